"""Where may something of the calendar begin? A look-up per token, so that the readers are asked only where it can pay."""

from __future__ import annotations

from .calendar_pieces import roman
from .calendar_spoken import is_said_year
from .calendar_stream import DASHES, LONG_NUMBER, Stream
from .vocabulary import WORTH_KEEPING

_LONGEST = 8
"""Tokens that an amount in words may take."""
_NEAR = 9
"""Tokens from a number to the month, unit or hour that it belongs to."""
_JOINS = frozenset("/:'′’-")
_APOSTROPHES = frozenset("'’")
_NUMERALS = "0123456789"


_STARTS, _SHORT_DAY, _NEARS, _UNIT, _TURNS, _TAIL, _JOINS_NUMBERS, _LEADS_HOUR = 1, 2, 4, 8, 16, 32, 64, 128
"""What a word or mark can do for the calendar; most do nothing."""
_UNKNOWN = -1
_HOUR_LEADS = ("clock_at", "clock_sharp", "eras_before")
"""Lists whose words make a bare number behind them worth a look."""


def candidates(stream: Stream) -> list[int]:
    """The tokens at which something of the calendar may begin: its words, and the numbers that have one of them near."""
    words = stream.words
    known = words.known
    if len(known) > WORTH_KEEPING:
        known.clear()
        stream.numbers.idle.clear()
    found: list[int] = []
    numbers: list[int] = []  # those that wait for a word near by
    for index in stream.places:
        key = stream.all_keys[index]
        does = known.get(key, _UNKNOWN)
        if not does:
            if stream.numbers.words.get(key) is False:
                stream.numbers.idle.add(key)
            continue
        kind = stream.tokens[index].kind
        if kind == "number":
            (found if _may_stand_alone(key) else numbers).append(index)
        elif kind == "name":
            if key[0].isdigit() or key.rstrip(_NUMERALS) in words.numbered:
                found.append(index)
                found.extend(number for number in numbers if number >= index - 3)
        else:
            if does == _UNKNOWN:
                does = known[key] = _does(stream, kind, key)
            if does == _JOINS_NUMBERS and not (numbers and numbers[-1] == index - 1):
                if key in _APOSTROPHES and stream.kind(index + 1) == "number":
                    found.append(index + 1)  # in '97
                continue  # nearly every full stop
            if does:
                _asked(stream, index, does, found, numbers)
    return sorted(set(found))


def _may_stand_alone(key: str) -> bool:
    """True for digits that are a date or an hour without a word near by (2025, 27.1., 18.30), not for 14,2 and 1.200."""
    return (len(key) == 4 and "," not in key) or (("." in key or "'" in key) and key[-4:-3] not in (".", "'"))


def _does(stream: Stream, kind: str, key: str) -> int:
    """What a word or mark can do, as flags: kept per word, since every token of a text is asked."""
    words = stream.words
    if kind == "mark":
        return _JOINS_NUMBERS if key in _JOINS or key == "." else 0
    does = _STARTS * (key in words.leaders) | _SHORT_DAY * (key in words.short_days) | _NEARS * (key in words.near)
    does |= _LEADS_HOUR * (any(words.has(name, key) for name in _HOUR_LEADS) or key in words.soft_ends)
    if key in words.unit_keys:
        return does | _UNIT
    if key in words.turns:
        return does | _TURNS
    atoms = stream.numbers.atom_starts if stream.numbers.closed else ()
    if len(key) >= LONG_NUMBER and key[:2] in atoms and is_said_year(stream, key):
        return does | _STARTS
    tail = len(key) > 6 and (key[-5:] in words.tails or (key[:2] in atoms and any(link in key for link in words.linked_units)))
    return does | _TAIL * tail


def _asked(stream: Stream, index: int, does: int, found: list[int], numbers: list[int]) -> None:
    """Put the places that a word or mark makes worth reading among those found."""
    if does & _JOINS_NUMBERS:
        if stream.key(index) != "." or _goes_on(stream, index + 1):
            found.append(index - 1)
        return
    if (does & _STARTS and _begun(stream, index)) or (does & _SHORT_DAY and _abbreviated(stream, index + 1)):
        found.append(index)
    if does & _NEARS:
        found.extend(number for number in numbers if number >= index - _NEAR)
        if numbers and numbers[-1] == index - 1 and stream.has("and", index) and stream.kind(index + 1) == "number":
            found.append(index + 1)  # July 3 and 4
        numbers.clear()
    era = does & _LEADS_HOUR and stream.has("eras_before", index) and stream.kind(index + 1) == "number"  # AD 476
    if era or (does & _LEADS_HOUR and _may_be_hour(stream, index + 1)):
        found.append(index + 1)
    if does & _UNIT or (does & _TURNS and _number_ends(stream, index)):
        found.extend(_amount_before(stream, index))
    elif does & _TAIL:
        found.append(index)
        if stream.key(index - 1) in stream.words.amount_links:  # fünf- bis sechsjährig
            found.extend(_amount_before(stream, index))


def _begun(stream: Stream, index: int) -> bool:
    """Does the phrase go on that the word only begins? `year before last`."""
    seconds = stream.words.seconds.get(stream.all_keys[index])
    return seconds is None or stream.plain(index + 1) in seconds


def _number_ends(stream: Stream, index: int) -> bool:
    """Is the word before one that an amount ends with? A text is full of `in` and `a`."""
    key, numbers = stream.key(index - 1), stream.numbers
    counts = key in numbers.cardinals or key in stream.words.one or key in stream.words.unit_keys
    return counts or (numbers.closed and key[:2] in numbers.atom_starts)


def _may_be_hour(stream: Stream, index: int) -> bool:
    """`um acht`, `at 8`: a small number behind a word that leads to an hour."""
    key, kind = stream.key(index), stream.kind(index)
    return len(key) <= 2 if kind == "number" else key in stream.numbers.cardinals


def _abbreviated(stream: Stream, index: int) -> bool:
    """Is the short word before a weekday's abbreviation? `Di., 28.1.`, `Di 28.1.`; a text is full of `so`."""
    return stream.kind(index) == "number" or stream.key(index) in (".", ",") or stream.kind(index + 1) == "number"


def _goes_on(stream: Stream, index: int) -> bool:
    """`26.–28.7.`, `20. 1. 2025`: a number with its dot, and more digits."""
    return stream.kind(index) == "number" or stream.dash(index) or stream.kind(stream.skip("to", index)) == "number"


def _amount_before(stream: Stream, index: int) -> list[int]:
    """The number words right before a unit: one of them begins the amount."""
    numbers, words = stream.numbers, stream.words
    found = [index] if stream.key(index) in words.units_fused else []
    for place in range(index - 1, max(-1, index - _LONGEST), -1):
        key, kind = stream.all_keys[place], stream.tokens[place].kind
        if kind == "mark" and key not in DASHES and not (key == "," and place == index - 2):  # ein, zwei Tage
            if place == index - 1 and roman(stream, place - 1):
                found.append(place - 1)  # XX. Jahrhundert
            break
        if kind == "word":
            counts = key in numbers.cardinals or key in words.halves or key in words.one or key[:2] in numbers.atom_starts
            if counts or (place == index - 1 and roman(stream, place)):
                found.append(place)
            elif key not in words.amount_links and key not in numbers.hedge_adjectives:
                break
    return found

"""Is it a change, and which way? `stieg um 60 Prozent`, `auf 60`, `fell 17 percent`, `ein Plus von 3`, `0,3 m/s langsamer`."""

from __future__ import annotations

from ..record import NamedTuple
from ..values.units import dimension
from .line import Line
from .vocabulary import match

_STOPS = frozenset(".!?;:–—")
_REACH = 30  # tokens
_REFERENCE = 4  # tokens from `unter` to what is compared with (unter dem geplanten Wert)
_RELATIVE = frozenset({"percent", "points"})
_NOWHERE = frozenset({"money", "duration", "percent", "points"})
_PLURAL = 4  # letters


class Change(NamedTuple):
    """role: "level", "by", "to" or "from"; sign: +1 a rise, -1 a fall, 0 not told."""

    role: str
    sign: int


LEVEL = Change("level", 0)


def of(
    line: Line, first: int, end: int, unit: str | None, hedge: str | None = None, *, compares: bool = True, part: bool = False
) -> Change:
    """How the figure at tokens `first` (hedge included) to `end` changes something. `part`: it is a part or multiple."""
    vocabulary = line.vocabulary
    compared = _comparative(line, end, unit, hedge, part) if compares else 0
    before = line.key(first - 1)
    relative = unit is None or dimension(unit) in _RELATIVE  # a loss of 3 million is what was lost, no step
    while before in vocabulary.change_fillers and not (relative and before in vocabulary.change_of and _noun(line, first - 2)):
        first -= 1
        before = line.key(first - 1)
    if leaves(line, first, end):
        return Change("from", 0)
    if compared and relative and line.key(end) in vocabulary.pace:
        return Change("by", 0)  # `a third faster` is a third less time
    if before in vocabulary.leaving and _left_behind(line, first - 1):
        return Change("from", 0)
    if before in vocabulary.by:
        sign = compared or _sign(line, first, end)
        return Change("by", sign) if sign else LEVEL
    if before in vocabulary.to:
        if line.key(first - 2) in vocabulary.no_to or _of_rate(line, first - 2):
            return LEVEL
        sign = _sign(line, first, end, nouns=False)
        return Change("to", sign) if sign or _reached(line, first) else LEVEL
    direct = (
        vocabulary.direct.get(before) or vocabulary.direct_after.get(line.key(end), 0) or _particle(line, first - 1, before) or compared
    )
    if direct:
        return Change("by", direct)
    if before in vocabulary.change_of:
        sign = _noun(line, first - 2)
        if sign:
            return Change("by", sign)
    return LEVEL


def _of_rate(line: Line, last: int) -> bool:
    """True where what changes is itself a change: `inflation rose to 5 percent` says that prices rose by 5."""
    for index in range(last, max(last - _SUBJECT, -1), -1):
        if _stops(line, index) or line.key(index) == ",":
            return False
        key = line.key(index)
        if key in line.vocabulary.rates or (line.vocabulary.closed and key.endswith(line.vocabulary.rates)):
            return True
    return False


_SUBJECT = 8  # tokens from what changes to its level


def leaves(line: Line, first: int, end: int) -> bool:
    """True for the first figure of `von 52 auf 31`, `from 52 to 31`."""
    vocabulary = line.vocabulary
    if line.key(end) not in vocabulary.to:
        return False
    at = first - 1
    while line.key(at) in vocabulary.leaving_fillers:
        at -= 1
    return line.key(at) in vocabulary.leaving and _amount_begins(line, end + 1)


def _left_behind(line: Line, index: int) -> bool:
    """True for the `from` at a token that follows the level reached: `cut to 1.7% from 2.2%`."""
    vocabulary = line.vocabulary
    for at in range(index - 1, max(index - 1 - _LEVEL, -1), -1):
        if _stops(line, at):
            return False
        if line.key(at) in vocabulary.to:
            moved = any(key in vocabulary.changes for key in line.keys(max(0, at - _SUBJECT), at))
            return moved and line.key(at - 1) not in vocabulary.no_to and line.kind(at + 1) != "word"
        if line.kind(at) == "word" and line.key(at) in vocabulary.function_words:
            return False
    return False


_LEVEL = 6  # tokens of the level reached


def _amount_begins(line: Line, index: int) -> bool:
    vocabulary = line.vocabulary
    key = line.key(index)
    if line.kind(index) == "word":
        return (key in vocabulary.number_starts and key not in vocabulary.articles) or match(
            vocabulary.hedges_start, line.tokens, index
        ) is not None
    return line.kind(index) in ("number", "name") or key in vocabulary.money_before


def _reached(line: Line, first: int) -> bool:
    """True for the second figure of `von 52 auf 31`."""
    for at in range(first - 2, max(first - 6, -1), -1):
        if line.key(at) in line.vocabulary.leaving:
            return line.kind(first - 2) == "number" or line.kind(at + 1) == "number"
    return False


# ---- comparatives after the figure ----


def _comparative(line: Line, end: int, unit: str | None, hedge: str | None, part: bool) -> int:
    """`11 Prozent weniger`, `0.3 m/s faster`, `12 percent below plan`, `300 more jobs`."""
    vocabulary, key = line.vocabulary, line.key(end)
    if not key or (key in vocabulary.hedges_after and match(vocabulary.hedges_after, line.tokens, end)):
        return 0
    if key in vocabulary.going_on and unit is not None and dimension(unit) in _RELATIVE:
        return 0  # um fünf Prozent weiter abwärts
    sign = vocabulary.more_less.get(key, 0) or (line.key(end + 1) in vocabulary.more_less and _counted_more(line, end))
    if sign:
        return 0 if hedge == "less_than" else sign  # keine 200 mehr
    if unit is None and not part:
        return _position(line, end, "")
    if unit is None:
        return vocabulary.comparatives.get(key, 0)
    return vocabulary.comparatives.get(key, 0) or _position(line, end, unit)


def _counted_more(line: Line, end: int) -> int:
    """`240 Boote mehr als im Vorjahr`, `three people fewer`: behind what is counted, at the end of its phrase."""
    vocabulary = line.vocabulary
    sign = vocabulary.more_less[line.key(end + 1)]
    key = line.key(end)
    counted = line.capital(end) if vocabulary.nouns_capital else len(key) >= _PLURAL and key.endswith(vocabulary.plural_ends)
    if line.kind(end) != "word" or not counted:
        return 0
    after = line.key(end + 2)
    if after in vocabulary.than and line.key(end + 3) in vocabulary.norms:
        return 0  # 14 seats more than needed: no level that was left
    return sign if after in vocabulary.than or not after or line.kind(end + 2) == "mark" else 0


def _position(line: Line, end: int, unit: str) -> int:
    """`12 Prozent unter dem Vorjahr`, `5 percent above plan`: the word for a place, and what is compared with."""
    vocabulary = line.vocabulary
    sign = vocabulary.positions.get(line.key(end), 0)
    if not sign or line.kind(end + 1) != "word":
        return 0
    for index in range(end + 1, end + 1 + _REFERENCE):
        if line.kind(index) != "word":
            return 0
        if line.key(index).endswith(vocabulary.references):
            return sign if dimension(unit) in _RELATIVE or index > end else 0
    led = line.key(end + 1) in vocabulary.definite or line.key(end + 1) in vocabulary.articles
    return sign if led and dimension(unit) in _NOWHERE else 0  # `14 Monate unter dem Antrag`: no place


# ---- verbs and nouns of change ----


def _noun(line: Line, index: int) -> int:
    """A noun of change right before (`Umsatzanstieg von`, `an increase of`): of a compound its last part counts."""
    key = line.key(index)
    if not key or line.kind(index) != "word":
        return 0
    vocabulary, known = line.vocabulary, line.vocabulary.noun_signs
    sign = known.get(key)
    if sign is None:
        nouns = vocabulary.change_nouns
        if vocabulary.closed:
            sign = next((sign for noun, sign in nouns.items() if key.endswith(noun)), 0)
        else:  # `again` is no gain
            sign = nouns.get(key) or next((nouns[noun] for end in vocabulary.plural_ends if (noun := key.removesuffix(end)) in nouns), 0)
        known[key] = sign
    return sign


def _sign(line: Line, first: int, end: int, *, nouns: bool = True) -> int:
    """The verb of rise or fall in the figure's own clause, before it or after it; else the nearest before it in the sentence.

    A verb behind a comma belongs to another clause: `fiel um 17 Prozent, erholte sich dann`. A noun behind tells no way there
    (`nouns`): `entitled to a 20% discount`.
    """
    found = [*_before(line, first - 2), *(one for one in _after(line, end) if nouns or not one[1])]
    return min(found)[-1] if found else 0


def _before(line: Line, last: int) -> list[tuple[int, bool, int, int]]:
    """The nearest verb before, and the nearest noun, as (clauses between, is it no verb, distance, sign)."""
    found: list[tuple[int, bool, int, int]] = []
    clauses = 0
    for index in range(last, max(last - _REACH, -1), -1):
        key = line.key(index)
        if _stops(line, index):
            break
        if key == "," or key in line.vocabulary.clause_words:
            clauses += key == "," or line.key(index - 1) != ","
            continue
        sign, verb = _told(line, index, key)
        if clauses and key in line.vocabulary.verb_particles:
            continue  # `by signing up, they …`: no verb of another clause
        if not sign:
            sign = line.vocabulary.comparatives.get(key, 0) or (line.vocabulary.more_less.get(key, 0) if index == last else 0)
        if sign and verb:
            return [*found, (clauses, False, last - index, sign)]
        if sign and not found:
            found.append((clauses, True, last - index, sign))
    return found


def _after(line: Line, end: int) -> list[tuple[int, bool, int, int]]:
    """The nearest verb after, in the same clause; it must stand clearly nearer than one before to win."""
    for index in range(end, min(end + _REACH, line.size)):
        key = line.key(index)
        if _stops(line, index) or (key == "," and line.kind(index + 1) != "number"):
            break
        sign, verb = _told(line, index, key)
        if sign:
            return [(0, not verb, index - end + 4, sign)]
        if key in line.vocabulary.clause_words:
            break
    return []


def _told(line: Line, index: int, key: str) -> tuple[int, bool]:
    """The direction that a word tells, and whether it is a verb (a noun says it less surely)."""
    sign = _particle(line, index, key) or line.vocabulary.changes.get(key, 0)
    return (sign, True) if sign else (_noun(line, index), False)


def _stops(line: Line, index: int) -> bool:
    key = line.key(index)
    return key in _STOPS and not (key == "." and _is_ordinal(line, index - 1))


def _is_ordinal(line: Line, index: int) -> bool:
    """True for a number whose full stop may make it an ordinal (`am 5. August`), and none that ends a sentence."""
    return line.kind(index) == "number" and "." in line.vocabulary.ordinal_mark and len(line.key(index)) <= _ORDINAL


_ORDINAL = 2
"""Digits of an ordinal at most: `seit 2019.` ends a sentence."""


def _particle(line: Line, index: int, key: str) -> int:
    """A verb with its particle further on in the sentence: `legte … zu`, `büßte … ein`."""
    for particle, sign in line.vocabulary.particles.get(key, ()):
        for at in range(index + 1, min(index + _REACH, line.size)):
            if _stops(line, at):
                break
            if line.key(at) == particle and (line.kind(at + 1) != "word" or line.key(at + 1) in line.vocabulary.particle_ends):
                return int(sign)
    return 0

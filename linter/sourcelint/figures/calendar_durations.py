"""How long? Durations and ages: `drei Tage`, `vierjährig`, `1 Std. 20`, `a four-year plan`, `2'40`."""

from __future__ import annotations

from decimal import Decimal

from ..record import NamedTuple
from . import amounts, words
from .calendar_lengths import FINER, NAMES, SYMBOLS, Duration, clocked, glued_clock, primes
from .calendar_stream import Stream
from .line import Line

_HALF = Decimal("0.5")
_REACH = 10  # tokens from an amount to its unit


class _Part(NamedTuple):
    """An amount without its unit."""

    value: Decimal
    grain: Decimal
    next: int
    stop: int
    rest: str = ""
    sure: bool = True


def duration(stream: Stream, line: Line, index: int) -> Duration | None:
    """The duration that begins at the token; of `von einem Jahr bis zu zehn Jahren` both ends."""
    found = _one(stream, line, index)
    if found is None or found.lower != found.upper or stream.key(index - 1) not in stream.numbers.between:
        return found
    here = stream.skip("to", found.next)
    last = _one(stream, line, here) if here > found.next else None
    if last is None or last.unit != found.unit or last.lower != last.upper or last.lower <= found.lower:
        return found
    return found._replace(end=last.end, next=last.next, upper=last.upper, sure=True)


def _one(stream: Stream, line: Line, index: int) -> Duration | None:
    word = stream.kind(index) == "word"
    if not _unit_near(stream, index):
        found = (None if word else primes(stream, index) or clocked(stream, index)) or _fused_adjective(stream, line, index)
        may = found is None and stream.dash(index + 1) and (stream.has("to", index + 2) or _between(stream, index, index + 2))
        first = _amount(stream, line, index) if may else None
        return _to_adjective(stream, line, index, first) if first else found
    if word:
        return _fused_adjective(stream, line, index) or _with_unit(stream, line, index)
    digits = primes(stream, index) or glued_clock(stream, index) or clocked(stream, index)
    return digits or _fused_adjective(stream, line, index) or _with_unit(stream, line, index)


def may_count(stream: Stream, key: str) -> bool:
    """Can the word begin an amount?"""
    numbers, words_ = stream.numbers, stream.words
    return (
        key in numbers.cardinals or key in words_.one or key in words_.halves or key in words_.units_fused or key[:2] in numbers.atom_starts
    )


def _unit_near(stream: Stream, index: int) -> bool:
    """Most numbers are no durations: a look at the next words spares reading them."""
    units = stream.words.unit_keys
    if stream.kind(index) == "word" and not may_count(stream, stream.key(index)):
        return False
    return stream.kind(index) == "name" or not units.isdisjoint(stream.all_keys[index : index + _REACH])


def _fused_adjective(stream: Stream, line: Line, index: int) -> Duration | None:
    """`vierjähriges`, `zweieinhalbstündig`, `Fünfjahresplan`."""
    token = stream.at(index)
    if len(token.key) < 7 or token.kind != "word":
        return None
    found = _fused(stream, line, token.key, index)
    if not found:
        return None
    value, name = found
    symbol, size = SYMBOLS[name]
    value *= size
    return Duration(token.start, token.end, index + 1, value, value, symbol, Decimal(1), name)


def _fused(stream: Stream, line: Line, key: str, index: int) -> tuple[Decimal, str] | None:
    vocabulary = stream.words
    for cut in range(len(key) - 4, 2, -1):
        name = vocabulary.adjectives.get(key[cut:])
        if name:
            value = _whole_word(stream, line, key[:cut])
            return (value, name) if value else None
    for number, rest in words.closed(key, line.vocabulary) if key[:2] in line.vocabulary.atom_starts else ():
        for link, name in vocabulary.linked_units.items():
            if rest.startswith(link) and len(rest) > len(link) + 2 and not stream.find(vocabulary.phrases["not_amounts"], index):
                return Decimal(number), name
    return None


def _whole_word(stream: Stream, line: Line, word: str) -> Decimal | None:
    half = stream.words.halves.get(word)
    if half:
        return Decimal(str(half[0][1]))
    value = words.number_of(word, line.vocabulary)
    if value is None and word in stream.words.one:
        value = 1
    return Decimal(value) if value else None


def _with_unit(stream: Stream, line: Line, index: int) -> Duration | None:
    if stream.key(index) in stream.words.one and stream.find(stream.words.phrases["not_amounts"], index):
        return None
    fused = stream.find(stream.words.units_fused, _behind_one(stream, index))
    if fused and (stream.key(index) in stream.words.one or fused[1] > index + 1):  # three-quarters of an hour
        (name, count), following = fused
        symbol, size = SYMBOLS[name]
        value = Decimal(count * size)
        return Duration(stream.at(index).start, stream.end(following), following, value, value, symbol, _coarse(value, symbol), name)
    first = _amount(stream, line, index)
    if first is None:
        return None
    last = first
    several = stream.find(stream.words.units_fused, first.next)
    if several and not first.rest:  # zwei Viertelstunden
        (name, count), following = several
        value = first.value * count * SYMBOLS[name][1]
        return Duration(stream.at(index).start, stream.end(following), following, value, value, SYMBOLS[name][0], first.grain, name)
    unit = _unit(stream, first)
    if unit is None:
        second = _second_amount(stream, line, index, first)
        unit = _unit(stream, second) if second else None
        if second is None:
            return _to_adjective(stream, line, index, first)
        if second is None or unit is None:
            return None
        last = second
    name, following, end = unit
    symbol, size = SYMBOLS[name]
    if not symbol or _is_ordinal(stream, index, last) or (not last.sure and stream.key(index - 1) in stream.numbers.frequency):
        return None
    sure = last.sure or stream.skip("unit_fillers", last.next) > last.next  # a whole year
    one_long = stream.dash(following) and stream.has("unit_behind", following + 1) and not stream.has("plurals", following - 1)
    sure = sure or one_long  # a week-long strike, but centuries-old
    found = Duration(stream.at(index).start, end, following, first.value * size, last.value * size, symbol, last.grain * size, name, sure)
    if first is not last:
        return found
    more = stream.skip("and_a_half", found.next)
    if more > found.next:
        half = _HALF * size
        return found._replace(end=stream.end(more), next=more, lower=found.lower + half, upper=found.upper + half, grain=half, sure=True)
    return _halved(found) if found.lower == Decimal("0.5") else _with_finer(stream, line, found)


def _is_ordinal(stream: Stream, index: int, last: _Part) -> bool:
    """`her twenty-second birthday`: a unit that is also an ordinal, behind tens and a hyphen; `a twenty-second clip` is a length."""
    ordinal = stream.dash(last.next) and stream.key(last.next + 1) in stream.numbers.ordinals
    tens = last.value % 10 == 0 and last.value % 100 >= 20 and stream.kind(last.next - 1) == "word"
    return ordinal and tens and stream.key(index - 1) not in stream.words.one


def _halved(found: Duration) -> Duration:
    """Half an hour is 30 minutes, half a year 6 months."""
    unit, factor = FINER.get(found.unit, (found.unit, 1))
    if factor == 1 or factor % 2:
        return found
    value = Decimal(factor // 2)
    return found._replace(lower=value, upper=value, unit=unit, grain=_coarse(value, unit), name=NAMES[unit])


def _coarse(value: Decimal, unit: str) -> Decimal:
    """To what a part of an hour is told: nobody says `half an hour` to the minute."""
    return value / 3 if unit == "min" else Decimal(1)


def _behind_one(stream: Stream, index: int) -> int:
    """The index behind the article of `eine Viertelstunde`, `einer guten Viertelstunde`."""
    if stream.key(index) not in stream.words.one:
        return index
    return index + 1 + (stream.key(index + 1) in stream.numbers.hedge_adjectives)


def _amount(stream: Stream, line: Line, index: int) -> _Part | None:
    """Digits, number words, halves, an article that counts one."""
    half = _half(stream, index)
    if half:
        return half
    found = amounts.read(line, index, joined=not stream.has("between", index - 1))
    if found and not found.vague:
        more = stream.skip("and_a_half", found.end)
        if more > found.end:
            return _Part(found.value + _HALF, _HALF, more, stream.end(more))
        return _Part(found.value, found.grain, found.end, found.stop, found.rest)
    if stream.key(index) in stream.words.one and not stream.find(stream.words.phrases["not_amounts"], index):
        weak, behind = stream.has("weak_one", index), _behind_one(stream, index)
        return _Part(Decimal(1), Decimal(1), behind, stream.end(behind), sure=not weak)
    return None


def _half(stream: Stream, index: int) -> _Part | None:
    if stream.dash(index - 1) and stream.glued(index):
        return None
    here = _behind_one(stream, index)
    found = stream.find(stream.words.halves, here) or stream.find(stream.words.halves, index)
    if not found:
        return None
    following = found[1]
    if stream.key(following) in stream.words.one:  # half an hour
        following += 1
    return _Part(Decimal(str(found[0])), Decimal("0.5"), following, stream.end(following))


def _unit(stream: Stream, part: _Part) -> tuple[str, int, int] | None:
    """The unit behind an amount as (name, index behind it, end of its words)."""
    words_ = stream.words
    if part.rest:
        if len(part.rest) == 1 and (part.rest == "s" or not stream.text[part.stop].islower()):
            return None  # 3D, the 70s
        found = words_.units_short.get(part.rest) or words_.units.get(part.rest)
        return (found[-1][1], part.next, stream.end(part.next)) if found and not found[-1][0] else None
    here = part.next
    if stream.dash(here) and stream.glued(here) and stream.glued(here + 1):
        return _hyphened(stream, here + 1)
    if stream.kind(here - 1) == "number" and stream.key(here) in words_.adjectives:
        return _hyphened(stream, here)  # der 13 jährige Schauspieler
    here = stream.skip("unit_fillers", here)
    found_unit = stream.find(words_.units, here)
    if found_unit and stream.key(found_unit[1]) == ":" and "\n" in stream.text[stream.end(here) : stream.at(here).start]:
        return None  # a key on the next line
    if found_unit:
        return found_unit[0], found_unit[1], stream.end(found_unit[1])
    short = stream.find(words_.units_short, here)
    if short and not (len(stream.key(here)) == 1 and stream.capital(here) and stream.key(short[1]) != "."):
        dot = stream.key(short[1]) == "." and stream.glued(short[1]) and _goes_on(stream, short[1] + 1)
        return short[0], short[1] + dot, stream.end(short[1] + dot)
    return None


def _goes_on(stream: Stream, index: int) -> bool:
    """Does the sentence go on behind a dot?"""
    return stream.kind(index) in ("number", "name") or (stream.kind(index) == "word" and not stream.capital(index))


def _hyphened(stream: Stream, index: int) -> tuple[str, int, int] | None:
    """`4-jährig`, `24-Stunden-Betrieb`, `four-year`: the span ends with the unit."""
    key = stream.key(index)
    name = stream.words.adjectives.get(key) or stream.words.linked_units.get(key)
    if name:
        return name, index + 1, stream.at(index).end
    found = stream.find(stream.words.units, index)
    return (found[0], found[1], stream.end(found[1])) if found else None


def _second_amount(stream: Stream, line: Line, index: int, first: _Part) -> _Part | None:
    """The upper end of `zwei bis drei Jahre`, `between two and three years`."""
    if first.rest:
        return None
    here = first.next
    if stream.dash(here):
        if stream.glued(here) and stream.has("to", here + 1):  # drei- bis vierjährig
            here += 1
        else:
            here += 1
            return _larger(first, _amount(stream, line, here))
    following = stream.skip("to", here)
    if following == here:
        following = stream.skip("and" if stream.has("between", index - 1) else "or", here)
    if following == here and stream.key(here) == "," and stream.kind(index) == "word" and stream.kind(here + 1) == "word":
        second = _amount(stream, line, here + 1)  # ein, zwei Tage
        return second if second and second.value == first.value + 1 and stream.key(index - 1) != "," else None
    return _larger(first, _amount(stream, line, following)) if following > here else None


def _to_adjective(stream: Stream, line: Line, index: int, first: _Part) -> Duration | None:
    """`fünf- bis sechsjährige`: the unit is in the second end's own word."""
    here = first.next + (stream.dash(first.next) and stream.glued(first.next))
    following = stream.skip("and" if _between(stream, index, here) else "to", here)
    fused = here > first.next and following > here
    last = (_fused_adjective(stream, line, following) or _digits_adjective(stream, line, following)) if fused else None
    if last is None or first.rest or not first.value * SYMBOLS[last.name][1] < last.lower:
        return None
    return last._replace(start=stream.at(index).start, lower=first.value * SYMBOLS[last.name][1])


def _between(stream: Stream, index: int, here: int) -> bool:
    """`zwischen 18- und 25-Jährigen`."""
    return stream.has("between", index - 1) and stream.has("and", here)


def _digits_adjective(stream: Stream, line: Line, index: int) -> Duration | None:
    """The second end of `18- und 25-Jährigen`."""
    part = _amount(stream, line, index) if stream.kind(index) == "number" else None
    unit = _unit(stream, part) if part and stream.dash(part.next) else None
    if part is None or unit is None:
        return None
    symbol, size = SYMBOLS[unit[0]]
    return Duration(stream.at(index).start, unit[2], unit[1], part.value * size, part.value * size, symbol, part.grain, unit[0])


def _larger(first: _Part, second: _Part | None) -> _Part | None:
    return second if second and second.value > first.value else None


def _with_finer(stream: Stream, line: Line, found: Duration) -> Duration:
    """`1 Std. 20 Min.`, `two hours and 30 minutes`, `1 Std. 20`: added up in the finer unit."""
    if found.unit not in FINER:
        return found
    finer, factor = FINER[found.unit]
    here = stream.skip("and", found.next)
    here += stream.key(here) == "," and (stream.kind(here + 1) == "number" or stream.key(here + 1) in stream.numbers.plain_cardinals)
    half = stream.find(stream.words.units_fused, _behind_one(stream, here)) if stream.key(here) in stream.words.one else None
    if half and SYMBOLS[half[0].unit] == (finer, 1):  # zwei Stunden und eine Viertelstunde
        last = _Part(Decimal(half[0].amount), Decimal(1), half[1], stream.end(half[1]))
        return _sum(found, last, factor, finer, half[0].unit, half[1], last.stop)
    part = _amount(stream, line, here) if stream.kind(here) in ("number", "name") or here > found.next else None
    if part is None or part.value >= factor or part.grain > 1 or (part.value % 1 and finer != "s"):
        return found
    unit = _unit(stream, part)
    if finer == "min" and part.rest in stream.words.lists["minutes_behind_hours"]:
        unit = ("minute", part.next, stream.end(part.next))  # 3h 25m
    if unit and SYMBOLS[unit[0]] == (finer, 1):
        return _sum(found, part, factor, finer, unit[0], unit[1], unit[2])
    if (
        unit is None
        and here == found.next
        and found.unit == "h"
        and stream.kind(here) == "number"
        and (stream.kind(part.next) != "word" or stream.key(part.next) in line.vocabulary.function_words - line.vocabulary.of)
        and stream.key(part.next) != "%"
    ):
        return _sum(found, part, factor, finer, "minute", part.next, part.stop)
    return found


def _sum(found: Duration, part: _Part, factor: int, unit: str, name: str, following: int, end: int) -> Duration:
    value = found.lower * factor + part.value
    return Duration(found.start, end, following, value, value, unit, Decimal(1), name)

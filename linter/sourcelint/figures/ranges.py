"""Does a second end follow? `80-100 Millionen`, `zwischen 80 und 100`, `from 80 to 100`: the last end's scale and unit hold for both."""

from __future__ import annotations

from decimal import Decimal

from ..values.units import dimension
from . import direction, nonfigures, signs, units
from .line import Line
from .units import Measure
from .vocabulary import match

_INSIDE = frozenset({"about", "more_than", "at_most", "just_under", "just_over"})
"""Hedges that may stand before the second end of a range."""
_SIGNED = "%"  # a unit that may be signed, where the first end names none
_THOUSAND = 1000
_RELAY = 10  # one side of a thing is seldom so many times the other


def second_end(line: Line, first: Measure) -> tuple[Measure, int] | None:
    """The measure that makes a range with `first`, and the index where the range's opening word stands (or of its first token)."""
    opened = _opened(line, first.first)
    if _changes(line, opened[0] if opened else first.first - 1, first):
        return None
    if opened:
        at, joins = opened
        for join in joins:
            end = first.end
            if line.key(end) == "-" and line.key(end + 1) in join[:1]:
                end += 1
            if line.keys(end, end + len(join)) == join:
                second = _end_at(line, end + len(join), first)
                if second and _rises(line, first, second):
                    return second, at
    return _joined(line, first)


def _changes(line: Line, at: int, first: Measure) -> bool:
    """`rose from 5 to 10`, `rose 5 percent to 10`: a change names two figures, no range."""
    vocabulary, key = line.vocabulary, line.key(at)
    if key in vocabulary.changing:
        return any(key in vocabulary.changes or key in vocabulary.moving for key in line.keys(at - 6, at))
    if key in vocabulary.by and line.key(first.end) in vocabulary.to:
        return _steps(line, at, first)
    return key in vocabulary.direct and line.key(first.end) in vocabulary.to


def _steps(line: Line, at: int, first: Measure) -> bool:
    """`fell by 1,100 to 24,500`, `cut by $50 million to $90 million`: a step and the level after it.

    No range is so wide, and few say unit and scale twice; shares do (`by 2% to 3%`).
    """
    if not any(key in line.vocabulary.changes for key in line.keys(at - _CLAUSE, at)):
        return False
    second = units.read(line, first.end + 1)
    if second is None:
        return False
    of_unit = dimension(first.unit)
    whole = first.amount.scale > 1 if of_unit == "money" else of_unit not in _SHARES
    twice = first.unit is not None and first.unit == second.unit and whole
    return twice or second.value >= first.value * _WIDE


_CLAUSE = 9  # tokens from the verb to the step
_SHARES = frozenset({"percent", "points"})
_WIDE = 5  # times


def left(line: Line, measure: Measure) -> Measure:
    """`von 52 auf 31 Minuten`, `from 5 to 3 million`: the level that is left has its unit and scale word from the one reached.

    `58 statt 49 Euro`: the same for what stands instead of another.
    """
    end = measure.end
    instead = match(line.vocabulary.instead, line.tokens, end)
    if instead is None and not direction.leaves(line, measure.first, end):
        return measure
    reached = units.read(line, instead[0] if instead else end + 1)
    if reached is None or reached.amount.vague:
        return measure
    scale = reached.amount.scale if measure.amount.scale == 1 and measure.value < _THOUSAND <= reached.amount.scale else _ONE
    scale *= hidden_scale(reached) if measure.amount.scale == 1 else _ONE
    return measure._replace(unit=reached.unit, value=measure.value * scale, grain=measure.grain * scale)


def crossed(line: Line, measure: Measure) -> Measure:
    """`12 by 14 feet`, `51,3 zu 48,7 Prozent`: the first has its unit from the last; four times 100 metres are no two sides."""
    vocabulary, at = line.vocabulary, measure.end
    at += line.key(at) == "-" and line.glued(at - 1, at + 1)
    sides = line.key(at) in vocabulary.crosses
    against = line.key(at) in vocabulary.score_words or line.key(at) in vocabulary.score_joins
    if measure.unit or measure.amount.vague or not (sides or against):
        return measure
    at += 1
    at += line.key(at) == "-" and line.glued(at - 1, at + 1)
    other = units.read(line, at) if at < line.size else None
    other = crossed(line, other) if other else None
    if other is None or dimension(other.unit) != ("length" if sides else "percent"):
        return measure
    fits = measure.value / _RELAY < other.value < measure.value * _RELAY if sides else other.value < measure.value
    return measure._replace(unit=other.unit) if fits else measure


def _opened(line: Line, index: int) -> tuple[int, list[list[str]]] | None:
    at = index - 1
    if line.key(at) not in line.vocabulary.range_leads:  # nearly always
        return None
    if at > 0 and signs.at(line, at, _SIGNED):
        at -= 1  # zwischen minus 3 und plus 5
    while line.key(at) in line.vocabulary.fillers:
        at -= 1
    joins = line.vocabulary.between.get(line.key(at)) if at >= 0 else None
    return (at, joins) if joins else None


def opens(line: Line, index: int) -> bool:
    """True where a word before token `index` opens a range, so that its `and` parts the two ends."""
    found = _opened(line, index)
    return found is not None and any(join[0] in line.vocabulary.joiners or join[0] in line.vocabulary.and_words for join in found[1])


def _next_one(line: Line, first: Measure) -> Measure | None:
    """`zwei, drei Bier`, `two, three days`: one and the next in words stand for about so many; more of them are a list."""
    amount, vocabulary = first.amount, line.vocabulary
    value = vocabulary.plain_cardinals.get(line.key(first.end + 1))
    if amount.plain or amount.grain != 1 or value is None or value != amount.value + 1:
        return None
    second = units.read(line, first.end + 1)
    if second is None or second.value != value or line.key(first.first - 1) == ",":
        return None
    counted = second.unit is not None or (nonfigures.may_count(line, second.end) and second.end == first.end + 2)
    listed = line.key(second.end) == "," or line.key(second.end) in vocabulary.and_words
    return second if counted and not listed else None


def _joined(line: Line, first: Measure) -> tuple[Measure, int] | None:
    """A dash or a word between the two ends."""
    end = first.end
    key = line.key(end)
    if key == ",":
        second = _next_one(line, first) if first.unit is None else None
        return (second, first.first) if second else None
    if key in line.vocabulary.dashes:
        spaced = line.tokens[end].start > line.tokens[end - 1].end
        if (
            end + 1 < len(line.tokens)
            and spaced == (line.tokens[end + 1].start > line.tokens[end].end)
            and line.key(end + 1) not in line.vocabulary.dashes
        ):
            found = match(line.vocabulary.range_joins, line.tokens, end + 1)
            second = _end_at(line, found[0] if found else end + 1, first)  # zwei- bis dreihundert
            if second and _rises(line, first, second) and (not spaced or second.amount.plain):
                return second, first.first
        if not spaced:
            found = match(line.vocabulary.range_joins, line.tokens, end + 1)
            second = _end_at(line, found[0], first) if found else None
            return (second, first.first) if second and _rises(line, first, second) else None
        return None
    found = match(line.vocabulary.range_joins, line.tokens, end) if key in line.vocabulary.range_joins else None
    second = _end_at(line, found[0], first) if found and not line.broken(end - 1, end) else None
    return (second, first.first) if second and _rises(line, first, second) else None


def _end_at(line: Line, index: int, first: Measure) -> Measure | None:
    hedged = match(line.vocabulary.hedges_start, line.tokens, index)
    index = hedged[0] if hedged and hedged[1] in _INSIDE else index  # 100 bis maximal 150, 20 bis über 30
    index += line.key(index) in line.vocabulary.dashes and line.glued(index - 1, index + 1) and line.kind(index - 1) == "word"  # 18-to-29
    sign = signs.at(line, index, first.unit or _SIGNED) if index < len(line.tokens) else 0
    if sign:
        measure = units.read(line, index + 1)
        return measure and measure._replace(value=measure.value * sign, start=line.tokens[index].start)
    return units.read(line, index, money=dimension(first.unit) == "money") if index < len(line.tokens) else None


def _rises(line: Line, first: Measure, second: Measure) -> bool:
    if first.amount.vague or second.amount.vague or (first.unit and second.unit and first.unit != second.unit):
        return False
    low = shared(first, second)[0]
    if second.value < 0 or signs.at(line, first.first - 1, second.unit) < 0:
        return -low != second.value
    return low < second.value


_ONE = Decimal(1)
_HIDDEN = frozenset({Decimal("0.01"), Decimal(1000), Decimal(1_000_000), Decimal(1_000_000_000)})


def hidden_scale(measure: Measure) -> Decimal:
    """The factor that the name of a unit holds (Cent, TEUR), 1 for most."""
    factor = measure.value / measure.amount.value if measure.amount.value else _ONE
    return factor if factor in _HIDDEN else _ONE


def shared(first: Measure, second: Measure) -> tuple[Decimal, Decimal]:
    """Value and grain of the first end, with the second's scale word where it has none and is the smaller so."""
    scale = second.amount.scale
    hidden = hidden_scale(second) if first.unit is None and first.amount.scale == 1 else _ONE
    if hidden != 1:
        return first.value * hidden, first.grain * hidden  # 50 bis 80 Cent
    if first.amount.scale == 1 and scale > 1 and (first.unit is None or second.unit in (None, first.unit)):
        for factor in (second.amount.scales, scale):  # three to four hundred thousand
            if factor > 1 and first.value * factor < second.value:
                return first.value * factor, first.grain * factor
    if scale == first.amount.scale == 1 and first.value < _THOUSAND and 0 < first.value * _THOUSAND < second.value and first.value % 1 == 0:
        return first.value * _THOUSAND, first.grain * _THOUSAND  # 12 to 14,000
    return first.value, first.grain

"""What do the words around a figure make of it? Its sign, hedge, direction and denominator: a reading becomes a figure."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from ..text.span import Span
from ..values.interval import Interval
from ..values.quantity import Per, Quantity
from . import direction, hedges, rates
from .direction import Change
from .figure import Figure
from .line import Line
from .reading import Reading

_WHOLE = Decimal(1)



def placed(line: Line, reading: Reading) -> tuple[Figure, int]:
    """The figure made of a reading with its hedge, direction and denominator, and the token to read on from."""
    begin = reading.reach if reading.reach >= 0 else reading.first
    rate = rates.after(line, reading.end) if reading.kind != "ordinal" else None
    by_half = reading.multiple and line.key(begin - 1) in line.vocabulary.definite and line.key(begin - 2) in line.vocabulary.by
    begin -= by_half  # um die Hälfte is no `um die 50`
    hedge = None if by_half or reading.kind == "score" else hedges.around(line, begin, reading.end)
    sort = reading.kind
    if sort == "count" and reading.bare and reading.lower != reading.lower.to_integral_value():
        sort = "number"
    kind = reading.hedge if reading.hedge in ("range", "vague") else (hedge.kind if hedge else reading.hedge)
    times = reading.multiple and reading.lower >= 1  # 27 times cheaper and 27 times as dear: who is compared with whom is not told
    told_first = rate is None or line.key(reading.end) in line.vocabulary.more_less  # 350 Euro mehr im Monat
    end = reading.end if rate is None or told_first else rate.end
    led = begin if hedge is None or line.key(begin - 1) in line.vocabulary.by else hedge.first  # mindestens um 5
    change = direction.of(line, led, end, reading.unit, kind, compares=not times, part=reading.multiple)
    if rate is None and reading.kind == "area" and change.role == "by":
        change = direction.LEVEL
    figure = Figure(
        Span(reading.start, reading.stop),
        _quantity(line, reading, kind, change, rate.per if rate else None),
        sort,
        line.text[reading.start : reading.stop],
        role=reading.role or change.role,
        hedge=kind,
        language=line.vocabulary.code,
        cue=hedge.span if hedge else None,
        alternatives=_alternatives(line, reading, kind),
    )
    return figure, rate.end if rate else reading.end


def _quantity(line: Line, reading: Reading, hedge: str | None, change: Change, per: Per | None) -> Quantity:
    stated, likely = _intervals(line, reading, hedge)
    sign = reading.sign or change.sign
    return Quantity(_tidy(stated), _tidy(likely), _plain(reading.grain), reading.unit, per, sign, None, reading.multiple)


def _tidy(interval: Interval) -> Interval:
    lower, upper, lower_open, upper_open = interval
    low = _plain(lower)
    high = low if upper is lower else _plain(upper)
    return interval if low is lower and high is upper else Interval(low, high, lower_open, upper_open)


def _plain(value: Any) -> Any:
    """The same number without idle zeros after the mark, and without an exponent: 6000000.0 → 6000000."""
    if value is None or value.same_quantum(_WHOLE):
        return value
    whole = value.to_integral_value()
    return Decimal(int(whole)) if whole == value else value.normalize()


def _intervals(line: Line, reading: Reading, hedge: str | None) -> tuple[Interval, Interval]:
    lower, upper = reading.lower, reading.upper
    if lower != upper:
        upper_grain = reading.grain if reading.upper_grain is None else reading.upper_grain
        return Interval(lower, upper), Interval(lower - reading.grain * hedges.HALF, upper + upper_grain * hedges.HALF)
    if reading.spread is not None and hedge is None:
        return Interval(lower, upper), Interval(lower - reading.spread, upper + reading.spread)
    return hedges.stated(lower, hedge), hedges.likely(lower, reading.grain, hedge, line.vocabulary)


def _alternatives(line: Line, reading: Reading, hedge: str | None) -> tuple[Quantity, ...]:
    if reading.other is None:
        return ()
    value = reading.other
    return (Quantity(hedges.stated(value, hedge), hedges.likely(value, Decimal(0), hedge, line.vocabulary), Decimal(0), reading.unit),)

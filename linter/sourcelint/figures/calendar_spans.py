"""Which months, weeks or days of a longer period? `the first nine months of 2024`, `ersten drei Quartale`, `second half of the 1990s`."""

from __future__ import annotations

from ..values.quantity import Calendar
from .calendar_pieces import Tail, finish, month_at, number, year_tail
from .calendar_said import Said
from .calendar_stream import Stream
from .words import number_of

_MONTHS = {"month": 1, "quarter": 3}
_DAYS = {"day": 1, "week": 7}
_YEAR, _MONTH = 12, 31
"""Months of a year, and the most days of a month."""


def first_units(stream: Stream, index: int, led: bool) -> Said | None:
    """`first nine months of 2024`, `letzten zwei Wochen im März`: from the beginning of the longer period, or to its end."""
    last = stream.find(stream.words.phrases["ordinal_last"], index)
    ordinal = None if last else number(stream, index)
    here = last[1] if last else ordinal.next if ordinal and ordinal.ordinal and ordinal.value == 1 else index
    count = _small(stream, here) if here > index else None
    quarters = ("quarter", here + 2) if stream.has("quarters", here + 1) else None  # a word that is else a fraction
    unit = quarters or stream.find(stream.words.units, here + 1) if count else None
    if not count or not unit:
        return None
    if unit[0] in _MONTHS:
        return _of_year(stream, index, unit[1], count * _MONTHS[unit[0]], bool(last))
    return _of_month(stream, index, unit[1], count * _DAYS[unit[0]], bool(last)) if unit[0] in _DAYS else None


def _small(stream: Stream, index: int) -> int | None:
    key = stream.key(index)
    if stream.kind(index) == "number":
        return int(key) if key.isdigit() and len(key) <= 2 else None
    return number_of(key, stream.numbers) if stream.kind(index) == "word" else None


def _of_year(stream: Stream, index: int, following: int, months: int, last: bool) -> Said | None:
    tail: Tail | None = year_tail(stream, following)
    if not tail or not 1 <= months < _YEAR:
        return None
    first, end = (_YEAR + 1 - months, _YEAR) if last else (1, months)
    return finish(stream, index, following, Calendar("day"), tail, rule=f"1 day {first}..-1 day {end}")


def _of_month(stream: Stream, index: int, following: int, days: int, last: bool) -> Said | None:
    here = stream.skip("month_links", following)
    month = month_at(stream, here) if here > following else None
    if not month or not 1 <= days < _MONTH:
        return None
    rule = f"-{days} day {month[0]}..-1 day {month[0]}" if last else f"1 day {month[0]}..{days} day {month[0]}"
    return finish(stream, index, month[1], Calendar("day"), year_tail(stream, month[1]), rule=rule)

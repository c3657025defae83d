"""Which days does a date or period mean? Calendar algebra on pairs (first day, last day); no words, no text."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from .quantity import Calendar

Days = tuple[date, date]
"""First and last day of a period, both in it."""

SEASON_MONTHS = {1: 3, 2: 6, 3: 9, 4: 12}
"""First month of spring, summer, autumn and winter (meteorological, north); winter is named by the year it begins in."""

FINER = {
    "century": "decade",
    "decade": "year",
    "year": "month",
    "half": "month",
    "quarter": "month",
    "season": "month",
    "month": "day",
    "week": "day",
}
"""The next finer unit: a vague edge (`Anfang 2025`) may lie one of these off."""

GRAINS = ("day", "week", "month", "quarter", "season", "half", "year", "decade", "century")
"""From fine to coarse."""


_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def days_in(year: int, month: int) -> int:
    """How many days a month has (the stdlib's `calendar` would bring `locale` with it)."""
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _LENGTHS[month - 1] + leap


def day(year: int, month: int, number: int) -> Days | None:
    """One day, or None where the calendar has no such day."""
    if not (1 <= month <= 12 and 1 <= year <= 9999 and 1 <= number <= days_in(year, month)):
        return None
    return date(year, month, number), date(year, month, number)


def months(year: int, first: int, count: int) -> Days | None:
    """`count` whole months from month `first` (may exceed 12: the next year)."""
    start_year, start = year + (first - 1) // 12, (first - 1) % 12 + 1
    end_year, end = year + (first + count - 2) // 12, (first + count - 2) % 12 + 1
    if start_year < 1 or end_year > 9999:
        return None
    return date(start_year, start, 1), date(end_year, end, days_in(end_year, end))


def years(first: int, count: int) -> Days | None:
    """`count` whole years."""
    if first < 1 or first + count - 1 > 9999:
        return None
    return date(first, 1, 1), date(first + count - 1, 12, 31)


def week(year: int, number: int) -> Days | None:
    """A week by its number after ISO 8601, Monday to Sunday."""
    try:
        monday = date.fromisocalendar(year, number, 1)
        return monday, monday + timedelta(days=6)
    except (ValueError, OverflowError):
        return None


def days_of(calendar: Calendar) -> Days | None:
    """The days that the said parts name (without `end`, before `part`), or None where parts are missing or impossible."""
    year, month, ordinal = calendar.year, calendar.month, calendar.ordinal
    if year is None:
        return None
    grain = calendar.grain
    if grain == "day":
        return day(year, month, calendar.day) if month and calendar.day else None
    if grain == "month":
        return months(year, month, 1) if month and 1 <= month <= 12 else None
    if grain == "year":
        return years(year, 1)
    if grain == "decade":
        return years(year - year % 10, 10)
    if grain == "century":
        return years(year, 100)
    if ordinal is None:
        return None
    if grain == "week":
        return week(year, ordinal)
    return _part_of_year(grain, year, ordinal)


def _part_of_year(grain: str, year: int, ordinal: int) -> Days | None:
    if grain == "quarter" and 1 <= ordinal <= 4:
        return months(year, 3 * ordinal - 2, 3)
    if grain == "half" and 1 <= ordinal <= 2:
        return months(year, 6 * ordinal - 5, 6)
    if grain == "season" and ordinal in SEASON_MONTHS:
        return months(year, SEASON_MONTHS[ordinal], 3)
    return None


def holding(one: date, grain: str) -> Days | None:
    """The period of that grain in which a day lies (`weekend`: Saturday and Sunday of its week)."""
    if grain == "day":
        return one, one
    if grain in ("week", "weekend"):
        monday = one.toordinal() - one.weekday()
        first = monday if grain == "week" else monday + 5
        return _ordinals(first, monday + 6)
    if grain == "season":
        return holding_season(one)
    starts = {"month": one.month, "quarter": (one.month - 1) // 3 * 3 + 1, "half": (one.month - 1) // 6 * 6 + 1}
    if grain in starts:
        return months(one.year, starts[grain], {"month": 1, "quarter": 3, "half": 6}[grain])
    if grain == "year":
        return years(one.year, 1)
    if grain == "decade":
        return years(one.year - one.year % 10, 10)
    return years((one.year - 1) // 100 * 100 + 1, 100)


def holding_season(one: date) -> Days | None:
    """The season in which a day lies."""
    if one.month < 3:
        return months(one.year - 1, 12, 3)
    return months(one.year, one.month // 3 * 3, 3)


def _ordinals(first: int, last: int) -> Days | None:
    if first < 1 or last > date.max.toordinal():
        return None
    return date.fromordinal(first), date.fromordinal(last)


STEP = {
    "day": ("day", 1), "week": ("day", 7), "weekend": ("day", 7), "fortnight": ("day", 14), "month": ("month", 1), "quarter": ("month", 3),
    "season": ("month", 3), "half": ("month", 6), "year": ("month", 12), "decade": ("month", 120), "century": ("month", 1200),
    "millennium": ("month", 12000),
}  # fmt: skip
"""Unit → what it moves by."""


def shifted(one: date, unit: str, amount: int) -> date | None:
    """The day `amount` units later (earlier where negative); a day that the month lacks becomes its last."""
    step, size = STEP[unit]
    if step == "day":
        moved = _ordinals(one.toordinal() + amount * size, one.toordinal() + amount * size)
        return moved[0] if moved else None
    index = one.year * 12 + one.month - 1 + amount * size
    year, month = index // 12, index % 12 + 1
    if not 1 <= year <= 9999:
        return None
    return date(year, month, min(one.day, days_in(year, month)))


HALVES = {"first half": 0, "second half": 1}


def third(days: Days, part: str) -> Days:
    """The first, middle or last third (`start`, `middle`, `end`) of a period, or one of its halves (`first half`, `second half`).

    Whole months where it is made of months, else days.
    """
    first, last = days
    count = _whole_months(days)
    if part in HALVES:
        return months(first.year, first.month + HALVES[part] * (count // 2), count // 2) or days
    if count and count >= 3:
        size = -(-count // 3)
        offset = {"start": 0, "middle": (count - size) // 2, "end": count - size}[part]
        found = months(first.year, first.month + offset, size)
        return found or days
    length = (last - first).days + 1
    size = -(-length // 3)
    offset = {"start": 0, "middle": (length - size) // 2, "end": length - size}[part]
    return first + timedelta(days=offset), first + timedelta(days=offset + size - 1)


def _whole_months(days: Days) -> int:
    first, last = days
    if first.day != 1 or last.day != days_in(last.year, last.month):
        return 0
    return (last.year - first.year) * 12 + last.month - first.month + 1


def widened(days: Days, unit: str) -> Days:
    """One `unit` more at each end."""
    before, after = shifted(days[0], unit, -1), shifted(days[1], unit, 1)
    if after and days[1].day == days_in(days[1].year, days[1].month) and STEP[unit][0] == "month":
        after = after.replace(day=days_in(after.year, after.month))
    return before or date.min, after or date.max


_WORTH_KEEPING = 1000  # dates: a text names the same ones again and again

_WITHIN_YEAR = frozenset({"day", "month", "quarter", "season", "half"})
"""What never begins before the year it is named by: a week may, and a decade does."""


@lru_cache(_WORTH_KEEPING)
def with_year(calendar: Calendar, reference: date, forward: bool = False, soon: int = 0) -> Calendar:
    """The parts with the year that was not said: the last that had begun by the reference date, or the next.

    `soon`: where the next begins within that many days, it is meant even without a word that looks forward: nobody names a
    date eleven months back by its day alone.
    """
    latest = reference.year + (calendar.grain not in _WITHIN_YEAR)
    tried = ((year, days_of(calendar._replace(year=year))) for year in range(latest, reference.year - 9, -1))
    last, now = next(((year, days) for year, days in tried if days and days[0] <= reference), (reference.year, None))
    if now and now[1] >= reference:
        return calendar._replace(year=last, year_said=False)
    later = ((year, days_of(calendar._replace(year=year))) for year in range(last + 1, last + 10))
    coming, ahead = next(((year, days) for year, days in later if days), (last, now))
    near = ahead is not None and (ahead[0] - reference).days <= soon
    return calendar._replace(year=coming if forward or near else last, year_said=False)


def weekday_near(weekday: int, reference: date, step: int | None = None, forward: bool = False) -> date | None:
    """The day meant by a weekday: last one up to the reference date, or the next; step -1/+1 the last/next besides it, 0 this week's."""
    back = (reference.weekday() - weekday) % 7
    if step == 0:
        moved = weekday - reference.weekday()
    elif step is not None and step < 0:
        moved = -(back or 7) + 7 * (step + 1)
    elif step is not None:
        moved = (7 - back) + 7 * (step - 1)
    else:
        moved = (7 - back) % 7 if forward else -back
    return shifted(reference, "day", moved)


def coarser(one: str, other: str) -> str:
    """The coarser of two grains."""
    return max(one, other, key=GRAINS.index)

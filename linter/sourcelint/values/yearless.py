"""Which days can a date mean whose year was not said? Every year within 12 months of its text's date."""

from __future__ import annotations

from datetime import date, timedelta

from .dates import days_of
from .interval import Interval
from .quantity import Calendar, Quantity

_YEAR = 366
_SOME_YEAR = 2000
"""Where neither text tells a year, both speak of one year, whichever (a leap year: it has every day)."""


def in_any_year(quantity: Quantity, reference: date | None, other: Quantity) -> list[Quantity]:
    """The quantity in every year it can mean: as it stands where the year was said, else those within 12 months of its text's date."""
    calendar = quantity.calendar
    if calendar is None or calendar.relative or calendar.grain in ("year", "decade", "century") or is_weekday(calendar):
        return [quantity]
    if calendar.year_said and has_day(quantity.stated):
        return [quantity]
    years = _near_years(reference) if reference else _years_of(quantity) | _years_of(other) or {_SOME_YEAR}
    found = [moved for year in sorted(years) if (moved := _in_year(quantity, year)) and _is_near(moved, reference)]
    return found + [quantity] * (quantity not in found and has_day(quantity.stated))


def periods_of(quantity: Quantity, today: date | None) -> list[Interval]:
    """The period that a date names; where its year was not said and it is still to come, that of the year before, too."""
    calendar, period = quantity.calendar, quantity.stated
    if calendar is None or calendar.year_said or calendar.relative or is_weekday(calendar) or today is None:
        return [period]
    ahead = isinstance(period.lower, date) and period.lower > today
    return [period, *(moved for moved in [_shifted(period, -1)] if ahead and moved)]


def _near_years(reference: date) -> set[int]:
    return {reference.year + step for step in (-1, 0, 1)}


def _years_of(quantity: Quantity) -> set[int]:
    return {bound.year for bound in (quantity.stated.lower, quantity.stated.upper) if isinstance(bound, date)}


def has_day(interval: Interval) -> bool:
    """True where the interval has at least one end in the calendar."""
    return isinstance(interval.lower, date) or isinstance(interval.upper, date)


def _in_year(quantity: Quantity, year: int) -> Quantity | None:
    """The same parts in another year; both ends move alike. None where that year has no such day."""
    calendar = quantity.calendar
    if calendar is None:
        return None
    stated = quantity.stated
    if isinstance(stated.lower, date) or isinstance(stated.upper, date):
        first = stated.lower if isinstance(stated.lower, date) else stated.upper
        shift = year - (first.year if isinstance(first, date) else year)
        moved, likely = _shifted(stated, shift), _shifted(quantity.likely, shift)
        return quantity._replace(stated=moved, likely=likely, calendar=calendar._replace(year=year)) if moved and likely else None
    days = days_of(calendar._replace(year=year))
    if days is None:
        return None
    if calendar.end is None or calendar.end.year is not None:
        return quantity._replace(stated=Interval(*days), likely=Interval(*days), calendar=calendar._replace(year=year))
    ends = [calendar.end._replace(year=year + later) for later in (0, 1)]  # `December to February` ends in the year after
    for end in ends:
        last = days_of(end)
        if last is not None and last[1] >= days[0]:
            both = Interval(days[0], last[1])
            return quantity._replace(stated=both, likely=both, calendar=calendar._replace(year=year, end=end))
    return None


def _shifted(interval: Interval, years: int) -> Interval | None:
    bounds = (interval.lower, interval.upper)
    try:
        lower, upper = (bound.replace(year=bound.year + years) if isinstance(bound, date) else bound for bound in bounds)
    except ValueError:  # 29 February, or beyond the calendar
        return None
    return interval._replace(lower=lower, upper=upper)


def _is_near(quantity: Quantity, reference: date | None) -> bool:
    """True where the period lies within 12 months of the text's date, or that date is not known."""
    if reference is None:
        return True
    near = Interval(_moved(reference, -_YEAR), _moved(reference, _YEAR))
    return not near.is_disjoint(quantity.stated)


def _moved(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def is_weekday(calendar: Calendar | None) -> bool:
    """True for `am Montag`: a weekday whose date, if any, was worked out."""
    if calendar is None or calendar.weekday is None or calendar.end is not None:
        return False
    return calendar.relative or calendar.day is None

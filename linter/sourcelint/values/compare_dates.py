"""Do two dates or periods contradict? Precision, explicit ends, missing years, weekdays: "Dates" in docs/semantics.md."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from .dates import GRAINS, days_of, holding
from .interval import Interval
from .quantity import Calendar, Quantity
from .verdict import INCOMPARABLE, Comparison, Verdict, kindest

_YEAR = 366
_MONTH = 31
_WEEKDAY_REACH = 8
"""A weekday alone names a day within a week of the text's date, give or take the day itself."""

_SIDES = {"more_than": 1, "at_least": 1, "just_over": 1, "less_than": -1, "at_most": -1, "just_under": -1}


class Period(NamedTuple):
    """A date or period as it is compared: its days, its parts as said, and the side where it is a bound (`vor dem 20. Januar`)."""

    stated: Interval
    likely: Interval
    calendar: Calendar | None
    side: int = 0

    @property
    def has_ends(self) -> bool:
        """True where two ends were said."""
        return self.calendar is not None and self.calendar.end is not None

    @property
    def grain(self) -> str:
        """Precision as said, else a day."""
        return self.calendar.grain if self.calendar else "day"

    @property
    def is_loose(self) -> bool:
        """True where its edges are not to the day: `Ende 2023`, `im Sommer`, `vor zwei Jahren`."""
        calendar = self.calendar
        if calendar is None:
            return False
        return calendar.part is not None or calendar.grain == "season" or (calendar.relative and calendar.grain != "day")


def compare_dates(
    claim: Quantity, figure: Quantity, claim_hedge: str | None, figure_hedge: str | None, text_date: date | None, claim_date: date | None
) -> Comparison:
    """The verdict on two dates; one whose year was not said agrees where any near year makes it agree."""
    weekday = _weekday_only(figure.calendar) or _weekday_only(claim.calendar)
    claims = _years(claim, claim_date, figure)
    figures = _years(figure, text_date, claim)
    sides = _SIDES.get(claim_hedge or "", 0), _SIDES.get(figure_hedge or "", 0)
    pairs = [(_period(one, sides[0]), _period(other, sides[1])) for one in claims for other in figures]
    known = [(one, other) for one, other in pairs if _is_known(one) and _is_known(other)]
    if weekday:
        return _weekdays(claim, figure, known, text_date)
    if not known:
        return INCOMPARABLE
    verdicts = [_judge(one, other) for one, other in known]
    best = kindest(verdicts)
    return best if best.verdict is not Verdict.CONTRADICTION else _nearest(known, verdicts)


def _period(quantity: Quantity, side: int) -> Period:
    stated = quantity.stated
    if not side and (stated.lower is None) != (stated.upper is None):
        side = -1 if stated.lower is None else 1
    return Period(stated, quantity.likely, quantity.calendar, side)


def _is_known(period: Period) -> bool:
    return isinstance(period.stated.lower, date) or isinstance(period.stated.upper, date)


def _nearest(pairs: list[tuple[Period, Period]], verdicts: list[Comparison]) -> Comparison:
    """The contradiction of the reading that comes nearest: it names the part that is off."""
    gaps = [_gap(one.stated, other.stated) for one, other in pairs]
    return verdicts[gaps.index(min(gaps))]


def _gap(one: Interval, other: Interval) -> int:
    """Days from the end of the earlier period to the begin of the later; 0 where they meet."""
    gaps = [(first.lower - second.upper).days for first, second in ((one, other), (other, one))
            if isinstance(first.lower, date) and isinstance(second.upper, date)]
    return max([0, *gaps])


# --- years that were not said


def _years(quantity: Quantity, reference: date | None, other: Quantity) -> list[Quantity]:
    """The quantity in every year it can mean: as it stands where the year was said, else those within 12 months of its text's date."""
    calendar = quantity.calendar
    if calendar is None or calendar.relative or calendar.grain in ("year", "decade", "century") or _weekday_only(calendar):
        return [quantity]
    if calendar.year_said and _is_day(quantity.stated):
        return [quantity]
    years = _near_years(reference) if reference else _years_of(quantity) | _years_of(other)
    found = [moved for year in sorted(years) if (moved := _in_year(quantity, year)) and _is_near(moved, reference)]
    return found + [quantity] * (quantity not in found and _is_day(quantity.stated))


def _near_years(reference: date) -> set[int]:
    return {reference.year + step for step in (-1, 0, 1)}


def _years_of(quantity: Quantity) -> set[int]:
    return {bound.year for bound in (quantity.stated.lower, quantity.stated.upper) if isinstance(bound, date)}


def _is_day(interval: Interval) -> bool:
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
    return quantity._replace(stated=Interval(*days), likely=Interval(*days), calendar=calendar._replace(year=year))


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


# --- weekdays


def _weekday_only(calendar: Calendar | None) -> bool:
    return calendar is not None and calendar.weekday is not None and calendar.day is None and calendar.end is None


def _weekdays(claim: Quantity, figure: Quantity, known: list[tuple[Period, Period]], text_date: date | None) -> Comparison:
    """A weekday alone: agrees with the day it was resolved to, else with any day of its name near the text's date."""
    resolved = kindest([_judge(one, other) for one, other in known]) if known else INCOMPARABLE
    if resolved.verdict.agrees:
        return resolved
    weekday, days = _weekday_against(claim, figure)
    if weekday is None or not days:
        return resolved
    named = [day for day in days if day.weekday() == weekday]
    if not named:
        return Comparison(Verdict.CONTRADICTION, "weekday")
    if text_date is None or any(abs((day - text_date).days) <= _WEEKDAY_REACH for day in named):
        return Comparison(Verdict.SOFT)
    return Comparison(Verdict.UNCLEAR)


def _weekday_against(claim: Quantity, figure: Quantity) -> tuple[int | None, list[date]]:
    """The weekday of one side and the days of the other (none where they are a month or more: every weekday lies in it)."""
    first, second = (figure, claim) if _weekday_only(figure.calendar) else (claim, figure)
    weekday = first.calendar.weekday if first.calendar else None
    if _weekday_only(second.calendar) and second.calendar is not None and not _is_day(second.stated):
        return None, []
    lower, upper = second.stated.lower, second.stated.upper
    if not isinstance(lower, date) or not isinstance(upper, date):
        return None, []
    return weekday, [lower + timedelta(days=step) for step in range(min((upper - lower).days, _YEAR) + 1)]


# --- two known periods


def _judge(claim: Period, figure: Period) -> Comparison:
    if claim.side or figure.side:
        return _bounds(claim, figure)
    if claim.has_ends and figure.has_ends:
        return _end_by_end(claim, figure)
    if claim.stated == figure.stated:
        return Comparison(Verdict.SAME)
    if claim.stated.contains(figure.stated):
        return Comparison(Verdict.FINER)
    if figure.stated.contains(claim.stated):
        return Comparison(Verdict.UNCLEAR if figure.has_ends and not claim.is_loose else Verdict.IMPLIED)
    if not claim.stated.is_disjoint(figure.stated):
        return Comparison(Verdict.UNCLEAR if claim.has_ends != figure.has_ends and not _is_loose(claim, figure) else Verdict.SOFT)
    if not claim.likely.is_disjoint(figure.likely):
        return Comparison(Verdict.SOFT)
    gap, reach = _gap(claim.stated, figure.stated), _reach(claim, figure)
    if gap <= reach:
        return Comparison(Verdict.SOFT if gap * 2 <= reach else Verdict.UNCLEAR)
    return Comparison(Verdict.CONTRADICTION, _part(claim, figure))


def _is_loose(one: Period, other: Period) -> bool:
    return one.is_loose or other.is_loose


def _reach(one: Period, other: Period) -> int:
    """How far a loose period may lie off, in days: its own length if counted from another date, a month for a season, else nothing."""
    reach = 0
    for period in (one, other):
        lower, upper = period.stated.lower, period.stated.upper
        if period.calendar and period.calendar.grain == "season":
            reach = max(reach, _MONTH)
        elif period.calendar and period.calendar.relative and period.is_loose and isinstance(lower, date) and isinstance(upper, date):
            reach = max(reach, (upper - lower).days + 1)
    return reach


def _bounds(claim: Period, figure: Period) -> Comparison:
    """`vor`, `bis`, `seit`: sides that exclude each other contradict, all else is soft."""
    if claim == figure:
        return Comparison(Verdict.SAME)
    if claim.side * figure.side < 0 and _stand_at(claim) == _stand_at(figure):
        return Comparison(Verdict.CONTRADICTION, "bound")
    if not claim.stated.is_disjoint(figure.stated):
        return Comparison(Verdict.SOFT)
    return Comparison(Verdict.CONTRADICTION, "bound" if claim.side * figure.side < 0 else _part(claim, figure))


def _stand_at(period: Period) -> object:
    """The day a bound stands at."""
    lower, upper = period.stated.lower, period.stated.upper
    first, second = (lower, upper) if period.side > 0 else (upper, lower)
    return first if first is not None else second


def _end_by_end(claim: Period, figure: Period) -> Comparison:
    """Each end at its own precision: `Q4 2023 bis Q1 2025` agrees with `Oktober 2023 bis März 2025`."""
    if claim.stated == figure.stated:
        return Comparison(Verdict.SAME)
    ends = zip(_ends(claim), _ends(figure), strict=True)
    same = all(one.contains(other) or other.contains(one) for one, other in ends)
    return Comparison(Verdict.ROUNDED) if same else Comparison(Verdict.CONTRADICTION, "range_end")


def _ends(period: Period) -> tuple[Interval, Interval]:
    """The two ends as periods of their own grain."""
    calendar = period.calendar
    grain = calendar.grain if calendar else "day"
    last = calendar.end.grain if calendar and calendar.end else grain
    return _end(period.stated.lower, grain), _end(period.stated.upper, last)


def _end(day: object, grain: str) -> Interval:
    if not isinstance(day, date):
        return Interval(None, None, True, True)
    days = holding(day, grain) if grain in GRAINS else None
    return Interval(*days) if days else Interval(day, day)


def _part(claim: Period, figure: Period) -> str:
    """Which part of the date is off: year, quarter, month or day; `value` where several are."""
    one, other = claim.stated.lower or claim.stated.upper, figure.stated.lower or figure.stated.upper
    if not isinstance(one, date) or not isinstance(other, date):
        return "value"
    grain = max(claim.grain, figure.grain, key=_coarseness)
    if grain == "quarter":
        return "quarter" if one.year == other.year else "year" if one.month == other.month else "value"
    parts = [("year", one.year != other.year)]
    if _coarseness(grain) < _coarseness("quarter"):
        parts.append(("month", one.month != other.month))
    if grain == "day":
        parts.append(("day", one.day != other.day))
    off = [name for name, differs in parts if differs]
    if len(off) <= 1:
        return off[0] if off else "day" if grain in ("day", "week", "month") else "value"
    return "day" if grain == "day" and abs((one - other).days) <= 3 else "value"


def _coarseness(grain: str) -> int:
    return GRAINS.index(grain) if grain in GRAINS else 1

"""Do two dates or periods contradict? Precision, explicit ends, missing years, weekdays: "Dates" in docs/semantics.md."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from ..record import NamedTuple
from .dates import GRAINS, holding
from .interval import Interval
from .quantity import Calendar, Quantity
from .verdict import INCOMPARABLE, Comparison, Verdict, kindest
from .yearless import has_day, in_any_year, is_weekday

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
        """True where two ends were said (`am Wochenende` has two, but says neither)."""
        return self.calendar is not None and self.calendar.end is not None and not self.calendar.relative

    @property
    def is_relative(self) -> bool:
        """True where it was told from another date: `this weekend` has two days, but nobody said its ends."""
        return self.calendar is not None and self.calendar.relative

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
        counted = calendar.relative and (calendar.grain != "day" or calendar.end is not None)
        return calendar.part is not None or calendar.grain == "season" or counted


def compare_dates(
    claim: Quantity, figure: Quantity, claim_hedge: str | None, figure_hedge: str | None, text_date: date | None, claim_date: date | None
) -> Comparison:
    """The verdict on two dates; one whose year was not said agrees where any near year makes it agree."""
    if _other_weekday(claim, claim_date, figure, text_date):
        return Comparison(Verdict.CONTRADICTION, "weekday")
    weekday = is_weekday(figure.calendar) or is_weekday(claim.calendar)
    claims = in_any_year(claim, claim_date, figure)
    figures = in_any_year(figure, text_date, claim)
    sides = _SIDES.get(claim_hedge or "", 0), _SIDES.get(figure_hedge or "", 0)
    pairs = [(_period(one, sides[0]), _period(other, sides[1])) for one in claims for other in figures]
    known = [(one, other) for one, other in pairs if _is_known(one) and _is_known(other)]
    if weekday:
        return _weekdays(claim, figure, known, text_date)
    if not known:
        return _far_away(claim, figure)
    if _share_no_part(claim, claim_date, figure) or _share_no_part(figure, text_date, claim):
        return INCOMPARABLE
    verdicts = [_judge(one, other) for one, other in known]
    best = kindest(verdicts)
    return best if best.verdict is not Verdict.CONTRADICTION else _nearest(known, verdicts)


def _share_no_part(one: Quantity, its_date: date | None, other: Quantity) -> bool:
    """True for a month or a day of an unknown year (`im Juni`, in a text without a date) beside a bare year."""
    calendar, coarse = one.calendar, other.calendar
    if calendar is None or coarse is None or its_date is not None or has_day(one.stated) or is_weekday(calendar):
        return False
    return calendar.year is None and not calendar.relative and coarse.grain in ("year", "decade", "century")


def _far_away(claim: Quantity, figure: Quantity) -> Comparison:
    """`vor zwei Jahren` in two texts without a date: both speak of about one day, as a text and what was written from it do."""
    one, other = (quantity.calendar.away if quantity.calendar else None for quantity in (claim, figure))
    if one is None or other is None or one.named != other.named:
        return INCOMPARABLE
    if one == other:
        return Comparison(Verdict.SAME)
    gap = abs(one.amount * one.days - other.amount * other.days)
    if gap * 2 <= max(one.days, other.days):
        return Comparison(Verdict.SOFT)
    slip = "unit" if one.amount == other.amount else "year" if one.days == other.days == _LONGEST else "day"
    return Comparison(Verdict.CONTRADICTION, slip)


_LONGEST = 365


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
    gaps = [
        (first.lower - second.upper).days
        for first, second in ((one, other), (other, one))
        if isinstance(first.lower, date) and isinstance(second.upper, date)
    ]
    return max([0, *gaps])


def days_long(quantity: Quantity) -> tuple[Decimal, ...]:
    """How many days a period with two said ends may be called long: both ends counted, or one (`from Monday to Wednesday`)."""
    lower, upper, calendar = quantity.stated.lower, quantity.stated.upper, quantity.calendar
    if calendar is None or calendar.end is None or not isinstance(lower, date) or not isinstance(upper, date) or lower >= upper:
        return ()
    days = (upper - lower).days
    return Decimal(days + 1), Decimal(days)


# --- weekdays


def _other_weekday(claim: Quantity, claim_date: date | None, figure: Quantity, text_date: date | None) -> bool:
    """True for one day of one month said with two weekdays (`Sunday, 6 April`, `Samstag, dem 6. April`), or with one that it was not."""
    one, other = claim.calendar, figure.calendar
    if one is None or other is None or one.end is not None or other.end is not None or one.day is None:
        return False
    if (one.day, one.month) != (other.day, other.month) or not (one.year == other.year or not one.year_said or not other.year_said):
        return False
    first, second = _weekday_of(claim, claim_date), _weekday_of(figure, text_date)
    return (one.weekday, other.weekday) != (None, None) and None not in (first, second) and first != second


def _weekday_of(quantity: Quantity, its_date: date | None) -> int | None:
    """The weekday that is said, else the one of the day where its year is, or where its text appeared around that day."""
    calendar, day = quantity.calendar, quantity.stated.lower
    if calendar is None or calendar.weekday is not None:
        return calendar.weekday if calendar else None
    if not isinstance(day, date) or day != quantity.stated.upper:
        return None
    sure = calendar.year_said or (its_date is not None and abs((day - its_date).days) <= _MONTH)
    return day.weekday() if sure else None


def _weekdays(claim: Quantity, figure: Quantity, known: list[tuple[Period, Period]], text_date: date | None) -> Comparison:
    """A weekday alone: agrees with the day it was resolved to, else with any day of its name near the text's date."""
    resolved = kindest([_judge(one, other) for one, other in known]) if known else INCOMPARABLE
    if resolved.verdict.agrees:
        return resolved
    if not known and claim.calendar and figure.calendar and is_weekday(claim.calendar) and is_weekday(figure.calendar):
        # Neither text tells its day: both speak of the same week, as a text and what was written from it do.
        same = claim.calendar.weekday == figure.calendar.weekday
        return Comparison(Verdict.SAME) if same else Comparison(Verdict.CONTRADICTION, "weekday")
    weekday, days = _weekday_against(claim, figure)
    if weekday is None or not days:
        said = [quantity.calendar.weekday for quantity in (claim, figure) if quantity.calendar]
        alike = len(said) > 1 and said[0] == said[1] is not None
        return Comparison(Verdict.SOFT) if alike else resolved  # `Saturday` for `Saturday, 14 February` of a year that is not known
    named = [day for day in days if day.weekday() == weekday]
    if not named:
        return Comparison(Verdict.CONTRADICTION, "weekday")
    if text_date is None or any(abs((day - text_date).days) <= _WEEKDAY_REACH for day in named):
        return Comparison(Verdict.SOFT)
    return Comparison(Verdict.UNCLEAR)


def _weekday_against(claim: Quantity, figure: Quantity) -> tuple[int | None, list[date]]:
    """The weekday of one side and the days of the other (none where they are a month or more: every weekday lies in it)."""
    first, second = (figure, claim) if is_weekday(figure.calendar) else (claim, figure)
    weekday = first.calendar.weekday if first.calendar else None
    if is_weekday(second.calendar) and second.calendar is not None and not has_day(second.stated):
        return None, []
    lower, upper = second.stated.lower, second.stated.upper
    if not isinstance(lower, date) or not isinstance(upper, date):
        return None, []
    return weekday, [lower + timedelta(days=step) for step in range(min((upper - lower).days, _YEAR) + 1)]


# --- two known periods


def _judge(claim: Period, figure: Period) -> Comparison:
    if claim.side or figure.side:
        return _bounds(claim, figure)
    if claim.has_ends and figure.has_ends and not (claim.is_relative or figure.is_relative):
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
    if gap * 2 <= reach:
        return Comparison(Verdict.SOFT if gap * 4 <= reach else Verdict.UNCLEAR)
    return Comparison(Verdict.CONTRADICTION, _part_of(claim, figure))


def _is_loose(one: Period, other: Period) -> bool:
    return one.is_loose or other.is_loose


def _reach(one: Period, other: Period) -> int:
    """Twice as far as a loose period may lie off, in days: its length if counted from another date, two months for a season, else 0."""
    reach = 0
    for period in (one, other):
        lower, upper = period.stated.lower, period.stated.upper
        if period.calendar and period.calendar.grain == "season":
            reach = max(reach, 2 * _MONTH)
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
    return Comparison(Verdict.CONTRADICTION, "bound" if claim.side * figure.side < 0 else _part_of(claim, figure))


def _stand_at(period: Period) -> object:
    """The day a bound stands at."""
    lower, upper = period.stated.lower, period.stated.upper
    first, second = (lower, upper) if period.side > 0 else (upper, lower)
    return first if first is not None else second


def _end_by_end(claim: Period, figure: Period) -> Comparison:
    """Each end at its own precision: `Q4 2023 bis Q1 2025` agrees with `Oktober 2023 bis März 2025`."""
    if claim.stated == figure.stated:
        return Comparison(Verdict.SAME)
    ends = list(zip(_ends(claim), _ends(figure), strict=True))
    if all(one.contains(other) or other.contains(one) for one, other in ends):
        return Comparison(Verdict.ROUNDED)
    off = {_part(one, other, grain) for (one, other), grain in zip(ends, _grains(claim), strict=True)}
    return Comparison(Verdict.CONTRADICTION, off.pop() if off in ({"month"}, {"year"}) else "range_end")


def _ends(period: Period) -> tuple[Interval, Interval]:
    """The two ends as periods of their own grain."""
    first, last = _grains(period)
    return _end(period.stated.lower, first), _end(period.stated.upper, last)


def _grains(period: Period) -> tuple[str, str]:
    """Precision of the two ends as said."""
    calendar = period.calendar
    last = calendar.end.grain if calendar and calendar.end else period.grain
    return period.grain, last


def _end(day: object, grain: str) -> Interval:
    if not isinstance(day, date):
        return Interval(None, None, True, True)
    days = holding(day, grain) if grain in GRAINS else None
    return Interval(*days) if days else Interval(day, day)


def _part(claim: Interval, figure: Interval, grain: str) -> str:
    """Which part of the date is off: year, quarter, month or day; `value` where several are. `grain` is the coarser of the two."""
    one, other = claim.lower or claim.upper, figure.lower or figure.upper
    if not isinstance(one, date) or not isinstance(other, date):
        return "value"
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


def _part_of(claim: Period, figure: Period) -> str:
    return _part(claim.stated, figure.stated, max(claim.grain, figure.grain, key=_coarseness))


def _coarseness(grain: str) -> int:
    return GRAINS.index(grain) if grain in GRAINS else 1

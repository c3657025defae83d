"""Which days are meant? What was said, read against the text's date, the dates named before and the tense of its clause."""

from __future__ import annotations

from datetime import date

from ..record import NamedTuple
from ..values import dates
from ..values.dates import Days
from ..values.holidays import holiday
from ..values.quantity import Away, Calendar
from .calendar_said import Said

SOON = 31
"""Days within which a date without a year is taken for the coming one even without a word that looks forward."""


WEDNESDAY = 2
"""Until then `at the weekend` is the one before, from Thursday on the one to come."""


class Frame(NamedTuple):
    """What a date is read against: the text's date, the last day named before (with its parts), and whether the clause looks forward."""

    today: date | None
    named: Days | None = None
    forward: bool = False


class Meant(NamedTuple):
    """The days meant (None where they cannot be told) and the parts, filled in as far as they are known."""

    days: Days | None
    calendar: Calendar


def resolve(said: Said, frame: Frame) -> Meant:
    """The days that a date or period means."""
    whole = _whole(said, frame)
    part = said.calendar.part
    if whole.days and part:
        return whole._replace(days=dates.third(whole.days, part))
    if whole.days and said.clip in ("earlier", "later") and frame.today and whole.days[0] <= frame.today <= whole.days[1]:
        first, last = whole.days
        return whole._replace(days=(first, frame.today) if said.clip == "earlier" else (frame.today, last))
    return whole


def _whole(said: Said, frame: Frame) -> Meant:
    calendar = said.calendar
    if said.rule:
        return _holiday(said, frame)
    if said.unit:
        return _offset(said, frame)
    if calendar.weekday is not None and calendar.month is None:
        return _weekday(said, frame)
    if said.step is not None:
        near = said.clip == "nearest" and frame.today is not None and frame.today.weekday() <= WEDNESDAY
        return _stepped(said, said.step - near, frame.today)
    if said.year_step is not None:
        calendar = calendar._replace(relative=True)
        return _plain(calendar._replace(year=frame.today.year + said.year_step, year_said=False) if frame.today else calendar)
    if calendar.year is None and frame.today:
        return _plain(dates.with_year(calendar, frame.today, frame.forward, SOON))
    return _plain(calendar)


def _plain(calendar: Calendar) -> Meant:
    return Meant(dates.days_of(calendar), calendar)


def _holiday(said: Said, frame: Frame) -> Meant:
    rule, year = said.rule or "", said.calendar.year
    if year is None and said.year_step is not None and frame.today:
        year = frame.today.year + said.year_step
    if year is None and frame.today is None:
        return Meant(None, said.calendar)
    days = holiday(rule, year) if year is not None else _nearest_holiday(rule, frame.today or date.min, frame.forward)
    return _as_days(days, said.calendar, year_said=said.calendar.year is not None)


def _nearest_holiday(rule: str, today: date, forward: bool) -> Days | None:
    around = [days for year in range(today.year - 1, today.year + 2) if (days := holiday(rule, year))]
    begun = [days for days in around if days[0] <= today]
    coming = [days for days in around if days[0] > today]
    if coming and (forward or not begun or (coming[0][0] - today).days <= SOON):
        return coming[0]
    return begun[-1] if begun else None


def _as_days(days: Days | None, calendar: Calendar, year_said: bool) -> Meant:
    """The parts of a span of days that carries no month and day of its own."""
    if days is None:
        return Meant(None, calendar)
    first, last = days
    parts = calendar._replace(grain="day", year=first.year, month=first.month, day=first.day, year_said=year_said)
    if first != last:
        parts = parts._replace(end=Calendar("day", last.year, last.month, last.day, year_said=year_said))
    return Meant(days, parts)


def _offset(said: Said, frame: Frame) -> Meant:
    """`vor zwei Jahren`, `zwei Tage später`, `Montag vergangener Woche`."""
    calendar = said.calendar._replace(relative=True, year_said=False)
    base = frame.named if said.named else (frame.today, frame.today) if frame.today else None
    if base is None or base[0] is None or base[1] is None:
        days = _DAYS.get(said.unit or "") if calendar.weekday is None and said.anchor is None else None
        return Meant(None, calendar._replace(away=Away(said.amount, days, said.named)) if days and said.amount else calendar)
    if calendar.weekday is not None:
        moved = dates.shifted(base[0], "week", said.amount)
        monday = dates.holding(moved, "week") if moved else None
        day = dates.shifted(monday[0], "day", calendar.weekday) if monday else None
        return _filled((day, day) if day else None, calendar)
    if calendar.day is not None and said.unit == "month":
        month = dates.shifted(base[0].replace(day=1), "month", said.amount)
        return _filled(dates.day(month.year, month.month, calendar.day) if month else None, calendar)
    if said.named and said.unit in _DAYS:
        calendar = calendar._replace(away=Away(said.amount, _DAYS[said.unit], True))
    return _filled(_moved(base, said), calendar)


_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}


def _moved(base: Days, said: Said) -> Days | None:
    unit = said.unit or "day"
    grain = said.calendar.grain
    if grain == "day" and said.anchor is not None:  # am Tag nach Weihnachten: from its last day, vor Weihnachten from its first
        base = (base[1], base[1]) if said.amount > 0 else (base[0], base[0])
    first, last = (dates.shifted(day, unit, said.amount) for day in base)
    if first is None or last is None:
        return None
    return (first, last) if grain == "day" else dates.holding(first, grain)


def _weekday(said: Said, frame: Frame) -> Meant:
    calendar = said.calendar._replace(relative=True, year_said=False)
    if frame.today is None or calendar.weekday is None:
        return Meant(None, calendar)
    day = dates.weekday_near(calendar.weekday, frame.today, said.step, frame.forward)
    return _filled((day, day) if day else None, calendar)


def _stepped(said: Said, step: int, today: date | None) -> Meant:
    """`vergangene Woche`, `next January`, `diesen Sommer`, `gestern`."""
    calendar = said.calendar._replace(relative=True, year_said=False)
    if today is None:
        return Meant(None, calendar)
    if calendar.month or (calendar.grain == "season" and calendar.ordinal):
        return _named_period(calendar, step, today)
    moved = dates.shifted(today, calendar.grain, step)
    return _filled(dates.holding(moved, calendar.grain) if moved else None, calendar)


def _named_period(calendar: Calendar, step: int, today: date) -> Meant:
    candidates = [days for year in range(today.year - 4, today.year + 5) if (days := dates.days_of(calendar._replace(year=year)))]
    if step == 0:
        return _plain(dates.with_year(calendar, today, soon=183))
    if step < 0:
        past = [days for days in candidates if days[1] < today]
        chosen = past[step] if len(past) >= -step else None
    else:
        coming = [days for days in candidates if days[0] > today]
        chosen = coming[step - 1] if len(coming) >= step else None
    return _plain(calendar._replace(year=chosen[0].year)) if chosen else Meant(None, calendar)


def _filled(days: Days | None, calendar: Calendar) -> Meant:
    """The parts of a period that was told from another date, as far as its grain reaches."""
    if days is None:
        return Meant(None, calendar._replace(grain="day") if calendar.grain == "weekend" else calendar)
    first = days[0]
    grain = calendar.grain
    if grain == "weekend":
        return _as_days(days, calendar, year_said=False)
    if grain == "day":
        return Meant(days, calendar._replace(year=first.year, month=first.month, day=first.day))
    if grain == "week":
        year, number, _ = first.isocalendar()
        return Meant(days, calendar._replace(year=year, ordinal=number))
    calendar = calendar._replace(year=first.year)
    if grain == "month":
        return Meant(days, calendar._replace(month=first.month))
    months = {"quarter": 3, "half": 6}.get(grain)
    return Meant(days, calendar._replace(ordinal=(first.month - 1) // months + 1) if months else calendar)


def likely(meant: Meant) -> Days | None:
    """What a reader takes away: `Anfang/Mitte/Ende` may lie one finer unit off."""
    if meant.days is None or meant.calendar.part is None:
        return meant.days
    return dates.widened(meant.days, dates.FINER.get(meant.calendar.grain, "day"))

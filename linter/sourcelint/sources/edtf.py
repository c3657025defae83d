"""Which days does a date without locale name? ISO 8601 and the part of EDTF that sheets use.

`2025-01-20`, `2025-01`, `2025`, `2025-Q1`, `2025-H1`, `2025-W04`, `2025-21` (season: 21 spring to 24 winter), `202X` (decade),
and two of them joined by a slash: `2025-07-26/2025-07-28`, `2023-Q4/2025-Q1`; `..` leaves an end open.
"""

from __future__ import annotations

import re
from datetime import date

from ..record import NamedTuple
from ..values import dates
from ..values.interval import Interval
from ..values.quantity import Calendar

FORMS = "2025-01-20, 2025-01, 2025, 2025-Q1, 2025-H1, 2025-W04, 202X, or two of them: 2023-Q4/2025-Q1"
"""For messages: what may be written."""


class Days(NamedTuple):
    """The first and last day (None: open) and the parts that were said."""

    days: Interval
    calendar: Calendar | None


def read(text: str) -> Days | None:
    """The days and calendar parts of `text`, or None where it is no such date. The end may not lie before the start."""
    first, slash, last = text.strip().partition("/")
    if not slash:
        return _single(first)
    return _range(first, last)


def interval(text: str) -> Interval | None:
    """Only the days of `text`."""
    found = read(text)
    return found.days if found else None


def day(text: str) -> date | None:
    """A full day, `2025-01-20`, or None."""
    found = _single(text.strip())
    if found is None or found.calendar is None or found.calendar.grain != "day":
        return None
    return found.days.lower if isinstance(found.days.lower, date) else None


def written(days: Interval) -> str:
    """The shortest form of whole days, months, quarters or years; else both ends with a slash, `..` for an open one."""
    first, last = days.lower, days.upper
    if isinstance(first, date) and isinstance(last, date):
        forms = (f"{first}", f"{first:%Y-%m}", f"{first:%Y}-Q{(first.month + 2) // 3}", f"{first:%Y}")
        return next((form for form in forms if interval(form) == days), f"{first}/{last}")
    return f"{first or '..'}/{last or '..'}"


def _range(first: str, last: str) -> Days | None:
    start, end = (None if side in ("", "..") else _single(side) for side in (first, last))
    if (start is None) != (first in ("", "..")) or (end is None) != (last in ("", "..")) or start is end:
        return None
    lower = start.days.lower if start else None
    upper = end.days.upper if end else None
    if isinstance(lower, date) and isinstance(upper, date) and upper < lower:
        return None
    calendar = start.calendar if start else None
    if calendar is not None and end is not None:
        calendar = calendar._replace(end=end.calendar)
    return Days(Interval(lower, upper, lower is None, upper is None), calendar)


_FORM = re.compile(r"(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|Q([1-4])|H([12])|W(\d\d)))?")
_DECADE = re.compile(r"(\d{3})X")


def _single(text: str) -> Days | None:
    if decade := _DECADE.fullmatch(text):
        return _days(Calendar("decade", int(decade[1]) * 10))
    if not (found := _FORM.fullmatch(text)):
        return None
    return _days(_calendar(int(found[1]), *(int(part) if part else 0 for part in found.groups()[1:])))


def _calendar(year: int, month: int, day: int, quarter: int, half: int, week: int) -> Calendar:
    if day:
        return Calendar("day", year, month, day)
    if 21 <= month <= 24:
        return Calendar("season", year, ordinal=month - 20)
    if month:
        return Calendar("month", year, month)
    ordinals = {"quarter": quarter, "half": half, "week": week}
    return next((Calendar(grain, year, ordinal=ordinal) for grain, ordinal in ordinals.items() if ordinal), Calendar("year", year))


def _days(calendar: Calendar) -> Days | None:
    found = dates.days_of(calendar)  # None where there is no such day, month or week
    return Days(Interval(*found), calendar) if found else None

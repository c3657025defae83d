"""Does a weekday go with the date beside it?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ..figures.figure import Figure
from ..text.document import Document
from ..values.quantity import Calendar
from .relation import Relation

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
_YEAR = 366
_HALF_YEAR = 183
"""A day not long past is meant, before the same day of next year: news tells what was."""


def weekdays(document: Document, figures: Sequence[Figure]) -> Iterator[Relation]:
    """One relation per date that stands with its weekday.

    Where the year was not said, the day of the last half year is meant, else any within 12 months: it holds if one of them fits, and
    without a date of the text nothing is said.
    """
    for figure, calendar in calendars(figures):
        found = _checked(figure, calendar, document.date)
        if found is not None:
            yield found


def calendars(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Calendar]]:
    """Each date that is told, and of a range its second end, too."""
    for figure in figures:
        calendar = figure.quantity.calendar
        while calendar is not None:
            yield figure, calendar
            calendar = calendar.end


def _checked(figure: Figure, calendar: Calendar, text_date: dt.date | None) -> Relation | None:
    if calendar.weekday is None or calendar.grain != "day" or not calendar.month or not calendar.day or calendar.relative:
        return None
    days = _days(calendar, text_date)
    if not days:
        return None
    if any(day.weekday() == calendar.weekday for day in days):
        return Relation("weekday", (figure,), True)
    return Relation("weekday", (figure,), False, _told(days[0], calendar), "weekday")


def _told(day: dt.date, calendar: Calendar) -> str:
    """`20 January 2025 is a Monday, not a Tuesday`; a year that was not said stands where a reader sees that it was worked out."""
    actual, said = _NAMES[day.weekday()], _NAMES[calendar.weekday or 0]
    if calendar.year_said:
        return f"{day.day} {MONTHS[day.month - 1]} {day.year} is a {actual}, not a {said}"
    return f"{day.day} {MONTHS[day.month - 1]} is a {actual} in {day.year}, and no {said} in any year near the text's date"


def _days(calendar: Calendar, text_date: dt.date | None) -> list[dt.date]:
    """The days that can be meant, the likeliest first; none where the year cannot be told."""
    if calendar.year_said:
        day = _day(calendar, calendar.year)
        return [day] if day else []
    if text_date is None:
        return []
    years = [year for year in (calendar.year, text_date.year, text_date.year - 1, text_date.year + 1) if year is not None]
    days = [day for year in dict.fromkeys(years) if (day := _day(calendar, year))]
    lately = [day for day in days if 0 <= (text_date - day).days <= _HALF_YEAR]
    if lately:
        return lately
    return [day for day in days if abs((day - text_date).days) <= _YEAR]


def _day(calendar: Calendar, year: int | None) -> dt.date | None:
    try:
        return dt.date(year or 0, calendar.month or 0, calendar.day or 0)
    except ValueError:
        return None

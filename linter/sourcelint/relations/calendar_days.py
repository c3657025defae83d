"""Is there such a day? `31 June`, `29 February 2023`, `92. September`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..figures.figure import Figure
from ..text.document import Document
from ..values.dates import days_in
from ..values.quantity import Calendar
from .relation import Relation
from .weekdays import MONTHS, calendars

_HYPHENS = frozenset("-‐‑")
_LEAP = 2024
"""A year with the longest February, where the year is not said."""


def calendar_days(document: Document, figures: Sequence[Figure]) -> Iterator[Relation]:
    """One relation per date that no calendar has; what has a day beyond its month was no date to the reading."""
    for figure, told in calendars(figures):
        if told.grain == "day" and told.day and told.month and not told.relative and told.day > _last_day(told):
            yield _relation(figure, told.day, told)
    for one, month in pairwise(figures):
        said = month.quantity.calendar
        if said is None or said.grain != "month" or not said.month or said.relative or one.kind != "ordinal" or not one.text[:1].isdigit():
            continue
        day = one.quantity.size
        if day is not None and day > _last_day(said) and _adjoin(document, one, month):
            yield _relation(one, int(day), said)


def _adjoin(document: Document, one: Figure, month: Figure) -> bool:
    """True for `92. September`: nothing but a space stands between; `die 92. September-Ausgabe` counts editions."""
    if document.text[month.span.end : month.span.end + 1] in _HYPHENS:
        return False
    return month.span.start - one.span.end == 1 and document.text[one.span.end] in "  " and one.text.endswith(".")


def _last_day(said: Calendar) -> int:
    return days_in(said.year if said.year_said and said.year else _LEAP, said.month or 1)


def _relation(figure: Figure, day: int, said: Calendar) -> Relation:
    month, last = MONTHS[(said.month or 1) - 1], _last_day(said)
    when = f"{month} {said.year}" if said.month == 2 and said.year_said and said.year else month
    return Relation("calendar", (figure,), False, f"there is no {day} {month}: {when} has {last} days", "day")

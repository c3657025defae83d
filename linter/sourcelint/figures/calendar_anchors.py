"""Which day does `zwei Tage später` count from? The day last named outright."""

from __future__ import annotations

from datetime import date

from ..record import NamedTuple
from ..text.span import Span
from ..values.dates import Days
from ..values.quantity import Calendar
from .calendar_said import Said
from .figure import Figure

_NEAR_UNITS = frozenset({"day", "week", "fortnight"})
"""What is counted from a day named in an earlier block; years and months later may count from anything."""


class Anchor(NamedTuple):
    """The day last named: what `zwei Tage später` counts from. `known` is False where its year cannot be told."""

    days: Days
    span: Span
    known: bool


def names_day(figure: Figure) -> bool:
    """True for a day that is named outright (or by its weekday), so that an offset may count from it."""
    calendar = figure.quantity.calendar
    if calendar is None or figure.kind != "date" or calendar.grain != "day" or not figure.assertable or calendar.end:
        return False
    return not calendar.relative or figure.anchor is not None or calendar.weekday is not None


def reaches_back(said: Said) -> bool:
    """True where it can count from a day of an earlier block: `zwei Tage später`, not `im Jahr darauf`, `nach der Wahl in Sachsen`."""
    return not said.told and said.amount != 0 and said.unit in _NEAR_UNITS


def without_year(calendar: Calendar) -> date | None:
    try:
        return date(2001, calendar.month or 0, calendar.day or 0)
    except ValueError:
        return None

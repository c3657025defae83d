"""What do wording and value say together? Whether they agree, and which of the two leads where one says more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from ..figures.figure import Figure
from ..values.interval import Interval
from ..values.quantity import Calendar, Quantity
from .quoted import scale, with_unit

_DIGITS = re.compile(r"\d+")
_OVERRULING = frozenset({"date", "period", "time", "score", "ordinal"})
"""Kinds that a bare number is not read as unless its surroundings say so: a value may."""


def together(found: Figure, exact: Figure, alone: Figure | None, beside: Sequence[Figure]) -> Figure | None:
    """The figure that the wording's reading in its quote and the value make; None where they contradict each other.

    `alone` is the wording's reading without its quote. `beside` are the figures of the quote: a scale that only the value has must
    be one of theirs.
    """
    if exact.quantity.per is None and alone is not None:  # what only the quote makes a rate is none where the value says none
        exact = exact._replace(quantity=exact.quantity._replace(per=alone.quantity.per))
    ranked = alone is None and found.kind == "ordinal"  # `fourth`, which only the quote makes a rank: a plain 4 is a count
    if found.kind != exact.kind and (_same_digits(found, exact) or (ranked and found.quantity.stated == exact.quantity.stated)):
        return found._replace(quantity=exact.quantity, kind=exact.kind, role="level", hedge=exact.hedge)
    if exact.quantity.calendar is not None:
        # A date's value leads: it has the year that the wording leaves out.
        return found._replace(quantity=exact.quantity) if _agree(found, exact.quantity) else None
    if _agree(found, exact.quantity):
        return with_unit(found, exact, Decimal(1))
    factor = _borrowed(found, exact, beside)
    return None if factor is None else with_unit(found, exact, factor)


def directed(found: Figure, sign: int) -> Figure | None:
    """The figure as a rise (1) or fall (-1), as the sign of its value says; None where its quote says the opposite."""
    quantity = found.quantity
    return None if quantity.sign == -sign else found._replace(quantity=quantity._replace(sign=sign))


def _same_digits(found: Figure, exact: Figure) -> bool:
    """True where the value only says what kind of figure the digits are: `18:47` a time, `1532` a year or no year."""
    if found.quantity.unit and found.kind != "time":
        return False
    if exact.kind in _OVERRULING:
        return _DIGITS.findall(found.text) == _DIGITS.findall(exact.text)
    year = found.quantity.calendar.year if found.quantity.calendar and found.quantity.calendar.grain == "year" else None
    return year is not None and exact.quantity.size == year


def _borrowed(found: Figure, exact: Figure, beside: Sequence[Figure]) -> Decimal | None:
    """The scale that only the value gives the number, where another figure of the quote has it: `von 131 auf 78 Millionen Euro`."""
    said, given = found.quantity, exact.quantity
    if said.size is None or given.size is None or said.unit or found.hedge != exact.hedge:
        return None
    factor = scale(said.size, given.size)
    if factor is None:
        return None
    lenders = [one.quantity for one in beside if one.quantity.unit == given.unit and one.quantity.size is not None]
    return factor if any((lender.size or 0) >= factor for lender in lenders) else None


def _agree(found: Figure, given: Quantity) -> bool:
    """True where value and wording mean the same; a vague wording, or a date in words, only has to hold the value."""
    said = found.quantity
    if said.unit and given.unit and said.unit != given.unit:
        return False
    if said.stated == given.stated:
        return True
    if given.calendar is not None and said.calendar is not None and (said.calendar.relative or not said.calendar.year_said):
        return _fits(said.calendar, given.stated)
    loose = found.hedge == "vague" or said.multiple or found.kind in ("time", "date", "period")
    return loose and _numeric(said.likely) == _numeric(given.stated) and said.likely.contains(given.stated)


def _fits(said: Calendar, days: Interval) -> bool:
    """True where a date told without its year, or from another date, can be `days`: only what was said must hold."""
    first = days.lower
    if not isinstance(first, date) or said.grain != "day":
        return True
    return said.weekday in (None, first.weekday()) and said.month in (None, first.month) and said.day in (None, first.day)


def _numeric(interval: Interval) -> bool:
    return isinstance(interval.upper if interval.lower is None else interval.lower, Decimal)

"""Which values can be meant? An interval of numbers or of days, open, closed or unbounded at each end."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple

Bound = Decimal | date | None
"""A number, a day, or None where the interval is unbounded."""


class Interval(NamedTuple):
    """All values from `lower` to `upper`. Both bounds are of one kind (Decimal or date); None is unbounded (and then open)."""

    lower: Bound
    upper: Bound
    lower_open: bool = False
    upper_open: bool = False


def point(value: Decimal | date) -> Interval:
    """The interval that holds one value."""
    return Interval(value, value)


UNBOUNDED = Interval(None, None, True, True)
"""All values: also what a date without year means as long as no year can be told."""

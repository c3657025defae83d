"""Which number does a quantity say, and how much do its words allow? The form in which numbers are compared."""

from __future__ import annotations

from decimal import Decimal

from ..record import NamedTuple
from .interval import Interval
from .quantity import Quantity

_FORMS = {
    "about": ("about", 0),
    "range": ("range", 0),
    "vague": ("vague", 0),
    "more_than": ("bound", 1),
    "at_least": ("bound", 1),
    "just_over": ("near", 1),
    "less_than": ("bound", -1),
    "at_most": ("bound", -1),
    "just_under": ("near", -1),
}


class Reading(NamedTuple):
    """A number as it is compared.

    `number` is the one that is said (None for a range); form is point, about, near (`fast`, `gut`), bound (one-sided), range or
    vague; side is -1 where the value lies below the number, +1 above. `extent` is all that the words allow.
    """

    form: str
    side: int
    number: Decimal | None
    extent: Interval
    likely: Interval
    grain: Decimal


def read(quantity: Quantity, hedge: str | None) -> Reading | None:
    """A quantity as it is compared, or None where it says nothing about numbers."""
    stated, likely = quantity.stated, quantity.likely
    lower, upper = number_of(stated.lower), number_of(stated.upper)
    if hedge is None and lower is not None and lower == upper and not quantity.multiple:  # nearly all there are
        return Reading("point", 0, lower, stated, likely, quantity.grain)
    if lower is None and upper is None:
        return None
    form, side = _FORMS[hedge] if hedge in _FORMS else _form(lower, upper)
    grain = fraction_grain(quantity)
    if form in ("bound", "near"):
        number = _bound(lower, upper, side)
        extent = _half_line(number, side, stated) if form == "bound" else likely
        return Reading(form, side, number, extent, likely, grain)
    if form == "range" and lower is not None and upper is not None:
        return Reading("range", 0, None, stated, likely, grain)
    number = _middle(lower, upper) if form == "about" else lower if lower is not None else upper
    return Reading(form if form != "range" else "point", 0, number, stated, likely, grain)


def fraction_grain(quantity: Quantity) -> Decimal:
    """The step of the last digit; of a fraction, which has no digits, as far as it is likely to be off."""
    if not quantity.multiple:
        return quantity.grain
    lower, upper = number_of(quantity.likely.lower), number_of(quantity.likely.upper)
    if lower is None or upper is None:
        return quantity.grain
    return min(quantity.grain, upper - lower)


def _form(lower: Decimal | None, upper: Decimal | None) -> tuple[str, int]:
    """Form and side of a figure without hedge, from its interval alone."""
    if lower is None:
        return "bound", -1
    if upper is None:
        return "bound", 1
    return ("point", 0) if lower == upper else ("range", 0)


def _bound(lower: Decimal | None, upper: Decimal | None, side: int) -> Decimal | None:
    """The number a bound stands at."""
    first, second = (lower, upper) if side > 0 else (upper, lower)
    return first if first is not None else second


def _middle(lower: Decimal | None, upper: Decimal | None) -> Decimal | None:
    if lower is None or upper is None:
        return lower if upper is None else upper
    return (lower + upper) / 2


def _half_line(number: Decimal | None, side: int, stated: Interval) -> Interval:
    """All values a one-sided bound allows."""
    if side > 0:
        return Interval(number, None, stated.lower_open, True)
    return Interval(None, number, True, stated.upper_open)


def number_of(bound: object) -> Decimal | None:
    return bound if isinstance(bound, Decimal) else None

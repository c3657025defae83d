"""Which number does a share of another number tell? `9,800 hours, a good half of them` says that there are some 5,000 of something."""

from __future__ import annotations

from decimal import Decimal

from ..figures.figure import Figure
from ..mentions.surroundings import Surroundings
from ..values.interval import Bound, Interval
from ..values.said_numbers import fraction_grain

_HUNDRED = Decimal(100)
_LEAST = 10
"""A whole from which a share is a number of its own: nine tenths `of the two` are nothing that counts."""


def as_part(around: Surroundings) -> Surroundings | None:
    """The surroundings with the share as the number it comes to; None where the text does not say what it is a share of."""
    whole = around.whole
    if whole is None or whole.quantity.size is None or whole.quantity.calendar is not None or abs(whole.quantity.size) < _LEAST:
        return None
    restrictions = tuple(one for one in around.restrictions if one.kind != "part")
    return around._replace(figure=_number(around.figure, whole), noun=frozenset(), counted=True, restrictions=restrictions, leans=None)


def _number(figure: Figure, whole: Figure) -> Figure:
    """The share times its whole, as exact and as bounded as the share is."""
    quantity = figure.quantity
    factor = Decimal(1) if quantity.multiple else 1 / _HUNDRED
    made = whole.quantity._replace(
        stated=_product(quantity.stated, whole.quantity.stated, factor),
        likely=_product(quantity.likely, whole.quantity.likely, factor),
        grain=fraction_grain(quantity) * (whole.quantity.size or 0) * factor,
        sign=0,
        multiple=False,
    )
    return figure._replace(quantity=made, kind=whole.kind, role="level", alternatives=())


def _product(one: Interval, other: Interval, factor: Decimal) -> Interval:
    """The bounds of both multiplied; open where either is."""
    lower, upper = _times(one.lower, other.lower, factor), _times(one.upper, other.upper, factor)
    return Interval(lower, upper, one.lower_open or other.lower_open, one.upper_open or other.upper_open)


def _times(one: Bound, other: Bound, factor: Decimal) -> Bound:
    return one * other * factor if isinstance(one, Decimal) and isinstance(other, Decimal) else None

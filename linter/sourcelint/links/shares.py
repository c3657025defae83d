"""Which number does a share of another number tell? `9,800 hours, a good half of them` says that there are some 5,000 of something."""

from __future__ import annotations

from decimal import Decimal

from ..figures.figure import Figure
from ..mentions.surroundings import Surroundings
from ..values.compare_numbers import fraction_grain

_HUNDRED = Decimal(100)


def as_part(around: Surroundings) -> Surroundings | None:
    """The surroundings with the share as the number it comes to; None where the text does not say what it is a share of."""
    whole = around.whole
    if whole is None or whole.quantity.size is None or whole.quantity.calendar is not None:
        return None
    restrictions = tuple(one for one in around.restrictions if one.kind != "part")
    return around._replace(figure=_number(around.figure, whole), noun=frozenset(), counted=True, restrictions=restrictions, leans=None)


def _number(share: Figure, whole: Figure) -> Figure:
    """The share times its whole, as exact and as bounded as the share is."""
    quantity, size = share.quantity, whole.quantity.size or Decimal(0)
    times = size if quantity.multiple else size / _HUNDRED
    made = whole.quantity._replace(
        stated=quantity.stated.scaled(times),
        likely=quantity.likely.scaled(times),
        grain=fraction_grain(quantity) * times,
        sign=0,
        multiple=False,
    )
    return share._replace(quantity=made, kind=whole.kind, role="level", alternatives=())

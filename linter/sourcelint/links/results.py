"""What two figures make up: by how much one differs from the other, in its unit and as a share, and how many times as much it is."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ..figures.figure import Figure
from ..values.interval import Interval, point
from ..values.quantity import Quantity

_HUNDRED = Decimal(100)


def change(later: Figure, before: Decimal, after: Decimal) -> Iterator[Figure]:
    """From `before` to `after`: by what share, and how many times; between two percentages in points. `later` gives the wording."""
    sign = 1 if after > before else -1
    if later.kind == "percent":
        yield made(later, abs(after - before), "points", "by", sign)
        return
    yield made(later, abs(after - before) / before, "ratio", "by", sign)
    yield made(later, after / before, "ratio", "level", 0)


def difference(later: Figure, before: Decimal, after: Decimal) -> Figure:
    """The difference of two amounts in their unit."""
    value, quantity = after - before, later.quantity
    half = quantity.grain / 2
    stated = point(abs(value))
    made_up = quantity._replace(stated=stated, likely=Interval(abs(value) - half, abs(value) + half), sign=1 if value > 0 else -1)
    return later._replace(quantity=made_up, role="by", hedge=None, cue=None, alternatives=(), anchor=None)


def made(other: Figure, value: Decimal, kind: str, role: str, sign: int) -> Figure:
    """A result as a figure, as exact as a desk would say it."""
    points = kind == "points"
    grain = Decimal("0.1") if points else value / 50
    likely = Interval(value - grain / 2, value + grain / 2)
    quantity = Quantity(point(value), likely, grain, "pt" if points else None, sign=sign, multiple=not points)
    return other._replace(quantity=quantity, kind=kind, role=role, hedge=None, cue=None, alternatives=(), anchor=None)


def told(figure: Figure) -> str:
    """A share, a multiple or points as a message tells them, in digits."""
    value = figure.quantity.size or Decimal(0)
    if figure.kind == "points":
        return f"{_rounded(value)} points"
    return f"{_rounded(value * _HUNDRED)} %" if value < 2 else f"{_rounded(value)} times"


def _rounded(value: Decimal) -> str:
    return f"{value:.1f}".removesuffix(".0")

"""What do two numbers make up in the way that a text tells it, and does that come to the number that the text has?"""

from __future__ import annotations

import math
from collections.abc import Iterable
from decimal import Decimal

from ..figures.figure import Figure
from ..mentions.surroundings import Surroundings
from ..values.interval import point
from .profile import group_of
from .results import difference_of, multiple_of, yearly
from .value_worth import lies_off


def compares(around: Surroundings) -> bool:
    """True for a multiple, a difference or a yearly rate that a text asserts, or reckons (`that would be 150 billion a year`)."""
    figure = around.figure
    if around.whole is not None or around.stance.kind not in _SUMS or figure.quantity.calendar is not None or not figure.assertable:
        return False
    return figure.quantity.multiple or figure.role == "by" or is_yearly(figure)


_SUMS = frozenset({"asserted", "hypothetical"})
"""`That would be 150 billion a year` is no supposition but a sum."""


def is_amount(figure: Figure) -> bool:
    return figure.quantity.calendar is None and not figure.quantity.multiple and figure.role != "by" and group_of(figure) in AMOUNTS


AMOUNTS = frozenset({"count", "money", "length", "area", "volume", "mass", "energy", "power", "duration", "speed"})


def is_yearly(figure: Figure) -> bool:
    per = figure.quantity.per
    return per is not None and per.amount == 1 and per.unit == "a"


def ends_of(figures: Iterable[Figure]) -> list[Figure]:
    """The amounts as they are, and both ends of those that are ranges."""
    plain = [figure for figure in figures if is_amount(figure) and figure.hedge != "vague"]
    return [
        figure._replace(quantity=figure.quantity._replace(stated=point(end), likely=point(end)))
        for figure in plain
        for end in dict.fromkeys(figure.quantity.stated[:2])
        if end is not None
    ]


def are_alike(one: Figure, other: Figure) -> bool:
    """True for two amounts that may be held against each other."""
    bare = [figure for figure in (one, other) if figure.quantity.unit is None and (figure.quantity.size or 0) >= _LARGE]
    same = one.quantity.unit == other.quantity.unit and group_of(one) == group_of(other)
    return one.quantity.size is not None and (same or bool(bare))


_LARGE = 1_000_000
"""A bare number from which it may be an amount of anything: `5.5 billion`."""


def comes_to(figure: Figure, result: Figure | None) -> bool:
    """True where the result is the number that is written, as nearly as a desk says it."""
    one, other = result.quantity.size if result else None, figure.quantity.size
    return one is not None and bool(other) and not lies_off(float(one / (other or 1)), NEAR)


def result_of(figure: Figure, one: Figure, other: Figure) -> Figure | None:
    """What two figures make up, told in the way of `figure`: how many times, by how much, how much a year."""
    if is_yearly(figure):
        amount, length = (other, one) if group_of(one) == "duration" else (one, other)
        return yearly(amount, length)
    if figure.quantity.multiple:
        less = (size_of(figure) or Decimal(1)) < 1
        return multiple_of(one, other, less=less, change=figure.role == "by")
    return difference_of(one, other)


def size_of(figure: Figure) -> Decimal | None:
    """A number for a figure that may only have one bound."""
    for bound in figure.quantity.stated[:2]:
        if isinstance(bound, Decimal):
            return bound
    return None


def comes_from_any(figure: Figure, pairs: Iterable[tuple[Figure, Figure]]) -> bool:
    """True where the figure is what some pair makes up, as nearly as a desk says it."""
    return any(one is not other and are_alike(one, other) and comes_to(figure, result_of(figure, one, other)) for one, other in pairs)


def is_other_sum(factor: float) -> bool:
    """True for a number too far from the result to be it told wrongly: not so where a scale word alone makes the difference."""
    scales = math.log10(factor) / 3 if factor > 0 else 0.5
    return lies_off(factor, FAR) and not (round(scales) and abs(scales - round(scales)) < _SCALED)


_SCALED = 0.005
"""How far a power of a thousand may be off, as a power."""

FAR, NEAR = 5.0, 1.04
"""Times that a wrong sum may be off: farther off it is another sum, nearer it is a desk's rounding."""

"""Does a number follow from two of a source's? `3,7 Millionen mehr` where the source has 11,6 and 7,9: sums, differences, shares, changes.

A desk does such sums all day. What follows from two figures of one passage is no mistake, whatever other figure it stands near.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from ..figures.figure import Figure
from ..values.quantity import Quantity
from ..values.units import converted, convertible

_HUNDRED = Decimal(100)
_SHARES = frozenset({"percent", "points", "ratio"})

NO_SLIP = frozenset({"value", "digit"})
"""Slips of a number that may follow from others: what looks like any other slip of the figure it stands near is one."""


def follows(figure: Figure, chosen: Figure, beside: Sequence[Figure]) -> bool:
    """True where `figure` follows from two of the source's figures: `chosen` and one `beside` it, or for a share any two beside it."""
    if figure.quantity.calendar is not None or figure.quantity.size is None:
        return False
    results = _parts(beside, told_by=figure.role == "by") if figure.kind in _SHARES else ()
    return any(is_result(figure, result) for result in (*_together(figure, chosen, beside), *results))


def _together(figure: Figure, chosen: Figure, beside: Iterable[Figure]) -> Iterator[Decimal]:
    """The sums and differences of `chosen` and each other figure of its unit, in the unit of `figure`.

    The difference of two percentages is none of them: it is told in points.
    """
    if figure.kind == "percent":
        return
    one = _in_unit(chosen.quantity, figure.quantity.unit)
    for other in beside:
        shared = other.quantity._replace(unit=chosen.quantity.unit) if _is_bare(other) else other.quantity
        two = _in_unit(shared, figure.quantity.unit)
        if other is not chosen and one is not None and two is not None:
            yield from (one + two, abs(one - two))


def _is_bare(figure: Figure) -> bool:
    """True for a number that may share the unit of another one: `1.26 million tonnes instead of 1.8 million`."""
    return figure.quantity.unit is None and figure.quantity.calendar is None and figure.kind in ("count", "number")


def _parts(beside: Sequence[Figure], *, told_by: bool) -> Iterator[Decimal]:
    """What each figure is of each other one, unless it is told by how much one differs; and by how much it does, in percent."""
    plain = [figure for figure in beside if figure.kind not in _SHARES and figure.quantity.calendar is None]
    for one in plain:
        for other in plain:
            part, whole = _in_unit(one.quantity, other.quantity.unit), other.quantity.size
            if one is not other and part is not None and whole:
                yield abs(part - whole) / whole * _HUNDRED
                if not told_by:
                    yield part / whole * _HUNDRED


def is_result(figure: Figure, result: Decimal) -> bool:
    """True where the result is the figure as it is said, rounded to its digits or within its bound."""
    quantity = figure.quantity
    if quantity.multiple:
        result /= _HUNDRED
    number, half = quantity.size, quantity.grain / 2
    if number is None or not result:
        return False
    if abs(result - number) <= half:
        return True
    near = abs(result - number) <= number / 5
    above, below = figure.hedge in _ABOVE, figure.hedge in _BELOW
    return near and ((above and result > number) or (below and result < number) or figure.hedge == "about")


_ABOVE = frozenset({"more_than", "at_least", "just_over"})
_BELOW = frozenset({"less_than", "at_most", "just_under"})


def in_one_unit(figure: Figure, unit: str | None) -> Decimal | None:
    """The number in a unit, which a bare one may share; None where it is of another."""
    if figure.quantity.calendar is not None:
        return None
    return figure.quantity.size if _is_bare(figure) else _in_unit(figure.quantity, unit)


def _in_unit(quantity: Quantity, unit: str | None) -> Decimal | None:
    number = quantity.size
    if number is None or quantity.unit == unit or unit is None:
        return number
    return converted(number, quantity.unit, unit) if quantity.unit and convertible(quantity.unit, unit) else None

"""What two figures make up: by how much one differs from the other, in its unit and as a share, and how many times as much it is."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ..figures.figure import Figure
from ..values.interval import Bound, Interval, point
from ..values.quantity import Per, Quantity
from ..values.units import converted, convertible

_HUNDRED = Decimal(100)


def change(later: Figure, before: Decimal, after: Decimal) -> Iterator[Figure]:
    """From `before` to `after`: by what share, and how many times; between two percentages in points. `later` gives the wording."""
    sign = 1 if after > before else -1
    if later.kind == "percent":
        yield made(later, abs(after - before), "points", "by", sign)
        yield made(later, after / before, "ratio", "level", 0)  # a tax is halved
        return
    yield made(later, abs(after - before) / before, "ratio", "by", sign)
    yield made(later, after / before, "ratio", "level", 0)


def difference(later: Figure, before: Decimal, after: Decimal) -> Figure:
    """The difference of two amounts in their unit."""
    value, quantity = after - before, later.quantity
    half = quantity.grain / 2
    stated = point(abs(value))
    made_up = quantity._replace(stated=stated, likely=Interval(abs(value) - half, abs(value) + half), sign=1 if value > 0 else -1)
    return _plain(later, made_up, later.kind, "by")


def made(other: Figure, value: Decimal, kind: str, role: str, sign: int) -> Figure:
    """A result as a figure, as exact as a desk would say it."""
    points = kind == "points"
    grain = Decimal("0.1") if points else value / 50
    likely = Interval(value - grain / 2, value + grain / 2)
    quantity = Quantity(point(value), likely, grain, "pt" if points else None, sign=sign, multiple=not points)
    return _plain(other, quantity, kind, role)


def multiple_of(one: Figure, other: Figure, *, less: bool, change: bool) -> Figure | None:
    """How many times the smaller of two amounts the larger is; with `less` what part, with `change` by what part they differ."""
    small, large = sorted((one, other), key=_middle)
    first, second = (small, large) if less or change else (large, small)
    stated = _quotient(first.quantity.stated, second.quantity.stated)
    if stated is None:
        return None
    likely = _quotient(first.quantity.likely, second.quantity.likely) or stated
    if change:
        stated, likely = _rest(stated), _rest(likely)
    ends = [abs(end) for end in stated[:2] if isinstance(end, Decimal)]
    if not ends:
        return None
    grain = max(ends) / 50
    quantity = Quantity(stated, likely.widen(grain / 2), grain, None, multiple=True)
    return _plain(one, quantity, "ratio", "by" if change else "level")


def difference_of(one: Figure, other: Figure) -> Figure | None:
    """By how much two amounts of one unit differ."""
    small, large = sorted((one, other), key=_middle)
    stated = _less(large.quantity.stated, small.quantity.stated)
    if stated.lower is None and stated.upper is None:
        return None
    likely = _less(large.quantity.likely, small.quantity.likely)
    quantity = large.quantity._replace(stated=stated, likely=likely, grain=max(one.quantity.grain, other.quantity.grain), sign=0)
    return _plain(large, quantity, large.kind, "by")


def yearly(amount: Figure, length: Figure) -> Figure | None:
    """What an amount for so many years comes to a year; None where it is a rate already."""
    unit = length.quantity.unit
    if unit is None or not convertible(unit, "a") or amount.quantity.per is not None:
        return None
    years = length.quantity.stated.scaled(converted(Decimal(1), unit, "a"))
    stated = _quotient(amount.quantity.stated, years)
    if stated is None or stated[:2] == (None, None):
        return None
    likely = _quotient(amount.quantity.likely, years) or stated
    grain = max(abs(end) for end in stated[:2] if isinstance(end, Decimal)) / 50
    quantity = amount.quantity._replace(stated=stated, likely=likely.widen(grain / 2), grain=grain, per=Per(Decimal(1), "a"))
    return _plain(amount, quantity, amount.kind, "level")


def _plain(figure: Figure, quantity: Quantity, kind: str, role: str) -> Figure:
    """The result as a figure without the words that hedge or date what it was worked out from."""
    return figure._replace(quantity=quantity, kind=kind, role=role, hedge=None, cue=None, alternatives=(), anchor=None)


def _middle(figure: Figure) -> Decimal:
    ends = [end for end in figure.quantity.stated[:2] if isinstance(end, Decimal)]
    return sum(ends, Decimal(0)) / len(ends) if ends else Decimal(0)


def _quotient(one: Interval, other: Interval) -> Interval | None:
    """All values of the one over all of the other, both positive; None where the other may be nothing."""
    if any(isinstance(end, Decimal) and end <= 0 for end in (*one[:2], *other[:2])):
        return None
    lower, upper = _over(one.lower, other.upper), _over(one.upper, other.lower)
    return Interval(lower, upper, one.lower_open or other.upper_open, one.upper_open or other.lower_open)


def _over(one: Bound, other: Bound) -> Bound:
    return one / other if isinstance(one, Decimal) and isinstance(other, Decimal) else None


def _less(one: Interval, other: Interval) -> Interval:
    """All values of the one less all of the other, as far as they are more than nothing."""
    lower, upper = _minus(one.lower, other.upper), _minus(one.upper, other.lower)
    return Interval(lower, upper, one.lower_open or other.upper_open, one.upper_open or other.lower_open)


def _minus(one: Bound, other: Bound) -> Bound:
    return max(Decimal(0), one - other) if isinstance(one, Decimal) and isinstance(other, Decimal) else None


def _rest(part: Interval) -> Interval:
    """What is left of one whole."""
    return Interval(_minus(Decimal(1), part.upper), _minus(Decimal(1), part.lower), part.upper_open, part.lower_open)


def told(figure: Figure) -> str:
    """A share, a multiple, points or an amount as a message tells them, in digits."""
    lower, upper = (_words(figure, end) if isinstance(end, Decimal) else "" for end in figure.quantity.stated[:2])
    if lower and upper:
        return lower if lower == upper else f"{lower} to {upper}"
    return f"more than {lower}" if lower else f"less than {upper}"


def _words(figure: Figure, value: Decimal) -> str:
    if not figure.quantity.multiple and figure.kind != "points":
        return _amount(value, figure)
    if figure.kind == "points":
        return f"{_rounded(value)} points"
    return f"{_rounded(value * _HUNDRED)} %" if value < 2 else f"{_rounded(value)} times"


def _amount(value: Decimal, figure: Figure) -> str:
    name, by = next(((name, by) for name, by in _SCALES if value >= by), ("", Decimal(1)))
    unit = figure.quantity.unit or ""
    per = " a year" if figure.quantity.per else ""
    return " ".join(part for part in (_digits(value / by), name, unit) if part) + per


def _digits(value: Decimal) -> str:
    """Four digits at most, no exponent."""
    places = max(0, _DIGITS - 1 - value.adjusted())
    written = f"{value:.{places}f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


_DIGITS = 4


_SCALES = (("trillion", Decimal(10) ** 12), ("billion", Decimal(10) ** 9), ("million", Decimal(10) ** 6))


def _rounded(value: Decimal) -> str:
    return f"{value:.1f}".removesuffix(".0")

"""Which values can be meant? An interval of numbers or of days, open, closed or unbounded at each end."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import cast

from ..record import NamedTuple

Bound = Decimal | date | None
"""A number, a day, or None where the interval is unbounded."""


class Interval(NamedTuple):
    """All values from `lower` to `upper`. Both bounds are of one kind (Decimal or date); None is unbounded (and then open)."""

    lower: Bound
    upper: Bound
    lower_open: bool = False
    upper_open: bool = False

    @property
    def is_point(self) -> bool:
        """True where the interval holds exactly one value."""
        return self.lower is not None and self.lower == self.upper and not (self.lower_open or self.upper_open)

    @property
    def is_empty(self) -> bool:
        """True where no value lies in it."""
        if self.lower is None or self.upper is None:
            return False
        if self.lower == self.upper:
            return self.lower_open or self.upper_open
        return _after(self.lower, self.upper)

    def meet(self, other: Interval) -> Interval:
        """The values that lie in both (perhaps none: see `is_empty`)."""
        lower, lower_open = _tighter((self.lower, self.lower_open), (other.lower, other.lower_open), low=True)
        upper, upper_open = _tighter((self.upper, self.upper_open), (other.upper, other.upper_open), low=False)
        return Interval(lower, upper, lower_open, upper_open)

    def is_disjoint(self, other: Interval) -> bool:
        """True where no value lies in both."""
        if _ends_before(self, other) or _ends_before(other, self):  # nearly all that is asked
            return True
        return self.meet(other).is_empty

    def holds(self, value: Decimal | date) -> bool:
        """True where `value` lies inside."""
        return not self.meet(Interval(value, value)).is_empty

    def contains(self, other: Interval) -> bool:
        """True where every value of `other` lies inside."""
        return other.is_empty or self.meet(other) == other

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that holds both."""
        lower, lower_open = _wider((self.lower, self.lower_open), (other.lower, other.lower_open), low=True)
        upper, upper_open = _wider((self.upper, self.upper_open), (other.upper, other.upper_open), low=False)
        return Interval(lower, upper, lower_open, upper_open)

    def widen(self, by: Decimal) -> Interval:
        """Both ends moved outward by `by` (for days: by whole days); the ends stay as open or closed as they were."""
        return self._replace(lower=_moved(self.lower, -by), upper=_moved(self.upper, by))

    def scaled(self, factor: Decimal) -> Interval:
        """Every value times `factor`, which is positive; numbers only."""
        lower, upper = cast("Decimal | None", self.lower), cast("Decimal | None", self.upper)
        return self._replace(lower=None if lower is None else lower * factor, upper=None if upper is None else upper * factor)


def _ends_before(one: Interval, other: Interval) -> bool:
    return one.upper is not None and other.lower is not None and _after(other.lower, one.upper)


def point(value: Decimal | date) -> Interval:
    """The interval that holds one value."""
    return Interval(value, value)


UNBOUNDED = Interval(None, None, True, True)
"""All values: also what a date without year means as long as no year can be told."""

End = tuple[Bound, bool]


def _after(a: Bound, b: Bound) -> bool:
    return a > b  # type: ignore[operator]  # one kind on both sides: two numbers or two days


def _tighter(a: End, b: End, *, low: bool) -> End:
    if a[0] is None or b[0] is None:
        return a if b[0] is None else b
    if a[0] == b[0]:
        return a[0], a[1] or b[1]
    return a if _after(a[0], b[0]) == low else b


def _wider(a: End, b: End, *, low: bool) -> End:
    if a[0] is None or b[0] is None:
        return None, True
    if a[0] == b[0]:
        return a[0], a[1] and b[1]
    return b if _after(a[0], b[0]) == low else a


def _moved(bound: Bound, by: Decimal) -> Bound:
    if bound is None:
        return None
    if isinstance(bound, Decimal):
        return bound + by
    try:
        return bound + timedelta(days=int(by))
    except OverflowError:  # before the year 1 or after 9999: as far as dates go
        return date.max if by > 0 else date.min

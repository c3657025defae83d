"""Laws of intervals and units."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sourcelint.values.interval import UNBOUNDED, Interval, point
from sourcelint.values.units import CURRENCIES, converted, convertible, dimension

numbers = st.decimals(min_value=-1000, max_value=1000, places=1)
intervals = st.builds(
    lambda a, b, x, y: Interval(min(a, b), max(a, b), x and a != b, y and a != b), numbers, numbers, st.booleans(), st.booleans()
) | st.builds(lambda a, x, low: Interval(a, None, x, True) if low else Interval(None, a, True, x), numbers, st.booleans(), st.booleans())


@given(intervals, intervals)
def test_meeting_is_symmetric_and_lies_in_both(a: Interval, b: Interval) -> None:
    assert a.meet(b) == b.meet(a) or (a.meet(b).is_empty and b.meet(a).is_empty)
    assert a.contains(a.meet(b)) and b.contains(a.meet(b))


@given(intervals, intervals, numbers)
def test_a_value_lies_in_the_meeting_where_it_lies_in_both(a: Interval, b: Interval, value: Decimal) -> None:
    assert a.meet(b).holds(value) == (a.holds(value) and b.holds(value))


@given(intervals, intervals)
def test_the_hull_holds_both(a: Interval, b: Interval) -> None:
    assert a.hull(b).contains(a) and a.hull(b).contains(b)


@given(intervals, st.decimals(min_value=0, max_value=50, places=1))
def test_widening_keeps_every_value(a: Interval, by: Decimal) -> None:
    assert a.widen(by).contains(a)


@given(intervals)
def test_nothing_bounds_the_unbounded(a: Interval) -> None:
    assert UNBOUNDED.contains(a) and a.meet(UNBOUNDED) == a


def test_days_are_values_too() -> None:
    july = Interval(date(2025, 7, 1), date(2025, 7, 31))
    assert july.holds(date(2025, 7, 26)) and not july.holds(date(2025, 8, 1))
    assert july.widen(Decimal(1)).upper == date(2025, 8, 1)
    assert point(date.max).widen(Decimal(3)).upper == date.max


@pytest.mark.parametrize(
    ("value", "unit", "to", "result"),
    [
        ("1", "km", "m", "1000"), ("5", "mi", "km", "8.04672"), ("1", "GWh", "MWh", "1000"), ("7", "ha", "m2", "70000"),
        ("100", "degF", "Cel", "37.78"),
        ("0", "Cel", "degF", "32"), ("60", "mph", "km/h", "96.56064"), ("150", "PS", "kW", "110.3248125"), ("2", "d", "h", "48"),
    ],
)  # fmt: skip
def test_conversions(value: str, unit: str, to: str, result: str) -> None:
    assert abs(converted(Decimal(value), unit, to) - Decimal(result)) < Decimal("0.01")


def test_currencies_and_points_are_never_converted() -> None:
    assert not convertible("USD", "EUR") and not convertible("%", "pt") and convertible("USD", "USD")
    with pytest.raises(ValueError, match="USD cannot be turned into EUR"):
        converted(Decimal(1), "USD", "EUR")


def test_dimensions() -> None:
    assert {dimension(code) for code in CURRENCIES} == {"money"}
    assert dimension(None) is None and dimension("furlong") is None and dimension("%") == "percent"

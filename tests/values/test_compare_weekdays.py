"""A day of a month that is said with another weekday than the other side's, or than it was, is a slip of the weekday."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sourcelint.values.compare import Comparison, compare

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def day(value: Any, text: str) -> Any:
    """`Thu 2025-04-03` is the day with its weekday said."""
    weekday, _, rest = text.rpartition(" ")
    quantity = value(rest).quantity
    if not weekday:
        return quantity
    return quantity._replace(calendar=quantity.calendar._replace(weekday=DAYS.index(weekday)))


def held(value: Any, claim: str, figure: str) -> Comparison:
    one, other = day(value, claim), day(value, figure)
    return compare(one, other, claim_kind="date", figure_kind="date", text_date=date(2025, 4, 10), claim_date=date(2025, 4, 8))


@pytest.mark.parametrize(
    ("claim", "figure"),
    [
        ("Sun --04-06", "Sat --04-06"),
        ("Sun 2025-04-06", "Sat 2025-04-06"),
        ("Sun 2025-04-06", "Sat --04-06"),
        ("2025-04-02", "Thu --04-02"),  # it was a Wednesday
        ("2025-04-02", "Thu 2025-04-02"),
        ("Thu --04-02", "2025-04-02"),
    ],
)
def test_another_weekday(value: Any, claim: str, figure: str) -> None:
    found = held(value, claim, figure)
    assert (found.verdict.value, found.slip) == ("contradiction", "weekday")


@pytest.mark.parametrize(
    ("claim", "figure"),
    [
        ("Wed 2025-04-02", "Wed --04-02"),
        ("2025-04-02", "Wed --04-02"),
        ("2025-04-02", "Wed 2025-04-02"),
        ("--04-02", "Thu --04-02"),  # of no known year
        ("2025-04-02", "2025-04-02"),
    ],
)
def test_the_same_weekday_or_none(value: Any, claim: str, figure: str) -> None:
    assert held(value, claim, figure).verdict.agrees


@pytest.mark.parametrize(
    ("claim", "figure", "slip"),
    [
        ("2025-04-02", "Thu 2025-04-03", "day"),
        ("2025-04-02", "Fri 2025-05-02", "month"),
        ("2025-04-02", "Tue 2024-04-02", "year"),
    ],
)
def test_another_day_is_no_slip_of_the_weekday(value: Any, claim: str, figure: str, slip: str) -> None:
    assert held(value, claim, figure).slip == slip

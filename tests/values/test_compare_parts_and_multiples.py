"""`Four times as much` and `24 percent` say the same of each other; two percentages never do. Rates by the piece agree with any."""

from __future__ import annotations

from typing import Any

import pytest

from sourcelint.values.compare import Comparison, compare


def held(claim: Any, figure: Any) -> Comparison:
    return compare(
        claim.quantity, figure.quantity, claim_kind=claim.kind, figure_kind=figure.kind, claim_role=claim.role, figure_role=figure.role,
        claim_hedge=claim.hedge, figure_hedge=figure.hedge,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("x4", "24 %"),
        ("x4", "27 %"),
        ("x4", "x1/4"),
        ("x2", "x1/2"),
        ("x3", "~33 %"),
        ("x1/3", "x3"),
        ("x1/4", "400 %"),
    ],
)
def test_a_part_and_a_multiple_that_turn_each_other_around(value: Any, one: str, other: str) -> None:
    assert [held(value(one), value(other)).verdict.value, held(value(other), value(one)).verdict.value] == ["soft", "soft"]


@pytest.mark.parametrize(("one", "other"), [("x4", "60 %"), ("x4", "12 %"), ("x10", "x1/4"), ("x2", "x1/5")])
def test_a_part_and_a_multiple_that_do_not_say_nothing(value: Any, one: str, other: str) -> None:
    assert [held(value(one), value(other)).verdict.value, held(value(other), value(one)).verdict.value] == ["incomparable"] * 2


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("24 %", "400 %", "contradiction"),  # both are percentages
        ("50 %", "200 %", "contradiction"),
        ("x4", "x3", "contradiction"),  # both are multiples
        ("x1/4", "x1/3", "contradiction"),  # both are parts
        ("x4", "400 %", "same"),
        ("x1/4", "25 %", "same"),
        ("x1/4", "by x4", "contradiction"),  # one is a change
    ],
)
def test_all_others_are_compared_as_they_stand(value: Any, one: str, other: str, expected: str) -> None:
    assert held(value(one), value(other)).verdict.value == expected


@pytest.mark.parametrize(
    ("one", "other", "verdict", "slip"),
    [
        ("15 EUR/unit", "15 EUR/person", "same", None),
        ("15 EUR/child", "15 EUR/unit", "same", None),
        ("15 EUR/unit", "51 EUR/person", "contradiction", "value"),
        ("75 EUR/d", "75 EUR/workday", "same", None),
        ("75 EUR/workday", "75 EUR/d", "same", None),
        ("75 EUR/d", "57 EUR/workday", "incomparable", None),
        ("75 EUR/person", "75 EUR/share", "contradiction", "unit"),
        ("75 EUR/person", "75 EUR/d", "contradiction", "unit"),
        ("75 EUR/d", "75 EUR/mo", "contradiction", "unit"),
    ],
)
def test_denominators(value: Any, one: str, other: str, verdict: str, slip: str | None) -> None:
    found = held(value(one), value(other))
    assert (found.verdict.value, found.slip) == (verdict, slip)

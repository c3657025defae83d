"""Which numbers are one another's slip by a power of ten, and which years one another's with two digits exchanged?"""

from __future__ import annotations

from typing import Any

import pytest

from sourcelint.links.slips import is_power_slip, is_turned_year


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("8.806 Meter", "88.060 Meter", True),
        ("8.806 Meter", "88 Kilometer", True),  # rounded
        ("60 Kilometer", "6.000 Meter", True),
        ("71 Tage", "eine Woche", False),  # ten times as much, give or take: chance
        ("14 Meter", "1,28 Meter", False),
        ("90 Minuten", "neun Wochen", False),  # the same digit in units that are no tenfolds
    ],
)
def test_a_slip_by_a_power_of_ten_keeps_its_digits(figures: Any, one: str, other: str, slip: bool) -> None:
    first, second = (next(iter(figures(f"Es sind {text}.").values())).figure for text in (one, other))
    assert is_power_slip(first, second) is slip


@pytest.mark.parametrize(("one", "other", "slip"), [("1978", "1987", True), ("1978", "1979", False), ("1978", "1978", False)])
def test_years_with_two_digits_exchanged(figures: Any, one: str, other: str, slip: bool) -> None:
    first, second = (next(iter(figures(f"Seit {text} gibt es ihn.").values())).figure for text in (one, other))
    assert is_turned_year(first, second) is slip

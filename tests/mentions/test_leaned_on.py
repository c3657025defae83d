"""A bare number leans on the figure with a unit that it is a part of: `520 of its 1,300 megawatts`."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("language", "text", "figure", "leans"),
    [
        ("en", "520 of its 1,300 megawatts are at sea.", "520", "1,300 megawatts"),
        ("en", "Nordwind lost 30 of the 870 kilometres.", "30", "870 kilometres"),
        ("de", "Nordwind baut 520 der 1.300 Megawatt.", "520", "1.300 Megawatt"),
        ("de", "Nordwind hat 520 von seinen 1.300 Megawatt verloren.", "520", "1.300 Megawatt"),
        ("en", "Nordwind made 5.5 million euros, the other 64.", "64", "5.5 million euros"),
    ],
)
def test_a_bare_number_that_leans(one: Any, language: str, text: str, figure: str, leans: str) -> None:
    found = one(text, figure, language).leans
    assert found is not None
    assert found.text == leans


@pytest.mark.parametrize(
    ("language", "text", "figure"),
    [
        ("en", "Nordwind built 520 near its 1,300 megawatts.", "520"),
        ("en", "12 of the 40 ships sail.", "12"),
        ("en", "Nordwind counted 520 by 3 May 2025.", "520"),
        ("en", "Nordwind counted 520 of the 2025 season.", "520"),
        ("de", "Nordwind baut 520 neben den 1.300 Megawatt.", "520"),
        ("de", "Nordwind hat 520 Schiffe von 40 Metern.", "520"),  # it counts something itself
    ],
)
def test_one_that_does_not(one: Any, language: str, text: str, figure: str) -> None:
    assert one(text, figure, language).leans is None

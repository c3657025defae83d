"""A table's headers say what its cells are; a number that the text tells rightly elsewhere has changed places with none."""

from __future__ import annotations

from typing import Any

import pytest

FACTS = """
schema: 1
sources:
  gazette: {title: Harbour gazette, published: 2025-06-01, language: en}
entities:
  ferry: {type: company, names: [Tidewell]}
  canal: {type: company, names: [Marlbridge]}
facts:
  boats:
    subject: ferry
    measure: {en: [boats], de: [Boote]}
    claims: [{figure: "178", source: gazette, quote: "178 boats"}]
  canal-boats:
    subject: canal
    measure: {en: [boats], de: [Boote]}
    claims: [{figure: "412", source: gazette, quote: "412 boats"}]
  gifts:
    subject: canal
    measure: {en: [gifts], de: [Spenden]}
    claims: [{figure: "187", source: gazette, quote: "187 gifts"}]
  age:
    subject: ferry
    measure: age
    claims: [{figure: 63 years, source: gazette, quote: "63 years old"}]
  canal-age:
    subject: canal
    measure: age
    claims: [{figure: 46 years, source: gazette, quote: "46 years old"}]
"""


def statuses(figures: Any, text: str) -> dict[str, str]:
    """How each figure stands."""
    return {name: found.status.value for name, found in figures(text, FACTS, language="en").items()}



def test_another_facts_number_in_a_cell_agrees_with_none(figures: Any) -> None:
    told = statuses(figures, "| | Boats |\n|---|---|\n| Tidewell | 187 |\n| Marlbridge | 412 |\n")
    assert told == {"187": "contradicted", "412": "verified"}


def test_a_bare_number_under_a_header_has_its_unit(figures: Any) -> None:
    told = statuses(figures, "| | Age |\n|---|---|\n| Tidewell | 46 |\n| Marlbridge | 63 |\n")
    assert told == {"46": "contradicted", "63": "contradicted"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Tidewell and Marlbridge met. Tidewell has 412 boats.", "contradicted"),
        ("Tidewell has 178 boats. At Tidewell they speak of the 412 boats.", "verified"),  # its own number is told, too
    ],
)
def test_a_fact_told_rightly_elsewhere_is_not_swapped(figures: Any, text: str, status: str) -> None:
    assert statuses(figures, text)["412"] == status

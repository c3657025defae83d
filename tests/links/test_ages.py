"""An age beside a name is its own measure: `Isla Carrick, 64`."""

from __future__ import annotations

from typing import Any

import pytest

FACTS = """
schema: 1
sources:
  gazette: {title: Harbour gazette, published: 2025-03-01, language: en}
entities:
  pilot: {type: person, names: [Isla Carrick, Carrick]}
facts:
  age:
    subject: pilot
    measure: MEASURE
    claims: [{figure: "46", source: gazette, quote: "Carrick, 46"}]
"""
AGE, ROUTES = FACTS.replace("MEASURE", "age"), FACTS.replace("MEASURE", "{en: [routes], de: [Strecken]}")

BESIDE = [
    ("en", "Isla Carrick, 64, flew the aircraft.", "64"),
    ("en", "Carrick (64) flew the aircraft.", "64"),
    ("de", "Isla Carrick (64) flog die Maschine.", "64"),
    ("de", "Isla Carrick, 64, flog die Maschine.", "64"),
]


@pytest.mark.parametrize(("language", "text", "figure"), BESIDE)
def test_another_age_is_held_against_the_fact(figures: Any, language: str, text: str, figure: str) -> None:
    found = figures(text, AGE, language=language)[figure]
    assert (found.status.value, found.link.fact.id) == ("contradicted", "age")
    assert any(item.signal == "measure in core" and item.words == "age" for item in found.link.evidence)


@pytest.mark.parametrize(("language", "text", "figure"), BESIDE)
def test_the_same_age_agrees(figures: Any, language: str, text: str, figure: str) -> None:
    found = figures(text.replace("64", "46"), AGE, language=language)["46"]
    assert (found.status.value, found.link.fact.id) == ("verified", "age")


@pytest.mark.parametrize(("language", "text", "figure"), BESIDE)
def test_an_age_measures_nothing_else(figures: Any, language: str, text: str, figure: str) -> None:
    assert figures(text, ROUTES, language=language)[figure].status.value == "unsourced"


@pytest.mark.parametrize(
    ("language", "text", "figure"),
    [
        ("en", "Isla Carrick flew 64 routes.", "64"),
        ("en", "Isla Carrick steered for 64 years.", "64 years"),
        ("de", "Isla Carrick flog 64 Strecken.", "64"),
        ("de", "Isla Carrick steuerte 64 Jahre lang Fähren.", "64 Jahre"),
    ],
)
def test_another_number_is_no_age(figures: Any, language: str, text: str, figure: str) -> None:
    assert figures(text, AGE, language=language)[figure].status.value == "unsourced"

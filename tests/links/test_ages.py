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


TWO = AGE + """  other:
    subject: cook
    measure: age
    claims: [{figure: "57", source: gazette, quote: "Mr Brandt, 57"}]
"""
TWO = TWO.replace("facts:\n", "  cook: {type: person, names: [Jonas Brandt, Brandt]}\nfacts:\n")


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        ("en", "Isla Carrick, 57, who steers the ferry, sang.", {"57": "age"}),
        ("en", "Isla Carrick, 46, who steers the ferry, sang.", {}),
        ("de", "Isla Carrick, 57, die die Fähre steuert, sang.", {"57": "age"}),
        ("de", "Isla Carrick, 46, die die Fähre steuert, sang.", {}),
        ("de", "Jonas Brandt, 46, der an Bord kocht, sang.", {"46": "other"}),
        ("en", "Jonas Brandt (46), who cooks on board, met Isla Carrick (57).", {"46": "other", "57": "age"}),
        ("en", "Jonas Brandt (57), who cooks on board, met Isla Carrick (46).", {}),
        ("en", "Meta Loos, 57, who reads on board, sang.", {}),
        ("de", "Meta Loos, 57, die an Bord liest, sang.", {}),
        ("en", "Meta Loos, 46, met Isla Carrick.", {}),
        ("de", "Meta Loos, 57, traf Isla Carrick, 46.", {}),
    ],
)
def test_an_age_belongs_to_the_name_before_it(figures: Any, language: str, text: str, wrong: dict[str, str]) -> None:
    found = figures(text, TWO, language=language)
    against = {figure: one for figure, one in found.items() if one.status.value == "contradicted"}
    assert {figure: one.link.fact.id for figure, one in against.items()} == wrong
    assert {one.slip for one in against.values()} <= {"swapped"}


def test_the_age_of_her_mother(loud: Any) -> None:
    assert loud("Isla Carrick's mother, 57, sang.", TWO, language="en") == []


@pytest.mark.xfail(strict=True, reason="a stranger beside her, with her age, makes the other's age at her name agree with the other's fact")
def test_her_age_at_a_stranger(loud: Any) -> None:
    assert loud("Isla Carrick, 57, traf Meta Loos, 46.", TWO) == ["57"]

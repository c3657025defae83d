"""A share of a number that the text has is the number of another fact: `9,800 hours, a good half of them on this type`."""

from __future__ import annotations

from typing import Any

import pytest

FACTS = """
schema: 1
sources:
  gazette: {title: Harbour gazette, published: 2025-03-01, language: en}
entities:
  pilot: {type: person, names: [Isla Carrick, Carrick]}
  museum: {type: organisation, names: [Saltmoor Museum, Saltmoor-Museum]}
facts:
  hours:
    subject: pilot
    measure: {en: [experience], de: [Erfahrung]}
    claims: [{figure: "9,800 hours", source: gazette, quote: "9,800 hours in all"}]
  on-type:
    subject: pilot
    measure: {en: [on this type], de: [auf diesem Muster]}
    claims: [{figure: "3,150 hours", source: gazette, quote: "3,150 hours on this type"}]
  loans:
    subject: museum
    measure: {en: [loans], de: [Leihgaben]}
    claims: [{figure: "118", source: gazette, quote: "118 loans"}]
  abroad:
    subject: museum
    measure: {en: [from abroad], de: [Ausland]}
    claims: [{figure: "52", source: gazette, quote: "52 from abroad"}]
"""


@pytest.mark.parametrize(
    ("language", "text", "share", "fact"),
    [
        ("en", "Carrick had 9,800 hours, a third of them on this type.", "a third", "on-type"),
        ("en", "Carrick had 9,800 hours, 32 percent of them on this type.", "32 percent", "on-type"),
        ("de", "Carrick hatte 9.800 Stunden, davon ein Drittel auf diesem Muster.", "ein Drittel", "on-type"),
        ("en", "At the Saltmoor Museum, 44 percent of the 118 loans came from abroad.", "44 percent", "abroad"),
    ],
)
def test_a_share_that_comes_to_the_fact(figures: Any, language: str, text: str, share: str, fact: str) -> None:
    found = figures(text, FACTS, language=language)[share]
    assert (found.status.value, found.link.fact.id) == ("verified", fact)


@pytest.mark.parametrize(
    ("language", "text", "share", "fact"),
    [
        ("en", "Carrick had 9,800 hours, a good half of them on this type.", "a good half", "on-type"),
        ("de", "Carrick hatte 9.800 Stunden, davon gut die Hälfte auf diesem Muster.", "Hälfte", "on-type"),
        ("de", "Carrick hatte 9.800 Stunden, gut die Hälfte davon auf diesem Muster.", "Hälfte", "on-type"),
        ("en", "At the Saltmoor Museum, a quarter of the 118 loans came from abroad.", "a quarter", "abroad"),
    ],
)
def test_a_share_that_does_not(figures: Any, language: str, text: str, share: str, fact: str) -> None:
    found = figures(text, FACTS, language=language)[share]
    assert (found.status.value, found.link.fact.id) == ("contradicted", fact)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Carrick had 9,800 hours, a good half on this type.", "a good half"),
        ("Carrick had 9,800 hours, and half of those living there are on this type.", "half"),
        ("At the Saltmoor Museum, a quarter of the visitors came from abroad.", "a quarter"),
    ],
)
def test_a_share_of_nothing_told_is_held_against_no_number(figures: Any, text: str, share: str) -> None:
    assert figures(text, FACTS, language="en")[share].status.value == "unsourced"


def test_a_share_is_no_number_of_another_unit(figures: Any) -> None:
    found = figures("Carrick, whose museum has 118 loans, a good half of them on this type.", FACTS, language="en")["a good half"]
    assert all(link.fact.id != "on-type" for link in (found.link, *found.runners_up) if link)

"""A person enters a story as `a woman in her seventies`; a name that the facts' own words have is half a stranger."""

from __future__ import annotations

from typing import Any

import pytest

FACTS = """
schema: 1
sources:
  gazette: {title: County gazette, published: 2025-04-01, language: en}
entities:
  drowned: {type: person, names: [Woman from Kelm], also: {en: [woman], de: [Frau]}}
  storm: {type: event, names: [storm over Kelm, Sturm über Kelm, storm, Sturm]}
  sailor: {type: person, names: [Sailor from Husum], also: {en: [sailor], de: [Seemann]}}
facts:
  dead:
    subject: storm
    measure: {en: [died, dead], de: [starben, Tote]}
    claims: [{figure: "four", source: gazette, quote: "four people died"}]
  homes:
    subject: storm
    measure: {en: [homes, damaged], de: [Häuser, beschädigt]}
    claims: [{figure: "1,640", source: gazette, quote: "1,640 homes damaged"}]
  woman-age:
    subject: drowned
    measure: age
    claims: [{figure: "82 years old", source: gazette, quote: "a woman 82 years old"}]
  sailor-age:
    subject: sailor
    measure: age
    claims: [{figure: "29 years old", source: gazette, quote: "a sailor 29 years old"}]
"""

TOLD = {
    "en": "The storm over Kelm damaged 1,640 homes, and four people died.",
    "de": "Der Sturm über Kelm hat 1.640 Häuser beschädigt, vier Menschen starben.",
}


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        ("en", "They found a woman 74 years old in the harbour.", ["74 years"]),
        ("en", "They found a woman 82 years old in the harbour.", []),
        ("de", "Eine Frau im Alter von 74 Jahren wurde gefunden.", ["74 Jahren"]),
        ("en", "Her neighbour, the woman from Tidewell, is 74.", []),
    ],
)
def test_a_person_is_introduced(loud: Any, language: str, text: str, wrong: list[str]) -> None:
    assert loud(f"{TOLD[language]} {text}", FACTS, language=language) == wrong

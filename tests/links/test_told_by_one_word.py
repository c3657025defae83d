"""A word that only one fact has tells which one is meant, though nobody names its subject; not so in a text that names nobody at all."""

from __future__ import annotations

from typing import Any

FACTS = """
schema: 1
sources:
  gazette: {title: County gazette, published: 2025-04-01, language: en}
entities:
  office: {type: authority, names: [Health Office]}
  fleet: {type: authority, names: [Coast Guard]}
  kelm: {type: place, names: [Kelm]}
facts:
  soldiers:
    subject: office
    measure: {en: [soldiers], de: [Soldaten]}
    claims: [{figure: "12", source: gazette, quote: "12 soldiers help"}]
  cases:
    subject: kelm
    measure: {en: [cases], de: [Fälle]}
    claims: [{figure: "131", source: gazette, quote: "131 cases in Kelm"}]
  tents:
    subject: kelm
    measure: {en: [tents], de: [Zelte]}
    claims: [{figure: "40", source: gazette, quote: "40 tents in Kelm"}]
"""


def test_soldiers_are_told_of_once(loud: Any) -> None:
    assert loud("Kelm has counted 131 cases and set up 40 tents. Twenty-one soldiers are helping.", FACTS, language="en") == ["Twenty-one"]


def test_a_text_that_names_nobody_may_tell_of_anybody(loud: Any) -> None:
    assert loud("Twenty-one soldiers are helping.", FACTS, language="en") == []


def test_where_two_facts_have_the_word_it_tells_neither(figures: Any) -> None:
    both = FACTS + """
  fleet-soldiers:
    subject: fleet
    measure: {en: [soldiers], de: [Soldaten]}
    claims: [{figure: "15", source: gazette, quote: "15 soldiers"}]
"""
    text = "Kelm has counted 131 cases and set up 40 tents. Twenty-one soldiers are helping."
    assert "no other fact has the word" in _signals(figures(text, FACTS, language="en")["Twenty-one"])
    assert "no other fact has the word" not in _signals(figures(text, both, language="en")["Twenty-one"])


def _signals(assessment: Any) -> set[str]:
    links = [*([assessment.link] if assessment.link else []), *assessment.runners_up]
    return {item.signal for link in links for item in link.evidence}

"""What a fact's own words and quotes have is nothing strange to it: names, nouns, totals, times."""

from __future__ import annotations

from typing import Any

import pytest

FACTS = """
schema: 1
sources:
  paper: {title: Hafenblatt, published: 2025-10-01, language: de}
  wire: {title: Harbour wire, published: 2025-10-02, language: en}
entities:
  yard: {type: company, names: [Nordwind]}
  ferry: {type: ship, names: [Veritas]}
facts:
  overhead:
    subject: yard
    measure: {de: [Liegegebühraufwand], en: [mooring expense]}
    claims: [{figure: 78 Millionen Euro, source: paper, quote: "sank von 131 auf 78 Millionen Euro"}]
  price-then:
    subject: yard
    measure: {de: [Liegeplatz], en: [berth]}
    as_of: 2024
    claims: [{figure: 214 Euro, source: paper, quote: "vor einem Jahr waren es 214 Euro"}]
  aboard:
    subject: ferry
    measure: {de: [an Bord], en: [on board]}
    claims: [{figure: "52", source: wire, quote: "the 52 people on board"}]
  drowned:
    subject: ferry
    measure: {de: [ertrunken], en: [drowned]}
    claims: [{figure: "31", source: wire, quote: "31 people drowned"}]
  decks-closed:
    subject: ferry
    measure: {de: [Decks], en: [decks]}
    claims: [{figure: "12", source: wire, quote: "12 of the 40 decks were closed"}]
  younger:
    subject: ferry
    measure: {de: [Gäste], en: [guests]}
    context: {de: [jünger]}
    claims: [{figure: "813", source: paper, quote: "813 Gäste"}]
  rise:
    subject: yard
    measure: {de: [mehr als zuvor]}
    role: by
    claims: [{figure: 12 Prozent mehr, source: paper, quote: "12 Prozent mehr als zuvor"}]
  from-harle:
    subject: ferry
    measure: {de: [Fahrgäste], en: [passengers]}
    claims: [{figure: Nineteen, source: wire, quote: "Nineteen passengers came from Harlebrook"}]
"""


def linked(figures: Any, text: str, figure: str, language: str = "de") -> str:
    """The fact that a figure of a text is tied to, or none."""
    found = figures(text, FACTS, language=language)[figure]
    return found.link.fact.id if found.link else ""


def test_a_noun_that_opens_a_sentence_is_no_name(figures: Any) -> None:
    text = "# Nordwind spart\n\nNordwind baut. Der Liegegebühraufwand sank um drei Prozent auf 78 Millionen Euro."
    assert linked(figures, text, "78 Millionen Euro") == "overhead"


@pytest.mark.parametrize(("place", "fact"), [("Harlebrook", "from-harle"), ("Marlbridge", "")])
def test_a_place_of_the_quote_is_no_stranger(figures: Any, place: str, fact: str) -> None:
    assert linked(figures, f"The Veritas sank. Twenty passengers were from {place}.", "Twenty", "en") == fact


def test_years_back_may_be_the_time_of_the_fact(figures: Any) -> None:
    text = "---\ndate: 2025-10-03\n---\nNordwind verlangt nun mehr für einen Liegeplatz, vor einem Jahr waren es {}."
    assert linked(figures, text.format("214 Euro"), "214 Euro") == "price-then"


@pytest.mark.parametrize(
    ("text", "figure", "fact"),
    [
        ("The Veritas sank. Of the 52 people on board, 31 drowned.", "31", "drowned"),
        ("On the Veritas, 12 of the decks were closed.", "12", "decks-closed"),
        ("On the Veritas all 31 of its guests drowned.", "31", "drowned"),
        ("The Veritas sank. Three times as many people drowned: 31, all told.", "31", "drowned"),
    ],
)
def test_a_part_that_the_fact_is_itself(figures: Any, text: str, figure: str, fact: str) -> None:
    assert linked(figures, text, figure, "en") == fact


def test_another_part_of_one_whole_is_not_held_against_the_fact(figures: Any) -> None:
    found = figures("The Veritas sank. Of the 52 people on board, 14 drowned in the harbour.", FACTS, language="en")
    assert found["14"].status.value == "unsourced"


@pytest.mark.parametrize(
    ("text", "figure", "evidence"),
    [
        ("Auf der Veritas sind 813 Gäste jünger als 25 Jahre.", "813", ()),
        ("Auf der Veritas sind 813 Gäste älter als 25 Jahre.", "813", ("no context",)),
        ("Nordwind baute 12 Prozent mehr als zuvor.", "12 Prozent", ("measure in core",)),
    ],
)
def test_a_small_word_that_the_fact_has_for_its_own(figures: Any, text: str, figure: str, evidence: tuple[str, ...]) -> None:
    found = figures(text, FACTS, language="de")[figure].link
    assert found is not None
    assert tuple(item.signal for item in found.evidence if item.signal in ("no context", "measure in core")) == evidence

"""The very words of a fact's quote around a figure make the link, whomever they name; fewer words of it, or other ones, do not."""

from __future__ import annotations

from typing import Any

import pytest

FACTS = """
schema: 1
sources:
  gazette: {title: Vintners' gazette, published: 2025-03-01, language: en}
  bote: {title: Winzerbote, published: 2025-03-01, language: de}
entities:
  kelm: {type: company, names: [Kelmhof]}
  ostra: {type: company, names: [Ostrahof]}
facts:
  kelm-bottles:
    subject: kelm
    measure: {en: [bottles], de: [Flaschen]}
    claims: [{figure: "4,850", source: gazette, quote: "Ostrahof keeps 4,850 bottles of its neighbour in the cellar"}]
  ostra-bottles:
    subject: ostra
    measure: {en: [bottles], de: [Flaschen]}
    claims: [{figure: "7,320", source: gazette, quote: "7,320 bottles"}]
  kelm-vines:
    subject: kelm
    measure: {en: [plants], de: [Stöcke]}
    claims: [{figure: "16.400", source: bote, quote: "Der Ostrahof pflegt 16.400 Stöcke seines Nachbarn am Hang"}]
  ostra-vines:
    subject: ostra
    measure: {en: [plants], de: [Stöcke]}
    claims: [{figure: "12.900", source: bote, quote: "12.900 Stöcke"}]
"""
QUOTED = "the words of its quote"
ENGLISH, GERMAN = "Ostrahof keeps 4,850 bottles of its neighbour in the cellar", "Der Ostrahof pflegt 16.400 Stöcke seines Nachbarn am Hang"


@pytest.mark.parametrize(
    ("language", "text", "figure", "fact"),
    [
        ("en", f"{ENGLISH}.", "4,850", "kelm-bottles"),
        ("en", f"Every winter, {ENGLISH}, and they ripen.", "4,850", "kelm-bottles"),
        ("en", "Ostrahof keeps\n4,850 bottles of its  neighbour in the cellar.", "4,850", "kelm-bottles"),
        ("de", f"{GERMAN}.", "16.400", "kelm-vines"),
        ("de", "Der Ostrahof pflegt\n16.400 Stöcke seines Nachbarn am Hang, sagt er.", "16.400", "kelm-vines"),
    ],
)
def test_its_very_words(figures: Any, loud: Any, language: str, text: str, figure: str, fact: str) -> None:
    found = figures(text, FACTS, language=language)[figure]
    assert (found.status.value, found.link.fact.id) == ("verified", fact)
    assert QUOTED in {item.signal for item in found.link.evidence}
    assert loud(text, FACTS, language=language) == []


@pytest.mark.parametrize(
    ("language", "text", "figure"),
    [
        ("en", "Ostrahof keeps 4,850 bottles.", "4,850"),
        ("en", "Ostrahof keeps 4,850 bottles of its neighbour in the barn.", "4,850"),
        ("en", "Ostrahof sells 4,850 bottles of its neighbour in the cellar.", "4,850"),
        ("en", "Ostrahof keeps 7,320 bottles of its neighbour in the cellar.", "7,320"),
        ("de", "Der Ostrahof pflegt 16.400 Stöcke.", "16.400"),
        ("de", "Der Ostrahof pflegt 12.900 Stöcke seines Nachbarn am Hang.", "12.900"),
        ("en", "Ostrahof has 7,320 bottles.", "7,320"),  # the whole quote, but one word beside the number
    ],
)
def test_other_words(figures: Any, language: str, text: str, figure: str) -> None:
    found = figures(text, FACTS, language=language)[figure]
    links = [*([found.link] if found.link else []), *found.runners_up]
    assert QUOTED not in {item.signal for link in links for item in link.evidence}


@pytest.mark.parametrize(
    ("language", "text", "figure"),
    [("de", "Der Ostrahof pflegt 16.400 Stöcke.", "16.400"), ("en", "Ostrahof keeps 4,850 bottles here.", "4,850")],
)
def test_without_its_words_the_number_is_somebody_else_s(figures: Any, language: str, text: str, figure: str) -> None:
    found = figures(text, FACTS, language=language)[figure]
    assert (found.status.value, found.slip) == ("contradicted", "swapped")


def test_a_source_agrees_with_the_sheet_made_of_it(loud: Any) -> None:
    source = (
        "Vines in the valley\n\n"
        f"{ENGLISH}. Its own are stacked in the barn, 7,320 bottles that nobody counts. "
        "The Kelmhof has no room."
    )  # fmt: skip
    assert loud(source, FACTS, language="en") == []
    assert loud(source.replace("4,850", "48,500"), FACTS, language="en") == ["48,500"]

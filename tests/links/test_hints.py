"""A rare word that stands only in a fact's quote ties a slip to it; words of many quotes, names and small words do not."""

from __future__ import annotations

from typing import Any

import pytest

from sourcelint.lexicon.loading import load
from sourcelint.lexicon.model import ByLanguage
from sourcelint.links.assess import prepared, vocabulary_of
from sourcelint.links.profile import profiles_of
from sourcelint.sources.sheet import from_short

FACTS = """
schema: 1
sources:
  gazette: {title: Harbour gazette, published: 2025-03-01, language: en}
  bote: {title: Hafenbote, published: 2025-03-01, language: de}
entities:
  ferry: {type: company, names: [Tidewell]}
  canal: {type: company, names: [Marlbridge]}
facts:
  crews:
    subject: ferry
    measure: {en: [workforce], de: [Belegschaft]}
    claims: [{figure: "4,850", source: gazette, quote: "4,850 sailors wintered at Marlbridge"}]
  desks:
    subject: ferry
    measure: {en: [offices], de: [Büros]}
    claims: [{figure: "312", source: gazette, quote: "312 lanterns more than that wintered there"}]
  docks:
    subject: ferry
    measure: {en: [sheds], de: [Hallen]}
    claims: [{figure: "94", source: bote, quote: "mit 94 Paletten Teer"}]
  boats:
    subject: canal
    measure: {en: [boats], de: [Boote]}
    claims: [{figure: "2,170", source: gazette, quote: "2,170 of them wintered"}]
"""


@pytest.fixture(scope="module")
def weak() -> dict[str, set[str]]:
    """By fact: the stems of its weak words, without concepts."""
    lexicon = load()
    folders = ByLanguage(lexicon.languages, lambda code: prepared(lexicon)[code].fold)
    profiles = profiles_of(from_short(FACTS, lexicon, language="en"), folders, vocabulary_of(lexicon, folders), lexicon)
    return {one.fact.id: {phrase.stems[0] for phrase in one.measure if phrase.weak and phrase.stems[0][0] != "§"} for one in profiles}


@pytest.mark.parametrize(("fact", "stem"), [("crews", "sailor"), ("desks", "lantern"), ("docks", "palet"), ("docks", "teer")])
def test_a_word_of_its_quote_alone(weak: dict[str, set[str]], fact: str, stem: str) -> None:
    assert stem in weak[fact]


@pytest.mark.parametrize(
    ("fact", "stem"),
    [
        ("crews", "marlbridg"),
        ("crews", "marlbridge"),
        ("desks", "more"),
        ("desks", "than"),
        ("docks", "mit"),
        ("desks", "312"),
        ("docks", "94"),
        ("crews", "wint"),  # three facts have winters
        ("boats", "wint"),
        ("boats", "boat"),  # its measure already, and no weak one
    ],
)
def test_names_numbers_small_words_and_those_of_many(weak: dict[str, set[str]], fact: str, stem: str) -> None:
    assert stem not in weak[fact]


@pytest.mark.parametrize(
    ("language", "text", "figure", "fact", "slip"),
    [
        ("en", "Tidewell pays 48,500 sailors.", "48,500", "crews", "zero"),
        ("en", "Tidewell lights 3,120 lanterns.", "3,120", "desks", "zero"),
        ("en", "Some sailors are tired. Tidewell pays 8,450 sailors.", "8,450", "crews", "transposed"),
        ("de", "Tidewell lagert 940 Paletten.", "940", "docks", "zero"),
        ("de", "Tidewell bezahlt 48.500 Matrosen.", "48.500", "crews", "zero"),
    ],
)
def test_it_ties_a_slip(figures: Any, language: str, text: str, figure: str, fact: str, slip: str) -> None:
    found = figures(text, FACTS, language=language)[figure]
    assert (found.status.value, found.slip, found.link.fact.id) == ("contradicted", slip, fact)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Tidewell pays 48,500 bakers."),
        ("en", "Tidewell lights 3,120 candles."),
        ("de", "Tidewell lagert 940 Kisten."),
        ("en", "Marlbridge pays 3,120 people."),
        ("en", "Wexcombe pays 48,500 sailors."),
        ("de", "Wexcombe lagert 940 Paletten."),
        ("en", "Tidewell pays 1,970 sailors."),
    ],
    ids=["another noun", "another noun, too", "another noun-de", "no word of it", "somebody else", "somebody else-de", "no slip"],
)
def test_other_words_tie_nothing(loud: Any, language: str, text: str) -> None:
    assert loud(text, FACTS, language=language) == []

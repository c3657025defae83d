"""Which words mean the same, within a language and across."""

from __future__ import annotations

from typing import Any

import pytest

from sourcelint.mentions.vocabulary import concept_of
from sourcelint.mentions.words import phrase_stems, stems_with_parts, words_of


def meant(lore: Any, phrase: str, language: str) -> set[str]:
    """The concepts that a phrase may mean."""
    stems = phrase_stems(phrase, lore.folders[language])
    return lore.vocabulary.concepts(stems, language) | lore.vocabulary.phrases(stems, language)


@pytest.mark.parametrize(
    ("measure", "german", "english"),
    [
        ("employees", "Beschäftigte", "employees"), ("employees", "Mitarbeitern", "staff"), ("revenue", "Umsatz", "revenue"),
        ("guests", "Gästen", "guests"), ("length", "Länge", "length"), ("dead", "Tote", "dead"), ("injured", "Verletzten", "injured"),
    ],
)  # fmt: skip
def test_a_measure_has_words_in_both_languages(lore: Any, measure: str, german: str, english: str) -> None:
    assert concept_of(measure) in meant(lore, german, "de")
    assert concept_of(measure) in meant(lore, english, "en")


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [("Tote", "Verletzte", "de"), ("Gewinn", "Umsatz", "de"), ("profit", "revenue", "en"), ("rise", "fall", "en")],
)
def test_what_a_reader_tells_apart_shares_no_concept(lore: Any, one: str, other: str, language: str) -> None:
    assert not meant(lore, one, language) & meant(lore, other, language)


def test_every_shared_measure_is_known_by_its_words(lore: Any) -> None:
    silent = [
        (name, code, word)
        for name, entry in lore.lexicon.shared("measures").items()
        for code in ("de", "en")
        for word in entry[code]
        if concept_of(name) not in meant(lore, str(word), code)
    ]
    assert silent == []


def test_a_phrase_may_have_words_in_between(lore: Any) -> None:
    stems = [lore.folders["en"](word) for word in ("took", "an", "active", "part")]
    assert concept_of("participants") in lore.vocabulary.phrases(stems, "en")
    assert concept_of("participants") not in lore.vocabulary.phrases(list(reversed(stems)), "en")


def test_a_place_is_a_name_and_no_common_word(lore: Any) -> None:
    assert lore.vocabulary.proper_of("USA", lore.folders)
    assert not lore.vocabulary.proper_of("Umsatz", lore.folders)
    usa = lore.folders["de"]("USA")
    assert usa in lore.vocabulary.all_words("de")
    assert usa not in lore.vocabulary.common("de")


def test_a_language_without_words_has_no_concepts(lore: Any) -> None:
    assert lore.vocabulary.concepts({"gast"}, "xx") == set()
    assert lore.vocabulary.phrases(["gast"], "xx") == set()
    assert lore.vocabulary.common("xx") == frozenset()


def told(lore: Any, text: str, known: set[str], language: str = "de") -> set[str]:
    words, _ = words_of(text, 0, len(text), lore.folders[language], ())
    return stems_with_parts(words, lore.folders[language], known)


def test_a_compound_tells_what_its_head_noun_says(lore: Any) -> None:
    assert "kost" in told(lore, "Trainingskosten", {"kost"})
    assert "kost" not in told(lore, "Trainingskosten", set())


def test_a_hyphened_word_is_its_whole_and_its_last_part(lore: Any) -> None:
    fold = lore.folders["de"]
    assert told(lore, "Start-up", {fold("start")}) == {fold("startup"), fold("up")}


def test_a_part_in_front_that_is_no_word_is_a_name(lore: Any) -> None:
    fold = lore.folders["de"]
    assert told(lore, "R1-Modell", {fold("Modell")}) == {fold("R1Modell"), fold("R1"), fold("Modell")}


def test_what_stands_before_a_carrier_tells_too(lore: Any) -> None:
    assert "gast" in told(lore, "Gästezahl", {"gast"})

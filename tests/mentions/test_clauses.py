"""A sentence is cut between its figures where a reader would cut it."""

from __future__ import annotations

import re

import pytest

from sourcelint.lexicon.loading import load
from sourcelint.mentions.clauses import regions
from sourcelint.mentions.speech import LanguageWords
from sourcelint.mentions.words import words_of
from sourcelint.text.span import Span


def parts(text: str, language: str) -> list[str]:
    """The regions of a text whose figures are its digit runs."""
    speech = LanguageWords(load().of(language))
    figures = [Span(*match.span()) for match in re.finditer(r"\d+(?:[.,]\d+)*", text)]
    words, marks = words_of(text, 0, len(text), speech.fold, figures)
    return [text[span.start : span.end].strip() for span in regions(Span(0, len(text)), figures, words, marks, speech.cuts)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Nordwind zählt 300 Gäste, Südwind 400.", ["Nordwind zählt 300 Gäste", ", Südwind 400."]),
        ("de", "Nordwind nutzt 20 Schiffe und Südwind 30.", ["Nordwind nutzt 20 Schiffe", "und Südwind 30."]),
        ("de", "Statt der 500 Laternen, die andere Städte brauchen, stellte Weiler nur 60 auf.",
         ["Statt der 500 Laternen, die andere Städte brauchen", ", stellte Weiler nur 60 auf."]),
        ("en", "It lists 41 for the north and 52 for the south.", ["It lists 41 for the north", "and 52 for the south."]),
        ("en", "There were 9 stalls; last year, a clerk said, there were 12.",
         ["There were 9 stalls", "; last year, a clerk said, there were 12."]),
        ("en", "Some 50 guests from 12 towns came.", ["Some 50 guests from", "guests from 12 towns came."]),
        ("de", "Es kamen 486 Gäste (Vorjahr: 432 Gäste).", ["Es kamen 486 Gäste", "(Vorjahr: 432 Gäste)."]),
        ("en", "Sculling costs 24, Rescue and Repair 61, and Boat Building 390.",
         ["Sculling costs 24", ", Rescue and Repair 61,", "and Boat Building 390."]),
        ("de", "Im Hafen lagen 7 Schiffe, Kutter und Boote 12.", ["Im Hafen lagen 7 Schiffe", ", Kutter und Boote 12."]),
        ("de", "Im Hafen lagen 7 Schiffe, sagte Hansen und zählte 12.", ["Im Hafen lagen 7 Schiffe, sagte Hansen", "und zählte 12."]),
        ("de", "Im Hafen lagen 7 Schiffe.", ["Im Hafen lagen 7 Schiffe."]),
    ],
)  # fmt: skip
def test_regions(language: str, text: str, expected: list[str]) -> None:
    assert parts(text, language) == expected


def test_regions_tile_the_sentence() -> None:
    text = "A 1, B 2 und C 3; D 4 (E 5) – F 6"
    assert "".join(part.replace(" ", "") for part in parts(text, "de")) == text.replace(" ", "")

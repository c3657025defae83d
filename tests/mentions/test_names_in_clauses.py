"""A name that a mark or a conjunction sets off stays with the phrase behind it: each name has its own part of the sentence."""

from __future__ import annotations

from typing import Any

import pytest

from sourcelint.lexicon.loading import load
from sourcelint.mentions.clauses import regions
from sourcelint.mentions.speech import LanguageWords
from sourcelint.mentions.words import words_of
from sourcelint.text.span import Span


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Telnova follows with 8.7 million, Pacifica with 5.9 million and QuayCom with 1.3 million."),
        ("en", "Telnova leads with 8.7 million; Pacifica with 5.9 million, QuayCom with 1.3 million."),
        ("de", "Telnova folgt mit 8,7 Millionen, Pacifica mit 5,9 Millionen und QuayCom mit 1,3 Millionen."),
        ("de", "Telnova führt mit 8,7 Millionen, dahinter Pacifica mit 5,9 Millionen und QuayCom mit 1,3 Millionen."),
    ],
)
def test_each_name_has_its_own_part(read: Any, language: str, text: str) -> None:
    parts = [text[one.region.start : one.region.end] for one in read(text, language)]
    names = ("Telnova", "Pacifica", "QuayCom")
    assert [[name for name in names if name in part] for part in parts] == [["Telnova"], ["Pacifica"], ["QuayCom"]]


@pytest.mark.parametrize(
    ("text", "name", "with_it", "without_it"),
    [
        ("Kelm sold 9 boats, Lindow with 6.", "Lindow", ", Lindow with 6.", "with 6."),
        ("Kelm sold 9 boats and Lindow with 6.", "Lindow", "and Lindow with 6.", "with 6."),
        ("Kelm sold 9 boats to Lindow with 6.", "Lindow", "with 6.", "with 6."),  # nothing sets the name off
        ("Kelm sold 9 boats, and then Lindow 6.", "Lindow", "and then Lindow 6.", "and then Lindow 6."),  # no phrase behind the name
        ("Kelm sold 9 boats, Lindow fishes with 6.", "Lindow", "with 6.", "with 6."),  # the phrase does not follow the name
    ],
)
def test_the_cut_is_moved_before_the_name(text: str, name: str, with_it: str, without_it: str) -> None:
    speech = LanguageWords(load().of("en"))
    figures = [Span(at, at + 1) for at, char in enumerate(text) if char.isdigit()]
    words, marks = words_of(text, 0, len(text), speech.fold, figures)
    at = text.index(name)

    def last(names: list[Span]) -> str:
        span = regions(Span(0, len(text)), figures, words, marks, speech.cuts, speech.openers, names)[-1]
        return text[span.start : span.end].strip()

    assert (last([Span(at, at + len(name))]), last([])) == (with_it, without_it)

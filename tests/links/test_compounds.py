"""What a compound of one text shares with a word of another, without a list of words."""

from __future__ import annotations

import pytest

import sourcelint
from sourcelint import Severity, Sources
from sourcelint.lexicon.loading import load
from sourcelint.links.assess import prepared
from sourcelint.links.compounds import Cut

LEXICON = load()


@pytest.mark.parametrize(
    ("language", "word", "others", "parts"),
    [
        ("de", "Hafenmeisterei", {"hafen"}, {"hafen"}),
        ("de", "Provisionsüberschuss", {"provision"}, {"provision"}),
        ("de", "Schleusentor", {"tor"}, set()),  # too short to tell anything
        ("de", "Hafen", {"hafen"}, set()),
    ],
)
def test_parts_are_words_of_the_other_text(language: str, word: str, others: set[str], parts: set[str]) -> None:
    fold = prepared(LEXICON)[language].fold
    assert Cut(frozenset(others), fold).parts(fold(word.casefold())) == parts


def test_a_compound_of_the_source_is_found_by_its_part() -> None:
    source = (
        "Die Sparkasse Oberau legte Zahlen vor. Der Provisionsüberschuss lag bei 41,7 Millionen Euro. "
        "Der Zinsüberschuss lag bei 88,2 Millionen Euro. Das Haus hat 23 Filialen. Es betreut 61.400 Konten."
    )
    draft = (
        "Die Sparkasse Oberau betreut 61.400 Konten und hat 23 Filialen. An Provisionen nahm sie 14,7 Millionen Euro ein, "
        "an Zinsen 88,2 Millionen Euro."
    )
    report = sourcelint.check_text(draft, sources=Sources.from_texts({"a.txt": source}), path="d.md", language="de")
    wrong = [draft[slice(*finding.span)] for finding in report.findings if finding.severity is not Severity.NOTE]
    assert wrong == ["14,7 Millionen Euro"]

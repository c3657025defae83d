"""A year before a count, a value in a list of places, and the number of a name: which digits are counted?"""

from __future__ import annotations

import pytest

from sourcelint.figures.scan import find
from sourcelint.lexicon.loading import load

LEXICON = load()


def read(text: str, language: str) -> list[tuple[str, str]]:
    return [(figure.text, figure.kind) for figure in find(text, language=language, lexicon=LEXICON)]


@pytest.mark.parametrize(
    ("language", "text", "year", "count"),
    [
        ("de", "bis 2030 40.000 Bäume", "2030", "40.000"),
        ("de", "Die Stadt pflanzt bis 2030 40.000 Bäume.", "2030", "40.000"),
        ("de", "Der Verein will bis 2035 120 Bänke aufstellen.", "2035", "120"),
        ("en", "By 2030 40,000 trees will stand here.", "2030", "40,000"),
        ("en", "The town will plant by 2030 40,000 trees.", "2030", "40,000"),
        ("en", "In 2030 12 ferries will sail.", "2030", "12"),
    ],
)
def test_a_year_before_a_count(language: str, text: str, year: str, count: str) -> None:
    assert read(text, language) == [(year, "date"), (count, "count")]


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("de", "Hier stehen 2030 40 Bäume.", "2030"),  # no preposition
        ("de", "Die Stadt pflanzt bis 3200 40 Bäume.", "3200"),  # nobody plans so far
        ("en", "The town has 2030 40 trees.", "2030"),
    ],
)
def test_no_year(language: str, text: str, number: str) -> None:
    assert (number, "date") not in read(text, language)


@pytest.mark.parametrize(
    ("language", "text", "counts"),
    [
        ("de", "Im Mai kamen in Osterlingen 1.046 Kinder zur Welt, in Brauweiden 388.", ["1.046", "388"]),
        ("de", "In Osterlingen wohnen 1.046 Kinder, in Brauweiden 388 und das ist alles.", ["1.046", "388"]),
        ("en", "In Osterling 1,046 children were born, in Brauweiden 388.", ["1,046", "388"]),
        ("de", "Osterlingen zählt 800 Kinder, Brauweiden 388.", ["800", "388"]),
    ],
)
def test_a_place_and_its_value(language: str, text: str, counts: list[str]) -> None:
    assert [figure for figure, kind in read(text, language) if kind == "count"] == counts


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Das läuft auf Windows 11."),
        ("de", "Das läuft auf Windows 95."),
        ("de", "Das Amt arbeitet, auf Windows 95."),
        ("en", "It runs on Windows 11."),
        ("en", "The office works, on Windows 95."),
    ],
)
def test_the_number_of_a_name(language: str, text: str) -> None:
    assert read(text, language) == []


def test_a_small_number_behind_a_name_in_a_list_is_its_part() -> None:
    assert read("Das Amt hat 1.046 Rechner, auf Windows 11.", "de") == [("1.046", "count")]

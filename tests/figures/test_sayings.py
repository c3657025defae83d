"""Number words of names and set phrases count nothing; the same words elsewhere do."""

from __future__ import annotations

import pytest

from sourcelint.figures.scan import find
from sourcelint.lexicon.loading import load

LEXICON = load()
SAYINGS = [
    (code, saying) for code in ("de", "en", "fr") for saying in LEXICON.of(code).section("figures").get("no_figures", {}).get("idioms", [])
]


def _read(text: str, language: str) -> list[str]:
    return [figure.text for figure in find(text, language=language, lexicon=LEXICON)]


def test_every_saying_marks_its_number_and_has_words_around_it() -> None:
    assert len(SAYINGS) > 100
    for code, saying in SAYINGS:
        before, mark, rest = saying.partition("[")
        number, closing, after = rest.partition("]")
        assert mark and closing and number and (before or after), (code, saying)


@pytest.mark.parametrize(("code", "saying"), SAYINGS)
def test_no_figure_begins_at_the_number_of_a_saying(code: str, saying: str) -> None:
    before, _, rest = saying.partition("[")
    numbers, _, after = rest.partition("]")
    for number in numbers.split():
        text = f"x {before}{number}{after} x"
        starts = [figure.span.start for figure in find(text, language=code, lexicon=LEXICON)]
        assert len(f"x {before}") not in starts, text


@pytest.mark.parametrize(
    ("language", "text", "figures"),
    [
        ("de", "Sein Großvater fiel im Zweiten Weltkrieg.", []),
        ("de", "Sie wohnt im zweiten Stock.", ["zweiten"]),
        ("de", "Der Fall liegt beim Dritten Senat.", []),
        ("de", "Der Fall liegt beim dritten Senat.", ["dritten"]),
        ("de", "Er wurde Zweiter.", ["Zweiter"]),
        ("en", "Officials of the Five Eyes alliance met.", []),
        ("en", "Officials of five states met.", ["five"]),
        ("en", "Five Dead In Mine Blast", ["Five"]),
        ("en", "He left at the end of the Second World War.", []),
        ("en", "He left in the second war.", ["second"]),
        ("en", "Police closed Fifth Avenue.", []),
    ],
)
def test_a_capital_makes_a_name_where_words_are_small(language: str, text: str, figures: list[str]) -> None:
    assert _read(text, language) == figures

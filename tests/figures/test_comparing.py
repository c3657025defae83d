"""Two figures held against each other: dollars and cents of no country are those of the other side, weekdays those of the day."""

from __future__ import annotations

import pytest

from sourcelint.figures.comparing import compare_figures
from sourcelint.figures.scan import find
from sourcelint.lexicon.loading import load
from sourcelint.values.compare import Comparison

LEXICON = load()


def held(claim: str, figure: str, language: str) -> Comparison:
    """The first figure of a draft in this language against that of an English source."""
    one, other = find(claim, language="en", lexicon=LEXICON)[0], find(figure, language=language, lexicon=LEXICON)[0]
    return compare_figures(one, other)


@pytest.mark.parametrize(
    ("claim", "language", "figure"),
    [
        ("C$52.30", "en", "$52.30"),
        ("C$52.30", "de", "52,30 Dollar"),
        ("A$52.30", "en", "$52.30"),
        ("$52.30", "en", "C$52.30"),
        ("€0.80", "en", "80 cents"),
        ("€0.80", "de", "80 Cent"),
        ("C$0.80", "en", "80 cents"),
        ("C$0.80", "de", "80 Cent"),
        ("80 cents", "en", "€0.80"),
        ("C$52.30", "en", "C$52.30"),
    ],
)
def test_money_of_no_country_agrees(claim: str, language: str, figure: str) -> None:
    assert held(claim, figure, language).verdict.value == "same"


@pytest.mark.parametrize(
    ("claim", "language", "figure"),
    [
        ("C$52.30", "en", "US$52.30"),
        ("C$52.30", "de", "52,30 US-Dollar"),
        ("C$52.30", "en", "52.30 American dollars"),
        ("C$52.30", "en", "A$52.30"),
        ("€52.30", "en", "$52.30"),
        ("C$52.30", "de", "52,30 Euro"),
        ("£0.80", "en", "80 cents"),
        ("€0.80", "en", "80 US cents"),
    ],
)
def test_money_of_another_does_not(claim: str, language: str, figure: str) -> None:
    found = held(claim, figure, language)
    assert (found.verdict.value, found.slip) == ("contradiction", "currency")


@pytest.mark.parametrize(("claim", "figure"), [("C$52.30", "$61.70"), ("€0.80", "15 cents")])
def test_other_numbers_of_no_country_say_nothing(claim: str, figure: str) -> None:
    assert held(claim, figure, "en").verdict.value == "incomparable"


@pytest.mark.parametrize(
    ("claim", "language", "figure", "expected"),
    [
        ("It costs 15 euros apiece.", "en", "It costs 15 euros per person.", "same"),
        ("It costs 15 euros apiece.", "de", "Es kostet 15 Euro je Kind.", "same"),
        ("It costs 15 euros per person.", "de", "Es kostet 15 Euro pro Stück.", "same"),
        ("It costs 15 euros apiece.", "en", "It costs 51 euros per person.", "contradiction"),
        ("It costs 75 euros a day.", "en", "It costs 75 euros a working day.", "same"),
        ("It costs 75 euros a day.", "de", "Es kostet 75 Euro pro Werktag.", "same"),
        ("It costs 75 euros a day.", "de", "Es kostet 57 Euro pro Werktag.", "incomparable"),
        ("It costs 75 euros a day.", "en", "It costs 75 euros a month.", "contradiction"),
        ("It costs 75 euros per person.", "en", "It costs 75 euros per share.", "contradiction"),
    ],
)
def test_what_a_rate_is_told_per(claim: str, language: str, figure: str, expected: str) -> None:
    assert held(claim, figure, language).verdict.value == expected

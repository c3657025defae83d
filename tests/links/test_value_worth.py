"""What a value tells of its link: the same for a wrong weekday or way of its own number, loose, nothing for units met by chance."""

from __future__ import annotations

import datetime as dt

import pytest

from sourcelint import Status
from sourcelint.figures.figure import Figure
from sourcelint.figures.scan import find
from sourcelint.lexicon.loading import load
from sourcelint.links.assessment import Evidence
from sourcelint.links.slips import name_slip
from sourcelint.links.value_worth import UNSAID, digits_of, value_evidence, value_of
from sourcelint.links.verdicts import compared, contradiction_in, status_of
from sourcelint.links.weights import load as load_weights
from sourcelint.sources.fact import Claim, Source

LEXICON = load()


def read(text: str, language: str = "en", date: dt.date | None = None) -> Figure:
    return find(text, language=language, lexicon=LEXICON, date=date)[0]


def worth(source: str, draft: str, language: str = "en") -> str:
    """What the draft's figure tells, held against the source's."""
    figure = read(draft, language)
    results = compared((Claim(read(source, language), Source("paper")),), figure, None)
    status = status_of(results)
    if status is not Status.CONTRADICTED:
        return value_of(figure, results, status, None)
    claim, comparison = contradiction_in(results)
    return value_of(figure, results, status, name_slip(claim, figure, comparison))


@pytest.mark.parametrize(
    ("language", "source", "draft", "expected"),
    [
        ("en", "It opened on 2 April 2025.", "It opened on Thursday, 2 April 2025.", "same"),
        ("en", "It opened on 2 April 2025.", "It opened on Thursday, 2 April.", "same"),
        ("de", "Es begann am 2. April 2025.", "Es begann am Donnerstag, dem 2. April.", "same"),
        ("en", "It opened on Wednesday, 2 April.", "It opened on Thursday, 2 April.", "same"),
        ("en", "It opened on 2 April 2025.", "It opened on Thursday.", ""),
        ("de", "Es begann am 2. April 2025.", "Es begann am Donnerstag.", ""),
        ("en", "It opened on 2 April 2025.", "It opened on Saturday, 3 May 2025.", "stray"),
    ],
)
def test_a_weekday(language: str, source: str, draft: str, expected: str) -> None:
    assert worth(source, draft, language) == expected


@pytest.mark.parametrize(
    ("language", "source", "draft", "expected"),
    [
        ("en", "It rose by 2.1 points.", "It fell by 2.1 points.", "same"),
        ("de", "Es stieg um 300.", "Es fiel um 300.", "same"),
        ("en", "It rose by 2.1 points.", "It fell by 4.7 points.", "opposite"),
        ("de", "Es stieg um 300.", "Es fiel um 470.", "opposite"),
    ],
)
def test_a_change_told_the_other_way(language: str, source: str, draft: str, expected: str) -> None:
    assert worth(source, draft, language) == expected


@pytest.mark.parametrize(
    ("language", "source", "draft", "expected"),
    [
        ("en", "It took five days.", "It took five years.", ""),
        ("de", "Es dauerte fünf Tage.", "Es dauerte fünf Jahre.", ""),
        ("en", "It took 15 days.", "It took 15 years.", "slip"),
        ("de", "Es dauerte 15 Tage.", "Es dauerte 15 Jahre.", "slip"),
        ("en", "It is 5 kilometres long.", "It is 5 metres long.", "slip"),
    ],
)
def test_another_unit(language: str, source: str, draft: str, expected: str) -> None:
    assert worth(source, draft, language) == expected


@pytest.mark.parametrize(
    ("language", "source", "draft", "expected"),
    [
        ("en", "It has about 400 seats.", "It has 450 seats.", "loose"),
        ("de", "Es hat rund 400 Plätze.", "Es hat 450 Plätze.", "loose"),
        ("en", "It has dozens of seats.", "It has 60 seats.", "loose"),
        ("en", "It has about 400 seats.", "It has about 450 seats.", ""),
        ("en", "It has about 400 seats.", "It has 410 seats.", "near"),
        ("de", "Es hat rund 400 Plätze.", "Es hat 410 Plätze.", "near"),
        ("en", "It has about 400 seats.", "It has about 400 seats.", "same"),
    ],
)
def test_what_a_rough_claim_does_not_exclude(language: str, source: str, draft: str, expected: str) -> None:
    assert worth(source, draft, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "digits"),
    [
        ("en", "a third of it", 1),
        ("de", "drei Viertel davon", 1),
        ("en", "It doubled.", 1),
        ("de", "viermal so viele", 1),
        ("en", "33 percent", 2),
        ("en", "8,806 seats", 4),
        ("de", "1.200 Plätze", 2),
        ("en", "7 seats", 1),
        ("en", "3 May 2025", 2),
    ],
)
def test_digits(language: str, text: str, digits: int) -> None:
    assert digits_of(read(text, language)) == digits


@pytest.mark.parametrize("value", ["same", "near", "slip"])
@pytest.mark.parametrize(("sense", "unsaid"), [("subject in core", True), ("measure in sentence", False), ("measure in noun", False)])
def test_no_word_of_the_measure_beside_a_number_of_one_digit(value: str, sense: str, unsaid: bool) -> None:
    weights = load_weights()
    found = value_evidence(value, read("7 seats"), None, [Evidence(sense, 1.0)], weights, unheard=False)
    assert [item.weight for item in found if item.signal == UNSAID[value][0]] == [weights[f"value_{value}_unsaid"]] * unsaid
    assert weights[f"value_{value}_unsaid"] < 0


@pytest.mark.parametrize("value", ["same", "loose", "implied", ""])
def test_of_other_values_that_says_nothing(value: str) -> None:
    found = value_evidence(value, read("410 seats"), None, [Evidence("subject in core", 1.0)], load_weights(), unheard=False)
    assert {signal for signal, _ in UNSAID.values()}.isdisjoint(item.signal for item in found)


def test_loose_speaks_against_a_link() -> None:
    found = value_evidence("loose", read("450 seats"), None, [], load_weights(), unheard=False)
    assert [item.weight < 0 for item in found] == [True]

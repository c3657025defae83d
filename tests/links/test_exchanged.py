"""Figures that have exchanged their numbers, and one that has the number of another thing or of somebody else."""

from __future__ import annotations

from typing import Any

import pytest

FACTS = """
schema: 1
sources:
  gazette: {title: Harbour gazette, published: 2025-03-01, language: en}
entities:
  run: {type: event, names: [Saltmoor Run, Saltmoor-Lauf]}
  auction: {type: event, names: [Kelm Auction, Kelm-Auktion]}
  solms: {type: person, names: [Ruben Solms, Solms]}
  barth: {type: person, names: [Ina Barth, Barth]}
  fleet: {type: company, names: [Nordwind]}
facts:
  places:
    subject: run
    measure: {en: [places], de: [Startplätze]}
    claims: [{figure: "11,750", source: gazette, quote: "11,750 places"}]
  applicants:
    subject: run
    measure: {en: [applicants], de: [Bewerber]}
    claims: [{figure: "9,400", source: gazette, quote: "9,400 applicants"}]
  rounds:
    subject: auction
    measure: {en: [rounds], de: [Durchgänge]}
    claims: [{figure: "118", source: gazette, quote: "118 rounds"}]
  days:
    subject: auction
    measure: {en: [bidding days], de: [Bietertage]}
    claims: [{figure: "27", source: gazette, quote: "27 bidding days"}]
  solms-age:
    subject: solms
    measure: age
    claims: [{figure: "63", source: gazette, quote: "Mr Solms, 63"}]
  barth-age:
    subject: barth
    measure: age
    claims: [{figure: "59", source: gazette, quote: "Ms Barth, 59"}]
  ships:
    subject: fleet
    measure: {en: [ships], de: [Schiffe]}
    claims: [{figure: "22", source: gazette, quote: "22 ships"}]
  late:
    subject: fleet
    measure: {en: [late], de: [verspätet]}
    claims: [{figure: "13", source: gazette, quote: "13 were late"}]
"""


def told(figures: Any, text: str, language: str) -> dict[str, tuple[str, str | None, str]]:
    """Status, slip and fact of each figure."""
    found = figures(text, FACTS, language=language)
    return {text: (one.status.value, one.slip, one.link.fact.id if one.link else "") for text, one in found.items()}


@pytest.mark.parametrize(
    ("language", "text", "first", "second"),
    [
        ("en", "The Saltmoor Run had 11,750 applicants for 9,400 places.", "11,750", "9,400"),
        ("de", "Der Saltmoor-Lauf hatte 11.750 Bewerber für 9.400 Startplätze.", "11.750", "9.400"),
    ],
)
def test_two_figures_that_exchanged_their_numbers(figures: Any, language: str, text: str, first: str, second: str) -> None:
    found = told(figures, text, language)
    assert found == {first: ("contradicted", "swapped", "applicants"), second: ("contradicted", "swapped", "places")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Saltmoor Run had 9,400 applicants for 11,750 places."),
        ("en", "For 11,750 places, the Saltmoor Run had 9,400 applicants."),
        ("de", "Der Saltmoor-Lauf hatte 9.400 Bewerber für 11.750 Startplätze."),
    ],
)
def test_two_that_did_not(figures: Any, language: str, text: str) -> None:
    assert {one[0] for one in told(figures, text, language).values()} == {"verified"}


@pytest.mark.parametrize(
    ("language", "text", "figure", "expected"),
    [
        ("en", "The Kelm Auction ended after 27 rounds.", "27", ("contradicted", "swapped", "rounds")),
        ("de", "Die Kelm-Auktion endete nach 27 Durchgängen.", "27", ("contradicted", "swapped", "rounds")),
        ("en", "The Kelm Auction ended after 118 rounds.", "118", ("verified", None, "rounds")),
        ("en", "The Kelm Auction ended after 27 bidding days.", "27", ("verified", None, "days")),
    ],
)
def test_the_number_of_something_else(figures: Any, language: str, text: str, figure: str, expected: tuple[str, str | None, str]) -> None:
    assert told(figures, text, language)[figure] == expected


@pytest.mark.xfail(strict=True, reason="`Runden` has the stem of the small word `rund`: the measure counts as a weak one")
def test_a_noun_with_the_stem_of_a_small_word(figures: Any) -> None:
    facts = FACTS.replace("Durchgänge", "Runden")
    assert figures("Die Kelm-Auktion endete nach 27 Runden.", facts, language="de")["27"].status.value == "contradicted"


def test_a_noun_of_no_fact_takes_nobodys_number(figures: Any) -> None:
    assert told(figures, "The Kelm Auction sold 27 lighthouses.", "en")["27"][0] != "contradicted"


@pytest.mark.parametrize(
    ("language", "text", "figure", "expected"),
    [
        ("en", "Solms, 59, denied it.", "59", ("contradicted", "swapped", "solms-age")),
        ("de", "Solms (59) bestritt das.", "59", ("contradicted", "swapped", "solms-age")),
        ("en", "Barth, 63, denied it.", "63", ("contradicted", "swapped", "barth-age")),
        ("en", "Solms, 63, denied it.", "63", ("verified", None, "solms-age")),
        ("de", "Barth (59) bestritt das.", "59", ("verified", None, "barth-age")),
    ],
)
def test_the_age_of_somebody_else(figures: Any, language: str, text: str, figure: str, expected: tuple[str, str | None, str]) -> None:
    assert told(figures, text, language)[figure] == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Nordwind says 13 of the 22 ships were late."),
        ("en", "Of the 22 ships of Nordwind, 13 were late."),
        ("de", "Bei Nordwind waren 13 der 22 Schiffe verspätet."),
        ("de", "Von den 22 Schiffen von Nordwind waren 13 verspätet."),
    ],
)
def test_a_part_beside_its_whole_is_no_exchange(figures: Any, language: str, text: str) -> None:
    assert "contradicted" not in {one[0] for one in told(figures, text, language).values()}


AMOUNTS = """
schema: 1
sources:
  gazette: {title: Harbour gazette, published: 2025-03-01, language: en}
entities:
  ferry: {type: company, names: [Tidewell]}
  canal: {type: company, names: [Marlbridge]}
facts:
  revenue:
    subject: ferry
    measure: {en: [revenue], de: [Umsatz]}
    claims: [{figure: "64.1 million euros", source: gazette, quote: "64.1 million euros"}]
  profit:
    subject: ferry
    measure: {en: [profit], de: [Gewinn]}
    claims: [{figure: "5.5 million euros", source: gazette, quote: "5.5 million euros"}]
  boats:
    subject: ferry
    measure: {en: [boats], de: [Boote]}
    claims: [{figure: "640", source: gazette, quote: "640 in all"}]
  barges:
    subject: canal
    measure: {en: [boats], de: [Boote]}
    claims: [{figure: "415", source: gazette, quote: "415 in all"}]
"""


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Tidewell made a profit of 64.1 million euros on revenue of 5.5 million euros."),
        ("de", "Tidewell machte 5,5 Millionen Euro Umsatz und 64,1 Millionen Euro Gewinn."),
        pytest.param(
            "de",
            "| | Umsatz | Gewinn |\n|---|---|---|\n| Tidewell | 5,5 Millionen Euro | 64,1 Millionen Euro |",
            marks=pytest.mark.xfail(strict=True, reason="two cells under each other's headers agree with their own facts"),
        ),
    ],
)
def test_amounts_that_count_nothing_are_exchanged_too(figures: Any, language: str, text: str) -> None:
    found = figures(text, AMOUNTS, language=language)
    assert [(one.status.value, one.slip) for one in found.values()] == [("contradicted", "swapped")] * 2


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Both firms count their boats. Marlbridge has 640.", ("contradicted", "barges")),
        ("de", "Beide zählen ihre Boote. Marlbridge hat 640.", ("contradicted", "barges")),
        ("en", "Both firms count their boats. Tidewell has 640.", ("verified", "boats")),
    ],
)
def test_the_measure_told_before_both(figures: Any, language: str, text: str, expected: tuple[str, str]) -> None:
    found = figures(text, AMOUNTS, language=language)["640"]
    assert (found.status.value, found.link.fact.id) == expected

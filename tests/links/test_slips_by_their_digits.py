"""How much a slip tells by its digits: zeros and scales with the very digits, one digit hardly, bounds and ends of ranges the more."""

from __future__ import annotations

from typing import Any

import pytest

from sourcelint.figures.figure import Figure
from sourcelint.figures.scan import find
from sourcelint.lexicon.loading import load
from sourcelint.links.slips import name_slip, scale_of
from sourcelint.links.value_worth import NO_CHANCE, UNSAID, value_evidence, value_of
from sourcelint.links.verdicts import compared, contradiction_in, status_of
from sourcelint.links.weights import load as load_weights
from sourcelint.sources.fact import Claim, Source

LEXICON = load()


def read(text: str, language: str = "en") -> Figure:
    return find(text, language=language, lexicon=LEXICON)[0]


def worth(source: str, draft: str, language: str = "en") -> str:
    """What the draft's figure tells, which contradicts the source's."""
    figure = read(draft, language)
    results = compared((Claim(read(source, language), Source("paper")),), figure, None)
    claim, comparison = contradiction_in(results)
    return value_of(figure, results, status_of(results), name_slip(claim, figure, comparison))


@pytest.mark.parametrize(
    ("source", "draft", "expected"),
    [
        ("187 seats", "1,870 seats", "slip"),
        ("187 seats", "19 seats", ""),  # nobody drops a zero and rounds as well
        ("€325 million", "€3.25 million", "slip"),
        ("€325 million", "€3.2 million", ""),
        ("$2.3 million", "$2.3 billion", "slip"),
        ("$1 trillion", "92 cents", ""),
        ("12 boats", "120 boats", "slip"),
        ("over 200 boats", "about two boats", "far"),  # nobody loses two zeros of one digit
        ("187 seats", "seven seats", "far"),
        ("58 seats", "eight seats", ""),
        ("at least 15 percent", "at most 15 percent", "partly"),
        ("less than 75 percent", "more than 96 percent", ""),  # no bound turned around: two numbers
        ("between £120m and £140m", "between £120m and £410m", "partly"),
    ],
)
def test_a_slip_keeps_its_digits(source: str, draft: str, expected: str) -> None:
    assert worth(source, draft) == expected


@pytest.mark.parametrize(("text", "share"), [("7 seats", 0.0), ("41 seats", 0.25), ("442 seats", 0.5), ("8,806 seats", 0.75)])
def test_the_more_digits_the_less_it_needs_a_word(text: str, share: float) -> None:
    weights = load_weights()
    found = {item.signal: item.weight for item in value_evidence("slip", read(text), "zero", [], weights, unheard=False)}
    assert found[UNSAID["slip"][0]] == weights["value_slip_unsaid"] < 0
    assert found.get(NO_CHANCE, 0.0) == -weights["value_slip_unsaid"] * share


@pytest.mark.parametrize(
    ("language", "text", "scale"),
    [
        ("de", "5,5 Milliarden Dollar", 10**9),
        ("de", "5.500.000 Dollar", 1),
        ("en", "$64.1bn", 10**9),
        ("en", "$800", 1),
        ("en", "half a million dollars", 1),
    ],
)
def test_the_scale_of_an_amount(language: str, text: str, scale: int) -> None:
    assert scale_of(read(text, language)) == scale


FACTS = """
schema: 1
sources:
  gazette: {title: Harbour gazette, published: 2025-06-01, language: en}
entities:
  north: {type: country, names: [Norland], also: {de: [Norland]}}
  south: {type: country, names: [Suland], also: {de: [Suland]}}
  plant: {type: plant, names: [Kelm works, Kelmwerk]}
facts:
  north-money:
    subject: north
    measure: investment
    claims: [{figure: $5.5 billion, source: gazette, quote: "$5.5 billion in investment"}]
  south-money:
    subject: south
    measure: investment
    claims: [{figure: $64.1 billion, source: gazette, quote: "$64.1 billion in investment"}]
  cycle:
    subject: plant
    measure: {en: [cycle time], de: [Taktzeit]}
    claims: [{figure: 74 seconds, source: gazette, quote: "every 74 seconds"}]
  fall:
    subject: plant
    measure: share_fall
    claims: [{figure: 17 percent, source: gazette, quote: "by 17 percent"}]
"""


@pytest.mark.parametrize(
    ("language", "text", "figure", "slip"),
    [
        ("en", "Norland has $5.5 billion of investment, Suland has 46.1 so far.", "46.1", "transposed"),
        ("de", "Die Investitionen in Norland liegen bei 5,5 Milliarden Dollar, die in Suland bei 46,1.", "46,1", "transposed"),
        ("en", "Shares in the Kelm works rose by 17 percent.", "17 percent", "direction"),
        ("de", "Die Aktie des Kelmwerks stieg um 17 Prozent.", "17 Prozent", "direction"),
    ],
)
def test_it_is_seen(figures: Any, language: str, text: str, figure: str, slip: str) -> None:
    found = figures(text, FACTS, language=language)[figure]
    assert (found.status.value, found.slip) == ("contradicted", slip)


def test_the_fall_itself_agrees(figures: Any) -> None:
    assert figures("Shares in the Kelm works fell by 17 percent.", FACTS, language="en")["17 percent"].status.value == "verified"


TOLD = "Norland has $5.5 billion of investment, Suland has $64.1 billion of it. "


@pytest.mark.parametrize(("before", "status"), [("", "unsourced"), (TOLD, "contradicted")])
def test_a_fact_without_a_word_of_its_measure_needs_a_text_that_tells_the_story(figures: Any, before: str, status: str) -> None:
    """It is the only length of time that the works have, and of all sheets: a text that tells nothing else of them may mean another."""
    found = figures(before + "The Kelm works turns one out every 47 seconds.", FACTS, language="en")["47 seconds"]
    assert found.status.value == status

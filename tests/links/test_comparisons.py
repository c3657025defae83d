"""Two facts that a text holds against each other: what they make up is sourced, another sum is held against them, others' sums are not."""

from __future__ import annotations

from typing import Any

import pytest

FACTS = """
schema: 1
sources:
  gazette: {title: Harbour gazette, published: 2025-03-01, language: en}
entities:
  tidewell: {type: company, names: [Tidewell]}
  marlbridge: {type: company, names: [Marlbridge]}
  pier: {type: place, names: [Kelm Pier, Kelm-Pier]}
facts:
  tidewell-fare:
    subject: tidewell
    measure: {en: [fare], de: [Fahrpreis]}
    claims: [{figure: "68 euros", source: gazette, quote: "a fare of 68 euros"}]
  marlbridge-fare:
    subject: marlbridge
    measure: {en: [fare], de: [Fahrpreis]}
    claims: [{figure: "4 euros", source: gazette, quote: "a fare of 4 euros"}]
  tidewell-boats:
    subject: tidewell
    measure: {en: [boats], de: [Boote]}
    claims: [{figure: "1,640", source: gazette, quote: "1,640 boats"}]
  marlbridge-boats:
    subject: marlbridge
    measure: {en: [boats], de: [Boote]}
    claims: [{figure: "410", source: gazette, quote: "410 boats"}]
  tidewell-debt:
    subject: tidewell
    measure: {en: [debt], de: [Schulden]}
    claims: [{figure: "193 million euros", source: gazette, quote: "debt of 193 million euros"}]
  marlbridge-debt:
    subject: marlbridge
    measure: {en: [debt], de: [Schulden]}
    claims: [{figure: "125 million euros", source: gazette, quote: "debt of 125 million euros"}]
  pier-cost:
    subject: pier
    measure: {en: [cost], de: [Kosten]}
    claims: [{figure: "600 million euros", source: gazette, quote: "cost 600 million euros"}]
  pier-time:
    subject: pier
    measure: {en: [building time], de: [Bauzeit]}
    claims: [{figure: "four years", source: gazette, quote: "built in four years"}]
"""
WIDE = FACTS.replace("68 euros", "80 to 100 euros").replace("4 euros", "less than 6 euros")

FARES = "Tidewell takes a fare of 68 euros, Marlbridge a fare of 4 euros"
PREISE = "Tidewell verlangt einen Fahrpreis von 68 Euro, Marlbridge einen Fahrpreis von 4 Euro"
BOATS = "Tidewell has 1,640 boats, Marlbridge has 410 boats"
BOOTE = "Tidewell hat 1.640 Boote, Marlbridge hat 410 Boote"
DEBTS = "Tidewell has debt of 193 million euros, Marlbridge debt of 125 million euros"
SCHULDEN = "Tidewell hat Schulden von 193 Millionen Euro, Marlbridge hat Schulden von 125 Millionen Euro"
COST = "Kelm Pier has a cost of 600 million euros over a building time of four years"
KOSTEN = "Die Kelm-Pier hat Kosten von 600 Millionen Euro bei vier Jahren Bauzeit"


def last(figures: Any, text: str, language: str, facts: str = FACTS) -> tuple[str, str | None, str]:
    """Status and slip of a text's last figure, and the facts that it compares."""
    found = list(figures(text, facts, language=language).values())[-1]
    link = found.link.fact.id if found.link else ""
    return found.status.value, found.slip, link


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        ("en", FARES + ": Tidewell is {} as expensive.", "17 times", "27 times"),
        ("en", "Tidewell takes a fare of 68 euros. That is {} the fare of Marlbridge.", "17 times", "27 times"),
        ("en", "Marlbridge takes a fare of 4 euros, and Tidewell has a fare {} as high.", "17 times", "27 times"),
        ("en", "Marlbridge has 410 boats, {} of what Tidewell has in boats.", "a quarter", "a tenth"),
        ("en", BOATS + ": {} as many.", "four times", "nine times"),
        ("en", BOATS + ", {} fewer.", "1,230", "1,730"),
        ("en", DEBTS + ", {} less.", "68 million euros", "98 million euros"),
        ("en", "Tidewell's debt is 193 million euros and Marlbridge's debt is 125 million euros, lower by {}.", "68 million", "98 million"),
        ("en", COST + ", or {} a year on average.", "150 million euros", "250 million euros"),
        ("de", PREISE + ": Tidewell ist {} so teuer.", "17-mal", "27-mal"),
        ("de", "Tidewell hat 1.640 Boote. Das sind {} so viele Boote wie bei Marlbridge.", "viermal", "siebenmal"),
        ("de", "Marlbridge hat 410 Boote, {} der Boote von Tidewell.", "ein Viertel", "ein Drittel"),
        ("de", "Marlbridge hat 410 Boote, {} dessen, was Tidewell an Booten hat.", "ein Viertel", "ein Zehntel"),
        ("de", BOOTE + ", {} weniger.", "1.230", "1.730"),
        ("de", SCHULDEN + ", also {} weniger.", "68 Millionen Euro", "98 Millionen Euro"),
        ("de", KOSTEN + ", im Schnitt {} im Jahr.", "150 Millionen Euro", "250 Millionen Euro"),
        ("de", KOSTEN + ". Im Schnitt sind das {} im Jahr.", "150 Millionen", "250 Millionen"),
    ],
)
def test_what_two_facts_make_up(figures: Any, language: str, text: str, right: str, wrong: str) -> None:
    status, slip, pair = last(figures, text.format(right), language)
    assert (status, slip, pair.count("/")) == ("verified", None, 2)
    status, slip, other = last(figures, text.format(wrong), language)
    assert (status, other) == ("contradicted", pair)
    assert slip in ("value", "digit")


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        ("en", COST + ". That would be {} a year.", "150 million euros", "250 million euros"),
        ("de", KOSTEN + ". Das wären {} im Jahr.", "150 Millionen Euro", "250 Millionen Euro"),
        ("de", KOSTEN + ". Das wären {} im Jahr.", "150 Millionen", "250 Millionen"),
    ],
)
def test_a_sum_that_would_be_so(figures: Any, loud: Any, language: str, text: str, right: str, wrong: str) -> None:
    assert last(figures, text.format(right), language)[0] == "not_asserted"
    assert loud(text.format(right), FACTS, language=language) == []
    assert loud(text.format(wrong), FACTS, language=language) == [wrong]


TRAILS = "Tidewell has debt of 193 million euros. With debt of 125 million euros, Marlbridge trails by {}."
LIEGT = "Tidewell hat Schulden von 193 Millionen Euro. Mit Schulden von 125 Millionen Euro liegt Marlbridge um {} zurück."


@pytest.mark.parametrize(("language", "text", "right"), [("en", TRAILS, "68 million euros"), ("de", LIEGT, "68 Millionen Euro")])
def test_who_trails_by_the_right_sum_is_left_alone(loud: Any, language: str, text: str, right: str) -> None:
    assert loud(text.format(right), FACTS, language=language) == []


LEVEL = pytest.mark.xfail(strict=True, reason="`liegt um … zurück` is read as a level, not as a difference")


@pytest.mark.parametrize(
    ("language", "text", "wrong"), [("en", TRAILS, "98 million euros"), pytest.param("de", LIEGT, "98 Millionen Euro", marks=LEVEL)]
)
def test_who_trails_by_another_sum(loud: Any, language: str, text: str, wrong: str) -> None:
    assert loud(text.format(wrong), FACTS, language=language) == [wrong]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Tidewell has 1,640 boats, seven times as many boats as Marlbridge."),
        ("de", "Tidewell hat 1.640 Boote, siebenmal so viele wie Marlbridge."),
    ],
)
def test_who_stands_behind_as(figures: Any, language: str, text: str) -> None:
    assert last(figures, text, language)[0] == "contradicted"


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        ("en", "Tidewell's fare is {} as high as Marlbridge's.", "27 times"),
        ("en", "Tidewell's fare is {} as high as the fare of Marlbridge.", "27 times"),
        ("de", "Der Fahrpreis von Tidewell ist {} so hoch wie der von Marlbridge.", "27-mal"),
    ],
)
def test_two_subjects_side_by_side_need_no_number_told(loud: Any, language: str, text: str, wrong: str) -> None:
    right = wrong.replace("27", "17")
    assert loud(text.format(wrong), FACTS, language=language) == [wrong]
    assert loud(text.format(right), FACTS, language=language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", DEBTS + ", 70 million euros less."),
        ("en", DEBTS + ", some 70 million euros less."),
        ("en", DEBTS + ": one and a half times as much."),
        ("en", BOATS + ", about 1,200 fewer."),
        ("de", BOOTE + ", 1.200 weniger."),
        ("de", BOOTE + ", gut 1.200 weniger."),
        ("de", KOSTEN + ". Im Schnitt sind das rund 155 Millionen im Jahr."),
    ],
)
def test_a_rounded_sum_is_let_be(loud: Any, language: str, text: str) -> None:
    assert loud(text, FACTS, language=language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", BOATS + ". It hired 1,730 fewer captains."),
        ("de", BOOTE + " und 1.730 Kapitäne weniger."),
        ("en", FARES + ". Lighthouses shine 27 times as bright."),
        ("en", BOATS + ", and Wexcombe 1,730 fewer."),
        ("de", PREISE + ". Wexcombe ist 27-mal so teuer."),
        ("de", KOSTEN + ". Wexcombe gibt 250 Millionen Euro im Jahr aus."),
        ("en", FARES + ". Ten years ago it was 27 times as expensive."),
        ("en", "Tidewell is 27 times as expensive as Marlbridge."),
        ("de", "Tidewell ist 27-mal so teuer wie Marlbridge."),
    ],
    ids=["noun", "noun-de", "other things", "somebody", "somebody-de", "somebody's rate", "another time", "no number", "no number-de"],
)
def test_a_sum_of_something_else(loud: Any, language: str, text: str) -> None:
    assert loud(text, FACTS, language=language) == []


@pytest.mark.xfail(strict=True, reason="the noun behind `fewer` and `weniger` is not read: the boats' difference is held against captains")
@pytest.mark.parametrize(
    ("language", "text"), [("en", BOATS + ", and 1,730 fewer captains."), ("de", BOOTE + " und 1.730 weniger Kapitäne.")]
)
def test_fewer_of_another_noun(loud: Any, language: str, text: str) -> None:
    assert loud(text, FACTS, language=language) == []


@pytest.mark.xfail(strict=True, reason="a yearly rate is held against the pair though its own clause has another subject, which is no name")
def test_a_rate_of_what_has_no_name(loud: Any) -> None:
    assert loud(KOSTEN + ". Der Chor kostet 250 Millionen Euro im Jahr.", FACTS) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", BOATS + "; the Danes have 200, which is 1,440 fewer."),
        ("de", BOOTE + "; die Dänen haben 200, das sind 1.440 weniger."),
        ("de", PREISE + ", die Bahn 2 Euro: Die Fähre ist 34-mal so teuer."),
    ],
)
def test_a_sum_of_the_text_s_own_numbers(figures: Any, language: str, text: str) -> None:
    assert last(figures, text, language)[0] == "unsourced"


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        ("en", "Tidewell takes a fare of 68 euros, Marlbridge a fare of 5 euros: Tidewell is 13.6 times as expensive.", ["5 euros"]),
        ("de", "Tidewell hat 1.460 Boote, Marlbridge hat 410 Boote, 1.050 weniger.", ["1.460"]),
    ],
)
def test_who_reckons_rightly_with_a_wrong_number_errs_once(loud: Any, language: str, text: str, wrong: list[str]) -> None:
    assert loud(text, FACTS, language=language) == wrong


RANGES = "Tidewell takes a fare of 80 to 100 euros, Marlbridge a fare of less than 6 euros: Tidewell is {} as expensive."
SPANNEN = (
    "Tidewell verlangt einen Fahrpreis von 80 bis 100 Euro, Marlbridge einen Fahrpreis von weniger als 6 Euro: "
    "Tidewell ist {} so teuer."
)


@pytest.mark.parametrize(
    ("language", "text", "times", "status"),
    [
        ("en", RANGES, "17 times", "verified"),
        ("en", RANGES, "at least 13 times", "verified"),
        ("en", RANGES, "7 times", "contradicted"),
        ("de", SPANNEN, "15-mal", "verified"),
        ("de", SPANNEN, "mindestens 13-mal", "verified"),
        ("de", SPANNEN, "7-mal", "contradicted"),
    ],
)
def test_ranges_and_bounds(figures: Any, language: str, text: str, times: str, status: str) -> None:
    assert last(figures, text.format(times), language, WIDE)[0] == status

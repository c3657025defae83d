"""What narrows a clause holds against a fact that is not narrowed alike, and not against one that is."""

from __future__ import annotations

from typing import Any

import pytest

from sourcelint import Assessment

FACTS = """
schema: 1
sources: {almanac: {title: Almanach, published: 2025-03-01, language: de}}
entities:
  yard: {type: company, names: [Nordwind]}
  fest: {type: event, names: [Hafenfest]}
facts:
  staff: {subject: yard, measure: employees, claims: [{figure: "1.200", source: almanac, quote: "1.200 Mitarbeiter"}]}
  revenue:
    subject: yard
    measure: revenue
    as_of: "2024"
    claims: [{figure: "64 Millionen Euro", source: almanac, quote: "64 Millionen Euro Umsatz"}]
  guests: {subject: fest, measure: guests, claims: [{figure: "900", source: almanac, quote: "am ersten Tag 900 Gäste"}]}
  price: {subject: yard, measure: {de: [Fähre], en: [ferry]}, claims: [{figure: "14 Fähren", source: almanac, quote: "14 Fähren pro Jahr"}]}
"""


def said(assessment: Assessment) -> dict[str, str]:
    """The signals of the likeliest fact, with the words each rests on."""
    link = assessment.link or assessment.runners_up[0]
    return {item.signal: item.words for item in link.evidence}


@pytest.mark.parametrize(
    ("text", "figure", "signal", "words"),
    [
        ("Unter den Mitarbeitern von Nordwind streiken 400.", "400", "speaks of a part", "unter den"),
        ("In der zweiten Etappe hat Nordwind 400 Mitarbeiter.", "400", "speaks of a part", "etappe"),
        ("Nordwind used to have 700 employees.", "700", "speaks of another time", "used to"),
        ("Vor zehn Jahren hatte Nordwind 700 Mitarbeiter.", "700", "speaks of another time", "Vor zehn Jahren"),
        ("Nordwind hat 300 Mitarbeiter weniger als zuletzt.", "300", "speaks of a change", "300"),
        ("Nordwind hat 350 neue Mitarbeiter.", "350", "speaks of a change", "neue"),
        ("45 employees left Nordwind.", "45", "speaks of who comes or goes", "left"),
        ("On average Nordwind has 40 employees in a shop.", "40", "speaks of a rate", "on average"),
        ("Nordwind dürfen höchstens 900 Mitarbeiter angehören.", "900", "speaks of a limit", "dürfen"),
        ("Nordwind aims at 2,000 employees.", "2,000", "speaks of a goal", "aims"),
        ("Nordwind machte im März einen Umsatz von 25 Millionen Euro.", "25 Millionen Euro", "speaks of a part of its time", "März"),
        ("Auf der Insel hat Nordwind 350 Mitarbeiter.", "350", "set into something else", "insel"),
        ("Nordwind hat in Kiel 350 Mitarbeiter.", "350", "speaks of another place", "kiel"),
        ("Der Fischladen bei Nordwind hat 95 Mitarbeiter.", "95", "said of something else", "fischladen"),
        ("Ein Laden bei Nordwind hat 95 Mitarbeiter.", "95", "said of something new", "laden"),
        ("The National Gallery has 4,000 employees, more than Nordwind.", "4,000", "only compared with it", "Nordwind"),
        ("Nordwind zählt, 610, keine Mitarbeiter mehr.", "610", "told by the way", "610"),
        ("Nordwind has 350 employees for each ship.", "350", "speaks of a rate", "for each"),
    ],
)
def test_each_kind_is_told_with_its_words(figures: Any, text: str, figure: str, signal: str, words: str) -> None:
    found = said(figures(text, FACTS)[figure])
    assert found.get(signal) == words, found


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Am ersten Tag des Hafenfests kamen 9.000 Gäste.", "9.000"),
        ("Nordwind baut pro Jahr 140 Fähren.", "140"),
    ],
)
def test_a_fact_that_is_narrowed_alike_is_meant(loud: Any, text: str, figure: str) -> None:
    assert loud(text, FACTS) == [figure]


def test_one_restriction_is_enough(figures: Any) -> None:
    link = figures("Früher hatte Nordwind auf der Insel im Schnitt 450 Mitarbeiter.", FACTS)["450"].runners_up[0]
    weights = sorted(item.weight for item in link.evidence if item.signal.startswith(("speaks", "set into")))
    assert len(weights) >= 2
    assert sum(weights[1:]) > weights[0]


OFFSET = """
schema: 1
sources:
  gazette: {title: Harbour gazette, published: 2025-03-01, language: en}
entities:
  yard: {type: company, names: [Nordwind]}
facts:
  strike:
    subject: yard
    measure: {en: [strike], de: [Streik]}
    claims: [{figure: one day, source: gazette, quote: "the strike took one day"}]
  pay:
    subject: yard
    measure: {en: [payment], de: [Zahlung]}
    claims: [{figure: 90 days, source: gazette, quote: "payment 90 days after delivery"}]
"""


@pytest.mark.parametrize(
    ("language", "text", "figure", "expected"),
    [
        ("en", "A week after the election the strike at Nordwind broke out.", "A week", "after"),
        ("de", "Eine Woche nach der Wahl begann der Streik bei Nordwind.", "Eine Woche", "nach"),
        ("en", "The strike at Nordwind took a week.", "a week", None),
        ("en", "The payment to Nordwind comes 30 days after delivery.", "30 days", None),  # the fact tells how long after, too
    ],
)
def test_before_or_after_something_is_when_and_not_how_long(
    figures: Any, language: str, text: str, figure: str, expected: str | None
) -> None:
    found = {name: said(one) for name, one in figures(text, OFFSET, language=language).items() if name.startswith(figure)}
    assert found.get(figure, {}).get("tells when, not how long") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Zum Hafenfest kamen 400 Gäste aus mehr als dreißig Ländern.",
        "The Hafenfest had 400 guests from more than thirty countries.",
        "Zum Hafenfest kamen 400 Gäste, mehr als hundert davon aus Kiel.",
    ],
)
def test_the_hedge_of_the_next_figure_is_no_change(figures: Any, text: str) -> None:
    assert "speaks of a change" not in said(figures(text, FACTS)["400"])


def test_more_than_before_is_one(figures: Any) -> None:
    assert "speaks of a change" in said(figures("The Hafenfest had 400 guests more than last year.", FACTS)["400"])


SIRENS = """
schema: 1
sources: {courier: {title: Courier, published: 2025-03-01, language: en}}
entities: {sirens: {type: device, names: [sirens], also: {de: [Sirenen]}}}
facts:
  silent:
    subject: sirens
    measure: {en: [silent], de: [stumm]}
    claims: [{figure: "Five", source: courier, quote: "Five of nine sirens stayed silent"}]
"""


def test_a_quote_tells_its_whole_in_words(figures: Any) -> None:
    assert "speaks of a part" not in said(figures("Fünf der neun Sirenen blieben stumm.", SIRENS)["Fünf"])

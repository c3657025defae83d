"""Each kind of evidence speaks where it should, and says what it rests on."""

from __future__ import annotations

from typing import Any

import pytest

from sourcelint import Assessment
from sourcelint.links.evidence import total
from sourcelint.links.raw import cognates
from sourcelint.links.weights import load, probability

FACTS = """
schema: 1
sources:
  almanac: {title: Almanach, published: 2025-03-01, language: de}
entities:
  nordwind: {type: company, names: [Nordwind]}
  suedwind: {type: company, names: [Südwind]}
  westwind: {type: company, names: [Westwind]}
  veritas: {type: ship, names: [Veritas], part_of: nordwind}
  regatta: {type: event, names: [Regatta]}
facts:
  staff:
    subject: nordwind
    measure: employees
    as_of: 2025
    claims: [{figure: "1.200", source: almanac, quote: "1.200 Mitarbeiter"}]
  rival-staff:
    subject: suedwind
    measure: employees
    claims: [{figure: "3.400", source: almanac, quote: "3.400 Mitarbeiter"}]
  price:
    subject: nordwind
    measure: {de: [Fahrpreis]}
    context: {de: [Insel]}
    claims: [{figure: "24,50 Euro", source: almanac, quote: "24,50 Euro"}]
  launch:
    subject: veritas
    measure: {de: [Stapellauf]}
    claims: [{figure: "20. Januar 2025", source: almanac, quote: "20. Januar 2025"}]
  start:
    subject: regatta
    measure: {de: [Start]}
    claims: [{figure: "7. Juni 2025", source: almanac, quote: "7. Juni 2025"}]
"""


def best(assessment: Assessment) -> Any:
    """The link, or what came nearest."""
    return assessment.link or assessment.runners_up[0]


def evidence(assessment: Assessment) -> dict[str, Any]:
    return {item.signal: item for item in best(assessment).evidence}


@pytest.mark.parametrize(
    ("text", "figure", "signal", "for_it"),
    [
        ("Nordwind hat 1.200 Mitarbeiter.", "1.200", "measure in noun", True),
        ("Die Mitarbeiter von Nordwind sind 1.200.", "1.200", "measure in core", True),
        ("Mitarbeiter: 1.200, sagt Nordwind.", "1.200", "measure in label", True),
        ("Nordwind wächst. Es gibt 1.200 Mitarbeiter.", "1.200", "subject in before", True),
        ("# Nordwind\n\nEs gibt 1.200 Mitarbeiter.", "1.200", "subject in heading", True),
        ("Nordwind hat 1.200 Kräne für alle Mitarbeiter.", "1.200", "counts something else", False),
        ("Im Land gibt es 1.200 Mitarbeiter.", "1.200", "subject not named", False),
        ("Nordwind hatte 2011 in der Werft 1.200 Mitarbeiter.", "1.200", "another time", False),
        ("Nordwind hat 2025 in der Werft 1.200 Mitarbeiter.", "1.200", "same time", True),
        ("In der ersten Phase hat Nordwind 300 Mitarbeiter.", "300", "speaks of a part", False),
        ("Der Fahrpreis bei Nordwind zur Insel ist 24,50 Euro.", "24,50 Euro", "context in core", True),
        ("Der Fahrpreis bei Nordwind ist 24,50 Euro.", "24,50 Euro", "no context", False),
        ("Der Fahrpreis bei Nordwind zur Insel ist 24,50 Euro.", "24,50 Euro", "same unit", True),
        ("Der Fahrpreis bei Nordwind zur Insel ist 24,50 Dollar.", "24,50 Dollar", "other unit", False),
        ("Nordwind hat 1.200 Mitarbeiter.", "1.200", "same value", True),
        ("Nordwind hat gut tausend Mitarbeiter.", "tausend", "measure in noun", True),
        ("Nordwind hat 12.000 Mitarbeiter.", "12.000", "value looks like a slip", True),
        ("Nordwind hat 77.000 Mitarbeiter.", "77.000", "value of another magnitude", False),
        ("Der Start der Regatta war 2023.", "2023", "only a year", False),
    ],
)
def test_signals(figures: Any, text: str, figure: str, signal: str, for_it: bool) -> None:
    found = evidence(figures(text, FACTS)[figure])
    assert signal in found, list(found)
    assert (found[signal].weight > 0) is for_it


@pytest.mark.parametrize(
    ("text", "figure", "signal"),
    [
        ("Südwind hat 1.250 Mitarbeiter.", "1.250", "another is named"),
        ("Westwind hat 1.250 Mitarbeiter.", "1.250", "somebody else is named"),
        ("ASML hat 1.250 Mitarbeiter.", "1.250", "somebody else is named"),
    ],
)
def test_somebody_else_speaks_against_a_link(figures: Any, text: str, figure: str, signal: str) -> None:
    found = figures(text, FACTS)[figure]
    links = [link for link in (found.link, *found.runners_up) if link and link.fact.id == "staff"]
    assert [item.weight < 0 for link in links for item in link.evidence if item.signal == signal] == [True]


def test_evidence_names_the_words_it_rests_on(figures: Any) -> None:
    found = evidence(figures("Nordwind hat 1.200 Mitarbeiter.", FACTS)["1.200"])
    assert found["measure in noun"].words
    assert found["subject in core"].words == "nordwind"


def test_the_score_follows_from_the_evidence(figures: Any) -> None:
    link = figures("Nordwind hat 1.200 Mitarbeiter.", FACTS)["1.200"].link
    assert link.score == pytest.approx(probability(total(link.evidence, load()["bias"])), abs=1e-4)


def test_only_the_subject_may_be_enough_where_the_value_is_plain(figures: Any) -> None:
    found = figures("Die Veritas stach am 20. Januar 2025 in See.", FACTS)["20. Januar 2025"]
    assert "only fact near this value" in evidence(found)


def test_two_words_of_a_measure_are_worth_more_than_one(figures: Any) -> None:
    one = best(figures("Nordwind beschäftigt 1.200 Leute.", FACTS)["1.200"])
    two = best(figures("Nordwind beschäftigt 1.200 Mitarbeiter.", FACTS)["1.200"])
    assert two.score >= one.score


# ---- between raw texts ----

SOURCE = {"bote.txt": "Der Turm von Talheim ist 61 Meter hoch. Das Rathaus von Talheim ist 24 Meter hoch. Die Kapelle hat 90 Plätze."}


def test_a_value_no_source_has_is_telling(figures: Any) -> None:
    new = evidence(figures("Der Turm von Talheim ist 63 Meter hoch.", raw=SOURCE)["63 Meter"])
    other = evidence(figures("Der Turm von Talheim ist 24 Meter hoch.", raw=SOURCE)["24 Meter"])
    assert new["the draft gives this one nowhere"].weight > 0
    assert "the draft gives this one nowhere" not in other
    assert new["held against the source"].weight < 0
    assert "held against the source" not in other


@pytest.mark.parametrize(
    ("text", "figure", "signal"),
    [
        ("Der Turm von Talheim ist 61 Meter hoch.", "61 Meter", "words in sentence"),
        ("Der Turm von Talheim ist 61 Meter hoch.", "61 Meter", "same unit"),
        ("Der Turm von Talheim ist 61 Kilometer hoch.", "61 Kilometer", "other unit"),
        ("Die Kapelle hat 90 Plätze.", "90", "counts the same"),
        ("Die Kapelle hat 90 Fenster.", "90", "counts something else"),
    ],
)
def test_raw_signals(figures: Any, text: str, figure: str, signal: str) -> None:
    assert signal in evidence(figures(text, raw=SOURCE)[figure])


def test_a_rare_word_is_worth_more_than_one_that_all_sentences_have(figures: Any) -> None:
    rare = figures("Der Turm misst 61 Meter.", raw=SOURCE)["61 Meter"]
    common = figures("Talheim misst 61 Meter.", raw=SOURCE)["61 Meter"]
    assert best(rare).score > best(common).score


@pytest.mark.parametrize(
    ("german", "english"), [("konferenz", "conferenc"), ("elektrisch", "electric"), ("physik", "physic"), ("produkt", "product")]
)
def test_sisters_of_two_languages_share_a_key(german: str, english: str) -> None:
    assert cognates(frozenset({german})) & cognates(frozenset({english}))


@pytest.mark.parametrize("stems", [{"haus"}, {"§guests"}, set()])
def test_short_words_and_concepts_have_no_sisters(stems: set[str]) -> None:
    assert cognates(frozenset(stems)) == frozenset()

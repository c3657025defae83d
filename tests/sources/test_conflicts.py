"""Where sources disagree, both are shown; where they say the same in other words, nothing is."""

from __future__ import annotations

import pytest

from sourcelint.lexicon.model import Lexicon
from sourcelint.sources.conflicts import Conflict, conflicts
from sourcelint.sources.sheet import from_short
from sourcelint.values.compare import Verdict


def found(text: str, lexicon: Lexicon) -> list[Conflict]:
    return conflicts(from_short(text, lexicon))


def two(one: str, other: str, more: str = "") -> str:
    return (f"- subject: Werft\n  measure: employees\n  claims:\n    - {{figure: '{one}', source: A, published: 2025-02-01{more}}}\n"
            f"    - {{figure: '{other}', source: B, published: 2025-01-01}}\n")


@pytest.mark.parametrize(
    ("one", "other"),
    [("weniger als 200", "weniger als 140"), ("1.200", "2.100"), ("mehr als 1.000", "mehr als 1.200"), ("rund 300", "500")],
)
def test_claims_of_one_fact_that_differ_are_shown_side_by_side(one: str, other: str, lexicon: Lexicon) -> None:
    (conflict,) = found(two(one, other), lexicon)
    assert conflict.kind == "claims"
    assert [claim.figure.text for claim in conflict.claims] == [other, one], "the earlier first"
    assert conflict.verdict is not Verdict.SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [("200", "zweihundert"), ("rund 6 Millionen", "5,6 Millionen"), ("2.048", "2.000"), ("bis zu 100", "80 bis 100"), ("fast 17", "17"),
     ("800", "3 Kilometer")],
)
def test_the_same_in_other_words_is_no_conflict(one: str, other: str, lexicon: Lexicon) -> None:
    assert found(two(one, other), lexicon) == []


@pytest.mark.parametrize("more", [", status: superseded", ", status: candidate", ", status: withdrawn"])
def test_a_claim_that_is_not_held_cannot_conflict(more: str, lexicon: Lexicon) -> None:
    assert found(two("100", "300", more), lexicon) == []


def test_claims_of_two_times_do_not_conflict(lexicon: Lexicon) -> None:
    text = two("100", "300", ", as_of: 2024").replace("2025-01-01}", "2025-01-01, as_of: 2025}")
    assert found(text, lexicon) == []


ALIKE = "- {{id: a, subject: Werft, measure: [Kräne, Hafenkräne], figure: '7', source: A}}\n- {{id: b, {}, source: B}}\n"


@pytest.mark.parametrize(
    "other", ["subject: Werft, measure: [Kräne], figure: '7'", "subject: Werft, measure: [Kräne, Lastkräne], figure: '9'"]
)
def test_two_facts_that_look_like_one_are_asked_about(other: str, lexicon: Lexicon) -> None:
    (conflict,) = found(ALIKE.format(other), lexicon)
    assert conflict.kind == "alike"
    assert [fact.id for fact in conflict.facts] == ["a", "b"]


def test_facts_said_to_be_distinct_are_not_asked_about_again(lexicon: Lexicon) -> None:
    text = ALIKE.format("subject: Werft, measure: [Kräne], figure: '7'")
    assert len(found(text, lexicon)) == 1
    for one, other in ("ab", "ba"):
        assert found(text.replace(f"{{id: {one},", f"{{id: {one}, distinct_from: {other},"), lexicon) == []


@pytest.mark.parametrize("unit", ["Prozent", "Jahre", "Stunden"])
def test_shares_and_ages_of_two_subjects_are_near_each_other_anyway(unit: str, lexicon: Lexicon) -> None:
    text = "".join(f"- {{subject: {who}, measure: [Alter], figure: {n} {unit}, source: {who}}}\n" for who, n in (("A", 64), ("B", 68)))
    assert found(text, lexicon) == []


@pytest.mark.parametrize(
    "other",
    ["subject: Reederei, measure: [Kräne], figure: '7'", "subject: Werft, measure: [Schiffe], figure: '7'",
     "subject: Werft, measure: [Kräne], figure: '7 Tonnen'", "subject: Werft, measure: [Kräne], figure: '7', role: by"],
)
def test_facts_of_another_thing_are_left_alone(other: str, lexicon: Lexicon) -> None:
    assert found(ALIKE.format(other), lexicon) == []


def test_one_source_with_two_figures_means_two_things(lexicon: Lexicon) -> None:
    assert found(ALIKE.format("subject: Werft, measure: [Kräne], figure: '9'").replace("source: B", "source: A"), lexicon) == []


def test_nearly_one_amount_of_two_subjects_is_a_question(lexicon: Lexicon) -> None:
    text = ("- {id: a, subject: Werft, measure: [Baukosten, Kosten], figure: 78 Millionen Euro, source: A}\n"
            "- {id: b, subject: Kaianlage, measure: [Baukosten, Preis], figure: 80 bis 100 Millionen Euro, source: B}\n")
    (conflict,) = found(text, lexicon)
    assert conflict.kind == "near"
    assert found(text.replace("78", "7"), lexicon) == []


def test_a_word_of_very_many_facts_makes_no_pairs(lexicon: Lexicon) -> None:
    text = "".join(f"- {{subject: Werft {n}, measure: [Kosten], figure: '{n + 10} Euro', source: S{n}}}\n" for n in range(80))
    assert found(text, lexicon) == []

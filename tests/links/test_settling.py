"""Figures of one sentence take their facts together, and doubt speaks for the draft."""

from __future__ import annotations

from typing import Any

import pytest

from sourcelint import Status


def ids(found: dict[str, Any]) -> dict[str, str | None]:
    return {text: each.link.fact.id if each.link else None for text, each in found.items()}


def test_two_figures_take_two_facts(figures: Any) -> None:
    found = figures("Nordwind hat 1.200 Mitarbeiter, Südwind 3.400.")
    assert ids(found) == {"1.200": "nordwind-staff", "3.400": "suedwind-staff"}
    assert {each.status for each in found.values()} == {Status.VERIFIED}


@pytest.mark.parametrize(
    "text",
    [
        "Nordwind machte 64,1 Millionen Euro Umsatz und 5,5 Millionen Euro Gewinn.",
        "Bei einem Umsatz von 64,1 Millionen Euro blieb Nordwind ein Gewinn von 5,5 Millionen Euro.",
        "Nordwind had revenue of 64.1 million euros and a profit of 5.5 million euros.",
        "Nordwind made a profit of €5.5 million on revenue of €64.1 million.",
    ],
)
def test_two_measures_of_one_subject(loud: Any, text: str) -> None:
    assert loud(text) == []


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Nordwind hat 3.400 Mitarbeiter, Südwind hat 1.200 Mitarbeiter.", {"3.400", "1.200"}),
        ("Nordwind has 3,400 employees and Südwind has 1,200 employees.", {"3,400", "1,200"}),
        ("Nordwind hat 3.400 Mitarbeiter, Südwind 1.200.", {"3.400", "1.200"}),
        ("Nordwind machte 5,5 Millionen Euro Umsatz und 64,1 Millionen Euro Gewinn.", {"5,5 Millionen Euro", "64,1 Millionen Euro"}),
        ("Nordwind made a profit of €64.1 million on revenue of €5.5 million.", {"€64.1 million", "€5.5 million"}),
    ],
)
def test_a_swapped_pair_is_seen(loud: Any, text: str, pair: set[str]) -> None:
    found = set(loud(text))
    assert found, "nothing said"
    assert found <= pair


@pytest.mark.parametrize("text", ["Nordwind hat 3.400 Mitarbeiter, Südwind hat 1.200 Mitarbeiter."])
def test_a_swapped_pair_is_called_so(figures: Any, text: str) -> None:
    assert {each.slip for each in figures(text).values()} == {"swapped"}


def test_one_fact_serves_one_contradiction(figures: Any) -> None:
    found = figures("Nordwind hat 12.000 Mitarbeiter in 7.000 Teams.")
    contradicted = [text for text, each in found.items() if each.status is Status.CONTRADICTED]
    assert contradicted == ["12.000"]


def test_two_figures_may_agree_with_one_fact(figures: Any) -> None:
    found = figures("Nordwind hat 1.200 Mitarbeiter, also mehr als 1.000 Mitarbeiter.")
    assert ids(found) == {"1.200": "nordwind-staff", "1.000": "nordwind-staff"}


DOUBT = """
- {id: north, subject: Nordwind, measure: {de: [Schiffe]}, figure: "40"}
- {id: docked, subject: Nordwind, measure: {de: [Schiffe im Dock, Schiffe]}, figure: "12"}
"""


@pytest.mark.parametrize("figure", ["40", "12"])
def test_where_another_fact_agrees_nothing_is_said(figures: Any, loud: Any, figure: str) -> None:
    text = f"Nordwind hat {figure} Schiffe."
    assert loud(text, DOUBT) == []
    assert figures(text, DOUBT)[figure].status is Status.VERIFIED


def test_where_no_fact_agrees_it_is_said(loud: Any) -> None:
    assert loud("Nordwind hat 390 Schiffe.", DOUBT) == ["390"]


def test_a_crowded_sentence_is_settled_too(check: Any) -> None:
    text = "Nordwind hat 1.200 Mitarbeiter, Südwind 3.400, Veritas 12, Fähre 14, Boot 15, Kahn 16, Kutter 17, Jolle 18, Brigg 19 Leute."
    report = check(text)
    assert "1.200" in [each.figure.text for each in report.figures if each.status is Status.VERIFIED]


FARM = """
schema: 1
sources:
  gazette: {title: Vintners' gazette, published: 2025-03-01, language: en}
entities:
  kelm: {type: place, names: [Kelmhof]}
  ostra: {type: place, names: [Ostrahof]}
facts:
  kelm-rows:
    subject: kelm
    measure: {en: [rows], de: [Rebzeilen]}
    claims: [{figure: "318", source: gazette, quote: "318 rows"}]
  ostra-rows:
    subject: ostra
    measure: {en: [rows], de: [Rebzeilen]}
    claims: [{figure: "212", source: gazette, quote: "212 rows"}]
"""


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        ("en", "Kelmhof has 212 rows, Ostrahof 318.", ["212", "318"]),
        ("en", "Kelmhof has 212 rows, the neighbour 318.", ["212", "318"]),
        ("de", "Der Kelmhof hat 212 Rebzeilen, der Nachbar 318.", ["212", "318"]),
        ("en", "Kelmhof has 318 rows, the neighbour 212.", []),
        ("de", "Der Kelmhof hat 318 Rebzeilen, der Nachbar 212.", []),
        ("en", "There are 212 rows here and 318 there.", []),  # of which neither is told
        ("en", "Of 212 rows and 318 rows, all belong to Kelmhof and Ostrahof.", []),
    ],
)
def test_a_swap_of_which_the_words_tell_one_half(figures: Any, language: str, text: str, wrong: list[str]) -> None:
    found = figures(text, FARM, language=language)
    against = {figure: one for figure, one in found.items() if one.status is Status.CONTRADICTED}
    assert list(against) == wrong
    assert {one.slip for one in against.values()} <= {"swapped"}


CHANCE = """
schema: 1
sources:
  gazette: {title: Vintners' gazette, published: 2025-03-01, language: en}
entities:
  kelm: {type: company, names: [Kelmhof]}
facts:
  presses:
    subject: kelm
    measure: {en: [old presses, presses in use, presses]}
    context: {en: [cellar]}
    claims: [{figure: "PRESSES", source: gazette, quote: "PRESSES"}]
  gates:
    subject: kelm
    measure: {en: [gates]}
    context: {en: [spring]}
    claims: [{figure: "GATES", source: gazette, quote: "GATES"}]
"""


@pytest.mark.parametrize(
    ("presses", "gates", "number", "status", "fact"),
    [
        ("8", "3", "3", Status.CONTRADICTED, "presses"),
        ("8", "3", "8", Status.VERIFIED, "presses"),
        ("842", "317", "317", Status.VERIFIED, "gates"),  # three digits are no chance
    ],
)
def test_one_digit_met_by_chance_yields_to_the_words(
    figures: Any, presses: str, gates: str, number: str, status: Status, fact: str
) -> None:
    facts = CHANCE.replace("PRESSES", presses).replace("GATES", gates)
    found = figures(f"Kelmhof: {number} for old presses in use in the cellar.", facts, language="en")[number]
    assert (found.status, found.link.fact.id) == (status, fact)

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

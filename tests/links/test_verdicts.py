"""What all claims of a fact say together: agreeing with all, with some, with none, with what was replaced."""

from __future__ import annotations

from typing import Any

import pytest

import sourcelint
from sourcelint import Status
from sourcelint.lexicon.loading import load
from sourcelint.links.verdicts import best_of, compared, status_of, supports
from sourcelint.sources.fact import Claim
from sourcelint.sources.sheet import from_short
from sourcelint.values.compare import Verdict

TWO = """
- id: staff
  subject: Nordwind
  measure: employees
  claims:
    - {figure: "weniger als 140", source: Bote}
    - {figure: "weniger als 200", source: Kurier}
"""
POINTS = """
- id: staff
  subject: Nordwind
  measure: employees
  claims:
    - {figure: "1.200", source: Bote}
    - {figure: "1.500", source: Kurier}
"""
REPLACED = """
- id: staff
  subject: Nordwind
  measure: employees
  claims:
    - {figure: "1.200", source: Bote, published: 2025-01-01, status: superseded}
    - {figure: "1.500", source: Kurier, published: 2025-02-01}
"""
DATES = """
- id: launch
  subject: Veritas
  measure: {de: [Stapellauf]}
  claims:
    - {figure: "Januar 2025", source: Bote}
    - {figure: "20. Januar 2025", source: Kurier}
"""
UNSURE = """
- id: staff
  subject: Nordwind
  measure: employees
  claims:
    - {figure: "1.200", source: Bote, status: candidate}
"""


def claims(facts: str) -> tuple[Claim, ...]:
    return from_short(facts, load()).facts[0].claims


def status(figures: Any, facts: str, figure: str) -> Status:
    return figures(f"Nordwind beschäftigt {figure} Mitarbeiter.", facts)[figure.split()[-1]].status


@pytest.mark.parametrize(
    ("facts", "figure", "expected"),
    [
        (TWO, "weniger als 140", Status.DISPUTED),
        (TWO, "weniger als 200", Status.VERIFIED),
        (TWO, "mehr als 140", Status.CONTRADICTED),
        (TWO, "rund 1.400", Status.CONTRADICTED),
        (POINTS, "1.200", Status.DISPUTED),
        (POINTS, "1.500", Status.DISPUTED),
        (POINTS, "12.000", Status.CONTRADICTED),
        (REPLACED, "1.500", Status.VERIFIED),
        (REPLACED, "1.200", Status.OUTDATED),
        (REPLACED, "12.000", Status.CONTRADICTED),
        (UNSURE, "12.000", Status.UNSOURCED),
        (UNSURE, "1.200", Status.UNSOURCED),
    ],
)
def test_several_claims(figures: Any, facts: str, figure: str, expected: Status) -> None:
    assert status(figures, facts, figure) is expected


def test_a_full_date_outranks_a_month(figures: Any) -> None:
    found = figures("Der Stapellauf der Veritas war am 21. Januar 2025.", DATES)["21. Januar 2025"]
    assert found.status is Status.CONTRADICTED


def test_a_month_agrees_with_both(figures: Any) -> None:
    found = figures("Der Stapellauf der Veritas war im Januar 2025.", DATES)["Januar 2025"]
    assert found.status is Status.VERIFIED


@pytest.mark.parametrize(("facts", "severities"), [(POINTS, ["note"]), (REPLACED, ["note"])])
def test_disputed_and_outdated_are_notes(check: Any, facts: str, severities: list[str]) -> None:
    report = check("Nordwind beschäftigt 1.200 Mitarbeiter.", facts)
    assert [finding.severity.value for finding in report.findings] == severities


def test_a_contradiction_names_every_claim_it_stands_against(check: Any) -> None:
    (finding,) = check("Nordwind beschäftigt 12.000 Mitarbeiter.", POINTS).findings
    assert {row.value for row in finding.expected} == {"1.200", "1.500"}


# ---- the parts ----


def test_an_ambiguous_figure_is_read_as_it_agrees_best() -> None:
    (figure,) = sourcelint.find_figures("They hired 1.200 people.", language="en")
    assert figure.alternatives
    found = [best_of(compared(claims(ONE.format(said)), figure, None)).verdict for said in ("1.200", "7.000")]
    assert found == [Verdict.SAME, Verdict.CONTRADICTION]


ONE = "- {{id: a, subject: N, measure: {{de: [Quote]}}, figure: '{}'}}"


def test_no_claim_no_status() -> None:
    assert status_of(()) is Status.UNSOURCED


@pytest.mark.parametrize(
    ("said", "expected"),
    [("fast 9 Prozent", True), ("8,8 Prozent", True), ("rund 9 Prozent", True), ("mehr als 8 Prozent", True), ("Dutzende Prozent", False)],
)
def test_a_claims_own_number_supports(said: str, expected: bool) -> None:
    (claim,) = claims(ONE.format("8,8 Prozent"))
    (figure,) = sourcelint.find_figures(f"Die Quote lag bei {said}.", language="de")
    ((_, comparison),) = compared((claim,), figure, None)
    assert supports(claim, comparison) is expected

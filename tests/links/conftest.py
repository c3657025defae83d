"""A small invented story, its fact sheet, and ways to hold a text against it: the public facade, nothing else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

import pytest

import sourcelint
from sourcelint import Assessment, Report, Severity, Sources
from sourcelint.lexicon.loading import load
from sourcelint.sources.sheet import from_short

SHEET = """
schema: 1
sources:
  almanac: {title: Almanach der Werften, published: 2025-03-01, language: de}
  bulletin: {title: Harbour bulletin, published: 2025-04-02, language: en}
entities:
  nordwind: {type: company, names: [Nordwind AG, Nordwind], also: {de: [die Norderney-Werft], en: [the northern yard]}}
  suedwind: {type: company, names: [Südwind]}
  veritas: {type: ship, names: [Veritas], part_of: nordwind}
  fest: {type: event, names: [Hafenfest]}
facts:
  nordwind-staff:
    subject: nordwind
    measure: employees
    claims: [{figure: "1.200", source: almanac, quote: "1.200 Mitarbeiter"}]
  suedwind-staff:
    subject: suedwind
    measure: employees
    claims: [{figure: "3.400", source: almanac, quote: "3.400 Mitarbeiter"}]
  nordwind-revenue:
    subject: nordwind
    measure: revenue
    claims: [{figure: "64,1 Millionen Euro", source: almanac, quote: "64,1 Millionen Euro Umsatz"}]
  nordwind-profit:
    subject: nordwind
    measure: profit
    claims: [{figure: "5,5 Millionen Euro", source: almanac, quote: "5,5 Millionen Euro Gewinn"}]
  veritas-length:
    subject: veritas
    measure: length
    claims: [{figure: "87 Meter", source: almanac, quote: "87 Meter lang"}]
  veritas-launch:
    subject: veritas
    measure: {de: [Stapellauf], en: [launched, launch]}
    claims: [{figure: "20. Januar 2025", source: almanac, quote: "Stapellauf am 20. Januar 2025"}]
  fest-guests:
    subject: fest
    measure: guests
    claims:
      - {figure: "mehr als 1.200", source: almanac, quote: "mehr als 1.200 Gäste"}
  fest-share:
    subject: fest
    measure: {de: [Auslastung], en: [occupancy]}
    claims: [{figure: "17 Prozent", source: almanac, quote: "Auslastung 17 Prozent"}]
"""

Check = Callable[..., Report]
Figures = Callable[..., dict[str, Assessment]]


def sources_of(text: str, language: str = "de") -> Sources:
    """Facts in the short form, or a whole sheet."""
    return Sources.of(from_short(text, load(), language=language))


@pytest.fixture(scope="session")
def story() -> Sources:
    return sources_of(SHEET)


@pytest.fixture
def check(story: Sources) -> Check:
    """The report on a Markdown text: against the story, a sheet of its own, or raw texts."""

    def run(
        text: str,
        facts: str = "",
        raw: Mapping[str, str] | None = None,
        dates: Mapping[str, dt.date] | None = None,
        language: str = "",
        date: dt.date | None = None,
    ) -> Report:
        sources = Sources.from_texts(raw, dates=dates) if raw else sources_of(facts) if facts else story
        report = sourcelint.check_text(text, sources=sources, path="draft.md", language=language or None, date=date)
        assert not report.failures, report.failures
        return report

    return run


@pytest.fixture
def figures(check: Check) -> Figures:
    """The assessments of a text's figures by their wording (the last of a wording)."""

    def run(text: str, facts: str = "", **given: object) -> dict[str, Assessment]:
        return {assessment.figure.text: assessment for assessment in check(text, facts, **given).figures}

    return run


@pytest.fixture
def loud(check: Check) -> Callable[..., list[str]]:
    """The wordings of what is an error or a warning in a text."""

    def run(text: str, facts: str = "", **given: object) -> list[str]:
        report = check(text, facts, **given)
        return [text[slice(*finding.span)] for finding in report.findings if finding.severity is not Severity.NOTE]

    return run

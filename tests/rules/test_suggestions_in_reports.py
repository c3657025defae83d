"""What a report proposes to write instead, from the draft to the finding: the source's value as the draft writes such figures."""

from __future__ import annotations

import pytest

import sourcelint
from sourcelint import Sources
from sourcelint.lexicon.loading import load
from sourcelint.sources.sheet import from_short

FACTS = """
schema: 1
sources: {gazette: {title: Gazette, published: 2025-03-01, language: de}}
entities:
  yard: {type: company, names: [Nordwerft]}
  rival: {type: company, names: [Südwerft]}
facts:
  staff: {subject: yard, measure: employees, claims: [{figure: "2.400", source: gazette, quote: "2.400 Leute"}]}
  revenue: {subject: yard, measure: revenue, claims: [{figure: "5,5 Milliarden Euro", source: gazette, quote: "5,5 Milliarden Euro"}]}
  rival-revenue: {subject: rival, measure: revenue, claims: [{figure: "55 Milliarden Euro", source: gazette, quote: "55 Milliarden Euro"}]}
  launch:
    subject: yard
    measure: {de: [Stapellauf], en: [launch]}
    claims: [{figure: "20. Januar 2025", source: gazette, quote: "am 20. Januar 2025"}]
"""


def suggested(text: str, language: str) -> list[str | None]:
    sources = Sources.of(from_short(FACTS, load(), language="de"))
    report = sourcelint.check_text(text, sources=sources, path="draft.md", language=language)
    return [finding.suggestion for finding in report.findings]


@pytest.mark.parametrize(
    ("language", "text", "instead"),
    [
        ("en", "Nordwerft has 24,000 employees.", "2,400"),
        ("de", "Die Nordwerft hat 24.000 Mitarbeiter.", "2.400"),
        ("de", "Der Umsatz der Nordwerft lag bei 5,5 Mio. Euro.", "5,5 Mrd. Euro"),
        ("de", "| | Umsatz (Mrd. Euro) |\n|---|---|\n| Nordwerft | 0,55 |", "5,5"),
        ("de", "Der Stapellauf der Nordwerft war am 20. Februar 2025.", "20. Januar 2025"),
    ],
)
def test_the_draft_s_own_way_of_writing(language: str, text: str, instead: str) -> None:
    assert suggested(text, language) == [instead]


@pytest.mark.parametrize(
    "text",
    [
        "Die Nordwerft hat einen Umsatz von 5,5 Milliarden Euro, die Südwerft von 55 Milliarden Euro, also das Dreißigfache.",
        "Nordwerft's launch was on 20 February 2025.",  # the source's words are of another language
    ],
)
def test_what_no_source_says_is_not_proposed(text: str) -> None:
    found = suggested(text, "de" if "Euro" in text else "en")
    assert found == [None]

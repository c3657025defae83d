"""True sentences that stand beside the facts and tell something else: none may raise an alarm, alone or in one text."""

from __future__ import annotations

from pathlib import Path

import pytest

import sourcelint
from sourcelint import Severity, Sources

HERE = Path(__file__).resolve().parent
HOSTILE = HERE / "hostile"
SHEETS = {"deepseek": HERE.parents[1] / "seeds", "stadium": HERE / "stadium" / "sheet.yaml", "tidal": HERE / "tidal" / "sheet.yaml"}
LISTS = sorted(HOSTILE.glob("*.txt"))

KNOWN = {
    "airline-de": 1,
    "airline-en": 2,
    "deepseek-en": 1,
    "flood-de": 1,
    "flood-en": 2,
    "harvest-en": 1,
    "museum-de": 1,
    "museum-en": 1,
    "rail-de": 4,
    "rail-en": 3,
    "stadium-de": 1,
    "stadium-en": 2,
    "tidal-de": 2,
    "tidal-en": 3,
    "trial-de": 1,
    "trial-en": 1,
}
"""Alarms at most, over each list as one text and over its sentences one by one. What is not listed has none; a number may only fall."""


def sheet(topic: str) -> Sources:
    """The facts that a list stands beside: of a topic, a domain, or a little sheet of its own."""
    own = HOSTILE / f"{topic}.yaml"
    return Sources.load(own if own.exists() else SHEETS.get(topic, HERE.parent / "domains" / topic / "sheet.yaml"))


def alarms(text: str, sources: Sources, language: str) -> list[str]:
    """The wording of each figure that is an error or a warning, with what follows it."""
    report = sourcelint.check_text(text, sources=sources, path="draft.md", language=language)
    return [text[finding.span.start : finding.span.end + 40] for finding in report.findings if finding.severity is not Severity.NOTE]


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_true_sentences_beside_the_facts_stay_silent(path: Path) -> None:
    topic, _, language = path.stem.rpartition("-")
    sentences = path.read_text(encoding="utf-8").splitlines()
    sources = sheet(topic)
    for found in (
        [alarm for sentence in sentences for alarm in alarms(sentence, sources, language)],
        alarms("\n\n".join(sentences), sources, language),
    ):
        assert len(found) <= KNOWN.get(path.stem, 0), "\n".join(found)


@pytest.mark.parametrize("language", ["de", "en"])
def test_there_are_enough_of_them(language: str) -> None:
    lists = [path.read_text(encoding="utf-8").splitlines() for path in LISTS if path.stem.endswith(language)]
    assert sum(map(len, lists)) >= 150
    assert {*KNOWN} <= {path.stem for path in LISTS}


@pytest.mark.parametrize("path", sorted(HOSTILE.glob("*.yaml")), ids=lambda path: path.stem)
def test_what_is_wrong_is_still_seen(path: Path) -> None:
    """Each count of a little sheet, ten times as large, is held against it in a plain sentence of its own quote."""
    sources = Sources.load(path)
    (base,) = sources.bases
    names = {entity.id: entity.names[0] for entity in base.entities}
    told = [(fact, fact.claims[0]) for fact in base.facts if fact.claims[0].figure.kind == "count" and fact.measure != "age"]
    for fact, claim in told:
        figure = claim.figure.text
        mark = figure[3] if figure[:3].isdigit() and not figure.isdigit() else ""  # 214.000: 2.714.000
        wrong = f"{figure}0" if figure.isdigit() else f"{figure[0]}{mark}7{figure[1:]}"
        text = f"{names[fact.subject]}: {claim.quote.replace(figure, wrong)}."
        assert alarms(text, sources, claim.source.language), text

"""How good is the linter on labelled drafts? NAME.md, .txt or .html beside NAME.gold.yaml, counted figure by figure."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

import sourcelint
from sourcelint import Finding, Severity, Sources

WIDEST = 80
"""A finding longer than this and three times the figure marks a passage, not a figure: it hits nothing."""


class Case(NamedTuple):
    """A draft and its key."""

    path: Path
    text: str
    gold: dict[str, Any]

    def span(self, row: dict[str, Any]) -> tuple[int, int]:
        """Where a row's figure stands in the draft."""
        at = self.text.index(row["within"]) + row["within"].index(row["figure"])
        return at, at + len(row["figure"])

    def rows(self, *groups: str) -> list[dict[str, Any]]:
        """The rows of some of the three lists: contradictions, consistent, unsourced."""
        return [row for group in groups for row in self.gold[group] or []]


class Tally(NamedTuple):
    """What came out of a topic's drafts: contradictions hit, all of them, false alarms, and each miss and false alarm in words."""

    hits: int
    total: int
    false: int
    remarks: tuple[str, ...]

    def __str__(self) -> str:
        return "\n".join((f"{self.hits} of {self.total} hit, {self.false} false alarms", *self.remarks))


def cases(folder: Path) -> list[Case]:
    """The labelled drafts of a folder, by name."""
    keys = [(path, yaml.safe_load(path.read_text(encoding="utf-8"))) for path in sorted(folder.glob("*.gold.yaml"))]
    drafts = [(folder / gold["draft"], gold) for _, gold in keys]
    return [Case(path, path.read_bytes().decode("utf-8"), gold) for path, gold in drafts]


def raw(folder: Path, names: tuple[str, ...] = ()) -> Sources:
    """Raw source texts of a folder: those named, or all."""
    files = [folder / name for name in names] or sorted(folder.glob("*.txt"))
    return Sources.from_texts({path.name: path.read_text(encoding="utf-8") for path in files})


def loud(text: str, path: Path, sources: Sources, language: str | None = None) -> list[Finding]:
    """The errors and warnings on a text; a crash of a rule is one too."""
    report = sourcelint.check_text(text, sources=sources, path=path.name, language=language)
    assert not report.failures, report.failures
    return [finding for finding in report.findings if finding.severity is not Severity.NOTE]


def tally(folder: Path, sources: Sources) -> Tally:
    """All drafts of a folder, checked against `sources`."""
    hits = total = 0
    false: list[str] = []
    misses: list[str] = []
    for case in cases(folder):
        found = loud(case.text, case.path, sources)
        wrong = [row for row in case.rows("contradictions") if not row.get("arguable")]
        spared = [case.span(row) for row in case.rows("contradictions", "consistent", "unsourced") if row.get("arguable")]
        missed = [row for row in wrong if not any(_covers(finding, case.span(row)) for finding in found)]
        total += len(wrong)
        hits += len(wrong) - len(missed)
        misses += [f"MISS  {case.path.name}: {row['within']!r} ({row['why']})" for row in missed]
        meant = [*map(case.span, wrong), *spared]
        false += [f"FALSE {case.path.name}: {said(case.text, one)}" for one in found if not any(_covers(one, span) for span in meant)]
    return Tally(hits, total, len(false), (*misses, *false))


def said(text: str, finding: Finding) -> str:
    """A finding in one line: where it stands, and which fact it was held against."""
    around = " ".join(text[max(0, finding.span.start - 40) : finding.span.end + 20].split())
    facts = ", ".join(f"{row.fact} {row.value!r}" for row in finding.expected) or finding.message
    return f"{finding.severity} {finding.rule} …{around}… against {facts}"


def faults(case: Case, sources: Path) -> Iterator[str]:
    """What is wrong with a key: a quote that does not stand where it says, a figure labelled twice."""
    taken: set[int] = set()
    for row in case.rows("contradictions", "consistent", "unsourced"):
        if case.text.count(row["within"]) != 1 or row["within"].count(row["figure"]) != 1:
            yield f"not unique: {row['figure']!r} within {row['within']!r}"
            continue
        place = set(range(*case.span(row)))
        if taken & place:
            yield f"labelled twice: {row['within']!r}"
        taken |= place
    for row in case.rows("contradictions", "consistent"):
        if row["source_says"] not in (sources / row["source"]).read_text(encoding="utf-8"):
            yield f"{row['source']} does not say {row['source_says']!r}"


def _covers(finding: Finding, place: tuple[int, int]) -> bool:
    start, end = place
    length = finding.span.end - finding.span.start
    return finding.span.start < end and start < finding.span.end and (length <= WIDEST or length <= 3 * (end - start))

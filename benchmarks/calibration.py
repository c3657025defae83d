#!/usr/bin/env python3
"""How often is a link right that is so sure of itself? Precision by score on labelled drafts, and results by topic.

usage: calibration.py [SHARED] [--write]

Every figure that contradicts the fact it is linked to is held against the draft's labels: right where the figure is labelled a
contradiction, wrong where it is labelled consistent or unsourced, or is not labelled at all; arguable labels are left out. For this the
threshold of warnings is lowered to nothing, so that links the linter keeps silent about are counted too. Drafts are checked with fact
sheets and against their raw source texts. SHARED (../shared) is the folder with drafts/, originals/ and domains/; what is missing is left
out. --write puts the tables into docs/calibration.md.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple
from unittest import mock

sys.path.insert(0, str(Path(__file__).resolve().parent))

import by_path

import sourcelint
from sourcelint import Sources, Status
from sourcelint.links import assess
from sourcelint.links.thresholds import ERROR, VERIFIED, WARNING

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "calibration.md"
START, END = "<!-- calibration: made by benchmarks/calibration.py -->", "<!-- calibration: end -->"
BANDS = (VERIFIED, WARNING, 0.7, ERROR, 0.9, 0.95, 0.98, 1.01)


class Seen(NamedTuple):
    """A linked figure: how it stands, how sure the link is, and what the label says ("contradiction", "consistent", "unsourced", "")."""

    topic: str
    way: str
    status: Status
    score: float
    label: str


class Topic(NamedTuple):
    """Labelled drafts, their fact sheets, and their raw sources."""

    name: str
    drafts: Path
    sheets: Path
    originals: Path


def topics(shared: Path) -> Iterator[Topic]:
    """The topics whose drafts and sources are at hand."""
    found = [Topic("deepseek", shared / "drafts", ROOT / "seeds", shared / "originals")]
    own = sorted((ROOT / "tests" / "domains").glob("*/sheet.yaml"))
    for sheet in own:
        folder = shared / "domains" / sheet.parent.name
        found.append(Topic(folder.name, folder / "cases", sheet, folder / "sources"))
    found += [
        Topic(sheet.parent.name, sheet.parent / "drafts", sheet, sheet.parent / "sources")
        for sheet in sorted((ROOT / "tests" / "topics").glob("*/sheet.yaml"))
    ]
    return (topic for topic in found if topic.drafts.is_dir() and topic.originals.is_dir())


def labelled() -> ModuleType:
    """The reader of labelled drafts that the tests use."""
    return by_path.module("labelled_drafts", ROOT / "tests" / "labelled.py")


def seen(topic: Topic, drafts: ModuleType) -> Iterator[Seen]:
    """Every linked figure of a topic's drafts, with sheets and against the sources that each draft names."""
    sheets = Sources.load(topic.sheets)
    for case in drafts.cases(topic.drafts):
        raw = drafts.raw(topic.originals, tuple(case.gold.get("sources") or ()))
        for way, sources in (("sheets", sheets), ("raw", raw)):
            report = sourcelint.check_text(case.text, sources=sources, path=case.path.name)
            yield from (one for one in (_seen(topic.name, way, each, case) for each in report.figures) if one)


def _seen(topic: str, way: str, each: Any, case: Any) -> Seen | None:
    if each.link is None or each.status is Status.NOT_ASSERTED:
        return None
    for group, label in (("contradictions", "contradiction"), ("consistent", "consistent"), ("unsourced", "unsourced")):
        for row in case.rows(group):
            start, end = case.span(row)
            if each.figure.span.start < end and start < each.figure.span.end:
                return None if row.get("arguable") else Seen(topic, way, each.status, each.link.score, label)
    return Seen(topic, way, each.status, each.link.score, "")


# ---- tables ----


def _right(rows: Sequence[Seen]) -> tuple[int, int]:
    """(right, all): contradicted links that are labelled so."""
    found = [row for row in rows if row.status is Status.CONTRADICTED]
    return sum(row.label == "contradiction" for row in found), len(found)


def _agreeing(rows: Sequence[Seen]) -> tuple[int, int]:
    """(right, all): agreeing links that are not labelled a contradiction."""
    found = [row for row in rows if row.status in (Status.VERIFIED, Status.DISPUTED, Status.OUTDATED)]
    return sum(row.label != "contradiction" for row in found), len(found)


def _cell(counts: tuple[int, int]) -> str:
    right, total = counts
    return f"{right} of {total} ({100 * right / total:.0f} %)" if total else "–"


def _severity(low: float) -> str:
    return "error" if low >= ERROR else "warning" if low >= WARNING else "silence"


def by_score(rows: Sequence[Seen]) -> Iterator[str]:
    """Precision by score band, with sheets and raw."""
    yield "| score | a contradiction is | right, with sheets | right, raw texts | agreements, with sheets | agreements, raw texts |"
    yield "|---|---|---|---|---|---|"
    for low, high in pairwise(BANDS):
        cells = []
        for judge in (_right, _agreeing):
            for way in ("sheets", "raw"):
                cells.append(_cell(judge([row for row in rows if row.way == way and low <= row.score < high])))
        yield f"| {low:.2f} to {min(high, 1):.2f} | {_severity(low)} | {' | '.join(cells)} |"


def by_topic(rows: Sequence[Seen]) -> Iterator[str]:
    """Precision at the thresholds, topic by topic."""
    yield "| topic | errors, with sheets | warnings, with sheets | errors, raw texts | warnings, raw texts |"
    yield "|---|---|---|---|---|"
    names = list(dict.fromkeys(row.topic for row in rows))
    for name in [*names, "all"]:
        cells = []
        for way in ("sheets", "raw"):
            for low, high in ((ERROR, 1.01), (WARNING, ERROR)):
                these = [row for row in rows if row.way == way and name in (row.topic, "all") and low <= row.score < high]
                cells.append(_cell(_right(these)))
        yield f"| {name} | {' | '.join(cells)} |"


def page_with(text: str, tables: str) -> str:
    """The page with the tables between its marks."""
    head, _, rest = text.partition(START)
    _, _, tail = rest.partition(END)
    return f"{head}{START}\n\n{tables}\n\n{END}{tail}"


def main() -> int:
    """Checks, counts, prints; writes where asked."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("shared", nargs="?", type=Path, default=ROOT.parent / "shared")
    ask.add_argument("--write", action="store_true", help="into docs/calibration.md")
    options = ask.parse_args()
    drafts = labelled()
    with tempfile.TemporaryDirectory() as cache, mock.patch.object(assess, "WARNING", 0.0):
        os.environ.setdefault("SOURCELINT_CACHE", cache)
        rows = [row for topic in topics(options.shared) for row in seen(topic, drafts)]
    thresholds = f"Errors from {ERROR:.2f}, warnings from {WARNING:.2f}, agreements from {VERIFIED:.2f}."
    tables = "\n".join([thresholds, "", *by_score(rows), "", *by_topic(rows)])
    print(tables)
    if options.write:
        PAGE.write_text(page_with(PAGE.read_text(encoding="utf-8"), tables), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

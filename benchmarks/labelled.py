#!/usr/bin/env python3
"""How good is the linter on labelled drafts? Contradictions hit and false alarms, by topic, with fact sheets and against raw texts.

usage: labelled.py [SHARED] [--held-out]
        SHARED holds drafts/, originals/ and domains/ (../shared beside the project if left out)
        --held-out: only the topics that no weight for sheets was fitted to

Errors and warnings count, with defaults only. A contradiction is hit where a finding overlaps its figure; a finding that overlaps no
labelled contradiction is a false alarm. Prints a Markdown table. Needs PyYAML; scores with the project's own tests/labelled.py.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

import labelled  # noqa: E402
import sourcelint  # noqa: E402
from sourcelint import Sources  # noqa: E402


def with_sheets(shared: Path) -> Iterator[tuple[str, Path, Sources]]:
    """(name, folder of labelled drafts, sheets) of every topic at hand."""
    if (shared / "drafts").is_dir():
        yield "DeepSeek and WAIC", shared / "drafts", Sources.load(str(ROOT / "seeds"))
    for sheet in sorted(ROOT.glob("tests/domains/*/sheet.yaml")):
        cases = shared / "domains" / sheet.parent.name / "cases"
        if cases.is_dir():
            yield sheet.parent.name, cases, Sources.load(str(sheet))
    for sheet in sorted(ROOT.glob("tests/topics/*/sheet.yaml")):
        yield sheet.parent.name, sheet.parent / "drafts", Sources.load(str(sheet))


def folders(shared: Path) -> Iterator[tuple[str, Path, Path]]:
    """(name, folder of labelled drafts, folder of raw sources) of every topic at hand."""
    if (shared / "drafts").is_dir():
        yield "DeepSeek and WAIC", shared / "drafts", shared / "originals"
    for domain in sorted((shared / "domains").glob("*/cases")):
        yield domain.parent.name, domain, domain.parent / "sources"
    for sheet in sorted(ROOT.glob("tests/topics/*/sheet.yaml")):
        yield sheet.parent.name, sheet.parent / "drafts", sheet.parent / "sources"


def against_raw(folder: Path, originals: Path) -> tuple[int, int, int]:
    """(hits, contradictions, false alarms) of drafts, each against the raw texts its key names."""
    hits = total = false = 0
    for case in labelled.cases(folder):
        sources = labelled.raw(originals, tuple(case.gold["sources"]))
        found = [
            f
            for f in sourcelint.check_text(case.text, sources=sources, path=case.path.name).findings
            if f.severity is not sourcelint.Severity.NOTE
        ]
        wrong = [case.span(row) for row in case.rows("contradictions") if not row.get("arguable")]
        spared = [case.span(row) for row in case.rows("contradictions", "consistent", "unsourced") if row.get("arguable")]
        total += len(wrong)
        hits += sum(any(meets(f, span) for f in found) for span in wrong)
        false += sum(not any(meets(f, span) for span in (*wrong, *spared)) for f in found)
    return hits, total, false


def meets(finding: sourcelint.Finding, span: tuple[int, int]) -> bool:
    """True where a finding overlaps a labelled figure."""
    return finding.span.start < span[1] and span[0] < finding.span.end


def held_out() -> Iterator[tuple[str, Path, Path]]:
    """(name, folder of labelled drafts, folder of raw sources) of the topics that no weight for sheets was fitted to."""
    for sheet in sorted(ROOT.glob("tests/held_out/*/sheet.yaml")):
        yield sheet.parent.name, sheet.parent / "drafts", sheet.parent / "sources"


def main() -> None:
    """Scores all topics at hand and prints the tables."""
    given = [argument for argument in sys.argv[1:] if argument != "--held-out"]
    shared = Path(given[0]) if given else ROOT.parent / "shared"
    apart = list(held_out()) if "--held-out" in sys.argv else []
    print("| topic | sheets: hit | false alarms | raw texts: hit | false alarms |\n|---|---|---|---|---|")
    raw = {name: against_raw(folder, originals) for name, folder, originals in apart or folders(shared)}
    sheets = [(name, folder, Sources.load(str(folder.parent / "sheet.yaml"))) for name, folder, _ in apart]
    sums = [0, 0, 0, 0, 0, 0]
    for name, folder, sources in sheets or with_sheets(shared):
        sheet = labelled.tally(folder, sources)
        row = (sheet.hits, sheet.total, sheet.false, *raw[name])
        sums = [a + b for a, b in zip(sums, row, strict=True)]
        print("| {} | {} of {} | {} | {} of {} | {} |".format(name, *row))
    print("| all | {} of {} | {} | {} of {} | {} |".format(*sums))


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""What does a sheet catch that was drafted and then accepted without a look, beside the raw texts it was drafted from?

usage: drafted.py [--shared SHARED] [--misses]      SHARED holds drafts/, originals/ and domains/ (../shared beside the project)

Every source of a topic is drafted with `sources draft`, one beside the other in one folder, and every candidate accepted with
`sources review` by script. The labelled drafts are then scored against these sheets, and against the raw texts: both times all of the
topic's sources; so are drafts that tell other stories of the same field, all true.
Errors and warnings count, with defaults. Prints a Markdown table. Exit 1 where the sheets hit fewer than the raw texts.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import sys
import tempfile
from pathlib import Path
from types import ModuleType

sys.path.insert(0, str(Path(__file__).resolve().parent))

import by_path

from sourcelint import Sources
from sourcelint.cli import main as command

ROOT = Path(__file__).resolve().parent.parent

NEIGHBOURS = ROOT / "tests" / "topics" / "neighbours"
DATES = ("2025-07-25", "2025-01-24", "2025-01-31", "2025-01-30", "2025-01-31")
"""When the five articles appeared; the other topics' sources say it themselves."""


def accepted(sources: list[Path], folder: Path, dates: tuple[str, ...] = ()) -> Sources:
    """The sheets of these sources, drafted and accepted, read as one."""
    for number, source in enumerate(sources):
        sheet = folder / f"{source.stem}.yaml"
        when = ["--published", dates[number]] if dates else []
        _quietly(["sources", "draft", "--no-config", str(source), *when, "-o", str(sheet)])
        _quietly(["sources", "review", "--no-config", "--by", "script", str(sheet)], answers="a\n" * 500)
    return Sources.load(folder)


def _quietly(words: list[str], answers: str = "") -> None:
    said = io.StringIO()
    asking, sys.stdin = sys.stdin, io.StringIO(answers)
    try:
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            status = command(words)
    finally:
        sys.stdin = asking
    if status:
        raise SystemExit(f"{' '.join(words)}: exit {status}\n{said.getvalue()}")


def topics(shared: Path) -> list[tuple[str, Path, Path, tuple[str, ...]]]:
    """(name, labelled drafts, sources, days) of every topic at hand."""
    found: list[tuple[str, Path, Path, tuple[str, ...]]] = [("DeepSeek and WAIC", shared / "drafts", shared / "originals", DATES)]
    found += [(one.name, one / "cases", one / "sources", ()) for one in sorted((shared / "domains").glob("*"))]
    own = sorted(path.parent for path in ROOT.glob("tests/topics/*/sheet.yaml"))
    found += [(one.name, one / "drafts", one / "sources", ()) for one in own]
    return [row for row in found if row[1].is_dir()]


def main() -> int:
    """Scores all topics at hand and prints the table."""
    labelled = _labelled()
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    ask.add_argument("--misses", action="store_true", help="print every miss and false alarm of the drafted sheets")
    options = ask.parse_args()
    sums, strays = [0, 0, 0, 0, 0], [0, 0]
    print("| topic | drafted sheets: hit | false alarms | raw texts: hit | false alarms |\n|---|---|---|---|---|")
    for name, drafts, sources, dates in topics(options.shared):
        with tempfile.TemporaryDirectory() as folder:
            drafted = accepted(sorted(sources.glob("*.txt")), Path(folder), dates)
        texts = labelled.raw(sources)
        sheets, raw = labelled.tally(drafts, drafted), labelled.tally(drafts, texts)
        for path in NEIGHBOURS.glob(f"{name.split()[0].casefold()}-*.md"):
            text = path.read_text(encoding="utf-8")
            strays = [count + len(labelled.loud(text, path, said)) for count, said in zip(strays, (drafted, texts), strict=True)]
        row = (sheets.hits, sheets.total, sheets.false, raw.hits, raw.false)
        sums = [one + two for one, two in zip(sums, row, strict=True)]
        print("| {0} | {1} of {2} | {3} | {4} of {2} | {5} |".format(name, *row))
        if options.misses:
            print(*sheets.remarks, sep="\n")
    print("| {0} | {1} of {2} | {3} | {4} of {2} | {5} |".format("all", *sums))
    print("\nalarms on drafts of other stories, whose figures are all true: {} with drafted sheets, {} against raw texts".format(*strays))
    return int(sums[0] < sums[3])


def _labelled() -> ModuleType:
    """tests/labelled.py: beside this file lies a benchmark of the same name."""
    return by_path.module("labelled_drafts", ROOT / "tests" / "labelled.py")


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""How good is the linter on texts that condense a source, against that source alone? Precision, recall and false alarms by file.

usage: condensing.py

The texts are those of tests/condensed: of each source one faithful version, five with one figure changed, two only told otherwise.
Prints a Markdown table.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

import condensed_scores as condensed


def main() -> None:
    """Scores all files and prints the table."""
    print("| texts | figures changed | hit | false alarms | in texts without a mistake, per 1,000 words |\n|---|---|---|---|---|")
    rows = [(path.stem, condensed.score(path)) for path in condensed.sets()]
    rows.append(("all", condensed.Score(*map(sum, zip(*(score for _, score in rows), strict=True)))))
    for name, score in rows:
        rate = 1000 * score.false_in_clean / score.clean_words
        print(f"| {name} | {score.wrong} | {score.hits} | {score.false} | {rate:.1f} |")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""How much must a contradiction between raw texts be doubted, and how much does a draft that repeats its sources win back?

usage: fit_against.py [SHARED]
        SHARED is the folder with drafts/, domains/ and originals/ (../shared beside the project if left out)

Takes every figure of the labelled drafts, and of those that tell other stories, whose likeliest source figure it contradicts, and fits a
logistic regression: is it a labelled contradiction, given the log odds of the link without both weights, and the share of the draft that
repeats its sources? Prints `raw_value_against` and `raw_value_story` as weights beside those log odds. They are not written: which share
of the contradictions is worth a false alarm is for us to say, and the first one moves it. Needs numpy (extra `bench`).
"""

from __future__ import annotations

import math
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(Path(__file__).resolve().parent)]

import fit_weights  # noqa: E402

import sourcelint  # noqa: E402
from sourcelint.links import weights as weighing  # noqa: E402

labelled = fit_weights.scores.labelled
AGAINST, STORY = "held against the source", "the draft repeats the source elsewhere"


class Row(NamedTuple):
    """A figure that is held against a source: the log odds of the link without both weights, the share that repeats, is it wrong?"""

    odds: float
    story: float
    wrong: bool


def rows_of(report: sourcelint.Report, wrong: list[tuple[int, int]]) -> Iterator[Row]:
    """The figures of a draft whose likeliest source figure they contradict."""
    weights = weighing.load()
    for figure in report.figures:
        link = figure.link or next(iter(figure.runners_up), None)
        told = {item.signal: item.weight for item in link.evidence} if link else {}
        if link is None or AGAINST not in told:
            continue
        score, story = min(max(link.score, 1e-4), 1 - 1e-4), told.get(STORY, 0.0)
        span = figure.figure.span
        odds = math.log(score / (1 - score)) - told[AGAINST] - story
        yield Row(odds, story / weights["raw_value_story"], any(span.start < end and start < span.end for start, end in wrong))


def gathered(shared: Path) -> Iterator[Row]:
    """All figures there are to learn from."""
    apart = ((name, name, folder, originals) for name, folder, originals in fit_weights.scores.held_out())
    for _, short, folder, originals in (*fit_weights.topics(shared), *apart):
        for case in labelled.cases(folder):
            sources = labelled.raw(originals, tuple(case.gold["sources"]))
            wrong = [case.span(row) for row in case.rows("contradictions")]
            yield from rows_of(sourcelint.check_text(case.text, sources=sources, path=case.path.name), wrong)
        for path in sorted(fit_weights.NEIGHBOURS.glob(f"{short}-*.md")):
            text = path.read_text(encoding="utf-8")
            yield from rows_of(sourcelint.check_text(text, sources=labelled.raw(originals), path=path.name), [])


def main() -> None:
    """Reads, fits, prints."""
    rows = list(gathered(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared"))
    x, y = np.array([[row.odds, row.story, 1.0] for row in rows]), np.array([float(row.wrong) for row in rows])
    w, ridge = np.array([1.0, 0.0, 0.0]), np.diag([3.0, 3.0, 1e-6])
    for _ in range(30):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        w -= np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + ridge, x.T @ (p - y) + ridge @ (w - [1.0, 0.0, 0.0]))
    print(f"{len(rows)} figures, {int(y.sum())} of them wrong")
    print(f"raw_value_against: {w[2] / w[0]:.2f}\nraw_value_story: {w[1] / w[0]:.2f}")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Refit the weights that tie a draft's figure to a raw source's, and show what they are worth with each topic left out in turn.

usage: fit_weights.py [SHARED] [--write] [--limit N]
        SHARED is the folder with drafts/, domains/, originals/ and benchmarks/ (../shared beside the project if left out)

A logistic regression over pairs of figures (benchmarks/raw_pairs.py), in two steps: first what words, units, names and places say,
without the value, then what the value adds. Pairs of other stories count less than labelled ones, and the bias is raised by a
constant: most of the pairs are no contradictions that a desk would ask about. Prints the labelled drafts' hits and false alarms with
the weights fitted to all topics but the one that is measured, beside those of the weights as they stand. `--write` puts the fitted
weights into the data file (weights without a pair to learn from stay). Needs numpy (extra `bench`).
"""

from __future__ import annotations

import argparse
import contextlib
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(Path(__file__).resolve().parent)]

import by_path  # noqa: E402
import raw_pairs  # noqa: E402
from raw_pairs import Row  # noqa: E402

import sourcelint  # noqa: E402
from sourcelint.links import weights as weighing  # noqa: E402

scores = by_path.module("labelled_benchmark", Path(__file__).resolve().parent / "labelled.py")

FILE = Path(sourcelint.__file__).parent / "links" / "weights.yaml"
NEIGHBOURS = ROOT / "tests" / "topics" / "neighbours"
COUNT = {"neighbour": 0.3, "repeated": 0.5, "edited": 0.5}
"""How much a pair counts by its origin; a labelled one counts whole."""

SHIFT = 1.2
"""Log odds by which the bias is raised: pairs that a desk asks about are likelier than pairs of any two figures."""

FIXED = frozenset(
    {
        "raw_bias",
        "raw_swap_bias",
        "raw_swap_alone",
        "raw_swap_words",
        "raw_swap_against",
        "raw_displaced",
        "raw_displaced_alone",
        "raw_displaced_beside",
        "raw_attached",
        "raw_value_few",
        "raw_lead",
        "raw_lead_told",
        "raw_worked_out",
        "raw_verbatim",
        "raw_value_against",
        "raw_value_story",
    }
)
"""Weights of other steps (fit_against.py fits two of them), the bias, and what few of the labelled sources have (`Label: …`)."""


def topics(shared: Path) -> Iterator[tuple[str, str, Path, Path]]:
    """(name, name of its neighbour drafts, folder of labelled drafts, folder of sources) of every topic at hand."""
    for name, folder, originals in scores.folders(shared):
        yield name, "deepseek" if originals.name == "originals" else name, folder, originals


def gathered(shared: Path, limit: int) -> list[Row]:
    """All pairs there are to learn from."""
    rows: list[Row] = []
    for name, short, folder, originals in topics(shared):
        rows += [*raw_pairs.labelled(name, folder, originals), *raw_pairs.neighbours(name, short, NEIGHBOURS, originals)]
    for name, folder, originals in scores.held_out():
        rows += raw_pairs.labelled(name, folder, originals)
    for path in sorted((shared / "benchmarks").glob("*.jsonl")):
        rows += raw_pairs.paraphrased(path, limit if "one-figure" in path.name else limit // 5)
    return rows


def fitted(rows: Sequence[Row], names: Sequence[str]) -> dict[str, float]:
    """Weights by name, the bias among them."""
    sense = [name for name in names if not name.startswith("raw_value_")]
    value = [name for name in names if name.startswith("raw_value_")]
    first = _fit(rows, sense, np.zeros(len(rows)))
    told = [row for row in rows if row.origin != "repeated"]  # there the very value says which pair it is
    second = _fit(told, value, _matrix(told, sense) @ first)
    found = dict(zip((*sense, *value), (*first[:-1], *second[:-1]), strict=True))
    return {**found, "raw_bias": first[-1] + second[-1] + SHIFT}


def _matrix(rows: Sequence[Row], names: Sequence[str]) -> np.ndarray:
    return np.array([[row.signals.get(name, 0.0) for name in names] + [1.0] for row in rows])


def _fit(rows: Sequence[Row], names: Sequence[str], offset: np.ndarray, rounds: int = 40) -> np.ndarray:
    """Logistic regression with a ridge of 1 (none on the bias, which comes last)."""
    x, y = _matrix(rows, names), np.array([float(row.together) for row in rows])
    counts = np.array([COUNT.get(row.origin, 1.0) for row in rows])
    ridge = np.diag([*[1.0] * len(names), 1e-6])
    w = np.zeros(x.shape[1])
    for _ in range(rounds):
        p = 1 / (1 + np.exp(-np.clip(x @ w + offset, -30, 30)))
        w -= np.linalg.solve((x * (counts * p * (1 - p))[:, None]).T @ x + ridge, x.T @ (counts * (p - y)) + ridge @ w)
    return w


@contextlib.contextmanager
def replaced(weights: Mapping[str, float] | None) -> Iterator[None]:
    """The engine with some weights replaced; as it stands for None."""
    standing = weighing.load
    if weights is not None:
        changed = weighing.Weights({"levels": standing().levels, **standing(), **weights})
        weighing.load = lambda: changed
    try:
        yield
    finally:
        weighing.load = standing


def measured(weights: Mapping[str, float] | None, folder: Path, originals: Path) -> tuple[int, int, int]:
    """(hits, contradictions, false alarms) with some weights replaced."""
    with replaced(weights):
        return scores.against_raw(folder, originals)


def names() -> list[str]:
    """The names of all weights."""
    return re.findall(r"^(\w+): [-\d]", FILE.read_text(encoding="utf-8"), re.MULTILINE)


def write(weights: Mapping[str, float]) -> None:
    """The weights into the data file, comments kept."""
    text = FILE.read_text(encoding="utf-8")
    for name, weight in weights.items():
        text = re.sub(rf"^{name}: [-\d.]+ *#", f"{f'{name}: {weight:.2f}':<27} #", text, flags=re.MULTILINE)
    FILE.write_text(text, encoding="utf-8")


def main() -> None:
    """Reads, fits, prints."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("shared", type=Path, nargs="?", default=ROOT.parent / "shared")
    ask.add_argument("--limit", type=int, default=400, help="texts of the paraphrase set (a fifth of it of the others)")
    ask.add_argument("--write", action="store_true", help="put the fitted weights into the data file")
    opts = ask.parse_args()
    rows = gathered(opts.shared, opts.limit)
    raw = [name for name in names() if name.startswith("raw_") and name not in FIXED]
    print(f"{len(rows)} pairs, {sum(row.together for row in rows)} belong together")
    print("| topic | as they stand: hit | false | fitted without it: hit | false |\n|---|---|---|---|---|")
    sums = np.zeros(6, dtype=int)
    for name, _, folder, originals in topics(opts.shared):
        without = fitted([row for row in rows if row.topic != name], raw)
        now, then = measured(None, folder, originals), measured(without, folder, originals)
        sums += np.array([*now, *then])
        print(f"| {name} | {now[0]} of {now[1]} | {now[2]} | {then[0]} of {then[1]} | {then[2]} |")
    print("| all | {} of {} | {} | {} of {} | {} |".format(*sums))
    weights = fitted(rows, raw)
    if opts.write:
        write(weights)
    for name, weight in weights.items():
        print(f"{name}: {weight:.2f}")


if __name__ == "__main__":
    main()

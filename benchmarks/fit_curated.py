#!/usr/bin/env python3
"""Refit the weights that tie a draft's figure to a sheet's fact, and show what they are worth with each topic left out in turn.

usage: fit_curated.py [SHARED] [--write] [--quick]
        SHARED is the folder with drafts/, domains/ and originals/ (../shared beside the project if left out)

A logistic regression over pairs of figures and facts (benchmarks/curated_pairs.py). What words, names and units are worth keeps near
where it stands, signal by signal, and what is rare or decides between two readings of one sentence is not moved at all (FIXED): it was
weighed by reason, and drafts that tell their source again hardly show it. What the value is worth is fitted from nothing. The bias is
raised by a constant: most of the pairs are no contradictions that a desk would ask about.
Prints the labelled drafts' hits and false alarms with the weights fitted to all topics but the one that is measured, beside those of
the weights as they stand (`--quick` leaves that out). `--write` puts the fitted weights into the data file. Needs numpy (extra
`bench`).
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(Path(__file__).resolve().parent)]

import by_path  # noqa: E402
import curated_pairs  # noqa: E402
import fit_weights  # noqa: E402
from curated_pairs import Pair  # noqa: E402

from sourcelint import Sources  # noqa: E402
from sourcelint.links import evidence_restrictions, value_worth  # noqa: E402
from sourcelint.links import weights as weighing  # noqa: E402
from sourcelint.sources.fact import FactBase  # noqa: E402

scores = by_path.module("labelled_benchmark", Path(__file__).resolve().parent / "labelled.py")
HOSTILE = ROOT / "tests" / "topics" / "hostile"

COUNT = {"source": 0.3, "neighbour": 0.3, "hostile": 0.3}
"""How much a pair counts by its origin; a labelled one counts whole."""

NEAR = 10.0
"""How strongly a weight of words, names and units is held where it stands: in units of that weight."""

SHIFT = 1.2
"""Log odds by which the bias is raised: pairs that a desk asks about are likelier than any two."""

FIXED = re.compile(
    r"restricted|rival|other_noun|time_other|subject_absent|subject_document|subject_label|value_rival|value_noun|"
    r"value_slip(_unsaid|_digits)?$|date_unsaid|date_opposite|alone_|since|stranger|other_known|story|told_"
)
"""Weights that are not fitted: restrictions, whom else the words name, what speaks against a lone sentence."""

LEAST = 0.05
"""The share of itself that such a weight keeps at least: none changes its side."""

WEIGHTS: Mapping[str, tuple[str, ...]] = {
    "measure in": ("measure", "measure_more"),
    "context in": ("context",),
    "no context": ("context_missing",),
    "another measure is named": ("other_measure",),
    "counts something else": ("other_noun",),
    **{f"subject in {level}": (f"subject_{level}",) for level in ("core", "clause", "label", "sentence", "heading", "before")},
    "subject named before": ("subject_discourse",),
    "subject is the topic": ("subject_topic",),
    "subject elsewhere in text": ("subject_document",),
    "subject not named": ("subject_absent",),
    "no other fact has the word": ("alone_absent", "alone_document", "alone_last"),
    "subject carried over": ("subject_inherited",),
    "somebody else carried over": ("other_inherited",),
    "another was named last": ("other_last",),
    "another is named": ("rival",),
    "another is nearer": ("rival_nearer",),
    "somebody else is named": ("stranger", "other_known"),
    "a companion is named": ("companion",),
    "how old somebody else is": ("stranger_age",),
    "told rightly elsewhere": ("told_rightly",),
    "told nowhere else": ("told_nowhere",),
    "only fact near this value": ("only_fact",),
    "same unit": ("unit_same",),
    "other unit": ("unit_other",),
    "no unit": ("unit_none",),
    "same time": ("time_same",),
    "another time": ("time_other",),
    "its sentence does not tell of what": ("date_unsaid",),
    "tells of the other way": ("date_opposite",),
    "relative date": ("relative_date",),
    "only a year": ("coarse_date", "coarse_date_again"),
    "speaks of a part of its time": ("restricted_season",),
    "speaks of some time": ("restricted_month",),
    "speaks of another place": ("restricted_place", "restricted_place_after"),
    **{said: (f"restricted_{kind}",) for kind, said in evidence_restrictions.SAID.items() if not kind.startswith("place")},
}
"""The weights behind each signal of words, names and units: one, or several that only move together."""

VALUES: Mapping[str, tuple[str, ...]] = {said: (f"value_{value}",) for value, said in value_worth.SAID.items()} | {
    **{f"{signal} {value_worth.SAID[value]}": (f"value_{value}_{name}",)
       for signal, name in ((value_worth.EXACT, "digits"), (value_worth.DATED, "date")) for value in ("same", "slip")},
    **{signal: (weight,) for signal, (_, weight) in value_worth.OTHERS.items()},
    **{signal: (name,) for signal, name in value_worth.UNSAID.values()},
    "no fact has this value": ("value_unheard",),
    "its subject's only fact of the kind": ("sole",),
    value_worth.NO_CHANCE: ("value_slip_unsaid",),
    "one is past, the other to come": ("date_crossed",),
    "the sheet leaves it to be worked out": ("worked_out", "worked_out_unsaid"),
    "made up of a figure beside it": ("made_up",),
    "by its share of": ("share_of",),
    "counted from the one to the other": ("since",),
    "the day told before": ("since_told",),
    "its subject's only day": ("since_only",),
    "figures beside it are those of facts beside": ("company",),
    "how much of the text the sheets tell": ("story",),
}
"""The same for what the value is worth, and the figures beside it."""


class Topic(NamedTuple):
    """A topic's labelled drafts and its sources with its sheets, and the names of its neighbour drafts and its hostile sentences."""

    name: str
    short: str
    drafts: Path
    originals: Path
    sources: Sources

    @property
    def base(self) -> FactBase:
        """Its facts."""
        return self.sources.bases[0]


def topics(shared: Path) -> Iterator[Topic]:
    """Every topic at hand."""
    originals = {name: folder for name, _, folder in scores.folders(shared)}
    for name, folder, sources in scores.with_sheets(shared):
        yield Topic(name, "deepseek" if name.startswith("DeepSeek") else name, folder, originals[name], sources)


def gathered(shared: Path) -> list[Pair]:
    """All pairs there are to learn from."""
    pairs: list[Pair] = []
    for topic in topics(shared):
        pairs += curated_pairs.labelled(topic.name, topic.drafts, topic.base)
        pairs += curated_pairs.sources(topic.name, topic.originals, topic.base)
        pairs += curated_pairs.neighbours(topic.name, topic.short, fit_weights.NEIGHBOURS, topic.base)
        pairs += curated_pairs.hostile(topic.name, topic.short, HOSTILE, topic.base)
    return pairs


def _weights_of(signal: str, signals: Mapping[str, float]) -> tuple[str, ...]:
    """The names of the weights behind a signal of a pair."""
    if signal in (value_worth.EXACT, value_worth.DATED):
        return VALUES[f"{signal} {next(said for said in value_worth.SAID.values() if said in signals)}"]
    if signal in VALUES:
        return VALUES[signal]
    plain = signal.replace("subject's whole in", "subject in")
    names = WEIGHTS.get(plain) or WEIGHTS.get(plain.rpartition(" ")[0])
    if names is None:
        raise KeyError(f"no weight is known for the signal {signal!r}: name it in WEIGHTS")
    return names


def rows_of(pairs: Sequence[Pair]) -> list[dict[tuple[str, ...], float]]:
    """What each weight adds to each pair, as it stands."""
    rows = []
    for pair in pairs:
        row: dict[tuple[str, ...], float] = {}
        for signal, worth in pair.signals.items():
            names = _weights_of(signal, pair.signals)
            row[names] = row.get(names, 0.0) + worth
        rows.append(row)
    return rows


def fitted(pairs: Sequence[Pair]) -> dict[str, float]:
    """The weights by name, the bias among them."""
    now, rows = weighing.load(), rows_of(pairs)
    features = sorted({names for row in rows for names in row})
    valued = [names in VALUES.values() for names in features]
    held = [any(FIXED.match(name) for name in names) for names in features]
    prior = [1.0 if fixed or not value else 0.0 for fixed, value in zip(held, valued, strict=True)]
    ridge = [
        _STILL if fixed else now[names[0]] ** 2 if value else NEAR for names, fixed, value in zip(features, held, valued, strict=True)
    ]
    matrix = np.array([[row.get(names, 0.0) for names in features] + [1.0] for row in rows])
    found = _fit(matrix, pairs, np.array([*prior, now["bias"] - SHIFT]), np.array([*ridge, 1e-6]))
    result = {"bias": float(found[-1]) + SHIFT}
    for names, share, fixed, value in zip(features, found, held, valued, strict=False):
        if not fixed:
            result |= {name: now[name] * float(share if value else max(LEAST, share)) for name in names}
    return result


_STILL = 1e5
"""How strongly a weight is held that is not fitted."""


def _fit(x: np.ndarray, pairs: Sequence[Pair], prior: np.ndarray, ridge: np.ndarray, rounds: int = 60) -> np.ndarray:
    """Logistic regression around `prior`."""
    y = np.array([float(pair.together) for pair in pairs])
    counts = np.array([COUNT.get(pair.origin, 1.0) for pair in pairs])
    w = prior.copy()
    for _ in range(rounds):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        step = np.linalg.solve(
            (x * (counts * p * (1 - p))[:, None]).T @ x + np.diag(ridge), x.T @ (counts * (p - y)) + ridge * (w - prior)
        )
        w -= step * min(1.0, 1.0 / np.abs(step).max())  # no further than one at a time: the start may lie far off
    return w


def measured(weights: Mapping[str, float] | None, topic: Topic) -> tuple[int, int, int]:
    """(hits, contradictions, false alarms) with some weights replaced."""
    with fit_weights.replaced(weights):
        tally = scores.labelled.tally(topic.drafts, topic.sources)
        return tally.hits, tally.total, tally.false


def main() -> None:
    """Reads, fits, prints."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("shared", type=Path, nargs="?", default=ROOT.parent / "shared")
    ask.add_argument("--quick", action="store_true", help="fit only: leave no topic out")
    ask.add_argument("--write", action="store_true", help="put the fitted weights into the data file")
    opts = ask.parse_args()
    pairs = gathered(opts.shared)
    print(f"{len(pairs)} pairs, {sum(pair.together for pair in pairs)} belong together")
    if not opts.quick:
        _left_out(opts.shared, pairs)
    weights = fitted(pairs)
    if opts.write:
        fit_weights.write(weights)
    for name, weight in weights.items():
        print(f"{name}: {weight:.2f}")


def _left_out(shared: Path, pairs: Sequence[Pair]) -> None:
    print("| topic | as they stand: hit | false | fitted without it: hit | false |\n|---|---|---|---|---|")
    sums = np.zeros(6, dtype=int)
    for topic in topics(shared):
        without = fitted([pair for pair in pairs if pair.topic != topic.name])
        now, then = measured(None, topic), measured(without, topic)
        sums += np.array([*now, *then])
        print(f"| {topic.name} | {now[0]} of {now[1]} | {now[2]} | {then[0]} of {then[1]} | {then[2]} |")
    print("| all | {} of {} | {} | {} of {} | {} |".format(*sums))


if __name__ == "__main__":
    main()

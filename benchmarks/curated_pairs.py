"""Labelled pairs of a draft's figure and a sheet's fact: do they belong together? What benchmarks/fit_curated.py learns from.

Labelled drafts say which belong together (`source_says` holds the fact's own figure), and so do the sources themselves (the quotes of
their facts); drafts that tell other stories of the same field, and true sentences that speak of something else, have none that do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import yaml
from raw_pairs import LEXICON, document, rows_of

from sourcelint.figures.figure import Figure
from sourcelint.links import weights as weighing
from sourcelint.links.assess import read_against
from sourcelint.links.beside import beside
from sourcelint.links.candidates import Candidate, ranked, weighed
from sourcelint.links.profile_index import ProfileIndex
from sourcelint.sources.fact import FactBase


class Pair(NamedTuple):
    """A pair: its topic, the draft's figure, what each signal is worth, whether both belong together, and the kind of material."""

    topic: str
    figure: tuple[str, int]
    signals: dict[str, float]
    together: bool
    origin: str  # labelled | source | neighbour | hostile


Label = Callable[[Figure, Candidate], tuple[bool, str] | None]
"""Does the pair belong together, and what material is it? None where that is not known."""

_ALL = -99.0
"""Log odds that every fact reaches: none is left out for its words."""


def pairs_of(topic: str, base: FactBase, name: str, text: str, label: Label, language: str | None = None) -> Iterator[Pair]:
    """All pairs of a draft's asserted figures with the facts near them whose label is known."""
    made, figures = document(name, text, language)
    weights = weighing.load()
    profiles, _, read, story = read_against(made, figures, [base], LEXICON)
    index = ProfileIndex(profiles, story.whole)
    found = [(around, weighed(around, index, made, weights, story, _ALL)) for around in read]
    for around, candidates in beside([(around, ranked(some)) for around, some in found], profiles, weights):
        if around.stance.kind != "asserted" or around.metadata:
            continue
        for candidate in candidates:
            said = label(around.figure, candidate)
            if said is not None:
                yield Pair(topic, (name, around.figure.span.start), _signals(candidate), *said)


def _signals(candidate: Candidate) -> dict[str, float]:
    found: dict[str, float] = {}
    for item in candidate.evidence:
        found[item.signal] = found.get(item.signal, 0.0) + item.weight
    return found


def labelled(topic: str, folder: Path, base: FactBase) -> Iterator[Pair]:
    """The pairs of a folder of labelled drafts."""
    for key in sorted(folder.glob("*.gold.yaml")):
        gold = yaml.safe_load(key.read_text(encoding="utf-8"))
        draft = (folder / gold["draft"]).read_bytes().decode("utf-8")
        yield from pairs_of(topic, base, gold["draft"], draft, _by_key(gold, draft))


def _by_key(gold: dict, draft: str) -> Label:
    row_of = rows_of(gold, draft)

    def label(figure: Figure, candidate: Candidate) -> tuple[bool, str] | None:
        found = row_of(figure)
        if found is None:  # no row speaks of it: it is right
            return (False, "labelled") if candidate.contradicts else None
        group, row = found
        says = _plain(row.get("source_says", ""))
        if group != "unsourced" and any(_plain(claim.figure.text) in says for claim in candidate.profile.claims):
            return True, "labelled"
        return None if group == "consistent" and not candidate.contradicts else (False, "labelled")

    return label


def _plain(text: str) -> str:
    return " ".join(text.split())


def sources(topic: str, folder: Path, base: FactBase) -> Iterator[Pair]:
    """The pairs of a topic's sources, read as drafts: a fact's quote says which figure is its own; nothing they say is wrong."""
    for path in sorted(folder.glob("*.txt")):
        text = path.read_bytes().decode("utf-8-sig")
        yield from pairs_of(topic, base, path.name, text, _by_quote(path.name, text))


def _by_quote(name: str, text: str) -> Label:
    def label(figure: Figure, candidate: Candidate) -> tuple[bool, str] | None:
        start, end = figure.span
        for claim in candidate.profile.claims:
            at = text.find(claim.quote) if claim.quote and claim.source.file == name else -1
            if 0 <= at < end and start < at + len(claim.quote):
                return (True, "source") if _plain(claim.figure.text) in _plain(figure.text) else None
        return (False, "source") if candidate.contradicts else None

    return label


def neighbours(topic: str, name: str, folder: Path, base: FactBase) -> Iterator[Pair]:
    """The pairs of drafts that tell other stories of a topic's field: none of them belongs together."""
    for path in sorted(folder.glob(f"{name}-*.md")):
        yield from pairs_of(topic, base, path.name, path.read_text(encoding="utf-8"), lambda *_: (False, "neighbour"))


def hostile(topic: str, name: str, folder: Path, base: FactBase) -> Iterator[Pair]:
    """The pairs of true sentences beside the facts: those that contradict a fact speak of something else."""
    for path in sorted(folder.glob(f"{name}-*.txt")):
        language = path.stem.rpartition("-")[2]
        for number, sentence in enumerate(path.read_text(encoding="utf-8").splitlines()):
            yield from pairs_of(topic, base, f"{path.name}:{number}", sentence, _strange, language)


def _strange(_: Figure, candidate: Candidate) -> tuple[bool, str] | None:
    return (False, "hostile") if candidate.contradicts else None

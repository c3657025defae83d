"""Where in the sources does a text stand? The numbers it surely repeats tell which passage the others follow.

A draft written from a source takes its figures over in groups: where one figure of a sentence is surely the source's, the figures
beside it are likely those beside it there, and a source's figure that the draft gives elsewhere is unlikely to be given again wrongly.
A text that repeats hardly any number of a source tells another story, be its words as alike as they may.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from ..figures.figure import Figure
from ..record import NamedTuple
from .raw_profile import RawProfile


class Place(NamedTuple):
    """Where a source's figure stands: its text, and the number of its figure and of its sentence there (sentences without are skipped)."""

    source: str
    figure: int
    sentence: int


class Anchor(NamedTuple):
    """A draft's figure that surely repeats a source's: its own numbers of figure and sentence, and whose it is."""

    figure: int
    sentence: int
    fact: str
    place: Place


class Map:
    """The places of all figures of the sources, and how many there are of each unit."""

    def __init__(self, profiles: Iterable[RawProfile]) -> None:
        self.places: dict[str, Place] = {}
        self._units: Counter[str] = Counter()
        counts: Counter[str] = Counter()
        sentences: dict[str, dict[int, int]] = {}
        results = []
        for profile in profiles:
            if profile.worked_out:
                results.append(profile)
                continue
            source = profile.claims[0].source.id
            seen = sentences.setdefault(source, {})
            number = seen.setdefault(profile.around.span.start, len(seen))
            self.places[profile.fact.id] = Place(source, counts[source], number)
            counts[source] += 1
            self._units[unit_of(profile.around.figure)] += 1
        for profile in results:  # a result stands where its second figure does
            self.places[profile.fact.id] = self.places[profile.fact.id.rpartition("/")[0]]

    def rarity(self, figure: Figure) -> float:
        """How rare figures of this one's unit are in the sources (1: the only one, 0: of no unit)."""
        unit = unit_of(figure)
        return 1 / max(1, self._units[unit]) if unit else 0.0


def unit_of(figure: Figure) -> str:
    """The unit by its name, a score's being its kind; empty for bare numbers, dates and times."""
    if figure.kind == "score":
        return figure.kind
    return figure.quantity.unit or "" if figure.quantity.calendar is None and figure.kind != "time" else ""


class Following:
    """What the anchors of a text tell of its other figures."""

    def __init__(self, where: Map, anchors: Sequence[Anchor]) -> None:
        self._where = where
        self._by_sentence: dict[int, list[Anchor]] = {}
        for anchor in anchors:
            self._by_sentence.setdefault(anchor.sentence, []).append(anchor)
        self._by_figure: Mapping[int, Anchor] = {anchor.figure: anchor for anchor in anchors}
        self._taken: dict[str, set[int]] = {}
        for anchor in anchors:
            self._taken.setdefault(anchor.fact, set()).add(anchor.figure)

    def signals(self, figure: int, sentence: int, profile: RawProfile, *, agrees: bool) -> dict[str, float]:
        """What speaks for the draft's figure (its number, and that of its sentence) being the one of `profile`, each 0..1."""
        place = self._where.places[profile.fact.id]
        found = {
            "raw_rare": self._where.rarity(profile.around.figure),
            "raw_company": self._company(figure, sentence, place),
            "raw_between": self._between(figure, place),
            "raw_made_of": self._made_of(figure, sentence, profile.worked_out),
        }
        if self._taken.get(profile.fact.id, _NONE) - {figure}:
            found["raw_again" if agrees else "raw_taken"] = 1.0
        return {name: value for name, value in found.items() if value}

    def _company(self, figure: int, sentence: int, place: Place) -> float:
        """How near both stand to two figures that are surely one (1: in the same sentence of the draft and of the source)."""
        nearest = math.inf
        for step in range(_FAR):  # outwards: no anchor farther off than the best pair of sentences can be nearer
            if step >= nearest:
                break
            for anchor in self._in_sentence(sentence, step):
                if anchor.figure != figure and anchor.place.source == place.source and anchor.place != place:
                    nearest = min(nearest, step + abs(anchor.place.sentence - place.sentence))
        return math.exp(-nearest)

    def _made_of(self, figure: int, sentence: int, parts: Sequence[str]) -> float:
        """How near the draft gives one of the two numbers that make up a result (1: in the same sentence)."""
        if not parts:
            return 0.0
        near = (anchor for step in range(_NEAR + 1) for anchor in self._in_sentence(sentence, step) if anchor.figure != figure)
        return max((math.exp(-abs(sentence - anchor.sentence)) for anchor in near if anchor.fact in parts), default=0.0)

    def _in_sentence(self, sentence: int, step: int) -> list[Anchor]:
        found = self._by_sentence.get(sentence - step, [])
        return found + self._by_sentence.get(sentence + step, []) if step else found

    def _between(self, figure: int, place: Place) -> float:
        """1 where the source's figure stands right between those that the figures before and after repeat, less where others do too."""
        before, after = self._next(figure, -1), self._next(figure, 1)
        if before is None or after is None or not before.source == after.source == place.source:
            return 0.0
        if not before.figure < place.figure < after.figure:
            return 0.0
        return 1 / (after.figure - before.figure - 1)

    def _next(self, figure: int, step: int) -> Place | None:
        for number in range(figure + step, figure + step * (_REACH + 1), step):
            if number in self._by_figure:
                return self._by_figure[number].place
        return None


_FAR = 40
"""Sentences from which on an anchor is worth nothing."""

_NEAR = 1
"""Sentences within which a result stands beside what it is made of."""

_REACH = 2
"""Figures within which the next sure one must stand."""

_NONE: frozenset[int] = frozenset()

"""Which figure of a raw source is this one about? The words around both, weighted by how telling they are within the sources."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from ..mentions.reading import Reader, Surroundings
from ..sources.fact import Claim, Fact, FactBase
from .assessment import Evidence
from .profile import group_of
from .weights import Weights

_COGNATE = 5
"""Letters that a word of one language shares with its sister in another at least: `Konferenz`, `conference`."""


class RawProfile(NamedTuple):
    """A figure of a source text as links see it: terms by level, with the language they are of."""

    fact: Fact
    claims: tuple[Claim, ...]
    group: str
    around: Surroundings
    language: str


class Telling:
    """How telling a term is: the rarer among the sources' sentences, the more."""

    def __init__(self, profiles: Sequence[RawProfile]) -> None:
        seen: dict[tuple[str, int, int], frozenset[str]] = {}
        for profile in profiles:
            seen[profile.fact.claims[0].source.id, profile.around.span.start, profile.around.span.end] = profile.around.sentence.stems
        counts = Counter(stem for stems in seen.values() for stem in stems)
        self._size = len(seen) + 1
        self._worth = {stem: math.log(1 + self._size / (count + 0.5)) for stem, count in counts.items()}
        self._most = math.log(1 + self._size / 0.5)

    def of(self, stems: frozenset[str]) -> float:
        """The worth of all `stems` together."""
        worth, most = self._worth, self._most
        return sum(worth.get(stem, most) for stem in stems)


def raw_profiles(base: FactBase, reader: Reader) -> list[RawProfile]:
    """The facts of raw texts with their surroundings, read by the same machinery as a draft's."""
    by_file: dict[str, list[Fact]] = {}
    for fact in base.facts:
        by_file.setdefault(fact.claims[0].source.file, []).append(fact)
    result = []
    for document in base.documents:
        facts = by_file.get(document.path, [])
        figures = [fact.claims[0].figure for fact in facts]
        for fact, around in zip(facts, reader.read(document, figures), strict=True):
            if around.stance.kind in ("asserted", "hypothetical"):
                result.append(RawProfile(fact, fact.claims, group_of(around.figure), around, document.language))
    return result


def cognates(stems: frozenset[str]) -> frozenset[str]:
    """What words of sister languages have in common: their first letters, written one way."""
    keys = set()
    for stem in stems:
        if len(stem) > _COGNATE and stem[0] != "§":
            plain = stem.replace("ck", "c").replace("k", "c").replace("z", "c").replace("ph", "f").replace("th", "t").replace("y", "i").replace("sch", "sh")
            keys.add("~" + plain[:_COGNATE])
    return frozenset(keys)


def alike(one: frozenset[str], two: frozenset[str], telling: Telling, *, across: bool) -> float:
    """How alike two sets of terms are (0..1): the worth of what they share over the geometric mean of their worths."""
    if across:
        one, two = _crossing(one), _crossing(two)
    if not one or not two:
        return 0.0
    shared = telling.of(one & two)
    return shared / math.sqrt(telling.of(one) * telling.of(two)) if shared else 0.0


def _crossing(stems: frozenset[str]) -> frozenset[str]:
    return frozenset(stem for stem in stems if stem[0] == "§" or len(stem) <= 3 or not stem.isalpha()) | cognates(stems)


def evidence_from(profile: RawProfile, around: Surroundings, telling: Telling, weights: Weights, language: str) -> list[Evidence]:
    """All signals for and against the pair but the value's own."""
    across = profile.language != language
    other = profile.around
    near = alike(around.clause.stems | around.noun | around.label.stems, other.clause.stems | other.noun | other.label.stems, telling, across=across)
    wide = alike(around.sentence.stems | around.label.stems, other.sentence.stems | other.label.stems, telling, across=across)
    flow = alike(around.before.stems | around.heading.stems, other.before.stems | other.sentence.stems | other.heading.stems, telling, across=across)
    found = [Evidence("words in clause", near * weights["raw_clause"]), Evidence("words in sentence", wide * weights["raw_sentence"])]
    if flow:
        found.append(Evidence("words around", flow * weights["raw_around"]))
    if around.noun and other.noun and profile.group == "count":
        same = (_crossing(around.noun) & _crossing(other.noun)) if across else around.noun & other.noun
        found.append(Evidence("counts the same", weights["raw_noun"]) if same else Evidence("counts something else", weights["raw_other_noun"]))
    unit, others = around.figure.quantity.unit, other.figure.quantity.unit
    if profile.group != group_of(around.figure):
        found.append(Evidence("no unit", weights["unit_none"]))
    elif unit == others and unit is not None:
        found.append(Evidence("same unit", weights["unit_same"], unit))
    elif unit is not None and profile.group != "date":
        found.append(Evidence("other unit", weights["unit_other"], unit))
    return found


def raw_value_evidence(value: str, weights: Weights) -> list[Evidence]:
    """What the value is worth between raw texts: the very number is rarely there by chance."""
    said = {"same": "same value", "near": "value agrees"}
    return [Evidence(said[value], weights[f"raw_value_{value}"])] if value in said else []

"""Which words stand near the figure, and how near does a phrase of the fact match them?"""

from __future__ import annotations

from collections.abc import Iterable

from ..mentions.surroundings import Surroundings
from ..record import NamedTuple
from .profile import Phrase
from .weights import Weights


class Near(NamedTuple):
    """The words around a figure by level, nearest first, and all of them at once."""

    levels: tuple[tuple[str, frozenset[str]], ...]
    everything: frozenset[str]


SILENT = Near((), frozenset())
"""No word of a fact at all."""


def near_of(around: Surroundings) -> Near:
    """The words around a figure; made once for all facts it may be about."""
    levels = [("noun", around.noun), ("label", around.label.stems), ("core", around.core.stems), ("clause", around.clause.stems)]
    if around.leans:
        levels.append(("lean", around.sentence.stems))
    levels += [
        ("sentence", around.sentence.stems),
        ("heading", around.heading.stems),
        ("after" if around.heads else "before", around.before.stems),
    ]
    told = tuple(level for level in levels if level[1])
    return Near(told, frozenset().union(*(stems for _, stems in told)))


def best_match(phrases: Iterable[Phrase], near: Near, weights: Weights) -> tuple[float, str, str, int]:
    """The strongest match: its share (0..1), level and words; and how many different phrases match at its level or nearer."""
    best, where, words, hits, loose, firm = 0.0, "", "", 0, 0, 0.0
    if near is SILENT:
        return best, where, words, hits
    anywhere = near.everything.issuperset
    for phrase in phrases:
        if not anywhere(phrase.stems):  # nearly all: most facts have no word here
            continue
        for level, stems in near.levels:
            if stems.issuperset(phrase.stems):
                share = weights.levels[level] * (weights["measure_weak"] if phrase.weak else 1.0)
                near_by = level in ("noun", "label", "core", "clause")
                hits, loose = (hits, loose or near_by) if phrase.weak else (hits + near_by, loose)  # one word may mean several concepts
                firm = firm if phrase.weak else max(firm, share)
                if share > best:
                    best, where, words = share, level, " ".join(phrase.stems)
                break
    if firm < best:  # a weak word near, a firm one farther off: `Nvidia shares … They dropped`
        best += firm / 2
    return best, where, words, hits + loose

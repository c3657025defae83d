"""Have two figures of a text changed places? Each is a source's very number, but stands with the other one's words.

A swapped pair agrees number by number, so that each figure alone looks verified. What tells it apart are the words that only one of
both figures has, in the text and in the source: `China 64,1, die USA 5,5` against `China mit 5,5, 64,1 in den USA`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from ..mentions.surroundings import Surroundings
from ..record import NamedTuple
from ..text.document import Document
from .assessment import Evidence, Status
from .candidates import Candidate, judge, made
from .raw import Telling, bag
from .raw_profile import RawProfile
from .settling import Settled
from .weights import Weights

_APART = 4
"""Figures that two cells of a table may lie apart; elsewhere both stand in one sentence, or next to each other."""

_NEAR = 300
"""Characters between the sentences of two figures of a source that may change places."""


class Shared(NamedTuple):
    """How telling the words are that speak for the swap (`cross`) and against it (`straight`), and whether both figures have some."""

    cross: float
    straight: float
    both: bool


def swapped(settled: Sequence[Settled], document: Document, telling: Telling, weights: Weights) -> list[Settled]:
    """The settled choices, with those of swapped pairs turned into what they contradict."""
    result = list(settled)
    told: set[int] = set()
    exact = [at for at, (_, choice, _) in enumerate(settled) if choice is not None and choice.repeats]
    for one, other in combinations(exact, 2):
        if other - one > _APART or told & {one, other} or not _beside(settled[one][0], settled[other][0], other - one):
            continue
        turned = _turned(settled[one], settled[other], document, telling, weights)
        if turned:
            result[one], result[other] = turned
            told |= {one, other}
    return result


def _beside(one: Surroundings, other: Surroundings, apart: int) -> bool:
    return one.span == other.span or apart == 1 or (one.cell and other.cell)


def _turned(one: Settled, other: Settled, document: Document, telling: Telling, weights: Weights) -> tuple[Settled, Settled] | None:
    first, second = one[1], other[1]
    if first is None or second is None:
        return None
    mine, theirs = first.profile, second.profile
    if not isinstance(mine, RawProfile) or not isinstance(theirs, RawProfile) or not _comparable(mine, theirs):
        return None
    across = mine.language != document.language
    shared = _shared(one[0], other[0], mine, theirs, telling, across=across)
    odds = weights["raw_swap_bias"] + weights["raw_swap_words"] * (shared.cross - weights["raw_swap_against"] * shared.straight)
    if not shared.both or odds <= 0:
        return None
    instead, in_turn = _as(theirs, one[0], document, odds), _as(mine, other[0], document, odds)
    if instead is None or in_turn is None:
        return None
    return (one[0], instead, [first, *one[2]]), (other[0], in_turn, [second, *other[2]])


def _comparable(one: RawProfile, other: RawProfile) -> bool:
    """True for two figures of one kind that stand together in one source."""
    return (
        one.group == other.group
        and one.fact.id != other.fact.id
        and one.claims[0].source == other.claims[0].source
        and abs(one.around.span.start - other.around.span.start) <= _NEAR
    )


def _as(profile: RawProfile, around: Surroundings, document: Document, odds: float) -> Candidate | None:
    judged = judge(profile, around, document)
    if judged is None or judged[1] is not Status.CONTRADICTED:
        return None
    results, status, _ = judged
    return made(profile, [Evidence("stands with the words of the other figure", odds)], [], 0.0, (results, status, "swapped"))


def _shared(one: Surroundings, other: Surroundings, mine: RawProfile, theirs: RawProfile, telling: Telling, *, across: bool) -> Shared:
    first, second = _own(one, other, telling, across)
    their_first, their_second = _own(mine.around, theirs.around, telling, across)
    cross = [_most(first & their_second, telling), _most(second & their_first, telling)]
    straight = [_most(first & their_first, telling), _most(second & their_second, telling)]
    counted = _counts(one, theirs) or _counts(other, mine)
    named = bool(one.noun and other.noun and mine.around.noun and theirs.around.noun)
    return Shared(sum(cross), sum(straight), all(cross) or (named and counted and not any(straight)))


def _counts(around: Surroundings, profile: RawProfile) -> bool:
    return not around.noun.isdisjoint(profile.around.noun)


def _own(one: Surroundings, other: Surroundings, telling: Telling, across: bool) -> tuple[frozenset[str], frozenset[str]]:
    """The words that only one of two figures has. A noun that the other one leaves out (`24.000 Fahrgäste, zuvor 31.000`) is no such."""
    first, second = (
        _words(around) - (around.noun if around.noun and not across_from.noun else frozenset())
        for around, across_from in ((one, other), (other, one))
    )
    if across:
        first, second = (words | bag(words, telling).crossing for words in (first, second))
    return first - second, second - first


def _words(around: Surroundings) -> frozenset[str]:
    """Between its own commas, what it counts, and in its headers."""
    return around.core.stems | around.noun | around.label.stems


def _most(stems: frozenset[str], telling: Telling) -> float:
    """The worth of the most telling one: a word and its concepts are one word."""
    return max((telling.of(frozenset({stem})) for stem in stems), default=0.0)

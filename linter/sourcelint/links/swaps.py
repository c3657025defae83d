"""Have two figures of a text changed places? Each is a source's very number, but stands with the other one's words.

A swapped pair agrees number by number, so that each figure alone looks verified. What tells it apart are the words that only one of
both figures has, in the text and in the source: `China 64,1, die USA 5,5` against `China mit 5,5, 64,1 in den USA`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, product

from ..mentions.surroundings import Surroundings
from ..record import NamedTuple
from ..text.document import Document
from .assessment import Evidence, Status
from .candidates import Candidate, made
from .judging import judge
from .profile import Profile, group_of
from .raw import Telling, bag
from .raw_profile import RawProfile
from .settling import Settled
from .weights import Weights

_APART = 4
"""Figures that two cells of a table may lie apart; elsewhere both stand in one sentence, or next to each other."""

_NEAR = 300
"""Characters between the sentences of two figures of a source that may change places."""


class Shared(NamedTuple):
    """How telling the words are that speak for the swap (`cross`) and against it (`straight`), and whether both figures have some.

    `apart`: each figure has words of its own, in the draft and in the source, so that what only one of them shares is its own, too.
    """

    cross: float
    straight: float
    both: bool
    apart: bool


def swapped(settled: Sequence[Settled], document: Document, telling: Telling, weights: Weights) -> list[Settled]:
    """The settled choices, with those of swapped pairs turned into what they contradict."""
    result = list(settled)
    told: set[int] = set()
    exact = [at for at, (_, choice, _) in enumerate(settled) if choice is not None and choice.repeats]
    for one, other in combinations(exact, 2):
        if other - one > _APART or told & {one, other} or not _beside(settled[one][0], settled[other][0], other - one):
            continue
        turned = _turned(settled[one], settled[other], document, telling, weights, neighbours=other == one + 1)
        if turned:
            result[one], result[other] = turned
            told |= {one, other}
    return result


def _beside(one: Surroundings, other: Surroundings, apart: int) -> bool:
    return one.span == other.span or apart == 1 or (one.cell and other.cell)


def _turned(
    one: Settled, other: Settled, document: Document, telling: Telling, weights: Weights, *, neighbours: bool
) -> tuple[Settled, Settled] | None:
    """Both settled the other way round; None where they stand rightly, as far as any passage with both numbers tells."""
    best: tuple[float, Candidate, Candidate] | None = None
    for first, second in product(_repeated(one), _repeated(other)):
        mine, theirs = first.profile, second.profile
        if not isinstance(mine, RawProfile) or not isinstance(theirs, RawProfile) or not _comparable(mine, theirs):
            continue
        across, widths = mine.language != document.language, (False,) if mine.group == "ordinal" else (False, True)
        views = [_shared(one[0], other[0], mine, theirs, telling, across=across, wide=wide) for wide in widths]
        if any(shared.straight > shared.cross for shared in views):
            return None
        may_be_alone = neighbours and _are_one_by_one(one[0], other[0], mine, theirs)
        odds = max(_odds(shared, weights, may_be_alone=may_be_alone) for shared in views)
        if odds > (best[0] if best else 0):
            best = odds, first, second
    if best is None:
        return None
    odds, first, second = best
    instead, in_turn = _as(second.profile, one[0], document, odds), _as(first.profile, other[0], document, odds)
    if instead is None or in_turn is None:
        return None
    return (one[0], instead, [first, *one[2]]), (other[0], in_turn, [second, *other[2]])


def _repeated(one: Settled) -> list[Candidate]:
    """The source's figures that the draft's repeats, the chosen one first: a text tells its main figures more than once."""
    _, choice, others = one
    return [candidate for candidate in (choice, *others) if candidate is not None and candidate.repeats]


def _odds(shared: Shared, weights: Weights, *, may_be_alone: bool) -> float:
    if not shared.both and not (shared.apart and may_be_alone):
        return 0.0
    bias = weights["raw_swap_bias" if shared.both else "raw_swap_alone"]
    return bias + weights["raw_swap_words"] * (shared.cross - weights["raw_swap_against"] * shared.straight)


def _are_one_by_one(one: Surroundings, other: Surroundings, mine: RawProfile, theirs: RawProfile) -> bool:
    """True where one sentence of the draft (or a table) sets two numbers against each other that one sentence of the source does.

    Not for a part of the other one (`13 of the 22`), whose words are those of both.
    """
    told = one.span == other.span or (one.cell and other.cell)
    parts = any(around.partial for around in (one, other, mine.around, theirs.around))
    placed = group_of(one.figure) in _PLACED or one.figure.role in _ON_THE_WAY or other.figure.role in _ON_THE_WAY
    return told and mine.around.span == theirs.around.span and not parts and not placed


_PLACED = frozenset({"date", "time", "ordinal"})
_ON_THE_WAY = frozenset({"from", "to"})
"""Roles of figures that one thing has one after the other: its words are those of both."""


def _comparable(one: RawProfile, other: RawProfile) -> bool:
    """True for two figures of one kind that stand together in one source."""
    return (
        one.group == other.group
        and one.fact.id != other.fact.id
        and one.claims[0].source == other.claims[0].source
        and abs(one.around.span.start - other.around.span.start) <= _NEAR
    )


def _as(profile: Profile | RawProfile, around: Surroundings, document: Document, odds: float) -> Candidate | None:
    judged = judge(profile, around, document)
    if judged is None or judged[1] is not Status.CONTRADICTED:
        return None
    results, status, _ = judged
    return made(profile, [Evidence("stands with the words of the other figure", odds)], [], 0.0, (results, status, "swapped"))


def _shared(
    one: Surroundings, other: Surroundings, mine: RawProfile, theirs: RawProfile, telling: Telling, *, across: bool, wide: bool
) -> Shared:
    first, second = _own(one, other, telling, across, wide)
    their_first, their_second = _own(mine.around, theirs.around, telling, across, wide)
    cross = [_most(first & their_second, telling), _most(second & their_first, telling)]
    straight = [_most(first & their_first, telling), _most(second & their_second, telling)]
    counted = _counts(one, theirs) or _counts(other, mine)
    named = bool(one.noun and other.noun and mine.around.noun and theirs.around.noun)
    apart = all((first, second, their_first, their_second)) and any(cross) and not any(straight)
    return Shared(sum(cross), sum(straight), all(cross) or (named and counted and not any(straight)), apart)


def _counts(around: Surroundings, profile: RawProfile) -> bool:
    return not around.noun.isdisjoint(profile.around.noun)


def _own(one: Surroundings, other: Surroundings, telling: Telling, across: bool, wide: bool) -> tuple[frozenset[str], frozenset[str]]:
    """The words that only one of two figures has. A noun that the other one leaves out (`24.000 Fahrgäste, zuvor 31.000`) is no such."""
    first, second = (_words(around, beside, wide) - _left_out(around, beside) for around, beside in ((one, other), (other, one)))
    if across:
        first, second = (words | bag(words, telling).crossing for words in (first, second))
    return first - second, second - first


def _left_out(around: Surroundings, beside: Surroundings) -> frozenset[str]:
    return around.noun if around.noun and not beside.noun else frozenset()


def _words(around: Surroundings, beside: Surroundings, wide: bool) -> frozenset[str]:
    """Between its own commas, what it counts, and in its headers; seen wide, in its part of the sentence too, where the other has none."""
    near, others = (one.core.stems | one.noun | one.label.stems for one in (around, beside))
    return near | (around.clause.stems - beside.clause.stems - others) if wide else near


def _most(stems: frozenset[str], telling: Telling) -> float:
    """The worth of the most telling one: a word and its concepts are one word."""
    return max((telling.of(frozenset({stem})) for stem in stems), default=0.0)

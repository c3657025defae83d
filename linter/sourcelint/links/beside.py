"""Which facts does a text surely repeat, and which facts stand beside those in their sheet?

A sheet lists its facts in the order of their source, mostly, and a draft written from the source takes its figures over in groups:
where one figure is surely a fact's, the figures beside it are likely the facts next to it.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from ..record import NamedTuple
from .assessment import Evidence
from .candidates import SOLE, Candidate, ranked
from .profile import Profile
from .settling import Choice, sentences_of
from .value_worth import NO_CHANCE, SAID
from .weights import Weights


class Repeated(NamedTuple):
    """A figure that is surely a fact's: the number of the figure and of its sentence in the text, and the fact's in the sheets."""

    figure: int
    sentence: int
    fact: int


def beside(choices: Sequence[Choice], profiles: Sequence[Profile], weights: Weights) -> list[Choice]:
    """The choices, with what the figures beside each tell of its candidates."""
    order = {profile.fact.id: at for at, profile in enumerate(profiles) if not profile.worked_out}
    order.update((profile.fact.id, order[profile.worked_out[-1]]) for profile in profiles if profile.worked_out)
    sentences = sentences_of(around for around, _ in choices)
    repeated = list(_repeated(choices, sentences, order))
    figures, places = {one.figure for one in repeated}, [one.sentence for one in repeated]
    reach = math.log(weights["company"] / _LEAST)  # sentences: what lies farther off is not worth telling
    result = []
    for at, (around, found) in enumerate(choices):
        first, last = bisect_left(places, sentences[at] - reach), bisect_right(places, sentences[at] + reach)
        others = [one for one in repeated[first:last] if one.figure != at]
        share = min(_PLENTY, (len(repeated) - (at in figures) + _PRIOR) / (len(choices) + _FEW))
        told = Evidence("how much of the text the sheets tell", weights["story"] * share)
        if len(repeated) - (at in figures) < _SOME:
            found = [_by_words(one) for one in found]
        else:
            found = [_elsewhere(one, at, repeated, order, weights) for one in found]
        result.append((around, _weighed(found, others, told, sentences[at], order, weights)))
    return result


_PRIOR, _FEW = 1, 3
"""What is taken for granted of a text of hardly any figures: one of three repeats a fact."""

_PLENTY = 1 / 3
"""Share from which a text surely tells the sheets' story. That it repeats more says nothing against the figures it has besides."""


def _by_words(candidate: Candidate) -> Candidate:
    """The candidate without what needs no word of its measure: a sheet that tells little of a text does not know what else there is."""
    worth = sum(item.weight for item in candidate.evidence if item.signal in _WORDLESS)
    if not worth:
        return candidate
    kept = tuple(item for item in candidate.evidence if item.signal not in _WORDLESS)
    return candidate._replace(odds=candidate.odds - worth, evidence=kept)


def _elsewhere(candidate: Candidate, at: int, repeated: Sequence[Repeated], order: dict[str, int], weights: Weights) -> Candidate:
    """The candidate with what it says that the text tells the fact's own number elsewhere, or nowhere."""
    if not candidate.contradicts:
        return candidate
    fact = order[candidate.profile.fact.id]
    if any(one.fact == fact and one.figure != at for one in repeated):
        told = Evidence("told rightly elsewhere", weights["told_rightly"])
    elif _may_be_told(candidate):
        told = Evidence("told nowhere else", weights["told_nowhere"])
    else:
        return candidate
    return candidate._replace(odds=candidate.odds + told.weight, evidence=(*candidate.evidence, told))


def _may_be_told(candidate: Candidate) -> bool:
    """True for what looks like the fact's number, where the words name nobody and nothing else."""
    signals = {item.signal for item in candidate.evidence}
    return not signals.isdisjoint(_TELLING) and signals.isdisjoint(_ELSE)


_ELSE = frozenset({"somebody else is named", "counts something else"})
_TELLING = frozenset({SAID["slip"], SAID["partly"]})
_WORDLESS = frozenset({SOLE, NO_CHANCE})
_SOME = 2
"""Other figures that a text takes from the sheets, from which it surely tells their story."""


def _repeated(choices: Sequence[Choice], sentences: Sequence[int], order: dict[str, int]) -> Iterator[Repeated]:
    """The figures with a fact's very number, where no other fact is about as likely."""
    for at, (_, found) in enumerate(choices):
        if not found or found[0].odds <= 0 or not any(item.signal == SAID["same"] for item in found[0].evidence):
            continue
        if isinstance(found[0].profile, Profile) and found[0].profile.worked_out:
            continue
        if len(found) == 1 or found[0].odds - found[1].odds >= _CLEAR:
            yield Repeated(at, sentences[at], order[found[0].profile.fact.id])


_CLEAR = 0.7
"""Log odds by which a fact must lead the next one."""


def _weighed(
    found: Sequence[Candidate], others: Sequence[Repeated], told: Evidence, sentence: int, order: dict[str, int], weights: Weights
) -> list[Candidate]:
    result = []
    for candidate in found:
        fact, parts = order[candidate.profile.fact.id], _parts(candidate, order)
        steps = [abs(sentence - one.sentence) + abs(fact - one.fact) - 1 for one in others if one.fact != fact]
        beside = Evidence("figures beside it are those of facts beside", weights["company"] * math.exp(-min(steps)) if steps else 0.0)
        if parts and (off := [abs(sentence - one.sentence) for one in others if one.fact in parts]):
            beside = Evidence("made up of a figure beside it", weights["made_up"] * math.exp(-min(off)))
        more = [item for item in (told, beside) if item.weight > _LEAST]
        worth = sum(item.weight for item in more)
        result.append(candidate._replace(odds=candidate.odds + worth, evidence=(*candidate.evidence, *more)))
    return ranked(result)


def _parts(candidate: Candidate, order: dict[str, int]) -> frozenset[int]:
    """The facts that make up a worked-out one."""
    return frozenset(order[one] for one in candidate.profile.worked_out) if isinstance(candidate.profile, Profile) else frozenset()


_LEAST = 0.05
"""Log odds that are worth telling."""

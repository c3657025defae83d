"""Does a figure stand where another one belongs? It is a source's very number, but the passage that its sentence retells has its own.

A number that the draft rightly gives elsewhere agrees with the source wherever it stands. What tells that it is out of place is the
passage whose words are its sentence's, and whose other figures the draft gives nearby: that has a figure of this kind too, and the draft
gives that one nowhere. And a number that is only near a source's agrees with that one by chance, where another passage is plainly told.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..mentions.surroundings import Surroundings
from .candidates import Candidate
from .profile import group_of
from .raw_candidates import COMPANY
from .raw_profile import RawProfile
from .settling import Choice, Settled, in_one_sentence
from .weights import Weights

Told = Mapping[str, Sequence[tuple[int, float]]]
"""Which figures of the draft repeat each fact, by their numbers, and how likely by the words alone."""


def out_of_place(choices: Sequence[Choice], settled: Sequence[Settled], weights: Weights) -> list[Settled]:
    """The settled choices, with those that agree with another passage's figure turned into what their own passage says."""
    told = _told(settled)
    return [_meant(at, one, choices[at][1], told, weights) for at, one in enumerate(settled)]


def _told(settled: Sequence[Settled]) -> Told:
    told: dict[str, list[tuple[int, float]]] = {}
    for at, (_, choice, _) in enumerate(settled):
        if choice is not None and choice.agrees:
            told.setdefault(choice.profile.fact.id, []).append((at, choice.sense))
    return told


def _meant(at: int, one: Settled, found: Sequence[Candidate], told: Told, weights: Weights) -> Settled:
    around, choice, others = one
    if choice is not None and choice.agrees and not _is_close(choice):
        return _said_elsewhere(one, found)
    if choice is None or not choice.agrees or not isinstance(choice.profile, RawProfile) or around.figure.quantity.multiple:
        return one
    likely = (other for other in found if _may_be(other, choice, around, told) and _is_followed(other, weights))
    meant = max(likely, key=lambda other: other.sense, default=None)
    if meant is None:
        return one
    again = any(where != at and sense > choice.sense for where, sense in told[choice.profile.fact.id])
    cost = "raw_displaced" if again else "raw_displaced_beside" if in_one_sentence(meant, choice) else "raw_displaced_alone"
    odds = min(meant.sense, meant.sense - choice.sense + weights[cost])
    if odds <= 0:
        return one
    return around, meant._replace(odds=odds), [choice, *(other for other in others if other is not meant)]


def _is_close(choice: Candidate) -> bool:
    """True for the very number, be it converted into another unit, or for a date told to the month: no rounding."""
    if choice.profile.group == "date":
        return True
    factors = [comparison.factor for _, comparison in choice.results if comparison.verdict.agrees and comparison.factor]
    return choice.is_exact or any(abs(factor - 1) <= _CONVERTED for factor in factors)


_CONVERTED = 0.01


def _said_elsewhere(one: Settled, found: Sequence[Candidate]) -> Settled:
    """The choice, unless it is only near the number, and another passage is plainly the one that is told, with another number."""
    around, choice, others = one
    if choice is None or not isinstance(choice.profile, RawProfile):
        return one
    others_told = (other for other in found if other.contradicts and other.sense >= max(_PLAIN, choice.sense + _LEAD))
    meant = max(others_told, key=lambda other: other.sense, default=None)
    if meant is None or meant.odds <= 0:
        return one
    return around, meant, [choice, *(other for other in others if other is not meant)]


_PLAIN, _LEAD = 1.5, 1.3
"""Log odds of the words from which a passage is plainly the one that is told, and by which it must lead the one with a number near."""


def _may_be(other: Candidate, choice: Candidate, around: Surroundings, told: Told) -> bool:
    """True for a contradicted figure of the same kind in another sentence of a source, which the draft gives nowhere.

    In the same sentence the words must lead by far: `a fee of $3,000, and the rest at $2,500` where it is the other way round.
    """
    return (
        other.contradicts
        and isinstance(other.profile, RawProfile)
        and isinstance(choice.profile, RawProfile)
        and other.profile.group == group_of(around.figure)
        and not other.profile.worked_out
        and (other.sense - choice.sense >= _OWN if in_one_sentence(other, choice) else choice.is_exact)
        and other.profile.fact.id not in told
    )


_OWN = 3.0
"""By what log odds its words must lead those of another figure of the same sentence of a source."""


def _is_followed(other: Candidate, weights: Weights) -> bool:
    """True where the draft surely repeats figures beside this one nearby."""
    return any(item.signal == COMPANY and item.weight >= _NEAR * weights["raw_company"] for item in other.evidence)


_NEAR = 0.045
"""How near they must be: three sentences."""

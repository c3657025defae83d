"""Which change goes with which level? `Revenue rose 26 percent to $418.7 million`, where the source has 23% right beside that number.

A text may take a change over from another line of its source: then the number is the source's and its words are alike (`subscription
revenue grew 26%`). But the level beside it tells whose change it must be.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..figures.figure import Figure
from ..mentions.surroundings import Surroundings
from .assessment import Evidence
from .candidates import Candidate
from .profile import group_of
from .raw_profile import RawProfile
from .settling import Choice, Settled
from .value_worth import digits_of
from .weights import Weights

_NEAR = 40
"""Characters between a change and its level."""

_EXACT = 2
"""Digits of a level from which it is known again."""


def with_levels(
    choices: Sequence[Choice], settled: Sequence[Settled], by_source: Mapping[str, Sequence[RawProfile]], weights: Weights
) -> list[Settled]:
    """The settled choices, with changes held against the one that the source tells beside the very level."""
    told = {choice.profile.fact.id for _, choice, _ in settled if choice is not None and choice.agrees}
    return [_meant(at, one, choices[at][1], settled, by_source, told, weights) for at, one in enumerate(settled)]


def _meant(
    at: int, one: Settled, found: Sequence[Candidate], settled: Sequence[Settled], by_source: Mapping[str, Sequence[RawProfile]],
    told: set[str], weights: Weights,
) -> Settled:  # fmt: skip
    around, choice, others = one
    if around.figure.role != "by" or around.stance.kind != "asserted" or (choice is not None and choice.contradicts and choice.is_sure):
        return one
    level = _level(at, settled)
    if level and _is_of(choice, level):
        return one
    beside = _change_of(level, by_source, around.figure) if level else None
    if beside is None or beside in told:
        return one
    meant = next((other for other in found if other.profile.fact.id == beside and other.contradicts), None)
    if meant is None:
        return one
    odds = weights["raw_attached"]
    evidence = (*meant.evidence, Evidence("the source tells it beside the very level", odds - meant.odds))
    rest = [other for other in others if other.profile.fact.id != beside]
    return around, meant._replace(odds=odds, evidence=evidence), [*([choice] if choice else []), *rest]


def _is_of(choice: Candidate | None, level: RawProfile) -> bool:
    """True for one of several changes that the source tells of the level, or what two of its levels make up."""
    if choice is None or not choice.agrees or not isinstance(choice.profile, RawProfile):
        return False
    return choice.profile.around.span == level.around.span or bool(choice.profile.worked_out)


def _level(at: int, settled: Sequence[Settled]) -> RawProfile | None:
    """The source's figure that the draft repeats as the level right behind or before a change."""
    around = settled[at][0]
    for step in (1, -1):
        other = _next(at, step, settled)
        if other is None:
            continue
        beside, choice, _ = settled[other]
        first, second = sorted((around.figure.span, beside.figure.span))
        role = beside.figure.role == "to" if step > 0 else beside.figure.role in ("level", "to")
        if not role or second.start - first.end > _NEAR or choice is None or not isinstance(choice.profile, RawProfile):
            continue
        if choice.is_exact and choice.is_sure and not choice.profile.worked_out and digits_of(beside.figure) >= _EXACT:
            return choice.profile
    return None


def _next(at: int, step: int, settled: Sequence[Settled]) -> int | None:
    """The figure before or behind in the same sentence; dates date both."""
    at += step
    while 0 <= at < len(settled) and settled[at][0].span == settled[at - step][0].span:
        if group_of(settled[at][0].figure) != "date":
            return at
        at += step
    return None


def _change_of(level: RawProfile, by_source: Mapping[str, Sequence[RawProfile]], figure: Figure) -> str | None:
    """The only change of the figure's kind that the source tells right beside the level."""
    own = [
        profile
        for profile in by_source[level.claims[0].source.id]
        if profile.around.span == level.around.span and not profile.worked_out and profile.group != "date"
    ]
    own.sort(key=lambda profile: profile.around.figure.span)
    place = next((at for at, profile in enumerate(own) if profile.fact.id == level.fact.id), None)
    if place is None:
        return None
    beside = [own[at] for at in (place - 1, place + 1) if 0 <= at < len(own)]
    changes = [profile for profile in beside if _is_change(profile.around, figure)]
    return changes[0].fact.id if len(changes) == 1 else None


def _is_change(around: Surroundings, figure: Figure) -> bool:
    other = around.figure
    return other.kind == figure.kind and other.quantity.unit == figure.quantity.unit and (other.role == "by" or around.changes)

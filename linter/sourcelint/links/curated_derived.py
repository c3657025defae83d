"""Which contradictions of sheets are none because the draft's number follows from two facts? `31 counts`, where 26 and 5 are told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..figures.figure import Figure
from ..mentions.surroundings import Surroundings
from ..text.span import Span
from .candidates import Candidate
from .derived import NO_SLIP, follows
from .profile import Profile
from .settling import Settled, left_open
from .value_worth import digits_of


def without_derived(settled: Sequence[Settled], profiles: Sequence[Profile]) -> list[Settled]:
    """The choices, but for those that contradict a fact which makes up the draft's number together with a fact beside it."""
    place = {profile.fact.id: at for at, profile in enumerate(profiles)}
    figures: dict[Span, list[Figure]] = {}
    for around, _, _ in settled:
        figures.setdefault(around.span, []).append(around.figure)

    def is_none(around: Surroundings, choice: Candidate) -> bool:
        return _is_derived(around, choice, profiles, place) or _is_part(around.figure, choice, figures[around.span])

    return left_open(settled, is_none)


def _is_part(figure: Figure, choice: Candidate, beside: Sequence[Figure]) -> bool:
    """True where all numbers of its sentence together are the fact's: `six of iron, two of bronze`, of eight."""
    if not choice.contradicts or choice.slip not in NO_SLIP or not _FEWEST <= len(beside) <= _MOST:
        return False
    sizes = [one.quantity.size for one in beside if one.kind == figure.kind and one.quantity.unit == figure.quantity.unit]
    if len(sizes) < len(beside) or any(size is None for size in sizes):
        return False
    return any(sum(size or 0 for size in sizes) == claim.figure.quantity.size for claim in choice.profile.claims)


_FEWEST, _MOST = 2, 4
"""Numbers of a sentence that may be the parts of another one."""


def _is_derived(around: Surroundings, choice: Candidate, profiles: Sequence[Profile], place: dict[str, int]) -> bool:
    profile = choice.profile
    if not choice.contradicts or choice.slip not in NO_SLIP or not isinstance(profile, Profile) or profile.worked_out:
        return False
    if not (around.figure.role == "by" or around.partial) and digits_of(around.figure) < _EXACT:
        return False
    return follows(around.figure, profile.figures[0], [profile.figures[0], *_beside(profile, profiles, place)])


_EXACT = 2
"""Digits from which a number follows from two others by no chance; a shorter one must be told as a part or a difference."""

_NEAR = 3
"""Facts that two which make up a number stand apart in their sheet at most."""


def _beside(profile: Profile, profiles: Sequence[Profile], place: dict[str, int]) -> Iterator[Figure]:
    """The figures of the facts near it in the sheet, and of those that measure the same of the same."""
    at = place[profile.fact.id]
    words = {phrase.stems for phrase in profile.measure if not phrase.weak}
    for other in profiles:
        if other.worked_out or other is profile or other.group != profile.group:
            continue
        near = abs(place[other.fact.id] - at) <= _NEAR
        if near or (other.subject == profile.subject and any(phrase.stems in words for phrase in other.measure)):
            yield other.figures[0]

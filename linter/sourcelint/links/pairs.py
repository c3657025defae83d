"""Which two facts does a text hold against each other? Those that measure the same of two subjects, or an amount and its years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from ..figures.figure import Figure
from ..mentions.surroundings import Surroundings
from ..record import NamedTuple
from ..values.units import convertible
from .changes import same_measure
from .profile import Profile, group_of
from .reckoning import AMOUNTS, is_amount, is_yearly


class Told(NamedTuple):
    """A fact that the text surely tells: in which of its sentences, and with which figure."""

    sentence: int
    profile: Profile
    figure: Figure


BOTH = 2


class Pair(NamedTuple):
    """Two facts that may be held against each other: how far off they are told, and how many of them; of others the subject is named."""

    one: Profile
    other: Profile
    away: int
    told: int


class Text(NamedTuple):
    """What a text has around a figure: the number of its sentence, the facts told up to it, the figures around and in its sentence."""

    sentence: int
    near: Sequence[Told]
    beside: Sequence[Figure]
    here: Sequence[Figure]


def pairs(around: Surroundings, text: Text, profiles: Sequence[Profile]) -> Iterator[Pair]:
    """The facts beside the figure, each with another that it may be held against; then those whose subjects its clause names."""
    levels = (around.core, around.clause, around.sentence, around.before, around.label)
    behind = {one.owner for one in around.restrictions if one.kind == "compared"}  # `17 times as much as Marlbridge`
    named = {entity for level in levels for entity in level.entities} | behind
    amounts = [figure for figure in text.here if is_amount(figure) and figure is not around.figure]
    beside = {one.profile.fact.id for one in text.near}
    for at, first in enumerate(text.near):
        for second in text.near[at + 1 :]:
            if amounts and first.figure not in amounts and second.figure not in amounts:
                continue
            if _fit(around.figure, first.profile, second.profile):
                yield Pair(first.profile, second.profile, text.sentence - min(first.sentence, second.sentence), BOTH)
        if not around.figure.quantity.multiple or (amounts and first.figure not in amounts):
            continue
        for other in profiles:
            if other.fact.id not in beside and other.subject in named and _fit(around.figure, first.profile, other):
                yield Pair(first.profile, other, text.sentence - first.sentence, 1)
    if around.figure.quantity.multiple:
        given = {group_of(figure) for figure in amounts}
        here = {*around.clause.entities, around.inherited, *behind}
        own = [profile for profile in profiles if profile.subject in here and profile.fact.id not in beside]
        for one, other in combinations(own, 2):
            if one.group not in given and _fit(around.figure, one, other):
                yield Pair(one, other, 0, 0)


def _fit(figure: Figure, one: Profile, other: Profile) -> bool:
    """True for two facts whose comparison gives such a figure."""
    if one.fact.id == other.fact.id or any(is_vague(profile) for profile in (one, other)):
        return False
    if is_yearly(figure):
        groups = {one.group, other.group}
        return one.subject == other.subject and "duration" in groups and len(groups) > 1 and group_of(figure) in {*groups, "count"}
    first, second = one.figures[0].quantity, other.figures[0].quantity
    alike = one.group == other.group and one.group in AMOUNTS and (first.unit, first.per) == (second.unit, second.per)
    own = {one.subject, *one.parts} & {other.subject, *other.parts}
    if not alike or own or not same_measure(one, other):
        return False
    return figure.quantity.multiple or figure.kind in ("count", "number") or convertible(figure.quantity.unit or "", first.unit or "")


def is_vague(profile: Profile) -> bool:
    said = any(figure.hedge == "vague" or figure.role == "by" or figure.quantity.multiple for figure in profile.figures)
    return said or bool(profile.worked_out)

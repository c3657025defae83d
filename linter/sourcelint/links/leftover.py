"""What is left over? The figures of a text that no source has, and those of the sources that the text gives nowhere.

A text whose other figures are all a source's has hardly one of its own: the one that no source has stands, most likely, for one that the
text leaves out. The fewer of its kind are left, the likelier each.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..figures.figure import Figure
from .profile import group_of
from .raw_profile import RawProfile

Kind = tuple[str, str | None, str | None]


def kind_of(figure: Figure) -> Kind:
    """What may stand for what: figures of one group, unit and denominator."""
    per = figure.quantity.per
    return group_of(figure), figure.quantity.unit, per.unit if per else None


class Leftover:
    """The figures of a draft that are heard in the sources, and the sources' figures that it tells."""

    def __init__(self, profiles: Iterable[RawProfile], heard: Sequence[bool], told: Sequence[frozenset[str]]) -> None:
        """`heard`: which figures of the draft some source has, `told`: whose very number each figure is."""
        self._heard = heard
        self._told = told
        self._tellers: dict[str, set[int]] = {}
        for at, facts in enumerate(told):
            for fact in facts:
                self._tellers.setdefault(fact, set()).add(at)
        self._kinds: dict[Kind, dict[str, object]] = {}
        self._counts: dict[tuple[int, Kind], int] = {}
        for profile in profiles:
            if not profile.worked_out:
                figure = profile.claims[0].figure
                self._kinds.setdefault(kind_of(figure), {})[profile.fact.id] = figure.quantity.stated

    def share(self, at: int) -> float:
        """How many of the draft's other figures are a source's (near 1: all of many)."""
        return (sum(self._heard) - self._heard[at]) / len(self._heard)

    def left(self, at: int, profile: RawProfile) -> float:
        """1 where the source's figure is the only one of its kind that the draft gives nowhere else, less where there are more."""
        if profile.worked_out or self._is_told(profile.fact.id, at):
            return 0.0
        return 1 / max(1, self._count(at, kind_of(profile.claims[0].figure)))

    def _count(self, at: int, kind: Kind) -> int:
        """How many numbers of a kind the draft gives nowhere but for its figure `at`."""
        count = self._counts.get((at, kind))
        if count is None:
            untold = {value for fact, value in self._kinds[kind].items() if not self._is_told(fact, at)}
            count = self._counts[at, kind] = len(untold)
        return count

    def _is_told(self, fact: str, at: int) -> bool:
        return bool(self._tellers.get(fact, _NOBODY) - {at})


_NOBODY: frozenset[int] = frozenset()

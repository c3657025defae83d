"""Which facts may the words and names around a figure speak of? An index over the profiles, and how many of a kind there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set

from ..figures.figure import Figure
from ..values.interval import Bound
from .profile import Profile
from .verdicts import Judged


class ProfileIndex:
    """Finds the facts that the words and names around a figure could speak of, without looking at all of them."""

    def __init__(self, profiles: Sequence[Profile], whole: Mapping[str, str]) -> None:
        self.profiles = profiles
        self.judged: dict[tuple[object, ...], dict[int, Judged | None]] = {}  # figure → profile → what its claims say to it
        self._by_stem: dict[str, set[int]] = {}
        self._by_entity: dict[str, set[int]] = {}
        self._by_number: dict[tuple[Bound, Bound], set[str]] = {}
        told = [profile for profile in profiles if not profile.worked_out]
        self._kinds = Counter((profile.subject, profile.group) for profile in told)
        self._groups = Counter(profile.group for profile in told)
        for at, profile in enumerate(profiles):
            for phrase in (*profile.measure, *profile.context):
                for stem in phrase.stems:
                    self._by_stem.setdefault(stem, set()).add(at)
            for entity in (profile.subject, whole.get(profile.subject, ""), *profile.parts):
                self._by_entity.setdefault(entity, set()).add(at)
            for figure in profile.figures:
                self._by_number.setdefault(figure.quantity.stated[:2], set()).add(profile.fact.id)

    def is_sole(self, profile: Profile) -> bool:
        """True for a subject's only fact of its kind: that figure needs no word of what it measures."""
        return not profile.worked_out and self._kinds[profile.subject, profile.group] == 1

    def is_only(self, profile: Profile) -> bool:
        """True for the only fact of its kind in all sheets, an area among amounts and counts: it hardly needs its subject's name."""
        return not profile.worked_out and self._groups[profile.group] == 1

    def having(self, figure: Figure) -> Set[str]:
        """The ids of the facts that have the figure's very number."""
        return self._by_number.get(figure.quantity.stated[:2], frozenset())

    def near(self, stems: Iterable[str], entities: Iterable[str]) -> tuple[list[Profile], frozenset[str]]:
        """The facts of which a word or the subject is among `stems` and `entities`, in their own order, and the ids of the worded ones."""
        worded: set[int] = set()
        for stem in stems:
            worded |= self._by_stem.get(stem, _NONE)
        found = set(worded)
        for entity in entities:
            found |= self._by_entity.get(entity, _NONE)
        return [self.profiles[at] for at in sorted(found)], frozenset([self.profiles[at].fact.id for at in worded])


_NONE: frozenset[int] = frozenset()

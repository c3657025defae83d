"""What do the compounds of one text share with the words of another? `Provisionsüberschuss` in a source, `Provisionen` in a draft.

No list of words tells where a compound is cut. But where one text has a word that another text's compound begins or ends with, the
two have that word in common.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from ..mentions.fold import Folder
from ..mentions.surroundings import Level, Surroundings
from .raw import Telling, bags_of
from .raw_profile import RawProfile

_PART = 4
"""Letters that a part has at least."""


class Cut:
    """Cuts stems into parts that are stems of the texts themselves; each stem once."""

    def __init__(self, stems: Set[str], fold: Folder) -> None:
        self._stems, self._fold = stems, fold
        self._kept: dict[str, frozenset[str]] = {}

    def parts(self, stem: str) -> frozenset[str]:
        """The parts of a stem; empty for most."""
        kept = self._kept.get(stem)
        if kept is None:
            long = len(stem) >= 2 * _PART and stem.isalpha()
            kept = self._kept[stem] = frozenset(self._cut(stem)) if long else frozenset()
        return kept

    def _cut(self, stem: str) -> Iterator[str]:
        for at in range(_PART, len(stem) - _PART + 1):
            head, tail = stem[:at], stem[at:]
            heads = {head, self._fold(head), *(head.removesuffix(tie) for tie in self._fold.linking)}
            yield from (part for part in (tail, *sorted(heads)) if len(part) >= _PART and part in self._stems)

    def level(self, level: Level) -> Level:
        """A level with the parts of its stems."""
        more = {part for stem in level.stems for part in self.parts(stem)} - level.stems
        return level._replace(stems=level.stems | more) if more else level

    def around(self, one: Surroundings) -> Surroundings:
        """Surroundings with the parts of all their stems."""
        return one._replace(
            core=self.level(one.core),
            clause=self.level(one.clause),
            sentence=self.level(one.sentence),
            before=self.level(one.before),
            heading=self.level(one.heading),
            label=self.level(one.label),
            lead=self.level(one.lead),
        )


def with_parts(
    surroundings: Sequence[Surroundings], profiles: Sequence[RawProfile], telling: Telling, fold: Folder
) -> tuple[list[Surroundings], list[RawProfile], Telling]:
    """A draft's figures and those of sources in its language, with the parts of their compounds, and how telling all words are then."""
    own = [profile for profile in profiles if profile.language == fold.code]
    if not fold.compounds or not own:
        return list(surroundings), list(profiles), telling
    cut = Cut(frozenset().union(*(_stems(one) for one in (*surroundings, *(profile.around for profile in own)))), fold)
    read = [cut.around(one) for one in surroundings]
    meant = [
        profile._replace(around=cut.around(profile.around)) if profile.language == fold.code else profile for profile in profiles
    ]
    told = Telling([(profile.claims[0].source.id, profile.around) for profile in meant if not profile.worked_out])
    return read, [profile._replace(bags=bags_of(profile.around, told)) for profile in meant], told


def _stems(one: Surroundings) -> frozenset[str]:
    return one.sentence.stems | one.before.stems | one.heading.stems | one.label.stems

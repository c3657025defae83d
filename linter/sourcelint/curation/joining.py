"""Does the desk have this fact already? A figure that another source told of the same subject and measure becomes a claim on its fact."""

from __future__ import annotations

from collections.abc import Sequence

from ..figures.comparing import compare_figures
from ..lexicon.model import Lexicon
from ..mentions.words import phrase_stems
from ..record import NamedTuple
from ..sources import edtf
from ..sources.fact import Claim, Fact, Words
from .candidate import Candidate
from .words import speech

_COMMON = 0.5
"""Share of the shorter word list that two measures have in common where they may be one."""
_GONE = ("superseded", "withdrawn")


class Joined(NamedTuple):
    """What a candidate is to the facts the desk has: a claim on `fact`, or only near `near`, of which a person should decide."""

    fact: Fact | None = None
    near: Fact | None = None


class Desk:
    """The facts of the desk's other sheets, by subject. A fact takes one figure of an article: two figures mean two things."""

    def __init__(self, facts: Sequence[Fact], lexicon: Lexicon, source_id: str) -> None:
        self._lexicon = lexicon
        self._by_subject: dict[str, list[Fact]] = {}
        for fact in facts:
            if any(claim.status not in _GONE for claim in fact.claims) and all(claim.source.id != source_id for claim in fact.claims):
                self._by_subject.setdefault(fact.subject, []).append(fact)

    def of(self, candidate: Candidate) -> Joined:
        """The fact that the candidate is a further claim on: same subject and measure, and the figures agree.

        Where only the figure is another, at one time, the fact is near: two sources that differ, or two things.
        """
        same = [fact for fact in self._by_subject.get(candidate.subject, ()) if self._one_measure(candidate, fact)]
        agreeing = [fact for fact in same if any(_agree(claim, candidate) for claim in fact.claims if claim.status not in _GONE)]
        if agreeing:
            self._by_subject[candidate.subject].remove(agreeing[0])
            return Joined(agreeing[0])
        alike = [fact for fact in same if fact.claims[0].figure.kind == candidate.figure.kind and _one_time(candidate, fact)]
        return Joined(near=alike[0]) if len(alike) == 1 else Joined()

    def _one_measure(self, candidate: Candidate, fact: Fact) -> bool:
        if candidate.measure.name or fact.measure:
            return candidate.measure.name == fact.measure
        mine, theirs = self._stems(candidate.measure.words), self._stems(fact.words)
        return len(mine & theirs) > _COMMON * min(len(mine), len(theirs))

    def _stems(self, words: Words) -> set[tuple[str, tuple[str, ...]]]:
        codes = [code for code in words if code in self._lexicon.languages]
        return {(code, phrase_stems(word, speech(self._lexicon, code).fold)) for code in codes for word in words[code]}


def _one_time(candidate: Candidate, fact: Fact) -> bool:
    when = edtf.interval(candidate.as_of) if candidate.as_of else None
    return when is None or fact.as_of is None or not when.is_disjoint(fact.as_of)


def _agree(claim: Claim, candidate: Candidate) -> bool:
    """True where the two figures say the same, be it rounded, and neither is only vague about it."""
    there, back = compare_figures(claim.figure, candidate.figure), compare_figures(candidate.figure, claim.figure)
    return claim.figure.hedge != "vague" and candidate.figure.hedge != "vague" and there.verdict.agrees and back.verdict.agrees

"""What do the source's own words say where a sheet keeps them? A second view on each figure, and which of the two counts."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence

from ..lexicon.model import Lexicon
from ..sources.fact import FactBase
from ..sources.passages import drawn, is_claimed
from .assessment import Assessment, Link, Status
from .candidates import Candidate
from .raw import Telling
from .raw_profile import RawProfile
from .settling import Choice
from .thresholds import ERROR
from .weights import probability


def near(bases: Sequence[FactBase], choices: Iterable[Choice], lexicon: Lexicon) -> list[FactBase]:
    """The passages that are to be read for a draft: all of a few sources; of many those of which some figure may speak at all."""
    written = sum(len(said) for base in bases for source in base.sources for _, said in source.passages)
    spoken = None if written <= _FEW else {claim.source.id for _, found in choices for one in found for claim in one.profile.claims}
    kept = [drawn(base, lexicon, spoken) for base in bases]
    return [base for base in kept if base.facts]


_FEW = 100_000
"""Characters of passages that are read for every draft: some thirty articles, a second."""


def remembered(
    bases: Sequence[FactBase], spoken: FactBase, lexicon: Lexicon, read: Callable[[], tuple[list[RawProfile], Telling]]
) -> tuple[list[RawProfile], Telling]:
    """What reading the passages gives (`read`), kept for the other drafts of a run: the same sheets give the same."""
    key = (tuple(base.fingerprint for base in bases), tuple(document.path for document in spoken.documents))
    kept = lexicon.prepared.setdefault("passages", {})
    if key not in kept or not all(key[0]):
        found, telling = read()
        kept.clear()  # the last one only: drafts of one folder share their sheets
        kept[key] = as_curated(found, bases), telling
    profiles, telling = kept[key]
    return profiles, telling


def as_curated(profiles: Iterable[RawProfile], bases: Iterable[FactBase]) -> list[RawProfile]:
    """The profiles of passages with the sheet's own facts and sources in them, by which findings name them."""
    facts = {fact.id: fact for base in bases for fact in base.facts}
    sources = {source.id: source for base in bases for source in base.sources}
    result = []
    for profile in profiles:
        first, *others = profile.claims
        claims = (first._replace(source=sources[first.source.id]), *others)
        result.append(profile._replace(fact=facts.get(profile.fact.id, profile.fact), claims=claims))
    return result


def of_claims(said: Assessment) -> Assessment:
    """An assessment by passages, without what rests on figures of theirs that nobody confirmed."""
    runners = tuple(link for link in said.runners_up if is_claimed(link.fact))
    if said.link is None or is_claimed(said.link.fact):
        return said._replace(runners_up=runners)
    status = said.status if said.status is Status.NOT_ASSERTED else Status.UNSOURCED
    return said._replace(status=status, link=None, comparisons=(), slip=None, runners_up=runners)


def decided(first: Assessment, second: Assessment, heard: Sequence[Candidate], kept: frozenset[str]) -> Assessment:
    """Which of two views on a figure counts: by the curated words (`first`), or by the passages (`second`, picked out of `heard`).

    The curated words lead. But where a passage of the fact is kept (`kept`) it must bear them out: an accusation counts where the passages
    accuse too, or both views together are sure, and an agreement where the passages do not accuse.
    """
    if first.status is Status.UNSOURCED:
        return second
    if first.link is None or first.link.fact.id not in kept:
        return first
    if first.status is not Status.CONTRADICTED:
        return second if first.status is Status.VERIFIED and second.status is Status.CONTRADICTED else first
    if second.status is Status.CONTRADICTED:
        return first if second.link and second.link.fact.id == first.link.fact.id else second
    return first if _sure(first.link, heard) else second


def _sure(link: Link, heard: Sequence[Candidate]) -> bool:
    """True where the mean of both views' log odds is enough for an error."""
    second = next((one.odds for one in heard if one.profile.fact.id == link.fact.id), _UNHEARD)
    return probability((_log_odds(link.score) + second) / 2) >= ERROR


_UNHEARD = -4.0
"""Log odds of a fact of which the passages say nothing near."""


def _log_odds(score: float) -> float:
    return math.log(score / (1 - score)) if 0 < score < 1 else math.copysign(_CERTAIN, score - 0.5)


_CERTAIN = 10.0

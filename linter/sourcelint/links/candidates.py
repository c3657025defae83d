"""Which facts may a figure be about, and how likely is each?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypeVar

from ..figures.figure import Figure
from ..mentions.surroundings import Surroundings
from ..record import NamedTuple
from ..text.document import Document
from ..values.compare import Verdict
from .assessment import Evidence, Status
from .evidence import (
    Subjects,
    evidence_for,
    is_foreign,
    is_headed,
    is_plain_slip,
    measured_by,
    only_fact,
    stands_alone,
    total,
)
from .evidence_restrictions import SAID as NARROWED
from .evidence_subject import Story
from .judging import asked, crosses, judge, told_as_change
from .nearness import SILENT, near_of
from .profile import Profile, group_of
from .profile_index import ProfileIndex
from .raw_profile import RawProfile
from .shares import as_part
from .thresholds import VERIFIED, WARNING
from .value_worth import value_evidence, value_of
from .verdicts import Compared, Judged, supports
from .weights import Weights, probability

P = TypeVar("P", Profile, RawProfile)


class Candidate(NamedTuple):
    """A fact that a figure may be about. `sense` are the log odds by the words around, `odds` with the value and the figures beside."""

    profile: Profile | RawProfile
    sense: float
    odds: float
    evidence: tuple[Evidence, ...]
    results: Compared
    status: Status
    slip: str | None

    @property
    def agrees(self) -> bool:
        """True where at least one claim supports the figure by its number."""
        return self.status is not Status.CONTRADICTED and any(supports(claim, comparison) for claim, comparison in self.results)

    @property
    def repeats(self) -> bool:
        """True where the figure is a claim's own number, be it rounded: what only follows from it (`mehr als 140` from 200) is less."""
        return self.agrees and any(
            supports(claim, comparison) and comparison.verdict is not Verdict.IMPLIED for claim, comparison in self.results
        )

    @property
    def is_exact(self) -> bool:
        """True where a claim has the very number."""
        return any(comparison.verdict is Verdict.SAME for _, comparison in self.results)

    @property
    def is_sure(self) -> bool:
        """True where it would be reported as it stands: as a warning, or as verified."""
        return probability(self.odds) >= (WARNING if self.contradicts else VERIFIED)

    @property
    def contradicts(self) -> bool:
        """True where the figure would be held against this fact."""
        return self.status is Status.CONTRADICTED


def fitting(around: Surroundings, profiles: Iterable[P]) -> Iterator[P]:
    """The profiles of the figure's own group; for a bare number those of any group it may have left its unit out of."""
    figure = around.figure
    group = group_of(figure)
    leaning = group_of(around.leans) if around.leans else None
    bare = figure.quantity.unit is None and not around.counted and group == "count"
    for profile in profiles:
        if isinstance(profile, Profile) and profile.worked_out and not _is_result(figure, profile):
            continue
        if profile.group == group or (leaning == profile.group if leaning else bare and not _needs_unit(profile)):
            yield profile


def _needs_unit(profile: Profile | RawProfile) -> bool:
    """True where no bare number tells of the fact: a day, a rank, `billions` of dollars."""
    return profile.group in _NEVER_BARE or (profile.group != "count" and all(claim.figure.hedge == "vague" for claim in profile.claims))


def _is_result(figure: Figure, profile: Profile) -> bool:
    """True for a figure that tells a change or a multiple, as the worked-out fact does: no level is held against those."""
    other = profile.figures[0]
    if figure.role != other.role or figure.quantity.per is not None:
        return False
    return figure.role == "by" or (figure.quantity.multiple and _is_more(figure) is _is_more(other))


def _is_more(figure: Figure) -> bool:
    """True for a multiple of more than one: `one in four` is a share of something, and tells of no growth."""
    return (figure.quantity.size or 0) > 1


SOLE = "its subject's only fact of the kind"

_NEAR_VALUES = ("same", "near", "slip")
_HEARD = ("same", "near")
_NEVER_BARE = frozenset({"date", "time", "ordinal", "score"})


def candidates(around: Surroundings, index: ProfileIndex, document: Document, weights: Weights, story: Story) -> list[Candidate]:
    """The curated facts this figure may be about, most likely first: those of its own kind, and of a share those it is a number of."""
    found = weighed(around, index, document, weights, story, _SENSELESS)
    if part := as_part(around):
        found += weighed(part, index, document, weights, story, _SENSELESS, share_of=around.whole)
    if around.among:  # `one of four heroes` says that there are four
        found += weighed(around._replace(figure=around.among), index, document, weights, story, _SENSELESS)
    return likely(found)


def weighed(
    around: Surroundings, index: ProfileIndex, document: Document, weights: Weights, story: Story, least: float,
    *, share_of: Figure | None = None,
) -> list[Candidate]:  # fmt: skip
    """All curated facts near this figure with what speaks for and against each; without those that no value lifts to `least`.

    Where the figure is worked out from a share, `share_of` is the whole: that is none of its facts, and no digits tell of a slip.
    """
    rows = []
    words = near_of(around)
    named = (
        *around.core.entities,
        *around.clause.entities,
        *around.label.entities,
        *around.sentence.entities,
        *around.heading.entities,
        around.inherited,
    )
    subjects: Subjects = {}
    known = index.judged.setdefault(asked(around, document), {})
    nearby, worded = index.near(words.everything, named)
    exactly, group = index.having(around.figure), group_of(around.figure)
    wholes = index.having(share_of) if share_of else frozenset()
    for profile in fitting(around, nearby):
        if share_of and (profile.fact.id in wholes or share_of.quantity.unit not in {one.quantity.unit for one in profile.figures}):
            continue
        exact = profile.fact.id in exactly  # unlikely as such a fact is, its very number tells of a swap
        own = words if profile.fact.id in worded else SILENT  # a fact that is only here by its subject has no word to look for
        evidence = evidence_for(profile, around, own, weights, story, subjects, ALL_OF_IT if exact else least)
        if not exact and total(evidence, weights["bias"]) < least:
            continue
        if id(profile) not in known:
            known[id(profile)] = judge(profile, around, document)
        judged = known[id(profile)]
        if judged is None:
            continue
        judged = told_as_change(around, profile, evidence, judged)
        value = value_of(around.figure, *judged)
        if value == "same" and judged[2] == "direction":
            evidence = [item for item in evidence if item.signal != NARROWED["change"]]
        if judged[1] is Status.CONTRADICTED and crosses(around.figure, profile, document.date):
            evidence.append(Evidence("one is past, the other to come", weights["date_crossed"]))
        if share_of:
            value = "near" if value in _HEARD else "far" if value == "far" else ""
            evidence.append(Evidence("by its share of", weights["share_of"], share_of.text))
        if profile.group != group and not around.leans and value in ("", "unlike", "far") and not is_headed(evidence):
            continue  # a bare number says nothing of money unless it comes near the amount, or its header does
        if profile.group != group and not around.leans and value == "slip" and _is_small(around.figure) and not is_headed(evidence):
            continue  # and `all other four` is no slip of 40 percent
        rows.append((profile, evidence, value, judged))
    swapped = any(value == "same" for _, _, value, _ in rows)
    unheard = not any(value in _HEARD for _, _, value, _ in rows)
    near = Counter((profile.subject, profile.group) for profile, _, value, _ in rows if value in _NEAR_VALUES)
    found = []
    for profile, evidence, value, judged in rows:
        if value == "unlike" and (swapped or profile.worked_out):
            value = ""  # it is somebody else's number, a swap; or nobody's digits
        _, status, slip = judged
        telling = status is not Status.CONTRADICTED or is_plain_slip(slip)
        if value in _NEAR_VALUES and telling and near[profile.subject, profile.group] == 1 and stands_alone(evidence):
            evidence.append(only_fact(weights, profile.subject))
        if value == "slip" and around.figure.role != "age" and not around.figure.quantity.multiple and _is_alone(profile, evidence, index):
            evidence.append(Evidence(SOLE, weights["sole"], profile.subject))
        said = value_evidence(value, around.figure, slip, evidence, weights, unheard=unheard)
        found.append(made(profile, evidence, said, weights["bias"], judged))
    return found


def agreeing_or_likeliest(found: Iterable[Candidate]) -> Candidate | None:
    """The first that agrees with the figure; else the likeliest that contradicts it, if that would be reported."""
    known = list(found)
    agreeing = next((one for one in known if one.agrees), None)
    against = max((one for one in known if one.contradicts), key=lambda one: one.odds, default=None)
    return agreeing or (against if against is not None and against.is_sure else None)


def _is_small(figure: Figure) -> bool:
    """True for a number below ten, which may be anything."""
    size = figure.quantity.size
    return size is not None and size < _TEN


_TEN = 10


def _is_alone(profile: Profile, evidence: Iterable[Evidence], index: ProfileIndex) -> bool:
    """True where no word measures, but of the subject beside, or of all that the text may speak of, there is one such fact only."""
    if index.is_only(profile):
        return measured_by(evidence) == ("", "") and not is_foreign(evidence)
    return index.is_sole(profile) and stands_alone(evidence)


def made(
    profile: Profile | RawProfile, evidence: list[Evidence], value: list[Evidence], bias: float, judged: Judged
) -> Candidate:
    """The candidate with its log odds."""
    sense = total(evidence, bias)
    return Candidate(profile, sense, total(value, sense), (*evidence, *value), *judged)


def likely(found: Iterable[Candidate]) -> list[Candidate]:
    """Those that are worth showing, most likely first."""
    return ranked(one for one in found if one.odds > _HOPELESS)


def ranked(found: Iterable[Candidate]) -> list[Candidate]:
    """Candidates, most likely first; equal ones by the fact's name, so that the order of sheets does not matter."""
    return sorted(found, key=lambda candidate: (-candidate.odds, candidate.profile.fact.id))


_HOPELESS = -5.0
"""Log odds below which a fact is not even shown as a runner-up."""

ALL_OF_IT = -99.0
"""Log odds that any evidence reaches: it is weighed to the end."""

_SENSELESS = -4.7
"""Log odds of the words alone below which no value could make a link: not worth comparing."""

"""Does one event lie as far from another as a text counts? `zwei Tage nach der Wahl`, `R1 followed a week after V3 was released`.

The sheets know on which day each was. Where the words after `after` tell the one, and the rest of the sentence the other, the days
between them are what the text's number is held against. A number that agrees is not held against anything else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from ..figures.figure import Figure
from ..mentions.surroundings import Level, Since, Surroundings
from ..record import NamedTuple
from ..sources.fact import Claim
from ..text.span import Span
from ..values.compare import Comparison, Verdict
from ..values.interval import Interval
from ..values.quantity import Quantity
from ..values.units import converted, convertible
from .assessment import Evidence, Status
from .candidates import Candidate, agreeing_or_likeliest, made
from .nearness import Near, best_match
from .profile import Profile
from .profile_index import ProfileIndex
from .settling import Settled
from .weights import Weights


class Event(NamedTuple):
    """A fact that tells a day, and why the words are about it."""

    profile: Profile
    days: frozenset[date]
    evidence: tuple[Evidence, ...]

    @property
    def worth(self) -> float:
        return sum(item.weight for item in self.evidence)


def with_elapsed(settled: Sequence[Settled], index: ProfileIndex, weights: Weights) -> list[Settled]:
    """The choices, with the times that are counted from an event held against the days between the two events."""
    if all(around.since is None for around, _, _ in settled):
        return list(settled)
    dated = [(profile, days) for profile in index.profiles if (days := _days(profile))]
    told = {(around.figure.block, around.figure.span): choice for around, choice, _ in settled if choice is not None and choice.is_sure}
    result = []
    for around, choice, others in settled:
        since = around.since
        if since is not None and around.stance.kind == "asserted" and around.figure.assertable:
            found = _held(around, since, dated, told, index, weights)
            if found is not None and not (found.contradicts and choice is not None and choice.agrees and choice.is_sure):
                choice, others = found, [*([choice] if choice else []), *others]
        result.append((around, choice, others))
    return result


def _days(profile: Profile) -> frozenset[date]:
    """The days that the fact's claims tell to the day; of a period its two ends."""
    return frozenset().union(*map(_days_of, profile.claims))


def _days_of(claim: Claim) -> frozenset[date]:
    calendar, (first, last, *_) = claim.figure.quantity.calendar, claim.figure.quantity.stated
    exact = calendar is not None and calendar.grain == "day" and claim.status != "superseded"
    return frozenset({first, last}) if exact and isinstance(first, date) and isinstance(last, date) else frozenset()


def _held(
    around: Surroundings, since: Since, dated: Sequence[tuple[Profile, frozenset[date]]], told: Mapping[tuple[int, Span], Candidate],
    index: ProfileIndex, weights: Weights,
) -> Candidate | None:  # fmt: skip
    length = _length(around.figure)
    if length is None or not dated:
        return None
    anchor = told.get((around.figure.block, around.figure.anchor)) if around.figure.anchor else None
    if since.event != Level():
        bases = _likely(_events(since.event, Level(), around, dated, index, weights))
    elif anchor is not None:
        bases = [Event(one, days, (Evidence("the day told before", weights["since_told"]),)) for one, days in dated
                 if anchor.profile.fact.id == one.fact.id]  # fmt: skip
    else:
        bases = _likely(_events(around.before, Level(), around, dated, index, weights))
    meant = _likely(_events(since.rest, around.before, around, dated, index, weights))
    pairs = [(base, event) for base in bases for event in meant if base.profile.fact.id != event.profile.fact.id]
    found = [_candidate(base, event, since.sign, length, weights) for base, event in pairs]
    best = agreeing_or_likeliest(found)
    surely = since.event != Level() or anchor is not None  # what the sentence before tells, it may have told of another day
    return best if best is not None and (best.agrees or surely) else None


def _events(
    here: Level, before: Level, around: Surroundings, dated: Iterable[tuple[Profile, frozenset[date]]], index: ProfileIndex,
    weights: Weights,
) -> Iterator[Event]:  # fmt: skip
    """The facts with a day that the words tell of, by what they measure and by their subject."""
    levels = (("core", here.stems), ("before", before.stems))
    near = Near(levels, here.stems | before.stems)
    for profile, days in dated:
        share, where, words, _ = best_match(profile.measure, near, weights)
        own = {profile.subject, *profile.parts}
        evidence = []
        if share:
            evidence.append(Evidence(f"measure in {where}", share * weights["measure"], words))
        if not own.isdisjoint(here.entities):
            evidence.append(Evidence("subject in core", weights["subject_core"], profile.subject))
            if index.is_sole(profile):
                evidence.append(Evidence("its subject's only day", weights["since_only"], profile.subject))
        elif not profile.rivals.isdisjoint(here.entities):
            continue
        elif share and (not own.isdisjoint(around.sentence.entities) or not own.isdisjoint(around.discourse[:1])):
            evidence.append(Evidence("subject named before", weights["subject_clause"], profile.subject))
        if evidence:
            yield Event(profile, days, tuple(evidence))


def _likely(events: Iterable[Event]) -> list[Event]:
    """The events that the words tell of best, and those that they tell of nearly as well."""
    found = sorted(events, key=lambda one: -one.worth)
    return [one for one in found if one.worth >= found[0].worth - _LEAD and one.worth >= _LEAST]


_LEAD = 0.5
_LEAST = 1.2
"""Log odds within which another event may be meant, too, and that an event must be worth."""


class Length(NamedTuple):
    """A length of time in days, and by how much it may be off."""

    lower: Decimal | None
    upper: Decimal | None
    slack: Decimal

    def holds(self, days: int) -> bool:
        return (self.lower is None or days >= self.lower - self.slack) and (self.upper is None or days <= self.upper + self.slack)


def _length(figure: Figure) -> Length | None:
    """How many days a figure tells; None where it tells none that can be counted."""
    calendar, unit = figure.quantity.calendar, figure.quantity.unit
    if calendar is not None:
        if calendar.away is None or not calendar.away.named:
            return None
        number, days = Decimal(abs(calendar.away.amount)), Decimal(calendar.away.days)
        stated = Interval(number, number)
    elif unit is not None and convertible(unit, "d") and figure.kind == "duration":
        days, stated = converted(Decimal(1), unit, "d"), figure.quantity.likely
    else:
        return None
    lower, upper = (bound * days if isinstance(bound, Decimal) else None for bound in stated[:2])
    if days < 1:
        return None
    slack = days / 2 if days > 1 else Decimal(int((lower or upper or 0) >= _WEEK))
    return Length(lower, upper, slack)


_WEEK = 7
"""Days from which a count may be off by one: some count the first day, too."""


def _candidate(base: Event, event: Event, sign: int, length: Length, weights: Weights) -> Candidate:
    """The event's fact with the days that lie between the two, held against the length."""
    profile = event.profile
    agrees = any(length.holds((one - other).days * sign) for one in event.days for other in base.days)
    verdict = Verdict.SAME if agrees else Verdict.CONTRADICTION
    claims = [_worked_out(claim, base, sign) for claim in profile.claims if _days_of(claim)]
    results = tuple((claim, Comparison(verdict, None if agrees else "value")) for claim in claims)
    fact = profile.fact._replace(id=f"{profile.fact.id}/{base.profile.fact.id}/days", claims=tuple(claims))
    profile = profile._replace(fact=fact, claims=fact.claims, worked_out=(base.profile.fact.id, profile.fact.id))
    evidence = [*base.evidence, *event.evidence, Evidence("counted from the one to the other", weights["since"], base.profile.subject)]
    status = Status.VERIFIED if agrees else Status.CONTRADICTED
    return made(profile, evidence, [], weights["bias"], (results, status, None if agrees else "value"))


def _worked_out(claim: Claim, base: Event, sign: int) -> Claim:
    """The claim of a day with the days that it lies after the other event."""
    day, figure = claim.figure.quantity.stated.lower, base.profile.figures[-1]
    start = min(base.days)
    days = (day - start).days if isinstance(day, date) else 0
    words = f"{abs(days)} days {'after' if days > 0 else 'before'} {figure.text}" if days else f"the same day as {figure.text}"
    number = Decimal(abs(days))
    length = Quantity(Interval(number, number), Interval(number, number), Decimal(1), "d")
    told = claim.figure._replace(quantity=length, kind="duration", hedge=None, cue=None, alternatives=(), anchor=None)
    return claim._replace(figure=told, worked_out=words)

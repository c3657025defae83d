"""Which changes do a sheet's facts make up? The fines of two seasons tell whether they rose, by how much, and by what share.

Facts that measure the same of the same subject at different times are held against each other: a draft's `up by a third`, `more than
doubled` or `rose to` says something of both, though no fact of the sheet has that figure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import combinations

from ..figures.figure import Figure
from ..record import NamedTuple
from ..sources.fact import Claim
from ..values.interval import Interval
from ..values.quantity import Per
from .profile import Profile, group_of
from .results import change, difference, told


class Told(NamedTuple):
    """A fact that has one number, and when that is true of its subject."""

    at: int
    profile: Profile
    claim: Claim
    number: Decimal
    time: Interval


def with_changes(profiles: Sequence[Profile]) -> list[Profile]:
    """The facts in their order, each with the way it has gone since earlier ones; behind them what two of them make up."""
    series: dict[tuple[str, str, str | None], list[Told]] = {}
    for at, profile in enumerate(profiles):
        one = _told_once(at, profile)
        if one is not None:
            series.setdefault((profile.subject, profile.group, profile.figures[0].quantity.unit), []).append(one)
    result = list(profiles)
    made: list[Profile] = []
    ways: dict[int, set[int]] = {}
    for facts in series.values():
        for earlier, later in _pairs(facts):
            ways.setdefault(later.at, set()).add(1 if later.number > earlier.number else -1)
            made += _results(earlier, later)
    for at, signs in ways.items():
        if len(signs) == 1:
            result[at] = _going(profiles[at], *signs)
    return result + made


_KINDS = frozenset({"count", "number", "money", "percent", "length", "area", "volume", "mass", "energy", "power"})


def _told_once(at: int, profile: Profile) -> Told | None:
    """The fact with its number and its time; None where it has none, or more than one, or is about a change itself."""
    figure, claim = profile.figures[0], profile.claims[0]
    number, time = figure.quantity.size, claim.as_of or profile.fact.as_of
    by = profile.fact.role == "by" or any(other.role == "by" for other in profile.figures)
    if by or figure.kind not in _KINDS or _is_rate(figure) or figure.hedge == "vague" or not number or time is None:
        return None
    if any(other.quantity.stated != figure.quantity.stated for other in profile.figures):
        return None
    return Told(at, profile, claim, number, time)


def _is_rate(figure: Figure) -> bool:
    """True for so many per something; what is told per year is the number of a year."""
    return figure.quantity.per is not None and figure.quantity.per != Per(Decimal(1), "a")


def _pairs(facts: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """An earlier and a later one each, of those that measure the same and tell two numbers."""
    for one, other in combinations(facts, 2):
        if one.number == other.number or not same_measure(one.profile, other.profile):
            continue
        if _is_before(one.time, other.time):
            yield one, other
        elif _is_before(other.time, one.time):
            yield other, one


def _is_before(one: Interval, other: Interval) -> bool:
    return isinstance(one.upper, date) and isinstance(other.lower, date) and one.upper < other.lower


def same_measure(one: Profile, other: Profile) -> bool:
    """True where most words of the one are words of the other."""
    first, second = ({phrase.stems for phrase in profile.measure if not phrase.weak} for profile in (one, other))
    return bool(first and second) and len(first & second) * 2 > min(len(first), len(second))


def _going(profile: Profile, sign: int) -> Profile:
    """The fact as one that has risen to its number, or fallen; where its quote tells a way, that stands."""
    claims = tuple(_signed(claim, sign) for claim in profile.claims)
    return profile._replace(claims=claims, figures=tuple(claim.figure for claim in claims))


def _signed(claim: Claim, sign: int) -> Claim:
    figure = claim.figure
    if figure.quantity.sign or figure.role not in ("level", "to"):
        return claim
    return claim._replace(figure=figure._replace(role="to", quantity=figure.quantity._replace(sign=sign)))


def _results(earlier: Told, later: Told) -> Iterator[Profile]:
    """What two facts make up, as facts with the words of both."""
    after = later.claim.figure
    if after.kind != "percent":
        yield _made(earlier, later, difference(after, earlier.number, later.number))
    for figure in change(after, earlier.number, later.number):
        yield _made(earlier, later, figure)


def _made(earlier: Told, later: Told, figure: Figure) -> Profile:
    one, two = earlier.profile, later.profile
    words = f"{earlier.claim.figure.text} → {later.claim.figure.text}"
    if figure.quantity.multiple or figure.kind == "points":
        words = f"{told(figure)} ({words})"
    claim = later.claim._replace(figure=figure, worked_out=words, as_of=Interval(earlier.time.lower, later.time.upper))
    return two._replace(
        fact=two.fact._replace(id=f"{two.fact.id}/{one.fact.id}/{figure.kind}-{figure.role}", claims=(claim,), role=figure.role),
        claims=(claim,),
        measure=tuple(dict.fromkeys((*two.measure, *one.measure))),
        context=(),
        group=group_of(figure),
        figures=(figure,),
        moves=figure.role == "by",
        told=one.told | two.told,
        narrowed=one.narrowed | two.narrowed | _NARROWED,
        quoted=one.quoted | two.quoted,
        worked_out=(one.fact.id, two.fact.id),
    )


_NARROWED = frozenset({"change", "time"})

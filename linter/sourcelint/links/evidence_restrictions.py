"""Is the figure's clause narrowed where the fact is not? A part, another time, a rate, a place, somebody else of whom it is said."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from ..mentions.restrictions import LEXICAL, Restriction
from ..mentions.surroundings import Surroundings
from ..values.interval import Interval
from .assessment import Evidence
from .evidence_subject import Story
from .profile import Profile
from .weights import Weights


def restriction_evidence(
    profile: Profile, around: Surroundings, weights: Weights, story: Story, *, dated: bool = False, surely: bool = False
) -> list[Evidence]:
    """One signal per kind of restriction that the fact's own words do not know.

    `dated` tells that the clause names the fact's own time: `vor einem Jahr` is hardly another one then; `surely` that the figure counts
    what the fact counts, with its subject beside: a phrase at the sentence's head is scenery then.
    """
    found: dict[str, Evidence] = {}
    if not around.restrictions:
        return []
    beside = {*around.core.entities, *around.clause.entities, *around.label.entities}
    own, whole = {profile.subject, *profile.parts}, story.whole.get(profile.subject, "")
    named = whole in beside or not own.isdisjoint(beside)
    called = not (whole in beside and own & beside)  # `das neue Schiff von Nordwind, die Veritas`: the words before call it so
    for one in around.restrictions:
        if one.kind == "season":
            found.update(_season(one, profile, weights))
            continue
        if one.kind == "compared":
            if one.owner in own and not own & beside:
                found[one.kind] = Evidence(SAID[one.kind], weights["restricted_compared"], one.words)
            continue
        if one.owner and one.owner not in own and one.owner != whole:
            continue
        if one.kind in found or not _holds_for(one, profile, named=named and (called or one.kind != "bearer")):
            continue
        if one.total is not None and one.total.lower in _totals(profile):
            continue  # its own quote says that it is so many of as many
        said = one.words if one.kind in LEXICAL else _unknown(one, profile)
        if said:
            doubted = (dated and one.kind == "time") or (surely and one.kind == "frame") or _is_part_itself(one, profile, story)
            share = _DOUBTED if doubted else 1.0
            found[one.kind] = Evidence(SAID[one.kind], weights[f"restricted_{one.kind}"] * share, said)
    return _together(found.values())


def _together(found: Iterable[Evidence]) -> list[Evidence]:
    """One restriction is enough: of more than one, the strongest counts, and of each further one a quarter."""
    ordered = sorted(found, key=lambda item: item.weight)
    return [*ordered[:1], *(item._replace(weight=item.weight * _FURTHER) for item in ordered[1:])]


_FURTHER = 0.25
_DOUBTED = 0.5
"""What a restriction is worth that may be the fact's own: `a year ago` beside the fact's time, for years are counted back from a day
that may not be known; `of the 52` for a fact that is a part of them itself, for a whole has many parts."""


def _season(one: Restriction, profile: Profile, weights: Weights) -> dict[str, Evidence]:
    """A month or a quarter without its year, for a fact that speaks of a whole year or of no time at all."""
    if profile.group in _TIMES or not one.meanings[0].isdisjoint(profile.told):
        return {}
    times = [claim.as_of or profile.fact.as_of for claim in profile.claims]
    if all(times):
        other = all(length(time) > LONG or not _holds_month(time, one) for time in times if time)
        return {one.kind: Evidence("speaks of a part of its time", weights["restricted_season"], one.words)} if other else {}
    return {one.kind: Evidence("speaks of some time", weights["restricted_month"], one.words)}


def length(time: Interval) -> int:
    """Days of a period; 0 where it has no end."""
    return (time.upper - time.lower).days if isinstance(time.upper, date) and isinstance(time.lower, date) else 0


LONG = 75
"""Days of a period of which a month or a quarter is but a part."""


def _holds_month(time: Interval, one: Restriction) -> bool:
    """True where the period lies in the month that is named; a quarter or season is taken to hold it."""
    return one.month == 0 or one.month in {day.month for day in time[:2] if isinstance(day, date)} or not isinstance(time.lower, date)


def _holds_for(one: Restriction, profile: Profile, *, named: bool) -> bool:
    if one.kind not in LEXICAL:
        # Where the subject is not named beside it, such words may be how the text calls it: `In der Geschäftsstelle arbeiten …`.
        return (named or one.kind == "somebody") and profile.group not in _TIMES
    if one.kind == "aside":
        return profile.group == "count" and profile.fact.measure != "age"
    if profile.group in _TIMES or one.kind in profile.narrowed:
        return False
    if one.kind == "change" and (profile.moves or profile.group == "share"):
        return False
    if one.kind == "rate" and profile.group not in ("count", "share") and not one.words.startswith("per "):
        return False
    known = profile.told - profile.quoted if one.kind == "part" else profile.told  # a part of it may be the subject: `first stage`
    return one.whole >= 0 or not one.meanings or any(meanings.isdisjoint(known) for meanings in one.meanings)


def _is_part_itself(one: Restriction, profile: Profile, story: Story) -> bool:
    """True where the fact is a part of that whole itself: its quote says so, or the whole is another fact and a larger number."""
    if one.whole < 0:
        return False
    if any(not meanings.isdisjoint(profile.out_of) for meanings in one.meanings):
        return True
    return one.total in story.totals and all(_below(figure.quantity.stated, one.total) for figure in profile.figures)


def _totals(profile: Profile) -> frozenset[Decimal]:
    """The numbers that its quotes say it is a part of: 39 in `36 of 39`."""
    return frozenset(Decimal(word) for word in profile.out_of if word.isdecimal())


def _below(number: Interval, total: Interval | None) -> bool:
    return total is not None and number.upper is not None and total.lower is not None and number.upper < total.lower  # type: ignore[operator]


_TIMES = frozenset({"date", "time"})


def _unknown(one: Restriction, profile: Profile) -> str:
    """The words of a frame or bearer that the fact does not know; of a bearer, none where it knows one of them."""
    words = one.words.split()
    strange = [word for word, meanings in zip(words, one.meanings, strict=True) if meanings.isdisjoint(profile.told)]
    return "" if one.kind != "frame" and len(strange) < len(words) else " ".join(strange)


SAID = {
    "part": "speaks of a part",
    "change": "speaks of a change",
    "time": "speaks of another time",
    "leave": "speaks of who comes or goes",
    "rate": "speaks of a rate",
    "limit": "speaks of a limit",
    "goal": "speaks of a goal",
    "frame": "set into something else",
    "place": "speaks of another place",
    "compared": "only compared with it",
    "aside": "told by the way",
    "offset": "tells when, not how long",
    "place_after": "speaks of another place",
    "bearer": "said of something else",
    "somebody": "said of something new",
}

"""Which contradictions of raw sources are none because the draft's number follows from two of theirs?"""

from __future__ import annotations

from collections.abc import Sequence

from ..figures.figure import Figure
from ..mentions.surroundings import Surroundings
from .candidates import Candidate
from .derived import NO_SLIP, follows
from .raw_profile import RawProfile
from .reckoned import beside, is_reckoned
from .settling import Settled, left_open
from .totals import comes_to, is_told_by_parts
from .value_worth import digits_of, lies_off


def without_derived(settled: Sequence[Settled], by_source: dict[str, list[RawProfile]]) -> list[Settled]:
    """The choices, but for those that contradict a figure which, with another one of its passage, makes up the draft's number."""
    place = {around.figure.span: at for at, (around, _, _) in enumerate(settled)}
    return left_open(
        settled,
        lambda around, choice: (
            _is_derived(around, choice, by_source) or _is_reckoned(around, choice, settled, place[around.figure.span], by_source)
        ),
    )


def _is_reckoned(
    around: Surroundings, choice: Candidate, settled: Sequence[Settled], at: int, by_source: dict[str, list[RawProfile]]
) -> bool:
    if not choice.contradicts or not isinstance(choice.profile, RawProfile):
        return False
    given = beside(settled, at)
    return is_reckoned(around, choice, given, [near(one, by_source) for one, _ in given])


def _is_derived(around: Surroundings, choice: Candidate, by_source: dict[str, list[RawProfile]]) -> bool:
    if not choice.contradicts or not isinstance(choice.profile, RawProfile):
        return False
    if _is_difference(around, choice.profile, by_source) or _is_day_told(around, choice, by_source):
        return True
    if choice.slip not in _ANY or around.figure.kind == "ordinal":
        return False
    if choice.sense >= (_SHARE if _is_that_share(around, choice) else _VERBATIM) and _is_told_alike(around, choice.profile.around):
        return False
    if _is_total(around, choice.profile, by_source, loosely=choice.sense < _LOOSE):
        return True
    if choice.slip not in NO_SLIP:
        return False
    told, digits = around.changes or around.partial or around.figure.role == "by", digits_of(around.figure)
    if not told and digits < (_EXACT - 1 if around.figure.quantity.unit else _EXACT):
        return False
    close = not told and digits < _EXACT
    return follows(around.figure, choice.profile.claims[0].figure, _beside(choice.profile, by_source, own_sentence=close))


def _is_difference(around: Surroundings, profile: RawProfile, by_source: dict[str, list[RawProfile]]) -> bool:
    """True for a number that is told as a change, where the source has no change but the two amounts that it lies between."""
    claim = profile.claims[0].figure
    told = around.figure.role == "by" or (around.changes and around.figure.role == "level")
    if not told or claim.role == "by" or profile.around.changes:
        return False
    return follows(around.figure, claim, _beside(profile, by_source))


def _is_total(around: Surroundings, profile: RawProfile, by_source: dict[str, list[RawProfile]], *, loosely: bool) -> bool:
    """True for what a sentence of the source adds up to, `loosely` for what its whole passage does."""
    figure, claim, sentence = around.figure, profile.claims[0].figure, _beside(profile, by_source, own_sentence=True)
    if is_told_by_parts(figure, claim, sentence):
        return True
    return loosely and figure.role != "age" and comes_to(figure, claim, sentence, _beside(profile, by_source))


def _is_that_share(around: Surroundings, choice: Candidate) -> bool:
    """True for a change in percent where the source tells one that is not far off."""
    near = any(comparison.factor and not lies_off(comparison.factor, _MISTAKEN) for _, comparison in choice.results)
    return near and around.figure.role == "by" and all(claim.figure.kind == around.figure.kind == "percent" for claim, _ in choice.results)


_MISTAKEN = 3.0
"""Times that a share may be off and still be the one that is told."""


def _is_day_told(around: Surroundings, choice: Candidate, by_source: dict[str, list[RawProfile]]) -> bool:
    """True for a day that the source tells by its number alone: `We said the 14th of March. So the 21st.`"""
    calendar = around.figure.quantity.calendar
    if choice.slip != "day" or calendar is None or not calendar.day or not isinstance(choice.profile, RawProfile):
        return False
    own = by_source[choice.profile.claims[0].source.id]
    told = [other.around.figure for other in own if other.around.figure.kind == "ordinal" and not other.around.noun]
    return any(figure.quantity.size == calendar.day and figure.text[:1].isdigit() for figure in told)


def _is_told_alike(around: Surroundings, other: Surroundings) -> bool:
    return (around.changes, around.partial) == (other.changes, other.partial)


_LOOSE = 1.0
"""Log odds of the words up to which a figure may as well be what a whole passage comes to."""

_ANY = NO_SLIP | {"swapped"}
"""Slips of a number that may be what a passage comes to, be it another figure's number as well."""

_SHARE = -1.5
"""The same for a change in percent where the source tells one: of a passage's other figures some always make up such a share."""

_VERBATIM = 5.0
"""Log odds of the words from which a sentence is told again as it stands: its figure is the source's own, not one worked out."""

_EXACT = 3
"""Digits from which a number follows from two others by no chance; a shorter one must be told as a part or a difference, or be so of a
unit and from two figures of one sentence."""


def _beside(profile: RawProfile, by_source: dict[str, list[RawProfile]], *, own_sentence: bool = False) -> list[Figure]:
    span = profile.around.span
    return [other.claims[0].figure for other in near(profile, by_source) if not own_sentence or other.around.span == span]


def near(profile: RawProfile, by_source: dict[str, list[RawProfile]]) -> list[RawProfile]:
    """The figures of the source up to a sentence away."""
    own = by_source[profile.claims[0].source.id]
    starts = sorted({other.around.span.start for other in own})
    at = starts.index(profile.around.span.start)
    places = set(starts[max(0, at - 1) : at + 2])
    return [other for other in own if other.around.span.start in places]

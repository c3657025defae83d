"""What do two figures of a raw source say when a draft holds one against the other? `17 times as expensive`, `150 billion a year`.

The draft repeats both numbers beside it, or one, and the source's own sentence has the other: an amount and the years it is for.
What the source says of both is worked out and held against what the draft says. A sum that the draft does with numbers of its own,
or with any other two of those beside it, is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from ..figures.figure import Figure
from ..mentions.surroundings import Surroundings
from ..record import NamedTuple
from .assessment import Evidence, Status
from .candidates import Candidate, agreeing_or_likeliest, made
from .profile import group_of
from .raw import names_near
from .raw_profile import RawProfile
from .reckoning import NEAR, comes_from_any, compares, ends_of, is_amount, is_other_sum, is_yearly, result_of, size_of
from .results import told
from .retold import SUMMED
from .settling import Settled, sentences_of
from .value_worth import lies_off
from .verdicts import Compared, best_of, compared, status_of
from .weights import Weights


class Told(NamedTuple):
    """A figure of a source that the draft surely repeats, in which of its sentences."""

    sentence: int
    profile: RawProfile
    figure: Figure


def with_comparisons(
    settled: Sequence[Settled], by_source: Mapping[str, Sequence[RawProfile]], weights: Weights, text_date: date | None
) -> list[Settled]:
    """The choices, with the figures that compare two of a source's held against what these make up."""
    sentences = sentences_of(around for around, _, _ in settled)
    known = [one for row, sentence in zip(settled, sentences, strict=True) if (one := _told(row, sentence))]
    result = []
    for (around, choice, others), sentence in zip(settled, sentences, strict=True):
        # `by 17 cents to $1.74` is from another level to that one, whatever two others lie between
        reached = around.figure.role == "by" and any(_is_reached(other, around) for other, _, _ in settled)
        if known and compares(around) and not _is_told(choice) and not reached:
            near = [one for one in known if 0 <= sentence - one.sentence <= _REACH and one.figure is not around.figure]
            beside = [other.figure for (other, _, _), at in zip(settled, sentences, strict=True) if 0 <= sentence - at <= _REACH]
            found = _compared(around, near, beside, sentence, by_source, weights, text_date)
            if found is not None:
                choice, others = found, [*([choice] if choice else []), *others]
        result.append((around, choice, others))
    return result


def _is_reached(other: Surroundings, around: Surroundings) -> bool:
    """True for the level that a step leads to, right behind it."""
    return other.figure.role == "to" and other.span == around.span and 0 < other.figure.span.start - around.figure.span.end <= _STEP


_STEP = 12
"""Characters between a step and the level that it leads to."""

_REACH = 1
"""Sentences that a number may stand before the one that is worked out from it."""


def _told(row: Settled, sentence: int) -> Told | None:
    around, choice, _ = row
    if choice is None or not isinstance(choice.profile, RawProfile) or choice.profile.worked_out or around.stance.kind != "asserted":
        return None
    plain = is_amount(around.figure) and around.figure.hedge != "vague"
    return Told(sentence, choice.profile, around.figure) if plain and choice.repeats and choice.is_sure else None


def _is_told(choice: Candidate | None) -> bool:
    """True for a figure that surely is, or contradicts, one of the source's own."""
    return choice is not None and choice.is_sure and (choice.contradicts or choice.repeats)


class Pair(NamedTuple):
    """Two figures of one passage of a source, the former told beside the draft's figure; `both` are told there."""

    one: RawProfile
    other: RawProfile
    both: bool


def _pairs(around: Surroundings, near: Sequence[Told], by_source: Mapping[str, Sequence[RawProfile]]) -> Iterator[Pair]:
    figure = around.figure
    if not is_yearly(figure):
        for first, second in combinations(near, 2):
            if _fit(figure, first.profile, second.profile):
                yield Pair(first.profile, second.profile, True)
    for one in near:
        beside = [other for other in by_source[one.profile.claims[0].source.id] if other.around.span == one.profile.around.span]
        if is_yearly(figure):
            lengths = [other for other in beside if other.group == "duration" and one.profile.group == group_of(figure)]
            yield from (Pair(one.profile, other, False) for other in lengths)
        elif figure.quantity.multiple and (other := _only_other(around, one.profile, beside)):
            yield Pair(one.profile, other, False)


def _only_other(around: Surroundings, one: RawProfile, beside: Sequence[RawProfile]) -> RawProfile | None:
    """The only other amount of its sentence that may be meant, where the draft's sentence has a word that the source says of that one."""
    others = [other for other in beside if not other.worked_out and _fit(around.figure, one, other)]
    if len(others) != 1:
        return None
    words = others[0].around.core.stems - one.around.core.stems
    return others[0] if words & around.sentence.stems else None


def _fit(figure: Figure, one: RawProfile, other: RawProfile) -> bool:
    """True for two figures of one sentence, or of two of one source that count alike, whose comparison gives such a figure."""
    first, second = one.claims[0].figure, other.claims[0].figure
    if one.fact.id == other.fact.id or one.group != other.group or first.quantity.per != second.quantity.per:
        return False
    if first.quantity.unit != second.quantity.unit or one.claims[0].source.id != other.claims[0].source.id:
        return False
    if one.around.noun and other.around.noun and one.around.noun.isdisjoint(other.around.noun):
        return False
    if one.around.span != other.around.span and first.quantity.unit is None and not one.around.noun & other.around.noun:
        return False
    return figure.quantity.multiple or figure.kind in ("count", "number") or group_of(figure) == one.group


def _compared(
    around: Surroundings, near: Sequence[Told], beside: Sequence[Figure], sentence: int, by_source: Mapping[str, Sequence[RawProfile]],
    weights: Weights, text_date: date | None,
) -> Candidate | None:  # fmt: skip
    """What the figure says of the two it compares: the first pair that agrees, else the likeliest that does not."""
    away = sentence - min((one.sentence for one in near), default=sentence)
    found = [one for pair in _pairs(around, near, by_source) if (one := _weighed(around, pair, away, weights, text_date))]
    own = ends_of(other for other in beside if other is not around.figure)
    best = agreeing_or_likeliest(found)
    return None if best is not None and best.contradicts and comes_from_any(around.figure, combinations(own, 2)) else best


def _weighed(around: Surroundings, pair: Pair, away: int, weights: Weights, text_date: date | None) -> Candidate | None:
    profile = _made(around.figure, pair)
    if profile is None:
        return None
    results = compared(profile.claims, around.figure, text_date)
    status = status_of(results)
    if status is Status.UNSOURCED or (status is Status.CONTRADICTED and _is_else(around, pair, results)):
        return None
    if best_of(results).slip == "unit":
        return None
    summed = pair.both or is_yearly(around.figure)
    evidence = [Evidence(SUMMED, weights["compared_both"]) if summed else Evidence(_BESIDE, weights["compared_one"])]
    if away:
        evidence.append(Evidence("sentences before", weights["compared_away"] * away, str(away)))
    slip = "value" if status is Status.CONTRADICTED else None
    return made(profile, evidence, [], weights["bias"], (results, status, slip))


_BESIDE = "one number stands beside it, the other in the source's sentence"


def _is_else(around: Surroundings, pair: Pair, results: Compared) -> bool:
    """True where the figure tells of something else than the two: another noun, a stranger, a part of its own, a far number."""
    words = (pair.one.around, pair.other.around)
    if around.noun and not any(around.noun & (other.noun | other.clause.stems) for other in words):
        return True
    own = {name for other in words for name in (*other.core.entities, other.inherited)}
    beside = {name for other in words for name in other.sentence.entities} - own
    named = frozenset((*around.core.entities, *around.clause.entities))
    if named & beside or any(name.startswith("?") and name not in names_near(words[0]) | names_near(words[1]) for name in named - own):
        return True  # whom the source names with a number of their own, or does not know
    if any(one.kind in _ELSEWHERE for one in around.restrictions):
        return True
    plain = around.figure.quantity.multiple and _HALF <= (size_of(around.figure) or 0) <= _DOUBLE
    factors = [comparison.factor for _, comparison in results if comparison.factor]
    far = all(is_other_sum(factor) for factor in factors)
    return plain or far or any(not lies_off(factor, NEAR) for factor in factors)


_HALF, _DOUBLE = 0.5, 2
"""`Double` and `half` are told of anything."""

_ELSEWHERE = frozenset({"time", "goal", "limit", "season", "month"})


def _made(figure: Figure, pair: Pair) -> RawProfile | None:
    """What the two make up as a figure of the source, told in the way of the draft's."""
    one, other = pair.one.claims[0], pair.other.claims[0]
    result = result_of(figure, one.figure, other.figure)
    if result is None:
        return None
    claim = one._replace(figure=result, worked_out=f"{told(result)} ({one.figure.text} and {other.figure.text})")
    fact = pair.one.fact._replace(id=f"{pair.one.fact.id}/{pair.other.fact.id}/{figure.kind}", claims=(claim,), role=figure.role)
    return pair.one._replace(fact=fact, claims=(claim,), group=group_of(figure), worked_out=(pair.one.fact.id, pair.other.fact.id))

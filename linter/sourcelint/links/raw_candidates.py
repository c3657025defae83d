"""Which figures of raw source texts may each figure of a draft repeat, and how likely is each?

Two passes: the words and the value first; then the figures that are surely the source's tell which passage the others follow.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence

from ..figures.figure import Figure
from ..mentions.surroundings import Surroundings
from ..record import NamedTuple
from ..text.document import Document
from .assessment import Evidence, Status
from .candidates import Candidate, fitting, likely, made
from .following import Anchor, Following, Map
from .judging import judge
from .leftover import Leftover
from .profile import group_of
from .raw import Telling, bags_of, signals
from .raw_profile import RawProfile
from .raw_value import DIGITAL, is_few, raw_exactness, raw_value
from .said_alike import is_said_alike
from .settling import sentences_of
from .verbatim import contradicted, is_finer, is_rounded
from .verdicts import Judged
from .weights import Weights, probability


class Pair(NamedTuple):
    """A draft's figure and a source's: what speaks for and against their being one (each signal 0..1), and what the values say."""

    profile: RawProfile
    signals: dict[str, float]
    judged: Judged


def raw_choices(
    surroundings: Sequence[Surroundings], profiles: Sequence[RawProfile], document: Document, weights: Weights, telling: Telling
) -> list[tuple[Surroundings, list[Candidate]]]:
    """For each figure those of the raw texts that it may repeat, most likely first."""
    pairs = paired(surroundings, profiles, document, weights, telling)
    return [(around, likely(_candidate(pair, weights) for pair in found)) for around, found in zip(surroundings, pairs, strict=True)]


def paired(
    surroundings: Sequence[Surroundings], profiles: Sequence[RawProfile], document: Document, weights: Weights, telling: Telling
) -> list[list[Pair]]:
    """For each figure its pairs with the sources' figures, with all their signals."""
    read = [list(_all_pairs(around, profiles, document, telling)) for around in surroundings]
    first = retold_otherwise(surroundings, read, weights)
    where = Map(profiles)
    sentences = sentences_of(surroundings)
    anchors = list(_anchors(first, sentences, where, weights))
    following = Following(where, anchors)
    story = (sum(_repeats(pairs, weights) for pairs in first) + 1) / (len(first) + 1)
    unheard = [_is_unheard(around.figure, pairs) for around, pairs in zip(surroundings, first, strict=True)]
    leftover = Leftover(profiles, [_is_heard(pairs) for pairs in first], [_told(pairs) for pairs in first])

    def found(at: int, pair: Pair) -> dict[str, float]:
        more = following.signals(at, sentences[at], pair.profile, agrees=_agrees(pair))
        if pair.judged[1] is Status.CONTRADICTED:
            more |= {"raw_value_against": 1.0, "raw_value_story": story}
            if is_few(surroundings[at].figure) and "raw_noun" not in pair.signals:
                more["raw_value_few"] = 1.0
        if unheard[at]:
            more |= {"raw_value_stranger": leftover.share(at), "raw_value_left": leftover.left(at, pair.profile)}
        return {name: value for name, value in more.items() if value}

    return [[pair._replace(signals=pair.signals | found(at, pair)) for pair in pairs] for at, pairs in enumerate(first)]


def _is_unheard(figure: Figure, pairs: Iterable[Pair]) -> bool:
    """True where no source has the number, nor one near it; that the year is the source's does not say that the day is."""
    heard = _HEARD_DAY if figure.quantity.calendar else _HEARD
    return not any(heard & pair.signals.keys() for pair in pairs)


_HEARD_DAY = frozenset({"raw_value_same"})
_HEARD = frozenset({"raw_value_same", "raw_value_near"})


def _is_heard(pairs: Iterable[Pair]) -> bool:
    """True where some source has the figure."""
    return any(_agrees(pair) for pair in pairs)


def _told(pairs: Iterable[Pair]) -> frozenset[str]:
    """The source's figures that have the very number."""
    return frozenset(pair.profile.fact.id for pair in pairs if "raw_value_same" in pair.signals)


def retold_otherwise(surroundings: Sequence[Surroundings], found: Sequence[list[Pair]], weights: Weights) -> list[list[Pair]]:
    """The pairs, with numbers that would pass for rounded held against the sentences that the draft tells again word for word.

    What is only rounded must be the one such number in a text that gives its others as they are, or retells the very sentence.
    """
    exact = sum(any("raw_value_same" in pair.signals for pair in pairs) for pairs in found)
    loose = sum(any(is_rounded(pair.judged, around.figure) for pair in pairs) for around, pairs in zip(surroundings, found, strict=True))
    least = weights["raw_verbatim"] if exact >= _EXACT else _WORD_FOR_WORD
    rounding = least if loose <= 1 else math.inf
    return [_retold(around.figure, pairs, weights, rounding) for around, pairs in zip(surroundings, found, strict=True)]


_EXACT = 2
"""Figures that a text gives as they are, from which it rounds none without saying so."""

_WORD_FOR_WORD = 3.0
"""Log odds of the words from which a sentence is told again as it stands, however few figures a text has."""


def _retold(figure: Figure, pairs: Sequence[Pair], weights: Weights, rounding: float) -> list[Pair]:
    """The pairs of one figure; a bound far off that is no contradiction tells nothing and is left out.

    From log odds of the words of `rounding` on, a rounding is another number.
    """
    mended = []
    for pair in pairs:
        words = {name: value for name, value in pair.signals.items() if not name.startswith(_VALUE)}
        odds = _odds(pair._replace(signals=words), weights)
        rounded = odds >= rounding and is_rounded(pair.judged, figure)
        if odds >= weights["raw_verbatim"] and (rounded or is_finer(pair.judged, figure)):
            judged = contradicted(pair.judged, figure)
            mended.append(Pair(pair.profile, words | {"raw_value_alike": 1.0}, judged))
        elif pair.judged[1] is Status.CONTRADICTED or any(name.startswith(_VALUE) for name in pair.signals):
            mended.append(pair)
    return mended


def _agrees(pair: Pair) -> bool:
    return not _AGREEING.isdisjoint(pair.signals)


_AGREEING = frozenset({"raw_value_same", "raw_value_near", "raw_value_implied"})


def _all_pairs(around: Surroundings, profiles: Sequence[RawProfile], document: Document, telling: Telling) -> Iterator[Pair]:
    yield from _pairs(around, profiles, document, telling)
    if around.among:  # `one of four heroes` says that there are four
        yield from _pairs(around._replace(figure=around.among), profiles, document, telling)


def _pairs(around: Surroundings, profiles: Iterable[RawProfile], document: Document, telling: Telling) -> Iterator[Pair]:
    mine = bags_of(around, telling)
    meant = (profile for profile in fitting(around, profiles) if not profile.worked_out or _is_result(around, profile))
    judgements = ((profile, judge(profile, _of_one_role(around, profile), document)) for profile in meant)
    judgements = ((profile, judged) for profile, judged in judgements if judged and not is_said_alike(around, judged))
    rows = [(profile, judged, raw_value(around.figure, judged)) for profile, judged in judgements if judged]
    # Words alone tie no price of a sausage to the cost of a stadium, and confirm no number that is only not excluded.
    rows = [row for row in rows if row[2] != "far" and (row[2] or row[1][1] is Status.CONTRADICTED or is_finer(row[1], around.figure))]
    rows = [row for row in rows if not _is_step(around, row[0], row[1], row[2])]
    dated = around.figure.quantity.calendar is not None
    heard = ("same",) if dated else ("same", "near")  # that the year is the source's does not say that the day is
    unheard = not any(value in heard for _, _, value in rows)
    for profile, judged, value in rows:
        found = signals(
            around,
            mine,
            profile.around,
            profile.bags,
            telling,
            across=profile.language != document.language,
            published=profile.claims[0].published,
        )
        if value and (unheard or value != "unlike"):
            found[f"raw_value_{value}"] = 1.0
        if profile.worked_out:
            found["raw_worked_out"] = 1.0
        if value in DIGITAL:
            found |= raw_exactness(around.figure, value, judged[2])
        yield Pair(profile, found, judged)


def _is_step(around: Surroundings, profile: RawProfile, judged: Judged, value: str) -> bool:
    """True where by how much one thing differs from another (`two years sooner`) is held against how much something is."""
    told, other = around.figure.role == "by" and group_of(around.figure) != "share", profile.claims[0].figure.role == "by"
    return told and not other and not profile.around.changes and judged[1] is Status.CONTRADICTED and value not in DIGITAL


def _is_result(around: Surroundings, profile: RawProfile) -> bool:
    """True for a figure that tells what two others make up as the result does: a change, or how many times one the other is."""
    one, other = profile.claims[0].figure, around.figure
    if (one.role == "by") != (other.role == "by" or (other.role == "level" and around.changes)):
        return False
    return one.role == "by" or other.quantity.multiple or other.kind in ("percent", "points")


def _of_one_role(around: Surroundings, profile: RawProfile) -> Surroundings:
    """An adjective (`die 13-jährige Kit`) as an age where the other figure is one: it may be a length of time as well."""
    figure, other = around.figure, profile.around.figure
    if figure.kind != "duration" or other.kind != "duration" or (figure.role == "age") == (other.role == "age"):
        return around
    adjective = figure if other.role == "age" else other
    return around if " " in adjective.text else around._replace(figure=figure._replace(role=other.role))


def _anchors(first: Sequence[Sequence[Pair]], sentences: Sequence[int], where: Map, weights: Weights) -> Iterator[Anchor]:
    """The figures that surely repeat a source's: the very number, and no other place of the sources is about as likely."""
    for at, pairs in enumerate(first):
        ranked = sorted(((_odds(pair, weights), pair) for pair in pairs), key=lambda row: -row[0])
        if not ranked:
            continue
        odds, best = ranked[0]
        if "raw_value_same" not in best.signals or best.profile.worked_out or probability(odds) < _SURE:
            continue
        if len(ranked) == 1 or odds - ranked[1][0] >= _CLEAR:
            yield Anchor(at, sentences[at], best.profile.fact.id, where.places[best.profile.fact.id])


def _repeats(pairs: Sequence[Pair], weights: Weights) -> bool:
    """True for a figure that surely repeats a source's number, be it one that several places of the sources have."""
    same = max((_odds(pair, weights) for pair in pairs if "raw_value_same" in pair.signals), default=-math.inf)
    others = max((_odds(pair, weights) for pair in pairs if not _agrees(pair)), default=-math.inf)
    return probability(same) >= _SURE and same - others >= _CLEAR


_SURE = 0.5
_CLEAR = 0.7
"""How likely a place must be, and by what log odds it must lead the next one, for a text to be taken to follow it."""


def _odds(pair: Pair, weights: Weights) -> float:
    return weights["raw_bias"] + sum(value * weights[name] for name, value in pair.signals.items())


def _candidate(pair: Pair, weights: Weights) -> Candidate:
    """The pair as a candidate: what the value tells is kept apart, it must not decide which of two figures a fact belongs to."""
    told = {True: [], False: []}  # type: dict[bool, list[Evidence]]
    for name, value in pair.signals.items():
        told[name.startswith(_VALUE)].append(Evidence(_SAID[name], value * weights[name]))
    return made(pair.profile, told[False], told[True], weights["raw_bias"], pair.judged)


COMPANY = "figures beside it are the source's"
_VALUE = "raw_value_"

_SAID = {
    "raw_core": "words between the commas",
    "raw_clause": "words in clause",
    "raw_sentence": "words in sentence",
    "raw_core_held": "its words in the source's passage",
    "raw_core_holds": "the source's words in its passage",
    "raw_around": "words around",
    "raw_lead": "what its paragraph begins with",
    "raw_lead_told": "what the source's paragraph begins with",
    "raw_noun": "counts the same",
    "raw_other_noun": "counts something else",
    "raw_unit_none": "no unit",
    "raw_unit_same": "same unit",
    "raw_unit_other": "other unit",
    "raw_bound_same": "the same bound",
    "raw_other_kind": "other kind of figure",
    "raw_owner_same": "the same is named",
    "raw_owner_other": "somebody else is named",
    "raw_worked_out": "the source leaves it to be worked out",
    "raw_time_same": "same time",
    "raw_time_other": "another time",
    "raw_other_grain": "other precision",
    "raw_relative": "relative date",
    "raw_name_other": "another name beside it",
    "raw_other_change": "one tells a change",
    "raw_other_part": "speaks of a part",
    "raw_rare": "rare unit",
    "raw_company": COMPANY,
    "raw_made_of": "what it is made of stands beside it",
    "raw_between": "stands between the same figures",
    "raw_taken": "the draft gives this one elsewhere",
    "raw_again": "the draft gives it elsewhere, too",
    "raw_value_same": "same value",
    "raw_value_near": "value agrees",
    "raw_value_slip": "value looks like a slip",
    "raw_value_same_digits": "an exact number",
    "raw_value_slip_digits": "an exact number",
    "raw_value_same_date": "a date",
    "raw_value_slip_date": "a date",
    "raw_value_slip_unit": "the same number of another unit",
    "raw_value_slip_day": "the same day of another year",
    "raw_value_alike": "value alike but for a digit",
    "raw_value_implied": "value not excluded",
    "raw_value_unlike": "value unlike the source's",
    "raw_value_opposite": "moves the other way",
    "raw_value_stray": "no part of the date is the source's",
    "raw_value_loose": "value off, but not excluded",
    "raw_value_against": "held against the source",
    "raw_value_few": "so few may be anybody",
    "raw_value_story": "the draft repeats the source elsewhere",
    "raw_value_stranger": "how many of the others a source has",
    "raw_apart": "no word in common",
    "raw_value_left": "the draft gives this one nowhere",
}

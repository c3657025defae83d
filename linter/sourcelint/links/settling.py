"""Which of its likely facts does each figure of a sentence take? One at most, and those that together are most likely."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Set
from itertools import combinations, groupby

from ..figures.figure import Figure
from ..mentions.surroundings import Surroundings
from ..text.span import Span
from .candidates import Candidate
from .evidence import (
    counts_else,
    counts_it,
    is_far,
    is_foreign,
    is_headed,
    is_labelled,
    is_measured,
    is_named_beside,
    is_of_its_time,
    is_of_other_time,
    is_rivalled,
    is_said_of,
    measure_near,
    measured_by,
)
from .profile import Profile, group_of
from .raw_profile import RawProfile
from .retold import is_retold
from .value_worth import exactness
from .weights import probability

RUNNERS_UP = 3
"""Other facts that `explain` shows for a figure."""

_MARGIN = 1.5
"""Log odds by which a contradicted fact must lead an agreeing one before the figure is held against it."""

_EXACT_MARGIN = 3.0
"""The same where the other fact has the very number: it is more likely the one that is meant."""

_LEAST = 0.25
"""How likely that other fact must be at least."""

_PASSAGE_MARGIN = 3.0
"""The same where both stand in one sentence of the source."""

_RAW_MARGIN = 2.0
"""The same between raw texts, where words alone tie figure and fact."""


Choice = tuple[Surroundings, list[Candidate]]
"""A figure with the facts it may be about, most likely first."""

Settled = tuple[Surroundings, Candidate | None, list[Candidate]]
"""A figure with the fact it takes, and the others."""


def sentences_of(arounds: Iterable[Surroundings]) -> list[int]:
    """The number of each figure's sentence; sentences without figures are skipped."""
    numbers: dict[int, int] = {}
    return [numbers.setdefault(around.span.start, len(numbers)) for around in arounds]


def settle(choices: Sequence[Choice]) -> list[Settled]:
    """One fact at most per figure; of one sentence, the facts that together are most likely.

    Two figures share a fact only if both agree with it.
    """
    choices = [(around, _of_cell(found) if around.cell else found) for around, found in choices]
    picked: list[Candidate | None] = []
    for _, group in groupby(choices, key=lambda choice: choice[0].span):
        picked += _together([[None, *_told(around, found)] for around, found in group])
    picked = _exchanged(choices, picked)
    against: dict[Span, set[str]] = {}
    for (around, _), choice in zip(choices, picked, strict=True):
        if choice is not None and choice.contradicts and _is_curated(choice):
            against.setdefault(around.span, set()).add(choice.profile.fact.id)
    right = {choice.profile.fact.id for choice in picked if choice is not None and _is_right(choice)}
    result = []
    for (around, found), choice in zip(choices, picked, strict=True):
        swapped = against.get(around.span, set()) - ({choice.profile.fact.id} if choice is not None else set())
        best = _doubted(around, choice, [one for one in found if one.profile.fact.id not in swapped], right)
        result.append((around, best, [other for other in found if other is not best][:RUNNERS_UP]))
    return result


def _is_right(choice: Candidate) -> bool:
    """True for a fact's very number where the words name nobody and nothing else."""
    return choice.is_exact and choice.agrees and not is_rivalled(choice.evidence) and not counts_else(choice.evidence)


def _of_cell(found: list[Candidate]) -> list[Candidate]:
    """The facts that a cell of a table may tell: where its headers name a fact's subject and its measure, none that they do not measure."""
    named = any(is_headed(one.evidence) and is_labelled(one.evidence) for one in found)
    return [one for one in found if is_headed(one.evidence)] if named else found


def _told(around: Surroundings, found: Sequence[Candidate]) -> Sequence[Candidate]:
    """The facts that a figure may be held against: all if it is asserted, if it is only supposed what it surely retells of a raw text."""
    if around.stance.kind == "asserted":
        return found[:_TOP]
    return [one for one in found[:_TOP] if around.stance.kind == "hypothetical" and is_retold(one)]


_TOP = 4
_CROWD = 7
"""Figures of one sentence up to which all combinations are tried; beyond, each takes its own best."""


def _together(options: Sequence[Sequence[Candidate | None]]) -> list[Candidate | None]:
    if len(options) > _CROWD:
        return [max(found, key=_odds) for found in options]
    best: tuple[float, list[Candidate | None]] = (-1.0, [None] * len(options))

    def search(at: int, taken: list[Candidate | None], worth: float) -> None:
        nonlocal best
        if worth + sum(limits[at:]) <= best[0]:
            return
        if at == len(options):
            best = (worth, list(taken))
            return
        for option in sorted(options[at], key=_odds, reverse=True):
            if option is None or not _clashes(option, taken):
                search(at + 1, [*taken, option], worth + _odds(option))

    limits = [max(map(_odds, found)) for found in options]
    search(0, [], 0.0)
    return best[1]


def _raw_margin(choice: Candidate, other: Candidate) -> float:
    """Between raw texts: two figures of one passage share nearly all their words, and only the number tells them apart."""
    return (
        _PASSAGE_MARGIN
        if other.is_exact and in_one_sentence(choice, other)
        else _RAW_MARGIN
    )


def in_one_sentence(one: Candidate, other: Candidate) -> bool:
    """True for two figures of raw texts that stand in one sentence of a source."""
    return one.profile.claims[0].source == other.profile.claims[0].source and _span(one) == _span(other)


def _span(candidate: Candidate) -> Span | None:
    return candidate.profile.around.span if isinstance(candidate.profile, RawProfile) else None


def left_open(settled: Iterable[Settled], is_none: Callable[[Surroundings, Candidate], bool]) -> list[Settled]:
    """The choices, but for those that are none after all: these become the likeliest of the others."""
    return [
        (around, None, [choice, *others]) if choice is not None and is_none(around, choice) else (around, choice, others)
        for around, choice, others in settled
    ]


def _odds(candidate: Candidate | None) -> float:
    return candidate.odds if candidate else 0.0


def _clashes(option: Candidate, taken: Iterable[Candidate | None]) -> bool:
    return any(
        other is not None and other.profile.fact.id == option.profile.fact.id and not (other.agrees and option.agrees) for other in taken
    )


def _exchanged(choices: Sequence[Choice], picked: Sequence[Candidate | None]) -> list[Candidate | None]:
    """The picks, with two facts exchanged where each has the other's number and the words say so: in one sentence, or in a table."""
    result, found = list(picked), [some for _, some in choices]
    own = {at: exact for at, (pick, some) in enumerate(zip(picked, found, strict=True)) if (exact := _own(pick, some))}
    for one, other in combinations(own, 2):
        if one not in own or other not in own or not _stand_beside(choices[one][0], choices[other][0], other - one):
            continue
        first, second = own[one], own[other]
        meant, in_turn = _of_fact(second, found[one]), _of_fact(first, found[other])
        if meant is None or in_turn is None:
            continue
        told = _is_told(meant, first) + _is_told(in_turn, second)
        lead = meant.sense - first.sense + in_turn.sense - second.sense
        if told and lead >= (_EXCHANGED if told == _BOTH else _HALF_TOLD):
            odds = lead
            result[one], result[other] = (each._replace(odds=max(each.odds, odds)) for each in (meant, in_turn))
            del own[one], own[other]
    return result


def _own(pick: Candidate | None, found: Sequence[Candidate]) -> Candidate | None:
    """The curated fact whose number a figure has: the one it takes, or else the likeliest, though the words speak against it."""
    one = pick or next(iter(found), None)
    return one if one is not None and _is_curated(one) and one.repeats else None


_EXCHANGED = 0.5
"""Log odds of the words by which two facts must lead together when they change places."""


_BOTH = 2
_HALF_TOLD = 2.0
"""The same where the words tell only one of the two."""


def _stand_beside(one: Surroundings, other: Surroundings, apart: int) -> bool:
    return one.span == other.span or (one.cell and other.cell and apart <= _ROWS)


_ROWS = 4
"""Figures that two cells of a table may lie apart."""


def _is_told(meant: Candidate, instead_of: Candidate) -> bool:
    """True where a figure contradicts a fact whose subject, or whose measure alone, stands next to it."""
    other_subject = isinstance(meant.profile, Profile) and meant.profile.subject != instead_of.profile.fact.subject
    named = other_subject and is_named_beside(meant.evidence)
    return meant.contradicts and (named or (measure_near(meant.evidence) and not measure_near(instead_of.evidence)))


def _is_curated(candidate: Candidate) -> bool:
    return not isinstance(candidate.profile, RawProfile)


def _of_fact(candidate: Candidate, found: Iterable[Candidate]) -> Candidate | None:
    return next((other for other in found if other.profile.fact.id == candidate.profile.fact.id), None)


def _named_instead(choice: Candidate, found: Iterable[Candidate], right: Set[str]) -> Candidate | None:
    """The fact that the words name, where the figure is the number of a fact of somebody or something else: by them alone it must lead.

    Not one that the text tells rightly (`right`) elsewhere, but in a table, whose headers name it for sure.
    """
    rivalled = is_rivalled(choice.evidence)
    other_noun = counts_else(choice.evidence) and not is_measured(choice.evidence)  # `890,000 tubs were destroyed`, as the fact says
    other_time = is_of_other_time(choice.evidence)
    if not (rivalled or other_noun or other_time):
        return None
    for other in found:
        lead = other.sense - choice.sense
        if not other.contradicts or other.profile.group != choice.profile.group or lead < _SWAPPED or is_far(other.evidence):
            continue
        if other.profile.fact.id in right and not is_labelled(other.evidence):
            continue
        meant = (rivalled and _is_said_instead(other, choice)) or (other_noun and counts_it(other.evidence))
        if meant or (other_time and _is_then(other, choice)):
            return other._replace(odds=max(other.odds, lead - _SWAP_COST))
    return None


def _is_said_instead(other: Candidate, choice: Candidate) -> bool:
    """True where `other`'s subject stands beside the figure, and the words that measure it do, or measure both alike."""
    if is_said_of(other.evidence):
        return True
    measure = measured_by(other.evidence)
    return is_named_beside(other.evidence) and measure[0] != "measure in heading" and measure == measured_by(choice.evidence)


def _is_then(other: Candidate, choice: Candidate) -> bool:
    """True where both measure the same of the same, and the time that is named is `other`'s: `2025: 455,000`, which it was in 2024."""
    same = other.profile.fact.subject == choice.profile.fact.subject and measured_by(other.evidence) == measured_by(choice.evidence)
    return same and measure_near(other.evidence) and is_of_its_time(other.evidence)


_SWAPPED = 1.4
"""Log odds of the words by which a fact must lead the one whose number it is."""

_SWAP_COST = 0.5
"""What a swap costs: figures have changed places more rarely than words mislead."""


_BY_WORDS = 3.0
"""Log odds of the words by which a fact must lead one that has the number, where that is no more than a digit."""


def _is_plain(figure: Figure) -> bool:
    return figure.quantity.calendar is None and not exactness(figure)


def _doubted(around: Surroundings, choice: Candidate | None, found: Sequence[Candidate], right: Set[str]) -> Candidate | None:
    """The choice, unless it contradicts while another fact that is about as likely agrees."""
    group = group_of(around.figure)
    choice = choice or next((one for one in found[:1] if not one.contradicts), None)
    if choice is None:
        return None
    if choice.agrees and (meant := _named_instead(choice, found, right)):
        return meant
    if choice.contradicts:
        for other in found:
            if _named_instead(other, [choice], right):
                continue  # the number is that of somebody else, and the words say whose it should be
            exact = other.is_exact and other.profile.group == group and not is_foreign(other.evidence) and measure_near(other.evidence)
            margin = _raw_margin(choice, other) if isinstance(choice.profile, RawProfile) else _EXACT_MARGIN if exact else _MARGIN
            if is_said_of(choice.evidence) and is_foreign(other.evidence) and not measured_by(other.evidence)[0]:
                margin = 0.0  # whom and what the sentence names is not that other one: it has the number by chance
            if _is_plain(around.figure) and choice.sense - other.sense >= _BY_WORDS:
                margin = min(margin, 0.0)  # a number of one digit meets others all day
            if other.repeats and other.odds >= choice.odds - margin and probability(other.odds) >= _LEAST:
                return other
    return choice

"""Which facts does a text tell nowhere, and is a number that no fact explains a slip of one of them?

A text that tells the sheets' story and measures what a fact measures, with that fact's number but for a zero, a scale word, two digits
or the unit, means the fact, whomever its words name: they call people by what they are, places by what lies there. Where the text
has the fact's own number elsewhere, or another fact is as near, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..figures.figure import Figure
from ..mentions.surroundings import Surroundings
from ..text.document import Document
from .assessment import Evidence, Status
from .candidates import ALL_OF_IT, Candidate, fitting, made
from .evidence import evidence_for
from .evidence_restrictions import SAID as NARROWED
from .evidence_subject import Story
from .judging import judge
from .nearness import best_match, near_of
from .profile import Profile, group_of
from .profile_index import ProfileIndex
from .settling import Settled
from .value_worth import digits_of, exactness, value_evidence, value_of
from .weights import Weights


def with_untold(
    settled: Sequence[Settled], index: ProfileIndex, document: Document, weights: Weights, story: Story
) -> list[Settled]:
    """The choices, with the numbers that nothing explains held against the facts that are told nowhere."""
    told = {choice.profile.fact.id for _, choice, _ in settled if choice is not None and choice.is_sure}
    if len(told) < _SOME:
        return list(settled)
    result = []
    for around, choice, others in settled:
        if (choice is None or not choice.is_sure) and _may_slip(around):
            found = list(_slips(around, told, index, document, weights, story))
            best = max(found, key=lambda one: one.odds, default=None)
            if best is not None and sum(one.odds > best.odds - _LEAD for one in found) == 1:
                choice, others = best, [*([choice] if choice else []), *others]
        result.append((around, choice, others))
    return result


_SOME = 2
"""Facts that a text surely tells, from which it tells their story."""

_LEAD = 0.5
"""Log odds by which one fact must lead the others."""


def _may_slip(around: Surroundings) -> bool:
    """True for a number of two digits or more that the text asserts as it is."""
    figure = around.figure
    if around.stance.kind != "asserted" or not figure.assertable or around.metadata or figure.quantity.calendar is not None:
        return False
    return not figure.quantity.multiple and figure.role != "age" and digits_of(figure) >= _DIGITS


_DIGITS = 2


def _slips(
    around: Surroundings, told: set[str], index: ProfileIndex, document: Document, weights: Weights, story: Story
) -> Iterator[Candidate]:
    near = near_of(around)
    nearby, _ = index.near(near.everything, ())
    by_digits = digits_of(around.figure) >= _MANY
    for profile in fitting(around, index.profiles if by_digits else nearby):
        if profile.group != group_of(around.figure) or profile.fact.id in told or profile.worked_out:
            continue
        worded = best_match((*profile.measure, *profile.context), near, weights)[0] >= _WORDED
        if not worded and not (by_digits and _has_many_digits(profile, around.figure)):
            continue
        judged = judge(profile, around, document)
        if judged is None or judged[1] is not Status.CONTRADICTED or value_of(around.figure, *judged) not in _SLIPPED:
            continue
        if not worded and judged[2] != "transposed":  # of so many digits hardly another number has two exchanged by chance
            continue
        evidence = evidence_for(profile, around, near, weights, story, {}, ALL_OF_IT)
        if not _ELSE.isdisjoint(item.signal for item in evidence):
            continue
        kept = [item for item in evidence if item.weight > 0 or item.signal not in _WHOM]
        kept.append(Evidence("told nowhere in the text", weights["untold"] + weights["untold_digits"] * exactness(around.figure)))
        value = value_evidence("slip", around.figure, judged[2], kept, weights, unheard=True)
        if not worded:
            kept.append(Evidence("so many digits are no chance", weights["untold_many"]))
        yield made(profile, kept, value, weights["bias"], judged)


def _has_many_digits(profile: Profile, figure: Figure) -> bool:
    """True for a fact of many digits in the figure's unit."""
    unit = figure.quantity.unit
    return all(digits_of(other) >= _MANY and other.quantity.unit == unit for other in profile.figures)


_MANY = 4
"""Digits from which a number that has two of them exchanged needs no word beside it."""


_WORDED = 0.3
"""Share of a measure's worth that a word of it, or of the context, must have."""

_SLIPPED = frozenset({"slip", "partly"})
_ELSE = frozenset({"another is named", "counts something else", "another time", *NARROWED.values()})
"""Signals that the number is another one after all."""

_WHOM = frozenset(
    {
        "somebody else is named",
        "somebody else carried over",
        "another was named last",
        "subject elsewhere in text",
        "subject not named",
    }
)
"""Signals of the names around, which do not decide here."""

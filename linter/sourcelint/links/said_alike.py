"""Is a difference between two figures only one of telling? A result from the other side's view, a bound put on a converted length."""

from __future__ import annotations

from collections.abc import Sequence

from ..figures.figure import Figure
from ..mentions.surroundings import Surroundings
from ..values.compare import Comparison
from ..values.units import convertible
from .assessment import Status
from .candidates import Candidate
from .settling import Settled, left_open
from .verdicts import Judged


def is_said_alike(around: Surroundings, judged: Judged) -> bool:
    """True where a contradiction is none between texts that know nothing of each other's wording: no claim is left that it holds for."""
    results, status, _ = judged
    return status is Status.CONTRADICTED and all(_is_alike(claim.figure, around.figure, comparison) for claim, comparison in results)


def _is_alike(claim: Figure, figure: Figure, comparison: Comparison) -> bool:
    return _is_turned_score(claim, figure) or _is_rounded_bound(claim, figure, comparison) or _is_same_day(claim, figure)


def _is_turned_score(claim: Figure, figure: Figure) -> bool:
    """`1:0` of the winners is `0:1` of those who lost."""
    one, other = claim.quantity, figure.quantity
    return claim.kind == figure.kind == "score" and one.stated == other.stated and one.sign == -other.sign != 0


def _is_rounded_bound(claim: Figure, figure: Figure, comparison: Comparison) -> bool:
    """`Up to 6 metres` for 20 feet: who converts a number rounds it, and the bound with it."""
    one, other = claim.quantity.unit, figure.quantity.unit
    if comparison.slip != "bound" or claim.hedge is not None or one == other or one is None or not convertible(one, other):
        return False
    return comparison.factor is not None and abs(comparison.factor - 1) <= _ROUNDED


_ROUNDED = 0.05


def _is_same_day(claim: Figure, figure: Figure) -> bool:
    """`The next morning` is the same in two texts, whatever day each counts from."""
    one, other = claim.quantity.calendar, figure.quantity.calendar
    if one is None or other is None or not one.relative or not other.relative or one.weekday is not None:
        return False
    return claim.text.casefold() == figure.text.casefold()


def told_once(settled: Sequence[Settled]) -> list[Settled]:
    """The choices, but for levels whose only fault is the way there, where the change beside them is held against the source already."""
    turned = {around.span for around, choice, _ in settled if around.figure.role == "by" and _is_turned(choice)}
    return left_open(settled, lambda around, choice: around.figure.role == "to" and around.span in turned and _is_turned(choice))


def _is_turned(choice: Candidate | None) -> bool:
    return choice is not None and choice.contradicts and choice.slip == "direction"

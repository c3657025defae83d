"""Is a number changed that could pass for a rounded one? A sentence that is told again word for word keeps its figures, too.

What agrees as a rounding, a finer number or a wider bound where a text tells a story in its own words does not where it repeats the
source's sentence: 625 is not how anybody tells 630 again, nor `up to 50 percent` how anybody tells `up to 30 percent`.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ..figures.figure import Figure
from ..sources.fact import Claim
from ..values.compare import Comparison, Verdict
from ..values.quantity import Quantity
from ..values.units import converted, convertible, factor
from .assessment import Status
from .slips import name_slip
from .verdicts import Compared, Judged

_SIDES = {"more_than": 1, "at_least": 1, "less_than": -1, "at_most": -1}
"""Hedges that leave a number open on one side."""

_CONVERTED = Decimal("0.1")
"""How far a number in another unit may be off: who converts, rounds."""

_LONG = Decimal(1000)
"""From here on a number gets shorter to say when it is rounded."""


def is_finer(judged: Judged, figure: Figure) -> bool:
    """True for a number that says more than the source's (625 for 630, 30 for `up to 35`), or a bound far off on the same side."""
    return any(_is_finer(claim.figure, figure, comparison) for claim, comparison in _agreeing(judged))


def is_rounded(judged: Judged, figure: Figure) -> bool:
    """True for a rounding that saves nothing: 190 for 185, 1000 for 999."""
    return any(_saves_nothing(claim.figure, figure, comparison) for claim, comparison in _agreeing(judged))


def contradicted(judged: Judged, figure: Figure) -> Judged:
    """The figure as another number than the source's."""
    results: Compared = tuple((claim, _turned(claim, figure, comparison)) for claim, comparison in judged[0])
    claim, comparison = next(row for row in results if row[1].verdict is Verdict.CONTRADICTION)
    return results, Status.CONTRADICTED, name_slip(claim, figure, comparison)


def _turned(claim: Claim, figure: Figure, comparison: Comparison) -> Comparison:
    other = _is_finer(claim.figure, figure, comparison) or _saves_nothing(claim.figure, figure, comparison)
    return Comparison(Verdict.CONTRADICTION, "value", comparison.factor) if other else comparison


def _agreeing(judged: Judged) -> Sequence[tuple[Claim, Comparison]]:
    """The claims, where all are of one mind: none has the very number, none is contradicted."""
    results, status, _ = judged
    if status is Status.CONTRADICTED or any(comparison.verdict in _SETTLED for _, comparison in results):
        return ()
    return results


_SETTLED = frozenset({Verdict.SAME, Verdict.CONTRADICTION})


def _is_finer(claim: Figure, figure: Figure, comparison: Comparison) -> bool:
    if not _comparable(claim, figure):
        return False
    side = _SIDES.get(claim.hedge or "", 0)
    if side:
        if figure.hedge is None:
            return comparison.verdict in (Verdict.IMPLIED, Verdict.UNCLEAR)
        return _SIDES.get(figure.hedge, 0) == side and comparison.verdict is Verdict.UNCLEAR
    return _both_plain(claim, figure) and _is_step_finer(claim.quantity, figure.quantity)


def _is_step_finer(claim: Quantity, figure: Quantity) -> bool:
    """True where the figure is said to a smaller step than the claim, in digits or in a smaller unit, and is another number there."""
    if claim.unit == figure.unit or claim.unit is None or figure.unit is None:
        return figure.grain < claim.grain
    one, other = claim.stated.lower, figure.stated.lower
    if not convertible(claim.unit, figure.unit) or not isinstance(one, Decimal) or not isinstance(other, Decimal):
        return False
    number = converted(one, claim.unit, figure.unit)
    finer = figure.grain < claim.grain * factor(claim.unit, figure.unit)
    return finer and abs(number - other) > abs(number) * _CONVERTED


def _saves_nothing(claim: Figure, figure: Figure, comparison: Comparison) -> bool:
    one, other = claim.quantity, figure.quantity
    if comparison.verdict is not Verdict.ROUNDED or not (_comparable(claim, figure) and _both_plain(claim, figure)):
        return False
    number = one.size
    return one.unit == other.unit and number is not None and 10 <= number < _LONG and number == int(number) and one.grain < other.grain


def _comparable(claim: Figure, figure: Figure) -> bool:
    one, other = claim.quantity, figure.quantity
    if claim.kind != figure.kind or one.per != other.per or one.multiple or other.multiple or None in (one.size, other.size):
        return False
    return one.unit != other.unit or one.size != other.size


def _both_plain(claim: Figure, figure: Figure) -> bool:
    return claim.hedge is None and figure.hedge is None

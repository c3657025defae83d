"""What does the value itself say for two figures of raw texts being one? As against a sheet, but that nothing is curated here."""

from __future__ import annotations

from ..figures.figure import BOUNDS, Figure
from ..values.compare import Comparison, Verdict
from ..values.dates import GRAINS
from .assessment import Status
from .slips import is_other_hour, is_power_slip, is_turned_year
from .value_worth import exactness, lies_off, value_of
from .verdicts import Judged


def raw_value(figure: Figure, judged: Judged) -> str:
    """What the value tells. Where a zero is too many the digits are the same: 71 days are no slip of a week, but 1987 is one of 1978."""
    value = _SIMPLER.get(value := value_of(figure, *judged), value)
    if value == "near" and not any(_is_close(claim.figure, figure, comparison) for claim, comparison in judged[0]):
        return "implied"
    if value == "far" and any(comparison.factor and not lies_off(comparison.factor) for _, comparison in judged[0]):
        value = ""  # words that are alike tie `seven` to 120 all the same
    if value == "slip" and judged[2] in _POWERS and not any(is_power_slip(claim.figure, figure) for claim, _ in judged[0]):
        return ""
    if judged[1] is Status.CONTRADICTED and any(
        is_turned_year(claim.figure, figure) or is_other_hour(claim.figure, figure) for claim, _ in judged[0]
    ):
        return "slip"
    return value


def _is_close(claim: Figure, figure: Figure, comparison: Comparison) -> bool:
    """True where an agreement is more than that one number does not exclude the other.

    Not so for a day of a month, 5.5 for 6.5, nor for a count that is near an amount.
    """
    if not comparison.verdict.agrees:
        return False
    if (claim.quantity.unit is None) != (figure.quantity.unit is None) and comparison.verdict is not Verdict.SAME:
        return False
    one, other = claim.quantity.calendar, figure.quantity.calendar
    if one is not None and other is not None:
        return one.end is not None or other.end is not None or GRAINS.index(one.grain) <= GRAINS.index(other.grain)
    if claim.hedge in BOUNDS and figure.hedge is None and comparison.verdict in (Verdict.IMPLIED, Verdict.SOFT, Verdict.FINER):
        return False  # 5.5 million is not how anybody tells `less than 6 million` again
    return comparison.factor is None or abs(comparison.factor - 1) <= _CLOSE


_CLOSE = 0.1
"""How far a number may lie off and still be the other one, rounded."""

_SIMPLER = {"partly": "slip"}
"""Values that are not told apart between raw texts."""

_POWERS = frozenset({"zero", "decimal", "scale"})


def raw_exactness(figure: Figure, value: str, slip: str | None) -> dict[str, float]:
    """How little a value that is the source's, or a slip of it, is so by chance: by its digits; days and months of one story often meet."""
    calendar = figure.quantity.calendar
    if calendar is None:
        size = figure.quantity.size
        digits = exactness(figure) if size is None or size > _DOZEN else 0.0
        found = {f"raw_value_{value}_digits": digits}
        return found | {"raw_value_slip_unit": digits} if slip in _UNITS else found
    if slip == "year" and calendar.day:
        return {"raw_value_slip_day": 1.0}  # the same day of another year
    if slip == "year" and calendar.grain == "year":
        return {}  # two of its digits exchanged
    return {f"raw_value_{value}_date": 1.0}


_DOZEN = 12
"""Up to here a number is as common as one of one digit."""

_UNITS = frozenset({"unit", "currency"})
"""Slips that leave the very number."""

DIGITAL = frozenset({"same", "slip"})
"""What tells the more, the more digits a number has."""


def is_few(figure: Figure) -> bool:
    """True for a small count: `two others`, `five parties` are counted together from a text in many ways."""
    size = figure.quantity.size
    return figure.kind == "count" and figure.quantity.unit is None and not figure.quantity.per and size is not None and size <= _DOZEN

"""How telling is the value itself? A same or near number speaks for a link, a far one against it."""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from ..figures.figure import Figure
from ..sources.fact import Claim
from ..values.compare import Comparison, Verdict
from ..values.units import converted, convertible
from ..values.yearless import is_weekday
from .assessment import Evidence, Status
from .verdicts import Compared, supports
from .weights import Weights

_SLIPS = frozenset(
    {"zero", "scale", "transposed", "decimal", "currency", "unit", "points", "bound", "month", "year", "day", "weekday", "range_end"}
)

Value = str
"""What the value itself tells of the link: "same", "near", "implied" (not excluded, but far off), "slip", "alike" (but for one digit),
"unlike" (no digit in common), "far" (30 times as much), "opposite" (a rise for a fall, and another number), or ""."""


COARSE = frozenset({"year", "decade", "century"})
"""Grains too coarse to say that a day is told."""


def value_of(figure: Figure, results: Compared, status: Status, slip: str | None) -> Value:
    """How telling the value is. `slip` names the likely mistake where the figure is contradicted."""
    if status is Status.CONTRADICTED:
        calendar = figure.quantity.calendar
        vague = any(claim.figure.hedge == "vague" for claim, _ in results) or figure.hedge == "vague"
        if vague or (calendar and calendar.grain in COARSE):
            return "far" if vague and _is_out_of_sight(figure, results) else ""
        if slip == "direction":
            return "same" if any(_same_size(claim.figure, figure) for claim, _ in results) else "opposite"
        factors = [comparison.factor for _, comparison in results if comparison.factor]
        if figure.quantity.multiple and slip in _OF_DIGITS:
            return ""  # `more than half` is no slip of 5 %
        if slip in _POWERS and digits_of(figure) <= _FEW and all(lies_off(factor, _THOUSANDS) for factor in factors):
            return ""  # `fourteen` and `14 million`
        if slip in _POWERS and _is_worded(figure):
            return ""  # `two and a half` has no digits of 25
        if slip == "zero" and digits_of(figure) == 1 and all(lies_off(factor, _HUNDRED) for factor in factors):
            return "far"  # nobody loses two zeros of `200`
        if slip == "zero" and all(lies_off(factor, _THREE_ZEROS) for factor in factors):
            return ""  # and nobody three of `16.000`
        if slip == "zero" or (slip in ("scale", "decimal") and figure.hedge in (None, "range")):
            return "slip" if any(_is_power(factor) for factor in factors) else ""
        if slip == "weekday" and calendar:
            days = [claim.figure.quantity.calendar for claim, _ in results]
            if any(day and day.day and (day.day, day.month) == (calendar.day, calendar.month) for day in days):
                return "same"  # `Thursday, 3 April` is that day, though it was a Wednesday
            return "slip" if not is_weekday(calendar) or _is_that_week(figure, results) else ""  # `on Thursday` is told of many things
        if slip == "bound" and not any(1 / _TURNED <= factor <= _TURNED for factor in factors):
            return "far" if factors and all(lies_off(factor) for factor in factors) else ""
        if slip == "unit" and figure.kind == "duration" and not _may_be_mistaken(figure, results):
            # `five days` and `five years` meet by chance, `25 minutes` and `25 years` always do
            return "far" if factors and all(lies_off(factor, _FARTHEST) for factor in factors) else ""
        if slip == "year" and calendar and not calendar.year_said:
            return ""  # `im Frühling` has no year to be wrong
        if slip in _BY_PART and calendar and not any(_as_fine(claim.figure, figure) for claim, one in results if one.slip == slip):
            return ""  # `im April` and `27. Mai` have the year in common, which each text has but one of
        if slip in _PARTLY and any(_in_part(claim.figure, figure) for claim, _ in results):
            return "partly"
        if slip in _SLIPS:
            return "slip" if figure.anchor is None else ""  # `am selben Tag` may be counted from another day than it seems
        if slip == "digit" and digits_of(figure) > _FEW:
            return "alike"
        small = figure.kind == "ordinal" or (digits_of(figure) == 1 and 1 <= (figure.quantity.size or 0) < _TEN)
        if factors and all(lies_off(factor, _FAR_OF_ONE if small else _FAR) for factor in factors):
            return "far"
        if not factors and results and all(_is_far_range(claim.figure, figure) for claim, _ in results):
            return "far"
        if slip == "value" and calendar:
            return "stray"
        return "unlike" if slip == "value" and (digits_of(figure) > 1 or figure.quantity.multiple) else ""
    verdicts = {comparison.verdict for _, comparison in results}
    if Verdict.SAME in verdicts:
        return "same"
    supporting = [row for row in results if supports(*row)]
    if any(_is_near(claim, comparison) for claim, comparison in supporting):
        return "near"
    if supporting:
        return "implied"
    loose = [comparison.factor for _, comparison in results if comparison.verdict is Verdict.SOFT and comparison.factor is not None]
    return "loose" if loose and figure.hedge is None and not any(_is_close(factor) for factor in loose) else ""


_PARTLY = frozenset({"bound", "range_end"})


def _in_part(one: Figure, two: Figure) -> bool:
    """True for two bounds of one number, and two ranges that share an end: `at least 15` for `at most 15`, `12 to 41` for `12 to 14`."""
    first, second = one.quantity.stated, two.quantity.stated
    if one.quantity.unit != two.quantity.unit or digits_of(two) < _FEW:
        return False
    ends = {bound for bound in first[:2] if bound is not None} & {bound for bound in second[:2] if bound is not None}
    return bool(ends)


def _is_far_range(one: Figure, two: Figure) -> bool:
    """True for a range and another amount of its unit that no slip makes of it: $610 to $650 million and 58 cents."""
    unit, other = one.quantity.unit, two.quantity.unit
    if unit != other and not (unit and other and convertible(other, unit)):
        return False
    by = converted(Decimal(1), other, unit) if unit and other and unit != other else Decimal(1)
    ends = [end for end in one.quantity.stated[:2] if isinstance(end, Decimal)]
    ends += [end * by for end in two.quantity.stated[:2] if isinstance(end, Decimal)]
    return len(ends) > _FEW and min(ends) > 0 and lies_off(float(max(ends) / min(ends)), _FAR**2)


def _is_that_week(figure: Figure, results: Compared) -> bool:
    """True for a weekday of the week of a claim's day, as far as it is known which one is meant."""
    day = figure.quantity.stated.lower
    days = [claim.figure.quantity.stated.lower for claim, _ in results]
    if any(is_weekday(claim.figure.quantity.calendar) for claim, _ in results):
        return True  # both tell a weekday and no date
    return isinstance(day, date) and any(isinstance(other, date) and abs((day - other).days) <= _WEEK for other in days)


_WEEK = 7


def _may_be_mistaken(figure: Figure, results: Compared) -> bool:
    """True for a length of time of two digits whose unit may have been exchanged for the claim's."""
    return digits_of(figure) > 1 and all(_is_next(claim.figure, figure) for claim, _ in results)


def _is_next(one: Figure, two: Figure) -> bool:
    """True for units of time that a slip may exchange: a day for a year at most."""
    first, second = one.quantity.unit, two.quantity.unit
    if first is None or second is None or not convertible(first, second):
        return True
    return not lies_off(float(converted(Decimal(1), first, second)), _A_YEAR)


_POWERS = frozenset({"scale", "zero", "decimal"})
_A_YEAR, _THOUSANDS = 370.0, 99_999.0
def _is_worded(figure: Figure) -> bool:
    """True for a number with a fraction that is written in words."""
    size = figure.quantity.size
    return size is not None and size != int(size) and not any(char.isdecimal() for char in figure.text)


def _is_out_of_sight(figure: Figure, results: Compared) -> bool:
    """True for a number that has nothing of a vague one's magnitude: `a dozen` and `billions`."""
    size = figure.quantity.size
    ends = [end for claim, _ in results for end in claim.figure.quantity.stated[:2] if isinstance(end, Decimal) and end > 0]
    return bool(size and ends) and all(lies_off(float(end / (size or 1)), _THOUSANDS) for end in ends)


_OF_DIGITS = frozenset({"zero", "decimal", "scale", "transposed", "digit"})
_BY_PART = frozenset({"month", "year", "day"})


def _as_fine(one: Figure, two: Figure) -> bool:
    """True for two dates told to the same part, or for one month of two years that both are told."""
    first, second = one.quantity.calendar, two.quantity.calendar
    if first is None or second is None or first.grain == second.grain:
        return True
    return first.month is not None and first.month == second.month and first.year_said and second.year_said


_TURNED = 1.2
"""How far the numbers of a bound that is turned around may lie apart: `more than 96` is not `fewer than 75` turned."""


def _is_near(claim: Claim, comparison: Comparison) -> bool:
    """True for a rounded, finer or implied value close by; what lies within a period of two ends, or a wide range, is only not excluded."""
    if comparison.verdict is Verdict.FINER and _is_wide(claim.figure):
        return False
    return comparison.verdict is not Verdict.IMPLIED or _is_close(comparison.factor)


def _is_wide(figure: Figure) -> bool:
    calendar, (lower, upper) = figure.quantity.calendar, figure.quantity.stated[:2]
    if calendar is not None:
        return calendar.end is not None
    return isinstance(lower, Decimal) and isinstance(upper, Decimal) and lower > 0 and upper / lower > 1 + _CLOSE


def _is_close(factor: float | None) -> bool:
    return factor is None or abs(factor - 1) <= _CLOSE


_CLOSE = 0.1
"""How far a bound may lie off and still be drawn from the claim: `mehr als 140` from 160."""

_FEW = 2
"""Digits up to which another digit makes another number."""


def _same_size(one: Figure, two: Figure) -> bool:
    """True where both name one number: a fall told as a rise is the slip then."""
    first, second = one.quantity.stated, two.quantity.stated
    sizes = [abs(bound) for bound in (first.lower, second.lower) if isinstance(bound, Decimal)]
    return len(sizes) == _BOTH and sizes[0] == sizes[1]


_BOTH = 2


def digits_of(figure: Figure) -> int:
    """Significant digits of a number; 2 for a date, 1 for a fraction or multiple, which has none of its own."""
    if figure.quantity.multiple:
        return 1
    bound = figure.quantity.stated.lower if figure.quantity.stated.lower is not None else figure.quantity.stated.upper
    return len(bound.normalize().as_tuple().digits) if isinstance(bound, Decimal) else 2


_HUNDRED = 99.0
"""Two zeros, give or take what a factor's own rounding moves."""

_FARTHEST = 400.0
"""Times by which one length of time is no other one, though the number is the same: 25 minutes and 25 days."""

_THREE_ZEROS = 999.0
"""Three zeros, the same."""

_TEN = 10
_FAR, _FAR_OF_ONE = 30.0, 8.0
"""A number so many times larger or smaller, and not by a power of ten, is no slip of the claim; the latter of one below ten."""


def lies_off(factor: float, by: float = _FAR) -> bool:
    """True where one number is at least `by` times the other."""
    return not 1 / by < factor < by


def _is_power(factor: float) -> bool:
    """True for 10, 100, 0.1 …: the same digits, nothing rounded."""
    off = math.log10(abs(factor)) if factor else 0.5
    return abs(off - round(off)) < 0.0001 and round(off) != 0


def value_evidence(
    value: Value, figure: Figure, slip: str | None, sense: Iterable[Evidence], weights: Weights, *, unheard: bool
) -> list[Evidence]:
    """What the value is worth. Kept apart: it must not decide which of two figures a fact belongs to.

    A number that is the fact's, or a slip of it, is so the less by chance the more digits it has: 8,806 stands in two texts by no
    chance, 2 does, and days of one story often meet. That it is the fact's says less where the words (`sense`) name whom else it is
    said of, or what else it counts. One that no fact near has (`unheard`) does not belong to another one.
    """
    found = [Evidence(SAID[value], weights[f"value_{value}"])] if value else []
    calendar = figure.quantity.calendar
    digits = exactness(figure) if calendar is None else 0.0
    if value in _DIGITAL and calendar is not None:
        if value == "same":
            plain = not calendar.relative  # `am Mittwoch` is told of many things
        else:
            plain = slip != "year" or not calendar.day  # the very day and month of another year are no chance
        if plain:
            found.append(Evidence(DATED, weights[f"value_{value}_date"]))
    elif value in _DIGITAL and digits:
        found.append(Evidence(EXACT, weights[f"value_{value}_digits"] * digits))
    said = {item.signal for item in sense}
    if value in _AGREEING:
        found += [Evidence(signal, weights[name]) for signal, (told, name) in OTHERS.items() if not said.isdisjoint(told)]
    if value in UNSAID and not any(signal.startswith("measure") for signal in said):
        signal, name = UNSAID[value]
        if value != "same" or (calendar is None and not digits):
            found.append(Evidence(signal, weights[name]))
        if value == "slip" and digits:
            found.append(Evidence(NO_CHANCE, -weights[name] * digits))
    if unheard:
        found.append(Evidence("no fact has this value", weights["value_unheard"]))
    return found


OTHERS = {
    "the value of another": (frozenset({"another is named", "somebody else is named", "subject not named"}), "value_rival"),
    "the value of something else": (frozenset({"counts something else"}), "value_noun"),
}
"""Signals that an agreeing value is somebody else's or something else's: by the signals of the words, and the weight's name."""

_AGREEING = frozenset({"same", "near"})


def exactness(figure: Figure) -> float:
    """How many digits a number has, 0 (one) to 1 (five)."""
    return min(digits_of(figure) - 1, _MANY) / _MANY


_DIGITAL = frozenset({"same", "slip"})
_MANY = 4

EXACT = "an exact number"
UNSAID = {
    "same": ("a number of one digit of what no word measures", "value_same_unsaid"),
    "slip": ("a slip of what no word measures", "value_slip_unsaid"),
    "near": ("near a number of what no word measures", "value_near_unsaid"),
}
"""Signals that no word of the measure stands with a value that may be so by chance: by the value, with the weight's name."""

NO_CHANCE = "its digits are no chance"
"""Signal that a slip of many digits needs no word of the measure, in a text that tells the sheets' story."""

DATED = "a date"

SAID = {
    "same": "same value",
    "near": "value agrees",
    "slip": "value looks like a slip",
    "partly": "value is the source's in part",
    "implied": "value not excluded",
    "alike": "value alike but for a digit",
    "far": "value of another magnitude",
    "unlike": "value unlike the source's",
    "opposite": "moves the other way",
    "stray": "no part of the date is the source's",
    "loose": "value off, but not excluded",
}

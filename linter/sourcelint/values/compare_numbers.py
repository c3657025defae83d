"""Do two numbers in one unit contradict? Steps 2 to 8 of the order in docs/semantics.md, on intervals and grains."""

from __future__ import annotations

from decimal import Decimal

from .interval import Interval
from .said_numbers import Reading, number_of
from .verdict import Comparison, Verdict

NEAR = Decimal("1.5")
"""An implied bound lies within this factor of what the source says; further off it is a note …"""

FAR = Decimal(10)
"""… and from here on another figure: in news a bound stands next to its value."""

_ENDLESS = Decimal("Infinity")

def judge(claim: Reading, figure: Reading) -> Comparison:
    """The verdict on two numbers of one unit."""
    verdict, slip = _judge(claim, figure)
    return Comparison(verdict, slip, factor(claim, figure))


def same_number(one: Reading, other: Reading) -> bool:
    """True where both say one number, each within the coarser grain of the two."""
    return one.number is not None and other.number is not None and meets_by_grain(one.number, one.grain, other.number, other.grain)


def same_digits(one: Reading, other: Reading) -> bool:
    """True where both say exactly the same number or the same two ends."""
    if one.number is None or other.number is None:
        return one.form == other.form and one.extent == other.extent
    return one.number == other.number


def meets_by_grain(one: Decimal, one_grain: Decimal, other: Decimal, other_grain: Decimal) -> bool:
    """True where one number is the other rounded: the two, each widened by half its grain, share more than an edge."""
    gap = abs(one - other) * 2
    if gap > one_grain + other_grain:
        return False
    return gap == 0 or gap < one_grain + other_grain or (one_grain != other_grain and gap <= max(one_grain, other_grain))


def power_of_ten(one: Reading, other: Reading) -> int:
    """n ≠ 0 where `other` is `one` × 10ⁿ within the coarser grain, of two ranges both ends, else 0."""
    if one.form == other.form == "range":
        ends = [[said._replace(form="point", number=number_of(said.extent[end])) for said in (one, other)] for end in (0, 1)]
        powers = {power_of_ten(*pair) for pair in ends}
        return powers.pop() if len(powers) == 1 else 0
    if not one.number or not other.number or (one.number > 0) != (other.number > 0):
        return 0
    exponent = other.number.adjusted() - one.number.adjusted()
    for n in (exponent, exponent + 1, exponent - 1):
        if n and meets_by_grain(one.number.scaleb(n), one.grain.scaleb(n), other.number, other.grain):
            return n
    return 0


def factor(claim: Reading, figure: Reading) -> float | None:
    """Figure over claim, where both say one number, or ranges that a power of ten parts."""
    if claim.form == figure.form == "range" and (power := power_of_ten(claim, figure)):
        return 10.0**power
    if not claim.number or figure.number is None:
        return None
    return float(figure.number / claim.number)


def _judge(claim: Reading, figure: Reading) -> tuple[Verdict, str | None]:
    if "vague" in (claim.form, figure.form):
        return _vague(claim, figure)
    if claim.form == figure.form == "range":
        return _end_by_end(claim, figure)
    if same_number(claim, figure):
        return _same_number(claim, figure)
    return _wrong_side(claim, figure) or _implied(claim, figure) or _tightened(claim, figure) or _likely(claim, figure)


def _same_number(claim: Reading, figure: Reading) -> tuple[Verdict, str | None]:
    """Step 3 and 4: one number, exactly or rounded; only the bounds can still differ."""
    exact = claim.number == figure.number
    if claim.side * figure.side < 0:
        return (Verdict.CONTRADICTION, "bound") if exact or _side(claim).is_disjoint(_side(figure)) else (Verdict.SOFT, None)
    if claim.side == figure.side:
        finer = claim.form == "about" and figure.form == "point" and figure.grain < claim.grain
        return (Verdict.SAME if exact else Verdict.FINER if finer else Verdict.ROUNDED), None
    if exact:
        return Verdict.SOFT, None
    wrong = _wrong_side(claim, figure)
    if wrong:
        return wrong
    holds = figure.form == "bound" and figure.extent.contains(claim.extent)
    return (Verdict.IMPLIED if holds else Verdict.SOFT), None


def _end_by_end(claim: Reading, figure: Reading) -> tuple[Verdict, str | None]:
    """Step 2: each end with its grain; one differing end is enough, and two are another range."""
    if claim.extent == figure.extent:
        return Verdict.SAME, None
    ends = [(number_of(claim.extent[end]), number_of(figure.extent[end])) for end in (0, 1)]
    meets = [
        one is not None and other is not None and meets_by_grain(one, claim.grain, other, figure.grain) for one, other in ends
    ]
    if all(meets):
        return Verdict.ROUNDED, None
    if any(meets):
        return Verdict.CONTRADICTION, "range_end"
    return Verdict.CONTRADICTION, "zero" if power_of_ten(claim, figure) else "value"


def _wrong_side(claim: Reading, figure: Reading) -> tuple[Verdict, str | None] | None:
    """A bound that is plainly false of an exact value, however near it stands.

    The draft's bound against the source's value is a turned bound (`unter 2.000` of 2.048); a value that just misses the source's
    bound (`205` of fewer than 200) may still be a rounding, so it is a note.
    """
    if claim.form == "range" and figure.form == "bound" and figure.number == claim.extent[1 if figure.side > 0 else 0]:
        return Verdict.CONTRADICTION, "bound"  # `at least 50,000` of 10,000 to 50,000
    if figure.form == "bound" and _is_exact(claim, figure) and claim.extent.is_disjoint(figure.extent):
        return (Verdict.CONTRADICTION, "bound") if _is_close(claim, figure) else None
    if claim.form == "bound" and figure.form == "point" and _is_exact(figure, claim) and claim.extent.is_disjoint(figure.extent):
        return (Verdict.UNCLEAR, None) if same_number(claim, figure) else None
    return None


def _is_exact(value: Reading, bound: Reading) -> bool:
    """True where the value is said finer than the bound, so that no rounding of it explains the bound."""
    return value.form == "range" or (value.form == "point" and value.grain < bound.grain)


def _is_close(claim: Reading, figure: Reading) -> bool:
    """True where the bound stands next to what the claim says; else another slip is the likelier."""
    return same_number(claim, figure) or (claim.form == "range" and figure.number in (claim.extent.lower, claim.extent.upper))


def _implied(claim: Reading, figure: Reading) -> tuple[Verdict, str | None] | None:
    """Step 5: the draft's one-sided bound is true of all the claim says, and near it."""
    if figure.form != "bound" or figure.number is None or not figure.extent.contains(claim.extent):
        return None
    nearest = number_of(claim.extent.lower if figure.side > 0 else claim.extent.upper)
    if nearest is None:
        return None
    ratio = _ratio(nearest, figure.number)
    misread = claim.form == "bound" and claim.side == figure.side and _is_no_rounder(figure.number, nearest)
    if ratio <= NEAR and not misread:
        return Verdict.IMPLIED, None
    if power_of_ten(claim, figure):
        return Verdict.CONTRADICTION, "zero"
    if misread:  # who widens a bound does so to round it: `mehr als 450` of more than 500 is a slip
        return Verdict.CONTRADICTION, "value"
    return (Verdict.CONTRADICTION, "value") if FAR <= ratio < _ENDLESS else (Verdict.UNCLEAR, None)


def _is_no_rounder(number: Decimal, than: Decimal) -> bool:
    """True for a number of two digits or more that is no rounder than the other one: 450 beside 500, but not 4.000 beside 5.000."""
    return len(number.normalize().as_tuple().digits) > 1 and _roundness(number) <= _roundness(than)


def _roundness(number: Decimal) -> Decimal:
    """How round a number is: 1.000 of 12.000, 500 of 1.500, 50 of 450, 1 of 384."""
    if not number:
        return Decimal(0)
    step = Decimal(1).scaleb(int(number.normalize().as_tuple().exponent))
    return 5 * step if number % (5 * step) == 0 else step


def _tightened(claim: Reading, figure: Reading) -> tuple[Verdict, str | None] | None:
    """Two bounds on one side, the draft's the narrower: the source does not say so much (`bis zu 1.500` of up to 1.900)."""
    if claim.form != "bound" or figure.form != "bound" or claim.side != figure.side:
        return None
    return Verdict.CONTRADICTION, "zero" if power_of_ten(claim, figure) else "value"


def _likely(claim: Reading, figure: Reading) -> tuple[Verdict, str | None]:
    """Steps 6 and 8: what a reader takes away lies within, overlaps, or does not meet."""
    if not _overlap(claim.likely, figure.likely):
        turned = claim.side * figure.side < 0
        return Verdict.CONTRADICTION, "zero" if power_of_ten(claim, figure) else "bound" if turned else "value"
    return (Verdict.FINER if _within(figure.likely, claim.likely) else Verdict.SOFT), None


def _vague(claim: Reading, figure: Reading) -> tuple[Verdict, str | None]:
    """Step 7: `Tausende` agrees with what lies within a factor of ten of it; just beside it nothing is certain."""
    if claim == figure:
        return Verdict.SAME, None
    if _overlap(claim.likely, figure.likely):
        return Verdict.SOFT, None
    if claim.form == figure.form:
        return Verdict.CONTRADICTION, "zero"
    vague, other = (claim, figure) if claim.form == "vague" else (figure, claim)
    near = _overlap(_stretched(vague.likely), other.likely)
    return (Verdict.UNCLEAR, None) if near else (Verdict.CONTRADICTION, "value")


def _stretched(likely: Interval) -> Interval:
    """A vague magnitude taken generously: `Tausende` from 500, and to 20.000 where it is the spoken plural."""
    lower, upper = number_of(likely.lower), number_of(likely.upper)
    return Interval(None if lower is None else lower / 2, None if upper is None else upper * 2)


def _side(reading: Reading) -> Interval:
    """The half line on a reading's side of its number, the number itself left out."""
    return Interval(reading.number, None, True, True) if reading.side > 0 else Interval(None, reading.number, True, True)


def _ratio(one: Decimal, other: Decimal) -> Decimal:
    """How many times the larger is the smaller (both of one sign), else without end."""
    small, large = sorted((abs(one), abs(other)))
    return large / small if small and (one > 0) == (other > 0) else _ENDLESS


def _overlap(one: Interval, other: Interval) -> bool:
    """True where the two share more than an edge, or one of them is a single value that the other holds."""
    if one.is_disjoint(other):
        return False
    shared = one.meet(other)
    lower, upper = number_of(shared.lower), number_of(shared.upper)
    if lower is None or upper is None or lower < upper:
        return True
    return not shared.is_empty and (one.is_point or other.is_point)


def _within(inner: Interval, outer: Interval) -> bool:
    """True where `outer` holds all of `inner`, edges not counted."""
    lower, upper = number_of(outer.lower), number_of(outer.upper)
    low, high = number_of(inner.lower), number_of(inner.upper)
    return (lower is None or (low is not None and lower <= low)) and (upper is None or (high is not None and high <= upper))

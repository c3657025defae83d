"""Do two figures contradict? Claim (source) × figure (draft) → verdict. Knows no words: see docs/semantics.md for the order."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from .compare_dates import compare_dates, days_long
from .compare_numbers import judge, same_number
from .compare_units import OPPOSITE, Pair, Said, align, each_of_other, mapped, mirrored, shares
from .interval import point
from .quantity import Quantity
from .said_numbers import read
from .units import convertible
from .verdict import INCOMPARABLE, Comparison, Verdict, kindest

__all__ = ["Comparison", "Verdict", "compare"]

_OWN_KINDS = ("ordinal", "score", "time")
"""Kinds that only compare among themselves: a rank is no count, a result no ratio, a time of day no duration."""

_HALF_DAY = Decimal(720)
"""Minutes between eight in the morning and eight in the evening."""

_SCALES = (6, 9, 12)
"""Powers of ten of the scale words that a draft leaves out of the first of two figures (`5,5 gegen 64,1 Milliarden`)."""


def compare(
    claim: Quantity,
    figure: Quantity,
    *,
    claim_kind: str,
    figure_kind: str,
    claim_role: str = "level",
    figure_role: str = "level",
    claim_hedge: str | None = None,
    figure_hedge: str | None = None,
    text_date: date | None = None,
    claim_date: date | None = None,
) -> Comparison:
    """How the draft's figure stands to the source's claim.

    Kinds, roles and hedges are those of figures (`Figure.kind`, `.role`, `.hedge`). `text_date` is the draft's date and `claim_date`
    the source's, both only asked where a date lacks its year or is a weekday. Never raises; what cannot be compared is INCOMPARABLE.
    """
    claim, figure = _sound(claim), _sound(figure)
    said, other = Said(claim, claim_kind, claim_role, claim_hedge), Said(figure, figure_kind, figure_role, figure_hedge)
    if said == other:
        return Comparison(Verdict.SAME, None, 1.0 if isinstance(claim.stated.lower, Decimal) else None)
    if _says_nothing(claim) or _says_nothing(figure):
        return INCOMPARABLE
    if _is_date(claim) or _is_date(figure):
        if _is_date(claim) and _is_date(figure):
            return compare_dates(claim, figure, claim_hedge, figure_hedge, text_date, claim_date)
        return _compare_length(said, other)
    return _compare_numbers(said, other)


def _compare_length(claim: Said, figure: Said) -> Comparison:
    """A length of time against a period with two ends: agrees where it is as long, else the two say different things."""
    length, period = (claim, figure) if claim.kind == "duration" else (figure, claim)
    days = days_long(period.quantity)
    if length.kind != "duration" or length.quantity.unit is None or not days or not convertible(length.quantity.unit, "d"):
        return INCOMPARABLE
    steps = [Quantity(point(number), point(number), Decimal(1), "d") for number in days]
    verdicts = [_compare_pair(length, Said(step, "duration", "level", None)) for step in steps]
    return Comparison(Verdict.SOFT) if kindest(verdicts).verdict.agrees else INCOMPARABLE


def _sound(quantity: Quantity) -> Quantity:
    """The quantity with a likely interval of the stated one's kind: a broken reading must not break a run."""
    stated, likely = quantity.stated, quantity.likely
    if type(stated.lower) is type(stated.upper) is type(likely.lower) is type(likely.upper):  # nearly all there are
        return quantity
    days = {isinstance(bound, date) for bound in (stated.lower, stated.upper, likely.lower, likely.upper) if bound is not None}
    return quantity._replace(likely=stated) if len(days) > 1 else quantity


def _says_nothing(quantity: Quantity) -> bool:
    return quantity.calendar is None and quantity.stated.lower is None and quantity.stated.upper is None


def _is_date(quantity: Quantity) -> bool:
    return quantity.calendar is not None or isinstance(quantity.stated.lower, date) or isinstance(quantity.stated.upper, date)


def _compare_numbers(claim: Said, figure: Said) -> Comparison:
    if claim.kind != figure.kind and (claim.kind in _OWN_KINDS or figure.kind in _OWN_KINDS):
        return _compare_ranks(claim, figure)
    if claim.kind == "time":
        return _compare_times(claim, figure)
    if (claim.role == "age") != (figure.role == "age"):
        return _compare_age(claim, figure)
    same = each_of_other(claim, figure)
    if same is not None:
        return Comparison(Verdict.SOFT) if same else INCOMPARABLE
    if claim.quantity.multiple == figure.quantity.multiple:
        return _compare_pair(claim, figure)
    ways = [_compare_pair(*way) for way in shares(claim, figure)]
    return kindest(ways) if ways else INCOMPARABLE


def _compare_age(claim: Said, figure: Said) -> Comparison:
    """An age and another length of time: `57` and `57 Jahre alt` agree, but no other length contradicts an age.

    A bare number may, and so may a group told from one age to another: `zwischen 18 und 75 Jahren` needs no word that says so.
    """
    comparison = _compare_pair(claim._replace(role="level"), figure._replace(role="level"))
    bare = claim.quantity.unit is None or figure.quantity.unit is None
    group = claim.hedge == figure.hedge == "range" and claim.quantity.unit == figure.quantity.unit
    return comparison if bare or group or comparison.verdict.agrees else INCOMPARABLE


def _compare_ranks(claim: Said, figure: Said) -> Comparison:
    """A rank and a count: `am dritten Tag` is day 3, but no other number contradicts it."""
    if {claim.kind, figure.kind} > {"ordinal"} and {claim.kind, figure.kind} <= {"ordinal", "count", "number"}:
        return Comparison(Verdict.SOFT) if claim.quantity.stated == figure.quantity.stated else INCOMPARABLE
    return INCOMPARABLE


def _compare_times(claim: Said, figure: Said) -> Comparison:
    """Times of day, in minutes: `um acht` may be eight in the evening, and no factor joins two of them."""
    comparison = _compare_pair(claim, figure)
    if comparison.verdict is not Verdict.CONTRADICTION:
        return comparison._replace(factor=None)
    if any(_compare_pair(claim, _later(figure, minutes)).verdict.agrees for minutes in (_HALF_DAY, -_HALF_DAY)):
        return Comparison(Verdict.UNCLEAR)
    return Comparison(Verdict.CONTRADICTION, comparison.slip if comparison.slip in ("bound", "range_end") else "value")


def _later(time: Said, minutes: Decimal) -> Said:
    """The same time so many minutes later."""
    quantity = time.quantity
    stated, likely = (mapped(part, lambda bound: bound + minutes, False) for part in (quantity.stated, quantity.likely))
    return time._replace(quantity=quantity._replace(stated=stated, likely=likely))


def _compare_pair(claim: Said, figure: Said) -> Comparison:
    """Steps 0 to 8 for two quantities that are both plain numbers, or both multiples."""
    claim, figure = _unsigned(claim, figure), _unsigned(figure, claim)
    pair = align(claim, figure)
    if not isinstance(pair, Pair):
        return pair
    turned = _direction(claim, figure, pair)
    if turned is not None:
        return turned
    one, other = read(pair.claim, claim.hedge), read(pair.figure, figure.hedge)
    if one is None or other is None:
        return INCOMPARABLE
    comparison = judge(one, other)
    if comparison.verdict is not Verdict.CONTRADICTION:
        return comparison
    if claim.kind == "score":
        return comparison._replace(slip="value", factor=None)
    if one.number is not None and other.number is not None and one.number == -other.number:
        return comparison._replace(slip="direction")
    if pair.clash:
        return comparison._replace(slip=pair.clash)
    doubtful = pair.doubtful and not _share_an_end(pair, comparison)
    return _with_scale(claim, figure, pair) or (INCOMPARABLE if doubtful else comparison)


def _share_an_end(pair: Pair, comparison: Comparison) -> bool:
    """Two ranges of which one end is the same measure one thing, whatever unit one of them leaves out."""
    one, other = pair.claim.stated, pair.figure.stated
    return comparison.slip == "range_end" and (one.lower == other.lower or one.upper == other.upper)


def _direction(claim: Said, figure: Said, pair: Pair) -> Comparison | None:
    """Step 1: a rise for a fall; `um` for `auf` with one number (with two numbers both may be true)."""
    if claim.quantity.sign * figure.quantity.sign < 0:
        return Comparison(Verdict.CONTRADICTION, "value" if claim.kind == "score" else "direction")
    if {claim.role, figure.role} != {"by", "to"}:
        return None
    one, other = read(pair.claim, claim.hedge), read(pair.figure, figure.hedge)
    if one is not None and other is not None and same_number(one, other):
        return Comparison(Verdict.CONTRADICTION, "direction", 1.0)
    return INCOMPARABLE


def _with_scale(claim: Said, figure: Said, pair: Pair) -> Comparison | None:
    """A bare number that has the claim's leading digits and may share the scale word of its neighbour agrees, softly."""
    if not pair.elided:
        return None
    bare_claim = claim.quantity.unit is None
    bare = pair.claim if bare_claim else pair.figure
    for power in _SCALES:
        by = Decimal(1).scaleb(power)
        scaled = bare._replace(stated=bare.stated.scaled(by), likely=bare.likely.scaled(by), grain=bare.grain * by)
        one = read(scaled if bare_claim else pair.claim, claim.hedge)
        other = read(pair.figure if bare_claim else scaled, figure.hedge)
        if one is not None and other is not None and judge(one, other).verdict.agrees:
            return Comparison(Verdict.SOFT, None, judge(one, other).factor)
    return None


def _unsigned(said: Said, other: Said) -> Said:
    """A loss written with a minus, as a magnitude, where the sign is told apart or the other side tells it in words.

    A level of temperature is the other way round: its sign belongs to the value.
    """
    quantity = said.quantity
    if said.kind == "temperature" and said.role == "level":
        return _mirrored(said, 0) if quantity.sign < 0 else said
    if not quantity.sign and not other.quantity.sign:
        return said
    negative = isinstance(quantity.stated.upper, Decimal) and quantity.stated.upper < 0
    return _mirrored(said, -1) if negative else said


def _mirrored(said: Said, sign: int) -> Said:
    """The same with every value's sign turned, bounds and hedge with it; `sign` is told apart from now on."""
    quantity = said.quantity
    already = isinstance(quantity.stated.upper, Decimal) and quantity.stated.upper < 0
    stated, likely = mirrored(quantity.stated), mirrored(quantity.likely)
    if stated is None or likely is None or (sign == 0 and already):
        return said._replace(quantity=quantity._replace(sign=sign))
    hedge = OPPOSITE.get(said.hedge or "", said.hedge)
    return said._replace(quantity=quantity._replace(stated=stated, likely=likely, sign=sign), hedge=hedge)

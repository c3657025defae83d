"""In which unit can two quantities be compared, or do the units themselves contradict? Step 0 of the order in docs/semantics.md."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from ..record import NamedTuple
from .compare_numbers import same_digits
from .interval import Interval
from .quantity import PIECE, Quantity
from .said_numbers import fraction_grain, read
from .units import converted, convertible, dimension, factor
from .verdict import INCOMPARABLE, Comparison, Verdict

_MISTAKABLE = frozenset(
    {
        frozenset({"length", "area"}),
        frozenset({"area", "volume"}),
        frozenset({"length", "volume"}),
        frozenset({"power", "energy"}),
        frozenset({"percent", "points"}),
        frozenset({"percent", "money"}),
        frozenset({"mass", "volume"}),
        frozenset({"length", "speed"}),
    }
)
"""Dimensions that a slip of the pen exchanges: the same number said in both is a mistake, not a coincidence."""

OPPOSITE = {
    "more_than": "less_than",
    "less_than": "more_than",
    "at_least": "at_most",
    "at_most": "at_least",
    "just_over": "just_under",
    "just_under": "just_over",
}
"""Each hedge that bounds, turned."""

_HUNDRED = Decimal(100)


class Pair(NamedTuple):
    """Claim and figure in one unit.

    `clash` is the slip where both say one number in units that differ; `elided` where one has no unit; `doubtful` where the two
    may measure different things, so that only agreement counts.
    """

    claim: Quantity
    figure: Quantity
    clash: str | None = None
    elided: bool = False
    doubtful: bool = False


class Said(NamedTuple):
    """A quantity as it was said: with its kind, role and hedge."""

    quantity: Quantity
    kind: str
    role: str
    hedge: str | None


def align(claim: Said, figure: Said) -> Pair | Comparison:
    """Both quantities in one unit and denominator, or the verdict where the units decide."""
    one, other = claim.quantity, figure.quantity
    if one.unit == other.unit and one.per == other.per:
        return Pair(one, other)
    claim, figure = _as_depth(claim, figure), _as_depth(figure, claim)
    pair = _one_unit(claim, figure)
    return _one_denominator(pair, _equal(claim, figure)) if isinstance(pair, Pair) else pair


def shares(claim: Said, figure: Said) -> list[tuple[Said, Said]]:
    """The ways in which a fraction or multiple on one side can be set against a number or percentage on the other; none where it cannot.

    `um ein Sechstel` is 17 % as it stands; `ein Sechstel weniger` can also be said as five sixths, `verdoppelt` as plus 100 %.
    """
    one = claim.quantity
    multiple, plain = (claim, figure) if one.multiple else (figure, claim)
    if plain.quantity.unit is None:
        ways = [multiple._replace(quantity=multiple.quantity._replace(multiple=False, grain=fraction_grain(multiple.quantity)))]
        return _paired(ways, plain, one.multiple)
    if plain.quantity.unit != "%" or multiple.quantity.unit not in (None, "%"):
        return []
    percent = _scaled(multiple.quantity, _HUNDRED)._replace(unit="%", multiple=False)
    percent = percent._replace(grain=fraction_grain(multiple.quantity) * _HUNDRED)
    ways = [multiple._replace(quantity=percent)]
    if plain.role == "by":
        ways.append(multiple._replace(quantity=_change(percent), hedge=_turned(multiple.hedge, percent)))
    return _paired(ways, plain, one.multiple)


def each_of_other(claim: Said, figure: Said) -> bool | None:
    """Whether `four times as much` and `24 percent` say the same of each other; None where these are no multiple and no part."""
    if not (claim.quantity.multiple or figure.quantity.multiple) or claim.role != "level" or figure.role != "level":
        return None
    one, other = _share_of(claim), _share_of(figure)
    if one is None or other is None:
        return None
    part, times = sorted((float(one), float(other)))
    if not (0 < part < 1 and times >= _TIMES):
        return None
    return abs(part * times - 1) <= _ROUGHLY


_TIMES = 1.5
"""What is called so many times as much is at least that."""

_ROUGHLY = 0.3
"""How far a part times a multiple may lie off one, both told roughly."""


def _share_of(said: Said) -> Decimal | None:
    """A share or multiple as a number: 0.24 for 24 percent; None for any other quantity."""
    number = said.quantity.size
    if number is None or said.quantity.per is not None:
        return None
    if said.quantity.multiple:
        return number
    return number / _HUNDRED if said.quantity.unit == "%" else None


def _paired(ways: list[Said], plain: Said, multiple_is_claim: bool) -> list[tuple[Said, Said]]:
    return [(way, plain) if multiple_is_claim else (plain, way) for way in ways]


def _change(percent: Quantity) -> Quantity:
    """A level in percent of what was, as the change that leads to it: 200 % is plus 100, 50 % is minus 50."""
    rises = percent.stated.lower is None or (isinstance(percent.stated.lower, Decimal) and percent.stated.lower >= _HUNDRED)

    def change(bound: Decimal) -> Decimal:
        return bound - _HUNDRED if rises else _HUNDRED - bound

    return percent._replace(stated=mapped(percent.stated, change, not rises), likely=mapped(percent.likely, change, not rises))


def _turned(hedge: str | None, percent: Quantity) -> str | None:
    """A bound on a level below what was bounds the change the other way round."""
    lower = percent.stated.lower
    if isinstance(lower, Decimal) and lower >= _HUNDRED:
        return hedge
    return OPPOSITE.get(hedge or "", hedge)


def mirrored(interval: Interval) -> Interval | None:
    """The interval with every number's sign turned, None for days."""
    lower, upper = interval.lower, interval.upper
    if isinstance(lower, date) or isinstance(upper, date):
        return None
    return Interval(None if upper is None else -upper, None if lower is None else -lower, interval.upper_open, interval.lower_open)


def mapped(interval: Interval, move: Callable[[Decimal], Decimal], turned: bool) -> Interval:
    """The interval with each number moved; `turned` where the move turns large into small."""
    lower, upper = (None if not isinstance(bound, Decimal) else move(bound) for bound in (interval.lower, interval.upper))
    if turned:
        return Interval(upper, lower, interval.upper_open, interval.lower_open)
    return Interval(lower, upper, interval.lower_open, interval.upper_open)


def _one_unit(claim: Said, figure: Said) -> Pair | Comparison:
    one, other = claim.quantity, figure.quantity
    if one.unit == other.unit:
        return Pair(one, other)
    if other.unit is None:
        return Pair(one, other._replace(unit=one.unit), elided=True)
    if one.unit is None:
        return _bare_claim(claim, figure)
    if convertible(one.unit, other.unit):
        return _converted(one, other, "unit" if _equal(claim, figure) else None)
    return _other_unit(claim, figure)


def _converted(claim: Quantity, figure: Quantity, clash: str | None) -> Pair:
    """Both in the smaller unit of the two: multiplying keeps decimals exact."""
    one, other = claim.unit or "", figure.unit or ""
    if factor(other, one) >= 1:
        return Pair(claim, _in_unit(figure, one), clash)
    return Pair(_in_unit(claim, other), figure, clash)


def _bare_claim(claim: Said, figure: Said) -> Pair:
    """A source's bare number: a count is nothing that a draft's percentage or distance could contradict, an amount without currency is."""
    amount = claim.kind in ("number", "money") and dimension(figure.quantity.unit) == "money"
    doubtful = not (amount or claim.kind == figure.kind)
    return Pair(claim.quantity, figure.quantity._replace(unit=None), elided=True, doubtful=doubtful)


def _as_depth(said: Said, other: Said) -> Said:
    """A volume per area, said as a depth where the other side has one: a litre of rain per square metre is a millimetre."""
    quantity, per = said.quantity, said.quantity.per
    if per is None or dimension(quantity.unit) != "volume" or dimension(per.unit) != "area" or dimension(other.quantity.unit) != "length":
        return said
    litres = _in_unit(quantity, "l")
    metres = converted(per.amount, per.unit, "m2")
    return said._replace(quantity=_scaled(litres, 1 / metres)._replace(unit="mm", per=None)) if metres else said


def _other_unit(claim: Said, figure: Said) -> Comparison:
    """Two units that no factor joins: the same number in both is a slip, anything else says nothing."""
    one, other = dimension(claim.quantity.unit), dimension(figure.quantity.unit)
    if not _equal(claim, figure) or one is None or other is None:
        return INCOMPARABLE
    if one == other == "money":
        return Comparison(Verdict.CONTRADICTION, "currency", 1.0)
    if {one, other} == {"percent", "points"}:
        return Comparison(Verdict.CONTRADICTION, "points", 1.0)
    return Comparison(Verdict.CONTRADICTION, "unit", 1.0) if frozenset({one, other}) in _MISTAKABLE else INCOMPARABLE


def _one_denominator(pair: Pair, equal: bool) -> Pair | Comparison:
    """Rates to the claim's denominator; a missing one agrees with any."""
    one, other = pair.claim.per, pair.figure.per
    if one is None or other is None or one == other or not other.amount or PIECE in (one.unit, other.unit):
        return pair  # `15 euros apiece` is told of whatever is counted
    if one.unit != other.unit and not convertible(one.unit, other.unit):
        if not equal:
            return INCOMPARABLE
        named = all(unit in _NAMED or dimension(unit) for unit in (one.unit, other.unit))
        return Comparison(Verdict.CONTRADICTION, "unit", 1.0) if named else pair  # `75 euros a working day` is told per day
    per_unit = factor(one.unit, other.unit) if one.unit != other.unit else Decimal(1)
    scale = one.amount * per_unit / other.amount
    return pair._replace(figure=_scaled(pair.figure, scale)._replace(per=one), clash="unit" if equal else pair.clash)


_NAMED = frozenset({"person", "share", "household", "token"})
"""Denominators beside measures that every language's words name: `a head` is no `a share`."""


def _in_unit(quantity: Quantity, unit: str) -> Quantity:
    """The quantity said in another unit of its dimension, its grain with it."""
    source = quantity.unit or unit

    def convert(bound: Decimal) -> Decimal:
        return converted(bound, source, unit)

    stated, likely = mapped(quantity.stated, convert, False), mapped(quantity.likely, convert, False)
    return quantity._replace(stated=stated, likely=likely, grain=quantity.grain * factor(source, unit), unit=unit)


def _scaled(quantity: Quantity, by: Decimal) -> Quantity:
    return quantity._replace(stated=quantity.stated.scaled(by), likely=quantity.likely.scaled(by), grain=quantity.grain * by)


def _equal(claim: Said, figure: Said) -> bool:
    """True where both are written with the same number, whatever stands behind it."""
    one, other = read(claim.quantity, claim.hedge), read(figure.quantity, figure.hedge)
    return one is not None and other is not None and same_digits(one, other)

"""Which slip was it? Names the likely mistake behind a contradiction; never decides whether it is one."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Context, Decimal

from ..figures.comparing import compare_figures
from ..figures.figure import Figure
from ..sources.fact import Claim
from ..values.compare import Comparison, Verdict
from ..values.compare_numbers import power_of_ten
from ..values.said_numbers import Reading, read
from ..values.units import convertible, factor

_SETTLED_FIRST = ("currency", "unit", "points", "bound", "direction", "weekday", "day", "month", "quarter", "year", "range_end")
"""Slips that the comparison itself has seen; the rest is a matter of digits."""

_PHRASES = {
    "currency": "looks like another currency",
    "unit": "looks like another unit",
    "points": "looks like percent for percentage points, or the reverse",
    "bound": "looks like a bound turned around",
    "direction": "looks like a rise for a fall, or a change for a level",
    "weekday": "looks like the wrong weekday",
    "day": "looks like the wrong day",
    "month": "looks like the wrong month",
    "quarter": "looks like the wrong quarter",
    "year": "looks like the wrong year",
    "range_end": "one end of the range is off",
    "swapped": "looks like another figure in its place",
    "scale": "looks like another scale word (million, billion, trillion)",
    "decimal": "looks like a decimal or thousands mark lost or moved",
    "zero": "looks like a zero too many or too few",
    "transposed": "looks like digits transposed",
    "digit": "looks like a mistyped digit",
    "value": "another value",
}


def describe(slip: str, language: str = "en") -> str:
    """A short phrase for messages. English is the language of all messages so far; other languages get the English phrase."""
    del language
    return _PHRASES.get(slip, slip.replace("_", " "))


def name_slip(claim: Claim, figure: Figure, comparison: Comparison, *, other_values: Sequence[Figure] = ()) -> str:
    """The likely slip, the first that fits (docs/semantics.md, "Which slip was it").

    `other_values` are the figures that may have changed places with this one: those the sources give to other subjects, and the
    other figures of its sentence.
    """
    if comparison.slip in _SETTLED_FIRST:
        return comparison.slip
    if any(_is_that(other, figure) for other in other_values):
        return "swapped"
    mine, theirs = _clock(claim.figure), _clock(figure)
    if mine and theirs:
        return _one_slip(mine, theirs)
    one, other = read(claim.figure.quantity, claim.figure.hedge), read(figure.quantity, figure.hedge)
    if one is None or other is None:
        return comparison.slip or "value"
    power = power_of_ten(one, other)
    if power and comparison.factor is not None:
        power = _power_of(comparison.factor)  # in one unit: 40 years are no slip of four months, 860 metres are one of 8.6 kilometres
        if not power:
            return "value"
    return _power_slip(claim.figure, figure, power) if power else _digit_slip(one, other)


def _power_of(factor: float) -> int:
    """n where `factor` is 10ⁿ, give or take what rounding moves, else 0."""
    power = round(math.log10(abs(factor))) if factor else 0
    return power if abs(factor / 10.0**power - 1) <= _ROUNDED else 0


_ROUNDED = 0.1


def _is_that(other: Figure, figure: Figure) -> bool:
    """True where the draft's figure says exactly what another figure says."""
    return compare_figures(other._replace(hedge=None), figure._replace(hedge=None)).verdict is Verdict.SAME


def _power_slip(claim: Figure, figure: Figure, power: int) -> str:
    """Off by 10ⁿ: another scale word, a mark lost or moved, else a zero."""
    if power % 3 == 0 and (_has_scale_word(claim) or _has_scale_word(figure)):
        return "scale"
    if abs(power) > _SLIPPED:
        return "value"  # 87 is no slip of 8.7 million
    one, other = _digits(claim.text), _digits(figure.text)
    if not one and not other:
        return "value"  # nobody writes a zero too many in `ten`
    return "decimal" if one and one == other else "zero"


def is_power_slip(claim: Figure, figure: Figure) -> bool:
    """True where a power of ten alone lies between both: the same digits, the shorter ones rounded at most, in units that are tenfolds."""
    one, other = claim.quantity, figure.quantity
    if one.size is None or other.size is None:
        return True  # bounds and ranges are judged as they are
    if one.unit != other.unit and one.unit and other.unit and not _is_tenfold(one.unit, other.unit):
        return False
    short, long = sorted((one.size, other.size), key=lambda number: len(_coefficient(number)))
    digits = len(_coefficient(short))
    if digits == len(_coefficient(long)) or digits < _MANY:
        return _coefficient(short) == _coefficient(long)
    return _coefficient(Context(prec=digits, rounding=ROUND_HALF_UP).plus(long)) == _coefficient(short)


def is_turned_year(claim: Figure, figure: Figure) -> bool:
    """True for two years of which one is the other with two digits exchanged: 1987 and 1978."""
    one, other = claim.quantity.calendar, figure.quantity.calendar
    if one is None or other is None or not one.grain == other.grain == "year" or not (one.year and other.year):
        return False
    first, second = str(one.year), str(other.year)
    return first != second and sorted(first) == sorted(second) and sum(a != b for a, b in zip(first, second, strict=False)) == _EXCHANGED


_EXCHANGED = 2


def is_other_hour(claim: Figure, figure: Figure) -> bool:
    """True for two times of day with the same minutes: 16:52 and 15:52, but not 16:40 and 15:40: many things are told to ten minutes."""
    one, other = claim.quantity.size, figure.quantity.size
    if not claim.kind == figure.kind == "time" or one is None or other is None or one == other:
        return False
    return one % _HOUR == other % _HOUR and one % _STEP != 0


_HOUR, _STEP = Decimal(60), Decimal(5)


def _is_tenfold(unit: str, other: str) -> bool:
    return convertible(unit, other) and _coefficient(factor(unit, other)) == (1,)


def _coefficient(number: Decimal) -> tuple[int, ...]:
    """The significant digits of a number."""
    return number.normalize().as_tuple().digits


_MANY = 2
"""Digits from which a rounded number can still be told by them."""

_SLIPPED = 3
"""Places by which a mark or zeros may be off."""


def _has_scale_word(figure: Figure) -> bool:
    """True where the value is larger than its digits tell, so that a word (`Mio.`, `billion`) or a spelled number makes up the rest."""
    reading = read(figure.quantity, figure.hedge)
    digits = _digits(figure.text)
    if reading is None or reading.number is None:
        return False
    return abs(reading.number) >= 1000 if not digits else abs(reading.number) > int(digits)


def scale_of(figure: Figure) -> Decimal:
    """What the scale word of a figure is worth: 10⁹ for `5,5 Milliarden`, 1 for `5.500`."""
    size, digits = figure.quantity.size, _digits(figure.text)
    if not size or not digits.strip("0") or size < _SCALES[-1]:
        return Decimal(1)
    by = next(scale for scale in _SCALES if size >= scale)
    written = _digits(str((size / by).normalize()))
    return by if written.rstrip("0") == digits.rstrip("0") and len(digits) < len(str(int(size))) else Decimal(1)


_SCALES = tuple(Decimal(1000) ** power for power in (4, 3, 2))


def _digits(text: str) -> str:
    """The digits of a wording, marks and words left out."""
    return "".join(str(int(char)) for char in text if char.isdecimal())


def _digit_slip(claim: Reading, figure: Reading) -> str:
    """Transposed or mistyped digits, seen in the figures as far as they were written out; else another value."""
    if claim.number is None or figure.number is None or not _many_digits(claim, figure):
        return "value"
    return _one_slip(*_aligned(claim.number, figure.number))


def _clock(figure: Figure) -> str | None:
    """The digits of what is written in hours, minutes and seconds, field by field: 02:08:25. None for all else."""
    size, second = figure.quantity.size, _SECONDS.get(figure.quantity.unit or "")
    if size is None or second is None or (figure.kind == "duration" and len(re.findall(r"\d+", figure.text)) < _MANY):
        return None
    seconds = size * second
    return "".join(f"{int(field):02}" for field in (seconds // _FIELD**2, seconds // _FIELD % _FIELD, seconds % _FIELD))


_FIELD = 60
_SECONDS = {"s": 1, "min": _FIELD, "min_of_day": _FIELD}


def _one_slip(one: str, other: str) -> str:
    if len(one) == len(other):
        off = [at for at in range(len(one)) if one[at] != other[at]]
        if len(off) == 2 and one[off[0]] == other[off[1]] and one[off[1]] == other[off[0]]:
            return "transposed"
        return "digit" if len(off) == 1 else "value"
    short, long = sorted((one, other), key=len)
    dropped = len(long) == len(short) + 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
    return "digit" if dropped else "value"


def _many_digits(claim: Reading, figure: Reading) -> bool:
    """A figure of one digit is another figure, not a mistyped one."""
    pairs = ((claim.number, claim.grain), (figure.number, figure.grain))
    return any(number is not None and grain > 0 and abs(number) >= 10 * grain for number, grain in pairs)


def _aligned(one: Decimal, other: Decimal) -> tuple[str, str]:
    """The digits of two numbers down to the finer's last."""
    exponent = min(int(number.normalize().as_tuple().exponent) for number in (one, other))
    first, second = (str(int(abs(number).scaleb(-exponent))) for number in (one, other))
    return first, second

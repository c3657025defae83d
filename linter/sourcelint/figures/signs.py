"""Is it below zero? A minus or plus before a number, as a mark or as a word, and a decimal point without a nought."""

from __future__ import annotations

from decimal import Decimal

from ..values.units import dimension
from . import nonfigures, units
from .line import Line
from .reading import Reading
from .vocabulary import MINUS, match, match_back

_DEGREES = frozenset({"Cel", "degF"})
_SIGNED = frozenset({"percent", "points", "temperature", "money"})


def at(line: Line, index: int, unit: str | None) -> int:
    """The sign that token `index` gives to the number behind it: -1, +1, or 0 where it is no sign."""
    key = line.key(index)
    if key in MINUS or key == "+":
        free = index == 0 or line.tokens[index - 1].end < line.tokens[index].start or line.key(index - 1) in "([„“\"'|"
        return (1 if key == "+" else -1) if free and line.glued(index, index + 1) else 0
    if key not in line.vocabulary.signs:
        return 0
    sign = _sign_word(line, index, key, unit)
    return 0 if sign and match_back(line.vocabulary.hedges_before, line.tokens, index) else sign  # `au moins 12` is a bound


def _sign_word(line: Line, index: int, key: str, unit: str | None) -> int:
    """`minus 5 Grad`, `plus 3 Prozent`; between two numbers the word reckons, and `staff plus 1,600 processors` adds up."""
    sign = line.vocabulary.signs[key]
    if line.key(index - 2) in line.vocabulary.signs or line.key(index - 1) in line.vocabulary.signs:
        return 0  # plus or minus three
    if line.kind(index - 1) == "number" or (index > 0 and units.unit_at(line, index - 1)):
        return 0
    of = dimension(unit)
    if sign > 0 and (of not in _SIGNED or (of == "money" and not (nonfigures.starts_sentence(line, index) and line.key(index - 1) != ","))):
        return 0
    return sign


def signed(line: Line, reading: Reading) -> Reading:
    """The reading with the sign before it, or with the point that makes it a decimal (`.77`)."""
    reading = _pointed(line, reading)
    before = reading.first - 1
    sign = at(line, before, reading.unit)
    if not sign and reading.unit in _DEGREES and match(line.vocabulary.minus_behind, line.tokens, reading.end):
        return reading._replace(lower=-reading.upper, upper=-reading.lower, sign=-1)  # zehn Grad unter null
    if not sign:
        return reading
    if sign < 0:
        reading = reading._replace(lower=-reading.upper, upper=-reading.lower)
    return reading._replace(first=before, start=line.tokens[before].start, sign=sign)


def _pointed(line: Line, reading: Reading) -> Reading:
    """`.77`, `-,50 Euro`: a decimal mark with nothing before it, or with a dash for nothing."""
    mark = reading.first - 1
    point = line.key(mark)
    if point != line.vocabulary.decimal or not line.glued(mark, mark + 1):
        return reading
    if point != "." and line.key(mark - 1) not in line.vocabulary.dashes:
        return reading
    key = line.key(reading.first)
    if not key.isdigit():
        return reading
    if mark and line.tokens[mark - 1].end == line.tokens[mark].start and line.key(mark - 1) not in MINUS:
        return reading
    step = Decimal(1).scaleb(-len(key))
    lower, upper, grain = reading.lower * step, reading.upper * step, Decimal(step)
    mark -= point != "."
    return reading._replace(first=mark, start=line.tokens[mark].start, lower=lower, upper=upper, grain=grain)

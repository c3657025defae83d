"""Has a number its unit from behind a bracket? `auf 12,4 (Vorjahr: 8,9) Millionen Euro`: scale word and unit hold for both."""

from __future__ import annotations

from . import units
from .amount import scaled
from .line import Line
from .units import Measure

_REACH = 6  # tokens in the bracket


def shared(line: Line, measure: Measure) -> tuple[Measure, int]:
    """The bare measure with the unit behind the bracket that it stands before or in, and the token to read on from."""
    inside = line.key(measure.end) == ")"
    close = measure.end if inside else _close(line, measure.end)
    if not close or close + 1 >= line.size or (inside and not _opened(line, measure.first)):
        return measure, measure.end
    amount = scaled(line, measure.amount._replace(end=close + 1))
    told = units.with_unit(line, amount)
    if told is None or told.unit is None or told.end <= close + 1:
        return measure, measure.end
    return measure._replace(unit=told.unit, value=told.value, grain=told.grain), told.end if inside else measure.end


def before(line: Line, measure: Measure) -> Measure:
    """`412,7 Mio. EUR (Vorjahr: 398,2)`, `82,5 Prozent (2021: 76,4)`: unit and scale word of what the bracket compares with."""
    vocabulary, at = line.vocabulary, measure.first - 1
    while line.key(at) == ":" or line.kind(at) in ("word", "number"):
        at -= 1
        if at < measure.first - _REACH:
            return measure
    colon = line.key(measure.first - 1) == ":"
    label = line.key(measure.first - 1 - colon)
    told = label.endswith(vocabulary.references or ("\0",)) or (colon and label.isdecimal() and len(label) == _YEAR)
    if line.key(at) != "(" or not told:
        return measure
    read = (units.read(line, at - back) for back in range(_LONGEST, 0, -1) if at >= back)
    whole = next((found for found in read if found and found.end == at), None)
    if whole is None or whole.unit is None or whole.amount.vague:
        return measure
    scale = whole.amount.scale if measure.value < _THOUSAND <= whole.amount.scale else 1
    return measure._replace(unit=whole.unit, value=measure.value * scale, grain=measure.grain * scale)


_YEAR = 4  # digits
_LONGEST = 4  # tokens of an amount with its unit
_THOUSAND = 1000


def _close(line: Line, index: int) -> int:
    """The token of the bracket that closes where one opens at `index` and holds a number at its end; else 0."""
    if line.key(index) != "(":
        return 0
    for at in range(index + 1, index + 1 + _REACH):
        if line.key(at) == ")":
            return at if line.kind(at - 1) == "number" else 0
    return 0


def _opened(line: Line, index: int) -> bool:
    """True where the bracket that the number at `index` ends stands right behind another number."""
    for at in range(index - 1, index - 1 - _REACH, -1):
        if line.key(at) == "(":
            return line.kind(at - 1) == "number"
        if line.key(at) == ")" or at < 0:
            return False
    return False

"""From which part, multiple or place to which? `zwei Drittel bis drei Viertel`, `ein- bis zweimal`, `Platz 1 bis 3`."""

from __future__ import annotations

from decimal import Decimal

from . import adjectives, amounts, shares
from .amount import Amount
from .line import Line
from .reading import Reading
from .vocabulary import match

_LAST_PLACE = 3
"""Digits of a place; years have four."""


def to_share(line: Line, first: Reading) -> Reading:
    """The part or multiple with the second end behind it, where there is one."""
    if not first.multiple:
        return first
    at = _behind_join(line, first)
    if not at or at >= line.size or line.broken(first.end - 1, at):
        return first
    second = _share(line, at)
    if second is None or second.lower <= first.lower:
        return first
    return _ranged(line, first, second)


def to_compound(line: Line, amount: Amount) -> Reading | None:
    """`zwei- bis dreimal`, `das Zwei- bis Dreifache`, `13 to 17 times`: what makes a multiple of both ends stands with the second."""
    end = amount.end
    if amount.rest:
        return None
    joins = line.vocabulary.between.get(line.key(amount.first - 1))
    behind = next((end + len(join) for join in joins if line.keys(end, end + len(join)) == join), 0) if joins else 0
    if behind:  # between two and three times
        return _compounded(line, amount, behind)
    dash = line.key(end) in line.vocabulary.dashes and line.glued(end - 1, end)
    found = match(line.vocabulary.range_joins, line.tokens, end + dash) if line.key(end + dash) in line.vocabulary.range_joins else None
    if found is None or not dash:
        at = found[0] if found else end + 1 if dash and line.kind(end + 1) == "number" else 0
        return _compounded(line, amount, at) if at else None
    second = _share(line, found[0]) if found[0] < line.size else None
    if second is None and line.kind(found[0]) == "word":
        second = adjectives.closed(line, found[0])  # fünf- bis zehnprozentig
    if second is None or second.hedge or not 0 < amount.value < second.lower:
        return None
    if second.first + 1 != second.end and not (second.multiple and second.lower > 1 and line.kind(second.first) == "number"):
        return None
    return _started(line, amount, second)


def _compounded(line: Line, amount: Amount, index: int) -> Reading | None:
    other = amounts.read(line, index, joined=False) if index < line.size and line.kind(index) != "mark" else None
    second = shares.after(line, other) if other else None
    fold = second is not None and other is not None and second.lower == other.value
    return _started(line, amount, second) if second and fold and 0 < amount.value < second.lower else None


def _started(line: Line, amount: Amount, second: Reading) -> Reading:
    start = line.tokens[amount.first].start
    first = second._replace(first=amount.first, end=amount.end, start=start, lower=amount.value, upper=amount.value, grain=amount.grain)
    return _ranged(line, first, second)


def to_part(line: Line, amount: Amount) -> Reading | None:
    """`sieben bis acht von zehn`: the whole stands behind the second part and holds for both."""
    found = match(line.vocabulary.range_joins, line.tokens, amount.end) if line.key(amount.end) in line.vocabulary.range_joins else None
    key = line.key(found[0]) if found else ""
    if not found or amount.rest or amount.grain != 1 or not key or line.kind(found[0]) not in ("word", "number"):
        return None
    other = amounts.read(line, found[0])
    part = shares.after(line, other) if other and line.key(other.end) in (*line.vocabulary.in_of, line.vocabulary.out_of[0]) else None
    if other is None or part is None or not amount.value < other.value or not part.lower < 1:
        return None
    first = part._replace(first=amount.first, start=line.tokens[amount.first].start, lower=amount.value * part.lower / other.value)
    return first._replace(hedge="range", reach=amount.first, spread=None)


def to_place(line: Line, first: Reading) -> Reading:
    """`Platz 1 bis 3`."""
    found = match(line.vocabulary.range_joins, line.tokens, first.end)
    key = line.key(found[0]) if found else ""
    if not found or not key.isdigit() or len(key) > _LAST_PLACE or int(key) <= first.lower or line.glued(found[0], found[0] + 1):
        return first
    return first._replace(end=found[0] + 1, stop=line.tokens[found[0]].end, upper=Decimal(key), hedge="range")


def _behind_join(line: Line, first: Reading) -> int:
    """The token behind what joins the two ends, 0 where nothing does."""
    vocabulary = line.vocabulary
    joins = vocabulary.between.get(line.key(first.first - 1), ())
    at = next((first.end + len(join) for join in joins if line.keys(first.end, first.end + len(join)) == join), 0)
    found = None if at else match(vocabulary.range_joins, line.tokens, first.end)
    at = found[0] if found else at
    return at + 1 if at and line.key(at) in vocabulary.definite else at


def _share(line: Line, index: int) -> Reading | None:
    found = shares.read(line, index)
    if found is None:
        amount = amounts.read(line, index) if line.kind(index) != "mark" else None
        found = shares.after(line, amount) if amount else None
    return found or shares.compound(line, index)


def _ranged(line: Line, first: Reading, second: Reading) -> Reading:
    opened = line.key(first.first - 1) in line.vocabulary.between
    ranged = first._replace(end=second.end, stop=second.stop, upper=second.upper, upper_grain=second.grain, hedge="range")
    return ranged._replace(reach=first.first - opened, spread=None)

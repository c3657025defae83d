"""How many does an adjective say? `60-prozentig`, `vierjährig`, `45-person`, and `sechsstellig`, which says how large."""

from __future__ import annotations

from decimal import Decimal

from . import units, words
from .amount import Amount
from .line import Line
from .reading import Reading

_DIGITS = "digits"
"""The lexicon's name for adjectives that tell how many digits a number has."""
_MILLION = 1_000_000
_SHORTEST, _LONGEST = 4, 15  # digits


def after(line: Line, amount: Amount) -> Reading | None:
    """`60-prozentig`, `12-köpfig`, `45-person`: the unit in an adjective after a hyphen, or glued."""
    vocabulary, end = line.vocabulary, amount.end
    if amount.rest:
        unit, stop = vocabulary.adjectives.get(amount.rest), end
    elif line.key(end) == "-" and line.glued(end - 1, end + 1):
        unit, stop = vocabulary.adjectives.get(line.key(end + 1)), end + 2
    elif line.key(end) in vocabulary.digit_nouns and _SHORTEST <= amount.value <= _LONGEST and not amount.plain:
        unit, stop = _DIGITS, end + 1  # a salary in six figures
    else:
        return None
    if unit is None:
        return None
    if unit == _DIGITS:
        return _so_long(line, amount.first, stop, int(amount.value))
    last = line.tokens[stop - 1].end if unit or amount.rest else amount.stop
    return _reading(line, amount.first, stop, last, amount.value, amount.grain, unit)


def closed(line: Line, index: int) -> Reading | None:
    """`vierjährig`, `zehnprozentig`, `dreiköpfig`."""
    for value, rest in words.closed(line.key(index), line.vocabulary):
        unit = line.vocabulary.adjectives.get(rest)
        if unit == _DIGITS:
            return _so_long(line, index, index + 1, value)
        if value == 1 and rest in line.vocabulary.said_of_one:
            return None  # einstimmig, einmalig: nothing is counted
        if unit is not None:
            return _reading(line, index, index + 1, line.tokens[index].end, Decimal(value), Decimal(1), unit)
    return None


def _reading(line: Line, first: int, end: int, stop: int, value: Decimal, grain: Decimal, unit: str) -> Reading:
    start = line.tokens[first].start
    return Reading(first, end, start, stop, value, value, grain, units.kind_of(unit or None), unit=unit or None)


def _so_long(line: Line, first: int, end: int, digits: int) -> Reading | None:
    """`sechsstellig`, `six-figure`: of that power; `ein zweistelliger Millionenbetrag` tells the scale in the word behind it."""
    scale = _scale_in(line, end) if 0 < digits <= _LONGEST else 0
    if not 1 < digits <= _LONGEST and not scale:  # ein einstelliger Millionenbetrag
        return None
    value = Decimal(10) ** (digits - 1) * (scale or 1)
    end += bool(scale)
    start, stop = line.tokens[first].start, line.tokens[end - 1].end
    return Reading(first, end, start, stop, value, value, value, "count", hedge="vague")


def _scale_in(line: Line, index: int) -> int:
    """The scale that a closed word begins with (Millionenbetrag), or 0."""
    key, vocabulary = line.key(index), line.vocabulary
    if not vocabulary.closed:
        return 0
    found = [(len(word), value) for word, rests in vocabulary.scales.items() for rest, value in rests if not rest and key.startswith(word)]
    return max((int(value) for _, value in sorted(found)[-1:] if value >= _MILLION), default=0)

"""Is it a change, and which way? `stieg um 60 Prozent`, `auf 60`, `fell 17 percent`, `legte um 5 Prozent zu`, `ein Plus von 3`."""

from __future__ import annotations

from typing import NamedTuple

from .line import Line

_STOPS = frozenset(".!?;:")
_REACH = 30  # tokens


class Change(NamedTuple):
    """role: "level", "by" or "to"; sign: +1 a rise, -1 a fall, 0 not told."""

    role: str
    sign: int


LEVEL = Change("level", 0)


def of(line: Line, first: int, end: int, unit: str | None) -> Change:
    """How the figure at tokens `first` (hedge included) to `end` changes something."""
    vocabulary = line.vocabulary
    while line.key(first - 1) in vocabulary.change_fillers:
        first -= 1
    before = line.key(first - 1)
    if before in vocabulary.by:
        sign = _sign(line, first, end)
        return Change("by", sign) if sign else LEVEL
    if before in vocabulary.to:
        sign = _sign(line, first, end)
        return Change("to", sign) if sign else LEVEL
    direct = vocabulary.direct.get(before) or vocabulary.direct_after.get(line.key(end), 0) or _particle(line, first - 1, before)
    if direct:
        return Change("by", direct)
    if before in vocabulary.change_of:
        sign = _noun(line, first - 2)
        if sign:
            return Change("by", sign)
    return LEVEL


def _noun(line: Line, index: int) -> int:
    """A noun of change right before (`Umsatzanstieg von`, `an increase of`): its last part counts."""
    key = line.key(index)
    if not key or line.kind(index) != "word":
        return 0
    for noun, sign in line.vocabulary.change_nouns.items():
        if key.endswith(noun):
            return sign
    return 0


def _sign(line: Line, first: int, end: int) -> int:
    """The nearest verb of rise or fall in the same sentence, before the figure or after it."""
    before = _nearest(line, range(first - 2, max(first - 2 - _REACH, -1), -1))
    after = _nearest(line, range(end, min(end + _REACH, len(line.tokens))))
    if before[1] and after[1]:
        return before[1] if before[0] <= after[0] + 3 else after[1]
    return before[1] or after[1]


def _nearest(line: Line, order: range) -> tuple[int, int]:
    vocabulary = line.vocabulary
    for distance, index in enumerate(order):
        key = line.key(index)
        if key in _STOPS and not (key == "." and line.kind(index - 1) == "number"):
            break
        sign = _particle(line, index, key) or vocabulary.changes.get(key) or _noun(line, index)
        if sign:
            return distance, sign
    return _REACH, 0


def _particle(line: Line, index: int, key: str) -> int:
    """A verb with its particle further on in the sentence: `legte … zu`, `büßte … ein`."""
    for particle, sign in line.vocabulary.particles.get(key, ()):
        for at in range(index + 1, min(index + _REACH, len(line.tokens))):
            if line.key(at) in _STOPS and line.kind(at - 1) != "number":
                break
            if line.key(at) == particle and line.kind(at + 1) != "word":
                return int(sign)
    return 0

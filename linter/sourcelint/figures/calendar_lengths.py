"""What is a duration, and which are written in digits and marks alone? `2'40`, `1h20`, `3:35 Minuten`."""

from __future__ import annotations

import re
from decimal import Decimal

from ..record import NamedTuple
from .calendar_stream import Stream

SYMBOLS = {
    "second": ("s", 1), "minute": ("min", 1), "hour": ("h", 1), "day": ("d", 1), "week": ("wk", 1), "fortnight": ("wk", 2),
    "month": ("mo", 1), "quarter": ("mo", 3), "half": ("mo", 6), "year": ("a", 1), "decade": ("a", 10), "century": ("a", 100),
    "millennium": ("a", 1000), "weekend": ("", 0),
}  # fmt: skip
"""Unit → its symbol and how many of it."""

FINER = {"h": ("min", 60), "min": ("s", 60), "d": ("h", 24), "wk": ("d", 7), "a": ("mo", 12)}
NAMES = {symbol: name for name, (symbol, size) in reversed(SYMBOLS.items()) if size == 1}
"""Symbol → the unit that is one of it."""
# Compiled where one is met (`re` keeps them): few texts have any.
_PRIMES = r"(\d{1,3})['′’](\d\d)(?:[\"″”]|'')?(?!\w)"
_CLOCKED = r"(\d{1,3}):([0-5]\d)(?::([0-5]\d))?(?:[.,](\d{1,3}))?(?!\d|:\d)"
_GLUED_CLOCK = re.compile(r"(\d{1,2})h(\d\d)\Z")


class Duration(NamedTuple):
    """A length of time; `lower` and `upper` differ in a range. `sure` is False where the amount is only an article."""

    start: int
    end: int
    next: int
    lower: Decimal
    upper: Decimal
    unit: str
    grain: Decimal
    name: str  # of the unit as the lexicon has it: what an offset moves by
    sure: bool = True


def primes(stream: Stream, index: int) -> Duration | None:
    """`2'40`: minutes and seconds."""
    token = stream.at(index)
    if token.kind != "number" or stream.numbers.primes_are_feet or ("'" not in token.key and stream.key(index + 1) not in ("'", "′", "’")):
        return None
    match = re.compile(_PRIMES).match(stream.text, token.start)
    if not match or int(match[2]) > 59:
        return None
    value = Decimal(int(match[1]) * 60 + int(match[2]))
    return Duration(token.start, match.end(), stream.index_from(match.end(), index + 1), value, value, "s", Decimal(1), "second")


def clocked(stream: Stream, index: int) -> Duration | None:
    """`3:35 Minuten`, `1:20 hours`, `2:03:45 Stunden`."""
    token = stream.at(index)
    match = re.compile(_CLOCKED).match(stream.text, token.start) if token.kind == "number" and stream.key(index + 1) == ":" else None
    here = stream.index_from(match.end(), index) if match else index
    unit = (stream.find(stream.words.units, here) or stream.find(stream.words.units_short, here)) if match else None
    if match and match[3] and not unit and not match[4]:  # in 2:03:45
        value = Decimal(int(match[1]) * 3600 + int(match[2]) * 60 + int(match[3]))
        return Duration(token.start, match.end(), here, value, value, "s", Decimal(1), "second")
    if not match or not unit or unit[0] not in ("hour", "minute"):
        return None
    symbol, factor = FINER[SYMBOLS[unit[0]][0]]
    value = Decimal(int(match[1]) * factor + int(match[2]))
    if match[3]:
        value, symbol = value * factor + int(match[3]), FINER[symbol][0] if symbol in FINER else symbol
    grain = Decimal(1)
    if match[4]:  # 1:59,40 Minuten
        if symbol != "s":
            return None
        value, grain = value + Decimal(f"0.{match[4]}"), Decimal(1).scaleb(-len(match[4]))
    return Duration(token.start, stream.end(unit[1]), unit[1], value, value, symbol, grain, unit[0])


def glued_clock(stream: Stream, index: int) -> Duration | None:
    """`1h20`."""
    token = stream.at(index)
    match = _GLUED_CLOCK.match(token.key) if token.kind == "name" else None
    if not match:
        return None
    value = Decimal(int(match[1]) * 60 + int(match[2]))
    return Duration(token.start, token.end, index + 1, value, value, "min", Decimal(1), "minute")

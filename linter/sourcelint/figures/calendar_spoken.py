"""Which year is it, said in words? `neunzehnhundertfünfundvierzig`, `nineteen eighty-four`."""

from __future__ import annotations

from . import words
from .calendar_stream import LONG_NUMBER, Stream

_HUNDRED, _FIRST_SAID, _TURN = 100, 1100, 2000


def in_words(stream: Stream, index: int) -> tuple[int, int] | None:
    """The year in words at the token, and the index behind it."""
    if stream.kind(index) != "word":
        return None
    if stream.key(index) in stream.words.year_heads:
        return in_halves(stream, index)
    year = in_one_word(stream, index) if len(stream.key(index)) >= LONG_NUMBER and stream.numbers.closed else None
    return (year, index + 1) if year else None


def in_one_word(stream: Stream, index: int) -> int | None:
    """`neunzehnhundertfünfundvierzig`, unless a hyphen goes on with it."""
    if (stream.dash(index + 1) and stream.glued(index + 1)) or not is_said_year(stream, stream.key(index)):
        return None
    return words.number_of(stream.key(index), stream.numbers)


def is_said_year(stream: Stream, key: str) -> bool:
    """True for a number of hundreds beyond ten and more, which is written out in one word hardly ever but as a year."""
    if any(word in key for word, size in stream.numbers.atom_scales if size > _HUNDRED):
        return False
    value = words.number_of(key, stream.numbers)
    return value is not None and _FIRST_SAID < value < _TURN and value % _HUNDRED != 0


def in_halves(stream: Stream, index: int) -> tuple[int, int] | None:
    """`nineteen eighty-four`, `eighteen oh-six`: the year and the index behind it."""
    head = stream.find(stream.words.year_heads, index)
    if not head:
        return None
    here = head[1] + (stream.dash(head[1]) and stream.glued(head[1]))
    zero = stream.skip("year_zero", here)
    low, high = (1, 9) if zero > here else (10, 99)
    here = zero + (zero > here and stream.dash(zero) and stream.glued(zero))
    tail = words.read(stream.tokens, here, stream.numbers) if stream.kind(here) == "word" else None
    if tail is None or not low <= tail.value <= high or (stream.dash(tail.end) and stream.glued(tail.end)):
        return None
    if stream.key(tail.end) in stream.numbers.scales or stream.find(stream.words.units, tail.end):
        return None
    return head[0] * 100 + int(tail.value), tail.end

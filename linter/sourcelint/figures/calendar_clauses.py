"""Of what does the clause around a date speak? Of what is to come, and of something counted beside it."""

from __future__ import annotations

from collections.abc import Callable

from .calendar_stream import Stream

_CLAUSE = 20  # tokens of it that are looked at, to each side
_CLAUSE_MARKS = frozenset(",;:!?()–—…")


def looks_forward(stream: Stream, index: int, following: int) -> bool:
    """Does the clause around tokens `index` to `following` speak of what is to come?"""
    first = index - 1 if stream.has("articles", index - 1) else index
    if stream.led_by("forward_leads", index) or stream.led_by("forward_leads", first):
        return True
    return _in_clause(stream, index, following, _forward)


def counts_more(stream: Stream, index: int, following: int) -> bool:
    """Does the clause count something besides tokens `index` to `following`?"""
    return _in_clause(stream, index, following, _counts)


def _forward(stream: Stream, place: int, key: str) -> bool:
    """Does the word look forward? Will and June are names inside a sentence."""
    return key in stream.words.lists["forward"] and not (stream.kind(place - 1) == "word" and stream.capital(place))


def _counts(stream: Stream, place: int, key: str) -> bool:
    return stream.kind(place) in ("number", "name") or key in stream.numbers.scales


def _in_clause(stream: Stream, index: int, following: int, holds: Callable[[Stream, int, str], bool]) -> bool:
    return _on_side(stream, index - 1, -1, holds) or _on_side(stream, following, 1, holds)


def _on_side(stream: Stream, index: int, step: int, holds: Callable[[Stream, int, str], bool]) -> bool:
    """Does that hold for a token on this side of the same clause?"""
    for place in range(index, index + step * _CLAUSE, step):
        key = stream.key(place)
        if holds(stream, place, key):
            return True
        if not key:
            return False
        if key in _CLAUSE_MARKS and not (key == "," and stream.kind(place + 1) == "number"):
            return False
        if key == "." and stream.kind(place - 1) != "number":
            return False
    return False

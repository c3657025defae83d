"""Of what does the clause around a date speak? Of what is to come, and of something counted beside it."""

from __future__ import annotations

from collections.abc import Set

from .calendar_stream import Stream

_CLAUSE = 20  # tokens of it that are looked at, to each side
_CLAUSE_MARKS = frozenset(",;:!?()–—…")
_COUNTING = ("number", "name")


def looks_forward(stream: Stream, index: int, following: int) -> bool:
    """Does the clause around tokens `index` to `following` speak of what is to come?"""
    first = index - 1 if stream.has("articles", index - 1) else index
    if stream.led_by("forward_leads", index) or stream.led_by("forward_leads", first):
        return True
    return _forward(stream, index - 1, -1) or _forward(stream, following, 1)


def counts_more(stream: Stream, index: int, following: int) -> bool:
    """Does the clause count something besides tokens `index` to `following`?"""
    numbers = {token.key for token in stream.tokens if token.kind in _COUNTING} | stream.numbers.scales.keys()
    return any(_found(stream, start, step, numbers) is not None for start, step in ((index - 1, -1), (following, 1)))


def _forward(stream: Stream, index: int, step: int) -> bool:
    """Does a word on this side look forward? Will and June are names inside a sentence."""
    place = _found(stream, index, step, stream.words.lists["forward"])
    while place is not None and stream.capital(place) and stream.kind(place - 1) == "word":
        place = _found(stream, place + step, step, stream.words.lists["forward"])
    return place is not None and not (step > 0 and stream.key(place - 1) in stream.numbers.clause_words)  # begann am Montag und soll …


def _found(stream: Stream, index: int, step: int, words: Set[str]) -> int | None:
    """The first token on this side of the same clause that is one of the words."""
    for place in range(index, index + step * _CLAUSE, step):
        key = stream.key(place)
        if key in words:
            return place
        if not key:
            return None
        if key in _CLAUSE_MARKS and not (key == "," and stream.kind(place + 1) == "number"):
            return None
        if key == "." and stream.kind(place - 1) != "number" and len(stream.key(place - 1)) > 1:  # not that of `6 a.m.`
            return None
    return None

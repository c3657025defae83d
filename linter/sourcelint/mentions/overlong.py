"""What is too long for a sentence is read piece by piece."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ..text.span import Span

_LONG = 2000
"""Characters of a sentence at most."""


def bounded(text: str, found: Sequence[Span], figures: Sequence[Span]) -> Iterator[Span]:
    """The sentences, with overlong ones cut at white space outside figures."""
    for span in found:
        start = span.start
        while span.end - start > _LONG:
            end = _break(text, start, start + _LONG, figures)
            yield Span(start, end)
            start = end
        yield Span(start, span.end)


def _break(text: str, start: int, end: int, figures: Sequence[Span]) -> int:
    at = text.rfind(" ", start + 1, end)
    while at > start:
        before = figures[max(0, bisect_left(figures, Span(at, at)) - 1) : bisect_left(figures, Span(at, at))]
        if not any(figure.start < at < figure.end for figure in before):
            return at
        at = text.rfind(" ", start + 1, at)
    return end

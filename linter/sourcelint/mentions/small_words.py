"""Which small words around a figure tell something after all? Those that a fact has for its own: `jünger`, `more than a year earlier`."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from ..figures.figure import Figure
from ..text.span import Span
from .surroundings import Level, Sentence
from .words import Word


def small_words(sentence: Sentence, said: Container[str], stop: Container[str]) -> dict[str, list[int]]:
    """Where the words of a sentence stand, by stem, that are `said` by a fact and tell nothing else: stop words, and hedges of figures."""
    found: dict[str, list[int]] = {}
    if not said:
        return found
    told = {word.start for word in sentence.words if word.key not in stop}
    for word in sentence.everything:
        if word.key in said and word.start not in told and not any(_holds(figure, word) for figure in sentence.figures):
            found.setdefault(word.stem, []).append(word.start)
    return found


def _holds(figure: Figure, word: Word) -> bool:
    return figure.span.start <= word.start < figure.span.end


def with_small(level: Level, small: Mapping[str, Sequence[int]], span: Span) -> Level:
    """A level with those small words that stand in its span."""
    inside = [stem for stem, places in small.items() if any(span.start <= place < span.end for place in places)]
    return level._replace(stems=level.stems.union(inside)) if inside else level

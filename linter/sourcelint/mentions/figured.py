"""Which figures are part of a name? `3500 MHz auction`, `Halle 7`, `first officer`: there the name is meant, and no amount.

A date in a name still dates what is said beside it: `Hochwasser 2005` is of 2005.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..figures.figure import Figure
from ..text.span import Span
from .fold import Folder
from .names import NameIndex
from .stance import Stance
from .surroundings import Level, Surroundings
from .words import words_of

_NEVER = frozenset({"duration", "money", "percent", "points", "ratio", "score", "time"})
"""Kinds of figures that describe where they stand in a name, and may be wrong: `die 82-jährige Frau`."""


def names_over(text: str, sentence: Span, figures: Sequence[Figure], names: NameIndex, fold: Folder) -> list[Span]:
    """The places of names that hold a figure and something besides. A name that is nothing but a figure gives way to it."""
    figures = [figure for figure in figures if figure.kind not in _NEVER]
    inside = [word for figure in figures for word in words_of(text, *figure.span, fold, ())[0]]
    if not any(names.has_within(word.stem) for word in inside):
        return []  # nearly always: the sentence need not be read twice
    words, _ = words_of(text, sentence.start, sentence.end, fold, ())
    spans = [mention.span for mention in names.find(text, words)]
    return [span for span in spans if any(_is_part(figure, span) for figure in figures)]


def _is_part(figure: Figure, name: Span) -> bool:
    """True for a figure that is a part of the name, not for a count that opens it: `drei Männer` may be wrong."""
    counts = figure.kind == "count" and figure.span.start == name.start
    return name.holds(figure.span) and name != figure.span and not counts


def outside(spans: Sequence[Span], names: Sequence[Span]) -> list[Span]:
    """The spans that lie in none of the names."""
    return [span for span in spans if not any(name.holds(span) for name in names)]


def apart(figure: Figure) -> Surroundings:
    """What stands around a figure that is part of a name: nothing that it could be about."""
    none = Level()
    unasserted = figure._replace(assertable=False)
    return Surroundings(unasserted, frozenset(), none, none, none, none, none, (), Stance(), (), figure.text, figure.span, figure.span)

"""Where are we in the article? Its sentences with their words and figures, once cut, for names, subjects and measures alike."""

from __future__ import annotations

from collections.abc import Sequence

from ..figures.figure import Figure
from ..mentions.words import Mark, Word, words_of
from ..record import NamedTuple
from ..text.document import Document
from ..text.manuscript import BlockKind
from ..text.sentences import sentences
from ..text.span import Span
from .words import Speech

SILENT = (BlockKind.FRONT_MATTER, BlockKind.ATTRIBUTE)
"""Blocks that are no prose of the article."""


class Sentence(NamedTuple):
    """One sentence. `paragraph` counts blocks of prose from 1, `first` is True for the first sentence of its block."""

    span: Span
    block: int
    paragraph: int
    first: bool
    heading: bool
    words: tuple[Word, ...]
    marks: tuple[Mark, ...]
    figures: tuple[Figure, ...]


def cut(document: Document, figures: Sequence[Figure], speech: Speech) -> list[Sentence]:
    """Every sentence of the article in order; words inside a figure or its hedge are not among its words."""
    by_block: dict[int, list[Figure]] = {}
    for figure in figures:
        by_block.setdefault(figure.block, []).append(figure)
    found: list[Sentence] = []
    paragraph = 0
    for index, block in enumerate(document.blocks):
        if block.kind in SILENT:
            continue
        paragraph += 1
        own = by_block.get(index, [])
        spans = [figure.span for figure in own]
        hidden = sorted(spans + [figure.cue for figure in own if figure.cue])
        cuts = sentences(document.text, block.span.start, block.span.end, spans, speech.links.abbreviations, speech.links.starters)
        for number, span in enumerate(cuts):
            words, marks = words_of(document.text, span.start, span.end, speech.fold, hidden)
            inside = tuple(figure for figure in own if span.start <= figure.span.start < span.end)
            found.append(Sentence(span, index, paragraph, number == 0, block.kind is BlockKind.HEADING, tuple(words), tuple(marks), inside))
    return found

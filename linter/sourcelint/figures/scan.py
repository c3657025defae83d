"""Which figures stand in a text? Every block read on its own, numbers and dates together, no two figures over one place."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from ..lexicon.detect import detect
from ..lexicon.model import Lexicon
from ..text.manuscript import Block
from ..text.span import Span
from . import numbers, overlap
from .calendar import find_dates
from .figure import Figure
from .line import Line
from .tokens import tokenize
from .vocabulary import vocabulary

_PARAGRAPH = re.compile(r"\S(?:.|\n(?![ \t\r]*\n))*")
_ENOUGH = 30  # characters of a block that can tell another language than the text's


def find(
    text: str, *, language: str, lexicon: Lexicon, date: dt.date | None = None, blocks: Sequence[Block] = ()
) -> tuple[Figure, ...]:
    """Every figure of `text`, in order, never overlapping; spans are code points of `text`.

    `language` is the text's own; a block with a language of its own (given, or told by its words) is read in that. `date` is the
    text's date, from which relative dates are counted. Without `blocks`, paragraphs are read one by one.
    """
    figures: list[Figure] = []
    for index, start, end, given in _pieces(text, blocks):
        code = given or _told(text[start:end], language, lexicon)
        figures += _piece(text, start, end, code, lexicon, date, index)
    return tuple(figures) if not blocks else tuple(overlap.resolved(figures))


def read_one(text: str, *, language: str, lexicon: Lexicon, date: dt.date | None = None) -> Figure | None:
    """The one figure that `text` is (`mehr als 1.200`, `2,2 US-Dollar pro Million Token`, a counted noun may follow); None for none or two."""
    found = [figure for figure in _piece(text, 0, len(text), language, lexicon, date, -1) if figure.assertable]
    return found[0] if len(found) == 1 else None


def _pieces(text: str, blocks: Sequence[Block]) -> list[tuple[int, int, int, str | None]]:
    if blocks:
        return [(index, block.span.start, block.span.end, block.language) for index, block in enumerate(blocks)]
    return [(-1, match.start(), match.end(), None) for match in _PARAGRAPH.finditer(text)]


def _told(piece: str, language: str, lexicon: Lexicon) -> str:
    return (detect(piece, lexicon, language) or language) if len(piece) >= _ENOUGH else language


def _piece(text: str, start: int, end: int, code: str, lexicon: Lexicon, date: dt.date | None, block: int) -> list[Figure]:
    language = lexicon.of(code)
    tokens = tokenize(text, start, end)
    if not tokens:
        return []
    dates = find_dates(tokens, text, language, date)
    line = Line(text, tokens, vocabulary(language, lexicon))
    figures = overlap.resolved([*dates, *numbers.find(line, [figure.span for figure in dates])])
    return [figure._replace(block=block, language=language.code) for figure in figures]


def span_of(text: str) -> Span:
    """The whole of `text`."""
    return Span(0, len(text))

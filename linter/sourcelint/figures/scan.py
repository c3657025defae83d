"""Which figures stand in a text? Every block read on its own, numbers and dates together, no two figures over one place."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from operator import itemgetter

from ..lexicon.detect import told_by
from ..lexicon.model import Lexicon
from ..text.manuscript import Block
from ..text.span import Span
from . import denominators, nonfigures, numbers, overlap
from .calendar import dates_on
from .calendar_anchors import names_day
from .figure import Figure
from .headed import is_unit_alone, with_unit_of_header
from .line import Line
from .padding import Shown, hides
from .tokens import Token, tokenize
from .vocabulary import vocabulary

_PARAGRAPH = re.compile(r"\S[^\n]*(?:\n(?![ \t\r]*\n)[^\n]*)*")
_KEY = itemgetter(3)
_ENOUGH = 6  # tokens of a block that can tell another language than the text's
_SAMPLE = 80  # of them are looked at
_REMEMBERED = 12  # dates


def find(text: str, *, language: str, lexicon: Lexicon, date: dt.date | None = None, blocks: Sequence[Block] = ()) -> tuple[Figure, ...]:
    """Every figure of `text`, in order, never overlapping; spans are code points of `text`.

    `language` is the text's own; a block with a language of its own (given, or told by its words) is read in that. `date` is the
    text's date, from which relative dates are counted. Without `blocks`, paragraphs are read one by one.
    """
    if hides(text):
        shown = Shown(text)
        moved = [block._replace(span=Span(shown.shown(block.span.start), shown.shown(block.span.end))) for block in blocks]
        return tuple(shown.figure(figure) for figure in find(shown.text, language=language, lexicon=lexicon, date=date, blocks=moved))
    figures: list[Figure] = []
    headers = {header for block in blocks for header in (block.row, block.column) if header}
    sections = nonfigures.sections(text)
    days: list[Figure] = []  # what a relative date of a later block may count from
    for index, start, end, given in _pieces(text, blocks):
        tokens = tokenize(text, start, end)
        if sections:
            tokens = [token for token in tokens if not any(first <= token.start < last for first, last in sections)]
        if tokens:
            keys = list(map(_KEY, tokens))
            code = given or _told(keys, language, lexicon)
            found = _piece(text, tokens, code, lexicon, date, index, days, keys)
            if found:
                if headers:
                    found = [_headed(figure, text, blocks[index], code, lexicon) for figure in found]
                    found = [figure for figure in found if blocks[index].span not in headers or not is_unit_alone(figure)]
                figures += found
                if named := list(filter(names_day, found)):
                    days = [*days, *named][-_REMEMBERED:]
    return tuple(figures) if not blocks else tuple(overlap.resolved(figures))


def read_one(text: str, *, language: str, lexicon: Lexicon, date: dt.date | None = None) -> Figure | None:
    """The one figure that `text` is (`mehr als 1.200`, `2,2 US-Dollar pro Million Token`, a counted noun may follow), or None."""
    if hides(text):
        shown = Shown(text)
        figure = read_one(shown.text, language=language, lexicon=lexicon, date=date)
        return shown.figure(figure) if figure else None
    tokens = tokenize(text)
    found = [figure for figure in _piece(text, tokens, language, lexicon, date, -1) if figure.assertable] if tokens else []
    return found[0] if len(found) == 1 else None


def _headed(figure: Figure, text: str, block: Block, code: str, lexicon: Lexicon) -> Figure:
    return with_unit_of_header(figure, text, block, lambda wording: read_one(wording, language=code, lexicon=lexicon))


def _pieces(text: str, blocks: Sequence[Block]) -> list[tuple[int, int, int, str | None]]:
    if blocks:
        return [(index, block.span.start, block.span.end, block.language) for index, block in enumerate(blocks)]
    return [(-1, match.start(), match.end(), None) for match in _PARAGRAPH.finditer(text)]


def _told(keys: list[str], language: str, lexicon: Lexicon) -> str:
    if len(keys) < _ENOUGH:
        return language
    return told_by(keys[:_SAMPLE], lexicon, language) or language


def _piece(
    text: str,
    tokens: list[Token],
    code: str,
    lexicon: Lexicon,
    date: dt.date | None,
    block: int,
    earlier: Sequence[Figure] = (),
    keys: list[str] | None = None,
) -> list[Figure]:
    language = lexicon.of(code)
    words = vocabulary(language, lexicon)
    addresses = nonfigures.addresses(text, tokens[0].start, tokens[-1].end)
    if addresses:
        tokens, keys = [token for token in tokens if not any(start <= token.start < end for start, end in addresses)], None
    if not tokens:
        return []
    line = Line(text, tokens, words, keys)
    dates = [figure for figure in dates_on(line, language, date, earlier) if figure.text not in words.names]
    figures = [*dates, *numbers.find(line, [figure.span for figure in dates if figure.kind != "duration"])]
    resolved = denominators.taken_in(line, overlap.resolved(figures))
    if block == -1 and words.code == language.code:
        return resolved  # as its readers made it
    return [figure._replace(block=block, language=language.code) for figure in resolved]

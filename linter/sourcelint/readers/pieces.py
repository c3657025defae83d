"""How do the runs of text that a reader found become blocks? Trimmed, with their headings, headers and lead-ins."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..text.manuscript import Block, BlockKind, Manuscript
from ..text.prose import seen, trimmed
from ..text.span import Span
from .directives import directives
from .mask import Mask
from .tables import Cell, Headers

_LONGEST_LABEL = 120  # characters of a bold line that stands for a heading; a longer one is a bold paragraph
_LONGEST_BYLINE = 60  # characters beside the date in a block that only says when and by whom
_LEAD_ENDS = (":", ".", "!", "?", "–", "—")
_RUN_IN = re.compile(r"(?=[^\W_])(?:[^\s:;.,!?–—|]+\s){0,7}[^\s:;.,!?–—|]+(?=(?:\s*:|\s+[–—-])\s+\S)")
_SENTENCE_START = re.compile(r"[.!?]\s+")

Range = tuple[int, int]


class Piece:
    """A run of text on its way to be a block. Written once by its reader; everything else is worked out by `finish`."""

    __slots__ = ("bold", "cell", "end", "item", "key", "kind", "language", "level", "listing", "speaker", "start", "term", "times")

    def __init__(self, kind: BlockKind, start: int, end: int, level: int = 0, language: str | None = None) -> None:
        self.kind = kind
        self.start = start
        self.end = end
        self.level = level
        self.language = language
        self.bold: Range | None = None  # the inside of bold text that the piece begins with
        self.key: Span | None = None  # what stands before the colon of a `KEY: value` line
        self.speaker: Span | None = None
        self.cell: Cell | None = None
        self.term: Range | None = None  # the label (`<dt>`) that this piece is said of
        self.listing = 0  # number of its list; items of one list share their introduction
        self.item = 0  # number of the list item that it is of, among those of the page
        self.times: list[Range] = []  # `<time>` elements in it


def finish(
    mask: Mask,
    pieces: Sequence[Piece],
    comments: list[tuple[int, int, str]],
    *,
    front_matter: Span | None = None,
    language: str | None = None,
    date_spans: Sequence[Span] = (),
) -> Manuscript:
    """The manuscript made of a mask and the pieces in text order."""
    text = mask.text()
    blocks = tuple(_Blocks(text).of(pieces))
    return Manuscript(mask.raw, text, blocks, directives(mask.raw, comments, blocks), front_matter, language, tuple(date_spans))


class _Blocks:
    """Makes blocks in text order, and remembers what stands above: headings, and the sentence that introduces a list."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.headings: tuple[tuple[int, Span], ...] = ()
        self.spans: tuple[Span, ...] = ()
        self.introductions: dict[int, Span | None] = {}

    def of(self, pieces: Sequence[Piece]) -> list[Block]:
        """The blocks of all pieces with something in them."""
        placed = []
        for piece in pieces:
            span = trimmed(self.text, piece.start, piece.end)
            if span.length:
                placed.append((piece, span))
        headers = Headers([(piece.cell, span) for piece, span in placed if piece.cell], self.text)
        blocks: list[Block] = []
        for piece, span in placed:
            blocks.append(self._block(piece, span, headers, blocks[-1] if blocks else None))
        return blocks

    def _block(self, piece: Piece, span: Span, headers: Headers, before: Block | None) -> Block:
        kind, level, lead = piece.kind, piece.level, piece.key or self._bold_lead(piece, span) or self._run_in(piece, span)
        if kind is BlockKind.PARAGRAPH and self._is_label(piece, span):
            kind, level = BlockKind.HEADING, 6
        if kind is BlockKind.HEADING:
            self._under(level)
        row, column = headers.of(piece.cell, span) if piece.cell else (None, None)
        if piece.term:
            term = trimmed(self.text, *piece.term)
            row = term if term.length else None
        introduction = self._introduction(piece.listing, before) if piece.listing else None
        time = self._is_time(piece, span)
        item = piece.item if piece.listing else 0
        lead = lead or introduction
        block = Block(kind, span, piece.language, self.spans, row, column, piece.speaker, level, lead, time, introduction, item)
        if kind is BlockKind.HEADING:
            self._open(level, span)
        return block

    def _under(self, level: int) -> None:
        """A heading closes those of its own level and below."""
        self.headings = tuple(heading for heading in self.headings if heading[0] < level)
        self.spans = tuple(span for _, span in self.headings)

    def _open(self, level: int, span: Span) -> None:
        self.headings = (*self.headings, (level, span))
        self.spans = (*self.spans, span)

    def _is_label(self, piece: Piece, span: Span) -> bool:
        """A short bold line alone is a heading to its reader, unless it is a sentence that ends with a full stop."""
        if piece.bold is None or span.length > _LONGEST_LABEL or self.text[span.end - 1] == ".":
            return False
        return piece.bold[0] <= span.start and span.end <= piece.bold[1]

    def _bold_lead(self, piece: Piece, span: Span) -> Span | None:
        """The bold words that a block begins with, where a mark divides them from the rest."""
        if piece.bold is None or piece.kind is BlockKind.HEADING:
            return None
        bold = trimmed(self.text, *piece.bold)
        after = trimmed(self.text, bold.end, span.end)
        if not bold.length or bold.start != span.start or not after.length:
            return None
        inside, outside = self.text[bold.end - 1], self.text[after.start]
        if inside not in _LEAD_ENDS and outside not in _LEAD_ENDS:
            return None
        return trimmed(self.text, bold.start, bold.end - 1) if inside == ":" else bold

    def _run_in(self, piece: Piece, span: Span) -> Span | None:
        """The words before the colon or dash that a list item begins with: `Workflow automation: …`."""
        found = _RUN_IN.match(self.text, span.start, span.end) if piece.kind is BlockKind.LIST_ITEM else None
        return Span(*found.span()) if found else None

    def _introduction(self, listing: int, before: Block | None) -> Span | None:
        """The sentence with a colon at its end that stands before a list, for every item of it."""
        if listing not in self.introductions:
            introduced = before and before.kind is not BlockKind.FRONT_MATTER and self.text[before.span.end - 1] == ":"
            self.introductions[listing] = self._last_sentence(before.span) if before and introduced else None
        return self.introductions[listing]

    def _last_sentence(self, span: Span) -> Span:
        start = span.start
        for match in _SENTENCE_START.finditer(self.text, span.start, span.end):
            start = match.end()
        return Span(start, span.end)

    def _is_time(self, piece: Piece, span: Span) -> bool:
        """Only the text's own date: a `<time>`, and few other words, which are no sentence and hold no figure."""
        if not piece.times or self.text[span.end - 1] in ".!?":
            return False
        outside, at = "", span.start
        for start, end in piece.times:
            outside += self.text[at:start]
            at = end
        outside = seen(outside + self.text[at : span.end])
        return len(outside) <= _LONGEST_BYLINE and not any(char.isdigit() for char in outside)

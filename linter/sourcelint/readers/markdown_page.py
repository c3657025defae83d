"""What has been found of a Markdown text so far? Its mask, its pieces, and the prose still to be read inline."""

from __future__ import annotations

from ..text.manuscript import BlockKind, Manuscript
from ..text.span import Span
from .lines import Line
from .markdown_inline import Inline
from .mask import Mask
from .pieces import Piece, finish


class Page:
    """State of one reading. Prose is read inline at the end, once the labels of all links are known."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.mask = Mask(raw)
        self.pieces: list[Piece] = []
        self.prose: list[tuple[Piece, list[Line]]] = []
        self.comments: list[tuple[int, int, str]] = []
        self.labels: set[str] = set()
        self.dates: list[Span] = []
        self.lists = self.items = self.tables = 0
        self.last_number: int | None = None  # of the ordered list before
        self.no_comment_ends_after = len(raw)

    def add(self, kind: BlockKind, lines: list[Line], level: int = 0) -> Piece:
        """A piece of prose: these lines."""
        piece = Piece(kind, lines[0].start, lines[-1].end, level)
        self.pieces.append(piece)
        self.prose.append((piece, lines))
        return piece

    def blank_lines(self, lines: list[Line]) -> None:
        """Hide whole lines."""
        for line in lines:
            self.mask.blank(*line)

    def scan_html(self, start: int, end: int) -> None:
        """Read a block of HTML."""
        from .html_scan import Scan  # most Markdown has no HTML blocks

        scan = Scan(self.mask, self.tables)
        scan.read(start, end)
        self.pieces += scan.pieces
        self.comments += scan.comments
        self.dates += scan.dates
        self.tables = scan.elements.tables

    def manuscript(self, front_matter: Span | None) -> Manuscript:
        """Read the prose, and make the manuscript."""
        inline = Inline(self.mask, self.comments, self.labels)
        for piece, lines in self.prose:
            piece.bold = inline.read(self._joined(lines), lines[0].start)
        return finish(self.mask, self.pieces, sorted(self.comments), front_matter=front_matter, date_spans=self.dates)

    def _joined(self, lines: list[Line]) -> str:
        """The text of lines as one string, each character at its offset from the first; marks of containers between them blank."""
        raw, parts, at = self.raw, [], lines[0].start
        for line in lines:
            gap = raw[at : line.start]
            parts.append(gap if gap in ("\n", "\r\n") else "".join(char if char in "\r\n" else " " for char in gap))
            parts.append(raw[line.start : line.end])
            at = line.end
        return "".join(parts)

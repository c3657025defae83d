"""What stands in a plain text? Paragraphs, headings, list items and `KEY: value` lines, told apart by how they are set."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ..text.manuscript import BlockKind, Manuscript
from ..text.span import Span
from .lines import Line, split_lines
from .mask import Mask
from .numbering import is_numbering
from .pieces import Piece, finish
from .urls import addresses

_BULLET = re.compile(r"[ \t]*([•▪◦‣·●■*–—-])[ \t]+(?=\S)")
_NUMBER = re.compile(r"[ \t]*([0-9]{1,3})[.)][ \t]+(?=\S)")
_KEY = re.compile(r"[ \t]*([^\W\d_][^:\n]{0,28}?):[ \t]+\S")
_WIDEST = 120  # a text with longer lines is not wrapped by hand: each of its lines is a paragraph
_NARROWEST = 40
_RAGGED = 12  # how far a wrapped line may fall short of the widest
_LONGEST_HEADING = 100
_LONGEST_PAIR = 100  # characters of a `KEY: value` line; a longer one is a sentence with a colon, unless the key comes again (speakers)
_SENTENCE_ENDS = ".!:;,…"
_CLOSERS = "\"'”“»«)]"


def read(raw: str) -> Manuscript:
    """The manuscript of a plain text."""
    return _Reader(raw).read()


class _Reader:
    """State of one reading."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.mask = Mask(raw)
        self.pieces: list[Piece] = []
        self.lists = 0

    def read(self) -> Manuscript:
        raw = self.raw
        for start, end in addresses(raw, 0, len(raw)):
            self.mask.blank(start, end)
        lines = split_lines(raw)
        self.width = _width(lines)
        self.numbers = self._numbered(lines)
        self.keys = Counter(key for line in lines if (key := self._key(line)))
        self.last = max((line.start for line in lines if raw[line.start : line.end].strip()), default=-1)
        chunks = list(self._chunks(lines))
        self.alone = {chunk[0].start for chunk in chunks if len(chunk) == 1}
        for chunk in chunks:
            self._chunk(chunk)
        return finish(self.mask, self.pieces, [])

    def _chunks(self, lines: list[Line]) -> Iterator[list[Line]]:
        """Lines between blank lines."""
        chunk: list[Line] = []
        for line in lines:
            if self.raw[line.start : line.end].strip():
                chunk.append(line)
            elif chunk:
                yield chunk
                chunk = []
        if chunk:
            yield chunk

    def _numbered(self, lines: list[Line]) -> set[int]:
        """Starts of the lines whose number is that of a list item: neighbours that count up."""
        found: set[int] = set()
        run: list[tuple[int, str, int]] = []
        for line in [*lines, Line(0, 0)]:
            match = _NUMBER.match(self.raw, line.start, line.end)
            if match:
                run.append((int(match[1]), self.raw[match.end() : line.end], line.start))
            elif self.raw[line.start : line.end].strip() or line.end == 0:
                if run and is_numbering([(number, text) for number, text, _ in run]):
                    found |= {start for _, _, start in run}
                run = []
        return found

    def _chunk(self, chunk: list[Line]) -> None:
        """One run of lines: cut where a line begins something of its own."""
        parts: list[list[Line]] = []
        for line in chunk:
            if parts and not self._mark(line) and self._goes_on(parts[-1][-1], line):
                parts[-1].append(line)
            else:
                parts.append([line])
        listing = 0
        for index, part in enumerate(parts):
            if self._mark(part[0]) and not listing:
                self.lists += 1
                listing = self.lists
            self._piece(part, listing, parts[index + 1] if index + 1 < len(parts) else None)

    def _mark(self, line: Line) -> int:
        """Offset after a list mark, 0 where the line has none."""
        match = _BULLET.match(self.raw, line.start, line.end)
        if match is None and line.start in self.numbers:
            match = _NUMBER.match(self.raw, line.start, line.end)
        return match.end() if match else 0

    def _goes_on(self, before: Line, line: Line) -> bool:
        """True where a line goes on with the paragraph of the line before it: small letter first, or wrapped at the full width."""
        words = self.raw[line.start : line.end].split(maxsplit=1)
        if words[0][0].islower():
            return True
        if not self.width or self._is_own(before) or self._is_own(line):
            return False
        return before.end - before.start + 1 + len(words[0]) > self.width - _RAGGED

    def _is_own(self, line: Line) -> bool:
        """Lines that stand for themselves: all in capitals, or a key with its value."""
        words = self.raw[line.start : line.end].strip()
        return words.isupper() or bool(_KEY.match(self.raw, line.start, line.end))

    def _piece(self, part: list[Line], listing: int, following: list[Line] | None) -> None:
        mark = self._mark(part[0])
        start, end = mark or part[0].start, part[-1].end
        self.mask.blank(part[0].start, start)
        if mark:
            piece = Piece(BlockKind.LIST_ITEM, start, end, 1)
            piece.listing, piece.item = listing, mark  # each item begins with its own mark
        elif len(part) == 1 and self._is_heading(part[0], following):
            piece = Piece(BlockKind.HEADING, start, end, 2 if self.pieces else 1)
        else:
            piece = Piece(BlockKind.PARAGRAPH, start, end)
            self._label(piece)
        self.pieces.append(piece)

    def _key(self, line: Line) -> str:
        match = _KEY.match(self.raw, line.start, line.end)
        return match[1] if match else ""

    def _label(self, piece: Piece) -> None:
        """What stands before the colon of a `KEY: value` line; if the same name comes again, who speaks, before a longer text too."""
        match = _KEY.match(self.raw, piece.start, piece.end)
        if match is None:
            return
        key = Span(match.start(1), match.end(1))
        again = self.keys[match[1]] > 1
        if again or piece.end - piece.start <= _LONGEST_PAIR:
            piece.key = key
        if again:
            piece.speaker = key

    def _is_heading(self, line: Line, following: list[Line] | None) -> bool:
        """All in capitals; or short and no sentence, and what follows is apart from it or is one. Nothing is headed by the last line."""
        words = self.raw[line.start : line.end].strip()
        if len(words) > _LONGEST_HEADING or line.start == self.last:
            return False
        if words.isupper() and any(char.isalpha() for char in words):
            return True
        if words.rstrip(_CLOSERS)[-1:] in _SENTENCE_ENDS or words[0] in '(„“"»':
            return False
        if following is None:
            return line.start in self.alone
        text = self.raw[following[0].start : following[-1].end].strip()
        return not self._key(line) and len(text) > len(words) and text.rstrip(_CLOSERS)[-1:] in ".!?"


def _width(lines: list[Line]) -> int:
    """The width at which a text is wrapped by hand; 0 where its lines are paragraphs."""
    widest = max((line.end - line.start for line in lines), default=0)
    return widest if _NARROWEST <= widest <= _WIDEST else 0

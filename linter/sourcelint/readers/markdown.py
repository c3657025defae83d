"""What stands in a Markdown draft? Its blocks, found line by line, each with its exact place.

Follows CommonMark and GitHub's tables, with two departures for the sake of dates: a lone `28.` at the head of a line is text, no
list number, and an ordered list does not interrupt a paragraph unless it goes on with its second item.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ..record import NamedTuple
from ..text.manuscript import BlockKind, Manuscript
from ..text.span import Span
from .frontmatter import front_matter
from .inline_tags import BLOCKS, RAW
from .lines import Line, indentation, split_lines
from .markdown_inline import label_key
from .markdown_items import RULE, Item, interrupts, is_fence, list_items, may_interrupt, numbered, read_item, task_mark
from .markdown_page import Page
from .markdown_table import cells, is_table
from .numbering import is_numbering
from .patterns import later
from .pieces import Piece
from .tables import Cell

_DEPTH = 24  # containers in containers; deeper ones are read as text
_FENCE = re.compile(r"(`{3,})[^`]*$|(~{3,})")
_HEADING = re.compile(r"(#{1,6})(?:[ \t]+|$)")
_CLOSING_HASHES = re.compile(r"[ \t]+#+[ \t]*$")
_UNDERLINE = re.compile(r"(=+|-+)[ \t]*$")
_IMAGE = re.compile(r"[ \t]*!\[[^\[\]]*\]\([^()]*\)[ \t]*")
_DEFINITION = later(r"\[([^\[\]]{1,200})\]:[ \t]*\S+(?:[ \t]+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?[ \t]*$")
_NOTE = later(r"\[\^[^\]\s]{1,80}\]:[ \t]*")
_TAG = later(r"</?([A-Za-z][A-Za-z0-9]*)(?=[\s/>]|$)")


def read(raw: str) -> Manuscript:
    """The manuscript of a Markdown text. Never fails: what is not well-formed is read as text."""
    return _Reader(raw).read()


class _Place(NamedTuple):
    """What the lines being read stand in."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0  # of the list they are an item of
    listing: int = 0
    depth: int = 0  # containers around them
    item: int = 0  # number of the item


class _Reader(Page):
    """Reads the blocks of a page, container by container."""

    def read(self) -> Manuscript:
        lines = split_lines(self.raw)
        head = self._front_matter(lines)
        self.blocks(lines[head[0] :] if head else lines, _Place())
        return self.manuscript(Span(lines[1].start, lines[head[1]].start) if head else None)

    def _front_matter(self, lines: list[Line]) -> tuple[int, int] | None:
        head = front_matter(self.raw, lines)
        if head:
            self.mask.blank(*lines[0])
            self.mask.blank(*lines[head[1]])
            self.pieces.append(Piece(BlockKind.FRONT_MATTER, lines[1].start, lines[head[1]].start))
        return head

    # Blocks: each `_x` reads one kind of block at lines[at] and gives the index after it, or -1 where there is none.

    def blocks(self, lines: list[Line], place: _Place) -> None:
        """Read the lines of one container."""
        at, open_lines = 0, list[Line]()
        while at < len(lines):
            after = self._block(lines, at, open_lines, place)
            if after < 0:
                open_lines.append(lines[at])
                at += 1
            else:
                at = after
        self._paragraph(open_lines, place)

    def _block(self, lines: list[Line], at: int, open_lines: list[Line], place: _Place) -> int:
        start, column = indentation(self.raw, lines[at])
        if start == lines[at].end:
            self._paragraph(open_lines, place)
            return at + 1
        if column >= 4:
            return -1 if open_lines else self._code(lines, at)
        char = self.raw[start]
        for step in _STEPS.get("0" if char.isdigit() else char, ()):
            after = step(self, lines, at, start, open_lines, place)
            if after >= 0:
                return after
        if is_table(self.raw, lines, at):
            self._paragraph(open_lines, place)
            return self._table(lines, at)
        return -1

    def _paragraph(self, open_lines: list[Line], place: _Place) -> None:
        """Close the paragraph that the open lines are."""
        if open_lines:
            kind = place.kind
            if len(open_lines) == 1 and _IMAGE.fullmatch(self.raw, *open_lines[0]):
                kind = BlockKind.ATTRIBUTE
            piece = self.add(kind, open_lines[:], place.level)
            piece.listing, piece.item = place.listing, place.item
            open_lines.clear()

    def _code(self, lines: list[Line], at: int) -> int:
        first = at
        while at < len(lines):
            start, column = indentation(self.raw, lines[at])
            if start < lines[at].end and column < 4:
                break
            at += 1
        self.blank_lines(lines[first:at])
        return at

    def _fence(self, lines: list[Line], at: int, start: int, open_lines: list[Line], place: _Place) -> int:
        fence = _FENCE.match(self.raw, start, lines[at].end)
        if not fence:
            return -1
        self._paragraph(open_lines, place)
        mark, first = fence[1] or fence[2], at
        at += 1
        while at < len(lines):
            words = self.raw[lines[at].start : lines[at].end].strip()
            at += 1
            if words.startswith(mark) and not words.strip(mark[0]):
                break
        self.blank_lines(lines[first:at])
        return at

    def _heading(self, lines: list[Line], at: int, start: int, open_lines: list[Line], place: _Place) -> int:
        line = lines[at]
        marks = _HEADING.match(self.raw, start, line.end)
        if not marks:
            return -1
        self._paragraph(open_lines, place)
        closing = _CLOSING_HASHES.search(self.raw, marks.end(), line.end)
        end = closing.start() if closing else line.end
        self.mask.blank(line.start, marks.end())
        self.mask.blank(end, line.end)
        self.add(BlockKind.HEADING, [Line(marks.end(), max(end, marks.end()))], len(marks[1]))
        return at + 1

    def _underline(self, lines: list[Line], at: int, start: int, open_lines: list[Line], place: _Place) -> int:
        line = lines[at]
        mark = _UNDERLINE.match(self.raw, start, line.end) if open_lines else None
        if not mark:
            return -1
        self.mask.blank(*line)
        self.add(BlockKind.HEADING, open_lines[:], 1 if mark[1][0] == "=" else 2)
        open_lines.clear()
        return at + 1

    def _rule(self, lines: list[Line], at: int, start: int, open_lines: list[Line], place: _Place) -> int:
        if not RULE.match(self.raw, start, lines[at].end):
            return -1
        self._paragraph(open_lines, place)
        self.mask.blank(*lines[at])
        return at + 1

    def _quote(self, lines: list[Line], at: int, start: int, open_lines: list[Line], place: _Place) -> int:
        if place.depth >= _DEPTH:
            return -1
        self._paragraph(open_lines, place)
        inner, fenced = list[Line](), False
        while at < len(lines):
            line = lines[at]
            fenced ^= bool(inner) and is_fence(self.raw, inner[-1])
            start, column = indentation(self.raw, line)
            if start < line.end and self.raw[start] == ">" and column < 4:
                text = start + 2 if self.raw[start + 1 : start + 2] == " " else start + 1
                self.mask.blank(line.start, min(text, line.end))
                inner.append(Line(min(text, line.end), line.end))
            elif start == line.end or fenced or self._is_empty(inner[-1]) or interrupts(self.raw, line):
                break
            else:
                inner.append(line)
            at += 1
        self.blocks(inner, place._replace(depth=place.depth + 1))
        return at

    def _is_empty(self, line: Line) -> bool:
        return indentation(self.raw, line)[0] == line.end

    def _list(self, lines: list[Line], at: int, start: int, open_lines: list[Line], place: _Place) -> int:
        item = read_item(self.raw, lines[at])
        if item is None or place.depth >= _DEPTH or (open_lines and not may_interrupt(self.raw, lines, at, item)):
            return -1
        items, after = list_items(self.raw, lines, at)
        ordered = item.number is not None and is_numbering(numbered(self.raw, items), after=self.last_number)
        if item.number is not None and not ordered and len(items) == 1:
            return -1
        self._paragraph(open_lines, place)
        self.lists += 1
        self.last_number = None
        inside = _Place(BlockKind.LIST_ITEM, place.level + 1, self.lists, place.depth + 1)
        for each, inner in items:
            if each.number is None or ordered:
                self._unmark(each, inner)
            else:
                inner[0] = Line(each.start, inner[0].end)
            self.items += 1
            self.blocks(inner, inside._replace(item=self.items))
        self.last_number = items[-1][0].number if ordered else None
        return after

    def _unmark(self, item: Item, inner: list[Line]) -> None:
        """Mask an item's mark, and the box of a task."""
        box = task_mark(self.raw, inner[0])
        inner[0] = Line(inner[0].start + box, inner[0].end)
        self.mask.blank(item.start, inner[0].start)

    def _bracket(self, lines: list[Line], at: int, start: int, open_lines: list[Line], place: _Place) -> int:
        """Definitions: of a link's address, of a footnote."""
        line = lines[at]
        note = _NOTE().match(self.raw, start, line.end)
        if note:
            self._paragraph(open_lines, place)
            self.mask.blank(start, note.end())
            lines[at] = Line(note.end(), line.end)
            return at
        link = _DEFINITION().match(self.raw, start, line.end)
        if not link or (open_lines and not any(char in link[0][link.end(1) - start :] for char in "/#")):
            return -1
        self._paragraph(open_lines, place)
        self.labels.add(label_key(link[1]))
        self.mask.blank(*line)
        return at + 1

    def _table(self, lines: list[Line], at: int) -> int:
        first = at
        self.tables += 1
        while at < len(lines) and not self._is_empty(lines[at]) and (at == first or not interrupts(self.raw, lines[at])):
            if at == first + 1:
                self.mask.blank(*lines[at])
            else:
                self._row(lines[at], self.tables, at - first)
            at += 1
        return at

    def _row(self, line: Line, table: int, row: int) -> None:
        last = line.start
        for column, (start, end) in enumerate(cells(self.raw, line)):
            self.mask.blank(last, start)
            piece = self.add(BlockKind.CELL, [Line(start, end)])
            piece.cell = Cell(table, row, column, head=row == 0)
            last = end
        self.mask.blank(last, line.end)

    def _html(self, lines: list[Line], at: int, start: int, open_lines: list[Line], place: _Place) -> int:
        if self.raw.startswith("<!--", start):
            return self._comment(lines, at, start, open_lines, place)
        tag = _TAG().match(self.raw, start, lines[at].end)
        if not tag:
            return -1
        name, first = tag[1].lower(), at
        if name in RAW or name == "pre":
            at = self._line_with(lines, at, f"</{name}")
        elif name in BLOCKS or name == "img":
            while at < len(lines) and not self._is_empty(lines[at]):
                at += 1
        else:
            return -1
        self._paragraph(open_lines, place)
        self.scan_html(start, lines[at - 1].end)
        return max(at, first + 1)

    def _line_with(self, lines: list[Line], at: int, mark: str) -> int:
        """Index after the line in which a mark stands, or after the last."""
        for index in range(at, len(lines)):
            if mark in self.raw[lines[index].start : lines[index].end].lower():
                return index + 1
        return len(lines)

    def _comment(self, lines: list[Line], at: int, start: int, open_lines: list[Line], place: _Place) -> int:
        """A comment that begins a line; what follows it on its last line is text again."""
        end = self.raw.find("-->", start + 4) if start < self.no_comment_ends_after else -1
        if end < 0:
            self.no_comment_ends_after = min(start, self.no_comment_ends_after)
            return -1
        last = at
        while last + 1 < len(lines) and lines[last + 1].start < end + 3:
            last += 1
        if lines[last].end < end:  # it goes on outside its container
            return -1
        self._paragraph(open_lines, place)
        self.mask.blank(start, end + 3)
        self.comments.append((start, end + 3, self.raw[start + 4 : end]))
        lines[last] = Line(end + 3, lines[last].end)
        return last


_Step = Callable[[_Reader, list[Line], int, int, list[Line], _Place], int]

_STEPS: dict[str, tuple[_Step, ...]] = {
    "`": (_Reader._fence,),
    "~": (_Reader._fence,),
    "#": (_Reader._heading,),
    ">": (_Reader._quote,),
    "=": (_Reader._underline,),
    "-": (_Reader._underline, _Reader._rule, _Reader._list),
    "*": (_Reader._rule, _Reader._list),
    "_": (_Reader._rule,),
    "+": (_Reader._list,),
    "0": (_Reader._list,),
    "[": (_Reader._bracket,),
    "<": (_Reader._html,),
}

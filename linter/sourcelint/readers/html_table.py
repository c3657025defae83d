"""In which row and column does a cell of an HTML table stand?"""

from __future__ import annotations

from .html_tokens import Attribute, Token
from .tables import Cell

_WIDEST, _TALLEST = 20, 60  # what a cell may span: more is a mistake, or meant to be costly


class Grid:
    """A table being read. Cells that span rows push those of the next rows to the right."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.row = -1
        self.column = 0
        self.in_head = False
        self._taken: dict[int, int] = {}  # column → rows that it is still taken for

    def next_row(self) -> None:
        """A row begins."""
        self.row += 1
        self.column = 0
        self._taken = {column: rows - 1 for column, rows in self._taken.items() if rows > 1}

    def cell(self, token: Token) -> Cell:
        """The cell that a `<td>` or `<th>` begins."""
        if self.row < 0:
            self.next_row()
        while self.column in self._taken:
            self.column += 1
        columns = _count(token.attributes.get("colspan"), _WIDEST)
        rows = _count(token.attributes.get("rowspan"), _TALLEST)
        place = Cell(self.number, self.row, self.column, columns, rows, token.name == "th", self.in_head)
        if rows > 1:
            self._taken |= dict.fromkeys(range(self.column, self.column + columns), rows)
        self.column += columns
        return place


def _count(attribute: Attribute | None, most: int) -> int:
    value = attribute.value.strip() if attribute else ""
    return max(1, min(int(value[:6]), most)) if value.isascii() and value.isdigit() else 1

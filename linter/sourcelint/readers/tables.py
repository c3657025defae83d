"""Which words say what a table cell is about? The header of its column and the label of its row."""

from __future__ import annotations

from collections.abc import Sequence

from ..record import NamedTuple
from ..text.span import Span


class Cell(NamedTuple):
    """Where a cell stands in its table; rows and columns from 0."""

    table: int
    row: int
    column: int
    columns: int = 1  # how many it spans
    rows: int = 1
    header: bool = False  # marked as one (`<th>`)
    head: bool = False  # stands in the table's head


Place = tuple[int, int, int]


class Headers:
    """The header cells of all tables of a text."""

    def __init__(self, cells: Sequence[tuple[Cell, Span]], text: str) -> None:
        self._spans: dict[Place, Span] = {}
        self._rows: dict[tuple[int, int], dict[int, Cell]] = {}
        for cell, span in cells:
            self._add(cell, span)
        self._heads = {row for row, places in self._rows.items() if self._is_head(row, places, text)}
        self._columns: dict[tuple[int, int], list[tuple[int, Place]]] = {}
        for row in sorted(self._heads):
            for column, cell in self._rows[row].items():
                self._columns.setdefault((row[0], column), []).append((row[1], (cell.table, cell.row, cell.column)))

    def _add(self, cell: Cell, span: Span) -> None:
        place = (cell.table, cell.row, cell.column)
        known = self._spans.get(place)
        self._spans[place] = Span(known.start, span.end) if known else span
        for row in range(cell.row, cell.row + cell.rows):
            places = self._rows.setdefault((cell.table, row), {})
            for column in range(cell.column, cell.column + cell.columns):
                places.setdefault(column, cell)

    def _is_head(self, row: tuple[int, int], places: dict[int, Cell], text: str) -> bool:
        """In the head, or all marked as headers; the first row of a table without marks, unless it is one of pairs."""
        own = [cell for cell in places.values() if cell.row == row[1]]
        if not own:
            return False
        if any(cell.head for cell in own) or all(cell.header for cell in own):
            return True
        if row[1] or any(cell.header for cell in own) or self._has_head((row[0], 1)):
            return False
        return max(places) > 1 or not any(self._has_figure(cell, text) for cell in own if cell.column)

    def _has_head(self, row: tuple[int, int]) -> bool:
        """True where the table marks its head in the row after the first, so that the first is none by itself."""
        return any(cell.head for cell in self._rows.get(row, {}).values())

    def _has_figure(self, cell: Cell, text: str) -> bool:
        span = self._spans[cell.table, cell.row, cell.column]
        return any(char.isdigit() for char in text[span.start : span.end])

    def of(self, cell: Cell, span: Span) -> tuple[Span | None, Span | None]:
        """(row label, column header) of a cell; None where it has none or is one itself."""
        if (cell.table, cell.row) in self._heads:
            return None, None
        return self._row_label(cell), self._column_header(cell)

    def _row_label(self, cell: Cell) -> Span | None:
        places = self._rows[cell.table, cell.row]
        marked = [column for column, other in places.items() if other.header]
        label = places[min(marked or places)]
        if label.column >= cell.column or (not marked and label.column):
            return None
        return self._spans[label.table, label.row, label.column]

    def _column_header(self, cell: Cell) -> Span | None:
        above = [place for row, place in self._columns.get((cell.table, cell.column), ()) if row < cell.row]
        return self._spans[above[-1]] if above else None

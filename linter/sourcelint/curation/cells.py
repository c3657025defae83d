"""What is wrong with a cell of a table, told by row and column as a spreadsheet names them?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ..errors import Fault
from ..record import NamedTuple

_DECIMAL_COMMA = re.compile(r"[+~<>=≈≤≥-]*\s*\d{1,3}(?:\.\d{3})*,(?:\d{1,2}|\d{4,})(?!\d)|[+~<>=≈≤≥-]*\s*\d{1,3}(?:\.\d{3})+,\d+")


class Table(NamedTuple):
    """A CSV file. `columns` are the keys of its columns by number (those that are mapped), `rows` come with their line in the file."""

    path: str
    header: tuple[str, ...]
    columns: Mapping[int, str]
    rows: tuple[tuple[int, tuple[str, ...]], ...]


def place(table: Table, line: int, column: int) -> str:
    return f"row {line}, column {_letter(column)} ({table.header[column]})"


def _letter(column: int) -> str:
    """A column as spreadsheets name it: 0 → A, 26 → AA."""
    name, number = "", column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def cell_faults(table: Table, language: str) -> Iterator[Fault]:
    """What can be told of a cell alone: gaps, and commas that mean another thing than the sheet would read."""
    for line, row in table.rows:
        cells = {key: (number, row[number]) for number, key in table.columns.items()}
        own = cells.get("language", (0, ""))[1] or language
        for key, told, remedy in (*_gaps(cells), *_commas(cells, own)):
            number = cells[key][0]
            yield Fault(table.path, line, number + 1, f"{place(table, line, number)}: {told}", remedy)


_Cells = Mapping[str, tuple[int, str]]
"""A row by key: the number of the column and what stands in it."""
_Told = Iterator[tuple[str, str, str]]
"""Which key's cell, what is wrong there, and what would be right."""


def _gaps(cells: _Cells) -> _Told:
    for key in ("subject", "measure"):
        if not cells[key][1]:
            yield key, f"no {key}", "Every fact needs one."
    said = [key for key in ("figure", "value") if key in cells]
    if not any(cells[key][1] for key in said):
        yield said[0], f"no {said[0]}", "Write the number as the source has it, or take the row out."


def _commas(cells: _Cells, language: str) -> _Told:
    value, figure = (cells.get(key, (0, ""))[1] for key in ("value", "figure"))
    if _DECIMAL_COMMA.match(value):
        point = value.replace(".", "").replace(",", ".")
        yield (
            "value", f"{value!r} has a decimal comma; a value has a point",
            f"Write {point}, or map the column to figure and say --language de.",
        )  # fmt: skip
    if figure and not language:
        yield (
            "figure", f"{figure!r} cannot be read without a language",
            "Say --language (in a German table 1.200 is 1200, in an English one 1.2), or map a column to language.",
        )  # fmt: skip
    if language.startswith("en") and _DECIMAL_COMMA.match(figure):
        yield (
            "figure", f"{figure!r} has a decimal comma, and the table is English",
            "Say --language de if the table is German, or write a point.",
        )  # fmt: skip

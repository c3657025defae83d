"""What are the lines of a text? Their ranges, and how far they are set in."""

from __future__ import annotations

import re

from ..record import NamedTuple

_LINE_END = re.compile(r"\r\n?|\n")


class Line(NamedTuple):
    """A line without its line end; `start` is after whatever has been read of it already."""

    start: int
    end: int


def split_lines(raw: str, start: int = 0) -> list[Line]:
    """All lines from an offset on."""
    lines = []
    for match in _LINE_END.finditer(raw, start):
        lines.append(Line(start, match.start()))
        start = match.end()
    if start < len(raw):
        lines.append(Line(start, len(raw)))
    return lines


def indentation(raw: str, line: Line) -> tuple[int, int]:
    """(offset of the first character that is no blank, the column it stands in); the line's end where there is none."""
    at, column = line.start, 0
    while at < line.end and raw[at] in " \t":
        column = column + 1 if raw[at] == " " else column // 4 * 4 + 4
        at += 1
    return at, column


def set_out(raw: str, line: Line, columns: int) -> Line:
    """The line without its first `columns` columns of white space, as far as it has them."""
    at, column = line.start, 0
    while at < line.end and column < columns and raw[at] in " \t":
        column = column + 1 if raw[at] == " " else column // 4 * 4 + 4
        at += 1
    return Line(at, line.end)

"""Where are the cells of a Markdown table?"""

from __future__ import annotations

from collections.abc import Iterator

from .lines import Line
from .patterns import later

_RULER = later(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_DIVIDER = later(r"\\.|\|")  # a bar in code divides too, unless it is escaped


def is_table(raw: str, lines: list[Line], index: int) -> bool:
    """True where this line is a table's head: a bar in it, and the next line a ruler with as many columns."""
    line = lines[index]
    if index + 1 == len(lines) or raw.find("|", line.start, line.end) < 0:
        return False
    ruler = lines[index + 1]
    if not _RULER().fullmatch(raw, ruler.start, ruler.end) or raw.find("-", ruler.start, ruler.end) < 0:
        return False
    return len(list(cells(raw, line))) == len(list(cells(raw, ruler)))


def cells(raw: str, line: Line) -> Iterator[tuple[int, int]]:
    """Start and end of each cell of a row; the bars at both ends divide nothing."""
    start, end = line
    while start < end and raw[start] in " \t":
        start += 1
    while end > start and raw[end - 1] in " \t":
        end -= 1
    if start < end and raw[start] == "|":
        start += 1
    if end > start and raw[end - 1] == "|" and raw[end - 2] != "\\":
        end -= 1
    for bar in _DIVIDER().finditer(raw, start, end):
        if bar.group() == "|":
            yield start, bar.start()
            start = bar.end()
    yield start, end

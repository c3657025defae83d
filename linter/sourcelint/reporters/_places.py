"""Where is it for a person? Offsets of a draft as lines and columns, counted from 1 in code points."""

from __future__ import annotations

import re
from bisect import bisect_right

from ..finding import Finding
from ..text.span import Span

_LINE_END = re.compile(r"\r\n|\n|\r")


class Place:
    """A span as lines and columns from 1; the end is the column after the last code point."""

    __slots__ = ("column", "end_column", "end_line", "line")

    def __init__(self, line: int, column: int, end_line: int, end_column: int) -> None:
        self.line, self.column, self.end_line, self.end_column = line, column, end_line, end_column


class Places:
    """The lines of one text. A line ends at LF, CRLF or CR, as editors and reviewing sites count them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0]
        self._ends: list[int] = []
        for match in _LINE_END.finditer(text):
            self._ends.append(match.start())
            self._starts.append(match.end())
        self._ends.append(len(text))

    def of(self, span: Span) -> Place:
        """Lines and columns of a span."""
        return Place(*self.line_column(span.start), *self.line_column(max(span.start, span.end)))

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset; one inside a CRLF or beyond the end is put at the end of its line."""
        index = bisect_right(self._starts, max(0, offset)) - 1
        return index + 1, min(max(0, offset), self._ends[index]) - self._starts[index] + 1

    def line(self, number: int) -> Span:
        """The span of a line without its end."""
        return Span(self._starts[number - 1], self._ends[number - 1])


def byte_column(places: Places, line: int, column: int) -> int:
    """The column in UTF-8 bytes, from 1."""
    start = places.line(line).start
    return len(places.text[start:start + column - 1].encode("utf-8", "surrogatepass")) + 1


def unique_fingerprints(findings: tuple[Finding, ...]) -> list[str]:
    """A fingerprint per finding of one draft; the second of the same sentence gets `-2`, so that none is taken for its twin."""
    seen: dict[str, int] = {}
    made = []
    for finding in findings:
        base = finding.fingerprint or f"{finding.code}-{finding.span.start}-{finding.span.end}"
        seen[base] = seen.get(base, 0) + 1
        made.append(base if seen[base] == 1 else f"{base}-{seen[base]}")
    return made

"""On which line does an offset stand? Lines and columns from 1, in code points; a line ends with LF, CR LF or CR and nothing else."""

from __future__ import annotations

import re
from bisect import bisect_right

_LINE_END = re.compile(r"\r\n?|\n")


class Lines:
    """The lines of a text. Built at the first question, O(log n) after that."""

    __slots__ = ("_raw", "_starts")

    def __init__(self, raw: str) -> None:
        self._raw = raw
        self._starts: list[int] | None = None

    @property
    def starts(self) -> list[int]:
        """The offset at which each line starts; the first is 0. A text that ends with a line end has an empty last line."""
        if self._starts is None:
            self._starts = [0, *(end.end() for end in _LINE_END.finditer(self._raw))]
        return self._starts

    def position(self, offset: int) -> tuple[int, int]:
        """(line, column) of an offset, both from 1. An offset outside the text counts as its nearest end."""
        offset = max(0, min(offset, len(self._raw)))
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def line_text(self, line: int) -> str:
        """The line with this number, without its line end; "" where there is no such line."""
        start, end = self.line_bounds(line)
        return self._raw[start:end]

    def line_bounds(self, line: int) -> tuple[int, int]:
        """Start and end offset of a line, its line end not counted; (0, 0) where there is no such line."""
        if not 1 <= line <= len(self.starts):
            return 0, 0
        start = self.starts[line - 1]
        end = self.starts[line] if line < len(self.starts) else len(self._raw)
        while end > start and self._raw[end - 1] in "\r\n":
            end -= 1
        return start, end

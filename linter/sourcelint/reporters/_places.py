"""Where is it for a person? Offsets of a draft as lines and columns, counted from 1 in code points."""

from __future__ import annotations

from ..finding import Finding
from ..record import NamedTuple
from ..text.offsets import Lines
from ..text.span import Span


class Place(NamedTuple):
    """A span as lines and columns from 1; the end is the column after the last code point."""

    line: int
    column: int
    end_line: int
    end_column: int


class Places:
    """The lines of one draft, asked with spans."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._lines = Lines(text)

    def of(self, span: Span) -> Place:
        """Lines and columns of a span."""
        return Place(*self.line_column(span.start), *self.line_column(max(span.start, span.end)))

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset."""
        return self._lines.position(offset)

    def line(self, number: int) -> Span:
        """The span of a line without its end."""
        return Span(*self._lines.line_bounds(number))


def byte_column(places: Places, line: int, column: int) -> int:
    """The column in UTF-8 bytes, from 1."""
    start = places.line(line).start
    return len(places.text[start : start + column - 1].encode("utf-8", "surrogatepass")) + 1


def unique_fingerprints(findings: tuple[Finding, ...]) -> list[str]:
    """A fingerprint per finding of one draft; the second of the same sentence gets `-2`, so that none is taken for its twin."""
    seen: dict[str, int] = {}
    made = []
    for finding in findings:
        base = finding.fingerprint or f"{finding.code}-{finding.span.start}-{finding.span.end}"
        seen[base] = seen.get(base, 0) + 1
        made.append(base if seen[base] == 1 else f"{base}-{seen[base]}")
    return made

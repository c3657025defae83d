"""Where does something stand? A half-open range of code points of the file as decoded."""

from __future__ import annotations

from ..record import NamedTuple


class Span(NamedTuple):
    """Half-open [start, end) in code points."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """True where the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """True where `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    @property
    def length(self) -> int:
        """Code points covered."""
        return self.end - self.start

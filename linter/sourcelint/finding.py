"""What does a rule report? A finding: frozen, with its place, its evidence and its remedy."""

from __future__ import annotations

from datetime import date
from enum import Enum
from functools import total_ordering

from .figures.figure import Figure
from .record import NamedTuple
from .text.span import Span


@total_ordering
class Severity(Enum):
    """How loud a finding is. Ordered: NOTE < WARNING < ERROR."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 note, 1 warning, 2 error."""
        return ("note", "warning", "error").index(self.value)

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Severity):
            return NotImplemented
        return self.rank < other.rank

    def __str__(self) -> str:
        return self.value


class Expected(NamedTuple):
    """What a source says instead: the contract's `expected` row. `value` is the source's own wording of the figure."""

    fact: str
    value: str
    source: str
    title: str = ""
    published: date | None = None
    quote: str = ""
    origin: str = ""  # file:line of the claim in its sheet, or of the quote in a raw source
    publisher: str = ""
    at: str = ""  # where in the source: "¶4"


class Finding(NamedTuple):
    """One report of one rule about one place. `fingerprint` = rule + fact + surface + sentence, never a line number."""

    rule: str
    code: str
    severity: Severity
    span: Span
    message: str
    slip: str | None = None
    figure: Figure | None = None
    expected: tuple[Expected, ...] = ()
    suggestion: str | None = None
    related: tuple[Span, ...] = ()
    evidence: tuple[str, ...] = ()  # why figure and fact belong together, in words a reporter understands
    score: float | None = None
    fingerprint: str = ""

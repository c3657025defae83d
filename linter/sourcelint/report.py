"""What comes out? A report per draft and the result of a whole run."""

from __future__ import annotations

import datetime as dt

from .finding import Finding, Severity
from .links.assessment import Assessment, Status
from .record import NamedTuple


class Failure(NamedTuple):
    """A part that crashed: where (rule, plugin, reader), and what it said. A run with failures ends with exit status 3."""

    where: str
    message: str


class Report(NamedTuple):
    """What was found in one draft. Findings and figures are in text order."""

    path: str
    language: str
    date: dt.date | None
    findings: tuple[Finding, ...] = ()
    figures: tuple[Assessment, ...] = ()
    failures: tuple[Failure, ...] = ()
    text: str = ""  # the draft as decoded: reporters cut lines and sentences from it

    @property
    def coverage(self) -> tuple[int, int]:
        """(verified, asserted) figures; datelines, denominators and non-assertions are not counted."""
        asserted = [a for a in self.figures if a.status is not Status.NOT_ASSERTED]
        return sum(a.status is Status.VERIFIED for a in asserted), len(asserted)


class RunResult(NamedTuple):
    """What a run over many drafts gives: reports in path order, user errors per file, and how many sources and facts it knew."""

    reports: tuple[Report, ...]
    errors: tuple[str, ...] = ()  # the user's mistakes met on the way (unreadable drafts …): exit status 2
    sources: int = 0
    facts: int = 0

    def worst(self) -> Severity | None:
        """The loudest severity among all findings, or None."""
        return max((f.severity for r in self.reports for f in r.findings), default=None)

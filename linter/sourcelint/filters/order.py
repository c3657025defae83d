"""In what order, how loud, and each once? The last touch on a draft's findings."""

from __future__ import annotations

from collections.abc import Iterable

from ..finding import Finding, Severity


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Sorted by place in the text, then the louder first, then by code: the same on every run."""
    return sorted(findings, key=lambda finding: (finding.span, -finding.severity.rank, finding.code, finding.message))


def once(findings: Iterable[Finding]) -> list[Finding]:
    """Without exact repetitions: one rule says one thing about one place once."""
    seen: dict[tuple[object, ...], Finding] = {}
    for finding in findings:
        seen.setdefault((finding.code, finding.span, finding.message), finding)
    return list(seen.values())


def loud_enough(findings: Iterable[Finding], least: Severity) -> list[Finding]:
    """The findings of at least this severity."""
    return [finding for finding in findings if finding.severity >= least]

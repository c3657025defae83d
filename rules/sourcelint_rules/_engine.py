"""Stand-ins until the facade has them."""

from __future__ import annotations

from sourcelint.finding import Severity
from sourcelint.links import thresholds
from sourcelint.links.assessment import Assessment


def severity_for(score: float) -> Severity:
    return Severity(thresholds.severity_for(score))


def describe_slip(slip: str) -> str:
    return f"looks like a slip: {slip}"


def suggest(assessment: Assessment) -> str | None:
    """The source's figure in the draft's format, where there is one figure to write."""
    values = {claim.figure.text for claim, comparison in assessment.comparisons if not comparison.verdict.agrees}
    if len(values) != 1 or assessment.slip == "bound":
        return None
    return values.pop()

"""What do the rules need that the facade does not offer yet? Imported here and nowhere else, so that one place changes when it does."""

from __future__ import annotations

from sourcelint import Assessment, Severity
from sourcelint.links import thresholds
from sourcelint.links.slips import describe as describe_slip
from sourcelint.relations.relation import Relation
from sourcelint.sources.fact import Claim
from sourcelint.values.compare import Verdict

__all__ = ["Claim", "Relation", "Verdict", "describe_slip", "severity_for", "suggest"]


def severity_for(score: float) -> Severity:
    """The loudest that a finding on a link of this score may be."""
    return Severity(thresholds.severity_for(score))


def suggest(assessment: Assessment) -> str | None:
    """What could stand in place of the figure: the source's own figure, where the sources name one and it reads the same in the draft."""
    figure = assessment.figure
    against = {claim.figure.text: claim.figure for claim, comparison in assessment.comparisons if not comparison.verdict.agrees}
    if len(against) != 1 or assessment.slip == "bound":
        return None
    text, claimed = against.popitem()
    return text if (claimed.language, claimed.hedge) == (figure.language, None) else None

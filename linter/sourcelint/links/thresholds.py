"""How sure is sure enough? What a link's score allows a finding to be."""

from __future__ import annotations

ERROR = 0.80
"""From this score a contradiction may be an error: docs/calibration.md shows how often such links are right."""

WARNING = 0.62
"""From this score a contradiction may be a warning; below it the figure counts as unsourced."""

VERIFIED = 0.40
"""From this score an agreeing figure counts as verified: an agreement that is wrongly tied costs nobody a false alarm."""


def severity_for(score: float) -> str:
    """ "error", "warning" or "note" for a link's score."""
    return "error" if score >= ERROR else "warning" if score >= WARNING else "note"

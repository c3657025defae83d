"""How does one figure stand to another? What `values.compare` asks of two values, taken from two figures as they were read."""

from __future__ import annotations

from datetime import date

from ..values.compare import Comparison, compare
from .figure import Figure


def compare_figures(claim: Figure, figure: Figure, *, text_date: date | None = None, claim_date: date | None = None) -> Comparison:
    """How `figure` stands to `claim`, with kind, role and hedge of both; the dates as in `values.compare.compare`. Never raises."""
    return compare(
        claim.quantity,
        figure.quantity,
        claim_kind=claim.kind,
        figure_kind=figure.kind,
        claim_role=claim.role,
        figure_role=figure.role,
        claim_hedge=claim.hedge,
        figure_hedge=figure.hedge,
        text_date=text_date,
        claim_date=claim_date,
    )

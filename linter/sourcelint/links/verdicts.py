"""What do all claims of a fact say to a figure, taken together?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ..figures.comparing import compare_figures
from ..figures.figure import Figure
from ..sources.fact import Claim
from ..values.compare import Comparison, Verdict
from ..values.quantity import Quantity
from .assessment import Status

Compared = tuple[tuple[Claim, Comparison], ...]

Judged = tuple[Compared, Status, str | None]
"""A figure against all claims of a fact: each comparison, how it stands to the fact, and the likely slip."""

_ORDER = (
    Verdict.SAME,
    Verdict.FINER,
    Verdict.ROUNDED,
    Verdict.IMPLIED,
    Verdict.SOFT,
    Verdict.UNCLEAR,
    Verdict.CONTRADICTION,
    Verdict.INCOMPARABLE,
)
FIRM = frozenset({Verdict.SAME, Verdict.ROUNDED, Verdict.IMPLIED, Verdict.FINER})
"""Verdicts that support a figure by its number; SOFT ones only do not speak against it."""

_CLOSE = 0.1
"""How far a loosely agreeing number may lie off and still be the claim's own: `fast neun` is 8,8."""


def supports(claim: Claim, comparison: Comparison) -> bool:
    """True where the figure is the claim's own number: by itself, rounded, implied, finer, or loosely but close to it."""
    return comparison.verdict in FIRM or (
        comparison.verdict is Verdict.SOFT
        and claim.figure.hedge != "vague"
        and comparison.factor is not None
        and abs(comparison.factor - 1) <= _CLOSE
    )


def compared(claims: Sequence[Claim], figure: Figure, text_date: dt.date | None) -> Compared:
    """The figure against every claim; of an ambiguous figure the reading that agrees best."""
    return tuple((claim, _against(claim.figure, figure, text_date, claim.published)) for claim in claims)


def _against(claim: Figure, figure: Figure, text_date: dt.date | None, claim_date: dt.date | None) -> Comparison:
    readings = [figure, *(figure._replace(quantity=other) for other in figure.alternatives if _may_be(other, claim))]
    results = [compare_figures(claim, reading, text_date=text_date, claim_date=claim_date) for reading in readings]
    return min(results, key=lambda result: _ORDER.index(result.verdict))


def _may_be(reading: Quantity, claim: Figure) -> bool:
    """True but for `9,200` as 9.2 beside a whole number: who tells one again writes no decimals."""
    read, number = reading.size, claim.quantity.size
    return read is None or number is None or read == int(read) >= _THOUSAND or number != int(number)


_THOUSAND = 1000


def best_of(results: Compared) -> Comparison:
    """The most favourable comparison."""
    return min((comparison for _, comparison in results), key=lambda result: _ORDER.index(result.verdict))


def contradiction_in(results: Compared) -> tuple[Claim, Comparison]:
    """The first claim that the figure contradicts. Raises StopIteration where none is: ask `status_of` first."""
    return next((claim, comparison) for claim, comparison in results if comparison.verdict is Verdict.CONTRADICTION)


def status_of(results: Compared) -> Status:
    """How the figure stands to the fact as a whole (see docs/semantics.md, several claims on one fact)."""
    verdicts = [comparison.verdict for _, comparison in results if comparison.verdict is not Verdict.INCOMPARABLE]
    if not verdicts:
        return Status.UNSOURCED
    agreeing = [claim for claim, comparison in results if comparison.verdict.agrees and not _outranked(claim, results)]
    against = [comparison for _, comparison in results if comparison.verdict is Verdict.CONTRADICTION]
    if not agreeing:
        return Status.CONTRADICTED if against and not _is_open(results) else Status.UNSOURCED
    if all(claim.status == "superseded" for claim in agreeing):
        return Status.OUTDATED
    current = [(claim, comparison) for claim, comparison in results if claim.status != "superseded"]
    if not any(comparison.verdict is Verdict.CONTRADICTION for _, comparison in current):
        return Status.VERIFIED
    if any(comparison.slip == "bound" for comparison in against) and not any(comparison.verdict in FIRM for _, comparison in results):
        return Status.CONTRADICTED
    return Status.DISPUTED


def _is_open(results: Compared) -> bool:
    """True where only what a later claim has put right is contradicted, and how the figure stands to that one cannot be told."""
    current = [comparison.verdict for claim, comparison in results if claim.status != "superseded"]
    return Verdict.UNCLEAR in current and Verdict.CONTRADICTION not in current


def _outranked(claim: Claim, results: Compared) -> bool:
    """True where the claim only says less exactly what another claim says, and that one is contradicted: `in January`, `on 20 January`.

    Of one day, the claims that know its weekday say more than those that do not.
    """
    wide = claim.figure.quantity.stated
    if any(comparison.slip == "weekday" and other.figure.quantity.stated == wide for other, comparison in results):
        return True
    return any(
        comparison.verdict is Verdict.CONTRADICTION
        and other.status == claim.status
        and other.figure.quantity.stated != wide
        and None not in wide[:2]
        and wide.contains(other.figure.quantity.stated)
        for other, comparison in results
    )

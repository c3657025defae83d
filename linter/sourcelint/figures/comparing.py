"""How does one figure stand to another? What `values.compare` asks of two values, taken from two figures as they were read."""

from __future__ import annotations

import re
from datetime import date

from ..values.compare import Comparison, Verdict, compare
from .figure import Figure

_DOLLARS = frozenset({"USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "NAD", "JMD", "BZD", "FJD"})
_CENTS = _DOLLARS | {"EUR", "ZAR"}
_AMERICAN = r"(?i)\bu\.?s|americ|amerik|américain"
_CENT = r"(?i)(?:\bcents?|¢)\W*$"


def compare_figures(claim: Figure, figure: Figure, *, text_date: date | None = None, claim_date: date | None = None) -> Comparison:
    """How `figure` stands to `claim`, with kind, role and hedge of both; the dates as in `values.compare.compare`. Never raises."""
    meant = _in_its_currency(figure, claim)
    said = _in_its_currency(claim, figure) if meant is figure else claim
    if meant is not figure or said is not claim:
        comparison = _compared(said, meant, text_date, claim_date)
        if comparison.verdict.agrees:
            return comparison
        plain = _compared(claim, figure, text_date, claim_date)
        slipped = _with_cents(claim, figure, comparison)
        return slipped if plain.verdict is Verdict.INCOMPARABLE and slipped.slip == "unit" else plain
    return _with_cents(claim, figure, _compared(claim, figure, text_date, claim_date))


def _with_cents(claim: Figure, figure: Figure, comparison: Comparison) -> Comparison:
    """The comparison; where only cents told for dollars, or the reverse, make the difference, that is the slip."""
    if comparison.verdict is not Verdict.CONTRADICTION or claim.kind != "money" or not comparison.factor:
        return comparison
    one, other = bool(re.search(_CENT, claim.text)), bool(re.search(_CENT, figure.text))
    hundred = comparison.factor if one else 1 / comparison.factor
    return comparison._replace(slip="unit") if one != other and abs(hundred - _HUNDRED) < 1 else comparison


_HUNDRED = 100

def _compared(claim: Figure, figure: Figure, text_date: date | None, claim_date: date | None) -> Comparison:
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


def _in_its_currency(bare: Figure, other: Figure) -> Figure:
    """Dollars or cents of no country in the currency of the other figure: a Canadian paper writes `$52.30` for C$52.30."""
    unit, meant = bare.quantity.unit, other.quantity.unit
    if unit == meant or bare.kind != "money" or other.kind != "money" or meant is None:
        return bare
    family: frozenset[str] = _CENTS if re.search(_CENT, bare.text) else _DOLLARS if unit == "USD" else frozenset()
    if unit not in family or meant not in family or re.search(_AMERICAN, bare.text):
        return bare
    return bare._replace(quantity=bare.quantity._replace(unit=meant))

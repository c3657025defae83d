"""Which rule speaks about a figure? One figure, one rule: its status, then the slip, then the kind choose."""

from __future__ import annotations

from sourcelint import Assessment, Status

_BY_SLIP = {"currency": "wrong-unit", "unit": "wrong-unit", "points": "wrong-unit", "bound": "reversed-bound"}

_COUNTED = frozenset({"count", "number", "ordinal", "score"})
_BY_KIND = {
    **dict.fromkeys(_COUNTED, "wrong-count"),
    "money": "wrong-amount",
    **dict.fromkeys(("date", "period", "time", "duration"), "wrong-date"),
    **dict.fromkeys(("percent", "points", "ratio"), "wrong-share"),
}  # every other kind is a physical measurement

_BY_STATUS = {Status.DISPUTED: "disputed-figure", Status.OUTDATED: "outdated-figure"}


def rule_for(assessment: Assessment) -> str | None:
    """The name of the rule that reports this figure, or None where the sources have nothing against it."""
    if assessment.status is not Status.CONTRADICTED:
        return _BY_STATUS.get(assessment.status)
    return _BY_SLIP.get(assessment.slip or "") or _BY_KIND.get(kind_of(assessment), "wrong-measurement")


def kind_of(assessment: Assessment) -> str:
    """The figure's kind; where it is a bare number (`5,5 gegen 64,1 Milliarden`), the kind that its fact has in the sources."""
    figure = assessment.figure
    if figure.kind not in _COUNTED or figure.quantity.unit:
        return figure.kind
    claimed = [claim.figure.kind for claim, _ in assessment.comparisons]
    return next((kind for kind in claimed if kind not in _COUNTED), figure.kind)

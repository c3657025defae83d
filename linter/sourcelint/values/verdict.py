"""What can a comparison say? A verdict, the likely slip and the factor."""

from __future__ import annotations

from enum import Enum

from ..record import NamedTuple


class Verdict(Enum):
    """How a draft's figure stands to a claim. The first five agree; SOFT agrees with less certainty."""

    SAME = "same"
    ROUNDED = "rounded"
    IMPLIED = "implied"
    FINER = "finer"
    SOFT = "soft"  # vague, bound dropped or added, likely intervals overlap
    UNCLEAR = "unclear"  # between implied and contradiction: a note at most
    CONTRADICTION = "contradiction"
    INCOMPARABLE = "incomparable"

    @property
    def agrees(self) -> bool:
        """True where the figure supports what the claim says."""
        return self in _AGREE


_AGREE = frozenset({Verdict.SAME, Verdict.ROUNDED, Verdict.IMPLIED, Verdict.FINER, Verdict.SOFT})
_KINDEST_FIRST = (
    Verdict.SAME,
    Verdict.ROUNDED,
    Verdict.IMPLIED,
    Verdict.FINER,
    Verdict.SOFT,
    Verdict.UNCLEAR,
    Verdict.INCOMPARABLE,
    Verdict.CONTRADICTION,
)


class Comparison(NamedTuple):
    """A verdict with the likely slip (None where it agrees) and the factor figure/claim (None for dates and where it has no meaning)."""

    verdict: Verdict
    slip: str | None = None
    factor: float | None = None


def kindest(comparisons: list[Comparison]) -> Comparison:
    """The comparison that does most for the draft: where a figure can be read in several ways, one way that agrees is enough."""
    return min(comparisons, key=lambda comparison: _KINDEST_FIRST.index(comparison.verdict))


INCOMPARABLE = Comparison(Verdict.INCOMPARABLE)

"""What do the rules need that the facade does not offer yet? Imported here and nowhere else, so that one place changes when it does."""

from __future__ import annotations

from collections.abc import Callable

from sourcelint import Assessment, Context, Figure, Severity
from sourcelint.links import thresholds
from sourcelint.links.slips import describe as describe_slip
from sourcelint.relations.relation import Relation
from sourcelint.sources.fact import Claim
from sourcelint.values.compare import Verdict, compare
from sourcelint.values.quantity import Quantity

__all__ = ["Claim", "Relation", "Verdict", "describe_slip", "severity_for", "suggest"]

_ONE_SIDED = frozenset({"more_than", "at_least", "less_than", "at_most"})


def severity_for(score: float) -> Severity:
    """The loudest that a finding on a link of this score may be."""
    return Severity(thresholds.severity_for(score))


def suggest(assessment: Assessment, context: Context) -> str | None:
    """What could stand in place of the figure: the source's value in the draft's own format. None where the sources name no one value
    for it, where the hedge beside the figure would make it say something else, or where that leaves the figure as it is.
    """
    figure = assessment.figure
    against = {claim.figure.quantity.stated: claim.figure for claim, comparison in assessment.comparisons if not comparison.verdict.agrees}
    if len(against) != 1 or assessment.slip == "bound":
        return None
    if any(claim.worked_out for claim, _ in assessment.comparisons):
        return None  # what two facts make up is told in the message: no source says it
    _, claimed = against.popitem()
    bounded = {figure.hedge, claimed.hedge} & _ONE_SIDED
    if "vague" in (figure.hedge, claimed.hedge) or (bounded and figure.hedge != claimed.hedge):
        return None
    told = _said(claimed, figure, context)
    return told if told != figure.text else None


def _said(claimed: Figure, figure: Figure, context: Context) -> str | None:
    """The claimed value in the figure's format. Of dates and multiples, and without a lexicon, only the source's own wording will do."""
    lexicon = context.lexicon
    if lexicon is None or claimed.quantity.calendar is not None or figure.quantity.multiple:
        return claimed.text if (claimed.language, claimed.hedge) == (figure.language, None) else None
    from sourcelint.figures.format import say  # these two only where there is something to suggest: start-up time
    from sourcelint.figures.scan import read_one

    def read(words: str) -> Figure | None:
        return read_one(words, language=figure.language, lexicon=lexicon, date=context.document.date)

    alone = read(figure.text)
    if alone is not None and alone.quantity.unit is None and figure.quantity.unit is not None:
        return _in_its_column(claimed, figure, alone, lambda quantity: say(quantity, alone, lexicon))
    told = say(claimed.quantity, figure, lexicon)
    reread = read(told)
    return told if reread and _agree(claimed, reread) else None


def _in_its_column(claimed: Figure, figure: Figure, alone: Figure, say: Callable[[Quantity], str]) -> str | None:
    """A cell whose header has the unit and the scale (`Investment, $bn`) holds the number alone, in that scale."""
    written, meant = alone.quantity.size, figure.quantity.size
    if not written or not meant or claimed.quantity.unit != figure.quantity.unit or claimed.quantity.size is None:
        return None
    scale = written / meant
    stated, likely = claimed.quantity.stated.scaled(scale), claimed.quantity.likely.scaled(scale)
    return say(claimed.quantity._replace(stated=stated, likely=likely, grain=claimed.quantity.grain * scale, unit=None, per=None))


def _agree(claimed: Figure, reread: Figure) -> bool:
    """True where what is suggested would be read as what the source says: nothing is proposed that would be the next mistake."""
    comparison = compare(
        claimed.quantity,
        reread.quantity,
        claim_kind=claimed.kind,
        figure_kind=reread.kind,
        claim_hedge=claimed.hedge,
        figure_hedge=claimed.hedge,
    )
    return comparison.verdict.agrees

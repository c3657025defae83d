"""Is the draft more exact than its source?"""

from __future__ import annotations

from collections.abc import Iterable

from sourcelint import Assessment, Bad, Context, Finding, Good, Rule, Severity, Status

from ._engine import Verdict
from ._messages import finding, is_sure, said, told


class FalsePrecision(Rule):
    """The draft gives more digits than any source does: what was about six million has become 5.83 million. Opt-in."""

    code, name, severity, default = "SL402", "false-precision", Severity.NOTE, False
    facts = "- {id: trees, subject: Stadtwald, measure: {de: [Bäume], en: [trees]}, figure: rund 6 Millionen, source: Forstbericht}"
    examples = (
        Bad("Im Stadtwald stehen [[5,83 Millionen]] Bäume.", says="rund 6 Millionen"),
        Bad("The Stadtwald has [[5.83 million]] trees.", says="rund 6 Millionen"),
        Good("Im Stadtwald stehen rund sechs Millionen Bäume."),
        Good("The Stadtwald has about 6 million trees."),
        Good("Im Klosterwald stehen 5,83 Millionen Bäume.", because="another subject"),
    )

    def check_figure(self, assessment: Assessment, context: Context) -> Iterable[Finding]:
        """One note where every agreeing claim is coarser."""
        agreeing = [(claim, comparison) for claim, comparison in assessment.comparisons if comparison.verdict.agrees]
        finer = agreeing and all(comparison.verdict is Verdict.FINER for _, comparison in agreeing)
        if assessment.status is Status.VERIFIED and finer and is_sure(assessment):
            claims = [claim for claim, _ in agreeing]
            message = f"{said(assessment.figure, context)} is more exact than the source: {told(claims)}"
            yield finding(self, assessment, message, claims)

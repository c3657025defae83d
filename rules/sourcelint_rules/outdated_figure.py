"""Has a newer figure replaced this one?"""

from __future__ import annotations

from collections.abc import Iterable

from sourcelint import Assessment, Bad, Context, Finding, Good, Rule, Severity

from ._choice import rule_for
from ._engine import suggest
from ._messages import finding, is_sure, quoted, said, told


class OutdatedFigure(Rule):
    """The draft carries a figure that the sources once gave and have since replaced. It was right; the newer one should be considered."""

    code, name, severity = "SL202", "outdated-figure", Severity.NOTE
    facts = """
    - id: outage
      subject: Sonnfeld
      measure: {de: [Haushalte], en: [households]}
      context: {de: [ohne Strom], en: [without power]}
      claims:
        - {figure: "6.200", source: Meldung vom Montag, published: 2025-02-03, status: superseded}
        - {figure: "900", source: Meldung vom Dienstag, published: 2025-02-04}
    """
    examples = (
        Bad("In Sonnfeld sind [[6.200]] Haushalte ohne Strom.", says="900"),
        Bad("In Sonnfeld [[6,200]] households are without power.", says="900"),
        Good("In Sonnfeld sind noch 900 Haushalte ohne Strom."),
        Good("In Sonnfeld about 900 households are without power."),
        Good("In Wiesenau sind 6.200 Haushalte ohne Strom.", because="another subject"),
    )

    def check_figure(self, assessment: Assessment, context: Context) -> Iterable[Finding]:
        """One note with the newer figure and the one it replaced."""
        if rule_for(assessment) != self.name or not is_sure(assessment):
            return
        newer = [claim for claim, comparison in assessment.comparisons if not comparison.verdict.agrees and claim.status != "superseded"]
        older = [claim for claim, comparison in assessment.comparisons if comparison.verdict.agrees]
        message = f"{said(assessment.figure, context)} has been replaced"
        message += f": {told(newer)}" if newer else ""
        message += f"; before: {told(older)}" if older else ""
        reasons = [claim.reason for claim in older if claim.reason]
        message += f"; {quoted(reasons[0])}" if reasons else ""
        yield finding(self, assessment, message, newer or older, suggestion=suggest(assessment, context) if newer else None)

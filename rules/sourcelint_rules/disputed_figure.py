"""Do the sources disagree about this figure?"""

from __future__ import annotations

from collections.abc import Iterable

from sourcelint import Assessment, Bad, Context, Finding, Good, Rule, Severity

from ._choice import rule_for
from ._messages import finding, is_sure, said, told


class DisputedFigure(Rule):
    """The draft's figure agrees with one source and not with another: who says what is worth a word.

    A note, never an accusation. A figure that agrees with none of the sources is reported as wrong instead.
    """

    code, name, severity = "SL201", "disputed-figure", Severity.NOTE
    facts = """
    - id: crowd
      subject: Lichterfest
      measure: {de: [Besucher, Gäste], en: [visitors, guests]}
      claims:
        - {figure: "8.000", source: Polizeibericht, quote: "8.000 Besucher", published: 2025-06-21}
        - {figure: "14.000", source: Veranstalter, quote: "14.000 Gäste", published: 2025-06-22}
    """
    examples = (
        Bad("Zum Lichterfest in der Altstadt kamen [[8.000]] Besucher.", says="14.000 Gäste"),
        Bad("The Lichterfest drew [[14,000]] visitors.", says="8.000 Besucher"),
        Bad("Rund [[8.000]] Gäste feierten beim Lichterfest."),
        Bad("Das Lichterfest war gut besucht. Die Polizei zählte [[8.000]] Gäste."),
        Good("Zum Lichterfest kamen Tausende Besucher.", because="all sources bear it out"),
        Good("The Lichterfest drew between 8,000 and 14,000 visitors.", because="the range holds what both sources say"),
        Good("Zum Herbstmarkt kamen 8.000 Besucher.", because="another subject"),
        Good("Beim Lichterfest brannten 8.000 Kerzen.", because="something else is counted"),
    )

    def check_figure(self, assessment: Assessment, context: Context) -> Iterable[Finding]:
        """One note naming who agrees and who does not."""
        if rule_for(assessment) != self.name or not is_sure(assessment):
            return
        agreeing = [claim for claim, comparison in assessment.comparisons if comparison.verdict.agrees]
        others = [claim for claim, comparison in assessment.comparisons if not comparison.verdict.agrees]
        message = f"the sources disagree about {said(assessment.figure, context)}: it agrees with {told(agreeing)}, not with {told(others)}"
        yield finding(self, assessment, message, [*agreeing, *others])

"""Is a party's own figure told as a fact?"""

from __future__ import annotations

from collections.abc import Iterable

from sourcelint import Assessment, Bad, Context, Finding, Good, Rule, Severity, Status

from ._messages import finding, is_sure, said, told


class MissingAttribution(Rule):
    """The figure is a party's own (`attributed_to` in the fact sheet), and the draft states it as a fact. Opt-in."""

    code, name, severity, default = "SL403", "missing-attribution", Severity.NOTE, False
    facts = """
    - {id: customers, subject: Solvara, measure: {de: [Kunden], en: [customers]}, figure: "9.000", source: Mitteilung,
       attributed_to: Solvara}
    """
    examples = (
        Bad("Solvara hat [[9.000]] Kunden.", says="9.000"),
        Bad("Solvara has [[9,000]] customers."),
        Good("Nach eigenen Angaben hat Solvara 9.000 Kunden.", because="the draft says whose figure it is"),
        Good("Solvara says it has 9,000 customers.", because="the draft says whose figure it is"),
        Good("Lumina hat 9.000 Kunden.", because="another subject"),
    )

    def check_figure(self, assessment: Assessment, context: Context) -> Iterable[Finding]:
        """One note where no words of the draft give the figure to anybody."""
        claims = [claim for claim, comparison in assessment.comparisons if comparison.verdict.agrees]
        parties = sorted({claim.attributed_to for claim in claims})
        told_as_fact = assessment.status is Status.VERIFIED and not assessment.attributed
        if told_as_fact and claims and all(parties) and is_sure(assessment):
            message = f"{said(assessment.figure, context)} is a figure given by {' and '.join(parties)}; say so: {told(claims)}"
            yield finding(self, assessment, message, claims)

"""Does any source speak of this figure?"""

from __future__ import annotations

from collections.abc import Iterable

from sourcelint import Assessment, Bad, Context, Finding, Good, Rule, Severity, Status

from ._messages import finding, said


class UnsourcedFigure(Rule):
    """No source speaks of this figure. Opt-in, for desks that want every figure to have one."""

    code, name, severity, default = "SL401", "unsourced-figure", Severity.NOTE, False
    facts = "- {id: members, subject: Ruderclub, measure: {de: [Mitglieder], en: [members]}, figure: '310', source: Vereinsblatt}"
    examples = (
        Bad("Der Ruderclub besitzt [[42]] Boote."),
        Bad("The Ruderclub owns [[42]] boats."),
        Good("Der Ruderclub hat 310 Mitglieder."),
        Good("The Ruderclub has 310 members."),
        Good("Hat der Ruderclub wirklich 42 Boote?", because="it is asked, not said"),
    )

    def check_figure(self, assessment: Assessment, context: Context) -> Iterable[Finding]:
        """One note per asserted figure without a source."""
        if assessment.status is Status.UNSOURCED:
            yield finding(self, assessment, f"no source speaks of {said(assessment.figure, context)}", ())

"""What do all rules about contradicted figures do? They speak where the choice of rules names them, in the shared wording."""

from __future__ import annotations

from collections.abc import Iterable

from sourcelint import Assessment, Context, Finding, Rule

from ._choice import rule_for
from ._messages import contradiction


class ContradictionRule(Rule):
    """Base of the rules that report a figure the sources contradict; which of them does is settled in `_choice`."""

    def check_figure(self, assessment: Assessment, context: Context) -> Iterable[Finding]:
        """One finding where this rule is the one to speak."""
        return (contradiction(self, assessment, context),) if rule_for(assessment) == self.name else ()

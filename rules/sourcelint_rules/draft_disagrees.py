"""Does the draft contradict itself?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sourcelint import Assessment, Bad, Context, Document, Finding, Good, Rule, Severity

from ._engine import Relation
from ._relations import broken, report


class DraftDisagrees(Rule):
    """Two places of the draft give the same thing different figures: the headline against the text, a period against its length.

    Needs no source. The later place is reported, the earlier one is named with it.
    """

    code, name, severity = "SL301", "draft-disagrees", Severity.WARNING
    examples = (
        Bad("# Kantorei Altfeld zählt 64 Mitglieder\n\nDie Kantorei Altfeld zählt [[46]] Mitglieder.\n"),
        Bad("# Altfeld Choir has 64 members\n\nThe Altfeld Choir has [[46]] members.\n"),
        Bad("Die Gartenschau dauert fünf Tage, vom [[3. bis 5. Mai 2025]]."),
        Bad("The garden show runs for five days, from [[3 to 5 May 2025]]."),
        Good("# Kantorei Altfeld zählt 64 Mitglieder\n\nDie Kantorei Altfeld zählt 64 Mitglieder.\n"),
        Good("# Altfeld Choir has about 60 members\n\nThe Altfeld Choir has 64 members.\n", because="the headline rounds"),
        Good("Die Gartenschau dauert drei Tage, vom 3. bis 5. Mai 2025."),
        Good("Die Karte gilt fünf Tage. Die Gartenschau läuft vom 3. bis 5. Mai 2025.", because="the length of something else"),
        Good("Die Kantorei Altfeld zählt 64 Mitglieder. Die Kantorei Neufeld zählt 46 Mitglieder.", because="two choirs"),
        Good("Die Kantorei Altfeld zählte im Jahr 2010 noch 64 Mitglieder, heute zählt sie 46 Mitglieder.", because="two times"),
    )

    def check_document(
        self, document: Document, assessments: Sequence[Assessment], relations: Sequence[Relation], context: Context
    ) -> Iterable[Finding]:
        """One finding per pair that does not fit."""
        return [report(self, relation, context) for relation in broken(relations, "repeat", "period")]

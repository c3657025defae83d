"""Does the calendar have that day?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sourcelint import Assessment, Bad, Context, Document, Finding, Good, Rule, Severity

from ._engine import Relation
from ._relations import broken, report


class NoSuchDay(Rule):
    """A date that no calendar has: its month is shorter. Needs no source."""

    code, name, severity = "SL304", "no-such-day", Severity.ERROR
    examples = (
        Bad("Der Flohmarkt beginnt am [[31. Juni]]."),
        Bad("The flea market opens on [[June 31, 2025]]."),
        Bad("Das Konzert war am [[29. Februar 2023]]."),
        Bad("Der Laden öffnet am [[92.]] September 2018."),
        Good("Der Flohmarkt beginnt am 30. Juni."),
        Good("Das Konzert war am 29. Februar 2024."),
        Good("The concert is on 29 February.", because="in some year there is that day"),
        Good("Es war die 92. September-Ausgabe.", because="the number is none of the month's"),
    )

    def check_document(
        self, document: Document, assessments: Sequence[Assessment], relations: Sequence[Relation], context: Context
    ) -> Iterable[Finding]:
        """One finding per date that is none."""
        for relation in broken(relations, "calendar"):
            yield report(self, relation, context)

"""Does the weekday fall on that date?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sourcelint import Assessment, Bad, Context, Document, Finding, Good, Rule, Severity

from ._engine import Relation
from ._relations import broken, report


class WeekdayMismatch(Rule):
    """A weekday and the date beside it do not go together in the calendar. Needs no source.

    Where the draft leaves the year out and it had to be worked out, the finding is a warning.
    """

    code, name, severity = "SL302", "weekday-mismatch", Severity.ERROR
    examples = (
        Bad("Der Flohmarkt beginnt am [[Montag, 4. März 2025]]."),
        Bad("The flea market opens on [[Monday, March 4, 2025]]."),
        Bad("Der Flohmarkt beginnt am [[Freitag, dem 4. März]].", date="2025-02-20"),
        Bad("Das Konzert war am [[Sonntag, dem 29. Februar 2024]]."),
        Good("Der Flohmarkt beginnt am Dienstag, 4. März 2025."),
        Good("The flea market opens on Tuesday, March 4, 2025."),
        Good("Der Flohmarkt beginnt am Montag, 4. März.", because="no year is known, and in some year it is a Monday"),
        Good("Der Flohmarkt war am Montag, dem 4. März.", because="within a year of the text there is such a Monday", date="2025-02-20"),
        Good("Am Montag tagte der Rat, am 4. März 2025 beginnt der Flohmarkt.", because="the weekday is not that day's"),
    )

    def check_document(
        self, document: Document, assessments: Sequence[Assessment], relations: Sequence[Relation], context: Context
    ) -> Iterable[Finding]:
        """One finding per date whose weekday is another."""
        for relation in broken(relations, "weekday"):
            found = report(self, relation, context)
            sure = all(figure.quantity.calendar is None or figure.quantity.calendar.year_said for figure in relation.figures)
            yield found if sure else found._replace(severity=min(found.severity, Severity.WARNING))

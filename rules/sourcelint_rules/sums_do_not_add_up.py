"""Do the parts make the whole?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sourcelint import Assessment, Bad, Context, Document, Finding, Good, Rule, Severity

from ._engine import Relation
from ._relations import broken, report


class SumsDoNotAddUp(Rule):
    """Parts and total of the draft do not go together, shares of one whole make more than all of it, or a list is miscounted.

    Needs no source.
    """

    code, name, severity = "SL303", "sums-do-not-add-up", Severity.WARNING
    examples = (
        Bad(
            "So viele Kinder sind in den Kursen:\n\n| Kurs | Kinder |\n|---|---|\n| Töpfern | 14 |\n| Theater | 23 |\n| Summe | [[47]] |\n"
        ),
        Bad(
            "These are the children on each course:\n\n| Course | Children |\n|---|---|\n| Pottery | 14 |\n| Drama | 23 |\n"
            "| Total | [[47]] |\n"
        ),
        Bad("Gerettet wurden 5 Wanderer und 8 Kletterer, zusammen [[12]] Menschen."),
        Bad("Geschlossen bleiben [[drei]] Bäder: Nordbad, Seebad, Stadtbad und Waldbad."),
        Bad("The county closed [[two]] pools, namely Northbank, Lakeside and Mill Lane."),
        Bad("Für den Umbau stimmten 250 von 1.000 Befragten, also [[35 Prozent]]."),
        Good("So viele Kinder sind in den Kursen:\n\n| Kurs | Kinder |\n|---|---|\n| Töpfern | 14 |\n| Theater | 23 |\n| Summe | 37 |\n"),
        Good(
            "This is the share of each course:\n\n| Course | Share |\n|---|---|\n| Pottery | 33.3 % |\n| Drama | 66.6 % |\n"
            "| Total | 100 % |\n",
            because="rounding",
        ),
        Good("Verletzt wurden 12 Menschen, darunter 5 Wanderer und 8 Kinder.", because="a wanderer can be a child"),
        Good("Geschlossen bleiben drei Bäder, darunter Nordbad und Seebad.", because="the list need not be complete"),
        Good("Zwei Dinge fallen auf: Das Wetter, das mies war, und die Laune.", because="a relative clause is no item"),
        Good("| Kurs | Kinder |\n|---|---|\n| Töpfern | 14 |\n| Theater | 23 |\n| Chor | 47 |\n", because="none is a total"),
    )

    def check_document(
        self, document: Document, assessments: Sequence[Assessment], relations: Sequence[Relation], context: Context
    ) -> Iterable[Finding]:
        """One finding per sum that does not come out."""
        return [report(self, relation, context) for relation in broken(relations, "sum")]

"""A third-party plugin as a newsroom would write it: a rule of its own, words of its own, an output format of its own."""

from __future__ import annotations

import os
from collections.abc import Iterable

from sourcelint import Assessment, Bad, Context, Finding, Good, Rule, RunResult, Severity, hookimpl
from sourcelint.reporters import RenderOptions, Reporter


class RoundedMoney(Rule):
    """The house style wants amounts of money of a billion and more rounded to a tenth."""

    code, name, severity = "HOUSE1", "rounded-money", Severity.NOTE
    examples = (
        Bad("Der Hafen kostete [[2,345 Milliarden Euro]]."),
        Bad("The harbour cost [[2.345 billion euros]]."),
        Good("Der Hafen kostete 2,3 Milliarden Euro."),
        Good("The harbour cost 2.345 million euros.", because="it is less than a billion"),
    )

    def check_figure(self, assessment: Assessment, context: Context) -> Iterable[Finding]:
        """Speaks where the last digit written is worth less than a tenth of a billion."""
        figure = assessment.figure
        lower = figure.quantity.stated.lower
        if (
            figure.kind == "money"
            and isinstance(lower, type(figure.quantity.grain))
            and lower >= 10**9
            and 0 < figure.quantity.grain < 10**8
        ):
            yield Finding(
                self.name,
                self.code,
                self.severity,
                figure.span,
                f"“{figure.text}”: the house rounds to a tenth of a billion",
                figure=figure,
            )


@hookimpl
def provide_rules() -> list[type[Rule]]:
    """The house's own rule."""
    return [RoundedMoney]


@hookimpl
def provide_lexicons() -> list[str]:
    """The house's own words."""
    return [os.path.join(os.path.dirname(__file__), "lexicon")]


@hookimpl
def provide_reporters() -> list[Reporter]:
    """Tab-separated lines for the archive's spreadsheet."""
    return [Reporter("tsv", _tsv)]


def _tsv(result: RunResult, options: RenderOptions) -> str:
    return "".join(
        f"{report.path}\t{finding.code}\t{report.text[slice(*finding.span)]}\n" for report in result.reports for finding in report.findings
    )

"""The tester itself: it sees wrong spans, wrong rules, wrong slips, noise on a Good, and crashes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import pytest

from sourcelint import Assessment, Bad, Context, Document, Finding, Good, Rule, Severity, Span, testing
from sourcelint.relations.relation import Relation


class Shouting(Rule):
    """A word in capitals."""

    code, name, severity = "XX101", "shouting", Severity.WARNING
    examples = (
        Bad("Das war [[LAUT]].", slip="capitals", says="LAUT"),
        Bad("That was [[LOUD]] and [[CLEAR]]."),
        Good("Das war leise."),
        Good("NATO", because="an acronym"),
    )

    def check_document(self, document: Document, assessments: Sequence[Assessment], relations: Sequence[Relation],
                       context: Context) -> Iterable[Finding]:
        for match in re.finditer(r"\b[A-Z]{4,}\b", document.text):
            if match[0] == "CRASH":
                raise ZeroDivisionError("division by zero")
            if match[0] != "NATO":
                yield Finding(self.name, self.code, self.severity, Span(*match.span()), f"{match[0]} is shouted", "capitals")


test_the_examples_of_a_plugin = testing.examples_of(Shouting)


@pytest.mark.parametrize(("example", "message"), [
    (Bad("Das war [[leise]]."), "wanted 'leise' at 8..13, which was not reported"),
    (Bad("Das [[war]] LAUT."), "unwanted: warning XX101 shouting for 'LAUT' at 8..12"),
    (Bad("Das war [[LAUT]].", slip="zero"), "wanted slip 'zero', got 'capitals'"),
    (Bad("Das war [[LAUT]].", says="leise"), "wanted 'leise' in the message"),
    (Good("Das war LAUT.", because="it is not"), "wanted silence (because: it is not), got warning XX101"),
    (Good("CRASH"), "rule shouting (XX101) failed: ZeroDivisionError: division by zero"),
])
def test_what_does_not_fit_is_told(example: Bad | Good, message: str) -> None:
    with pytest.raises(testing.ExampleFailed, match=re.escape(message)):
        testing.check_example(Shouting, example)


def test_marks() -> None:
    assert testing.unmarked("a [[b c]] d [[e]]") == ("a b c d e", (Span(2, 5), Span(8, 9)))
    assert testing.unmarked("ohne") == ("ohne", ())


def test_demands() -> None:
    assert testing.demands(Shouting) == []

    class Poor(Rule):
        code, name = "x1", "Not A Name"
        examples = (Bad("no mark"), Good("one"))

    Poor.__doc__ = None
    assert testing.demands(Poor) == [
        "a code of capital letters and three digits", "a name of lower-case words joined by hyphens", "a docstring",
        "a [[marked]] span in every Bad", "two examples of what it leaves alone (Good)", "a Good that says why (because=…)",
    ]


def test_a_broken_sheet_of_facts_is_told() -> None:
    from sourcelint import SheetError

    with pytest.raises(SheetError, match="<facts of shouting>"):
        testing.check_example(Shouting, Good("leise", facts="- {id: x, subject: Y, measure: [z]}"))

"""A small run made by hand: three drafts, a finding of each severity, a crash, an unreadable draft."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from sourcelint.figures.figure import Figure
from sourcelint.finding import Expected, Finding, Severity
from sourcelint.links.assessment import Assessment, Link, Status
from sourcelint.report import Failure, Report, RunResult
from sourcelint.rule import Rule
from sourcelint.sources.fact import Fact
from sourcelint.text.span import Span
from sourcelint.values.interval import Interval
from sourcelint.values.quantity import Quantity

DRAFT = (
    "# Werft\r\n\r\n"
    "Die Nordwerft beschäftigt 24.000 Menschen und baute 36 Fähren.\r\n"
    "日本の客 kamen am Montag, 4. März 2025, rund 6.000 waren es.\n"
)


class WrongCount(Rule):
    """A count in the draft is not the count in the sources. More words about it.

    And a second paragraph.
    """

    code, name, severity = "SL101", "wrong-count", Severity.ERROR


def figure(text: str, words: str, value: int, *, kind: str = "count", hedge: str | None = None, margin: int = 0) -> Figure:
    start = text.index(words)
    stated, likely = Interval(Decimal(value), Decimal(value)), Interval(Decimal(value - margin), Decimal(value + margin))
    return Figure(Span(start, start + len(words)), Quantity(stated, likely), kind, words, hedge=hedge, language="de")


@pytest.fixture
def result() -> RunResult:
    staff, ferries = figure(DRAFT, "24.000", 24000, margin=500), figure(DRAFT, "36", 36)
    guests = figure(DRAFT, "6.000", 6000, hedge="about")
    day = DRAFT.index("Montag")
    claim = Expected("shipyard-staff", "2.400", "werftbericht", "Werftbericht", dt.date(2025, 3, 4), "2.400 Beschäftigte",
                     "seeds/werft.yaml:12", "Werftverband", "¶3")
    other = Expected("guests", "8.000", "amtsblatt", "", None, "")
    findings = (
        Finding("wrong-count", "SL101", Severity.ERROR, staff.span, '"24.000" contradicts the source: "2.400 Beschäftigte"', "zero", staff,
                (claim,), "2.400", (), ("subject: Nordwerft",), 0.934567, "f1"),
        Finding("weekday-mismatch", "SL302", Severity.WARNING, Span(day, day + 20), "4 March 2025 was a Tuesday", related=(ferries.span,),
                fingerprint="f2"),
        Finding("disputed-figure", "SL201", Severity.NOTE, guests.span, "the sources disagree", None, guests, (claim, other),
                fingerprint="f1"),
    )
    link = Link(staff, Fact("shipyard-staff", "nordwerft"), 0.934567)
    figures = (
        Assessment(staff, Status.CONTRADICTED, link), Assessment(ferries, Status.VERIFIED, link),
        Assessment(guests, Status.DISPUTED, link),
        Assessment(ferries, Status.UNSOURCED), Assessment(ferries, Status.NOT_ASSERTED),
    )
    broken = Failure("rule x-rule (XX001)", "ZeroDivisionError: division\nby zero")
    return RunResult(
        (
            Report("texte/a b.md", "de", dt.date(2025, 3, 5), findings, figures, (), DRAFT),
            Report("texte/c.md", "en", None, (), (), (broken,), "Nothing here."),
            Report("texte/d.md", "de", None, (), (Assessment(ferries, Status.VERIFIED, link),), (), DRAFT),
        ),
        ("e.md: not found\n    Check the path.",), sources=2, facts=7,
    )


@pytest.fixture
def silent() -> RunResult:
    """A run without findings."""
    ferries = figure(DRAFT, "36", 36)
    return RunResult((Report("d.md", "de", None, (), (Assessment(ferries, Status.VERIFIED),), (), DRAFT),), (), sources=1, facts=1)


@pytest.fixture
def rules() -> tuple[type[Rule], ...]:
    return (WrongCount,)

"""Assessments made by hand: what rules say must not depend on how well the stations before them work."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from types import SimpleNamespace

import pytest

from sourcelint import Assessment, Context, Document, Figure, Span, Status
from sourcelint.links.assessment import Evidence, Link
from sourcelint.sources.fact import Claim, Fact, Source
from sourcelint.values.compare import Comparison, Verdict
from sourcelint.values.interval import point
from sourcelint.values.quantity import Quantity

TEXT = "Die Nordwerft beschäftigt mehr als 24.000 Menschen, hieß es am Montag, 4. März 2025. Früher waren es 36."

Make = Callable[..., Assessment]


def figure_at(words: str, *, kind: str = "count", unit: str | None = None, cue: str = "", value: int = 24000) -> Figure:
    start = TEXT.index(words)
    hint = Span(TEXT.index(cue), TEXT.index(cue) + len(cue)) if cue else None
    quantity = Quantity(point(Decimal(value)), point(Decimal(value)), unit=unit)
    return Figure(Span(start, start + len(words)), quantity, kind, words, cue=hint, language="de")


def claim_of(
    words: str, *, quote: str = "", title: str = "Werftbericht", published: dt.date | None = dt.date(2025, 3, 4), kind: str = "count",
    status: str = "confirmed", attributed_to: str = "", reason: str = "",
) -> Claim:
    quantity = Quantity(point(Decimal(2400)), point(Decimal(2400)))
    figure = Figure(Span(0, len(words)), quantity, kind, words, language="de")
    source = Source(f"source-{title}", title, "Werftverband", published)
    return Claim(figure, source, quote, "¶3", None, status, attributed_to, reason, "seeds/werft.yaml:12")


@pytest.fixture
def helpers() -> SimpleNamespace:
    """`figure_at(words)` in the text, `claim_of(words)` of a source."""
    return SimpleNamespace(figure_at=figure_at, claim_of=claim_of)


@pytest.fixture
def context() -> Context:
    return Context(Document("a.md", TEXT, TEXT, "de", None, ()))


@pytest.fixture
def make() -> Make:
    """An assessment of `24.000` against claims that are (claim, verdict) pairs; by default one contradicting claim."""

    def made(status: Status = Status.CONTRADICTED, *pairs: tuple[Claim, Verdict], figure: Figure | None = None, slip: str | None = "zero",
             score: float = 0.95, attributed: str = "", derived: str = "") -> Assessment:
        told = figure or figure_at("24.000")
        against = pairs or ((claim_of("2.400", quote="2.400 Beschäftigte"), Verdict.CONTRADICTION),)
        evidence = (Evidence("clause", 0.5), Evidence("subject", 2.0, "Nordwerft"), Evidence("far away", -1.0, "Menschen"))
        link = Link(told, Fact("shipyard-staff", "nordwerft", claims=tuple(claim for claim, _ in against)), score, evidence)
        return Assessment(told, status, link, tuple((claim, Comparison(verdict)) for claim, verdict in against), slip,
                          attributed=attributed, derived=derived)

    return made

"""Two views on a figure, by curated words and by the source's own: which of them counts."""

from __future__ import annotations

import pytest

from sourcelint.figures.figure import Figure
from sourcelint.figures.scan import read_one
from sourcelint.lexicon.loading import load
from sourcelint.links.assessment import Assessment, Link, Status
from sourcelint.links.candidates import Candidate
from sourcelint.links.passages import decided, of_claims
from sourcelint.sources.fact import Fact


@pytest.fixture(scope="module")
def figure() -> Figure:
    found = read_one("340", language="en", lexicon=load())
    assert found is not None
    return found


def said(figure: Figure, status: Status, fact: str = "", score: float = 0.9, subject: str = "depot") -> Assessment:
    """An assessment that rests on a fact."""
    link = Link(figure, Fact(fact, subject), score) if fact else None
    return Assessment(figure, status, link)


def heard(fact: str, odds: float) -> list[Candidate]:
    """What the passages say of a fact."""
    return [Candidate(_Profile(Fact(fact, "depot")), odds, odds, (), (), Status.CONTRADICTED, None)]  # type: ignore[arg-type]


class _Profile:
    def __init__(self, fact: Fact) -> None:
        self.fact = fact


ACCUSED, OPEN, AGREES = Status.CONTRADICTED, Status.UNSOURCED, Status.VERIFIED


def test_what_the_curated_words_leave_open_the_passages_tell(figure: Figure) -> None:
    second = said(figure, ACCUSED, "a")
    assert decided(said(figure, OPEN), second, [], frozenset("a")) is second


def test_what_the_curated_words_verify_its_passage_must_not_accuse_of(figure: Figure) -> None:
    first, second = said(figure, AGREES, "a"), said(figure, ACCUSED, "b")
    assert decided(first, second, [], frozenset("ab")) is second, "two figures have changed places"
    assert decided(first, second, [], frozenset("b")) is first, "of the verified fact no passage is kept"
    assert decided(first, said(figure, OPEN), [], frozenset("ab")) is first


def test_an_accusation_of_one_view_alone_needs_both_to_be_sure(figure: Figure) -> None:
    first, second = said(figure, ACCUSED, "a", 0.95), said(figure, OPEN)
    assert decided(first, second, heard("a", 1.0), frozenset("a")) is first
    assert decided(first, second, heard("a", -1.0), frozenset("a")) is second
    assert decided(first, second, [], frozenset("a")) is second, "the passages say nothing near"


def test_an_accusation_of_both_views_stands(figure: Figure) -> None:
    first, second = said(figure, ACCUSED, "a", 0.65), said(figure, ACCUSED, "a")
    assert decided(first, second, [], frozenset("a")) is first
    other = said(figure, ACCUSED, "b")
    assert decided(first, other, [], frozenset("ab")) is other, "by another fact: the passages know better"


def test_a_fact_without_a_passage_needs_none(figure: Figure) -> None:
    first = said(figure, ACCUSED, "a", 0.65)
    assert decided(first, said(figure, OPEN), [], frozenset("b")) is first


def test_nobodys_figure_accuses_nobody(figure: Figure) -> None:
    assert of_claims(said(figure, ACCUSED, "depot:12", subject="")).status is OPEN
    assert of_claims(said(figure, ACCUSED, "a")).status is ACCUSED

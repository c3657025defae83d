"""Is it asserted? Negated, corrected, asked, supposed, taken back, and said by somebody else."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("language", "text", "figure", "stance"),
    [
        ("de", "Nordwind zählt 300 Gäste.", "300", "asserted"),
        ("de", "Es waren nicht 300 Gäste, sondern 410.", "300", "negated"),
        ("de", "Es waren nicht 300 Gäste, sondern 410.", "410", "asserted"),
        ("de", "Nordwind wollte nicht für 300 Gäste, sondern für 410 Platz haben.", "300", "negated"),
        ("de", "Nordwind ist nicht froh, dass 300 Gäste kamen.", "300", "asserted"),
        ("de", "Nordwind zählt keine 300 Gäste.", "300", "asserted"),
        ("de", "Nicht einmal 300 Gäste kamen.", "300", "asserted"),
        ("de", "Zählt Nordwind 300 Gäste?", "300", "asked"),
        ("de", "Nordwind würde dann 300 Gäste zählen.", "300", "hypothetical"),
        ("de", "Nordwind zähle 300 Gäste, sagte Hansen.", "300", "asserted"),
        ("de", "Nordwind soll 300 Gäste haben.", "300", "asserted"),
        ("de", "Irrtümlich war laut Hansen von 300 Gästen die Rede.", "300", "retracted"),
        ("de", "Zunächst waren es 300 Gäste.", "300", "asserted"),
        ("en", "There were not 300 guests but 410.", "300", "negated"),
        ("en", "There were not 300 guests but 410.", "410", "asserted"),
        ("en", "No fewer than 300 guests came.", "300", "asserted"),
        ("en", "Did 300 guests come?", "300", "asked"),
        ("en", "“Did 300 guests come?”", "300", "asked"),
        ("en", "Nordwind would then have 300 guests.", "300", "hypothetical"),
        ("en", "Nordwind takes 300 guests if it rains.", "300", "asserted"),
        ("en", "If it rains Nordwind takes 300 guests.", "300", "hypothetical"),
        ("de", "Falls es regnet nimmt Nordwind 300 Gäste auf.", "300", "hypothetical"),
        ("en", "Nordwind reportedly has 300 guests.", "300", "asserted"),
        ("en", "Reports initially put it at 300 guests.", "300", "retracted"),
        ("de", "In einer früheren Fassung dieser Meldung war von 300 Gästen die Rede.", "300", "retracted"),
        ("de", "Nordwind zählt 300 Gäste. Das war ein Zahlendreher.", "300", "retracted"),
        ("de", "Nordwind zählt 300 Gäste. Das war eine Freude.", "300", "asserted"),
        ("de", "Nordwind zählt 300 Gäste. Die Meldung war falsch gesetzt.", "300", "asserted"),
        ("en", "An earlier version of this report said 300 guests came.", "300", "retracted"),
        ("en", "Nordwind counts 300 guests. That was a mistake.", "300", "retracted"),
        ("en", "Nordwind counts 300 guests. That was a joy.", "300", "asserted"),
    ],
)
def test_stance(one: Any, language: str, text: str, figure: str, stance: str) -> None:
    assert one(text, figure, language).stance.kind == stance


@pytest.mark.parametrize(
    ("language", "text"),
    [("de", "Zunächst hieß es, Nordwind zähle 300 Gäste."), ("en", "It was wrongly reported, by several papers, that 300 guests came.")],
)
def test_a_figure_is_taken_back_from_beyond_a_comma(one: Any, language: str, text: str) -> None:
    assert one(text, "300", language).stance.kind == "retracted"


@pytest.mark.parametrize(
    ("language", "text", "stance"),
    [("de", "Irrtümlich hieß es 300 Gäste.", "retracted"), ("en", "There weren't 300 guests but 410.", "negated")],
)
def test_words_of_a_list_are_found_in_a_text(one: Any, language: str, text: str, stance: str) -> None:
    assert one(text, "300", language).stance.kind == stance


@pytest.mark.parametrize(
    ("language", "text"),
    [("de", "Laut Hansen sind es 300 Gäste."), ("de", "„Es sind 300 Gäste“, sagte Hansen."), ("en", "Hansen said there were 300 guests."),
     ("en", "“There are 300 guests,” Hansen said.")],
)  # fmt: skip
def test_what_somebody_says_is_asserted_and_marked(one: Any, language: str, text: str) -> None:
    stance = one(text, "300", language).stance
    assert (stance.kind, stance.reported) == ("asserted", True)


def test_what_nobody_says_is_not_marked(one: Any) -> None:
    assert not one("Nordwind zählt 300 Gäste.").stance.reported

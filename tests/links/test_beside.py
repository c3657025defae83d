"""Figures beside those that surely repeat a fact are likely the facts beside it; two figures that changed places are seen by the words."""

from __future__ import annotations

from typing import Any

import pytest

FACTS = """
schema: 1
sources:
  almanac: {title: Almanach der Werften, published: 2025-03-01, language: de}
entities:
  nordwind: {type: company, names: [Nordwind AG, Nordwind], also: {de: [Werft]}}
facts:
  nordwind-cranes:
    subject: nordwind
    measure: {de: [Kräne]}
    claims: [{figure: "14", source: almanac, quote: "14 Kräne"}]
  nordwind-docks:
    subject: nordwind
    measure: {de: [Docks]}
    claims: [{figure: "5", source: almanac, quote: "5 Docks"}]
"""


def signals(figures: Any, text: str, figure: str) -> dict[str, float]:
    """The worth of each signal of a figure's link, or of what came nearest."""
    assessment = figures(text, FACTS)[figure]
    link = assessment.link or assessment.runners_up[0]
    return {item.signal: item.weight for item in link.evidence}


def test_a_fact_beside_a_repeated_one_gains(figures: Any) -> None:
    alone = signals(figures, "Die Werft hat 9 Docks.", "9")
    beside = signals(figures, "Nordwind hat 14 Kräne. Die Werft hat 9 Docks.", "9")
    assert "figures beside it are those of facts beside" not in alone
    assert beside["figures beside it are those of facts beside"] > 0
    assert beside["how much of the text the sheets tell"] > alone["how much of the text the sheets tell"]


def test_a_text_of_others_figures_gains_nothing(figures: Any) -> None:
    others = [f"Im Lager {name} liegen {number} Taue." for name, number in zip("ABCDEFGHI", range(31, 40), strict=True)]
    text = " ".join(["Nordwind hat 9 Docks.", *others])
    assert signals(figures, text, "9").get("how much of the text the sheets tell", 0.0) < 0.3


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("| | Nordwind | Südwind |\n|---|---|---|\n| Mitarbeiter | 3.400 | 1.200 |", ["3.400", "1.200"]),
        ("| | Nordwind | Südwind |\n|---|---|---|\n| Mitarbeiter | 1.200 | 3.400 |", []),
        ("Nordwind hat 1.200 Mitarbeiter, Südwind 3.400.", []),
        ("Die 3.400 Mitarbeiter von Südwind und die 1.200 von Nordwind feiern.", []),
    ],
)
def test_places_changed_in_a_table_or_a_sentence(loud: Any, text: str, wrong: list[str]) -> None:
    assert loud(text) == wrong


def weights(figures: Any, text: str, figure: str) -> dict[str, float]:
    """The worth of each signal of the docks, whose own number is 15 here."""
    found = figures(text, FACTS.replace("5 Docks", "15 Docks").replace('"5"', '"15"'))[figure]
    links = [*([found.link] if found.link else []), *found.runners_up]
    return {item.signal: item.weight for link in links if link.fact.id == "nordwind-docks" for item in link.evidence}


ELSEWHERE, NOWHERE = "told rightly elsewhere", "told nowhere else"
CRANES = "Nordwind hat 14 Kräne, die Werft nutzt 14 Kräne. "


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        (CRANES + "Die Werft hat 51 Docks.", "51", {NOWHERE: 1}),
        (CRANES + "Die Werft hat 150 Docks.", "150", {NOWHERE: 1}),
        (CRANES + "Die Werft hat 15 Docks. Die Werft hat 51 Docks.", "51", {ELSEWHERE: -1}),
        (CRANES + "Die Werft hat 51 Docks. Die Werft hat 15 Docks.", "51", {ELSEWHERE: -1}),
        (CRANES + "Die Werft hat 15 Docks. Die Werft hat 37 Docks.", "37", {ELSEWHERE: -1}),
        (CRANES + "Die Werft hat 37 Docks.", "37", {}),  # no slip of 15
        (CRANES + "Die Werft hat 15 Docks.", "15", {}),  # its own number
        (CRANES + "Südkai hat 51 Docks.", "51", {}),  # somebody else's
        ("Nordwind hat 14 Kräne. Die Werft hat 51 Docks.", "51", {}),  # one fact: the text may tell another story
        ("Die Werft hat 51 Docks.", "51", {}),
    ],
)
def test_whether_the_text_tells_the_fact_elsewhere(figures: Any, text: str, figure: str, expected: dict[str, int]) -> None:
    found = weights(figures, text, figure)
    assert {signal: (weight > 0) - (weight < 0) for signal, weight in found.items() if signal in (ELSEWHERE, NOWHERE)} == expected

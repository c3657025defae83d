"""Against raw texts: what is only told another way is no contradiction, and one wrong way is told once."""

from __future__ import annotations

from typing import Any

import pytest

REPORT = """Der FC Aubach verlor das Spiel am Samstag mit 1:2 gegen Lindental. Es kamen 1.840 Zuschauer.
Die Einnahmen des FC Aubach sanken um 9 Prozent auf 52.300 Euro.
Der Eintritt kostet seit März 14,50 Euro statt bisher 12 Euro.
Die neue Tribüne des FC Aubach ist 40 Fuß hoch und 71 Meter lang.
"""
TRUE = "Zum Spiel gegen Lindental am Samstag kamen 1.840 Zuschauer. Die neue Tribüne des FC Aubach ist 71 Meter lang. "


def found(loud: Any, draft: str) -> list[str]:
    return loud(TRUE + draft, raw={"report.txt": REPORT})


@pytest.mark.parametrize(
    "draft",
    [
        "Lindental gewann das Spiel am Samstag mit 2:1 gegen den FC Aubach.",
        "Die neue Tribüne des FC Aubach ist bis zu 12 Meter hoch.",
        "Der Eintritt kostet zweieinhalb Euro mehr als bisher.",
    ],
)
def test_what_is_told_another_way_is_no_contradiction(loud: Any, draft: str) -> None:
    assert found(loud, draft) == []


def test_another_result_is_one(loud: Any) -> None:
    assert found(loud, "Der FC Aubach verlor das Spiel am Samstag mit 1:3 gegen Lindental.") == ["1:3"]


def test_a_wrong_way_is_told_once(loud: Any) -> None:
    assert found(loud, "Die Einnahmen des FC Aubach stiegen um 9 Prozent auf 52.300 Euro.") == ["9 Prozent"]

"""Against raw texts: two numbers of one sentence that stand the wrong way round, told by the words that only one of both has."""

from __future__ import annotations

from typing import Any

import pytest

PAGE = """Die Fähre nach Lund kostet 41 Euro; der Reeder hatte vor zwei Jahren noch 36 Euro verlangt.
Schweden hat für den Kai 85 Millionen Euro bewilligt, Dänemark will 40 Millionen Euro geben.
In der Werft von Nyby arbeiten 640 Schlosser, im Lager 212 Packer. Der Kai in Nyby misst 1.240 Meter.
Von 318 Booten liegen 45 im Trockenen. Der Preis stieg von 190 auf 230 Euro.
"""
TRUE = "Der Kai in Nyby misst 1.240 Meter. "


def found(loud: Any, draft: str, language: str = "de") -> list[str]:
    return loud(TRUE + draft if language == "de" else draft, raw={"page.txt": PAGE}, language=language)


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        ("Aus Dänemark kommen 85 Millionen Euro, Schweden gibt 40 Millionen Euro.", ["85 Millionen Euro", "40 Millionen Euro"]),
        ("Aus Dänemark kommen 40 Millionen Euro, Schweden gibt 85 Millionen Euro.", []),
        ("In der Werft stehen 212 Schlosser, im Lager 640 Packer.", ["212", "640"]),
        ("In der Werft stehen 640 Schlosser, im Lager 212 Packer.", []),
        ("45 der 318 Boote liegen im Trockenen.", []),
        ("Der Preis ist von 190 auf 230 Euro gestiegen.", []),
    ],
)
def test_two_numbers_of_one_sentence(loud: Any, draft: str, wrong: list[str]) -> None:
    assert found(loud, draft) == wrong


def test_in_another_language(loud: Any) -> None:
    opening = "The quay in Nyby measures 1,240 metres. "
    assert found(loud, opening + "The yard in Nyby has 640 fitters, the store 212 packers.", "en") == []


def test_a_passage_that_bears_the_numbers_out_outweighs_another(loud: Any) -> None:
    source = PAGE + "Im Sommer liegen in Lund 730 Boote, in Nyby 190.\nHafenmeister Brandt zählt 730 Segler in Lund, Lotsin Ek 190 in Nyby."
    assert loud(TRUE + "In Lund zählt Brandt 730 Boote, in Nyby sind es 190.", raw={"page.txt": source}) == []

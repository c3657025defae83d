"""Against raw texts: a sentence that is told again word for word keeps its figures, rounding or not."""

from __future__ import annotations

from typing import Any

import pytest

NOTICE = """The rowing club of Ashmere has 412 members and 37 boats.
A season ticket for the boathouse costs 185 euros and is valid for one year.
The new slipway cost 630 euros a metre and is used by more than 2,000 people a year.
Rowing cuts the cost of physiotherapy by up to 30 percent, the club says.
"""
TRUE = "The rowing club of Ashmere has 412 members and 37 boats. "


def found(loud: Any, draft: str) -> list[str]:
    return loud(TRUE + draft, raw={"notice.txt": NOTICE}, language="en")


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        ("The new slipway cost 625 euros a metre.", ["625 euros"]),  # finer than the source
        ("The new slipway cost about 625 euros a metre.", []),
        ("A season ticket for the boathouse costs 190 euros.", ["190 euros"]),  # rounded, and no shorter
        ("A season ticket for the boathouse costs about 190 euros.", []),
        ("A season ticket for the boathouse is valid for six months.", ["six months"]),  # half a year rounds to one
        ("A season ticket for the boathouse is valid for twelve months.", []),
        ("Rowing cuts the cost of physiotherapy by up to 50 percent, the club says.", ["50 percent"]),
        ("Rowing cuts the cost of physiotherapy by 20 percent, the club says.", ["20 percent"]),  # a plain number within the bound
        ("Rowing cuts the cost of physiotherapy by 30 percent, the club says.", []),
        ("The new slipway is used by more than 1,000 people a year.", ["1,000"]),
        ("The new slipway is used by more than 2,000 people a year.", []),
    ],
)
def test_a_sentence_told_again_keeps_its_figures(loud: Any, draft: str, wrong: list[str]) -> None:
    assert [figure.removeprefix("more than ").removeprefix("up to ") for figure in found(loud, draft)] == wrong


def test_one_rounding_of_many_is_a_habit(loud: Any) -> None:
    draft = "A season ticket for the boathouse costs 190 euros. The rowing club of Ashmere has 410 members."
    assert loud(draft, raw={"notice.txt": NOTICE}, language="en") == []

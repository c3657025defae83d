"""Against raw texts: a draft that does a sum with the number beside it contradicts nobody; one that comes to something else does."""

from __future__ import annotations

from typing import Any

import pytest

NOTICE = """Am Samstag zogen 9.400 Menschen durch Lindenau, sagten die Veranstalter; die Polizei zählte 7.200.
Der Hof Erlenbach erntete 1,8 Millionen Kilo Äpfel, in diesem Jahr waren es 1,26 Millionen Kilo.
Der Beitrag des Vereins steigt von 72 auf 84 Euro im Jahr. Die Rücklage sank von 131.000 auf 78.000 Euro.
"""
TRUE = "Am Samstag zogen 9.400 Menschen durch Lindenau. "
ENGLISH = """The harbour of Linmouth handled 438,000 containers in 2023 and 452,000 in 2024. A berth costs 310 pounds a day.
Some 2,310 dockers work there, 1,840 of them full time. The quay grew from 1,250 metres to 1,430 metres.
"""


def found(loud: Any, draft: str) -> list[str]:
    return loud(TRUE + draft, raw={"notice.txt": NOTICE})


@pytest.mark.parametrize(
    "draft",
    [
        "Die Polizei zählte 2.200 weniger.",
        "Der Hof Erlenbach erntete 540.000 Kilo Äpfel weniger als zuvor.",
        "Der Beitrag des Vereins steigt um 12 Euro im Jahr auf 84 Euro.",
        "Die Rücklage sank um 53.000 Euro auf 78.000 Euro.",
    ],
)
def test_a_sum_done_with_the_number_beside_it(loud: Any, draft: str) -> None:
    assert found(loud, draft) == []


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        ("Die Rücklage stieg um 53.000 Euro.", ["53.000 Euro"]),
        ("Die Rücklage sank auf 87.000 Euro.", ["87.000 Euro"]),
        ("Der Beitrag des Vereins sinkt um 12 Euro im Jahr.", ["12 Euro"]),
    ],
)
def test_what_does_not_follow_is_held_against_the_source(loud: Any, draft: str, wrong: list[str]) -> None:
    assert found(loud, draft) == wrong


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        ("Linmouth handled 452,000 containers in 2024. Of its 2,310 dockers 470 work part time.", []),
        ("Some 2,310 dockers work in Linmouth. The quay grew by 180 metres.", []),
        ("Some 2,310 dockers work in Linmouth. The quay was shortened by 180 metres.", ["180 metres"]),
        ("Some 2,310 dockers work in Linmouth, 1,480 of them full time.", ["1,480"]),
    ],
)
def test_sums_in_english(loud: Any, draft: str, wrong: list[str]) -> None:
    assert loud(draft, raw={"notice.txt": ENGLISH}, language="en") == wrong


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        ("Der Beitrag hat sich auf 84 Euro verdoppelt.", ["verdoppelt"]),
        ("Die Rücklage fiel um zwei Fünftel auf 78.000 Euro.", []),
    ],
)
def test_a_multiple_beside_a_number_that_it_is_made_of(loud: Any, draft: str, wrong: list[str]) -> None:
    assert found(loud, draft) == wrong

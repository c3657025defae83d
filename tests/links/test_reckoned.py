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


SHOW = """Die Bootsschau in Linmund zeigt 3.000 Neuheiten von 800 Ausstellern, darunter 40 Segelboote, auf 70.000 Quadratmetern.
Die Schau kostet 500 Millionen Euro in vier Jahren. Ein Modell kostet 60 Euro je Stunde, das andere 2,20 Euro je Stunde.
"""
TOLD = "Die Bootsschau in Linmund zeigt 3.000 Neuheiten von 800 Ausstellern auf 70.000 Quadratmetern"


def test_so_many_each_is_reckoned(loud: Any) -> None:
    assert loud(f"{TOLD}, im Schnitt also knapp vier je Aussteller.", raw={"show.txt": SHOW}) == []


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        ("Die Schau kostet 500 Millionen Euro, das sind 125 Millionen Euro im Jahr.", []),
        ("Die Schau kostet 500 Millionen Euro, das sind 150 Millionen Euro im Jahr.", ["150 Millionen Euro"]),
        ("Ein Modell kostet 60 Euro je Stunde, das andere 2,20 Euro je Stunde; es ist 27-mal so teuer.", []),
        ("Ein Modell kostet 60 Euro je Stunde, das andere 2,20 Euro je Stunde; es ist 17-mal so teuer.", ["17-mal"]),
        ("Die Bootsschau zeigt 3.000 Neuheiten von 800 Ausstellern. Das ist 17-mal so viel wie in Kelm.", []),
    ],
)
def test_what_two_of_the_sources_figures_make_up(loud: Any, draft: str, wrong: list[str]) -> None:
    assert loud(f"{TOLD}. {draft}", raw={"show.txt": SHOW}) == wrong


def test_one_of_four_tells_that_there_are_four(loud: Any) -> None:
    raw = {"wahl.txt": "Im Hafen von Linmund gilt die Kapitänin Ada Quist als eine der drei Hafenheldinnen. Sie führt 410 Boote."}
    text = "Die Kapitänin Ada Quist führt im Hafen von Linmund 410 Boote. Im Hafen von Linmund gilt sie als eine von {} „Hafenheldinnen“."
    assert loud(text.format("vier"), raw=raw) == ["eine von vier"]
    assert loud(text.format("drei"), raw=raw) == []


def test_lengths_of_time_that_nobody_mistakes(loud: Any) -> None:
    raw = {"ship.txt": "Die Glocke der Veritas lag 25 Minuten an Deck, dann sank sie. Die Veritas ist 87 Meter lang und liegt vor Linmund."}
    assert loud("Die Veritas, 87 Meter lang, liegt vor Linmund, die Glocke seit mehr als einem Vierteljahrhundert.", raw=raw) == []

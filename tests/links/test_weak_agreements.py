"""Against raw texts: a number that agrees with some passage by rounding, or by another way to read it, hides no contradiction."""

from __future__ import annotations

from typing import Any

import pytest

PAGE = """Die Klinik in Erlenau schließt am 14. Mai 2025. Im Mai erscheint der Jahresbericht der Stiftung.
An der Klinik arbeiten 924 Pflegekräfte, neun von ihnen seit der Gründung. Im vergangenen Jahr kamen dort 412 Kinder zur Welt.
Eine Lehre an der Klinik dauert drei Monate, ein Lehrgang 18,4 Tage.
Der Betrieb kostet im Monat 185.000 Euro; vorgesehen waren rund 200.000 Euro.
"""
TRUE = "Im vergangenen Jahr kamen an der Klinik in Erlenau 412 Kinder zur Welt. "


def found(loud: Any, draft: str) -> list[str]:
    return loud(TRUE + draft, raw={"page.txt": PAGE})


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        ("Die Klinik in Erlenau schließt am 24. Mai 2025.", ["24. Mai 2025"]),
        ("Die Klinik in Erlenau schließt im Mai 2025.", []),
        ("An der Klinik arbeiten 9.240 Pflegekräfte.", ["9.240"]),
        ("Eine Lehre an der Klinik dauert drei Wochen.", ["drei Wochen"]),
        ("Der Betrieb der Klinik kostet im Monat 195.000 Euro.", ["195.000 Euro"]),
        ("Vorgesehen waren für den Betrieb rund 210.000 Euro.", []),
    ],
)
def test_what_agrees_with_another_passage_by_chance(loud: Any, draft: str, wrong: list[str]) -> None:
    assert found(loud, draft) == wrong


def test_a_number_within_a_bound_is_not_the_bound_told_again(loud: Any) -> None:
    source = "The harbour of Kelm took in 5.5 billion euros. Its ferry cost less than 6 million euros. It has 840 berths and 37 cranes."
    draft = "The harbour of Kelm has 840 berths and 37 cranes. It took in 5.5 million euros."
    assert loud(draft, raw={"page.txt": source}, language="en") == ["5.5 million euros"]


def test_thousands_in_english_are_no_decimals(loud: Any) -> None:
    source = "The last feeding in Linmouth drew 900 visitors, nine of them from abroad. The zoo keeps 1,840 animals on 22 acres."
    draft = "The zoo in Linmouth keeps 1,840 animals. The last feeding drew 9,000 visitors."
    assert loud(draft, raw={"page.txt": source}, language="en") == ["9,000"]
    exact = "The bridge is 2.048 kilometres long and cost 31 million pounds."
    assert loud("Die Brücke kostete 31 Millionen Pfund und ist 2,048 Kilometer lang.", raw={"page.txt": exact}) == []


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        ("The siren sounded at 3.42 p.m.", ["3.42 p.m."]),
        ("The siren sounded at 2:42 p.m.", []),
        ("The siren sounded at about twenty to three.", []),
    ],
)
def test_the_same_minutes_of_another_hour(loud: Any, draft: str, wrong: list[str]) -> None:
    source = "The siren in Linmouth sounded at 2:42 p.m. on Friday. Some 310 people left 64 houses."
    assert loud("Some 310 people left 64 houses. " + draft, raw={"page.txt": source}, language="en") == wrong


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        ("She won the race in 2:08:52 hours.", ["2:08:52 hours"]),
        ("She won the race in 2:08:25 hours.", []),
        ("He came home in 31 minutes and 21 seconds.", ["31 minutes and 21 seconds"]),
        ("He came home in 31 minutes and 12 seconds.", []),
    ],
)
def test_clock_times_by_their_digits(loud: Any, draft: str, wrong: list[str]) -> None:
    source = "Iva Dorn won the Linmouth race in 2:08:25 hours before 4,310 runners. Tom Reck came home in 31 minutes and 12 seconds."
    assert loud("Some 4,310 runners took part in Linmouth. " + draft, raw={"page.txt": source}, language="en") == wrong


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        ("Der Radweg ist 64 Meilen lang.", ["64 Meilen"]),
        ("Im Lager liegen 1.180 Tonnen Salz.", ["1.180 Tonnen"]),
        ("Der Radweg ist 40 Meilen lang.", []),
        ("Der Lehrgang dauert zwölf Jahre.", []),
    ],
)
def test_the_very_number_of_another_unit(loud: Any, draft: str, wrong: list[str]) -> None:
    source = "Lindhafen hat einen Radweg von 64 Kilometern. Im Winterlager der Stadt liegen 1.180 Kilo Salz. Zwölf Monate gilt die Karte."
    assert loud("Im Lager von Lindhafen war Salz. " + draft, raw={"page.txt": source}) == wrong

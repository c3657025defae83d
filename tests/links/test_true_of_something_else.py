"""A true sentence that names a known subject and its measure, but says something else of them, is no contradiction."""

from __future__ import annotations

from typing import Any

import pytest

SPARED = (
    "Unter den Beschäftigten von Nordwind sind 400 Frauen.",
    "Von den 1.200 Mitarbeitern bei Nordwind sind 400 Frauen.",
    "Jeder dritte Mitarbeiter von Nordwind wohnt in Kiel.",
    "Die Veritas ist 9 Meter kürzer als geplant.",
    "Die Veritas ist 12 Meter breit.",
    "Nordwind darf höchstens 9.000 Mitarbeiter haben.",
    "Unternehmen wie Nordwind mit mehr als 500 Mitarbeitern müssen berichten.",
    "Companies such as Nordwind with more than 500 employees must report.",
    "Unlike Nordwind, Meyer has 4,100 employees.",
    "Nordwind verkaufte Fähren an Meyer; dort arbeiten 4.100 Mitarbeiter.",
    "Nordwind stellt 50 neue Mitarbeiter ein.",
    "Nordwind hired 50 employees.",
    "Nordwind laid off 300 employees.",
    "Der Umsatz von Nordwind stieg um 12 Millionen Euro.",
    "Revenue at Nordwind rose by 12 million euros.",
    "Die Belegschaft von Nordwind wuchs um 300 Beschäftigte.",
    "Nordwind has 300 more employees than last year.",
    "Nordwind plant bis 2030 einen Umsatz von 90 Millionen Euro.",
    "By 2030 Nordwind wants to have 5,000 employees.",
    "Zum Hafenfest 2019 kamen 800 Gäste.",
    "400 der Mitarbeiter von Nordwind sind Frauen.",
    "Some 400 of Nordwind's employees are women.",
    "Nordwind hat 300 Mitarbeiter mehr als im Vorjahr.",
    "Von den Mitarbeitern von Nordwind streiken 400.",
    "In Kiel beschäftigt Nordwind 350 Mitarbeiter.",
    "Nordwind beschäftigt in Kiel 350 Mitarbeiter.",
    "Am ersten Tag des Hafenfests kamen 400 Gäste.",
    "Am Kai des Hafenfests standen 90 Gäste.",
    "Vor zehn Jahren hatte Nordwind 700 Mitarbeiter.",
    "Ten years ago Nordwind had 700 employees.",
    "Früher hatte Nordwind 700 Mitarbeiter.",
    "Ein Jahr zuvor hatte Nordwind 700 Mitarbeiter.",
    "A year earlier Nordwind had 700 employees.",
    "Anders als Nordwind hat Meyer 4.100 Mitarbeiter.",
    "Meyer hat 4.100 Mitarbeiter, mehr als dreimal so viele wie Nordwind.",
    "Der Betriebsrat von Nordwind vertritt 900 Mitarbeiter.",
    "Das Beiboot der Veritas ist 9 Meter lang.",
    "The tender of the Veritas is 9 metres long.",
    "Ein Zulieferer von Nordwind hat 90 Mitarbeiter.",
    "A supplier of Nordwind has 90 employees.",
    "Nordwind hat im Schnitt 40 Mitarbeiter je Abteilung.",
    "Die Hälfte der Mitarbeiter von Nordwind, 600 also, wohnt in Kiel.",
    "Ein Mitarbeiter von Nordwind, 61, geht in Rente.",
    "45 Mitarbeiter verließen Nordwind.",
    "Die längste Leine der Veritas ist 40 Meter lang.",
    "The longest rope on the Veritas is 40 metres long.",
)
ACCUSED = {
    "an adjective that makes them others": ("Nordwind hat 300 freie Mitarbeiter.",),
    "a verb that makes them some": ("Nordwind bringt 300 Mitarbeiter zum Lachen.",),
}
"""By what they say: sentences that are taken for contradictions so far."""


@pytest.mark.parametrize("text", SPARED)
def test_it_stays_silent(loud: Any, text: str) -> None:
    assert loud(text) == []


def test_what_one_wants_to_dismiss_are_not_all(loud: Any) -> None:
    assert loud("Nordwind will 300 Mitarbeiter entlassen.", language="de") == []  # `will` alone is English


@pytest.mark.parametrize(
    "text", [pytest.param(text, marks=pytest.mark.xfail(reason=why)) for why, group in ACCUSED.items() for text in group]
)
def test_it_should_stay_silent(loud: Any, text: str) -> None:
    assert loud(text) == []


# What must be seen all the same, whatever spares the above.
@pytest.mark.parametrize(
    "text",
    [
        "Nordwind beschäftigt 12.000 Mitarbeiter.",
        "Nach den Entlassungen beschäftigt Nordwind 12.000 Mitarbeiter.",
        "Der Umsatz von Nordwind stieg auf 641 Millionen Euro.",
        "Die Belegschaft von Nordwind wuchs auf 12.000 Beschäftigte.",
        "Heute hat Nordwind 12.000 Mitarbeiter.",
        "Insgesamt beschäftigt Nordwind an allen Orten 12.000 Mitarbeiter.",
        "Anders als Meyer hat Nordwind 12.000 Mitarbeiter.",
        "Nordwind beschäftigt 12.000 Mitarbeiter, mehr als Südwind.",
        "Nordwind wächst. Es beschäftigt 12.000 Mitarbeiter, mehr als geplant.",
        "Die Werft Nordwind beschäftigt 12.000 Mitarbeiter.",
        "Nach Angaben des Verbands beschäftigt Nordwind 12.000 Mitarbeiter.",
        "Nordwind beschäftigt 12.000 Mitarbeiter, davon 400 in Teilzeit.",
        "Die Veritas, gebaut in Kiel, ist 870 Meter lang.",
    ],
)
def test_it_does_not_spare_what_is_wrong(loud: Any, text: str) -> None:
    assert len(loud(text)) == 1


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Nordwind und Südwind haben 1.200 beziehungsweise 3.400 Mitarbeiter.", []),
        ("Nordwind and Südwind employ 1,200 and 3,400 people respectively.", []),
        ("Südwind beschäftigt 3.400 Menschen, sein Rivale Nordwind 12.000.", ["12.000"]),
    ],
)
def test_two_subjects_and_two_figures(loud: Any, text: str, wrong: list[str]) -> None:
    assert loud(text) == wrong


@pytest.mark.parametrize(
    "text",
    [
        "Nordwind und Südwind haben 3.400 beziehungsweise 1.200 Mitarbeiter.",
        "Nordwind and Südwind employ 3,400 and 1,200 people respectively.",
    ],
)
def test_respectively(loud: Any, text: str) -> None:
    assert len(loud(text)) == 2


# ---- against raw texts ----

SOURCE = {
    "bote.txt": """Die Werft Nordwind beschäftigt 1.200 Mitarbeiter und erzielte im vergangenen Jahr einen Umsatz von 64,1 Millionen Euro.
Ihr neues Schiff, die Veritas, ist 87 Meter lang und lief am 20. Januar 2025 vom Stapel.

Zum Hafenfest kamen mehr als 1.200 Gäste. Die Auslastung der Hotels lag bei 17 Prozent. Südwind beschäftigt 3.400 Menschen.
""",
    "gazette.txt": "The Nordwind shipyard will cut no jobs, its head said. A cabin on the Veritas costs 240 euros a night.",
}


@pytest.mark.parametrize(
    "text",
    [
        "Nordwind wurde 1902 gegründet.",
        "Nordwind-Chefin Holl ist 51 Jahre alt.",
        "Revenue at Nordwind rose by 12 million euros.",
        "Meyer hat 4.100 Mitarbeiter.",
    ],
)
def test_it_stays_silent_against_raw_texts(loud: Any, text: str) -> None:
    assert loud(text, raw=SOURCE) == []


@pytest.mark.xfail(reason="a name the sources do not know weighs too little against words that are alike", strict=True)
@pytest.mark.parametrize(
    "text",
    [
        "Das Schiff Carina ist 54 Meter lang.",
        "A cabin on the Carina costs 190 euros a night.",
    ],
)
def test_another_name_is_another_subject(loud: Any, text: str) -> None:
    assert loud(text, raw=SOURCE) == []


def test_a_name_that_no_source_knows_is_somebody_else(loud: Any) -> None:
    assert loud("Die Werft Meyer beschäftigt 4.100 Mitarbeiter.", raw=SOURCE) == []


@pytest.mark.parametrize(
    "text",
    [
        "Nordwind will 300 Mitarbeiter entlassen.",
        "Vor zehn Jahren hatte Nordwind 700 Mitarbeiter.",
        pytest.param(
            "Die Auslastung der Züge lag bei 62 Prozent.",
            marks=pytest.mark.xfail(reason="words alone do not tell a part, a change or another time", strict=True),
        ),
    ],
)
def test_it_should_stay_silent_against_raw_texts(loud: Any, text: str) -> None:
    assert loud(text, raw=SOURCE) == []

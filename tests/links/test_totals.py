"""Against raw texts: what a summary reckons together from one passage contradicts nobody, and what is only said otherwise neither."""

from __future__ import annotations

from typing import Any

import pytest

BILL = """The Orchard Safety Act of 2024 was introduced in March. There are authorized to be appropriated to carry out this Act
$35,000,000 for each of fiscal years 2025 through 2029. The council shall consist of 11 members, 3 of them named by the Governor,
4 by the Senate and 4 by the House. A grant may not last longer than 24 months and shall not exceed $80,000.
"""
COURT = """Die Kassiererin der Stiftung Birkenhof zweigte von April 2015 bis Januar 2022 Geld ab, insgesamt 640.000 Euro in 118 Fällen.
Die Strafkammer in Wiesental verurteilte sie zu drei Jahren Haft. Die kleinste Überweisung lautete über 410 Euro, die größte über
19.700 Euro. Der Stiftung fehlen noch 285.000 Euro.
"""
POOL = """Das Freibad in Kornau öffnet am 17. Mai. Das Becken hat nun fünf statt bisher sieben Bahnen, jede 50 Meter lang.
Der Umbau kostete 9,4 Millionen Euro und dauerte 14 Monate.
"""


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        ("The act, introduced in March, authorizes $175 million over five years for a council of 11.", []),
        ("The act, introduced in March, authorizes $157 million through 2029 for a council of 11 members.", ["$157 million"]),
        ("Grants of at most $80,000 are limited to 24 months; the act of 2024 creates a council of 11 members.", []),
    ],
)
def test_a_yearly_amount_over_its_years(loud: Any, draft: str, wrong: list[str]) -> None:
    assert loud(draft, raw={"bill.txt": BILL}, language="en") == wrong


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        ("In 118 Fällen zweigte die Kassiererin in knapp sieben Jahren 640.000 Euro ab; drei Jahre muss sie in Haft.", []),
        ("In 118 Fällen zweigte die Kassiererin 640.000 Euro ab, bis zu 19.700 Euro auf einmal.", []),
        ("In 118 Fällen zweigte die Kassiererin 640.000 Euro ab. Der Stiftung fehlen noch 258.000 Euro.", ["258.000 Euro"]),
    ],
)
def test_the_time_between_two_days_and_the_largest_of_all(loud: Any, draft: str, wrong: list[str]) -> None:
    assert loud(draft, raw={"court.txt": COURT}) == wrong


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        ("Nach dem Umbau für 9,4 Millionen Euro hat das Becken in Kornau fünf Bahnen.", []),
        ("Nach dem Umbau für 9,4 Millionen Euro hat das Becken in Kornau neun Bahnen.", ["neun"]),
    ],
)
def test_what_stands_for_another_number_counts_the_same(loud: Any, draft: str, wrong: list[str]) -> None:
    assert loud(draft, raw={"pool.txt": POOL}) == wrong


WINE = """Der Riesling an der Ilmer kam auf 91 Grad Oechsle, fünf mehr als im Vorjahr. Die Lese begann am 2. September.
Die Steuer auf Most sank im Januar von 12 auf 6 Prozent. Von den 48 Betrieben haben zwölf geschlossen.
"""


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        ("Seit dem 2. September wird gelesen; der Riesling kam auf 91 Grad Oechsle nach 86 im Vorjahr.", []),
        ("Seit dem 2. September wird gelesen; im Januar halbierte sich die Steuer auf Most, auf 6 Prozent.", []),
        ("Seit dem 2. September wird gelesen; der Riesling kam auf 19 Grad Oechsle.", ["19 Grad"]),
    ],
)
def test_the_level_that_was_left_and_a_share_that_is_halved(loud: Any, draft: str, wrong: list[str]) -> None:
    assert loud(draft, raw={"wine.txt": WINE}) == wrong

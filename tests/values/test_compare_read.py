"""Worked pairs as desks write them: what a source says × what a draft says, both read by the engine's own reader."""

from __future__ import annotations

from datetime import date

import pytest

from sourcelint.figures import scan
from sourcelint.lexicon.loading import load
from sourcelint.values.compare import Verdict, compare

TEXT_DATE = date(2025, 1, 30)

AGREE = """
64,1 Milliarden Dollar | 64 Milliarden Dollar
64,1 Milliarden Dollar | 64,1 Mrd. US-Dollar
64,1 Milliarden Dollar | en: $64.1 billion
600 Milliarden Dollar | 0,6 Billionen Dollar
500 Milliarden Dollar | eine halbe Billion Dollar
eine Billion Dollar | en: one trillion dollars
5,576 Millionen Dollar | 6 Millionen Dollar
5,576 Millionen Dollar | weniger als 6 Mio. Dollar
rund 6 Millionen Dollar | 5,6 Millionen Dollar
weniger als 6 Millionen Dollar | keine sechs Millionen Dollar
weniger als 140 Mitarbeiter | nicht einmal 140 Leute
weniger als 140 Mitarbeiter | unter 200 Leute
mehr als 1.200 Gäste | über 1.000 Gäste
mehr als 1.200 Gäste | rund 1.200 Gäste
mehr als 3.000 Produkte | rund 3000 Neuheiten
über 200 Firmen | gut 200 Firmen
über 40 Modelle | über vierzig Modelle
2.048 Karten | 2.000 Karten
2.048 Karten | mehr als 2.000 Karten
80-100 Millionen Dollar | 80 bis 100 Mio. Dollar
80-100 Millionen Dollar | bis zu 100 Millionen Dollar
80-100 Millionen Dollar | 87 Millionen Dollar
fast 17 % | ein Sechstel
fast 17 % | knapp 17 Prozent
75 Prozent | drei Viertel
75 Prozent | en: three quarters
33 Prozent | ein Drittel
60 Prozent | drei von fünf
um 50 Prozent gefallen | halbiert
um 100 Prozent gestiegen | verdoppelt
2,2 Dollar pro Million Token | 2,20 Dollar
2,2 Dollar pro Million Token | en: $2.20 per million tokens
70.000 Quadratmeter | sieben Hektar
70.000 Quadratmeter | 0,07 Quadratkilometer
100 Kilometer | en: 62 miles
zwei Jahre | 24 Monate
24 Stunden | ein Tag
Zehntausende Karten | 16.000 Karten
20. Januar 2025 | im Januar 2025
20. Januar 2025 | 20. Januar
20. Januar 2025 | 20.01.2025
20. Januar 2025 | en: January 20, 2025
27. Januar 2025 | am Montag
27. Januar 2025 | 27.01.
10. Januar 2025 | am zehnten Januar
im vierten Quartal 2023 | Ende 2023
26. bis 28. Juli 2025 | am 26. Juli 2025
26. bis 28. Juli 2025 | Ende Juli 2025
26. bis 28. Juli 2025 | drei Tage
am dritten Tag | 3
26. bis 28. Juli 2025 | en: from 26 to 28 July 2025
18.30 Uhr | en: 6:30 p.m.
3:1 | 3:1
Platz zwei | zweitgrößter
"""

CONTRADICT = """
64,1 Milliarden Dollar | 64,1 Millionen Dollar | zero
eine Billion Dollar | eine Milliarde Dollar | zero
eine Billion Dollar | en: one billion dollars | zero
2.000 Karten | 20.000 Karten | zero
70.000 Quadratmeter | 7.000 Quadratmeter | zero
mehr als 1.200 Gäste | mehr als 120 Gäste | zero
bis zu 1.900 Menschen | bis zu 1.500 Menschen | value
mehr als 100 Firmen | mehr als 1.000 Firmen | zero
2,2 Dollar | 22 Dollar | zero
2,2 Dollar | 2,2 Euro | currency
600 Milliarden Dollar | 600 Milliarden Euro | currency
fast 17 % | fast 17 Prozentpunkte | points
fast 17 % | mehr als 17 Prozent | bound
fast 17 % | fast ein Siebtel | value
weniger als 140 Mitarbeiter | mehr als 140 Mitarbeiter | bound
weniger als 6 Millionen Dollar | mehr als sechs Millionen Dollar | bound
80-100 Millionen Dollar | 80-110 Millionen Dollar | range_end
80-100 Millionen Dollar | mehr als 100 Millionen Dollar | bound
stieg um 60 Prozent | stieg auf 60 Prozent | direction
stieg um 5 Prozent | sank um 5 Prozent | direction
70.000 Quadratmeter | 70.000 Hektar | unit
100 Kilometer | 100 Meilen | unit
vier Jahre | fünf Jahre | value
drei Gründe | vier Gründe | value
75 Prozent | zwei Drittel | value
17 Prozent | ein Viertel | value
über 30 Länder | über 80 Länder | value
5 % | 15 % | value
Rang zwei | Rang drei | value
3:1 | 3:2 | value
18.30 Uhr | 19.30 Uhr | value
20. Januar 2025 | 20. Februar 2025 | month
20. Januar 2025 | 20. Februar | month
20. Januar 2025 | 20. Januar 2024 | year
29. Januar 2025 | 28.01. | day
27. Januar 2025 | am Mittwoch | weekday
26. bis 28. Juli 2025 | 26. bis 29. Juli 2025 | range_end
im vierten Quartal 2024 | im dritten Quartal 2024 | quarter
Januar 2025 | Februar 2025 | month
"""

SILENT = """
6 Millionen Dollar | 5,7 Millionen Euro
2.000 Karten | 17 Prozent
17 Prozent | 4 Prozentpunkte
300 MWh | 450 MW
Platz zwei | drei Firmen
drei Jahre | drei Kilometer
20. Januar 2025 | 20 Karten
um 60 Prozent gestiegen | auf 160 Prozent gestiegen
"""


def _rows(table):
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


@pytest.fixture(name="verdict", scope="module")
def _verdict():
    lexicon = load()

    def figure(text):
        language, _, rest = text.rpartition(": ") if text.startswith("en: ") else ("de", "", text)
        found = scan.find(rest, language=language, lexicon=lexicon, date=TEXT_DATE)
        assert len(found) == 1, [one.text for one in found]
        return found[0]

    def verdict(claim, draft):
        one, other = figure(claim), figure(draft)
        return compare(
            one.quantity, other.quantity, claim_kind=one.kind, figure_kind=other.kind, claim_role=one.role, figure_role=other.role,
            claim_hedge=one.hedge, figure_hedge=other.hedge, text_date=TEXT_DATE,
        )

    return verdict


@pytest.mark.parametrize(("claim", "figure"), _rows(AGREE))
def test_agrees(claim, figure, verdict):
    assert verdict(claim, figure).verdict.agrees


@pytest.mark.parametrize(("claim", "figure", "slip"), _rows(CONTRADICT))
def test_contradicts(claim, figure, slip, verdict):
    found = verdict(claim, figure)
    assert (found.verdict, found.slip) == (Verdict.CONTRADICTION, slip)


@pytest.mark.parametrize(("claim", "figure"), _rows(SILENT))
def test_says_nothing(claim, figure, verdict):
    assert verdict(claim, figure).verdict in (Verdict.INCOMPARABLE, Verdict.UNCLEAR)


@pytest.mark.parametrize("text", [row[0] for row in _rows(AGREE)])
def test_agrees_with_itself(text, verdict):
    assert verdict(text, text).verdict is Verdict.SAME

"""The groups of traps that readers of figures fall into: one test a group, with what must be read and what must not."""

from __future__ import annotations

import datetime as dt

import pytest

from sourcelint.figures.scan import find
from sourcelint.lexicon.loading import load

LEXICON = load()
DAY = dt.date(2025, 7, 25)

# text → what is read: surface and stated bounds, as "surface=lower..upper unit"
# ruff: noqa: E501
DE = [
    ("Die Werft verlor 300 Millionen Euro an zwei Tagen, den Rest für 6 Millionen.", ["300 Millionen Euro=300000000 EUR", "zwei Tagen=2 d", "6 Millionen=6000000"]),
    ("Sie hatten 40 Millionen zahlende Kunden und einen Zuwachs.", ["40 Millionen=40000000"]),
    ("Ein Mann, eine Frau und ein Kind warteten.", []),
    ("Der Umsatz lag bei 3 Mio. Euro, das Haus bietet 30 m Strand.", ["3 Mio. Euro=3000000 EUR", "30 m=30 m"]),
    ("Fünfzigtausend kamen; die Schuld beträgt eine Billiarde.", ["Fünfzigtausend=50000", "eine Billiarde=1000000000000000"]),
    ("Eine Billion ist hierzulande mehr als dort.", ["Eine Billion=1000000000000"]),
    ("Hunderte Milliarden Dollar, Tausende Boote, hundert Euro.", ["Hunderte Milliarden Dollar=100000000000.. USD", "Tausende=1000..", "hundert Euro=100 EUR"]),
    ("Die 12-Kilo-Tasche, ein 500-Millionen-Euro-Kredit und der Billionen-Dollar-Markt.", ["12-Kilo=12 kg", "500-Millionen-Euro=500000000 EUR", "Billionen-Dollar=1000000000000.. USD"]),
    ("Anderthalb Tonnen, zweieinhalb Liter und zwei Drittel der Ernte.", ["Anderthalb Tonnen=1.5 t", "zweieinhalb Liter=2.5 l", "zwei Drittel=x"]),
    ("Fünfzehn Leute standen auf der Einkaufsliste.", ["Fünfzehn=15"]),
    ("Es waren 2.000 Boote und 1.971,13 Euro.", ["2.000=2000", "1.971,13 Euro=1971.13 EUR"]),
    ("Das kostet 1'250 Franken, früher 1’100 Franken.", ["1'250 Franken=1250 CHF", "1’100 Franken=1100 CHF"]),
    ("Es kamen 1\u00a0200 Gäste, 3\u202f400 Läufer und sechs Mil\u00adlio\u00adnen Zuschauer.", ["1\u00a0200=1200", "3\u202f400=3400", "sechs Mil\u00adlio\u00adnen=6000000"]),
    ("Bei −12 Grad, für 80-100 Millionen Dollar und mit GPT-4.", ["−12 Grad=-12 Cel", "80-100 Millionen Dollar=80000000..100000000 USD"]),
    ("Zwischen 20 und 30 Millionen, also ein paar Dutzend.", ["20 und 30 Millionen=20000000..30000000", "ein paar Dutzend=12.."]),
    ("Vom 26. bis 28. Juli 2025 tagten 2000 Menschen.", ["26. bis 28. Juli 2025=2025-07-26..2025-07-28", "2000=2000"]),
    ("Version 2.5.1 und Qwen 2.5 liefen auf 2 Karten.", ["2=2"]),
    ("Sie gab acht, die Karte mit der Acht lag oben.", []),
    ("Der Preis stieg um 17 % auf Platz eins.", ["17 %=17 %", "eins=1"]),
    ("Am 28. Juli kam der 1. Platz. Es waren 20. Danach ging er.", ["28. Juli=2025-07-28", "1.=1", "20=20"]),
    ("Telefon 040/123456, Spielstand 3:1, Host 10.0.0.17.", ["3:1=1..3"]),
    ("Nvidias 600 Milliarden; USD34,6 Millionen; 2,4 Mrd. $; £350 Mio.", ["600 Milliarden=600000000000", "USD34,6 Millionen=34600000 USD", "2,4 Mrd. $=2400000000 USD", "£350 Mio.=350000000 GBP"]),
    ("Meta nutzt 16.000, DeepSeek 2.000, die Amerikaner 46,1.", ["16.000=16000", "2.000=2000", "46,1=46.1"]),
    ("Es geht um ein bis zwei Milliarden Euro und drei- bis vierhunderttausend Tonnen.", ["ein bis zwei Milliarden Euro=1000000000..2000000000 EUR", "drei- bis vierhunderttausend Tonnen=300000..400000 t"]),
    ("Die achtundzwanzigste Runde und der hundertdritte Sieg.", ["achtundzwanzigste=28", "hundertdritte=103"]),
    ("Das Zweieinhalbfache kostete zwei Euro achtzig am Kiosk.", ["Zweieinhalbfache=x", "zwei Euro achtzig=2.8 EUR"]),
    ("Bei minus 3 bis plus 5 Grad stand er an der 30er-Zone, nach §§ 3 und 4 zu Recht.", ["minus 3 bis plus 5 Grad=-3..5 Cel"]),
    ("Er überwies 12,5 TEUR und 3 MUSD.", ["12,5 TEUR=12500 EUR", "3 MUSD=3000000 USD"]),
    ("Der Senat (1 BvR 16/13) tagte, die Boeing 747-8 landete, das war ein Schock.", []),
]  # fmt: skip
EN = [
    ("The yard lost 300 million euros, then 6 million; 40 million paying users and one more.", ["300 million euros=300000000 EUR", "6 million=6000000", "40 million=40000000"]),
    ("A man and an aide saw one of them; no one spoke.", []),
    ("It made £30m and has a 30m pool for 30m members.", ["£30m=30000000 GBP", "30m=30 m", "30m=30000000"]),
    ("A billion here is a thousand million.", ["A billion=1000000000", "a thousand million=1000000000"]),
    ("Thousands came, hundreds of billions of dollars went, and a hundred dollars stayed.", ["Thousands=1000..", "hundreds of billions of dollars=100000000000.. USD", "a hundred dollars=100 USD"]),
    ("A 12-pound bag, a $500-million loan, a 45-person team.", ["12-pound=12 lb", "$500-million=500000000 USD", "45=45"]),
    ("One and a half thousand, two thirds, half a million.", ["One and a half thousand=1500", "two thirds=x", "half a million=500000"]),
    ("Sales of $1,971.13 and 2,000 boats.", ["$1,971.13=1971.13 USD", "2,000=2000"]),
    ("It was −12 degrees, cost $80-100 million and ran GPT-4.", ["−12 degrees=-12 Cel", "$80-100 million=80000000..100000000 USD"]),
    ("Between ten and fifty thousand, or several hundred.", ["ten and fifty thousand=10000..50000", "several hundred=100.."]),
    ("USD34.6 million, $2.4bn and £350m.", ["USD34.6 million=34600000 USD", "$2.4bn=2400000000 USD", "£350m=350000000 GBP"]),
    ("Version 2.5.1, Qwen 2.5-Max and page 12 of the report.", []),
    ("Call +1 212 555 0175; the score was 3:1.", ["3:1=1..3"]),
    ("Shares rose from $5 to $10 and fell 17 percent.", ["$5=5 USD", "$10=10 USD", "17 percent=17 %"]),
    ("From 26 to 28 July 2025 some 2000 people met at the fair.", ["26 to 28 July 2025=2025-07-26..2025-07-28", "2000=2000"]),
    ("Theresa May may march in March 2024, after 1,200 metres of road.", ["March 2024=2024-03-01..2024-03-31", "1,200 metres=1200 m"]),
    ("It cost CHF 1'250, and 1’100 francs the year before.", ["CHF 1'250=1250 CHF", "1’100 francs=1100 CHF"]),
    ("They counted 1\u00a0200 guests and 3\u202f400 runners.", ["1\u00a0200=1200", "3\u202f400=3400"]),
    ("The first prize went to the 22nd entry; sixteen hundred had come.", ["first=1", "22nd=22", "sixteen hundred=1600"]),
    ("Twenty-one staff and three-quarters of a million users left in 1999.", ["Twenty-one=21", "three-quarters of a million=750000", "1999=1999-01-01..1999-12-31"]),
    ("On the morning of 3 May the host 10.0.0.17 failed.", ["3 May=2025-05-03"]),
    ("The plan runs from Q4 2023 to Q1 2025 and costs between €80m and €100m.", ["Q4 2023 to Q1 2025=2023-10-01..2025-03-31", "€80m and €100m=80000000..100000000 EUR"]),
    ("On 5/17/2018 it fell by 17 percentage points; two years ago it was only 5.", ["5/17/2018=2018-05-17", "17 percentage points=17 pt", "two years ago=2023-01-01..2023-12-31", "5=5"]),
    ("Some three to four hundred thousand came, one to two million more, and a million and a half later.", ["three to four hundred thousand=300000..400000", "one to two million=1000000..2000000", "a million and a half=1500000"]),
    ("On her twenty-second birthday the twenty-seventh vote was 51 to 49.", ["twenty-second=22", "twenty-seventh=27", "51 to 49=49..51"]),
    ("In nineteen eighty-four one in a hundred fell by a percentage point.", ["nineteen eighty-four=1984-01-01..1984-12-31", "one in a hundred=x", "a percentage point=1 pt"]),
    ("The 5-foot-9 guard and the 6ft 4in centre met at 1.5C.", ["5-foot-9=69 in", "6ft 4in=76 in", "1.5C=1.5 Cel"]),
    ("A third party, apartment 4B, 10 Downing Street, pp. 44 and 45, call 555-0142.", []),
    ("It held two thousand, seven hundred boats; of two thousand, five hundred came.", ["two thousand, seven hundred=2700", "two thousand=2000", "five hundred=500"]),
    ("Two weeks from now, .77 of it at 206M; it killed one and hurt three.", ["Two weeks from now=2025-08-08", ".77=0.77", "206M=206000000", "one=1", "three=3"]),
]  # fmt: skip


def read(text: str, language: str) -> list[str]:
    said = []
    for figure in find(text, language=language, lexicon=LEXICON, date=DAY):
        stated, unit = figure.quantity.stated, figure.quantity.unit
        value = f"{stated.lower}" if stated.lower == stated.upper else f"{_end(stated.lower)}..{_end(stated.upper)}"
        said.append(f"{figure.text}={'x' if figure.quantity.multiple else value}{' ' + unit if unit else ''}")
    return said


def _end(bound: object) -> str:
    return "" if bound is None else str(bound)


@pytest.mark.parametrize(("text", "figures"), DE, ids=[text[:40] for text, _ in DE])
def test_german_traps(text: str, figures: list[str]) -> None:
    assert read(text, "de") == figures


@pytest.mark.parametrize(("text", "figures"), EN, ids=[text[:40] for text, _ in EN])
def test_english_traps(text: str, figures: list[str]) -> None:
    assert read(text, "en") == figures

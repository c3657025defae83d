"""A value said in the format of another figure."""

from __future__ import annotations

import pytest

from sourcelint.figures.format import say
from sourcelint.figures.scan import read_one
from sourcelint.lexicon.loading import load

LEXICON = load()


@pytest.mark.parametrize(
    ("language", "like", "value", "said"),
    [
        ("de", "20.000", "zweitausend", "2.000"),
        ("de", "2000", "16.000", "16000"),
        ("de", "1'000 Franken", "2500 Franken", "2'500 Franken"),
        ("de", "zwanzigtausend", "2.000", "zweitausend"),
        ("de", "6 Millionen US-Dollar", "5,5 Milliarden Dollar", "5,5 Milliarden US-Dollar"),
        ("de", "1,5 Mio.", "2,3 Milliarden", "2,3 Mrd."),
        ("de", "17 %", "5,5 Prozent", "5,5 %"),
        ("de", "2,20 €", "3,5 Euro", "3,50 €"),
        ("de", "60 Euro", "60 Dollar", "60 Dollar"),
        ("de", "80-100 Millionen US-Dollar", "60 bis 70 Mio. Dollar", "60-70 Millionen US-Dollar"),
        ("en", "$60bn to $65bn", "80 to 100 million dollars", "$80 to 100mn"),
        ("de", "80 bis 100 Milliarden Euro", "80 bis 100 Millionen Euro", "80 bis 100 Millionen Euro"),
        ("de", "5 km", "3 Meilen", "4,8 km"),
        ("de", "ein Drittel", "drei Viertel", "drei Viertel"),
        ("de", "mehr als 120", "mehr als 1.200", "1.200"),
        ("de", "28. Juli 2025", "26.7.2025", "26. Juli 2025"),
        ("de", "28.07.2025", "3. Mai 2024", "03.05.2024"),
        ("en", "$5.5bn", "64.1 billion dollars", "$64.1bn"),
        ("en", "$5m", "$250,000", "$0.25m"),
        ("en", "two hundred", "1,250", "one thousand two hundred and fifty"),
        ("en", "28 July 2025", "July 26, 2025", "26 July 2025"),
        ("en", "a third of", "two thirds", "two thirds"),
        ("de", "18.30 Uhr", "17.45 Uhr", "17.45 Uhr"),
        ("de", "18 Uhr", "19.15 Uhr", "19.15 Uhr"),
        ("en", "6.30 pm", "7 am", "7.00 am"),
        ("en", "10 a.m.", "3:45 p.m.", "3:45 p.m."),
        ("de", "3. bis 6. Oktober 2025", "4. bis 7. Oktober 2025", "4. bis 7. Oktober 2025"),
        ("de", "3. bis 6. Oktober 2025", "30. September bis 2. Oktober 2025", "30. September bis 2. Oktober 2025"),
        ("de", "3. bis 6. Oktober 2025", "5. Oktober 2025", "5. Oktober 2025"),
        ("de", "03.10.2025 bis 06.10.2025", "4. bis 7. Oktober 2025", "04.10.2025 bis 07.10.2025"),
        ("en", "July 26 to 29, 2025", "July 30 to August 2, 2025", "July 30 to August 2, 2025"),
        ("de", "zwanzig", "36", "sechsunddreißig"),
        ("de", "3 Prozent", "5 Prozentpunkte", "5 Prozentpunkte"),
        ("de", "60 Euro", "3 Tonnen", "3 Tonnen"),
        ("de", "eine Billion Dollar", "eine Milliarde Dollar", "eine Milliarde Dollar"),
        ("en", "six million", "7 billion", "seven billion"),
        ("de", "3:1", "1:3", "1:3"),
        ("de", "neun zu vier", "10 zu 3", "zehn zu drei"),
    ],
)
def test_a_value_takes_the_format_of_the_figure(language: str, like: str, value: str, said: str) -> None:
    figure = read_one(like, language=language, lexicon=LEXICON)
    meant = read_one(value, language=language, lexicon=LEXICON)
    assert figure is not None and meant is not None
    assert say(meant.quantity, figure, LEXICON) == said


def test_a_value_is_said_in_the_language_of_the_draft() -> None:
    like = read_one("$6 billion", language="en", lexicon=LEXICON)
    meant = read_one("6 Millionen US-Dollar", language="de", lexicon=LEXICON)
    assert like is not None and meant is not None
    assert say(meant.quantity, like, LEXICON) == "$6 million"

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

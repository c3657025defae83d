"""What a value tells of its link: the same for a wrong weekday or way of its own number, loose, nothing for units met by chance."""

from __future__ import annotations

import datetime as dt

import pytest

from sourcelint import Status
from sourcelint.figures.figure import Figure
from sourcelint.figures.scan import find
from sourcelint.lexicon.loading import load
from sourcelint.links.assessment import Evidence
from sourcelint.links.slips import name_slip
from sourcelint.links.value_worth import UNSAID, digits_of, value_evidence, value_of
from sourcelint.links.verdicts import compared, contradiction_in, status_of
from sourcelint.links.weights import load as load_weights
from sourcelint.sources.fact import Claim, Source

LEXICON = load()


def read(text: str, language: str = "en", date: dt.date | None = None) -> Figure:
    return find(text, language=language, lexicon=LEXICON, date=date)[0]


def worth(source: str, draft: str, language: str = "en") -> str:
    """What the draft's figure tells, held against the source's."""
    figure = read(draft, language)
    results = compared((Claim(read(source, language), Source("paper")),), figure, None)
    status = status_of(results)
    if status is not Status.CONTRADICTED:
        return value_of(figure, results, status, None)
    claim, comparison = contradiction_in(results)
    return value_of(figure, results, status, name_slip(claim, figure, comparison))


@pytest.mark.parametrize(
    ("language", "source", "draft", "expected"),
    [
        ("en", "It opened on 2 April 2025.", "It opened on Thursday, 2 April 2025.", "same"),
        ("en", "It opened on 2 April 2025.", "It opened on Thursday, 2 April.", "same"),
        ("de", "Es begann am 2. April 2025.", "Es begann am Donnerstag, dem 2. April.", "same"),
        ("en", "It opened on Wednesday, 2 April.", "It opened on Thursday, 2 April.", "same"),
        ("en", "It opened on 2 April 2025.", "It opened on Thursday.", ""),
        ("de", "Es begann am 2. April 2025.", "Es begann am Donnerstag.", ""),
        ("en", "It opened on 2 April 2025.", "It opened on Saturday, 3 May 2025.", "stray"),
    ],
)
def test_a_weekday(language: str, source: str, draft: str, expected: str) -> None:
    assert worth(source, draft, language) == expected


@pytest.mark.parametrize(
    ("language", "source", "draft", "expected"),
    [
        ("en", "It rose by 2.1 points.", "It fell by 2.1 points.", "same"),
        ("de", "Es stieg um 300.", "Es fiel um 300.", "same"),
        ("en", "It rose by 2.1 points.", "It fell by 4.7 points.", "opposite"),
        ("de", "Es stieg um 300.", "Es fiel um 470.", "opposite"),
    ],
)
def test_a_change_told_the_other_way(language: str, source: str, draft: str, expected: str) -> None:
    assert worth(source, draft, language) == expected


@pytest.mark.parametrize(
    ("language", "source", "draft", "expected"),
    [
        ("en", "It took five days.", "It took five years.", ""),
        ("de", "Es dauerte fünf Tage.", "Es dauerte fünf Jahre.", ""),
        ("en", "It took 15 days.", "It took 15 years.", "slip"),
        ("de", "Es dauerte 15 Tage.", "Es dauerte 15 Jahre.", "slip"),
        ("en", "It is 5 kilometres long.", "It is 5 metres long.", "slip"),
    ],
)
def test_another_unit(language: str, source: str, draft: str, expected: str) -> None:
    assert worth(source, draft, language) == expected


@pytest.mark.parametrize(
    ("language", "source", "draft", "expected"),
    [
        ("en", "It has about 400 seats.", "It has 450 seats.", "loose"),
        ("de", "Es hat rund 400 Plätze.", "Es hat 450 Plätze.", "loose"),
        ("en", "It has dozens of seats.", "It has 60 seats.", "loose"),
        ("en", "It has about 400 seats.", "It has about 450 seats.", ""),
        ("en", "It has about 400 seats.", "It has 410 seats.", "near"),
        ("de", "Es hat rund 400 Plätze.", "Es hat 410 Plätze.", "near"),
        ("en", "It has about 400 seats.", "It has about 400 seats.", "same"),
    ],
)
def test_what_a_rough_claim_does_not_exclude(language: str, source: str, draft: str, expected: str) -> None:
    assert worth(source, draft, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "digits"),
    [
        ("en", "a third of it", 1),
        ("de", "drei Viertel davon", 1),
        ("en", "It doubled.", 1),
        ("de", "viermal so viele", 1),
        ("en", "33 percent", 2),
        ("en", "8,806 seats", 4),
        ("de", "1.200 Plätze", 2),
        ("en", "7 seats", 1),
        ("en", "3 May 2025", 2),
    ],
)
def test_digits(language: str, text: str, digits: int) -> None:
    assert digits_of(read(text, language)) == digits


@pytest.mark.parametrize("value", ["same", "near", "slip"])
@pytest.mark.parametrize(("sense", "unsaid"), [("subject in core", True), ("measure in sentence", False), ("measure in noun", False)])
def test_no_word_of_the_measure_beside_a_number_of_one_digit(value: str, sense: str, unsaid: bool) -> None:
    weights = load_weights()
    found = value_evidence(value, read("7 seats"), None, [Evidence(sense, 1.0)], weights, unheard=False)
    assert [item.weight for item in found if item.signal == UNSAID[value][0]] == [weights[f"value_{value}_unsaid"]] * unsaid
    assert weights[f"value_{value}_unsaid"] < 0


@pytest.mark.parametrize("value", ["same", "loose", "implied", ""])
def test_of_other_values_that_says_nothing(value: str) -> None:
    found = value_evidence(value, read("410 seats"), None, [Evidence("subject in core", 1.0)], load_weights(), unheard=False)
    assert {signal for signal, _ in UNSAID.values()}.isdisjoint(item.signal for item in found)


def test_loose_speaks_against_a_link() -> None:
    found = value_evidence("loose", read("450 seats"), None, [], load_weights(), unheard=False)
    assert [item.weight < 0 for item in found] == [True]


@pytest.mark.parametrize(
    ("language", "source", "draft", "expected"),
    [
        ("en", "It took 25 minutes.", "It took 25 seconds.", "slip"),
        ("en", "It took 25 minutes.", "It took 25 hours.", "slip"),
        ("en", "It took 25 weeks.", "It took 25 months.", "slip"),
        ("de", "Es dauerte 25 Wochen.", "Es dauerte 25 Monate.", "slip"),
        ("en", "It took 25 days.", "It took 25 years.", "slip"),
        ("en", "It took 25 minutes.", "It took 25 days.", "far"),
        ("en", "It took 25 minutes.", "It took 25 years.", "far"),
        ("de", "Es dauerte 25 Minuten.", "Es dauerte 25 Jahre.", "far"),
        ("de", "Es dauerte 25 Stunden.", "Es dauerte 25 Jahre.", "far"),
    ],
)
def test_units_of_time_are_exchanged_with_their_neighbours(language: str, source: str, draft: str, expected: str) -> None:
    assert worth(source, draft, language) == expected


@pytest.mark.parametrize(
    ("language", "source", "draft", "expected"),
    [
        ("en", "It opened in spring 2024.", "It opened in spring 2023.", "slip"),
        ("de", "Es begann im Herbst 2024.", "Es begann im Herbst 2023.", "slip"),
        ("de", "Es begann im Herbst 2024.", "Es begann im Herbst.", "same"),
    ],
)
def test_a_season_and_its_year(language: str, source: str, draft: str, expected: str) -> None:
    assert worth(source, draft, language) == expected


@pytest.mark.parametrize(
    ("language", "source", "draft"),
    [("de", "Es begann im Herbst 2022.", "Es begann im Herbst."), ("en", "It opened in spring 2022.", "It opened in the spring.")],
)
def test_a_season_without_a_year_is_no_slip_of_it(language: str, source: str, draft: str) -> None:
    figure = read(draft, language, dt.date(2025, 12, 1))
    results = compared((Claim(read(source, language), Source("paper")),), figure, dt.date(2025, 12, 1))
    assert value_of(figure, results, Status.CONTRADICTED, "year") == ""


@pytest.mark.parametrize(
    ("language", "source", "draft", "expected"),
    [
        ("en", "It has 14 million guests.", "It has about fourteen guests.", ""),
        ("de", "Es hat 14 Millionen Gäste.", "Es hat rund vierzehn Gäste.", ""),
        ("en", "It has 143 million guests.", "It has 143 guests.", "slip"),
        ("de", "Es hat 143 Millionen Gäste.", "Es hat 143.000 Gäste.", "slip"),
        ("en", "It has 14 million guests.", "It has 14 thousand guests.", "slip"),
        ("de", "Es hat 200 Gäste.", "Es hat 2 Gäste.", "far"),
        ("de", "Es hat 20 Gäste.", "Es hat 2 Gäste.", "slip"),
    ],
)
def test_a_lost_scale_word(language: str, source: str, draft: str, expected: str) -> None:
    assert worth(source, draft, language) == expected


@pytest.mark.parametrize(
    ("language", "source", "draft"),
    [
        ("en", "It has 14 million guests.", "It has fourteen guests."),
        ("de", "Es hat 14 Millionen Gäste.", "Es hat vierzehn Gäste."),
    ],
)
def test_fourteen_is_no_slip_of_fourteen_million(language: str, source: str, draft: str) -> None:
    assert worth(source, draft, language) == ""


@pytest.mark.parametrize(
    ("language", "source", "draft", "slip"),
    [
        ("en", "It took 5 percent of it.", "It took half of it.", False),
        ("en", "It took 5 percent of it.", "It took more than half of it.", False),
        ("de", "Es waren 5 Prozent davon.", "Es war die Hälfte davon.", False),
        ("en", "It took 2.5 percent of it.", "It took a quarter of it.", False),
        ("de", "Es waren 2 Prozent davon.", "Es war ein Fünftel davon.", False),
        ("en", "It took 5 percent of it.", "It took 50 percent of it.", True),
        ("de", "Es waren 25 Prozent davon.", "Es waren 2,5 Prozent davon.", True),
    ],
)
def test_a_fraction_in_words_has_no_zero_to_lose(language: str, source: str, draft: str, slip: bool) -> None:
    assert (worth(source, draft, language) == "slip") is slip


@pytest.mark.parametrize(
    ("language", "source", "draft", "expected"),
    [
        ("en", "It has dozens of guests.", "It has 3 billion guests.", "far"),
        ("en", "It has a dozen guests.", "It has billions of guests.", "far"),
        ("en", "It cost hundreds of millions of euros.", "It cost 12 euros.", "far"),
        ("de", "Es hat Dutzende Gäste.", "Es hat 3 Milliarden Gäste.", "far"),
        ("de", "Es kostete Hunderte Millionen Euro.", "Es kostete 12 Euro.", "far"),
        ("en", "It has dozens of guests.", "It has 300 guests.", ""),
        ("de", "Es hat Dutzende Gäste.", "Es hat 300 Gäste.", ""),
        ("en", "It has millions of guests.", "It has 900,000 guests.", ""),
    ],
)
def test_a_vague_magnitude_does_not_see_so_far(language: str, source: str, draft: str, expected: str) -> None:
    assert worth(source, draft, language) == expected


@pytest.mark.parametrize(
    ("language", "source", "draft", "expected"),
    [
        ("en", "It has 16,000 seats.", "It has 16 seats.", ""),  # nobody loses three zeros of a number in digits
        ("en", "It has 1,600 seats.", "It has 160 seats.", "slip"),
        ("en", "It has 16 million seats.", "It has 16,000 seats.", "slip"),
        ("de", "Es dauerte 25 Minuten.", "Es dauerte 25 Jahre.", "far"),
        ("de", "Es dauerte höchstens 25 Minuten.", "Es dauerte mehr als drei Jahrhunderte.", "far"),
        ("de", "Es dauerte 36 Stunden.", "Es dauerte 36 Tage.", "slip"),
    ],
)
def test_what_nobody_mistakes(language: str, source: str, draft: str, expected: str) -> None:
    assert worth(source, draft, language) == expected

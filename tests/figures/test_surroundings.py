"""What the words around a figure make of it: hedge, likely interval, direction, role and denominator."""

from __future__ import annotations

from decimal import Decimal

import pytest

import sourcelint
from sourcelint.figures.figure import Figure
from sourcelint.figures.scan import find, read_one
from sourcelint.lexicon.loading import load

LEXICON = load()


def one(text: str, language: str = "de") -> Figure:
    figure = read_one(text, language=language, lexicon=LEXICON)
    assert figure is not None, text
    return figure


def only(text: str, language: str, surface: str) -> Figure:
    found = [figure for figure in find(text, language=language, lexicon=LEXICON) if figure.text == surface]
    assert len(found) == 1, [figure.text for figure in find(text, language=language, lexicon=LEXICON)]
    return found[0]


@pytest.mark.parametrize(
    ("text", "grain", "lower", "upper"),
    [
        ("2.000", 100, 1950, 2050),
        ("16.000", 1000, 15500, 16500),
        ("200", 10, 195, 205),
        ("64,1 Mrd.", 100_000_000, 64_050_000_000, 64_150_000_000),
        ("6 Millionen", 1_000_000, 5_500_000, 6_500_000),
        ("17 %", 1, "16.5", "17.5"),
        ("zweitausend", 100, 1950, 2050),
    ],
)
def test_a_point_is_read_within_half_its_grain(text: str, grain: int, lower: float | str, upper: float | str) -> None:
    quantity = one(text).quantity
    assert quantity.grain == grain
    assert (quantity.likely.lower, quantity.likely.upper) == (Decimal(str(lower)), Decimal(str(upper)))


@pytest.mark.parametrize(
    ("text", "hedge", "likely"),
    [
        ("rund 6.400", "about", (5760, 7040, False, False)),
        ("rund 2 Millionen", "about", (1_500_000, 2_500_000, False, False)),
        ("mehr als 1.200", "more_than", (1200, 1500, True, False)),
        ("mindestens 200", "at_least", (200, 250, False, False)),
        ("weniger als 140", "less_than", (105, 140, False, True)),
        ("höchstens 500", "at_most", (375, 500, False, False)),
        ("fast 75 Prozent", "just_under", ("67.5", 75, False, True)),
        ("gut 20", "just_over", (20, 22, True, False)),
        ("Zehntausende", "vague", (10000, 100000, False, True)),
        ("80 bis 100", "range", ("79.5", 105, False, False)),
    ],
)
def test_a_hedge_widens_what_is_likely(text: str, hedge: str, likely: tuple[float | str, float | str, bool, bool]) -> None:
    figure = one(text)
    assert figure.hedge == hedge
    assert tuple(figure.quantity.likely) == (Decimal(str(likely[0])), Decimal(str(likely[1])), *likely[2:])


def test_a_fraction_is_likely_within_half_the_gap_to_the_next() -> None:
    third, ninth = one("ein Drittel").quantity, one("ein Neuntel").quantity
    assert third.multiple and third.likely.upper == third.stated.upper + Decimal("0.015")  # type: ignore[operator]
    assert ninth.likely.lower == (Decimal(1) / 9 + Decimal(1) / 10) / 2


def test_the_cue_is_the_hedge_and_stands_outside_the_span() -> None:
    text = "Es waren mindestens rund 200 Leute."
    figure = only(text, "de", "200")
    assert figure.cue is not None and text[figure.cue.start : figure.cue.end] == "mindestens rund"
    assert figure.hedge == "at_least"


@pytest.mark.parametrize(
    ("text", "language", "surface", "role", "sign"),
    [
        ("Der Kurs stieg um 60 Prozent.", "de", "60 Prozent", "by", 1),
        ("Der Kurs stieg auf 60 Euro.", "de", "60 Euro", "to", 1),
        ("Die Zahl stieg von 120 auf 174. Der Umsatz sank.", "de", "174", "to", 1),
        ("Die Aktie gab um 5 % nach.", "de", "5 %", "by", -1),
        ("Die Aktie legte um 60 Prozent zu.", "de", "60 Prozent", "by", 1),
        ("Der Konzern büßte 17 Prozent ein.", "de", "17 Prozent", "by", -1),
        ("Er verlor an einem Tag 600 Millionen Euro.", "de", "600 Millionen Euro", "level", 0),
        ("Der Konzern meldet ein Plus von 12 Prozent.", "de", "12 Prozent", "by", 1),
        ("Der Umsatzanstieg von 60 Prozent überrascht.", "de", "60 Prozent", "by", 1),
        ("Der Abstand hat sich um fast 75 Prozent verringert.", "de", "75 Prozent", "by", -1),
        ("Um 60 Prozent geht es hier.", "de", "60 Prozent", "level", 0),
        ("Shares fell 17 percent.", "en", "17 percent", "by", -1),
        ("Revenue rose to $60 million.", "en", "$60 million", "to", 1),
        ("It cut costs by 60 per cent.", "en", "60 per cent", "by", -1),
        ("There was a 60 percent increase.", "en", "60 percent", "by", 1),
        ("Profit was up 3%.", "en", "3%", "by", 1),
    ],
)
def test_a_change_has_its_role_and_sign(text: str, language: str, surface: str, role: str, sign: int) -> None:
    figure = only(text, language, surface)
    assert (figure.role, figure.quantity.sign) == (role, sign)


@pytest.mark.parametrize(
    ("language", "text", "role", "sign"),
    [
        ("en", "It fell to €41, the lowest since 2019. They now stand at €55.", "level", 0),  # a year ends a sentence
        ("de", "Der Kurs stieg am 5. August auf 33 Euro.", "to", 1),  # an ordinal does not
        ("de", "Mit der Aktie ging es um 5 Prozent nach unten.", "by", -1),
        ("de", "Mit der Aktie ging es um 5 Prozent aufwärts.", "by", 1),
        ("de", "In dem Streit ging es um 5 Prozent.", "level", 0),
        ("en", "The gap has widened by 75 percent.", "by", 1),
    ],
)
def test_what_moves_the_last_figure(language: str, text: str, role: str, sign: int) -> None:
    figure = sourcelint.find_figures(text, language=language)[-1]
    assert (figure.role, figure.quantity.sign) == (role, sign)


def test_a_change_from_one_level_to_another_is_no_range() -> None:
    figures = find("Shares rose from $5 to $10, he said.", language="en", lexicon=LEXICON)
    assert [figure.text for figure in figures] == ["$5", "$10"]


def test_two_bounds_stay_two_figures() -> None:
    figures = find("Mindestens 10.000, höchstens 50.000 Chips.", language="de", lexicon=LEXICON)
    assert [(figure.text, figure.hedge) for figure in figures] == [("10.000", "at_least"), ("50.000", "at_most")]


def test_a_denominator_is_no_figure_of_its_own() -> None:
    figures = find("Das kostet 2,2 US-Dollar pro Million Token.", language="de", lexicon=LEXICON)
    assert [figure.text for figure in figures] == ["2,2 US-Dollar"]
    assert figures[0].quantity.per == (Decimal(1_000_000), "token")


def test_an_ambiguous_form_keeps_its_other_reading() -> None:
    german, english = one("1.200"), one("1.200", "en")
    assert german.quantity.stated.lower == 1200 and german.alternatives[0].stated.lower == Decimal("1.2")
    assert english.quantity.stated.lower == Decimal("1.2") and english.alternatives[0].stated.lower == 1200


def test_no_figure_goes_over_a_paragraph() -> None:
    figures = find("Es waren 20\n\nMillionen Euro", language="de", lexicon=LEXICON)
    assert [figure.text for figure in figures] == ["20", "Millionen Euro"]


def test_a_line_break_does_not_part_a_figure() -> None:
    assert one("20\nMillionen Euro").quantity.stated.lower == 20_000_000


def test_a_quotation_in_the_other_language_is_read_in_its_own() -> None:
    text = "Er schrieb an die Kollegen in Berlin und in Bonn.\n\n“We have more than 1.2 billion dollars and we will spend it on chips”"
    figures = find(text, language="de", lexicon=LEXICON)
    assert [(figure.quantity.stated.lower, figure.language) for figure in figures] == [(1_200_000_000, "en")]


@pytest.mark.parametrize("text", ["", "kein Wert", "20 oder 5, dann 30 Äpfel", "2.000 und 3.000"])
def test_none_or_several_figures_are_not_one(text: str) -> None:
    assert read_one(text, language="de", lexicon=LEXICON) is None

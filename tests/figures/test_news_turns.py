"""What do turns of phrase common in the news say: lists of ages, ranges of multiples, a step and its level, bounds that are denied?"""

from __future__ import annotations

import pytest

from figures_read import figures, only


@pytest.mark.parametrize(
    ("language", "text", "ages"),
    [
        ("en", "The victims, aged 44, 58 and 71, were pulled from the ferry.", [44, 58, 71]),
        ("en", "Both sailors, aged 23 and 25, swam ashore.", [23, 25]),
        ("de", "Drei Fischer im Alter von 44, 58 und 71 Jahren wurden gerettet.", [44, 58, 71]),
        ("de", "Zwei Frauen im Alter von 31 und 36 Jahren fehlen.", [31, 36]),
    ],
)
def test_a_leading_word_tells_the_ages_of_a_whole_list(language: str, text: str, ages: list[int]) -> None:
    found = [figure for figure in figures(text, language) if figure.role == "age"]
    assert [figure.quantity.stated[:2] for figure in found] == [(age, age) for age in ages]
    assert {(figure.kind, figure.quantity.unit) for figure in found} == {("duration", "a")}


@pytest.mark.parametrize(
    ("language", "text", "surface", "lower", "upper"),
    [
        ("en", "The new pump moves 13 to 17 times as much water.", "13 to 17 times", 13, 17),
        ("en", "The new pump moves 13-17 times as much water.", "13-17 times", 13, 17),
        ("en", "The new pump moves 13-17 times more water.", "13-17 times", 13, 17),
        ("en", "A ferry burns two to three times as much fuel.", "two to three times", 2, 3),
        ("en", "A ferry burns two to three times the fuel.", "two to three times", 2, 3),
        ("de", "Die neue Pumpe ist 13- bis 17-mal stärker.", "13- bis 17-mal", 13, 17),
        ("de", "Die neue Pumpe fördert 13 bis 17 Mal so viel Wasser.", "13 bis 17 Mal", 13, 17),
        ("de", "Die neue Pumpe fördert 17 Mal so viel Wasser.", "17 Mal", 17, 17),
        ("de", "Der Hafen ist fünf Mal so groß wie der alte.", "fünf Mal", 5, 5),
        ("de", "Das Seil ist 17 Mal teurer.", "17 Mal", 17, 17),
    ],
)
def test_multiples_and_ranges_of_them(language: str, text: str, surface: str, lower: int, upper: int) -> None:
    [figure] = figures(text, language)
    assert (figure.text, figure.kind, figure.quantity.multiple) == (surface, "ratio", True)
    assert figure.quantity.stated[:2] == (lower, upper)


@pytest.mark.parametrize(("text", "unit"), [("Die Fähre fährt 5 Mal pro Woche.", "wk"), ("Die Fähre fährt 5 Mal am Tag.", "d")])
def test_how_often_is_no_multiple(text: str, unit: str) -> None:
    [figure] = figures(text, "de")
    assert (figure.kind, figure.quantity.multiple, figure.quantity.stated.lower) == ("count", False, 5)
    assert figure.quantity.per == (1, unit)


@pytest.mark.parametrize(
    ("language", "text", "step", "level", "sign", "unit"),
    [
        ("en", "The shipyard raises its outlook by $200 million to $8.9 billion.", 200_000_000, 8_900_000_000, 1, "USD"),
        ("en", "The harbour cuts spending by $50 mln to $90 mln.", 50_000_000, 90_000_000, -1, "USD"),
        ("en", "The shipyard cut its forecast by 3 million euros to 40 million euros.", 3_000_000, 40_000_000, -1, "EUR"),
        ("de", "Die Werft erhöht ihr Ziel um 200 Millionen Euro auf 8,9 Milliarden Euro.", 200_000_000, 8_900_000_000, 1, "EUR"),
    ],
)
def test_a_step_and_the_level_after_it_are_two(language: str, text: str, step: int, level: int, sign: int, unit: str) -> None:
    first, second = figures(text, language)
    assert (first.role, first.quantity.stated[:2]) == ("by", (step, step))
    assert (second.role, second.quantity.stated[:2]) == ("to", (level, level))
    assert (first.quantity.sign, second.quantity.sign) == (sign, sign)
    assert (first.quantity.unit, second.quantity.unit) == (unit, unit)


@pytest.mark.parametrize(
    ("language", "text", "surface", "lower", "upper", "unit"),
    [
        ("en", "Freight rates rose by 2% to 3%.", "2% to 3%", 2, 3, "%"),
        ("en", "The glacier tongue grew by 3 to 4 metres.", "3 to 4 metres", 3, 4, "m"),
        ("de", "Die Frachtraten stiegen um 2 bis 3 Prozent.", "2 bis 3 Prozent", 2, 3, "%"),
        ("de", "Der Gletscher wuchs um 3 bis 4 Meter.", "3 bis 4 Meter", 3, 4, "m"),
    ],
)
def test_a_step_between_two_near_values_is_a_range(language: str, text: str, surface: str, lower: int, upper: int, unit: str) -> None:
    [figure] = figures(text, language)
    assert (figure.text, figure.role, figure.quantity.sign, figure.quantity.unit) == (surface, "by", 1, unit)
    assert figure.quantity.stated[:2] == (lower, upper)


@pytest.mark.parametrize(
    ("language", "text", "surface", "value", "unit", "amount", "denominator"),
    [
        ("de", "Der Händler verlangt 60 Dollar je Million auf der Liste.", "60 Dollar", "60", "USD", 1_000_000, "unit"),
        ("en", "The shipyard earned $0.94 per diluted share.", "$0.94", "0.94", "USD", 1, "share"),
        ("de", "Die Werft verdiente 2 Dollar je verwässerter Aktie.", "2 Dollar", "2", "USD", 1, "share"),
        ("en", "Infant mortality is 5 per thousand live births.", "5", "5", None, 1_000, "births"),
        ("en", "The island counts 5 deaths per 1,000 live births.", "5", "5", None, 1_000, "births"),
    ],
)
def test_denominators_behind_an_adjective_or_without_a_noun(
    language: str, text: str, surface: str, value: str, unit: str | None, amount: int, denominator: str
) -> None:
    [figure] = figures(text, language)
    assert (figure.text, str(figure.quantity.stated.lower), figure.quantity.unit) == (surface, value, unit)
    assert figure.quantity.per == (amount, denominator)


@pytest.mark.parametrize(
    ("language", "text", "surface", "minutes"),
    [
        ("en", "The crossing takes 2 h 40 and costs 12 euros.", "2 h 40", 160),
        ("de", "Die Überfahrt dauert 1 Std. 20 und kostet 12 Euro.", "1 Std. 20", 80),
    ],
)
def test_minutes_after_an_hour_need_no_unit(language: str, text: str, surface: str, minutes: int) -> None:
    figure = only(text, language, surface)
    assert (figure.kind, figure.quantity.unit, figure.quantity.stated[:2]) == ("duration", "min", (minutes, minutes))


def test_people_counted_after_an_hour_are_no_minutes() -> None:
    first, second = figures("Auf dem Schiff waren nach 2 h 40 Menschen seekrank.", "de")
    assert (first.text, first.kind, first.quantity.unit, first.quantity.stated.lower) == ("2 h", "duration", "h", 2)
    assert (second.text, second.kind, second.quantity.unit, second.quantity.stated.lower) == ("40", "count", None, 40)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Der Rat stimmte einstimmig zu.", []),
        ("Die Lage war einmalig.", []),
        ("Der Vertrag war einseitig.", []),
        ("Das Lotsen war dreimalig.", [("dreimalig", 3)]),
        ("Nach dreimaliger Mahnung zahlte die Werft.", [("dreimaliger", 3)]),
    ],
)
def test_one_in_an_adjective_is_no_number_and_three_is(text: str, found: list[tuple[str, int]]) -> None:
    assert [(figure.text, figure.quantity.stated.lower) for figure in figures(text, "de")] == found


@pytest.mark.parametrize(
    ("text", "surface", "unit"),
    [
        ("Es sind eine Milliarde eine Million.", "eine Milliarde eine Million", None),
        ("Der Hafen kostet eine Milliarde eine Million Euro.", "eine Milliarde eine Million Euro", "EUR"),
    ],
)
def test_a_billion_and_a_million_are_one_number(text: str, surface: str, unit: str | None) -> None:
    [figure] = figures(text, "de")
    assert (figure.text, figure.quantity.unit) == (surface, unit)
    assert figure.quantity.stated[:2] == (1_001_000_000, 1_001_000_000)


@pytest.mark.parametrize(
    ("language", "text", "surface", "sign"),
    [
        ("en", "In the harbour town shares fell again, by 5 per cent.", "5 per cent", -1),
        ("en", "In the harbour town shares rose again, by 5 per cent.", "5 per cent", 1),
        ("de", "Am Dienstag ging es um fünf Prozent weiter abwärts.", "fünf Prozent", -1),
        ("de", "Am Dienstag ging es um fünf Prozent weiter aufwärts.", "fünf Prozent", 1),
        ("en", "The new ferry is a third faster.", "a third", 0),
        ("de", "Die neue Fähre ist ein Drittel schneller.", "ein Drittel", 0),
        ("en", "Near the pier the current is 0.3 m/s slower.", "0.3 m/s", -1),
        ("de", "Am Kai ist die Strömung 0,3 m/s langsamer.", "0,3 m/s", -1),
    ],
)
def test_a_change_has_the_direction_of_its_word(language: str, text: str, surface: str, sign: int) -> None:
    figure = only(text, language, surface)
    assert (figure.role, figure.quantity.sign) == ("by", sign)


@pytest.mark.parametrize(
    ("language", "text", "surface", "value", "role", "sign"),
    [
        ("en", "Inflation accelerated to 5.2%.", "5.2%", "5.2", "level", 0),
        ("de", "Die Inflation stieg auf 5 Prozent.", "5 Prozent", "5", "level", 0),
        ("de", "Im Mai stieg die Inflation auf 5 Prozent.", "5 Prozent", "5", "level", 0),
        ("en", "The fee is equal to 25 percent of the fare.", "25 percent", "25", "level", 0),
        ("en", "The unemployment rate rose to 5 percent.", "5 percent", "5", "to", 1),
        ("de", "Die Arbeitslosenquote stieg auf 5 Prozent.", "5 Prozent", "5", "to", 1),
        ("en", "The growth forecast was cut to 1.7% from 2.2%.", "2.2%", "2.2", "from", 0),
        ("en", "The growth forecast was raised to 2.2% from 1.7%.", "1.7%", "1.7", "from", 0),
    ],
)
def test_a_rate_that_is_reached_left_or_stated(language: str, text: str, surface: str, value: str, role: str, sign: int) -> None:
    figure = only(text, language, surface)
    assert (figure.role, figure.quantity.sign) == (role, sign)
    assert (str(figure.quantity.stated.lower), figure.quantity.unit) == (value, "%")


@pytest.mark.parametrize(
    ("language", "text", "surface", "bound", "unit"),
    [
        ("en", "Fares rose, but not by more than 4 percent.", "4 percent", 4, "%"),
        ("en", "The strike may not last longer than 14 days.", "14 days", 14, "d"),
        ("en", "No State may get more than 15% of the money.", "15%", 15, "%"),
        ("de", "Der Fahrpreis darf steigen, aber nicht um mehr als 4 Prozent.", "4 Prozent", 4, "%"),
        ("de", "Der Streik darf nicht länger als 14 Tage dauern.", "14 Tage", 14, "d"),
        ("de", "Kein Land darf mehr als 15 Prozent bekommen.", "15 Prozent", 15, "%"),
    ],
)
def test_a_denied_lower_bound_is_an_upper_one(language: str, text: str, surface: str, bound: int, unit: str) -> None:
    figure = only(text, language, surface)
    assert (figure.hedge, figure.quantity.unit) == ("at_most", unit)
    assert figure.quantity.stated[:2] == (None, bound)


@pytest.mark.parametrize(
    ("language", "text", "surface", "bound"),
    [
        ("en", "The ferry carried not only more than 20 people but also a horse.", "20", 20),
        ("de", "An Bord waren nicht nur mehr als 20 Menschen, sondern auch ein Pferd.", "20", 20),
        ("de", "Gegen das kleine Modell kostet GPT-4 mehr als das Zehnfache.", "Zehnfache", 10),
        ("de", "Die Werft zahlte über 24.900 Euro.", "24.900 Euro", 24_900),
    ],
)
def test_a_bound_that_is_not_denied_stays_a_lower_one(language: str, text: str, surface: str, bound: int) -> None:
    figure = only(text, language, surface)
    assert figure.hedge == "more_than"
    assert figure.quantity.stated[:2] == (bound, None)


def test_the_largest_over_an_amount_is_no_bound() -> None:
    figure = only("Von den Rechnungen der Werft war die größte über 24.900 Euro nie bezahlt.", "de", "24.900 Euro")
    assert (figure.hedge, figure.quantity.unit, figure.quantity.stated[:2]) == (None, "EUR", (24_900, 24_900))


@pytest.mark.parametrize(
    ("language", "text", "surface", "unit"),
    [
        ("en", "The dyke costs $630 million, plus or minus $20 million.", "$630 million, plus or minus $20 million", "USD"),
        (
            "de",
            "Der Deich kostet 630 Millionen Euro, plus oder minus 20 Millionen Euro.",
            "630 Millionen Euro, plus oder minus 20 Millionen Euro",
            "EUR",
        ),
    ],
)
def test_an_amount_and_its_margin_are_one_figure(language: str, text: str, surface: str, unit: str) -> None:
    [figure] = figures(text, language)
    assert (figure.text, figure.kind, figure.quantity.unit) == (surface, "money", unit)
    assert figure.quantity.stated[:2] == (630_000_000, 630_000_000)
    assert figure.quantity.likely[:2] == (610_000_000, 650_000_000)

"""What stands around a number decides what it is: an age, a name, a factor, a price's denominator, a change and its direction."""

from __future__ import annotations

import datetime as dt

import pytest

from figures_read import figures, only


@pytest.mark.parametrize(
    ("language", "text", "surface", "role", "sign"),
    [
        ("de", "Die Reederei fiel am Montag in Kiel zeitweise um fast 17 %, erholte sich dann leicht.", "17 %", "by", -1),
        ("de", "Der Preis fiel um 5 Prozent und stieg danach um 3 Prozent.", "5 Prozent", "by", -1),
        ("de", "Der Preis fiel um 5 Prozent und stieg danach um 3 Prozent.", "3 Prozent", "by", 1),
        ("de", "Dass der Hafen um 5 Prozent wuchs, wundert alle.", "5 Prozent", "by", 1),
        ("de", "Trotz des Rückgangs im Mai ist der Umsatz um 4 Prozent gewachsen.", "4 Prozent", "by", 1),
        ("de", "Er legte um 8 Prozent zu und übertraf alle.", "8 Prozent", "by", 1),
        ("de", "Die Zahl ging um 8 Prozent zurück, als der Hafen schloss.", "8 Prozent", "by", -1),
        ("de", "Hier ist der Fluss um 0,4 m/s langsamer.", "0,4 m/s", "by", -1),
        ("de", "Hier ist der Fluss 0,4 m/s schneller.", "0,4 m/s", "by", 1),
        ("de", "Es waren 12 Prozent weniger als geplant.", "12 Prozent", "by", -1),
        ("de", "Im Hafen liegen 240 Boote mehr als im Vorjahr.", "240", "by", 1),
        ("de", "Die Behörde zählte 17 Fälle weniger.", "17", "by", -1),
        ("de", "Das sind 14 Sitze mehr als nötig.", "14", "level", 0),
        ("de", "Im Hafen lagen keine 240 Boote mehr.", "240", "level", 0),
        ("de", "Der Anteil ist ein Fünftel niedriger.", "ein Fünftel", "by", -1),
        ("de", "Der Verband fordert 350 Euro mehr im Monat.", "350 Euro", "by", 1),
        ("en", "The coast guard counted 240 boats more than last year.", "240", "by", 1),
        ("en", "That is 14 seats more than needed.", "14", "level", 0),
        ("en", "Headcount fell by 1,100 to 24,500.", "1,100", "by", -1),
        ("en", "Headcount fell by 1,100 to 24,500.", "24,500", "to", -1),
        ("en", "Members are entitled to a 20% discount.", "20%", "level", 0),
        ("en", "By signing up, members get access to 20% of it.", "20%", "level", 0),
        ("en", "Unemployment ticked up to 4.2 percent.", "4.2 percent", "to", 1),
        ("de", "Die Karte ist 3 Euro teurer geworden.", "3 Euro", "by", 1),
        ("de", "Die Fähre fährt 20 Minuten kürzer.", "20 Minuten", "by", -1),
        ("de", "Der Ertrag lag 9 Prozent unter dem Vorjahreswert.", "9 Prozent", "by", -1),
        ("de", "Der Ertrag lag 9 Prozent über dem Plan.", "9 Prozent", "by", 1),
        ("de", "Es sind 40 Prozent unter den Befragten.", "40 Prozent", "level", 0),
        ("de", "Es gab keine 200 mehr.", "200", "level", 0),
        ("de", "Die Kosten fielen um 11 Prozent höher aus.", "11 Prozent", "by", 1),
        ("de", "Fische fangen sie ein Viertel weniger.", "ein Viertel", "by", -1),
        ("de", "Das ist 27-mal günstiger.", "27-mal", "level", 0),
        ("en", "The ferry fell behind by 4%, then recovered.", "4%", "by", -1),
        ("en", "The current is 0.4 m/s faster.", "0.4 m/s", "by", 1),
        ("en", "It was 12 percent less than planned.", "12 percent", "by", -1),
        ("en", "Output was 9 percent below last year's level.", "9 percent", "by", -1),
        ("en", "Output was 9 percent above plan.", "9 percent", "by", 1),
        ("en", "They had 30 fewer boats.", "30", "by", -1),
        ("en", "A ticket is 3 euros dearer.", "3 euros", "by", 1),
        ("en", "There were 30 or more boats.", "30", "level", 0),
        ("en", "The index closed 2 percent lower.", "2 percent", "by", -1),
    ],
)
def test_direction_is_told_by_the_own_clause(language: str, text: str, surface: str, role: str, sign: int) -> None:
    figure = only(text, language, surface)
    assert (figure.role, figure.quantity.sign) == (role, sign)


def test_a_change_from_one_level_to_another_has_both_in_one_unit() -> None:
    first, second = figures("Die Fahrt verkürzt sich von heute 52 auf 31 Minuten.", "de")[-2:]
    assert (first.role, first.quantity.unit, second.role, second.quantity.sign) == ("from", "min", "to", -1)
    first, second = figures("They cut the fleet from 8 to 5 million tonnes.", "en")
    assert (first.quantity.stated.lower, first.role, second.role) == (8_000_000, "from", "to")


def test_an_area_after_a_power_is_no_change() -> None:
    first, _ = figures("Eine Leistung von 2,4 Megawatt auf einer Fläche von 300 Quadratmetern.", "de")
    assert first.role == "level"


@pytest.mark.parametrize(
    ("language", "text", "ages"),
    [
        ("de", "Petra Lohmann, 53, steht am Kai. Jan Beeke (46) nickt.", [53, 46]),
        ("de", "„Nie wieder“, sagt Olsen, 61.", [61]),
        ("de", "Zwei Fischer, 63 und 65, sind dagegen.", [63, 65]),
        ("en", "“It works,” said Jon Olsen, 61. Ada Reed, 46, nodded.", [61, 46]),
        ("en", "Two fishermen, 63 and 65, were against it.", [63, 65]),
        ("en", "Her brother Tom, 31, agreed.", [31]),
        ("en", "A woman in her seventies called.", [70]),
        ("en", "He is in his late 60s now.", [60]),
        ("en", "It is led by Ada Reed, who is 64.", [64]),
        ("de", "Petra Lohmann ist 53, sie war 31 und ledig.", [53, 31]),
    ],
)
def test_an_age_is_told_by_the_name_before_it(language: str, text: str, ages: list[int]) -> None:
    found = [figure for figure in figures(text, language) if figure.kind == "duration"]
    assert [figure.quantity.stated.lower for figure in found] == ages
    assert {(figure.role, figure.quantity.unit) for figure in found} == {("age", "a")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Hansa (80), Baltik (60) und Nord (40) sind die größten Werften."),
        ("de", "Die Zahl der Kräne, 62, ist gestiegen."),
        ("en", "The number of cranes, 62, has risen."),
        ("en", "In May, 31 boats sank."),
        ("en", "The score is 64. The figure was 31."),
        ("de", "Das Ergebnis ist 64. Er ist 20 Meter hoch."),
        ("de", "Der CDU, 31, und der SPD, 29, fehlen Stimmen."),
    ],
)
def test_other_numbers_between_commas_are_no_ages(language: str, text: str) -> None:
    assert not [figure for figure in figures(text, language) if figure.role == "age"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Turbine 5 steht still, und an Gleis 7 wartet Linie 4."),
        ("de", "Die Gleise 5 und 6 sind frei."),
        ("de", "In Phase 2 gilt das, in Raum 12 und nach Artikel 5 auch."),
        ("en", "On day 3 turbine 5 failed, near lines 4 and 6."),
        ("en", "In week 24 unit 2 was shut down."),
    ],
)
def test_the_number_of_one_of_several_things_is_no_figure(language: str, text: str) -> None:
    assert figures(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("de", "Hansa 800, Baltik 200, Nord 300.", [800, 200, 300]),
        ("de", "Die Hansa beschäftigt 120 Leute, Baltik 36.", [120, 36]),
        ("en", "Hansa employs 120 people, Baltic Docks 36.", [120, 36]),
        ("en", "On one day 46 boats sank.", [46]),
        ("en", "In the trial 46 died.", [46]),
        ("de", "Es läuft auf Qwen 2.5 und Llama 3.", []),
    ],
)
def test_names_with_their_values_keep_them(language: str, text: str, values: list[int]) -> None:
    assert [figure.quantity.stated.lower for figure in figures(text, language) if figure.kind == "count"] == values


def test_numbers_of_headings_are_no_figures() -> None:
    text = "1 Befund\nDer Damm hält.\n\n2 Kosten\nEs sind 40 Euro.\n\n3 Nutzen\nEs gibt einen."
    assert [figure.text for figure in figures(text, "de")] == ["40 Euro"]
    assert [figure.text for figure in figures("3 Tote\n\nDas Boot sank.", "de")] == ["3"]


@pytest.mark.parametrize(
    ("language", "text", "value", "amount", "unit"),
    [
        ("de", "Eine Tonne Schrott kostet derzeit 71 Euro.", 71, 1, "t"),
        ("de", "Eine Kilowattstunde kostet 34 Cent.", "0.34", 1, "kWh"),
        ("de", "Eine Million Token kostet 2 Dollar.", 2, 1_000_000, "token"),
        ("en", "A tonne of scrap costs 71 euros.", 71, 1, "t"),
        ("en", "One kilowatt-hour costs 34 cents.", "0.34", 1, "kWh"),
    ],
)
def test_one_unit_that_costs_something_is_a_denominator(language: str, text: str, value: object, amount: int, unit: str) -> None:
    [figure] = figures(text, language)
    assert str(figure.quantity.stated.lower) == str(value)
    assert figure.quantity.per == (amount, unit)


def test_a_day_that_cost_something_is_none() -> None:
    assert figures("Ein Tag ohne Strom kostete die Werft 5 Millionen Euro.", "de")[-1].quantity.per is None
    assert figures("It takes 3 a month and costs CHF 180.", "en")[-1].quantity.per is None


@pytest.mark.parametrize(
    ("language", "text", "surface", "value"),
    [
        ("de", "Die Kosten stiegen um den Faktor fünf.", "fünf", 5),
        ("en", "Costs rose by a factor of 12.", "12", 12),
        ("de", "Es kostet das Dreizehnfache.", "Dreizehnfache", 13),
        ("en", "It is twelve times as much.", "twelve times", 12),
        ("en", "One contract in four was renewed.", "One contract in four", "0.25"),
        ("en", "Only one voter in four supports the plan.", "one voter in four", "0.25"),
        ("en", "That is one elderly voter in seven.", "one elderly voter in seven", None),
        ("de", "Jede zehnte Schraube fehlt.", "Jede zehnte", "0.1"),
        ("de", "Zwei von drei Booten liegen.", "Zwei von drei", None),
    ],
)
def test_ratios(language: str, text: str, surface: str, value: object) -> None:
    figure = only(text, language, surface)
    assert figure.quantity.multiple and figure.kind == "ratio"
    assert value is None or str(figure.quantity.stated.lower) == str(value)


def test_doubled_is_close_to_twice() -> None:
    likely = only("Der Preis hat sich verdoppelt.", "de", "verdoppelt").quantity.likely
    assert [str(bound) for bound in likely[:2]] == ["1.9", "2.1"]


@pytest.mark.parametrize(
    ("language", "text", "surface", "hedge"),
    [
        ("de", "Der Streit über 500 Millionen Euro dauert an.", "500 Millionen Euro", None),
        ("de", "Sie nahm einen Kredit über 30 Millionen Euro auf.", "30 Millionen Euro", None),
        ("de", "Sie braucht über 30 Millionen Euro.", "30 Millionen Euro", "more_than"),
        ("en", "A row over $5m goes on.", "$5m", None),
        ("en", "It lost over $5m.", "$5m", "more_than"),
        ("en", "The debate about 500 million euros goes on.", "500 million euros", None),
    ],
)
def test_a_preposition_after_some_nouns_is_no_bound(language: str, text: str, surface: str, hedge: str | None) -> None:
    assert only(text, language, surface).hedge == hedge


def test_plus_between_two_counts_is_no_sign() -> None:
    assert figures("They have 800 staff plus 1,600 machines.", "en")[1].text == "1,600"
    assert only("Das ist ein Ergebnis von plus 3 Prozent.", "de", "plus 3 Prozent").quantity.sign == 1
    assert only("Nachts sind es minus 5 Grad.", "de", "minus 5 Grad").quantity.stated.lower == -5


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("an 8.8km road", "length", "8.8"),
        ("40m paying users", "count", "40000000"),
        ("a 40m wall", "length", "40"),
        ("a 40m high dam", "length", "40"),
    ],
)
def test_letters_after_digits(text: str, kind: str, value: str) -> None:
    figure = figures(text, "en")[-1]
    assert (figure.kind, str(figure.quantity.stated.lower)) == (kind, value)


def test_a_shared_thousand() -> None:
    assert only("Es kostet 12 bis 14 000 Euro.", "de", "12 bis 14 000 Euro").quantity.stated[:2] == (12_000, 14_000)
    assert only("Es kostet 100 bis 1.000 Euro.", "de", "100 bis 1.000 Euro").quantity.stated[:2] == (100, 1_000)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Es dauert von Samstag, dem 26. Juli, bis Montag, dem 28. Juli 2025."),
        ("en", "It runs from Saturday, 26 July, to Monday, 28 July 2025."),
    ],
)
def test_a_range_of_weekdays_with_their_dates_is_one_period(language: str, text: str) -> None:
    [figure] = figures(text, language)
    assert figure.quantity.stated[:2] == (dt.date(2025, 7, 26), dt.date(2025, 7, 28))


def test_a_weekday_and_its_apposition_are_no_range() -> None:
    assert figures("It came on Tuesday, 29 July, the first day of all.", "en")[0].text == "Tuesday, 29 July"


def test_a_relative_date_counts_from_a_day_of_an_earlier_paragraph() -> None:
    days = figures("The dam broke on 27 January 2025.\n\nTwo days after the flood the water fell.", "en")
    assert days[1].quantity.stated.lower == dt.date(2025, 1, 29)
    assert days[1].anchor == days[0].span
    assert figures("The dam broke on 27 January 2025.\n\nTwo days after the election in Bremen it rained.", "en")[1].kind == "duration"
    assert figures("Der Damm brach am 27. Januar 2025.\n\nIm Jahr darauf hielt er.", "de")[1:] == []


def test_no_date_is_read_inside_an_address() -> None:
    assert [figure.text for figure in figures("See https://example.org/2024/05/06/page on 2 May.", "en")] == ["2 May"]


def test_good_wishes_name_no_day() -> None:
    assert figures("Frohes Neujahr!", "de") == []
    assert len(figures("Bis Neujahr bleibt es so.", "de")) == 1


def test_a_score_keeps_its_order() -> None:
    assert [figure.quantity.sign for figure in figures("Es stand 3:1, dann 1:3 und 2:2.", "de")] == [1, -1, 0]
    assert [figure.quantity.sign for figure in figures("By nine votes to four, not by four votes to nine.", "en")] == [1, -1]


def test_a_loss_of_money_is_an_amount_and_one_of_places_a_change() -> None:
    assert only("The club made a loss of 3 million euros in 2024.", "en", "3 million euros").role == "level"
    assert only("Shops fear the loss of 85 parking spaces.", "en", "85").role == "by"
    assert only("The belt lost its grip, at 63 knots in less than 40 seconds.", "en", "63 knots").quantity.per is None

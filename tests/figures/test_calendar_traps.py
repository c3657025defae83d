"""Where readers of dates go wrong: ranges, years, versions, homographs, relative words, ordinals, compounds, ratios."""

from __future__ import annotations

import datetime as dt

import pytest

from sourcelint.figures.calendar import find_dates
from sourcelint.figures.figure import Figure
from sourcelint.figures.tokens import tokenize
from sourcelint.lexicon import loading

FRIDAY = dt.date(2025, 1, 31)


def _read(text: str, code: str, today: dt.date | None = FRIDAY, earlier: tuple[Figure, ...] = ()) -> list[Figure]:
    return find_dates(tokenize(text), text, loading.load().of(code), today, earlier)


def _texts(text: str, code: str) -> list[str]:
    return [figure.text for figure in _read(text, code)]


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        # ranges: one figure, both ends in it, neighbours not glued
        ("de", "vom 3. bis 5. Mai 2024 und am 9. Mai 2024", ["3. bis 5. Mai 2024", "9. Mai 2024"]),
        ("en", "from May 3 to 5, 2024 and on May 9, 2024", ["May 3 to 5, 2024", "May 9, 2024"]),
        ("en", "may 1-3 of them go", []),
        ("de", "Im Mai 2024, im Juni 2024 und 2025 nicht", ["Mai 2024", "Juni 2024", "2025"]),
        # years and counts
        ("de", "2000 Besucher sahen 1950 Bilder, 2019 waren es 1800 Gäste", ["2019"]),
        ("en", "2000 visitors saw 1950 paintings in 2019", ["2019"]),
        ("de", "für 2024 Euro, 1999 €, 2010 km und 1987 Prozent", []),
        ("en", "for $2024, 1999 dollars, 2010 km and 1987 percent", []),
        ("en", "filed on 5/17/2018", ["5/17/2018"]),
        ("de", "um 1848 und im Jahr 1066", ["1848", "1066"]),
        # versions, decimals, addresses, file numbers
        ("de", "Version 2.5, Modell 3.10-Max, Host 10.1.20.25, Drucksache 20/1470, Az. 3/2024", []),
        ("en", "version 2.5, model 3.10-Max, host 10.1.20.25, file 20/1470, ref 3/2024", []),
        ("de", "Das Verhältnis von 16:9, ein 3:1, 98:87 nach Punkten", []),
        # homographs
        ("de", "Die gingen mit, so gut es ging, und do it; Sa, sagte er, mo und fr", []),
        ("en", "He may march in; she sat in the sun, wed at last, and the second mon ami", []),
        ("en", "May we march? Will August come, and June?", []),
        # parts of the day, articles
        ("de", "Am Morgen kam er, am nächsten Morgen ging er, guten Morgen", []),
        ("de", "in dem Jahr, in einem Jahr wie dem, von Jahr zu Jahr", ["einem Jahr"]),
        # ordinals are no days
        ("de", "Auf dem 1. Platz, im 2. Anlauf, als 3. Sieger. 4. Punkt", []),
        ("en", "the 1st place, the 2nd attempt, the third man", []),
        ("de", "Der 1. Mai. Juli war heiß.", ["1. Mai", "Juli"]),
        # compounds, regional words
        ("de", "am Montagabend, Donnerstagnachmittag und im Jänner", ["Montagabend", "Donnerstagnachmittag", "Jänner"]),
        # percent is no hour
        ("de", "stieg um 17 %, fiel um 8 Prozent", []),
        # phones, scores, halves of a match
        ("de", "Telefon 0711 2024 1999, Rückruf unter 030/2019-20", []),
        ("en", "call +44 20 7946 2019; it ended 2-1 in the second half", []),
        # weekly habits
        ("de", "jeden Montag und montags", []),
        ("en", "every Monday, on Mondays", []),
        # rates are no durations
        ("en", "$5 a day, twice a week, 40 hours a month", ["40 hours"]),
    ],
)
def test_what_is_a_date(code: str, text: str, found: list[str]) -> None:
    assert _texts(text, code) == found


@pytest.mark.parametrize(
    ("code", "text", "first", "last"),
    [
        ("de", "vergangene Woche", dt.date(2025, 1, 20), dt.date(2025, 1, 26)),
        ("en", "last week", dt.date(2025, 1, 20), dt.date(2025, 1, 26)),
        ("de", "2025-02-03", dt.date(2025, 2, 3), dt.date(2025, 2, 3)),
        ("en", "3/2/2025", dt.date(2025, 3, 2), dt.date(2025, 3, 2)),
        ("de", "3/2/2025", dt.date(2025, 2, 3), dt.date(2025, 2, 3)),
        ("de", "3. MRZ 2024", dt.date(2024, 3, 3), dt.date(2024, 3, 3)),
        ("de", "Im Dezember fiel Schnee", dt.date(2024, 12, 1), dt.date(2024, 12, 31)),
        ("de", "Im April wird es warm", dt.date(2025, 4, 1), dt.date(2025, 4, 30)),
        ("en", "prices fell in June", dt.date(2024, 6, 1), dt.date(2024, 6, 30)),
        ("en", "prices will fall in June", dt.date(2025, 6, 1), dt.date(2025, 6, 30)),
    ],
)
def test_which_day_is_meant(code: str, text: str, first: dt.date, last: dt.date) -> None:
    (figure,) = _read(text, code)
    assert (figure.quantity.stated.lower, figure.quantity.stated.upper) == (first, last)


def test_an_ambiguous_date_keeps_its_other_reading() -> None:
    (figure,) = _read("on 3/2/2025", "en")
    assert [other.stated.lower for other in figure.alternatives] == [dt.date(2025, 2, 3)]
    assert _read("on 25/2/2025", "en")[0].alternatives == ()


@pytest.mark.parametrize(
    ("code", "text"),
    [("de", "Am 10. März begann es. Zwölf Tage später war Schluss."), ("en", "It began on 10 March. Twelve days later it was over.")],
)
def test_an_offset_counts_from_the_day_named_before(code: str, text: str) -> None:
    named, offset = _read(text, code, dt.date(2024, 6, 1))
    assert offset.quantity.stated.lower == dt.date(2024, 3, 22)
    assert offset.anchor == named.span and offset.quantity.calendar and offset.quantity.calendar.relative


def test_an_offset_finds_its_day_in_an_earlier_block() -> None:
    earlier = tuple(_read("Am 10. März begann es.", "de", dt.date(2024, 6, 1)))
    (offset,) = _read("Am Tag darauf war Schluss.", "de", dt.date(2024, 6, 1), earlier)
    assert (offset.text, offset.quantity.stated.lower) == ("Tag darauf", dt.date(2024, 3, 11))


def test_an_event_with_a_date_of_its_own_is_counted_from() -> None:
    offset, named = _read("Am 2. Mai war Ruhe, ein Jahr nach der Wahl vom 9. Juni 2023 Sturm.", "de", dt.date(2024, 6, 30))[1:]
    assert (offset.text, offset.quantity.stated.lower, named.text) == ("ein Jahr nach", dt.date(2024, 1, 1), "9. Juni 2023")


def test_months_after_an_event_are_no_date() -> None:
    assert [figure.kind for figure in _read("Am 2. Mai war Ruhe, drei Monate nach der Wahl Sturm.", "de")] == ["date", "duration"]


def test_an_offset_without_a_day_is_a_duration() -> None:
    (figure,) = _read("Zwei Jahre später war Schluss.", "de")
    assert (figure.text, figure.kind, figure.quantity.unit) == ("Zwei Jahre", "duration", "a")
    assert _texts("zwei Jahre später als geplant, am 3. Mai 2024, drei Tage später als gedacht", "de") == [
        "zwei Jahre",
        "3. Mai 2024",
        "drei Tage",
    ]


def test_a_hedged_offset_tells_no_day() -> None:
    assert [figure.kind for figure in _read("Am 10. März begann es. Rund zwei Wochen später war Schluss.", "de")] == ["date", "duration"]


def test_without_a_date_of_the_text_parts_are_kept_and_bounds_left_open() -> None:
    (figure,) = _read("am Montag, dem 27. Januar", "de", None)
    calendar = figure.quantity.calendar
    assert figure.quantity.stated.lower is None and figure.quantity.stated.upper is None
    assert calendar and (calendar.weekday, calendar.day, calendar.month, calendar.year) == (0, 27, 1, None)
    (later,) = _read("Am 30. Januar begann es, drei Tage später war Schluss.", "de", None)[1:]
    assert later.quantity.calendar and (later.quantity.calendar.month, later.quantity.calendar.day) == (2, 2)


def test_the_weekday_is_kept_even_where_it_is_wrong() -> None:
    (figure,) = _read("on Tuesday, 29 January", "en")
    assert figure.quantity.calendar and figure.quantity.calendar.weekday == 1
    assert figure.quantity.stated.lower == dt.date(2025, 1, 29)


def test_a_year_that_was_worked_out_says_so() -> None:
    said, told = _read("am 3. Mai 2024 und am 4. Mai", "de")
    assert said.quantity.calendar and said.quantity.calendar.year_said
    assert told.quantity.calendar and not told.quantity.calendar.year_said


def test_both_ends_keep_their_parts() -> None:
    (figure,) = _read("vom vierten Quartal 2023 bis zum ersten Quartal 2025", "de")
    calendar = figure.quantity.calendar
    assert calendar and calendar.end and (calendar.ordinal, calendar.year, calendar.end.ordinal, calendar.end.year) == (4, 2023, 1, 2025)


def test_vague_parts_are_thirds_with_a_soft_edge() -> None:
    (figure,) = _read("Anfang 2024", "de")
    assert figure.quantity.stated[:2] == (dt.date(2024, 1, 1), dt.date(2024, 4, 30))
    assert figure.quantity.likely[:2] == (dt.date(2023, 12, 1), dt.date(2024, 5, 31))


@pytest.mark.parametrize(
    ("text", "hedge", "lower", "upper"),
    [("gegen 18 Uhr", "about", 1050, 1110), ("kurz vor 3 Uhr", "just_under", 150, 180), ("um 3 Uhr", None, 180, 180)],
)
def test_hedged_times(text: str, hedge: str | None, lower: int, upper: int) -> None:
    (figure,) = _read(text, "de")
    assert (figure.hedge, figure.quantity.likely.lower, figure.quantity.likely.upper, figure.quantity.unit) == (
        hedge,
        lower,
        upper,
        "min_of_day",
    )


@pytest.mark.parametrize(
    ("code", "text", "hedge"),
    [("de", "mehr als zwei Jahre", "more_than"), ("en", "nearly three weeks", "just_under"), ("de", "drei Tage", None)],
)
def test_hedged_durations(code: str, text: str, hedge: str | None) -> None:
    (figure,) = _read(text, code)
    assert figure.hedge == hedge and (figure.cue is not None) == (hedge is not None)


def test_an_impossible_day_is_a_date_without_bounds() -> None:
    (figure,) = _read("am 30. Februar 2025", "de")
    assert (figure.text, figure.quantity.stated.lower) == ("30. Februar 2025", None)

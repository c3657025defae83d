"""Laws of reading dates: what is written is read back; spans are sound; nothing raises."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sourcelint.figures.calendar import find_dates
from sourcelint.figures.figure import Figure
from sourcelint.figures.tokens import tokenize
from sourcelint.lexicon import loading

TODAY = dt.date(2025, 1, 31)
DAYS = st.dates(dt.date(1801, 1, 1), dt.date(2099, 12, 31))
MONTHS = {
    "de": ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
    "en": ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
}
WEEKDAYS = {
    "de": ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
}
PATTERNS = {
    "de": [
        "{d}. {M} {y}",
        "{d:02}.{m:02}.{y}",
        "{d}.{m}.{y}",
        "{y}-{m:02}-{d:02}",
        "{d}. {M3} {y}",
        "{W}, {d}. {M} {y}",
        "{W}, dem {d}. {M} {y}",
        "{d}.\u00a0{M} {y}",
        "{d}. {MM} {y}",
    ],
    "en": [
        "{d} {M} {y}",
        "{M} {d}, {y}",
        "{M3} {d}, {y}",
        "{d} {M3} {y}",
        "{y}-{m:02}-{d:02}",
        "{m}/{d}/{y}",
        "{W}, {M} {d}, {y}",
        "{W} {d} {M} {y}",
        "the {d}{th} of {M} {y}",
        "{M}\u00a0{d}, {y}",
    ],
}
SOUP = {
    "de": "am 26. bis Juli 2025 Montag, dem 27.01. vor zwei Jahren drei Tage später halb acht Uhr Viertel nach Q4 2023 "
    "Anfang dieser Woche 18.30 letzten Mai Ende des Jahres Weihnachten 1990er vierjährig 2'40 – / ' . , : ( ) % und "
    "zwischen ein Std. 20 Minuten 2019–21 99 31. 32. 0 ",
    "en": "on 26 to July 2025 Monday, the 27th of January two years ago three days later half past eight p.m. a quarter "
    "to Q4 2023 early this week last May end of the year Christmas 1990s four-year 8:30 a.m. – / ' . , : ( ) % and "
    "between an hour and a half 20 minutes 2019-21 31st 0 ",
}


def _read(text: str, code: str, today: dt.date | None = TODAY) -> list[Figure]:
    return find_dates(tokenize(text), text, loading.load().of(code), today)


def _written(day: dt.date, pattern: str, code: str) -> str:
    th = "th" if 10 <= day.day <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    name = MONTHS[code][day.month - 1]
    short = name if len(name) <= 4 else name[:3] + "."
    return pattern.format(d=day.day, m=day.month, y=day.year, M=name, MM=name.upper(), M3=short, W=WEEKDAYS[code][day.weekday()], th=th)


@pytest.mark.parametrize(("code", "pattern"), [(code, pattern) for code, patterns in PATTERNS.items() for pattern in patterns])
def test_a_date_is_read_back_from_every_pattern(code: str, pattern: str) -> None:
    @settings(max_examples=25, deadline=None)
    @given(DAYS)
    def law(day: dt.date) -> None:
        written = _written(day, pattern, code)
        (figure,) = _read(written, code)
        assert figure.quantity.stated == (day, day, False, False)
        assert figure.text == written.removeprefix("the ")
        assert figure.quantity.calendar and figure.quantity.calendar.year_said

    law()


@pytest.mark.parametrize("code", ["de", "en"])
def test_a_range_of_days_is_read_back(code: str) -> None:
    pattern = {"de": "vom {a}. {M} bis {b}. {N} {y}", "en": "from {a} {M} to {b} {N} {y}"}[code]

    @settings(max_examples=60, deadline=None)
    @given(DAYS, st.integers(1, 300))
    def law(first: dt.date, length: int) -> None:
        last = first + dt.timedelta(days=length)
        written = pattern.format(a=first.day, M=MONTHS[code][first.month - 1], b=last.day, N=MONTHS[code][last.month - 1], y=last.year)
        if (first.month, first.day) < (last.month, last.day) and first.year != last.year:
            return  # more than a year apart: not told without both years
        (figure,) = _read(written, code)
        assert (figure.quantity.stated.lower, figure.quantity.stated.upper, figure.kind, figure.hedge) == (first, last, "period", "range")

    law()


@pytest.mark.parametrize("code", ["de", "en"])
def test_any_text_is_read_without_an_exception_and_with_sound_spans(code: str) -> None:
    words = SOUP[code].split()

    @settings(max_examples=200, deadline=None)
    @given(st.lists(st.one_of(st.sampled_from(words), st.text(max_size=6)), max_size=14), st.one_of(st.none(), DAYS))
    def law(pieces: list[str], today: dt.date | None) -> None:
        text = " ".join(pieces)
        before = 0
        for figure in _read(text, code, today):
            assert before <= figure.span.start < figure.span.end <= len(text)
            assert figure.text == text[figure.span.start : figure.span.end] and figure.text == figure.text.strip()
            stated, likely = figure.quantity.stated, figure.quantity.likely
            if isinstance(stated.lower, dt.date) and isinstance(stated.upper, dt.date):
                assert stated.lower <= stated.upper
                assert isinstance(likely.lower, dt.date) and likely.lower <= stated.lower
            if figure.kind in ("date", "period"):
                assert figure.quantity.calendar is not None
            before = figure.span.end

    law()


@pytest.mark.parametrize("code", ["de", "en"])
def test_invisible_characters_change_nothing_but_the_spans(code: str) -> None:
    plain = {"de": "am 26. bis 28. Juli 2025 und drei Tage", "en": "on July 26 to 28, 2025 and three days"}[code]
    padded = "\u2060".join(plain)
    assert [figure.quantity for figure in _read(plain, code)] == [figure.quantity for figure in _read(padded, code)]
    assert [figure.text.replace("\u2060", "") for figure in _read(padded, code)] == [figure.text for figure in _read(plain, code)]


@pytest.mark.parametrize("code", ["de", "en"])
def test_no_tokens_no_figures(code: str) -> None:
    assert _read("", code) == [] == _read("  \n ", code)

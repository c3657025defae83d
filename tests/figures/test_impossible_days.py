"""A day that no month has is a date where its shape can be nothing else: who checks the calendar must see it."""

from __future__ import annotations

import datetime as dt

import pytest

from sourcelint.figures.scan import find
from sourcelint.lexicon.loading import load

LEXICON = load()
DAY = dt.date(2025, 1, 31)


@pytest.mark.parametrize(
    ("language", "text", "surface", "day", "month"),
    [
        ("de", "Die Wahl am 48.09.2018 verlief ruhig.", "48.09.2018", 48, 9),
        ("de", "Sie kam am 60.11. zurück.", "60.11.", 60, 11),
        ("de", "Am 31.04.2025 endet die Frist.", "31.04.2025", 31, 4),
        ("en", "It opened on 31/04/2025.", "31/04/2025", 31, 4),
        ("en", "The log of 2025-02-30 is lost.", "2025-02-30", 30, 2),
    ],
)
def test_it_is_read_and_has_no_bounds(language: str, text: str, surface: str, day: int, month: int) -> None:
    [figure] = find(text, language=language, lexicon=LEXICON, date=DAY)
    calendar = figure.quantity.calendar
    assert (figure.text, figure.kind) == (surface, "date")
    assert calendar is not None
    assert (calendar.day, calendar.month) == (day, month)
    assert figure.quantity.stated.lower is None
    assert figure.quantity.stated.upper is None


@pytest.mark.parametrize(
    ("language", "text"), [("de", "Version 48.13.2018 stürzt ab."), ("de", "Das Netz 99.99.99.99 ist weg."), ("en", "Part 48/09/18 broke.")]
)
def test_what_may_be_something_else_is_none(language: str, text: str) -> None:
    assert [figure for figure in find(text, language=language, lexicon=LEXICON, date=DAY) if figure.kind == "date"] == []


def test_a_year_far_off_is_one_behind_its_word() -> None:
    [figure] = find("Im Jahr 2104 gewann sie Gold.", language="de", lexicon=LEXICON, date=DAY)
    assert (figure.text, figure.quantity.stated.lower) == ("2104", dt.date(2104, 1, 1))
    assert [figure.kind for figure in find("Es kamen 2104 Gäste.", language="de", lexicon=LEXICON, date=DAY)] == ["count"]

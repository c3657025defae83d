"""Dates without locale, from ISO 8601 and EDTF."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sourcelint.sources import edtf
from sourcelint.values.interval import Interval


@pytest.mark.parametrize(
    ("text", "first", "last", "grain"),
    [
        ("2025-01-20", date(2025, 1, 20), date(2025, 1, 20), "day"),
        ("2025-02", date(2025, 2, 1), date(2025, 2, 28), "month"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "month"),
        ("2025", date(2025, 1, 1), date(2025, 12, 31), "year"),
        ("2023-Q4", date(2023, 10, 1), date(2023, 12, 31), "quarter"),
        ("2025-H1", date(2025, 1, 1), date(2025, 6, 30), "half"),
        ("2025-W01", date(2024, 12, 30), date(2025, 1, 5), "week"),
        ("2025-24", date(2025, 12, 1), date(2026, 2, 28), "season"),
        ("202X", date(2020, 1, 1), date(2029, 12, 31), "decade"),
    ],
)
def test_a_date_is_the_days_it_names(text: str, first: date, last: date, grain: str) -> None:
    found = edtf.read(text)
    assert found is not None
    assert found.days == Interval(first, last)
    assert found.calendar is not None
    assert found.calendar.grain == grain


def test_a_range_runs_from_the_first_day_to_the_last() -> None:
    found = edtf.read("2023-Q4/2025-Q1")
    assert found is not None
    assert found.days == Interval(date(2023, 10, 1), date(2025, 3, 31))
    assert found.calendar is not None and found.calendar.end is not None
    assert (found.calendar.ordinal, found.calendar.end.ordinal) == (4, 1)


def test_an_open_range_is_unbounded_there() -> None:
    assert edtf.interval("2025-01/..") == Interval(date(2025, 1, 1), None, upper_open=True)
    assert edtf.interval("../2025-01") == Interval(None, date(2025, 1, 31), lower_open=True)


@pytest.mark.parametrize(
    "text",
    ["", "Januar 2025", "2025-13", "2025-02-30", "2025-W54", "20.01.2025", "0000", "2025-Q5", "../..", "/", "2025-02/2025-01", "2025-1-2"],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert edtf.read(text) is None


def test_only_a_full_day_is_a_day() -> None:
    assert edtf.day("2025-01-20") == date(2025, 1, 20)
    assert edtf.day("2025-01") is None
    assert edtf.day("2025-01-20/2025-01-21") is None


@given(st.dates())
def test_every_day_is_read(day: date) -> None:
    assert edtf.day(day.isoformat()) == day


@given(st.text("0123456789-/.QHWX", max_size=12))
def test_any_text_is_read_or_none(text: str) -> None:
    found = edtf.read(text)
    assert found is None or found.days.lower is None or found.days.upper is None or not found.days.is_empty


@pytest.mark.parametrize("text", ["2025", "2025-01", "2024-Q4", "2025-01-20", "2025-01-20/2025-01-22", "2025-02-01/..", "../2025-02-01"])
def test_days_are_written_in_their_shortest_form(text: str) -> None:
    days = edtf.interval(text)
    assert days is not None
    assert edtf.written(days) == text


@given(st.dates(), st.dates())
def test_what_is_written_reads_as_the_same_days(one: date, other: date) -> None:
    days = Interval(min(one, other), max(one, other))
    assert edtf.interval(edtf.written(days)) == days

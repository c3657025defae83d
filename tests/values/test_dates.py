"""The calendar algebra: periods, thirds, shifts, years that were not said, weekdays, holidays."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sourcelint.values import dates
from sourcelint.values.holidays import easter, holiday
from sourcelint.values.quantity import Calendar

DAYS = st.dates(date(1600, 1, 1), date(2200, 12, 31))
PERIODS = st.sampled_from(["day", "week", "month", "quarter", "season", "half", "year", "decade", "century"])


@pytest.mark.parametrize(
    ("calendar", "first", "last"),
    [
        (Calendar("day", 2024, 2, 29), date(2024, 2, 29), date(2024, 2, 29)),
        (Calendar("month", 2024, 2), date(2024, 2, 1), date(2024, 2, 29)),
        (Calendar("quarter", 2023, ordinal=4), date(2023, 10, 1), date(2023, 12, 31)),
        (Calendar("half", 2024, ordinal=2), date(2024, 7, 1), date(2024, 12, 31)),
        (Calendar("season", 2024, ordinal=4), date(2024, 12, 1), date(2025, 2, 28)),
        (Calendar("year", 1848), date(1848, 1, 1), date(1848, 12, 31)),
        (Calendar("decade", 1990), date(1990, 1, 1), date(1999, 12, 31)),
        (Calendar("century", 1801), date(1801, 1, 1), date(1900, 12, 31)),
        (Calendar("week", 2025, ordinal=30), date(2025, 7, 21), date(2025, 7, 27)),
    ],
)
def test_days_of(calendar: Calendar, first: date, last: date) -> None:
    assert dates.days_of(calendar) == (first, last)


@pytest.mark.parametrize(
    "calendar",
    [
        Calendar("day", 2025, 2, 29),
        Calendar("day", 2025, 13, 1),
        Calendar("day", None, 1, 1),
        Calendar("month", 2025, 13),
        Calendar("quarter", 2025, ordinal=5),
        Calendar("week", 2025, ordinal=54),
        Calendar("year", 0),
        Calendar("season", 2025),
    ],
)
def test_impossible_parts_have_no_days(calendar: Calendar) -> None:
    assert dates.days_of(calendar) is None


@given(DAYS, PERIODS)
def test_a_period_holds_its_day_and_meets_its_neighbours(day: date, grain: str) -> None:
    first, last = dates.holding(day, grain) or (date.max, date.min)
    assert first <= day <= last
    assert dates.holding(first, grain) == dates.holding(last, grain) == (first, last)
    before, after = dates.holding(first - timedelta(days=1), grain), dates.holding(last + timedelta(days=1), grain)
    assert before and after and before[1] < first and last < after[0]


@given(DAYS, PERIODS, st.sampled_from(["start", "middle", "end"]))
def test_a_third_lies_inside_and_the_three_cover_the_whole(day: date, grain: str, part: str) -> None:
    whole = dates.holding(day, grain) or (day, day)
    first, last = dates.third(whole, part)
    assert whole[0] <= first <= last <= whole[1]
    start, middle, end = (dates.third(whole, name) for name in ("start", "middle", "end"))
    assert start[0] == whole[0] and end[1] == whole[1]
    assert middle[0] <= start[1] + timedelta(days=1) and end[0] <= middle[1] + timedelta(days=1)


@given(DAYS, st.sampled_from(["day", "week", "month", "quarter", "year"]), st.integers(-40, 40))
def test_shifting_there_and_back(day: date, unit: str, amount: int) -> None:
    there = dates.shifted(day, unit, amount)
    back = dates.shifted(there, unit, -amount) if there else None
    assert there and back
    assert abs((back - day).days) <= 3  # the 31st of a month may come back as its 28th
    if unit in ("day", "week"):
        assert back == day
    assert (there > day) == (amount > 0) or amount == 0


def test_shifting_past_the_end_of_time_gives_none() -> None:
    assert dates.shifted(date(9999, 12, 1), "month", 2) is None
    assert dates.shifted(date(1, 1, 1), "day", -1) is None


def test_shifting_keeps_to_the_month() -> None:
    assert dates.shifted(date(2025, 1, 31), "month", 1) == date(2025, 2, 28)


@given(DAYS, DAYS)
def test_a_date_without_year_is_the_last_one_or_the_next(day: date, today: date) -> None:
    said = Calendar("day", None, day.month, day.day)
    last = dates.days_of(dates.with_year(said, today))
    coming = dates.days_of(dates.with_year(said, today, forward=True))
    assert last and coming
    assert last[0] <= today <= coming[0]
    if (day.month, day.day) != (2, 29):
        assert (today - last[0]).days < 367 and (coming[0] - today).days < 367


def test_soon_is_meant_even_without_tense() -> None:
    said = Calendar("day", None, 2, 10)
    assert dates.with_year(said, date(2025, 1, 31), soon=31) == said._replace(year=2025, year_said=False)
    assert dates.with_year(said, date(2025, 1, 1), soon=31).year == 2024


@given(DAYS, st.integers(0, 6))
def test_weekdays_near(today: date, weekday: int) -> None:
    back, ahead = dates.weekday_near(weekday, today), dates.weekday_near(weekday, today, forward=True)
    last, following = dates.weekday_near(weekday, today, -1), dates.weekday_near(weekday, today, 1)
    assert back and ahead and last and following
    assert {day.weekday() for day in (back, ahead, last, following)} == {weekday}
    assert timedelta(0) <= today - back < timedelta(days=7) and timedelta(0) <= ahead - today < timedelta(days=7)
    assert timedelta(0) < today - last <= timedelta(days=7) and timedelta(0) < following - today <= timedelta(days=7)


@given(DAYS, PERIODS)
def test_widening_only_widens(day: date, grain: str) -> None:
    whole = dates.holding(day, grain) or (day, day)
    wider = dates.widened(whole, dates.FINER.get(grain, "day"))
    assert wider[0] < whole[0] and whole[1] < wider[1]


@pytest.mark.parametrize(("year", "month", "day"), [(2000, 4, 23), (2024, 3, 31), (2025, 4, 20), (2038, 4, 25), (1818, 3, 22)])
def test_easter(year: int, month: int, day: int) -> None:
    assert easter(year) == date(year, month, day)


@pytest.mark.parametrize(
    ("rule", "year", "first", "last"),
    [
        ("12-25", 2024, date(2024, 12, 25), date(2024, 12, 25)),
        ("12-25..12-26", 2024, date(2024, 12, 25), date(2024, 12, 26)),
        ("easter+39", 2025, date(2025, 5, 29), date(2025, 5, 29)),
        ("4 thu 11", 2024, date(2024, 11, 28), date(2024, 11, 28)),
        ("-1 mon 5", 2024, date(2024, 5, 27), date(2024, 5, 27)),
        ("-1 day 2", 2024, date(2024, 2, 29), date(2024, 2, 29)),
        ("lunar", 2025, date(2025, 1, 29), date(2025, 1, 29)),
    ],
)
def test_holidays(rule: str, year: int, first: date, last: date) -> None:
    assert holiday(rule, year) == (first, last)


def test_a_table_that_does_not_reach_tells_nothing() -> None:
    assert holiday("lunar", 1900) is None
    assert holiday("31 day 2", 2024) is None

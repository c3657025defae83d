"""Values without locale: what sheets made by machines say."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sourcelint.figures.figure import KINDS, Figure
from sourcelint.lexicon.model import Lexicon
from sourcelint.sources import value
from sourcelint.sources.known import Known
from sourcelint.values.interval import Interval, point
from sourcelint.values.quantity import Per

D = Decimal


@pytest.fixture(scope="module")
def likely(lexicon: Lexicon) -> value.Likely:
    return Known.of(lexicon, {}, {}).likely


def figure(text: str, likely: value.Likely) -> Figure:
    found = value.read(text, likely)
    assert found.figure is not None, found.trouble
    return found.figure


@pytest.mark.parametrize(
    ("text", "stated", "hedge"),
    [
        ("140", point(D(140)), None),
        ("<140", Interval(None, D(140), True, True), "less_than"),
        ("<= 140", Interval(None, D(140), True, False), "at_most"),
        (">1200", Interval(D(1200), None, True, True), "more_than"),
        ("≥ 1200", Interval(D(1200), None, False, True), "at_least"),
        ("~6e6", point(D(6000000)), "about"),
        ("80e6..100e6", Interval(D(80000000), D(100000000)), "range"),
        ("-12.5", point(D("-12.5")), None),
        (".5", point(D("0.5")), None),
    ],
)
def test_a_number_is_an_interval(text: str, stated: Interval, hedge: str | None, likely: value.Likely) -> None:
    found = figure(text, likely)
    assert found.quantity.stated == stated
    assert found.hedge == hedge
    assert found.kind == "count"


@pytest.mark.parametrize(
    ("text", "unit", "kind"),
    [("~6e6 USD", "USD", "money"), ("17 %", "%", "percent"), ("17%", "%", "percent"), ("3 pt", "pt", "points"), ("12 km", "km", "length"),
     ("250 km/h", "km/h", "speed"), ("80e6..100e6 EUR", "EUR", "money"), ("5 GWh", "GWh", "energy"), ("2 h", "h", "duration")],
)
def test_a_unit_gives_the_kind(text: str, unit: str, kind: str, likely: value.Likely) -> None:
    found = figure(text, likely)
    assert (found.quantity.unit, found.kind) == (unit, kind)


def test_a_rate_keeps_its_denominator(likely: value.Likely) -> None:
    assert figure("2.2 USD/1e6 token", likely).quantity.per == Per(D(1000000), "token")
    assert figure("12 t / a", likely).quantity.per == Per(D(1), "a")


@pytest.mark.parametrize(
    ("text", "grain"),
    [("2000", 100), ("16000", 1000), ("200", 10), ("17", 1), ("64.1e9", 10**8), ("6e6", 10**6), ("5576000", 1000), ("0", 1)],
)
def test_trailing_zeros_count_down_to_two_digits(text: str, grain: int, likely: value.Likely) -> None:
    assert figure(text, likely).quantity.grain == grain


def test_what_a_reader_takes_away_is_bounded(likely: value.Likely) -> None:
    assert figure("<140", likely).quantity.likely == Interval(D(105), D(140), False, True)
    assert figure(">1200", likely).quantity.likely == Interval(D(1200), D(1500), True, False)
    assert figure("~2100", likely).quantity.likely == Interval(D(1890), D(2310))
    assert figure("-100", likely).quantity.likely == Interval(D(-105), D(-95))


def test_dates_are_periods_at_their_precision(likely: value.Likely) -> None:
    days = figure("2025-07-26/2025-07-28", likely)
    assert (days.kind, days.quantity.stated, days.hedge) == ("period", Interval(date(2025, 7, 26), date(2025, 7, 28)), "range")
    assert figure("2025-07-26", likely).kind == "date"
    assert figure("2023-Q4/2025-Q1", likely).quantity.stated == Interval(date(2023, 10, 1), date(2025, 3, 31))


@pytest.mark.parametrize(
    "text", ["", "many", "1,200", "1 200", "<80..100", "100..80", "80..80", "12 parsecs", "USD", "~", "1.2.3", "12 km extra"]
)
def test_what_is_no_value_says_why(text: str, likely: value.Likely) -> None:
    found = value.read(text, likely)
    assert found.figure is None
    assert found.trouble


NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**12), max_value=10**12)


@given(NUMBERS, st.sampled_from(["", "<", ">=", "~"]))
def test_every_number_lies_in_what_is_read(number: Decimal, mark: str) -> None:
    found = value.read(f"{mark}{number}", lambda taken, grain, hedge: Interval(taken - grain, taken + grain)).figure
    assert found is not None
    stated, likely = found.quantity.stated, found.quantity.likely
    assert number in (stated.lower, stated.upper)
    assert likely.contains(point(number)) or stated.lower_open or stated.upper_open
    assert found.kind in KINDS

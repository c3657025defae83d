"""What two figures make up: multiples, parts, differences, yearly rates, told in digits; bounds stay bounds, ranges stay ranges."""

from __future__ import annotations

import math
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sourcelint.figures.figure import Figure
from sourcelint.figures.scan import find
from sourcelint.lexicon.loading import load
from sourcelint.links.results import change, difference, difference_of, multiple_of, told, yearly
from sourcelint.values.interval import point

LEXICON = load()


def read(text: str) -> Figure:
    return find(text, language="en", lexicon=LEXICON)[0]


def said(figure: Figure | None) -> str | None:
    return told(figure) if figure else None


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("68 euros", "4 euros", "17 times"),
        ("4 euros", "68 euros", "17 times"),
        ("3 euros", "2 euros", "150 %"),
        ("80 to 100 euros", "20 euros", "4 times to 5 times"),
        ("80 to 100 euros", "less than 6 euros", "more than 13.3 times"),
        ("more than 80 euros", "less than 8 euros", "more than 10 times"),
        ("less than 80 euros", "20 euros", "less than 4 times"),
        ("less than 80 euros", "less than 6 euros", None),
        ("more than 80 euros", "more than 6 euros", None),
        ("80 euros", "0 euros", None),
    ],
)
def test_how_many_times(one: str, other: str, expected: str | None) -> None:
    assert said(multiple_of(read(one), read(other), less=False, change=False)) == expected


@pytest.mark.parametrize(
    ("one", "other", "part", "less"),
    [
        ("68 euros", "17 euros", "25 %", "75 %"),
        ("17 euros", "68 euros", "25 %", "75 %"),
        ("80 to 100 euros", "20 euros", "20 % to 25 %", "75 % to 80 %"),
        ("80 to 100 euros", "less than 6 euros", "less than 7.5 %", "more than 92.5 %"),
    ],
)
def test_what_part(one: str, other: str, part: str, less: str) -> None:
    whole = multiple_of(read(one), read(other), less=True, change=False)
    rest = multiple_of(read(one), read(other), less=False, change=True)
    assert (said(whole), said(rest)) == (part, less)
    assert whole and rest and (whole.role, rest.role) == ("level", "by")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("193 million euros", "125 million euros", "68 million EUR"),
        ("125 million euros", "193 million euros", "68 million EUR"),
        ("1,640 boats", "410 boats", "1230"),
        ("80 to 100 euros", "20 euros", "60 EUR to 80 EUR"),
        ("80 to 100 euros", "less than 6 euros", "more than 74 EUR"),
        ("more than 80 euros", "20 euros", "more than 60 EUR"),
        ("less than 80 euros", "20 euros", "less than 60 EUR"),
        ("more than 80 euros", "more than 20 euros", None),
    ],
)
def test_by_how_much(one: str, other: str, expected: str | None) -> None:
    found = difference_of(read(one), read(other))
    assert said(found) == expected
    assert found is None or found.role == "by"


@pytest.mark.parametrize(
    ("amount", "length", "expected"),
    [
        ("600 million euros", "four years", "150 million EUR a year"),
        ("615 million euros", "three to four years", "153.8 million EUR a year to 205 million EUR a year"),
        ("more than 600 million euros", "four years", "more than 150 million EUR a year"),
        ("600 million euros", "more than four years", "less than 150 million EUR a year"),
        ("617 boats", "six months", "1234 a year"),
        ("600 million euros", "12 kilometres", None),
        ("600 million euros", "2 April 2025", None),
        ("600 million euros a year", "four years", None),
        ("more than 600 million euros", "more than four years", None),
    ],
)
def test_how_much_a_year(amount: str, length: str, expected: str | None) -> None:
    assert said(yearly(read(amount), read(length))) == expected


@pytest.mark.parametrize(
    ("amount", "length", "expected"),
    [("600 million euros", "18 months", "400 million EUR a year"), ("1,200 boats", "six months", "2400 a year")],
)
def test_a_round_rate(amount: str, length: str, expected: str) -> None:
    assert said(yearly(read(amount), read(length))) == expected


@pytest.mark.parametrize(
    ("later", "before", "after", "expected"),
    [
        ("640 boats", 400, 640, [("60 %", "by", 1), ("160 %", "level", 0)]),
        ("400 boats", 640, 400, [("37.5 %", "by", -1), ("62.5 %", "level", 0)]),
        ("1,640 boats", 410, 1640, [("3 times", "by", 1), ("4 times", "level", 0)]),
        ("7.4 percent", Decimal("5.3"), Decimal("7.4"), [("2.1 points", "by", 1), ("139.6 %", "level", 0)]),
        ("5.3 percent", Decimal("7.4"), Decimal("5.3"), [("2.1 points", "by", -1), ("71.6 %", "level", 0)]),
    ],
)
def test_how_it_has_gone(later: str, before: Decimal, after: Decimal, expected: list[tuple[str, str, int]]) -> None:
    found = change(read(later), Decimal(before), Decimal(after))
    assert [(told(one), one.role, one.quantity.sign) for one in found] == expected


@pytest.mark.parametrize(("before", "after", "sign"), [(400, 640, 1), (880, 640, -1)])
def test_a_difference_has_a_way(before: int, after: int, sign: int) -> None:
    found = difference(read("640 euros"), Decimal(before), Decimal(after))
    assert (told(found), found.role, found.quantity.sign) == ("240 EUR", "by", sign)


BOATS = read("7 boats")
AMOUNTS = st.integers(min_value=1, max_value=10**9)


@given(AMOUNTS, AMOUNTS)
def test_it_does_not_matter_which_comes_first(one: int, other: int) -> None:
    first, second = (BOATS._replace(quantity=BOATS.quantity._replace(stated=point(Decimal(number)))) for number in (one, other))
    times, part = (multiple_of(first, second, less=less, change=False) for less in (False, True))
    assert times and part
    assert times.quantity.stated == multiple_of(second, first, less=False, change=False).quantity.stated  # type: ignore[union-attr]
    assert math.isclose(float(times.quantity.size or 0) * float(part.quantity.size or 0), 1)
    assert difference_of(first, second).quantity.stated == point(Decimal(abs(one - other)))  # type: ignore[union-attr]

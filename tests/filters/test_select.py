"""Selectors: names, codes, prefixes; the exact one is the stronger; what names nothing is an error that helps."""

from __future__ import annotations

import pytest

from sourcelint.errors import UsageError
from sourcelint.filters.select import chosen
from sourcelint.rule import Rule


class WrongCount(Rule):
    code, name = "SL101", "wrong-count"


class WrongDate(Rule):
    code, name = "SL102", "wrong-date"


class Weekday(Rule):
    code, name = "SL201", "weekday-mismatch"


class Unsourced(Rule):
    code, name, default = "SL301", "unsourced-figure", False


class House(Rule):
    code, name = "SLX1", "house-rule"


RULES = (WrongCount, WrongDate, Weekday, Unsourced, House)


def codes(**selectors: list[str]) -> list[str]:
    return [rule.code for rule in chosen(RULES, **selectors)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("selectors", "expected"),
    [
        ({}, ["SL101", "SL102", "SL201", "SLX1"]),
        ({"select": ["wrong-count"]}, ["SL101"]),
        ({"select": ["SL1"]}, ["SL101", "SL102"]),
        ({"select": ["sl101", "Weekday-Mismatch"]}, ["SL101", "SL201"]),
        ({"select": ["all"]}, ["SL101", "SL102", "SL201", "SL301", "SLX1"]),
        ({"select": ["unsourced-figure"]}, ["SL301"]),
        ({"extend": ["unsourced-figure"]}, ["SL101", "SL102", "SL201", "SL301", "SLX1"]),
        ({"ignore": ["SL1"]}, ["SL201", "SLX1"]),
        ({"select": ["SL1"], "ignore": ["SL101"]}, ["SL102"]),
        ({"select": ["SL101"], "ignore": ["SL1"]}, ["SL101"]),
        ({"select": ["SL101", "SL102"], "ignore": ["SL101"]}, ["SL102"]),
        ({"select": ["SLX"]}, ["SLX1"]),
    ],
)
def test_chosen(selectors: dict[str, list[str]], expected: list[str]) -> None:
    assert codes(**selectors) == expected


@pytest.mark.parametrize(
    ("selectors", "message"),
    [
        ({"select": ["wrong-cuont"]}, "no rule 'wrong-cuont'. Did you mean 'wrong-count'? `sourcelint rules` lists them all."),
        ({"ignore": ["SL9"]}, "no rule 'SL9'."),
        ({"extend": ["s"]}, "no rule 's'."),
        ({"select": [""]}, "no rule ''."),
        ({"select": ["SL101"], "ignore": ["wrong-count"]}, "no rule is left to run: select names SL101, ignore names wrong-count."),
        ({"ignore": ["all"]}, "no rule is left to run"),
    ],
)
def test_a_choice_of_nothing(selectors: dict[str, list[str]], message: str) -> None:
    with pytest.raises(UsageError) as caught:
        codes(**selectors)
    assert str(caught.value).startswith(message)


def test_the_place_is_named() -> None:
    with pytest.raises(UsageError, match=r"^pyproject\.toml:7: no rule 'x'"):
        chosen(RULES, select=["x"], where="pyproject.toml:7")

"""Each slip by its name, the first that fits."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from sourcelint.figures.figure import Figure
from sourcelint.links.slips import describe, name_slip
from sourcelint.sources.fact import Claim, Source
from sourcelint.text.span import Span
from sourcelint.values.compare import Comparison, Verdict, compare
from sourcelint.values.interval import Interval, point
from sourcelint.values.quantity import Calendar, Quantity


def number(
    text: str,
    value: str,
    grain: str = "1",
    unit: str | None = None,
    kind: str = "count",
    hedge: str | None = None,
    sign: int = 0,
) -> Figure:
    x, step = Decimal(value), Decimal(grain)
    stated = {"more_than": Interval(x, None, True, True), "less_than": Interval(None, x, True, True)}.get(hedge or "", point(x))
    likely = {"more_than": Interval(x, x * 5 / 4, True), "less_than": Interval(x * 3 / 4, x, False, True)}.get(
        hedge or "", Interval(x - step / 2, x + step / 2)
    )
    return Figure(Span(0, len(text)), Quantity(stated, likely, step, unit, sign=sign), kind, text, hedge=hedge)


def day(text: str, iso: str) -> Figure:
    when = date.fromisoformat(iso)
    calendar = Calendar("day", when.year, when.month, when.day)
    return Figure(Span(0, len(text)), Quantity(point(when), point(when), calendar=calendar), "date", text)


def slip(claim: Figure, figure: Figure, *others: Figure) -> str:
    found = compare(
        claim.quantity, figure.quantity, claim_kind=claim.kind, figure_kind=figure.kind, claim_hedge=claim.hedge, figure_hedge=figure.hedge
    )
    assert found.verdict is Verdict.CONTRADICTION
    return name_slip(Claim(claim, Source("s")), figure, found, other_values=others)


@pytest.mark.parametrize(
    ("claim", "figure", "name"),
    [
        (number("2,2 US-Dollar", "2.2", "0.1", "USD", "money"), number("2,2 Euro", "2.2", "0.1", "EUR", "money"), "currency"),
        (number("70.000 m²", "70000", "1000", "m2", "area"), number("70.000 Hektar", "70000", "1000", "ha", "area"), "unit"),
        (number("17 %", "17", "1", "%", "percent"), number("17 Prozentpunkte", "17", "1", "pt", "points"), "points"),
        (number("140", "140", hedge="less_than"), number("140", "140", hedge="more_than"), "bound"),
        (number("5 %", "5", unit="%", kind="percent", sign=1), number("5 %", "5", unit="%", kind="percent", sign=-1), "direction"),
        (day("20. Januar 2025", "2025-01-20"), day("20. Februar 2025", "2025-02-20"), "month"),
        (day("20. Januar 2025", "2025-01-20"), day("20. Januar 2024", "2024-01-20"), "year"),
        (day("20. Januar 2025", "2025-01-20"), day("21. Januar 2025", "2025-01-21"), "day"),
        (number("64,1 Milliarden", "64.1e9", "1e8"), number("64,1 Millionen", "64.1e6", "1e5"), "scale"),
        (number("eine Billion", "1e12", "1e12"), number("eine Milliarde", "1e9", "1e9"), "scale"),
        (number("one trillion", "1e12", "1e12"), number("1 billion", "1e9", "1e9"), "scale"),
        (number("2,2", "2.2", "0.1"), number("22", "22"), "decimal"),
        (number("1.200", "1200", "100"), number("1,200", "1.2", "0.001"), "decimal"),
        (number("2.000", "2000", "100"), number("20.000", "20000", "1000"), "zero"),
        (number("70.000", "70000", "1000"), number("7.000", "7000", "100"), "zero"),
        (number("600 Milliarden", "600e9", "10e9"), number("60 Milliarden", "60e9", "1e9"), "zero"),
        (number("64,1", "64.1", "0.1"), number("61,4", "61.4", "0.1"), "transposed"),
        (number("17", "17"), number("71", "71"), "transposed"),
        (number("2.048", "2048"), number("2.084", "2084"), "transposed"),
        (number("30", "30"), number("80", "80"), "digit"),
        (number("5 %", "5"), number("15 %", "15"), "digit"),
        (number("1.234", "1234"), number("1.134", "1134"), "digit"),
        (number("drei", "3"), number("vier", "4"), "value"),
        (number("1.234", "1234"), number("5.678", "5678"), "value"),
    ],
)
def test_the_slip(claim, figure, name):
    assert slip(claim, figure) == name


def test_a_figure_of_something_else_is_swapped():
    assert slip(number("2.000", "2000", "100"), number("16.000", "16000", "1000"), number("16.000", "16000", "1000")) == "swapped"
    assert slip(number("2.000", "2000", "100"), number("20.000", "20000", "1000"), number("16.000", "16000", "1000")) == "zero"


def test_what_the_comparison_saw_comes_before_swapped():
    other = number("140", "140", hedge="more_than")
    assert slip(number("140", "140", hedge="less_than"), other, other) == "bound"


def test_a_range_keeps_its_slip():
    claim = number("80", "80")
    assert name_slip(Claim(claim, Source("s")), number("90", "90"), Comparison(Verdict.CONTRADICTION, "range_end")) == "range_end"


@pytest.mark.parametrize("name", ["currency", "zero", "scale", "transposed", "bound", "range_end", "swapped", "value"])
def test_each_slip_has_a_phrase(name):
    assert describe(name)
    assert "_" not in describe(name)


def test_an_unknown_slip_is_named_as_it_is():
    assert describe("left_out") == "left out"


def test_every_slip_stands_in_the_documentation():
    page = (Path(__file__).parents[2] / "docs" / "semantics.md").read_text(encoding="utf-8")
    for name in (
        "currency",
        "unit",
        "points",
        "bound",
        "direction",
        "weekday",
        "day",
        "month",
        "quarter",
        "year",
        "range_end",
        "swapped",
        "scale",
        "decimal",
        "zero",
        "transposed",
        "digit",
        "value",
    ):
        assert f"`{name}`" in page

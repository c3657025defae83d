"""A bare number in a table is read in the unit that its header tells; the unit alone, in the header, is no figure."""

from __future__ import annotations

import pytest

import sourcelint


def read(header: str, cell: str, language: str, row: str = "Kelm") -> list[tuple[str, str, str | None, str]]:
    text = f"| | {header} |\n|---|---|\n| {row} | {cell} |\n"
    found = sourcelint.find_figures(text, language=language, path="table.md")
    return [(figure.text, figure.kind, figure.quantity.unit, str(figure.quantity.size)) for figure in found]


@pytest.mark.parametrize(
    ("language", "header", "cell", "unit", "size"),
    [
        ("en", "Investment, $bn", "5.5", "USD", "5500000000"),
        ("en", "Ore (million tonnes)", "38", "t", "38000000"),
        ("en", "Share, %", "45", "%", "45"),
        ("en", "Length in miles", "12", "mi", "12"),
        ("en", "Days", "12", "d", "12"),
        ("de", "Umsatz (Mio. Euro)", "12", "EUR", "12000000"),
        ("de", "Anteil in Prozent", "45,5", "%", "45.5"),
        ("de", "Miete, €", "12,75", "EUR", "12.75"),
        ("de", "Fläche [km²]", "3,5", "km2", "3.5"),
        ("de", "Kosten in Milliarden Dollar", "mehr als 12", "USD", "12000000000"),
    ],
)
def test_the_header_tells_the_unit(language: str, header: str, cell: str, unit: str, size: str) -> None:
    ((text, _, read_unit, number),) = read(header, cell, language)
    assert text == cell.rsplit(" ", 1)[-1]
    assert read_unit == unit
    assert float(number) == float(size)


def test_a_row_may_tell_it_too() -> None:
    assert read("Kelm", "64.1", "en", row="AI investment ($bn)") == [("64.1", "money", "USD", "64100000000")]


@pytest.mark.parametrize(
    ("language", "header", "cell"),
    [("en", "Guests", "1,200"), ("de", "Gäste", "1.200"), ("en", "Company", "12"), ("de", "Rang in Europa", "4"), ("en", "In total", "12")],
)
def test_a_header_without_a_unit_tells_none(language: str, header: str, cell: str) -> None:
    ((_, kind, unit, _),) = read(header, cell, language)
    assert (kind in ("count", "number"), unit) == (True, None)


def test_a_cell_with_a_unit_of_its_own_keeps_it() -> None:
    assert [(kind, unit) for _, kind, unit, _ in read("Umsatz (Mio. Euro)", "12 Prozent", "de")] == [("percent", "%")]

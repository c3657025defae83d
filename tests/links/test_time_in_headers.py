"""The headers of a table tell the time of its cells: a number of another year is held against the one that is named."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from sourcelint import Status

FACTS = """
schema: 1
sources:
  gazette: {title: Zoo gazette, published: 2026-02-01, language: en}
entities:
  zoo: {type: zoo, names: [Harrow Zoo, Zoo Harrow]}
facts:
  visitors:
    subject: zoo
    measure: visitors
    as_of: 2025
    claims: [{figure: "412,000", source: gazette, quote: "412,000 visitors"}]
  visitors-before:
    subject: zoo
    measure: visitors
    as_of: 2024
    claims: [{figure: "455,000", source: gazette, quote: "455,000 the year before"}]
"""


@pytest.mark.parametrize(
    ("table", "cell", "status"),
    [
        ("| | Harrow Zoo |\n|---|---|\n| Visitors, 2025 | {} |", "412,000", Status.VERIFIED),
        ("| | Harrow Zoo |\n|---|---|\n| Visitors, 2025 | {} |", "455,000", Status.CONTRADICTED),
        ("| | Harrow Zoo |\n|---|---|\n| Visitors, 2024 | {} |", "455,000", Status.VERIFIED),
        ("| | Harrow Zoo |\n|---|---|\n| Visitors, 2024 | {} |", "412,000", Status.CONTRADICTED),
        ("| Harrow Zoo | last year |\n|---|---|\n| Visitors | {} |", "455,000", Status.CONTRADICTED),
        ("| Harrow Zoo | last year |\n|---|---|\n| Visitors | {} |", "412,000", Status.VERIFIED),
    ],
)
def test_the_year_of_a_cell(figures: Any, table: str, cell: str, status: Status) -> None:
    found = figures(f"# Harrow Zoo\n\n{table.format(cell)}\n", FACTS, language="en", date=dt.date(2026, 2, 14))
    assert found[cell].status is status

"""The page about reading figures tells the truth: every row of its tables is read as it says."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from sourcelint.figures.figure import Figure
from sourcelint.figures.scan import find
from sourcelint.lexicon.loading import load

PAGE = Path(__file__).parents[2] / "docs" / "figures.md"
DAY = dt.date(2025, 1, 31)
_ROW = re.compile(r"\| (.+?) \| ([a-z]{2}) \| (.+) \|")


def read(text: str, language: str) -> str:
    """The figures of a text as the page writes them."""
    figures = find(text, language=language, lexicon=load(), date=DAY)
    return " · ".join(f"`{figure.text}`: {_said(figure)}" for figure in figures) or "nothing"


def _said(figure: Figure) -> str:
    stated, unit = figure.quantity.stated, figure.quantity.unit
    ends = [_end(figure, bound) for bound in (stated.lower, stated.upper)]
    value = ends[0] if stated.lower == stated.upper else f"{ends[0]} to {ends[1]}" if all(ends) else f"{ends[0] or ends[1]}"
    per = f" per {figure.quantity.per.amount:,f} {figure.quantity.per.unit}" if figure.quantity.per else ""
    shown = f" {unit}" if unit and figure.kind != "time" else ""
    return f"{figure.kind} {value}{shown}{per}{f', {figure.hedge}' if figure.hedge else ''}"


def _end(figure: Figure, bound: object) -> str:
    if bound is None or figure.kind in ("date", "period"):
        return str(bound or "")
    if figure.kind == "time":
        return f"{int(str(bound)) // 60}:{int(str(bound)) % 60:02}"
    return f"{round(float(str(bound)), 3):,g}" if figure.kind == "ratio" else f"{bound:,}"


def rows() -> Iterator[tuple[str, str, str]]:
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        match = _ROW.fullmatch(line)
        if match:
            yield match[1], match[2], match[3]


@pytest.mark.parametrize(("text", "language", "said"), list(rows()))
def test_row_is_read_as_the_page_says(text: str, language: str, said: str) -> None:
    assert read(text, language) == said


def test_the_page_has_rows() -> None:
    assert len(list(rows())) > 40

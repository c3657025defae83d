"""The figures of a short text, read with the whole lexicon on one known day."""

from __future__ import annotations

import datetime as dt

from sourcelint.figures.figure import Figure
from sourcelint.figures.scan import find
from sourcelint.lexicon.loading import load

LEXICON = load()
DAY = dt.date(2025, 8, 1)


def figures(text: str, language: str) -> list[Figure]:
    return list(find(text, language=language, lexicon=LEXICON, date=DAY))


def only(text: str, language: str, surface: str) -> Figure:
    [figure] = [figure for figure in figures(text, language) if figure.text == surface]
    return figure

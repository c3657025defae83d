"""Articles and sheets of a story that was made up for these tests."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from sourcelint.curation.candidate import Draft
from sourcelint.curation.drafting import Told, draft
from sourcelint.lexicon.loading import load
from sourcelint.readers import reader_for
from sourcelint.sources.fact import FactBase

ARTICLE = """\
Der Hersteller Radnova baut in Linz Fahrräder. Im Jahr 2024 verkaufte Radnova 12.000 Räder und beschäftigte mehr als 340 Mitarbeiter.

Das Unternehmen plant ein Werk für rund 25 Millionen Euro. Es soll am 3. März 2026 eröffnet werden.

Die Aktie fiel um 4 Prozent. Hat Radnova wirklich 90 Filialen?
"""
ENGLISH = """\
Rivertown Motors, a maker of electric buses, employs 1,150 people in Leeds. The company sold 420 buses last year.

Petra Holl, chief executive, said the new plant would cost $35 million. Western rivals need 900 workers for that.
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """The article in a file of its own folder."""
    path = tmp_path / "radnova.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def proposed() -> Callable[..., Draft]:
    """Drafts a sheet from a text."""

    def make(text: str, file: str = "radnova.txt", language: str = "de", known: FactBase | None = None, **told: object) -> Draft:
        about = Told(file, language, dt.date(2025, 5, 1))._replace(**told)
        return draft(reader_for(file).read(text), text.encode("utf-8"), about, load(), known or FactBase())

    return make

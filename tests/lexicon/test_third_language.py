"""A language is data: French came as words alone, and a draft in it is checked like any other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import sourcelint
from sourcelint.lexicon.detect import detect
from sourcelint.lexicon.loading import load

ROOT = Path(__file__).parents[2]
NAMES = re.compile(r"""(?i)\bfrench\b|\bfran[cç]ais|["']fr["']""")
SOURCE = "Le constructeur supprime 1 500 postes, a-t-il indiqué le 27 janvier 2025. L'usine de Lyon emploie 900 personnes."
DRAFT = "Le constructeur a annoncé lundi la suppression de {} postes. L'usine de Lyon emploie environ 900 personnes, selon la direction."


def test_no_code_names_the_third_language() -> None:
    code = [path for folder in ("linter", "rules") for path in (ROOT / folder).rglob("*.py")]
    assert len(code) > 100
    named = {path.name: found for path in code if (found := NAMES.findall(path.read_text(encoding="utf-8")))}
    assert named == {}


@pytest.mark.parametrize(("figure", "findings"), [("1 500", 0), ("1\u202f500", 0), ("quinze cents", 0), ("1 200", 1)])
def test_a_draft_in_it_is_checked(figure: str, findings: int) -> None:
    sources = sourcelint.Sources.from_texts({"source.txt": SOURCE})
    report = sourcelint.check_text(DRAFT.format(figure), sources=sources, path="brouillon.md", select=["SL1"])
    assert report.language == "fr"
    assert [finding.figure.text for finding in report.findings] == [figure] * findings


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Les effectifs ont été réduits de 12 %, selon la direction.", "fr"),
        ("Nach Angaben der Stadt kostet das Fest Le Havre 2 Millionen Euro und dauert drei Tage.", "de"),
        ("The cost of the Tour de France rose by 5 percent, the organisers said, and it is to grow.", "en"),
    ],
)
def test_it_is_told_from_the_others(text: str, language: str) -> None:
    assert detect(text, load()) == language

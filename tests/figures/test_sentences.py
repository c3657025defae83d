"""Traps of readers of figures, figures as news write them and as other suites ask for them: every sentence is read as the corpus says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from sourcelint.figures.figure import Figure
from sourcelint.figures.scan import find
from sourcelint.lexicon.loading import load

CORPUS = Path(__file__).parents[1] / "corpus"
Groups = dict[str, dict[str, dict[str, list[str]]]]
"""Group → language → sentence → its figures."""


def _groups(name: str) -> Groups:
    groups: Groups = yaml.safe_load((CORPUS / name).read_text(encoding="utf-8"))
    return groups


TRAPS, NEWS, FORMS, DESKS, SUITES = (_groups(f"{name}.yaml") for name in ("traps", "news", "forms", "desks", "suites"))
MISREAD = [groups.pop("still misread") for groups in (FORMS, DESKS, SUITES)]
FRIDAY = dt.date(2025, 1, 31)
LEAST = 6
"""Sentences that a group must have in each language."""


def _said(figure: Figure) -> str:
    stated, unit, per = figure.quantity.stated, figure.quantity.unit, figure.quantity.per
    ends = [_end(figure, bound) for bound in stated[:2] if bound is not None]
    value = ends[0] if len(set(ends)) == 1 else " to ".join(ends)
    shown = f" {unit}" if unit and figure.kind != "time" else ""
    rate = f" per {per.amount:,f} {per.unit}" if per else ""
    return f"{figure.text}: {figure.kind} {value}{shown}{rate}{f', {figure.hedge}' if figure.hedge else ''}"


def _end(figure: Figure, bound: Decimal | dt.date) -> str:
    if not isinstance(bound, Decimal):
        return str(bound)
    if figure.kind == "time":
        return f"{int(bound) // 60}:{int(bound) % 60:02}"
    return f"{round(float(bound), 3):,g}" if figure.kind == "ratio" else f"{bound:,}"


def _read(text: str, code: str) -> list[str]:
    return [_said(figure) for figure in find(text, language=code, lexicon=load(), date=FRIDAY)]


def _cases() -> Iterator[tuple[str, str, dict[str, list[str]]]]:
    named = [(group, languages) for groups in (TRAPS, NEWS, FORMS, DESKS, SUITES) for group, languages in groups.items()]
    return ((group, code, sentences) for group, languages in named for code, sentences in languages.items())


def _misread() -> Iterator[tuple[str, str, list[str]]]:
    return ((code, text, said) for rows in MISREAD for code, sentences in rows.items() for text, said in sentences.items())


@pytest.mark.parametrize(("group", "code", "sentences"), list(_cases()), ids=[f"{group} ({code})" for group, code, _ in _cases()])
def test_group(group: str, code: str, sentences: dict[str, list[str]]) -> None:
    read = {text: _read(text, code) for text in sentences}
    assert {text: said for text, said in read.items() if said != sentences[text]} == {}


def test_what_is_still_misread_moves_up_when_it_is_read() -> None:
    assert [text for code, text, said in _misread() if _read(text, code) == said] == []


def test_every_group_of_traps_stands_in_both_languages_and_holds_figures() -> None:
    assert len(TRAPS) == 23
    for group, languages in TRAPS.items():
        assert {code for code, sentences in languages.items() if len(sentences) >= LEAST} == {"de", "en"}, group
        assert any(figures for sentences in languages.values() for figures in sentences.values()), group

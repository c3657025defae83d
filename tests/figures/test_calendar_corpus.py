"""Every spelling of the corpus is read as its value, on its exact span."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from sourcelint.figures import calendar
from sourcelint.figures.calendar import find_dates
from sourcelint.figures.figure import Figure
from sourcelint.figures.tokens import tokenize
from sourcelint.lexicon import loading

CORPUS = Path(__file__).parents[1] / "corpus"
LANGUAGES = sorted(path.name.split(".")[1] for path in CORPUS.glob("calendar.*.yaml"))


@lru_cache
def _content(code: str) -> dict[str, Any]:
    content: dict[str, Any] = yaml.load((CORPUS / f"calendar.{code}.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return content


def _cases(code: str) -> list[tuple[str, str, str]]:
    found = []
    for group, values in _content(code).items():
        if group == "today":
            continue
        if group == "nothing":
            found += [(group, "", text) for text in values]
        else:
            found += [(group, value.split("#")[0], text) for value, spellings in values.items() for text in spellings]
    return found


def _today(code: str) -> dt.date:
    return dt.date.fromisoformat(_content(code)["today"])


def _said(figure: Figure) -> str:
    """The value in the corpus's notation."""
    lower, upper = figure.quantity.stated.lower, figure.quantity.stated.upper
    if figure.kind == "time":
        ends = [f"{int(bound) // 60}:{int(bound) % 60:02d}" for bound in (lower, upper)]  # type: ignore[arg-type]
        return ends[0] if lower == upper else "..".join(ends)
    if figure.kind == "duration":
        lower, upper = (upper, upper) if lower is None else (lower, lower) if upper is None else (lower, upper)  # a bound is its value
        return f"{lower:g} {figure.quantity.unit}" if lower == upper else f"{lower:g}..{upper:g} {figure.quantity.unit}"
    return f"{lower}..{upper}"


def _full(value: str) -> str:
    """A value written short (`2025`, `2025-01`, a day) as its first and last day."""
    if ".." in value or " " in value or ":" in value:
        return value
    parts = [int(part) for part in value.split("-")]
    if len(parts) == 3:
        return f"{value}..{value}"
    if len(parts) == 2:
        last = (dt.date(parts[0] + parts[1] // 12, parts[1] % 12 + 1, 1) - dt.timedelta(days=1)).isoformat()
        return f"{value}-01..{last}"
    return f"{value}-01-01..{value}-12-31"


def _read(code: str, text: str) -> list[Figure]:
    return find_dates(tokenize(text), text, loading.load().of(code), _today(code))


@pytest.mark.parametrize("code", LANGUAGES)
def test_corpus(code: str) -> None:
    wrong = []
    for group, value, spelling in _cases(code):
        text = spelling.replace("[", "").replace("]", "")
        start, end = (spelling.index("["), spelling.index("]") - 1) if "[" in spelling else (0, len(text))
        got = [(figure.kind, figure.text, _said(figure)) for figure in _read(code, text)]
        if group == "nothing":
            if got:
                wrong.append(f"{text!r} should hold nothing, got {got}")
            continue
        kinds = {"relative": ("date", "period")}.get(group, (group,))
        if [(text[start:end], _full(value))] != [entry[1:] for entry in got] or got[0][0] not in kinds:
            wrong.append(f"{group} {value} in {spelling!r}: got {got}")
    assert not wrong, f"{len(wrong)} of {len(_cases(code))}:\n" + "\n".join(wrong)


@pytest.mark.parametrize("code", loading.load().languages)
def test_every_table_of_the_lexicon_is_used(code: str) -> None:
    rooms = Path(calendar.__file__).parent
    source = "".join(path.read_text(encoding="utf-8") for path in [*rooms.glob("calendar*.py"), rooms / "dateline.py"])
    unused = [name for name in loading.load().of(code).section("calendar") if f'"{name}"' not in source]
    assert unused == [name for name in unused if f'f"{name.rsplit("_", 1)[0]}_{{' in source]

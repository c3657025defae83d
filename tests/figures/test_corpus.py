"""Every spelling of the corpus is read as its value, alone and inside a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from sourcelint.figures.figure import Figure
from sourcelint.figures.scan import find, read_one
from sourcelint.lexicon.loading import load

CORPUS = Path(__file__).parent.parent / "corpus"
HEDGES = ("about", "more_than", "at_least", "less_than", "at_most", "just_under", "just_over", "vague")
LEXICON = load()
FRAMES = {"de": ("Am Ende zählten sie: {} – so steht es da.", "{}"), "en": ("In the end they had it: {} – so it says.", "{}")}


class Expected(NamedTuple):
    lower: Decimal | None
    upper: Decimal | None
    hedge: str | None
    unit: str | None
    per: str
    sort: str


def expected(key: str) -> Expected:
    words = key.strip().split(" ")
    hedge = words.pop(0) if words[0] in HEDGES else None
    value = words.pop(0)
    sort = value[0] if value[0] in "x#" else ""
    ends = [_number(end) for end in value.lstrip("x#").split("..")]
    unit = words.pop(0) if words and words[0] != "per" else None
    if len(ends) == 2:
        return Expected(ends[0], ends[1], "range", unit, " ".join(words), sort)
    lower = None if hedge in ("less_than", "at_most") else ends[0]
    upper = None if hedge in ("more_than", "at_least", "vague") else ends[0]
    return Expected(lower, upper, hedge, unit, " ".join(words), sort)


def _number(text: str) -> Decimal:
    share = Fraction(text)
    return Decimal(share.numerator) / Decimal(share.denominator)


def got(figure: Figure) -> Expected:
    quantity = figure.quantity
    per = f"per {quantity.per.amount:f} {quantity.per.unit}" if quantity.per else ""
    sort = "x" if quantity.multiple else "#" if figure.kind == "ordinal" else ""
    lower, upper = quantity.stated.lower, quantity.stated.upper
    return Expected(lower, upper, figure.hedge, quantity.unit, per, sort)  # type: ignore[arg-type]


def cases() -> Iterator[Any]:
    for path in sorted(CORPUS.glob("*.yaml")):
        if not re.fullmatch("[a-z]{2}", path.stem):
            continue
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        for key, spellings in data["figures"].items():
            for spelling in spellings:
                yield pytest.param(path.stem, str(key), str(spelling), id=f"{path.stem}-{key}-{spelling}")


def nones() -> Iterator[Any]:
    for path in sorted(CORPUS.glob("*.yaml")):
        if re.fullmatch("[a-z]{2}", path.stem):
            for spelling in yaml.safe_load(path.read_text(encoding="utf-8")).get("none", []):
                yield pytest.param(path.stem, str(spelling), id=f"{path.stem}-{spelling}")


@pytest.mark.parametrize(("language", "key", "spelling"), list(cases()))
def test_spelling_is_read_as_its_value(language: str, key: str, spelling: str) -> None:
    figure = read_one(spelling, language=language, lexicon=LEXICON)
    assert figure is not None, "not one figure"
    assert got(figure) == expected(key)
    assert figure.language == language


@pytest.mark.parametrize(("language", "key", "spelling"), list(cases()))
def test_spelling_is_read_alike_in_a_sentence(language: str, key: str, spelling: str) -> None:
    frame = FRAMES.get(language, ("({})", ""))[0]
    figures = find(frame.format(spelling), language=language, lexicon=LEXICON)
    alone = read_one(spelling, language=language, lexicon=LEXICON)
    assert alone is not None and len(figures) == 1
    assert got(figures[0]) == got(alone)
    assert figures[0].text == alone.text


@pytest.mark.parametrize(("language", "spelling"), list(nones()))
def test_what_is_no_figure_is_none(language: str, spelling: str) -> None:
    assert [
        figure.text for figure in find(spelling, language=language, lexicon=LEXICON) if figure.kind not in ("date", "time", "period")
    ] == []


@pytest.mark.parametrize(("language", "key", "spelling"), list(cases()))
def test_a_figure_is_read_alike_from_its_own_span(language: str, key: str, spelling: str) -> None:
    figure = read_one(spelling, language=language, lexicon=LEXICON)
    assert figure is not None
    if (
        figure.quantity.multiple
        or figure.kind == "ordinal"
        or spelling.split(" ")[0] in ("zwischen", "between")
        or spelling.startswith("30m ")
    ):
        return  # these stand on the words around them
    again = read_one(figure.text, language=language, lexicon=LEXICON)
    assert again is not None and again.text == figure.text
    ends = {figure.quantity.stated.lower, figure.quantity.stated.upper} - {None}
    assert ends <= {again.quantity.stated.lower, again.quantity.stated.upper}

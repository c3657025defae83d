"""Every spelling of the corpus is read as its value, alone and inside a sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
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
FRAMES = {
    "de": "Am Ende zählten sie: {} – so steht es da.",
    "en": "In the end they had it: {} – so it says.",
    "fr": "À la fin, ils comptaient : {} – c’est écrit.",
}
LANGUAGES = sorted(path.stem for path in CORPUS.glob("*.yaml") if re.fullmatch("[a-z]{2}", path.stem))
LEAST = {"de": 1500, "en": 1500}
LEAST_OF_ANY = 300
"""Spellings, those of the calendar among them, that a language must have."""
OPENERS = ("zwischen", "between", "entre")
"""Words that open a range, which the span leaves out."""


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


@lru_cache
def _content(name: str) -> dict[str, Any]:
    content: dict[str, Any] = yaml.load((CORPUS / f"{name}.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return content


def _cases(code: str) -> Iterator[tuple[str, str]]:
    return ((key, spelling) for key, spellings in _content(code)["figures"].items() for spelling in spellings)


def _alone(code: str, spelling: str) -> Figure | None:
    return read_one(spelling, language=code, lexicon=LEXICON)


def _all_hold(code: str, wrong_with: Callable[[str, str], str | None]) -> None:
    """One test for a language's spellings, that tells all that are wrong: a test each takes ten times as long."""
    told = [f"{key}: {spelling!r}: {wrong}" for key, spelling in _cases(code) if (wrong := wrong_with(key, spelling))]
    assert not told, f"{len(told)} spellings:\n" + "\n".join(told)


@pytest.mark.parametrize("code", LANGUAGES)
def test_spelling_is_read_as_its_value(code: str) -> None:
    def wrong(key: str, spelling: str) -> str | None:
        figure = _alone(code, spelling)
        if figure is None:
            return "not one figure"
        return None if got(figure) == expected(key) and figure.language == code else f"{got(figure)}"

    _all_hold(code, wrong)


@pytest.mark.parametrize("code", LANGUAGES)
def test_spelling_is_read_alike_in_a_sentence(code: str) -> None:
    def wrong(key: str, spelling: str) -> str | None:
        figures, alone = find(FRAMES.get(code, "({})").format(spelling), language=code, lexicon=LEXICON), _alone(code, spelling)
        same = alone is not None and [(figure.text, got(figure)) for figure in figures] == [(alone.text, got(alone))]
        return None if same else f"{[figure.text for figure in figures]}"

    _all_hold(code, wrong)


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_figure_is_read_alike_from_its_own_span(code: str) -> None:
    def wrong(key: str, spelling: str) -> str | None:
        figure = _alone(code, spelling)
        if figure is None or _stands_on_its_surroundings(figure, spelling):
            return None
        again = _alone(code, figure.text)
        if again is None or again.text != figure.text:
            return f"{figure.text!r} alone is {again and again.text!r}"
        ends = {figure.quantity.stated.lower, figure.quantity.stated.upper} - {None}
        return None if ends <= {again.quantity.stated.lower, again.quantity.stated.upper} else f"{got(again)}"

    _all_hold(code, wrong)


def _stands_on_its_surroundings(figure: Figure, spelling: str) -> bool:
    return figure.quantity.multiple or figure.kind == "ordinal" or spelling.split(" ")[0] in OPENERS or spelling.startswith("30m ")


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_is_no_figure_is_none(code: str) -> None:
    read = {text: find(text, language=code, lexicon=LEXICON) for text in _content(code).get("none", [])}
    told = {text: [figure.text for figure in figures if figure.kind not in ("date", "time", "period")] for text, figures in read.items()}
    assert {text: figures for text, figures in told.items() if figures} == {}


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_corpus_is_large_enough(code: str) -> None:
    figures = {(key, spelling) for key, spelling in _cases(code)}
    calendar = _content(f"calendar.{code}") if (CORPUS / f"calendar.{code}.yaml").is_file() else {}
    dates = {
        (key, spelling) for values in calendar.values() if isinstance(values, dict) for key, said in values.items() for spelling in said
    }
    assert len(figures) + len(dates) >= LEAST.get(code, LEAST_OF_ANY)

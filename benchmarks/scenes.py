"""What is a text that slips are planted into? Its figures and sentences, the edits made in it, and how a figure is written anew.

Nothing here knows a language: words come from the lexicon, and from mutations.yaml where it has none in the form a text needs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from random import Random
from typing import Any, NamedTuple

from sourcelint.figures.figure import Figure
from sourcelint.figures.format import say
from sourcelint.lexicon.model import Lexicon
from sourcelint.values.interval import point


class Edit(NamedTuple):
    """Text that takes the place of `text[start:end]`."""

    start: int
    end: int
    said: str


class Scene(NamedTuple):
    """A text, its figures in order, its sentences, and what to write with."""

    text: str
    figures: tuple[Figure, ...]
    sentences: tuple[tuple[int, int], ...]
    language: str
    lexicon: Lexicon
    words: dict[str, Any]
    random: Random

    def sentence_of(self, figure: Figure) -> tuple[int, int]:
        """Where the figure's sentence stands."""
        return next((place for place in self.sentences if place[0] <= figure.span.start < place[1]), (figure.span.start, figure.span.end))

    def names(self, unit: str) -> list[str]:
        """The words for a unit."""
        return list(self.lexicon.of(self.language).section("figures").get("units", {}).get(unit, ()))

    def hedge(self, name: str) -> str:
        """The first word of a hedge."""
        return str(self.lexicon.of(self.language).section("figures")["hedges"][name]["before"][0])


Maker = Callable[[Figure, Scene], Sequence[Edit]]
DIGITS = re.compile(r"\d+")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def apply(text: str, edits: Iterable[Edit]) -> tuple[str, list[tuple[int, int]]]:
    """The text with the edits made, and where they stand in it."""
    made, places, at = "", [], 0
    for edit in sorted(edits):
        made += text[at : edit.start]
        places.append((len(made), len(made) + len(edit.said)))
        made += edit.said
        at = edit.end
    return made + text[at:], places


# ---- what a figure is ----


_OTHER = ("ordinal", "score", "time", "ratio")
"""Kinds whose numbers are no amounts."""


def number(figure: Figure) -> Decimal | None:
    """The one number a figure states; None for dates, ranges, multiples, ranks and vague figures."""
    stated = figure.quantity.stated
    bounds = {bound for bound in (stated.lower, stated.upper) if isinstance(bound, Decimal)}
    plain = figure.kind not in _OTHER and not figure.quantity.multiple and figure.hedge not in ("vague", "range")
    return bounds.pop() if len(bounds) == 1 and plain and figure.quantity.calendar is None else None


def day_of(figure: Figure) -> date | None:
    """The day that a figure names in full or without its year; None for anything else."""
    calendar = figure.quantity.calendar
    day = figure.quantity.stated.lower
    said = calendar is not None and calendar.grain == "day" and calendar.day is not None and not calendar.relative and calendar.end is None
    return day if said and isinstance(day, date) else None


def significant(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)


def to_digits(value: Decimal, digits: int, how: str) -> Decimal:
    step = Decimal(1).scaleb(value.adjusted() - digits + 1)
    return (value / step).to_integral_value(rounding=how) * step


def said_as(figure: Figure, value: Decimal, scene: Scene, unit: str | None = None) -> str:
    quantity = figure.quantity._replace(stated=point(value), unit=unit or figure.quantity.unit)
    return say(quantity, figure, scene.lexicon)


def instead(figure: Figure, said: str | None) -> list[Edit]:
    return [Edit(figure.span.start, figure.span.end, said)] if said and said != figure.text else []


def digits_of(text: str) -> str:
    return "".join(DIGITS.findall(text))


def with_unit(figure: Figure, unit: str, value: Decimal | None, scene: Scene, said: str | None = None) -> str | None:
    """The figure's number, or `said`, with the name of another unit."""
    own = scene.names(figure.quantity.unit or "")
    name = next((word for word in sorted(own, key=len, reverse=True) if figure.text.endswith(word)), None)
    others = scene.names(unit)
    if name is None or not others or value is None:
        return None
    number_said = said if said is not None else figure.text[: -len(name)].rstrip(" -\u00a0")
    if not number_said:
        return None
    return f"{number_said} {others[0] if value == 1 else others[min(1, len(others) - 1)]}"


def stands_free(figure: Figure, scene: Scene) -> bool:
    """True where a hedge can stand before the figure: no `83-year-old`, no `Turbine 5`, no figure in brackets of its own."""
    before, after = scene.text[: figure.span.start].rstrip()[-1:], scene.text[figure.span.end : figure.span.end + 1]
    return figure.text[0] in "0123456789$€£" and not re.search("[-‐‑]", figure.text + after) and before != "("

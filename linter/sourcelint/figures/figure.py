"""What is a figure? A quantity or date as it stands in a text."""

from __future__ import annotations

from ..record import NamedTuple
from ..text.span import Span
from ..values.quantity import Quantity

KINDS = (
    "count",
    "money",
    "percent",
    "points",
    "date",
    "period",
    "time",
    "duration",
    "length",
    "area",
    "volume",
    "mass",
    "speed",
    "temperature",
    "energy",
    "power",
    "data",
    "ratio",
    "ordinal",
    "score",
    "number",
)
"""The kinds of the JSON contract."""

BOUNDS = frozenset({"more_than", "at_least", "less_than", "at_most"})
"""Hedges that leave a number open on one side."""

HEDGES = ("about", "more_than", "at_least", "less_than", "at_most", "just_under", "just_over", "range", "vague")
"""The hedges of the JSON contract; None where the figure has none."""


class Figure(NamedTuple):
    """A figure with its span (scale word and unit in it, hedge and counted noun not), its value and how it was said.

    role: "level" (`auf 60`, default), "by" (`um 60`), "to" (`stieg auf 60`), "from" (the first of `von 52 auf 31`), "age"
    (`Petra Holl, 53,`). `block` is the index of its block in the document (-1 where it was read outside any). `cue` is the span
    of the hedge words, `alternatives` other readings of an ambiguous form. `anchor` is the span of the date that a relative date
    counts from (`zwei Tage später`). `text` is the file's own wording. `assertable` is False for the text's own dateline, times
    of posts and denominators: read, but nobody's claim.
    """

    span: Span
    quantity: Quantity
    kind: str
    text: str
    role: str = "level"
    hedge: str | None = None
    language: str = ""
    block: int = -1
    cue: Span | None = None
    alternatives: tuple[Quantity, ...] = ()
    anchor: Span | None = None
    assertable: bool = True

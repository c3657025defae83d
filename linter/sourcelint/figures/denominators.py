"""What is it the price of? `Eine Tonne CO2 kostet 71 Euro`, `a kilowatt-hour costs 34 cents`: one unit as the subject is a denominator."""

from __future__ import annotations

from decimal import Decimal

from ..text.span import Span
from ..values.quantity import Per
from . import amounts, units
from .figure import Figure
from .line import Line
from .nonfigures import starts_sentence

_REACH = 12  # tokens from the one unit to its price
_STOPS = frozenset(".!?;:,")


def taken_in(line: Line, figures: list[Figure]) -> list[Figure]:
    """The figures with every price taking in the denominator that is its subject, which is no figure of its own."""
    found: list[tuple[Span, Figure, Figure]] = []
    for figure in figures:
        if figure.kind == "money" and figure.quantity.per is None:
            subject = _subject(line, figure)
            if subject:
                found.append((subject[1], figure, figure._replace(quantity=figure.quantity._replace(per=subject[0]))))
    if not found:
        return figures
    spans = [span for span, _, _ in found]
    changed = {old.span: new for _, old, new in found}
    return [changed.get(figure.span, figure) for figure in figures if not any(span.overlaps(figure.span) for span in spans)]


def _subject(line: Line, figure: Figure) -> tuple[Per, Span] | None:
    """The denominator and its place: one unit at the start of the clause, a verb of price, and then the figure."""
    index = line.at(figure.span.start)
    verb = False
    for at in range(index - 1, max(index - 1 - _REACH, -1), -1):
        key = line.key(at)
        if key in _STOPS and not (key == "." and line.kind(at - 1) == "number"):
            return None
        verb = verb or key in line.vocabulary.price_verbs
        if verb and _opens(line, at) and (starts_sentence(line, at) or line.key(at - 1) in line.vocabulary.clause_words):
            return _one(line, at)
    return None


def _opens(line: Line, index: int) -> bool:
    vocabulary = line.vocabulary
    return line.key(index) in vocabulary.articles or line.key(index) in vocabulary.ones


def _one(line: Line, index: int) -> tuple[Per, Span] | None:
    """`eine Tonne`, `one kilowatt-hour`, `eine Million Token`."""
    vocabulary = line.vocabulary
    amount = amounts.read(line, index)
    value, at = (amount.value, amount.end) if amount and amount.value >= 1 else (Decimal(1), index + 1)
    unit = units.unit_at(line, at)
    if unit and units.kind_of(unit[0]) not in ("money", "percent", "points"):
        if units.kind_of(unit[0]) == "duration" and line.key(unit[1]) not in vocabulary.price_verbs:
            return None  # a day in court cost them 5 million
        return Per(value, unit[0]), Span(line.tokens[index].start, line.tokens[unit[1] - 1].end)
    noun = vocabulary.per_nouns.get(line.key(at))
    return (Per(value, noun), Span(line.tokens[index].start, line.tokens[at].end)) if noun else None

"""What is a share taken of? `9,800 hours, a good half of them`, `a quarter of the 118 loans`: the number that its words point at."""

from __future__ import annotations

from collections.abc import Container
from decimal import Decimal

from ..figures.figure import Figure
from ..values.interval import point
from .parts import with_cue
from .restrictions import RestrictionWords
from .surroundings import Sentence


def whole_of(figure: Figure, sentence: Sentence, neighbour: Sentence | None, known: RestrictionWords) -> Figure | None:
    """The number that a share is taken of, where the text has it beside the share; None where it does not say."""
    if figure.kind not in _SHARES or figure.role == "by" or figure.quantity.size is None or not 0 < _share(figure) <= 1:
        return None
    span = with_cue(figure)
    after = [word for word in sentence.everything if word.start >= span.end]
    numbers = [one for one in sentence.figures if _is_whole(one)]
    behind = next((one for one in numbers if one.span.start >= span.end), None)
    if behind is not None and known.is_of([word.key for word in after if word.start < behind.span.start]):
        return behind
    before = [word for word in sentence.everything if word.end <= span.start]
    if not (known.points([word.key for word in after[:_REACH]]) or known.points([word.key for word in before[-_REACH:]], last=True)):
        return None
    said = [one for one in numbers if one.span.end <= span.start]
    if said:
        return said[-1]
    earlier = [one for one in neighbour.figures if _is_whole(one)] if neighbour else []
    return earlier[0] if len(earlier) == 1 else None


def among_of(figure: Figure, linkers: Container[str]) -> Figure | None:
    """How many there are, where a share tells of one of them: four for `einer von vier Helden`."""
    size, words = figure.quantity.size, figure.text.casefold().split()
    if not figure.quantity.multiple or not size or size >= 1 or len(words) != _ONE_OF_MANY or words[1] not in linkers:
        return None
    many = Decimal(round(1 / size))
    if abs(many * size - 1) > _ROUNDED:
        return None  # five of nine
    quantity = figure.quantity._replace(stated=point(many), likely=point(many), grain=Decimal(1), multiple=False)
    return figure._replace(quantity=quantity, kind="count", alternatives=())


_ONE_OF_MANY, _ROUNDED = 3, Decimal("0.001")
_SHARES = frozenset({"percent", "ratio"})
_REACH = 3
"""Words that point at a whole take at most, with one word between them and the share."""

_NO_WHOLES = frozenset({"percent", "points", "ratio", "ordinal", "score", "date", "period", "time", "temperature"})


def _is_whole(figure: Figure) -> bool:
    return figure.assertable and figure.kind not in _NO_WHOLES and figure.role != "by" and figure.quantity.size is not None


def _share(figure: Figure) -> float:
    size = float(figure.quantity.size or 0)
    return size / 100 if figure.kind == "percent" else size

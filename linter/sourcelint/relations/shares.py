"""Does a percentage go with the share it says again?"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ..figures.figure import Figure
from ..values.interval import Interval
from .passages import Passage, exact
from .relation import Relation

_HUNDRED = Decimal(100)
_SLACK = Decimal("0.5")
"""Half a percentage point: what a desk rounds without a word."""
_NOUN_WORDS = 3
_OPENERS = frozenset("(")


def shares(passage: Passage) -> Iterator[Relation]:
    """One relation per `250 von 1.000, also 30 Prozent`: share, base and percentage, said of each other in plain words."""
    figures = passage.figures
    for at, percent in enumerate(figures):
        if not _is_share(percent):
            continue
        found = _of_base(passage, figures[at - 2], figures[at - 1], percent) if at >= 2 else None
        found = found or (_of_ratio(passage, figures[at - 1], percent) if at else None)
        if found:
            yield found


def _is_share(figure: Figure) -> bool:
    """True for a plain percentage, no change and no growth."""
    quantity = figure.quantity
    return figure.kind == "percent" and quantity.unit == "%" and figure.role != "by" and not quantity.sign and figure.assertable


def _of_base(passage: Passage, part: Figure, base: Figure, percent: Figure) -> Relation | None:
    if not passage.words.is_phrase("of", passage.keys(part.span.end, base.span.start)) or not _says_again(passage, base, percent):
        return None
    over, under = exact(part), exact(base)
    if over is None or under is None or part.quantity.unit != base.quantity.unit or part.kind != base.kind or not 0 < over <= under:
        return None
    half, whole = part.quantity.grain / 2, base.quantity.grain / 2
    share = Interval((over - half) / (under + whole) * _HUNDRED, (over + half) / max(under - whole, half) * _HUNDRED)
    return _relation((part, base, percent), share, percent, over / under)


def _of_ratio(passage: Passage, ratio: Figure, percent: Figure) -> Relation | None:
    quantity = ratio.quantity
    if not quantity.multiple or ratio.hedge or ratio.role == "by" or not _says_again(passage, ratio, percent):
        return None
    lower, upper = quantity.likely.lower, quantity.likely.upper
    value = quantity.stated.lower
    if not isinstance(lower, Decimal) or not isinstance(upper, Decimal) or not isinstance(value, Decimal) or not 0 < value <= 1:
        return None
    return _relation((ratio, percent), Interval(lower * _HUNDRED, upper * _HUNDRED), percent, value)


def _says_again(passage: Passage, before: Figure, percent: Figure) -> bool:
    """True for `…, also 30 Prozent` and `… (30 Prozent)`, a short noun between allowed: `250 von 1.000 Befragten, also 30 Prozent`."""
    keys = passage.keys(before.span.end, percent.cue.start if percent.cue and percent.cue.end <= percent.span.start else percent.span.start)
    if len(keys) > _NOUN_WORDS + _NOUN_WORDS:
        return False
    noun = [key for key in keys if key.isalnum()]
    if keys and keys[-1] in _OPENERS:
        return len(noun) <= _NOUN_WORDS and all(key.isalnum() for key in keys[:-1])
    if "," not in keys:
        return False
    comma = keys.index(",")
    return comma <= _NOUN_WORDS and all(key.isalnum() for key in keys[:comma]) and passage.words.is_phrase("that_is", keys[comma + 1 :])


def _relation(figures: tuple[Figure, ...], share: Interval, percent: Figure, value: Decimal) -> Relation | None:
    likely = percent.quantity.likely
    if not isinstance(likely.lower, Decimal) or not isinstance(likely.upper, Decimal):
        return None
    holds = not share.widen(_SLACK).is_disjoint(likely)
    said = " of ".join(figure.text for figure in figures[:-1])
    message = f'"{percent.text}" does not go with "{said}": that is about {_rounded(value * _HUNDRED)} %'
    return Relation("sum", figures, holds, "" if holds else message, None if holds else "value")


def _rounded(value: Decimal) -> Decimal:
    """Three digits are enough to see what is meant."""
    return value.quantize(Decimal(1)) if value >= 10 else value.quantize(Decimal("0.1"))

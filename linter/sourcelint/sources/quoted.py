"""How does a figure stand in its quote? `18:47` behind `at` is a time of day, `131` before `auf 78 Millionen Euro` is millions of euros."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from ..figures.figure import Figure
from ..text.span import Span
from .wording import fold_quote, places

_TEN = Decimal(10)
_DIGITS = re.compile(r"\d+")


def readable(quote: str, wording: str) -> str:
    """The quote as it is to be read: letter by letter, or with its marks folded where only so it holds the wording."""
    return quote if places(quote, wording) else fold_quote(quote)


def standing(quote: str, wording: str, alone: Figure | None, beside: Sequence[Figure]) -> Figure | None:
    """The figure of `wording` as the surroundings have it; `alone` (its reading without them) where they tell no other.

    `beside` are the figures of `quote`, their spans places in it.
    """
    found = [one for place in places(quote, wording) or places(quote, fold_quote(wording)) if (one := _at(place, alone, beside))]
    if alone is None:
        return found[0] if found else None
    if found and any(place.holds(one.span) and one.span.length > alone.span.length for place in places(quote, wording) for one in beside):
        return found[0]  # `März und August 2024` behind `zwischen`: without it only the second month is read
    same = [one for one in found if one.kind == alone.kind and one.quantity.size == alone.quantity.size]
    if same:
        return _set_in(alone, same[0])
    return _made_of(alone, found[0]) if found and alone.kind in _DOUBTFUL and not alone.quantity.unit else alone


_DOUBTFUL = frozenset({"count", "number", "score"})
"""Kinds of bare numbers: what they are numbers of stands around them."""


def _at(place: Span, alone: Figure | None, beside: Sequence[Figure]) -> Figure | None:
    """The one figure that stands at the place of the wording; None where there are two, or where it says more than the wording."""
    there = [one for one in beside if one.span.overlaps(place)]
    if len(there) != 1 or not there[0].assertable:
        return None
    one = there[0]
    whole = place.holds(one.span) or (alone is not None and (only_scaled(alone, one) or _same_time(alone, one)))
    return one._replace(span=Span(0, place.length), cue=None, anchor=None) if whole else None


def _same_time(bare: Figure, full: Figure) -> bool:
    """True where `full` is a time of day with no digits but those of the bare number: `18:47` and `18:47 Uhr`."""
    return full.kind == "time" and _DIGITS.findall(bare.text) == _DIGITS.findall(full.text)


def _made_of(alone: Figure, there: Figure) -> Figure:
    """The bare number as what its surroundings make of it."""
    less, more = alone.quantity.size, there.quantity.size
    factor = None if less is None or more is None else scale(less, more)
    if factor is None:
        return there  # a time, a year
    made = with_unit(alone, there, factor)
    return made._replace(quantity=made.quantity._replace(sign=there.quantity.sign), role=there.role)


def _set_in(alone: Figure, there: Figure) -> Figure:
    """The wording's reading with the direction, role and denominator that its surroundings give it. Its hedge is its own."""
    quantity = alone.quantity._replace(sign=there.quantity.sign, per=alone.quantity.per or there.quantity.per)
    return alone._replace(quantity=quantity, role=there.role)


def with_unit(found: Figure, other: Figure, factor: Decimal) -> Figure:
    """The wording's reading with the unit, scale and denominator of another reading of the same digits. Hedge and rounding stay its own."""
    said, given = found.quantity, other.quantity
    bare = said.unit is None and given.unit is not None
    quantity = said._replace(
        stated=said.stated.scaled(factor),
        likely=said.likely.scaled(factor),
        grain=said.grain * factor,
        unit=given.unit or said.unit,
        per=given.per,
    )
    return found._replace(quantity=quantity, kind=other.kind if bare else found.kind)


def only_scaled(bare: Figure, full: Figure) -> bool:
    """True where `full` is the bare number with nothing but a scale or a unit added: `131` and `131 Millionen Euro`."""
    less, more = bare.quantity.size, full.quantity.size
    if less is None or more is None or bare.quantity.unit:
        return False
    return scale(less, more) is not None


def scale(less: Decimal, more: Decimal) -> Decimal | None:
    """The power of ten, at least 1, by which `more` is `less`; None where it is no such power."""
    if not less or more < less:
        return Decimal(1) if less == more else None
    factor = more / less
    exponent = factor.adjusted()
    return factor if factor == _TEN**exponent else None

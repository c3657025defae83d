"""What do the figures of one passage come to? A yearly amount over its years, all parts of a sentence, a share of an amount, a time.

A summary says `$225 million through 2029` where the source has 45 million for each of five years, and `nearly seven years` where it has
the first and the last month. What comes out of one passage so is no mistake, whatever figure of it stands nearest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from ..figures.figure import Figure
from ..values.units import converted, convertible
from .derived import in_one_unit, is_result
from .value_worth import digits_of


def comes_to(figure: Figure, chosen: Figure, sentence: Sequence[Figure], passage: Sequence[Figure]) -> bool:
    """True where `figure` is what the figures around `chosen` make up: those of its own sentence, or of the passage."""
    if not _is_plain(figure):
        return False
    if figure.kind == "duration" and figure.role != "by" and any(_is_between(figure, days) for days in _lengths(passage)):
        return True
    results = [*_all_parts(figure, chosen, sentence)]
    if digits_of(figure) > 1:
        results += _shares(figure, chosen, sentence)
    return any(is_result(_unhedged(figure), result) for result in results)


def is_told_by_parts(figure: Figure, chosen: Figure, sentence: Sequence[Figure]) -> bool:
    """True where a number that is none of few is the level that a step of the sentence has left, or a yearly amount over its years."""
    size = figure.quantity.size
    if size is None or not _is_plain(figure) or (digits_of(figure) <= 1 and size < _THOUSAND):
        return False
    return any(is_result(_unhedged(figure), result) for result in (*_over_years(figure, chosen, sentence), *_before(figure, sentence)))


_THOUSAND = 1000


def _is_plain(figure: Figure) -> bool:
    """True for one number that is no date and no multiple."""
    return figure.quantity.calendar is None and figure.quantity.size is not None and not figure.quantity.multiple


def _unhedged(figure: Figure) -> Figure:
    """What is only beyond a bound is made up by too many sums."""
    return figure._replace(hedge=None)


def _amounts(figure: Figure, others: Sequence[Figure]) -> list[Decimal]:
    """The amounts of the figure's kind, in its unit."""
    alike = [other for other in others if other.kind == figure.kind and not other.quantity.multiple]
    return [size for other in alike if (size := in_one_unit(other, figure.quantity.unit))]


def _all_parts(figure: Figure, chosen: Figure, sentence: Sequence[Figure]) -> Iterator[Decimal]:
    """All amounts of a sentence together: `4 by the Speaker, and 4 by the majority leader`."""
    if chosen.kind == figure.kind and len(parts := _amounts(figure, sentence)) > 1:
        yield sum(parts, Decimal(0))


def _over_years(figure: Figure, chosen: Figure, sentence: Sequence[Figure]) -> Iterator[Decimal]:
    """So much for each of the years of a period, alone or beside another sum: `120 for 2026 and 90 for each of 2027 and 2028`."""
    one = in_one_unit(chosen, figure.quantity.unit) if chosen.kind == figure.kind else None
    if one is None:
        return
    amounts = _amounts(figure, sentence)
    for years in _years(sentence):
        for each in amounts:
            yield each * years
            yield from (other + each * years for other in amounts if other != each)


def _years(sentence: Sequence[Figure]) -> set[int]:
    """How many years the periods of a sentence span, and how many it names one by one."""
    spans = set()
    named = set()
    for figure in sentence:
        calendar = figure.quantity.calendar
        first, last = figure.quantity.stated[:2]
        if calendar is None or calendar.grain != "year" or not isinstance(first, date) or not isinstance(last, date):
            continue
        spans.add(last.year - first.year + 1)
        named.add(first.year)
    return {years for years in (*spans, *range(2, len(named) + 1)) if 1 < years <= _DECADES}


_DECADES = 30
"""Years for which a sum is told year by year at most."""


def _shares(figure: Figure, chosen: Figure, sentence: Sequence[Figure]) -> Iterator[Decimal]:
    """A part of an amount that the sentence tells: `savings of $32 million, half of which goes into research`."""
    shares = [share for other in sentence if other.quantity.multiple and (share := other.quantity.size) and share < 1]
    wholes = _amounts(figure, sentence) if chosen.kind == figure.kind else []
    yield from (part for whole in wholes for share in shares for part in (whole * share, whole * (1 - share)))


def _before(figure: Figure, sentence: Sequence[Figure]) -> Iterator[Decimal]:
    """The level that a step has left: `91 degrees, five more than the year before`."""
    steps = [(in_one_unit(other, figure.quantity.unit), other.quantity.sign) for other in sentence if other.role == "by"]
    levels = [in_one_unit(other, figure.quantity.unit) for other in sentence if other.role != "by"]
    yield from (level - sign * step for level in levels if level for step, sign in steps if step and sign)


def _lengths(passage: Sequence[Figure]) -> Iterator[int]:
    """The days between each two dates of a passage."""
    dated = [figure.quantity.stated[:2] for figure in passage if figure.quantity.calendar is not None]
    days = [(first, last) for first, last in dated if isinstance(first, date) and isinstance(last, date)]
    for at, (first, last) in enumerate(days):
        yield (last - first).days + 1
        for other, end in days[at + 1 :]:
            if first != other:
                yield abs((other - first).days)
                yield abs((end - first).days) + 1


def _is_between(figure: Figure, days: int) -> bool:
    """True where a length of time is so many days, to half of its unit."""
    unit, size = figure.quantity.unit, figure.quantity.size
    if unit is None or size is None or not convertible("d", unit) or days <= 0:
        return False
    one = converted(Decimal(1), unit, "d")
    return one >= 1 and abs(size * one - days) <= max(one / 2, one * size / 20)

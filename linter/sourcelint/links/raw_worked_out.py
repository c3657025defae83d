"""Which shares, changes and multiples do a source's own figures make up? `von 6,4 auf 6,3 Prozent` is a tenth of a point less.

Drafts work out what sources leave to be worked out: `more than half of it`, `up by a third`, `fast doppelt so groß`. Of two figures that
the source itself sets against each other (from … to …, so many of which so many, so many more than before) the result stands here as
a figure of its own, with the words of both, so that a draft's result can be held against it like any other figure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from ..figures.figure import Figure
from ..mentions.restrictions import Restriction
from ..mentions.surroundings import Level, Surroundings
from ..record import NamedTuple
from ..sources.fact import Fact
from ..values.units import converted, convertible
from .results import change, difference, made, told

_LEVELS = frozenset({"level", "to", "from"})


class Result(NamedTuple):
    """A worked-out figure as a fact, with the words of the two it comes from, and their ids."""

    fact: Fact
    around: Surroundings
    parts: tuple[str, str]


def worked_out(rows: Sequence[tuple[Fact, Surroundings]]) -> Iterator[Result]:
    """The results of one source text, from its figures in text order."""
    numbers = [(fact, around) for fact, around in rows if around.figure.quantity.calendar is None and around.figure.quantity.size]
    for one, other in pairwise(numbers):
        if one[1].span != other[1].span and not other[1].refers and not other[1].partial:
            continue
        for figure in _results(one[1], other[1]):
            yield _result(one, other, figure)


def _results(first: Surroundings, second: Surroundings) -> Iterator[Figure]:
    one, other = first.figure, second.figure
    before, after = _sizes(one, other)
    if before is None or after is None:
        return
    if other.role == "from" and one.role in _LEVELS and first.span == second.span:  # cut to 1.7% from 2.2%
        one, other, before, after = other, one._replace(role="to"), after, before
    if other.role == "to" and one.role in _LEVELS and first.span == second.span:
        yield from change(other, before, after)
        if other.kind != "percent" and one.hedge is None and other.hedge is None:
            yield difference(other, before, after)
    elif other.role == "by" and one.role in _LEVELS and other.quantity.sign and other.kind == one.kind and other.kind != "percent":
        yield from _difference(other, before, after)
    elif second.partial and after < before:
        yield made(other, after / before, "ratio", "level", 0)
    elif first.partial and before < after and first.span == second.span:
        yield made(other, before / after, "ratio", "level", 0)


def _difference(other: Figure, now: Decimal, by: Decimal) -> Iterator[Figure]:
    """So many now, and so many more or fewer than before."""
    before = now - other.quantity.sign * by
    if before > 0:
        yield made(other, by / before, "ratio", "by", other.quantity.sign)


_CHANGE = (Restriction("change"),)


def _result(one: tuple[Fact, Surroundings], other: tuple[Fact, Surroundings], figure: Figure) -> Result:
    fact, around = other
    words = told(figure) if figure.quantity.multiple or figure.kind == "points" else f"{one[1].figure.text} → {around.figure.text}"
    claim = fact.claims[0]._replace(figure=figure, worked_out=words)
    return Result(
        fact._replace(id=f"{fact.id}/{figure.kind}-{figure.role}", claims=(claim,)),
        around._replace(
            figure=figure,
            noun=one[1].noun | around.noun,
            core=_both(one[1].core, around.core),
            clause=_both(one[1].clause, around.clause),
            restrictions=_CHANGE if figure.role == "by" else tuple(one for one in around.restrictions if one.kind == "part"),
        ),
        (one[0].id, fact.id),
    )


def _both(one: Level, other: Level) -> Level:
    return Level(one.stems | other.stems, (*other.entities, *(name for name in one.entities if name not in other.entities)))


def _sizes(one: Figure, other: Figure) -> tuple[Decimal | None, Decimal | None]:
    """Both numbers in one unit; None where they have no common one."""
    first, second = one.quantity.size, other.quantity.size
    unit, to = one.quantity.unit, other.quantity.unit
    if first is None or second is None or one.quantity.multiple or other.quantity.multiple:
        return None, None
    if unit == to and (unit is not None or one.kind == other.kind):
        return first, second
    if unit and to and convertible(unit, to):
        return converted(first, unit, to), second
    return None, None

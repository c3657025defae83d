"""When does an article count one? `ein Prozent`, `a mile and a half`, `une femme sur quatre`."""

from __future__ import annotations

from decimal import Decimal

from ..values.units import dimension
from . import shares, units
from .amount import COARSE, Amount
from .line import Line
from .reading import Reading
from .units import Measure
from .vocabulary import match


def one_across(line: Line, index: int) -> Reading | None:
    """`une femme sur quatre`, `einer von zehn`: an article that counts one, because the whole is told behind it."""
    vocabulary = line.vocabulary
    if line.key(index) not in vocabulary.range_ones:
        return None
    if not shares.across_noun(line, index + 1) and (line.key(index + 1) not in vocabulary.in_of or index + 2 >= line.size):
        return None
    return shares.after(line, Amount(index, index + 1, line.tokens[index].end, Decimal(1), Decimal(1)))


def unit(line: Line, index: int) -> Reading | None:
    """`ein Prozent`, `einen Euro`: an article that counts one, because a unit follows."""
    vocabulary = line.vocabulary
    if line.key(index) not in vocabulary.articles:
        return None
    filled = line.key(index + 1) in vocabulary.article_fillers  # a full percentage point
    found = units.unit_at(line, index + 1 + filled)
    if not found or line.broken(index, index + 1):
        return None
    more = match(vocabulary.half_linked, line.tokens, found[1])
    if more:  # a mile and a half
        value, stop = 1 + Decimal(more[1][0]) / more[1][1], line.tokens[more[0] - 1].end
        grain = COARSE / more[1][1]
        return Reading(index, more[0], line.tokens[index].start, stop, value, value, grain, units.kind_of(found[0]), unit=found[0])
    stop = line.tokens[found[1] - 1].end
    one = Decimal(1)
    if dimension(found[0]) == "money":  # ein Euro fünfzig
        count = Amount(index, index + 1, line.tokens[index].end, one, one)
        whole = Measure(count, index, found[1], line.tokens[index].start, stop, one, one, found[0])
        told = units.small_change(line, whole)
        if told is not whole:
            return Reading(index, told.end, told.start, told.stop, told.value, told.value, told.grain, "money", unit=told.unit)
    if dimension(found[0]) not in vocabulary.article_units:
        return None
    return Reading(index, found[1], line.tokens[index].start, stop, one, one, one, units.kind_of(found[0]), unit=found[0])

"""Per what is it said? `pro Million Token`, `je Einwohner`, `a day`: the denominator after a figure."""

from __future__ import annotations

from decimal import Decimal

from ..record import NamedTuple
from ..values.quantity import PIECE, Per
from ..values.units import dimension
from . import amounts, nonfigures, units
from .line import Line
from .vocabulary import match


class Rate(NamedTuple):
    """A denominator and the index after its last token."""

    per: Per
    end: int


def after(line: Line, end: int) -> Rate | None:
    """The denominator after a figure that ends before token `end`, or after the one word that it counts (80 kg CO2 pro Kopf)."""
    found = _counted(line, end)
    return None if found and _is_date(line, found.end) else found


def _is_date(line: Line, end: int) -> bool:
    """True where what follows makes a point in time of the denominator: `im Jahr zuvor`, `a year earlier`, `im Jahr 2024`."""
    return line.key(end) in line.vocabulary.per_shifts or (line.kind(end) == "number" and len(line.key(end)) == _YEAR)


_YEAR = 4
"""Digits of a year; numbers of the calendar's years have no other length in the news."""


def _counted(line: Line, end: int) -> Rate | None:
    found = _at(line, end)
    key = line.key(end)
    if found:
        return found
    if key in _HYPHENS and line.glued(end - 1, end + 1) and line.key(end + 1) in line.vocabulary.per_units:
        return _hyphened(line, end)
    if key in line.vocabulary.more_less:
        return _at(line, end + 1) if line.key(end + 1) in line.vocabulary.per_phrases else None  # 350 Euro mehr im Monat
    if key in line.vocabulary.of and line.kind(end + 1) == "word" and line.key(end + 1) not in line.vocabulary.articles:
        return _at(line, end + 2) if line.key(end + 1) not in line.vocabulary.function_words else None  # 2 litres of water a day
    if line.kind(end) not in ("word", "name") or key in line.vocabulary.function_words or key in line.vocabulary.prepositions:
        return None
    if line.key(end + 1) == "/" and line.key(end + 2) == key:
        return None  # 7 pct y/y
    behind = line.key(end + 2)
    rated = behind in line.vocabulary.per_words or behind in line.vocabulary.per_phrases
    return _at(line, end + 1 + (rated and _described(line, end)))


def _described(line: Line, index: int) -> bool:
    """True where the word is an adjective and the next what is counted: `100.000 neue Wohnungen pro Jahr`."""
    vocabulary, key = line.vocabulary, line.key(index + 1)
    if line.kind(index + 1) != "word" or not nonfigures.may_count(line, index):
        return False
    if vocabulary.nouns_capital:
        return line.capital(index + 1) and not line.capital(index)
    return key.endswith(vocabulary.plural_ends) and not line.key(index).endswith(vocabulary.plural_ends)


_HYPHENS = frozenset("-‐‑")


def _hyphened(line: Line, end: int) -> Rate | None:
    """`a £3-an-hour rise`."""
    unit = units.unit_at(line, end + 3) if line.key(end + 2) in _HYPHENS and line.glued(end + 1, end + 3) else None
    return Rate(Per(Decimal(1), unit[0]), unit[1]) if unit else None


def _glued_amount(line: Line, index: int) -> Rate | None:
    """`l/100km`: amount and unit of the denominator in one token."""
    measure = units.read(line, index)
    return Rate(Per(measure.value, measure.unit), measure.end) if measure and measure.unit else None


def _per_hundred(line: Line, end: int) -> Rate | None:
    """`6 Liter auf 100 Kilometer`, but `um 20 auf 100 Kilometer`: so much of another thing on a hundred."""
    measure = units.read(line, end + 1) if end + 1 < line.size else None
    counted = units.unit_at(line, end - 1)
    if measure is None or measure.value != _HUNDRED or dimension(measure.unit) != "length":
        return None
    used = counted is not None and dimension(counted[0]) in _USED
    return Rate(Per(measure.value, measure.unit or ""), measure.end) if used else None


_HUNDRED = 100
_USED = frozenset({"volume", "energy", "mass"})


def _at(line: Line, end: int) -> Rate | None:
    key = line.key(end)
    found = match(line.vocabulary.per_phrases, line.tokens, end) if key in line.vocabulary.per_phrases else None
    if found:
        return Rate(Per(Decimal(1), found[1]), found[0])
    if key in line.vocabulary.per_hundred:
        return _per_hundred(line, end)
    if key not in line.vocabulary.per_words or line.broken(end - 1, end):
        return None
    if line.key(end) == "/" and line.kind(end + 1) == "number" and (line.kind(end - 1) == "number" or not line.glued(end - 1, end + 1)):
        return None  # 16/13, 11 ms / 0.2 s
    if line.key(end) == "/" and line.kind(end + 1) == "name":
        return _glued_amount(line, end + 1)
    amount = amounts.read(line, end + 1) if end + 1 < len(line.tokens) else None
    value, at = (amount.value, amount.end) if amount and not amount.rest else (Decimal(1), end + 1)
    if amount and amount.scale > 1:
        at = (match(line.vocabulary.unit_links, line.tokens, at) or (at,))[0]
        if not amount.rest and not _is_noun(line, at):
            return Rate(Per(value, PIECE), amount.end)  # `60 dollars per million, the other 2.20`
    if line.kind(at) not in ("word", "name"):
        return None
    at += _is_adjective(line, at, many=value > 1)
    unit = units.unit_at(line, at)
    if unit:
        return Rate(Per(value, unit[0]), unit[1])
    if line.key(end) in line.vocabulary.per_units and line.key(at) not in line.vocabulary.per_nouns:
        return None
    if line.key(end) == "/" and not line.glued(end - 1, end + 1):
        return None
    noun = line.key(at)
    return Rate(Per(value, line.vocabulary.per_nouns.get(noun, noun)), at + 1)


def _is_noun(line: Line, index: int) -> bool:
    vocabulary, key = line.vocabulary, line.key(index)
    if line.kind(index) not in ("word", "name") or key in vocabulary.function_words or key in vocabulary.prepositions:
        return False
    return line.capital(index) or not vocabulary.nouns_capital or key in vocabulary.per_nouns


def _is_adjective(line: Line, index: int, *, many: bool) -> bool:
    """`per diluted share`, `je verkaufter Karte`: what is counted stands behind."""
    vocabulary, key, behind = line.vocabulary, line.key(index), line.key(index + 1)
    if line.kind(index + 1) != "word" or key in vocabulary.per_nouns or units.unit_at(line, index):
        return False
    if vocabulary.nouns_capital:
        return line.kind(index) == "word" and line.capital(index + 1) and not line.capital(index)
    return behind in vocabulary.per_nouns or (many and behind.endswith(vocabulary.plural_ends))

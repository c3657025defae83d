"""How is a fact base kept? As plain values, and back again, fast: a warm start reads no YAML and no figure.

Rows are lists in the order of the values' fields. Sources and intervals are stored once and referred to by number; what most figures
leave at its default stands in a row of its own, or null. A bound is a string (`d` and an ISO date for a day, else a decimal number)
or null. Only what comes from sheets is kept: a base drawn from raw texts has its documents with it.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from ..figures.figure import Figure
from ..text.span import Span
from ..values.interval import Interval
from ..values.quantity import Away, Calendar, Per, Quantity
from .fact import Claim, Entity, Fact, FactBase, Source, Words

VERSION = "4"
"""Raise it when a row changes its meaning."""

Row = list[Any]


def pack(base: FactBase) -> Row:
    """The base as plain values: lists, tuples, mappings, text and numbers."""
    return _Packer(base.sources).row(base)


def unpack(row: Row) -> FactBase:
    """The base that `pack` made the row of."""
    return _Unpacker(row).base(row)


class _Packer:
    def __init__(self, sources: tuple[Source, ...]) -> None:
        self.numbers = {source: number for number, source in enumerate(sources)}
        self.intervals: dict[Interval, int] = {}

    def row(self, base: FactBase) -> Row:
        facts = [self.fact(fact) for fact in base.facts]
        intervals = [[_bound(interval.lower), _bound(interval.upper), *interval[2:]] for interval in self.intervals]
        entities = [[*entity[:2], entity.names, entity.also, *entity[4:]] for entity in base.entities]
        return [[_source(source) for source in base.sources], entities, intervals, facts]

    def interval(self, interval: Interval | None) -> int | None:
        return None if interval is None else self.intervals.setdefault(interval, len(self.intervals))

    def fact(self, fact: Fact) -> Row:
        key, subject, measure, words, context, claims, as_of, *rest = fact
        return [key, subject, measure, words, context, [self.claim(claim) for claim in claims], self.interval(as_of), *rest]

    def claim(self, claim: Claim) -> Row:
        figure, source, quote, at, as_of, *rest = claim
        return [self.figure(figure), self.numbers[source], quote, at, self.interval(as_of), *rest]

    def figure(self, figure: Figure) -> Row:
        span, quantity, kind, text, role, hedge, language, block, cue, others, anchor, assertable = figure
        rare = [role, block, others and [self.quantity(other) for other in others], anchor and tuple(anchor), assertable]
        return [
            tuple(span),
            self.quantity(quantity),
            kind,
            text,
            hedge,
            language,
            cue and tuple(cue),
            None if rare == _COMMON_FIGURE else rare,
        ]

    def quantity(self, quantity: Quantity) -> Row:
        stated, likely, grain, unit, per, sign, calendar, multiple = quantity
        rare = [per and [str(per.amount), per.unit], sign, _calendar(calendar), multiple]
        return [self.interval(stated), self.interval(likely), str(grain), unit, None if rare == _COMMON_QUANTITY else rare]


_COMMON_FIGURE: Row = ["level", -1, (), None, True]
_COMMON_QUANTITY: Row = [None, 0, None, False]


class _Unpacker:
    def __init__(self, row: Row) -> None:
        self.sources = [_to_source(item) for item in row[0]]
        self.intervals: list[Interval] = [Interval(_to_bound(low), _to_bound(high), *opened) for low, high, *opened in row[2]]

    def base(self, row: Row) -> FactBase:
        entities = [Entity(key, kind, tuple(names), _to_words(also), *rest) for key, kind, names, also, *rest in row[1]]
        return FactBase(tuple(self.sources), tuple(entities), tuple([self.fact(*item) for item in row[3]]))

    def fact(self, key: str, subject: str, measure: str, words: Row, context: Row, claims: Row, as_of: int | None, *rest: Any) -> Fact:
        said = tuple([self.claim(*item) for item in claims])
        when = None if as_of is None else self.intervals[as_of]
        role, origin, distinct = rest
        return Fact(key, subject, measure, _to_words(words), _to_words(context), said, when, role, origin, tuple(distinct))

    def claim(self, figure: Row, source: int, quote: str, at: str, as_of: int | None, *rest: Any) -> Claim:
        when = None if as_of is None else self.intervals[as_of]
        return Claim(self.figure(*figure), self.sources[source], quote, at, when, *rest)

    def figure(
        self,
        span: Row,
        quantity: Row,
        kind: str,
        text: str,
        hedge: str | None,
        language: str,
        cue: Row | None,
        rare: Row | None,
    ) -> Figure:
        role, block, others, anchor, assertable = rare or _COMMON_FIGURE
        alternatives = tuple([self.quantity(*other) for other in others]) if others else ()
        return Figure(
            Span(*span),
            self.quantity(*quantity),
            kind,
            text,
            role,
            hedge,
            language,
            block,
            Span(*cue) if cue else None,
            alternatives,
            Span(*anchor) if anchor else None,
            assertable,
        )

    def quantity(self, stated: int, likely: int, grain: str, unit: str | None, rare: Row | None) -> Quantity:
        if rare is None:
            return Quantity(self.intervals[stated], self.intervals[likely], Decimal(grain), unit)
        per, sign, calendar, multiple = rare
        rate = Per(Decimal(per[0]), per[1]) if per else None
        return Quantity(self.intervals[stated], self.intervals[likely], Decimal(grain), unit, rate, sign, _to_calendar(calendar), multiple)


def _source(source: Source) -> Row:
    return [*source[:3], _bound(source.published), *source[4:7], _bound(source.retrieved), *source[8:]]


def _to_source(row: Row) -> Source:
    return Source._make([*row[:3], _to_bound(row[3]), *row[4:7], _to_bound(row[7]), *row[8:]])


_END = Calendar._fields.index("end")
_AWAY = Calendar._fields.index("away")


def _calendar(calendar: Calendar | None) -> Row | None:
    if calendar is None:
        return None
    row: Row = list(calendar)
    row[_END], row[_AWAY] = _calendar(calendar.end), calendar.away and list(calendar.away)
    return row


def _to_calendar(row: Row | None) -> Calendar | None:
    if row is None:
        return None
    fields = list(row)
    fields[_END], fields[_AWAY] = _to_calendar(row[_END]), row[_AWAY] and Away._make(row[_AWAY])
    return Calendar._make(fields)


def _bound(bound: Decimal | date | None) -> str | None:
    if bound is None:
        return None
    return f"d{bound.isoformat()}" if isinstance(bound, date) else str(bound)


def _to_bound(text: str | None) -> Decimal | date | None:
    if text is None:
        return None
    return date.fromisoformat(text[1:]) if text[0] == "d" else Decimal(text)


def _to_words(words: Any) -> Words:
    return {language: tuple(items) for language, items in words.items()}

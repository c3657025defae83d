"""How is a fact base kept? As plain JSON values, and back again, fast: a warm start reads no YAML and no figure.

Rows are lists in the order of the values' fields; sources are stored once and referred to by number. A bound is a string (`d` and an
ISO date for a day, else a decimal number) or null.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from ..figures.figure import Figure
from ..text.span import Span
from ..values.interval import Interval
from ..values.quantity import Calendar, Per, Quantity
from .fact import Claim, Entity, Fact, FactBase, Source, Words

VERSION = "1"
"""Raise it when a row changes its meaning."""

Row = list[Any]


def pack(base: FactBase) -> Row:
    """The base as JSON values."""
    numbers = {id(source): number for number, source in enumerate(base.sources)}
    by_id = {source.id: number for number, source in enumerate(base.sources)}

    def number(source: Source) -> int:
        return numbers.get(id(source), by_id[source.id])

    return [
        [_source(source) for source in base.sources],
        [[*entity[:2], list(entity.names), _words(entity.also), *entity[4:]] for entity in base.entities],
        [_fact(fact, [[_figure(claim.figure), number(claim.source), *_claim(claim)] for claim in fact.claims]) for fact in base.facts],
        base.raw,
    ]


def unpack(row: Row) -> FactBase:
    """The base that `pack` made the row of."""
    sources = tuple(_to_source(item) for item in row[0])
    entities = tuple(Entity(key, kind, tuple(names), _to_words(also), *rest) for key, kind, names, also, *rest in row[1])
    return FactBase(sources, entities, tuple(_to_fact(item, sources) for item in row[2]), row[3])


def _source(source: Source) -> Row:
    return [*source[:3], _day(source.published), *source[4:7], _day(source.retrieved), *source[8:]]


def _to_source(row: Row) -> Source:
    return Source._make([*row[:3], _to_day(row[3]), *row[4:7], _to_day(row[7]), *row[8:]])


def _fact(fact: Fact, claims: Row) -> Row:
    return [*fact[:3], _words(fact.words), _words(fact.context), claims, _interval(fact.as_of), fact.role, fact.origin]


def _to_fact(row: Row, sources: tuple[Source, ...]) -> Fact:
    key, subject, measure, words, context, claims, as_of, role, origin = row
    return Fact(key, subject, measure, _to_words(words), _to_words(context), tuple(_to_claim(item, sources) for item in claims),
                _to_interval(as_of), role, origin)


def _claim(claim: Claim) -> Row:
    return [claim.quote, claim.at, _interval(claim.as_of), *claim[5:]]


def _to_claim(row: Row, sources: tuple[Source, ...]) -> Claim:
    figure, source, quote, at, as_of, *rest = row
    return Claim(_to_figure(figure), sources[source], quote, at, _to_interval(as_of), *rest)


def _figure(figure: Figure) -> Row:
    return [list(figure.span), _quantity(figure.quantity), *figure[2:8], _span(figure.cue),
            [_quantity(other) for other in figure.alternatives], _span(figure.anchor), *figure[11:]]


def _to_figure(row: Row) -> Figure:
    span, quantity, kind, text, role, hedge, language, block, cue, others, anchor, *rest = row
    return Figure(Span(*span), _to_quantity(quantity), kind, text, role, hedge, language, block, Span(*cue) if cue else None,
                  tuple(map(_to_quantity, others)) if others else (), Span(*anchor) if anchor else None, *rest)


def _span(span: Span | None) -> Row | None:
    return list(span) if span else None


def _quantity(quantity: Quantity) -> Row:
    per = [str(quantity.per.amount), quantity.per.unit] if quantity.per else None
    return [_interval(quantity.stated), _interval(quantity.likely), str(quantity.grain), quantity.unit, per, quantity.sign,
            _calendar(quantity.calendar), *quantity[7:]]


def _to_quantity(row: Row) -> Quantity:
    stated, likely, grain, unit, per, sign, calendar, *rest = row
    return Quantity(_must(stated), _must(likely), Decimal(grain), unit, Per(Decimal(per[0]), per[1]) if per else None, sign,
                    _to_calendar(calendar), *rest)


def _calendar(calendar: Calendar | None) -> Row | None:
    return None if calendar is None else [*calendar[:-1], _calendar(calendar.end)]


def _to_calendar(row: Row | None) -> Calendar | None:
    return None if row is None else Calendar._make([*row[:-1], _to_calendar(row[-1])])


def _interval(interval: Interval | None) -> Row | None:
    if interval is None:
        return None
    return [_bound(interval.lower), _bound(interval.upper), interval.lower_open, interval.upper_open]


def _to_interval(row: Row | None) -> Interval | None:
    return None if row is None else _must(row)


def _must(row: Row) -> Interval:
    lower, upper, lower_open, upper_open = row
    return Interval(_to_bound(lower), _to_bound(upper), lower_open, upper_open)


def _bound(bound: Decimal | date | None) -> str | None:
    if bound is None:
        return None
    return f"d{bound.isoformat()}" if isinstance(bound, date) else str(bound)


def _to_bound(text: str | None) -> Decimal | date | None:
    if text is None:
        return None
    return date.fromisoformat(text[1:]) if text[0] == "d" else Decimal(text)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _to_day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _words(words: Words) -> dict[str, list[str]]:
    return {language: list(items) for language, items in words.items()}


def _to_words(words: dict[str, list[str]]) -> Words:
    return {language: tuple(items) for language, items in words.items()}

"""Does a length of time go with the period beside it?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from ..figures.figure import Figure
from .passages import Passage, exact
from .relation import Relation

_MARKS = frozenset(",:(–—-")
_UNIT_OF = {"day": "d", "month": "mo", "year": "a"}
_WEEK = 7


def periods(passage: Passage) -> Iterator[Relation]:
    """One relation per length that stands directly beside its period: `drei Tage, vom 26. bis 28. Juli`.

    Both ends may count or not (from Monday to Wednesday are two days or three), so that only what neither explains does not hold.
    """
    for first, second in pairwise(passage.figures):
        length, period = (first, second) if first.kind == "duration" else (second, first)
        if length.kind != "duration" or period.kind not in ("date", "period") or not _are_tied(passage, first, second):
            continue
        count, allowed = exact(length), _allowed(period, length.quantity.unit)
        if count is None or not allowed:
            continue
        holds = count in allowed
        message = f'"{length.text}" does not go with "{period.text}": that is {_told(allowed, period)}'
        yield Relation("period", (length, period), holds, "" if holds else message, None if holds else "value")


def _are_tied(passage: Passage, first: Figure, second: Figure) -> bool:
    """True where nothing but a mark or words that lead to a period stand between the two."""
    keys = passage.keys(first.span.end, second.span.start)
    words = [key for key in keys if key not in _MARKS]
    if not keys or any(not key.isalnum() for key in words):
        return False
    return not words or passage.words.is_phrase("period_links", words)


def _allowed(period: Figure, unit: str | None) -> frozenset[Decimal]:
    """How long the period may be said to be in that unit; empty where it cannot be told."""
    calendar, stated = period.quantity.calendar, period.quantity.stated
    if calendar is None or calendar.end is None or calendar.grain != calendar.end.grain or calendar.part or calendar.end.part:
        return frozenset()
    first, last = stated.lower, stated.upper
    if not isinstance(first, dt.date) or not isinstance(last, dt.date) or last <= first:
        return frozenset()
    if unit == "wk" and calendar.grain == "day":
        days = (last - first).days
        return frozenset(Decimal(weeks) for weeks in range(days // _WEEK, -(-(days + 1) // _WEEK) + 1))
    if unit is None or _UNIT_OF.get(calendar.grain) != unit:
        return frozenset()
    count = _steps(first, last, calendar.grain)
    return frozenset({Decimal(count), Decimal(count + 1)})


def _steps(first: dt.date, last: dt.date, grain: str) -> int:
    """Steps from the first day, month or year to the last."""
    if grain == "day":
        return (last - first).days
    if grain == "month":
        return (last.year - first.year) * 12 + last.month - first.month
    return last.year - first.year


def _told(allowed: frozenset[Decimal], period: Figure) -> str:
    grain = period.quantity.calendar.grain if period.quantity.calendar else "day"
    return f"{max(allowed)} {grain}s"

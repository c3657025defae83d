"""A short notation for quantities, so that a table of comparisons can be read: what a reader of figures would make of each form.

Numbers  `2000`  `5.576e6 USD`  `~6e6` about  `<140` `<=100` `>1200` `>=3` bounds  `^17 %` just under  `_200` just over
         `80..100` range  `1e3s` vague (Tausende)  `x1/8` a fraction or multiple  `2.2 USD/1e6 token` a rate
         `+5 %` `-5 %` rise and fall  `by 60 %` `to 60 %`
Dates    `2025-01-20`  `2025-01`  `y2025`  `2025-Q4`  `2025-H1`  `y2020s`  `y2023 end`  `--01-20` year unknown
         `?2025-01-20` year worked out
         `Mon` weekday unresolved  `Mon@2025-01-27` resolved  `2025-07-26/2025-07-28` explicit ends  `<2025-01-20` before
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

import pytest

from sourcelint.values.dates import days_of, third, widened
from sourcelint.values.interval import UNBOUNDED, Interval, point
from sourcelint.values.quantity import Calendar, Per, Quantity

HEDGES = {"~": "about", "<=": "at_most", ">=": "at_least", "<": "less_than", ">": "more_than", "^": "just_under", "_": "just_over"}
KINDS = {
    "%": "percent", "pt": "points", "USD": "money", "EUR": "money", "km": "length", "m2": "area",
    **dict.fromkeys(("h", "d", "wk", "mo", "a"), "duration"),
}
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
STEP = {"year": "month", "month": "day", "quarter": "month"}


class Value(NamedTuple):
    """A quantity with what a figure tells besides."""

    quantity: Quantity
    kind: str
    role: str = "level"
    hedge: str | None = None


def value(text: str) -> Value:
    """The value that the notation writes."""
    role, sign, rest, kind = "level", 0, text, None
    named = re.match(r"(ordinal|score|temperature|number|money|count|time):", rest)
    if named:
        kind, rest = named[1], rest[named.end():]
    if rest.startswith(("by ", "to ")):
        role, rest = rest[:2], rest[3:]
    if re.match(r"[+-]\d", rest):
        sign, rest = (1 if rest[0] == "+" else -1), rest[1:]
    mark = next((mark for mark in sorted(HEDGES, key=len, reverse=True) if rest.startswith(mark)), "")
    hedge, rest = HEDGES.get(mark), rest[len(mark):]
    if re.match(r"\?|--|y?\d{4}-|y\d{4}|(Mon|Tue|Wed|Thu|Fri|Sat|Sun)", rest) and kind is None:
        return _date(rest, hedge)
    quantity, own_kind, own_hedge = _number(rest, hedge)
    return Value(quantity._replace(sign=sign), kind or own_kind, role, own_hedge or hedge)


def number(digits: str) -> tuple[Decimal, Decimal]:
    """A number and its grain: the last digit written before the scale; trailing zeros count down to two digits."""
    mantissa, _, exponent = digits.partition("e")
    scale = Decimal(1).scaleb(int(exponent or 0))
    if "." in mantissa:
        return Decimal(mantissa) * scale, Decimal(1).scaleb(-len(mantissa.partition(".")[2])) * scale
    bare = mantissa.lstrip("-")
    zeros = min(len(bare) - len(bare.rstrip("0")), max(len(bare) - 2, 0))
    return Decimal(mantissa) * scale, Decimal(1).scaleb(zeros) * scale


def _number(text: str, hedge: str | None) -> tuple[Quantity, str, str | None]:
    amount, _, unit_text = text.partition(" ")
    unit, _, denominator = unit_text.partition("/") if unit_text and unit_text not in ("km/h",) else (unit_text, "", "")
    per = None
    if denominator:
        size, _, what = denominator.partition(" ")
        per = Per(Decimal(size), what) if what else Per(Decimal(1), size)
    extra: dict[str, Any] = {"unit": unit or None, "per": per}
    kind = KINDS.get(unit, "count" if not unit else "length")
    if amount.startswith("x"):
        over, _, under = amount[1:].partition("/")
        share = Decimal(over) / Decimal(under or 1)
        grain = Decimal(0) if under else number(over)[1]
        quantity = _hedged(share, grain or Decimal("0.03"), hedge)
        return quantity._replace(multiple=True, grain=grain, **extra), "ratio", hedge
    if amount.endswith("s"):
        power = Decimal(amount[:-1])
        return Quantity(Interval(power, None, False, True), Interval(power, power * 10, False, True), power, **extra), kind, "vague"
    if ".." in amount:
        (low, low_grain), (high, grain) = (number(end) for end in amount.split(".."))
        likely = Interval(low - low_grain / 2, high + grain / 2)
        return Quantity(Interval(low, high), likely, min(grain, low_grain), **extra), kind, "range"
    return _hedged(*number(amount), hedge)._replace(**extra), kind, hedge


def _hedged(x: Decimal, grain: Decimal, hedge: str | None) -> Quantity:
    low, high, off = x * Decimal("0.75"), x * Decimal("1.25"), x / 10
    stated, likely = {
        None: (point(x), Interval(x - grain / 2, x + grain / 2)),
        "about": (point(x), Interval(x - max(off, grain / 2), x + max(off, grain / 2))),
        "more_than": (Interval(x, None, True, True), Interval(x, high, True)),
        "at_least": (Interval(x, None, False, True), Interval(x, high)),
        "less_than": (Interval(None, x, True, True), Interval(low, x, False, True)), "at_most": (Interval(None, x, True), Interval(low, x)),
        "just_under": (Interval(x - off, x, False, True),) * 2, "just_over": (Interval(x, x + off, True),) * 2,
    }[hedge]
    return Quantity(stated, likely, grain)


def _date(text: str, hedge: str | None) -> Value:
    if "/" in text:
        first, last = (_date(end, None).quantity for end in text.split("/"))
        assert first.calendar and last.calendar
        stated = Interval(first.stated.lower, last.stated.upper)
        return Value(Quantity(stated, stated, calendar=first.calendar._replace(end=last.calendar)), "period", hedge="range")
    said = not text.startswith("?")
    calendar = _calendar(text.lstrip("?y"))._replace(**({} if said else {"year_said": False}))
    days = days_of(calendar)
    if "@" in text:
        days = (date.fromisoformat(text.partition("@")[2]),) * 2
    if days is None:
        return Value(Quantity(UNBOUNDED, UNBOUNDED, calendar=calendar), "date", hedge=hedge)
    if calendar.part:
        days = third(days, calendar.part)
    likely = Interval(*(widened(days, STEP[calendar.grain]) if calendar.part else days))
    stated = Interval(*days)
    if hedge in ("less_than", "at_most"):
        stated = Interval(None, days[1], True, hedge == "less_than")
    if hedge in ("more_than", "at_least"):
        stated = Interval(days[0], None, hedge == "more_than", True)
    return Value(Quantity(stated, likely, calendar=calendar), "date" if calendar.grain == "day" else "period", hedge=hedge)


def _calendar(text: str) -> Calendar:
    if text[:3] in DAYS:
        return Calendar("day", weekday=DAYS.index(text[:3]), relative=True)
    if text.startswith("--"):
        month, _, day = text[2:].partition("-")
        return Calendar("day" if day else "month", month=int(month), day=int(day) if day else None, year_said=False)
    text, _, part = text.partition(" ")
    if text.endswith("s"):
        return Calendar("decade", int(text[:-1]))
    year, *rest = text.split("-")
    if rest and rest[0][0] in "QHS":
        return Calendar({"Q": "quarter", "H": "half", "S": "season"}[rest[0][0]], int(year), ordinal=int(rest[0][1:]))
    grain = ("year", "month", "day")[len(rest)]
    month = int(rest[0]) if rest else None
    return Calendar(grain, int(year), month, int(rest[1]) if len(rest) > 1 else None, part=part or None)


@pytest.fixture(name="value")
def _value() -> Callable[[str], Value]:
    """The notation's reader, for tables of comparisons."""
    return value

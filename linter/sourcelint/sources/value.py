"""What does a value without locale mean? The form of sheets made by machines: `<140`, `~6e6 USD`, `80e6..100e6 USD`, `17 %`.

A number is written with a decimal point and no thousands marks, 6e6 for six million; before it `<`, `<=`, `>`, `>=` or `~`; after it a
unit (ISO 4217 code, %, pt, km, m2, h …) and `/` with a denominator. Dates are ISO 8601 (see `edtf`). Y1532 is the year, T18:47 the
time of day, 3:1 the score, #4 the fourth.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from ..figures.figure import KINDS, Figure
from ..record import NamedTuple
from ..text.span import Span
from ..values.interval import Interval, point
from ..values.quantity import Per, Quantity
from ..values.units import dimension
from . import edtf

FORMS = "140, <140, >=1200, ~6e6 USD, 80e6..100e6 USD, 17 %, 2.2 USD/1e6 token, 2025-07-26/2025-07-28, Y1532, T18:47, 3:1, #4"
"""For messages: what may be written."""

_NUMBER = r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?"
_FORM = re.compile(
    rf"(?P<mark><=|>=|[<>~≤≥≈])?\s*(?P<low>{_NUMBER})(?:\s*\.\.\s*(?P<high>{_NUMBER}))?\s*(?P<unit>km/h|km/s|m/s|[^\W\d_]\w*|%)?"
    rf"(?:\s*/\s*(?P<amount>{_NUMBER})?\s*(?P<per>[^\W\d_]\w*))?"
)
_HEDGES = {
    "<": "less_than",
    "<=": "at_most",
    "≤": "at_most",
    ">": "more_than",
    ">=": "at_least",
    "≥": "at_least",
    "~": "about",
    "≈": "about",
}
_SIGNS = {"-": -1, "+": 1}
_HALF = Decimal("0.5")

Likely = Callable[[Decimal, Decimal, str | None], Interval]
"""(value, grain, hedge) → what a reader takes away, as for a figure in words."""


class Reading(NamedTuple):
    """A value that was read, or why it was not."""

    figure: Figure | None
    trouble: str = ""


def read(text: str, likely: Likely, *, dated: bool = False) -> Reading:
    """The figure that `text` means, or what is wrong with it. Four digits alone are a number, a year only where `dated`."""
    text = text.strip()
    if (own := _own_form(text)) is not None:
        return own
    if (dated or not text.isdecimal()) and (days := edtf.read(text)):
        return Reading(_date_figure(text, days))
    found = _FORM.fullmatch(text)
    if found is None:
        return Reading(None, f"{text!r} is no value")
    unit = found["unit"]
    if unit and not dimension(unit):
        return Reading(None, f"unit {unit!r} is not known")
    stated = _stated(found)
    if stated is None:
        return Reading(None, f"{text!r} runs from high to low, or is both bound and range")
    grain = max(_grain(found["low"]), _grain(found["high"] or found["low"]))
    hedge = "range" if found["high"] else _HEDGES.get(found["mark"] or "")
    taken = stated.widen(grain * _HALF) if hedge == "range" else likely(Decimal(found["low"]), grain, hedge)
    quantity = Quantity(stated, taken, grain, unit, _per(found), _SIGNS.get(found["low"][0], 0))
    return Reading(Figure(Span(0, len(text)), quantity, _kind(unit), text, hedge=hedge))


def _own_form(text: str) -> Reading | None:
    """The value of a form that belongs to one kind: a year, a time of day, a score, a rank."""
    if year := _YEAR.fullmatch(text):
        days = edtf.read(year[1])
        return Reading(_date_figure(text, days) if days else None, f"{text!r} is no year")
    if rank := _RANK.fullmatch(text):
        return Reading(_plain(text, point(Decimal(rank[1])), "ordinal"))
    pair = _PAIR.fullmatch(text)
    if pair is None:
        return None
    first, second = Decimal(pair[2]), Decimal(pair[3])
    if not pair[1]:  # 3:1 is not 1:3
        return Reading(_plain(text, Interval(min(first, second), max(first, second)), "score", sign=(first > second) - (first < second)))
    if first > _HOURS or second >= _MINUTES:
        return Reading(None, f"{text!r} is no time of day")
    return Reading(_plain(text, point(first * _MINUTES + second), "time", unit="min_of_day"))


_YEAR = re.compile(r"Y(\d{4})")
_RANK = re.compile(r"#(\d+)")
_PAIR = re.compile(r"(T)?(\d+):(\d+)")
_HOURS, _MINUTES = 24, 60


def _plain(text: str, stated: Interval, kind: str, *, unit: str | None = None, sign: int = 0) -> Figure:
    return Figure(Span(0, len(text)), Quantity(stated, stated, Decimal(1), unit, sign=sign), kind, text)


def _kind(unit: str | None) -> str:
    measured = dimension(unit) or "count"
    return measured if measured in KINDS else "number"


_POINTS = ("day", "month", "year")
"""What is a date; coarser or joined by a slash it is a period, as in texts."""


def _date_figure(text: str, days: edtf.Days) -> Figure:
    single = days.calendar is not None and days.calendar.grain in _POINTS and "/" not in text
    hedge = "range" if "/" in text else None
    quantity = Quantity(days.days, days.days, calendar=days.calendar)
    return Figure(Span(0, len(text)), quantity, "date" if single else "period", text, hedge=hedge)


def _stated(found: re.Match[str]) -> Interval | None:
    low, mark = Decimal(found["low"]), found["mark"]
    if found["high"]:
        high = Decimal(found["high"])
        return Interval(low, high) if low < high and not mark else None
    if mark in ("<", "<=", "≤"):
        return Interval(None, low, True, mark == "<")
    if mark in (">", ">=", "≥"):
        return Interval(low, None, mark == ">", True)
    return point(low)


def _grain(number: str) -> Decimal:
    """The step of the last digit that counts: trailing zeros count down to two digits; `6e6` is exact to a million."""
    mantissa, _, exponent = number.lower().lstrip("+-").partition("e")
    whole, point_, fraction = mantissa.partition(".")
    if point_ and fraction:
        return Decimal(1).scaleb(int(exponent or 0) - len(fraction))
    digits = whole.lstrip("0") or "0"
    zeros = min(len(digits) - len(digits.rstrip("0")), max(len(digits) - 2, 0))
    return Decimal(1).scaleb(int(exponent or 0) + zeros)


def _per(found: re.Match[str]) -> Per | None:
    return Per(Decimal(found["amount"] or 1), found["per"]) if found["per"] else None

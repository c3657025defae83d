"""How is a date put into words? With the parts and the order of another date."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from ..lexicon.model import Language
from ..values.quantity import Quantity
from .figure import Figure
from .tokens import Token, tokenize

_DOTTED = re.compile(r"(\d{1,2})([./-])(\d{1,2})([./-])(\d{2,4})")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


def say_date(quantity: Quantity, like: Figure, language: Language) -> str:
    """The first day of `quantity` with the parts that `like` has (day, month, year, weekday); else ISO 8601."""
    day = quantity.stated.lower or quantity.stated.upper
    if not isinstance(day, date):
        return like.text
    if _ISO.fullmatch(like.text):
        return day.isoformat()
    numeric = _DOTTED.fullmatch(like.text)
    if numeric:
        return _numeric(numeric, day, language)
    pieces, changed, at = [], False, 0
    for token in tokenize(like.text):
        said = _part(token, day, language)
        if said is not None:
            pieces += [like.text[at : token.start], said]
            at, changed = token.end, True
    pieces.append(like.text[at:])
    return "".join(pieces) if changed else day.isoformat()


def _numeric(match: re.Match[str], day: date, language: Language) -> str:
    first, mark, second, other, year = match.groups()
    month_first = language.section("calendar").get("slashed") == "mdy" and mark == "/"
    values = (day.month, day.day) if month_first else (day.day, day.month)
    width = 2 if first.startswith("0") or second.startswith("0") else 1
    said_year = str(day.year) if len(year) == 4 else f"{day.year % 100:02d}"
    return f"{values[0]:0{width}d}{mark}{values[1]:0{width}d}{other}{said_year}"


def _part(token: Token, day: date, language: Language) -> str | None:
    calendar = language.section("calendar")
    if token.kind == "number" and token.key.isdigit():
        return str(day.year) if len(token.key) == 4 else str(day.day)
    if token.kind == "name" and token.key[0].isdigit():  # 28th
        return str(day.day) + _ending(day.day, calendar)
    for name, value in (("months", day.month), ("weekdays", day.weekday())):
        if _is_named(token.key, calendar.get(name, {})):
            return str(calendar[name][str(value)][0])
    return None


def _is_named(key: str, table: dict[str, Any]) -> bool:
    return any(str(word).casefold() == key for words in table.values() for word in words)


def _ending(day: int, calendar: Any) -> str:
    endings = calendar.get("day_endings", {})
    return str(endings.get(str(day)) or endings.get("other", ""))

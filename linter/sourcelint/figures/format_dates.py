"""How is a date or a time of day put into words? With the parts and the order of another."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
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
    last = quantity.stated.upper or day
    if not isinstance(day, date) or not isinstance(last, date):
        return like.text
    if like.quantity.calendar and like.quantity.calendar.end:
        return _say_range(day, last, quantity, like, language)
    if quantity.calendar and quantity.calendar.end:
        return f"{_say_day(day, like.text, language)} {_joiner(language)} {_say_day(last, like.text, language)}"
    return _say_day(day, like.text, language)


def _joiner(language: Language) -> str:
    """The word between two dates."""
    return str((language.section("calendar").get("to") or ["–"])[0])


def _say_range(first: date, last: date, quantity: Quantity, like: Figure, language: Language) -> str:
    """`26. bis 28. Juli 2025` with other days: parts that were said once are said once where both ends share them."""
    text = like.text
    numeric = [match.span() for match in (*_DOTTED.finditer(text), *_ISO.finditer(text))]
    if len(numeric) == 2:
        (start, end), (begin, stop) = sorted(numeric)
        ends = _say_day(first, text[start:end], language), _say_day(last, text[begin:stop], language)
        return text[:start] + ends[0] + text[end:begin] + ends[1] + text[stop:]
    tokens = tokenize(text)
    days = [index for index, token in enumerate(tokens) if _is_day(token)]
    if len(days) != 2 or not (quantity.calendar and quantity.calendar.grain == "day"):
        return f"{first.isoformat()}/{last.isoformat()}" if first != last else first.isoformat()
    if first == last:
        return _say_day(last, _last_end(text, tokens, days), language)
    pieces, at = [], 0
    parts = _ends_of(tokens, days, language)
    months = [index for index in parts if _is_named(tokens[index].key, language.section("calendar").get("months", {}))]
    for index, end in parts.items():
        said = _part(tokens[index], (first, last)[end], language)
        if said is None:
            continue
        pieces += [text[at : tokens[index].start], said]
        at = tokens[index].end
        if len(months) == 1 and first.month != last.month and index == days[1 - parts[months[0]]]:
            at = _with_month(text, at, pieces, (first, last)[1 - parts[months[0]]], months[0] < days[0], language)
    return "".join(pieces) + text[at:]


def _with_month(text: str, at: int, pieces: list[str], day: date, before: bool, language: Language) -> int:
    """The name of the month beside a day that shares it no longer: `30. September bis 2. Oktober`."""
    name = str(language.section("calendar")["months"][str(day.month)][0])
    if before:
        pieces[-1] = f"{name} {pieces[-1]}"
        return at
    end = at + 1 if text[at : at + 1] == "." else at
    pieces += [text[at:end], " ", name]
    return end


def _is_day(token: Token) -> bool:
    digits = token.key.rstrip("abcdefghijklmnopqrstuvwxyz")
    return token.kind in ("number", "name") and digits.isdecimal() and len(digits) <= 2


def _ends_of(tokens: list[Token], days: list[int], language: Language) -> dict[int, int]:
    """Which tokens belong to the first end (0) and which to the last (1): a part that stands once belongs to the end next to it."""
    links = {str(word).casefold().split(" ")[0] for word in language.section("calendar").get("to", [])} | set("-–—")
    join = next((index for index in range(days[0], days[1]) if tokens[index].key in links), days[0])
    return {index: int(index > join) for index in range(len(tokens))}


def _last_end(text: str, tokens: list[Token], days: list[int]) -> str:
    """The range's second end alone."""
    return text[tokens[days[1]].start :]


def _say_day(day: date, like: str, language: Language) -> str:
    """`day` with the parts that the wording `like` has."""
    if _ISO.fullmatch(like):
        return day.isoformat()
    numeric = _DOTTED.fullmatch(like)
    if numeric:
        return _numeric(numeric, day, language)
    pieces, changed, at = [], False, 0
    for token in tokenize(like):
        said = _part(token, day, language)
        if said is not None:
            pieces += [like[at : token.start], said]
            at, changed = token.end, True
    pieces.append(like[at:])
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


# ---- times of day ----

_CLOCK = re.compile(r"(\d{1,2})(?:([.:h])(\d\d))?(?!\d)")


def say_time(values: list[Decimal], like: Figure, language: Language) -> str:
    """Minutes since midnight as `like` writes its own (`18.30 Uhr`, `6 pm`); both ends of a range."""
    ends = list(values) if like.quantity.stated.lower != like.quantity.stated.upper else [values[0]]
    text, calendar = like.text, language.section("calendar")
    if len(_CLOCK.findall(text)) < len(ends):
        mark = str((calendar.get("clock_mark") or [":"])[0])
        return " – ".join(f"{int(value) // 60}{mark}{int(value) % 60:02d}" for value in ends)
    halves = [bool(_half(text, calendar, name)) for name in ("clock_am", "clock_pm")]
    pieces, at = [], 0
    for match, value in zip(_CLOCK.finditer(text), ends, strict=False):
        pieces += [text[at : match.start()], _clock(match, int(value), any(halves), calendar)]
        at = match.end()
    said = "".join(pieces) + text[at:]
    return _other_half(said, int(ends[-1]) >= 12 * 60, calendar) if any(halves) else said


def _clock(match: re.Match[str], minutes: int, halved: bool, calendar: Any) -> str:
    hours = minutes // 60 % 24
    if halved:
        hours = hours % 12 or 12
    width = 2 if match.group(1).startswith("0") else 1
    mark = match.group(2) or str((calendar.get("clock_mark") or [":"])[0])
    return f"{hours:0{width}d}" + (f"{mark}{minutes % 60:02d}" if match.group(2) or minutes % 60 else "")


def _half(text: str, calendar: Any, name: str) -> str | None:
    """The word for the half of the day that a time ends with."""
    return next((str(word) for word in calendar.get(name, []) if text.casefold().endswith(str(word).casefold())), None)


def _other_half(text: str, afternoon: bool, calendar: Any) -> str:
    """The time with the right half of the day, spelled as it spells its own."""
    wrong, right = ("clock_am", "clock_pm") if afternoon else ("clock_pm", "clock_am")
    word = _half(text, calendar, wrong)
    if word is None:
        return text
    place = [str(entry) for entry in calendar[wrong]].index(word)
    names = [str(entry) for entry in calendar[right]]
    return text[: len(text) - len(word)] + names[min(place, len(names) - 1)]

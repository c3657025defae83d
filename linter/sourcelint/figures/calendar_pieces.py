"""What are the pieces of a date? Small numbers, names of months, the year behind them."""

from __future__ import annotations

import re

from ..record import NamedTuple
from ..values.quantity import Calendar
from .calendar_said import Said
from .calendar_spoken import in_words
from .calendar_stream import Stream, glued_parts

SHORT_TURN = 40
"""`'25` is 2025, `'69` is 1969."""


class Number(NamedTuple):
    """A number that may be a day or an ordinal; `ordinal` where it carries the mark of one."""

    value: int
    next: int
    ordinal: bool


class Tail(NamedTuple):
    """The year behind a month or quarter: its number, or its distance from the text's own."""

    year: int | None
    step: int | None
    next: int


def number(stream: Stream, index: int) -> Number | None:
    """A small number at the token: digits with or without the mark of an ordinal, or an ordinal word."""
    token, words = stream.at(index), stream.words
    if token.kind == "number" and token.key.isdigit() and len(token.key) <= 2:
        marked = stream.glued(index + 1) and stream.key(index + 1) in words.lists["ordinal_marks"]
        return Number(int(token.key), index + 1 + marked, marked)
    if token.kind == "name":
        value, suffix = glued_parts(token.key)
        ordinal = value and len(value) <= 2 and suffix in words.lists["ordinal_suffixes"]
        return Number(int(value), index + 1, True) if ordinal else None
    found = stream.find(words.ordinals, index)
    return Number(found[0], found[1], True) if found else None


_NUMERALS = frozenset("xiv")
_ROMAN = re.compile(r"(x{0,2})(ix|iv|v?i{0,3})(\D*)\Z")


def roman(stream: Stream, index: int) -> Number | None:
    """A Roman ordinal as centuries carry it: `XXIe`, `XIX.`; up to 39, since other letters are words."""
    token, words = stream.at(index), stream.words
    match = _ROMAN.match(token.key) if token.key[:1] in _NUMERALS and token.kind == "word" else None
    if not match or not (match[1] or match[2]) or not stream.capital(index):
        return None
    ones = {"ix": 9, "iv": 4}.get(match[2], 5 * ("v" in match[2]) + match[2].count("i"))
    marked = stream.glued(index + 1) and stream.key(index + 1) in words.lists["ordinal_marks"]
    if match[3] and match[3] not in words.lists["ordinal_suffixes"]:
        return None
    return Number(10 * len(match[1]) + ones, index + 1 + marked, True)


def month_at(stream: Stream, index: int) -> tuple[int, int] | None:
    """A month beside a number: its number and the index behind it (and behind the dot of an abbreviation)."""
    words = stream.words
    found = stream.find(words.months, index)
    if found:
        return found
    found = stream.find(words.months_short, index)
    if not found:
        return None
    following = found[1]
    return found[0], following + (stream.key(following) == "." and stream.glued(following))


def year_tail(stream: Stream, index: int, comma: bool = False) -> Tail | None:
    """A year said behind a month, quarter or day: `2025`, `, 2025`, `des Jahres 2025`, `dieses Jahres`, `of last year`."""
    here = index + 1 if comma and stream.key(index) == "," else index
    if year_number(stream, here):
        return Tail(stream.year(here), None, here + 1)
    spoken = in_words(stream, here)
    if spoken:
        return Tail(spoken[0], None, spoken[1])  # dritten Oktober neunzehnhundertneunzig
    here = stream.skip("of", here)
    if stream.words.flag("year_behind_of") == "True" and year_number(stream, here):
        return Tail(stream.year(here), None, here + 1)
    if stream.plain(here) == "'" and stream.glued(here + 1) and stream.kind(here + 1) == "number" and len(stream.key(here + 1)) == 2:
        value = int(stream.key(here + 1))
        return Tail(value + (2000 if value < SHORT_TURN else 1900), None, here + 2)
    here = stream.skip("year_leads", index)
    if here > index and year_number(stream, here):
        return Tail(stream.year(here), None, here + 1)
    return _year_step(stream, index)


def _year_step(stream: Stream, index: int) -> Tail | None:
    here = stream.skip("of", index)
    here = stream.skip("articles", here)
    found = stream.find(stream.words.deixis, here)
    if found:
        unit = stream.find(stream.words.units, found[1])
        return Tail(None, found[0], unit[1]) if unit and unit[0] == "year" else None
    found = stream.find(stream.words.shifted, here)
    if found and found[0].unit == "year":
        return Tail(None, found[0].amount, found[1])
    unit = stream.find(stream.words.units, here)
    if unit and unit[0] == "year" and here > index:
        return Tail(None, 0, unit[1])
    return None


def year_number(stream: Stream, index: int) -> bool:
    """A year of four digits behind a month: not one that goes on as a number or is followed by a unit."""
    if stream.year(index) is None:
        return False
    return not (stream.glued(index + 1) and stream.key(index + 1) in "%‰€$£°")


def finish(stream: Stream, index: int, following: int, calendar: Calendar, tail: Tail | None = None, **more: object) -> Said:
    if tail:
        calendar, following = calendar._replace(year=tail.year), tail.next
        more["year_step"] = tail.step
    said = Said(stream.at(index).start, stream.end(following), following, calendar)
    return said._replace(**more) if more else said  # type: ignore[arg-type]

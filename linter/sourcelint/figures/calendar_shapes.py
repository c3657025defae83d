"""Is this run of digits a date? The forms that are written with digits and marks alone."""

from __future__ import annotations

import re

from ..values.dates import days_of
from ..values.quantity import Calendar
from .calendar_said import Said
from .calendar_stream import Stream

# Most texts have few of these forms: each is compiled when it is first looked for, start-up time is short.
_ISO = r"(\d{4})([-/])(\d\d)\2(\d\d)(?!\d|-\d|/\d(?!\d{3}-\d\d))(?:T\d\d:?\d\d(?::?\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?"
_ISO_MONTH = r"(\d{4})-(0[1-9]|1[0-2])(?![\w-])"
_ISO_SHORT = r"(\d{4})(?:([-/])(\d{1,2})\2(\d{1,2})|\.(\d\d)\.(\d\d))(?![\w./-]\w|\w)"
_DOTTED = r"(\d{1,2})\.[  \u202f]?(\d{1,2})\.[  \u202f]?(?:(\d{4})|['’]?(\d\d))(?![\d:]|[.,]\d|-[^\W\d])"
_SHORT = r"(\d{1,2})\.[  \u202f]?(\d{1,2})\.(?!\d)"
_SLASHED = r"(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d\d)(?![\d/-])"
_PARTING = frozenset("-/")
_MONTHS, _DAYS = 12, 31
_CENTURY_TURN = 70
"""`28.1.25` is 2025, `28.1.85` 1985."""


def digits(stream: Stream, index: int, led: bool = False) -> Said | None:
    """A date in digits that begins at the token, or None."""
    key, behind = stream.key(index), stream.key(index + 1)
    dotted, parted = "." in key or (behind == "." and stream.key(index + 2)[:1].isdigit()), behind in _PARTING
    if not (dotted or parted) or not key[:1].isdigit() or _inside(stream, index):
        return None
    found = (_iso(stream, index) if parted or key[:4].isdecimal() else None) or (_dotted(stream, index) if dotted else None)
    return found or (_slashed(stream, index) if parted else None) or _short(stream, index, led)


def _inside(stream: Stream, index: int) -> bool:
    """Does the number go on to the left (a file number, a version, a path)?"""
    if not stream.glued(index):
        return False
    mark, start = stream.key(index - 1), stream.at(index).start
    if mark == "/" and re.compile(_ISO).match(stream.text, start) and re.compile(_ISO).match(stream.text, max(0, start - 11)):
        return False  # the second end of 2025-07-26/2025-07-28
    return mark in "/.-_=#@:" and stream.glued(index - 1) and stream.kind(index - 2) in ("number", "name", "word")


def _said(
    stream: Stream, index: int, end: int, calendar: Calendar, other: Calendar | None = None, *, surely: bool = False
) -> Said | None:
    """`surely`: its shape is a date's even where no month has that day (48.09.2018), which is then kept for those who check it."""
    surely = surely and 0 < (calendar.month or 0) <= _MONTHS
    if not surely and not days_of(calendar if calendar.year else calendar._replace(year=2000)):
        return None
    return Said(stream.at(index).start, end, stream.index_from(end, index + 1), calendar, other=other)


def _iso(stream: Stream, index: int) -> Said | None:
    start = stream.at(index).start
    match = re.compile(_ISO).match(stream.text, start)
    if match:
        calendar = Calendar("day", int(match[1]), int(match[3]), int(match[4]))
        return _said(stream, index, match.end(), calendar, surely=int(match[4]) <= _DAYS)
    match = re.compile(_ISO_MONTH).match(stream.text, start)
    if match:
        return _said(stream, index, match.end(), Calendar("month", int(match[1]), int(match[2])))
    match = re.compile(_ISO_SHORT).match(stream.text, start)  # 2024-9-3, 2024.09.13
    if match:
        return _said(stream, index, match.end(), Calendar("day", int(match[1]), int(match[3] or match[5]), int(match[4] or match[6])))
    return None


def _dotted(stream: Stream, index: int) -> Said | None:
    match = re.compile(_DOTTED).match(stream.text, stream.at(index).start)
    if not match:
        return None
    surely = bool(match[3]) and len(match[1]) == len(match[2]) == len("28")
    return _said(stream, index, match.end(), Calendar("day", _year(match[3] or match[4]), int(match[2]), int(match[1])), surely=surely)


def _slashed(stream: Stream, index: int) -> Said | None:
    match = re.compile(_SLASHED).match(stream.text, stream.at(index).start)
    if not match or (match[2] == "-" and len(match[4]) < 4):
        return None
    first, second, year = int(match[1]), int(match[3]), _year(match[4])
    day_first, month_first = Calendar("day", year, second, first), Calendar("day", year, first, second)
    main, other = (month_first, day_first) if stream.words.flag("slashed") == "mdy" else (day_first, month_first)
    if not days_of(main):
        main, other = other, main
    told = next((one for one in (day_first, month_first) if (one.day or 0) <= _DAYS and (one.month or 0) <= _MONTHS), None)
    if not days_of(main) and told and len(match[4]) > len("25") and match[2] == "/":
        return _said(stream, index, match.end(), told, surely=True)  # 31/04/2025
    return _said(stream, index, match.end(), main, other if days_of(other) and other != main else None)


def _short(stream: Stream, index: int, led: bool) -> Said | None:
    """`28.01.`, `2.5.`: only where the language writes days so, and the second only behind a word that leads to a date."""
    if stream.words.flag("short_dotted") != "True":
        return None
    match = re.compile(_SHORT).match(stream.text, stream.at(index).start)
    if not match:
        return None
    behind = stream.index_from(match.end(), index + 1)
    ranged = (stream.dash(behind) or stream.skip("to", behind) > behind) and any(
        stream.at(at).key[:1].isdigit() for at in (behind + 1, behind + 2)
    )
    padded = led or ranged or (len(match[2]) == 2 and (match[2][0] == "0" or len(match[1]) == 2))
    if not (padded or stream.has("month_leads", index - 1) or stream.dash(index - 1)):
        return None
    surely = len(match[1]) == len(match[2]) == len("28") and stream.has("month_leads", index - 1)
    return _said(stream, index, match.end(), Calendar("day", None, int(match[2]), int(match[1])), surely=surely)


def _year(digits: str) -> int:
    value = int(digits)
    if len(digits) == 4:
        return value
    return value + (2000 if value < _CENTURY_TURN else 1900)

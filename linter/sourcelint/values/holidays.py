"""On which day does a holiday fall? Rules and tables; the names of holidays are words of a language and stand in the lexicon.

A rule is text: `12-25` (month-day), `easter+39`, `4 thu 11` (the fourth Thursday of November, `-1 mon 5` the last Monday of May,
`-1 day 5` its last day, `-1 sun 12-25` the last Sunday before that day),
`lunar` (Chinese New Year), or two rules with `..` between them for a feast of several days.
"""

from __future__ import annotations

from datetime import date, timedelta

from .dates import Days, days_in

_LUNAR = {
    2000: "0205", 2001: "0124", 2002: "0212", 2003: "0201", 2004: "0122", 2005: "0209", 2006: "0129", 2007: "0218", 2008: "0207",
    2009: "0126", 2010: "0214", 2011: "0203", 2012: "0123", 2013: "0210", 2014: "0131", 2015: "0219", 2016: "0208", 2017: "0128",
    2018: "0216", 2019: "0205", 2020: "0125", 2021: "0212", 2022: "0201", 2023: "0122", 2024: "0210", 2025: "0129", 2026: "0217",
    2027: "0206", 2028: "0126", 2029: "0213", 2030: "0203", 2031: "0123", 2032: "0211", 2033: "0131", 2034: "0219", 2035: "0208",
}  # fmt: skip
"""First day of the Chinese year, month and day."""

_WEEKDAYS = {"mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6}


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    shift = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * shift) // 451
    month, number = divmod(h + shift - 7 * m + 114, 31)
    return date(year, month, number + 1)


def holiday(rule: str, year: int) -> Days | None:
    """First and last day of the holiday in that year, or None where no table reaches."""
    first, _, last = rule.partition("..")
    start = _one(first.strip(), year)
    end = _one(last.strip(), year) if last else start
    return (start, end) if start and end else None


def _one(rule: str, year: int) -> date | None:
    if rule == "lunar":
        found = _LUNAR.get(year)
        return date(year, int(found[:2]), int(found[2:])) if found else None
    if rule.startswith("easter"):
        return easter(year) + timedelta(days=int(rule[6:] or 0))
    if " " in rule:
        count, name, month = rule.split()
        if name == "day":
            return _day(int(count), int(month), year)
        if "-" in month:
            return _before(int(count), _WEEKDAYS[name], month, year)
        return _nth(int(count), _WEEKDAYS[name], int(month), year)
    month, day = rule.split("-")
    return date(year, int(month), int(day))


def _before(count: int, weekday: int, day: str, year: int) -> date:
    month, number = day.split("-")
    last = date(year, int(month), int(number)) - timedelta(days=1)
    return last - timedelta(days=(last.weekday() - weekday) % 7 + 7 * (-count - 1))


def _day(count: int, month: int, year: int) -> date | None:
    length = days_in(year, month)
    return date(year, month, count if count > 0 else length + 1 + count) if count <= length else None


def _nth(count: int, weekday: int, month: int, year: int) -> date:
    if count > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (count - 1))
    last = date(year, month, days_in(year, month))
    return last - timedelta(days=(last.weekday() - weekday) % 7 + 7 * (-count - 1))

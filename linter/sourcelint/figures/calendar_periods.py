"""Which quarter, half, week, season or feast is named, or told from today? `Q4 2023`, `vergangene Woche`, `im Sommer`."""

from __future__ import annotations

import re

from ..values.quantity import Calendar
from .calendar_months import day_behind_weekday
from .calendar_pieces import Number, finish, number, roman, year_number, year_tail
from .calendar_said import Said
from .calendar_stream import Stream

ORDINAL_UNITS = {"quarter": 4, "half": 2, "century": 99, "week": 53}


def ordinal_unit(stream: Stream, index: int, led: bool) -> Said | None:
    """`vierten Quartal 2023`, `first half of 2024`, `19. Jahrhundert`, `30. Kalenderwoche`."""
    ordinal, last = _which(stream, index)
    if not ordinal:
        return None
    hyphen = stream.dash(ordinal.next) and stream.glued(ordinal.next) and stream.glued(ordinal.next + 1)
    unit = stream.find(stream.words.units, ordinal.next + hyphen)
    if not unit and ordinal.ordinal and stream.find(stream.words.phrases["weeks_numbered"], ordinal.next):
        unit = ("week", ordinal.next + 1)
        tail = year_tail(stream, unit[1])
        return finish(stream, index, unit[1], Calendar("week", ordinal=ordinal.value), tail)
    if last:
        return _last_of_year(stream, index, unit) if unit else None
    if not unit or not ordinal.ordinal or unit[0] == "week" or not 1 <= ordinal.value <= ORDINAL_UNITS.get(unit[0], 0):
        return None
    if unit[0] == "century":
        return finish(stream, index, unit[1], Calendar("century", year=100 * ordinal.value - 99))
    dot = stream.key(unit[1]) == "." and year_number(stream, unit[1] + 1)  # 1. Hj. 2024
    unit = (unit[0], unit[1] + dot)
    tail = year_tail(stream, unit[1])
    if not tail and stream.skip("of", unit[1]) > unit[1]:
        return None  # `the first quarter of the match`
    if unit[0] == "half" and not tail and stream.words.flag("half_needs_year") == "True":
        return None
    return finish(stream, index, unit[1], Calendar(unit[0], ordinal=ordinal.value), tail)


def _which(stream: Stream, index: int) -> tuple[Number | None, bool]:
    """The ordinal at the token, and whether it is the last, whichever that is."""
    last = stream.find(stream.words.phrases["ordinal_last"], index)
    return (Number(0, last[1], True), True) if last else (number(stream, index), False)


def _last_of_year(stream: Stream, index: int, unit: tuple[str, int]) -> Said | None:
    """`letzten Quartal 2024`, `the final half of last year`: without its year it is the one before this."""
    tail = year_tail(stream, unit[1]) if unit[0] in ("quarter", "half") else None
    return finish(stream, index, unit[1], Calendar(unit[0], ordinal=ORDINAL_UNITS[unit[0]]), tail) if tail else None


def named_unit(stream: Stream, index: int, led: bool) -> Said | None:
    """`Schlussquartal 2024`, `the December quarter`: a word or two for one of the quarters."""
    found = stream.find(stream.words.units_numbered, index)
    if not found:
        return None
    (unit, ordinal), following = found
    return finish(stream, index, following, Calendar(unit, ordinal=ordinal), year_tail(stream, following))


def roman_century(stream: Stream, index: int, led: bool = False) -> Said | None:
    """`XXIe siècle`, `XIX. Jahrhundert`, `I. Quartal 2024`."""
    ordinal = roman(stream, index)
    unit = stream.find(stream.words.units, ordinal.next) if ordinal else None
    if not ordinal or not unit or unit[0] == "week" or not 1 <= ordinal.value <= ORDINAL_UNITS.get(unit[0], 0):
        return None
    if unit[0] == "century":
        return finish(stream, index, unit[1], Calendar("century", year=100 * ordinal.value - 99))
    tail = year_tail(stream, unit[1])
    return finish(stream, index, unit[1], Calendar(unit[0], ordinal=ordinal.value), tail) if tail else None


def numbered(stream: Stream, index: int, led: bool) -> Said | None:
    """`Q4 2023`, `H1/2024`, `1H24`, `FY2024`; `KW 30` is read elsewhere."""
    months = _months(stream, index)
    if months:
        return months
    calendar = _letter_and_number(stream, index)
    if not calendar:
        return None
    if calendar.year:
        return finish(stream, index, index + 1, calendar)
    following = index + 1
    if stream.key(following) in ("/", "-", "'", "’") and stream.glued(following) and stream.glued(following + 1):
        year = stream.year(following + 1) or short_year(stream, following + 1)
        if year:
            return finish(stream, index, following + 2, calendar._replace(year=year))
    return finish(stream, index, following, calendar, year_tail(stream, following))


def _months(stream: Stream, index: int) -> Said | None:
    """`9M 2024`, `6M24`, `9M/2024`: the first months of a year."""
    match = re.compile(_LETTERED).match(stream.key(index))
    written = stream.text[stream.at(index).start : stream.at(index).end]
    if not match or stream.words.numbered.get(match[2]) != _MONTH or match[1] not in _MONTHS_TOLD or written.islower():
        return None
    rule = f"1 day 1..-1 day {match[1]}"
    if len(match[3]) in _YEAR_DIGITS:
        return finish(stream, index, index + 1, Calendar("day", _full_year(match[3])), rule=rule)
    slash = stream.key(index + 1) == "/" and stream.glued(index + 1) and stream.glued(index + 2)
    year = stream.year(index + 1 + slash)
    return finish(stream, index, index + 2 + slash, Calendar("day", year), rule=rule) if year else None


_MONTH = "month"
_MONTHS_TOLD = ("3", "6", "9")


def short_year(stream: Stream, index: int) -> int | None:
    """A year of two digits, of this century."""
    return 2000 + int(stream.key(index)) if stream.kind(index) == "number" and re.fullmatch(r"\d\d", stream.key(index)) else None


def _letter_and_number(stream: Stream, index: int) -> Calendar | None:
    match = re.compile(_LETTERED).match(stream.key(index))
    unit = stream.words.numbered.get(match[2]) if match else None
    if not match or not unit or unit == _MONTH or not any(map(str.isupper, stream.text[stream.at(index).start : stream.at(index).end])):
        return None  # 1h20 is a length
    before, behind = match[1], match[3]
    if unit == "year":
        return Calendar("year", _full_year(behind)) if not before and len(behind) in _YEAR_DIGITS else None
    count, year = (before, behind) if before else (behind, "")
    if len(count) != 1 or not 1 <= int(count) <= ORDINAL_UNITS[unit] or len(year) not in (0, *_YEAR_DIGITS):
        return None
    return Calendar(unit, ordinal=int(count), year=_full_year(year) if year else None)


_LETTERED = r"(\d?)([a-z]+)(\d*)\Z"
_YEAR_DIGITS = (2, 4)


def _full_year(digits: str) -> int:
    return int(digits) + (2000 if len(digits) == 2 else 0)


def year_quarter(stream: Stream, index: int, led: bool) -> Said | None:
    """`2023-Q4`, `2023 Q4`."""
    year = stream.year(index)
    here = index + 1 + (stream.dash(index + 1) and stream.glued(index + 1))
    calendar = _letter_and_number(stream, here) if year and stream.kind(here) == "name" else None
    return finish(stream, index, here + 1, calendar._replace(year=year)) if calendar else None


def week_number(stream: Stream, index: int, led: bool) -> Said | None:
    """`KW 30/2025`."""
    here = stream.skip("weeks_numbered", index)
    weak = here == index
    here = stream.skip("weeks_dated", index) if weak else here
    key = stream.key(here)
    if here == index or stream.kind(here) != "number" or not key.isdigit() or not 1 <= int(key) <= 53:
        return None
    calendar = Calendar("week", ordinal=int(key))
    if stream.key(here + 1) == "/" and stream.glued(here + 1) and stream.glued(here + 2):
        year = stream.year(here + 2) or short_year(stream, here + 2)
        if year:
            return finish(stream, index, here + 3, calendar._replace(year=year))
    tail = year_tail(stream, here + 1)
    return None if weak and not tail else finish(stream, index, here + 1, calendar, tail)


def season(stream: Stream, index: int, led: bool) -> Said | None:
    """`Sommer 2024`, `im Winter 2024/25`, `Frühjahr`."""
    found = stream.find(stream.words.seasons, index)
    fused = None if found else stream.find(stream.words.season_parts, index)  # Spätsommer
    if not found and not fused:
        return None
    (season, part), following = fused or (((found or (0,))[0], None), (found or (0, 0))[1])
    tail = year_tail(stream, following)
    if tail and season == 4 and stream.key(tail.next) in "/-–" and stream.glued(tail.next) and stream.kind(tail.next + 1) == "number":
        tail = tail._replace(next=tail.next + 2)
    if not tail and not led and not stream.led_by("season_leads", index):
        return None
    return finish(stream, index, following, Calendar("season", ordinal=season, part=part), tail)


def deixis(stream: Stream, index: int, led: bool) -> Said | None:
    """`vergangene Woche`, `letzten Montag`, `next January`, `diesen Sommer`."""
    words = stream.words
    found = stream.find(words.deixis, index)
    if not found:
        return None
    step, here = found
    unit = stream.find(words.units, here)
    if unit and stream.skip("rolling", index - 1) == here:
        return None
    if unit:
        return _deictic_unit(stream, index, step, unit)
    for table, make in ((words.weekdays, _as_weekday), (words.months, _as_month), (words.seasons, _as_season)):
        hit = stream.find(table, here)
        if hit and table is words.weekdays and day_behind_weekday(stream, hit[1]):
            return None  # `diesem Montag, dem 27. Januar`: the date stands itself
        if hit and not stream.has("every", index - 1):
            return finish(stream, index, hit[1], make(hit[0]), step=step)
    return None


def _deictic_unit(stream: Stream, index: int, step: int, unit: tuple[str, int]) -> Said | None:
    grain, following = unit
    if (
        grain in ("day", "hour", "minute", "second")
        or (grain in ("decade", "century") and step)
        or stream.has("deixis_of", following)
        or stream.has("plurals", following - 1)
    ):
        return None
    if grain == "year" and year_number(stream, following):
        return finish(stream, index, following + 1, Calendar("year", stream.year(following)))
    calendar = Calendar("week", ordinal=None) if grain == "week" else Calendar(grain)
    said = finish(stream, index, following, calendar, step=step)
    if stream.has("earlier_in", index - 1):
        return said._replace(clip="earlier")
    return said._replace(clip="later") if stream.has("later_in", index - 1) else said


def step_behind(stream: Stream, said: Said) -> Said:
    """`lundi prochain`, `juillet dernier`: the word that tells the distance stands behind a name."""
    found = stream.find(stream.words.deixis_behind, said.next)
    if not found or said.settled or said.calendar.day or said.rule or stream.find(stream.words.units, found[1]):
        return said
    if stream.has("behind_ends", found[1] - 1) and stream.kind(found[1]) == "word" and not stream.has("clock_followers", found[1]):
        return said  # Sunday last year’s winner came
    return said._replace(end=stream.end(found[1]), next=found[1], step=found[0])


def _as_weekday(value: int) -> Calendar:
    return Calendar("day", weekday=value)


def _as_month(value: int) -> Calendar:
    return Calendar("month", month=value)


def _as_season(value: int) -> Calendar:
    return Calendar("season", ordinal=value)


def shifted(stream: Stream, index: int, led: bool) -> Said | None:
    """`gestern`, `Vorjahr`, `am Wochenende`."""
    found = stream.find(stream.words.shifted, index)
    if not found:
        return None
    (unit, amount), following = found
    if unit == "weekend" and not stream.led_by("weekend_leads", index):
        return None
    if unit == "day" and (stream.led_by("shifted_not_after", index) or _part_of_day(stream, index)):
        return None
    if unit == "day" and stream.words.flag("shifted_capital_no") == "True" and stream.capital(index) and stream.kind(index - 1) == "word":
        return None
    return finish(stream, index, following, Calendar(unit), step=amount, clip="nearest" if unit == "weekend" else None)


def _part_of_day(stream: Stream, index: int) -> bool:
    """`Samstag morgen`, `heute morgen`: behind a day the word names a part of it."""
    words, key = stream.words, stream.key(index - 1)
    return key in words.weekdays or (key in words.shifted and key != stream.key(index))


def holiday(stream: Stream, index: int, led: bool) -> Said | None:
    """`Weihnachten 2024`, `Chinese New Year`."""
    found = stream.find(stream.words.holidays, index)
    if not found or stream.has("holiday_not_after", index - 1):
        return None
    moved = stream.led_by("after", index) or stream.led_by("before", index)  # two days before Christmas
    if not moved and any(stream.find(stream.words.units, index - back) == ("day", index - back + 1) for back in (1, 2, 3)):
        return None  # `on the second day of Christmas` is another day
    tail = year_tail(stream, found[1], comma=stream.words.flag("comma_year") == "True")
    return finish(stream, index, found[1], Calendar("day"), tail, rule=found[0])

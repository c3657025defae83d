"""From when to when? Two ends said together, with the parts they share."""

from __future__ import annotations

from ..values import dates
from ..values.quantity import Calendar
from .calendar_months import written_day
from .calendar_periods import ORDINAL_UNITS, ordinal_unit
from .calendar_pieces import Number, finish, month_at, number, year_tail
from .calendar_points import point
from .calendar_resolve import Frame, Meant, resolve
from .calendar_said import Range, Said
from .calendar_shapes import digits
from .calendar_stream import Stream


def period(stream: Stream, index: int) -> Said | Range | None:
    """The date, period or range that begins at the token."""
    numeral = stream.kind(index) != "word" or stream.key(index) in stream.words.ordinals
    bare = (_bare_first(stream, index) or _listed(stream, index)) if numeral else _weekday_first(stream, index)
    if bare:
        return bare
    first = point(stream, index)
    whole = _months_to(stream, index) if first is None and stream.has("months_to", index + 2) else None
    if whole:
        return whole
    first = first or (_led_year(stream, index) if numeral else _led_month(stream, index) or _led_season(stream, index))
    if first is None:
        return None
    last = _second(stream, index, first)
    return Range(first, last) if last else _with_later_year(stream, first)


def _with_later_year(stream: Stream, first: Said) -> Said:
    """The first of `July 3 and 4, 2021`: it has its year from the second."""
    if first.settled or stream.key(first.next) not in stream.words.lists["and"]:
        return first
    if first.calendar.grain == "month":
        return _with_later_months_year(stream, first)
    if first.calendar.grain != "day":
        return first
    second = _plain_day(stream, first, stream.skip("and", first.next))
    year = second.calendar.year if second else None
    return first._replace(calendar=first.calendar._replace(year=year)) if year else first


def _with_later_months_year(stream: Stream, first: Said) -> Said:
    """`im Februar und März 2024`; `in December and January 2024` the first is the year before."""
    second = point(stream, stream.skip("and", first.next), led=True)
    said = second.calendar if second else None
    if not said or said.grain != "month" or not said.year or not said.month or not first.calendar.month:
        return first
    return first._replace(calendar=first.calendar._replace(year=said.year - (first.calendar.month > said.month)))


def _led_year(stream: Stream, index: int) -> Said | None:
    """A year that only its connector tells: `2019 bis 2024`, `2019–21`."""
    year = stream.year(index)
    if year is None or year < 1500 or (stream.glued(index) and stream.key(index - 1) in "/.-" and stream.kind(index - 2) == "number"):
        return None
    if _of_file(stream, index):
        return None
    said = Said(stream.at(index).start, stream.at(index).end, index + 1, Calendar("year", year))
    here = _behind_connector(stream, index, index + 1)
    return said if (here > index + 1 and stream.year(here)) or _short_year(stream, said) else None


def _months_to(stream: Stream, index: int) -> Range | None:
    """`the three months to December`, `nine months ended September 2024`: so many months, of which the last is told."""
    unit = stream.find(stream.words.units, index + 1)
    key = stream.key(index)
    count = int(key) if key.isdecimal() and len(key) < 3 else stream.numbers.cardinals.get(key, 0)
    here = stream.skip("articles", stream.skip("months_to", unit[1])) if unit and unit[0] == "month" else 0
    month = month_at(stream, here) if here and 1 < count <= _YEAR else None
    if month is None:
        return None
    day = number(stream, month[1]) if stream.words.flag("month_day") == "True" else None
    following = day.next if day and _LAST_DAYS <= day.value <= _MONTH else month[1]
    tail = year_tail(stream, following, comma=following > month[1])
    last = finish(stream, here, following, Calendar("month", None, month[0]), tail)
    first = Said(stream.at(index).start, stream.end(here), here, Calendar("month", None, (month[0] - count) % _YEAR + 1))
    return Range(first, last)


_YEAR, _MONTH, _LAST_DAYS = 12, 31, 28


def _of_file(stream: Stream, index: int) -> bool:
    """`7 O 1821/23`: the letter of a register between two numbers, and the year of the file behind a stroke."""
    if stream.key(index + 1) != "/" or stream.kind(index - 1) != "word" or stream.kind(index - 2) != "number":
        return False
    letters = stream.text[stream.at(index - 1).start : stream.at(index - 1).end]
    return letters.isupper() and len(letters) <= len("StR")


def _led_month(stream: Stream, index: int) -> Said | None:
    """`March–May 2024`: a month that only the other end tells."""
    month = month_at(stream, index)
    if not month or not stream.capital(index):
        return None
    here = _behind_connector(stream, index, month[1])
    if here == month[1] or not month_at(stream, here):
        return None
    return Said(stream.at(index).start, stream.end(month[1]), month[1], Calendar("month", None, month[0]))


def _led_season(stream: Stream, index: int) -> Said | None:
    """`Frühjahr/Sommer 2024`: a season that only the other end tells."""
    season = stream.find(stream.words.seasons, index)
    here = _behind_connector(stream, index, season[1]) if season else 0
    if not season or here == season[1] or not stream.find(stream.words.seasons, here):
        return None
    return Said(stream.at(index).start, stream.end(season[1]), season[1], Calendar("season", ordinal=season[0]))


def _second(stream: Stream, index: int, first: Said) -> Said | None:
    short = _short_year(stream, first)
    if short:
        return short
    here = _behind_connector(stream, index, first.next)
    if here == first.next and stream.key(here) == "," and first.calendar.weekday is not None and first.calendar.day:
        behind = stream.skip("to", here + 1)  # Samstag, dem 26. Juli, bis Montag, dem 28. Juli
        here = stream.skip("articles", behind) if behind > here + 1 else here
    if here == first.next:
        return None
    second = digits(stream, here) or _plain_day(stream, first, here) or point(stream, here, led=True)
    if second is None or not _matches(first, second) or (stream.dash(first.next) and not _reaches(stream, first, second)):
        return None
    return second


def _behind_connector(stream: Stream, index: int, following: int) -> int:
    """The index behind `bis`, `to`, a dash, or `und` where `zwischen` stands before; `following` itself where there is none."""
    here = following
    if stream.dash(here) or (stream.key(here) == "/" and stream.glued(here) and stream.glued(here + 1)):
        here += 1
    else:
        here = stream.skip("to", following)
        if here == following and _between(stream, index):
            here = stream.skip("and", following)
        if here == following:
            return following
    return stream.skip("articles", here)


def _between(stream: Stream, index: int) -> bool:
    back = index - 1
    if stream.has("articles", back):
        back -= 1
    return stream.has("between", back)


def _short_year(stream: Stream, first: Said) -> Said | None:
    """`2019–21`, `2024/25`."""
    here = first.next
    year = first.calendar.year
    if first.calendar.grain != "year" or year is None or not (stream.dash(here) or stream.key(here) == "/"):
        return None
    token = stream.at(here + 1)
    if token.kind != "number" or len(token.key) != 2 or not token.key.isdigit() or not (stream.glued(here) and stream.glued(here + 1)):
        return None
    last = year - year % 100 + int(token.key)
    if not year < last <= year + 60 or stream.key(here + 2) in ("%", "€"):
        return None
    return Said(token.start, token.end, here + 2, Calendar("year", last))


def _plain_day(stream: Stream, first: Said, index: int) -> Said | None:
    """The second end of `July 26 to 29, 2025`: a day alone, in the month of the first."""
    if first.calendar.grain != "day" or first.calendar.month is None or stream.words.flag("month_day") != "True":
        return None
    day = number(stream, index)
    if not day or not 1 <= day.value <= 31 or month_at(stream, stream.skip("of", day.next)) or stream.year(index):
        return None
    here = day.next + 1 if stream.key(day.next) == "," and stream.year(day.next + 1) else day.next
    year = stream.year(here)
    following = here + 1 if year else day.next
    calendar = Calendar("day", year, first.calendar.month, day.value)
    return Said(stream.at(index).start, stream.end(following), following, calendar)


def _matches(first: Said, second: Said) -> bool:
    """Can the two be ends of one range? Days with days, months and coarser among themselves, weekdays with weekdays."""
    one, other = first.calendar, second.calendar
    if (one.grain == "day") != (other.grain == "day"):
        return first.unit is not None or second.unit is not None or first.step is not None or second.step is not None
    return bool(one.weekday is None or one.month or other.weekday is not None or second.step is not None)


def _reaches(stream: Stream, first: Said, second: Said) -> bool:
    """A dash between two dates is a range only if both are of one kind and in order; `28. Januar – 2025 war …` is none."""
    one, other = first.calendar, second.calendar
    if one.grain != other.grain and not (one.part or other.part):
        return False
    return not (one.year and other.year and one.year > other.year)


def _weekday_first(stream: Stream, index: int) -> Range | None:
    """`Montag, 3. bis Freitag, 7. März`: the first end has its weekday and its number."""
    words, key = stream.words, stream.key(index)
    if key not in words.weekdays and key not in words.weekdays_short:
        return None
    weekday = stream.find(words.weekdays, index) or stream.find(words.weekdays_short, index)
    if not weekday:
        return None
    here = weekday[1] + (stream.key(weekday[1]) == "." and stream.glued(weekday[1]))
    for _ in range(3):
        here = stream.skip("weekday_links", here)
    if stream.kind(here) not in ("number", "name"):
        return None
    found = _bare_first(stream, here)
    if found is None or found.last.calendar.weekday is None:
        return None
    return found._replace(first=found.first._replace(start=stream.at(index).start))


def _bare_first(stream: Stream, index: int) -> Range | None:
    """`26. bis 28. Juli`, `ersten und zweiten Quartal`: the first end has its number only."""
    first = number(stream, index)
    if not first or not 1 <= first.value <= 31:
        return None
    comma = stream.key(first.next) == "," and stream.has("to", first.next + 1)  # Donnerstag, 6., bis Sonntag, 9. Februar
    here = _behind_connector(stream, index, first.next + comma)
    if here == first.next:
        here = stream.skip("articles", stream.skip("to_across", first.next)) if first.ordinal else here
    if here <= first.next + comma:
        return None
    second = digits(stream, here, first.ordinal) or point(stream, here, led=True)
    if second is None or second.calendar.grain not in ("day", *ORDINAL_UNITS) or second.start != stream.at(here).start:
        return None
    calendar = _first_of(second, first.value, here, stream)
    if calendar is None:
        return None
    return Range(Said(stream.at(index).start, stream.end(first.next), first.next, calendar), second)


def _listed(stream: Stream, index: int, depth: int = 0) -> Said | None:
    """The first of `24. und 25. Dezember`, `26., 27. und 28. Juli`: a day that has its month from a later one."""
    first = number(stream, index)
    if not first or not 1 <= first.value <= 31 or depth > 6:
        return None
    here = first.next + 1 if stream.key(first.next) == "," else stream.skip("and", first.next)
    here = stream.skip("articles", here)
    if here == first.next or number(stream, here) is None:
        return None
    unit = ordinal_unit(stream, here, True) if first.ordinal else None
    if unit:
        return _listed_unit(stream, index, first, unit)
    last = written_day(stream, here, True) or _listed(stream, here, depth + 1)
    if last is None or not last.calendar.day or not first.value < last.calendar.day:
        return None
    return Said(stream.at(index).start, stream.end(first.next), first.next, last.calendar._replace(day=first.value, weekday=None))


def _listed_unit(stream: Stream, index: int, first: Number, unit: Said) -> Said | None:
    """The first of `18. und 19. Jahrhundert`, `ersten und zweiten Quartal 2024`."""
    calendar = _first_of(unit, first.value, first.next, stream)
    if calendar is None:
        return None
    dated = calendar if calendar.year else calendar._replace(year=unit.calendar.year)
    return Said(stream.at(index).start, stream.end(first.next), first.next, dated, year_step=unit.year_step)


def next_day(stream: Stream, index: int, before: Said | None) -> Said | None:
    """The second of `July 26 and 27`: a day that has its month from the one before it."""
    if before is None or before.calendar.month is None or before.calendar.grain != "day" or stream.words.flag("month_day") != "True":
        return None
    day = number(stream, index)
    here = stream.skip("and", before.next)
    if here == before.next and stream.key(here) == "," and day and _listed_on(stream, day.next):
        here += 1  # June 5, 6 and 7
    if not day or here == before.next or stream.skip("articles", here) != index or not (before.calendar.day or 0) < day.value <= 31:
        return None
    if stream.kind(day.next) == "word" and not day.ordinal and not _listed_on(stream, day.next):
        return None  # `on July 26 and 27 people died`
    dated = _plain_day(stream, before, index)
    if dated and dated.calendar.year:
        return dated
    return Said(stream.at(index).start, stream.end(day.next), day.next, before.calendar._replace(day=day.value, weekday=None))


def _listed_on(stream: Stream, index: int) -> bool:
    """True where another number follows behind `and`, perhaps after more of them."""
    while stream.key(index) == "," and stream.kind(index + 1) == "number":
        index += 2
    return stream.has("and", index) and stream.kind(index + 1) == "number"


def _first_of(second: Said, value: int, index: int, stream: Stream) -> Calendar | None:
    said = second.calendar
    if said.grain == "day":
        if said.month is None or (said.weekday is None and stream.kind(index) == "word" and number(stream, index) is None):
            return None
        return Calendar("day", None, said.month if value < (said.day or 0) else (said.month - 2) % 12 + 1, value)
    if said.grain == "century" and said.year:  # vom 14. bis zum 17. Jahrhundert
        first = Calendar("century", year=_CENTURY * value - _CENTURY + 1)
        return first if (first.year or 0) < said.year else None
    return Calendar(said.grain, ordinal=value) if said.ordinal and value < said.ordinal else None


_CENTURY = 100


def resolve_range(said: Range, frame: Frame) -> tuple[Meant, Meant]:
    """Both ends; a year (or, of weekdays, a week) that only one of them has holds for both."""
    first, last = said
    if last.unit == "week" and last.calendar.weekday is not None and first.calendar.weekday is not None and not first.settled:
        first = first._replace(unit=last.unit, amount=last.amount)
    if first.settled or (first.calendar.weekday is not None and first.calendar.month is None):
        one = resolve(first, frame)
        return one, _resolve_last(last, one, frame)
    end = resolve(last, frame)
    return _resolve_first(first, end, frame), end


def _resolve_last(last: Said, one: Meant, frame: Frame) -> Meant:
    """The second end: the next after the first where it lacks its year."""
    if last.settled or last.rule or one.days is None:
        return resolve(last, frame)
    if last.calendar.weekday is not None and last.calendar.month is None:
        return resolve(last._replace(step=None), Frame(one.days[0], None, True))
    year = one.days[0].year
    for candidate in (year, year + 1):
        days = dates.days_of(last.calendar._replace(year=candidate))
        if days and days[1] >= one.days[0]:
            return Meant(days, last.calendar._replace(year=candidate, year_said=False))
    return resolve(last, frame)


def _resolve_first(first: Said, end: Meant, frame: Frame) -> Meant:
    """The first end: in the year of the second, or in the one before where it would come later."""
    if first.rule or end.days is None or end.calendar.year is None:
        return resolve(first, frame)
    for year in (end.days[1].year, end.days[1].year - 1):
        calendar = first.calendar._replace(year=year, year_said=end.calendar.year_said)
        days = dates.days_of(calendar)
        if days and days[0] <= end.days[0]:
            return resolve(first._replace(calendar=calendar), frame)
    return resolve(first, frame)

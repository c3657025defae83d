"""Which day or month is named? `26. Juli 2025`, `January 20, 2025`, `Montag, dem 27. Januar`, `Mai 2017`."""

from __future__ import annotations

from ..values.quantity import Calendar
from .calendar_pieces import Number, finish, month_at, number, year_number, year_tail
from .calendar_said import Said
from .calendar_shapes import digits
from .calendar_stream import Stream


def month_first(stream: Stream, index: int, led: bool) -> Said | None:
    """`Januar`, `Januar 2025`, `January 20, 2025`, `Jan. 20`, `January the tenth`."""
    words = stream.words
    found = stream.find(words.months, index)
    short = None if found else month_at(stream, index)
    if not found and not short:
        return None
    month, following = found or short or (0, 0)
    day = None if stream.has("month_only_leads", index - 1) else _day_behind(stream, following)
    if day:
        tail = year_tail(stream, day.next, comma=True)
        if _fits_lower(stream, index, ordinal=day.ordinal, end=day.next):
            return finish(stream, index, day.next, Calendar("day", None, month, day.value), tail)
    tail = year_tail(stream, following, comma=words.flag("comma_year") == "True")
    if tail:
        return finish(stream, index, following, Calendar("month", None, month), tail)
    if short or not (led or _alone(stream, index)):
        return None
    return finish(stream, index, following, Calendar("month", None, month))


def _fits_lower(stream: Stream, index: int, ordinal: bool, end: int) -> bool:
    """A month's name that is also a common word, in small letters, needs an ordinal or the end of the phrase behind its number."""
    if stream.capital(index) or not stream.has("shy", index):
        return True
    return ordinal or stream.key(end) in ("", ".", ",", ";", ")") or stream.led_by("month_leads", index)


def _day_behind(stream: Stream, index: int) -> Number | None:
    """The day behind a month, where the language writes it so."""
    if stream.words.flag("month_day") != "True":
        return None
    day = number(stream, stream.skip("articles", index))
    if not day or not 1 <= day.value <= 31:
        return None
    if stream.key(day.next) in ("%", ":") or (stream.key(day.next) in ".," and stream.glued(day.next) and stream.glued(day.next + 1)):
        return None
    if stream.kind(index) == "word" and stream.find(stream.words.units, day.next):
        return None
    return day


def _alone(stream: Stream, index: int) -> bool:
    """May the month's name stand for the month without number or year beside it?"""
    if stream.has("and", index - 1) and month_at(stream, index - 2) and stream.capital(index):
        return True  # in April and May
    if _before_noun(stream, index):
        return True
    if not stream.has("shy", index):
        return not (stream.key(index) in stream.words.capitals and not stream.capital(index)) or stream.led_by("month_leads", index)
    if not stream.capital(index) and stream.key(index) in stream.words.capitals:
        return stream.led_by("month_leads_strict", index)
    return stream.led_by("month_leads", index)


def _before_noun(stream: Stream, index: int) -> bool:
    """`the May election`: where common nouns are small, an article before a month's name and a noun behind it."""
    if stream.words.flag("nouns_are_capitalised") != "False" or not stream.has("articles", index - 1) or not stream.capital(index):
        return False
    return stream.kind(index + 1) == "word" and not stream.capital(index + 1) and stream.key(index + 1) not in stream.numbers.function_words


def written_day(stream: Stream, index: int, led: bool) -> Said | None:
    """`26. Juli 2025`, `26th of July`, `zehnten Januar`."""
    day = number(stream, index)
    if not day or not 1 <= day.value <= 31:
        return None
    month = month_at(stream, stream.skip("articles", stream.skip("of", day.next)))
    if not month:
        return _hyphened_day(stream, index, day) or (_day_of_told_month(stream, index, day) if day.ordinal else None)
    name = month[1] - 1 if stream.key(month[1] - 1) != "." else month[1] - 2
    if stream.has("shy", name) and not stream.capital(name) and stream.key(name) in stream.words.capitals and not day.ordinal:
        return None
    tail = year_tail(stream, month[1], comma=stream.words.flag("comma_year") == "True")
    said = finish(stream, index, month[1], Calendar("day", None, month[0], day.value), tail)
    return _with_weekday_behind(stream, said)


def _day_of_told_month(stream: Stream, index: int, day: Number) -> Said | None:
    """`15. des vergangenen Monats`, `3rd of next month`: the month by its distance from today."""
    short = stream.skip("this_month", day.next)
    if short > day.next:  # am 3. d. M.
        return finish(stream, index, short, Calendar("day", day=day.value))._replace(unit="month")
    here = stream.skip("articles", stream.skip("of", day.next))
    told = stream.find(stream.words.deixis, here)
    unit = stream.find(stream.words.units, told[1]) if told else None
    if not told or not unit or unit[0] != "month" or stream.has("plurals", unit[1] - 1):
        return None
    said = finish(stream, index, unit[1], Calendar("day", day=day.value))
    return said._replace(unit="month", amount=told[0])


def _hyphened_day(stream: Stream, index: int, day: Number) -> Said | None:
    """`13-Sep-2024`."""
    if day.ordinal or not (stream.dash(day.next) and stream.glued(day.next) and stream.glued(day.next + 1)):
        return None
    month = month_at(stream, day.next + 1)
    if not month or not stream.dash(month[1]) or not stream.glued(month[1]) or not year_number(stream, month[1] + 1):
        return None
    return finish(stream, index, month[1] + 2, Calendar("day", stream.year(month[1] + 1), month[0], day.value))


def _with_weekday_behind(stream: Stream, said: Said) -> Said:
    """`28. Januar (Dienstag)`: the weekday is part of what is said, the span stays with the date."""
    if stream.key(said.next) == "(":
        found = stream.find(stream.words.weekdays, said.next + 1)
        if found and stream.key(found[1]) == ")":
            return said._replace(calendar=said.calendar._replace(weekday=found[0]))
    return said


def day_at(stream: Stream, index: int) -> Said | None:
    """A single day that begins at the token, by its number and month."""
    said = digits(stream, index, True) or written_day(stream, index, True) or month_first(stream, index, True)
    return said if said and said.calendar.grain == "day" and said.calendar.month else None


def day_behind_weekday(stream: Stream, index: int) -> Said | None:
    """The date behind a weekday: `Montag, dem 27. Januar`, `Tuesday 29 January`."""
    after = index
    for _ in range(3):
        after = stream.skip("weekday_links", after)
    said = day_at(stream, after)
    return said if said and said.calendar.weekday is None else None

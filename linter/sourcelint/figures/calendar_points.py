"""Which day, month, quarter or year is said here? Single dates and periods that begin at a token."""

from __future__ import annotations

from typing import NamedTuple

from ..values.quantity import Calendar
from .calendar_said import Said
from .calendar_shapes import digits
from .calendar_stream import Stream

ORDINAL_UNITS = {"quarter": 4, "half": 2, "century": 21, "week": 53}


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


def point(stream: Stream, index: int, led: bool = False) -> Said | None:
    """The date or period that begins at the token. `led`: a word before it (`Anfang`, `zwischen`) already leads to a date."""
    if stream.kind(index) in ("number", "name"):
        return _numeric(stream, index, led)
    if stream.kind(index) != "word":
        return None
    for read in (_weekday, _month_first, _written_day, _ordinal_unit, _part, _deixis, _shifted, _season, _holiday, _decade_word, _week_number, _led_unit):
        found = read(stream, index, led)
        if found:
            return found
    return None


def _numeric(stream: Stream, index: int, led: bool) -> Said | None:
    found = digits(stream, index)
    if found:
        return found
    for read in (_written_day, _ordinal_unit, _holiday, _numbered, _decade_digits, _year_quarter, _bare_year):
        found = read(stream, index, led)
        if found:
            return found
    return None


def number(stream: Stream, index: int) -> Number | None:
    """A small number at the token: digits with or without the mark of an ordinal, or an ordinal word."""
    token, words = stream.at(index), stream.words
    if token.kind == "number" and token.key.isdigit() and len(token.key) <= 2:
        marked = stream.glued(index + 1) and stream.key(index + 1) in words.lists.get("ordinal_marks", ())
        return Number(int(token.key), index + 1 + marked, marked)
    if token.kind == "name":
        value = token.key.rstrip("abcdefghijklmnopqrstuvwxyzäöüßéèºª")
        suffix = token.key[len(value) :]
        return Number(int(value), index + 1, True) if value.isdigit() and len(value) <= 2 and suffix in words.lists.get("ordinal_suffixes", ()) else None
    found = stream.find(words.ordinals, index)
    return Number(found[0], found[1], True) if found else None


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
    if _year_number(stream, here):
        return Tail(stream.year(here), None, here + 1)
    if stream.plain(here) == "'" and stream.glued(here + 1) and stream.kind(here + 1) == "number" and len(stream.key(here + 1)) == 2:
        return Tail(2000 + int(stream.key(here + 1)), None, here + 2)
    here = stream.skip("year_leads", index)
    if here > index and _year_number(stream, here):
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


def _year_number(stream: Stream, index: int) -> bool:
    """A year of four digits behind a month: not one that goes on as a number or is followed by a unit."""
    if stream.year(index) is None:
        return False
    return not (stream.glued(index + 1) and stream.key(index + 1) in "%‰€$£°")


def _finish(stream: Stream, index: int, following: int, calendar: Calendar, tail: Tail | None = None, **more: object) -> Said:
    if tail:
        calendar, following = calendar._replace(year=tail.year), tail.next
        more["year_step"] = tail.step
    said = Said(stream.at(index).start, stream.end(following), following, calendar)
    return said._replace(**more) if more else said  # type: ignore[arg-type]


def _weekday(stream: Stream, index: int, led: bool) -> Said | None:
    """`Montag`, `Montag, dem 27. Januar`, `Tue, 29 January`, `Monday last week`."""
    words = stream.words
    found = stream.find(words.weekdays, index)
    short = None if found else stream.find(words.weekdays_short, index)
    if not (found or short) or stream.has("every", index - 1):
        return None
    weekday, following = found or short or (0, 0)
    if short and (stream.key(following) == "." and stream.glued(following)):
        following += 1
    after = _skip_links(stream, following)
    dated = point(stream, after, led=True) if after > following or stream.kind(after) in ("number", "name") or short else None
    dated = dated or (_month_first(stream, following, True) if found else None)
    if dated and dated.calendar.grain == "day" and dated.calendar.month and dated.calendar.weekday is None:
        return dated._replace(start=stream.at(index).start, calendar=dated.calendar._replace(weekday=weekday))
    if short or (words.capitals and stream.text[stream.at(index).start].islower() and words.has("shy", stream.key(index))):
        return None
    week = _week_behind(stream, following)
    if week:
        return Said(stream.at(index).start, week.end, week.next, Calendar("day", weekday=weekday), unit="week", amount=week.step or 0)
    return Said(stream.at(index).start, stream.end(following), following, Calendar("day", weekday=weekday))


def _dated(stream: Stream, index: int) -> bool:
    after = _skip_links(stream, index)
    said = point(stream, after, led=True) if after > index or stream.kind(after) in ("number", "name") else None
    return said is not None and said.calendar.grain == "day" and said.calendar.month is not None


def _week_behind(stream: Stream, index: int) -> Said | None:
    here = stream.skip("articles", stream.skip("of", index))
    found = _deixis(stream, here, True)
    return found if found and found.calendar.grain == "week" and found.step is not None else None


def _skip_links(stream: Stream, index: int) -> int:
    for _ in range(3):
        here = stream.skip("weekday_links", index)
        if here == index:
            return index
        index = here
    return index


def _month_first(stream: Stream, index: int, led: bool) -> Said | None:
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
            return _finish(stream, index, day.next, Calendar("day", None, month, day.value), tail)
    tail = year_tail(stream, following, comma=words.flag("comma_year") == "True")
    if tail:
        return _finish(stream, index, following, Calendar("month", None, month), tail)
    if short or not (led or _alone(stream, index)):
        return None
    return _finish(stream, index, following, Calendar("month", None, month))


def _fits_lower(stream: Stream, index: int, ordinal: bool, end: int) -> bool:
    """A month's name that is also a common word, in small letters, needs an ordinal or the end of the phrase behind its number."""
    if stream.capital(index) or not stream.has("shy", index):
        return True
    return ordinal or stream.kind(end) != "word"


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
    if not stream.has("shy", index):
        return not (stream.key(index) in stream.words.capitals and not stream.capital(index)) or stream.led_by("month_leads", index)
    if not stream.capital(index) and stream.key(index) in stream.words.capitals:
        return stream.led_by("month_leads_strict", index)
    return stream.led_by("month_leads", index)


def _written_day(stream: Stream, index: int, led: bool) -> Said | None:
    """`26. Juli 2025`, `26th of July`, `zehnten Januar`."""
    day = number(stream, index)
    if not day or not 1 <= day.value <= 31:
        return None
    month = month_at(stream, stream.skip("articles", stream.skip("of", day.next)))
    if not month:
        return None
    name = month[1] - 1 if stream.key(month[1] - 1) != "." else month[1] - 2
    if stream.has("shy", name) and not stream.capital(name) and stream.key(name) in stream.words.capitals and not day.ordinal:
        return None
    tail = year_tail(stream, month[1], comma=stream.words.flag("comma_year") == "True")
    said = _finish(stream, index, month[1], Calendar("day", None, month[0], day.value), tail)
    return _with_weekday_behind(stream, said)


def _with_weekday_behind(stream: Stream, said: Said) -> Said:
    """`28. Januar (Dienstag)`: the weekday is part of what is said, the span stays with the date."""
    if stream.key(said.next) == "(":
        found = stream.find(stream.words.weekdays, said.next + 1)
        if found and stream.key(found[1]) == ")":
            return said._replace(calendar=said.calendar._replace(weekday=found[0]))
    return said


def _ordinal_unit(stream: Stream, index: int, led: bool) -> Said | None:
    """`vierten Quartal 2023`, `first half of 2024`, `19. Jahrhundert`, `30. Kalenderwoche`."""
    ordinal = number(stream, index)
    if not ordinal:
        return None
    unit = stream.find(stream.words.units, ordinal.next)
    if not unit and ordinal.ordinal and stream.find(stream.words.phrases.get("weeks_numbered", {}), ordinal.next):
        unit = ("week", ordinal.next + 1)
        tail = year_tail(stream, unit[1])
        return _finish(stream, index, unit[1], Calendar("week", ordinal=ordinal.value), tail)
    if not unit or not ordinal.ordinal or unit[0] == "week" or not 1 <= ordinal.value <= ORDINAL_UNITS.get(unit[0], 0):
        return None
    if unit[0] == "century":
        return _finish(stream, index, unit[1], Calendar("century", year=100 * ordinal.value - 99))
    tail = year_tail(stream, unit[1])
    if unit[0] == "half" and not tail and stream.words.flag("half_needs_year") == "True":
        return None
    return _finish(stream, index, unit[1], Calendar(unit[0], ordinal=ordinal.value), tail)


def _numbered(stream: Stream, index: int, led: bool) -> Said | None:
    """`Q4 2023`, `H1/2024`, `KW 30` is read elsewhere."""
    calendar = _letter_and_number(stream, index)
    if not calendar:
        return None
    following = index + 1
    if stream.key(following) in ("/", "-", "'", "’") and stream.glued(following) and stream.glued(following + 1):
        year = stream.year(following + 1)
        if year is None and stream.kind(following + 1) == "number" and len(stream.key(following + 1)) == 2:
            year = 2000 + int(stream.key(following + 1))
        if year:
            return _finish(stream, index, following + 2, calendar._replace(year=year))
    return _finish(stream, index, following, calendar, year_tail(stream, following))


def _letter_and_number(stream: Stream, index: int) -> Calendar | None:
    key = stream.key(index)
    unit = stream.words.numbered.get(key.rstrip("1234"))
    count = key[len(key.rstrip("1234")) :]
    if unit and len(count) == 1 and 1 <= int(count) <= ORDINAL_UNITS[unit] and stream.capital(index):
        return Calendar(unit, ordinal=int(count))
    return None


def _year_quarter(stream: Stream, index: int, led: bool) -> Said | None:
    """`2023-Q4`, `2023 Q4`."""
    year = stream.year(index)
    here = index + 1 + (stream.dash(index + 1) and stream.glued(index + 1))
    calendar = _letter_and_number(stream, here) if year and stream.kind(here) == "name" else None
    return _finish(stream, index, here + 1, calendar._replace(year=year)) if calendar else None


def _decade_digits(stream: Stream, index: int, led: bool) -> Said | None:
    """`1990er Jahre`, `the 1990s`, `90er`."""
    token = stream.at(index)
    value = token.key.rstrip("abcdefghijklmnopqrstuvwxyz")
    suffix = token.key[len(value) :]
    if token.kind != "name" or suffix not in stream.words.lists.get("decade_suffixes", ()) or not value.isdigit() or value[-1] != "0":
        return None
    following = _decade_unit(stream, index + 1)
    if len(value) == 4:
        return _finish(stream, index, following, Calendar("decade", year=int(value)))
    if len(value) != 2 or not (following > index + 1 or stream.led_by("decade_leads", index) or stream.plain(index - 1) == "'"):
        return None
    return _finish(stream, index, following, Calendar("decade", year=_century_of(int(value))))


def _decade_unit(stream: Stream, index: int) -> int:
    here = index + 1 if stream.dash(index) and stream.glued(index) else index
    return here + 1 if stream.has("decade_units", here) else index


def _century_of(decade: int) -> int:
    return (1900 if decade > 10 else 2000) + decade


def _decade_word(stream: Stream, index: int, led: bool) -> Said | None:
    """`Neunzigerjahre`, `the nineties`."""
    sure = stream.find(stream.words.decades_sure, index)
    found = sure or stream.find(stream.words.decades, index)
    if not found:
        return None
    following = _decade_unit(stream, found[1])
    if not sure and following == found[1] and not stream.led_by("decade_leads", index):
        return None
    return _finish(stream, index, following, Calendar("decade", year=_century_of(found[0])))


def _week_number(stream: Stream, index: int, led: bool) -> Said | None:
    """`KW 30/2025`."""
    here = stream.skip("weeks_numbered", index)
    key = stream.key(here)
    if here == index or stream.kind(here) != "number" or not key.isdigit() or not 1 <= int(key) <= 53:
        return None
    calendar = Calendar("week", ordinal=int(key))
    if stream.key(here + 1) == "/" and stream.glued(here + 1) and stream.year(here + 2):
        return _finish(stream, index, here + 3, calendar._replace(year=stream.year(here + 2)))
    return _finish(stream, index, here + 1, calendar, year_tail(stream, here + 1))


def _bare_year(stream: Stream, index: int, led: bool) -> Said | None:
    """`2016`: only where it can be no count."""
    year = stream.year(index)
    if year is None or not (led or is_year(stream, index)):
        return None
    return _finish(stream, index, index + 1, Calendar("year", year))


def is_year(stream: Stream, index: int) -> bool:
    """Is a number of four digits a year here? Told by the words beside it."""
    year = stream.year(index) or 0
    before, after = stream.key(index - 1), index + 1
    if stream.glued(after) and not (stream.key(after) in ".,;:!?)]}»“”\"'’‘/" or stream.dash(after)):
        return False
    if stream.glued(index) and stream.kind(index - 1) == "mark" and before not in "([{„“\"'‘’»«" and not stream.dash(index - 1):
        return False
    if stream.led_by("year_leads", index):
        return True
    if stream.kind(index - 1) == "number" or stream.kind(after) == "number" or (stream.glued(after) and stream.glued(after + 1) and stream.key(after) in "/-"):
        return False
    if stream.led_by("year_not_after", index) or _counts_something(stream, after):
        return False
    if stream.led_by("year_prepositions", index):
        return True
    if stream.dash(index - 1) and stream.glued(index):
        return False
    return 1800 <= year <= 2099 and (year % 100 != 0 or stream.kind(after) != "word" and before in ("(", "")) and _free(stream, index)


def _counts_something(stream: Stream, after: int) -> bool:
    """Does a counted noun or a unit follow?"""
    if stream.kind(after) == "mark":
        return stream.key(after) in "%‰€$£°"
    if stream.kind(after) == "name":
        return True
    if stream.has("year_not_before", after) or stream.find(stream.words.units, after):
        return True
    if stream.words.flag("nouns_are_capitalised") == "True":
        return stream.kind(after) == "word" and stream.capital(after)
    return False


def _free(stream: Stream, index: int) -> bool:
    """Without a word that leads to it: in a language of capitalised nouns none follows, else a word that can follow a year, or a mark."""
    if stream.words.flag("nouns_are_capitalised") == "True":
        return True
    return stream.kind(index + 1) != "word" or stream.has("year_followers", index + 1) or stream.has("year_articles", index - 1)


def _season(stream: Stream, index: int, led: bool) -> Said | None:
    """`Sommer 2024`, `im Winter 2024/25`, `Frühjahr`."""
    found = stream.find(stream.words.seasons, index)
    if not found:
        return None
    season, following = found
    tail = year_tail(stream, following)
    if tail and season == 4 and stream.key(tail.next) in "/-–" and stream.glued(tail.next) and stream.kind(tail.next + 1) == "number":
        tail = tail._replace(next=tail.next + 2)
    if not tail and not led and not stream.led_by("season_leads", index):
        return None
    return _finish(stream, index, following, Calendar("season", ordinal=season), tail)


def _part(stream: Stream, index: int, led: bool) -> Said | None:
    """`Anfang dieser Woche`, `Ende 2023`, `mid-January`, `Jahresende 2024`."""
    fused = stream.find(stream.words.parts_fused, index)
    if fused:
        (unit, part), following = fused
        tail = year_tail(stream, following) if unit == "year" else None
        said = _finish(stream, index, following, Calendar(unit, part=part), tail)
        return said if tail else said._replace(step=0)
    found = stream.find(stream.words.parts, index)
    if not found:
        return None
    part, following = found
    following += stream.dash(following) and stream.glued(following)
    for here in _behind_links(stream, following):
        whole = point(stream, here, led=True)
        if whole and whole.calendar.part is None and whole.calendar.weekday is None and whole.calendar.grain != "day":
            return whole._replace(start=stream.at(index).start, calendar=whole.calendar._replace(part=part))
    return None


def _behind_links(stream: Stream, index: int) -> tuple[int, ...]:
    places = [index]
    for _ in range(3):
        here = stream.skip("part_links", places[-1])
        if here == places[-1]:
            break
        places.append(here)
    return tuple(reversed(places))


def _led_unit(stream: Stream, index: int, led: bool) -> Said | None:
    """Behind `Anfang`, `Ende`: `des Jahres`, `der Woche`, `des neuen Jahres 2025`."""
    if not led:
        return None
    here = stream.skip("year_leads", index)
    if here > index and _year_number(stream, here):
        return _finish(stream, index, here + 1, Calendar("year", stream.year(here)))
    unit = stream.find(stream.words.units, index)
    if not unit or unit[0] not in ("week", "month", "year", "quarter", "decade", "century") or not stream.led_by("part_links", index):
        return None
    return _finish(stream, index, unit[1], Calendar(unit[0]), step=0)


def _deixis(stream: Stream, index: int, led: bool) -> Said | None:
    """`vergangene Woche`, `letzten Montag`, `next January`, `diesen Sommer`."""
    words = stream.words
    found = stream.find(words.deixis, index)
    if not found:
        return None
    step, here = found
    unit = stream.find(words.units, here)
    if unit:
        return _deictic_unit(stream, index, step, unit)
    for table, make in ((words.weekdays, _as_weekday), (words.months, _as_month), (words.seasons, _as_season)):
        hit = stream.find(table, here)
        if hit and table is words.weekdays and _dated(stream, hit[1]):
            return None  # `diesem Montag, dem 27. Januar`: the date stands itself
        if hit and not stream.has("every", index - 1):
            return _finish(stream, index, hit[1], make(hit[0]), step=step)
    return None


def _deictic_unit(stream: Stream, index: int, step: int, unit: tuple[str, int]) -> Said | None:
    grain, following = unit
    if grain in ("day", "hour", "minute", "second") or stream.has("deixis_of", following) or stream.has("plurals", following - 1):
        return None
    if grain == "year" and _year_number(stream, following):
        return _finish(stream, index, following + 1, Calendar("year", stream.year(following)))
    calendar = Calendar("week", ordinal=None) if grain == "week" else Calendar(grain)
    said = _finish(stream, index, following, calendar, step=step)
    if stream.has("earlier_in", index - 1):
        return said._replace(clip="earlier")
    return said._replace(clip="later") if stream.has("later_in", index - 1) else said


def _as_weekday(value: int) -> Calendar:
    return Calendar("day", weekday=value)


def _as_month(value: int) -> Calendar:
    return Calendar("month", month=value)


def _as_season(value: int) -> Calendar:
    return Calendar("season", ordinal=value)


def _shifted(stream: Stream, index: int, led: bool) -> Said | None:
    """`gestern`, `Vorjahr`, `am Wochenende`."""
    found = stream.find(stream.words.shifted, index)
    if not found:
        return None
    (unit, amount), following = found
    if unit == "day" and stream.led_by("shifted_not_after", index):
        return None
    if unit == "day" and stream.words.flag("shifted_capital_no") == "True" and stream.capital(index) and stream.kind(index - 1) == "word":
        return None
    return _finish(stream, index, following, Calendar(unit), step=amount)


def _holiday(stream: Stream, index: int, led: bool) -> Said | None:
    """`Weihnachten 2024`, `Chinese New Year`."""
    found = stream.find(stream.words.holidays, index)
    if not found:
        return None
    tail = year_tail(stream, found[1], comma=stream.words.flag("comma_year") == "True")
    return _finish(stream, index, found[1], Calendar("day"), tail, rule=found[0])

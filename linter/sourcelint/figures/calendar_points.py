"""Which date or period begins at a token? Every reader whose words stand there is asked."""

from __future__ import annotations

from collections.abc import Callable

from ..values.quantity import Calendar
from .calendar_months import month_first, written_day
from .calendar_periods import (
    deixis,
    holiday,
    named_unit,
    numbered,
    ordinal_unit,
    roman_century,
    season,
    shifted,
    step_behind,
    week_number,
    year_quarter,
)
from .calendar_pieces import finish, number, year_number, year_tail
from .calendar_said import Said
from .calendar_shapes import digits
from .calendar_spans import first_units
from .calendar_stream import LONG_NUMBER, Stream
from .calendar_weekdays import day_of_month, weekday
from .calendar_years import apostrophe_year, bare_year, closed_year, decade_digits, decade_word, era_year, spoken_year

_Reader = Callable[[Stream, int, bool], Said | None]


def point(stream: Stream, index: int, led: bool = False) -> Said | None:
    """The date or period that begins at the token. `led`: a word before it (`Anfang`, `zwischen`) already leads to a date."""
    kind = stream.kind(index)
    if kind in ("number", "name"):
        return _numeric(stream, index, led)
    if kind != "word":
        return None
    for read in _readers(stream, stream.key(index)):
        found = read(stream, index, led)
        if found:
            return step_behind(stream, found) if stream.words.deixis_behind else found
    if len(stream.key(index)) >= LONG_NUMBER and stream.numbers.closed:
        return closed_year(stream, index)
    return roman_century(stream, index) or (_led_unit(stream, index) if led else None)


def _numeric(stream: Stream, index: int, led: bool) -> Said | None:
    found = digits(stream, index)
    if found:
        return found
    token = stream.tokens[index]
    for read in _BY_LENGTH.get(len(token.key), _LONG) if token.kind == "number" else _GLUED:
        found = read(stream, index, led)
        if found:
            return found
    return None


def _readers(stream: Stream, key: str) -> tuple[_Reader, ...]:
    """The readers that the word can begin something for; kept, since few words are asked again and again."""
    words = stream.words
    if key not in words.starters:
        return ()
    found: tuple[_Reader, ...] | None = words.readers.get(key)
    if found is None:
        found = words.readers[key] = tuple(read for read, names in _BY_WORD if any(key in words.tables[name] for name in names))
    return found


def _part(stream: Stream, index: int, led: bool) -> Said | None:
    """`Anfang dieser Woche`, `Ende 2023`, `mid-January`, `Jahresende 2024`."""
    fused = stream.find(stream.words.parts_fused, index)
    if fused:
        (unit, part), following = fused
        tail = year_tail(stream, following) if unit == "year" else None
        said = finish(stream, index, following, Calendar(unit, part=part), tail)
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


def _half_of(stream: Stream, index: int, led: bool) -> Said | None:
    """`second half of the 19th century`, `ersten Hälfte der 1990er Jahre`."""
    which = number(stream, index)
    if not which or not which.ordinal or which.value not in (1, 2) or not stream.has("month_halves", which.next):
        return None
    for here in _behind_links(stream, stream.skip("of", which.next + 1)):
        whole = point(stream, here, led=True)
        if whole and whole.calendar.grain in ("decade", "century") and whole.calendar.part is None:
            part = "first half" if which.value == 1 else "second half"
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


def _led_unit(stream: Stream, index: int) -> Said | None:
    """Behind `Anfang`, `Ende`: `des Jahres`, `der Woche`, `des neuen Jahres 2025`."""
    here = stream.skip("year_leads", index)
    if here > index and year_number(stream, here):
        return finish(stream, index, here + 1, Calendar("year", stream.year(here)))
    unit = stream.find(stream.words.units, index)
    if not unit or unit[0] not in ("week", "month", "year", "quarter", "decade", "century") or not stream.led_by("part_links", index):
        return None
    return finish(stream, index, unit[1], Calendar(unit[0]), step=0)


_DAYS = (written_day, day_of_month, first_units, ordinal_unit, holiday, apostrophe_year, era_year)
_GLUED = (*_DAYS, numbered, decade_digits)
_LONG = (holiday,)
_BY_LENGTH: dict[int, tuple[_Reader, ...]] = {1: _DAYS, 2: _DAYS, 3: (era_year,), 4: (holiday, year_quarter, era_year, bare_year)}
"""What a number can begin, by its digits: a day has one or two, a year four."""

_BY_WORD: tuple[tuple[_Reader, tuple[str, ...]], ...] = (
    (named_unit, ("units_numbered",)),
    (weekday, ("weekdays", "weekdays_short")),
    (month_first, ("months", "months_short")),
    (written_day, ("ordinals",)),
    (day_of_month, ("ordinals", "ordinal_last")),
    (first_units, ("ordinals", "ordinal_last")),
    (_half_of, ("ordinals",)),
    (ordinal_unit, ("ordinals", "ordinal_last")),
    (_part, ("parts", "parts_fused")),
    (deixis, ("deixis",)),
    (shifted, ("shifted",)),
    (season, ("seasons", "season_parts")),
    (holiday, ("holidays",)),
    (decade_word, ("decades", "decades_sure")),
    (week_number, ("weeks_numbered", "weeks_dated")),
    (spoken_year, ("year_heads",)),
)
"""Reader → the tables in which its first word stands."""

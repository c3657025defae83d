"""At what time of day? `18.30 Uhr`, `8:30 a.m. to 6 p.m.`, `halb acht`, `quarter to nine`."""

from __future__ import annotations

import re

from ..record import NamedTuple
from .calendar_hours import HALF_DAY, LAST_HOUR, half_behind, is_score, no_noun, noon_at, told_by_day
from .calendar_stream import Stream, glued_parts
from .words import number_of
from .words import read as number_words

_CLOCK = re.compile(r"(\d{1,2})([.:h])(\d\d)(?::(\d\d))?(?![\d.:]\d|\d)")
_MILITARY = re.compile(r"[0-2]\d[0-5]\d\Z")
_SAID_MINUTES = frozenset({"5", "10", "20", "25"})
_BARE = re.compile(r"\d{1,2}\Z")
DAY = 24 * 60


class Time(NamedTuple):
    """Minutes since midnight; `sure` where a word or mark of the clock stands with it, `half` "am" or "pm" where that was said."""

    start: int
    end: int
    next: int
    minutes: int
    sure: bool
    half: str = ""


class Times(NamedTuple):
    """One time, or a range."""

    first: Time
    last: Time


def times(stream: Stream, index: int) -> Times | None:
    """The time or range of times that begins at the token."""
    if not _possible(stream, index) or (stream.key(index - 1) in stream.numbers.in_of and stream.key(index - 2) in stream.numbers.ones):
        return None  # from one in five to one in eight
    first = _time(stream, index) or _bare_hour(stream, index)
    if first is None:
        return None
    here = first.next
    following = here + 1 if stream.dash(here) else stream.skip("to", here)
    if following == here and stream.has("between", index - 1):
        following = stream.skip("and", here)
    last = _time(stream, following) if following > here else None
    if last and (last.sure or _both_clocks(stream, first, last)) and _no_length(stream, index, last):
        return Times(_like(first, last), last)
    if first.sure and not _no_length(stream, index, first):
        return None
    if first.sure or _led(stream, index, first):
        return Times(first, first)
    half = told_by_day(stream, index, first.next) if _round(stream, first) else None
    told = None if half is None else _build(first.start, first.end, first.next, first.minutes // 60, 0, True, half)
    return Times(told, told) if told else None


def _round(stream: Stream, time: Time) -> bool:
    """An hour alone, without minutes: what a day beside it makes a time."""
    return 0 < time.minutes <= HALF_DAY * 60 and time.minutes % 60 == 0 and time.next == stream.index_from(time.end, time.next - 1)


def _bare_hour(stream: Stream, index: int) -> Time | None:
    """The first end of `acht bis zehn Uhr`: a time only where the other end is one; and the hour of `abends um acht`."""
    led = stream.has("clock_at", index - 1) or stream.has("clock_sharp", index - 1) or stream.key(index - 1) in stream.words.soft_ends
    may = led or stream.dash(index + 1) or stream.key(index + 1) in stream.words.amount_links
    hour = _hour_or_minutes(stream, index) if may else None
    if not hour or hour[0] > LAST_HOUR:
        return None
    return Time(stream.at(index).start, stream.end(hour[1]), hour[1], hour[0] * 60, False)


def _both_clocks(stream: Stream, first: Time, last: Time) -> bool:
    """`9:30 to 11:00`: two times by their colons; scores are not told from one to another."""
    return all(":" in stream.text[time.start : time.end] for time in (first, last)) and first.minutes < last.minutes


def _no_length(stream: Stream, index: int, time: Time) -> bool:
    """Where the clock's word is also the name of a length (two hours), full hours need a word that leads to a time."""
    return (
        stream.words.flag("clock_needs_lead") != "True" or bool(time.minutes % 60) or bool(time.half) or stream.led_by("clock_leads", index)
    )


def _possible(stream: Stream, index: int) -> bool:
    """A quick look: digits with a mark, or a word of the clock near by."""
    token, words = stream.at(index), stream.words
    if token.kind == "word":
        if token.key in words.clock_starts:
            return True
        numbers = stream.numbers
        counts = token.key in numbers.cardinals or token.key in words.one
        if not (counts or (numbers.closed and token.key[:2] in numbers.atom_starts)):
            return False
    if stream.has("clock_at", index - 1) or stream.has("clock_sharp", index - 1) or stream.key(index - 1) in words.soft_ends:
        return True
    if token.kind != "word":
        if "." in token.key or stream.key(index + 1) == ":" or token.kind == "name":
            return True
        following = stream.all_keys[index + 1 : index + 6]
        return not words.turns.isdisjoint(following) or any(near[0] == "name" for near in stream.tokens[index + 1 : index + 6])
    return not words.turns.isdisjoint(stream.all_keys[index + 1 : index + 5])


def _led(stream: Stream, index: int, first: Time) -> bool:
    """`um 18:30`: a time by its colon and the word before it. `um 17 %` has no colon."""
    if ":" in stream.text[first.start : first.end]:
        if stream.has("clock_things", first.next) or (stream.has("clock_articles", index - 1) and first.minutes % _FIVE == 0):
            return True  # the 8:15 train, the 6:40 to London
        return stream.led_by("clock_leads", index) or (first.minutes % _FIVE == 0 and _behind_day(stream, index - 1))
    dotted = stream.numbers.decimal != "." and "." in stream.text[first.start : first.end]
    return dotted and stream.has("clock_at", index - 1) and no_noun(stream, first.next)  # um 22.15


_FIVE = 5
"""Minutes: what is set for a day begins at a full five."""


def _behind_day(stream: Stream, index: int) -> bool:
    """`So 17:30`, `01.02.2025, 15:30`: right behind a short weekday or a day in digits a time follows."""
    index -= stream.key(index) == ","
    if stream.kind(index) == "number":
        return stream.key(index).count(".") == len(("28.", "01."))
    return stream.key(index) in stream.words.weekdays_short and stream.kind(index) == "word" and stream.capital(index)


def _like(first: Time, last: Time) -> Time:
    """`8 to 10 p.m.`: the half of the day holds for both."""
    if first.sure or last.half != "pm" or first.minutes >= 12 * 60 or first.minutes + 12 * 60 >= last.minutes:
        return first
    return first._replace(minutes=first.minutes + 12 * 60)


def _time(stream: Stream, index: int) -> Time | None:
    for read in (_in_digits, _digits, _noon, _spoken):
        found = read(stream, index)
        if found:
            return found
    return None


def _digits(stream: Stream, index: int) -> Time | None:
    token = stream.at(index)
    if token.kind not in ("number", "name"):
        return None
    match = _CLOCK.match(stream.text, token.start)
    if match and match[2] in stream.words.lists["clock_mark"]:
        hours, minutes, end = int(match[1]), int(match[3]), match.end()
        if hours > 24 or minutes > 59:
            return None
        following = stream.index_from(end, index)
        if stream.find(stream.words.units, following) or stream.find(stream.words.units_short, following):
            return None  # 3:35 Minuten
        glued = stream.at(following - 1).key[end - stream.at(following - 1).start :] if stream.at(following - 1).end > end else ""
        full = match[2] == ":" and match[3] == "00" and not match[4]  # 17:00: no score ends so
        return _marked(stream, token.start, end, following, hours, minutes, glued, sure=match[2].isalpha() or full)
    if token.kind == "name":
        value, letters = glued_parts(token.key)
        if stream.words.has("clock_glued_led", letters) and _BARE.match(value):
            led = stream.led_by("clock_leads", index) or (stream.has("and", index - 1) and stream.has("between", index - 3))
            return _build(token.start, token.end, index + 1, int(value), 0, True, "") if led and no_noun(stream, index + 1) else None
        return _marked(stream, token.start, token.end, index + 1, int(value), 0, letters) if _BARE.match(value) else None
    if _MILITARY.match(token.key) and (stream.has("zones", index + 1) or _military(stream, index)):
        named = index + 1 + stream.has("clock_military", index + 1)
        return _build(token.start, stream.end(named), named, int(token.key[:2]), int(token.key[2:]), True, "")
    if not _BARE.match(token.key):
        return None
    return _marked(stream, token.start, token.end, index + 1, int(token.key), 0, "")


def _military(stream: Stream, index: int) -> bool:
    """`0800 hrs`, `at 1500 hours`, but 1500 hours of flight."""
    led = stream.key(index)[0] == "0" or stream.has("clock_at", index - 1)
    return led and stream.has("clock_military", index + 1) and not stream.has("of", index + 2)


def _minutes_behind(stream: Stream, index: int) -> int | None:
    """The minutes behind the clock's word: `18 Uhr 30`, `siebzehn Uhr dreißig`."""
    key = stream.key(index)
    value = int(key) if stream.kind(index) == "number" and _BARE.match(key) else (_hour_or_minutes(stream, index) or (None,))[0]
    return value if value is not None and value < 60 and _ends_clock(stream, index + 1) else None


def _marked(stream: Stream, start: int, end: int, following: int, hours: int, minutes: int, glued: str, sure: bool = False) -> Time | None:
    """The number with its clock word (`Uhr`) and half of the day (`a.m.`, `abends`)."""
    words = stream.words
    if glued:
        half = "am" if words.has("clock_am_glued", glued) else "pm" if words.has("clock_pm_glued", glued) else ""
        if not half and not words.has("clock_glued", glued):
            return None
        end, sure = stream.end(following), True
        return _build(start, end, following, hours, minutes, sure, half)
    behind = stream.skip("clock", following)
    if behind > following:
        sure, following, end = True, behind, stream.end(behind)
        more = _minutes_behind(stream, following) if minutes == 0 else None
        if more is not None:
            minutes, following = more, following + 1
            end = stream.end(following)
    half, behind = half_behind(stream, following, hours)
    if half and hours <= HALF_DAY:
        return _build(start, stream.end(behind), behind, hours, minutes, True, half)
    if sure and hours < HALF_DAY and end == stream.end(following) and stream.skip("clock_pm_days", following) > following:
        return _build(start, end, following, hours, minutes, True, "pm")  # eight o’clock tonight
    return _build(start, end, following, hours, minutes, sure or stream.has("zones", following), "")


def _ends_clock(stream: Stream, index: int) -> bool:
    return stream.kind(index) != "word" or not (stream.capital(index) or stream.find(stream.words.units, index))


def _build(start: int, end: int, following: int, hours: int, minutes: int, sure: bool, half: str) -> Time | None:
    if hours > 24 or (half and hours > 12):
        return None
    if half:
        hours = hours % 12 + (12 if half == "pm" else 0)
    return Time(start, end, following, hours * 60 + minutes, sure, half)


def _noon(stream: Stream, index: int) -> Time | None:
    """`Mitternacht`, `noon`."""
    found = stream.find(stream.words.noons, index)
    if not found or not stream.led_by("clock_leads", index):
        return None
    hours, minutes = str(found[0]).split(":")
    return Time(stream.at(index).start, stream.end(found[1]), found[1], int(hours) * 60 + int(minutes), True)


def _hour_word(stream: Stream, index: int) -> tuple[int, int] | None:
    found = _hour_or_minutes(stream, index)
    if found:
        return found
    key = stream.key(index)
    return (int(key), index + 1) if stream.kind(index) == "number" and _BARE.match(key) and int(key) <= 24 else None


def _spoken(stream: Stream, index: int) -> Time | None:
    """`halb acht`, `half past seven`, `Viertel nach acht`, `zwanzig vor vier`, `eight o'clock`, `acht Uhr abends`."""
    start = stream.at(index).start
    for name, shift in _TURNED:
        here = stream.skip(name, index)
        hour = _hour_word(stream, here) if here > index else None
        led = name not in _LED or stream.led_by("clock_leads", index)
        if hour and led and 1 <= hour[0] <= HALF_DAY and no_noun(stream, hour[1]):
            return _turned(stream, start, hour, shift)
    quarter = stream.skip("quarter_names", index)
    if quarter > index:
        return _past_or_to(stream, start, quarter, 15)
    minutes = _hour_or_minutes(stream, index)
    if minutes is None:
        return None
    counted = _behind_minutes(stream, minutes[1])
    found = _past_or_to(stream, start, counted, minutes[0]) if counted > minutes[1] or minutes[0] in (5, 10, 20, 25) else None
    if found:
        return found
    if stream.kind(index) != "word" or minutes[0] > LAST_HOUR:
        return None
    found = _two_numbers(stream, start, minutes, stream.has("clock_at", index - 1))
    if found:
        return found
    said = _marked(stream, start, stream.end(minutes[1]), minutes[1], minutes[0], 0, "")
    return said if said and said.sure else None


_TURNED = (("half_to", -30), ("half_past", 30), ("half_past_led", 30), ("three_quarters_to", -15), ("quarter_to", -45))
"""List of words before an hour, and how many minutes off it they tell."""
_LED = ("quarter_to", "half_past_led")
"""Those that are a time only behind a word that leads to one: at half eight."""


def _behind_minutes(stream: Stream, index: int) -> int:
    """The index behind the word of `five minutes to nine`."""
    unit = stream.find(stream.words.units, index)
    return unit[1] if unit and unit[0] == "minute" else index


def _two_numbers(stream: Stream, start: int, hour: tuple[int, int], led: bool) -> Time | None:
    """`five-thirty p.m.`, `nine forty-five in the morning`: with its half of the day, or behind the word that leads to an hour."""
    here = hour[1] + (stream.dash(hour[1]) and stream.glued(hour[1]))
    minutes = number_words(stream.tokens, here, stream.numbers) if hour[0] <= HALF_DAY and stream.kind(here) == "word" else None
    if minutes is None or not 10 <= minutes.value <= 59:
        return None
    half, behind = half_behind(stream, minutes.end, hour[0])
    told = half or (led and minutes.value % _FIVE == 0 and no_noun(stream, minutes.end))  # at seven-thirty
    return _build(start, stream.end(behind), behind, hour[0], int(minutes.value), True, half) if told else None


def _in_digits(stream: Stream, index: int) -> Time | None:
    """`5 vor 12`, but `5 to 4` is a score where the word also joins two numbers."""
    key, turned = stream.key(index), stream.key(index + 1)
    counted = _behind_minutes(stream, index + 1)
    if counted > index + 1 and key.isdigit() and int(key) < 30:
        return _past_or_to(stream, stream.at(index).start, counted, int(key))
    if key not in _SAID_MINUTES or stream.has("to", index + 1) or stream.kind(index + 2) != "number" or not turned:
        return None
    return _past_or_to(stream, stream.at(index).start, index + 1, int(key))


def _hour_or_minutes(stream: Stream, index: int) -> tuple[int, int] | None:
    """A small number in words."""
    value = number_of(stream.key(index), stream.numbers) if stream.kind(index) == "word" else None
    if not value and stream.has("one", index) and stream.has("clock", index + 1):
        return 1, index + 1  # ein Uhr
    return (value, index + 1) if value and value <= 59 else None


def _past_or_to(stream: Stream, start: int, index: int, minutes: int) -> Time | None:
    for name, sign in (("past", 1), ("till", -1)):
        here = stream.skip(name, index)
        if here == index:
            continue
        for half in ("half_to",):
            behind = stream.skip(half, here)
            hour = _hour_word(stream, behind) if behind > here else None
            if hour and 1 <= hour[0] <= 12:
                return _turned(stream, start, hour, sign * minutes - 30)
        hour = noon_at(stream, here) or _hour_word(stream, here)
        if hour and 1 <= hour[0] <= LAST_HOUR and no_noun(stream, hour[1]) and not is_score(stream, hour[1]):
            return _turned(stream, start, hour, sign * minutes)
    return None


def _turned(stream: Stream, start: int, hour: tuple[int, int], shift: int) -> Time:
    following = stream.skip("clock", hour[1])
    minutes = hour[0] % 24 * 60 + shift
    half, following = half_behind(stream, following, hour[0])
    minutes += HALF_DAY * 60 if half == "pm" and hour[0] < HALF_DAY else 0
    return Time(start, stream.end(following), following, minutes % DAY, True)

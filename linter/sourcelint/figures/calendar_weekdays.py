"""Which weekday is named, and with which date? `am Montag`, `Montag, dem 27. Januar`, `Monday last week`, `first Monday in October`."""

from __future__ import annotations

from ..values.quantity import Calendar
from .calendar_months import day_behind_weekday
from .calendar_periods import deixis
from .calendar_pieces import finish, month_at, number, year_tail
from .calendar_said import Said
from .calendar_stream import Stream


def weekday(stream: Stream, index: int, led: bool) -> Said | None:
    """`Montag`, `Montag, dem 27. Januar`, `Tue, 29 January`, `Monday last week`."""
    words = stream.words
    found = stream.find(words.weekdays, index)
    short = None if found else stream.find(words.weekdays_short, index)
    if not (found or short) or stream.has("every", index - 1):
        return None
    if stream.has("every", index - 2) and (stream.find(words.ordinals, index - 1) or stream.has("every_other", index - 1)):
        return None  # jeden zweiten Dienstag
    weekday, following = found or short or (0, 0)
    if short and (stream.key(following) == "." and stream.glued(following)):
        following += 1
    dated = day_behind_weekday(stream, following)
    if dated:
        return dated._replace(start=stream.at(index).start, calendar=dated.calendar._replace(weekday=weekday))
    if short or (words.capitals and stream.text[stream.at(index).start].islower() and words.has("shy", stream.key(index))):
        return None
    if stream.kind(following) == "word" and stream.capital(following) and _a_name(stream, index):
        return None
    if found and (_of_each_month(stream, index, following) or _any_of_month(stream, index, following)):
        return None
    week = _week_behind(stream, following)
    if week:
        return Said(stream.at(index).start, week.end, week.next, Calendar("day", weekday=weekday), unit="week", amount=week.step or 0)
    return Said(stream.at(index).start, stream.end(following), following, Calendar("day", weekday=weekday))


def _of_each_month(stream: Stream, index: int, following: int) -> bool:
    """`the first Monday of every month`, `am zweiten Mittwoch im Monat`: it comes again and again."""
    here = stream.skip("articles", stream.skip("month_links", following))
    if here == following and not stream.has("every", here):
        return False
    here = stream.skip("articles", stream.skip("one", here))
    unit = stream.find(stream.words.units, here + stream.has("every", here))
    counted = stream.find(stream.words.ordinals, index - 1) or stream.find(stream.words.phrases["ordinal_last"], index - 1)
    return unit is not None and unit[0] == "month" and bool(counted)


def _any_of_month(stream: Stream, index: int, following: int) -> bool:
    """`an einem Samstag im Juli 2019`: one of four, and none of them is told."""
    here = stream.skip("month_links", following)
    return stream.has("one", index - 1) and here > following and month_at(stream, here) is not None


def _a_name(stream: Stream, index: int) -> bool:
    """`the Sunday Echo`: where common nouns are small, a capital behind a weekday goes on with a name, unless the weekday is led to."""
    return stream.words.flag("nouns_are_capitalised") == "False" and not stream.led_by("weekday_leads", index)


def _week_behind(stream: Stream, index: int) -> Said | None:
    here = stream.skip("articles", stream.skip("of", index))
    found = deixis(stream, here, True)
    return found if found and found.calendar.grain == "week" and found.step is not None else None


_RULE_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def day_of_month(stream: Stream, index: int, led: bool) -> Said | None:
    """`erster Montag im Oktober 2024`, `last Monday of May`, `last day of October`: told by a rule, as holidays are."""
    last = stream.find(stream.words.phrases["ordinal_last"], index)
    ordinal = None if last else number(stream, index)
    count, here = (-1, last[1]) if last else (ordinal.value, ordinal.next) if ordinal and ordinal.ordinal else (0, index)
    if count:
        fused = stream.find(stream.words.months_fused, here)
        if fused:  # in der ersten Oktoberwoche
            return _part_of_month(stream, index, fused[1], count, fused[0].unit, fused[0].amount)
    weekday = stream.find(stream.words.weekdays, here)
    unit = None if weekday else stream.find(stream.words.units, here)
    if unit is None and not weekday:
        unit = ("half", here + 1) if stream.has("month_halves", here) else None
    if not count or not (weekday or (unit and unit[0] in ("day", "week", "half"))) or (weekday and count > 5):
        return None
    behind = (weekday or unit or ("", here))[1]
    here = stream.skip("month_links", behind)
    month = month_at(stream, here) if here > behind else None
    if month is None:
        return _end_of_year(stream, index, behind, count) if unit and unit[0] == "day" else None
    if unit and unit[0] != "day":
        return _part_of_month(stream, index, month[1], count, unit[0], month[0])
    rule = f"{count} {_RULE_DAYS[weekday[0]] if weekday else 'day'} {month[0]}"
    return finish(stream, index, month[1], Calendar("day"), year_tail(stream, month[1]), rule=rule)


def _end_of_year(stream: Stream, index: int, following: int, count: int) -> Said | None:
    """`the last day of 2024`, `am ersten Tag des Jahres 2023`."""
    tail = year_tail(stream, following) if abs(count) == 1 else None
    rule = "1 day 1" if count > 0 else "-1 day 12"
    return finish(stream, index, following, Calendar("day"), tail, rule=rule) if tail else None


_WEEK, _HALF = 7, 15


def _part_of_month(stream: Stream, index: int, following: int, count: int, unit: str, month: int) -> Said | None:
    """`the first week of October`, `die zweite Julihälfte`: days counted from the month's first or, for its last week, to its end."""
    if count > (4 if unit == "week" else 2) or (count < 0 and unit != "week"):
        return None
    size = _WEEK if unit == "week" else _HALF
    first = f"{count * size - size + 1} day {month}" if count > 0 else f"-{_WEEK} day {month}"
    last = f"{count * size} day {month}" if count > 0 and (unit, count) != ("half", 2) else f"-1 day {month}"
    return finish(stream, index, following, Calendar("day"), year_tail(stream, following), rule=f"{first}..{last}")

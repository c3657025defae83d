"""Which weekday is named, and with which date? `am Montag`, `Montag, dem 27. Januar`, `Monday last week`."""

from __future__ import annotations

from ..values.quantity import Calendar
from .calendar_months import day_behind_weekday
from .calendar_periods import deixis
from .calendar_said import Said
from .calendar_stream import Stream


def weekday(stream: Stream, index: int, led: bool) -> Said | None:
    """`Montag`, `Montag, dem 27. Januar`, `Tue, 29 January`, `Monday last week`."""
    words = stream.words
    found = stream.find(words.weekdays, index)
    short = None if found else stream.find(words.weekdays_short, index)
    if not (found or short) or stream.has("every", index - 1):
        return None
    weekday, following = found or short or (0, 0)
    if short and (stream.key(following) == "." and stream.glued(following)):
        following += 1
    dated = day_behind_weekday(stream, following)
    if dated:
        return dated._replace(start=stream.at(index).start, calendar=dated.calendar._replace(weekday=weekday))
    if short or (words.capitals and stream.text[stream.at(index).start].islower() and words.has("shy", stream.key(index))):
        return None
    week = _week_behind(stream, following)
    if week:
        return Said(stream.at(index).start, week.end, week.next, Calendar("day", weekday=weekday), unit="week", amount=week.step or 0)
    return Said(stream.at(index).start, stream.end(following), following, Calendar("day", weekday=weekday))


def _week_behind(stream: Stream, index: int) -> Said | None:
    here = stream.skip("articles", stream.skip("of", index))
    found = deixis(stream, here, True)
    return found if found and found.calendar.grain == "week" and found.step is not None else None

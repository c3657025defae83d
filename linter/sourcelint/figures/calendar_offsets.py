"""How far from another date? `vor zwei Jahren`, `zwei Tage später`, `a week before the launch`, `am Tag darauf`."""

from __future__ import annotations

from ..values.quantity import Calendar
from .calendar_clauses import counts_more, looks_forward
from .calendar_durations import duration
from .calendar_lengths import FINER, NAMES, SYMBOLS, Duration
from .calendar_points import point
from .calendar_said import Said
from .calendar_stream import Stream
from .line import Line

_GRAINS = {"d": "day", "wk": "day", "mo": "month", "a": "year"}
"""What a date told by so many units is told to."""


_FARTHEST = 10_000
"""Units away from which nothing is told any more."""
_EVENT = 7
"""Tokens in which an event is named."""


def anchored(stream: Stream, index: int) -> Said | None:
    """A set phrase that counts from a date named before: `Tag darauf`, `the next day`."""
    found = stream.find(stream.words.anchored, index)
    if not found:
        return None
    (unit, amount), following = found
    grain = _GRAINS[SYMBOLS[unit][0]] if unit != "week" else "week"
    return _said(stream, stream.at(index).start, following, grain, unit, amount, named=True)


def before_today(stream: Stream, line: Line, index: int) -> Said | None:
    """`vor zwei Jahren`: a word that counts back from the text's own date stands first."""
    day = _told_day(stream, index)  # heute vor einem Jahr: to the day
    here = day[1] if day else index
    following, sign = stream.skip("ago_leads", here), -1
    if following == here and day:
        following, sign = stream.skip("hence_leads", here), 1  # morgen in acht Tagen
    if following == here:
        return None
    found = duration(stream, line, _skip_about(stream, following))
    steps = _steps(found) if found else None
    if not found or not steps or stream.has("than", found.next):
        return None
    unit, count, grain = steps
    said = _said(stream, stream.at(index).start, found.next, "day" if day else grain, unit, sign * count, named=bool(day))
    return said._replace(anchor=day[0]) if day else said


def beside_day(stream: Stream, index: int) -> Said | None:
    """`the day after Christmas 2024`, `am Tag vor dem 5. Mai`: counted from a day that is named with it."""
    found = stream.find(stream.words.beside, index)
    day = point(stream, stream.skip("articles", found[1]), led=True) if found else None
    if not found or not day or day.calendar.grain != "day" or not (day.rule or day.calendar.month):
        return None
    return _said(stream, stream.at(index).start, day.next, "day", "day", found[0].amount, named=True)._replace(anchor=day)


def _told_day(stream: Stream, index: int) -> tuple[Said, int] | None:
    """`heute`, `tomorrow`: a day told from the text's own."""
    found = stream.find(stream.words.shifted, index)
    if found is None or found[0].unit != "day":
        return None
    (unit, amount), following = found
    return Said(stream.at(index).start, stream.end(following), following, Calendar(unit), step=amount), following


def _is_today(stream: Stream, index: int) -> bool:
    found = stream.find(stream.words.shifted, index)
    return found is not None and found[0] == ("day", 0) and found[1] == index + 1


def _skip_about(stream: Stream, index: int) -> int:
    return stream.skip("exact", stream.skip("about", index))


def behind(stream: Stream, found: Duration) -> Said | None:
    """What stands behind a duration and makes a date of it: `später`, `zuvor`, `ago`, `nach dem 27. Januar`."""
    steps = _steps(found)
    if not steps:
        return None
    here, (moved, count, grain) = found.next, steps
    for name, sign, named in (("ago", -1, False), ("hence", 1, False), ("later", 1, True), ("earlier", -1, True)):
        following = stream.skip(name, here)
        if following > here and name == "ago" and found.unit == "wk" and stream.find(stream.words.weekdays, following):
            day = stream.find(stream.words.weekdays, following) or (0, following)  # a week ago Tuesday
            anchor = Said(stream.at(following).start, stream.end(day[1]), day[1], Calendar("day", weekday=day[0]))
            return _said(stream, found.start, day[1], "day", moved, -count, named=True)._replace(anchor=anchor)
        if following > here and name == "ago" and _is_today(stream, following):
            following, grain = following + 1, "day"
        if following > here:
            return (
                None
                if stream.has("than", following)
                else _said(stream, found.start, following, grain, moved, sign * count, named=named)
            )
    time = _behind_apostrophe(stream, here)
    if stream.has("hence_time", time):
        return _said(stream, found.start, time + 1, grain, moved, count, named=False)
    told = _from_told_day(stream, found, moved, count)
    if told:
        return told
    for name, sign in (("after", 1), ("before", -1)):
        following = stream.skip(name, here)
        if following > here:
            return _from_event(stream, found, following, grain, moved, sign * count)
    return None


def _from_told_day(stream: Stream, found: Duration, moved: str, count: int) -> Said | None:
    """`a week from Tuesday`, `two weeks from tomorrow`."""
    here = stream.skip("hence_from", found.next)
    if here == found.next or found.unit != "wk":
        return None
    weekday = stream.find(stream.words.weekdays, here)
    if weekday:
        day = Said(stream.at(here).start, stream.end(weekday[1]), weekday[1], Calendar("day", weekday=weekday[0]), step=1)
    else:
        told = _told_day(stream, here)
        if told is None:
            return None
        day = told[0]
    return _said(stream, found.start, day.next, "day", moved, count, named=True)._replace(anchor=day)


def _behind_apostrophe(stream: Stream, index: int) -> int:
    """The token behind a genitive's mark: two weeks*’* time, a year*’s* time."""
    if stream.plain(index) != "'":
        return -1
    return index + 2 if stream.key(index + 1) == "s" else index + 1


def ahead(stream: Stream, found: Duration, index: int) -> Said | None:
    """`in zwei Wochen wird gewählt`: so far from today. Where the clause counts more, it tells what is done within that time."""
    steps = _steps(found)
    if not steps or not found.sure or not stream.has("hence_leads", index - 1):
        return None
    if stream.key(index - 2) in stream.numbers.ordinals:
        return None  # the third in four years
    if not looks_forward(stream, index, found.next) or counts_more(stream, index, found.next):
        return None
    return _said(stream, found.start, found.next, steps[2], steps[0], steps[1], named=False)


def _from_event(stream: Stream, found: Duration, index: int, grain: str, moved: str, amount: int) -> Said | None:
    """`einen Tag nach dem 20. Januar` counts from that date, `einen Tag nach der Wahl` from the day named before."""
    shown = stream.find(stream.words.deixis, index)
    if shown and shown[0] == 0:  # `90 days after this notice` counts from what the text itself is
        return None
    anchor = point(stream, stream.skip("articles", index), led=True)
    if anchor and anchor.calendar.grain in ("day", "month", "year"):
        said = _said(stream, found.start, anchor.next, grain, moved, amount, named=True)
        return said._replace(anchor=anchor)
    told = _dated_event(stream, index)
    if told:
        return _said(stream, found.start, index, grain, moved, amount, named=True)._replace(anchor=told)
    if found.unit not in ("d", "wk"):
        return None  # so long after an event, it is seldom the day last named
    said = _said(stream, found.start, index, grain, moved, amount, named=True)
    return said._replace(told=stream.has("event_links", stream.skip("articles", index) + 1))


def _dated_event(stream: Stream, index: int) -> Said | None:
    """The day that the event itself carries: `ein Jahr nach dem Referendum vom 1. Oktober`."""
    for here in range(index, index + _EVENT):
        if not stream.key(here) or stream.key(here) in ",;:.!?–—":
            return None
        said = point(stream, here, led=True)
        if said:
            return said if said.calendar.grain == "day" and said.calendar.month else None
    return None


def _steps(found: Duration) -> tuple[str, int, str] | None:
    """What a date that is so far off moves by: unit, how many, and the grain it is told to; None for no whole number of any unit."""
    value, size = found.lower, SYMBOLS[found.name][1]
    if found.unit not in _GRAINS or value != found.upper or value >= _FARTHEST:
        return None
    if value == int(value) and int(value) % size == 0:
        return found.name, int(value) // size, _GRAINS[found.unit]
    if value == int(value):
        return NAMES[found.unit], int(value), _GRAINS[found.unit]  # anderthalb Jahrzehnte
    finer, factor = FINER.get(found.unit, ("", 1))
    value *= factor
    if finer not in _GRAINS or value != int(value):
        return None
    return NAMES[finer], int(value), _GRAINS[finer]  # anderthalb Jahre are eighteen months


def _said(stream: Stream, start: int, following: int, grain: str, unit: str, amount: int, named: bool) -> Said:
    return Said(start, stream.end(following), following, Calendar(grain), unit=unit, amount=amount, named=named)

"""How far from another date? `vor zwei Jahren`, `zwei Tage später`, `a week before the launch`, `am Tag darauf`."""

from __future__ import annotations

from ..values.quantity import Calendar
from .calendar_clauses import counts_more, looks_forward
from .calendar_durations import duration
from .calendar_lengths import SYMBOLS, Duration
from .calendar_points import point
from .calendar_said import Said
from .calendar_stream import Stream
from .line import Line

_GRAINS = {"d": "day", "wk": "day", "mo": "month", "a": "year"}
"""What a date told by so many units is told to."""


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
    today = _is_today(stream, index)  # heute vor einem Jahr: to the day
    following = stream.skip("ago_leads", index + today)
    if following == index + today:
        return None
    found = duration(stream, line, _skip_about(stream, following))
    if not found or not _movable(found) or stream.has("than", found.next):
        return None
    grain = "day" if today else _GRAINS[found.unit]
    return _said(stream, stream.at(index).start, found.next, grain, found.name, -_count(found), named=False)


def _is_today(stream: Stream, index: int) -> bool:
    found = stream.find(stream.words.shifted, index)
    return found is not None and found[0] == ("day", 0) and found[1] == index + 1


def _skip_about(stream: Stream, index: int) -> int:
    return stream.skip("about", index)


def behind(stream: Stream, found: Duration) -> Said | None:
    """What stands behind a duration and makes a date of it: `später`, `zuvor`, `ago`, `nach dem 27. Januar`."""
    if not _movable(found):
        return None
    here, grain, count = found.next, _GRAINS[found.unit], _count(found)
    for name, sign, named in (("ago", -1, False), ("hence", 1, False), ("later", 1, True), ("earlier", -1, True)):
        following = stream.skip(name, here)
        if following > here and name == "ago" and _is_today(stream, following):
            following, grain = following + 1, "day"
        if following > here:
            return (
                None
                if stream.has("than", following)
                else _said(stream, found.start, following, grain, found.name, sign * count, named=named)
            )
    time = _behind_apostrophe(stream, here)
    if stream.has("hence_time", time):
        return _said(stream, found.start, time + 1, grain, found.name, count, named=False)
    for name, sign in (("after", 1), ("before", -1)):
        following = stream.skip(name, here)
        if following > here:
            return _from_event(stream, found, following, grain, sign * count)
    return None


def _behind_apostrophe(stream: Stream, index: int) -> int:
    """The token behind a genitive's mark: two weeks*’* time, a year*’s* time."""
    if stream.plain(index) != "'":
        return -1
    return index + 2 if stream.key(index + 1) == "s" else index + 1


def ahead(stream: Stream, found: Duration, index: int) -> Said | None:
    """`in zwei Wochen wird gewählt`: so far from today. Where the clause counts more, it tells what is done within that time."""
    if not _movable(found) or not found.sure or not stream.has("hence_leads", index - 1):
        return None
    if not looks_forward(stream, index, found.next) or counts_more(stream, index, found.next):
        return None
    return _said(stream, found.start, found.next, _GRAINS[found.unit], found.name, _count(found), named=False)


def _from_event(stream: Stream, found: Duration, index: int, grain: str, amount: int) -> Said | None:
    """`einen Tag nach dem 20. Januar` counts from that date, `einen Tag nach der Wahl` from the day named before."""
    shown = stream.find(stream.words.deixis, index)
    if shown and shown[0] == 0:  # `90 days after this notice` counts from what the text itself is
        return None
    anchor = point(stream, stream.skip("articles", index), led=True)
    if anchor and anchor.calendar.grain in ("day", "month", "year"):
        said = _said(stream, found.start, anchor.next, grain, found.name, amount, named=True)
        return said._replace(anchor=anchor)
    told = _dated_event(stream, index)
    if told:
        return _said(stream, found.start, index, grain, found.name, amount, named=True)._replace(anchor=told)
    if found.unit not in ("d", "wk"):
        return None  # so long after an event, it is seldom the day last named
    said = _said(stream, found.start, index, grain, found.name, amount, named=True)
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


def _movable(found: Duration) -> bool:
    return found.unit in _GRAINS and found.lower == found.upper and found.lower == int(found.lower) and found.lower < 10_000


def _count(found: Duration) -> int:
    return int(found.lower) // SYMBOLS[found.name][1]


def _said(stream: Stream, start: int, following: int, grain: str, unit: str, amount: int, named: bool) -> Said:
    return Said(start, stream.end(following), following, Calendar(grain), unit=unit, amount=amount, named=named)

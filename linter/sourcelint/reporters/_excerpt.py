"""Which part of the draft is shown? The line around a span, cut to the terminal's width, with the span underlined."""

from __future__ import annotations

from ..record import NamedTuple
from ..text.span import Span
from ._places import Places
from ._visible import cells, visible, visible_char

_MOST_LINES = 3  # of a span that runs over many lines, the first ones are enough to find it
_SNAP = 12  # columns of context given up so that a cut falls between words


class Excerpt(NamedTuple):
    """One line as shown: the text before, inside and after the span (visible characters only)."""

    before: str
    inside: str
    after: str

    @property
    def underline(self) -> str:
        """Spaces and carets that stand under `inside` on a terminal."""
        return " " * cells(self.before) + "^" * max(1, cells(self.inside))


def excerpts(places: Places, span: Span, width: int, ellipsis: str = "…") -> list[Excerpt]:
    """The lines a span touches, each cut to `width` columns around it."""
    first, last = places.line_column(span.start)[0], places.line_column(max(span.start, span.end - 1))[0]
    made = []
    for number in range(first, min(last, first + _MOST_LINES - 1) + 1):
        line = places.line(number)
        part = Span(max(span.start, line.start), max(span.start, min(span.end, line.end)))
        made.append(_cut(places.text, line, part, max(20, width), ellipsis))
    return made


def _cut(text: str, line: Span, span: Span, width: int, ellipsis: str) -> Excerpt:
    """The line without its indent, or as much of it around the span as fits."""
    # A draft may be one line of megabytes: look only as far as could be shown.
    near = Span(max(line.start, span.start - 4 * width), min(line.end, span.end + 4 * width))
    before = visible(text[near.start : span.start])
    if near.start == line.start:
        before = before.lstrip(" ")
    inside, after = visible(text[span.start : span.end]), visible(text[span.end : near.end]).rstrip(" ")
    whole = near == line and cells(before) + cells(inside) + cells(after) <= width
    return Excerpt(before, inside, after) if whole else _fit(before, inside, after, width, ellipsis)


def _fit(before: str, inside: str, after: str, width: int, ellipsis: str) -> Excerpt:
    """Both sides shortened to what `inside` leaves them, half each, one side taking what the other does not need."""
    mark = len(ellipsis)
    shown = _head(inside, width - 2 * mark)
    if shown != inside:
        return Excerpt(ellipsis if before else "", shown, ellipsis)
    free = width - cells(inside)
    left = max(free // 2, free - cells(after))
    if cells(before) > left:
        before = ellipsis + _snap_left(_tail(before, left - mark))
    room = free - cells(before)
    if cells(after) > room:
        after = _snap_right(_head(after, room - mark)) + ellipsis
    return Excerpt(before, inside, after)


def _head(text: str, room: int) -> str:
    """As much of the start of a text as fits into `room` columns."""
    used = 0
    for index, char in enumerate(text):
        used += cells(visible_char(char))
        if used > room:
            return text[:index]
    return text


def _tail(text: str, room: int) -> str:
    """As much of the end of a text as fits into `room` columns."""
    used = 0
    for index in range(len(text) - 1, -1, -1):
        used += cells(text[index])
        if used > room:
            return text[index + 1 :]
    return text


def _snap_left(text: str) -> str:
    space = text.find(" ", 0, _SNAP)
    return text if space < 0 else text[space + 1 :]


def _snap_right(text: str) -> str:
    space = text.rfind(" ", max(0, len(text) - _SNAP))
    return text if space < 0 else text[:space]

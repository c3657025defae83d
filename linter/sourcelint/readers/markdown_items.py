"""Which lines of a Markdown text belong to which list item?"""

from __future__ import annotations

import re

from ..record import NamedTuple
from .lines import Line, indentation, set_out
from .patterns import later

_ITEM = re.compile(r"([-+*])(?=[ \t]|$)|([0-9]{1,9})([.)])(?=[ \t]|$)")
_OTHER_START = re.compile(r">|#{1,6}(?:[ \t]|$)|`{3,}[^`]*$|~{3}|(?:\*[ \t]*){3,}$|(?:-[ \t]*){3,}$|(?:_[ \t]*){3,}$")
RULE = re.compile(r"(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_FENCE = re.compile(r"[ \t>*+-]*(?:[0-9]{1,9}[.)][ \t]+)?(?:`{3,}[^`]*$|~{3})")
_TASK = later(r"\[[ xX]\](?=[ \t])")


class Item(NamedTuple):
    """A list item's first line, read."""

    mark: str  # "-", "+", "*", "." or ")": items of one list have the same
    number: int | None
    start: int  # offset of the mark
    text: int  # offset of what follows it
    columns: int  # that its further lines are set in


def read_item(raw: str, line: Line) -> Item | None:
    """The item that a line begins, None where it begins none."""
    start, column = indentation(raw, line)
    match = _ITEM.match(raw, start, line.end)
    if match is None or column >= 4 or RULE.match(raw, start, line.end):
        return None
    text, width = indentation(raw, Line(match.end(), line.end))
    marked = column + match.end() - start
    if text == line.end or width > 4:
        text, width = min(match.end() + 1, line.end), 1
    number = int(match[2]) if match[2] else None
    return Item(match[1] or match[3], number, start, text, marked + width)


def list_items(raw: str, lines: list[Line], at: int) -> tuple[list[tuple[Item, list[Line]]], int]:
    """The items of the list that begins at lines[at], each with its lines set out to its text, and the index after the list."""
    items: list[tuple[Item, list[Line]]] = []
    first = read_item(raw, lines[at])
    while at < len(lines):
        item = read_item(raw, lines[at])
        if item is None or first is None or item.mark != first.mark:
            break
        inner, at = _inner(raw, lines, at, item)
        items.append((item, inner))
    return items, at


def _inner(raw: str, lines: list[Line], at: int, item: Item) -> tuple[list[Line], int]:
    """An item's own lines: those set in as far as its text, blank ones between, and lazy ones that go on with its paragraph."""
    inner, blank = [Line(item.text, lines[at].end)], False
    fenced = False  # code that was opened in a container ends with it, and no line after it is lazy
    for index in range(at + 1, len(lines)):
        line = lines[index]
        fenced ^= is_fence(raw, inner[-1])
        start, column = indentation(raw, line)
        if start == line.end:
            blank = True
        elif column >= item.columns:
            line, blank = set_out(raw, line, item.columns), False
        elif blank or fenced or interrupts(raw, line):
            return inner, index
        inner.append(line)
    return inner, len(lines)


def is_fence(raw: str, line: Line) -> bool:
    """True where a line opens or closes a block of code, perhaps inside further containers."""
    return bool(_FENCE.match(raw, line.start, line.end))


def interrupts(raw: str, line: Line) -> bool:
    """True where a line cannot go on with the paragraph of a container before it."""
    start, column = indentation(raw, line)
    if start == line.end:
        return True
    return column < 4 and bool(_ITEM.match(raw, start, line.end) or _OTHER_START.match(raw, start, line.end))


def may_interrupt(raw: str, lines: list[Line], at: int, item: Item) -> bool:
    """May a list begin in the middle of a paragraph? Bullets may; numbers from 1 if the line before introduces them or 2 follows."""
    if item.text == lines[at].end:
        return False
    if item.number is None:
        return True
    if item.number != 1:
        return False
    if at and raw[lines[at - 1].start : lines[at - 1].end].rstrip().endswith(":"):
        return True
    following = read_item(raw, lines[at + 1]) if at + 1 < len(lines) else None
    return following is not None and following.number == 2


def numbered(raw: str, items: list[tuple[Item, list[Line]]]) -> list[tuple[int, str]]:
    """Number and first line of each item of an ordered list."""
    return [(item.number or 0, raw[item.text : inner[0].end]) for item, inner in items]


def task_mark(raw: str, line: Line) -> int:
    """Length of the box `[x]` at the head of an item, 0 where there is none."""
    match = _TASK().match(raw, line.start, line.end)
    return match.end() - match.start() if match else 0

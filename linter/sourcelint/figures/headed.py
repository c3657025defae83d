"""What do a table's headers say of a bare number below them? `Investment, $bn`, `Umsatz (Mio. Euro)`, `Anteil in Prozent`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ..text.manuscript import Block, BlockKind
from .figure import Figure

Read = Callable[[str], Figure | None]
"""Reads a wording that is one figure."""

# Compiled where a table is met (`re` keeps them): few drafts have one.
_TAIL = r"[(\[](?P<bracket>[^()\[\]]{1,24})[)\]]\s*\Z|,\s*(?P<comma>[^,]{1,24})\Z|\b(?:in|en)\s+(?P<said>[^,]{1,24})\Z"
_SIGN = r"(\D)(.*)\Z"


def with_unit_of_header(figure: Figure, text: str, block: Block, read: Read) -> Figure:
    """The figure with the unit and scale that its row or column tells, where it is all that the cell holds and has none itself."""
    bare = figure.kind in ("count", "number") and figure.quantity.unit is None and not figure.quantity.multiple
    if block.kind is not BlockKind.CELL or not bare:
        return figure
    cell = text[block.span.start : block.span.end].strip()
    if not cell.endswith(figure.text):
        return figure
    for header in (block.column, block.row):
        for unit in _units(text[header.start : header.end]) if header else ():
            for wording in _wordings(cell, figure.text, unit):
                told = read(wording)
                if told is not None and told.span.end == len(wording) and _tells_more(told, figure):
                    return figure._replace(quantity=told.quantity, kind=told.kind)
    return figure


def _units(header: str) -> Iterator[str]:
    """What a header ends with that may be a unit, and the header itself."""
    plain = header.strip(" *_\n")
    found = re.search(_TAIL, plain)
    if found:
        yield next(filter(None, found.groups())).strip()
    if len(plain) <= _SHORT:
        yield plain


_SHORT = 16


def _wordings(cell: str, number: str, unit: str) -> Iterator[str]:
    """The cell with the unit behind its number; a sign stands before it, and its scale behind: `$bn`."""
    yield f"{cell} {unit}"
    sign = re.match(_SIGN, unit)
    if sign and not sign[1].isalpha():
        yield f"{cell[: len(cell) - len(number)]}{sign[1]}{number}{sign[2]}"


def _tells_more(told: Figure, figure: Figure) -> bool:
    """True for the number in a unit, or of another scale; a date is none."""
    if told.quantity.calendar is not None or told.quantity.multiple or told.quantity.size is None or told.hedge != figure.hedge:
        return False
    return told.quantity.unit is not None or told.quantity.size != figure.quantity.size


def is_unit_alone(figure: Figure) -> bool:
    """True for `million tonnes` in a header, which only says what the numbers below are of."""
    return figure.quantity.calendar is None and not any(char.isdigit() for char in figure.text)

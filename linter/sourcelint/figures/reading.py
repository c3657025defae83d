"""What was read at a place? A figure before its surroundings (hedge, direction, denominator) are taken in."""

from __future__ import annotations

from decimal import Decimal

from ..record import NamedTuple


class Reading(NamedTuple):
    """A figure at tokens `first` to `end` (half-open) and code points `start` to `stop`.

    lower, upper   bare bounds; grains: the step of each
    bare           True for a number without unit and scale word, which may belong to a name
    """

    first: int
    end: int
    start: int
    stop: int
    lower: Decimal
    upper: Decimal
    grain: Decimal
    kind: str
    upper_grain: Decimal | None = None
    unit: str | None = None
    hedge: str | None = None
    cue: tuple[int, int] | None = None
    multiple: bool = False
    sign: int = 0
    spread: Decimal | None = None
    other: Decimal | None = None
    bare: bool = False
    role: str = ""  # where the reading itself tells it (an age)
    reach: int = -1  # the first token that a hedge must stand before, where that is not `first` (zwischen 80 und 100)

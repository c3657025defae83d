"""What does a figure say? Its stated and likely intervals, grain, unit, denominator and direction."""

from __future__ import annotations

from decimal import Decimal

from ..record import NamedTuple
from .interval import Interval


class Per(NamedTuple):
    """The denominator of a rate: `2,2 USD pro Million Token` is per 1e6 `token`, `am Tag` per 1 `d`."""

    amount: Decimal
    unit: str


PIECE = "unit"
"""The denominator's unit where no word says what is counted: `15 euros apiece`, `60 dollars per million`."""


class Calendar(NamedTuple):
    """The parts of a date or period as they were said; what was not said is None.

    `grain` is one of day, week, month, quarter, half, season, year, decade, century. `weekday` counts Monday = 0. `part` is
    "start", "middle" or "end" for `Anfang/Mitte/Ende`. `relative` is True where the value was told from another date (`gestern`,
    `zwei Tage später`). `end` holds the parts of a range's second end. `year_said` is False where the year was worked out. `away`
    tells how far it lies from another date that the text names, or from one that is not known.
    """

    grain: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    ordinal: int | None = None  # which quarter (1-4), half (1-2), week (1-53), season (1 spring .. 4 winter)
    part: str | None = None
    relative: bool = False
    year_said: bool = True
    end: Calendar | None = None
    away: Away | None = None


class Away(NamedTuple):
    """So far from another date: `vor zwei Jahren` is -2 of 365 days, told from today; `drei Tage später` from a named day."""

    amount: int
    days: int
    named: bool = False


class Quantity(NamedTuple):
    """A value with its unit.

    stated     what is written, before its hedge: `rund 6 Mio.` 6e6..6e6, `mehr als 1.200` (1200, ∞), `80-100` [80, 100]; a day
               its date twice
    likely     what a reader takes away (see docs/semantics): always bounded where the reading allows
    grain      step of the last significant digit, in the same unit as the bounds (0 where it has no meaning, as for dates)
    unit       ISO 4217 code, UCUM-like symbol (km, m2, h, d, mo, a), "%", "pt" (percentage points), or None
    per        denominator of a rate, or None
    sign       -1 where the figure tells a fall or loss (`sank um`, `minus`), +1 a rise, 0 where it tells no direction; of a score
               +1 where its first number is the larger (3:1), -1 where its second is (1:3)
    calendar   parts of a date or period, else None
    multiple   True where bounds are a multiple or fraction of something (`verdoppelt`, `ein Achtel`, `27 times`)
    """

    stated: Interval
    likely: Interval
    grain: Decimal = Decimal(0)
    unit: str | None = None
    per: Per | None = None
    sign: int = 0
    calendar: Calendar | None = None
    multiple: bool = False

    @property
    def size(self) -> Decimal | None:
        """The one number that is written, without its sign (of a bound the bound); None for two ends, and for dates."""
        lower, upper = self.stated.lower, self.stated.upper
        bound = lower if isinstance(lower, Decimal) else upper
        if isinstance(lower, Decimal) and isinstance(upper, Decimal) and lower != upper:
            return None
        return abs(bound) if isinstance(bound, Decimal) else None

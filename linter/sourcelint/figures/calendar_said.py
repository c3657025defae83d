"""What does a date say? Its parts as read from the words, before any day is worked out."""

from __future__ import annotations

from ..record import NamedTuple
from ..values.quantity import Calendar


class Said(NamedTuple):
    """A date or period as it stands in the text.

    start, end   offsets of its words
    next         index of the token behind it
    calendar     the parts that were said (grain, year, month, day, weekday, ordinal, part)
    step         0, -1, +1 … of its own grain: `diese`, `vergangene`, `kommende Woche`, `letzten Montag`
    year_step    the same for its year alone: `Januar dieses Jahres`
    unit, amount offset from another date: `vor zwei Jahren` is year, -2
    named        True where that other date is one named in the text, False where it is the text's own
    anchor       what the offset counts from, where it is said itself: `zwei Tage nach dem 27. Januar`
    rule         of a holiday
    told         True where it counts from an event that is told more closely (`nach der Wahl in Sachsen`): not the day last named
    clip         "earlier" or "later" for `earlier this week`, "nearest" for `at the weekend`
    other        another reading of the same words
    """

    start: int
    end: int
    next: int
    calendar: Calendar
    step: int | None = None
    year_step: int | None = None
    unit: str | None = None
    amount: int = 0
    named: bool = False
    anchor: Said | None = None
    rule: str | None = None
    clip: str | None = None
    told: bool = False
    other: Calendar | None = None

    @property
    def settled(self) -> bool:
        """True where no other date is needed to tell which year it is."""
        return self.calendar.year is not None or self.step is not None or self.year_step is not None or self.unit is not None


class Range(NamedTuple):
    """Two ends said together."""

    first: Said
    last: Said

"""Does a text tell on which day something begins or ends, where a sheet gives its first day and its last?

A day within a period agrees with it as a rule. `The fair opens on Sunday` does not, where it is held from Saturday to Monday: what
opens does so on the first day, what closes on the last. What opens at the fair, or is the fair's, may do so on any day.
"""

from __future__ import annotations

from datetime import date

from ..figures.figure import Figure
from ..mentions.openers import BEGINNING, ENDING
from ..mentions.surroundings import Surroundings
from ..sources.fact import Claim
from ..values.compare import Comparison, Verdict
from .profile import Profile
from .raw_profile import RawProfile
from .verdicts import Compared


def held_at_edges(results: Compared, profile: Profile | RawProfile, around: Surroundings) -> Compared:
    """The comparisons, with a day that is told as the first or the last of a period held against that day."""
    side = side_of(around) if isinstance(profile, Profile) and around.opens == profile.subject else None
    if side is None:
        return results
    return tuple((claim, _at_edge(claim, comparison, around.figure, side)) for claim, comparison in results)


def side_of(around: Surroundings) -> int | None:
    """Which end of a period a day is told as: 0 for the first, 1 for the last; None for neither or both, or where it is no day."""
    calendar = around.figure.quantity.calendar
    if calendar is None or calendar.grain != "day" or calendar.end is not None or around.figure.role != "level" or around.restrictions:
        return None
    first, last = not BEGINNING.isdisjoint(around.core.stems), not ENDING.isdisjoint(around.core.stems)
    return None if first == last else int(last)


def _at_edge(claim: Claim, comparison: Comparison, figure: Figure, side: int) -> Comparison:
    calendar, edge = claim.figure.quantity.calendar, claim.figure.quantity.stated[side]
    if not comparison.verdict.agrees or calendar is None or calendar.end is None or calendar.grain != "day" or not isinstance(edge, date):
        return comparison
    return comparison if _is_day(figure, edge) else Comparison(Verdict.CONTRADICTION, "range_end")


def _is_day(figure: Figure, day: date) -> bool:
    """True where a figure may be that day: by its weekday where it says no more (`on Friday`), else by its date."""
    stated, calendar = figure.quantity.stated, figure.quantity.calendar
    if calendar is not None and calendar.weekday is not None and calendar.relative:
        return calendar.weekday == day.weekday()
    return not isinstance(stated.lower, date) or not isinstance(stated.upper, date) or stated.lower <= day <= stated.upper

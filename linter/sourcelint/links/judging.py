"""How does a figure stand to a fact, all its claims taken together, and which slip would it be?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from ..figures.figure import Figure
from ..mentions.surroundings import Surroundings
from ..text.document import Document
from ..values.compare import Comparison, Verdict
from ..values.interval import Interval
from ..values.units import dimension
from .assessment import Evidence, Status
from .edges import held_at_edges, side_of
from .evidence import measure_near
from .profile import Profile
from .raw_profile import RawProfile
from .slips import name_slip, scale_of
from .value_worth import exactness
from .verdicts import Judged, best_of, compared, status_of


def judge(profile: Profile | RawProfile, around: Surroundings, document: Document) -> Judged | None:
    """The figure against all claims; None where it cannot be compared with any."""
    figure = with_unit(around.figure, around.leans)
    results = held_at_edges(compared(profile.claims, figure, document.date), profile, around)
    if best_of(results).verdict is Verdict.INCOMPARABLE:
        return None
    status = status_of(results)
    if status is not Status.CONTRADICTED:
        return results, status, None
    if figure is not around.figure:
        plain = compared(profile.claims, around.figure, document.date)
        if best_of(plain).verdict is Verdict.SAME:  # a ratio of 1.34 beside an amount in millions
            return plain, status_of(plain), None
    if _is_now(around, document):
        return None
    slips = [name_slip(claim, figure, comparison) for claim, comparison in results if comparison.verdict is Verdict.CONTRADICTION]
    slip = next((one for one in slips if one not in _PLAIN), slips[0])  # 1,400 is a zero too many for 140, whatever it is for 200
    return None if around.denied and slip == "bound" else (results, status, slip)  # `Less than 12 percent they do not take`


_PLAIN = ("value", "digit")


def _is_now(around: Surroundings, document: Document) -> bool:
    """True for `today`, `this month`: what is said of the present contradicts no date, each text has its own."""
    calendar, stated = around.figure.quantity.calendar, around.figure.quantity.stated
    if calendar is None or not calendar.relative or calendar.weekday is not None or document.date is None:
        return False
    return isinstance(stated.lower, date) and isinstance(stated.upper, date) and stated.lower <= document.date <= stated.upper


def asked(around: Surroundings, document: Document) -> tuple[object, ...]:
    """All that `judge` asks of a figure: a text tells its figures again, and is weighed once more where its topic is told later."""
    figure, leans = around.figure, around.leans
    said = (figure.quantity, figure.kind, figure.text, figure.role, figure.hedge, figure.alternatives)
    return (*said, leans.quantity.unit if leans else None, around.denied, side_of(around), around.opens, document.date)


def told_as_change(around: Surroundings, profile: Profile, evidence: Sequence[Evidence], judged: Judged) -> Judged:
    """`The dividend rises by 1.80 euros`, where it is 1.80: the very number of a fact that tells no change, told as one, is a slip."""
    results, status, _ = judged
    figure = around.figure
    if figure.role != "by" or figure.kind not in _LEVELS or not exactness(figure) or status is not Status.VERIFIED:
        return judged
    if profile.moves or "gone" in profile.narrowed:
        return judged
    same = all(comparison.verdict is Verdict.SAME and claim.figure.role == "level" for claim, comparison in results)
    if not same or not measure_near(evidence):
        return judged
    turned = tuple((claim, Comparison(Verdict.CONTRADICTION, "direction", 1.0)) for claim, _ in results)
    return turned, Status.CONTRADICTED, "direction"


_LEVELS = frozenset({"money", "count", "number"})


def crosses(figure: Figure, profile: Profile, today: date | None) -> bool:
    """True for two dates between which the text's own day lies: nobody tells what has been as what is to come."""
    if today is None or figure.quantity.calendar is None:
        return False
    one, others = figure.quantity.stated, [claim.figure.quantity.stated for claim in profile.claims]
    return all(_is_past(one, today) is not None and _is_past(one, today) is not _is_past(other, today) for other in others)


def _is_past(time: Interval, today: date) -> bool | None:
    """None where a period holds the day."""
    if isinstance(time.upper, date) and time.upper < today:
        return True
    return False if isinstance(time.lower, date) and time.lower > today else None


def with_unit(figure: Figure, leans: Figure | None) -> Figure:
    """A bare number with the unit of the figure it leans on: `60 kilometres long, nine of which …`; as it stands where that has a scale."""
    if leans is None or figure.quantity.unit is not None:
        return figure
    if dimension(leans.quantity.unit) in _MEASURED:
        return figure._replace(quantity=figure.quantity._replace(unit=leans.quantity.unit))
    size = figure.quantity.size
    scale = scale_of(leans) if leans.kind == "money" else Decimal(1)
    if scale == 1 or not size or size == int(size):
        return figure  # `742 million for its 246` may count anything
    quantity = figure.quantity
    return figure._replace(
        quantity=quantity._replace(stated=quantity.stated.scaled(scale), likely=quantity.likely.scaled(scale), grain=quantity.grain * scale)
    )


_MEASURED = frozenset({"length", "area", "volume", "mass", "speed", "temperature", "energy", "power", "duration"})
"""Dimensions whose units a bare number takes over; of money it takes the scale word: `5.5 billion dollars, the other 64.1`."""

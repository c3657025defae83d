"""The bundled rules: an ordinary plugin, found through the same entry point as anyone's. One file a rule, one line here."""

from __future__ import annotations

from sourcelint import Rule, hookimpl

from .disputed_figure import DisputedFigure
from .draft_disagrees import DraftDisagrees
from .false_precision import FalsePrecision
from .missing_attribution import MissingAttribution
from .no_such_day import NoSuchDay
from .outdated_figure import OutdatedFigure
from .reversed_bound import ReversedBound
from .sums_do_not_add_up import SumsDoNotAddUp
from .unsourced_figure import UnsourcedFigure
from .weekday_mismatch import WeekdayMismatch
from .wrong_amount import WrongAmount
from .wrong_count import WrongCount
from .wrong_date import WrongDate
from .wrong_measurement import WrongMeasurement
from .wrong_share import WrongShare
from .wrong_unit import WrongUnit

RULES: tuple[type[Rule], ...] = (
    WrongCount,
    WrongAmount,
    WrongDate,
    WrongShare,
    WrongMeasurement,
    WrongUnit,
    ReversedBound,
    DisputedFigure,
    OutdatedFigure,
    DraftDisagrees,
    WeekdayMismatch,
    SumsDoNotAddUp,
    NoSuchDay,
    UnsourcedFigure,
    FalsePrecision,
    MissingAttribution,
)


@hookimpl
def provide_rules() -> list[type[Rule]]:
    """All of them, those that are opt-in too."""
    return list(RULES)

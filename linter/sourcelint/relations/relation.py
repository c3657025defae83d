"""What do figures of one draft say of each other? Sums, repeated facts, weekday and date."""

from __future__ import annotations

from ..figures.figure import Figure
from ..record import NamedTuple


class Relation(NamedTuple):
    """A relation between figures of one draft; `holds` False is an inconsistency.

    kind is "weekday" | "calendar" (a day that no month has) | "sum" | "repeat" | "period".

    `message` says in a reporter's words what does not fit; `slip` as in a finding.
    """

    kind: str
    figures: tuple[Figure, ...]
    holds: bool
    message: str = ""
    slip: str | None = None
    suggestion: str | None = None

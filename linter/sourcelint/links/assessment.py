"""How does a figure stand? Its link to a fact, the evidence, the verdict on every claim, and its status."""

from __future__ import annotations

from enum import Enum

from ..figures.figure import Figure
from ..record import NamedTuple
from ..sources.fact import Claim, Fact
from ..values.compare import Comparison


class Status(Enum):
    """The accounting of figures: every figure has exactly one."""

    VERIFIED = "verified"
    CONTRADICTED = "contradicted"
    DISPUTED = "disputed"
    OUTDATED = "outdated"
    UNSOURCED = "unsourced"
    NOT_ASSERTED = "not_asserted"


class Evidence(NamedTuple):
    """One reason why a figure and a fact belong together (or not): a signal's name, its weight, and the words it rests on."""

    signal: str
    weight: float
    words: str = ""


class Link(NamedTuple):
    """A figure tied to a fact. `score` is the calibrated probability (0..1) that the two are about the same thing."""

    figure: Figure
    fact: Fact
    score: float
    evidence: tuple[Evidence, ...] = ()


class Assessment(NamedTuple):
    """A figure's status with the link it rests on, a comparison per claim of its fact, and the runners-up for `explain`.

    `slip` names the likely mistake where contradicted. `stance` is "asserted" or why it is not ("negated", "hypothetical",
    "asked", "retracted"). `attributed` is the speaker's words where the figure is quoted or reported. `sentence` is the text
    the figure stands in (for fingerprints). `derived` tells in words how the expected value follows, where it was worked out.
    """

    figure: Figure
    status: Status
    link: Link | None = None
    comparisons: tuple[tuple[Claim, Comparison], ...] = ()
    slip: str | None = None
    runners_up: tuple[Link, ...] = ()
    stance: str = "asserted"
    attributed: str = ""
    sentence: str = ""
    derived: str = ""

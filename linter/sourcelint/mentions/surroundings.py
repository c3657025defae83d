"""What stands around a figure, as a value: words and names level by level, and how it is said."""

from __future__ import annotations

from collections.abc import Sequence

from ..figures.figure import Figure
from ..record import NamedTuple
from ..text.span import Span
from ..values.interval import Interval
from .names import Mention
from .restrictions import Restriction
from .stance import Stance
from .words import Mark, Word


class Level(NamedTuple):
    """Words and entities at one distance from a figure. `entities` are ordered, nearest first."""

    stems: frozenset[str] = frozenset()
    entities: tuple[str, ...] = ()


class Since(NamedTuple):
    """What a time counts from: `sign` 1 after it, -1 before it; its words, empty for what was told last; and the other words beside."""

    sign: int
    event: Level
    rest: Level


class Surroundings(NamedTuple):
    """A figure and what stands around it, nearest first.

    noun       the counted noun (`1.200 Gäste`), empty where none is said or it counts nothing in particular (`people`)
    label      row and column header of a table cell, or the label before a colon (`Gäste: 1.200`)
    core       the part of its clause between commas · clause: its own part of the sentence · sentence: all of it
    lead       what its paragraph or list item begins with (`Workflow automation: …`), or what introduces its list
    heading    the headings above, and the lead · before: the sentence before (after for a heading)
    discourse  entities named before, last one first · when: the period the clause speaks of
    cell, metadata, heads: it stands in a table, in front matter, in a heading · counted: a noun follows, be it `people`
    restrictions: what narrows the clause: a part, another time, a change, a rate, a frame (`In Kiel`) …
    inherited: who was named last before a part that names nobody
    opens      whom the sentence begins with, but for articles and a verb of beginning or end (`Am 3. Mai beginnt die Messe`)
    refers: a pronoun or `there` points back · there: `there` does
    strange: the stems of names that nobody knows, in its sentence or before
    denied     a word of its clause denies something: `Less than 12 percent they do not take`
    whole      the number that a share is taken of: `9,800 hours, a good half of them`
    since      the event that a length of time counts from: `zwei Tage nach der Wahl`
    among      the number of those of whom a share is one: `einer von vier Helden`
    leans      the figure before it in the sentence whose unit and measure a bare number shares (`5,5 Milliarden Dollar, die andere 64,1`)
    """

    figure: Figure
    noun: frozenset[str]
    label: Level
    clause: Level
    sentence: Level
    heading: Level
    before: Level
    discourse: tuple[str, ...]
    stance: Stance
    when: tuple[Interval, ...]
    text: str
    span: Span
    region: Span
    core: Level = Level()
    cell: bool = False
    metadata: bool = False
    heads: bool = False
    counted: bool = False
    restrictions: tuple[Restriction, ...] = ()
    inherited: str = ""
    refers: bool = False
    leans: Figure | None = None
    words: tuple[Word, ...] = ()
    mentions: tuple[Mention, ...] = ()
    there: bool = False
    strange: frozenset[str] = frozenset()
    whole: Figure | None = None
    denied: bool = False
    among: Figure | None = None
    since: Since | None = None
    lead: Level = Level()
    opens: str = ""

    @property
    def partial(self) -> bool:
        """True where the clause speaks of a part: `erste Phase`, `400 of the members`."""
        return any(one.kind == "part" for one in self.restrictions)

    @property
    def changes(self) -> bool:
        """True where it tells how many came or went, not how many there are: `rose by 300`, `hired 50`."""
        return any(one.kind == "change" for one in self.restrictions)


class Sentence(NamedTuple):
    """A sentence with its words, marks, names and figures.

    `block` is the index of its block, `everything` are its words and those of figures.
    """

    span: Span
    block: int
    words: list[Word]
    marks: list[Mark]
    mentions: list[Mention]
    figures: list[Figure]
    everything: Sequence[Word] = ()

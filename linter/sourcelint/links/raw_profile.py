"""What is a figure of a raw source text, as links see it? With the terms around it, level by level."""

from __future__ import annotations

from ..mentions.surroundings import Surroundings
from ..record import NamedTuple
from ..sources.fact import Claim, Fact


class Bag(NamedTuple):
    """Terms with their worth together. `crossing` are those that a text in another language can share: concepts, names, cognates."""

    plain: frozenset[str]
    crossing: frozenset[str]
    worth: float
    crossing_worth: float


class Bags(NamedTuple):
    """The terms around one figure: between its commas, in its part of the sentence, in the sentence, with what leads into it.

    `around` are those that lead into it, `lead` those that its paragraph begins with.
    """

    core: Bag
    clause: Bag
    sentence: Bag
    wide: Bag
    around: Bag
    lead: Bag


class RawProfile(NamedTuple):
    """A figure of a source text as links see it: terms by level, with the language they are of."""

    fact: Fact
    claims: tuple[Claim, ...]
    group: str
    around: Surroundings
    language: str
    bags: Bags
    worked_out: tuple[str, ...] = ()  # the two facts of the source that it is the result of

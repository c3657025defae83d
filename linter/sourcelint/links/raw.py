"""Which figure of a raw source is this one about? The words around both, weighted by how telling they are within the sources."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby

from ..figures.figure import BOUNDS, Figure
from ..mentions.reading import Reader
from ..mentions.surroundings import Surroundings
from ..sources.fact import Fact, FactBase
from ..values.interval import Interval
from .profile import group_of
from .raw_profile import Bag, Bags, RawProfile
from .raw_worked_out import worked_out

_COGNATE = 5
"""Letters that a word of one language shares with its sister in another at least: `Konferenz`, `conference`."""


class Telling:
    """How telling a term is: the rarer among the sources' sentences, the more."""

    def __init__(self, passages: Sequence[tuple[str, Surroundings]]) -> None:
        seen: dict[tuple[str, int, int], frozenset[str]] = {}
        for source, around in passages:
            stems = around.sentence.stems
            seen[source, around.span.start, around.span.end] = stems | cognates(stems)
        counts = Counter(stem for stems in seen.values() for stem in stems)
        self._size = len(seen) + 1
        self._worth = {stem: math.log(1 + self._size / (count + 0.5)) for stem, count in counts.items()}
        self._most = math.log(1 + self._size / 0.5)

    def of(self, stems: frozenset[str]) -> float:
        """The worth of all `stems` together."""
        worth, most = self._worth, self._most
        return math.fsum(worth.get(stem, most) for stem in stems)  # sets have no order: the sum must not depend on one


def raw_profiles(base: FactBase, reader: Reader) -> tuple[list[RawProfile], Telling]:
    """The facts of raw texts with their surroundings, read by the same machinery as a draft's, and how telling their words are."""
    by_file: dict[str, list[Fact]] = {}
    for fact in base.facts:
        by_file.setdefault(fact.claims[0].source.file, []).append(fact)
    rows = []
    for document in base.documents:
        facts = by_file.get(document.path, [])
        read = reader.read(document, [fact.claims[0].figure for fact in facts])
        rows += [(fact, around, document.language) for fact, around in zip(facts, read, strict=True)]
    telling = Telling([(fact.claims[0].source.id, around) for fact, around, _ in rows])
    kept = [row for row in rows if row[1].stance.kind in ("asserted", "hypothetical")]
    profiles = []
    for _, found in groupby(kept, key=lambda row: row[0].claims[0].source.id):
        own = list(found)
        profiles += [_profile(*row, telling) for row in own]
        results = worked_out([(fact, around) for fact, around, _ in own])
        profiles += [_profile(result.fact, result.around, own[0][2], telling)._replace(worked_out=result.parts) for result in results]
    return profiles, telling


def _profile(fact: Fact, around: Surroundings, language: str, telling: Telling) -> RawProfile:
    return RawProfile(fact, fact.claims, group_of(around.figure), around, language, bags_of(around, telling))


def cognates(stems: frozenset[str]) -> frozenset[str]:
    """What words of sister languages have in common: their first letters, written one way."""
    keys = set()
    for stem in stems:
        if len(stem) > _COGNATE and stem[0] != "§":
            plain = (
                stem.replace("ck", "c")
                .replace("k", "c")
                .replace("z", "c")
                .replace("ph", "f")
                .replace("th", "t")
                .replace("y", "i")
                .replace("sch", "sh")
            )
            keys.add("~" + plain[:_COGNATE])
    return frozenset(keys)


def bag(stems: frozenset[str], telling: Telling) -> Bag:
    """The terms `stems` as they are compared within a language and across."""
    crossing = frozenset(stem for stem in stems if stem[0] == "§" or len(stem) <= _NAME or not stem.isalpha()) | cognates(stems)
    return Bag(stems, crossing, telling.of(stems), telling.of(crossing))


_NAME = 3
"""Letters of an acronym at most: those are the same in every language."""


def bags_of(around: Surroundings, telling: Telling) -> Bags:
    """The terms around a figure, level by level."""
    own = around.noun | around.label.stems
    lead = around.before.stems | around.heading.stems
    return Bags(
        bag(around.core.stems | own, telling),
        bag(around.clause.stems | own, telling),
        bag(around.sentence.stems | around.label.stems, telling),
        bag(around.sentence.stems | around.label.stems | lead, telling),
        bag(lead, telling),
        bag(around.lead.stems, telling),
    )


def _parts(one: Bag, two: Bag, telling: Telling, across: bool) -> tuple[float, float, float]:
    """(worth of what both share, worth of `one`, worth of `two`).

    Across languages only what could be shared counts, and any longer word that stands in both as it is: names mostly.
    """
    if not across:
        return telling.of(one.plain & two.plain), one.worth, two.worth
    shared = one.crossing & two.crossing
    alike_as_they_are = frozenset(stem for stem in one.plain & two.plain if len(stem) > _NAME and stem not in shared)
    extra = telling.of(alike_as_they_are)
    return telling.of(shared) + extra, one.crossing_worth + extra, two.crossing_worth + extra


def alike(one: Bag, two: Bag, telling: Telling, *, across: bool) -> float:
    """How alike two bags are (0..1): the worth of what they share over the geometric mean of their worths."""
    shared, first, second = _parts(one, two, telling, across)
    return shared / math.sqrt(first * second) if shared else 0.0


def held(one: Bag, two: Bag, telling: Telling, *, across: bool) -> float:
    """How much of `one` stands in `two` (0..1)."""
    shared, first, _ = _parts(one, two, telling, across)
    return shared / first if shared else 0.0


def signals(
    around: Surroundings, mine: Bags, other: Surroundings, theirs: Bags, telling: Telling, *, across: bool, published: date | None = None
) -> dict[str, float]:
    """What speaks for and against a draft's figure (`around`) repeating a source's (`other`), each as a share or as 1."""
    found = {
        "raw_core": alike(mine.core, theirs.core, telling, across=across),
        "raw_clause": alike(mine.clause, theirs.clause, telling, across=across),
        "raw_sentence": alike(mine.sentence, theirs.sentence, telling, across=across),
        "raw_core_held": held(mine.core, theirs.wide, telling, across=across),
        "raw_core_holds": held(theirs.core, mine.wide, telling, across=across),
        "raw_around": alike(mine.around, theirs.wide, telling, across=across),
    }
    if not around.label.stems:  # a label is one of the words between the commas
        found["raw_lead"] = held(mine.lead, theirs.core, telling, across=across)
    found["raw_lead_told"] = held(theirs.lead, mine.core, telling, across=across)
    if not found["raw_clause"]:
        found["raw_apart"] = 1.0
    group, unit, others = group_of(around.figure), around.figure.quantity.unit, other.figure.quantity.unit
    if group in ("count", "ordinal") and around.noun and other.noun:
        one, two = bag(around.noun, telling), bag(other.noun, telling)
        same = (one.crossing & two.crossing or one.plain & two.plain) if across else one.plain & two.plain
        if same or not across or (_has_concept(one) and _has_concept(two)):
            found["raw_noun" if same else "raw_other_noun"] = 1.0
    if group != group_of(other.figure):
        found["raw_unit_none"] = 1.0
    elif unit == others and unit is not None:
        found["raw_unit_same"] = 1.0
    elif unit != others and group not in ("date", "share"):
        found["raw_unit_other"] = 1.0
    if around.figure.hedge in BOUNDS and around.figure.hedge == other.figure.hedge:
        found["raw_bound_same"] = 1.0
    ranges = around.figure.hedge == other.figure.hedge == "range"  # a group from one age to another needs no word that tells ages
    if _form(around.figure, ranges) != _form(other.figure, ranges):
        found["raw_other_kind"] = 1.0
    owners, theirs_too = owners_of(around), names_near(other)
    if owners:
        found["raw_owner_same" if owners & theirs_too else "raw_owner_other"] = 1.0
    if around.core.entities and not theirs_too & frozenset(around.core.entities):
        found["raw_name_other"] = 1.0
    calendar, said = around.figure.quantity.calendar, other.figure.quantity.calendar
    if calendar and said and calendar.grain != said.grain:
        found["raw_other_grain"] = 1.0
    if calendar and said and calendar.relative != said.relative:
        found["raw_relative"] = 1.0
    if group != "share" and around.changes != other.changes:
        found["raw_other_change"] = 1.0
    if around.partial and not other.partial and group not in ("date", "time"):
        found["raw_other_part"] = 1.0
    if group != "date" and around.when:
        met = _same_time(around, other, published)
        if met is not None:
            found["raw_time_same" if met else "raw_time_other"] = 1.0
    return {name: value for name, value in found.items() if value}


def _form(figure: Figure, ranges: bool) -> tuple[str, bool, bool]:
    return figure.kind, figure.role == "age" and not ranges, figure.hedge == "vague"


def _same_time(around: Surroundings, other: Surroundings, published: date | None) -> bool | None:
    """Do both speak of one time? A source's figure that tells none is of about the day it appeared (None where that is not known)."""
    if other.when:
        return any(not one.is_disjoint(two) for one in around.when for two in other.when)
    era = Interval(published - _AROUND, published + _AROUND) if published else None
    return None if era is None or any(not one.is_disjoint(era) for one in around.when) else False


_AROUND = timedelta(days=366)


def _has_concept(words: Bag) -> bool:
    return any(stem[0] == "§" for stem in words.plain)


def owners_of(around: Surroundings) -> frozenset[str]:
    """Whose figure a draft says it is: the names next to it, else carried over, else in its sentence, else named last."""
    for names in (around.core.entities, (around.inherited,) if around.inherited else (), around.sentence.entities, around.discourse[:1]):
        if names:
            return frozenset(names)
    return frozenset()


def names_near(other: Surroundings) -> frozenset[str]:
    """All names that a source's figure can be said of: in its sentence, the one before, the headings, and those named last."""
    return frozenset((*other.sentence.entities, *other.before.entities, *other.heading.entities, *other.discourse[:_NAMED_LAST]))


_NAMED_LAST = 3

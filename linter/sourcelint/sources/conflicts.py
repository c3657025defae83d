"""Where do the sources disagree, and which facts may be one and the same? For a person to look at; nothing is decided here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import combinations

from ..figures.comparing import compare_figures
from ..record import NamedTuple
from ..values.compare import Comparison, Verdict
from ..values.interval import Interval
from .fact import Claim, Fact, FactBase

ACTIVE = ("confirmed", "disputed")
"""Statuses of claims that are held: candidates are no claims yet, superseded and withdrawn ones no more."""

_NEAR = Decimal("1.2")
"""Two amounts of different subjects within this factor are worth the question."""
_CLOSE_TOGETHER = frozenset({"percent", "points", "duration"})
"""Kinds whose figures are near each other whatever they are of: shares, ages, lengths of time."""
_COMMON = 0.5
"""Share of the shorter word list that two measures have in common where they may be one."""
_CROWD = 60
"""A word of more facts than this says nothing about a pair of them."""


class Conflict(NamedTuple):
    """Two claims a person should hold side by side.

    kind     "claims" (of one fact, and they differ), "alike" (two facts of one subject that look like one) or "near" (two subjects,
             one measure, nearly one amount: the same thing?)
    facts    the fact, or the two facts
    claims   the two claims, the earlier published first
    verdict  how the second stands to the first
    """

    kind: str
    facts: tuple[Fact, ...]
    claims: tuple[Claim, Claim]
    verdict: Verdict


def conflicts(base: FactBase) -> list[Conflict]:
    """Everything in the base that does not go together: disputed facts first, then facts that look like one, then near amounts."""
    return [*_disputed(base.facts), *sorted(_alike(base.facts, _wholes(base)), key=lambda conflict: conflict.kind)]


def differ(one: Claim, other: Claim) -> Verdict | None:
    """How `other` stands to `one` where the two do not say the same of one time, else None."""
    if not _meet(one.as_of, other.as_of):
        return None
    there, back = _compared(one, other), _compared(other, one)
    if Verdict.INCOMPARABLE in (there.verdict, back.verdict) or _same(there) or _same(back) or _shares_end(one, other):
        return None
    return there.verdict


def _disputed(facts: Iterable[Fact]) -> Iterator[Conflict]:
    for fact in facts:
        for pair in combinations(_held(fact), 2):
            one, other = _in_order(*pair)
            verdict = differ(one, other)
            if verdict is not None:
                yield Conflict("claims", (fact,), (one, other), verdict)


def _alike(facts: Iterable[Fact], wholes: dict[str, str]) -> Iterator[Conflict]:
    """Pairs of facts with one measure: of one subject (or a thing and its part) at one time, or with nearly one amount at any."""
    for first, second in _pairs(facts):
        if first.id in second.distinct_from or second.id in first.distinct_from:
            continue
        one, other = (next(iter(_held(fact)), None) for fact in (first, second))
        if one is None or other is None or not _comparable(first, second, one, other):
            continue
        verdict = _compared(one, other).verdict
        if one.source == other.source and not verdict.agrees:
            continue  # one document with two figures means two things
        if wholes.get(first.subject, first.subject) == wholes.get(second.subject, second.subject):
            if _meet(one.as_of, other.as_of) and (first.subject == second.subject or verdict is Verdict.SAME):
                yield Conflict("alike", (first, second), (one, other), verdict)
        elif _nearly_one(one, other) and not verdict.agrees:
            yield Conflict("near", (first, second), (one, other), verdict)


def _pairs(facts: Iterable[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """Facts that share a measure, each pair once, in the order of the base."""
    by_word: dict[str, list[int]] = defaultdict(list)
    listed = list(facts)
    for number, fact in enumerate(listed):
        for word in _measure(fact):
            by_word[word].append(number)
    crowded = (numbers for numbers in by_word.values() if len(numbers) <= _CROWD)
    pairs = sorted({pair for numbers in crowded for pair in combinations(numbers, 2)})
    for one, other in pairs:
        if _overlap(_measure(listed[one]), _measure(listed[other])) >= _COMMON:
            yield listed[one], listed[other]


def _measure(fact: Fact) -> frozenset[str]:
    """What tells the measure: a shared measure's name, or every word of its own."""
    if fact.measure:
        return frozenset({f"={fact.measure}"})
    return frozenset(f"{language}:{word.casefold()}" for language, words in fact.words.items() for word in words)


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def _comparable(first: Fact, second: Fact, one: Claim, other: Claim) -> bool:
    """True where both speak in one role of one kind of thing, and their contexts do not part them."""
    if first.role != second.role or one.figure.kind != other.figure.kind or one.figure.quantity.per != other.figure.quantity.per:
        return False
    contexts = [frozenset(word.casefold() for words in fact.context.values() for word in words) for fact in (first, second)]
    parted = all(contexts) and _overlap(*contexts) < _COMMON
    return not parted and _compared(one, other).verdict is not Verdict.INCOMPARABLE


def _nearly_one(one: Claim, other: Claim) -> bool:
    """True for amounts of two sources that are so near each other that both may mean one thing."""
    if one.source == other.source or not one.figure.quantity.unit or one.figure.kind in _CLOSE_TOGETHER:
        return False
    return _near(one, other)


def _near(one: Claim, other: Claim) -> bool:
    """True where the amounts, widened by the factor that news bounds have, would meet."""
    first, second = one.figure.quantity.likely, other.figure.quantity.likely
    if not isinstance(first.lower, Decimal) or not isinstance(second.lower, Decimal) or min(first.lower, second.lower) <= 0:
        return False
    return not first.scaled(_NEAR).hull(first).is_disjoint(second) or not second.scaled(_NEAR).hull(second).is_disjoint(first)


def _held(fact: Fact) -> list[Claim]:
    return [claim for claim in fact.claims if claim.status in ACTIVE]


def _in_order(one: Claim, other: Claim) -> tuple[Claim, Claim]:
    late = one.published and other.published and one.published > other.published
    return (other, one) if late else (one, other)


def _compared(one: Claim, other: Claim) -> Comparison:
    return compare_figures(one.figure, other.figure, text_date=other.published, claim_date=one.published)


def _same(comparison: Comparison) -> bool:
    return comparison.verdict in (Verdict.SAME, Verdict.ROUNDED, Verdict.FINER, Verdict.SOFT)


def _shares_end(one: Claim, other: Claim) -> bool:
    """True where one says a bound of what the other says in full: `up to 100` and `80-100`."""
    first, second = one.figure.quantity.stated, other.figure.quantity.stated
    return (first.lower is not None and first.lower == second.lower) or (first.upper is not None and first.upper == second.upper)


def _meet(one: Interval | None, other: Interval | None) -> bool:
    return one is None or other is None or not one.is_disjoint(other)


def _wholes(base: FactBase) -> dict[str, str]:
    return {entity.id: entity.part_of for entity in base.entities if entity.part_of}

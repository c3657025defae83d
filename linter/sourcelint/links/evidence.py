"""Why should this figure be about that fact? Each signal with what it is worth and the words it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..mentions.reading import Level, Surroundings
from ..values.compare import Comparison, Verdict
from ..values.interval import Interval
from .assessment import Evidence
from .profile import Phrase, Profile, group_of
from .weights import Weights

_SLIPS = frozenset({"zero", "scale", "transposed", "decimal", "currency", "unit", "points", "bound", "digit", "month", "year", "day", "weekday", "range_end"})


def evidence_for(profile: Profile, around: Surroundings, best: Comparison, weights: Weights, document: frozenset[str]) -> list[Evidence]:
    """All signals for and against the pair. `best` is the most favourable comparison with a claim, `document` the entities named anywhere in the text."""
    found = [*_measure(profile, around, weights), *_subject(profile, around, weights, document)]
    found += _context(profile, around, weights)
    found += _unit(profile, around, weights)
    found += _time(profile, around, weights)
    found += _value(around, best, weights)
    return found


def _levels(around: Surroundings) -> list[tuple[str, frozenset[str]]]:
    return [
        ("noun", around.noun), ("label", around.label.stems), ("clause", around.clause.stems), ("sentence", around.sentence.stems),
        ("heading", around.heading.stems), ("before", around.before.stems),
    ]  # fmt: skip


def _best_match(phrases: Iterable[Phrase], around: Surroundings, weights: Weights) -> tuple[float, str, str, int]:
    """The strongest match: its share (0..1), level and words; and how many different phrases match at its level or nearer."""
    best, where, words, hits = 0.0, "", "", 0
    for phrase in phrases:
        for level, stems in _levels(around):
            if stems and all(stem in stems for stem in phrase.stems):
                share = weights.levels[level] * (weights["measure_weak"] if phrase.weak else 1.0)
                hits += level in ("noun", "label", "clause") and not phrase.weak
                if share > best:
                    best, where, words = share, level, " ".join(phrase.stems)
                break
    return best, where, words, hits


def _measure(profile: Profile, around: Surroundings, weights: Weights) -> list[Evidence]:
    share, where, words, hits = _best_match(profile.measure, around, weights)
    found = []
    if share:
        found.append(Evidence(f"measure in {where}", share * weights["measure"] + weights["measure_more"] * max(0, min(hits, 4) - 1), words))
    if around.noun and where != "noun" and group_of(around.figure) == "count":
        found.append(Evidence("counts something else", weights["other_noun"], " ".join(sorted(around.noun)[:3])))
    return found


def _subject(profile: Profile, around: Surroundings, weights: Weights, document: frozenset[str]) -> list[Evidence]:
    own = {profile.subject, *profile.parts}
    for name, level in (("label", around.label), ("clause", around.clause), ("sentence", around.sentence), ("heading", around.heading), ("before", around.before)):
        rival = _rival(profile, level, own) if name in ("label", "clause") else ""
        if own & set(level.entities):
            if rival and _nearer(level, own, rival):
                return [Evidence("another is nearer", weights["rival"] / 2, rival)]
            return [Evidence(f"subject in {name}", weights[f"subject_{name}"], profile.subject)]
        if rival:
            return [Evidence("another is named", weights["rival"], rival)]
        if name == "clause":
            stranger = next((entity for entity in level.entities if entity.startswith("?")), "")
            if stranger:
                return [Evidence("a stranger is named", weights["stranger"], stranger[1:])]
    return _from_discourse(profile, around, weights, document, own)


def _rival(profile: Profile, level: Level, own: set[str]) -> str:
    return next((entity for entity in level.entities if entity in profile.rivals and entity not in own), "")


def _nearer(level: Level, own: set[str], rival: str) -> bool:
    order = list(level.entities)
    return order.index(rival) < min(order.index(entity) for entity in own if entity in order)


def _from_discourse(profile: Profile, around: Surroundings, weights: Weights, document: frozenset[str], own: set[str]) -> list[Evidence]:
    for place, entity in enumerate(around.discourse[:4]):
        if entity in own:
            return [Evidence("subject named before", weights["subject_discourse"] / 2**place, profile.subject)]
        if entity in profile.rivals and place == 0:
            return [Evidence("another was named last", weights["subject_absent"] * 1.5, entity)]
    if own & document:
        return [Evidence("subject in text", weights["subject_document"], profile.subject)]
    return [Evidence("subject not named", weights["subject_absent"], profile.subject)]


def _context(profile: Profile, around: Surroundings, weights: Weights) -> list[Evidence]:
    if not profile.context:
        return []
    share, where, words, _ = _best_match(profile.context, around, weights)
    if share:
        return [Evidence(f"context in {where}", share * weights["context"], words)]
    return [Evidence("no context", weights["context_missing"])]


def _unit(profile: Profile, around: Surroundings, weights: Weights) -> list[Evidence]:
    unit, others = around.figure.quantity.unit, {figure.quantity.unit for figure in profile.figures}
    if group_of(around.figure) != profile.group:
        return [Evidence("no unit", weights["unit_none"])]
    if unit is None or profile.group == "date":
        return []
    return [Evidence("same unit", weights["unit_same"], unit)] if unit in others else [Evidence("other unit", weights["unit_other"], unit)]


def _time(profile: Profile, around: Surroundings, weights: Weights) -> list[Evidence]:
    found = []
    calendar = around.figure.quantity.calendar
    if calendar is not None and calendar.relative:
        found.append(Evidence("relative date", weights["relative_date"]))
    times = [claim.as_of or profile.fact.as_of for claim in profile.claims]
    if not around.when or profile.group == "date" or not all(times):
        return found
    if any(_meet(when, time) for when in around.when for time in times if time):
        return [*found, Evidence("same time", weights["time_same"])]
    return [*found, Evidence("another time", weights["time_other"])]


def _meet(one: Interval, two: Interval) -> bool:
    lower_ok = one.upper is None or two.lower is None or two.lower <= one.upper  # type: ignore[operator]
    upper_ok = one.lower is None or two.upper is None or one.lower <= two.upper  # type: ignore[operator]
    return lower_ok and upper_ok


def _value(around: Surroundings, best: Comparison, weights: Weights) -> list[Evidence]:
    if best.verdict is Verdict.SAME:
        return [Evidence("same value", weights["value_same"])]
    if best.verdict.agrees:
        return [Evidence("value agrees", weights["value_near"])]
    if best.slip in _SLIPS:
        return [Evidence("value looks like a slip", weights["value_slip"], best.slip or "")]
    return []


def total(evidence: Sequence[Evidence], weights: Weights) -> float:
    """Log odds that the two belong together."""
    return weights["bias"] + sum(item.weight for item in evidence)

"""Why should this figure be about that fact? Each signal with what it is worth and the words it rests on."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from ..figures.figure import Figure
from ..mentions.surroundings import Level, Surroundings
from ..values.compare import Verdict
from ..values.interval import Interval
from .assessment import Evidence, Status
from .profile import Phrase, Profile, group_of
from .verdicts import Compared, supports
from .weights import Weights

_SLIPS = frozenset({"zero", "scale", "transposed", "decimal", "currency", "unit", "points", "bound", "month", "year", "day", "weekday", "range_end"})

Value = str
"""What the value itself tells of the link: "same", "near", "slip", "unlike" (no digit in common), "far" (30 times as much),
"opposite" (a rise for a fall, and another number), or ""."""


class Story(NamedTuple):
    """What is the same for all figures of a text: who is named anywhere, who is its topic, and of what kind everybody is."""

    mentioned: frozenset[str]
    topics: frozenset[str]
    types: Mapping[str, str]
    whole: Mapping[str, str]


def value_of(figure: Figure, results: Compared, status: Status, slip: str | None) -> Value:
    """How telling the value is. `slip` names the likely mistake where the figure is contradicted."""
    if status is Status.CONTRADICTED:
        calendar = figure.quantity.calendar
        vague = any(claim.figure.hedge == "vague" for claim, _ in results) or figure.hedge == "vague"
        if vague or (calendar and calendar.grain in _COARSE):
            return ""
        if slip == "direction":
            return "slip" if any(_same_size(claim.figure, figure) for claim, _ in results) else "opposite"
        factors = [comparison.factor for _, comparison in results if comparison.factor]
        if slip == "zero":
            return "slip" if any(_is_power(factor) for factor in factors) else ""
        if slip in _SLIPS:
            return "slip"
        if factors and all(not 1 / _FAR < factor < _FAR for factor in factors):
            return "far"
        if slip == "value" and calendar:
            return "stray"
        return "unlike" if slip == "value" and _digits(figure) > 1 else ""
    verdicts = {comparison.verdict for _, comparison in results}
    return "same" if Verdict.SAME in verdicts else "near" if any(supports(claim, comparison) for claim, comparison in results) else ""


def _same_size(one: Figure, two: Figure) -> bool:
    """True where both name one number: a fall told as a rise is the slip then."""
    first, second = one.quantity.stated, two.quantity.stated
    sizes = [abs(bound) for bound in (first.lower, second.lower) if isinstance(bound, Decimal)]
    return len(sizes) == _BOTH and sizes[0] == sizes[1]


_BOTH = 2


def _digits(figure: Figure) -> int:
    """Significant digits of a number; 2 for a date."""
    bound = figure.quantity.stated.lower if figure.quantity.stated.lower is not None else figure.quantity.stated.upper
    return len(bound.normalize().as_tuple().digits) if isinstance(bound, Decimal) else 2


_FAR = 30.0
"""A number so many times larger or smaller, and not by a power of ten, is no slip of the claim."""


def _is_power(factor: float) -> bool:
    """True for 10, 100, 0.1 …, give or take what rounding to two digits moves."""
    off = math.log10(abs(factor)) if factor else 0.5
    return abs(off - round(off)) < 0.01 and round(off) != 0


def evidence_for(profile: Profile, around: Surroundings, near: Near, weights: Weights, story: Story) -> list[Evidence]:
    """All signals for and against the pair but the value's own."""
    found = [*_measure(profile, around, near, weights), *_subject(profile, around, weights, story)]
    found += _context(profile, near, weights)
    found += _unit(profile, around, weights)
    found += _time(profile, around, weights, story)
    return found


def stands_alone(evidence: Iterable[Evidence]) -> bool:
    """True where only the subject ties figure and fact: named next to it, but no word of any measure."""
    signals = [item.signal for item in evidence]
    return any(signal in _NEXT_TO for signal in signals) and not any(signal.startswith("measure") for signal in signals)


_NEXT_TO = frozenset({"subject in core", "subject in clause", "subject in label"})


def is_foreign(evidence: Iterable[Evidence]) -> bool:
    """True where the words around name somebody else than the fact's subject."""
    return any(item.signal in _FOREIGN for item in evidence)


_FOREIGN = frozenset({"another is named", "somebody else is named", "somebody else carried over", "another was named last", "another time"})


def measure_near(evidence: Iterable[Evidence]) -> bool:
    """True where a word of the measure stands in the figure's own part of the sentence."""
    return any(item.signal in _MEASURED_NEAR for item in evidence)


_MEASURED_NEAR = frozenset({"measure in noun", "measure in label", "measure in core", "measure in clause"})


def is_plain_slip(slip: str | None) -> bool:
    """True for slips that hardly any other figure shows by chance: the same digits with other zeros, scale, currency or unit."""
    return slip in ("zero", "scale", "currency", "unit", "points")


def only_fact(weights: Weights, subject: str) -> Evidence:
    """What it is worth that no other fact of this kind about the subject comes near the value."""
    return Evidence("only fact near this value", weights["only_fact"], subject)


def value_evidence(value: Value, weights: Weights) -> list[Evidence]:
    """What the value is worth. Kept apart: it must not decide which of two figures a fact belongs to."""
    return [Evidence(SAID[value], weights[f"value_{value}"])] if value else []


SAID = {"same": "same value", "near": "value agrees", "slip": "value looks like a slip", "far": "value of another magnitude", "unlike": "value unlike the source's", "opposite": "moves the other way",
        "stray": "no part of the date is the source's"}


class Near(NamedTuple):
    """The words around a figure by level, nearest first, and all of them at once."""

    levels: tuple[tuple[str, frozenset[str]], ...]
    everything: frozenset[str]


def near_of(around: Surroundings) -> Near:
    """The words around a figure; made once for all facts it may be about."""
    levels = [("noun", around.noun), ("label", around.label.stems), ("core", around.core.stems), ("clause", around.clause.stems)]
    if around.leans:
        levels.append(("lean", around.sentence.stems))
    levels += [("sentence", around.sentence.stems), ("heading", around.heading.stems), ("after" if around.heads else "before", around.before.stems)]
    told = tuple(level for level in levels if level[1])
    return Near(told, frozenset().union(*(stems for _, stems in told)))


def _best_match(phrases: Iterable[Phrase], near: Near, weights: Weights) -> tuple[float, str, str, int]:
    """The strongest match: its share (0..1), level and words; and how many different phrases match at its level or nearer."""
    best, where, words, hits, firm = 0.0, "", "", 0, 0.0
    anywhere = near.everything.issuperset
    for phrase in phrases:
        if not anywhere(phrase.stems):  # nearly all: most facts have no word here
            continue
        for level, stems in near.levels:
            if stems.issuperset(phrase.stems):
                share = weights.levels[level] * (weights["measure_weak"] if phrase.weak else 1.0)
                hits += level in ("noun", "label", "core", "clause")
                firm = firm if phrase.weak else max(firm, share)
                if share > best:
                    best, where, words = share, level, " ".join(phrase.stems)
                break
    if firm < best:  # a weak word near, a firm one farther off: `Nvidia shares … They dropped`
        best += firm / 2
    return best, where, words, hits


def _measure(profile: Profile, around: Surroundings, near: Near, weights: Weights) -> list[Evidence]:
    share, where, words, hits = _best_match(profile.measure, near, weights)
    found = []
    if share:
        found.append(Evidence(f"measure in {where}", share * weights["measure"] + weights["measure_more"] * max(0, min(hits, 4) - 1), words))
    if around.noun and where not in ("noun", "label") and group_of(around.figure) == "count":
        found.append(Evidence("counts something else", weights["other_noun"], " ".join(sorted(around.noun)[:3])))
    return found


def _subject(profile: Profile, around: Surroundings, weights: Weights, story: Story) -> list[Evidence]:
    own = {profile.subject, *profile.parts}
    beside: list[Evidence] = []
    for name, level in _subject_levels(around):
        near = name in ("label", "core", "clause")
        rival = next((entity for entity in level.entities if near and entity in profile.rivals and entity not in own), "")
        if name in ("heading", "before") and (stray := _pointed_at(profile, around, story, own)):
            return [*beside, Evidence("another was named last", weights["other_last"] * weights["pointed"], stray)]
        if own & set(level.entities):
            share = 1.0 if profile.subject in level.entities else weights["part"]
            found = [Evidence(f"subject in {name}", weights[f"subject_{name}"] * share, profile.subject)]
            if rival and _nearer(level, own, rival):
                found.append(Evidence("another is nearer", weights["rival_nearer"], rival))
            return beside + found
        if rival:
            return [Evidence("another is named", weights["rival"], rival)]
        if name == "core":
            signal, stranger = _stranger(profile, around, story, own)
            if signal == "companion":
                beside = [Evidence("a companion is named", weights[signal], stranger)]
            elif signal:
                return [Evidence("somebody else is named", weights[signal], stranger)]
        if name == "clause" and around.inherited:
            if around.inherited in own:
                return [Evidence("subject carried over", weights["subject_inherited"], profile.subject)]
            if around.inherited.startswith("?") or around.inherited in profile.rivals or _is_other(profile, around.inherited, story, own):
                return [Evidence("somebody else carried over", weights["other_inherited"], around.inherited)]
        if story.whole.get(profile.subject) in level.entities:
            share = weights["whole"] if profile.group == "date" or name not in ("core", "clause") else weights["whole_amount"]
            return [Evidence(f"subject's whole in {name}", weights[f"subject_{name}"] * share, story.whole[profile.subject])]
    return beside + _from_discourse(profile, around, weights, story, own)


def _pointed_at(profile: Profile, around: Surroundings, story: Story, own: set[str]) -> str:
    """Somebody else whom the sentence points back to (`Dort mussten 800 …`): named last, of the subject's kind or unknown."""
    last = next(iter(around.discourse), "")
    if not around.refers or not last or last in own or last == story.whole.get(profile.subject):
        return ""
    return last.lstrip("?") if last.startswith("?") or last in profile.rivals or _is_other(profile, last, story, own) else ""


def _subject_levels(around: Surroundings) -> tuple[tuple[str, Level], ...]:
    return (
        ("core", around.core), ("label", around.label), ("clause", around.clause), ("sentence", around.sentence), ("heading", around.heading),
        ("before", around.before),
    )  # fmt: skip


def _stranger(profile: Profile, around: Surroundings, story: Story, own: set[str]) -> tuple[str, str]:
    """Who else the figure's own part names, and the signal: somebody known of the subject's kind, or a name nobody knows."""
    for entity in around.core.entities:
        if entity.startswith("?"):
            return "stranger", entity[1:]
        if _is_other(profile, entity, story, own) or (around.cell and entity not in own and entity != story.whole.get(profile.subject)):
            return ("companion" if entity in profile.company else "other_known"), entity
    return "", ""


def _is_other(profile: Profile, entity: str, story: Story, own: set[str]) -> bool:
    whole = story.whole.get(profile.subject, "")
    kinds = {story.types.get(one, "") for one in (profile.subject, whole) if one} - {""}
    return entity not in own and entity != whole and story.types.get(entity) in kinds


def _nearer(level: Level, own: set[str], rival: str) -> bool:
    order = list(level.entities)
    return order.index(rival) < min(order.index(entity) for entity in own if entity in order)


def _from_discourse(profile: Profile, around: Surroundings, weights: Weights, story: Story, own: set[str]) -> list[Evidence]:
    """The subject by who was named before: the last one, unless somebody else of its kind, known or not, came since."""
    topic = bool(own & story.topics)
    for place, entity in enumerate(around.discourse[:_REMEMBERED]):
        if entity in own:
            worth = max(weights["subject_discourse"] / 2**place, weights["subject_topic"] * topic)
            return [Evidence("subject named before", worth, profile.subject)]
        if entity.startswith("?") or entity in profile.rivals or _is_other(profile, entity, story, own):
            return [Evidence("another was named last", weights["other_last"] * (_TOPIC_SHARE if topic else 1.0), entity.lstrip("?"))]
    if topic:
        return [Evidence("subject is the topic", weights["subject_topic"], profile.subject)]
    if own & story.mentioned:
        return [Evidence("subject elsewhere in text", weights["subject_document"], profile.subject)]
    return [Evidence("subject not named", weights["subject_absent"], profile.subject)]


_REMEMBERED = 4
_TOPIC_SHARE = 0.75
"""How much somebody named since counts against the topic of the whole text."""


def _context(profile: Profile, near: Near, weights: Weights) -> list[Evidence]:
    if not profile.context:
        return []
    share, where, words, _ = _best_match(profile.context, near, weights)
    if share:
        return [Evidence(f"context in {where}", share * weights["context"], words)]
    return [Evidence("no context", weights["context_missing"])]


def _unit(profile: Profile, around: Surroundings, weights: Weights) -> list[Evidence]:
    unit, others = around.figure.quantity.unit, {figure.quantity.unit for figure in profile.figures}
    if group_of(around.figure) != profile.group:
        return [] if around.leans else [Evidence("no unit", weights["unit_none"])]
    if unit is None or profile.group == "date":
        return []
    if unit in others:
        return [Evidence("same unit", weights["unit_same"], unit)]
    return [Evidence("other unit", weights["unit_other"], unit)]


def _time(profile: Profile, around: Surroundings, weights: Weights, story: Story) -> list[Evidence]:
    found = []
    calendar = around.figure.quantity.calendar
    if calendar is not None and calendar.relative:
        found.append(Evidence("relative date", weights["relative_date"]))
    if calendar is not None and calendar.grain in _COARSE and all(_is_day(figure) for figure in profile.figures):
        again = story.types.get(profile.subject) == _RECURRING
        found.append(Evidence("only a year", weights["coarse_date_again" if again else "coarse_date"]))
    if around.partial and profile.group not in ("date", "time"):
        found.append(Evidence("speaks of a part", weights["partial"]))
    times = [claim.as_of or profile.fact.as_of for claim in profile.claims]
    if not around.when or profile.group == "date" or not all(times):
        return found
    if any(_meet(when, time) for when in around.when for time in times if time):
        return [*found, Evidence("same time", weights["time_same"])]
    return [*found, Evidence("another time", weights["time_other"])]


_RECURRING = "event"
"""What comes again: another year is told of another one."""

_COARSE = frozenset({"year", "decade", "century"})


def _is_day(figure: Figure) -> bool:
    return figure.quantity.calendar is not None and figure.quantity.calendar.grain == "day"


def _meet(one: Interval, two: Interval) -> bool:
    lower_ok = one.upper is None or two.lower is None or two.lower <= one.upper  # type: ignore[operator]
    upper_ok = one.lower is None or two.upper is None or one.lower <= two.upper  # type: ignore[operator]
    return lower_ok and upper_ok


def total(evidence: Iterable[Evidence], bias: float) -> float:
    """Log odds that the two belong together."""
    return bias + sum(item.weight for item in evidence)

"""Why should this figure be about that fact? Each signal with what it is worth and the words it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from datetime import timedelta

from ..figures.figure import Figure
from ..mentions.surroundings import Surroundings
from ..mentions.vocabulary import SIGN
from ..sources.fact import Claim
from ..values.interval import Interval
from .assessment import Evidence
from .evidence_restrictions import LONG, length, restriction_evidence
from .evidence_subject import Story, names_told, subject_evidence
from .nearness import SILENT, Near, best_match
from .profile import Profile, group_of
from .value_worth import COARSE, SAID
from .weights import Weights

Subjects = dict[tuple[object, ...], list[Evidence]]
"""What was found of the subjects of a figure's facts: many facts share one."""


def evidence_for(
    profile: Profile, around: Surroundings, near: Near, weights: Weights, story: Story, subjects: Subjects, least: float
) -> list[Evidence]:
    """All signals for and against the pair but the value's own; only the first of them where the others cannot lift it to `least`."""
    key = (profile.subject, profile.rivals, profile.company, profile.parts, profile.group == "date", names_told(profile, around))
    if key not in subjects:
        subjects[key] = subject_evidence(profile, around, weights, story)
    found = [*_measure(profile, around, near, weights, story), *subjects[key]]
    if not (around.clause.entities or around.label.entities or around.inherited):
        found += _only_one(found, weights, story)
    if around.figure.role == _AGE and any(item.signal == "somebody else is named" for item in subjects[key]):
        found.append(Evidence("how old somebody else is", weights["stranger_age"]))
    context = 0.0 if near is SILENT else weights["context"]
    if total(found, weights["bias"]) + context + weights["unit_same"] + weights["time_same"] < least:
        return found
    found += _context(profile, near, weights)
    found += _unit(profile, around, weights)
    if profile.group == "date":
        found += _date(profile, around, found, weights, story)
    if profile.worked_out:
        said = any(item.signal in _SAID_HERE for item in found)
        found.append(Evidence("the sheet leaves it to be worked out", weights["worked_out" if said else "worked_out_unsaid"]))
    if total(found, weights["bias"]) + weights["time_same"] < least:
        return found
    when = _time(profile, around, weights, story)
    found += when
    meant = any(item.signal == _SAME_TIME for item in when)
    if around.restrictions:
        surely = {"measure in noun", "subject in core"} <= {item.signal for item in found}
        found += restriction_evidence(profile, around, weights, story, dated=meant, surely=surely)
    return found


def _only_one(found: Iterable[Evidence], weights: Weights, story: Story) -> list[Evidence]:
    """`Twenty soldiers`, where the sheets tell of soldiers once: that hardly needs the name of those whom they help."""
    told = next((item.words for item in found if item.signal in _MEASURED_NEAR and item.words in story.alone), None)
    missed = [_MISSED[item.signal] for item in found if item.signal in _MISSED] if told is not None else []
    return [Evidence("no other fact has the word", weights[name], told or "") for name in missed]


_MISSED = {"subject not named": "alone_absent", "subject elsewhere in text": "alone_document", "another was named last": "alone_last"}
"""Signals of a subject that is not there, and what a word that only its fact has is worth instead."""


def stands_alone(evidence: Iterable[Evidence]) -> bool:
    """True where only the subject ties figure and fact: named next to it, but no word of any measure."""
    signals = [item.signal for item in evidence]
    return any(signal in _NEXT_TO for signal in signals) and not any(signal.startswith("measure") for signal in signals)


_NEXT_TO = frozenset({"subject in core", "subject in clause", "subject in label"})


def is_named_beside(evidence: Iterable[Evidence]) -> bool:
    """True where the subject is named between the figure's own commas, in its headers, or right before its part of the sentence."""
    return any(item.signal in _BESIDE for item in evidence)


_BESIDE = frozenset({"subject in core", "subject in label", "subject carried over"})


def is_labelled(evidence: Iterable[Evidence]) -> bool:
    """True where a table's headers name the subject."""
    return any(item.signal == "subject in label" for item in evidence)


def is_headed(evidence: Iterable[Evidence]) -> bool:
    """True where a header, or what a line begins with, tells the measure in a word of the fact's own."""
    return any(item.signal == "measure in label" and not item.words.startswith(SIGN) for item in evidence)


def is_said_of(evidence: Iterable[Evidence]) -> bool:
    """True where the subject is named beside the figure, and a word of the measure stands in its sentence."""
    return is_named_beside(evidence) and any(item.signal in _SAID_HERE for item in evidence)


_SAID_HERE = frozenset({f"measure in {level}" for level in ("noun", "label", "core", "clause", "lean", "sentence")})


def is_rivalled(evidence: Iterable[Evidence]) -> bool:
    """True where the words around name another whom the sources know for the measure."""
    return any(item.signal == "another is named" for item in evidence)


def counts_else(evidence: Iterable[Evidence]) -> bool:
    """True where the figure's noun is none of the fact's."""
    return any(item.signal == "counts something else" for item in evidence)


def counts_it(evidence: Iterable[Evidence]) -> bool:
    """True where the figure's noun is the fact's own, and not only one of the same concept."""
    return any(item.signal == "measure in noun" and not item.words.startswith(SIGN) for item in evidence)


def is_measured(evidence: Iterable[Evidence]) -> bool:
    """True where a word of the measure's own stands in the figure's own part of the sentence."""
    return any(item.signal in _MEASURED_NEAR and not item.words.startswith(SIGN) for item in evidence)


def is_of_other_time(evidence: Iterable[Evidence]) -> bool:
    """True where the words around name a time that is none of the fact's."""
    return any(item.signal == _OTHER_TIME for item in evidence)


def is_of_its_time(evidence: Iterable[Evidence]) -> bool:
    """True where they name the time that the sheet tells of the fact."""
    return any(item.signal == _SAME_TIME for item in evidence)


def is_far(evidence: Iterable[Evidence]) -> bool:
    """True where the number is of another magnitude than the fact's."""
    return any(item.signal == SAID["far"] for item in evidence)


def measured_by(evidence: Iterable[Evidence]) -> tuple[str, str]:
    """Where words of the measure stand, and which; empty where none do."""
    return next(((item.signal, item.words) for item in evidence if item.signal.startswith("measure in ")), ("", ""))


def is_foreign(evidence: Iterable[Evidence]) -> bool:
    """True where the words around name somebody else than the fact's subject."""
    return any(item.signal in _FOREIGN for item in evidence)


_SAME_TIME, _OTHER_TIME = "same time", "another time"
_FOREIGN = frozenset({"another is named", "somebody else is named", "somebody else carried over", "another was named last", _OTHER_TIME})


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


def _measure(profile: Profile, around: Surroundings, near: Near, weights: Weights, story: Story) -> list[Evidence]:
    share, where, words, hits = best_match(profile.measure, near, weights)
    if where not in _NEAREST and around.figure.role == _AGE and profile.fact.measure == _AGE:
        share, where, words = weights.levels["core"], "core", _AGE  # `Isla Carrick, 46`: that is what such a number says
    found = []
    if share:
        found.append(
            Evidence(f"measure in {where}", share * weights["measure"] + weights["measure_more"] * max(0, min(hits, 4) - 1), words)
        )
    unsaid = around.counted and not around.noun and share < _PLAIN and where in _NEAREST  # `410 Menschen` may be anybody: the verb tells
    unsaid = unsaid or (profile.group in _DIMENSIONS and where in _FARTHER)  # `4.2 kilometres long and 3 metres high`
    if unsaid and (others := sorted((around.core.stems & story.measures) - profile.told)):
        found.append(Evidence("another measure is named", weights["other_measure"], others[0]))
    if around.noun and where not in ("noun", "label") and group_of(around.figure) == "count" and around.noun.isdisjoint(profile.counted):
        found.append(Evidence("counts something else", weights["other_noun"], " ".join(sorted(around.noun)[:3])))
    return found


_AGE = "age"
_NEAREST = frozenset({"noun", "label", "core", "clause"})
_FARTHER = frozenset({"sentence", "lean", "heading", "before", "after"})
_DIMENSIONS = frozenset({"length", "area", "volume", "mass"})
_PLAIN = 0.6
"""Share of a measure's worth from which its own words stand near enough that another measure's say nothing against it."""


def _context(profile: Profile, near: Near, weights: Weights) -> list[Evidence]:
    if not profile.context:
        return []
    share, where, words, _ = best_match([phrase for phrase in profile.context if not phrase.weak], near, weights)
    if share:
        return [Evidence(f"context in {where}", share * weights["context"], words)]
    if best_match([phrase for phrase in profile.context if phrase.weak], near, weights)[0]:
        return []  # a small word alone vouches for nothing, but it is there
    return [Evidence("no context", weights["context_missing"])]


def _unit(profile: Profile, around: Surroundings, weights: Weights) -> list[Evidence]:
    unit = around.figure.quantity.unit
    if group_of(around.figure) != profile.group:
        return [] if around.leans else [Evidence("no unit", weights["unit_none"])]
    if unit is None or profile.group == "date":
        return []
    if any(figure.quantity.unit == unit for figure in profile.figures):
        return [Evidence("same unit", weights["unit_same"], unit)]
    return [Evidence("other unit", weights["unit_other"], unit)]


def _date(profile: Profile, around: Surroundings, found: Iterable[Evidence], weights: Weights, story: Story) -> Iterator[Evidence]:
    """What speaks against a day: nothing in its sentence tells of what, or it tells a rise where the fact tells a fall."""
    if not any(item.signal in _SAID_HERE for item in found):
        yield Evidence("its sentence does not tell of what", weights["date_unsaid"])
    way = _way(around.core.stems, story)
    if way and _way({stem for phrase in profile.measure for stem in phrase.stems}, story) == -way:
        yield Evidence("tells of the other way", weights["date_opposite"])


def _way(stems: Set[str], story: Story) -> int:
    """1 for words that tell a rise, -1 for those that tell a fall, 0 for neither or both."""
    up, down = (not stems.isdisjoint(way) for way in story.ways)
    return up - down


def _time(profile: Profile, around: Surroundings, weights: Weights, story: Story) -> list[Evidence]:
    found = []
    calendar = around.figure.quantity.calendar
    if calendar is not None and calendar.relative:
        found.append(Evidence("relative date", weights["relative_date"]))
    if calendar is not None and calendar.grain in COARSE and all(_is_day(figure) for figure in profile.figures):
        again = story.types.get(profile.subject) == _RECURRING
        found.append(Evidence("only a year", weights["coarse_date_again" if again else "coarse_date"]))
    times = [claim.as_of or profile.fact.as_of or _era(claim) for claim in profile.claims]
    if not around.when or profile.group == "date" or not all(times):
        return found
    if any(_meet(when, time) for when in around.when for time in times if time):
        said = [claim.as_of or profile.fact.as_of for claim in profile.claims]
        spans = [length(when) for when in around.when if when.lower is not None and when.upper is not None]
        if spans and not profile.worked_out and all(time and length(time) > max(LONG, _PARTLY * max(spans)) for time in said):
            return [*found, Evidence("speaks of a part of its time", weights["restricted_season"])]
        told = any(said)
        return [*found, Evidence(_SAME_TIME, weights["time_same"])] if told else found
    return [*found, Evidence(_OTHER_TIME, weights["time_other"])]


def _era(claim: Claim) -> Interval | None:
    """What a claim speaks of where no sheet says: some time around the day its source appeared."""
    day = claim.published
    return Interval(day - _AROUND, day + _AROUND) if day else None


_AROUND = timedelta(days=730)
_PARTLY = 2.5
"""How much longer the fact's own time is, at least, where a clause speaks of a part of it: a month of a year."""
_RECURRING = "event"
"""What comes again: another year is told of another one."""


def _is_day(figure: Figure) -> bool:
    return figure.quantity.calendar is not None and figure.quantity.calendar.grain == "day"


def _meet(one: Interval, two: Interval) -> bool:
    lower_ok = one.upper is None or two.lower is None or two.lower <= one.upper  # type: ignore[operator]
    upper_ok = one.lower is None or two.upper is None or one.lower <= two.upper  # type: ignore[operator]
    return lower_ok and upper_ok


def total(evidence: Iterable[Evidence], bias: float) -> float:
    """Log odds that the two belong together."""
    return bias + sum([item.weight for item in evidence])

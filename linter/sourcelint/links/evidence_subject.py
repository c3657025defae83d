"""Is it the fact's subject that the text speaks of here, or somebody else?"""

from __future__ import annotations

from collections.abc import Mapping

from ..mentions.surroundings import Level, Surroundings
from ..record import NamedTuple
from ..values.interval import Interval
from .assessment import Evidence
from .profile import Profile
from .weights import Weights


class Story(NamedTuple):
    """What is the same for all figures of a text.

    Who is named anywhere, who is its topic, of what kind everybody is and what part of, the concepts that are shared measures, the
    numbers that the text gives as a whole and some fact has for its own (`of the 52 people`), and the phrases by which one fact alone
    is measured; the stems of words that tell a rise, and of those that tell a fall; and `heard`, those of all words of the facts.
    """

    mentioned: frozenset[str]
    topics: frozenset[str]
    types: Mapping[str, str]
    whole: Mapping[str, str]
    measures: frozenset[str] = frozenset()
    totals: frozenset[Interval] = frozenset()
    alone: frozenset[str] = frozenset()
    ways: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
    heard: frozenset[str] = frozenset()


def subject_evidence(profile: Profile, around: Surroundings, weights: Weights, story: Story) -> list[Evidence]:
    own = {profile.subject, *profile.parts}
    beside: list[Evidence] = []
    for name, level in _subject_levels(around):
        near = name in ("label", "core", "clause")
        rivalled = near and not profile.rivals.isdisjoint(level.entities)
        rival = next((entity for entity in level.entities if entity in profile.rivals and entity not in own), "") if rivalled else ""
        if name in ("heading", "before") and (stray := _pointed_at(profile, around, story, own)):
            worth = weights["other_last"] * (weights["pointed_there"] if around.there else 1.0)
            return [*beside, Evidence("another was named last", worth, stray)]
        if not own.isdisjoint(level.entities):
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
            if _is_new(profile, around.inherited) or around.inherited in profile.rivals or _is_other(profile, around.inherited, story, own):
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
    return last.lstrip("?") if _is_new(profile, last) or last in profile.rivals or _is_other(profile, last, story, own) else ""


def _subject_levels(around: Surroundings) -> list[tuple[str, Level]]:
    """The levels that tell of anybody."""
    levels = (
        ("core", around.core), ("label", around.label), ("clause", around.clause), ("sentence", around.sentence),
        ("heading", around.heading), ("before", around.before),
    )  # fmt: skip
    return [level for level in levels if level[1].entities or (level[0] == "clause" and around.inherited) or around.refers]


def _stranger(profile: Profile, around: Surroundings, story: Story, own: set[str]) -> tuple[str, str]:
    """Who else the figure's own part names, and the signal: somebody known of the subject's kind, or a name nobody knows."""
    for entity in around.core.entities:
        if _is_new(profile, entity):
            return "stranger", entity[1:]
        if _is_other(profile, entity, story, own) or (around.cell and entity not in own and entity != story.whole.get(profile.subject)):
            return ("companion" if entity in profile.company else "other_known"), entity
    return "", ""


def _is_new(profile: Profile, entity: str) -> bool:
    """True for a name that nobody knows and that the fact's own words and quotes do not have: `lived in Larkfield`."""
    return entity.startswith("?") and entity[1:] not in profile.quoted


def names_told(profile: Profile, around: Surroundings) -> frozenset[str]:
    """The names nobody knows, around a figure, that the fact's own words have."""
    return around.strange & profile.quoted if around.strange else around.strange


def _is_other(profile: Profile, entity: str, story: Story, own: set[str]) -> bool:
    whole, kind = story.whole.get(profile.subject, ""), story.types.get(entity)
    if not kind or entity in own or entity == whole:
        return False
    return kind in [story.types.get(one) for one in (profile.subject, whole) if one]


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
        if _is_new(profile, entity) or entity in profile.rivals or _is_other(profile, entity, story, own):
            heard = entity.startswith("?") and entity[1:] in story.heard
            share = (_TOPIC_SHARE if topic else 1.0) * (weights["last_heard"] if heard else 1.0)
            return [Evidence("another was named last", weights["other_last"] * share, entity.lstrip("?"))]
    if topic:
        return [Evidence("subject is the topic", weights["subject_topic"], profile.subject)]
    if own & story.mentioned:
        return [Evidence("subject elsewhere in text", weights["subject_document"], profile.subject)]
    return [Evidence("subject not named", weights["subject_absent"], profile.subject)]


_REMEMBERED = 4
_TOPIC_SHARE = 0.75
"""How much somebody named since counts against the topic of the whole text."""

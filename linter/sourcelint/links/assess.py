"""Which fact is each figure about, and does it agree? Every figure of a draft gets its assessment."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple, TypeVar

from ..figures.figure import Figure
from ..lexicon.model import ByLanguage, Lexicon
from ..mentions.fold import Folder
from ..mentions.reading import LanguageWords, Reader, Surroundings
from ..mentions.vocabulary import Vocabulary
from ..sources.fact import FactBase
from ..text.document import Document
from ..text.span import Span
from ..values.compare import Verdict
from . import weights as weighing
from .assessment import Assessment, Evidence, Link, Status
from .evidence import Story, evidence_for, is_foreign, is_plain_slip, measure_near, near_of, only_fact, stands_alone, total, value_evidence, value_of
from .profile import Profile, group_of, index_of, profiles_of, stems_of
from .raw import RawProfile, Telling, bags_of, evidence_from, raw_profiles, raw_value_evidence
from .slips import name_slip
from .thresholds import VERIFIED, WARNING
from .verdicts import Compared, best_of, compared, status_of, supports
from .weights import Weights, probability


P = TypeVar("P", Profile, RawProfile)


class Candidate(NamedTuple):
    """A fact that a figure may be about. `sense` are the log odds without the value's own evidence, `odds` with it."""

    profile: Profile | RawProfile
    sense: float
    odds: float
    evidence: tuple[Evidence, ...]
    results: Compared
    status: Status
    slip: str | None

    @property
    def agrees(self) -> bool:
        """True where at least one claim supports the figure by its number."""
        return self.status is not Status.CONTRADICTED and any(supports(claim, comparison) for claim, comparison in self.results)

    @property
    def repeats(self) -> bool:
        """True where the figure is a claim's own number, be it rounded: what only follows from it (`mehr als 140` from 200) is less."""
        return self.agrees and any(supports(claim, comparison) and comparison.verdict is not Verdict.IMPLIED for claim, comparison in self.results)

    @property
    def is_exact(self) -> bool:
        """True where a claim has the very number."""
        return any(comparison.verdict is Verdict.SAME for _, comparison in self.results)

    @property
    def contradicts(self) -> bool:
        """True where the figure would be held against this fact."""
        return self.status is Status.CONTRADICTED


def assess(document: Document, figures: Sequence[Figure], bases: Sequence[FactBase], lexicon: Lexicon) -> tuple[Assessment, ...]:
    """One assessment per figure, in order. Curated facts come first; raw texts speak where these are silent."""
    weights = weighing.load()
    languages = prepared(lexicon)
    folders = ByLanguage(lexicon.languages, lambda code: languages[code].fold)
    vocabulary = _vocabulary(lexicon, folders)
    curated = [base for base in bases if not base.raw]
    profiles = [profile for base in curated for profile in profiles_of(base, folders, vocabulary, lexicon)]
    names = ByLanguage(lexicon.languages, lambda code: index_of(curated, vocabulary, lexicon, folders, code))
    reader = Reader(names, languages, vocabulary, stems_of(profiles))
    surroundings = reader.read(document, figures)
    story = _story(curated, surroundings, reader.topics)
    settled = settle([(around, candidates(around, profiles, document, weights, story)) for around in surroundings])
    result = [_assessment(around, picked, others) for around, picked, others in settled]
    raw = [base for base in bases if base.raw and base.facts]
    if raw:
        result = _with_raw(result, surroundings, raw, reader, document, weights)
    return tuple(result)


def _vocabulary(lexicon: Lexicon, folders: Mapping[str, Folder]) -> Vocabulary:
    kept = lexicon.prepared.get("vocabulary")
    if kept is None:
        kept = lexicon.prepared["vocabulary"] = Vocabulary(lexicon, folders)
    return kept


def _with_raw(
    result: Sequence[Assessment], surroundings: Sequence[Surroundings], bases: Sequence[FactBase], reader: Reader, document: Document, weights: Weights
) -> list[Assessment]:
    """The assessments, with those that curated facts left open made against raw texts."""
    profiles, telling = raw_profiles(_joined(bases), reader)
    open_ones = [at for at, one in enumerate(result) if one.status is Status.UNSOURCED]
    choices = [(surroundings[at], raw_candidates(surroundings[at], profiles, document, weights, telling)) for at in open_ones]
    mended = list(result)
    for at, (around, picked, others) in zip(open_ones, settle(choices), strict=True):
        mended[at] = _assessment(around, picked, others)
    return mended


def _story(bases: Sequence[FactBase], surroundings: Sequence[Surroundings], topics: frozenset[str]) -> Story:
    mentioned = frozenset(entity for around in surroundings for entity in (*around.sentence.entities, *around.heading.entities, *around.discourse))
    entities = [entity for base in bases for entity in base.entities]
    return Story(mentioned, topics, {entity.id: entity.type for entity in entities}, {entity.id: entity.part_of for entity in entities if entity.part_of})


def _fitting(around: Surroundings, profiles: Iterable[P]) -> Iterator[P]:
    """The profiles of the figure's own group; for a bare number those of any group it may have left its unit out of."""
    figure = around.figure
    group = group_of(figure)
    leaning = group_of(around.leans) if around.leans else None
    bare = figure.quantity.unit is None and not around.counted and group == "count"
    for profile in profiles:
        if profile.group == group or (leaning == profile.group if leaning else bare and profile.group not in _NEVER_BARE):
            yield profile


_NEAR_VALUES = ("same", "near", "slip")
_NEVER_BARE = frozenset({"date", "time", "ordinal", "score"})


def _judged(profile: Profile | RawProfile, around: Surroundings, document: Document) -> tuple[Compared, Status, str | None] | None:
    """The figure against all claims; None where it cannot be compared with any."""
    results = compared(profile.claims, around.figure, document.date)
    if best_of(results).verdict is Verdict.INCOMPARABLE:
        return None
    status = status_of(results)
    if status is not Status.CONTRADICTED:
        return results, status, None
    claim, comparison = next((c, r) for c, r in results if r.verdict is Verdict.CONTRADICTION)
    return results, status, name_slip(claim, around.figure, comparison)


def candidates(around: Surroundings, profiles: Iterable[Profile], document: Document, weights: Weights, story: Story) -> list[Candidate]:
    """The curated facts this figure may be about, most likely first."""
    rows = []
    words = near_of(around)
    for profile in _fitting(around, profiles):
        judged = _judged(profile, around, document)
        if judged is None:
            continue
        value = value_of(around.figure, *judged)
        if profile.group != group_of(around.figure) and not around.leans and value in ("", "unlike", "far"):
            continue  # a bare number says nothing of money unless it comes near the amount
        rows.append((profile, evidence_for(profile, around, words, weights, story), value, judged))
    swapped = any(value == "same" for _, _, value, _ in rows)
    near = Counter((profile.subject, profile.group) for profile, _, value, _ in rows if value in _NEAR_VALUES)
    found = []
    for profile, evidence, value, judged in rows:
        if value == "unlike" and swapped:
            value = ""  # it is somebody else's number: a swap, no stray one
        _, status, slip = judged
        telling = status is not Status.CONTRADICTED or is_plain_slip(slip)
        if value in _NEAR_VALUES and telling and near[profile.subject, profile.group] == 1 and stands_alone(evidence):
            evidence.append(only_fact(weights, profile.subject))
        found.append(_candidate(profile, evidence, value_evidence(value, slip, weights), weights["bias"], judged))
    return _likely(found)


def _joined(bases: Sequence[FactBase]) -> FactBase:
    """Raw bases as one: how telling a word is depends on all of them."""
    return FactBase(
        facts=tuple(fact for base in bases for fact in base.facts), raw=True, documents=tuple(document for base in bases for document in base.documents)
    )


def raw_candidates(around: Surroundings, profiles: Iterable[RawProfile], document: Document, weights: Weights, telling: Telling) -> list[Candidate]:
    """The figures of raw texts that this one may repeat, most likely first."""
    mine = bags_of(around, telling)
    judgements = ((profile, _judged(profile, around, document)) for profile in _fitting(around, profiles))
    rows = [(profile, judged, value_of(around.figure, *judged)) for profile, judged in judgements if judged]
    rows = [row for row in rows if row[2] != "far"]  # words alone tie no price of a sausage to the cost of a stadium
    unheard = not any(value in ("same", "near") for _, _, value in rows)
    found = []
    for profile, judged, value in rows:
        evidence = evidence_from(profile, around, mine, telling, weights, document.language)
        said = raw_value_evidence(value if unheard or value != "unlike" else "", weights, unheard=unheard)
        found.append(_candidate(profile, evidence, said, weights["raw_bias"], judged))
    return _likely(found)


def _candidate(
    profile: Profile | RawProfile, evidence: list[Evidence], value: list[Evidence], bias: float, judged: tuple[Compared, Status, str | None]
) -> Candidate:
    sense = total(evidence, bias)
    return Candidate(profile, sense, total(value, sense), (*evidence, *value), *judged)


def _likely(found: Iterable[Candidate]) -> list[Candidate]:
    return sorted((one for one in found if one.odds > _HOPELESS), key=lambda candidate: (-candidate.odds, candidate.profile.fact.id))


def prepared(lexicon: Lexicon) -> Mapping[str, LanguageWords]:
    """What reading needs of every language, made once per lexicon, each when it is first asked for."""
    kept = lexicon.prepared.get("links")
    if kept is None:
        kept = lexicon.prepared["links"] = ByLanguage(lexicon.languages, lambda code: LanguageWords(lexicon.of(code)))
    return kept


_RUNNERS_UP = 3
_HOPELESS = -4.0
_MARGIN = 1.5
"""Log odds by which a contradicted fact must lead an agreeing one before the figure is held against it."""

_EXACT_MARGIN = 3.0
"""The same where the other fact has the very number: it is more likely the one that is meant."""

_LEAST = 0.25
"""How likely that other fact must be at least."""

_RAW_MARGIN = 2.0
"""The same between raw texts, where words alone tie figure and fact."""


def settle(choices: Sequence[tuple[Surroundings, list[Candidate]]]) -> list[tuple[Surroundings, Candidate | None, list[Candidate]]]:
    """One fact at most per figure; of one sentence, the facts that together are most likely (two figures share one only if both agree with it)."""
    result = []
    for _, group in groupby(choices, key=lambda choice: choice[0].span):
        members = list(group)
        picked = _together([[None, *(found[:_TOP] if around.stance.kind == "asserted" else ())] for around, found in members])
        for (around, found), choice in zip(members, picked, strict=True):
            swapped = {other.profile.fact.id for other in picked if other is not None and other is not choice and other.contradicts}
            best = _doubted(around, choice, [one for one in found if one.profile.fact.id not in swapped])
            result.append((around, best, [other for other in found if other is not best][:_RUNNERS_UP]))
    return result


_TOP = 4
_CROWD = 7
"""Figures of one sentence up to which all combinations are tried; beyond, each takes its own best."""


def _together(options: Sequence[Sequence[Candidate | None]]) -> list[Candidate | None]:
    if len(options) > _CROWD:
        return [max(found, key=_odds) for found in options]
    best: tuple[float, list[Candidate | None]] = (-1.0, [None] * len(options))

    def search(at: int, taken: list[Candidate | None], worth: float) -> None:
        nonlocal best
        if worth + sum(limits[at:]) <= best[0]:
            return
        if at == len(options):
            best = (worth, list(taken))
            return
        for option in sorted(options[at], key=_odds, reverse=True):
            if option is None or not _clashes(option, taken):
                search(at + 1, [*taken, option], worth + _odds(option))

    limits = [max(map(_odds, found)) for found in options]
    search(0, [], 0.0)
    return best[1]


def _odds(candidate: Candidate | None) -> float:
    return candidate.odds if candidate else 0.0


def _clashes(option: Candidate, taken: Iterable[Candidate | None]) -> bool:
    return any(
        other is not None and other.profile.fact.id == option.profile.fact.id and not (other.agrees and option.agrees) for other in taken
    )


def _doubted(around: Surroundings, choice: Candidate | None, found: Sequence[Candidate]) -> Candidate | None:
    """The choice, unless it contradicts while another fact that is about as likely agrees."""
    group = group_of(around.figure)
    if choice is None:
        return found[0] if found and not found[0].contradicts else None
    if choice.contradicts:
        for other in found:
            exact = other.is_exact and other.profile.group == group and not is_foreign(other.evidence) and measure_near(other.evidence)
            margin = _RAW_MARGIN if isinstance(choice.profile, RawProfile) else _EXACT_MARGIN if exact else _MARGIN
            if other.repeats and other.odds >= choice.odds - margin and probability(other.odds) >= _LEAST:
                return other
    return choice


def _assessment(around: Surroundings, choice: Candidate | None, others: Sequence[Candidate]) -> Assessment:
    figure = around.figure
    runners = tuple(_link(figure, other) for other in others)
    base = Assessment(figure, Status.UNSOURCED, runners_up=runners, stance=around.stance.kind, sentence=around.text, attributed="reported" if around.stance.reported else "")
    if not figure.assertable or around.stance.kind != "asserted" or around.metadata:
        return base._replace(status=Status.NOT_ASSERTED, link=_link(figure, choice) if choice else None)
    if choice is None:
        return base
    link = _link(figure, choice)._replace(score=_score(choice, others))
    status = choice.status
    enough = VERIFIED if status in (Status.VERIFIED, Status.DISPUTED, Status.OUTDATED) else WARNING
    if link.score < enough:
        return base._replace(runners_up=(link, *runners)[:_RUNNERS_UP])
    return base._replace(status=status, link=link, comparisons=choice.results, slip=_slip(figure, choice, others))


def _score(choice: Candidate, others: Iterable[Candidate]) -> float:
    """How sure the finding is. Between raw texts it does not matter which of a passage's figures is meant, if none of them agrees."""
    if not choice.contradicts or not isinstance(choice.profile, RawProfile):
        return round(probability(choice.odds), 4)
    place = _passage(choice.profile)
    none = 1 - probability(choice.odds)
    for other in others:
        if isinstance(other.profile, RawProfile) and other.contradicts and _passage(other.profile) == place:
            none *= 1 - probability(other.odds)
    return round(1 - none, 4)


def _passage(profile: RawProfile) -> tuple[str, Span]:
    return profile.claims[0].source.id, profile.around.span


def _slip(figure: Figure, choice: Candidate, others: Sequence[Candidate]) -> str | None:
    """The likely slip, now that it is known whom else the sources give such a figure."""
    if not choice.contradicts:
        return None
    claim, comparison = next((c, r) for c, r in choice.results if r.verdict is Verdict.CONTRADICTION)
    rivals = [other for other in others if other.profile.group == choice.profile.group and other.profile.fact.id != choice.profile.fact.id]
    return name_slip(claim, figure, comparison, other_values=[claim.figure for other in rivals for claim in other.profile.claims])


def _link(figure: Figure, candidate: Candidate) -> Link:
    return Link(figure, candidate.profile.fact, round(probability(candidate.odds), 4), candidate.evidence)

"""Which fact is each figure about, and does it agree? Every figure of a draft gets its assessment."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from ..figures.figure import Figure
from ..lexicon.model import Lexicon
from ..mentions.fold import Folder
from ..mentions.names import NameIndex
from ..mentions.reading import LanguageWords, Reader, Surroundings
from ..mentions.vocabulary import Vocabulary
from ..sources.fact import FactBase
from ..text.document import Document
from ..values.compare import Comparison, Verdict
from . import weights as weighing
from .assessment import Assessment, Evidence, Link, Status
from .evidence import evidence_for, total
from .profile import Profile, group_of, named, profiles_of, stems_of
from .raw import RawProfile, Telling, evidence_from, raw_profiles
from .slips import name_slip
from .thresholds import VERIFIED, WARNING
from .verdicts import Compared, best_of, compared, status_of
from .weights import Weights, probability


class Candidate(NamedTuple):
    """A fact that a figure may be about."""

    profile: Profile | RawProfile
    odds: float
    evidence: tuple[Evidence, ...]
    results: Compared
    best: Comparison

    @property
    def agrees(self) -> bool:
        """True where at least one claim supports the figure."""
        return self.best.verdict.agrees


def assess(document: Document, figures: Sequence[Figure], bases: Sequence[FactBase], lexicon: Lexicon) -> tuple[Assessment, ...]:
    """One assessment per figure, in order. Curated facts come first; raw texts speak where these are silent."""
    weights = weighing.load()
    languages = prepared(lexicon)
    folders = {code: words.fold for code, words in languages.items()}
    vocabulary = _vocabulary(lexicon, folders)
    curated = [base for base in bases if not base.raw]
    profiles = [profile for base in curated for profile in profiles_of(base, folders, vocabulary, lexicon)]
    names = {code: NameIndex(named(entity for base in curated for entity in base.entities), folders, code) for code in languages}
    reader = Reader(names, languages, vocabulary, stems_of(profiles) | vocabulary.known)
    surroundings = reader.read(document, figures)
    mentioned = frozenset(entity for around in surroundings for entity in (*around.sentence.entities, *around.heading.entities, *around.discourse))
    settled = settle([(around, candidates(around, profiles, document, weights, mentioned)) for around in surroundings])
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
    profiles = [profile for base in bases for profile in raw_profiles(base, reader)]
    telling = Telling(profiles)
    open_ones = [at for at, one in enumerate(result) if one.status is Status.UNSOURCED]
    choices = [(surroundings[at], raw_candidates(surroundings[at], profiles, document, weights, telling)) for at in open_ones]
    mended = list(result)
    for at, (around, picked, others) in zip(open_ones, settle(choices), strict=True):
        mended[at] = _assessment(around, picked, others)
    return mended


def raw_candidates(around: Surroundings, profiles: Iterable[RawProfile], document: Document, weights: Weights, telling: Telling) -> list[Candidate]:
    """The figures of raw texts that this one may repeat, most likely first."""
    figure, group = around.figure, group_of(around.figure)
    bare = figure.quantity.unit is None and not around.noun and group == "count"
    found = []
    for profile in profiles:
        if profile.group != group and not (bare and profile.group not in ("date", "time", "ordinal", "score")):
            continue
        results = compared(profile.claims, figure, document.date)
        best = best_of(results)
        if best.verdict is Verdict.INCOMPARABLE:
            continue
        evidence = evidence_from(profile, around, best, telling, weights, document.language)
        odds = weights["raw_bias"] + sum(item.weight for item in evidence)
        if odds > _HOPELESS:
            found.append(Candidate(profile, odds, tuple(evidence), results, best))
    return sorted(found, key=lambda candidate: (-candidate.odds, candidate.profile.fact.id))


def prepared(lexicon: Lexicon) -> dict[str, LanguageWords]:
    """What reading needs of every language, made once per lexicon."""
    kept = lexicon.prepared.get("links")
    if kept is None:
        kept = lexicon.prepared["links"] = {code: LanguageWords(lexicon.of(code)) for code in lexicon.languages}
    return kept


_RUNNERS_UP = 3
_MARGIN = 1.5
"""Log odds by which a contradicted fact must lead an agreeing one before the figure is held against it."""


def candidates(around: Surroundings, profiles: Iterable[Profile], document: Document, weights: Weights, mentioned: frozenset[str]) -> list[Candidate]:
    """The facts this figure may be about, most likely first."""
    figure = around.figure
    group = group_of(figure)
    bare = figure.quantity.unit is None and not around.noun and group == "count"
    found = []
    for profile in profiles:
        if profile.group != group and not (bare and profile.group not in ("date", "time", "ordinal", "score")):
            continue
        results = compared(profile.claims, figure, document.date)
        best = best_of(results)
        if best.verdict is Verdict.INCOMPARABLE:
            continue
        evidence = evidence_for(profile, around, best, weights, mentioned)
        odds = total(evidence, weights)
        if odds > _HOPELESS:
            found.append(Candidate(profile, odds, tuple(evidence), results, best))
    return sorted(found, key=lambda candidate: (-candidate.odds, candidate.profile.fact.id))


_HOPELESS = -4.0


def settle(choices: Sequence[tuple[Surroundings, list[Candidate]]]) -> list[tuple[Surroundings, Candidate | None, list[Candidate]]]:
    """One fact at most per figure; two figures of one sentence never share a fact unless both agree with it."""
    picked = [_pick(found) for _, found in choices]
    for _ in range(_ROUNDS):
        clash = _clash(choices, picked)
        if clash is None:
            break
        loser = clash
        lost = picked[loser]
        choices[loser][1].remove(lost)  # type: ignore[arg-type]
        picked[loser] = _pick(choices[loser][1])
    return [(around, choice, [other for other in found if other is not choice][:_RUNNERS_UP]) for (around, found), choice in zip(choices, picked, strict=True)]


_ROUNDS = 200


def _pick(found: Sequence[Candidate]) -> Candidate | None:
    if not found:
        return None
    first = found[0]
    if not first.agrees:
        for other in found[1:]:
            if other.agrees and other.odds >= first.odds - _MARGIN and probability(other.odds) >= VERIFIED:
                return other
    return first


def _clash(choices: Sequence[tuple[Surroundings, list[Candidate]]], picked: Sequence[Candidate | None]) -> int | None:
    """The index of a figure that must give up its fact to another of its sentence, or None."""
    by_place: dict[tuple[int, str], int] = {}
    for at, ((around, _), choice) in enumerate(zip(choices, picked, strict=True)):
        if choice is None:
            continue
        place = (around.span.start, choice.profile.fact.id)
        if place not in by_place:
            by_place[place] = at
            continue
        other = by_place[place]
        mine, theirs = choice, picked[other]
        if theirs is None or (mine.agrees and theirs.agrees):
            continue
        if mine.agrees != theirs.agrees:
            return other if mine.agrees else at
        return at if mine.odds <= theirs.odds else other
    return None


def _assessment(around: Surroundings, choice: Candidate | None, others: Sequence[Candidate]) -> Assessment:
    figure = around.figure
    runners = tuple(_link(figure, other) for other in others)
    base = Assessment(figure, Status.UNSOURCED, runners_up=runners, stance=around.stance.kind, sentence=around.text, attributed="reported" if around.stance.reported else "")
    if not figure.assertable or around.stance.kind != "asserted":
        return base._replace(status=Status.NOT_ASSERTED, link=_link(figure, choice) if choice else None)
    if choice is None:
        return base
    link = _link(figure, choice)
    status = status_of(choice.results)
    enough = VERIFIED if status in (Status.VERIFIED, Status.DISPUTED, Status.OUTDATED) else WARNING
    if link.score < enough:
        return base._replace(runners_up=(link, *runners)[:_RUNNERS_UP])
    slip = None
    if status is Status.CONTRADICTED:
        claim, comparison = next(((c, r) for c, r in choice.results if r.verdict is Verdict.CONTRADICTION), choice.results[0])
        slip = name_slip(claim, figure, comparison)
    return base._replace(status=status, link=link, comparisons=choice.results, slip=slip)


def _link(figure: Figure, candidate: Candidate) -> Link:
    return Link(figure, candidate.profile.fact, round(probability(candidate.odds), 4), candidate.evidence)

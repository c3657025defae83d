"""Which fact is each figure about, and does it agree? Every figure of a draft gets its assessment."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ..figures.figure import Figure
from ..lexicon.model import ByLanguage, Lexicon
from ..mentions.fold import Folder
from ..mentions.reading import Reader
from ..mentions.speech import LanguageWords
from ..mentions.surroundings import Surroundings
from ..mentions.vocabulary import Vocabulary
from ..record import NamedTuple
from ..sources.fact import FactBase
from ..text.document import Document
from ..text.span import Span
from . import weights as weighing
from .assessment import Assessment, Link, Status
from .beside import beside
from .candidates import Candidate, candidates
from .changes import with_changes
from .comparisons import with_comparisons
from .curated_derived import without_derived
from .elapsed import with_elapsed
from .evidence import measure_near
from .evidence_subject import Story
from .own_words import own_words_of, ways
from .profile import Profile, index_of, profiles_of, stems_of, telling_alone
from .profile_index import ProfileIndex
from .quoted import with_quotes
from .raw_profile import RawProfile
from .retold import is_retold, is_sum
from .settling import RUNNERS_UP, settle
from .slips import name_slip
from .thresholds import VERIFIED, WARNING
from .untold import with_untold
from .value_worth import SAID
from .verdicts import contradiction_in
from .weights import Weights, probability


def assess(document: Document, figures: Sequence[Figure], bases: Sequence[FactBase], lexicon: Lexicon) -> tuple[Assessment, ...]:
    """One assessment per figure, in order. Curated facts come first; raw texts speak where these are silent."""
    weights = weighing.load()
    curated = [base for base in bases if not base.raw]
    profiles, reader, surroundings, story = read_against(document, figures, curated, lexicon)
    index = ProfileIndex(profiles, story.whole)
    choices = [(around, candidates(around, index, document, weights, story)) for around in surroundings]
    if unnamed := _spoken_of((found for _, found in choices), story.mentioned):
        story = story._replace(topics=story.topics | unnamed)
        choices = [(around, candidates(around, index, document, weights, story)) for around in surroundings]
    choices = beside(with_quotes(choices, document.text, profiles, weights), profiles, weights)
    settled = without_derived(settle(choices), profiles)
    settled = with_untold(settled, index, document, weights, story)
    settled = with_comparisons(settled, profiles, weights, document.date)
    settled = with_elapsed(settled, index, weights)
    result = [_assessment(around, picked, others) for around, picked, others in settled]
    if any(source.passages for base in curated for source in base.sources):
        result = _with_passages(result, choices, curated, reader, document, weights, lexicon)
    raw = [base for base in bases if base.raw and base.facts]
    if raw:
        result = _with_raw(result, surroundings, raw, reader, document, weights, lexicon)
    return tuple(result)


class Read(NamedTuple):
    """A draft as it is held against sheets: their facts, the reader that knows them, what stands around each figure, and the story."""

    profiles: list[Profile]
    reader: Reader
    surroundings: list[Surroundings]
    story: Story


def read_against(document: Document, figures: Sequence[Figure], curated: Sequence[FactBase], lexicon: Lexicon) -> Read:
    """Reads a draft with the words and names of sheets in mind."""
    languages = prepared(lexicon)
    folders = ByLanguage(lexicon.languages, lambda code: languages[code].fold)
    vocabulary = vocabulary_of(lexicon, folders)
    profiles = with_changes([profile for base in curated for profile in profiles_of(base, folders, vocabulary, lexicon)])
    names = ByLanguage(lexicon.languages, lambda code: index_of(curated, vocabulary, lexicon, folders, code))
    reader = Reader(names, languages, vocabulary, stems_of(profiles), {document.language: own_words_of(curated, document.language)})
    surroundings = reader.read(document, figures)
    story = _story(curated, surroundings, reader.topics)
    known = any(entity[0] != "?" for entity in story.mentioned)  # a text that names nobody whom the sheets know may tell of anybody's
    alone = telling_alone(profiles) if known else frozenset()
    heard = frozenset().union(*(one.told for one in profiles))
    story = story._replace(measures=vocabulary.measures(document.language), alone=alone, ways=ways(lexicon, folders), heard=heard)
    if totals := {one.total for around in surroundings for one in around.restrictions if one.total}:
        numbers = {figure.quantity.stated for profile in profiles if profile.group == "count" for figure in profile.figures}
        story = story._replace(totals=frozenset(totals & numbers))
    return Read(profiles, reader, surroundings, story)


def vocabulary_of(lexicon: Lexicon, folders: Mapping[str, Folder]) -> Vocabulary:
    """The vocabulary of a lexicon, made once."""
    kept = lexicon.prepared.get("vocabulary")
    if kept is None:
        kept = lexicon.prepared["vocabulary"] = Vocabulary(lexicon, folders)
    return kept


def _fold(lexicon: Lexicon, document: Document) -> Folder:
    return prepared(lexicon)[document.language].fold


def _with_passages(
    result: Sequence[Assessment],
    choices: Sequence[tuple[Surroundings, list[Candidate]]],
    bases: Sequence[FactBase],
    reader: Reader,
    document: Document,
    weights: Weights,
    lexicon: Lexicon,
) -> list[Assessment]:
    """The assessments, with the second view that the sources' own words give where the sheets keep them."""
    from . import passages, raw_links  # only where a sheet keeps them

    spoken = _joined(passages.near(bases, choices, lexicon))
    profiles, telling = passages.remembered(bases, spoken, lexicon, lambda: raw_links.raw_profiles(spoken, reader))
    kept = frozenset(profile.fact.id for profile in profiles)
    heard, settled = raw_links.linked([around for around, _ in choices], profiles, document, weights, telling, _fold(lexicon, document))
    second = [passages.of_claims(_assessment(*one)) for one in settled]
    return [passages.decided(one, two, spoken_of, kept) for one, two, (_, spoken_of) in zip(result, second, heard, strict=True)]


def _with_raw(
    result: Sequence[Assessment],
    surroundings: Sequence[Surroundings],
    bases: Sequence[FactBase],
    reader: Reader,
    document: Document,
    weights: Weights,
    lexicon: Lexicon,
) -> list[Assessment]:
    """The assessments, with those that curated facts left open made against raw texts."""
    from . import raw_links  # only where there are raw texts: a run with sheets alone starts without

    profiles, telling = raw_links.raw_profiles(_joined(bases), reader)
    open_ones = [at for at, one in enumerate(result) if one.status is Status.UNSOURCED or _is_supposed(one)]
    _, settled = raw_links.linked([surroundings[at] for at in open_ones], profiles, document, weights, telling, _fold(lexicon, document))
    mended = list(result)
    for at, (around, picked, others) in zip(open_ones, settled, strict=True):
        mended[at] = _assessment(around, picked, others)
    return mended


def _is_supposed(one: Assessment) -> bool:
    return one.status is Status.NOT_ASSERTED and one.stance == "hypothetical" and one.link is None


def _spoken_of(choices: Iterable[Sequence[Candidate]], named: frozenset[str]) -> frozenset[str]:
    """Subjects that a text never names (`the drug`, `das Mittel`) but whose figures it gives, each by its own measure."""
    told: dict[str, set[str]] = {}
    for candidate in (one for found in choices for one in found):
        subject = "" if isinstance(candidate.profile, RawProfile) else candidate.profile.subject
        exact = any(item.signal == SAID["same"] for item in candidate.evidence)
        if subject and subject not in named and exact and measure_near(candidate.evidence):
            told.setdefault(subject, set()).add(candidate.profile.fact.id)
    return frozenset(subject for subject, facts in told.items() if len(facts) >= _ENOUGH)


_ENOUGH = 2
"""Facts whose very numbers a text gives, from which its subject is clear without its name."""


def _story(bases: Sequence[FactBase], surroundings: Sequence[Surroundings], topics: frozenset[str]) -> Story:
    """What is the same for all figures of a text: who is named, who is the topic, and what the sheets tell of everybody."""
    mentioned = frozenset(
        entity for around in surroundings for entity in (*around.sentence.entities, *around.heading.entities, *around.discourse)
    )
    entities = [entity for base in bases for entity in base.entities]
    return Story(
        mentioned,
        topics,
        {entity.id: entity.type for entity in entities},
        {entity.id: entity.part_of for entity in entities if entity.part_of},
    )


def _joined(bases: Sequence[FactBase]) -> FactBase:
    """Raw bases as one: how telling a word is depends on all of them."""
    return FactBase(
        facts=tuple(fact for base in bases for fact in base.facts),
        raw=True,
        documents=tuple(document for base in bases for document in base.documents),
    )


def prepared(lexicon: Lexicon) -> Mapping[str, LanguageWords]:
    """What reading needs of every language, made once per lexicon, each when it is first asked for."""
    kept = lexicon.prepared.get("links")
    if kept is None:
        kept = lexicon.prepared["links"] = ByLanguage(lexicon.languages, lambda code: LanguageWords(lexicon.of(code)))
    return kept


def _assessment(around: Surroundings, choice: Candidate | None, others: Sequence[Candidate]) -> Assessment:
    figure = around.figure
    runners = tuple(_link(figure, other) for other in others)
    base = Assessment(
        figure,
        Status.UNSOURCED,
        runners_up=runners,
        stance=around.stance.kind,
        sentence=around.text,
        attributed="reported" if around.stance.reported else "",
    )
    supposed = around.stance.kind == "hypothetical" and choice is not None and choice.contradicts and (is_retold(choice) or is_sum(choice))
    if not figure.assertable or not (around.stance.kind == "asserted" or supposed) or around.metadata:
        return base._replace(status=Status.NOT_ASSERTED, link=_link(figure, choice) if choice else None)
    if choice is None:
        return base
    link = _link(figure, choice)._replace(score=_score(choice, others))
    status = choice.status
    enough = VERIFIED if status in (Status.VERIFIED, Status.DISPUTED, Status.OUTDATED) else WARNING
    if link.score < enough:
        return base._replace(runners_up=(link, *runners)[:RUNNERS_UP])
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
    claim, comparison = contradiction_in(choice.results)
    rivals = [other for other in others if other.profile.group == choice.profile.group and other.profile.fact.id != choice.profile.fact.id]
    slip = name_slip(claim, figure, comparison, other_values=[claim.figure for other in rivals for claim in other.profile.claims])
    return choice.slip if slip == "value" and choice.slip else slip  # `46,1` for 64,1 billion: seen with the scale it takes over


def _link(figure: Figure, candidate: Candidate) -> Link:
    return Link(figure, candidate.profile.fact, round(probability(candidate.odds), 4), candidate.evidence)

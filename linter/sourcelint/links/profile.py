"""What would a text say about this fact? Its subject, the words of its measure and context as stems, and its dimension."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from .. import cachefile
from ..cachefile import state_of_code
from ..figures.figure import Figure
from ..lexicon.model import Lexicon
from ..mentions.fold import Folder
from ..mentions.names import Named, NameIndex, keys_of
from ..mentions.vocabulary import Vocabulary, concept_of
from ..mentions.words import phrase_stems
from ..record import NamedTuple
from ..sources.fact import Claim, Entity, Fact, FactBase, Words
from ..values.units import dimension
from .own_words import OwnWords, small_stems


class Phrase(NamedTuple):
    """Words that together tell a measure: all stems must stand at one level. `weak`: unspecific, or only a concept in common."""

    stems: tuple[str, ...]
    weak: bool = False


class Profile(NamedTuple):
    """A fact as links see it. `rivals` are the subjects of other facts with the same measure words, `group` is its dimension.

    `company` are the entities that its own words name: they may stand beside it without being meant.
    `moves` tells that the fact itself is about a change: a rise, a loss, new jobs. `told` are the stems of all its own words, those
    of its quotes (these alone are `quoted`) and of its subject's names; `narrowed` the kinds of restrictions that these words tell,
    `out_of` what its quotes say that its number is a part of, `counted` what it counts. What two facts make up names both in `worked_out`.
    """

    fact: Fact
    claims: tuple[Claim, ...]
    subject: str
    parts: frozenset[str]
    measure: tuple[Phrase, ...]
    context: tuple[Phrase, ...]
    group: str
    rivals: frozenset[str]
    figures: tuple[Figure, ...]
    company: frozenset[str] = frozenset()
    moves: bool = False
    told: frozenset[str] = frozenset()
    narrowed: frozenset[str] = frozenset()
    quoted: frozenset[str] = frozenset()
    out_of: frozenset[str] = frozenset()
    counted: frozenset[str] = frozenset()
    worked_out: tuple[str, ...] = ()


_GROUPS = {
    "count": "count", "number": "count", "ordinal": "ordinal", "money": "money", "percent": "share", "points": "share", "ratio": "share",
    "date": "date", "period": "date", "time": "time", "score": "score",
}  # fmt: skip


def group_of(figure: Figure) -> str:
    """What kind of thing a figure measures; figures of different groups are never linked, but for a bare number."""
    return _GROUPS.get(figure.kind) or dimension(figure.quantity.unit) or figure.kind


VERSION = "11"
"""Raise it when profiles are made differently: kept ones are made anew."""

_Row = tuple[
    int, list[tuple[tuple[str, ...], bool]], list[tuple[tuple[str, ...], bool]], str, frozenset[str], frozenset[str], frozenset[str], bool,
    frozenset[str], frozenset[str], frozenset[str], frozenset[str], frozenset[str],
]  # fmt: skip
"""Which fact, then the fields of its profile that are worked out, as plain values."""


def profiles_of(base: FactBase, folders: Mapping[str, Folder], vocabulary: Vocabulary, lexicon: Lexicon) -> list[Profile]:
    """One profile per fact that has a claim a draft can be held against (candidates and withdrawn claims never make a finding).

    What is worked out from sheets is kept: a run with the same sheets folds none of their words.
    """

    def rows() -> list[_Row]:
        at = {id(fact): number for number, fact in enumerate(base.facts)}
        return [
            (
                at[id(one.fact)],
                [(p.stems, p.weak) for p in one.measure],
                [(p.stems, p.weak) for p in one.context],
                one.group,
                one.parts,
                one.rivals,
                one.company,
                one.moves,
                one.told,
                one.narrowed,
                one.quoted,
                one.out_of,
                one.counted,
            )
            for one in _worked_out(base, folders, vocabulary, lexicon)
        ]

    if not base.fingerprint:
        return _worked_out(base, folders, vocabulary, lexicon)
    kept = cachefile.remembered(
        cachefile.key_of("profiles", VERSION, state_of_code("links", "mentions"), base.fingerprint, lexicon.fingerprint), rows
    )
    return [_from_row(base.facts[row[0]], row) for row in kept]


def _from_row(fact: Fact, row: _Row) -> Profile:
    _, measure, context, group, parts, rivals, company, moves, told, narrowed, quoted, out_of, counted = row
    claims = _held_against(fact)
    return Profile(
        fact,
        claims,
        fact.subject,
        parts,
        _made(measure),
        _made(context),
        group,
        rivals,
        tuple([claim.figure for claim in claims]),
        company,
        moves,
        told,
        narrowed,
        quoted,
        out_of,
        counted,
    )


def _made(phrases: Iterable[tuple[tuple[str, ...], bool]]) -> tuple[Phrase, ...]:
    new = tuple.__new__  # thousands of them at every start: the bare constructor takes a third of the time
    return tuple([new(Phrase, phrase) for phrase in phrases])


def _held_against(fact: Fact) -> tuple[Claim, ...]:
    return tuple([claim for claim in fact.claims if claim.status not in ("candidate", "withdrawn")])


_Draft = tuple[Fact, tuple[Claim, ...], tuple[Phrase, ...], tuple[Phrase, ...], str]
"""A fact with its claims, the phrases of its measure and of its context, and its group."""


def _worked_out(base: FactBase, folders: Mapping[str, Folder], vocabulary: Vocabulary, lexicon: Lexicon) -> list[Profile]:
    measures = lexicon.shared("measures")
    whole = {entity.id: entity.part_of for entity in base.entities}
    parts: dict[str, set[str]] = {}
    for part, owner in whole.items():
        if owner:
            parts.setdefault(owner, set()).add(part)
    small = small_stems(lexicon, folders)
    drafts = []
    for fact in base.facts:
        claims = _held_against(fact)
        if claims:
            words = _measure(fact, measures, folders, vocabulary, small)
            context = tuple(phrase._replace(weak=small.issuperset(phrase.stems)) for phrase in _phrases(fact.context, folders))
            drafts.append((fact, claims, words, context, group_of(claims[0].figure)))
    named_by = {stems: entity.id for entity in base.entities for name in entity.names for fold in folders.values()
                if (stems := tuple(fold(key) for key in keys_of(name)))}  # fmt: skip
    rivals = _rivals([(fact.subject, group, {p.stems for p in words if not p.weak}) for fact, _, words, _, group in drafts], whole)
    own = OwnWords(base.entities, folders, vocabulary, lexicon)
    rated = {_kind_of(fact) for fact, claims, *_ in drafts if "rate" in own.narrowed(fact, claims)}
    quoted = [own.quoted(claims, [p.stems for p in (*words, *context)]) for _, claims, words, context, _ in drafts]
    hints = _hints(drafts, own, small)
    drafts = [(fact, claims, (*words, *hint), context, group)
              for (fact, claims, words, context, group), hint in zip(drafts, hints, strict=True)]  # fmt: skip
    return [
        Profile(fact, claims, fact.subject, frozenset(parts.get(fact.subject, ())), words, context, group, rival,
                tuple(claim.figure for claim in claims), _company((*words, *context), named_by),
                own.moves(fact, claims), said | own.names(fact),
                own.narrowed(fact, claims) | ({"rate"} if _kind_of(fact) in rated else set())
                | own.gone(p.stems for p in words if not p.weak), said, own.whole(claims), own.counted(claims))
        for (fact, claims, words, context, group), rival, said in zip(drafts, rivals, quoted, strict=True)
    ]  # fmt: skip


def _hints(drafts: Sequence[_Draft], own: OwnWords, small: frozenset[str]) -> list[tuple[Phrase, ...]]:
    """Words of each fact's quotes that hardly any other fact has: weak ones."""
    told = [own.hints(fact, claims) - small for fact, claims, *_ in drafts]
    often = Counter(stem for stems in told for stem in stems)
    result = []
    for (_, _, words, context, _), stems in zip(drafts, told, strict=True):
        known = {stem for phrase in (*words, *context) for stem in phrase.stems}
        result.append(tuple(Phrase((stem,), True) for stem in sorted(stems - known) if often[stem] <= _SELDOM))
    return result


_SELDOM = 2
"""Facts that may have a word in their quotes for it to tell which one is meant."""


def _kind_of(fact: Fact) -> tuple[str, str, tuple[tuple[str, tuple[str, ...]], ...]]:
    """Facts of one kind measure the same of the same: what is told per day once is told per day again."""
    return fact.subject, fact.measure, tuple(sorted(fact.words.items()))


def _measure(
    fact: Fact, measures: Mapping[str, object], folders: Mapping[str, Folder], vocabulary: Vocabulary, small: frozenset[str]
) -> tuple[Phrase, ...]:
    own = _telling(_phrases(fact.words, folders), small)
    shared = measures.get(fact.measure) if fact.measure else None
    if isinstance(shared, dict):
        own += _phrases(
            {code: tuple(map(str, words)) for code, words in shared.items() if isinstance(words, list) and len(code) == 2}, folders
        )
        weak = shared.get("weak", {})
        own += tuple(Phrase(p.stems, True) for p in _phrases({code: tuple(map(str, words)) for code, words in weak.items()}, folders))
        own += (Phrase((concept_of(fact.measure),), True),)
    concepts: Counter[str] = Counter()
    for code, words in fact.words.items():
        for word in words:
            if code in folders:
                stems = phrase_stems(word, folders[code])
                found = vocabulary.phrases(stems, code) if len(stems) > 1 else vocabulary.concepts(stems, code)
                concepts.update(sorted(found))
    least = _MEANT if sum(map(len, fact.words.values())) >= _MANY else 1
    own += tuple(Phrase((concept,), True) for concept, count in concepts.items() if count >= least)
    return tuple(dict.fromkeys(own))


_MANY, _MEANT = 24, 2
"""Of so many words for a measure several share what they mean: what only one of them may mean (an opening: a vacancy) is not meant."""


def _telling(phrases: Sequence[Phrase], small: frozenset[str]) -> tuple[Phrase, ...]:
    """The phrases that tell something: no single small word, and none that is another one with small words to it (`by half`, `half`)."""
    known = {phrase.stems for phrase in phrases}
    found = []
    for phrase in phrases:
        rest = tuple(stem for stem in phrase.stems if stem not in small)
        if rest == phrase.stems or (rest not in known and len(phrase.stems) > 1):
            found.append(phrase._replace(weak=not rest))
    return tuple(found)


def _phrases(words: Words, folders: Mapping[str, Folder]) -> tuple[Phrase, ...]:
    found: dict[Phrase, None] = {}
    for code, phrases in words.items():
        for fold in [folders[code]] if code in folders else folders.values():
            for phrase in phrases:
                whole, apart = phrase_stems(phrase, fold), tuple(fold(key) for key in keys_of(phrase))
                found.update(dict.fromkeys(Phrase(stems) for stems in (whole, apart) if stems))
    return tuple(found)


def _company(phrases: Iterable[Phrase], named_by: Mapping[tuple[str, ...], str]) -> frozenset[str]:
    parts = (phrase.stems[at:end] for phrase in phrases for at in range(len(phrase.stems)) for end in range(at + 1, len(phrase.stems) + 1))
    return frozenset(named_by[stems] for stems in parts if stems in named_by)


def _rivals(rows: Sequence[tuple[str, str, set[tuple[str, ...]]]], whole: Mapping[str, str]) -> list[frozenset[str]]:
    by_phrase: dict[tuple[str, tuple[str, ...]], set[str]] = {}
    for subject, group, phrases in rows:
        for phrase in phrases:
            by_phrase.setdefault((group, phrase), set()).add(subject)
    result = []
    for subject, group, phrases in rows:
        others = {other for phrase in phrases for other in by_phrase[group, phrase]} - {subject}
        others |= {whole[other] for other in others if whole.get(other)}
        result.append(frozenset(others - {subject, whole.get(subject, "")}))
    return result


def index_of(
    bases: Sequence[FactBase], vocabulary: Vocabulary, lexicon: Lexicon, folders: Mapping[str, Folder], language: str
) -> NameIndex:
    """The index of the entities of all bases for a text in `language`, kept where the bases are known by their fingerprints."""

    def made() -> NameIndex:
        entities = named((entity for base in bases for entity in base.entities), vocabulary, lexicon, folders)
        return NameIndex(entities, folders, language, vocabulary.common(language))

    if not all(base.fingerprint for base in bases):
        return made()
    key = cachefile.key_of(
        "names", VERSION, language, state_of_code("links", "mentions"), lexicon.fingerprint, *(base.fingerprint for base in bases)
    )
    return NameIndex.of_rows(cachefile.remembered(key, lambda: made().rows()))


def named(entities: Iterable[Entity], vocabulary: Vocabulary, lexicon: Lexicon, folders: Mapping[str, Folder]) -> list[Named]:
    """Entities in the form that the index of names takes; a place or country is also known by its other names and its adjective."""
    concepts = lexicon.shared("concepts")
    result = []
    for entity in entities:
        also = dict(entity.also)
        for concept in sorted({name for word in entity.names for name in vocabulary.proper_of(word, folders)}):
            for code, words in concepts.get(concept, {}).items():
                also[code] = (*also.get(code, ()), *map(str, words))
        result.append(Named(entity.id, entity.type, entity.names, also))
    return result


def stems_of(profiles: Iterable[Profile]) -> set[str]:
    """All stems that tell anything about any fact: compounds of a text are searched for these."""
    return {stem for profile in profiles for phrase in (*profile.measure, *profile.context) for stem in phrase.stems}


def telling_alone(profiles: Iterable[Profile]) -> frozenset[str]:
    """The phrases that measure one fact only, their stems parted by spaces: such a word tells which fact is meant."""
    facts = [{phrase.stems for phrase in profile.measure if not phrase.weak} for profile in profiles if not profile.worked_out]
    often = Counter(stems for told in facts for stems in told)
    return frozenset(" ".join(stems) for stems, count in often.items() if count == 1)

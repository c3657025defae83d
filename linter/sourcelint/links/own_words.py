"""What do a fact's own words tell beside its measure? All their stems, whether it is about a change, and what narrows it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from .. import cachefile
from ..figures.scan import read_one
from ..lexicon.model import Language, Lexicon
from ..mentions.fold import Folder
from ..mentions.names import keys_of
from ..mentions.restrictions import RestrictionWords
from ..mentions.vocabulary import Vocabulary
from ..sources.fact import Claim, Entity, Fact, FactBase

_COUNTING = frozenset({"count", "number"})
_NOUN_WORDS = 4
_SHORT = 4
_WORD_OR_MARK = r"\w[\w'’-]*|[^\w\s]"


class OwnWords:
    """Reads what facts of a base say of themselves; made once per base."""

    def __init__(self, entities: Sequence[Entity], folders: Mapping[str, Folder], vocabulary: Vocabulary, lexicon: Lexicon) -> None:
        self._folders, self._vocabulary, self._lexicon = folders, vocabulary, lexicon
        sections = [lexicon.of(code).section("links") for code in folders]
        self._restrictions = [RestrictionWords(section) for section in sections]
        named = dict(zip(folders, sections, strict=True))
        self._generic = {code: frozenset(folders[code](str(word)) for word in own.get("generic", ())) for code, own in named.items()}
        self._small = {code: frozenset(str(word).casefold() for word in own.get("stop", ())) for code, own in named.items()}
        self._moving = frozenset(stem for code in folders for stem in _moving(lexicon.of(code), folders[code]))
        self._known = {code: vocabulary.known(code) for code in folders}
        self._names = {entity.id: self._names_of(entity) for entity in entities}
        self._named = frozenset().union(*self._names.values()) if self._names else frozenset()
        self._whole = {entity.id: entity.part_of for entity in entities}

    def quoted(self, claims: Sequence[Claim], phrases: Iterable[tuple[str, ...]]) -> frozenset[str]:
        """The stems of its words and its quotes, and the concepts they may mean."""
        found = {stem for phrase in phrases for stem in phrase}
        for claim in claims:
            found |= self._meant(claim.quote, claim.source.language)
        return frozenset(found)

    def hints(self, fact: Fact, claims: Sequence[Claim]) -> frozenset[str]:
        """What its quotes say beside its figure, in words that are no names."""
        found: set[str] = set()
        for claim in claims:
            rest = claim.quote.replace(claim.figure.text, " ", 1)
            language = claim.source.language
            if language in self._folders:
                found |= self._meant(rest, language) - self._generic[language]
        return frozenset(stem for stem in found if len(stem) >= _SHORT and not stem[0].isdigit()) - self._named


    def counted(self, claims: Sequence[Claim]) -> frozenset[str]:
        """What its quotes say that its number counts: `27 bidding days`."""
        found: set[str] = set()
        for claim in claims:
            language = claim.source.language
            if claim.figure.kind in _COUNTING and language in self._folders:
                found |= self._meant(" ".join(self._behind(claim)), language) - self._generic[language]
        return frozenset(found)

    def _behind(self, claim: Claim) -> list[str]:
        """The words right of a claim's number in its quote, up to the noun where nouns are capitals, else up to the next small word."""
        _, number, rest = claim.quote.partition(claim.figure.text)
        language = claim.source.language
        words: list[str] = []
        for word in re.findall(_WORD_OR_MARK, rest.lstrip("- ") if number else "")[:_NOUN_WORDS]:
            if not word[0].isalpha() or word.casefold() in self._small[language]:
                break
            words.append(word)
            if self._folders[language].compounds and word[0].isupper():
                return words
        return [] if self._folders[language].compounds else words

    def names(self, fact: Fact) -> frozenset[str]:
        """The same of the names of its subject and of what that is part of."""
        return frozenset(self._names.get(fact.subject, set()) | self._names.get(self._whole.get(fact.subject, ""), set()))

    def narrowed(self, fact: Fact, claims: Sequence[Claim]) -> frozenset[str]:
        """The kinds of restrictions that it tells itself: `in the first phase`, `per day`."""
        texts = [claim.quote for claim in claims]
        texts += [phrase for words in (fact.words, fact.context) for phrases in words.values() for phrase in phrases]
        found = {kind for text in texts for known in self._restrictions for kind in known.kinds_in(keys_of(text))}
        if any(claim.figure.quantity.per for claim in claims):
            found.add("rate")
        return frozenset(found)

    def whole(self, claims: Sequence[Claim]) -> frozenset[str]:
        """What its quotes say that its number is out of: `12 of the 40 ships`."""
        found: set[str] = set()
        for claim in claims:
            number = keys_of(claim.figure.text)
            for known, generic in zip(self._restrictions, self._generic.values(), strict=True):
                words = known.whole_in(keys_of(claim.quote), number)
                told = [word for word in words if word not in known.stop]
                found |= self._numbers(told[:1], claim.source.language) if number else set()
                found |= {word for word in told if word[0].isdigit()} | (self._meant(" ".join(told), claim.source.language) - generic)
        return frozenset(found)

    def _numbers(self, words: Sequence[str], language: str) -> set[str]:
        """The number that a word tells, in digits: `five of | nine sirens`."""
        read = [read_one(word, language=language, lexicon=self._lexicon) for word in words if word.isalpha() and language in self._folders]
        sizes = [figure.quantity.size for figure in read if figure is not None and figure.kind in _COUNTING]
        return {str(size) for size in sizes if size is not None and size == int(size)}

    def moves(self, fact: Fact, claims: Iterable[Claim]) -> bool:
        """True where it is about a change (a rise, a loss, new jobs), by its figure or its own words: profits are none."""
        if fact.role == "by" or any(claim.figure.role == "by" for claim in claims):
            return True
        phrases = [(code, phrase) for words in (fact.words, fact.context) for code in words for phrase in words[code]]
        return any(
            self._folders[code](key) in self._moving for code, phrase in phrases if code in self._folders for key in keys_of(phrase)
        )

    def gone(self, measure: Iterable[tuple[str, ...]]) -> frozenset[str]:
        """The kind `gone`, where a word of the measure is one that tells a change: a loss is lost."""
        return frozenset({"gone"}) if any(not self._moving.isdisjoint(stems) for stems in measure) else frozenset()

    def _names_of(self, entity: Entity) -> set[str]:
        found: set[str] = set()
        for name in (*entity.names, *(word for words in entity.also.values() for word in words)):
            found |= self._meant(name, "")
        return found

    def _meant(self, text: str, language: str) -> set[str]:
        keys = keys_of(text)
        found: set[str] = set()
        for code in [language] if language in self._folders else self._folders:
            fold = self._folders[code]
            stems = {fold(key) for key in keys}
            stems |= {part for key in keys for part in fold.parts(key)[0] if part in self._known[code]}
            found |= stems | self._vocabulary.concepts(stems, code)
        return found


def _moving(language: Language, fold: Folder) -> Iterator[str]:
    """The stems of words that tell a change: rose, loss, hired."""
    changes = language.section("figures").get("changes") or {}
    for way in (changes.get("up") or {}, changes.get("down") or {}):
        yield from (fold(word) for kind in ("verbs", "nouns", "direct", "direct_after") for word in way.get(kind, ()))
    restrictions = language.section("links").get("restrictions") or {}
    yield from (fold(word) for word in (restrictions.get("change") or {}).get("words", ()) if " " not in word)


def ways(lexicon: Lexicon, folders: Mapping[str, Folder]) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of the verbs that tell a rise, and of those that tell a fall, in all languages. They are kept: a text is of one."""

    def found() -> list[list[str]]:
        up, down = ({stem for code in folders for stem in _going(lexicon.of(code), folders[code], way)} for way in ("up", "down"))
        return [sorted(up - down), sorted(down - up)]

    key = cachefile.key_of("ways", cachefile.state_of_code("mentions"), lexicon.fingerprint) if lexicon.fingerprint else ""
    up, down = cachefile.remembered(key, found) if key else found()
    return frozenset(up), frozenset(down)


def _going(language: Language, fold: Folder, way: str) -> Iterator[str]:
    words = ((language.section("figures").get("changes") or {}).get(way)) or {}
    yield from (fold(str(word)) for kind in ("verbs", "direct") for word in words.get(kind, ()))


def small_stems(lexicon: Lexicon, folders: Mapping[str, Folder]) -> frozenset[str]:
    """The stems of words that tell little by themselves: `mehr`, `than`."""
    listed = [(folders[code], lexicon.of(code).section("links")) for code in folders]
    return frozenset(fold(str(word)) for fold, section in listed for word in section.get("stop", ()))


def own_words_of(bases: Iterable[FactBase], language: str) -> frozenset[str]:
    """All single words that facts have for their own in a language: of these, even small ones tell (`jünger`, `more than a year ago`)."""
    found: list[str] = []
    for fact in (fact for base in bases for fact in base.facts):
        found += (*fact.words.get(language, ()), *fact.words.get("", ()))
        # a phrase of a context would weigh more than a name nobody knows: `In Wiesenau sind 6.200 Haushalte ohne Strom`
        found += (word for code in (language, "") for word in fact.context.get(code, ()) if " " not in word)
    return frozenset(" ".join(found).casefold().split())

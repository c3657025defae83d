"""Who or what is named? Entities by name, alias or description, and names that no source knows."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence

from ..figures.tokens import tokenize
from ..record import NamedTuple
from ..text.span import Span
from .fold import Folder
from .words import Word


class Named(NamedTuple):
    """An entity as the index needs it: its id, type, proper names and aliases by language ("" for any)."""

    id: str
    type: str
    names: tuple[str, ...]
    aliases: Mapping[str, tuple[str, ...]]


class Mention(NamedTuple):
    """An entity named in a text.

    how: "name" | "alias" | "generic" (an alias that is only a common noun, `the station`) | "description" (of a kind, `the company`)
    | "unknown" (a name of nobody known: `entity` is `?` + its stem) | "person" (two such names in a row)
    | "guess" (perhaps one: a first word that no lexicon has).
    """

    span: Span
    entity: str
    how: str


class _Entry(NamedTuple):
    stems: tuple[str, ...]
    entity: str
    how: str
    exact: str  # short names must be written alike: US is no `us`, o1 no O1


_Rows = tuple[dict[str, list[tuple[tuple[str, ...], str, str, str]]], dict[str, str], set[str]]

_SHORT = 3


class NameIndex:
    """Finds entities in words. Made once per set of sources and language of the text."""

    def __init__(
        self, entities: Iterable[Named], folders: Mapping[str, Folder], language: str, common: Container[str] = frozenset()
    ) -> None:
        self._common = common
        self._by_first: dict[str, list[_Entry]] = {}
        self.types: dict[str, str] = {}
        self.described: set[str] = set()
        """Those who are called by a common noun of their own: `the captain`, `the yard`."""
        for entity in entities:
            own = folders[language]
            self.types[entity.id] = entity.type
            for name in entity.names:
                self._add(name, own, entity.id, "name")
                if self._is_generic(name, own):
                    self.described.add(entity.id)
            for code, aliases in entity.aliases.items():
                for alias in aliases:
                    how = "generic" if self._is_generic(alias, own) else "alias"
                    if how == "generic" and code in ("", language):
                        self.described.add(entity.id)
                    self._add(alias, folders.get(code, own) if code == language or not code else own, entity.id, how)
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry.stems))

    def rows(self) -> _Rows:
        """The index as plain values, to be kept."""
        entries = {first: [tuple(entry) for entry in found] for first, found in self._by_first.items()}
        return entries, self.types, self.described  # type: ignore[return-value]

    @classmethod
    def of_rows(cls, rows: _Rows) -> NameIndex:
        """The index that `rows` were made of."""
        made = cls((), {}, "")
        made._by_first = {first: [_Entry(*entry) for entry in entries] for first, entries in rows[0].items()}
        made.types, made.described = rows[1], rows[2]
        return made

    def _is_generic(self, alias: str, fold: Folder) -> bool:
        """True for an alias all of whose words are words of the language, none a name: `Kraftwerk`, `the new line`."""
        if not fold.compounds and alias == alias.lower():
            return True  # a language that writes nouns small shows it
        return all(self._is_common(key, fold) for key in keys_of(alias))

    def _is_common(self, key: str, fold: Folder) -> bool:
        return fold(key) in self._common or any(tail in self._common for tail in fold.parts(key)[0])

    def _add(self, name: str, fold: Folder, entity: str, how: str) -> None:
        pieces = keys_of(name)
        if not pieces:
            return
        stems = tuple(fold(piece) for piece in pieces)
        exact = name if len(name) <= _SHORT else ""
        entry = _Entry(stems, entity, how, exact)
        self._keep(entry)
        genitive = (*stems[:-1], fold(pieces[-1] + "s"))  # an ending that the -s protects stays: Hafenfest, Hafenfests
        if how == "name" and genitive != stems:
            self._keep(entry._replace(stems=genitive, exact=""))

    def _keep(self, entry: _Entry) -> None:
        known = self._by_first.setdefault(entry.stems[0], [])
        if entry not in known:
            known.append(entry)

    def find(self, text: str, words: Sequence[Word]) -> list[Mention]:
        """Mentions among `words` in order, longest name first, none overlapping."""
        found: list[Mention] = []
        at = 0
        while at < len(words):
            entries = self._by_first.get(words[at].stem, ())
            matched = 1
            hits: list[str] = []
            for entry in entries:
                size = len(entry.stems)
                if hits and size < matched:
                    break
                if self._matches(text, entry, words, at) and entry.entity not in hits:
                    found.append(Mention(Span(words[at].start, words[at + size - 1].end), entry.entity, entry.how))
                    hits.append(entry.entity)
                    matched = size
            at += matched
        return found

    @staticmethod
    def _matches(text: str, entry: _Entry, words: Sequence[Word], at: int) -> bool:
        size = len(entry.stems)
        if at + size > len(words) or any(words[at + i].stem != entry.stems[i] for i in range(1, size)):
            return False
        return not entry.exact or text[words[at].start : words[at + size - 1].end] == entry.exact


def keys_of(phrase: str) -> list[str]:
    """The words and numbers of a name or phrase, cut as a text is cut."""
    return [token.key for token in tokenize(phrase) if token.kind != "mark"]


NOBODY: Container[str] = frozenset()
"""The common words of a language before they are asked for."""


class NameWords(NamedTuple):
    """What tells names from words in a language: stems that are no names, and words after which only a speaker is named.

    `finite` are verbs that follow whom a sentence begins with: `Broadcom gave up 17 percent`.
    """

    common: Container[str]
    small: frozenset[str]
    reporting: frozenset[str]
    nouns_capital: bool
    determiners: frozenset[str] = frozenset()
    finite: frozenset[str] = frozenset()


def unknown_names(
    text: str, sentence: Span, words: Sequence[Word], known: Sequence[Mention], speech: NameWords, fold: Folder
) -> list[Mention]:
    """Capitalised words that are nobody's name so far, no common word, and not merely who says so (`laut Bloomberg`).

    The first word of `words` begins a sentence: its capital tells nothing, unless a verb stands behind it (`Broadcom gave up`). Where
    the language writes every noun with a capital, acronyms (ASML), words beside another capital (Petra Holl, Windpark Nordsand) and a
    first word before a small one (`Broadcom gab nach`) count.
    """
    taken = [mention.span for mention in known]
    opens = bool(words) and not any(letter.isalnum() for letter in text[sentence.start : words[0].start])
    found = []
    for index, word in enumerate(words):
        if not word.capital or any(span.start <= word.start < span.end for span in taken):
            continue
        if _is_word(word, speech, fold, apposed=speech.nouns_capital and _follows_noun(words, index, speech.determiners)):
            continue
        if any(near.key in speech.reporting for near in words[max(0, index - 3) : index]):
            continue
        how = _how_named(text, word, words, index) if speech.nouns_capital else "unknown"
        if how == "unknown" and _is_person(index, words, speech, fold):
            how = "person"
        if not speech.nouns_capital and index == 0 and opens and not (len(words) > 1 and words[1].capital):
            how = "guess" if _acts(text, words, speech.finite) else ""
        if how:
            found.append(Mention(Span(word.start, word.end), "?" + word.stem, how))
    return found


def _acts(text: str, words: Sequence[Word], finite: frozenset[str]) -> bool:
    """True for a first word that is no plural, and of which the next one says what it did."""
    if len(words) < _PAIR or words[1].key not in finite or words[1].start - words[0].end != 1:
        return False
    surface = text[words[0].start : words[0].end]
    return surface.isalpha() and not surface.endswith("s") and len(surface) > _PAIR


_PAIR = 2


def _follows_noun(words: Sequence[Word], index: int, determiners: frozenset[str]) -> bool:
    """True for the second of two capitals in a row: `Weingut Hollbach` is a name, though a Bach is a brook.

    An article that opens a sentence is no noun: `Der Listenpreis` is a price (but `In Wiesenau` a place).
    """
    before = words[index - 1] if index else None
    if before is None or not before.capital or before.key in determiners:
        return False
    return not words[index].joined and words[index].start - before.end == 1


def _is_word(word: Word, speech: NameWords, fold: Folder, *, apposed: bool = False) -> bool:
    """True for a common word, or a compound that ends in one (no such compound where it is `apposed` to a noun)."""
    if word.stem in speech.common or word.stem in speech.small:
        return True
    return not apposed and any(tail in speech.common for tail in fold.parts(word.key)[0])


def _is_person(index: int, words: Sequence[Word], speech: NameWords, fold: Folder) -> bool:
    """True for one of two names in a row (Petra Holl) that no common noun introduces (Windpark Nordsand)."""
    for other in (index - 1, index + 1):
        if (
            0 <= other < len(words)
            and words[other].capital
            and not words[max(index, other)].joined
            and not _is_word(words[other], speech, fold)
        ):
            first = min(index, other)
            if abs(words[first].end - words[first + 1].start) == 1:
                return first == 0 or not words[first - 1].capital
    return False


def _how_named(text: str, word: Word, words: Sequence[Word], index: int) -> str:
    """ "unknown", "guess" or "" for a word of a language that writes all nouns with a capital."""
    surface = text[word.start : word.end]
    if not surface.isalpha():
        return ""
    if len(surface) > 1 and surface.isupper():
        return "unknown"
    before = words[index - 1] if index else None
    if before is not None and before.capital and not word.joined and word.start - before.end == 1:
        return "unknown"
    follows = words[index + 1] if index + 1 < len(words) else None
    if follows is None or follows.joined or follows.start - word.end != 1:
        return ""
    if follows.capital:
        return "unknown"
    starts = index == 0 or text[max(0, word.start - 3) : word.start].rstrip()[-1:] in _STARTS
    return "guess" if starts else ""


_STARTS = frozenset(";:–—•")

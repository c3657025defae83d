"""Who or what is named? Entities by name, alias or description, and names that no source knows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from ..figures.tokens import tokenize
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
    """An entity named in a text. how: "name" | "alias" | "description" | "unknown" (a name of nobody known: `entity` is `?` + its stem)."""

    span: Span
    entity: str
    how: str


class _Entry(NamedTuple):
    stems: tuple[str, ...]
    entity: str
    how: str
    exact: str  # short names must be written alike: US is no `us`, o1 no O1


_SHORT = 3


class NameIndex:
    """Finds entities in words. Made once per set of sources and language of the text."""

    def __init__(self, entities: Iterable[Named], folders: Mapping[str, Folder], language: str) -> None:
        self._by_first: dict[str, list[_Entry]] = {}
        self.types: dict[str, str] = {}
        own = folders[language]
        for entity in entities:
            self.types[entity.id] = entity.type
            for name in entity.names:
                self._add(name, own, entity.id, "name")
            for code, aliases in entity.aliases.items():
                for alias in aliases:
                    self._add(alias, folders.get(code, own) if code == language or not code else own, entity.id, "alias")
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry.stems))

    def _add(self, name: str, fold: Folder, entity: str, how: str) -> None:
        pieces = keys_of(name)
        if not pieces:
            return
        stems = tuple(fold(piece) for piece in pieces)
        exact = name if len(name) <= _SHORT else ""
        entry = _Entry(stems, entity, how, exact)
        known = self._by_first.setdefault(stems[0], [])
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


def unknown_names(
    text: str, words: Sequence[Word], known: Sequence[Mention], common: frozenset[str], reporting: frozenset[str], *, nouns_capital: bool
) -> list[Mention]:
    """Capitalised words that are nobody's name so far, no common word, and not merely who says so (`laut Bloomberg`).

    The first word of `words` begins a sentence: its capital tells nothing. `common` are the stems of words that are no names,
    `reporting` words after which a speaker is named. Where the language writes every noun with a capital (`nouns_capital`) only
    acronyms (ASML), two capitals in a row (Petra Holl) and a first word before a small one (`Broadcom gab nach`) count.
    """
    taken = [mention.span for mention in known]
    found = []
    for index, word in enumerate(words):
        if not word.capital or word.stem in common or any(span.start <= word.start < span.end for span in taken):
            continue
        if any(near.key in reporting for near in words[max(0, index - 3) : index]):
            continue
        if nouns_capital:
            if not _looks_like_name(text, word, words, index):
                continue
        elif index == 0:
            continue
        found.append(Mention(Span(word.start, word.end), "?" + word.stem, "unknown"))
    return found


def _looks_like_name(text: str, word: Word, words: Sequence[Word], index: int) -> bool:
    surface = text[word.start : word.end]
    if not surface.isalpha():
        return False
    if len(surface) > 1 and surface.isupper():
        return True
    follows = words[index + 1] if index + 1 < len(words) else None
    if follows is None or follows.joined or follows.start - word.end != 1:
        return False
    starts = index == 0 or text[max(0, word.start - 3) : word.start].rstrip()[-1:] in _STARTS
    return follows.capital or starts


_STARTS = frozenset(";:–—•")

"""Who or what is named? Entities by name, alias or description, and names that no source knows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

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
        pieces = [piece for piece in _pieces(name) if piece]
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


def _pieces(name: str) -> list[str]:
    for mark in "-‐‑/.,’'()&":
        name = name.replace(mark, " ")
    return name.split()


def unknown_names(words: Sequence[Word], known: Sequence[Mention], starts: frozenset[int], common: frozenset[str], *, nouns_capital: bool) -> list[Mention]:
    """Capitalised words that are nobody's name so far and no common word.

    `starts` are offsets at which a sentence begins (a capital tells nothing there); `common` the stems of words that are no
    names. Where the language writes every noun with a capital (`nouns_capital`) only runs of capitals (ASML) and two capitals
    in a row without article (Petra Holl) count.
    """
    taken = [mention.span for mention in known]
    found = []
    for index, word in enumerate(words):
        if not word.capital or word.stem in common or any(span.start <= word.start < span.end for span in taken):
            continue
        if nouns_capital:
            if not _looks_foreign(word, words, index):
                continue
        elif word.start in starts:
            continue
        found.append(Mention(Span(word.start, word.end), "?" + word.stem, "unknown"))
    return found


def _looks_foreign(word: Word, words: Sequence[Word], index: int) -> bool:
    follows = index + 1 < len(words) and words[index + 1]
    return bool(follows) and follows.capital and not follows.joined and follows.start - word.end == 1  # type: ignore[union-attr]

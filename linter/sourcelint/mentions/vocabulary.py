"""Which words mean the same? Shared measures and concepts of the lexicon, by stem, within a language and across languages."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import Any

from .. import cachefile
from ..lexicon.model import ByLanguage, Lexicon
from .fold import Folder
from .membership import Drawers, Without, drawers
from .words import phrase_stems

SIGN = "§"
"""Starts the name of a concept among stems: `§rain` is no word of any language."""


class Table:
    """The words of one language: what each stem means, and the phrases that begin with it, as strings.

    Thousands of words are there for the few of a text: as strings they are read fast, and taken apart when they are asked for.
    """

    def __init__(self, kept: dict[str, Any]) -> None:
        self.words = Drawers(kept["words"])
        self.phrases = dict(zip(kept["begun"].split("\n"), kept["phrases"].split("\n"), strict=True))
        self.proper = frozenset(kept["proper"].split("\n"))
        self.measures = kept["measures"].split("\n")

    def meanings(self, stem: str) -> list[str]:
        """The concepts that a stem may mean."""
        return self.words.get(stem, "").split()


_BETWEEN = " "


def _packed(table: dict[str, Any]) -> dict[str, Any]:
    words, phrases = table["words"], table["phrases"]
    return {
        "words": drawers({stem: _BETWEEN.join(found) for stem, found in words.items()}),
        "begun": "\n".join(phrases),
        "phrases": "\n".join("|".join(_BETWEEN.join((*rest, concept)) for rest, concept in found) for found in phrases.values()),
        "proper": "\n".join(table["proper"]),
        "measures": "\n".join(table["measures"]),
    }


class Vocabulary:
    """Concepts by stem and phrase, per language; what a stem may mean besides itself."""

    def __init__(self, lexicon: Lexicon, folders: Mapping[str, Folder]) -> None:
        self._compiled: dict[str, Any] | None = None

        def compiled() -> dict[str, Any]:
            if self._compiled is None:
                self._compiled = _compile(lexicon, folders)
            return self._compiled

        def table(code: str) -> Table:
            key = cachefile.key_of("concepts", "5", lexicon.fingerprint, *sorted(folders), code)
            return Table(cachefile.remembered(key, lambda: _packed(compiled()[code])))

        self._tables = ByLanguage(tuple(folders), table)

    def known(self, code: str) -> Container[str]:
        """The stems of the language's own words."""
        table = self._tables.get(code)
        return table.words if table else ()

    def common(self, code: str) -> Container[str]:
        """Stems that are common words of the language: known ones but for the names of places and the like."""
        table = self._tables.get(code)
        return Without(table.words, table.proper) if table else frozenset()

    def all_words(self, code: str) -> frozenset[str]:
        """All stems that are known, names of places too."""
        table = self._tables.get(code)
        return table.words.all() if table else frozenset()

    def measures(self, code: str) -> frozenset[str]:
        """The concepts that are shared measures."""
        table = self._tables.get(code)
        return frozenset(table.measures) if table else frozenset()

    def proper_of(self, name: str, folders: Mapping[str, Folder]) -> set[str]:
        """The concepts that are names and that a single word `name` stands for, without their sign: `USA` → `united_states`."""
        found: set[str] = set()
        for code, fold in folders.items():
            stems = phrase_stems(name, fold)
            table = self._tables.get(code)
            if table and len(stems) == 1 and stems[0] in table.proper:
                found.update(concept[len(SIGN) :] for concept in table.meanings(stems[0]))
        return found

    def concepts(self, stems: Iterable[str], code: str) -> set[str]:
        """The concepts (`§name`) that `stems` of a text in language `code` may mean."""
        table = self._tables.get(code)
        if not table:
            return set()
        meaning = table.words.get
        return {concept for stem in stems if (found := meaning(stem)) for concept in found.split(_BETWEEN)}

    def phrases(self, ordered: Sequence[str], code: str) -> set[str]:
        """Concepts of several words (`ums Leben gekommen`) whose words stand in `ordered` stems, each after the other, near together."""
        table = self._tables.get(code)
        if not table:
            return set()
        found = set()
        for at, stem in enumerate(ordered):
            for phrase in table.phrases[stem].split("|") if stem in table.phrases else ():
                *rest, concept = phrase.split(_BETWEEN)
                if _follows(rest, ordered, at + 1):
                    found.add(concept)
        return found


_GAP = 2


def _follows(rest: Sequence[str], ordered: Sequence[str], at: int) -> bool:
    for stem in rest:
        window = ordered[at : at + 1 + _GAP]
        if stem not in window:
            return False
        at += window.index(stem) + 1
    return True


def _compile(lexicon: Lexicon, folders: Mapping[str, Folder]) -> dict[str, Any]:
    measures = [SIGN + name for name in lexicon.shared("measures")]
    tables: dict[str, Any] = {code: {"words": {}, "phrases": {}, "proper": [], "measures": measures} for code in folders}
    proper = _proper(lexicon)
    for code, concept, phrase in _entries(lexicon):
        if code not in folders:
            continue
        stems = phrase_stems(phrase, folders[code])
        if len(stems) == 1:
            known = tables[code]["words"].get(stems[0], ())
            if concept not in known:
                tables[code]["words"][stems[0]] = (*known, concept)
            if concept in proper:
                tables[code]["proper"].append(stems[0])
        elif stems:
            tables[code]["phrases"].setdefault(stems[0], []).append((stems[1:], concept))
    return tables


def _entries(lexicon: Lexicon) -> Iterator[tuple[str, str, str]]:
    for shared in ("concepts", "measures"):
        for name, entry in lexicon.shared(shared).items():
            concept = SIGN + name
            for code, words in entry.items():
                if isinstance(words, list) and len(code) == 2:
                    yield from ((code, concept, str(word)) for word in words)


def _proper(lexicon: Lexicon) -> frozenset[str]:
    """Concepts that are names: written with a capital by a language that gives none to its nouns."""
    found = set()
    for name, entry in lexicon.shared("concepts").items():
        words = entry.get(_LOWER)
        if isinstance(words, list) and words and all(str(word)[:1].isupper() for word in words):
            found.add(SIGN + name)
    return frozenset(found)


_LOWER = "en"
"""A language of the vocabulary that writes common nouns small."""


def concept_of(measure: str) -> str:
    """The concept's name of a shared measure."""
    return SIGN + measure

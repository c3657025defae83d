"""Which words of a language tell names, kinds and subjects? The data of `names` and `links`, prepared once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..lexicon.model import Lexicon
from ..links.assess import prepared
from ..mentions.fold import Folder
from ..mentions.vocabulary import Vocabulary
from ..mentions.words import Word


class Speech:
    """The words of one language that curation looks for, folded where texts inflect them."""

    def __init__(self, lexicon: Lexicon, code: str) -> None:
        language = lexicon.of(code)
        own: Mapping[str, Any] = language.section("names")
        self.code = language.code
        self.links = prepared(lexicon)[self.code]
        self.fold: Folder = self.links.fold
        self.vocabulary = _vocabulary(lexicon)
        self.common = self.vocabulary.common(self.code)
        self.known = self.vocabulary.all_words(self.code)
        self.common_ends = tuple(own.get("common_ends", ()))
        self.adjective_ends = tuple(own.get("adjective_ends", ()))
        self.locatives, self.speakers, self.relatives = (frozenset(own.get(key, ())) for key in ("locatives", "speakers", "relatives"))
        self.definite, self.indefinite, self.possessives = (
            frozenset(own.get(key, ())) for key in ("definite", "indefinite", "possessives")
        )
        self.plurals = tuple((str(word), str(end)) for word, end in own.get("plurals", ()))
        self.plural_nouns = tuple((str(word), str(end)) for word, end in own.get("plural_nouns", ()))
        self.titles, self.tails = (self._stems(own.get(key, ())) for key in ("titles", "tails"))
        self.groups = {stem: kind for kind, words in own.get("groups", {}).items() for stem in self._stems(words)}
        self.kinds: dict[str, str] = {**self.groups, **self.links.descriptions}
        described = (language.section("links").get("descriptions", {}), own.get("groups", {}))
        self._heads = tuple(
            sorted(
                {(str(word).casefold(), kind) for kinds in described for kind, words in kinds.items() for word in words},
                key=lambda head: -len(head[0]),
            )
        )
        self._kept: dict[str, str] = {}
        self.scales = frozenset(
            self.fold(str(word).casefold()) for words in language.section("figures").get("scales", {}).values() for word in words
        )
        self.function = frozenset(map(str, language.section("detect").get("words", ()))) | self.links.stop | self.links.starters
        self.reporting = frozenset(map(str, own.get("reporting", ())))
        self.owners: frozenset[str] = frozenset()
        """Stems that stand in the article with and without a genitive s: set anew for each article."""
        self.company_forms = frozenset(map(str, lexicon.shared("names").get("parts", {}).get("company", ())))
        self.concepts = lexicon.shared("concepts")
        self.languages = lexicon.languages
        self.nouns_capital = self.links.nouns_capital

    def _stems(self, words: Iterable[str]) -> frozenset[str]:
        return frozenset(self.fold(str(word).casefold()) for word in words)

    def is_common(self, key: str, stem: str) -> bool:
        """True for a word that is no name: a known word, a compound of one, or one with the ending of common nouns."""
        if (
            stem in self.common
            or stem in self.scales
            or key in self.links.stop
            or stem in self.links.small
            or stem in self.titles
            or stem in self.kinds
        ):
            return True
        if any(key.endswith(end) and len(key) > len(end) + 2 for end in self.common_ends):
            return True
        return any(len(part) > 3 and part in self.common for part in self.fold.parts(key)[0])

    def also_called(self, stem: str) -> dict[str, list[str]]:
        """What a word is called by the concepts it stands for, by language; other words of its own language too."""
        found: dict[str, list[str]] = {}
        for concept in sorted(self.vocabulary.concepts([stem], self.code)):
            for code in self.languages:
                found.setdefault(code, []).extend(str(word) for word in self.concepts.get(concept[1:], {}).get(code, ()))
        return found

    def is_adjective(self, word: Word) -> bool:
        """True where a small word may be an adjective by its ending (in a language that writes nouns with capitals)."""
        return not word.capital and bool(self.adjective_ends) and word.key.endswith(self.adjective_ends) and word.key not in self.function

    def kind_of(self, key: str, stem: str) -> str:
        """The kind that a noun names (`Start-up` → company), told by its head where it is a compound; "" for none."""
        if stem in self.kinds:
            return self.kinds[stem]
        if key not in self._kept:
            self._kept[key] = self._head_of(key) if self.fold.compounds else ""
        return self._kept[key]

    def _head_of(self, key: str) -> str:
        """Told letter by letter: folded, `Hintergrund` would end as `Gründer` does."""
        return next(
            (kind for head, kind in self._heads if head in key[2:] and len(head) > 3 and len(key) - key.rindex(head) - len(head) <= 2), ""
        )


def speech(lexicon: Lexicon, code: str) -> Speech:
    """The words of a language, made once per lexicon."""
    kept = lexicon.prepared.setdefault("curation", {})
    if code not in kept:
        kept[code] = Speech(lexicon, code)
    found: Speech = kept[code]
    return found


def _vocabulary(lexicon: Lexicon) -> Vocabulary:
    kept = lexicon.prepared.get("curation words")
    if kept is None:
        folders = {code: words.fold for code, words in prepared(lexicon).items()}
        kept = lexicon.prepared["curation words"] = Vocabulary(lexicon, folders)
    found: Vocabulary = kept
    return found

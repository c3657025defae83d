"""Which words tie figures together in a language? The lexicon's section `relations`, ready to be looked up."""

from __future__ import annotations

from collections.abc import Sequence

from ..figures.tokens import Token, tokenize
from ..lexicon.model import Language
from ..mentions.fold import Folder


class RelationWords:
    """The relation words of one language. Phrases are tuples of keys."""

    def __init__(self, language: Language) -> None:
        section, links = language.section("relations"), language.section("links")
        self._phrases = {name: frozenset(_keys(phrase) for phrase in words) for name, words in section.items()}
        self.fold = Folder(language)
        self.nouns_capital = self.fold.compounds
        self.stop = frozenset(links.get("stop", ()))
        self.plural_ends = tuple(language.section("figures").get("plural_ends", ()))
        self.articles = frozenset(word for name in ("determiners", "indefinite") for word in links.get(name, ()))
        self.generic = frozenset(self.fold(word) for word in links.get("generic", ()))

    def phrases(self, name: str) -> frozenset[tuple[str, ...]]:
        """All phrases under `name`; none where the language has none."""
        return self._phrases.get(name, frozenset())

    def is_phrase(self, name: str, keys: Sequence[str]) -> bool:
        """True where the keys are one of the phrases, as a whole."""
        return tuple(keys) in self.phrases(name)

    def ends_with(self, name: str, keys: Sequence[str]) -> bool:
        """True where the last keys are one of the phrases."""
        return any(tuple(keys[-len(phrase) :]) == phrase for phrase in self.phrases(name))

    def holds(self, name: str, keys: Sequence[str]) -> bool:
        """True where one of the phrases stands somewhere among the keys."""
        return any(tuple(keys[at : at + len(phrase)]) == phrase for phrase in self.phrases(name) for at in range(len(keys)))


def words_for(language: Language) -> RelationWords:
    """The relation words of a language, made once."""
    prepared: RelationWords = language.once("relation-words", RelationWords)
    return prepared


def keys_between(text: str, start: int, end: int) -> list[str]:
    """The keys of all tokens of a passage, marks included."""
    return [token.key for token in tokenize(text, start, end)] if start < end else []


def words_between(text: str, start: int, end: int) -> list[Token]:
    """The words of a passage, without marks."""
    return [token for token in tokenize(text, start, end) if token.kind != "mark"] if start < end else []


def _keys(phrase: str) -> tuple[str, ...]:
    return tuple(token.key for token in tokenize(phrase, 0, len(phrase)))

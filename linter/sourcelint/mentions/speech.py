"""What does the reading need to know of a language? Its small words, prepared once from the lexicon."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..lexicon.model import Language
from .fold import Folder
from .names import NameWords
from .stance import StanceWords


class LanguageWords:
    """What the reading needs of one language, prepared once."""

    def __init__(self, language: Language) -> None:
        section: Mapping[str, Any] = language.section("links") or {}
        self.fold = Folder(language)
        self.stop = frozenset(section.get("stop", ()))
        self.stop_stems = frozenset(self.fold(word) for word in self.stop)
        self.generic = frozenset(self.fold(word) for word in section.get("generic", ()))
        self.cuts = frozenset(section.get("cuts", ()))
        self.partial = frozenset(word.casefold() for word in section.get("partial", ()))
        self.units = frozenset(self.fold(word) for word in section.get("units", ()))
        self.small = self.stop_stems | {self.fold(word) for word in self.cuts}
        self.determiners = frozenset(section.get("determiners", ()))
        self.descriptions = {self.fold(word): kind for kind, words in section.get("descriptions", {}).items() for word in words}
        self.then = frozenset(section.get("then", ()))
        self.now = frozenset(section.get("now", ()))
        self.stance = StanceWords(section)
        self.nouns_capital = self.fold.compounds
        text = language.section("text")
        self.calendar = frozenset(self.fold(word) for word in _texts(language.section("calendar")))
        self.names = NameWords(frozenset(), self.small, self.stance.reported, self.nouns_capital)
        self.indefinite = frozenset(section.get("indefinite", ()))
        self.pronouns = frozenset(section.get("pronouns", ()))
        self.possessive = frozenset(section.get("possessive", ()))
        self.linkers = frozenset(section.get("of", ()))
        self.abbreviations = frozenset(text.get("abbreviations", ()))
        self.starters = frozenset(text.get("starters", ()))


def _texts(value: Any) -> Iterator[str]:
    """All single words in nested data: months, weekdays and whatever else a calendar names."""
    if isinstance(value, str):
        if value.isalpha():
            yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _texts(str(key))
            yield from _texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)

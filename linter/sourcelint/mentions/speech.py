"""What does the reading need to know of a language? Its small words, prepared once from the lexicon."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .. import cachefile
from ..lexicon.model import Language
from .fold import Folder
from .frames import FrameWords
from .names import NOBODY, NameWords
from .restrictions import RestrictionWords
from .stance import StanceWords, listed


class LanguageWords:
    """What the reading needs of one language, prepared once."""

    def __init__(self, language: Language) -> None:
        section: Mapping[str, Any] = language.section("links") or {}
        self.fold, self.no_names = _practised(language)
        self.stop = listed(section, "stop")
        self.stop_stems = frozenset(self.fold(word) for word in self.stop)
        self.generic = frozenset(self.fold(word) for word in section.get("generic", ()))
        self.cuts = listed(section, "cuts")
        self.instead = listed(section, "instead")
        self.openers = listed(section, "openers")
        self.restrictions = RestrictionWords(section)
        self.units = frozenset(self.fold(word) for word in section.get("units", ()))
        self.small = self.stop_stems | {self.fold(word) for word in self.cuts}
        self.determiners = listed(section, "determiners")
        self.descriptions = {self.fold(word): kind for kind, words in section.get("descriptions", {}).items() for word in words}
        self.frames = FrameWords(section, self.restrictions.frame, self.restrictions.bearer, frozenset(self.descriptions))
        self.then = listed(section, "then")
        self.since = listed(section, "since")
        self.beginnings = listed(section, "beginnings")
        self.now = listed(section, "now")
        self.stance = StanceWords(section)
        self.nouns_capital = self.fold.compounds
        calendar: Mapping[str, Any] = language.section("calendar") or {}
        self.after, self.before, self.later, self.earlier = (
            listed(calendar, name) | listed(self.restrictions.offsets, name) for name in ("after", "before", "later", "earlier")
        )
        text = language.section("text")
        self.names = NameWords(NOBODY, self.small, self.stance.reported, self.nouns_capital, self.determiners, listed(section, "finite"))
        self.indefinite = listed(section, "indefinite")
        self.there = listed(section, "there")
        self.pronouns = listed(section, "pronouns")
        self.possessive = listed(section, "possessive")
        self.linkers = listed(section, "of")
        self.abbreviations = frozenset(text.get("abbreviations", ()))
        self.starters = frozenset(text.get("starters", ()))


def _practised(language: Language) -> tuple[Folder, frozenset[str]]:
    """A folder that knows the language's own words already (they are half of any text), and the stems of those that name nobody:
    months, units, scale words.
    """
    fold = Folder(language)

    def stems() -> tuple[dict[str, str], list[str]]:
        sections = [language.section(name) for name in ("calendar", "figures", "links")]
        words = [[*_texts(section)] for section in sections]
        known = {word: fold(word) for found in words for word in found}
        return known, sorted({known[word] for found in words[:2] for word in found})

    if not language.fingerprint:
        return fold, frozenset(stems()[1])
    known, no_names = cachefile.remembered(
        cachefile.key_of("stems", "3", language.fingerprint, cachefile.state_of_code("mentions")), stems
    )
    fold.learn(known)
    return fold, frozenset(no_names)


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

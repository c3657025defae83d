"""Which language is a text in? Told by its function words, which each language's YAML lists under `detect`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from .. import cachefile
from .model import Lexicon

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 4000  # characters: the start of a text tells its language
_MARGIN = 1.5  # how many times more function words than the next language


def detect(text: str, lexicon: Lexicon, default: str | None = None) -> str | None:
    """The language of `text`, or `default` where too little of it tells (a name, a number, two languages alike)."""
    return told_by((match.group().casefold() for match in _WORD.finditer(text[:_ENOUGH])), lexicon, default)


def main_language(text: str, lexicon: Lexicon, fallback: str) -> str:
    """The language of a whole text: where its function words are too few, any lead counts, then its words of measures and concepts."""
    words = [match.group().casefold() for match in _WORD.finditer(text[:_ENOUGH])]
    found = told_by(words, lexicon) or told_by(words, lexicon, least=_ANY)
    return found or _by_content(words, lexicon) or fallback


_ANY = 0.25
"""The weight of one function word that two languages share."""


def _by_content(words: Iterable[str], lexicon: Lexicon) -> str | None:
    counts: dict[str, int] = {}
    asked = set(words)
    for shared in ("measures", "concepts"):
        for entry in lexicon.shared(shared).values():
            for code in lexicon.languages:
                counts[code] = counts.get(code, 0) + len(asked.intersection(str(word).casefold() for word in entry.get(code, ())))
    ranked = sorted(counts.items(), key=lambda item: -item[1])
    return ranked[0][0] if ranked and ranked[0][1] > sum(count for _, count in ranked[1:]) else None


def told_by(words: Iterable[str], lexicon: Lexicon, default: str | None = None, *, least: float = 2) -> str | None:
    """The same for words already casefolded; `least` is the weight of function words that is enough."""
    known, kinds = _lookup(lexicon)
    met = list(filter(None, map(known.get, words)))  # every block asks: words are counted before their weights are
    counts: dict[str, float] = {}
    for number in sorted(set(met)):
        times = met.count(number)
        for code, weight in kinds[number]:
            counts[code] = counts.get(code, 0) + weight * times
    if not counts:
        return default
    first = max(counts, key=counts.__getitem__)
    most = counts.pop(first)
    return default if most < least or most < _MARGIN * max(counts.values(), default=0) else first


_Lookup = tuple[dict[str, int], list[list[list[Any]]]]
"""Function word → its kind, counted from 1, and of each kind the languages with the weight it has for them."""


def _lookup(lexicon: Lexicon) -> _Lookup:
    found: _Lookup | None = lexicon.prepared.get("detect")
    if found is None:
        key = cachefile.key_of("detect", "kinds from 1", lexicon.fingerprint)
        found = lexicon.prepared["detect"] = cachefile.remembered(key, lambda: _table(lexicon))
    return found


def _table(lexicon: Lexicon) -> _Lookup:
    owners: dict[str, list[str]] = {}
    for code in lexicon.languages:
        for word in _words(lexicon.of(code).section("detect")):
            owners.setdefault(word, []).append(code)
    kinds: list[tuple[str, ...]] = [(), *sorted({tuple(codes) for codes in owners.values()})]  # no word is of kind 0: it is no word then
    # A word of two languages tells little: its weight is shared among them.
    weights = [[[code, 1 / len(codes) ** 2] for code in codes] for codes in kinds]
    return {word: kinds.index(tuple(codes)) for word, codes in owners.items()}, weights


def _words(section: Any) -> list[str]:
    return [str(word).casefold() for word in section.get("words", [])]

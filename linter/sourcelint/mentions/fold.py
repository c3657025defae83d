"""When are two words the same word? Endings, umlauts and case folded away, by the language's own list of endings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..lexicon.model import Language

_UMLAUTS = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss", "é": "e", "è": "e", "ê": "e", "á": "a", "à": "a", "ç": "c", "’": "'"})
_PART = 4
"""Letters that the parts of a compound have at least."""


_ByLength = tuple[tuple[int, dict[str, int]], ...]
"""Endings by their length, longest first: each with the letters that must be left."""


def _by_length(suffixes: Iterable[tuple[str, int]]) -> _ByLength:
    lengths: dict[int, dict[str, int]] = {}
    for suffix, kept in suffixes:
        lengths.setdefault(len(suffix), {})[suffix] = kept
    return tuple(sorted(lengths.items(), reverse=True))


def _second(suffixes: Iterable[tuple[str, int]], least: int | None) -> Iterator[tuple[str, int]]:
    """The endings that are taken off behind another one: the plain long ones, and where `least` is given all that leave as many letters."""
    for suffix, kept in suffixes:
        if len(suffix) > 1 and kept <= _PART:
            yield suffix, kept
        elif least is not None:
            yield suffix, max(kept, least)


def _plain(word: str) -> str:
    return str(word).casefold().translate(_UMLAUTS)


class Folder:
    """Folds the words of one language. Look-ups are kept: news repeats its words."""

    def __init__(self, language: Language) -> None:
        rules = (language.section("links") or {}).get("fold", {})
        self.code = language.code
        self.compounds: bool = bool(rules.get("compounds"))
        self.linking: tuple[str, ...] = tuple(rules.get("linking", ()))
        self._suffixes = tuple(sorted(rules.get("suffixes", {}).items(), key=lambda item: -len(item[0])))
        self._keep = tuple(rules.get("keep", ()))
        self._by_length = _by_length(self._suffixes)
        self._again = _by_length(_second(self._suffixes, rules.get("again")))
        self._prefixes = tuple(rules.get("prefixes", ()))
        self._rooted = tuple(_plain(word) for word in rules.get("rooted", ()))
        self._inflects = "again" in rules
        self._singular = {_plain(many): _plain(one) for many, one in rules.get("plurals", {}).items()}
        self._plurals = tuple(self._singular)
        nouns = [_plain(word) for word in rules.get("nouns", ())]
        self._whole = frozenset(noun + ending for noun in nouns for ending in ("", *rules.get("noun_endings", ())))
        self._kept: dict[str, str] = {}
        self._parts: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}
        self.carriers = frozenset(self(word) for word in rules.get("carriers", ()))

    def learn(self, stems: dict[str, str]) -> None:
        """Stems that were worked out before, by word."""
        self._kept.update(stems)

    def __call__(self, word: str) -> str:
        """The stem of one word (no spaces): `Gäste` → `gast`, `kostete` → `kost`, `companies` → `compan`."""
        stem = self._kept.get(word)
        if stem is None:
            stem = self._kept[word] = self._fold(word)
        return stem

    def _fold(self, word: str) -> str:
        stem = _plain(word)
        if self._plurals and stem.endswith(self._plurals):
            stem = next(stem[: -len(many)] + one for many, one in self._singular.items() if stem.endswith(many))
        for prefix in self._prefixes:
            if stem.startswith(prefix) and stem[-1:] in "tn" and len(stem) > len(prefix) + _PART and not self._belongs(stem):
                stem = stem[len(prefix) :]
                break
        stem = self._stripped(stem, self._by_length)
        # A second ending (`-er-innen`, `-e` of what ends in `-t`): `Produkte` must end as `Produkt` does.
        stem = self._stripped(stem, self._again)
        return stem[:-1] if self._inflects and stem.endswith("ss") else stem  # Bus and Busse, Ergebnis and Ergebnisse

    def _belongs(self, stem: str) -> bool:
        """True where what looks like a participle's prefix belongs to the noun: `Geldgebern`, `Gesetzen`."""
        return stem in self._whole or stem.startswith(self._rooted)

    def _stripped(self, stem: str, suffixes: _ByLength) -> str:
        if self._keep and stem.endswith(self._keep):
            return stem
        size = len(stem)
        for length, endings in suffixes:  # longest first
            kept = endings.get(stem[-length:])
            if kept is not None and size - length >= kept and size >= length:
                return stem[:-length]
        return stem

    def parts(self, word: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Stems of what a compound may be (`Trainingskosten` → `kost`, …) and of what its head noun may be about (→ `training`).

        Parts are folded each for itself: what an ending is depends on what stands before it. What stands before the head noun
        counts only where that is a `carrier`: a count, price or rise of something (`Gästezahl`, but no `Spitzenhochschulen`).
        """
        parts = self._parts.get(word)
        if parts is None:
            parts = self._parts[word] = self._split(word.casefold()) if self.compounds and len(word) >= 2 * _PART else ((), ())
        return parts

    def _split(self, word: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        tails: dict[str, None] = {}
        heads: dict[str, None] = {}
        for cut in range(_PART, len(word) - _PART + 1):
            tail = self(word[cut:])
            tails[tail] = None
            if tail in self.carriers:
                for head in (word[:cut], *(word[: cut - len(tie)] for tie in self.linking if word[:cut].endswith(tie))):
                    if len(head) >= _PART:
                        heads[self(head)] = None
        return tuple(tails), tuple(heads)

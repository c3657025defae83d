"""When are two words the same word? Endings, umlauts and case folded away, by the language's own list of endings."""

from __future__ import annotations

from collections.abc import Iterable

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
        self._plain = _by_length((suffix, kept) for suffix, kept in self._suffixes if kept <= _PART and len(suffix) > 1)
        self._prefixes = tuple(rules.get("prefixes", ()))
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
        stem = word.casefold().translate(_UMLAUTS)
        for prefix in self._prefixes:
            if stem.startswith(prefix) and stem[-1:] in "tn" and len(stem) > len(prefix) + _PART:
                stem = stem[len(prefix) :]
                break
        stem = self._stripped(stem, self._by_length)
        # A second ending (`-er-innen`) is one of the plain ones: `Trainingskosten` must end as `Kosten` does.
        return self._stripped(stem, self._plain)

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

"""When are two words the same word? Endings, umlauts and case folded away, by the language's own list of endings."""

from __future__ import annotations

from ..lexicon.model import Language

_UMLAUTS = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss", "é": "e", "è": "e", "ê": "e", "á": "a", "à": "a", "ç": "c", "’": "'"})
_PART = 4
"""Letters that the parts of a compound have at least."""


class Folder:
    """Folds the words of one language. Look-ups are kept: news repeats its words."""

    def __init__(self, language: Language) -> None:
        rules = (language.section("links") or {}).get("fold", {})
        self.code = language.code
        self.compounds: bool = bool(rules.get("compounds"))
        self.linking: tuple[str, ...] = tuple(rules.get("linking", ()))
        self._suffixes = tuple(sorted(rules.get("suffixes", {}).items(), key=lambda item: -len(item[0])))
        self._plain = tuple((suffix, kept) for suffix, kept in self._suffixes if kept <= _PART)
        self._prefixes = tuple(rules.get("prefixes", ()))
        self._kept: dict[str, str] = {}
        self._parts: dict[str, tuple[str, ...]] = {}

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
                stem = stem[len(prefix):]
                break
        stem = self._stripped(stem, self._suffixes)
        # A second ending (`-er-innen`) is one of the plain ones: `Trainingskosten` must end as `Kosten` does.
        return self._stripped(stem, self._plain)

    @staticmethod
    def _stripped(stem: str, suffixes: tuple[tuple[str, int], ...]) -> str:
        for suffix, kept in suffixes:
            if stem.endswith(suffix) and len(stem) - len(suffix) >= kept:
                return stem[: -len(suffix)]
        return stem

    def parts(self, word: str) -> tuple[str, ...]:
        """Stems that the parts of a compound could have: `Trainingskosten` → `training`, …, `kost`, …; empty without compounds.

        Parts are folded each for itself: what an ending is depends on what stands before it.
        """
        parts = self._parts.get(word)
        if parts is None:
            parts = self._parts[word] = self._split(word.casefold()) if self.compounds and len(word) >= 2 * _PART else ()
        return parts

    def _split(self, word: str) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for cut in range(_PART, len(word) - _PART + 1):
            head, tail = word[:cut], word[cut:]
            found[self(tail)] = None
            found[self(head)] = None
            for tie in self.linking:
                if head.endswith(tie) and len(head) - len(tie) >= _PART:
                    found[self(head[: -len(tie)])] = None
        return tuple(found)

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
        self._prefixes = tuple(rules.get("prefixes", ()))
        self._kept: dict[str, str] = {}

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
        for _ in range(2):  # `kostete`: the tense, then the person
            for suffix, kept in self._suffixes:
                if stem.endswith(suffix) and len(stem) - len(suffix) >= kept:
                    stem = stem[: -len(suffix)]
                    break
            else:
                break
        return stem

    def parts(self, stem: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Heads and tails of a compound's stem that could be words: (`training`, …), (`kost`, `skost`, …); empty without compounds."""
        if not self.compounds or len(stem) < 2 * _PART:
            return (), ()
        cuts = range(_PART, len(stem) - _PART + 1)
        return tuple(stem[:cut] for cut in cuts), tuple(stem[cut:] for cut in cuts)

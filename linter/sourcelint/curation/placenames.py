"""Which names are places? Countries, regions and cities: concepts of the lexicon, in every language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..lexicon.model import Lexicon
from .runs import Run
from .words import Speech


class Places:
    """Countries, regions and cities: concepts of the lexicon that are places."""

    def __init__(self, lexicon: Lexicon, speaks: Speech) -> None:
        shared, concepts = lexicon.shared("names"), lexicon.shared("concepts")
        self.parts: Mapping[str, Any] = shared.get("parts", {})
        self._by_stem: dict[str, tuple[str, str]] = {}
        self._names: dict[str, tuple[str, ...]] = {}
        extra = shared.get("place_names", {})
        for kind, keys in shared.get("places", {}).items():
            for key in keys:
                entry = concepts.get(key, {})
                names = tuple(dict.fromkeys([*(str(entry[code][0]) for code in lexicon.languages if entry.get(code)), *extra.get(key, ())]))
                names = tuple(name for name in names if name[:1].isupper())
                self._names[key] = names
                for name in names:
                    if " " not in name:
                        self._by_stem.setdefault(speaks.fold(name.casefold()), (key, kind))
        self.stems = frozenset(self._by_stem)

    def of(self, run: Run) -> tuple[str, str, tuple[str, ...]] | None:
        """(concept, kind, names) of a run of one word that is a place."""
        if len(run.words) != 1 or run.words[0].stem not in self._by_stem:
            return None
        key, kind = self._by_stem[run.words[0].stem]
        return key, kind, self._names[key]

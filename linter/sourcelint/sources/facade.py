"""How does a caller name its sources? One object for fact sheets, raw texts, or both."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date

from ..lexicon.loading import load as load_lexicon
from ..lexicon.model import Lexicon
from .fact import FactBase
from .sheet import load as load_sheets


class Sources:
    """What drafts are checked against. `bases` holds the facts of sheets and of raw texts, apart; `+` joins two of them.

    >>> sources = Sources.load("seeds/") + Sources.from_texts({"release.txt": text}, dates={"release.txt": date(2025, 1, 28)})
    """

    __slots__ = ("bases",)

    def __init__(self, *bases: FactBase) -> None:
        self.bases: tuple[FactBase, ...] = bases

    @classmethod
    def load(cls, *paths: str | os.PathLike[str], lexicon: Lexicon | None = None) -> Sources:
        """Fact sheets: YAML files, or folders of them at any depth. SheetError with every fault of every file."""
        return cls(load_sheets([os.fspath(path) for path in paths], lexicon or load_lexicon()))

    @classmethod
    def from_texts(
        cls,
        texts: Mapping[str, str],
        *,
        dates: Mapping[str, date] | None = None,
        languages: Mapping[str, str] | None = None,
        lexicon: Lexicon | None = None,
    ) -> Sources:
        """Raw source texts by name, from which facts are drawn. `dates` and `languages` (codes) are by name too, and optional."""
        # Only where there are raw texts: drawing facts from them needs the whole way from text to mention.
        from ..readers import reader_for
        from .raw import draw

        manuscripts = {name: reader_for(name).read(text) for name, text in texts.items()}
        return cls(draw(manuscripts, dates=dates or {}, lexicon=lexicon or load_lexicon(), languages=languages or {}))

    @classmethod
    def of(cls, *bases: FactBase) -> Sources:
        """Facts that are at hand already."""
        return cls(*bases)

    def __add__(self, other: Sources) -> Sources:
        if not isinstance(other, Sources):
            return NotImplemented
        return Sources(*self.bases, *other.bases)

    def __eq__(self, other: object) -> bool:
        return self.bases == other.bases if isinstance(other, Sources) else NotImplemented

    def __repr__(self) -> str:
        return f"Sources({sum(len(base.sources) for base in self.bases)} sources, {sum(len(base.facts) for base in self.bases)} facts)"

"""What may a fact refer to? Sources and entities by id and name, shared measures, and languages whose figures can be read."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from ..figures.figure import Figure
from ..record import NamedTuple
from ..values.interval import Interval
from .fact import Entity, Source
from .value import Likely
from .wording import fold_name

if TYPE_CHECKING:
    from ..lexicon.model import Lexicon

ReadOne = Callable[[str, str, date | None], Figure | None]
"""(wording, language, text's date) → the figure, or None."""

ReadAll = Callable[[str, str, date | None], Sequence[Figure]]
"""(quote, language, text's date) → every figure of the quote."""


class Known(NamedTuple):
    """Everything that stands in all sheets, beside what the lexicon offers. Grows by the names that facts introduce."""

    sources: dict[str, Source]
    entities: dict[str, Entity]
    names: dict[str, str]  # folded name → entity id
    measures: Mapping[str, object]
    languages: frozenset[str]
    read_one: ReadOne
    read_all: ReadAll
    likely: Likely

    @classmethod
    def of(cls, lexicon: Lexicon, sources: dict[str, Source], entities: dict[str, Entity]) -> Known:
        """What `lexicon` and the sheets' sources and entities offer. The first entity of a name keeps it."""
        from ..figures import hedges, scan  # only on a cache miss: scanning pulls in the whole figures room
        from ..figures.vocabulary import vocabulary

        def reader(text: str, language: str, published: date | None) -> Figure | None:
            return scan.read_one(text, language=language, lexicon=lexicon, date=published)

        def read_all(quote: str, language: str, published: date | None) -> Sequence[Figure]:
            return scan.find(quote, language=language, lexicon=lexicon, date=published)

        def likely(value: Decimal, grain: Decimal, hedge: str | None) -> Interval:
            words = vocabulary(lexicon.of(lexicon.languages[0]), lexicon)  # the reach of hedges is the same in every language
            return hedges.likely(value, grain, hedge, words)

        names: dict[str, str] = {}
        for entity in entities.values():
            for name in entity.names:
                names.setdefault(fold_name(name), entity.id)
        return cls(sources, entities, names, lexicon.shared("measures"), frozenset(lexicon.languages), reader, read_all, likely)

    def entity_of(self, text: str) -> str | None:
        """The id of the entity that has `text` as id or name."""
        return text if text in self.entities else self.names.get(fold_name(text))

    def introduce(self, name: str, origin: str) -> str:
        """The id of a new entity that has just this name."""
        slug = slug_of(name)
        while slug in self.entities:
            slug += "-2"
        self.entities[slug] = Entity(slug, "", (name,), {}, origin)
        self.names[fold_name(name)] = slug
        return slug

    def reads(self, language: str) -> bool:
        """True where figures of `language` can be read (a region is ignored)."""
        return language.partition("-")[0] in self.languages


def slug_of(name: str) -> str:
    """An id made of a name: `Ruhr-Uni Bochum` → `ruhr-uni-bochum`."""
    return re.sub(r"[\W_]+", "-", name.casefold()).strip("-") or "entity"

"""What is known for these settings? Sheets from the plugins that provide them, and facts drawn from raw texts; looked up once a run."""

from __future__ import annotations

import datetime as dt
import os

from .config import Settings
from .config.settings import Against
from .errors import ReadError, UserError
from .lexicon.model import Lexicon
from .pipeline import Knowledge, read
from .plugins import Registry
from .report import Failure
from .sources.fact import FactBase
from .text.manuscript import Manuscript


class Library:
    """Gives what is known for a draft's settings and remembers it, errors too: a bad sheet is validated once, not once a draft."""

    def __init__(self, registry: Registry, lexicon: Lexicon, given: tuple[FactBase, ...] = ()) -> None:
        """`given` are fact bases that hold for every draft, whatever its settings."""
        self._registry, self._lexicon, self._given = registry, lexicon, given
        self._known: dict[Settings, Knowledge | UserError] = {}
        self._raw: dict[tuple[Against, ...], FactBase] = {}
        self._news: list[Settings] = []

    def __call__(self, settings: Settings) -> Knowledge:
        """What is known for the settings. Raises UserError: a bad sheet, a raw source that cannot be read."""
        if settings not in self._known:
            self._news.append(settings)
            try:
                self._known[settings] = self._look_up(settings)
            except UserError as error:
                self._known[settings] = error
        found = self._known[settings]
        if isinstance(found, UserError):
            raise found
        return found

    def _look_up(self, settings: Settings) -> Knowledge:
        bases, failures = list(self._given), []
        for name, provide in self._registry.source_providers:
            try:
                given = provide(settings=settings.plain(), lexicon=self._lexicon)
                bases += [given] if isinstance(given, FactBase) else given or ()
            except UserError:
                raise
            except Exception as error:  # a plugin may raise anything
                failures.append(Failure(f"plugin {name} (provide_sources)", f"{type(error).__name__}: {error}"))
        if settings.against:
            if settings.against not in self._raw:
                self._raw[settings.against] = self._drawn(settings.against)
            bases.append(self._raw[settings.against])
        return Knowledge(tuple(bases), tuple(failures))

    def _drawn(self, against: tuple[Against, ...]) -> FactBase:
        """The facts of raw source texts. Raises ReadError."""
        from .sources import raw  # only where there are raw texts: a run with sheets alone starts without

        texts: dict[str, Manuscript] = {}
        dates: dict[str, dt.date] = {}
        for one in against:
            name = os.path.basename(one.path)
            name = one.path if name in texts else name
            texts[name] = read(read_bytes(one.path), one.path, self._registry)
            if one.published:
                dates[name] = one.published
        return raw.draw(texts, dates=dates, lexicon=self._lexicon)

    def newly_known(self) -> tuple[frozenset[str], frozenset[str]]:
        """The ids of the sources and facts that were looked up since this was asked last."""
        bases = [base for settings in self._news if isinstance(known := self._known[settings], Knowledge) for base in known.bases]
        self._news.clear()
        sources = frozenset(source.id for base in bases for source in base.sources)
        return sources, frozenset(fact.id for base in bases for fact in base.facts)


def read_bytes(path: str) -> bytes:
    """The file's bytes. Raises ReadError that says why not."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise ReadError(f"{path}: cannot be read: {error.strerror or error}.") from error

"""What can be set? The settings of a draft as plain values, and the table of their keys."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from ..filters.outside import Entry
from ..finding import Severity
from ..record import NamedTuple


class Against(NamedTuple):
    """A raw source text and the day it appeared (None: its own date, where it has one)."""

    path: str
    published: dt.date | None = None


class Settings(NamedTuple):
    """All settings of one draft, with the values that hold where nobody says otherwise. Paths are resolved: as they are
    reached from the working directory."""

    paths: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    originals: tuple[str, ...] = ()
    against: tuple[Against, ...] = ()
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()
    severity: Severity = Severity.NOTE
    fail_on: Severity = Severity.WARNING
    min_coverage: float | None = None
    baseline: str | None = None
    language: str | None = None
    date: dt.date | None = None
    encoding: str | None = None
    format: str = "text"

    def plain(self) -> Mapping[str, Any]:
        """The settings as plugins get them: a mapping from the key as it is written in a configuration to its value."""
        return {name.replace("_", "-"): value for name, value in zip(self._fields, self, strict=True)}


class Key(NamedTuple):
    """One key of the configuration: the field it sets, how its value is read, what it takes (for messages and docs), what it means."""

    field: str
    kind: str  # names a reader in `values`
    takes: str
    meaning: str
    in_front_matter: bool = False

    @property
    def name(self) -> str:
        """The key as it is written."""
        return self.field.replace("_", "-")


KEYS = {
    key.name: key
    for key in (
        Key("sources", "paths", '["seeds"]', "fact sheets: files or folders", in_front_matter=True),
        Key("originals", "paths", '["originals"]', "folders where the raw sources lie that quotes are held against"),
        Key(
            "against",
            "against",
            '["release.txt@2025-01-28"]',
            "raw source texts, each with the day it appeared where that is known",
            in_front_matter=True,
        ),
        Key("paths", "paths", '["content"]', "the drafts to check where the command names none: files or folders"),
        Key("exclude", "globs", '["archive/**", "*.draft.md"]', "drafts and folders to leave out when a folder is searched"),
        Key(
            "select",
            "rules",
            '["wrong-count", "SL2"]',
            "the rules to run, by name, code or prefix; `all` for all. Not given: all but the opt-in ones",
            in_front_matter=True,
        ),
        Key("extend_select", "rules", '["unsourced-figure"]', "rules to run besides those selected", in_front_matter=True),
        Key(
            "ignore",
            "ignore",
            '["disputed-figure"]',
            "rules not to run, by name, code or prefix; and entries that hide single findings",
            in_front_matter=True,
        ),
        Key("severity", "severity", '"note"', "the least severity shown: note, warning or error", in_front_matter=True),
        Key("fail_on", "severity", '"warning"', "the least severity that makes the exit status 1: note, warning or error"),
        Key(
            "min_coverage",
            "percent",
            "80",
            "the least share of asserted figures, in per cent, that must be verified; below it the exit status is 1",
        ),
        Key(
            "baseline",
            "path",
            '"sourcelint-baseline.json"',
            "findings known before, written by --write-baseline: they are not reported again",
        ),
        Key("language", "language", '"de"', "the drafts' language; not given: told from each text", in_front_matter=True),
        Key("date", "date", "2025-01-28", "the drafts' date; not given: told from each text", in_front_matter=True),
        Key("encoding", "text", '"latin-1"', "the drafts' encoding where it is not UTF-8 or UTF-16 with a byte order mark"),
        Key("format", "text", '"text"', "the output format"),
    )
}
"""Every key of `[tool.sourcelint]`, by its written name."""

ENTRY_KEYS = {
    "path": "the drafts it holds for: a glob relative to the configuration (`*` within a folder, `**` across folders)",
    "rule": "the rule it hides, by name, code or prefix",
    "words": "words that stand in the paragraph of the finding",
    "reason": "why; shown when it expires",
    "until": "the last day it holds",
}
"""The keys of one `[[tool.sourcelint.ignore]]` entry."""

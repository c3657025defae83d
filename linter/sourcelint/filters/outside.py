"""Did the desk say: not this? Entries of the configuration that hide findings without touching the copy, until they expire."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from ..finding import Finding
from ..record import NamedTuple
from ..rule import Rule
from .select import matches
from .suppression_rules import ExpiredSuppression, told


class Entry(NamedTuple):
    """One `[[tool.sourcelint.ignore]]`: what is empty says nothing; what is given must all hold.

    `path` is a glob against the draft's path relative to the configuration (`*` within a folder, `**` across folders), `rule` a code, name
    or prefix, `words` stand in the figure or its sentence, `until` is the last day it holds. `origin` is its place in the configuration.
    """

    path: str = ""
    rule: str = ""
    words: str = ""
    reason: str = ""
    until: dt.date | None = None
    origin: str = ""
    folder: str = ""  # the configuration's own folder, absolute


def hold_back(
    findings: Sequence[Finding], entries: Sequence[Entry], rules: Sequence[type[Rule]], *, path: str, text: str, today: dt.date
) -> tuple[list[Finding], frozenset[Entry]]:
    """The findings that no entry hides, with a note where one has expired; and the entries that matched anything.

    `path` is the draft's absolute path with forward slashes, `text` the draft as decoded.
    """
    here = [entry for entry in entries if _speaks_of(entry, path)]
    kept: list[Finding] = []
    used: set[Entry] = set()
    for finding in findings:
        fitting = [entry for entry in here if _fits(entry, finding, rules, text)]
        used.update(fitting)
        if any(_holds(entry, today) for entry in fitting):
            continue
        kept.append(finding)
        kept += [told(ExpiredSuppression, finding.span, _ended(entry)) for entry in fitting]
    return kept, frozenset(used)


def _holds(entry: Entry, today: dt.date) -> bool:
    return entry.until is None or today <= entry.until


def _ended(entry: Entry) -> str:
    reason = f" ({entry.reason})" if entry.reason else ""
    return f"the entry {entry.origin or 'in the configuration'}{reason} that hid this ended on {entry.until}: renew it or take it out"


def _speaks_of(entry: Entry, path: str) -> bool:
    if not entry.path:
        return True
    relative = path[len(entry.folder) + 1 :] if entry.folder and path.startswith(entry.folder + "/") else path
    return matches_path(relative, entry.path)


def _fits(entry: Entry, finding: Finding, rules: Iterable[type[Rule]], text: str) -> bool:
    if entry.rule and not any(rule.code == finding.code and matches(rule, entry.rule) for rule in rules):
        return False
    return not entry.words or " ".join(entry.words.split()) in " ".join(_around(finding, text).split())


def _around(finding: Finding, text: str) -> str:
    """The paragraph that the finding stands in: the words may be the figure's or its sentence's."""
    start = text.rfind("\n\n", 0, finding.span.start) + 1
    end = text.find("\n\n", finding.span.end)
    return text[start : end if end >= 0 else len(text)]


def matches_path(path: str, pattern: str) -> bool:
    """True where the glob fits the path (forward slashes) or one of the folders it lies in; without a slash it fits at any depth."""
    pattern = pattern.removeprefix("./").rstrip("/")
    if "/" not in pattern:
        pattern = "**/" + pattern
    return bool(_glob(pattern.lstrip("/")).match(path))


def _glob(pattern: str) -> re.Pattern[str]:
    parts = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    pieces = re.split(r"(\*\*/|\*\*|\*|\?)", pattern)
    return re.compile("".join(parts.get(piece, re.escape(piece)) for piece in pieces) + r"(?:/.*)?\Z")

"""How good is the linter on texts that condense a source: the faithful one, some with one figure changed, some only told otherwise?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

import labelled
from sourcelint import Sources, Span

HERE = Path(__file__).resolve().parent / "condensed"


class Score(NamedTuple):
    """Figures changed, those hit, false alarms in all drafts, and in the drafts without a mistake, of so many words."""

    wrong: int
    hits: int
    false: int
    false_in_clean: int
    clean_words: int


def sets() -> list[Path]:
    """The files, by name."""
    return sorted(HERE.glob("*.yaml"))


def drafts(path: Path) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """(source text, draft) of a file."""
    for group in yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader):
        yield from ((group, draft) for draft in group["drafts"])


def score(path: Path) -> Score:
    """The drafts of a file, each against its source text, with defaults; errors and warnings count."""
    total = Score(0, 0, 0, 0, 0)
    for group, draft in drafts(path):
        sources = Sources.from_texts({"source.txt": group["source"]})
        found = labelled.loud(draft["text"], Path("draft.txt"), sources, group["language"])
        place = place_of(draft)
        hits = sum(place is not None and finding.span.overlaps(place) for finding in found)
        false = len(found) - hits
        clean = (false, len(draft["text"].split())) if place is None else (0, 0)
        total = Score(*map(sum, zip(total, (place is not None, hits > 0, false, *clean), strict=True)))
    return total


def place_of(draft: dict[str, Any]) -> Span | None:
    """Where the wrong figure of a draft stands; None where it has none."""
    if "wrong" not in draft:
        return None
    start = draft["text"].index(draft["wrong"]["within"]) + draft["wrong"]["within"].rindex(draft["wrong"]["figure"])
    return Span(start, start + len(draft["wrong"]["figure"]))

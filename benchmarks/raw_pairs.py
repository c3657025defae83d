"""Labelled pairs of a draft's figure and a source's: do they belong together? What benchmarks/fit_weights.py learns from.

Labelled drafts say which belong together (`source_says`); drafts that tell other stories of the same field have none that do; in the
paraphrase set an unedited figure belongs to the one source figure of its value, an edited one to the figure that its note names.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import yaml

from sourcelint.figures import dateline, scan
from sourcelint.figures.figure import Figure
from sourcelint.lexicon.detect import detect
from sourcelint.lexicon.loading import load
from sourcelint.links import weights as weighing
from sourcelint.links.assess import prepared, vocabulary_of
from sourcelint.links.compounds import with_parts
from sourcelint.links.raw import raw_profiles
from sourcelint.links.raw_candidates import Pair, paired
from sourcelint.mentions.names import NameIndex
from sourcelint.mentions.reading import Reader
from sourcelint.readers import READERS, reader_for
from sourcelint.sources import raw
from sourcelint.sources.fact import FactBase
from sourcelint.text.document import Document

LEXICON = load()
LANGUAGES = prepared(LEXICON)
FOLDERS = {code: words.fold for code, words in LANGUAGES.items()}
VOCABULARY = vocabulary_of(LEXICON, FOLDERS)


class Row(NamedTuple):
    """A pair: its topic, the draft's figure, the signals, whether both belong together, and from what kind of material it is."""

    topic: str
    figure: tuple[str, int]
    signals: dict[str, float]
    together: bool
    origin: str  # labelled | neighbour | repeated | edited


Label = Callable[[Figure, Pair], tuple[bool, str] | None]
"""Does the pair belong together, and what material is it? None where that is not known."""


def reader() -> Reader:
    """A reader that knows no sheet."""
    return Reader({code: NameIndex([], FOLDERS, code) for code in LANGUAGES}, LANGUAGES, VOCABULARY, frozenset())


def drawn(texts: Mapping[str, str]) -> FactBase:
    """The facts of raw texts."""
    return raw.draw({name: reader_for(name, READERS).read(text) for name, text in texts.items()}, dates={}, lexicon=LEXICON)


def document(name: str, text: str, language: str | None = None) -> tuple[Document, list[Figure]]:
    """A draft as the pipeline reads it, with its figures."""
    manuscript = reader_for(name, READERS).read(text)
    language = language or manuscript.language or detect(manuscript.text, LEXICON) or "de"
    date, own = dateline.date_of(manuscript, LEXICON.of(language), LEXICON)
    made = Document.of(manuscript, path=name, language=language, date=date)
    figures = scan.find(made.text, language=language, lexicon=LEXICON, date=date, blocks=made.blocks)
    return made, [f for f in figures if f.assertable and not any(span.holds(f.span) for span in own)]


def pairs_of(topic: str, base: FactBase, name: str, draft: str, label: Label, language: str | None = None) -> Iterator[Row]:
    """All pairs of a draft's asserted figures with the sources' whose label is known."""
    made, figures = document(name, draft, language)
    profiles, telling = raw_profiles(base, reader())
    read, profiles, telling = with_parts(reader().read(made, figures), profiles, telling, FOLDERS[made.language])
    for around, pairs in zip(read, paired(read, profiles, made, weighing.load(), telling), strict=True):
        if around.stance.kind != "asserted" or around.metadata:
            continue
        for pair in pairs:
            said = label(around.figure, pair)
            if said is not None:
                yield Row(topic, (name, around.figure.span.start), pair.signals, *said)


def labelled(topic: str, folder: Path, originals: Path) -> Iterator[Row]:
    """The pairs of a folder of labelled drafts."""
    for key in sorted(folder.glob("*.gold.yaml")):
        gold = yaml.safe_load(key.read_text(encoding="utf-8"))
        draft = (folder / gold["draft"]).read_bytes().decode("utf-8")
        texts = {name: (originals / name).read_text(encoding="utf-8") for name in gold["sources"]}
        base = drawn(texts)
        yield from pairs_of(topic, base, gold["draft"], draft, _by_key(gold, draft, texts, base))


def rows_of(gold: dict, draft: str) -> Callable[[Figure], tuple[str, dict] | None]:
    """The group and row of a key that a figure of the draft belongs to; None for what no row settles (arguable, derived)."""
    spans = {}
    for group in ("contradictions", "consistent", "unsourced"):
        for row in gold.get(group) or []:
            if not row.get("arguable"):
                at = draft.index(row["within"]) + row["within"].index(row["figure"])
                spans[at, at + len(row["figure"])] = group, row

    def row_of(figure: Figure) -> tuple[str, dict] | None:
        found = next((value for (start, end), value in spans.items() if figure.span.start < end and start < figure.span.end), None)
        return None if found is None or found[1].get("how") == "derived" else found

    return row_of


def _by_key(gold: dict, draft: str, texts: Mapping[str, str], base: FactBase) -> Label:
    row_of = rows_of(gold, draft)

    def label(figure: Figure, pair: Pair) -> tuple[bool, str] | None:
        found = row_of(figure)
        if found is None:
            return None
        group, row = found
        if "source" not in row:
            return False, "labelled"
        at = texts[row["source"]].index(row["source_says"])
        meant = [fact for fact in base.facts if _stands(fact.claims[0], row["source"], at, at + len(row["source_says"]))]
        claim = pair.profile.claims[0]
        if _stands(claim, row["source"], at, at + len(row["source_says"])):
            return True, "labelled"
        if any(_is_one(fact.claims[0].figure, claim.figure) for fact in meant):
            return None  # the same said elsewhere in the sources
        return None if group == "consistent" and _AGREES & set(pair.signals) else (False, "labelled")

    return label


_AGREES = {"raw_value_same", "raw_value_near", "raw_value_implied"}


def _stands(claim, source: str, start: int, end: int) -> bool:
    return claim.source.file == source and start <= claim.figure.span.start and claim.figure.span.end <= end


def _is_one(one: Figure, other: Figure) -> bool:
    return one.kind == other.kind and one.quantity.stated == other.quantity.stated


def neighbours(topic: str, name: str, folder: Path, originals: Path) -> Iterator[Row]:
    """The pairs of drafts that tell other stories of a topic's field: none of them belongs together."""
    texts = {path.name: path.read_text(encoding="utf-8") for path in sorted(originals.glob("*.txt"))}
    for path in sorted(folder.glob(f"{name}-*.md")):
        yield from pairs_of(topic, drawn(texts), path.name, path.read_text(encoding="utf-8"), lambda *_: (False, "neighbour"))


def paraphrased(path: Path, limit: int) -> Iterator[Row]:
    """The pairs of every other text of a paraphrase set, of figures that belong to one source figure only."""
    items = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    names = sorted({_text_of(item) for item in items})[::2]
    for item in [item for item in items if _text_of(item) in set(names)][:limit]:
        found = list(
            pairs_of(path.stem, drawn({"source.txt": item["source_text"]}), item["id"], item["draft_text"], _by_edit(item), item["lang"])
        )
        hits = Counter(row.figure for row in found if row.together)
        yield from (row for row in found if hits[row.figure] == 1)


def _text_of(item: dict) -> str:
    return str(item["id"]).rsplit("-p", 1)[0]


def _by_edit(item: dict) -> Label:
    edits = {(row["start"], row["end"]): row.get("note") or "" for row in item["contradictions"]}
    ignored = [(row["start"], row["end"]) for row in item["ignore"]]

    def label(figure: Figure, pair: Pair) -> tuple[bool, str] | None:
        def meets(span: tuple[int, int]) -> bool:
            return figure.span.start < span[1] and span[0] < figure.span.end

        if any(map(meets, ignored)):
            return None
        note = next((note for span, note in edits.items() if meets(span)), None)
        if note is None:
            return "raw_value_same" in pair.signals, "repeated"
        was = re.match(r"\w+: was (.+?)(?:;|$)", note)
        return (was[1].strip().rstrip(".") in pair.profile.claims[0].figure.text, "edited") if was else None

    return label

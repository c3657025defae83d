#!/usr/bin/env python3
"""Does the linter see a slip, and does it stay silent where only the wording changed?

usage: mutations.py [--shared FOLDER] [--topic NAME …] [--limit N] [--seed N] [--misses]

Takes texts whose figures are all right, plants one slip at a time, and checks each text so made with the topic's fact sheets and
against its raw source texts. The texts are the sources themselves ("own words") and topics told again in the other language
("retold"). Prints how many slips got an error or a warning, by kind of slip. `reads` counts the misses where the wrong figure still
agrees with the fact as the linter reads both (a matter of reading and comparing); all other misses are figures that found no fact (a
matter of links). Then rewrites that change no meaning (rounding, other formats, implied bounds …), all figures of a text at once:
alarms per rewritten figure and per 1,000 words.

A figure gets slips only where a source has its very value, so that there is something to find. At most N slips of a kind a text,
chosen by the seed. The topics: tests/topics and tests/domains, and the project's own sheets; what lies in FOLDER (../shared) and is
missing is left out.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from random import Random
from typing import NamedTuple

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent))

from planting import SLIPS
from rewriting import REWRITES
from scenes import Edit, Scene, apply

import sourcelint
from sourcelint import Finding, Report, Severity, Sources, Status
from sourcelint.figures.figure import Figure
from sourcelint.lexicon.loading import load
from sourcelint.values.compare import Verdict, compare

ROOT = Path(__file__).resolve().parent.parent
WORDS = yaml.safe_load((Path(__file__).resolve().parent / "mutations.yaml").read_text(encoding="utf-8"))


class Text(NamedTuple):
    """A text whose figures are all right. `told`: "own words" or "retold"."""

    topic: str
    name: str
    text: str
    told: str
    day: date | None


class Topic(NamedTuple):
    """A topic's texts, and what they are checked against: {"sheet": …, "raw": …}."""

    name: str
    texts: tuple[Text, ...]
    sources: dict[str, Sources]


class Tried(NamedTuple):
    """One slip in one text, checked one way. `reads`: missed, and the wrong figure agrees with the fact all the same."""

    topic: str
    told: str
    way: str
    kind: str
    hit: bool
    reads: bool
    said: str


# ---- topics ----


def topics(shared: Path) -> Iterator[Topic]:
    """All topics whose texts are at hand."""
    places = [(folder.name, folder / "sheet.yaml", folder / "sources") for folder in sorted((ROOT / "tests" / "topics").glob("*/"))]
    domains = sorted((ROOT / "tests" / "domains").glob("*/"))
    places += [(folder.name, folder / "sheet.yaml", shared / "domains" / folder.name / "sources") for folder in domains]
    places.append(("seeds", ROOT / "seeds", shared / "originals"))
    for name, sheet, folder in places:
        if sheet.exists() and folder.is_dir():
            yield topic(name, sheet, folder)


def topic(name: str, sheet: Path, folder: Path) -> Topic:
    """One topic: its sheet, its source texts, and its facts told again where somebody has done that."""
    sheets = Sources.load(sheet)
    days = {source.file: source.published for base in sheets.bases for source in base.sources if source.published}
    files = {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))}
    texts = [Text(name, file, text, "own words", days.get(file)) for file, text in files.items()]
    retold = sorted((ROOT / "tests" / "topics" / "retold").glob(f"{name}-*.md"))
    texts += [Text(name, path.name, path.read_text(encoding="utf-8"), "retold", None) for path in retold]
    raw = Sources.from_texts(files, dates={file: day for file, day in days.items() if file in files})
    return Topic(name, tuple(texts), {"sheet": sheets, "raw": raw})


# ---- checking ----


def checked(text: Text, said: str, sources: Sources | None) -> Report:
    """The report on a text that says `said`."""
    return sourcelint.check_text(said, sources=sources, path=text.name, date=text.day)


def loud(report: Report) -> list[Finding]:
    """Errors and warnings."""
    return [finding for finding in report.findings if finding.severity is not Severity.NOTE]


def alarms(report: Report, places: Sequence[tuple[int, int]]) -> list[Finding]:
    """The loud findings that speak of one of the places."""
    return [one for one in loud(report) if any(_meet(span, place) for span in (one.span, *one.related) for place in places)]


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def known(figure: Figure, sources: Sources) -> list[Figure]:
    """The claims that say the very same as the figure."""
    claims = [claim for base in sources.bases for fact in base.facts for claim in fact.claims]
    held = [claim.figure for claim in claims if claim.status not in ("candidate", "withdrawn", "superseded")]
    return [claim for claim in held if claim.kind == figure.kind and _verdict(claim, figure) is Verdict.SAME]


def _verdict(claim: Figure, figure: Figure) -> Verdict:
    return compare(
        claim.quantity, figure.quantity, claim_kind=claim.kind, figure_kind=figure.kind, claim_role=claim.role, figure_role=figure.role,
        claim_hedge=claim.hedge, figure_hedge=figure.hedge,
    ).verdict  # fmt: skip


def scene_of(text: Text, seed: str) -> Scene:
    """The text with its figures and sentences."""
    plain = checked(text, text.text, None)
    sentences = []
    for each in plain.figures:
        start, end = each.figure.span
        at = text.text.find(each.sentence, max(0, start - len(each.sentence)))
        sentences.append((at, at + len(each.sentence)) if 0 <= at <= start else (start, end))
    figures = tuple(each.figure for each in plain.figures if each.status is not Status.NOT_ASSERTED)
    return Scene(text.text, figures, tuple(dict.fromkeys(sentences)), plain.language, load(), WORDS, Random(seed))


# ---- slips ----


def try_slips(text: Text, sources: dict[str, Sources], limit: int, seed: int) -> Iterator[Tried]:
    """Slips of every kind in one text, each checked every way that knows the figure."""
    scene = scene_of(text, f"{seed} {text.topic} {text.name}")
    heard = {way: {figure.span: claims for figure in scene.figures if (claims := known(figure, one))} for way, one in sources.items()}
    for kind, make in SLIPS.items():
        figures = [figure for figure in scene.figures if any(figure.span in spans for spans in heard.values())]
        Random(f"{seed} {kind}").shuffle(figures)
        planted = 0
        for figure in figures:
            edits = make(figure, scene) if planted < limit else ()
            if edits:
                planted += 1
                for way, one in sources.items():
                    if figure.span in heard[way]:
                        yield tried(text, Slip(kind, way, figure, edits), one, heard[way][figure.span])


class Slip(NamedTuple):
    """A slip in one figure, to be checked one way."""

    kind: str
    way: str
    figure: Figure
    edits: Sequence[Edit]

    @property
    def place(self) -> tuple[int, int]:
        """Where the figure stands once the edits are made."""
        start = self.figure.span.start
        shift = sum(len(edit.said) - (edit.end - edit.start) for edit in self.edits if edit.end <= start)
        own = next((len(edit.said) for edit in self.edits if edit.start == start), len(self.figure.text))
        return start + shift, start + shift + own


def tried(text: Text, slip: Slip, sources: Sources, claims: Sequence[Figure]) -> Tried:
    """One slip, checked one way."""
    said, places = apply(text.text, slip.edits)
    report = checked(text, said, sources)
    start, end = slip.place
    hit = bool(alarms(report, [*places, slip.place]))
    now = [each.figure for each in report.figures if _meet(each.figure.span, (start, end))]
    readings = [figure._replace(quantity=quantity) for figure in now for quantity in (figure.quantity, *figure.alternatives)]
    reads = not hit and (not now or any(_verdict(claim, figure).agrees for claim in claims for figure in readings))
    around = " ".join(said[max(0, start - 50) : end + 30].split())
    told = f"{text.topic}/{text.name}: …{around}… ({', '.join(edit.said for edit in slip.edits)})"
    return Tried(text.topic, text.told, slip.way, slip.kind, hit, reads, told)


# ---- rewrites ----


class Silence(NamedTuple):
    """One rewrite of one text, checked one way."""

    told: str
    way: str
    kind: str
    rewritten: int
    words: int
    alarms: int
    said: tuple[str, ...]


def rewritten(text: Text, sources: dict[str, Sources], seed: int) -> Iterator[Silence]:
    """The text with every figure rewritten that can be, kind by kind; and as it is."""
    scene = scene_of(text, f"{seed} {text.topic} {text.name}")
    for kind in ("as it is", *REWRITES):
        edits = [edit for figure in scene.figures for edit in (REWRITES[kind](figure, scene) if kind in REWRITES else ())]
        if not edits and kind in REWRITES:
            continue
        said, places = apply(text.text, edits)
        places = places or [(figure.span.start, figure.span.end) for figure in scene.figures]
        for way, one in sources.items():
            found = alarms(checked(text, said, one), places)
            around = [said[max(0, each.span.start - 40) : each.span.end + 20] for each in found]
            told = tuple(f"{text.topic}/{text.name}: {each.rule} {words!r}" for each, words in zip(found, around, strict=True))
            yield Silence(text.told, way, kind, len(places), len(said.split()), len(found), told)


# ---- printing ----

WAYS = [(way, told) for told in ("own words", "retold") for way in ("sheet", "raw")]


def share(part: int, whole: int) -> str:
    """`12/13 92 %`, or nothing."""
    return f"{part:4}/{whole:<4}{100 * part / whole:4.0f} %" if whole else " " * 15


def print_slips(found: Sequence[Tried], column: str = "kind") -> None:
    """Recall by `column`, a row each, for both ways and both kinds of text."""
    print(f"{column:14}" + "".join(f"| {way}, {told:<18}" for way, told in WAYS) + "| reads")
    order = list(SLIPS) if column == "kind" else sorted({getattr(one, column) for one in found})
    for row in [*order, "all"]:
        own = [one for one in found if row in ("all", getattr(one, column))]
        cells = []
        for way, told in WAYS:
            these = [one for one in own if (one.way, one.told) == (way, told)]
            cells.append(f"| {share(sum(one.hit for one in these), len(these)):<{len(way) + 20}}")
        print(f"{row:14}" + "".join(cells) + f"| {sum(one.reads for one in own)}")


def print_silence(found: Sequence[Silence]) -> None:
    """Alarms per rewritten figure and per 1,000 words."""
    print(f"{'rewrite':14}" + "".join(f"| {way}, {told:<22}" for way, told in WAYS))
    for kind in ("as it is", *REWRITES):
        cells = []
        for way, told in WAYS:
            these = [one for one in found if (one.way, one.told, one.kind) == (way, told, kind)]
            sums = Counter[str]()
            for one in these:
                sums.update(rewritten=one.rewritten, words=one.words, alarms=one.alarms)
            rate = f"{share(sums['alarms'], sums['rewritten'])} {1000 * sums['alarms'] / sums['words']:5.2f}" if sums["words"] else ""
            cells.append(f"| {rate:<{len(way) + 24}}")
        print(f"{kind:14}" + "".join(cells))


def main() -> int:
    """Plants, checks, prints."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    ask.add_argument("--topic", action="append", help="only this one (repeatable)")
    ask.add_argument("--limit", type=int, default=3, help="slips of a kind a text (3)")
    ask.add_argument("--seed", type=int, default=7)
    ask.add_argument("--misses", action="store_true", help="every miss and every false alarm, too")
    options = ask.parse_args()
    with tempfile.TemporaryDirectory() as cache:
        os.environ.setdefault("SOURCELINT_CACHE", cache)
        found: list[Tried] = []
        silence: list[Silence] = []
        for one in topics(options.shared):
            if not options.topic or one.name in options.topic:
                for text in one.texts:
                    found += try_slips(text, one.sources, options.limit, options.seed)
                    silence += rewritten(text, one.sources, options.seed)
    print_slips(found)
    print()
    print_slips(found, "topic")
    print("\nAlarms on what changed no meaning: figures rewritten, and per 1,000 words")
    print_silence(silence)
    if options.misses:
        by_kind = defaultdict(list)
        for each in found:
            if not each.hit:
                by_kind[each.kind].append(f"{each.way:5} {'reads' if each.reads else 'links'} {each.said}")
        print(*(f"\nMISS {kind}\n    " + "\n    ".join(rows) for kind, rows in by_kind.items()))
        print("\nFALSE", *(f"{each.way:5} {each.kind}: {line}" for each in silence for line in each.said), sep="\n    ")
    return 0


if __name__ == "__main__":
    sys.exit(main())

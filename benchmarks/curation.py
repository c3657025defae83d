"""How good are drafted sheets? Share of annotated figures proposed with right figure and quote, right subject, right measure.

usage: curation.py [--shared FOLDER] [--quiet]

Holds `sourcelint sources draft` against the annotated figures of raw articles (FOLDER/originals, FOLDER/gold/seeds-figures.jsonl; counts,
money, percent and dates that are not marked optional). A subject or measure is right where it shares a content word with the
annotation: the names of the guessed subject with `subject`, the words of the guessed measure with `noun`. Prints every
disagreement, the three shares, and the seconds a sheet takes. Exit 1 where a share is below its bar.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from sourcelint.curation.candidate import Candidate, Draft
from sourcelint.curation.drafting import Told, draft
from sourcelint.curation.words import Speech, speech
from sourcelint.lexicon.loading import load
from sourcelint.lexicon.model import Lexicon
from sourcelint.mentions.words import words_of
from sourcelint.readers import reader_for

KINDS = frozenset({"count", "money", "percent", "date", "daterange"})
BARS = {"figure and quote": 0.97, "subject": 0.80, "measure": 0.70}


class Row(NamedTuple):
    """One annotated figure and what was proposed for it (None: nothing)."""

    gold: dict[str, Any]
    candidate: Candidate | None
    right: dict[str, bool]
    subject: str = ""
    measure: str = ""


def content(text: str, speaks: Speech) -> set[str]:
    """The stems of the telling words of a text, with the parts of its compounds that are words."""
    words, _ = words_of(text, 0, len(text), speaks.fold, ())
    told = [word for word in words if word.key not in speaks.function and len(word.key) > 1]
    return {word.stem for word in told} | {
        part for word in told for part in speaks.fold.parts(word.key)[0] if part in speaks.common and len(part) > 3
    }


def proposed(path: str, published: str, lexicon: Lexicon, language: str) -> Draft:
    """The draft of one article."""
    with open(path, "rb") as file:
        data = file.read()
    manuscript = reader_for(path).read(data.decode("utf-8"))
    return draft(manuscript, data, Told(os.path.basename(path), language, date.fromisoformat(published)), lexicon)


def judged(gold: dict[str, Any], made: Draft, text: str, lexicon: Lexicon) -> Row:
    """One annotated figure against the draft."""
    speaks = speech(lexicon, gold["lang"])
    found = next((one for one in made.candidates if one.figure.span.start < gold["end"] and gold["start"] < one.figure.span.end), None)
    if found is None:
        return Row(gold, None, dict.fromkeys(BARS, False))
    names = {name.id: name for name in made.names}
    subject = " ".join(names[found.subject].names) if found.subject in names else found.subject
    shared = lexicon.shared("measures").get(found.measure.name, {})
    listed = [str(word) for word in shared.get(gold["lang"], ())] if found.measure.name else list(found.measure.words.get(gold["lang"], ()))
    squeezed = " ".join(text.split())
    quoted = gold["text"] in found.wording and found.wording in found.quote and " ".join(found.quote.split()) in squeezed
    right = {
        "figure and quote": quoted,
        "subject": bool(content(subject, speaks) & content(gold["subject"], speaks)),
        "measure": bool(content(" ".join(listed), speaks) & content(gold["noun"], speaks)),
    }
    return Row(gold, found, right, subject, found.measure.name or ", ".join(listed))


def rows(shared: str, lexicon: Lexicon, clock: list[float]) -> Iterator[Row]:
    """Every annotated figure that counts; the seconds of each sheet go to `clock`."""
    golds: dict[str, list[dict[str, Any]]] = {}
    with open(os.path.join(shared, "gold", "seeds-figures.jsonl"), encoding="utf-8") as file:
        for line in file:
            gold = json.loads(line)
            golds.setdefault(gold["doc"], []).append(gold)
    for name, annotated in sorted(golds.items()):
        path = os.path.join(shared, "originals", name)
        with open(path, encoding="utf-8") as file:
            text = file.read()
        start = time.perf_counter()
        made = proposed(path, annotated[0]["ref_date"], lexicon, annotated[0]["lang"])
        clock.append(time.perf_counter() - start)
        yield from (judged(gold, made, text, lexicon) for gold in annotated if gold["type"] in KINDS and not gold["optional"])


def main() -> int:
    """Prints the measurement; 1 where a share is below its bar."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--shared", default=os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), os.pardir, "shared"))
    ask.add_argument("--quiet", action="store_true", help="the shares only")
    options = ask.parse_args()
    lexicon, clock = load(), []
    found = list(rows(options.shared, lexicon, clock))
    for row in found:
        wrong = [name for name, right in row.right.items() if not right]
        if wrong and not options.quiet:
            print(f"{row.gold['id']} {row.gold['text']!r}: {', '.join(wrong) if row.candidate else 'no candidate'}")
            if row.candidate:
                print(f"    proposed {row.candidate.wording!r} | {row.subject} | {row.measure}")
            print(f"    annotated {row.gold['text']!r} | {row.gold['subject']} | {row.gold['noun']}")
    low = False
    for name, bar in BARS.items():
        share = sum(row.right[name] for row in found) / len(found)
        low |= share < bar
        print(f"{name:<17} {share:.3f} of {len(found)} (bar {bar})")
    print(
        f"seconds a sheet   {sum(clock) / len(clock):.2f} on average, {max(clock):.2f} at most "
        f"({len(clock)} sheets, the first with the lexicon cold)"
    )
    return int(low)


if __name__ == "__main__":
    sys.exit(main())

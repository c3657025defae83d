"""How fast is plain news text read? Megabytes a second of the figures alone and of the whole check, beside a bare scan for tokens.

usage: throughput.py [--texts FOLDER] [--megabytes 1] [--rounds 5] [--bar MB/S]

The text is that of FOLDER's .txt files (left out: paragraphs of our own words), repeated up to the size; the sources are this
project's own sheets. One process, caches warm, the best round of each counts; the scan (`\\w+|[^\\w\\s]` over the same text, in the
same round) tells how fast the machine is just then. Exit 1 where the figures are read slower than the bar (default: only measure).
"""

from __future__ import annotations

import argparse
import datetime as dt
import glob
import os
import re
import time
from collections.abc import Callable

import sourcelint
from sourcelint.figures.scan import find
from sourcelint.lexicon.loading import load

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
DAY = dt.date(2025, 7, 25)
TOKEN = re.compile(r"\w+|[^\w\s]")

PARAGRAPHS = (
    "Der Hafen von Norderbruck hat im vergangenen Jahr 14,2 Millionen Tonnen umgeschlagen, gut drei Prozent mehr als 2023. Die Zahl der "
    "Container ging dagegen zurück, weil zwei Reedereien ihre Linien verlegt haben; wann sie wiederkommen, ließen sie offen.",
    "Am Kai erzählt man sich, dass es schon schlechter stand. Damals lagen die Kräne still, und wer Arbeit suchte, fuhr am Morgen über "
    "die Brücke in die Stadt. Heute beschäftigt die Gesellschaft rund 1.200 Leute, die meisten in drei Schichten.",
    "Im Rathaus rechnet man anders. Für die neue Schleuse sind 48,5 Millionen Euro vorgesehen, bis Ende März soll der Rat entscheiden. "
    "Ein Gutachten nennt das knapp, und die Opposition verlangt, dass vorher über den Deich gesprochen wird.",
    "„Wir haben Zeit“, sagt die Hafenmeisterin und schließt das Fenster. Draußen läuft die Flut auf, zwei Schlepper drehen bei, und auf "
    "der Mole stehen Leute mit Ferngläsern, die nicht auf Schiffe warten, sondern auf Seeschwalben.",
    "Wer die Vögel zählen will, muss früh kommen. Sie brüten auf den Dächern der Lagerhallen, seit der Strand im Westen jedes Jahr ein "
    "Stück schmaler wird, und wenn der Wind dreht, sammeln sie sich über dem Becken, in dem sonst die Fischer liegen.",
    "Die Gesellschaft hat den Hallen neue Dächer versprochen, die Naturschützer haben widersprochen. Nun liegt die Sache bei einem "
    "Ausschuss, der im Winter tagt, wenn die Schwalben längst im Süden sind und niemand mehr auf der Mole steht.",
)


def main() -> int:
    """Measure and print; the exit status."""
    options = _options()
    text = _text(options.texts, int(options.megabytes * 1_000_000))
    sources, lexicon = sourcelint.Sources.load(os.path.join(ROOT, "seeds")), load()
    jobs: dict[str, Callable[[], object]] = {
        "bare scan": lambda: sum(1 for _ in TOKEN.finditer(text)),
        "figures": lambda: find(text, language="de", lexicon=lexicon, date=DAY),
        "whole check": lambda: sourcelint.check_text(text, sources=sources, language="de", date=DAY),
    }
    best = dict.fromkeys(jobs, float("inf"))
    for _ in range(options.rounds):
        for name, job in jobs.items():
            start = time.process_time()
            job()
            best[name] = min(best[name], time.process_time() - start)
    size = len(text.encode()) / 1_000_000
    print(f"{size:.2f} MB of plain text, best of {options.rounds}")
    for name, seconds in best.items():
        print(f"{name:12} {size / seconds:8.2f} MB/s {seconds / best['bare scan']:8.1f} times the bare scan")
    return int(size / best["figures"] < options.bar)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--texts", help="a folder of .txt files instead of our own paragraphs")
    parser.add_argument("--megabytes", type=float, default=1.0)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--bar", type=float, default=0.0, help="least megabytes a second of figures")
    return parser.parse_args()


def _text(folder: str | None, size: int) -> str:
    pieces = list(PARAGRAPHS)
    if folder:
        pieces = []
        for path in sorted(glob.glob(os.path.join(folder, "*.txt"))):
            with open(path, encoding="utf-8") as file:
                pieces.append(file.read())
    if not pieces:
        raise SystemExit(f"no .txt files in {folder}")
    once = "\n\n".join(pieces) + "\n\n"
    return once * max(1, round(size / len(once.encode())))


if __name__ == "__main__":
    raise SystemExit(main())

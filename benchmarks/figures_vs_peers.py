"""Who reads figures best? The readers that install from the package registry and this one, on the same texts, in one run.

usage: figures_vs_peers.py [--python PYTHON] [--shared FOLDER] [--only NAME …] [--misses NAME]

Needs the `bench` extra (`pip install 'sourcelint[bench]'`), here or in the environment of PYTHON. A tool that is not there or does not
load is named and left out. Every tool runs in its own process (peer_readers.py), on the grounds it claims: text2num numbers, price-parser
prices, dateparser and ctparse dates, quantulum3 English quantities, recognizers-text English quantities and dates (its release has no
German).

A figure is right where span and value are: the span lies inside the figure's words (hedge, unit and counted noun may be in it or not)
and holds all its digits; the value is equal. In the peers' favour: any one of several answers counts; a bound needs its number only, no
hedge; a range may come as its two ends; a date may be any day inside the period; a word such as `at` may be in the span. Units count for
money only. Where a text holds several figures (traps, articles), F1 is printed; shares, multiples and lengths of time are left out there,
read or not.

Texts: spellings that num2words and CLDR (babel) make, drawn by chance; this project's corpora and traps (tests/), which ours passes by
definition; with FOLDER (../shared) the annotated figures of the raw articles there.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import random
import re
import runpy
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from babel import numbers as numbers_of
from babel.dates import format_date
from num2words import num2words
from peer_readers import SECONDS, SIGNS

from sourcelint.values.units import CURRENCIES

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT / "tests" / "corpus"
HEDGES = ("about", "more_than", "at_least", "less_than", "at_most", "just_under", "just_over", "vague")
FRAMES = {"de": "Es waren {} am Ende.", "en": "They counted {} in the end."}
CLAIMS = {
    "sourcelint": ("number", "money", "bound", "date", "clock", "de", "en"),
    "quantulum3": ("number", "money", "bound", "clock", "en"),
    "text2num": ("number", "bound", "de", "en"),
    "price-parser": ("money", "de", "en"),
    "recognizers-text": ("number", "money", "bound", "date", "clock", "en"),
    "dateparser": ("date", "clock", "de", "en"),
    "ctparse": ("date", "clock", "de", "en"),
}  # fmt: skip
"""What each tool says it reads: figures, and languages."""
LEAD = 6
"""Code points before a figure that an answer may hold too: `at `, `seit `."""
MADE = 250
"""Draws: twice as many numbers, so much money, so many dates."""
LIMIT = 10.0
"""Processor seconds of reading for the speed, at most."""


class Gold(NamedTuple):
    """What a text holds. `lower`, `upper`: numbers, or days in ISO form; both the same for a point."""

    start: int
    end: int
    lower: str
    upper: str
    unit: str | None = None
    hedge: str | None = None
    others: tuple[tuple[str, str], ...] = ()  # readings that the annotation allows besides


class Case(NamedTuple):
    """A text and its figures; without any, what is read in it is a false alarm."""

    ground: str
    language: str
    kind: str
    text: str
    gold: tuple[Gold, ...]
    date: str = "2025-01-31"
    free: tuple[tuple[int, int], ...] = ()  # what may be read or not


# ---- texts ----


def made(language: str) -> Iterator[Case]:
    """Numbers in words by num2words, numbers, money and dates in digits and words by CLDR: drawn by chance, the same in every run."""
    draw = random.Random(2025)
    locales = {"de": ("de_DE", "de_AT", "de_CH"), "en": ("en_US", "en_GB")}[language]
    for _ in range(MADE):
        value = draw.randrange(10 ** draw.randrange(1, 7))
        yield _framed("made: numbers", language, "number", num2words(value, lang=language), str(value))
        value, locale = draw.randrange(10 ** draw.randrange(1, 10)), draw.choice(locales)
        yield _framed("made: numbers", language, "number", numbers_of.format_decimal(value, locale=locale), str(value))
        cents, code = Decimal(draw.randrange(10**7)) / 100, draw.choice(("EUR", "USD", "GBP", "CHF"))
        yield _framed("made: money", language, "number", numbers_of.format_currency(cents, code, locale=locale), str(cents), code)
        day, width = dt.date(1950, 1, 1) + dt.timedelta(days=draw.randrange(30_000)), draw.choice(("medium", "long", "full"))
        yield _framed("made: dates", language, "date", format_date(day, width, locale=locale), day.isoformat())


def _framed(ground: str, language: str, kind: str, spelling: str, value: str, unit: str | None = None) -> Case:
    text = FRAMES[language].format(spelling) if kind == "number" else spelling
    start = text.index(spelling)
    return Case(ground, language, kind, text, (Gold(start, start + len(spelling), value, value, unit),))


def numbers(language: str) -> Iterator[Case]:
    """The corpus of numbers, each spelling in a sentence."""
    content = yaml.load((CORPUS / f"{language}.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    for key, spellings in content["figures"].items():
        for spelling in spellings:
            text = FRAMES[language].format(spelling)
            start = text.index(spelling)
            gold = _number(key, start, start + len(spelling))
            if gold:
                ground = "bound" if gold.hedge else "money" if gold.unit in CURRENCIES else "number"
                yield Case(f"{ground}s" if ground != "money" else ground, language, "number", text, (gold,))
    for text in content["none"]:
        yield Case("no figures", language, "number", text, ())


def _number(key: str, start: int, end: int) -> Gold | None:
    words = key.split(" ")
    hedge = words.pop(0) if words[0] in HEDGES else None
    value = words.pop(0)
    if value[0] in "x#" or "per" in words:
        return None  # shares, multiples, ranks and rates: most peers do not claim them
    ends = [str(_decimal(one)) for one in value.split("..")]
    return Gold(start, end, ends[0], ends[-1], words[0] if words else None, hedge or ("range" if len(ends) > 1 else None))


def _decimal(value: str) -> Decimal:
    share = Fraction(value)
    return Decimal(share.numerator) / Decimal(share.denominator)


def dates(language: str) -> Iterator[Case]:
    """The corpus of the calendar."""
    content = yaml.load((CORPUS / f"calendar.{language}.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    for group, values in content.items():
        if group == "nothing":
            yield from (Case("no dates", language, "date", text, ()) for text in values)
        elif isinstance(values, dict):
            kind = "clock" if group in ("time", "duration") else "date"
            for value, spellings in values.items():
                for spelling in spellings:
                    text = spelling.replace("[", "").replace("]", "")
                    start, end = (spelling.index("["), spelling.index("]") - 1) if "[" in spelling else (0, len(text))
                    gold = Gold(start, end, *(_span_of_time(value) if kind == "clock" else _days(value.split("#")[0])))
                    yield Case("dates" if kind == "date" else "times, lengths", language, kind, text, (gold,), content["today"])


def _days(value: str) -> tuple[str, str]:
    if ".." in value:
        first, last = value.split("..")
        return first, last
    parts = [int(part) for part in value.split("-")]
    if len(parts) == 3:
        return value, value
    if len(parts) == 2:
        last_day = dt.date(parts[0] + parts[1] // 12, parts[1] % 12 + 1, 1) - dt.timedelta(days=1)
        return f"{value}-01", last_day.isoformat()
    return f"{value}-01-01", f"{value}-12-31"


def _span_of_time(value: str) -> tuple[str, str]:
    value, _, unit = value.split("#")[0].partition(" ")
    ends = [_minutes(end) if ":" in end else str(Decimal(end) * SECONDS[unit]) for end in value.split("..")]
    return ends[0], ends[-1]


def _minutes(clock: str) -> str:
    hours, minutes = clock.split(":")
    return str(int(hours) * 60 + int(minutes))


def traps(language: str) -> Iterator[Case]:
    """The sentences of the groups of traps, their numbers and their dates as two cases."""
    told = runpy.run_path(str(ROOT / "tests" / "figures" / "test_traps.py"))
    for text, said in told[language.upper()]:
        gold: dict[str, list[Gold]] = {"number": [], "date": []}
        spans, at = [], 0
        for one in said:
            surface, _, value = one.rpartition("=")
            found = re.compile(rf"(?<![\w.]){re.escape(surface)}(?!\.?\d)").search(text, at)
            assert found, (text, surface)
            at = found.end()
            spans.append(found.span())
            kind, figure = _trap(*found.span(), value)
            if figure:
                gold[kind].append(figure)
        for kind, figures in gold.items():
            if figures or not said:
                free = tuple(span for span in spans if span not in [(figure.start, figure.end) for figure in figures])
                yield Case(f"traps: {kind}s", language, kind, text, tuple(figures), told["DAY"].isoformat(), free)


def _trap(start: int, end: int, value: str) -> tuple[str, Gold | None]:
    value, _, unit = value.partition(" ")
    if value == "x" or unit in SECONDS:
        return "number", None
    ends = value.split("..")
    if ends[0][4:5] == "-":
        return "date", Gold(start, end, ends[0], ends[-1])
    return "number", Gold(start, end, ends[0] or ends[-1], ends[-1] or ends[0], unit or None, None)


def originals(shared: Path) -> Iterator[Case]:
    """The annotated figures of the raw articles; each article is one text."""
    path = shared / "gold" / "seeds-figures.jsonl"
    if not path.is_file():
        return
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    for name in sorted({row["doc"] for row in rows}):
        text = (shared / "originals" / name).read_text(encoding="utf-8")
        mine = [row for row in rows if row["doc"] == name]
        for kind in ("number", "date"):
            gold = tuple(_annotated(row) for row in mine if row["group"] == kind and not row["optional"])
            free = tuple((row["start"], row["end"]) for row in mine if row["group"] != kind or row["optional"])
            yield Case(f"articles: {kind}s", mine[0]["lang"], kind, text, gold, mine[0]["ref_date"], free)


def _annotated(row: dict[str, Any]) -> Gold:
    lower, upper = row["lo"], row["hi"]
    lower, upper = (upper if lower is None else lower), (lower if upper is None else upper)
    others = tuple((str(first), str(last)) for first, last in row.get("alts", ()))
    return Gold(row["start"], row["end"], str(lower), str(upper), None, row["modality"], others)


# ---- is it right? ----


def right(gold: Gold, answers: Iterable[dict[str, Any]], case: Case) -> bool:
    """Does one of the answers (or two, for the ends of a range) say this figure?"""
    near = [said for said in answers if _inside(gold, said, case.text)]
    same = _same_day if case.kind == "date" else _same_number
    money = _claim(case) == "money"
    whole = [said for said in near if _holds(gold, said, case.text) and (not money or _unit(said) == gold.unit)]
    if any(same(*ends, said) for said in whole for ends in ((gold.lower, gold.upper), *gold.others)):
        return True
    if gold.lower == gold.upper or money:
        return False
    return all(any(same(end, end, said) for said in near) for end in (gold.lower, gold.upper))


def _unit(said: dict[str, Any]) -> str | None:
    return SIGNS.get(said["unit"] or "", said["unit"])


def _inside(gold: Gold, said: dict[str, Any], text: str) -> bool:
    start, end = said["start"], said["end"]
    while start < end and text[start] in " \n\t":
        start += 1
    while end > start and text[end - 1] in " \n\t":
        end -= 1
    return gold.start - LEAD <= start < end <= gold.end + 1


def _holds(gold: Gold, said: dict[str, Any], text: str) -> bool:
    whole, part = text[gold.start : gold.end], text[max(said["start"], gold.start) : said["end"]]
    digits = sum(map(str.isdigit, whole))
    return sum(map(str.isdigit, part)) == digits


def _same_number(lower: str, upper: str, said: dict[str, Any]) -> bool:
    try:
        return all(
            abs(Decimal(a) - Decimal(b)) <= abs(Decimal(a)) * Decimal("1e-6") for a, b in ((lower, said["lower"]), (upper, said["upper"]))
        )
    except InvalidOperation:
        return False


def _same_day(lower: str, upper: str, said: dict[str, Any]) -> bool:
    first, last = said["lower"][:10], said["upper"][:10]
    if first == last:
        return lower <= first <= upper
    return first == lower and last in (upper, _after(upper))


def _after(day: str) -> str:
    return (dt.date.fromisoformat(day) + dt.timedelta(days=1)).isoformat()


# ---- the run ----


class Score(NamedTuple):
    """Figures, right ones, answers that are none of the figures, and texts without figures that were left alone."""

    asked: int = 0
    right: int = 0
    extra: int = 0

    def shown(self, empty: bool) -> str:
        """The share that is right; where texts hold several figures, F1."""
        if not self.asked:
            return "–"
        if empty or not self.extra:
            return f"{self.right / self.asked:.3f}"
        precision = self.right / max(1, self.right + self.extra)
        recall = self.right / self.asked
        return f"{2 * precision * recall / (precision + recall) if self.right else 0:.3f}"


def scored(case: Case, answers: list[dict[str, Any]]) -> Score:
    """One case: in a text without figures the one thing asked is that nothing is read."""
    many = case.ground.startswith(("traps", "articles"))
    if not case.gold:
        return Score(0, 0, len(answers)) if many else Score(1, int(not answers), 0)
    hits = sum(right(gold, answers, case) for gold in case.gold)
    known = [*((gold.start, gold.end) for gold in case.gold), *case.free]
    outside = [said for said in answers if not any(start <= said["end"] and said["start"] <= end for start, end in known)]
    return Score(len(case.gold), hits, len(outside) if many else 0)


def claims(tool: str, case: Case) -> bool:
    """Does the tool say that it reads such a text?"""
    if case.language not in CLAIMS[tool]:
        return False
    return _claim(case) in CLAIMS[tool]


def _claim(case: Case) -> str:
    return {"bounds": "bound", "money": "money", "made: money": "money"}.get(case.ground, case.kind)


def run(tool: str, python: str, cases: list[Case], speed: list[dict[str, str]]) -> dict[str, Any] | str:
    """The tool's answers, or why there are none."""
    kinds = ["money" if _claim(case) == "money" else case.kind for case in cases]
    requests = [
        {"language": case.language, "date": case.date, "kind": kind, "text": case.text} for case, kind in zip(cases, kinds, strict=True)
    ]
    asked = json.dumps({"requests": requests, "speed": speed, "limit": LIMIT})
    command = [python, "-W", "ignore", str(Path(__file__).with_name("peer_readers.py")), tool]
    try:
        done = subprocess.run(command, input=asked, capture_output=True, text=True, timeout=1200, check=False)
    except subprocess.TimeoutExpired:
        return "gave no answer in 20 minutes"
    if done.returncode:
        return (done.stderr.strip().splitlines() or [f"exit {done.returncode}"])[-1][:120]
    return dict(json.loads(done.stdout))


def speed_texts(cases: list[Case], language: str, kind: str) -> list[dict[str, str]]:
    """Prose to measure with, a paragraph at a time: the sentences of the traps (and the articles), until it is 200 kB."""
    prose = [case.text for case in cases if case.language == language and case.ground.startswith(("traps", "articles"))]
    paragraphs = [part for text in dict.fromkeys(prose) for part in text.split("\n") if part.strip()]
    repeated = paragraphs * max(1, 200_000 // max(1, sum(map(len, paragraphs))))
    return [{"language": language, "date": "2025-01-31", "kind": kind, "text": text} for text in repeated]


def main() -> int:
    """Run, score, print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--python", default=sys.executable, help="the interpreter that has the peers")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder with annotated articles")
    parser.add_argument("--only", nargs="*", default=list(CLAIMS), choices=list(CLAIMS), help="these tools")
    parser.add_argument("--misses", help="print what this tool reads wrongly")
    options = parser.parse_args()
    cases = [case for language in ("de", "en") for source in (made, numbers, dates, traps) for case in source(language)]
    cases += originals(options.shared)
    grounds = list(dict.fromkeys((case.ground, case.language) for case in cases))
    table: dict[str, dict[tuple[str, str], Score]] = {}
    facts: dict[str, str] = {}
    for tool in options.only:
        mine = [case for case in cases if claims(tool, case)]
        language = "en" if "de" not in CLAIMS[tool] else "de"
        kind = "number" if "number" in CLAIMS[tool] or "money" in CLAIMS[tool] else "date"
        begun = time.perf_counter()
        told = run(tool, sys.executable if tool == "sourcelint" else options.python, mine, speed_texts(cases, language, kind))
        if isinstance(told, str):
            print(f"{tool}: left out: {told}")
            continue
        facts[tool] = f"{told['kb_per_second']:,.1f} kB/s, loads in {told['loaded']:.2f} s"
        print(f"{tool}: {len(mine)} texts in {time.perf_counter() - begun:.0f} s", file=sys.stderr)
        scores = table.setdefault(tool, {})
        for case, answers in zip(mine, told["answers"], strict=True):
            score, old = scored(case, answers), scores.get((case.ground, case.language), Score())
            scores[case.ground, case.language] = Score(*(a + b for a, b in zip(old, score, strict=True)))
            if options.misses == tool and (score.right < score.asked or score.extra):
                print(f"  {case.ground} {case.language}: {case.text[:90]!r} {[tuple(gold) for gold in case.gold][:4]} → {answers[:4]}")
    _print(grounds, table, facts, cases)
    return 0


def _print(
    grounds: list[tuple[str, str]], table: dict[str, dict[tuple[str, str], Score]], facts: dict[str, str], cases: list[Case]
) -> None:
    print("| ground | figures | " + " | ".join(table) + " |")
    print("|---|--:|" + "--:|" * len(table))
    for ground in grounds:
        held = [case for case in cases if (case.ground, case.language) == ground]
        empty = not any(case.gold for case in held)
        size = len(held) if empty else sum(len(case.gold) for case in held)
        cells = [table[tool].get(ground, Score()).shown(empty) for tool in table]
        print(f"| {ground[0]}, {ground[1]} | {size} | " + " | ".join(cells) + " |")
    print("| speed | | " + " | ".join(facts[tool] for tool in table) + " |")


if __name__ == "__main__":
    sys.exit(main())

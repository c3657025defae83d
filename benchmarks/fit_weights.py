#!/usr/bin/env python3
"""Refit the weights that tie a draft's figure to a raw source's, on labelled pairs, with each topic left out in turn.

usage: fit_weights.py SHARED [--limit N]        SHARED is the folder with drafts/, domains/, originals/ and benchmarks/

A pair is a figure of a draft and a figure of its source texts. Labelled drafts say which belong together (`source_says`); in the
paraphrase benchmarks an unedited figure belongs to the one source figure of its value. Prints the fitted weights, and for each
topic left out how often the right source figure ranks first, and the log loss. Needs numpy (extra `bench`).
"""

from __future__ import annotations

import argparse
import collections
import json
import pathlib
import random
import sys

import numpy as np
import yaml

from sourcelint.figures import dateline, scan
from sourcelint.lexicon.detect import detect
from sourcelint.lexicon.loading import load
from sourcelint.links import weights as weighing
from sourcelint.links.assess import prepared, vocabulary_of
from sourcelint.links.candidates import fitting
from sourcelint.links.candidates import judge as judged_against
from sourcelint.links.raw import bags_of, raw_profiles, signals
from sourcelint.links.value_worth import value_of
from sourcelint.mentions.names import NameIndex
from sourcelint.mentions.reading import Reader
from sourcelint.readers import READERS, reader_for
from sourcelint.sources import raw
from sourcelint.text.document import Document

NAMES = (
    "raw_core", "raw_clause", "raw_sentence",
    "raw_core_held", "raw_core_holds", "raw_around", "raw_noun", "raw_other_noun", "raw_unit_same",
    "raw_unit_other", "raw_unit_none", "raw_other_kind", "raw_other_grain", "raw_relative",
    "raw_name_other", "raw_other_change", "raw_other_part", "raw_owner_same", "raw_owner_other",
)  # fmt: skip

TOPICS = pathlib.Path(__file__).resolve().parent.parent / "tests" / "topics"
LEXICON = load()
LANGUAGES = prepared(LEXICON)
FOLDERS = {code: words.fold for code, words in LANGUAGES.items()}
VOCABULARY = vocabulary_of(LEXICON, FOLDERS)


def reader() -> Reader:
    """A reader that knows no sheet."""
    return Reader({code: NameIndex([], FOLDERS, code) for code in LANGUAGES}, LANGUAGES, VOCABULARY, frozenset())


def document(name: str, text: str, language: str | None = None):
    """A text as the pipeline reads it, with its figures."""
    manuscript = reader_for(name, READERS).read(text)
    language = language or manuscript.language or detect(manuscript.text, LEXICON) or "de"
    date, own = dateline.date_of(manuscript, LEXICON.of(language), LEXICON)
    made = Document.of(manuscript, path=name, language=language, date=date)
    figures = scan.find(made.text, language=language, lexicon=LEXICON, date=date, blocks=made.blocks)
    return manuscript, made, [f for f in figures if f.assertable and not any(s.holds(f.span) for s in own)]


def rows_of(topic, texts, name, draft, label, language=None):
    """(topic, draft figure's key, features, label) for all pairs of a draft; `label(figure, profile, value)` is 1, 0 or None."""
    base = raw.draw({key: reader_for(key, READERS).read(text) for key, text in texts.items()}, dates={}, lexicon=LEXICON)
    profiles, telling = raw_profiles(base, reader())
    _, made, figures = document(name, draft, language)
    for around in reader().read(made, figures):
        mine = bags_of(around, telling)
        for profile in fitting(around, profiles):
            judged = judged_against(profile, around, made)
            if judged is None:
                continue
            value = value_of(around.figure, *judged)
            said = label(around.figure, profile, value)
            if said is None:
                continue
            found = signals(around, mine, profile.around, profile.bags, telling, across=profile.language != made.language)
            yield topic, (name, around.figure.span.start), [found.get(key, 0.0) for key in NAMES], said, value


def labelled(topic, folder, originals):
    """The pairs of a folder of labelled drafts."""
    for gold_path in sorted(folder.glob("*.gold.yaml")):
        gold = yaml.safe_load(gold_path.read_text())
        draft = (folder / gold["draft"]).read_text()
        texts = {name: (originals / name).read_text() for name in gold["sources"]}
        spans = {}
        for group in ("contradictions", "consistent", "unsourced"):
            for row in gold.get(group) or []:
                if not row.get("arguable"):
                    at = draft.index(row["within"]) + row["within"].index(row["figure"])
                    spans[at, at + len(row["figure"])] = row

        def label(figure, profile, value, spans=spans, texts=texts):
            row = next((row for (start, end), row in spans.items() if figure.span.start < end and start < figure.span.end), None)
            if row is None or row.get("how") == "derived":
                return None
            if "source" not in row:
                return 0
            where = profile.claims[0].source.file
            at = texts[row["source"]].index(row["source_says"])
            span = profile.claims[0].figure.span
            if where == row["source"] and at <= span.start and span.end <= at + len(row["source_says"]):
                return 1
            return None if value in ("same", "near") else 0

        yield from rows_of(topic, texts, gold["draft"], draft, label)


def neighbours(topic, originals):
    """The pairs of drafts that tell other stories of the same field: none of them belongs together."""
    texts = {path.name: path.read_text() for path in sorted(originals.iterdir()) if path.suffix in (".txt", ".md", ".html")}
    for path in sorted((TOPICS / "neighbours").glob(f"{topic}-*.md")):
        yield from rows_of(topic, texts, path.name, path.read_text(), lambda *_: 0)


def paraphrased(topic, path, limit):
    """The pairs of a paraphrase benchmark: unedited figures whose value stands once in the source."""
    lines = path.read_text().splitlines()
    for line in random.Random(7).sample(lines, min(limit, len(lines))):
        item = json.loads(line)
        spans = [(c["start"], c["end"]) for c in (*item["contradictions"], *item["ignore"])]
        hits = collections.Counter()
        rows = []

        def label(figure, profile, value, spans=spans):
            return None if any(figure.span.start < end and start < figure.span.end for start, end in spans) else int(value == "same")

        for row in rows_of(topic, {"source.txt": item["source_text"]}, "draft.txt", item["draft_text"], label, item["lang"]):
            rows.append((row[0], (item["id"], row[1]), *row[2:]))
            hits[item["id"], row[1]] += row[3]
        yield from (row for row in rows if hits[row[1]] == 1)


def fit(rows, ridge=1.0, rounds=30):
    """Weights (bias last) of a logistic regression with a ridge, each draft figure counting alike."""
    x = np.array([row[2] + [1.0] for row in rows])
    y = np.array([row[3] for row in rows], dtype=float)
    w = np.zeros(x.shape[1])
    for _ in range(rounds):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        gradient = x.T @ (p - y) + ridge * np.append(w[:-1], 0)
        hessian = (x * (p * (1 - p))[:, None]).T @ x + ridge * np.eye(len(w))
        w -= np.linalg.solve(hessian, gradient)
    return w


def judge(rows, w):
    """(share of figures whose right fact ranks first, log loss)."""
    by_figure = collections.defaultdict(list)
    loss = 0.0
    for row in rows:
        odds = float(np.dot(row[2] + [1.0], w))
        p = 1 / (1 + np.exp(-odds))
        loss -= np.log(max(p if row[3] else 1 - p, 1e-9))
        by_figure[row[1]].append((odds, row[3]))
    asked = [found for found in by_figure.values() if any(label for _, label in found)]
    return sum(max(found)[1] for found in asked) / max(1, len(asked)), loss / max(1, len(rows))


def main() -> None:
    """Reads, fits, prints."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("shared", type=pathlib.Path)
    ask.add_argument("--limit", type=int, default=80, help="texts of each paraphrase benchmark")
    opts = ask.parse_args()
    rows = list(labelled("drafts", opts.shared / "drafts", opts.shared / "originals"))
    rows += neighbours("deepseek", opts.shared / "originals")
    for domain in sorted((opts.shared / "domains").iterdir()):
        rows += [*labelled(domain.name, domain / "cases", domain / "sources"), *neighbours(domain.name, domain / "sources")]
    for path in sorted((opts.shared / "benchmarks").glob("*.jsonl")):
        rows += paraphrased(path.stem, path, opts.limit)
    for topic in sorted(TOPICS.iterdir()) if TOPICS.is_dir() else ():
        cases = next((folder for folder in (topic / "cases", topic / "drafts") if folder.is_dir()), None)
        if cases:
            rows += [*labelled(topic.name, cases, topic / "sources"), *neighbours(topic.name, topic / "sources")]
    topics = sorted({row[0] for row in rows})
    print(f"{len(rows)} pairs, {sum(row[3] for row in rows)} belong together, {len(topics)} topics", file=sys.stderr)
    current = weighing.load()
    now = np.array([current[name] for name in NAMES] + [current["raw_bias"]])
    for topic in topics:
        held_out = [row for row in rows if row[0] == topic]
        fitted = fit([row for row in rows if row[0] != topic])
        without, standing = judge(held_out, fitted), judge(held_out, now)
        print(f"{topic:34} pairs {len(held_out):6}  first and loss, fitted without it: {without}  as they stand: {standing}")
    for name, weight, old in zip((*NAMES, "raw_bias"), fit(rows), now, strict=True):
        print(f"{name}: {weight:.2f}   # stands at {old}")


if __name__ == "__main__":
    main()

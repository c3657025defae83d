"""Do the project's own sheets hold? They load, their quotes stand in the articles, and every figure is accounted for."""

from __future__ import annotations

import json
import re
from collections import Counter
from hashlib import sha256
from pathlib import Path

import pytest
import yaml

from sourcelint import Sources

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
SHARED = ROOT.parent / "shared"
ORIGINALS = SHARED / "originals"
needs_articles = pytest.mark.skipif(not ORIGINALS.is_dir(), reason="the articles are not at hand beside the checkout")
README = (SEEDS / "README.md").read_text(encoding="utf-8")


def section(name: str) -> dict[str, dict]:  # type: ignore[type-arg]
    """All entries of one section over all sheets, scalars as text."""
    merged: dict[str, dict] = {}  # type: ignore[type-arg]
    for sheet in sorted(SEEDS.glob("*.yaml")):
        merged.update(yaml.load(sheet.read_text(encoding="utf-8"), Loader=yaml.BaseLoader).get(name, {}))
    return merged


SOURCES, ENTITIES, FACTS = section("sources"), section("entities"), section("facts")
CLAIMS = [(fact, claim) for fact, entry in FACTS.items() for claim in entry["claims"]]


def article(source: str) -> str:
    return (ORIGINALS / str(SOURCES[source]["file"])).read_bytes().decode("utf-8")


def paragraphs(text: str) -> list[str]:
    return [block for block in re.split(r"\n\s*\n" if "\n\n" in text else r"\n", text) if block.strip()]


def test_the_sheets_load() -> None:
    (base,) = Sources.load(SEEDS).bases
    assert len(base.sources) == 5
    assert {fact.id for fact in base.facts} == set(FACTS)


def test_no_two_entities_share_a_name() -> None:
    owners: dict[str, set[str]] = {}
    for entity, entry in ENTITIES.items():
        for name in {*entry["names"], *(word for words in entry.get("also", {}).values() for word in words)}:
            owners.setdefault(name.casefold(), set()).add(entity)
    assert {name: who for name, who in owners.items() if len(who) > 1} == {}


@pytest.mark.parametrize(("fact", "claim"), CLAIMS, ids=[f"{fact}-{claim['source']}" for fact, claim in CLAIMS])
def test_a_quote_is_a_short_phrase_with_its_figure(fact: str, claim: dict[str, str]) -> None:
    assert claim["figure"] in claim["quote"]
    assert len(claim["quote"].split()) <= 10


@needs_articles
@pytest.mark.parametrize(("fact", "claim"), CLAIMS, ids=[f"{fact}-{claim['source']}" for fact, claim in CLAIMS])
def test_a_quote_stands_once_in_its_article_where_the_sheet_says(fact: str, claim: dict[str, str]) -> None:
    text = article(claim["source"])
    assert text.count(claim["quote"]) == 1
    assert claim["quote"] in paragraphs(text)[int(claim["at"].removeprefix("¶")) - 1]


@needs_articles
def test_the_hashes_are_those_of_the_articles() -> None:
    for source in SOURCES.values():
        assert sha256((ORIGINALS / source["file"]).read_bytes()).hexdigest() == source["sha256"]


def test_facts_of_several_articles_carry_a_claim_of_each() -> None:
    several = {fact: [claim["source"] for claim in entry["claims"]] for fact, entry in FACTS.items() if len(entry["claims"]) > 1}
    assert several == {
        "r1-release": ["waic-preview", "r1-race", "two-debuts", "ai-heroes"],
        "deepseek-employees": ["two-debuts", "ai-heroes"],
        "deepseek-training-cost": ["waic-preview", "three-reasons"],
        "deepseek-training-chips": ["waic-preview", "ai-heroes"],
        "western-rivals-training-chips": ["waic-preview", "ai-heroes"],
    }


def test_the_table_counts_what_the_sheets_hold() -> None:
    per_source = Counter(source for entry in FACTS.values() for source in {claim["source"] for claim in entry["claims"]})
    for source, facts in per_source.items():
        row = re.search(rf"^\| `{source}` \(\d+\) \| {SOURCES[source]['published']} \| \d+ \| (\d+) \|", README, re.MULTILINE)
        assert row and int(row[1]) == facts, source
    assert f"{len(FACTS)} facts with {len(CLAIMS)} claims" in README


@needs_articles
def test_every_figure_of_the_articles_is_curated_or_named_as_left_out() -> None:
    annotated = SHARED / "gold" / "seeds-figures.jsonl"
    if not annotated.is_file():
        pytest.skip("the annotated figures are not at hand")
    curated = []
    for _, claim in CLAIMS:
        at = article(claim["source"]).index(claim["quote"]) + claim["quote"].index(claim["figure"])
        curated.append((SOURCES[claim["source"]]["file"], at, at + len(claim["figure"])))
    rows = {SOURCES[source]["file"]: line for source in SOURCES for line in README.splitlines() if line.startswith(f"| `{source}` (")}
    for line in annotated.read_text(encoding="utf-8").splitlines():
        figure = json.loads(line)
        if any(file == figure["doc"] and start <= figure["start"] and figure["end"] <= end for file, start, end in curated):
            continue
        assert figure["text"] in rows[figure["doc"]], figure["id"]

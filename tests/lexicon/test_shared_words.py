"""Are the shared measures and concepts sound? Unique names, both languages, kinds that exist, no word twice."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest
import yaml

from sourcelint import lexicon
from sourcelint.figures.figure import KINDS

HERE = Path(lexicon.__file__).parent
LANGUAGES = {"de", "en"}
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def entries(name: str) -> list[tuple[str, dict[str, object]]]:
    """All `key: entry` pairs of a file as they stand, so that a key given twice is seen twice."""
    text = (HERE / f"{name}.yaml").read_text(encoding="utf-8")
    root, plain = yaml.compose(text, Loader=LOADER), yaml.load(text, Loader=LOADER)
    assert isinstance(root, yaml.MappingNode)
    return [(key.value, plain[key.value]) for key, _ in root.value]


@pytest.mark.parametrize(("name", "least"), [("measures", 150), ("concepts", 1200)])
def test_names_are_unique_and_many(name: str, least: int) -> None:
    counted = Counter(key for key, _ in entries(name))
    assert [key for key, times in counted.items() if times > 1] == []
    assert len(counted) >= least


@pytest.mark.parametrize("name", ["measures", "concepts"])
def test_every_entry_has_words_of_both_languages(name: str) -> None:
    for key, entry in entries(name):
        assert set(entry) >= LANGUAGES, key
        for language in LANGUAGES:
            words = entry[language]
            assert isinstance(words, list) and words, key
            # YAML reads `no`, `on` and `1` as something else than a word
            assert all(isinstance(word, str) and word == word.strip() for word in words), (key, words)
            assert [word for word, times in Counter(words).items() if times > 1] == [], key


def test_concepts_hold_nothing_else() -> None:
    assert [key for key, entry in entries("concepts") if set(entry) != LANGUAGES] == []


def test_measures_name_kinds_that_exist_and_weak_words_of_their_own() -> None:
    for key, entry in entries("measures"):
        assert set(entry) <= {*LANGUAGES, "kinds", "way", "weak"}, key
        assert entry.get("way", "up") in ("up", "down"), key
        kinds = entry["kinds"]
        assert isinstance(kinds, list) and kinds and set(kinds) <= set(KINDS), key
        weak = entry.get("weak", {})
        assert isinstance(weak, dict) and set(weak) <= LANGUAGES, key
        for language, words in weak.items():
            strong = entry[language]
            assert isinstance(strong, list) and not set(words) & set(strong), (key, language)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("rise", "fall"),
        ("death", "injury"),
        ("user", "guest"),
        ("long", "wide"),
        ("cost", "price"),
        ("win", "lose"),
        ("export", "import"),
        ("profit", "loss"),
    ],
)
def test_what_a_reader_tells_apart_stays_apart(one: str, other: str) -> None:
    concepts = dict(entries("concepts"))
    for language in LANGUAGES:
        mine, theirs = concepts[one][language], concepts[other][language]
        assert isinstance(mine, list) and isinstance(theirs, list)
        # `kosten` is what a thing costs and what it is priced at: verbs may serve both, nouns may not
        assert not {word for word in mine if word[0].isupper()} & {word for word in theirs if word[0].isupper()}

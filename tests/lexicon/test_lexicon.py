"""The lexicon: loading, merging, language detection, and the shape of its data."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from sourcelint import cachefile
from sourcelint.errors import ConfigError, UsageError
from sourcelint.figures.figure import HEDGES
from sourcelint.lexicon import loading
from sourcelint.lexicon.detect import detect
from sourcelint.values.units import dimension

FOLDER = Path(loading.__file__).parent
LEXICON = loading.load()

WORDS = {"type": "array", "items": {"type": "string", "minLength": 1}, "uniqueItems": True}
BY_WHOLE = {"type": "object", "patternProperties": {r"^\d+$": WORDS}, "additionalProperties": False}
BY_RATIO = {"type": "object", "patternProperties": {r"^\d+(/\d+)?$": WORDS}, "additionalProperties": False}
BY_NAME = {"type": "object", "additionalProperties": WORDS}
WAY = {
    "type": "object",
    "properties": {"verbs": WORDS, "nouns": WORDS, "direct": WORDS, "direct_after": WORDS, "particles": BY_NAME,
                   "more": WORDS, "comparatives": WORDS, "positions": WORDS},
    "additionalProperties": False,
}
FIGURES: dict[str, Any] = {
    "type": "object",
    "required": ["marks", "cardinals", "scales", "hedges", "units", "range", "changes", "per", "fractions", "multiples", "ordinals"],
    "properties": {
        "marks": {
            "type": "object",
            "required": ["decimal", "group"],
            "properties": {"decimal": {"enum": [",", "."]}, "group": {"type": "string"}},
        },
        "cardinals": BY_WHOLE,
        "scales": BY_WHOLE,
        "abbreviated_scales": BY_WHOLE,
        "glued_scales": BY_WHOLE,
        "vague": BY_WHOLE,
        "vague_multipliers": BY_WHOLE,
        "several": WORDS,
        "articles": WORDS,
        "halves": {
            "type": "object",
            "properties": dict.fromkeys(("joined", "alone", "adjectives", "prefixes"), BY_RATIO),
        },
        "fractions": BY_RATIO,
        "whole_fractions": WORDS,
        "multiples": {"type": "object", "properties": {"verbs": BY_RATIO, "suffixes": WORDS, "times": WORDS}},
        "ordinals": BY_WHOLE,
        "ranks": WORDS,
        "hedges": {
            "type": "object",
            "propertyNames": {"enum": list(HEDGES)},
            "additionalProperties": {"type": "object", "required": ["before", "after"], "properties": {"before": WORDS, "after": WORDS}},
        },
        "changes": {
            "type": "object",
            "required": ["by", "to", "up", "down"],
            "properties": {"by": WORDS, "to": WORDS, "up": WAY, "down": WAY},
        },
        "per": {"type": "object", "required": ["words"], "properties": {"words": WORDS, "phrases": BY_NAME, "nouns": BY_NAME}},
        "units": BY_NAME,
        "currencies": BY_NAME,
        "no_figures": {"type": "object", "additionalProperties": WORDS},
    },
}


@pytest.mark.parametrize("language", LEXICON.languages)
def test_every_language_has_the_shape_of_a_language(language: str) -> None:
    jsonschema.validate(dict(LEXICON.of(language).section("figures")), FIGURES)
    jsonschema.validate(LEXICON.of(language).section("detect")["words"], WORDS)


@pytest.mark.parametrize("language", LEXICON.languages)
def test_every_unit_is_one_that_values_know(language: str) -> None:
    section = LEXICON.of(language).section("figures")
    assert [unit for name in ("units", "currencies") for unit in section.get(name, {}) if dimension(unit) is None] == []


def test_every_shared_symbol_is_a_unit() -> None:
    units = LEXICON.shared("units")
    assert [unit for unit in units["symbols"] if dimension(unit) is None] == []
    assert {dimension(unit) for unit in units["money"]} == {"money"}


def test_every_hedge_has_its_factors() -> None:
    hedges = LEXICON.shared("hedges")
    assert set(hedges["order"]) | {"vague"} == set(hedges["factors"])
    assert set(hedges["factors"]) | {"range"} == set(HEDGES)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yaml")), ids=lambda path: path.name)
def test_no_key_is_given_twice(path: Path) -> None:
    class Strict(yaml.SafeLoader):
        pass

    def mapping(loader: yaml.SafeLoader, node: yaml.MappingNode) -> dict[Any, Any]:
        keys = [loader.construct_object(key) for key, _ in node.value]
        assert len(keys) == len(set(keys)), f"{path.name}: {[key for key in keys if keys.count(key) > 1]}"
        return {loader.construct_object(key): loader.construct_object(value, deep=True) for key, value in node.value}

    Strict.add_constructor("tag:yaml.org,2002:map", mapping)
    yaml.load(path.read_text(encoding="utf-8"), Strict)


def test_a_language_is_found_by_its_region_too() -> None:
    assert LEXICON.of("de-AT").code == "de"
    assert LEXICON.of("en_GB").code == "en"


def test_an_unknown_language_names_those_there_are() -> None:
    with pytest.raises(UsageError, match=r"'xx'; there are: .*de, en"):
        LEXICON.of("xx")


def test_a_folder_of_more_words_is_merged(tmp_path: Path) -> None:
    (tmp_path / "de.yaml").write_text("figures:\n  articles: [irgendein]\n  cardinals: {3: [dreie]}\n", encoding="utf-8")
    (tmp_path / "extra.yaml").write_text("a: {b: [c]}\n", encoding="utf-8")
    merged = loading.load([str(tmp_path)])
    figures = merged.of("de").section("figures")
    assert "irgendein" in figures["articles"] and "ein" in figures["articles"]
    assert {"drei", "dreie"} <= set(figures["cardinals"]["3"])
    assert merged.shared("extra") == {"a": {"b": ["c"]}}
    assert "dreie" not in LEXICON.of("de").section("figures")["cardinals"]["3"]


def test_a_missing_folder_and_a_file_that_is_no_mapping_are_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="nowhere"):
        loading.load([str(tmp_path / "nowhere")])
    (tmp_path / "de.yaml").write_text("- a list\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"de\.yaml: a lexicon file is a mapping"):
        loading.load([str(tmp_path)]).of("de")


def test_what_comes_from_the_cache_is_what_was_compiled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCELINT_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(cachefile, "enabled", True)
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "de.yaml").write_text("figures: {cardinals: {3: [dreie]}}\n", encoding="utf-8")
    first = loading.load([str(tmp_path / "words")])
    loading._LOADED.clear()
    again = loading.load([str(tmp_path / "words")])
    assert again is not first
    assert again.of("de").section("figures") == first.of("de").section("figures")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Zahl der Gäste stieg nach Angaben des Veranstalters auf mehr als 1.200.", "de"),
        ("The number of guests rose to more than 1,200, the organiser said.", "en"),
        ("Die Firma habe nicht mehr als 140 Leute, sagte er.", "de"),
        ("„We have no more than 140 people and we are not hiring“", "en"),
        ("Nvidia H800", None),
        ("", None),
    ],
)
def test_the_language_is_told_by_function_words(text: str, language: str | None) -> None:
    assert detect(text, LEXICON) == language


def test_where_nothing_tells_the_default_holds() -> None:
    assert detect("2.000 GPUs", LEXICON, "de") == "de"

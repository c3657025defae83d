"""What is demanded of every rule: its examples, both languages, its docstring, a code of its own, a file of its own."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import sourcelint
import sourcelint_rules
from sourcelint import Rule, testing
from sourcelint.filters.suppression_rules import SUPPRESSION_RULES
from sourcelint.lexicon.detect import detect
from sourcelint.lexicon.loading import load
from sourcelint_rules import RULES

ALL: tuple[type[Rule], ...] = (*RULES, *SUPPRESSION_RULES)
FOLDER = Path(sourcelint_rules.__file__).parent


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_has_what_a_rule_needs(rule: type[Rule]) -> None:
    assert testing.demands(rule) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_examples_are_in_german_and_english(rule: type[Rule]) -> None:
    lexicon = load()
    spoken = {example.language or detect(testing.unmarked(example.text).text, lexicon) for example in rule.examples}
    assert {"de", "en"} <= spoken


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_lives_in_the_file_of_its_name(rule: type[Rule]) -> None:
    assert rule.__module__ == f"sourcelint_rules.{rule.name.replace('-', '_')}"


def test_codes_and_names_are_unique() -> None:
    assert len({rule.code for rule in ALL}) == len({rule.name for rule in ALL}) == len(ALL)
    assert [rule.code for rule in RULES] == sorted(rule.code for rule in RULES)


def test_every_file_of_rules_is_provided() -> None:
    files = {path.stem for path in FOLDER.glob("[!_]*.py")}
    assert files == {rule.name.replace("-", "_") for rule in RULES}


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.py")), ids=lambda path: path.stem)
def test_rules_see_the_facade_only(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level == 0 and node.module and node.module.startswith("sourcelint"):
            assert node.module == "sourcelint" or path.stem == "_engine", f"{path.name} imports {node.module}"
            assert node.module != "sourcelint" or {name.name for name in node.names} <= set(sourcelint.__all__)

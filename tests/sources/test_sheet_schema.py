"""The published JSON Schema and the loader agree: on keys, on what is right, and on what is wrong."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from sourcelint.errors import Fault
from sourcelint.sources import keys, sheet
from sourcelint.sources.fact import FactBase
from sourcelint.sources.nodes import Listing, Mapping, Node, Scalar, compose

SCHEMA: dict[str, Any] = json.loads((Path(sheet.__file__).parent / "sheet.schema.json").read_text("utf-8"))


def core(node: Node | None) -> Any:
    """The node as an editor's YAML 1.2 core schema resolves it: that is what a JSON Schema is held against."""
    if isinstance(node, Mapping):
        return {key.text: core(value) for key, value in node.items}
    if isinstance(node, Listing):
        return [core(item) for item in node.items]
    assert isinstance(node, Scalar)
    if not node.plain:
        return node.text
    if re.fullmatch(r"[-+]?\d+", node.text):
        return int(node.text)
    if re.fullmatch(r"[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?", node.text):
        return float(node.text)
    return {"true": True, "false": False, "null": None, "~": None, "": None}.get(node.text, node.text)


def complaints(text: str) -> list[str]:
    validator = jsonschema.Draft202012Validator(SCHEMA)
    return [error.message for error in validator.iter_errors(core(compose(text, "s.yaml").root))]


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(
    ("place", "known"),
    [("", keys.SHEET), ("source", keys.SOURCE), ("entity", keys.ENTITY), ("fact", keys.FACT), ("claim", keys.CLAIM)],
)
def test_schema_and_loader_know_the_same_keys_and_each_is_described(place: str, known: tuple[str, ...]) -> None:
    part = SCHEMA["$defs"][place] if place else SCHEMA
    assert set(part["properties"]) == set(known)
    for key, value in part["properties"].items():
        assert value.get("description", "").endswith((".", "…", ").", "[…]}.")), key
    assert part["additionalProperties"] is False


def test_statuses_roles_and_version_are_the_loaders() -> None:
    claim, fact = SCHEMA["$defs"]["claim"]["properties"], SCHEMA["$defs"]["fact"]["properties"]
    assert tuple(claim["status"]["enum"]) == keys.STATUSES
    assert tuple(fact["role"]["enum"]) == keys.ROLES
    assert SCHEMA["properties"]["schema"]["const"] == keys.SCHEMA


GOOD = [
    "schema: 1\n",
    "schema: 1\nlanguage: de\nsources: {a: {}}\nfacts: {f: {subject: A, measure: [B], claims: [{figure: '1.200'}]}}\n",
    "schema: 1\nsources: {a: {title: T, published: 2025-01-20, language: en, sha256: " + "a1" * 32 + "}}\n"
    "entities: {e: {type: company, names: [A, B], also: {de: [c], en: d}}, p: {names: P, part_of: e}}\n"
    "facts: {f: {subject: e, measure: employees, context: [x], as_of: 2024, role: by,"
    " claims: [{figure: 140, source: a, at: 4, as_of: 2025-Q1, status: candidate, attributed_to: them, reason: r}]}}\n",
    "schema: 1\nsources: {a: {language: zh}}\nfacts: {f: {subject: A, measure: {de: [B]}, claims: [{value: '<140'}, {value: 1.5}]}}\n",
    "schema: 1\nlanguage: en\nsources: {a: {}}\nfacts: {f: {subject: A, measure: employees, claims: {figure: '7'}}}\n",
]

BAD = [
    "facts: {}\n",
    "schema: 2\n",
    "schema: 1\nfact: {}\n",
    "schema: 1\nsources: {a b: {}}\n",
    "schema: 1\nsources: {a: {published: January}}\n",
    "schema: 1\nsources: {a: {sha256: 12}}\n",
    "schema: 1\nsources: {a: {language: German}}\n",
    "schema: 1\nentities: {a: {}}\n",
    "schema: 1\nlanguage: de\nsources: {a: {}}\nfacts: {f: {subject: A, measure: [B], claims: [{figure: 1.200}]}}\n",
    "schema: 1\nlanguage: de\nsources: {a: {}}\nfacts: {f: {subject: A, measure: [B], claims: [{figure: true}]}}\n",
    "schema: 1\nlanguage: de\nsources: {a: {}}\nfacts: {f: {subject: A, measure: [B], claims: []}}\n",
    "schema: 1\nlanguage: de\nsources: {a: {}}\nfacts: {f: {subject: A, measure: [B], claims: [{figure: '2', status: no}]}}\n",
    "schema: 1\nlanguage: de\nsources: {a: {}}\nfacts: {f: {measure: [B], claims: [{figure: '2'}]}}\n",
    "schema: 1\nlanguage: de\nsources: {a: {}}\nfacts: {f: {subject: A, measure: {german: [B]}, claims: [{figure: '2'}]}}\n",
    "schema: 1\nlanguage: de\nsources: {a: {}}\nfacts: {f: {subject: A, measure: [B], unit: km, claims: [{figure: '2'}]}}\n",
]


@pytest.mark.parametrize("text", GOOD)
def test_what_the_schema_accepts_loads(loaded: Callable[..., FactBase], text: str) -> None:
    assert complaints(text) == []
    loaded(text)


@pytest.mark.parametrize("text", BAD)
def test_what_the_schema_refuses_does_not_load(faults: Callable[..., list[Fault]], text: str) -> None:
    assert complaints(text)
    assert faults(text)


def test_the_projects_own_sheets_fit_the_schema(root: Path) -> None:
    sheets = sorted((root / "seeds").glob("*.yaml"))
    assert sheets
    for path in sheets:
        assert complaints(path.read_text("utf-8")) == [], path



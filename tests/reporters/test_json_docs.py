"""docs/json.md tells of the contract as it is: its example keeps the schema, its tables name every kind, hedge, status and format."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema

from sourcelint import reporters
from sourcelint.figures.figure import HEDGES, KINDS
from sourcelint.links.assessment import Status
from sourcelint.reporters import as_json

DOCS = (Path(__file__).parents[2] / "docs" / "json.md").read_text("utf-8")


def test_the_example_keeps_the_schema() -> None:
    schema = json.loads((Path(as_json.__file__).parent / "report.schema.json").read_text("utf-8"))
    example = re.search(r"```json\n(.*?)```", DOCS, re.DOTALL)
    assert example
    jsonschema.validate(json.loads(example[1]), schema)


def test_every_word_of_the_contract_is_explained() -> None:
    words = [*KINDS, *HEDGES, *(status.value for status in Status), *(name for name in reporters.MODULES if name != "text")]
    assert [word for word in words if f"`{word}`" not in DOCS and f"--format {word}" not in DOCS] == []

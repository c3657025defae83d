"""By what do editors complete a sheet? The published JSON Schema, and the line that tells an editor where it lies."""

from __future__ import annotations

import os

SCHEMA = "sheet.schema.json"
"""The schema's name, in the package and beside sheets."""


def schema_text() -> str:
    """The JSON Schema of fact sheets, as it is published."""
    with open(os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "sources", SCHEMA), encoding="utf-8") as file:
        return file.read()


def editor_line(sheet: str) -> str:
    """The first line of a sheet at this path: where a schema lies beside it, editors are told; else nothing."""
    beside = os.path.join(os.path.dirname(os.path.abspath(sheet)), SCHEMA)
    return f"# yaml-language-server: $schema={SCHEMA}\n" if os.path.isfile(beside) else ""

"""Write docs/fact-sheets.md from the JSON Schema of fact sheets: `python scripts/make_sheet_page.py`. A test compares the two."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
SCHEMA = ROOT / "linter" / "sourcelint" / "sources" / "sheet.schema.json"
PAGE = ROOT / "docs" / "fact-sheets.md"

HEAD = """\
# Keys of a fact sheet

This page is made from the published JSON Schema, `sourcelint/sources/sheet.schema.json` in the installed package: not edited by hand
(`python scripts/make_sheet_page.py`). How sheets come about: [curation.md](curation.md).

Editors with a YAML language server complete and validate sheets by it when their first line says where it lies:

```yaml
# yaml-language-server: $schema=path/to/sheet.schema.json
schema: 1
```

`sourcelint sources check` validates all that the schema does, and what a schema cannot: that figures can be read, that quotes hold
their figure and stand in the original, that ids exist and names are of one entity.
"""
SECTIONS = (("The sheet", None), ("A source", "source"), ("An entity", "entity"), ("A fact", "fact"), ("A claim", "claim"))


def page(schema: dict[str, Any]) -> str:
    """The whole page."""
    parts = [HEAD, schema["description"] + "\n"]
    for title, name in SECTIONS:
        part = schema["$defs"][name] if name else schema
        parts.append(f"## {title}\n\n{_table(part, schema)}")
    return "\n".join(parts)


def _table(part: dict[str, Any], schema: dict[str, Any]) -> str:
    required = part.get("required", [])
    lines = ["| key | what it holds |", "|---|---|"]
    for key, value in part["properties"].items():
        lines.append(f"| `{key}`{' (required)' if key in required else ''} | {_told(value, schema)} |")
    return "\n".join(lines) + "\n"


def _told(value: dict[str, Any], schema: dict[str, Any]) -> str:
    """The description, and what it stands on where that says more."""
    shared = schema["$defs"].get(value.get("$ref", "").rpartition("/")[2], {})
    texts = [value.get("description", ""), shared.get("description", "")]
    if "enum" in value:
        texts.append(f"One of {', '.join(f'`{one}`' for one in value['enum'])}.")
    texts += [f"`{key}`: {inner['description']}" for key, inner in value.get("properties", {}).items()]
    return " ".join(text for text in dict.fromkeys(texts) if text).replace("|", "\\|")


def main() -> None:
    """Writes the page."""
    PAGE.write_text(page(json.loads(SCHEMA.read_text(encoding="utf-8"))), encoding="utf-8")


if __name__ == "__main__":
    main()

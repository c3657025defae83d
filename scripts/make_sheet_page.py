"""Write docs/fact-sheets.md from the JSON Schema of fact sheets, and docs/measures.md from the lexicon.

`python scripts/make_sheet_page.py`, in the project's environment. A test compares the pages with what they are made from.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from sourcelint.lexicon.loading import load
from sourcelint.lexicon.model import Lexicon
from sourcelint.sources.measures import measures

ROOT = Path(__file__).parent.parent
SCHEMA = ROOT / "linter" / "sourcelint" / "sources" / "sheet.schema.json"
PAGE = ROOT / "docs" / "fact-sheets.md"
MEASURES = ROOT / "docs" / "measures.md"

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


def page(schema: dict[str, Any], lexicon: Lexicon) -> str:
    """The whole page."""
    parts = [HEAD, schema["description"] + "\n"]
    for title, name in SECTIONS:
        part = schema["$defs"][name] if name else schema
        parts.append(f"## {title}\n\n{_table(part, schema)}")
    parts.append(f"## Types\n\n{_types(lexicon)}")
    return "\n".join(parts)


MEASURES_HEAD = """\
# Shared measures

This page is made from the lexicon: not edited by hand (`python scripts/make_sheet_page.py`). What a fact's `measure` is:
[fact-sheets.md](fact-sheets.md#a-fact).

`measure: employees` brings the words of all languages; a list of words of your own (`measure: [Kräne]`) is for what has no shared measure.
`sourcelint sources measures WORD` prints every word of a measure, or the measures that have a word. *Stated as*: the kinds of figure that
state it; `sourcelint sources check` asks where a fact has another.

| measure | stated as | words |
|---|---|---|
"""
_SHOWN = 4


def measures_page(lexicon: Lexicon) -> str:
    """The page of the shared measures, with the most telling words of each."""
    rows = []
    for measure in measures(lexicon):
        words = "; ".join(f"{code}: {', '.join(found[:_SHOWN])}" for code, found in measure.words.items())
        rows.append(f"| `{measure.name}` | {', '.join(measure.kinds) or 'any'} | {words} |\n")
    return MEASURES_HEAD + "".join(rows)


def _types(lexicon: Lexicon) -> str:
    """The types that have generic descriptions, with the descriptions."""
    found: dict[str, list[str]] = {}
    for code in lexicon.languages:
        for kind, words in lexicon.of(code).section("links").get("descriptions", {}).items():
            found.setdefault(kind, []).append(f"{code}: {', '.join(words)}")
    rows = [f"| `{kind}` | {'; '.join(words)} |" for kind, words in found.items()]
    return "\n".join(["| type | generic descriptions |", "|---|---|", *rows]) + "\n"


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
    """Writes the pages."""
    lexicon = load()
    PAGE.write_text(page(json.loads(SCHEMA.read_text(encoding="utf-8")), lexicon), encoding="utf-8")
    MEASURES.write_text(measures_page(lexicon), encoding="utf-8")


if __name__ == "__main__":
    main()

"""`sourcelint init`: a configuration, a first fact sheet and a pre-commit snippet to start from. Writes nothing over what is there."""

from __future__ import annotations

import os
from collections.abc import Sequence

from ..curation.schema import SCHEMA, schema_text
from ..errors import UsageError
from .arguments import Parser
from .output import write

_CONFIG = """\
# What sourcelint checks drafts against, and how loud it is. docs/configuration.md lists every key.
sources = ["seeds"]

# Where your drafts lie; `sourcelint check` alone checks these.
paths = ["."]

# severity = "note"        # least severity shown
# fail-on = "warning"      # least severity that makes the exit status 1
# ignore = ["disputed-figure"]

# A single finding that is known and accepted, without touching the copy:
# [[ignore]]
# path = "drafts/2025/*.md"
# words = "20.000 Chips"
# reason = "the company's own count"
# until = 2025-12-31
"""

_SHEET = """\
# yaml-language-server: $schema=sheet.schema.json
# A fact sheet: who said what. `sourcelint sources check` validates it.
schema: 1

sources:
  annual-report:
    title: Annual report
    publisher: Example Shipping
    published: 2025-01-20
    language: en

entities:
  example-shipping:
    type: company
    names: [Example Shipping]

facts:
  example-shipping-ships:
    subject: example-shipping
    measure: {de: [Schiffe], en: [ships, vessels]}
    claims:
      # The figure in the source's own words, in quotation marks; the quote is a few words around it.
      - {figure: "2,000", source: annual-report, quote: "a fleet of 2,000 ships"}
"""

_HOOKS = """\
# Drafts and fact sheets are checked before each commit, once `pre-commit install` has been run.
repos:
  - repo: local
    hooks:
      - id: sourcelint
        name: sourcelint
        entry: sourcelint check
        language: system
        types: [file]
        files: '\\.(md|markdown|txt|html?)$'
      - id: sourcelint-sources
        name: sourcelint (fact sheets)
        entry: sourcelint sources check
        language: system
        pass_filenames: false
        files: '(^|/)seeds/.*\\.ya?ml$'
"""
_HOOKS_FILE = ".pre-commit-config.yaml"

FILES = {"sourcelint.toml": _CONFIG, os.path.join("seeds", "example.yaml"): _SHEET}
"""What is written, by its path below the folder. Beside the sheet comes the schema that editors complete it by."""


def run(words: Sequence[str]) -> int:
    """Runs the command. Raises UsageError where a file is there already or cannot be written."""
    made = Parser("init", "Write a configuration, a first fact sheet and a pre-commit snippet to start from.", "[FOLDER]")
    made.add_argument("folder", nargs="?", default=os.curdir, metavar="FOLDER", help="where (the working directory)")
    options = made.parsed(words)
    paths = {os.path.normpath(os.path.join(options.folder, name)): text for name, text in FILES.items()}
    there = [path for path in paths if os.path.exists(path)]
    if there:
        raise UsageError(f"{', '.join(there)}: already there; nothing was written.")
    paths[os.path.normpath(os.path.join(options.folder, "seeds", SCHEMA))] = schema_text()
    hooks = os.path.normpath(os.path.join(options.folder, _HOOKS_FILE))
    if not os.path.exists(hooks):
        paths[hooks] = _HOOKS
    for path, text in paths.items():
        _write(path, text)
    told = [f"wrote {path}" for path in paths]
    if hooks not in paths:
        told.append(f"{hooks} is there already; to check at each commit, add to it:\n\n{_HOOKS.partition('repos:')[2].strip(chr(10))}\n")
    write("\n".join([*told, "next: sourcelint sources check && sourcelint check your-draft.md\n"]), machine=False)
    return 0


def _write(path: str, text: str) -> None:
    try:
        os.makedirs(os.path.dirname(path) or os.curdir, exist_ok=True)
        if os.path.basename(path) == SCHEMA and os.path.exists(path):
            return  # of an earlier start: the same, or a newer one
        with open(path, "x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror or error}.") from error

"""`sourcelint init`: a configuration and a first fact sheet to start from. Writes nothing over what is there."""

from __future__ import annotations

import os
from collections.abc import Sequence

from ..errors import UsageError
from .arguments import Parser
from .output import write

_CONFIG = """\
# What sourcelint checks drafts against, and how loud it is. docs/configuration.md lists every key.
sources = ["seeds"]

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

FILES = {"sourcelint.toml": _CONFIG, os.path.join("seeds", "example.yaml"): _SHEET}
"""What is written, by its path below the folder."""


def run(words: Sequence[str]) -> int:
    """Runs the command. Raises UsageError where a file is there already or cannot be written."""
    made = Parser("init", "Write a configuration and a first fact sheet to start from.", "[FOLDER]")
    made.add_argument("folder", nargs="?", default=os.curdir, metavar="FOLDER", help="where (the working directory)")
    options = made.parsed(words)
    paths = {os.path.normpath(os.path.join(options.folder, name)): text for name, text in FILES.items()}
    there = [path for path in paths if os.path.exists(path)]
    if there:
        raise UsageError(f"{', '.join(there)}: already there; nothing was written.")
    for path, text in paths.items():
        _write(path, text)
    write(
        "".join(f"wrote {path}\n" for path in paths) + "next: sourcelint sources check && sourcelint check your-draft.md\n", machine=False
    )
    return 0


def _write(path: str, text: str) -> None:
    try:
        os.makedirs(os.path.dirname(path) or os.curdir, exist_ok=True)
        with open(path, "x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror or error}.") from error

"""`sourcelint sources import`: a fact sheet from a desk's spreadsheet, saved as CSV."""

from __future__ import annotations

import os
from collections.abc import Sequence

from ..config.layers import Request, config_for
from ..curation.spreadsheet import KEYS, sheet_of
from ..errors import UsageError
from ..knowledge import read_bytes
from ..lexicon.loading import load
from ..plugins import installed
from .arguments import Parser, add_config_options, split
from .output import expect_writable, say, write, write_file


def run(words: Sequence[str]) -> int:
    """Runs the command. Raises UserError: every fault with its row and column."""
    made = Parser("sources import", f"A fact sheet from a spreadsheet saved as CSV. Columns: {', '.join(KEYS)}.", "FILE.csv")
    made.add_argument("table", metavar="FILE.csv", help="the table, with a head line; with --database a sheet or a folder of sheets")
    made.add_argument(
        "--database", metavar="URL", help="put fact sheets into a database (extra `db`): sqlite:///facts.db, postgresql+psycopg://…"
    )
    made.add_argument("--mapping", action="append", metavar="KEY=HEAD,…", help="which column holds what: subject=Wer,figure=Zahl")
    made.add_argument("--language", default="", metavar="CODE", help="the language that figures are written in: de reads 1.200 as 1200")
    made.add_argument("--delimiter", default="", metavar="CHAR", help="what parts the cells (told from the head line)")
    made.add_argument("--encoding", default="utf-8-sig", metavar="NAME", help="its encoding, where it is not UTF-8")
    made.add_argument("-o", "--output", metavar="SHEET", help="the sheet to write (standard output if not given)")
    add_config_options(made)
    options = made.parsed(words)
    config_for(Request({}, options.config, not options.no_config))
    if options.database:
        return _into_database(options.database, options.table)
    if options.output:
        expect_writable(options.output)
        if os.path.exists(options.output):
            raise UsageError(f"{options.output}: is there already; nothing was written. Name another file, or delete it first.")
    if len(options.delimiter) > 1:
        raise UsageError(f"--delimiter: {options.delimiter!r} is more than one character.")
    text = sheet_of(
        read_bytes(options.table), options.table, _mapping(options.mapping), load(installed().lexicons), language=options.language,
        delimiter=options.delimiter, encoding=options.encoding,
    )  # fmt: skip
    if options.output:
        write_file(options.output, text)
        say(f"sourcelint: {options.output}: written. Next: sourcelint sources check {options.output}")
    else:
        write(text, machine=True)
    return 0


def _into_database(url: str, path: str) -> int:
    from ..sources import database  # only for those who have one: it brings SQLAlchemy

    counts = database.store(url, [path], load(installed().lexicons))
    told = ", ".join(f"{count} {name}" for name, count in counts.items())
    say(f"sourcelint: {told} stored. Drafts are checked against them where {database.VARIABLE} names the database.")
    return 0


def _mapping(given: Sequence[str] | None) -> dict[str, str]:
    pairs = [pair.partition("=") for pair in split(given) or ()]
    for key, sign, head in pairs:
        if not sign or not head:
            raise UsageError(f"--mapping: {key!r} names no column. Write KEY=HEAD: figure=Zahl.")
    return {key.strip(): head.strip() for key, _, head in pairs}

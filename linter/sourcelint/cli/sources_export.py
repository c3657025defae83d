"""`sourcelint sources export`: the claims for a spreadsheet, for a program, or as schema.org data."""

from __future__ import annotations

from collections.abc import Sequence

from ..config.layers import Request, config_for, expect_paths
from ..curation.exchange import FORMATS, exported, held
from ..errors import UsageError
from ..lexicon.loading import load
from ..plugins import installed
from ..sources.keys import STATUSES
from ..sources.sheet import load as load_sheets
from .arguments import Parser, add_config_options, split
from .output import expect_writable, write, write_file


def run(words: Sequence[str]) -> int:
    """Runs the command. Raises UserError."""
    made = Parser("sources export", "The claims of the fact sheets as CSV, JSON, or schema.org Claim and Observation (JSON-LD).", "[PATH…]")
    made.add_argument("paths", nargs="*", metavar="PATH", help="fact sheets instead of the configured ones: files or folders")
    made.add_argument("--format", choices=FORMATS, default="csv", help=", ".join(FORMATS))
    made.add_argument("--status", action="append", metavar="LIST", help=f"only claims of these: {', '.join(STATUSES)}")
    made.add_argument("-o", "--output", metavar="FILE", help="write to a file instead of standard output")
    add_config_options(made)
    options = made.parsed(words)
    config = config_for(Request({}, options.config, not options.no_config))
    expect_paths(config)
    paths = options.paths or config.settings.sources
    if not paths:
        raise UsageError('no fact sheets named. Name files or folders, or set `sources = ["seeds"]` in sourcelint.toml.')
    statuses = split(options.status) or list(STATUSES)
    if unknown := [status for status in statuses if status not in STATUSES]:
        raise UsageError(f"--status: {unknown[0]!r} is none of {', '.join(STATUSES)}.")
    text = exported(held(load_sheets(list(paths), load(installed().lexicons)), statuses), options.format)
    if options.output:
        expect_writable(options.output)
        write_file(options.output, text)
    else:
        write(text, machine=True)
    return 0

"""`sourcelint sources`: validate the fact sheets, list what they hold, show one fact, list the shared measures."""

from __future__ import annotations

import argparse
import datetime as dt
import json
from collections.abc import Callable, Sequence
from importlib import import_module

from .. import cachefile
from ..config.layers import Config, Request, config_for, expect_paths
from ..curation.looking import STALE_AFTER, Hint, hints
from ..errors import ReadError, UsageError
from ..lexicon.loading import load
from ..lexicon.model import Lexicon
from ..nearest import did_you_mean
from ..pipeline import read
from ..plugins import Registry, installed
from ..sources import listing
from ..sources.check import answered
from ..sources.measures import run_measures
from ..sources.originals import decoded
from ..sources.sheet import load as load_sheets
from .arguments import Parser, add_config_options
from .check import settings_given
from .output import write

Action = Callable[[argparse.Namespace, Config, Registry, Lexicon], tuple[str, int]]


def run(words: Sequence[str]) -> int:
    """Runs the command. Raises UserError."""
    if not words or words[0] in ("-h", "--help"):
        write(_help(), machine=False)
        return 0 if words else 2
    if words[0] in CURATING:
        status: int = import_module(f"{__package__}.{CURATING[words[0]][0]}").run(list(words[1:]))
        return status
    if words[0] not in ACTIONS:
        raise UsageError(
            f"unknown command 'sources {words[0]}'.{did_you_mean(words[0], (*ACTIONS, *CURATING))}\n    `sourcelint sources -h` lists them."
        )
    options = _parser(words[0]).parsed(words[1:])
    cachefile.enabled = not options.no_cache
    config = config_for(Request(settings_given(options, ("originals",)), options.config, not options.no_config))
    registry = installed()
    text, status = ACTIONS[words[0]](options, config, registry, load(registry.lexicons))
    write(text, machine=options.format == "json")
    return status


def _help() -> str:
    rows = [f"  {name:<8} {_ABOUT[name][0]:<15} {_ABOUT[name][1]}" for name in ACTIONS]
    rows += [f"  {name:<8} {arguments:<15} {about}" for name, (_, arguments, about) in CURATING.items()]
    return "\n".join(["usage: sourcelint sources COMMAND …   (sourcelint sources COMMAND -h tells more)", "", *rows, ""])


CURATING = {
    "draft": ("sources_draft", "ARTICLE", "propose a fact sheet from a raw article"),
    "review": ("sources_review", "SHEET", "go through the candidates of a sheet: accept, edit, skip, delete"),
    "export": ("sources_export", "[PATH…]", "the claims as CSV, JSON or JSON-LD (schema.org)"),
    "import": ("sources_import", "FILE.csv", "a sheet from a spreadsheet"),
}
"""Commands that make and look after sheets, each in its own file: module, arguments, what it does."""

_ABOUT = {
    "check": ("[PATH…]", "every fault of the fact sheets, and where their sources disagree"),
    "list": ("[PATH…]", "every claim of the fact sheets"),
    "show": ("FACT [PATH…]", "one fact with all that its sources say"),
    "measures": ("[WORD…]", "the shared measures that a fact may name, and their words"),
}


def _parser(action: str) -> Parser:
    arguments, about = _ABOUT[action]
    made = Parser(f"sources {action}", f"{about[0].upper()}{about[1:]}.", arguments)
    if action == "show":
        made.add_argument("fact", metavar="FACT", help="the fact's id")
        made.add_argument("--sheets", "--sources", action="append", default=[], metavar="PATH", help="the same as PATH")
    if action == "measures":
        made.add_argument("asked", nargs="*", metavar="WORD", help="only those of that name or with that word, with all their words")
    else:
        made.add_argument("paths", nargs="*", metavar="PATH", help="fact sheets instead of the configured ones: files or folders")
    if action == "check":
        made.add_argument("--originals", action="append", metavar="FOLDER", help="where the raw sources lie that quotes are held against")
        made.add_argument("--today", metavar="DAY", help="tell which facts are old on this day, such as 2025-06-01")
        made.add_argument("--stale-after", type=int, default=STALE_AFTER, metavar="DAYS", help=f"… after how many days ({STALE_AFTER})")
    if action == "list":
        made.add_argument("--by", choices=listing.ORDERS, default="subject", help=", ".join(listing.ORDERS))
    made.add_argument("--format", choices=("text", "json"), default="text", help="text, json")
    add_config_options(made)
    return made


def _check(options: argparse.Namespace, config: Config, registry: Registry, lexicon: Lexicon) -> tuple[str, int]:
    paths, originals = _sheets(options, config), config.settings.originals

    def text_of(data: bytes, path: str) -> str:
        """An original as its reader sees it; what is no text for us is taken byte by byte."""
        try:
            return read(data, path, registry).text.replace("\u2060", "")
        except ReadError:
            return decoded(data, path)

    today = _day(options.today)
    if options.format == "json":
        data = listing.check_data(paths, originals, lexicon, read_text=text_of)
        found = [] if data["faults"] else _hints(paths, lexicon, today, options.stale_after)
        data["hints"] = [hint._asdict() for hint in found]
        return json.dumps(data, ensure_ascii=False, indent=2) + "\n", 2 if data["faults"] else 0
    text, status = listing.run_check(paths, originals, lexicon, read_text=text_of)
    found = [] if status else _hints(paths, lexicon, today, options.stale_after)
    return "".join(f"{hint}\n" for hint in found) + text, status


def _hints(paths: Sequence[str], lexicon: Lexicon, today: dt.date | None, stale_after: int) -> list[Hint]:
    return hints(load_sheets(paths, lexicon), lexicon, today=today, stale_after=stale_after, answered=answered(paths))


def _day(text: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text) if text else None
    except ValueError:
        raise UsageError(f"--today: {text!r} is no day. Write year-month-day: 2025-06-01.") from None


def _list(options: argparse.Namespace, config: Config, registry: Registry, lexicon: Lexicon) -> tuple[str, int]:
    return listing.run_list(_sheets(options, config), lexicon, options.by, as_json=options.format == "json"), 0


def _show(options: argparse.Namespace, config: Config, registry: Registry, lexicon: Lexicon) -> tuple[str, int]:
    options.paths = [*options.paths, *options.sheets]
    return listing.run_show(options.fact, _sheets(options, config), lexicon, as_json=options.format == "json"), 0


def _measures(options: argparse.Namespace, config: Config, registry: Registry, lexicon: Lexicon) -> tuple[str, int]:
    return run_measures(lexicon, options.asked, as_json=options.format == "json"), 0


ACTIONS: dict[str, Action] = {"check": _check, "list": _list, "show": _show, "measures": _measures}


def _sheets(options: argparse.Namespace, config: Config) -> tuple[str, ...]:
    """The sheets named, else the configured ones. Raises UserError where there are none."""
    if options.paths:
        return tuple(options.paths)
    expect_paths(config)
    if not config.settings.sources:
        raise UsageError('no fact sheets named. Name files or folders, or set `sources = ["seeds"]` in sourcelint.toml.')
    return config.settings.sources

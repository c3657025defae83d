"""`sourcelint figures`: every figure in a text, as the linter reads it."""

from __future__ import annotations

import json
from collections.abc import Sequence

from ..config.layers import Request, config_for
from ..figures.figure import Figure
from ..lexicon.loading import load
from ..pipeline import figures_of, read
from ..plugins import installed
from ..reporters.as_json import figure_dict, figures_dict
from .arguments import Parser, add_reading_options
from .check import STDIN, content_of
from .output import write


def parser() -> Parser:
    """The options of `figures`."""
    made = Parser("figures", "Every figure in a text, as the linter reads it: its place, its value as an interval, its unit, its hedge.")
    made.add_argument("path", metavar="PATH", help="a text; - for standard input")
    made.add_argument("--format", choices=("text", "json"), default="text", help="text, json")
    made.add_argument("--stdin-filename", metavar="PATH", default="stdin.txt", help="what standard input is called")
    add_reading_options(made)
    return made


def run(words: Sequence[str]) -> int:
    """Runs the command. Raises UserError."""
    options = parser().parsed(words)
    given = {name: value for name in ("language", "date", "encoding") if (value := getattr(options, name))}
    settings = config_for(Request(given, use_files=False)).settings
    path = options.stdin_filename if options.path == STDIN else options.path
    registry = installed()
    manuscript = read(content_of(options.path), path, registry, settings.encoding)
    document, figures = figures_of(manuscript, path, settings, load(registry.lexicons))
    if options.format == "json":
        write(json.dumps(figures_dict(list(figures)), ensure_ascii=False, indent=2) + "\n", machine=True)
    else:
        write("".join(_line(figure, document.raw) for figure in figures), machine=False)
    return 0


def _line(figure: Figure, text: str) -> str:
    line = text.count("\n", 0, figure.span.start) + 1
    column = figure.span.start - text.rfind("\n", 0, figure.span.start)
    shown = figure_dict(figure)
    bounds = f"{_bound(shown['lower'], '−∞')} … {_bound(shown['upper'], '∞')}"
    rest = " ".join(str(part) for part in (shown["unit"], shown["hedge"]) if part)
    words = " ".join(figure.text.split())
    return f"{line}:{column}  {figure.kind:<8}  {words}  =  {bounds}{' ' + rest if rest else ''}\n"


def _bound(value: object, unbounded: str) -> str:
    return unbounded if value is None else str(value)

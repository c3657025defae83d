"""`sourcelint sources draft`: propose a fact sheet from a raw article, for a person to confirm."""

from __future__ import annotations

import argparse
import datetime as dt
import os
from collections.abc import Sequence

from ..config.layers import Config, Request, config_for
from ..curation.drafting import Told, draft
from ..curation.schema import editor_line
from ..curation.writing import sheet
from ..errors import ReadError, SheetError, UsageError
from ..knowledge import read_bytes
from ..lexicon.detect import detect
from ..lexicon.loading import load
from ..lexicon.model import Lexicon
from ..pipeline import language_of, read
from ..plugins import Registry, installed
from ..readers import reader_for
from ..sources.fact import FactBase
from ..sources.sheet import load as load_sheets
from ..sources.sheetfiles import gather
from ..text.manuscript import Manuscript
from .arguments import Parser, add_config_options
from .output import expect_writable, say, write, write_file

LARGEST = 2_000_000
"""Bytes of an article: what is larger is no article."""

LONG = 200_000
"""Characters from which a person is told that it takes a while."""


def parser() -> Parser:
    """The options of `sources draft`."""
    made = Parser(
        "sources draft",
        "Propose a fact sheet from a raw article: every figure a candidate, with guesses for a person to confirm.",
        "ARTICLE",
    )
    made.add_argument("article", metavar="ARTICLE", help="a text, Markdown, HTML or Word file (docx: extra `docx`)")
    made.add_argument("-o", "--output", metavar="SHEET", help="the sheet to write (standard output if not given)")
    made.add_argument("--update", action="store_true", help="where SHEET is there already: write the proposed changes, not only show them")
    made.add_argument(
        "--sheets", action="append", metavar="PATH", help="sheets whose entities are known (those configured, and beside SHEET)"
    )
    made.add_argument("--id", metavar="ID", help="the source's id in the sheet (made of the file's name)")
    made.add_argument("--title", help="the article's title (its first line, if short)")
    made.add_argument("--publisher", help="who published it")
    made.add_argument("--published", metavar="DAY", help="when, such as 2025-01-28 (its dateline, if it has one)")
    made.add_argument("--url", help="where it can be read")
    made.add_argument("--language", metavar="CODE", help="its language (told from its words)")
    made.add_argument("--encoding", metavar="NAME", help="its encoding, where it is not UTF-8")
    add_config_options(made)
    return made


def run(words: Sequence[str]) -> int:
    """Runs the command; returns the exit status. Raises UserError."""
    options = parser().parsed(words)
    config = config_for(Request({}, options.config, not options.no_config))
    registry = installed()
    lexicon = load(registry.lexicons)
    if options.output:
        expect_writable(options.output)
    data = _article(options.article)
    proposed = draft(*_read(options, data, registry, lexicon), lexicon, _known(config, lexicon, options))
    if not proposed.candidates:
        raise UsageError(
            f"{options.article}: no figures to curate in this article"
            + (f" ({len(proposed.left_out)} left out)." if proposed.left_out else ".")
        )
    if options.output and os.path.exists(options.output):
        from .sources_redraft import update  # only where there is a sheet already

        return update(proposed, options.output, lexicon, write_it=options.update)
    text = sheet(proposed)
    if not options.output:
        write(text, machine=True)
        return 0
    write_file(options.output, editor_line(options.output) + text)
    say(
        f"sourcelint: {options.output}: {len(proposed.candidates)} candidates, {len(proposed.left_out)} figures left out. "
        f"Next: sourcelint sources review {options.output}"
    )
    return 0


def _article(path: str) -> bytes:
    if os.path.isdir(path):
        raise ReadError(f"{path}: is a folder. A sheet is drafted from one article.")
    data = read_bytes(path)
    if reader_for(path).decode is None:  # of a file that is no text, the text is measured
        _expect_article(len(data), path)
    if not data.strip():
        raise ReadError(f"{path}: is empty.")
    return data


def _expect_article(size: int, path: str) -> None:
    if size > LARGEST:
        raise ReadError(
            f"{path}: {size / 1e6:.1f} MB is more than an article ({LARGEST // 1_000_000} MB at most). Save the article's text alone."
        )


def _read(options: argparse.Namespace, data: bytes, registry: Registry, lexicon: Lexicon) -> tuple[Manuscript, bytes, Told]:
    manuscript = read(data, options.article, registry, options.encoding)
    _expect_article(len(manuscript.raw), options.article)
    if len(manuscript.raw) > LONG:
        say(f"sourcelint: {options.article}: {len(manuscript.raw) / 1e6:.1f} MB is long for an article; this may take a minute or two.")
    if not manuscript.text.strip():
        raise ReadError(f"{options.article}: holds no text.")
    if not (options.language or manuscript.language or detect(manuscript.text, lexicon)):
        known = " or ".join(f"--language {code}" for code in lexicon.languages)
        raise ReadError(
            f"{options.article}: its language cannot be told from its words, or there is no lexicon of it. If it can be read, say {known}."
        )
    language = language_of(manuscript, options.article, options.language, lexicon)
    told = Told(os.path.basename(options.article), language, _day(options.published), options.url or "", options.publisher or "",
                options.title or "", options.id or "")  # fmt: skip
    return manuscript, data, told


def _day(text: str | None) -> dt.date | None:
    if text is None:
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"--published: {text!r} is no day. Write year-month-day: 2025-01-27.") from None


def _known(config: Config, lexicon: Lexicon, options: argparse.Namespace) -> FactBase:
    """What the desk's other sheets define: those configured, those beside the sheet, or those named; nothing where they have faults."""
    own = os.path.realpath(options.output) if options.output else ""
    beside = [os.path.dirname(own)] if own else []
    folders = options.sheets or [path for path in (*config.settings.sources, *beside) if os.path.exists(path)]
    files, missing = gather(folders)
    if options.sheets and missing:
        raise SheetError(missing)
    paths = [file.path for file in files if os.path.realpath(file.path) != own and _is_sheet(file.data)]
    try:
        return load_sheets(paths, lexicon) if paths else FactBase()
    except SheetError as error:
        if options.sheets:
            raise
        say(f"sourcelint: the desk's sheets have faults, so their entities are not used. The first: {error.faults[0]}")
        return FactBase()


def _is_sheet(data: bytes) -> bool:
    """True for a YAML file that says it is a sheet: beside one there may be others."""
    return any(line.startswith(b"schema:") for line in data.splitlines())

"""`sourcelint sources review`: go through the candidates of a sheet, one prompt at a time."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Sequence

from ..config.layers import Config, Request, config_for
from ..curation.asking import Desk, Terminal, review
from ..curation.session import Session
from ..curation.sheettext import Kept, claims_in, opened
from ..errors import Fault, SheetError
from ..lexicon.loading import load
from ..lexicon.model import Lexicon
from ..plugins import installed
from ..sources.reading import page_of, read_pages
from ..sources.sheetfiles import SheetFile, gather
from .arguments import Parser, add_config_options
from .output import in_colour, say


def parser() -> Parser:
    """The options of `sources review`."""
    made = Parser(
        "sources review",
        "Go through the candidates of a sheet: accept, edit, skip, delete, mark as disputed. Every answer is written at once.",
        "SHEET",
    )
    made.add_argument("sheet", metavar="SHEET", help="the sheet to review")
    made.add_argument("--by", metavar="NAME", help="who reviews ($SOURCELINT_REVIEWER, else the user's name)")
    made.add_argument("--sheets", action="append", metavar="PATH", help="sheets that this one refers to (those configured)")
    add_config_options(made)
    return made


def run(words: Sequence[str]) -> int:
    """Runs the command; returns the exit status. Raises UserError."""
    options = parser().parsed(words)
    config = config_for(Request({}, options.config, not options.no_config))
    lexicon = load(installed().lexicons)
    kept = opened(options.sheet)
    others = _others(options.sheets or _configured(config), options.sheet)
    if faults := _faults(kept.path, kept.text, others, lexicon):
        raise SheetError(list(faults))
    by = options.by or os.environ.get("SOURCELINT_REVIEWER") or _user()
    session = Session(
        kept,
        lambda: (by, f"{dt.datetime.now():%Y-%m-%dT%H:%M}"),
        lambda text: _faults(kept.path, text, others, lexicon),
        lexicon.shared("measures"),
    )
    try:
        review(session, _terminal(), lambda source: _language(session.kept, source), _desk(others, lexicon))
    except KeyboardInterrupt:
        sys.stdout.write("\n")
        _tell(session)
        raise
    _tell(session)
    return 0


def _tell(session: Session) -> None:
    left = sum(one.status == "candidate" for one in claims_in(session.kept.root))
    more = f"{left} still to review: the same command goes on there." if left else "Nothing is left to review."
    say(f"sourcelint: {session.kept.path}: {session.done} decided and written. {more}")


def _terminal() -> Terminal:
    def ask(prompt: str) -> str:
        sys.stdout.write(prompt)
        sys.stdout.flush()
        line = sys.stdin.readline()
        if not line:
            raise EOFError
        return line

    def put(text: str) -> None:
        sys.stdout.write("".join(char if char.isprintable() or char in "\n" else "\ufffd" for char in text) + "\n")

    if in_colour("auto", to_file=False):
        return Terminal(_raw, ask, lambda figure: f"\x1b[1;7m{figure}\x1b[0m")
    return Terminal(put, ask)


def _raw(text: str) -> None:
    """As above, letting our own marks through and nothing of the sheet's."""
    own = text.replace("\x1b[1;7m", "\0").replace("\x1b[0m", "\1")
    shown = "".join(char if char.isprintable() or char in "\n\0\1" else "\ufffd" for char in own)
    sys.stdout.write(shown.replace("\0", "\x1b[1;7m").replace("\1", "\x1b[0m") + "\n")


def _user() -> str:
    import getpass  # only where nobody said who reviews

    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "unknown"


def _language(kept: Kept, source: str) -> str:
    sources = kept.root.get("sources")
    found = sources.get(source) if sources else None
    return (found.text("language") if found is not None and found.kind == "map" else "") or kept.root.text("language")


def _configured(config: Config) -> list[str]:
    return [path for path in config.settings.sources if os.path.exists(path)]


def _others(paths: Sequence[str], own: str) -> list[SheetFile]:
    """The sheets that this one may refer to: those configured, or beside it."""
    beside = os.path.dirname(os.path.abspath(own))
    files, _ = gather(list(paths) or [beside])
    return [file for file in files if os.path.realpath(file.path) != os.path.realpath(own) and b"schema:" in file.data]


def _desk(others: Sequence[SheetFile], lexicon: Lexicon) -> Desk:
    """What the other sheets claim, by fact."""
    facts = {fact.id: fact for fact in read_pages([page_of(file) for file in others], lexicon)[0].facts}

    def told(key: str) -> list[str]:
        fact = facts.get(key)
        return [f"{claim.source.title or claim.source.id}: “{claim.quote or claim.figure.text}”" for claim in fact.claims] if fact else []

    return told


def _faults(path: str, text: str, others: Sequence[SheetFile], lexicon: Lexicon) -> list[Fault]:
    """What the loader finds wrong with this sheet, read together with the others."""
    pages = [page_of(file) for file in (SheetFile(path, text.encode("utf-8")), *others)]
    return [fault for fault in read_pages(pages, lexicon)[1] if fault.path == path]

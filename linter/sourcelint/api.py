"""How is it used from Python? The functions of the facade: values in, values out, nothing printed."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable
from typing import Any

from .config import Config, Settings
from .config.layers import CALL, Request, config_for
from .figures.figure import Figure
from .knowledge import Library
from .lexicon.loading import load
from .pipeline import Workshop, check, figures_of, read
from .plugins import installed
from .report import Report, RunResult
from .runner import Desk, find_drafts, run
from .sources.facade import Sources


def check_text(
    draft: str,
    sources: Sources | None = None,
    path: str = "draft.txt",
    language: str | None = None,
    date: dt.date | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
) -> Report:
    """What the linter says about a draft.

    `sources` is what it is checked against (None: nothing; only the rules that need no source speak). `path` names the draft in the
    report and chooses how it is read by its suffix (.txt, .md, .html); nothing is read from there, and no configuration is looked
    for. `language` (such as "de") and `date` of the text are told from it where they are not given. `select` and `ignore` take
    names, codes or prefixes of rules.

    Spans in the report are code points of `draft`. Raises UsageError (no such rule), ConfigError (bad front matter), PluginError.
    A rule that crashes is a failure in the report, never an exception.
    """
    registry = installed()
    lexicon = load(registry.lexicons)
    given: dict[str, Any] = {"language": language, "date": date, "select": tuple(select), "ignore": tuple(ignore)}
    said = {name: value for name, value in given.items() if value}
    library = Library(registry, lexicon, sources.bases if sources else ())
    return check(draft, path, Config(Settings(**said), dict.fromkeys(said, CALL)), Workshop(registry, lexicon, library, dt.date.today()))


def check_files(
    *paths: str | os.PathLike[str], sources: Sources | None = None, config: str | None = None, use_config: bool = True, **settings: Any
) -> RunResult:
    """What the linter says about files and folders, as the command `sourcelint check` does it.

    `sources` are checked against besides those of the configuration, which is found upward from each draft; `config` names one,
    `use_config=False` uses none. `settings` are keys of the configuration with underscores (`select=["SL1"]`, `language="de"`), and
    win over it.

    Reports come in path order. What cannot be read is told in `errors` of the result, and the rest is checked all the same.
    Raises ConfigError for settings and a configuration of the run that cannot be used, PluginError for a broken plugin.
    """
    registry = installed()
    request = Request({name.replace("_", "-"): value for name, value in settings.items()}, config, use_config, origin=CALL)
    found = find_drafts([os.fspath(path) for path in paths], config_for(request), registry)
    desk = Desk(registry, request, given=sources.bases if sources else ())
    return run(found.drafts, desk, errors=found.errors)


def find_figures(text: str, language: str | None = None, date: dt.date | None = None, path: str = "text.txt") -> tuple[Figure, ...]:
    """Every figure in a text, in text order, with its value as an interval, its unit and its hedge.

    `language` (such as "de") and `date`, which relative dates count from, are told from the text where they are not given; the
    suffix of `path` says how it is read. Spans are code points of `text`; bounds are in the figure's own unit
    (`figure.quantity.unit`).
    """
    registry = installed()
    manuscript = read(text, path, registry)
    return figures_of(manuscript, path, Settings(language=language, date=date), load(registry.lexicons))[1]

"""How are many drafts checked? Each with its own configuration, in order; what cannot be read is told, and the others go on."""

from __future__ import annotations

import datetime as dt
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from . import discovery
from .config import Config
from .config.layers import Request, config_for
from .errors import UserError
from .filters.select import expect
from .knowledge import Library, read_bytes
from .lexicon.loading import load
from .pipeline import Workshop, check
from .plugins import Registry
from .record import NamedTuple
from .report import Failure, Report, RunResult
from .sources.fact import FactBase

Notify = Callable[[Exception], None]


class Draft(NamedTuple):
    """A draft to check: the path it is known by, and its content where it does not lie there (standard input)."""

    path: str
    content: bytes | None = None


class Found(NamedTuple):
    """Drafts in the order they are checked, and what was wrong with the paths that gave none."""

    drafts: tuple[Draft, ...]
    errors: tuple[str, ...] = ()


def find_drafts(paths: Iterable[str], config: Config, registry: Registry) -> Found:
    """The drafts that the paths stand for, each once."""
    folder = os.path.dirname(config.file) if config.file else os.getcwd()
    excluded = discovery.excluded_by(config.settings.exclude, folder)
    drafts: dict[str, Draft] = {}
    errors = []
    for path in paths:
        try:
            for found in discovery.find(path, registry.suffixes, excluded):
                drafts.setdefault(os.path.abspath(found), Draft(found))
        except UserError as error:
            errors.append(str(error))
    return Found(tuple(drafts.values()), tuple(errors))


class Desk:
    """What a run works with: the command line's wishes, the plugins, and everything that is looked up once."""

    def __init__(self, registry: Registry, request: Request, *, given: tuple[FactBase, ...] = (), on_crash: Notify | None = None) -> None:
        """`given` are fact bases that hold for every draft; `on_crash` hears of crashes (for tracebacks). Raises UserError."""
        lexicon = load(registry.lexicons)
        self.request, self.registry = request, registry
        self.library = Library(registry, lexicon, given)
        self.workshop = Workshop(registry, lexicon, self.library, dt.date.today())
        self._on_crash = on_crash

    def check(self, draft: Draft) -> Report:
        """The report on one draft. Raises UserError; a crash anywhere in the stations becomes a failure of this draft alone."""
        config = config_for(self.request, draft.path)
        self._expect_rules(config)
        content = read_bytes(draft.path) if draft.content is None else draft.content
        try:
            return check(content, draft.path, config, self.workshop)
        except UserError:
            raise
        except Exception as error:  # our own fault, told and not hidden: exit status 3
            if self._on_crash:
                self._on_crash(error)
            return Report(draft.path, "", None, failures=(Failure("sourcelint itself", f"{type(error).__name__}: {error}"),))

    def _expect_rules(self, config: Config) -> None:
        for entry in config.settings.entries:
            if entry.rule:
                expect(self.registry.rules, entry.rule, entry.origin)


class Outcome(NamedTuple):
    """What became of a draft: its report, or the user's mistake that kept it from being checked; and what was newly looked up for it."""

    report: Report | None = None
    error: str = ""
    sources: frozenset[str] = frozenset()
    facts: frozenset[str] = frozenset()


def outcomes(drafts: Iterable[Draft], desk: Desk) -> Iterator[Outcome]:
    """What becomes of each draft, in their order."""
    for draft in drafts:
        try:
            report, error = desk.check(draft), ""
        except UserError as mistake:
            report, error = None, str(mistake)
        yield Outcome(report, error, *desk.library.newly_known())


def collected(found: Iterable[Outcome], errors: Sequence[str] = ()) -> RunResult:
    """The result of a run; `errors` are the user's mistakes met before. A mistake that many drafts share is told once."""
    reports: list[Report] = []
    mistakes = dict.fromkeys(errors)
    sources: set[str] = set()
    facts: set[str] = set()
    for outcome in found:
        if outcome.report:
            reports.append(outcome.report)
        if outcome.error:
            mistakes[outcome.error] = None
        sources |= outcome.sources
        facts |= outcome.facts
    return RunResult(tuple(reports), tuple(mistakes), len(sources), len(facts))


def run(drafts: Iterable[Draft], desk: Desk, *, errors: Sequence[str] = ()) -> RunResult:
    """The reports on the drafts, in their order, checked one after the other in this process."""
    return collected(outcomes(drafts, desk), errors)


def only_changed(result: RunResult, revision: str) -> RunResult:
    """The result with the findings on lines that differ from a git revision. Raises UsageError where git cannot tell."""
    from .filters.changed import changed_lines, touched  # only with --diff

    reports = (
        report._replace(findings=tuple(touched(report.findings, report.text, changed_lines(report.path, revision))))
        for report in result.reports
    )
    return result._replace(reports=tuple(reports))


def without_known(result: RunResult, known: Counter[str]) -> RunResult:
    """The result without the findings that a baseline knows."""
    from .filters.baseline import only_new  # only where there is one

    left = known.copy()
    reports = tuple(report._replace(findings=tuple(only_new(report.findings, left))) for report in result.reports)
    return result._replace(reports=reports)

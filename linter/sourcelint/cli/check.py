"""`sourcelint check`: lint drafts, tell what was found, and end with the status that says so."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from typing import Any

from .. import cachefile
from ..config.layers import Config, Request, config_for
from ..errors import UsageError
from ..knowledge import read_bytes
from ..nearest import did_you_mean
from ..plugins import Registry, installed
from ..report import RunResult
from ..reporters import RenderOptions, Reporter
from ..runner import Desk, Draft, Found, Outcome, collected, find_drafts, only_changed, outcomes, without_known
from .arguments import Parser, add_config_options, add_reading_options, split
from .output import expect_writable, in_colour, say, unicode_ok, width, write, write_file
from .progress import shown
from .version import version

STDIN = "-"
"""The path that stands for standard input."""


def parser() -> Parser:
    """The options of `check`."""
    made = Parser(
        "check",
        "Lint drafts against the sources: fact sheets of the configuration, and raw texts given with --against.",
        "[PATH…]",
        epilog="exit status: 0 nothing at or above --fail-on · 1 findings · 2 a mistake in use · 3 a crash of our own",
    )
    made.add_argument("paths", nargs="*", metavar="PATH", help="drafts: files, folders, - for standard input")
    made.add_argument("--against", action="append", metavar="FILE[@DAY]", help="a raw source text, with the day it appeared")
    made.add_argument("--sources", action="append", metavar="PATH", help="fact sheets instead of the configured ones")
    made.add_argument("--select", action="append", metavar="RULES", help="run only these: names, codes, prefixes, all")
    made.add_argument("--extend-select", action="append", metavar="RULES", help="run these too (opt-in rules)")
    made.add_argument("--ignore", action="append", metavar="RULES", help="do not run these")
    made.add_argument("--severity", metavar="LEVEL", help="least severity shown: note, warning, error")
    made.add_argument("--fail-on", metavar="LEVEL", help="least severity for exit status 1 (warning)")
    made.add_argument("--exit-zero", action="store_true", help="exit 0 whatever is found")
    made.add_argument("--min-coverage", metavar="N", help="exit 1 where less than N %% of figures are verified")
    made.add_argument("--diff", metavar="REV", help="only findings on lines changed since a git revision")
    made.add_argument("--baseline", metavar="FILE", help="only findings that the file does not know")
    made.add_argument("--write-baseline", metavar="FILE", help="write what is found now to the file")
    made.add_argument("--format", metavar="NAME", help="text, json, jsonl, sarif, github, gitlab, junit, checkstyle …")
    made.add_argument("--output", metavar="FILE", help="write to a file instead of standard output")
    made.add_argument("--stdin-filename", metavar="PATH", help="what standard input is called")
    add_reading_options(made)
    add_config_options(made)
    made.add_argument("--jobs", type=_jobs, default=0, metavar="N", help="processes; 0: as many as are worth it")
    made.add_argument("--show-settings", action="store_true", help="print every setting and who set it, and stop")
    made.add_argument("--statistics", action="store_true", help="how often each rule found something")
    made.add_argument("--color", choices=("auto", "always", "never"), default="auto", metavar="WHEN", help="auto, always, never")
    loudness = made.add_mutually_exclusive_group()
    loudness.add_argument("-q", "--quiet", action="store_true", help="findings only, no summary")
    loudness.add_argument("-v", "--verbose", action="store_true", help="evidence, and tracebacks of crashes")
    return made


def _jobs(word: str) -> int:
    if not word.isdigit():
        raise argparse.ArgumentTypeError(f"expected a number of processes, 0 or more, not '{word}'")
    return int(word)


def run(words: Sequence[str]) -> int:
    """Runs the command; returns the exit status. Raises UserError."""
    options = parser().parsed(words)
    cachefile.enabled = not options.no_cache
    registry = installed()
    request = _request(options)
    config = config_for(request)
    reporter = _reporter(config, registry)
    if options.output:
        expect_writable(options.output)
    if options.show_settings:
        from .settings_shown import settings_shown  # only when asked for

        write(settings_shown(request, options.paths), machine=False)
        return 0
    result = _result(options, request, config, registry)
    _tell(result, reporter, registry, options)
    return status_of(result, config, exit_zero=options.exit_zero)


def _request(options: argparse.Namespace) -> Request:
    """What the command line sets, by key."""
    values = settings_given(options, _SINGLE)
    lists = {"select": split(options.select), "extend-select": split(options.extend_select), "ignore": split(options.ignore)}
    values |= {name: value for name, value in lists.items() if value is not None}
    return Request(values, options.config, not options.no_config)


_SINGLE = ("severity", "fail-on", "min-coverage", "baseline", "format", "language", "date", "encoding", "sources", "against")


def settings_given(options: argparse.Namespace, names: Sequence[str]) -> dict[str, Any]:
    """Those of the named settings that the command line sets."""
    given = {name: getattr(options, name.replace("-", "_"), None) for name in names}
    return {name: value for name, value in given.items() if value is not None}


def _reporter(config: Config, registry: Registry) -> Reporter:
    name = config.settings.format
    if found := registry.reporter(name):
        return found
    names = [reporter.name for reporter in registry.reporters]
    raise UsageError(f"{config.origin('format')}: unknown format '{name}'.{did_you_mean(name, names)} Known are: {', '.join(names)}.")


def _result(options: argparse.Namespace, request: Request, config: Config, registry: Registry) -> RunResult:
    found = _drafts(options, config, registry)
    result = collected(shown(_outcomes(options, request, found.drafts, registry), len(found.drafts), quiet=options.quiet), found.errors)
    if options.diff:
        result = only_changed(result, options.diff)
    if options.write_baseline:
        from .baselines import write_baseline  # only when asked for

        result = without_known(result, write_baseline(options.write_baseline, result))
    elif config.settings.baseline:
        from .baselines import read_baseline

        result = without_known(result, read_baseline(config.settings.baseline))
    return result


def _outcomes(options: argparse.Namespace, request: Request, drafts: Sequence[Draft], registry: Registry) -> Iterable[Outcome]:
    on_crash = _trace if options.verbose else None
    if len(drafts) > 1 and options.jobs != 1:
        from ..parallel import outcomes_of, processes  # only for many drafts: process pools cost start-up time

        jobs = processes(options.jobs, len(drafts))
        if jobs > 1:
            return outcomes_of(drafts, request, jobs, on_crash)
    return outcomes(drafts, Desk(registry, request, on_crash=on_crash))


def _drafts(options: argparse.Namespace, config: Config, registry: Registry) -> Found:
    paths = options.paths or list(config.settings.paths)
    if not paths:
        raise UsageError("no drafts named. Name files or folders, - for standard input, or set `paths` in the configuration.")
    if options.stdin_filename and STDIN not in paths:
        raise UsageError("--stdin-filename names standard input, but no PATH is `-`.")
    found = find_drafts([path for path in paths if path != STDIN], config, registry)
    if STDIN not in paths:
        return found
    return found._replace(drafts=(Draft(options.stdin_filename or "stdin.txt", content_of(STDIN)), *found.drafts))


def content_of(path: str) -> bytes:
    """The bytes of a file, or of standard input. Raises ReadError."""
    return sys.stdin.buffer.read() if path == STDIN else read_bytes(path)


def _trace(error: Exception) -> None:
    import traceback  # only when something is wrong with us

    traceback.print_exception(error)


def _tell(result: RunResult, reporter: Reporter, registry: Registry, options: argparse.Namespace) -> None:
    """Renders the result where it is wanted; mistakes and crashes are also told on standard error."""
    for error in result.errors:
        say(f"sourcelint: {error}")
    to_file = bool(options.output)
    if to_file or reporter.name != "text":  # the text report tells of crashes itself
        for failure in dict.fromkeys(failure for report in result.reports for failure in report.failures):
            say(f"sourcelint: {failure.where} crashed: {failure.message}")
    text = reporter.render(
        result,
        RenderOptions(
            color=in_colour(options.color, to_file=to_file),
            width=width(),
            version=version(),
            summary=not options.quiet,
            statistics=options.statistics,
            verbose=options.verbose,
            unicode=unicode_ok(to_file=to_file),
            rules=registry.rules,
        ),
    )
    if options.output:
        write_file(options.output, text)
    else:
        try:
            write(text, machine=reporter.name != "text")
        except BrokenPipeError:
            from .output import silence_closed_pipe

            silence_closed_pipe()


def status_of(result: RunResult, config: Config, *, exit_zero: bool = False) -> int:
    """The exit status: the gravest of crash, mistake and findings."""
    if any(report.failures for report in result.reports):
        return 3
    if result.errors:
        return 2
    if exit_zero:
        return 0
    worst = result.worst()
    if worst is not None and worst >= config.settings.fail_on:
        return 1
    return 1 if _too_little_covered(result, config) else 0


def _too_little_covered(result: RunResult, config: Config) -> bool:
    least = config.settings.min_coverage
    verified = sum(report.coverage[0] for report in result.reports)
    asserted = sum(report.coverage[1] for report in result.reports)
    if least is None or not asserted or 100 * verified >= least * asserted:
        return False
    share = f"{100 * verified / asserted:.0f} %"
    say(f"sourcelint: {verified} of {asserted} figures are verified ({share}), fewer than the {least:g} % of min-coverage.")
    return True

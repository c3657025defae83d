"""`sourcelint explain`: for each figure the facts it could be about, the evidence, the verdict, and why it is (not) reported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..config.layers import Request
from ..links.assessment import Assessment, Link, Status
from ..plugins import installed
from ..report import Report
from ..runner import Desk, Draft
from .arguments import Parser, add_config_options, add_reading_options
from .check import STDIN, content_of, settings_given
from .output import say, write

_MEANING = {
    Status.VERIFIED: "a source agrees",
    Status.CONTRADICTED: "the sources say otherwise",
    Status.DISPUTED: "the sources disagree among themselves",
    Status.OUTDATED: "a later source replaced it",
    Status.UNSOURCED: "no fact is near enough to speak of it",
    Status.NOT_ASSERTED: "not held against the draft",
}


def parser() -> Parser:
    """The options of `explain`."""
    about = "Each figure of a draft: the facts it could be about, the evidence, the verdict, and why (not) reported."
    made = Parser("explain", about, "PATH[:LINE]…")
    made.add_argument("paths", nargs="+", metavar="PATH[:LINE]", help="drafts, or one line of one; - for standard input")
    made.add_argument("--against", action="append", metavar="FILE[@DAY]", help="a raw source text, with the day it appeared")
    made.add_argument("--sources", action="append", metavar="PATH", help="fact sheets instead of the configured ones")
    made.add_argument("--stdin-filename", metavar="PATH", default="stdin.txt", help="what standard input is called")
    add_reading_options(made)
    add_config_options(made)
    return made


def run(words: Sequence[str]) -> int:
    """Runs the command. Raises UserError."""
    options = parser().parsed(words)
    values = settings_given(options, ("language", "date", "encoding", "sources", "against"))
    desk = Desk(installed(), Request(values, options.config, not options.no_config))
    blocks: list[str] = []
    crashed = False
    for word in options.paths:
        path, line = _place(word)
        report = desk.check(Draft(options.stdin_filename if path == STDIN else path, content_of(path)))
        blocks += _blocks(report, line)
        crashed = crashed or bool(report.failures)
    write("\n".join(blocks), machine=False)
    return 3 if crashed else 0


def _blocks(report: Report, line: int | None) -> list[str]:
    """What is told of a draft, or of one line of it; what crashed is told at once."""
    found = [_block(report, assessment) for assessment in report.figures if line in (None, _line_of(report, assessment))]
    for failure in report.failures:
        say(f"sourcelint: {failure.where} crashed: {failure.message}")
    if not found and not report.failures:
        where = f" on line {line}" if line else ""
        return [f"{report.path}: no figures{where}.\n"]
    return found


def _place(word: str) -> tuple[str, int | None]:
    path, colon, line = word.rpartition(":")
    if colon and line.isdigit():
        return path, int(line)
    return word, None


def _line_of(report: Report, assessment: Assessment) -> int:
    return report.text.count("\n", 0, assessment.figure.span.start) + 1


def _block(report: Report, assessment: Assessment) -> str:
    figure = assessment.figure
    column = figure.span.start - report.text.rfind("\n", 0, figure.span.start)
    words = " ".join(figure.text.split())
    status = f"{assessment.status.value}, {_MEANING[assessment.status]}"
    head = f"{report.path}:{_line_of(report, assessment)}:{column} {words} ({figure.kind}): {status}"
    return "\n".join([head, *(f"    {line}" for line in _told(report, assessment)), ""])


def _told(report: Report, assessment: Assessment) -> Iterator[str]:
    if assessment.stance != "asserted":
        yield f"stance: {assessment.stance}"
    elif assessment.status is Status.NOT_ASSERTED:
        yield "the draft's own date, a denominator, part of a name or the like"
    if assessment.link:
        yield from _link("linked to", assessment.link)
    for claim, comparison in assessment.comparisons:
        slip = f", slip: {comparison.slip}" if comparison.slip else ""
        yield f"{claim.source.id} says {claim.figure.text}: {comparison.verdict.value}{slip}"
    if assessment.derived:
        yield f"worked out: {assessment.derived}"
    for runner in assessment.runners_up:
        yield from _link("could be", runner)
    found = [finding for finding in report.findings if finding.span == assessment.figure.span]
    yield from (f"reported: {finding.severity} {finding.code} {finding.rule}" for finding in found)
    if not found:
        yield "not reported"


def _link(how: str, link: Link) -> Iterator[str]:
    yield f"{how} {link.fact.id} (score {link.score:.2f})"
    for reason in sorted(link.evidence, key=lambda reason: -abs(reason.weight)):
        words = f": {reason.words}" if reason.words else ""
        yield f"    {reason.weight:+.2f} {reason.signal}{words}"

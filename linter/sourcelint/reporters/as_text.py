"""How is it told to a person? Each finding with its line and the source's words, and at the end what was and was not checked."""

from __future__ import annotations

from collections import Counter

from ..finding import Expected, Finding, Severity
from ..links.assessment import Status
from ..record import NamedTuple
from ..report import Report, RunResult
from . import RenderOptions
from ._excerpt import excerpts
from ._places import Places
from ._visible import visible

_INDENT = "    "


class _Look(NamedTuple):
    """Icons and colours of one output: never colour alone, always icon and word with it."""

    color: bool
    unicode: bool

    def paint(self, text: str, style: str) -> str:
        return f"\x1b[{style}m{text}\x1b[0m" if self.color and text else text

    def severity(self, severity: Severity) -> str:
        icon, plain, style = _SEVERITY[severity]
        return self.paint(f"{icon if self.unicode else plain} {severity.value}", style)

    @property
    def dot(self) -> str:
        return " · " if self.unicode else " | "

    @property
    def ellipsis(self) -> str:
        return "…" if self.unicode else "..."


_BOLD, _DIM, _RED, _YELLOW, _CYAN, _GREEN = "1", "2", "1;31", "33", "36", "32"
_SEVERITY = {
    Severity.ERROR: ("✖", "x", _RED),
    Severity.WARNING: ("▲", "!", _YELLOW),
    Severity.NOTE: ("●", "i", _CYAN),
}


def render(result: RunResult, options: RenderOptions) -> str:
    """The whole run; "" where nothing was found and no summary is wanted."""
    look = _Look(options.color, options.unicode)
    parts = [block for report in result.reports for block in _report_blocks(report, options, look)]
    if options.statistics:
        parts += _statistics(result)
    if options.summary:
        parts.append(_summary(result, look))
    return "\n\n".join(parts) + "\n" if parts else ""


def _report_blocks(report: Report, options: RenderOptions, look: _Look) -> list[str]:
    """One block per finding of a draft, then what failed on it."""
    if not report.findings and not report.failures:
        return []
    places = Places(report.text)
    blocks = ["\n".join(_finding_lines(finding, report.path, places, options, look)) for finding in report.findings]
    return blocks + [_failure_line(visible(report.path), failure.where, failure.message, look) for failure in report.failures]


def _failure_line(path: str, where: str, message: str, look: _Look) -> str:
    mark = look.paint("✖ FAILED" if look.unicode else "x FAILED", _RED)
    return f"{path}: {mark} {visible(where)}: {visible(message)}\n{_INDENT}This draft was not checked completely."


def _finding_lines(finding: Finding, path: str, places: Places, options: RenderOptions, look: _Look) -> list[str]:
    """What one finding says, line by line."""
    line, column = places.line_column(finding.span.start)
    head = f"{look.paint(f'{visible(path)}:{line}:{column}', _BOLD)} {look.severity(finding.severity)} {finding.code} {finding.rule}:"
    lines = [f"{head} {visible(finding.message)}"]
    _, _, style = _SEVERITY[finding.severity]
    for part in excerpts(places, finding.span, options.width - len(_INDENT), look.ellipsis):
        lines.append(_INDENT + part.before + look.paint(part.inside, style) + part.after)
        lines.append(_INDENT + look.paint(part.underline, style))
    lines += [_labelled("source", _source_words(row), look) for row in finding.expected]
    if finding.suggestion is not None:
        lines.append(_labelled("instead", visible(finding.suggestion), look))
    if options.verbose:
        lines += _reasons(finding, look)
    return lines


def _labelled(label: str, text: str, look: _Look) -> str:
    return f"{_INDENT}{look.paint(f'{label:<8}', _DIM)}{text}"


def _source_words(row: Expected) -> str:
    """The source's own words, then what they stand in: title, publisher, date, place in the sheet."""
    words = visible(row.quote or row.value)
    document = ", ".join(visible(part) for part in (row.title or row.source, row.publisher, _iso(row), row.at) if part)
    origin = f" [{visible(row.origin)}]" if row.origin else ""
    return f'"{words}" {document}{origin}'


def _iso(row: Expected) -> str:
    return row.published.isoformat() if row.published else ""


def _reasons(finding: Finding, look: _Look) -> list[str]:
    """Why figure and fact were taken to belong together, for `--verbose`."""
    lines = [_labelled("because", visible(reason), look) for reason in finding.evidence]
    if finding.score is not None:
        lines.append(_labelled("score", f"{finding.score:.2f}", look))
    return lines


def _statistics(result: RunResult) -> list[str]:
    """How often each rule spoke, most often first."""
    counts = Counter((finding.code, finding.rule) for report in result.reports for finding in report.findings)
    rows = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    return ["\n".join(f"{count:>5}  {code}  {rule}" for (code, rule), count in rows)] if rows else []


def _summary(result: RunResult, look: _Look) -> str:
    """What was found, how far the sources reach, and what was not checked."""
    lines = [line for line in (_found(result), _accounted(result, look), _broken(result, look)) if line]
    return "\n".join(lines)


def _found(result: RunResult) -> str:
    """`2 errors, 1 note in 1 of 3 drafts`, or "" without findings."""
    counts = Counter(finding.severity for report in result.reports for finding in report.findings)
    if not counts:
        return ""
    told = ", ".join(_many(counts[severity], severity.value) for severity in sorted(counts, reverse=True))
    hit = sum(bool(report.findings) for report in result.reports)
    return f"{told} in {hit} of {_many(len(result.reports), 'draft')}"


_TOLD = (
    (Status.CONTRADICTED, "contradicted"),
    (Status.DISPUTED, "disputed"),
    (Status.OUTDATED, "outdated"),
    (Status.UNSOURCED, "without a source"),
)


def _accounted(result: RunResult, look: _Look) -> str:
    """The coverage line: how many figures agree, and what became of the others; "" where not one draft could be checked."""
    if result.errors and not result.reports:
        return ""
    counts = Counter(figure.status for report in result.reports for figure in report.figures)
    asserted = sum(counts.values()) - counts[Status.NOT_ASSERTED]
    knows = f"{_many(result.sources, 'source')}, {_many(result.facts, 'fact')}"
    if not result.sources and not result.facts:
        return f"0 sources: {_many(asserted, 'figure')} compared with nothing"
    agree = f"{counts[Status.VERIFIED]} of {_many(asserted, 'figure')} {'agrees' if asserted == 1 else 'agree'} with these sources"
    return look.dot.join([agree, *(f"{counts[status]} {word}" for status, word in _TOLD if counts[status])]) + f" ({knows})"


def _broken(result: RunResult, look: _Look) -> str:
    """A last, loud line where parts crashed or drafts could not be read: not checked is never green."""
    failures, errors = sum(len(report.failures) for report in result.reports), len(result.errors)
    told = [_many(failures, "part") + " failed"] if failures else []
    told += [_many(errors, "problem") + " kept drafts from being checked"] if errors else []
    return look.paint(f"INCOMPLETE: {', '.join(told)}", _RED) if told else ""


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"

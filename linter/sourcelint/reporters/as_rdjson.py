"""How is it told to reviewdog? Its diagnostic format, whose columns count UTF-8 bytes."""

from __future__ import annotations

from ..finding import Finding, Severity
from ..report import RunResult
from . import RenderOptions
from ._dump import dump
from ._places import Places, byte_column
from ._uri import slashed

_SEVERITY = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def render(result: RunResult, options: RenderOptions) -> str:
    """One diagnostic result with all findings, crashes and unreadable drafts."""
    rows: list[dict[str, object]] = []
    for report in result.reports:
        places, path = Places(report.text), slashed(report.path)
        rows += [_diagnostic(finding, path, places, options) for finding in report.findings]
        rows += [_failure(path, f"{failure.where}: {failure.message}") for failure in report.failures]
    rows += [_failure(".", error) for error in result.errors]
    return dump({"source": {"name": "sourcelint"}, "diagnostics": rows})


def _diagnostic(finding: Finding, path: str, places: Places, options: RenderOptions) -> dict[str, object]:
    where, code = _range(finding, places), {"value": finding.code}
    if options.rule_url:
        code["url"] = options.rule_url.format(code=finding.code, name=finding.rule)
    row: dict[str, object] = {
        "message": finding.message,
        "location": {"path": path, "range": where},
        "severity": _SEVERITY[finding.severity],
        "code": code,
    }
    if finding.suggestion is not None:
        row["suggestions"] = [{"range": where, "text": finding.suggestion}]
    return row


def _range(finding: Finding, places: Places) -> dict[str, object]:
    place = places.of(finding.span)
    return {
        "start": {"line": place.line, "column": byte_column(places, place.line, place.column)},
        "end": {"line": place.end_line, "column": byte_column(places, place.end_line, place.end_column)},
    }


def _failure(path: str, message: str) -> dict[str, object]:
    return {"message": message, "location": {"path": path}, "severity": "ERROR", "code": {"value": "sourcelint-failure"}}

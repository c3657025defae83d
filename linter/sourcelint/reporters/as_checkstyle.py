"""How is it told to tools that read Checkstyle? XML with one element per draft."""

from __future__ import annotations

from ..finding import Severity
from ..report import Report, RunResult
from . import RenderOptions
from ._places import Places
from ._xml import HEADER, tag

_SEVERITY = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "info"}


def render(result: RunResult, options: RenderOptions) -> str:
    """Every draft is named, also the clean ones."""
    files = [_element(report.path, _rows(report)) for report in result.reports]
    files += [_element("sourcelint", [_failure(error) for error in result.errors])] if result.errors else []
    return HEADER + tag("checkstyle", {"version": "4.3"}, "\n" + "".join(files)) + "\n"


def _element(name: str, rows: list[str]) -> str:
    body = "\n" + "".join(f"    {row}\n" for row in rows) + "  " if rows else None
    return f"  {tag('file', {'name': name}, body)}\n"


def _rows(report: Report) -> list[str]:
    places, rows = Places(report.text), []
    for finding in report.findings:
        line, column = places.line_column(finding.span.start)
        rows.append(
            tag(
                "error",
                {
                    "line": line,
                    "column": column,
                    "severity": _SEVERITY[finding.severity],
                    "message": f"{finding.code} {finding.message}",
                    "source": f"sourcelint.{finding.rule}",
                },
            )
        )
    return rows + [_failure(f"{failure.where}: {failure.message}") for failure in report.failures]


def _failure(message: str) -> str:
    return tag("error", {"line": 1, "severity": "error", "message": message, "source": "sourcelint.failure"})

"""How is it told to a stream? One finding a line with its path; crashes and unreadable drafts are lines too."""

from __future__ import annotations

from collections.abc import Iterator

from ..report import Report, RunResult
from . import RenderOptions
from ._dump import dump
from ._places import Places
from .as_json import finding_dict


def render(result: RunResult, options: RenderOptions) -> str:
    """JSON Lines: FINDING with `path`, then `{"path", "failure"}` and `{"error"}` lines; "" where there is nothing to tell."""
    rows = [row for report in result.reports for row in _rows(report)]
    rows += [{"error": error} for error in result.errors]
    return "".join(dump(row, indent=None) for row in rows)


def _rows(report: Report) -> Iterator[dict[str, object]]:
    places = Places(report.text)
    for finding in report.findings:
        yield {"path": report.path, **finding_dict(finding, places)}
    for failure in report.failures:
        yield {"path": report.path, "failure": {"where": failure.where, "message": failure.message}}

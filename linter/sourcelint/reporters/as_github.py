"""How is it told to GitHub Actions? One workflow command a finding, which becomes an annotation in the pull request."""

from __future__ import annotations

from ..finding import Finding, Severity
from ..report import RunResult
from . import RenderOptions
from ._places import Places
from ._uri import slashed
from ._visible import visible

_COMMAND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(result: RunResult, options: RenderOptions) -> str:
    """`::error file=…,line=…::message` lines; "" where there is nothing to tell."""
    lines = []
    for report in result.reports:
        places = Places(report.text)
        lines += [_annotation(finding, report.path, places) for finding in report.findings]
        lines += [
            _command("error", {"file": slashed(report.path), "title": f"sourcelint failed: {failure.where}"}, failure.message)
            for failure in report.failures
        ]
    lines += [_command("error", {"title": "sourcelint could not check"}, error) for error in result.errors]
    return "".join(f"{line}\n" for line in lines)


def _annotation(finding: Finding, path: str, places: Places) -> str:
    place = places.of(finding.span)
    properties = {
        "file": slashed(path),
        "line": str(place.line),
        "endLine": str(place.end_line),
        "col": str(place.column),
        "endColumn": str(place.end_column),
        "title": f"{finding.code} {finding.rule}",
    }
    if place.end_line != place.line:  # columns of a span over several lines are refused
        del properties["col"], properties["endColumn"]
    return _command(_COMMAND[finding.severity], properties, finding.message)


def _command(name: str, properties: dict[str, str], message: str) -> str:
    told = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {told}::{_data(message)}"


def _data(text: str) -> str:
    """The message on one line: line breaks survive encoded, other control characters are shown."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "%0A".join(visible(line).replace("%", "%25") for line in lines)


def _property(text: str) -> str:
    return visible(text).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")

"""How is it told to GitLab? A code quality report."""

from __future__ import annotations

import hashlib

from ..finding import Finding, Severity
from ..report import RunResult
from . import RenderOptions
from ._dump import dump
from ._places import Place, Places, unique_fingerprints
from ._uri import slashed

_SEVERITY = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(result: RunResult, options: RenderOptions) -> str:
    """A JSON list of issues; an empty list where there are none."""
    rows = []
    for report in result.reports:
        places, path = Places(report.text), slashed(report.path)
        for finding, fingerprint in zip(report.findings, unique_fingerprints(report.findings), strict=True):
            rows.append(_issue(finding, path, places.of(finding.span), fingerprint))
        rows += [_broken(path, f"{failure.where}: {failure.message}") for failure in report.failures]
    return dump(rows + [_broken(".", error) for error in result.errors])


def _issue(finding: Finding, path: str, place: Place, fingerprint: str) -> dict[str, object]:
    return {
        "description": finding.message,
        "check_name": finding.rule,
        "fingerprint": _digest(path, fingerprint),
        "severity": _SEVERITY[finding.severity],
        "location": {"path": path, "lines": {"begin": place.line, "end": place.end_line}},
    }


def _broken(path: str, message: str) -> dict[str, object]:
    """What kept a draft from being checked: loud, so that it is never taken for a clean report."""
    return {
        "description": message,
        "check_name": "sourcelint-failure",
        "fingerprint": _digest(path, message),
        "severity": "blocker",
        "location": {"path": path, "lines": {"begin": 1, "end": 1}},
    }


def _digest(path: str, words: str) -> str:
    """GitLab wants a fingerprint to be unique in the whole report."""
    return hashlib.sha256(f"{path}\n{words}".encode("utf-8", "surrogatepass")).hexdigest()[:32]

"""How is it told to code scanning? SARIF 2.1.0 as a plain dict: rules, regions in code points, fingerprints, notifications."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..finding import Finding, Severity
from ..report import Report, RunResult
from ..rule import Rule
from . import RenderOptions
from ._dump import dump
from ._places import Places, unique_fingerprints
from ._uri import file_uri

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}

Json = dict[str, Any]


def render(result: RunResult, options: RenderOptions) -> str:
    """One SARIF log with one run."""
    return dump(sarif_dict(result, options))


def sarif_dict(result: RunResult, options: RenderOptions) -> Json:
    """The log: what ran, what it found, and whether it ran through."""
    rules = _rules(result, options)
    index = {rule["id"]: number for number, rule in enumerate(rules)}
    driver: Json = {"name": "sourcelint", "rules": rules}
    if options.version:
        driver["version"] = options.version
    run: Json = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(result)],
        "artifacts": [{"location": _location(report.path)} for report in result.reports],
        "results": [row for number, report in enumerate(result.reports) for row in _results(report, number, index)],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rules(result: RunResult, options: RenderOptions) -> list[Json]:
    """The rules that ran, then those that only findings name; by code, each once."""
    known = {rule.code: _described(rule, options) for rule in options.rules}
    for report in result.reports:
        for finding in report.findings:
            known.setdefault(finding.code, {"id": finding.code, "name": finding.rule, "shortDescription": {"text": finding.rule}})
    return [known[code] for code in sorted(known)]


def _described(rule: type[Rule], options: RenderOptions) -> Json:
    """A rule's metadata out of its class."""
    docs = " ".join((rule.__doc__ or rule.name).split())
    short = docs.split(". ")[0].rstrip(".") + "."
    row: Json = {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": short},
        "fullDescription": {"text": docs},
        "defaultConfiguration": {"level": _LEVEL[rule.severity], "enabled": rule.default},
    }
    if options.rule_url:
        row["helpUri"] = options.rule_url.format(code=rule.code, name=rule.name)
    return row


def _results(report: Report, number: int, index: dict[str, int]) -> Iterable[Json]:
    places = Places(report.text)
    for finding, fingerprint in zip(report.findings, unique_fingerprints(report.findings), strict=True):
        yield _result(finding, report.path, number, places, fingerprint, index[finding.code])


def _result(finding: Finding, path: str, number: int, places: Places, fingerprint: str, rule: int) -> Json:
    """One finding as a SARIF result."""
    artifact = {**_location(path), "index": number}
    row: Json = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": _LEVEL[finding.severity],
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": _region(finding.span, places)}}],
        "partialFingerprints": {"sourcelint/v1": fingerprint},
        "properties": _properties(finding),
    }
    if finding.related:
        row["relatedLocations"] = [
            {"id": position, "physicalLocation": {"artifactLocation": artifact, "region": _region(span, places)}}
            for position, span in enumerate(finding.related, 1)
        ]
    if finding.suggestion is not None:
        row["fixes"] = [_fix(finding, artifact, places)]
    return row


def _properties(finding: Finding) -> Json:
    """What SARIF has no key for: the slip, and what each source says."""
    sources = [{"fact": row.fact, "value": row.value, "source": row.source} for row in finding.expected]
    return {"rule": finding.rule, "slip": finding.slip, "expected": sources}


def _region(span: Any, places: Places) -> Json:
    place = places.of(span)
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "charOffset": span.start,
        "charLength": span.length,
        "snippet": {"text": places.text[span.start : span.end]},
    }


def _fix(finding: Finding, artifact: Json, places: Places) -> Json:
    """The source's figure in place of the draft's."""
    region = {key: value for key, value in _region(finding.span, places).items() if key != "snippet"}
    change = {"deletedRegion": region, "insertedContent": {"text": finding.suggestion}}
    return {
        "description": {"text": f"Write the sourced figure: {finding.suggestion}"},
        "artifactChanges": [{"artifactLocation": artifact, "replacements": [change]}],
    }


def _location(path: str) -> Json:
    """A relative path counts from the repository's root, which the reader of the log knows."""
    uri, absolute = file_uri(path)
    return {"uri": uri} if absolute else {"uri": uri, "uriBaseId": "%SRCROOT%"}


def _invocation(result: RunResult) -> Json:
    """Whether the run went through, and what kept it from it."""
    notes = [
        {
            "level": "error",
            "message": {"text": f"{failure.where}: {failure.message}"},
            "locations": [{"physicalLocation": {"artifactLocation": _location(report.path)}}],
        }
        for report in result.reports
        for failure in report.failures
    ]
    notes += [{"level": "error", "message": {"text": error}} for error in result.errors]
    row: Json = {"executionSuccessful": not notes}
    if notes:
        row["toolExecutionNotifications"] = notes
    return row

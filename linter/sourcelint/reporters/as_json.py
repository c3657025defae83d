"""How is it told to a machine? The JSON contract, version 1: see docs/json.md and report.schema.json beside this file."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from decimal import Decimal

from ..figures.figure import Figure
from ..finding import Expected, Finding, Severity
from ..links.assessment import Assessment, Status
from ..report import Report, RunResult
from ..values.interval import Bound
from . import RenderOptions
from ._dump import dump
from ._places import Places

VERSION = 1
"""Of the contract: additions keep it, a renamed or dropped key raises it."""

_DAY = 24 * 60  # minutes
_DECIMALS = 6  # of a number that does not end (a third), or that many significant digits where it is small


def render(result: RunResult, options: RenderOptions) -> str:
    """The whole run as one JSON object."""
    return dump(report_dict(result, options))


def report_dict(result: RunResult, options: RenderOptions) -> dict[str, object]:
    """`check --format json`: tool, drafts, what could not be read, and the summary."""
    return {
        "version": VERSION,
        "tool": {"name": "sourcelint", "version": options.version},
        "drafts": [draft_dict(report) for report in result.reports],
        "errors": list(result.errors),
        "summary": summary_dict(result),
    }


def figures_dict(figures: list[Figure]) -> dict[str, object]:
    """`figures --format json`: every figure of a text, as read."""
    return {"version": VERSION, "figures": [figure_dict(figure) for figure in figures]}


def draft_dict(report: Report) -> dict[str, object]:
    """One draft: its findings, every figure with its status, and what failed on the way."""
    places = Places(report.text)
    return {
        "path": report.path,
        "language": report.language,
        "date": report.date.isoformat() if report.date else None,
        "findings": [finding_dict(finding, places) for finding in report.findings],
        "figures": [assessed_dict(assessment) for assessment in report.figures],
        "failures": [{"where": failure.where, "message": failure.message} for failure in report.failures],
    }


def finding_dict(finding: Finding, places: Places) -> dict[str, object]:
    """The contract's FINDING."""
    return {
        "rule": finding.rule,
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.message,
        "slip": finding.slip,
        "start": finding.span.start,
        "end": finding.span.end,
        **places.of(finding.span)._asdict(),
        "figure": figure_dict(finding.figure) if finding.figure else None,
        "expected": [expected_dict(row) for row in finding.expected],
        "suggestion": finding.suggestion,
        "fingerprint": finding.fingerprint,
        "related": [{"start": span.start, "end": span.end} for span in finding.related],
        "evidence": list(finding.evidence),
        "score": _score(finding.score),
    }


def expected_dict(row: Expected) -> dict[str, object]:
    """The contract's row of `expected`, with the place in the sheet added."""
    return {
        "fact": row.fact,
        "value": row.value,
        "source": row.source,
        "title": row.title,
        "published": row.published.isoformat() if row.published else None,
        "quote": row.quote,
        "publisher": row.publisher,
        "at": row.at,
        "origin": row.origin,
    }


def assessed_dict(assessment: Assessment) -> dict[str, object]:
    """The contract's ASSESSED."""
    link = assessment.link
    return {
        "figure": figure_dict(assessment.figure),
        "status": assessment.status.value,
        "fact": link.fact.id if link else None,
        "score": _score(link.score) if link else None,
    }


def figure_dict(figure: Figure) -> dict[str, object]:
    """The contract's FIGURE: `lower`/`upper` the likely interval, `stated_*` the figure as written, both as text or null."""
    stated, likely, kind = figure.quantity.stated, figure.quantity.likely, figure.kind
    return {
        "start": figure.span.start,
        "end": figure.span.end,
        "text": figure.text,
        "kind": kind,
        "lower": bound_text(likely.lower, kind),
        "upper": bound_text(likely.upper, kind),
        "lower_open": likely.lower_open,
        "upper_open": likely.upper_open,
        "stated_lower": bound_text(stated.lower, kind),
        "stated_upper": bound_text(stated.upper, kind),
        "unit": None if kind == "time" else figure.quantity.unit,
        "hedge": figure.hedge,
        "language": figure.language,
    }


def bound_text(bound: Bound, kind: str) -> str | None:
    """`6000000`, `2.2`, `2025-07-26`, `18:30`, or None where unbounded."""
    if bound is None:
        return None
    if isinstance(bound, dt.date):
        return bound.isoformat()
    return _clock(bound) if kind == "time" else number_text(bound)


def number_text(value: Decimal) -> str:
    """A number in plain notation: no exponent, no trailing zeros, endless fractions cut to six places (`0.333333`)."""
    if not value.is_finite():
        raise ValueError(f"{value} is no bound of a figure")
    places = max(_DECIMALS, _DECIMALS - 1 - value.adjusted()) if value else 0
    text = f"{value:.{places}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text


def _clock(minutes: Decimal) -> str:
    """A time of day, kept in minutes after midnight, as `18:30`; half an hour before midnight is the evening before."""
    whole = int(minutes.to_integral_value())
    whole = whole if whole == _DAY else whole % _DAY
    return f"{whole // 60:02d}:{whole % 60:02d}"


def _score(score: float | None) -> float | None:
    return None if score is None else round(score, 4)


def summary_dict(result: RunResult) -> dict[str, object]:
    """Counts over all drafts. `coverage` is verified / asserted figures, null without asserted figures."""
    statuses = Counter(figure.status for report in result.reports for figure in report.figures)
    findings = [finding for report in result.reports for finding in report.findings]
    asserted = sum(statuses.values()) - statuses[Status.NOT_ASSERTED]
    severities, rules = Counter(finding.severity for finding in findings), Counter(finding.rule for finding in findings)
    return {
        "drafts": len(result.reports),
        "sources": result.sources,
        "facts": result.facts,
        "findings": {severity.value: severities[severity] for severity in sorted(Severity, reverse=True)},
        "rules": dict(sorted(rules.items())),
        "figures": {status.value: statuses[status] for status in Status},
        "asserted": asserted,
        "coverage": round(statuses[Status.VERIFIED] / asserted, 4) if asserted else None,
        "failures": sum(len(report.failures) for report in result.reports),
        "errors": len(result.errors),
    }

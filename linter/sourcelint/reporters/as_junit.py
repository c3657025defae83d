"""How is it told to a test dashboard? JUnit XML: a suite per draft, a case per finding, one passing case for a clean draft."""

from __future__ import annotations

from ..finding import Finding, Severity
from ..report import Report, RunResult
from . import RenderOptions
from ._places import Places
from ._xml import HEADER, escaped, tag


def render(result: RunResult, options: RenderOptions) -> str:
    """Errors and warnings fail their case, notes only speak in it; crashes and unreadable drafts are errors."""
    suites = [_suite(report) for report in result.reports]
    if result.errors:
        suites.append(_error_suite(result.errors))
    tests, failures, errors = (sum(numbers[place] for numbers, _ in suites) for place in range(3))
    body = "".join(f"  {xml}\n" for _, xml in suites)
    return f"{HEADER}{tag('testsuites', {'name': 'sourcelint', 'tests': tests, 'failures': failures, 'errors': errors}, chr(10) + body)}\n"


def _suite(report: Report) -> tuple[tuple[int, int, int], str]:
    """(tests, failures, errors) and the XML of one draft."""
    places = Places(report.text)
    cases = [_case(finding, report.path, places) for finding in report.findings]
    cases += [_error_case(report.path, failure.where, failure.message) for failure in report.failures]
    failed = sum(finding.severity is not Severity.NOTE for finding in report.findings)
    if not cases:
        cases = [tag("testcase", {"name": "no finding", "classname": report.path})]
    return _made(report.path, cases, failed, len(report.failures))


def _error_suite(errors: tuple[str, ...]) -> tuple[tuple[int, int, int], str]:
    cases = [_error_case("sourcelint", "could not check", error) for error in errors]
    return _made("sourcelint", cases, 0, len(errors))


def _made(name: str, cases: list[str], failures: int, errors: int) -> tuple[tuple[int, int, int], str]:
    attributes: dict[str, object] = {"name": name, "tests": len(cases), "failures": failures, "errors": errors}
    body = "\n" + "".join(f"    {case}\n" for case in cases) + "  "
    return (len(cases), failures, errors), tag("testsuite", attributes, body)


def _case(finding: Finding, path: str, places: Places) -> str:
    line, column = places.line_column(finding.span.start)
    place = f"{path}:{line}:{column}"
    if finding.severity is Severity.NOTE:
        body = tag("system-out", {}, escaped(f"{place}: note: {finding.message}"))
    else:
        body = tag("failure", {"message": finding.message, "type": finding.severity.value}, escaped(f"{place}: {finding.message}"))
    return tag("testcase", {"name": f"{finding.code} {finding.rule} {line}:{column}", "classname": path, "file": path, "line": line}, body)


def _error_case(name: str, where: str, message: str) -> str:
    return tag("testcase", {"name": where, "classname": name}, tag("error", {"message": message, "type": "failure"}, escaped(message)))

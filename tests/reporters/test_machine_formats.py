"""The formats of machines keep their contracts: JSON and SARIF by their schemas, XML as XML, workflow commands on one line each."""

from __future__ import annotations

import datetime as dt
import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sourcelint import reporters
from sourcelint.figures.figure import HEDGES, KINDS, Figure
from sourcelint.finding import Finding, Severity
from sourcelint.links.assessment import Status
from sourcelint.report import Report, RunResult
from sourcelint.reporters import as_json
from sourcelint.reporters._uri import file_uri
from sourcelint.rule import Rule
from sourcelint.text.span import Span
from sourcelint.values.interval import Interval
from sourcelint.values.quantity import Quantity

SCHEMA = json.loads((Path(as_json.__file__).parent / "report.schema.json").read_text("utf-8"))
SARIF = json.loads((Path(__file__).parent / "sarif-subset.schema.json").read_text("utf-8"))
OPTIONS = reporters.RenderOptions(version="1.2.3")
RENDER = {reporter.name: reporter.render for reporter in reporters.builtin()}


def part(name: str) -> dict[str, Any]:
    return {"$ref": f"#/$defs/{name}", "$defs": SCHEMA["$defs"]}


def one_finding(text: str, span: Span, *, path: str = "a.md", message: str = "wrong", fingerprint: str = "") -> RunResult:
    finding = Finding("wrong-count", "SL101", Severity.ERROR, span, message, fingerprint=fingerprint)
    return RunResult((Report(path, "de", None, (finding,), (), (), text),))


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.Draft202012Validator.check_schema(SARIF)


def test_the_schema_knows_every_kind_hedge_severity_and_status() -> None:
    defs = SCHEMA["$defs"]
    assert defs["figure"]["properties"]["kind"]["enum"] == list(KINDS)
    assert defs["figure"]["properties"]["hedge"]["enum"] == [*HEDGES, None]
    assert set(defs["finding"]["properties"]["severity"]["enum"]) == {severity.value for severity in Severity}
    assert defs["assessed"]["properties"]["status"]["enum"] == [status.value for status in Status]
    assert set(defs["summary"]["properties"]["figures"]["required"]) == {status.value for status in Status}


def test_json_keeps_its_schema(result: RunResult, silent: RunResult) -> None:
    for run in (result, silent, RunResult(())):
        jsonschema.validate(json.loads(RENDER["json"](run, OPTIONS)), SCHEMA)


def test_every_key_of_the_contract_is_written(result: RunResult) -> None:
    told = json.loads(RENDER["json"](result, OPTIONS))
    draft = told["drafts"][0]
    assert set(told) >= {"version", "tool", "drafts", "summary"}
    assert told["tool"] == {"name": "sourcelint", "version": "1.2.3"}
    assert set(draft) == {"path", "language", "date", "findings", "figures", "failures"}
    assert set(draft["findings"][0]) >= {
        "rule", "code", "severity", "message", "slip", "start", "end", "line", "column", "end_line", "end_column", "figure", "expected",
        "suggestion", "fingerprint",
    }
    assert set(draft["findings"][0]["expected"][0]) >= {"fact", "value", "source", "title", "published", "quote"}
    assert set(draft["figures"][0]) == {"figure", "status", "fact", "score"}
    assert set(draft["figures"][0]["figure"]) == {
        "start", "end", "text", "kind", "lower", "upper", "lower_open", "upper_open", "stated_lower", "stated_upper", "unit", "hedge",
        "language",
    }


def test_positions_are_code_points_of_the_draft(result: RunResult) -> None:
    report = result.reports[0]
    for row in json.loads(RENDER["json"](result, OPTIONS))["drafts"][0]["findings"]:
        line = re.split(r"\r\n|\n|\r", report.text)[row["line"] - 1]
        assert line[row["column"] - 1:row["end_column"] - 1] == report.text[row["start"]:row["end"]]


def test_the_summary_counts_every_figure(result: RunResult) -> None:
    summary = json.loads(RENDER["json"](result, OPTIONS))["summary"]
    assert summary["findings"] == {"error": 1, "warning": 1, "note": 1}
    assert summary["figures"] == {"verified": 2, "contradicted": 1, "disputed": 1, "outdated": 0, "unsourced": 1, "not_asserted": 1}
    assert (summary["asserted"], summary["coverage"], summary["failures"], summary["errors"]) == (5, 0.4, 1, 1)


def test_lines_keep_their_schema(result: RunResult) -> None:
    rows = [json.loads(line) for line in RENDER["jsonl"](result, OPTIONS).splitlines()]
    for row in rows:
        jsonschema.validate(row, part("line"))
    assert [row.get("code") or set(row) & {"failure", "error"} for row in rows] == ["SL101", "SL302", "SL201", {"failure"}, {"error"}]


def test_lines_of_a_silent_run_are_none(silent: RunResult) -> None:
    assert RENDER["jsonl"](silent, OPTIONS) == ""


@pytest.mark.parametrize(("value", "text"), [
    (Decimal("6E+6"), "6000000"), (Decimal("2.20"), "2.2"), (Decimal(1) / 3, "0.333333"), (Decimal(2) / 3, "0.666667"),
    (Decimal("-0.0"), "0"),
    (Decimal("1E-9"), "0.000000001"), (Decimal(10**6) / 3, "333333.333333"), (Decimal("-140"), "-140"), (Decimal("64.1E9"), "64100000000"),
    (Decimal(0), "0"),
])
def test_numbers_are_plain(value: Decimal, text: str) -> None:
    assert as_json.number_text(value) == text


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-10**15, max_value=10**15))
def test_a_number_comes_back(value: Decimal) -> None:
    assert Decimal(as_json.number_text(value)) == value
    jsonschema.validate(as_json.number_text(value), part("bound"))


@pytest.mark.parametrize(("bound", "kind", "text"), [
    (None, "count", None), (dt.date(2025, 7, 26), "date", "2025-07-26"), (Decimal(1110), "time", "18:30"), (Decimal(0), "time", "00:00"),
    (Decimal(1440), "time", "24:00"), (Decimal(-30), "time", "23:30"), (Decimal(1470), "time", "00:30"),
    (Decimal(1110), "duration", "1110"),
])
def test_bounds(bound: Decimal | dt.date | None, kind: str, text: str | None) -> None:
    assert as_json.bound_text(bound, kind) == text
    jsonschema.validate(text, part("bound"))


def test_an_endless_value_is_no_bound() -> None:
    with pytest.raises(ValueError, match="no bound"):
        as_json.number_text(Decimal("Infinity"))


def test_figures_keep_their_schema() -> None:
    above = Figure(Span(9, 14), Quantity(Interval(Decimal(1200), None, True, True), Interval(Decimal(1200), Decimal(1500), True)), "count",
                   "1.200", hedge="more_than", language="de")
    told = as_json.figures_dict([above])
    jsonschema.validate(told, part("figures_report"))
    assert told["figures"] == [{
        "start": 9, "end": 14, "text": "1.200", "kind": "count", "lower": "1200", "upper": "1500", "lower_open": True, "upper_open": False,
        "stated_lower": "1200", "stated_upper": None, "unit": None, "hedge": "more_than", "language": "de",
    }]


def test_sarif_keeps_its_schema(result: RunResult, silent: RunResult, rules: tuple[type[Rule], ...]) -> None:
    described = OPTIONS._replace(rules=rules, rule_url="https://example.org/{code}")
    for run, options in ((result, described), (result, OPTIONS), (silent, OPTIONS), (RunResult(()), OPTIONS)):
        jsonschema.validate(json.loads(RENDER["sarif"](run, options)), SARIF)


def test_sarif_is_read_by_an_independent_model(result: RunResult, silent: RunResult, rules: tuple[type[Rule], ...]) -> None:
    sarif = pytest.importorskip("sarif_pydantic")
    for run in (result, silent):
        log = json.loads(RENDER["sarif"](run, OPTIONS._replace(rules=rules)))
        read = sarif.Sarif.model_validate(log)
        assert [one.rule_id for one in read.runs[0].results] == [one["ruleId"] for one in log["runs"][0].get("results", [])]


def test_sarif_says_what_it_should(result: RunResult, rules: tuple[type[Rule], ...]) -> None:
    run = json.loads(RENDER["sarif"](result, OPTIONS._replace(rules=rules)))["runs"][0]
    described = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in described] == ["SL101", "SL201", "SL302"]
    assert described[0]["shortDescription"]["text"] == "A count in the draft is not the count in the sources."
    first = run["results"][0]
    assert [row["level"] for row in run["results"]] == ["error", "warning", "note"]
    assert first["locations"][0]["physicalLocation"]["region"]["snippet"]["text"] == "24.000"
    assert first["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": "texte/a%20b.md", "uriBaseId": "%SRCROOT%", "index": 0}
    assert [described[row["ruleIndex"]]["id"] for row in run["results"]] == [row["ruleId"] for row in run["results"]]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["invocations"][0]["executionSuccessful"] is False
    assert len(run["invocations"][0]["toolExecutionNotifications"]) == 2


def test_two_findings_of_one_fingerprint_stay_two(result: RunResult) -> None:
    for name, key in (("sarif", "sourcelint/v1"), ("gitlab", "fingerprint")):
        told = RENDER[name](result, OPTIONS)
        prints = re.findall(rf'"{key}": "([^"]*)"', told)
        assert len(prints) == len(set(prints)) >= 3


@pytest.mark.parametrize(("path", "uri"), [
    ("a.md", ("a.md", False)), ("./x/ü b#1.md", ("x/%C3%BC%20b%231.md", False)), ("/srv/a.md", ("file:///srv/a.md", True)),
    (r"C:\Texte\a.md", ("file:///C:/Texte/a.md", True)), (r"texte\a.md", ("texte/a.md", False)), ("a:b.md", ("a%3Ab.md", False)),
])
def test_paths_are_uris(path: str, uri: tuple[str, bool]) -> None:
    assert file_uri(path) == uri


def test_gitlab_is_loud_about_what_was_not_checked(result: RunResult) -> None:
    rows = json.loads(RENDER["gitlab"](result, OPTIONS))
    assert [row["severity"] for row in rows] == ["major", "minor", "info", "blocker", "blocker"]
    assert rows[0]["location"] == {"path": "texte/a b.md", "lines": {"begin": 3, "end": 3}}


def test_rdjson_counts_bytes() -> None:
    told = json.loads(RENDER["rdjson"](one_finding("日本 48 x", Span(3, 5)), OPTIONS))
    where = told["diagnostics"][0]["location"]["range"]
    assert where == {"start": {"line": 1, "column": 8}, "end": {"line": 1, "column": 10}}


def test_junit_counts_what_it_holds(result: RunResult) -> None:
    root = ElementTree.fromstring(RENDER["junit"](result, OPTIONS))
    for element in (root, *root.iter("testsuite")):
        for key, tag in (("tests", "testcase"), ("failures", "failure"), ("errors", "error")):
            assert int(element.attrib[key]) == len(list(element.iter(tag)))


def test_github_commands() -> None:
    told = RENDER["github"](one_finding("a\nb 48", Span(4, 6), path="x,y:z.md", message="50 %\r\nnext"), OPTIONS)
    assert told == "::error file=x%2Cy%3Az.md,line=2,endLine=2,col=3,endColumn=5,title=SL101 wrong-count::50 %25%0Anext\n"


def test_github_gives_no_columns_over_lines() -> None:
    told = RENDER["github"](one_finding("26. bis\n28. Juli", Span(0, 16)), OPTIONS)
    assert told.startswith("::error file=a.md,line=1,endLine=2,title=")


NASTY = "\x1b[31m::error::\x07 \u202e \x9b2J \ud800 \ufffe & < > \" ' ]]> \u2028 \r\n % , : \U000e0041"


@pytest.mark.parametrize("name", sorted(RENDER))
def test_nothing_harmful_comes_through(name: str) -> None:
    run = one_finding(f"{NASTY} 48 {NASTY}", Span(len(NASTY) + 1, len(NASTY) + 3), path=f"{NASTY}.md", message=NASTY)
    told = RENDER[name](run, OPTIONS)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2028\ud800-\udfff]", told)
    told.encode("utf-8")
    if name in ("junit", "checkstyle"):
        ElementTree.fromstring(told)
    if name in ("json", "sarif", "gitlab", "rdjson"):
        json.loads(told)
    if name in ("jsonl", "github"):
        assert told.count("\n") == 1


@given(st.text(max_size=60), st.text(max_size=20))
def test_json_gives_back_what_it_was_given(message: str, path: str) -> None:
    row = json.loads(RENDER["jsonl"](one_finding("48", Span(0, 2), path=path, message=message), OPTIONS))
    assert (row["message"], row["path"]) == (message, path)

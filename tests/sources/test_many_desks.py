"""Sheets of many desks: folders read as one, includes, namespaces, and what two of them may not define differently."""

from __future__ import annotations

from pathlib import Path

import pytest

from sourcelint import Sources
from sourcelint.cli import main
from sourcelint.errors import SheetError
from sourcelint.sources.fact import FactBase

SHARED = """\
schema: 1
entities:
  harbour: {type: company, names: [Hartwell Harbour]}
"""
DESK = """\
schema: 1
namespace: {desk}
sources:
  report: {{title: "Report of {desk}", language: en}}
entities:
  board: {{names: ["Board of {desk}"], part_of: harbour}}
facts:
  staff: {{subject: harbour, measure: employees, claims: {{figure: "{figure}", source: report}}}}
  seats: {{subject: board, measure: [seats], claims: {{figure: "9", source: report}}}}
"""


APART = """\
schema: 1
namespace: city
sources: {s: {language: en}}
entities:
  one: {names: [Eins]}
facts:
  a: {subject: one, measure: employees, distinct_from: [b, sport/seats], claims: {value: 7, source: s}}
  b: {subject: one, measure: employees, claims: {value: 9, source: s}}
"""


def put(folder: Path, **sheets: str) -> Path:
    """Writes sheets by their names."""
    for name, text in sheets.items():
        path = folder / f"{name.replace('__', '/')}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def only(sources: Sources) -> FactBase:
    """The one base of some sheets."""
    (base,) = sources.bases
    return base


def told(folder: Path) -> str:
    """Every fault of a folder."""
    with pytest.raises(SheetError) as caught:
        Sources.load(folder)
    return str(caught.value)


def test_two_desks_use_one_word_for_two_things(tmp_path: Path) -> None:
    put(tmp_path, shared=SHARED, a=DESK.format(desk="city", figure="120"), b=DESK.format(desk="trade", figure="130"))
    base = only(Sources.load(tmp_path))
    assert [fact.id for fact in base.facts] == ["city/staff", "city/seats", "trade/staff", "trade/seats"]
    assert [fact.subject for fact in base.facts] == ["harbour", "city/board", "harbour", "trade/board"]
    assert [claim.source.id for fact in base.facts for claim in fact.claims][::2] == ["city/report", "trade/report"]
    assert {entity.id: entity.part_of for entity in base.entities} == {"harbour": "", "city/board": "harbour", "trade/board": "harbour"}


def test_without_namespaces_the_same_is_a_fault_that_names_both(tmp_path: Path) -> None:
    desks = {name: DESK.format(desk=desk, figure="1").replace(f"namespace: {desk}\n", "") for name, desk in (("a", "city"), ("b", "trade"))}
    put(tmp_path, shared=SHARED, **desks)
    said = told(tmp_path)
    assert "b.yaml:5:3: entity 'board' is defined differently in" in said.replace(str(tmp_path) + "/", "")
    assert f"{tmp_path}/a.yaml:5" in said


def test_one_entity_defined_alike_twice_is_one(tmp_path: Path) -> None:
    put(tmp_path, a=SHARED, b=SHARED)
    assert len(only(Sources.load(tmp_path)).entities) == 1


def test_another_desks_fact_is_reached_by_its_whole_id(tmp_path: Path) -> None:
    more = 'schema: 1\nsources: {call: {language: en}}\nfacts: {city/staff: {claims: {figure: "125", source: call}}}\n'
    put(tmp_path, shared=SHARED, a=DESK.format(desk="city", figure="120"), b=more)
    fact = next(fact for fact in only(Sources.load(tmp_path)).facts if fact.id == "city/staff")
    assert [claim.source.id for claim in fact.claims] == ["city/report", "call"]


def test_two_sheets_of_one_namespace_use_each_others_ids(tmp_path: Path) -> None:
    more = 'schema: 1\nnamespace: city\nfacts: {beds: {subject: board, measure: [beds], claims: {figure: "4", source: report}}}\n'
    put(tmp_path, shared=SHARED, a=DESK.format(desk="city", figure="120"), b=more)
    fact = next(fact for fact in only(Sources.load(tmp_path)).facts if fact.id == "city/beds")
    assert (fact.subject, fact.claims[0].source.id) == ("city/board", "city/report")


def test_a_namespace_is_one_word(tmp_path: Path) -> None:
    put(tmp_path, a="schema: 1\nnamespace: two words\n")
    assert "no namespace" in told(tmp_path)


def test_a_sheet_brings_along_what_it_includes(tmp_path: Path) -> None:
    desk = DESK.format(desk="city", figure="120").replace("sources:", "include: [../common, more.yaml]\nsources:", 1)
    put(tmp_path, common__names=SHARED, city__desk=desk, city__more="schema: 1\ninclude: desk.yaml\n")
    base = only(Sources.load(tmp_path / "city" / "desk.yaml"))
    assert "harbour" in {entity.id for entity in base.entities}, "a circle of includes ends"


def test_an_include_that_is_not_there_is_told_at_its_place(tmp_path: Path) -> None:
    put(tmp_path, a="schema: 1\ninclude:\n  - ../nowhere\n")
    said = told(tmp_path)
    assert "a.yaml:3:5: include" in said
    assert "no such file or folder" in said


def test_a_changed_include_is_read_anew(tmp_path: Path) -> None:
    put(tmp_path, common__names=SHARED, desk="schema: 1\ninclude: common/names.yaml\n")
    assert len(only(Sources.load(tmp_path / "desk.yaml")).entities) == 1
    put(tmp_path, common__names=SHARED + "  quay: {names: [Quay 7]}\n")
    assert len(only(Sources.load(tmp_path / "desk.yaml")).entities) == 2


def test_a_name_of_two_desks_is_told_with_both_places(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sheet = "schema: 1\nentities: {one: {names: [Hartwell]}}\n"
    put(tmp_path, a=sheet, b=sheet.replace("1\n", "1\nnamespace: b\n"))
    assert main(["sources", "check", "--no-config", str(tmp_path)]) == 2
    out = capsys.readouterr().out
    assert "'Hartwell' is a name of 'one' too" in out
    assert "a.yaml:2" in out
    assert "b.yaml:3" in out


def test_distinct_facts_are_those_of_the_namespace(tmp_path: Path) -> None:
    put(tmp_path, city=APART, sport=DESK.format(desk="sport", figure="40"), shared=SHARED)
    facts = {fact.id: fact for base in Sources.load(tmp_path).bases for fact in base.facts}
    assert facts["city/a"].distinct_from == ("city/b", "sport/seats")


def test_a_distinct_fact_must_exist(tmp_path: Path) -> None:
    put(tmp_path, city=APART.replace("[b, sport/seats]", "bb"))
    with pytest.raises(SheetError, match="unknown fact 'bb'"):
        Sources.load(tmp_path)

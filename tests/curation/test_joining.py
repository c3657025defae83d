"""One thing told in two articles: the second draft proposes a claim on the first one's fact."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
import yaml

from sourcelint import Sources
from sourcelint.cli import main
from sourcelint.curation.candidate import Draft
from sourcelint.curation.schema import schema_text
from sourcelint.curation.writing import sheet
from sourcelint.lexicon.loading import load
from sourcelint.sources.fact import FactBase
from sourcelint.sources.sheet import from_short

from .conftest import ARTICLE

Drafts = Callable[..., Draft]
LATER = "Die Firma Radnova beschäftigt über 340 Mitarbeiter. Im Jahr 2024 verkaufte Radnova 15.000 Räder.\n"
OTHER = "Die Aktie der Firma Velomax fiel um 4 Prozent.\n"


@pytest.fixture
def first(proposed: Drafts) -> FactBase:
    """The sheet of the first article."""
    return from_short(sheet(proposed(ARTICLE)), load())


def test_the_same_figure_of_the_same_thing_is_a_claim_on_its_fact(proposed: Drafts, first: FactBase) -> None:
    made = {one.wording: one for one in proposed(LATER + OTHER, "later.txt", known=first).candidates}
    assert made["über 340"].id == "radnova-employees"
    assert made["über 340"].joins is not None
    assert made["15.000"].joins is None, "another figure may be another thing"
    assert any("12.000" in doubt for doubt in made["15.000"].doubts), "… but the person is told of it"
    assert made["4 Prozent"].joins is None, "another subject"


def test_one_document_does_not_claim_a_fact_twice(proposed: Drafts, first: FactBase) -> None:
    twice = "Radnova beschäftigt 345 Mitarbeiter. In Linz beschäftigt Radnova 350 Mitarbeiter.\n"
    made = proposed(twice, "later.txt", known=first).candidates
    assert [one.joins is not None for one in made] == [True, False]


def test_drafting_the_same_article_again_joins_nothing(proposed: Drafts, first: FactBase) -> None:
    assert [one for one in proposed(ARTICLE, known=first).candidates if one.joins] == []


def write(folder: Path) -> tuple[Path, Path]:
    """Two articles drafted one after the other, beside each other."""
    for name, text in (("first", ARTICLE), ("later", LATER)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        assert main(["sources", "draft", str(folder / f"{name}.txt"), "--no-config", "--published", "2025-05-01", "-o",
                     str(folder / f"{name}.yaml")]) == 0  # fmt: skip
    return folder / "first.yaml", folder / "later.yaml"


def test_both_sheets_are_read_as_one_fact_with_two_claims(tmp_path: Path) -> None:
    _, later = write(tmp_path)
    assert "# defined in first.yaml, where first says" in later.read_text(encoding="utf-8")
    (base,) = Sources.load(tmp_path).bases
    fact = next(fact for fact in base.facts if fact.id == "radnova-employees")
    assert [claim.source.id for claim in fact.claims] == ["first", "later"]


def test_the_review_shows_what_the_other_sheet_claims(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, later = write(tmp_path)
    capsys.readouterr()
    monkeypatch.setattr("sys.stdin", io.StringIO("a\na\n"))
    assert main(["sources", "review", "--no-config", "--by", "Ada", str(later)]) == 0
    shown = capsys.readouterr().out
    assert "one more claim on a fact of another sheet:" in shown
    assert "mehr als 340" in shown


def test_both_sheets_are_valid_by_the_published_schema(tmp_path: Path) -> None:
    schema = json.loads(schema_text())
    for path in write(tmp_path):
        found = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        found["schema"] = 1  # the one number; everything else is text to a sheet
        assert list(jsonschema.Draft202012Validator(schema).iter_errors(found)) == []


def test_claims_alone_need_neither_subject_nor_measure_by_the_schema_but_not_one_of_them() -> None:
    validator = jsonschema.Draft202012Validator(json.loads(schema_text()))
    claims = [{"figure": "9", "source": "a"}]
    assert validator.is_valid({"schema": 1, "facts": {"a": {"claims": claims}}})
    assert not validator.is_valid({"schema": 1, "facts": {"a": {"subject": "b", "claims": claims}}})


def test_a_database_joins_the_claims_too(tmp_path: Path) -> None:
    database = pytest.importorskip("sourcelint.sources.database")
    pytest.importorskip("sqlalchemy")
    write(tmp_path)
    url = f"sqlite:///{tmp_path}/facts.db"
    database.store(url, [str(tmp_path)], load())
    stored, (read,) = database.load(url, load()), Sources.load(tmp_path).bases
    assert {fact.id: len(fact.claims) for fact in stored.facts} == {fact.id: len(fact.claims) for fact in read.facts}
    assert {source.id: source.passages for source in stored.sources} == {source.id: source.passages for source in read.sources}


def test_claims_without_the_sheet_of_their_fact_are_a_fault(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, later = write(tmp_path)
    capsys.readouterr()
    assert main(["sources", "check", "--no-config", str(later)]) == 2
    told = capsys.readouterr().out
    assert "no other sheet defines it" in told
    assert "radnova-employees" in told


def test_claims_take_the_time_of_their_fact() -> None:
    text = """
schema: 1
sources: {a: {language: en}}
facts: {staff: {subject: Hartwell, measure: employees, as_of: 2024, claims: [{figure: "12", source: a}]}}
"""
    more = """
schema: 1
sources: {b: {language: en}}
facts: {staff: {claims: [{figure: "13", source: b}]}}
"""
    from sourcelint.sources.reading import page_of, read_pages
    from sourcelint.sources.sheetfiles import SheetFile

    pages = [page_of(SheetFile(name, body.encode())) for name, body in (("b.yaml", more), ("a.yaml", text))]
    base, faults = read_pages(pages, load())
    assert faults == []
    (fact,) = base.facts
    assert [(claim.source.id, claim.as_of) for claim in fact.claims] == [("a", fact.as_of), ("b", fact.as_of)]

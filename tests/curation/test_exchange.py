"""Exchange: what other programs get, and a desk's spreadsheet read with every fault at its cell."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from sourcelint.cli import main
from sourcelint.curation.exchange import COLUMNS, as_csv, as_jsonld, exported, held, rows
from sourcelint.curation.spreadsheet import sheet_of
from sourcelint.errors import SheetError, UsageError
from sourcelint.lexicon.loading import load
from sourcelint.sources.fact import FactBase
from sourcelint.sources.reading import page_of, read_pages
from sourcelint.sources.sheetfiles import SheetFile

SHEET = """\
schema: 1
sources:
  report: {title: "Bericht", publisher: Hafenamt, published: 2025-01-20, language: de, url: "https://example.org/r"}
entities:
  port: {type: company, names: [Nordhafen AG]}
facts:
  port-ships:
    subject: port
    measure: {de: [Schiffe], en: [ships]}
    as_of: "2024"
    claims:
      - {figure: "mehr als 2.000", quote: "mehr als 2.000 Schiffe", at: "¶2"}
      - {figure: "80-100", status: withdrawn}
  port-cost:
    subject: port
    measure: cost
    claims: {figure: "2,5 Millionen Euro", quote: "=1+1 sind 2,5 Millionen Euro", attributed_to: Petra Holl, status: disputed}
"""


def base_of(text: str) -> FactBase:
    """The facts of a sheet's text."""
    base, faults = read_pages([page_of(SheetFile("s.yaml", text.encode("utf-8")))], load())
    assert not faults, "\n".join(map(str, faults))
    return base


def test_a_row_a_claim_with_its_bounds() -> None:
    first, second, third = rows(base_of(SHEET))
    assert (first["figure"], first["lower"], first["upper"], first["hedge"]) == ("mehr als 2.000", "2000", None, "more_than")
    assert (second["lower"], second["upper"], second["status"]) == ("80", "100", "withdrawn")
    assert (third["measure"], third["unit"], third["lower"], third["attributed_to"]) == ("cost", "EUR", "2500000", "Petra Holl")
    assert all(set(row) == set(COLUMNS) for row in (first, second, third))


def test_csv_is_read_back_and_runs_no_formula() -> None:
    read = list(csv.DictReader(io.StringIO(as_csv(base_of(SHEET)), newline="")))
    assert [row["figure"] for row in read] == ["mehr als 2.000", "80-100", "2,5 Millionen Euro"]
    assert read[2]["quote"].startswith("'=1+1")


def test_json_ld_holds_claims_and_observations() -> None:
    graph = as_jsonld(base_of(SHEET))["@graph"]
    source, ships, cost = graph
    assert (source["@type"], source["publisher"]["name"]) == ("CreativeWork", "Hafenamt")
    assert ships["appearance"] == {"@id": source["@id"]}
    assert ships["about"]["@type"] == "Observation"
    assert ships["about"]["minValue"] == 2000
    assert "maxValue" not in ships["about"]
    assert ships["about"]["observationAbout"] == {"@type": "Organization", "name": "Nordhafen AG"}
    assert (cost["about"]["value"], cost["about"]["unitCode"]) == (2500000, "EUR")
    assert len(graph) == 3, "withdrawn claims are not published"


@pytest.mark.parametrize("form", ["csv", "json", "jsonld"])
def test_every_format_is_made_by_the_command(form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "s.yaml").write_text(SHEET, encoding="utf-8")
    out = tmp_path / "out"
    assert main(["sources", "export", "--no-config", str(tmp_path / "s.yaml"), "--format", form, "-o", str(out)]) == 0
    assert out.read_text(encoding="utf-8").replace("\r\n", "\n") == exported(base_of(SHEET), form).replace("\r\n", "\n")
    assert main(["sources", "export", "--no-config", str(tmp_path / "s.yaml"), "--format", "json", "--status", "disputed"]) == 0
    assert [row["id"] for row in json.loads(capsys.readouterr().out)["claims"]] == ["port-cost"]


def test_only_some_statuses() -> None:
    assert [fact.id for fact in held(base_of(SHEET), ["disputed"]).facts] == ["port-cost"]


GERMAN = (
    'Wer;Was;Zahl;Zitat;Stand\r\nNordhafen AG;Schiffe, Frachter;2.000;"2.000 Schiffe; so viele";2024\r\n'
    "Nordhafen AG;cost;2,5 Millionen Euro;;\r\n"
)
MAPPING = {"subject": "Wer", "measure": "was", "figure": "Zahl", "quote": "Zitat", "as_of": "Stand"}


def made(text: str, mapping: dict[str, str] | None = None, **more: str) -> FactBase:
    """The facts of a CSV text."""
    return base_of(sheet_of(text.encode("utf-8"), "t.csv", MAPPING if mapping is None else mapping, load(), **more))


def faults_of(call: Callable[[], object]) -> str:
    """What is said of a bad table."""
    with pytest.raises((SheetError, UsageError)) as caught:
        call()
    return str(caught.value)


def test_a_german_spreadsheet_becomes_a_sheet() -> None:
    base = made(GERMAN, language="de")
    ships, cost = base.facts
    assert ships.words == {"": ("Schiffe", "Frachter")}
    assert (str(ships.claims[0].figure.quantity.stated.lower), ships.claims[0].quote) == ("2000", "2.000 Schiffe; so viele")
    assert cost.measure == "cost"
    assert str(cost.claims[0].figure.quantity.stated.lower) == "2500000"


def test_rows_of_one_thing_are_claims_of_one_fact() -> None:
    text = "subject,measure,figure,source,published,language\nAcme,ships,200,Herald,2025-01-01,en\nAcme,ships,210,Times,2025-02-01,en\n"
    (fact,) = made(text, {}).facts
    assert [claim.source.id for claim in fact.claims] == ["herald", "times"]


def test_what_was_exported_is_imported_again() -> None:
    base = base_of(SHEET)
    again = made(as_csv(base), {})
    assert [[claim.figure.quantity.stated for claim in fact.claims] for fact in again.facts] == [
        [c.figure.quantity.stated for c in f.claims] for f in base.facts
    ]


@pytest.mark.parametrize(
    ("text", "more", "said"),
    [
        (GERMAN, {"language": "en"}, "row 3, column C (Zahl): '2,5 Millionen Euro' has a decimal comma, and the table is English"),
        (GERMAN, {}, "row 2, column C (Zahl): '2.000' cannot be read without a language"),
        (GERMAN.replace("2.000;", "keine Ahnung;", 1), {"language": "de"}, "row 2, column C (Zahl): "),
        (GERMAN.replace(";2024", ";neulich"), {"language": "de"}, "row 2, column E (Stand): as_of 'neulich' is no date or period"),
        (GERMAN.replace("Nordhafen AG;cost", ";cost"), {"language": "de"}, "row 3, column A (Wer): no subject"),
        ("Wer,Was,Zahl,Zitat,Stand\nAcme,Schiffe,2,5,,\n", {"language": "de"}, "row 2 has 6 cells, the head has 5"),
        ("", {}, "is empty"),
    ],
)
def test_faults_are_told_by_row_and_column(text: str, more: dict[str, str], said: str) -> None:
    assert said in faults_of(lambda: made(text, **more))


def test_all_faults_at_once() -> None:
    text = "subject;measure;value\n;ships;1,5\nAcme;;2\n"
    said = faults_of(lambda: made(text, {}))
    assert said.count("row 2") == 2
    assert "row 3, column B (measure): no measure" in said
    assert "Write 1.5" in said


def test_faults_of_cells_and_of_figures_are_told_together() -> None:
    text = 'subject,measure,value,source\nAcme,cost,"87,5",a\nAcme,price,1.2.3,a\nAcme,ships,,a\n,ships,7,a\n'
    said = faults_of(lambda: made(text, {}, language="en"))
    assert [line.split(":")[1] for line in said.splitlines() if line.startswith("t.csv:")] == ["2", "3", "4", "5"]
    assert "row 4, column C (value): no value" in said


@pytest.mark.parametrize(
    ("mapping", "said"),
    [
        ({"subjct": "Wer"}, "Did you mean 'subject'?"),
        ({"subject": "Wär"}, "has no column 'Wär'. Did you mean 'Wer'?"),
        ({"subject": "Wer"}, "no column for measure and figure"),
    ],
)
def test_a_mapping_that_does_not_fit(mapping: dict[str, str], said: str) -> None:
    assert said in faults_of(lambda: made(GERMAN, mapping, language="de"))


def test_another_encoding_is_named() -> None:
    data = GERMAN.replace("Nordhafen", "Südhafen").encode("cp1252")
    assert "row 2 is not utf-8" in faults_of(lambda: sheet_of(data, "t.csv", MAPPING, load(), language="de"))
    assert "Südhafen" in sheet_of(data, "t.csv", MAPPING, load(), language="de", encoding="cp1252")


def test_the_command_writes_no_sheet_over_another(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table, sheet = tmp_path / "t.csv", tmp_path / "s.yaml"
    table.write_text(GERMAN, encoding="utf-8", newline="")
    words = [
        "sources",
        "import",
        "--no-config",
        str(table),
        "--language",
        "de",
        "--mapping",
        "subject=Wer,measure=Was",
        "--mapping",
        "figure=Zahl",
        "-o",
        str(sheet),
    ]
    assert main(words) == 0
    assert main(["sources", "check", "--no-config", str(sheet)]) == 0
    assert main(words) == 2
    assert "there already" in capsys.readouterr().err

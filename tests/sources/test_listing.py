"""Tables and pages of what the sheets hold."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sourcelint.errors import UsageError
from sourcelint.lexicon.model import Lexicon
from sourcelint.sources.listing import check_data, run_check, run_list, run_show

SHEET = """\
schema: 1
language: de
sources:
  a: {title: Bericht, publisher: Blatt, published: 2025-01-10}
  b: {title: Meldung, published: 2025-01-02}
entities:
  werft: {type: company, names: [Werft Ankerburg]}
facts:
  staff:
    subject: werft
    measure: employees
    as_of: 2025-01
    claims:
      - {figure: weniger als 200, source: a, quote: "weniger als 200 Leute", at: ¶3, attributed_to: Betriebsrat, reason: gezählt}
      - {figure: "140", source: b, status: disputed}
  rate:
    subject: werft
    measure: {de: [Preis], en: [price]}
    context: {de: [Stahl]}
    claims: [{figure: "2,2 Euro pro Kilogramm", source: b}]
"""


@pytest.fixture(autouse=True)
def _sheet(desk: Path) -> None:
    (desk / "sheet.yaml").write_text(SHEET, "utf-8")


def test_checking_shows_both_sides_of_a_disagreement(lexicon: Lexicon) -> None:
    text, status = run_check(["sheet.yaml"], [], lexicon)
    assert status == 0
    assert text == (
        "staff: the sources differ\n"
        "    140   Meldung, 2025-01-02   sheet.yaml:15\n"
        "    weniger als 200   Bericht, 2025-01-10   sheet.yaml:14\n"
        "        “weniger als 200 Leute”\n"
        "2 sources, 1 entity, 2 facts, 3 claims; no originals at hand; no faults; 1 disagreement among the sources.\n"
    )


def test_checking_a_bad_sheet_is_the_users_mistake(desk: Path, lexicon: Lexicon) -> None:
    (desk / "sheet.yaml").write_text(SHEET.replace("status: disputed", "status: disputd\x1b"), "utf-8")
    text, status = run_check(["sheet.yaml"], [], lexicon)
    assert status == 2
    assert "sheet.yaml:15:" in text
    assert text.endswith("1 fault.\n")
    assert "\x1b" not in text


def test_check_as_data(lexicon: Lexicon) -> None:
    found = json.loads(json.dumps(check_data(["sheet.yaml"], [], lexicon)))
    assert found["faults"] == []
    (conflict,) = found["conflicts"]
    assert (conflict["kind"], conflict["facts"]) == ("claims", ["staff"])
    assert [claim["figure"] for claim in conflict["claims"]] == ["140", "weniger als 200"]


@pytest.mark.parametrize(
    ("by", "first"),
    [("subject", ["Werft Ankerburg", "weniger als 200", "employees"]), ("measure", ["employees", "weniger als 200", "Werft Ankerburg"]),
     ("source", ["a", "weniger als 200", "Werft Ankerburg"])],
)
def test_the_list_is_a_table_by_what_is_asked_for(by: str, first: list[str], lexicon: Lexicon) -> None:
    lines = run_list(["sheet.yaml"], lexicon, by).splitlines()
    assert lines[0].startswith(by)
    cells = [cell for cell in lines[2].split("  ") if cell]
    assert [cell.strip() for cell in cells[:3]] == first
    assert lines[-1] == "2 sources, 1 entity, 2 facts, 3 claims."


def test_the_list_as_json_has_one_row_a_claim(lexicon: Lexicon) -> None:
    rows = json.loads(run_list(["sheet.yaml"], lexicon, as_json=True))["claims"]
    assert [(row["fact"], row["figure"], row["status"]) for row in rows] == [
        ("staff", "weniger als 200", "confirmed"), ("staff", "140", "disputed"), ("rate", "2,2 Euro pro Kilogramm", "confirmed")]


def test_a_list_by_nothing_known_is_a_usage_error(lexicon: Lexicon) -> None:
    with pytest.raises(UsageError, match=r"'subjekt'; known: subject, measure, source. Did you mean 'subject'"):
        run_list(["sheet.yaml"], lexicon, "subjekt")


def test_sheets_without_facts_list_nothing(desk: Path, lexicon: Lexicon) -> None:
    (desk / "sheet.yaml").write_text("schema: 1\n")
    assert run_list(["sheet.yaml"], lexicon) == "No facts.\n"


def test_a_fact_is_shown_with_all_its_sources_say(lexicon: Lexicon) -> None:
    assert run_show("staff", ["sheet.yaml"], lexicon) == (
        "staff   sheet.yaml:9\n"
        "  subject   Werft Ankerburg (company)\n"
        "  measure   employees\n"
        "  as of     2025-01\n"
        "\n"
        "  weniger als 200   Bericht, Blatt, 2025-01-10, ¶3   sheet.yaml:14\n"
        "      read as count … to 200 (less than)\n"
        "      “weniger als 200 Leute”\n"
        "      after Betriebsrat, gezählt\n"
        "\n"
        "  140   Meldung, 2025-01-02   sheet.yaml:15\n"
        "      read as count 140\n"
        "      disputed\n"
        "\n"
        "staff: the sources differ\n"
    )


def test_a_rate_is_shown_with_its_denominator(lexicon: Lexicon) -> None:
    text = run_show("rate", ["sheet.yaml"], lexicon)
    assert "read as money 2.2 EUR per 1 kg" in text
    assert "measure   de: Preis; en: price" in text
    assert "context   de: Stahl" in text
    assert json.loads(run_show("rate", ["sheet.yaml"], lexicon, as_json=True))["claims"][0]["unit"] == "EUR"


def test_no_such_fact_is_a_usage_error(lexicon: Lexicon) -> None:
    with pytest.raises(UsageError, match=r"no fact 'staf' in these sheets. Did you mean 'staff'"):
        run_show("staf", ["sheet.yaml"], lexicon)

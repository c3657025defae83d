"""Quotes and hashes held against originals, and names that two entities share."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from sourcelint.errors import Fault
from sourcelint.lexicon.model import Lexicon
from sourcelint.sources.check import check_sheets

TEXT = (
    "Die Werft hat 1.200\u00a0Beschäftigte,\nwie ein Sprecher sagte: „Wir bauen 7 Kräne – im Hafen.“ "
    "Später waren es 1.200 Tonnen Stahl.\n"
)

SHEET = """\
schema: 1
sources:
  release:
    language: de
    file: release.txt
    sha256: {hash}
facts:
  staff: {{subject: Werft, measure: employees, claims: [{{figure: "{figure}", quote: "{quote}"}}]}}
"""


@pytest.fixture
def originals(desk: Path) -> str:
    (desk / "originals").mkdir()
    (desk / "originals" / "release.txt").write_text(TEXT, "utf-8")
    return "originals"


def faults(desk: Path, lexicon: Lexicon, figure: str = "1.200", quote: str = "1.200 Beschäftigte", *, digest: str = "",
           places: tuple[str, ...] = ("originals",)) -> list[Fault]:
    digest = digest or sha256(TEXT.encode()).hexdigest()
    (desk / "sheet.yaml").write_text(SHEET.format(hash=digest, figure=figure, quote=quote), "utf-8")
    return check_sheets(["sheet.yaml"], places, lexicon)


@pytest.mark.parametrize(
    ("figure", "quote"),
    [("1.200", "hat 1.200 Beschäftigte, wie ein Sprecher"), ("7", "'Wir bauen 7 Kräne - im Hafen"), ("7", "wie ein … 7 Kräne"),
     ("1.200", "waren es 1.200 [...] Stahl")],
)
def test_a_quote_stands_in_the_original_whatever_its_spaces_and_marks(figure: str, quote: str, desk: Path, originals: str,
                                                                      lexicon: Lexicon) -> None:
    assert faults(desk, lexicon, figure, quote.replace("'", "„")) == []


def test_a_quote_that_does_not_stand_there_is_shown_what_does(desk: Path, originals: str, lexicon: Lexicon) -> None:
    (fault,) = faults(desk, lexicon, quote="1.200 Mitarbeiter hat die Werft")
    assert (fault.line, fault.message) == (8, "the quote does not stand in release.txt")
    assert fault.remedy.startswith("There it says: … ")
    assert "1.200 Beschäftigte" in fault.remedy
    assert "Stahl" not in fault.remedy
    (fault,) = faults(desk, lexicon, figure="1.300", quote="1.300 Mitarbeiter")
    assert "Nor does the figure '1.300'" in fault.remedy


def test_an_original_that_has_changed_is_noticed(desk: Path, originals: str, lexicon: Lexicon) -> None:
    (fault,) = faults(desk, lexicon, digest="0" * 64)
    assert fault.line == 6
    assert "release.txt is not the one this was made from" in fault.message
    assert sha256(TEXT.encode()).hexdigest() in fault.remedy


def test_without_the_original_nothing_is_held_against_it(desk: Path, originals: str, lexicon: Lexicon) -> None:
    assert faults(desk, lexicon, quote="1.200 Nullen", digest="0" * 64, places=()) == []
    assert faults(desk, lexicon, quote="1.200 Nullen", digest="0" * 64, places=("nowhere", "sheet.yaml")) == []
    assert len(faults(desk, lexicon, quote="1.200 Nullen", digest="0" * 64, places=("nowhere", "originals/release.txt"))) == 2


def test_originals_of_other_formats_are_read_by_the_callers_reader(desk: Path, originals: str, lexicon: Lexicon) -> None:
    faults(desk, lexicon, quote="1.200 <b>Beschäftigte</b>")

    def read_text(data: bytes, path: str) -> str:
        return data.decode().replace("Beschäftigte", "<b>Beschäftigte</b>")

    assert check_sheets(["sheet.yaml"], ["originals"], lexicon, read_text=read_text) == []


def test_everything_loading_says_is_said_in_order(desk: Path, originals: str, lexicon: Lexicon) -> None:
    found = faults(desk, lexicon, figure="viele", quote="so viele", digest="12")
    assert [(fault.line, fault.message.split(":")[0][:30]) for fault in found] == [
        (6, "sha256 is no SHA-256 hash"), (8, "'viele' is not one figure in t"), (8, "the quote does not stand in re")]
    assert [fault.message for fault in check_sheets(["nowhere"], [], lexicon)] == ["no such file or folder"]


NAMES = "schema: 1\nentities:\n  port: {{names: [Hafen, Port]}}\n  other: {}\n"


@pytest.mark.parametrize(
    ("other", "shared"),
    [("{names: [Kai, hafen]}", "hafen"), ("{names: [Kai], also: {de: [Der Kai, Port]}}", "Port"), ("{names: [Kai], also: [port]}", "port")],
)
def test_a_name_of_two_entities_is_told_at_the_second(other: str, shared: str, desk: Path, lexicon: Lexicon) -> None:
    (desk / "sheet.yaml").write_text(NAMES.format(other))
    (fault,) = check_sheets(["sheet.yaml"], [], lexicon)
    assert fault.message == f"{shared!r} is a name of 'port' too (sheet.yaml:3)"
    assert fault.source_line[fault.column - 1:].startswith(shared)


def test_words_of_two_languages_and_of_a_part_may_be_the_same(desk: Path, lexicon: Lexicon) -> None:
    (desk / "sheet.yaml").write_text(
        "schema: 1\nentities:\n  a: {names: [A], also: {de: [Firma]}}\n  b: {names: [B], also: {en: [Firma]}}\n"
        "  c: {names: [A], part_of: a}\n")
    assert check_sheets(["sheet.yaml"], [], lexicon) == []
    (desk / "again.yaml").write_text((desk / "sheet.yaml").read_text())
    assert check_sheets(["sheet.yaml", "again.yaml"], [], lexicon) == [], "what two sheets define alike is one"


def test_the_projects_own_sheets_hold_against_the_originals(root: Path, lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    originals = root.parent / "shared" / "originals"
    places = [str(originals)] if originals.is_dir() else []  # the articles are not part of the project
    assert check_sheets(["seeds"], places, lexicon) == []

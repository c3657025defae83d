"""Reviewing: every answer is on disk at once, nothing is lost, and nobody's work is overwritten."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sourcelint.cli import main
from sourcelint.curation.asking import Terminal, marked, review
from sourcelint.curation.candidate import Draft
from sourcelint.curation.session import Session
from sourcelint.curation.sheettext import claims_in, opened
from sourcelint.curation.writing import sheet
from sourcelint.errors import ReadError, SheetError

from .conftest import ARTICLE

Drafts = Callable[..., Draft]


@pytest.fixture
def path(tmp_path: Path, proposed: Drafts) -> Path:
    """A drafted sheet with five candidates."""
    path = tmp_path / "radnova.yaml"
    path.write_text(sheet(proposed(ARTICLE)), encoding="utf-8")
    return path


def session(path: Path) -> Session:
    """A session on the sheet, by anna."""
    return Session(opened(str(path)), lambda: ("anna", "2025-05-02T10:00"), lambda text: (), {"employees": {}})


def go(on: Session, *answers: str) -> str:
    """Reviews with these answers; what was said."""
    said: list[str] = []
    given: Iterator[str] = iter(answers)

    def ask(prompt: str) -> str:
        said.append(prompt)
        try:
            return next(given)
        except StopIteration:
            raise EOFError from None

    review(on, Terminal(said.append, ask), lambda source: "de")
    return "\n".join(said)


def statuses(path: Path) -> list[str]:
    """The status of every claim on disk."""
    return [one.status for one in claims_in(opened(str(path)).root)]


def test_accepting_records_who_and_when(path: Path) -> None:
    go(session(path), "a", "q")
    assert statuses(path) == ["confirmed", *["candidate"] * 4]
    assert 'reviewed: {by: anna, at: "2025-05-02T10:00"}' in path.read_text(encoding="utf-8")


def test_disputed_keeps_the_reason(path: Path) -> None:
    go(session(path), "x", "the report says 11.000", "q")
    first = next(iter(claims_in(opened(str(path)).root)))
    assert (first.status, first.claim.text("reason")) == ("disputed", "the report says 11.000")


def test_deleting_takes_the_fact_out_and_says_so_at_the_end(path: Path) -> None:
    go(session(path), "d", "q")
    text = path.read_text(encoding="utf-8")
    assert len(statuses(path)) == 4
    assert text.endswith('# left out: ¶1 "12.000": deleted by anna, 2025-05-02T10:00\n')


def test_skipping_writes_nothing_and_comes_back_next_time(path: Path) -> None:
    before = path.read_bytes()
    said = go(session(path), "s", "s", "s", "s", "s")
    assert path.read_bytes() == before
    assert "[5/5]" in said
    assert len(session(path).open) == 5


def test_editing_corrects_claim_and_fact_and_asks_again(path: Path) -> None:
    said = go(session(path), "e", "", "", "", "Radnova AG", "Fahrräder, Räder", "2024", "a", "q")
    first = next(iter(claims_in(opened(str(path)).root)))
    assert first.status == "confirmed"
    assert first.fact_at.text("subject") == "Radnova AG"
    assert "measure: {de: [Fahrräder, Räder]}" in path.read_text(encoding="utf-8")
    assert "de: Fahrräder, Räder" in said


def test_a_shared_measure_is_written_as_its_name(path: Path) -> None:
    go(session(path), "e", "", "", "", "", "employees", "", "q")
    assert next(iter(claims_in(opened(str(path)).root))).fact_at.text("measure") == "employees"


def test_undo_goes_back_step_by_step(path: Path) -> None:
    before = path.read_bytes()
    said = go(session(path), "a", "d", "s", "e", "", "", "", "X", "", "", "u", "u", "u", "u", "u", "q")
    assert path.read_bytes() == before
    assert said.count("nothing to undo") == 1


def test_what_is_no_answer_asks_again(path: Path) -> None:
    before = path.read_bytes()
    said = go(session(path), "", "?", "accpet", "q")
    assert "'accpet' is none of these" in said
    assert path.read_bytes() == before


def test_it_goes_on_where_it_stopped(path: Path) -> None:
    go(session(path), "a", "a", "q")
    said = go(session(path), "a", "a", "a")
    assert "[1/3]" in said
    assert statuses(path) == ["confirmed"] * 5


def test_the_figure_is_marked_in_its_quote() -> None:
    assert marked("mit  rund\n6 Millionen – Euro", "rund 6 Millionen", lambda figure: f"[{figure}]") == "mit [rund 6 Millionen] – Euro"
    assert marked("ohne", "7", lambda figure: f"[{figure}]") == "ohne"


def test_two_people_at_one_sheet_never_overwrite_each_other(path: Path) -> None:
    mine, theirs = session(path), session(path)
    go(theirs, "a", "q")
    after = path.read_bytes()
    said = go(mine, "d", "u", "q")
    assert path.read_bytes() == after
    assert "Somebody else has changed the sheet meanwhile" in said
    assert "[1/4]" in said, "the other's decision stands, and the review goes on behind it"
    assert "nothing to undo" in said, "an undo would take back what they did"
    assert not list(path.parent.glob("*.tmp"))


def test_what_was_decided_before_a_colleague_came_stands(path: Path) -> None:
    mine, theirs = session(path), session(path)
    go(mine, "a", "q")
    theirs.reread()
    go(theirs, "a", "q")
    go(mine, "a", "a", "q")
    assert statuses(path) == ["confirmed"] * 3 + ["candidate"] * 2, "the first answer of the second round was to a sheet of before"


def test_a_sheet_that_a_colleague_broke_is_not_gone_on_with(path: Path) -> None:
    mine = session(path)
    path.write_text(path.read_text(encoding="utf-8").replace("facts:", "facts: ["), encoding="utf-8")
    broken = path.read_bytes()
    with pytest.raises(SheetError):
        go(mine, "a")
    assert path.read_bytes() == broken


def test_a_sheet_that_vanished_is_not_made_anew(path: Path) -> None:
    mine = session(path)
    path.unlink()
    with pytest.raises(ReadError):
        go(mine, "a")
    assert not path.exists()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="a folder that cannot be written needs an ordinary user")
def test_a_folder_that_cannot_be_written_is_said(path: Path) -> None:
    path.parent.chmod(0o500)
    try:
        with pytest.raises(Exception, match="cannot be written"):
            go(session(path), "a")
    finally:
        path.parent.chmod(0o700)


def test_an_edit_that_breaks_the_sheet_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    import io

    before = path.read_bytes()
    monkeypatch.setattr("sys.stdin", io.StringIO("e\nno figure at all\n\n\n\n\n\nq\n"))
    assert main(["sources", "review", "--no-config", "--by", "anna", str(path)]) == 0
    said = capsys.readouterr()
    assert "could not be read with it" in said.out
    assert "not one figure" in said.out or "does not contain the figure" in said.out
    assert path.read_bytes() == before
    assert "5 still to review" in said.err


def test_a_sheet_with_faults_is_not_reviewed(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace("subject:", "subjct:", 1), encoding="utf-8")
    assert main(["sources", "review", "--no-config", str(path)]) == 2
    assert "unknown key 'subjct'" in capsys.readouterr().err


def test_a_sheet_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sources", "review", "--no-config", str(tmp_path / "no.yaml")]) == 2
    assert "no.yaml" in capsys.readouterr().err

"""Only lines that differ from a git revision."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from sourcelint.errors import UsageError
from sourcelint.filters.changed import changed_lines, touched
from sourcelint.finding import Finding, Severity
from sourcelint.text.span import Span


def git(folder: Path, *words: str) -> None:
    subprocess.run(["git", "-c", "user.name=t", "-c", "user.email=t@example.org", *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q")
    (tmp_path / "ä b.md").write_text("one\ntwo\nthree\nfour\n", encoding="utf-8")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "first")
    return tmp_path


def test_changed_lines_of_a_file(repository: Path) -> None:
    draft = repository / "ä b.md"
    assert changed_lines(str(draft), "HEAD") == []
    draft.write_text("one\nTWO\nthree\nfour\nfive\nsix\n", encoding="utf-8")
    assert changed_lines(str(draft), "HEAD") == [range(2, 3), range(5, 7)]
    git(repository, "add", ".")  # staged changes are changes too
    assert changed_lines(str(draft), "HEAD") == [range(2, 3), range(5, 7)]


def test_a_deletion_changes_no_line(repository: Path) -> None:
    draft = repository / "ä b.md"
    draft.write_text("one\nfour\n", encoding="utf-8")
    assert [line for block in changed_lines(str(draft), "HEAD") or [] for line in block] == []


def test_a_new_file_is_changed_all_over(repository: Path) -> None:
    (repository / "new.md").write_text("x\n", encoding="utf-8")
    assert changed_lines(str(repository / "new.md"), "HEAD") is None


def test_no_such_revision(repository: Path) -> None:
    with pytest.raises(UsageError, match=r"--diff: git cannot compare in .*\n    Name a revision that exists"):
        changed_lines(str(repository / "ä b.md"), "no-such-branch")


def test_no_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(UsageError, match="not a git repository"):
        changed_lines(str(tmp_path / "a.md"), "HEAD")


def test_no_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UsageError, match="--diff needs git"):
        changed_lines(str(tmp_path / "a.md"), "HEAD")


def found(start: int, end: int, *related: Span) -> Finding:
    return Finding("rule", "SL1", Severity.ERROR, Span(start, end), "m", related=related)


def test_touched() -> None:
    text = "aa\nbb\ncc\ndd\n"
    one, two, three, over = found(0, 2), found(3, 5), found(6, 8), found(4, 7)
    assert touched([one, two, three, over], text, [range(3, 4)]) == [three, over]
    assert touched([one], text, None) == [one]
    assert touched([one], text, []) == []
    assert touched([found(0, 2, Span(9, 11))], text, [range(4, 5)]) != []

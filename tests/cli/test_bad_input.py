"""What a user can get wrong: each time a message with place and remedy, the right exit status, and the other drafts checked."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from .conftest import BAD, GOOD, SHEET, Command


def checked(out: str) -> list[str]:
    return [draft["path"] for draft in json.loads(out)["drafts"]]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("none.md", None, "none.md: no such file or folder."),
        ("empty/", None, "empty: no drafts in this folder. Looked for *"),
        ("image.md", b"\x89PNG\r\n\x1a\n\0\0\0", "image.md"),
        ("binary.txt", b"abc\0\1\2\3def", "binary.txt"),
        ("latin.txt", "Die Nordhafen AG zählt 20.000 Schiffe.\n".encode("latin-1"), "latin.txt:1:"),
        ("broken.md", b"Schiffe: \xff\xfe\xfd", "broken.md"),
    ],
)
def test_one_draft_of_two_is_unreadable(desk: Path, sourcelint: Command, name: str, content: bytes | None, message: str) -> None:
    if name.endswith("/"):
        (desk / name).mkdir()
    elif content is not None:
        (desk / name).write_bytes(content)
    result = sourcelint("check", "--format", "json", name.rstrip("/"), "bad.md")
    assert result.status == 2
    assert result.err.startswith(f"sourcelint: {message}")
    assert checked(result.out) == ["bad.md"]
    assert json.loads(result.out)["errors"]


@pytest.mark.skipif(os.name == "nt" or getattr(os, "geteuid", lambda: 1)() == 0, reason="permissions do not bind this user")
def test_a_draft_without_permission(desk: Path, sourcelint: Command) -> None:
    (desk / "good.md").chmod(0)
    result = sourcelint("check", "good.md")
    assert (result.status, result.err) == (2, "sourcelint: good.md: cannot be read: Permission denied.\n")


def test_latin_1_is_read_when_declared(desk: Path, sourcelint: Command) -> None:
    (desk / "latin.txt").write_bytes("Die Nordhafen AG zählt 20.000 Schiffe.\n".encode("latin-1"))
    assert sourcelint("check", "--encoding", "latin-1", "latin.txt").status == 1
    result = sourcelint("check", "--encoding", "latin-99", "latin.txt")
    assert result.status == 2
    assert "no encoding 'latin-99'" in result.err


@pytest.mark.parametrize("content", ["", "\n", "   \n\n", "\ufeff"])
def test_an_empty_draft(desk: Path, sourcelint: Command, content: str) -> None:
    (desk / "good.md").write_text(content, encoding="utf-8")
    result = sourcelint("check", "good.md")
    assert (result.status, result.err) == (0, "")


@pytest.mark.slow
def test_a_large_draft(desk: Path, sourcelint: Command) -> None:
    (desk / "good.md").write_text(GOOD.partition("\n\n")[2] * (5_000_000 // len(GOOD)), encoding="utf-8")
    started = time.monotonic()
    assert sourcelint("check", "good.md", "-q").status == 0
    assert time.monotonic() - started < 300


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("check",), "no drafts named. Name files or folders"),
        (("check", "good.md", "--select", "wrong-cuont"), "command line: no rule 'wrong-cuont'. Did you mean 'wrong-count'?"),
        (("check", "good.md", "--select", "SL101", "--ignore", "SL101"), "command line: no rule is left to run"),
        (("check", "good.md", "--format", "jsn"), "command line: unknown format 'jsn'. Did you mean 'json'?"),
        (
            ("check", "good.md", "--severity", "eror"),
            "command line: severity: expected note, warning or error, not 'eror'. Did you mean 'error'?",
        ),
        (("check", "good.md", "--date", "gestern"), "command line: date: expected a day such as 2025-01-28, not 'gestern'."),
        (("check", "good.md", "--slect", "x"), "unknown option '--slect'. Did you mean '--select'?"),
        (("check", "good.md", "--select"), "argument --select: expected one argument"),
        (("check", "good.md", "--config", "x.toml"), "x.toml: the configuration cannot be read: No such file or directory."),
        (("check", "good.md", "--against", "none.txt"), "command line: against: no such file or folder: "),
        (("check", "good.md", "--baseline", "none.json"), "none.json: cannot be read: No such file or directory."),
        (("check", "good.md", "--stdin-filename", "x.md"), "--stdin-filename names standard input, but no PATH is `-`."),
        (("check", "good.md", "--diff", "no-such"), "--diff: git cannot compare in "),
        (("check", "good.md", "--output", "no/such/out.txt"), "--output: there is no folder "),
        (("check", "good.md", "--output", "seeds"), "--output: seeds is a folder. Name a file."),
        (("chekc", "good.md"), "unknown command 'chekc'. Did you mean 'check'?"),
        (("good.md",), "unknown command 'good.md'. To check it: sourcelint check good.md"),
        (("figures", "none.txt"), "none.txt: cannot be read: No such file or directory."),
    ],
)
def test_mistakes_in_use(desk: Path, sourcelint: Command, words: tuple[str, ...], message: str) -> None:
    result = sourcelint(*words)
    assert result.status == 2
    assert result.err.startswith(f"sourcelint: {message.format(desk=desk)}")
    assert "Traceback" not in result.err


@pytest.mark.skipif(os.name == "nt" or getattr(os, "geteuid", lambda: 1)() == 0, reason="permissions do not bind this user")
def test_no_permission_for_the_output(desk: Path, sourcelint: Command) -> None:
    (desk / "locked").mkdir(mode=0o500)
    result = sourcelint("check", "bad.md", "--output", "locked/out.txt")
    assert result.status == 2
    assert result.err.startswith("sourcelint: --output: no permission to write locked/out.txt.")


def test_no_permission_is_told_before_the_work(sourcelint: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    result = sourcelint("check", "bad.md", "--output", "out.txt")
    assert result.status == 2
    assert result.err == "sourcelint: --output: no permission to write out.txt. Name another file, or change its permissions.\n"


def test_no_permission_seen_only_while_writing(desk: Path, sourcelint: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "replace", refused)
    result = sourcelint("check", "bad.md", "--output", "out.txt")
    assert result.status == 2
    assert result.err.startswith("sourcelint: --output: ")
    assert result.err.endswith("out.txt cannot be written: Permission denied.\n")
    assert list(desk.glob("out*")) == []


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("sourcelint.toml", "severity = \n", "sourcelint.toml:1:12: this is no TOML: "),
        ("sourcelint.toml", 'selct = ["x"]\n', "sourcelint.toml:1: unknown key 'selct'. Did you mean 'select'?"),
        ("sourcelint.toml", 'select = ["wrong-cuont"]\n', "sourcelint.toml:1: no rule 'wrong-cuont'."),
        ("sourcelint.toml", '[[ignore]]\nrule = "wrong-cuont"\n', "sourcelint.toml:1: no rule 'wrong-cuont'."),
        ("sourcelint.toml", 'sources = ["none"]\n', "sourcelint.toml:1: sources: no such file or folder: "),
        ("sourcelint.toml", 'format = "jsn"\n', "sourcelint.toml:1: unknown format 'jsn'. Did you mean 'json'?"),
        ("seeds/harbour.yaml", "schema: [1\n", "seeds/harbour.yaml"),
        ("seeds/harbour.yaml", SHEET.replace("subject:", "subjekt:"), "seeds/harbour.yaml:7:3: fact 'nordhafen-ships' has no subject"),
        ("seeds/harbour.yaml", SHEET.replace("source: release", "source: relaese"), "seeds/harbour.yaml:11:"),
        ("seeds/harbour.yaml", SHEET.replace('"2.000", source', "2.000, source"), "seeds/harbour.yaml:11:"),
        ("seeds/harbour.yaml", SHEET.replace('"2.000", source', '"viele", source'), "seeds/harbour.yaml:11:"),
    ],
)
def test_bad_configuration_and_sheets(desk: Path, sourcelint: Command, name: str, text: str, message: str) -> None:
    (desk / name).write_text(text, encoding="utf-8")
    result = sourcelint("check", "good.md", "bad.md")
    assert result.status == 2
    assert message in result.err.splitlines()[0]
    assert "Traceback" not in result.err
    assert result.err.count(result.err.splitlines()[0]) == 1  # told once, not once a draft


def test_a_bad_configuration_elsewhere_stops_only_its_own_drafts(desk: Path, sourcelint: Command) -> None:
    (desk / "sub").mkdir()
    (desk / "sub/sourcelint.toml").write_text("x = 1\n")
    (desk / "sub/a.md").write_text(BAD, encoding="utf-8")
    result = sourcelint("check", "sub", "bad.md", "--format", "json")
    assert result.status == 2
    assert result.err.startswith("sourcelint: sub/sourcelint.toml:1: unknown key 'x'.")
    assert checked(result.out) == ["bad.md"]


def command(*words: str, cwd: Path, **more: object) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-m", "sourcelint", *words], cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)  # type: ignore[call-overload,no-any-return]


@pytest.mark.skipif(os.name == "nt", reason="pipes end otherwise there")
def test_a_closed_output_pipe_ends_quietly(desk: Path) -> None:
    (desk / "bad.md").write_text(BAD.partition("\n\n")[2] * 300, encoding="utf-8")
    process = command("check", "bad.md", cwd=desk)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    err = process.stderr.read()
    process.stderr.close()
    process.wait()
    assert err == b""


def test_interruption(desk: Path, sourcelint: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("sourcelint.runner.check", interrupted)
    assert sourcelint("check", "good.md").status == 130


def test_our_own_crash_is_told_and_the_others_are_checked(sourcelint: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    from sourcelint import runner

    real = runner.check

    def sometimes(content: bytes, path: str, *rest: object) -> object:
        if path == "good.md":
            raise ZeroDivisionError("a fault of ours")
        return real(content, path, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(runner, "check", sometimes)
    result = sourcelint("check", "good.md", "bad.md", "--format", "json")
    assert result.status == 3
    drafts = {draft["path"]: draft for draft in json.loads(result.out)["drafts"]}
    assert drafts["good.md"]["failures"] == [{"where": "sourcelint itself", "message": "ZeroDivisionError: a fault of ours"}]
    assert len(drafts["bad.md"]["findings"]) == 1
    assert "ZeroDivisionError" in result.err
    assert "Traceback" in sourcelint("check", "good.md", "--verbose").err


def test_control_characters_of_a_path_never_reach_the_terminal(sourcelint: Command) -> None:
    result = sourcelint("check", "a\x1b[31m.md")
    assert result.status == 2
    assert "\x1b" not in result.err + result.out

"""`sourcelint check`: findings and exit status, for files, folders and standard input."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from .conftest import AT, BAD, GOOD, Command


def findings(out: str) -> list[dict[str, Any]]:
    return [finding for draft in json.loads(out)["drafts"] for finding in draft["findings"]]


def test_a_good_draft(sourcelint: Command) -> None:
    result = sourcelint("check", "good.md")
    assert (result.status, result.err) == (0, "")
    assert "1 of 1" in result.out


def test_a_bad_draft(sourcelint: Command) -> None:
    result = sourcelint("check", "bad.md")
    assert (result.status, result.err) == (1, "")
    assert result.out.startswith("bad.md:3:29 ")
    for words in ("wrong-count", "20.000", "2.000 Schiffe", "Ein Werk wächst"):
        assert words in result.out


def test_json_has_the_exact_span(sourcelint: Command) -> None:
    result = sourcelint("check", "--format", "json", "bad.md")
    (finding,) = findings(result.out)
    assert (finding["rule"], finding["code"], finding["severity"], finding["slip"]) == ("wrong-count", "SL101", "error", "zero")
    assert (finding["start"], finding["end"], finding["line"], finding["column"]) == (AT, AT + 6, 3, 29)
    assert (finding["expected"][0]["fact"], finding["expected"][0]["value"]) == ("nordhafen-ships", "2.000")
    assert len(finding["fingerprint"]) == 32


@pytest.mark.parametrize(
    ("name", "encode"),
    [
        ("bom.md", lambda text: b"\xef\xbb\xbf" + text.encode()),
        ("crlf.md", lambda text: text.replace("\n", "\r\n").encode()),
        ("utf16.txt", lambda text: text.encode("utf-16")),
        ("page.html", lambda text: f"<p>Ä&amp;<b>{text}</b></p>".encode()),
    ],
)
def test_spans_are_of_the_file_as_decoded(desk: Path, sourcelint: Command, name: str, encode: Any) -> None:
    data = encode(BAD)
    (desk / name).write_bytes(data)
    text = data.decode("utf-16" if name == "utf16.txt" else "utf-8-sig")
    (finding,) = findings(sourcelint("check", "--format", "json", name).out)
    assert text[finding["start"] : finding["end"]] == "20.000"


def test_folders_are_searched_and_each_draft_is_checked_once(desk: Path, sourcelint: Command) -> None:
    (desk / "sub/.hidden").mkdir(parents=True)
    for name in ("sub/b.txt", "sub/a.htm", "sub/notes.csv", "sub/.hidden/c.md", "sub/.d.md"):
        (desk / name).write_text(GOOD, encoding="utf-8")
    result = sourcelint("check", "--format", "json", "sub", "good.md", "./good.md", "sub/b.txt")
    assert [draft["path"] for draft in json.loads(result.out)["drafts"]] == ["sub/a.htm", "sub/b.txt", "good.md"]


def test_exclude_holds_for_searches_not_for_what_is_named(desk: Path, sourcelint: Command) -> None:
    (desk / "archive").mkdir()
    (desk / "archive/old.md").write_text(BAD, encoding="utf-8")
    (desk / "sourcelint.toml").write_text('exclude = ["archive", "bad.md"]\npaths = ["."]\n')
    result = sourcelint("check", "--format", "json")
    assert [draft["path"] for draft in json.loads(result.out)["drafts"]] == ["good.md"]
    assert sourcelint("check", "archive/old.md").status == 1


def test_standard_input(sourcelint: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(BAD.encode())))
    result = sourcelint("check", "-", "--stdin-filename", "desk/neu.md", "--format", "json")
    assert result.status == 1
    assert json.loads(result.out)["drafts"][0]["path"] == "desk/neu.md"


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ((), 1),
        (("--fail-on", "error"), 1),
        (("--exit-zero",), 0),
        (("--ignore", "wrong-count"), 0),
        (("--ignore", "SL1"), 0),
        (("--select", "SL101"), 1),
        (("--select", "wrong-date,weekday-mismatch"), 0),
        (("--min-coverage", "100", "--ignore", "SL101"), 1),
        (("--min-coverage", "0", "--ignore", "SL101"), 0),
    ],
)
def test_exit_status(sourcelint: Command, words: tuple[str, ...], status: int) -> None:
    assert sourcelint("check", "bad.md", *words).status == status


def test_coverage_too_low_is_said(sourcelint: Command) -> None:
    result = sourcelint("check", "bad.md", "--ignore", "SL101", "--min-coverage", "80")
    assert result.err == "sourcelint: 0 of 1 figures are verified (0 %), fewer than the 80 % of min-coverage.\n"


def test_against_a_raw_text_without_configuration(desk: Path, sourcelint: Command) -> None:
    (desk / "release.txt").write_text(
        "Nordhafen meldet Rekord\n\nDie Nordhafen AG fertigte im Jahr 2024 insgesamt 2.000 Schiffe ab, so das Unternehmen.\n",
        encoding="utf-8",
    )
    bad = sourcelint("check", "--no-config", "--against", "release.txt@2025-01-20", "bad.md", "--format", "json")
    assert [finding["expected"][0]["value"] for finding in findings(bad.out)] == ["2.000"]
    assert bad.status == 1
    assert sourcelint("check", "--no-config", "--against", "release.txt", "good.md").status == 0


def test_a_broken_sheet_is_told_and_no_figure_counted(desk: Path, sourcelint: Command) -> None:
    (desk / "seeds/broken.yaml").write_text("schema: 1\nfacts: {a: {}}\n", encoding="utf-8")
    result = sourcelint("check", "bad.md", "--sources", "seeds/broken.yaml")
    assert result.status == 2
    assert "seeds/broken.yaml:2" in result.err
    assert result.out == "INCOMPLETE: 1 problem kept drafts from being checked\n"


def test_without_sources_it_says_so(sourcelint: Command) -> None:
    result = sourcelint("check", "--no-config", "bad.md")
    assert result.status == 0
    assert "0 sources" in result.out


def test_output_to_a_file(desk: Path, sourcelint: Command) -> None:
    result = sourcelint("check", "bad.md", "--format", "json", "--output", "out.json")
    assert (result.status, result.out, result.err) == (1, "", "")
    assert findings((desk / "out.json").read_text(encoding="utf-8"))[0]["rule"] == "wrong-count"
    assert [path.name for path in desk.glob("out*")] == ["out.json"]


def test_output_through_a_link_and_to_a_device(desk: Path, sourcelint: Command) -> None:
    (desk / "link.txt").symlink_to(desk / "real.txt")
    (desk / "real.txt").write_text("old")
    sourcelint("check", "bad.md", "--output", "link.txt")
    assert (desk / "link.txt").is_symlink()
    assert "wrong-count" in (desk / "real.txt").read_text(encoding="utf-8")
    assert sourcelint("check", "bad.md", "--output", os.devnull).status == 1


def test_baseline(desk: Path, sourcelint: Command) -> None:
    written = sourcelint("check", "bad.md", "--write-baseline", "known.json")
    assert (written.status, written.err) == (0, "sourcelint: known.json: 1 finding written; `--baseline known.json` lets them pass.\n")
    (desk / "bad.md").write_text("Neu davor.\n\n" + BAD, encoding="utf-8")
    assert sourcelint("check", "bad.md", "--baseline", "known.json").status == 0
    (desk / "bad.md").write_text(BAD + "\nDie Nordhafen AG hat bisher 30.000 Schiffe abgefertigt.\n", encoding="utf-8")
    result = sourcelint("check", "bad.md", "--baseline", "known.json", "--format", "json")
    assert [finding["figure"]["text"] for finding in findings(result.out)] == ["30.000"]


def test_quiet_says_findings_only(sourcelint: Command) -> None:
    assert sourcelint("check", "-q", "good.md").out == ""
    assert "wrong-count" in sourcelint("check", "-q", "bad.md").out


def test_no_colour_unless_asked(sourcelint: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b" not in sourcelint("check", "bad.md").out
    assert "\x1b" in sourcelint("check", "--color", "always", "bad.md").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b" in sourcelint("check", "bad.md").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in sourcelint("check", "bad.md").out


def test_show_settings(desk: Path, sourcelint: Command) -> None:
    (desk / "sourcelint.toml").write_text('severity = "warning"\n[[ignore]]\nwords = "400"\n')
    result = sourcelint("check", "--show-settings", "--fail-on", "error", "good.md")
    assert result.status == 0
    lines = {line.partition("=")[0].strip(): line for line in result.out.splitlines()}
    assert lines["severity"].endswith('= "warning"   # sourcelint.toml:1')
    assert lines["fail-on"].endswith('= "error"   # command line')
    assert lines["format"].endswith('= "text"   # default')
    assert lines["sources"].endswith("# the folder seeds/ beside sourcelint.toml")
    assert 'words="400"' in lines["ignore (entry)"]


FRONT = "---\ntitle: Am Kai\nsourcelint: {ignore: [wrong-count], language: de}\n---\n"


def test_front_matter(desk: Path, sourcelint: Command) -> None:
    (desk / "bad.md").write_text(FRONT + BAD, encoding="utf-8")
    assert sourcelint("check", "bad.md").status == 0
    assert sourcelint("check", "bad.md", "--ignore", "wrong-date").status == 1  # the command line wins


def test_front_matter_adds_to_what_the_desk_ignores(desk: Path, sourcelint: Command) -> None:
    (desk / "sourcelint.toml").write_text('ignore = ["wrong-count"]\n')
    (desk / "bad.md").write_text(FRONT.replace("wrong-count", "wrong-date") + BAD, encoding="utf-8")
    assert sourcelint("check", "bad.md").status == 0


@pytest.mark.parametrize(
    ("section", "message"),
    [
        ("sourcelint: {ignor: [x]}", "bad.md: front matter: unknown key 'ignor'. Did you mean 'ignore'?"),
        ("sourcelint: {format: json}", "bad.md: front matter: 'format' cannot be set in front matter"),
        ("sourcelint: [x]", "bad.md: front matter: `sourcelint:` takes keys such as"),
        ("sourcelint: {ignore: [x", "bad.md: the front matter is no YAML: "),
        ("sourcelint: {sources: [none.yaml]}", "bad.md: front matter: sources: no such file or folder: "),
        ("sourcelint: {select: [wrong-cuont]}", "bad.md: front matter: no rule 'wrong-cuont'. Did you mean 'wrong-count'?"),
    ],
)
def test_bad_front_matter(desk: Path, sourcelint: Command, section: str, message: str) -> None:
    (desk / "bad.md").write_text(f"---\n{section}\n---\n{BAD}", encoding="utf-8")
    result = sourcelint("check", "bad.md", "good.md", "--format", "json")
    assert result.status == 2
    assert result.err.startswith(f"sourcelint: {message}")
    assert [draft["path"] for draft in json.loads(result.out)["drafts"]] == ["good.md"]


def test_suppression_in_the_text(desk: Path, sourcelint: Command) -> None:
    (desk / "bad.md").write_text(
        "<!-- sourcelint: ignore wrong-count asked the harbour -->\n\n" + BAD.partition("\n\n")[2], encoding="utf-8"
    )
    assert sourcelint("check", "bad.md").status == 0
    (desk / "good.md").write_text("<!-- sourcelint: ignore wrong-count -->\n\n" + GOOD, encoding="utf-8")
    result = sourcelint("check", "good.md")
    assert result.status == 1
    assert "SL901 unused-suppression" in result.out


def test_suppression_from_outside(desk: Path, sourcelint: Command) -> None:
    (desk / "sourcelint.toml").write_text('[[ignore]]\npath = "bad.md"\nwords = "20.000 Schiffe"\nuntil = 2999-12-31\n')
    assert sourcelint("check", "bad.md").status == 0
    (desk / "sourcelint.toml").write_text('[[ignore]]\npath = "bad.md"\nwords = "20.000 Schiffe"\nuntil = 2020-01-01\n')
    from sourcelint.config import files

    files.forget()
    result = sourcelint("check", "bad.md")
    assert result.status == 1
    assert "SL903 expired-suppression" in result.out


def test_jobs_change_nothing(desk: Path, sourcelint: Command) -> None:
    for number in range(12):
        (desk / f"draft{number:02}.md").write_text((BAD, GOOD, "\x89")[number % 3], encoding="latin-1" if number % 3 == 2 else "utf-8")
    alone, together = (sourcelint("check", ".", "--format", "json", "--jobs", jobs) for jobs in ("1", "3"))
    assert alone == together
    assert alone.status == 2
    assert len(json.loads(alone.out)["drafts"]) == 10
    assert sourcelint("check", ".", "--jobs", "many").err.startswith("sourcelint: argument --jobs: expected a number of processes")

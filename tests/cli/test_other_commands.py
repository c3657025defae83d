"""The other commands: figures, explain, sources, rules, init, and the help of all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from sourcelint.cli.commands import COMMANDS

from .conftest import AT, BAD, SHEET, Command


def test_figures_as_json(sourcelint: Command) -> None:
    result = sourcelint("figures", "bad.md", "--format", "json")
    data = json.loads(result.out)
    assert (result.status, data["version"], list(data)) == (0, 1, ["version", "figures"])
    (figure,) = data["figures"]
    assert (figure["start"], figure["end"], figure["text"], figure["kind"]) == (AT, AT + 6, "20.000", "count")
    assert (figure["stated_lower"], figure["stated_upper"], figure["language"]) == ("20000", "20000", "de")


def test_figures_as_text(desk: Path, sourcelint: Command) -> None:
    (desk / "dates.txt").write_text("Seit gestern sind mehr als 140 Schiffe unterwegs.\n", encoding="utf-8")
    result = sourcelint("figures", "dates.txt", "--date", "2025-01-28", "--language", "de")
    assert result.status == 0
    first, second = result.out.splitlines()
    assert first.startswith("1:6  date      gestern  =  2025-01-27 … 2025-01-27")
    assert second.startswith("1:28  count     140  =  140 … 175 more_than")


def test_explain(sourcelint: Command) -> None:
    result = sourcelint("explain", "bad.md")
    assert result.status == 0
    head, *rest = result.out.splitlines()
    assert head == "bad.md:3:29 20.000 (count): contradicted, the sources say otherwise"
    told = "\n".join(rest)
    for words in (
        "linked to nordhafen-ships (score 0.",
        "release says 2.000: contradiction, slip: zero",
        "reported: error SL101 wrong-count",
    ):
        assert words in told


def test_explain_one_line(sourcelint: Command) -> None:
    assert sourcelint("explain", "bad.md:3").out.startswith("bad.md:3:29")
    assert sourcelint("explain", "bad.md:1").out == "bad.md: no figures on line 1.\n"
    assert sourcelint("explain", "none.md").status == 2


def test_explain_several_drafts(sourcelint: Command) -> None:
    told = sourcelint("explain", "bad.md:3", "bad.md:1").out
    assert told.startswith("bad.md:3:29")
    assert told.endswith("bad.md: no figures on line 1.\n")


def test_sources_check(desk: Path, sourcelint: Command) -> None:
    result = sourcelint("sources", "check")
    assert result.status == 0
    assert "1 source" in result.out
    (desk / "seeds/harbour.yaml").write_text(SHEET.replace("source: release", "source: relaese"), encoding="utf-8")
    result = sourcelint("sources", "check")
    assert result.status == 2
    assert result.out.startswith("seeds/harbour.yaml:11:")
    assert json.loads(sourcelint("sources", "check", "seeds/harbour.yaml", "--format", "json").out)["faults"][0]["line"] == 11


def test_quotes_are_held_against_originals_of_any_format(desk: Path, sourcelint: Command) -> None:
    (desk / "originals").mkdir()
    (desk / "originals/release.html").write_text("<p>Es sind <b>2.000</b>&nbsp;Schiffe.</p>", encoding="utf-8")
    (desk / "seeds/harbour.yaml").write_text(SHEET.replace("language: de}", "language: de, file: release.html}"), encoding="utf-8")
    result = sourcelint("sources", "check", "--originals", "originals")
    assert (result.status, "quotes held against 1 original" in result.out) == (0, True)


def test_sources_measures(sourcelint: Command) -> None:
    listed = sourcelint("sources", "measures", "--no-config").out.splitlines()
    assert listed[0].split()[:3] == ["measure", "stated", "as"]
    assert any(line.startswith("employees ") and "count" in line for line in listed)
    told = sourcelint("sources", "measures", "Mitarbeiter").out
    assert told.startswith("employees   count\n    de  Mitarbeiter, ")
    assert json.loads(sourcelint("sources", "measures", "employees", "--format", "json").out)["measures"][0]["name"] == "employees"
    result = sourcelint("sources", "measures", "employes")
    assert result.status == 2
    assert "Did you mean 'employees'?" in result.err


def test_sources_list_and_show(sourcelint: Command) -> None:
    assert "2.000" in sourcelint("sources", "list").out
    assert "2.000 Schiffe" in sourcelint("sources", "show", "nordhafen-ships").out
    shown = sourcelint("sources", "show", "nordhafen-ships").out
    assert sourcelint("sources", "show", "nordhafen-ships", "seeds", "--no-config").out == shown
    for option in ("--sheets", "--sources"):
        assert "2.000 Schiffe" in sourcelint("sources", "show", "nordhafen-ships", option, "seeds", "--no-config").out
    result = sourcelint("sources", "show", "nordhafen-ship")
    assert result.status == 2
    assert "Did you mean 'nordhafen-ships'?" in result.err


@pytest.mark.parametrize(("words", "message"), [
    (("sources", "lst"), "unknown command 'sources lst'. Did you mean 'list'?"),
    (("sources", "check", "--no-config"), "no fact sheets named."),
    (("rules", "SL999"), "no rule 'SL999'."),
    (("init",), "sourcelint.toml: already there; nothing was written."),
])  # fmt: skip
def test_mistakes(sourcelint: Command, words: tuple[str, ...], message: str) -> None:
    result = sourcelint(*words)
    assert result.status == 2
    assert result.err.startswith(f"sourcelint: {message}")


def test_rules(sourcelint: Command) -> None:
    table = sourcelint("rules").out
    assert "SL101  wrong-count" in table
    assert "SL901  unused-suppression" in table
    assert sourcelint("rules", "wrong-count").out == sourcelint("rules", "sl101").out


def test_init_gives_something_that_works(desk: Path, sourcelint: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    assert sourcelint("init", "fresh").status == 0
    monkeypatch.chdir(desk / "fresh")
    assert sourcelint("sources", "check").status == 0
    (desk / "fresh/draft.md").write_text("Last year Example Shipping had 20,000 ships.\n", encoding="utf-8")
    result = sourcelint("check", "draft.md")
    assert (result.status, "wrong-count" in result.out) == (1, True)


def test_init_gives_editors_the_schema_and_commits_a_check(desk: Path, sourcelint: Command) -> None:
    assert sourcelint("init", "fresh").status == 0
    fresh = desk / "fresh"
    first = (fresh / "seeds/example.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=sheet.schema.json"
    assert json.loads((fresh / "seeds/sheet.schema.json").read_text(encoding="utf-8"))["title"] == "sourcelint fact sheet"
    hooks = yaml.safe_load((fresh / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"][0]["hooks"]
    assert [hook["id"] for hook in hooks] == ["sourcelint", "sourcelint-sources"]


def test_init_leaves_the_hooks_that_are_there(desk: Path, sourcelint: Command) -> None:
    own = desk / "fresh" / ".pre-commit-config.yaml"
    own.parent.mkdir()
    own.write_text("repos: []\n", encoding="utf-8")
    assert "id: sourcelint-sources" in sourcelint("init", "fresh").out
    assert own.read_text(encoding="utf-8") == "repos: []\n"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name: str, capfd: pytest.CaptureFixture[str]) -> None:
    from sourcelint.cli import main

    try:
        status = main([name, "-h"])
    except SystemExit as stopped:
        status = int(stopped.code or 0)
    assert status == 0
    assert f"usage: sourcelint {name}" in capfd.readouterr().out


def test_help_and_version(sourcelint: Command) -> None:
    assert all(name in sourcelint("--help").out for name in COMMANDS)
    assert sourcelint("--version").out == "sourcelint 0.1.0\n"
    assert sourcelint("help", "sources").out.startswith("usage: sourcelint sources")
    assert sourcelint().status == 2
    assert BAD  # the newsroom is there


def test_a_block_in_a_language_without_lexicon(desk: Path, sourcelint: Command) -> None:
    (desk / "page.html").write_text(f'<p lang="fi">Siellä on 3 venettä.</p><p>{BAD}</p>', encoding="utf-8")
    assert sourcelint("check", "page.html").status == 1
    (desk / "page.html").write_text(f'<html lang="fi"><p>{BAD}</p>', encoding="utf-8")
    result = sourcelint("check", "page.html")
    assert result.status == 2
    assert result.err.startswith("sourcelint: page.html: the text is in 'fi', of which there is no lexicon.")
    assert sourcelint("check", "page.html", "--language", "de").status == 1


def test_a_check_without_a_word_works_after_init(sourcelint: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "new"
    folder.mkdir()
    monkeypatch.chdir(folder)
    assert sourcelint("init").status == 0
    (folder / "draft.md").write_text("# Hafen\n\nEs kamen 12 Schiffe.\n", encoding="utf-8")
    result = sourcelint("check")
    assert result.status == 0, result.err
    assert "0 of 1 figure agrees" in result.out

"""Defaults < file < front matter < command line, each value with its origin."""

from __future__ import annotations

import datetime as dt
import itertools
from pathlib import Path

import pytest

from sourcelint.config.layers import Request, config_for, expect_paths
from sourcelint.config.settings import KEYS, Against, Settings
from sourcelint.errors import ConfigError
from sourcelint.finding import Severity


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A scratch folder that is the working directory."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_nothing_said(desk: Path) -> None:
    (desk / "seeds").mkdir()
    config = config_for(Request())
    assert config.settings == Settings()
    assert config.origin("severity") == "default"


def test_a_file_sets_with_origin(desk: Path) -> None:
    write(desk / "sourcelint.toml", '# ours\nseverity = "warning"\n\nignore = ["wrong-count"]\n')
    config = config_for(Request())
    assert config.settings.severity is Severity.WARNING
    assert config.origin("severity") == "sourcelint.toml:2"
    assert config.origin("ignore") == "sourcelint.toml:4"
    assert config.origin("select") == "default"


def test_the_command_line_wins(desk: Path) -> None:
    write(desk / "sourcelint.toml", 'severity = "warning"\nfail-on = "error"\n')
    config = config_for(Request({"severity": "error"}))
    assert (config.settings.severity, config.settings.fail_on) == (Severity.ERROR, Severity.ERROR)
    assert config.origin("severity") == "command line"


def test_pyproject(desk: Path) -> None:
    write(desk / "pyproject.toml", '[project]\nname = "x"\n\n[tool.sourcelint]\nselect = ["SL1"]\n')
    config = config_for(Request())
    assert config.settings.select == ("SL1",)
    assert config.origin("select") == "pyproject.toml:5"
    assert config_for(Request(use_files=False)).settings == Settings()


def test_sourcelint_toml_is_nearer_than_pyproject(desk: Path) -> None:
    write(desk / "pyproject.toml", '[tool.sourcelint]\nlanguage = "de"\n')
    write(desk / "sourcelint.toml", 'language = "en"\n')
    assert config_for(Request()).settings.language == "en"


def test_a_foreign_pyproject_is_passed_over(desk: Path) -> None:
    write(desk / "sourcelint.toml", 'language = "en"\n')
    write(desk / "inner/pyproject.toml", '[project]\nname = "sourcelint-notes"\n')
    assert config_for(Request(), str(desk / "inner/a.md")).settings.language == "en"


def test_found_upward_from_the_draft_else_from_here(desk: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    write(desk / "sourcelint.toml", 'language = "en"\n')
    write(desk / "desk/sourcelint.toml", 'language = "de"\n')
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    assert config_for(Request(), "desk/deep/er/a.md").settings.language == "de"
    assert config_for(Request(), "other/a.md").settings.language == "en"
    assert config_for(Request(), str(elsewhere / "a.md")).settings.language == "en"
    assert config_for(Request(config="sourcelint.toml"), "desk/a.md").settings.language == "en"


def test_paths_are_relative_to_the_configuration(desk: Path) -> None:
    (desk / "conf").mkdir()
    write(desk / "conf/sourcelint.toml", 'sources = ["facts", "../more.yaml", "/abs"]\nagainst = ["r@l.txt@2025-01-28", "p.txt"]\n')
    settings = config_for(Request(config="conf/sourcelint.toml")).settings
    assert settings.sources == ("conf/facts", "more.yaml", "/abs")
    assert settings.against == (Against("conf/r@l.txt", dt.date(2025, 1, 28)), Against("conf/p.txt"))


def test_seeds_beside_the_configuration_are_taken(desk: Path) -> None:
    (desk / "conf/seeds").mkdir(parents=True)
    write(desk / "conf/sourcelint.toml", "")
    config = config_for(Request(config="conf/sourcelint.toml"))
    assert config.settings.sources == ("conf/seeds",)
    assert config.origin("sources") == "the folder seeds/ beside sourcelint.toml"
    write(desk / "conf/other.toml", "sources = []\n")
    assert config_for(Request(config="conf/other.toml")).settings.sources == ()


def test_ignore_takes_rules_and_entries(desk: Path) -> None:
    write(
        desk / "sourcelint.toml",
        '[[ignore]]\npath = "a.md"\nwords = "400"\nuntil = 2025-03-01\nreason = "asked"\n\n[[ignore]]\nrule = "SL101"\n',
    )
    entries = config_for(Request({"ignore": ["SL2"]})).settings.entries
    assert [(one.path, one.words, one.rule, one.until, one.reason) for one in entries] == [
        ("a.md", "400", "", dt.date(2025, 3, 1), "asked"),
        ("", "", "SL101", None, ""),
    ]
    assert entries[0].origin == "sourcelint.toml:1"
    assert config_for(Request({"ignore": ["SL2"]})).settings.ignore == ("SL2",)


GOOD = {
    "sources": ['["seeds"]'],
    "originals": ['["o"]'],
    "against": ['["r.txt@2025-01-28"]'],
    "paths": ['["content"]'],
    "exclude": ['["a/**"]'],
    "select": ['["SL1"]'],
    "extend-select": ['["x"]'],
    "ignore": ['["x"]', '[{path = "a"}, "x"]'],
    "severity": ['"note"'],
    "fail-on": ['"error"'],
    "min-coverage": ["80", "99.5", '"80%"'],
    "baseline": ['"b.json"'],
    "language": ['"de"', '"de-CH"'],
    "date": ["2025-01-28", '"2025-01-28"'],
    "encoding": ['"latin-1"'],
    "format": ['"json"'],
}


def test_every_key_has_an_example_here() -> None:
    assert GOOD.keys() == KEYS.keys()


@pytest.mark.parametrize(("key", "value"), [(key, value) for key, values in GOOD.items() for value in values])
def test_every_key_is_read(desk: Path, key: str, value: str) -> None:
    write(desk / "sourcelint.toml", f"{key} = {value}\n")
    settings = config_for(Request()).settings
    assert settings != Settings() or KEYS[key].takes in ('"note"', '"warning"')
    assert config_for(Request()).origin(KEYS[key].field) == "sourcelint.toml:1"


@pytest.mark.parametrize("key", KEYS)
def test_every_shown_example_fits(desk: Path, key: str) -> None:
    write(desk / "sourcelint.toml", f"{key} = {KEYS[key].takes}\n")
    config_for(Request())


BAD = [
    ('selct = ["x"]', "unknown key 'selct'. Did you mean 'select'?"),
    ('select = "x"', 'select: expected a list of strings, not \'x\'.\n    It takes, for example: select = ["wrong-count", "SL2"]'),
    ("select = [1]", "select: expected a list of strings, not [1]."),
    ('severity = "warn"', "severity: expected note, warning or error, not 'warn'. Did you mean 'warning'?"),
    ("severity = 1", "severity: expected note, warning or error, not 1."),
    ("min-coverage = 120", "min-coverage: expected per cent from 0 to 100, not 120."),
    ("min-coverage = true", "min-coverage: expected per cent from 0 to 100, not true."),
    ('language = "deutsch!"', "language: expected a language code such as de or en, not 'deutsch!'."),
    ('date = "28.1.2025"', "date: expected a day such as 2025-01-28, not '28.1.2025'."),
    ("date = 2025", "date: expected a day such as 2025-01-28, not 2025."),
    ('against = ["r.txt@2025-13-01"]', "against: expected a day such as 2025-01-28, not '2025-13-01'."),
    ('ignore = [{pth = "a"}]', "ignore: unknown key 'pth' in an entry. Did you mean 'path'?"),
    ('ignore = [{reason = "a"}]', "ignore: an entry without path, rule and words would hide everything."),
    ("ignore = [{path = 3}]", "ignore: 'path' of an entry is a string, not 3."),
    ('ignore = [{path = "a", until = "soon"}]', "ignore: expected a day such as 2025-01-28, not 'soon'."),
    ('ignore = "x"', "ignore: expected a list, not 'x'."),
    ('format = ""', "format: expected a string, not ''."),
]


@pytest.mark.parametrize(("line", "message"), BAD)
def test_bad_values_are_told_with_place_and_remedy(desk: Path, line: str, message: str) -> None:
    write(desk / "pyproject.toml", f"[tool.sourcelint]\n{line}\n")
    with pytest.raises(ConfigError) as caught:
        config_for(Request())
    assert str(caught.value).startswith(f"pyproject.toml:2: {message}")


def test_the_command_line_is_named_too(desk: Path) -> None:
    with pytest.raises(ConfigError, match=r"^command line: severity: expected"):
        config_for(Request({"severity": "loud"}))


def test_no_toml(desk: Path) -> None:
    write(desk / "sourcelint.toml", 'severity = "note"\nselect = [wrong-count]\n')
    with pytest.raises(ConfigError) as caught:
        config_for(Request())
    first, shown, mark, remedy = str(caught.value).splitlines()
    assert first.startswith("sourcelint.toml:2:11: this is no TOML: ")
    assert (shown, mark) == ("    select = [wrong-count]", "              ^")
    assert "select = [" in remedy


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"severity = \xff", "the configuration is not UTF-8 (byte 11). Save it as UTF-8."),
        (b"x = [", "this is no TOML"),
    ],
)
def test_broken_files(desk: Path, content: bytes, message: str) -> None:
    (desk / "sourcelint.toml").write_bytes(content)
    with pytest.raises(ConfigError) as caught:
        config_for(Request())
    assert message in str(caught.value)


def test_named_configurations_that_are_none(desk: Path) -> None:
    with pytest.raises(ConfigError, match=r"none\.toml: the configuration cannot be read: No such file"):
        config_for(Request(config="none.toml"))
    write(desk / "pyproject.toml", '[project]\nname = "x"\n')
    with pytest.raises(ConfigError, match=r"pyproject.toml: there is no table \[tool.sourcelint\] in it"):
        config_for(Request(config="pyproject.toml"))
    write(desk / "inner/pyproject.toml", "[tool]\nsourcelint = 3\n")
    with pytest.raises(ConfigError, match=r"there is no table \[tool.sourcelint\]"):
        config_for(Request(), "inner/a.md")


def test_sources_that_are_not_there(desk: Path) -> None:
    write(desk / "sourcelint.toml", '\nsources = ["sedes"]\n')
    with pytest.raises(ConfigError) as caught:
        expect_paths(config_for(Request()))
    assert str(caught.value) == "sourcelint.toml:2: sources: no such file or folder: sedes"


def test_any_subset_of_layers_gives_the_strongest_that_speaks(desk: Path) -> None:
    for in_file, on_line in itertools.product([None, "de"], [None, "en"]):
        folder = desk / f"{in_file}-{on_line}"
        write(folder / "sourcelint.toml", f'language = "{in_file}"\n' if in_file else "")
        config = config_for(Request({"language": on_line} if on_line else {}), str(folder / "a.md"))
        assert config.settings.language == (on_line or in_file)

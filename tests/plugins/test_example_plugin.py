"""A plugin of a third party, installed as anyone's: its rule, its words and its format are there, found by its entry point."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from sourcelint import testing

EXAMPLE = Path(__file__).resolve().parent.parent / "plugin_example"
DRAFT = "Am Nordhafen wurden 20.000 Container umgeschlagen. Der Ausbau kostete 2,345 Milliarden Euro.\n"


def command(site: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(site)}
    return subprocess.run(
        [sys.executable, "-m", "sourcelint", *words], cwd=site.parent, env=environment, capture_output=True, text=True, check=False
    )


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The plugin unpacked with its metadata, as an installer leaves it."""
    folder = tmp_path / "site"
    shutil.copytree(EXAMPLE / "house_plugin", folder / "house_plugin", ignore=shutil.ignore_patterns("__pycache__"))
    info = folder / "house_plugin-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: house-plugin\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[sourcelint]\nhouse = house_plugin\n")
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    return folder


def test_rule_words_and_format_of_the_plugin(site: Path) -> None:
    (site.parent / "sheet.yaml").write_text(
        "schema: 1\nsources:\n  report: {title: Jahresbericht, language: de}\nentities:\n  nordhafen: {type: company, names: [Nordhafen]}\n"
        "facts:\n  moved:\n    subject: nordhafen\n    measure: transhipment\n    claims:\n      - {figure: '2.000', source: report}\n",
        encoding="utf-8",
    )
    done = command(site, "check", "draft.txt", "--sources", "sheet.yaml", "--format", "tsv")
    assert done.stderr == ""
    assert done.stdout.splitlines() == ["draft.txt\tSL101\t20.000", "draft.txt\tHOUSE1\t2,345 Milliarden Euro"]
    assert done.returncode == 1


def test_the_rule_is_in_the_rulebook(site: Path) -> None:
    assert "rounded-money" in command(site, "rules").stdout
    assert "HOUSE1 rounded-money" in command(site, "rules", "HOUSE1").stdout


def test_its_examples_run_like_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(EXAMPLE)
    module = importlib.import_module("house_plugin")
    for example in module.RoundedMoney.examples:
        testing.check_example(module.RoundedMoney, example)


def test_a_rule_that_crashes_is_told_and_the_rest_goes_on(site: Path) -> None:
    text = (site / "house_plugin/__init__.py").read_text(encoding="utf-8")
    (site / "house_plugin/__init__.py").write_text(
        text.replace("figure = assessment.figure", "figure = assessment.no_such"), encoding="utf-8"
    )
    done = command(site, "check", "draft.txt", "--no-config")
    assert done.returncode == 3
    assert "rule rounded-money (HOUSE1): AttributeError" in done.stdout
    done = command(site, "check", "draft.txt", "--no-config", "--format", "json")
    assert "rule rounded-money (HOUSE1) crashed: AttributeError" in done.stderr


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        (
            "raise OSError('no such disk')",
            "plugin 'house' (from the package house-plugin) cannot be imported from 'house_plugin': OSError: no such disk",
        ),
        (
            "import sourcelint\n@sourcelint.hookimpl\ndef provide_rules():\n    return [1 / 0]",
            "plugin 'house' failed in provide_rules: ZeroDivisionError",
        ),
        ("import sourcelint\n@sourcelint.hookimpl\ndef provide_rulez(): ...", "plugin 'house' does not fit the hooks"),
        (
            "import sourcelint\nclass R(sourcelint.Rule):\n    code, name = 'SL101', 'mine'\n"
            "@sourcelint.hookimpl\ndef provide_rules():\n    return [R]",
            "rule code 'SL101' is given by the plugins 'house' and 'rules'.",
        ),
    ],
)
def test_a_broken_plugin_stops_the_run(site: Path, broken: str, message: str) -> None:
    (site / "house_plugin/__init__.py").write_text(broken)
    done = command(site, "check", "draft.txt")
    assert done.returncode == 2
    assert done.stderr.startswith(f"sourcelint: {message}")
    assert done.stdout == ""


@pytest.mark.skipif(
    importlib.util.find_spec("hatchling") is None or importlib.util.find_spec("pip") is None, reason="needs pip and hatchling at hand"
)
def test_installed_by_pip(tmp_path: Path) -> None:
    shutil.copytree(EXAMPLE, tmp_path / "source", ignore=shutil.ignore_patterns("__pycache__"))
    words = [
        "install",
        "-q",
        "--no-index",
        "--no-deps",
        "--no-build-isolation",
        "--target",
        str(tmp_path / "site"),
        str(tmp_path / "source"),
    ]
    subprocess.run([sys.executable, "-m", "pip", *words], check=True, capture_output=True)
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    done = command(tmp_path / "site", "check", "--no-config", "draft.txt", "--format", "tsv")
    assert (done.stdout, done.stderr, done.returncode) == ("draft.txt\tHOUSE1\t2,345 Milliarden Euro\n", "", 0)

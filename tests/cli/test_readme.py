"""What the README shows is what happens, and what its commands name is there."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest


def block(readme: str, marker: str) -> str:
    """The fenced block below a marker."""
    found = re.search(rf"<!-- {marker} -->\s*\n```\w*\n(.*?)```", readme, re.DOTALL)
    assert found, f"README.md has no block below <!-- {marker} -->"
    return found[1]


@pytest.fixture(scope="module")
def readme(root: Path) -> str:
    return (root / "README.md").read_text(encoding="utf-8")


def test_the_output_shown_is_the_output(root: Path, readme: str) -> None:
    command = block(readme, "main-job").strip().rpartition("&& ")[2]
    assert command.startswith(".venv/bin/sourcelint check docs/sample/")
    done = subprocess.run([sys.executable, "-m", "sourcelint", *command.split()[1:]], cwd=root, capture_output=True, text=True, check=False)
    assert (done.stderr, done.returncode) == ("", 1)
    assert done.stdout == block(readme, "main-job-output")


@pytest.mark.parametrize("marker", ["main-job", "test-command"])
def test_each_command_is_one_line_that_does_its_own_set_up(readme: str, marker: str) -> None:
    command = block(readme, marker)
    assert command.count("\n") == 1
    assert command.startswith("python3 -m venv .venv && ")
    assert len(re.findall("<!-- " + marker + " -->", readme)) == 1


def test_ci_runs_the_readme_s_command(root: Path, readme: str) -> None:
    script = (root / ".ci/run").read_text(encoding="utf-8")
    assert "<!-- test-command -->" in script
    assert "pip install -q -e '.[test]'" not in script  # taken from the README, not written twice

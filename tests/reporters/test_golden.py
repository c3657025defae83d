"""Every reporter against its golden file. SOURCELINT_GOLDEN=write makes them anew: read the difference before you keep it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sourcelint import reporters
from sourcelint.report import RunResult
from sourcelint.rule import Rule

GOLDEN = Path(__file__).parent / "golden"
BUILTIN = {reporter.name: reporter for reporter in reporters.builtin()}


@pytest.mark.parametrize("name", sorted(BUILTIN))
def test_golden(name: str, result: RunResult, rules: tuple[type[Rule], ...]) -> None:
    options = reporters.RenderOptions(version="1.2.3", statistics=True, verbose=True, rules=rules, rule_url="https://example.org/{code}")
    told, file = BUILTIN[name].render(result, options), GOLDEN / f"{name}.txt"
    if os.environ.get("SOURCELINT_GOLDEN") == "write":
        file.write_text(told, encoding="utf-8", newline="")
    assert told == file.read_bytes().decode()


@pytest.mark.parametrize("name", sorted(BUILTIN))
def test_an_empty_run_can_be_told(name: str) -> None:
    told = BUILTIN[name].render(RunResult(()), reporters.RenderOptions())
    assert told == "" or told.endswith("\n")


def test_formats_are_loaded_only_when_used() -> None:
    import subprocess
    import sys

    code = "import sys, sourcelint.reporters as r; r.builtin(); print([m for m in sys.modules if 'reporters.' in m or m == 'json'])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"

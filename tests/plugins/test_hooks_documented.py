"""Every hook says what it is for and shows how it is written."""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from types import FunctionType
from typing import Any

import pytest

from sourcelint import hookspecs, testing
from sourcelint.plugins import Registry

HOOKS = {name: hook for name, hook in vars(hookspecs).items() if isinstance(hook, FunctionType) and hasattr(hook, "sourcelint_spec")}


def test_there_are_hooks() -> None:
    assert set(HOOKS) == {
        "provide_readers", "provide_lexicons", "provide_sources", "provide_signals", "provide_rules", "provide_reporters", "amend_findings",
    }  # fmt: skip


@pytest.mark.parametrize("name", HOOKS)
def test_docstring_with_an_example_that_fits(name: str) -> None:
    text = inspect.getdoc(HOOKS[name]) or ""
    assert "@hookimpl" in text
    example = text.partition("@hookimpl\n")[2]
    assert f"def {name}({', '.join(inspect.signature(HOOKS[name]).parameters)}):" in example


def test_every_hook_is_on_the_page(root: Path) -> None:
    page = (root / "docs/plugins.md").read_text(encoding="utf-8")
    signatures = {f"{name}({', '.join(inspect.signature(hook).parameters)})" for name, hook in HOOKS.items()}
    assert set(re.findall(r"^\| `(\w+\(.*?\))` \|", page, re.MULTILINE)) == signatures


def test_the_page_s_rule_is_a_rule(root: Path) -> None:
    code = re.findall(r"```python\n(.*?)```", (root / "docs/plugins.md").read_text(encoding="utf-8"), re.DOTALL)[0]
    names: dict[str, Any] = {}
    exec(code, names)
    for example in names["RoundNumber"].examples:
        testing.check_example(names["RoundNumber"], example)


def test_every_hook_reaches_the_registry() -> None:
    assert set(Registry._fields) == {"rules", "readers", "reporters", "lexicons", "signals", "source_providers", "amenders"}

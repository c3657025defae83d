"""Every hook says what it is for and shows how it is written."""

from __future__ import annotations

import inspect
from types import FunctionType

import pytest

from sourcelint import hookspecs
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


def test_every_hook_reaches_the_registry() -> None:
    assert set(Registry._fields) == {"rules", "readers", "reporters", "lexicons", "signals", "source_providers", "amenders"}

"""Modules that share their name with another one: loaded by their path."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType


def module(name: str, path: Path) -> ModuleType:
    """The module of a file, under a name of its own."""
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec and spec.loader
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made

"""Where is the configuration, and what does it say? `sourcelint.toml` or `[tool.sourcelint]` in pyproject.toml, found upward."""

from __future__ import annotations

import functools
import os
import re
from typing import Any

from .. import cachefile
from ..errors import ConfigError, Fault
from ..record import NamedTuple

NAMES = ("sourcelint.toml", "pyproject.toml")
"""In this order in each folder."""


class File(NamedTuple):
    """A configuration file: its path, its text, and its table as TOML says it (days as ISO strings)."""

    path: str
    text: str
    table: dict[str, Any]

    @property
    def folder(self) -> str:
        """Where relative paths start."""
        return os.path.dirname(self.path)

    def place(self, key: str) -> str:
        """`path:line` of a key, as near as its own line can be found."""
        shown = nearby(self.path)
        for number, line in enumerate(self.text.split("\n"), 1):
            said = line.strip().lstrip("[").removeprefix("tool.sourcelint.").lstrip("\"'")
            if said.startswith(key) and not (said[len(key) : len(key) + 1].isalnum() or said[len(key) : len(key) + 1] in ("_", "-")):
                return f"{shown}:{number}"
        return shown


@functools.cache
def upward_from(folder: str) -> File | None:
    """The nearest configuration in the folder or above it, or None. Raises ConfigError for one that cannot be used."""
    for name in NAMES:
        path = os.path.join(folder, name)
        if os.path.isfile(path) and (found := load(path, only_ours=name == "pyproject.toml")):
            return found
    above = os.path.dirname(folder)
    return upward_from(above) if above != folder else None


@functools.cache
def load(path: str, only_ours: bool = False) -> File | None:
    """The configuration in this file; with `only_ours` None where it holds no table of ours. Raises ConfigError."""
    try:
        with open(path, "rb") as file:
            data = file.read()
        text = data.decode("utf-8-sig")
    except OSError as error:
        raise ConfigError(f"{nearby(path)}: the configuration cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{nearby(path)}: the configuration is not UTF-8 (byte {error.start}). Save it as UTF-8.") from error
    if only_ours and "sourcelint" not in text:
        return None
    whole = cachefile.remembered(cachefile.key_of("toml", data), functools.partial(_parsed, text, path))
    in_project = os.path.basename(path) == "pyproject.toml"
    table = whole.get("tool", {}).get("sourcelint") if in_project else whole
    if table is None and only_ours:
        return None
    if not isinstance(table, dict):
        raise ConfigError(f"{nearby(path)}: there is no table [tool.sourcelint] in it. Add one, or name another file.")
    return File(path, text, table)


def _parsed(text: str, path: str) -> dict[str, Any]:
    """The file's tables that may be ours, as JSON can hold them."""
    import tomllib  # only on a cache miss: tomllib costs start-up time

    try:
        whole = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(_not_toml(str(error), text, path)) from error
    if os.path.basename(path) == "pyproject.toml":
        tool = whole.get("tool", {})
        whole = {"tool": {"sourcelint": tool["sourcelint"]}} if "sourcelint" in tool else {}
    plain: dict[str, Any] = _plain(whole)
    return plain


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return value if isinstance(value, (str, int, float, bool)) else value.isoformat()


def _not_toml(message: str, text: str, path: str) -> str:
    lines = text.splitlines()
    where = re.search(r" \(at line (\d+), column (\d+)\)", message)
    line, column = (int(where[1]), int(where[2])) if where else (len(lines), len(lines[-1]) + 1 if lines else 1)
    reason = re.sub(r" \(at .*\)$", "", message)
    shown = lines[line - 1] if 0 < line <= len(lines) else ""
    return str(Fault(nearby(path), line, column, f"this is no TOML: {reason}.", 'Write it like: select = ["wrong-count"]', shown))


def nearby(path: str) -> str:
    """The path as a person here would write it: relative to the working directory where it lies below it."""
    here = os.getcwd()
    if path == here:
        return os.curdir
    return path[len(here) + 1 :] if path.startswith(here + os.sep) else path


def forget() -> None:
    """Look again: for tests and long-running servers, where files change."""
    upward_from.cache_clear()
    load.cache_clear()

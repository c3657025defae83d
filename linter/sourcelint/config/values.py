"""Is this value what its key takes? Reads one value of a configuration, from TOML, YAML or the command line, into its setting."""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Callable, Mapping
from typing import Any

from ..errors import ConfigError
from ..filters.outside import Entry
from ..finding import Severity
from ..nearest import did_you_mean
from .files import nearby
from .settings import ENTRY_KEYS, KEYS, Against, Key, Settings

Reader = Callable[[Any, str], Any]
"""From a raw value and the folder that relative paths start from to the setting. Raises ValueError saying what is wrong."""


def read(key: Key, value: Any, folder: str, origin: str) -> dict[str, Any]:
    """The fields that the key sets. Raises ConfigError that names place and key and shows a value that fits."""
    try:
        if key.kind == "ignore":
            return _ignore(value, folder, origin)
        return {key.field: _READERS[key.kind](value, folder)}
    except ValueError as error:
        raise ConfigError(f"{origin}: {key.name}: {error}\n    It takes, for example: {key.name} = {key.takes}") from error


def key_named(name: str, origin: str, *, front_matter: bool = False) -> Key:
    """The key of this name. Raises ConfigError with what was probably meant."""
    known = {word: key for word, key in KEYS.items() if key.in_front_matter or not front_matter}
    if key := known.get(name.replace("_", "-")):
        return key
    if name in KEYS:
        raise ConfigError(f"{origin}: '{name}' cannot be set in front matter, only in a configuration or on the command line.")
    raise ConfigError(f"{origin}: unknown key '{name}'.{did_you_mean(name, known)} Known are: {', '.join(sorted(known))}.")


def _strings(value: Any, _folder: str = "") -> tuple[str, ...]:
    if not isinstance(value, (list, tuple)) or not all(isinstance(one, str) for one in value):
        raise ValueError(f"expected a list of strings, not {_shown(value)}.")
    return tuple(one for one in value if one)


def _text(value: Any, _folder: str) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError(f"expected a string, not {_shown(value)}.")
    return value


def _path(value: Any, folder: str) -> str:
    return resolved(_text(value, folder), folder)


def _paths(value: Any, folder: str) -> tuple[str, ...]:
    return tuple(resolved(one, folder) for one in _strings(value))


def resolved(path: str, folder: str) -> str:
    """The path as it is reached from the working directory: relative ones start from `folder`; `~` is the home folder."""
    return nearby(os.path.normpath(os.path.join(folder, os.path.expanduser(path))))


def _against(value: Any, folder: str) -> tuple[Against, ...]:
    return tuple(_one_against(one, folder) for one in _strings(value))


def _one_against(word: str, folder: str) -> Against:
    path, at, day = word.rpartition("@")
    # A file name may itself hold an @: only what looks like a date is one.
    if not at or not re.fullmatch(r"\d[\d.-]*", day):
        return Against(resolved(word, folder))
    return Against(resolved(path, folder), _date(day, folder))


def _date(value: Any, _folder: str) -> dt.date:
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(str(value)[:10] if isinstance(value, str) else "")
    except ValueError as error:
        raise ValueError(f"expected a day such as 2025-01-28, not {_shown(value)}.") from error


def _severity(value: Any, _folder: str) -> Severity:
    words = [one.value for one in Severity]
    if value not in words:
        raise ValueError(f"expected {', '.join(words[:-1])} or {words[-1]}, not {_shown(value)}.{did_you_mean(str(value), words)}")
    return Severity(value)


def _percent(value: Any, _folder: str) -> float:
    try:
        share = float(str(value).removesuffix("%"))
    except ValueError:
        share = -1
    if isinstance(value, bool) or not 0 <= share <= 100:
        raise ValueError(f"expected per cent from 0 to 100, not {_shown(value)}.")
    return share


def _language(value: Any, folder: str) -> str:
    tag = _text(value, folder).casefold().replace("_", "-")
    if not re.fullmatch(r"[a-z]{2,3}(-[a-z0-9]+)*", tag):
        raise ValueError(f"expected a language code such as de or en, not {_shown(value)}.")
    return tag.partition("-")[0]


def _ignore(value: Any, folder: str, origin: str) -> dict[str, Any]:
    """Rules to leave out (strings) and entries that hide single findings (tables), which may stand in one list."""
    if not isinstance(value, (list, tuple)):
        raise ValueError(f"expected a list, not {_shown(value)}.")
    rules = _strings([one for one in value if not isinstance(one, Mapping)])
    return {"ignore": rules, "entries": tuple(_entry(one, folder, origin) for one in value if isinstance(one, Mapping))}


def _entry(table: Mapping[str, Any], folder: str, origin: str) -> Entry:
    for name, given in table.items():
        if name not in ENTRY_KEYS:
            raise ValueError(f"unknown key '{name}' in an entry.{did_you_mean(name, ENTRY_KEYS)} Known are: {', '.join(ENTRY_KEYS)}.")
        if name != "until" and not isinstance(given, str):
            raise ValueError(f"'{name}' of an entry is a string, not {_shown(given)}.")
    if not (table.get("path") or table.get("rule") or table.get("words")):
        raise ValueError("an entry without path, rule and words would hide everything.")
    until = _date(table["until"], folder) if "until" in table else None
    texts = {name: given for name, given in table.items() if name != "until"}
    return Entry(**texts, until=until, origin=origin, folder=folder.replace(os.sep, "/"))


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return f"'{value}'" if isinstance(value, str) else str(value)


_READERS: dict[str, Reader] = {
    "paths": _paths,
    "path": _path,
    "against": _against,
    "globs": _strings,
    "rules": _strings,
    "severity": _severity,
    "percent": _percent,
    "language": _language,
    "date": _date,
    "text": _text,
}

assert all(key.field in Settings._fields for key in KEYS.values())

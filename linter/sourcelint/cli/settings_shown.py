"""`check --show-settings`: which values hold, and who set each?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from enum import Enum
from typing import Any

from ..config.layers import Config, Request, config_for
from ..config.settings import KEYS


def settings_shown(request: Request, paths: Sequence[str]) -> str:
    """Every setting with its value and origin, for each path named (none: for the working directory)."""
    return "\n".join(_block(path, config_for(request, path)) for path in (paths or (None,)))


def _block(path: str | None, config: Config) -> str:
    head = f"# {path or 'here'}: configuration {config.file or 'none'}"
    rows = [(key.name, _value(getattr(config.settings, key.field)), config.origin(key.field)) for key in KEYS.values()]
    rows += [("ignore (entry)", _entry(entry), entry.origin) for entry in config.settings.entries]
    longest = max(len(name) for name, _, _ in rows)
    return "\n".join([head, *(f"{name:<{longest}} = {value}   # {origin}" for name, value, origin in rows), ""])


def _entry(entry: Any) -> str:
    return ", ".join(f"{name}={_value(value)}" for name, value in entry._asdict().items() if value and name not in ("origin", "folder"))


def _value(value: Any) -> str:
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        return "[" + ", ".join(_value(one) for one in value) + "]"
    if isinstance(value, tuple):
        return "@".join(str(one) for one in value if one)
    if isinstance(value, Enum):
        return f'"{value.value}"'
    if value is None or isinstance(value, (int, float, dt.date)):
        return "not set" if value is None else str(value)
    return f'"{value}"'

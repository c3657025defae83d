"""What was worked out before? JSON values kept in the user's cache folder under the hash of what they were made from.

A cache never changes a result: a missing, broken or unwritable cache only costs time.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from hashlib import sha256
from typing import Any

FORMAT = 3
"""Raise it when what is stored changes its meaning."""

enabled = True
"""False with `--no-cache`: nothing is read or written."""


def folder() -> str:
    """The cache folder: $SOURCELINT_CACHE, else the platform's user cache folder."""
    if given := os.environ.get("SOURCELINT_CACHE"):
        return given
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.expanduser("~\\AppData\\Local")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(base, "sourcelint")


def key_of(kind: str, *parts: bytes | str) -> str:
    """A name for what `parts` (file contents, versions) give: `kind` and the hash of all parts and the cache format."""
    digest = sha256(f"{FORMAT} {kind}".encode())
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big") + data)
    return f"{kind}-{digest.hexdigest()[:32]}"


def remembered(key: str, make: Callable[[], Any]) -> Any:
    """The JSON value kept under `key`, else `make()`, which is then kept."""
    if not enabled:
        return make()
    path = os.path.join(folder(), key + ".json")
    try:
        with open(path, encoding="utf-8") as file:
            return json.load(file)
    except (OSError, ValueError):
        value = make()
    _keep(path, value)
    return value


def _keep(path: str, value: Any) -> None:
    # Written beside and moved into place: a second process never sees half a file.
    beside = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(beside, "w", encoding="utf-8") as file:
            json.dump(value, file, ensure_ascii=False, separators=(",", ":"))
        os.replace(beside, path)
    except OSError:
        return

"""What was worked out before? Plain values kept in the user's cache folder under the hash of what they were made from.

A cache never changes a result: a missing, broken or unwritable cache only costs time. Values are kept as Python keeps its bytecode
(marshal: a third of the time of JSON), and so by version of Python.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

from . import __version__
from .digest import digest_of

FORMAT = 5
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
    data = [part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part for part in parts]
    return f"{kind}-{digest_of([f'{FORMAT} {kind}'.encode(), *data])}"


def hash_of(*parts: bytes | str) -> str:
    """The hash of all parts, to be part of a key."""
    return key_of("", *parts)[1:]


@cache
def state_of_code(*rooms: str) -> str:
    """The release and the state of the code in these rooms of the package: what it works out must be worked out anew after a change."""
    package = os.path.dirname(os.path.abspath(__file__))
    state = [__version__]
    for room in rooms:
        try:
            with os.scandir(os.path.join(package, room)) as entries:
                files = [(entry.name, entry.stat()) for entry in entries if entry.name.endswith(".py")]
        except OSError:  # run from an archive: the release alone must do
            continue
        state += sorted(f"{room}/{name} {stat.st_size} {stat.st_mtime_ns}" for name, stat in files)
    return "\n".join(state)


def remembered(key: str, make: Callable[[], Any]) -> Any:
    """The value kept under `key`, else `make()`, which is then kept.

    It is made of None, bool, int, float, str, bytes, tuple, list, dict, set and frozenset, and nothing derived from them.
    """
    if not enabled:
        return make()
    path = os.path.join(folder(), f"{key}.{sys.implementation.cache_tag}")
    try:
        with open(path, "rb") as file:
            return _unpacked(file.read())
    except (OSError, ValueError, EOFError, TypeError):
        value = make()
    _keep(path, value)
    return value


class Bundle(Mapping[str, Any]):
    """Values by name, each unpacked when it is asked for: of what is kept together a run seldom needs all."""

    def __init__(self, bundled: Mapping[str, bytes]) -> None:
        self._bundled = bundled
        self._open: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._open:
            self._open[name] = marshal.loads(self._bundled[name])
        return self._open[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._bundled)

    def __len__(self) -> int:
        return len(self._bundled)


def bundled(values: Mapping[str, Any]) -> dict[str, bytes]:
    """Values by name, to be kept and to be read as a Bundle."""
    return {name: marshal.dumps(value) for name, value in values.items()}


def packed(value: Any) -> bytes:
    """What a file of the cache holds: the value, and before it a seal by which half a file is told from a whole one."""
    data = marshal.dumps(value)
    return _seal(data) + data


def _unpacked(data: bytes) -> Any:
    kept = data[_SEAL:]
    if _seal(kept) != data[:_SEAL]:
        raise ValueError("damaged")
    return marshal.loads(kept)


def _seal(data: bytes) -> bytes:
    """Of every so many bytes one: blocks that were never written are found as surely as by a hash of all, which takes its time."""
    return digest_of([b"%d" % len(data), data[::_STEP]]).encode()


_STEP = 31
_SEAL = 32
"""Bytes of the seal."""


def _keep(path: str, value: Any) -> None:
    # Written beside and moved into place: a second process never sees half a file.
    beside = f"{path}.{os.getpid()}"
    data = packed(value)
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(beside, "wb") as file:
            file.write(data)
        os.replace(beside, path)
    except OSError:
        return

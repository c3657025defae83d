"""Which plugins are installed? The entry points of the group `sourcelint`, remembered until the environment changes."""

from __future__ import annotations

import os
import sys

from .. import cachefile
from ..record import NamedTuple

GROUP = "sourcelint"


class Found(NamedTuple):
    """An entry point: its name, the module (or `module:object`) it names, and the distribution it came with."""

    name: str
    value: str
    distribution: str


def find() -> tuple[Found, ...]:
    """Every entry point of the group, sorted by name. Installing or removing anything makes the cache look again."""
    rows = cachefile.remembered(cachefile.key_of("plugins", *_environment()), _scan)
    return tuple(Found(*row) for row in rows)


def _scan() -> list[list[str]]:
    from importlib.metadata import entry_points  # 35 ms and more: only when the environment has changed

    rows = {(point.name, point.value, point.dist.name if point.dist else "") for point in entry_points(group=GROUP)}
    return [list(row) for row in sorted(rows)]


def _environment() -> list[str]:
    """What the scan depends on: the folders Python imports from, and the metadata in each with its time of change."""
    parts = [sys.version]
    for folder in sys.path:
        parts.append(folder)
        parts += _metadata(folder or os.curdir)
    return parts


def _metadata(folder: str) -> list[str]:
    try:
        with os.scandir(folder) as entries:
            named = [entry for entry in entries if entry.name.endswith((".dist-info", ".egg-info"))]
            return sorted(f"{entry.name} {entry.stat().st_mtime_ns}" for entry in named)
    except OSError:  # an entry of sys.path that is missing, or a zip file
        return []

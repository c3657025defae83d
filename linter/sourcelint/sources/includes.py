"""Which other sheets does a sheet bring along? The paths under its `include:`, relative to it."""

from __future__ import annotations

import os

from .. import cachefile
from ..record import NamedTuple


class Include(NamedTuple):
    """A file or folder that a sheet names, as it is reached from here, and where it names it."""

    path: str
    line: int
    column: int


def includes_of(path: str, data: bytes) -> list[Include]:
    """What the sheet at `path` includes. A sheet that cannot be read includes nothing: its faults are told when it is read."""
    rows = cachefile.remembered(cachefile.key_of("includes", data), lambda: _rows(data))
    return [Include(os.path.normpath(os.path.join(os.path.dirname(path), name)), line, column) for name, line, column in rows]


def _rows(data: bytes) -> list[tuple[str, int, int]]:
    from .nodes import Listing, Mapping, Scalar, compose  # only on a cache miss: it brings the YAML reader

    root = compose(data.decode("utf-8-sig", "replace"), "").root
    named = [value for key, value in root.items if key.text == "include"] if isinstance(root, Mapping) else []
    nodes = [item for node in named for item in (node.items if isinstance(node, Listing) else (node,))]
    return [(node.text, node.line, node.column) for node in nodes if isinstance(node, Scalar) and node.text]

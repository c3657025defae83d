"""Which files are drafts? Those named, and in folders those that some reader knows by their suffix."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence

from .errors import ReadError
from .filters.outside import matches_path

SKIPPED = frozenset({"node_modules", "__pycache__"})
"""Folders never searched, besides hidden ones and virtual environments."""

Excluded = Callable[[str], bool]
"""True for the absolute path of a file or folder that a search leaves out."""


def find(path: str, suffixes: Sequence[str], excluded: Excluded) -> list[str]:
    """The drafts that `path` stands for: itself where it is a file, else all below it, sorted. Raises ReadError where there is none."""
    if os.path.isdir(path):
        found = sorted(_below(path, tuple(suffixes), excluded))
        if not found:
            raise ReadError(
                f"{path}: no drafts in this folder. Looked for *{', *'.join(suffixes)}; name a file to check it whatever its suffix."
            )
        return found
    if not os.path.exists(path):
        raise ReadError(f"{path}: no such file or folder.")
    return [path]


def _below(folder: str, suffixes: tuple[str, ...], excluded: Excluded) -> Iterator[str]:
    for here, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if _searched(os.path.join(here, name), excluded)]
        for name in files:
            path = os.path.join(here, name)
            if name.casefold().endswith(suffixes) and not name.startswith(".") and not excluded(os.path.abspath(path)):
                yield os.path.normpath(path)


def _searched(folder: str, excluded: Excluded) -> bool:
    name = os.path.basename(folder)
    if name.startswith(".") or name in SKIPPED or os.path.exists(os.path.join(folder, "pyvenv.cfg")):
        return False
    return not excluded(os.path.abspath(folder))


def excluded_by(patterns: Sequence[str], folder: str) -> Excluded:
    """What these globs, relative to `folder`, leave out."""
    root = folder.replace(os.sep, "/") + "/"

    def excluded(path: str) -> bool:
        relative = path.replace(os.sep, "/").removeprefix(root)
        return any(matches_path(relative, pattern) for pattern in patterns)

    return excluded

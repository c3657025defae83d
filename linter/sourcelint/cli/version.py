"""Which sourcelint is this? The version of the package."""

from __future__ import annotations

from .. import __version__


def version() -> str:
    """The installed version."""
    return __version__

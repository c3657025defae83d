"""How far is it? A line on the terminal while many drafts are checked; nothing where standard error is no terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

from ..runner import Outcome

FROM = 20
"""Fewer drafts are done before a line would be read."""
_BAR = 30


def shown(found: Iterable[Outcome], total: int, *, quiet: bool = False) -> Iterator[Outcome]:
    """The same outcomes, with a bar on standard error while they come."""
    if quiet or total < FROM or not (sys.stderr and sys.stderr.isatty()):
        yield from found
        return
    try:
        for number, outcome in enumerate(found, 1):
            yield outcome
            done = _BAR * number // total
            sys.stderr.write(f"\r[{'#' * done}{'.' * (_BAR - done)}] {number}/{total} drafts")
            sys.stderr.flush()
    finally:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()

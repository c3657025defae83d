"""How are very many drafts checked? On several processes, each with a desk of its own; the result is the same, in the same order."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor

from . import cachefile
from .config.layers import Request
from .plugins import installed
from .runner import Desk, Draft, Notify, Outcome, outcomes

WORTH_IT = 40
"""From so many drafts on, starting processes costs less than it saves."""
_AT_ONCE = 8
"""Drafts handed to a process together."""


def processes(asked: int, drafts: int) -> int:
    """How many processes to use: as many as asked for; 0 asked for: one a core where there are many drafts, else this one alone."""
    if asked:
        return min(asked, max(drafts, 1))
    return max(1, min(os.cpu_count() or 1, drafts // _AT_ONCE)) if drafts >= WORTH_IT else 1


def outcomes_of(drafts: Sequence[Draft], request: Request, jobs: int, on_crash: Notify | None = None) -> Iterator[Outcome]:
    """What becomes of each draft, in their order. `on_crash` is called in the process that crashed."""
    arguments = (request, cachefile.enabled, on_crash)
    with ProcessPoolExecutor(jobs, initializer=_begin, initargs=arguments) as pool:
        try:
            yield from pool.map(_outcome, drafts, chunksize=_AT_ONCE)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


_desks: list[Desk] = []


def _begin(request: Request, cache: bool, on_crash: Notify | None) -> None:
    # The terminal's Ctrl-C reaches every process; the first one alone answers it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    cachefile.enabled = cache
    _desks.append(Desk(installed(), request, on_crash=on_crash))


def _outcome(draft: Draft) -> Outcome:
    return next(outcomes((draft,), _desks[0]))

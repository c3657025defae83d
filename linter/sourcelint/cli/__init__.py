"""What did the user ask for? The command line: its commands, one file each, and the exit status.

0 nothing at or above --fail-on · 1 findings · 2 the user's mistake · 3 our own crash · 130 interrupted.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import NoReturn

from ..errors import UserError
from .commands import command_of
from .output import say, silence_closed_pipe

OK, FINDINGS, MISTAKE, CRASH, INTERRUPTED = 0, 1, 2, 3, 130


def command() -> NoReturn:
    """The installed command: runs the words of the command line and ends the process.

    Our values hardly ever point at each other in circles: the collector of such circles looks seldom. And the process ends at once:
    taking apart what the system takes back anyway costs a tenth of a short run.
    """
    gc.set_threshold(100_000, 20, 100)
    status = main()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # closed: there is nobody left to tell
            stream.flush()
    os._exit(status)


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command line and returns its exit status."""
    words = list(sys.argv[1:] if argv is None else argv)
    try:
        status = command_of(words)
        sys.stdout.flush()
        return status
    except UserError as error:
        say(f"sourcelint: {error}")
        return MISTAKE
    except BrokenPipeError:
        silence_closed_pipe()
        return OK
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        return _crashed(error, words)


def _crashed(error: Exception, words: Sequence[str]) -> int:
    import traceback  # only when something is wrong with us

    traceback.print_exception(error)
    say(f"sourcelint: a fault of sourcelint itself ({type(error).__name__}): drafts it did not report on were not checked.")
    say(f"sourcelint: the command was: {' '.join(words)}")
    return CRASH

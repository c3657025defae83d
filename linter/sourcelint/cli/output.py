"""Where does it go, and how? Standard output, a file, colours and width; a closed pipe is no crash."""

from __future__ import annotations

import os
import sys

from ..errors import UsageError


def say(message: str) -> None:
    """A message to the person, on standard error; nothing where that is closed."""
    try:
        sys.stderr.write(_printable(message) + "\n")
        sys.stderr.flush()
    except (OSError, ValueError, AttributeError):
        return


def _printable(message: str) -> str:
    # A path or a line of a file may hold control characters: they never reach the terminal.
    return "".join(
        char if char in "\n\t" or char.isprintable() else char.encode("unicode_escape", "backslashreplace").decode() for char in message
    )


def write(text: str, *, machine: bool) -> None:
    """The text on standard output: UTF-8 for machines, the terminal's own encoding for people."""
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:  # a stand-in without bytes below it
        sys.stdout.write(text)
        return
    encoding = "utf-8" if machine else sys.stdout.encoding or "utf-8"
    sys.stdout.flush()
    buffer.write(text.encode(encoding, "backslashreplace"))
    buffer.flush()


def silence_closed_pipe() -> None:
    """Nobody reads on: what is left in the buffers goes nowhere, quietly."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


def expect_writable(path: str) -> None:
    """Raises UsageError, before the work, where the output file could not be written after it."""
    folder = os.path.dirname(os.path.abspath(path))
    if os.path.isdir(path):
        raise UsageError(f"--output: {path} is a folder. Name a file.")
    if not os.path.isdir(folder):
        raise UsageError(f"--output: there is no folder {folder}. Make it, or name another file.")
    if not os.access(path if os.path.exists(path) else folder, os.W_OK):
        raise UsageError(f"--output: no permission to write {path}. Name another file, or change its permissions.")


def write_file(path: str, text: str) -> None:
    """The text in the file, whole or not at all. Raises UsageError."""
    special = os.path.exists(path) and not os.path.isfile(path)  # /dev/stdout, a named pipe
    path = path if special else os.path.realpath(path)
    beside = path if special else f"{path}.{os.getpid()}.tmp"
    try:
        with open(beside, "w", encoding="utf-8", errors="backslashreplace", newline="") as file:
            file.write(text)
        if not special:
            os.replace(beside, path)
    except OSError as error:
        if not special and os.path.exists(beside):
            os.unlink(beside)
        raise UsageError(f"--output: {path} cannot be written: {error.strerror or error}.") from error


def in_colour(choice: str, *, to_file: bool) -> bool:
    """True where colour is wanted: asked for, or on a terminal that knows it, and NO_COLOR is not set."""
    if choice != "auto":
        return choice == "always"
    if to_file or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return bool(os.environ.get("FORCE_COLOR")) or on_terminal()


def on_terminal() -> bool:
    """True where standard output is a terminal."""
    return bool(sys.stdout and sys.stdout.isatty())


def width() -> int:
    """Columns of the terminal; 100 where there is none."""
    try:
        return max(40, os.get_terminal_size(sys.stdout.fileno()).columns)
    except (OSError, ValueError, AttributeError):
        return 100


def unicode_ok(*, to_file: bool) -> bool:
    """True where marks beyond ASCII can be shown."""
    return to_file or (getattr(sys.stdout, "encoding", None) or "utf-8").lower().replace("-", "").startswith("utf")

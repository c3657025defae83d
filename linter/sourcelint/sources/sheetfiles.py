"""Which files are sheets, and what stands in them? Paths → bytes → text, with a fault for everything unreadable."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from ..errors import Fault
from ..record import NamedTuple

SUFFIXES = (".yaml", ".yml")


class SheetFile(NamedTuple):
    """A sheet's path as it is shown, and its bytes."""

    path: str
    data: bytes


def gather(paths: Sequence[str]) -> tuple[list[SheetFile], list[Fault]]:
    """All sheets of files and folders (*.yaml, *.yml at any depth, sorted, hidden ones left out), with what they include, each once."""
    files: list[SheetFile] = []
    faults: list[Fault] = []
    seen: set[str] = set()
    waiting = [(path, Fault("", 0, 0, "")) for path in paths]
    while waiting:
        path, asked = waiting.pop(0)
        names, missing = _names(path)
        faults += [_not_there(fault, asked) for fault in missing]
        for name in names:
            real = os.path.realpath(name)
            if real in seen:
                continue
            seen.add(real)
            try:
                with open(name, "rb") as file:
                    files.append(SheetFile(name, file.read()))
            except OSError as error:
                faults.append(Fault(name, 0, 0, f"cannot be read: {error.strerror}"))
                continue
            waiting += _included(files[-1])
    return files, faults


def _included(file: SheetFile) -> list[tuple[str, Fault]]:
    """What a sheet includes, each with the place that names it."""
    if not file.data.startswith(_INCLUDE) and b"\n" + _INCLUDE not in file.data:
        return []
    from .includes import includes_of  # few sheets have any, and every start reads sheets

    return [(one.path, Fault(file.path, one.line, one.column, "")) for one in includes_of(file.path, file.data)]


_INCLUDE = b"include:"


def _not_there(fault: Fault, asked: Fault) -> Fault:
    """The fault of a path, told where a sheet includes it."""
    if not asked.path:
        return fault
    return asked._replace(message=f"include {fault.path!r}: {fault.message}", remedy="It is a file or folder, relative to this sheet.")


def _names(path: str) -> tuple[list[str], list[Fault]]:
    if os.path.isdir(path):
        names = sorted(_below(path))
        if names:
            return names, []
        return [], [Fault(path, 0, 0, "no fact sheet in this folder", "A fact sheet is a file *.yaml or *.yml.")]
    if os.path.exists(path):
        return [path], []
    return [], [Fault(path, 0, 0, "no such file or folder", "Check the path; paths in a configuration are relative to it.")]


def _below(folder: str) -> Iterator[str]:
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (os.path.join(root, name) for name in names if name.endswith(SUFFIXES) and not name.startswith("."))


def decode(file: SheetFile) -> tuple[str, Fault | None]:
    """The text of a sheet, which must be UTF-8."""
    try:
        return file.data.decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        before = file.data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        raw = file.data.splitlines()[line - 1] if line <= len(file.data.splitlines()) else b""
        shown = raw.decode("utf-8", "replace")[:160]
        message = f"is not UTF-8: byte 0x{file.data[error.start]:02X} cannot stand here"
        return "", Fault(file.path, line, column, message, "Save the file as UTF-8 (an editor's 'save with encoding').", shown)

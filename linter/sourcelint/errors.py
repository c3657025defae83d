"""What can go wrong, as one tree.

SourcelintError                 base of everything raised on purpose
├── UserError                   the user's mistake: exit status 2
│   ├── UsageError              a bad option or argument, `--select` of no rule
│   ├── ConfigError             sourcelint.toml / pyproject.toml / front matter
│   ├── ReadError               a draft or source that cannot be read (missing, binary, bad encoding)
│   ├── SheetError              a fact sheet with faults; carries every fault at once
│   └── PluginError             a plugin that cannot be loaded or registered; names it
└── (anything else escaping)    our own fault: exit status 3, never silence
"""

from __future__ import annotations

from .record import NamedTuple


class Fault(NamedTuple):
    """One fault in a file a person wrote: where it stands, what is wrong, what would be right.

    `line` and `column` count from 1 (code points); 0 where the place is the file as a whole. `source_line` is the line itself.
    """

    path: str
    line: int
    column: int
    message: str
    remedy: str = ""
    source_line: str = ""

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}" if self.line else self.path
        lines = [f"{place}: {self.message}"]
        if self.source_line:
            lines += [f"    {self.source_line}", "    " + " " * (self.column - 1) + "^"]
        if self.remedy:
            lines.append(f"    {self.remedy}")
        return "\n".join(lines)


class SourcelintError(Exception):
    """Base of every error that sourcelint raises on purpose."""


class UserError(SourcelintError):
    """The user's mistake: the command ends with exit status 2 and this message."""


class UsageError(UserError):
    """A bad option or argument on the command line or in a call."""


class ConfigError(UserError):
    """A configuration that cannot be used; the message names file, key and what would be right."""


class ReadError(UserError):
    """A file that cannot be read as a text; the message says why and what to do."""


class PluginError(UserError):
    """A plugin that cannot be imported or registered; the message names it."""


class SheetError(UserError):
    """A fact sheet with faults, all of them at once."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = faults
        super().__init__("\n".join(str(fault) for fault in faults))

    def __reduce__(self) -> tuple[type[SheetError], tuple[list[Fault]]]:
        return SheetError, (self.faults,)  # from one process to another, with its faults

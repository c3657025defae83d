"""Which commands are there? Their names and what they are for; each one's own file is loaded when it runs."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module

from ..errors import UsageError
from ..nearest import did_you_mean
from ..record import NamedTuple
from .version import version


class Command(NamedTuple):
    """A command: the module with its `run(words) -> status`, its arguments in short, and what it does."""

    module: str
    arguments: str
    does: str


COMMANDS = {
    "check": Command("check", "[PATH…]", "lint drafts (files, folders, - for standard input) against the sources"),
    "figures": Command("figures", "PATH", "every figure in a text, as the linter reads it"),
    "explain": Command("explain", "PATH[:LINE]…", "each figure: candidate facts, evidence, verdict; why (not) reported"),
    "sources": Command("sources", "check|list|show", "validate fact sheets; what they hold; where sources disagree"),
    "rules": Command("rules", "[CODE]", "the rulebook"),
    "init": Command("init", "[FOLDER]", "a configuration and a first fact sheet to start from"),
}


def command_of(words: Sequence[str]) -> int:
    """Runs the command that the words name. Raises UsageError for one that does not exist."""
    if not words or words[0] in ("-h", "--help", "help"):
        return _help(words)
    if words[0] in ("-V", "--version"):
        sys.stdout.write(f"sourcelint {version()}\n")
        return 0
    if words[0] not in COMMANDS:
        raise UsageError(f"unknown command '{words[0]}'.{_meant(words)}\n    `sourcelint -h` lists the commands.")
    status: int = import_module(f"{__package__}.{COMMANDS[words[0]].module}").run(list(words[1:]))
    return status


def _meant(words: Sequence[str]) -> str:
    import os  # only for the message

    if os.path.exists(words[0]):
        return f" To check it: sourcelint check {words[0]}"
    return did_you_mean(words[0], COMMANDS)


def _help(words: Sequence[str]) -> int:
    if len(words) > 1 and words[1] in COMMANDS:
        return command_of([words[1], "-h"])
    lines = [
        "sourcelint flags the figures of a draft that contradict the sources.",
        "",
        "usage: sourcelint COMMAND …   (sourcelint COMMAND -h tells more)",
        "",
    ]
    lines += [f"  {name:<8} {command.arguments:<16} {command.does}" for name, command in COMMANDS.items()]
    lines += [
        "",
        "first:   sourcelint check draft.md --against press-release.txt",
        "exit:    0 nothing to say · 1 findings · 2 a mistake in use · 3 a crash of our own",
        "options: -h, --help · -V, --version",
    ]
    sys.stdout.write("\n".join(lines) + "\n")
    # Called with nothing at all, it is a question, but a script must not take it for a clean run.
    return 0 if words else 2

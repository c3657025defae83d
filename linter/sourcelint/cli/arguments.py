"""How are options read? An argument parser whose mistakes are told like all others: what is wrong, what was meant."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any, NoReturn

from ..errors import UsageError
from ..nearest import did_you_mean


class Parser(argparse.ArgumentParser):
    """Options are never abbreviated: an abbreviation that works today is another option's name tomorrow."""

    def __init__(self, command: str, description: str, arguments: str = "PATH", **more: Any) -> None:
        super().__init__(
            prog=f"sourcelint {command}",
            usage=f"sourcelint {command} [options] {arguments}",
            description=description,
            allow_abbrev=False,
            formatter_class=lambda prog: argparse.HelpFormatter(prog, max_help_position=30, width=100),
            **more,
        )

    def error(self, message: str) -> NoReturn:
        """Raises UsageError: the exit status and the form of the message are the command line's."""
        raise UsageError(f"{message}\n    `{self.prog} -h` lists the options.")

    def parsed(self, words: Sequence[str]) -> argparse.Namespace:
        """The words as options. Raises UsageError, with what was probably meant."""
        # Options and paths may come in any order: `check a.md --quiet b.md`.
        options, unknown = self.parse_known_intermixed_args(list(words))
        for word in unknown:
            if not word.startswith("-"):
                raise UsageError(f"one argument too many: {word!r}.\n    `{self.prog} -h` shows what it takes.")
            name = word.partition("=")[0]
            raise UsageError(
                f"unknown option '{name}'.{did_you_mean(name, self._option_string_actions)}\n    `{self.prog} -h` lists the options."
            )
        return options


def add_reading_options(parser: argparse.ArgumentParser) -> None:
    """What a text is read as: options that every command with a PATH shares."""
    parser.add_argument("--language", metavar="CODE", help="language of the text (told from it if not given)")
    parser.add_argument("--date", metavar="DAY", help="date of the text, such as 2025-01-28")
    parser.add_argument("--encoding", metavar="NAME", help="encoding, where it is not UTF-8 or UTF-16 with a mark")


def add_config_options(parser: argparse.ArgumentParser) -> None:
    """Which configuration holds."""
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--config", metavar="FILE", help="use this configuration")
    which.add_argument("--no-config", action="store_true", help="use no configuration")
    parser.add_argument("--no-cache", action="store_true", help="neither read nor write the cache")


def split(words: Sequence[str] | None) -> list[str] | None:
    """`--select a,b --select c` as one list; None where the option was not given."""
    return None if words is None else [one.strip() for word in words for one in word.split(",") if one.strip()]

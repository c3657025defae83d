"""`python -m sourcelint`: the same as the command."""

from __future__ import annotations

from .cli import command

if __name__ == "__main__":
    command()

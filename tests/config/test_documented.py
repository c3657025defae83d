"""Every key and every option is documented, and nothing else is."""

from __future__ import annotations

import re
from pathlib import Path

from sourcelint.cli.check import parser
from sourcelint.config.settings import ENTRY_KEYS, KEYS


def rows(page: str) -> dict[str, str]:
    return dict(re.findall(r"^\| `([\w-]+)` \|(.*) \|$", page, re.MULTILINE))


def test_the_tables_are_the_code_s(root: Path) -> None:
    page = (root / "docs/configuration.md").read_text(encoding="utf-8")
    expected = {key.name: f" `{key.takes}` | {key.meaning}" for key in KEYS.values()} | {
        name: f" {meaning}" for name, meaning in ENTRY_KEYS.items()
    }
    assert rows(page) == expected


def test_front_matter_keys_are_named(root: Path) -> None:
    page = (root / "docs/configuration.md").read_text(encoding="utf-8")
    sentence = next(line for line in page.splitlines() if "can also stand in a draft's front matter" in line)
    assert set(re.findall(r"`([\w-]+)`", sentence)) == {key.name for key in KEYS.values() if key.in_front_matter}


def test_every_option_says_what_it_does_and_the_help_fits_a_screen() -> None:
    text = parser().format_help()
    assert len(text.splitlines()) <= 45
    assert max(map(len, text.splitlines())) <= 100
    assert all(action.help for action in parser()._actions)

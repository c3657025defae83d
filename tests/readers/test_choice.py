"""The file's name chooses its reader."""

from __future__ import annotations

import pytest

from sourcelint.readers import HTML, READERS, Reader, builtin_readers, reader_for
from sourcelint.readers.plain import read


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("a.md", "markdown"),
        ("dir/A.MARKDOWN", "markdown"),
        ("a.htm", "html"),
        ("a.txt", "plain"),
        ("a.log", "plain"),
        ("-", "plain"),
        ("", "plain"),
    ],
)
def test_suffix(path: str, name: str) -> None:
    assert reader_for(path, READERS).name == name


def test_the_longest_suffix_wins() -> None:
    special = Reader("special", (".note.html",), read)
    assert reader_for("a.note.html", (*READERS, special)) is special
    assert reader_for("a.html", (special, *builtin_readers())) is HTML


def test_plain_is_there_even_without_readers() -> None:
    assert reader_for("a.md", ()).name == "plain"

"""Small questions to a text."""

from __future__ import annotations

from sourcelint.readers.html import read
from sourcelint.text.prose import block_at, seen, trimmed, visible
from sourcelint.text.span import Span


def test_visible_is_what_stands_on_the_page() -> None:
    manuscript = read("<p>Es waren <b>1</b>.200&nbsp;Mil&shy;lionen\n  Euro</p>")
    assert visible(manuscript, Span(0, len(manuscript.raw))) == "Es waren 1.200 Millionen Euro"
    assert seen(" \u2060 ") == ""


def test_trimmed() -> None:
    assert trimmed(" \u2060ab \n", 0, 6) == (2, 4)
    assert trimmed("  ", 0, 2) == (0, 0)


def test_block_at() -> None:
    blocks = read("<p>eins</p><p>zwei</p>").blocks
    assert [block_at(blocks, offset) for offset in (0, 3, 6, 7, 14, 17, 18, 99)] == [-1, 0, 0, -1, 1, 1, -1, -1]
    assert block_at((), 0) == -1

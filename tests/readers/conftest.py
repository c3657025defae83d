"""How the tests look at a manuscript."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sourcelint.text.manuscript import Block, Manuscript
from sourcelint.text.prose import visible

Shown = tuple[str, str]


@pytest.fixture
def shown() -> Callable[[Manuscript], list[Shown]]:
    """(kind, visible words) of every block."""

    def show(manuscript: Manuscript) -> list[Shown]:
        return [(block.kind.value, visible(manuscript, block.span)) for block in manuscript.blocks]

    return show


@pytest.fixture
def find() -> Callable[[Manuscript, str], Block]:
    """The block whose visible words contain the given ones."""

    def search(manuscript: Manuscript, words: str) -> Block:
        return next(block for block in manuscript.blocks if words in visible(manuscript, block.span))

    return search

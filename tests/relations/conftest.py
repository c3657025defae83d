"""A text as the engine sees it: paragraphs, headings (`# `) and tables (`|`), with the figures that are read in it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

import pytest

from sourcelint.figures import scan
from sourcelint.lexicon.loading import load
from sourcelint.relations import Relation, relate
from sourcelint.text.document import Document
from sourcelint.text.manuscript import Block, BlockKind
from sourcelint.text.span import Span


def document_of(text: str, language: str, date: str | None) -> Document:
    blocks: list[Block] = []
    header: list[Span] = []
    for line in re.finditer(r"[^\n]+", text):
        if not line[0].startswith("|"):
            header = []
            heading = line[0].startswith("# ")
            start = line.start() + (2 if heading else 0)
            blocks.append(Block(BlockKind.HEADING if heading else BlockKind.PARAGRAPH, Span(start, line.end()), level=1 if heading else 0))
            continue
        cells = [Span(line.start() + cell.start(), line.start() + cell.end()) for cell in re.finditer(r"[^|\s](?:[^|]*[^|\s])?", line[0])]
        if header:
            blocks += [Block(BlockKind.CELL, cell, row=cells[0], column=column) for cell, column in zip(cells, header, strict=True)]
        else:
            header = cells
    return Document("draft.md", text, text, language, dt.date.fromisoformat(date) if date else None, tuple(blocks))


@pytest.fixture(name="relations")
def _relations() -> Callable[..., list[Relation]]:
    """All relations of a text."""
    lexicon = load()

    def find(text: str, language: str = "de", date: str | None = None) -> list[Relation]:
        document = document_of(text, language, date)
        figures = scan.find(text, language=language, lexicon=lexicon, date=document.date, blocks=document.blocks)
        return list(relate(document, tuple(figures), lexicon))

    return find

"""What is checked? A manuscript with its path, language and date settled."""

from __future__ import annotations

import datetime as dt

from ..record import NamedTuple
from .manuscript import Block, Directive, Manuscript


class Document(NamedTuple):
    """A draft or source text, ready for the stations. Spans are code points of `raw` (and of `text`, which has the same length)."""

    path: str
    raw: str
    text: str
    language: str  # main language of the text: "de", "en", …
    date: dt.date | None  # the text's own date, or None where it cannot be told
    blocks: tuple[Block, ...]
    directives: tuple[Directive, ...] = ()

    @classmethod
    def of(cls, manuscript: Manuscript, *, path: str, language: str, date: dt.date | None) -> Document:
        """The document made of a reader's manuscript once language and date are known."""
        return cls(path, manuscript.raw, manuscript.text, language, date, manuscript.blocks, manuscript.directives)

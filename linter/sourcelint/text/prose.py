"""What does a reader see here, and in which block? Small questions that every station asks of a text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from .document import Document
from .manuscript import Block, Manuscript
from .span import Span

JOINER = "\u2060"
"""Padding inside a word or figure: nothing stands there on the page."""

INVISIBLE = JOINER + "\u00ad\u200b\u200c\u200d\ufeff"
"""Characters that take no room on the page: word joiner, soft hyphen, zero-width characters."""

_NOTHING = dict.fromkeys(map(ord, INVISIBLE))
_EDGE = " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + INVISIBLE
_EDGE += "".join(map(chr, range(0x2000, 0x200B)))


def visible(document: Document | Manuscript, span: Span) -> str:
    """The words of a span as they stand on the page: no markup, no padding, runs of white space as one space."""
    return seen(document.text[span.start : span.end])


def seen(text: str) -> str:
    """The same for a piece of masked text."""
    return " ".join(text.translate(_NOTHING).split())


def trimmed(text: str, start: int, end: int) -> Span:
    """The span without white space and padding at its ends; empty (start, start) where nothing else is in it."""
    part = text[start:end]
    inner = part.lstrip(_EDGE)
    first = start + len(part) - len(inner)
    return Span(first, first + len(inner.rstrip(_EDGE))) if inner else Span(start, start)


def block_at(blocks: Sequence[Block], offset: int) -> int:
    """Index of the block that an offset stands in, -1 where it is in none. `blocks` are sorted and do not overlap."""
    index = bisect_right(blocks, offset, key=lambda block: block.span.start) - 1
    return index if index >= 0 and offset < blocks[index].span.end else -1

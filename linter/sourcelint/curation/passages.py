"""Which words of the article does a sheet keep? The paragraphs that hold its figures, with their headings, to compare drafts with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..sources.passages import HEADING
from ..text.document import Document
from ..text.manuscript import Block, BlockKind
from ..text.span import Span
from .passage import Sentence
from .wording import plain


def passages_of(document: Document, sentences: Sequence[Sentence], places: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """The paragraphs at `places` (`¶4`) and the headings above them, in the order of the text."""
    wanted, numbers = set(places), {}
    for sentence in sentences:
        numbers[sentence.block] = f"¶{sentence.paragraph}"
    above = {span for block, at in numbers.items() if at in wanted for span in document.blocks[block].headings}
    kept = []
    for block, at in numbers.items():
        one = document.blocks[block]
        if at in wanted or one.span in above:
            kept.append((at, _said(one, document)))
    return tuple(kept)


def _said(block: Block, document: Document) -> str:
    """The block's text; a table's cell with its headers before it, as a label has it."""
    text = _text(block.span, document)
    if block.kind is BlockKind.HEADING:
        return HEADING + text
    labels = [_text(span, document) for span in (block.row, block.column) if span and span != block.span]
    return f"{', '.join(labels)}: {text}" if labels else text


def _text(span: Span, document: Document) -> str:
    return plain(document.text[span.start : span.end])

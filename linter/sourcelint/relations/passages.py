"""Which figures stand together? The sentences of a document that hold figures, with their words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal

from ..figures.figure import Figure
from ..figures.tokens import Token
from ..lexicon.model import Lexicon
from ..record import NamedTuple
from ..text.document import Document
from ..text.manuscript import Block
from ..text.sentences import sentences
from ..text.span import Span
from .words import RelationWords, keys_between, words_between, words_for


class Passage(NamedTuple):
    """One sentence of a block with its figures in order."""

    text: str
    span: Span
    block: Block
    figures: tuple[Figure, ...]
    words: RelationWords

    def keys(self, start: int, end: int) -> list[str]:
        """Keys of all tokens of text[start:end]."""
        return keys_between(self.text, start, end)

    def keys_before(self, figure: Figure) -> list[str]:
        """Keys from the figure before (or the start of the sentence) up to this one."""
        ends = [other.span.end for other in self.figures if other.span.end <= figure.span.start]
        return self.keys(max([self.span.start, *ends]), figure.span.start)

    def other_words(self) -> list[Token]:
        """Words of the sentence outside all figures."""
        spans = [figure.span for figure in self.figures]
        return [word for word in words_between(self.text, *self.span) if not any(span.start <= word.start < span.end for span in spans)]


def _place(figure: Figure) -> Span:
    return figure.span


def passages(document: Document, figures: Sequence[Figure], lexicon: Lexicon, *, at_least: int = 1) -> Iterator[Passage]:
    """The sentences with at least so many figures."""
    by_block: dict[int, list[Figure]] = {}
    for figure in figures:
        by_block.setdefault(figure.block, []).append(figure)
    for index, own in by_block.items():
        if index < 0 or len(own) < at_least:
            continue
        block = document.blocks[index]
        ordered = sorted(own, key=_place)
        starts = [figure.span.start for figure in ordered]
        language = lexicon.of(block.language or document.language)
        abbreviations = frozenset(language.section("text").get("abbreviations", ()))
        for span in sentences(document.text, block.span.start, block.span.end, [figure.span for figure in ordered], abbreviations):
            held = tuple(ordered[bisect_left(starts, span.start) : bisect_left(starts, span.end)])
            if len(held) >= at_least:
                yield Passage(document.text, span, block, held, words_for(language))


def exact(figure: Figure) -> Decimal | None:
    """The number of a figure that says one number without any hedge, direction or denominator, else None.

    Other readings of its marks are left aside: figures that are added up are written alike, so that all would change by one factor.
    """
    quantity = figure.quantity
    lower, upper = quantity.stated.lower, quantity.stated.upper
    if figure.hedge or quantity.per or quantity.sign or quantity.multiple or not figure.assertable:
        return None
    return lower if isinstance(lower, Decimal) and lower == upper else None


def is_small_count(figure: Figure) -> bool:
    """True for a count written out to its last digit: it is never rounded."""
    number = exact(figure)
    return number is not None and figure.quantity.unit is None and figure.quantity.grain == 1 and number == int(number)

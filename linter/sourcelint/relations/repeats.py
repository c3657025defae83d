"""Does the headline say what the text says?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..figures.comparing import compare_figures
from ..figures.figure import Figure
from ..figures.tokens import Token
from ..lexicon.model import Lexicon
from ..text.document import Document
from ..text.manuscript import BlockKind
from ..values.compare import Comparison, Verdict
from .passages import Passage, passages
from .relation import Relation
from .words import words_between

_NOUN_WORDS = 3
_SHARED = 2
"""Telling words that headline and sentence must at least have in common besides the counted noun."""
_TIMELY = frozenset({"date", "period", "time"})
_COUNTS = frozenset({"count", "number"})


def repeats(document: Document, figures: Sequence[Figure], lexicon: Lexicon) -> Iterator[Relation]:
    """One relation per counted noun that headline and text each give one figure for, in sentences that say the same.

    Silent where either sentence looks to another time, takes something back, or where the noun is counted more than once.
    """
    if not any(figure.block >= 0 and document.blocks[figure.block].kind is BlockKind.HEADING for figure in figures):
        return
    everywhere = list(passages(document, figures, lexicon))
    headline = next((passage for passage in everywhere if passage.block.kind is BlockKind.HEADING), None)
    if headline is None or not _is_settled(headline):
        return
    for figure in headline.figures:
        found = _other(figure, headline, everywhere)
        if found:
            yield _relation(figure, found, document)


def _other(figure: Figure, headline: Passage, everywhere: Sequence[Passage]) -> Figure | None:
    """The only other figure of the text that counts the same noun, where its sentence says what the headline says."""
    noun = _noun(figure, headline)
    if not noun or not _may_repeat(figure):
        return None
    same = [
        (other, passage)
        for passage in everywhere
        for other in passage.figures
        if other is not figure and other.kind in _COUNTS and noun & _noun(other, passage)
    ]
    if len(same) != 1:
        return None
    other, passage = same[0]
    if passage.block.kind is not BlockKind.PARAGRAPH or not _may_repeat(other) or not _is_settled(passage):
        return None
    return other if _say_the_same(headline, passage, noun) else None


def _may_repeat(figure: Figure) -> bool:
    quantity = figure.quantity
    return figure.kind in _COUNTS and figure.assertable and quantity.unit is None and quantity.per is None and not figure.alternatives


def _is_settled(passage: Passage) -> bool:
    """True where the sentence speaks of one thing as it is: no other time, no doubt, no question."""
    keys = passage.keys(*passage.span)
    timely = any(figure.kind in _TIMELY for figure in passage.figures)
    return not timely and "?" not in keys and not passage.words.holds("unsettled", keys)


def _say_the_same(headline: Passage, passage: Passage, noun: frozenset[str]) -> bool:
    """True where all that the headline names stands in the sentence; of its small-letter words (a verb, say) one may be another."""
    wanted, there = _telling(headline) - noun, _telling(passage)
    missing = wanted - there
    return len(wanted & there) >= _SHARED and len(missing) <= 1 and not missing & _telling(headline, capitals=True)


def _telling(passage: Passage, *, capitals: bool = False) -> frozenset[str]:
    """Stems of the words that carry meaning; only those with a capital where asked."""
    words = passage.words
    told = [word for word in passage.other_words() if word.key not in words.stop]
    return frozenset(words.fold(word.key) for word in told if not capitals or passage.text[word.start].isupper())


def _noun(figure: Figure, passage: Passage) -> frozenset[str]:
    """Stems of the counted noun: the words right of the figure up to the first small word; up to the noun where nouns are capitals."""
    words = passage.words
    taken: list[Token] = []
    at = max(figure.span.end, figure.cue.end if figure.cue else 0)
    for word in words_between(passage.text, at, passage.span.end):
        if passage.text[at : word.start].strip() or word.key in words.stop or len(taken) >= _NOUN_WORDS:
            break
        taken.append(word)
        at = word.end
        if words.nouns_capital and passage.text[word.start].isupper():
            break
    if words.nouns_capital:
        taken = [word for word in taken[-1:] if passage.text[word.start].isupper()]
    return frozenset(words.fold(word.key) for word in taken) - words.generic


def _relation(figure: Figure, other: Figure, document: Document) -> Relation:
    there, back = _compared(figure, other, document), _compared(other, figure, document)
    holds = Verdict.CONTRADICTION not in (there.verdict, back.verdict) or there.verdict.agrees or back.verdict.agrees
    message = f'the text says "{other.text}", the headline "{figure.text}"'
    return Relation("repeat", (figure, other), holds, "" if holds else message, None if holds else there.slip)


def _compared(one: Figure, other: Figure, document: Document) -> Comparison:
    return compare_figures(one, other, text_date=document.date)

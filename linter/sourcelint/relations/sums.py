"""Do the parts make the whole?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from ..figures.figure import Figure
from ..lexicon.model import Lexicon
from ..text.document import Document
from ..text.manuscript import BlockKind
from ..text.span import Span
from .passages import Passage, exact, is_small_count
from .relation import Relation
from .words import RelationWords, keys_between, words_for

_PARTS = 2
"""A sum has at least so many parts."""


def sums(passage: Passage) -> Iterator[Relation]:
    """At most one relation a sentence: `insgesamt 12: 5 Frauen und 8 Männer`, `5 Frauen und 8 Männer, zusammen 12`."""
    figures = passage.figures
    if len(figures) <= _PARTS or any(exact(figure) is None for figure in figures) or len({_measure(figure) for figure in figures}) > 1:
        return
    first, *after = figures
    *before, last = figures
    colon = passage.keys(first.span.end, after[0].span.start)
    if passage.words.ends_with("total", passage.keys_before(first)) and _opens_list(colon) and _is_list(passage, after):
        yield _relation(first, after)
    elif passage.words.ends_with("together", passage.keys_before(last)) and _is_list(passage, before):
        yield _relation(last, before)


def table_sums(document: Document, figures: Sequence[Figure], lexicon: Lexicon) -> Iterator[Relation]:
    """One relation per column of a table whose last or first row is labelled as its total."""
    columns: dict[Span, list[int]] = {}
    for index, block in enumerate(document.blocks):
        if block.kind is BlockKind.CELL and block.column is not None and block.row is not None and block.row != block.span:
            columns.setdefault(block.column, []).append(index)
    by_block: dict[int, list[Figure]] = {}
    for figure in figures:
        by_block.setdefault(figure.block, []).append(figure)
    for cells in columns.values():
        words = words_for(lexicon.of(document.blocks[cells[0]].language or document.language))
        found = _column(document, cells, by_block, words)
        if found:
            yield found


def _column(document: Document, cells: list[int], by_block: dict[int, list[Figure]], words: RelationWords) -> Relation | None:
    labels = [_label(document, index) for index in cells]
    totals = [at for at, label in enumerate(labels) if words.is_phrase("total_rows", label)]
    if len(totals) != 1 or totals[0] not in (0, len(cells) - 1) or len(cells) <= _PARTS:
        return None
    if any(words.holds("subtotal_rows", label) for label in labels):
        return None
    held = [by_block.get(index, []) for index in cells]
    if any(len(own) != 1 or exact(own[0]) is None for own in held) or len({_measure(own[0]) for own in held}) > 1:
        return None
    total = held[totals[0]][0]
    parts = [own[0] for at, own in enumerate(held) if at != totals[0]]
    # A total that is not larger than each part is a mean or a rate, not a sum.
    return _relation(total, parts) if all(_value(total) > _value(part) >= 0 for part in parts) else None


def _label(document: Document, index: int) -> list[str]:
    row = document.blocks[index].row
    return [key for key in keys_between(document.text, *row) if key.isalnum()] if row else []


def _measure(figure: Figure) -> tuple[str, str | None]:
    return figure.kind, figure.quantity.unit


def _value(figure: Figure) -> Decimal:
    return exact(figure) or Decimal(0)


def _opens_list(keys: list[str]) -> bool:
    """True where a colon stands between a total and its first part, with nothing behind it but the list."""
    return ":" in keys and keys.index(":") == len(keys) - 1


def _is_list(passage: Passage, parts: Sequence[Figure]) -> bool:
    """True where every part counts its own noun and the last is joined with `und`: a list that claims to be complete."""
    if len(parts) < _PARTS:
        return False
    for left, right in pairwise(parts):
        keys = passage.keys(left.span.end, right.span.start)
        last = right is parts[-1]
        joined = keys[-1:] == [","] if not last else bool(keys) and passage.words.is_phrase("and", keys[-1:])
        if not joined or not any(key.isalpha() for key in keys[:-1]) or any(mark in keys for mark in (";", ":", "(", "–")):
            return False
    return True


def _relation(total: Figure, parts: Sequence[Figure]) -> Relation:
    summed = sum((_value(part) for part in parts), Decimal(0))
    counted = all(is_small_count(figure) for figure in (total, *parts))
    slack = Decimal(0) if counted else sum((figure.quantity.grain / 2 for figure in (total, *parts)), Decimal(0))
    holds = abs(summed - _value(total)) <= slack
    figures = tuple(sorted((total, *parts), key=lambda figure: figure.span))
    message = f'the parts make {_plain(summed)}, not "{total.text}"'
    return Relation("sum", figures, holds, "" if holds else message, None if holds else "value")


def _plain(value: Decimal) -> str:
    return f"{value.normalize():,f}"

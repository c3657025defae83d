"""Does a list have as many items as the text says? `three cities: Kiel, Lübeck, Flensburg and Husum`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..figures.figure import Figure
from ..figures.tokens import Token, tokenize
from ..text.document import Document
from ..text.manuscript import BlockKind
from ..text.span import Span
from .passages import Passage, exact
from .relation import Relation

_FEWEST, _MOST = 2, 12
_LEAD = 6
"""Words between a number and its list at most: `three of the region's larger cities:`."""
_LONGEST = 12
"""Words that an item has at most."""
_DASHES = frozenset("–—")


def lists(passage: Passage) -> Iterator[Relation]:
    """One relation for each number whose list stands right behind it, where the items can be counted beyond doubt."""
    for figure in passage.figures:
        number = _number(figure)
        if number and (items := _items(passage, figure)):
            yield _relation(figure, number, len(items))


def bulleted(document: Document, figures: Sequence[Figure]) -> Iterator[Relation]:
    """One relation for each list whose introducing sentence counts its items: `Drei Orte sind betroffen:` and a bullet for each."""
    items: dict[Span, set[int]] = {}
    for block in document.blocks:
        if block.introduction and block.kind is BlockKind.LIST_ITEM:
            items.setdefault(block.introduction, set()).add(block.item)
    for introduction, length in ((introduction, len(own)) for introduction, own in items.items()):
        inside = [one for one in figures if introduction.start <= one.span.start and one.span.end <= introduction.end]
        if len(inside) == 1 and length >= _FEWEST and (number := _number(inside[0])):
            yield _relation(inside[0], number, length)


def _number(figure: Figure) -> int:
    """How many things a figure counts; 0 where it counts none, or too many to list."""
    number = exact(figure)
    counts = figure.kind == "count" and not figure.quantity.unit and number is not None and _FEWEST <= number <= _MOST
    return int(number) if counts and number is not None else 0


def _relation(figure: Figure, number: int, length: int) -> Relation:
    holds = length == number
    message = "" if holds else f'the list names {length}, not "{figure.text}"'
    return Relation("sum", (figure,), holds, message, None if holds else "value")


def _items(passage: Passage, figure: Figure) -> list[list[Token]]:
    """The items of the list behind a number; none where there is no list, or its items cannot be told apart."""
    tokens = list(tokenize(passage.text, figure.span.end, passage.span.end))
    start = _opening(passage, tokens)
    if start is None:
        return []
    own = tokens[start:]
    if tokens[start - 1].key in _DASHES:
        close = next((at for at, token in enumerate(own) if token.key in _DASHES), len(own))
        own = own[:close]
    while own and own[-1].kind == "mark":
        own.pop()
    items = _split(passage, own)
    return items if len(items) >= _FEWEST and _are_alike(passage, items) else []


def _opening(passage: Passage, tokens: Sequence[Token]) -> int | None:
    """Where the list begins: behind a colon, a dash, or a comma and a word like `namely`."""
    for at, token in enumerate(tokens[: _LEAD + 1]):
        if token.key == ":" or token.key in _DASHES:
            return at + 1 if at else None
        if token.key == "," and at:
            for phrase in passage.words.phrases("namely"):
                if tuple(one.key for one in tokens[at + 1 : at + 1 + len(phrase)]) == phrase:
                    return at + 1 + len(phrase)
        if token.kind == "mark" and token.key not in "'’-":
            return None
    return None


def _split(passage: Passage, tokens: Sequence[Token]) -> list[list[Token]]:
    """The items between commas, the last one behind `and`; none where another mark divides, or `and` might join two words of one item."""
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token.key == ",":
            parts.append([])
        elif token.key in ";:.!?–—":
            return []
        else:
            parts[-1].append(token)
    closing = next((at for at, part in enumerate(parts) if at and _is_and(passage, part[:1])), None)
    if closing is not None:
        return [*parts[:closing], parts[closing][1:]]  # the comma before `and` tells which one ends the list
    *before, last = parts
    ands = [at for at in range(len(last)) if _is_and(passage, last[at : at + 1])]
    if len(ands) != 1 or any(_is_and(passage, [token]) for part in before for token in part):
        return []
    return [*before, last[: ands[0]], last[ands[0] + 1 :]]


def _is_and(passage: Passage, tokens: Sequence[Token]) -> bool:
    return passage.words.is_phrase("and", [token.key for token in tokens])


def _are_alike(passage: Passage, items: Sequence[Sequence[Token]]) -> bool:
    """True for items that all begin with a capital, or all with an article: an apposition or a clause is none of them."""
    shapes = set()
    for item in items:
        words = [token for token in item if token.kind != "mark"]
        capitals = [passage.text[word.start].isupper() for word in words]
        if not any(capitals) or len(words) > _LONGEST:
            return False
        shapes.add("name" if capitals[0] else "noun" if words[0].key in passage.words.articles else "")
    return len(shapes) == 1 and "" not in shapes

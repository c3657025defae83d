"""Does a list have as many items as the text says? `three cities: Kiel, Lübeck, Flensburg and Husum`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..figures.figure import Figure
from ..figures.tokens import Token, tokenize
from ..lexicon.model import Lexicon
from ..text.document import Document
from ..text.manuscript import BlockKind
from ..text.span import Span
from .passages import Passage, exact
from .relation import Relation
from .words import RelationWords, words_for

_FEWEST, _MOST = 2, 12
_LEAD = 6
"""Words between a number and its list at most: `three of the region's larger cities:`. The last one is a noun: `Zwei Experten raten:`
opens a list of other things."""

_SHORT = 2
"""The same before a mark alone: `Zwei Tote bei Unfall in Kelm: Polizei, Feuerwehr und Notarzt im Einsatz`."""

_LONGEST = 12
"""Words that an item has at most."""
_DASHES = frozenset("–—")


def lists(passage: Passage) -> Iterator[Relation]:
    """One relation for each number whose list stands right behind it, where the items can be counted beyond doubt."""
    if passage.block.kind is BlockKind.HEADING:  # `Zwei Tote: Polizei, Feuerwehr und Notarzt im Einsatz`
        return
    for figure in passage.figures:
        number = _number(figure)
        if number and (items := _items(passage, figure)):
            yield _relation(figure, number, len(items))


def bulleted(document: Document, figures: Sequence[Figure], lexicon: Lexicon) -> Iterator[Relation]:
    """One relation for each list whose introducing sentence counts its items: `Drei Orte sind betroffen:` and a bullet for each."""
    items: dict[Span, set[int]] = {}
    for block in document.blocks:
        if block.introduction and block.kind is BlockKind.LIST_ITEM:
            items.setdefault(block.introduction, set()).add(block.item)
    for introduction, own in items.items():
        counts = [one for one in figures if one.kind == "count" and introduction.start <= one.span.start < introduction.end]
        if len(counts) != 1 or len(own) < _FEWEST or not (number := _number(counts[0])):
            continue
        tokens = list(tokenize(document.text, counts[0].span.end, introduction.end))
        if _is_led(document.text, tokens[:-1], words_for(lexicon.of(document.language))):
            yield _relation(counts[0], number, len(own))


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
    start, behind = _opening(passage, tokens)
    if (start == behind + 1 and behind > _SHORT) or not _is_led(passage.text, tokens[:behind], passage.words):
        return []
    own = tokens[start:]
    if tokens[start - 1].key in _DASHES:
        close = next((at for at, token in enumerate(own) if token.key in _DASHES), len(own))
        own = own[:close]
    while own and own[-1].kind == "mark":
        own.pop()
    items = _split(passage, own)
    return items if len(items) >= _FEWEST and _are_alike(passage, items) else []


def _is_led(text: str, tokens: Sequence[Token], words: RelationWords) -> bool:
    """True where nothing but what is counted stands between a number and its list."""
    if not 0 < len(tokens) <= _LEAD or any(token.kind == "mark" and token.key not in _IN_WORDS for token in tokens):
        return False
    if any(words.is_phrase("and", [token.key]) for token in tokens):
        return False
    last = tokens[-1]
    return text[last.start].isupper() if words.nouns_capital else last.key.endswith(words.plural_ends)


_IN_WORDS = frozenset("'’-")


def _opening(passage: Passage, tokens: Sequence[Token]) -> tuple[int, int]:
    """Where a list begins, behind a colon, dash, or comma and a word like `namely`, and where what leads to it ends; 0, 0 for none."""
    for at, token in enumerate(tokens[: _LEAD + 1]):
        if token.key == ":" or token.key in _DASHES:
            return at + 1, at
        if token.key == "," and at:
            for phrase in passage.words.phrases("namely"):
                if tuple(one.key for one in tokens[at + 1 : at + 1 + len(phrase)]) == phrase:
                    return at + 1 + len(phrase), at
    return 0, 0


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

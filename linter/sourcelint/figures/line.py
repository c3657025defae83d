"""What is read at a time? One block's tokens with its text and the words of its language."""

from __future__ import annotations

from bisect import bisect_right
from operator import itemgetter

from .tokens import Token
from .vocabulary import Vocabulary

_END, _KEY = itemgetter(2), itemgetter(3)
_BEYOND = ("",) * 40
"""Farther from a place no reader looks."""


class Line:
    """The tokens of one block (`text[start:end]`), with everything its readers need."""

    __slots__ = ("all_keys", "places", "size", "text", "tokens", "vocabulary")

    def __init__(self, text: str, tokens: list[Token], vocabulary: Vocabulary, keys: list[str] | None = None) -> None:
        """`keys` are those of the tokens, where they are at hand. `places` are those where a figure may begin or be near."""
        self.text = text
        self.tokens = tokens
        self.size = len(tokens)
        keys = list(map(_KEY, tokens)) if keys is None else keys
        idle = vocabulary.idle
        self.places = [index for index, key in enumerate(keys) if key not in idle]
        # Asked for more than all else: with nothing beyond its end, and so before its beginning, no place needs to be looked at first.
        self.all_keys = [*keys, *_BEYOND]
        self.vocabulary = vocabulary

    def key(self, index: int) -> str:
        """The key at `index`, or "" outside."""
        try:
            return self.all_keys[index]
        except IndexError:
            return ""

    def keys(self, start: int, end: int) -> list[str]:
        """The keys from `start` to `end`, as far as there are tokens."""
        return self.all_keys[max(start, 0) : min(end, self.size)]

    def kind(self, index: int) -> str:
        """The kind at `index`, or "" outside."""
        return self.tokens[index].kind if 0 <= index < self.size else ""

    def glued(self, start: int, end: int) -> bool:
        """True where tokens `start` to `end` (both counted) stand without anything between them."""
        if start < 0 or end >= len(self.tokens):
            return False
        return all(self.tokens[i].end == self.tokens[i + 1].start for i in range(start, end))

    def broken(self, left: int, right: int) -> bool:
        """True where a line of its own begins between the two tokens (an empty line)."""
        return "\n" in self.text[self.tokens[left].end : self.tokens[right].start].strip(" \t\r")[1:]

    def at(self, position: int) -> int:
        """The first token that ends behind a position of the text."""
        return bisect_right(self.tokens, position, key=_END)

    def written(self, index: int) -> str:
        """The token as it stands in the text."""
        token = self.tokens[index]
        return self.text[token.start : token.end]

    def capital(self, index: int) -> bool:
        """True where the token begins with a capital letter."""
        return self.text[self.tokens[index].start].isupper()

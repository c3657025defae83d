"""What stands at a token? Tokens with the look-ups that every reader of the calendar needs."""

from __future__ import annotations

import re
from typing import Any

from .calendar_words import Table, Vocabulary
from .line import Line
from .tokens import Token

DASHES = frozenset("-–—‐‑‒−")
FIRST_YEAR, LAST_YEAR = 1000, 2199
LONG_NUMBER = 17
"""Letters of a year in one word: siebzehnhundertelf."""
_YEAR_DIGITS = 4
_NO_TOKEN = Token("", 0, 0, "")


_GLUED = re.compile(r"(\d+)(\D*)\Z")


def glued_parts(key: str) -> tuple[str, str]:
    """The digits and the letters of a glued token (`26th`, `1990er`, `10am`); ("", "") for another."""
    match = _GLUED.match(key)
    return (match[1], match[2]) if match else ("", "")


class Stream:
    """The tokens of a text (or a part of it) with the vocabulary of its language."""

    def __init__(self, line: Line, words: Vocabulary) -> None:
        self.tokens = line.tokens
        self.size = line.size
        self.all_keys = line.all_keys
        self.places = line.places
        self.text = line.text
        self.words = words
        self.numbers = line.vocabulary

    def at(self, index: int) -> Token:
        """The token, or an empty one outside the text."""
        return self.tokens[index] if 0 <= index < self.size else _NO_TOKEN

    def key(self, index: int) -> str:
        """The token's key, "" outside the text."""
        try:
            return self.all_keys[index]
        except IndexError:
            return ""

    def kind(self, index: int) -> str:
        """The token's kind, "" outside the text."""
        return self.tokens[index].kind if 0 <= index < self.size else ""

    def end(self, following: int) -> int:
        """Where the token before `following` ends."""
        return self.tokens[following - 1].end

    def glued(self, index: int) -> bool:
        """Does the token stand right behind the one before it?"""
        return 0 < index < self.size and self.tokens[index - 1].end == self.tokens[index].start

    def capital(self, index: int) -> bool:
        """Does the word begin with a capital letter?"""
        return self.text[self.tokens[index].start].isupper()

    def find(self, table: Table, index: int) -> tuple[Any, int] | None:
        """The meaning of the longest phrase of `table` at the token, with the index behind it."""
        options = table.get(self.key(index))
        if not options:
            return None
        for rest, meaning in options:
            if not rest:
                return meaning, index + 1
            if all(self.plain(index + 1 + offset) == key for offset, key in enumerate(rest)):
                return meaning, index + 1 + len(rest)
        return None

    def plain(self, index: int) -> str:
        """The key with a typographic apostrophe as a plain one."""
        key = self.key(index)
        return "'" if key == "’" else key

    def skip(self, name: str, index: int) -> int:
        """The index behind a phrase of the named list, or `index` itself."""
        phrases = self.words.phrases[name]
        if self.key(index) not in phrases:
            return index
        found = self.find(phrases, index)
        return found[1] if found else index

    def has(self, name: str, index: int) -> bool:
        """Is the token one of the list's single words?"""
        return 0 <= index < self.size and self.all_keys[index] in self.words.lists[name]

    def led_by(self, name: str, index: int) -> bool:
        """Does a phrase of the named list end right before the token?"""
        phrases = self.words.phrases[name]
        for start in range(index - 1, max(index - 4, -1), -1):
            if start < self.size and self.all_keys[start] in phrases:
                found = self.find(phrases, start)
                if found and found[1] == index:
                    return True
        return False

    def dash(self, index: int) -> bool:
        """Is the token a hyphen or dash?"""
        return 0 <= index < self.size and self.all_keys[index] in DASHES

    def year(self, index: int) -> int | None:
        """The number as a year of four digits, or None."""
        key = self.key(index)
        if len(key) != _YEAR_DIGITS or not key.isdecimal():  # nearly always
            return None
        value = int(key)
        return value if FIRST_YEAR <= value <= LAST_YEAR else None

    def index_from(self, position: int, index: int) -> int:
        """The first token at or behind `index` that begins at or behind the position."""
        while index < len(self.tokens) and self.tokens[index].start < position:
            index += 1
        return index

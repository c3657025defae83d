"""Is a stem among very many? Two large collections seen as one, without a copy of either; a large one, opened where it is asked."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping


class Either:
    """What is in `one` or in `other`."""

    __slots__ = ("_one", "_other")

    def __init__(self, one: Container[str], other: Container[str]) -> None:
        self._one, self._other = one, other

    def __contains__(self, stem: object) -> bool:
        return stem in self._one or stem in self._other


class Without:
    """What is in `one` but not in `other`."""

    __slots__ = ("_one", "_other")

    def __init__(self, one: Container[str], other: Container[str]) -> None:
        self._one, self._other = one, other

    def __contains__(self, stem: object) -> bool:
        return stem in self._one and stem not in self._other


_LETTERS = 3
"""So many first letters name a drawer."""


def drawers(table: Mapping[str, str]) -> dict[str, str]:
    """A table of words, by first letters: what `Drawers` take. Nothing in it may hold a line break."""
    found: dict[str, list[str]] = {}
    for word, meaning in table.items():
        found.setdefault(word[:_LETTERS], []).extend((word, meaning))
    return {letters: "\n".join(lines) for letters, lines in found.items()}


class Drawers:
    """A table of very many words, of which a text needs few: a drawer is opened when one of its words is asked for."""

    __slots__ = ("_closed", "_open")

    def __init__(self, closed: Mapping[str, str]) -> None:
        self._closed = dict(closed)
        self._open: dict[str, str] = {}

    def get(self, word: str, default: str = "") -> str:
        """What the table gives for the word."""
        found = self._open.get(word)
        if found is None:
            if word[:_LETTERS] not in self._closed:
                return default
            self._pull((word[:_LETTERS],))
            found = self._open.get(word, default)
        return found

    def __contains__(self, word: object) -> bool:
        if word in self._open:
            return True
        letters = str(word)[:_LETTERS]
        if letters not in self._closed:
            return False
        self._pull((letters,))
        return word in self._open

    def all(self) -> frozenset[str]:
        """Every word of the table."""
        self._pull(tuple(self._closed))
        return frozenset(self._open)

    def _pull(self, drawers: Iterable[str]) -> None:
        for letters in drawers:
            lines = self._closed.pop(letters).split("\n")
            self._open.update(zip(lines[::2], lines[1::2], strict=True))

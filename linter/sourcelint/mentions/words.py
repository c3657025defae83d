"""Which words stand in a passage? Words with their stems; what belongs to a figure is no word."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import pairwise
from typing import TypeVar

from ..figures.tokens import tokenize
from ..record import NamedTuple
from ..text.span import Span
from .fold import Folder


class Word(NamedTuple):
    """A word outside any figure.

    `stem` is folded, `capital` tells whether it starts with one, `joined` that a hyphen glues it to the word before.
    """

    start: int
    end: int
    key: str
    stem: str
    capital: bool
    joined: bool = False


class Mark(NamedTuple):
    """A punctuation mark outside any figure. `spaced`: with white space on both sides, as a dash between clauses has it."""

    start: int
    key: str
    spaced: bool = False


Told = TypeVar("Told", Word, Mark)

_HYPHENS = frozenset("-‐‑")


def words_of(text: str, start: int, end: int, fold: Folder, taken: Sequence[Span]) -> tuple[list[Word], list[Mark]]:
    """Words and marks of `text[start:end]` in order; tokens inside the spans `taken` (sorted) are left out."""
    words: list[Word] = []
    marks: list[Mark] = []
    at, size = 0, len(taken)
    hyphen = -1  # where the hyphen right before a token ends
    for kind, first, stop, key in tokenize(text, start, end):
        while at < size and taken[at].end <= first:
            at += 1
        if at < size and taken[at].start <= first:
            pass
        elif kind == "mark":
            marks.append(Mark(first, key, text[first - 1 : first].isspace() and text[stop : stop + 1].isspace()))
        else:
            words.append(Word(first, stop, key, fold(key), text[first].isupper(), hyphen == first))
        hyphen = stop if key in _HYPHENS else -1
    return words, marks


def outside(found: list[Told], taken: Sequence[Span]) -> list[Told]:
    """Those of the words or marks that begin in none of the spans."""
    for start, end in taken:
        found = [one for one in found if not start <= one.start < end]
    return found


def stems_with_parts(words: Sequence[Word], fold: Folder, known: Container[str], whole: Container[int] = ()) -> set[str]:
    """The stems that `words` tell by.

    Of a hyphened word (`Start-up`, `GPU-Stunden`) the whole and its last part tell, and a part in front that is no word of the
    language (`R1-Modell`); of a compound its head noun where that is
    `known` as a stem; what stands before counts only before a carrier (`Gästezahl`). Words that start at `whole` are names:
    no wind in Nordwind.
    """
    stems: set[str] = set()
    for at, word in enumerate(words):
        follows = words[at + 1] if at + 1 < len(words) else None
        if follows is not None and _glues(word, follows) and follows.stem not in fold.carriers:
            stems.add(fold(_whole(words, at)))
            if word.stem not in known:
                stems.add(word.stem)  # a name in front: `Nvidia-Aktie`, `R1-Modell`
            continue
        stems.add(word.stem)
        if fold.compounds and word.stem not in known and word.start not in whole:
            stems.update(part for parts in fold.parts(word.key) for part in parts if part in known)
    return stems


def _glues(word: Word, follows: Word) -> bool:
    """True where a hyphen stands right between the two; a word may also be glued to a figure before it."""
    return follows.joined and follows.start - word.end == 1


def _whole(words: Sequence[Word], at: int) -> str:
    """The hyphened word from `at` on, written in one."""
    key = words[at].key
    for before, word in pairwise(words[at:]):
        if not _glues(before, word):
            break
        key += word.key
    return key


def phrase_stems(phrase: str, fold: Folder) -> tuple[str, ...]:
    """The stems of a phrase as a text tells them: a hyphened word is one stem."""
    words, _ = words_of(phrase, 0, len(phrase), fold, ())
    found: list[str] = []
    for at, word in enumerate(words):
        if not word.joined:
            found.append(fold(_whole(words, at)))
    return tuple(found)

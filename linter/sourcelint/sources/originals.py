"""Does the quote stand in the original? Originals found by name in folders, and quotes held against their text."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from hashlib import sha256

from ..record import NamedTuple
from .wording import fold_quote

ReadText = Callable[[bytes, str], str]
"""(bytes, path) → the text of an original."""

_GAP = re.compile(r"\s*(?:\[(?:…|\.\.\.)\]|…|\.\.\.)\s*")
_AROUND = 30
_TRIES = 200


class Original(NamedTuple):
    """An original that is at hand. `text` is folded: single spaces, one kind of quotation mark and dash."""

    path: str
    sha256: str
    text: str


def decoded(data: bytes, path: str) -> str:
    """The bytes as UTF-8, or as Latin-1 where they are none."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("latin-1")


class Originals:
    """Originals by the name a source gives its file, looked for in folders (or given as files), read once."""

    def __init__(self, places: Sequence[str], read_text: ReadText = decoded) -> None:
        self._places = tuple(places)
        self._read_text = read_text
        self._found: dict[str, Original | None] = {}

    def get(self, name: str) -> Original | None:
        """The original called `name`, or None where none is at hand."""
        if name not in self._found:
            path = next((path for place in self._places if (path := _path_in(place, name))), None)
            self._found[name] = self._read(path) if path else None
        return self._found[name]

    @property
    def at_hand(self) -> int:
        """How many of the originals asked for were found."""
        return sum(original is not None for original in self._found.values())

    def _read(self, path: str) -> Original | None:
        try:
            with open(path, "rb") as file:
                data = file.read()
        except OSError:
            return None
        return Original(path, sha256(data).hexdigest(), fold_quote(self._read_text(data, path)))


def _path_in(place: str, name: str) -> str | None:
    if os.path.isdir(place):
        path = os.path.join(place, name)
        return path if os.path.isfile(path) else None
    return place if os.path.basename(place) == os.path.basename(name) and os.path.isfile(place) else None


def stands_in(quote: str, original: Original) -> bool:
    """True where the quote stands in the original; an ellipsis (`…`, `[…]`) in it may leave words out."""
    quote, at = fold_quote(quote), 0
    if quote in original.text:
        return True
    for part in _GAP.split(quote):
        found = original.text.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return True


def nearest_passage(quote: str, wording: str, original: Original) -> str | None:
    """What the original has where the figure stands, chosen by the words it shares with the quote; None where it does not stand."""
    wording, words = fold_quote(wording), set(fold_quote(quote).casefold().split())
    passages: list[str] = []
    at = original.text.find(wording) if wording else -1
    while at >= 0 and len(passages) < _TRIES:
        around = len(quote) // 2 + _AROUND
        passages.append(_whole_words(original.text, max(at - around, 0), at + len(wording) + around))
        at = original.text.find(wording, at + 1)
    return max(passages, key=lambda passage: len(words & set(passage.casefold().split())), default=None)


def _whole_words(text: str, start: int, end: int) -> str:
    start = text.find(" ", start) + 1 if start else 0
    end = text.rfind(" ", start, end) if end < len(text) else len(text)
    return text[start:end]

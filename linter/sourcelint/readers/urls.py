"""Which words of a text are addresses (URLs, e-mail, file paths on the web) and so hold no figures?"""

from __future__ import annotations

from collections.abc import Iterator

from .patterns import later

_WORD = later(r"\S+")
_URL = later(r"(?:[A-Za-z][A-Za-z0-9+.-]{1,9}://|www\.|mailto:)[^\s<>\"“”„»«]+")
_MAIL = later(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
_BARE = later(r"(?<![\w.])[\w-]{1,63}(?:\.[\w-]{1,63}){0,5}\.[a-z]{2,10}/[^\s<>\"“”„»«]*")
_LONGEST_WORD = 2000  # longer ones are data, and the small patterns would go over them again and again
_TRAILING = ".,;:!?*_~'\"’“”]}|"


def addresses(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Start and end of each address in text[start:end], without the punctuation that follows it."""
    if text.find("/", start, end) < 0 and text.find("@", start, end) < 0 and text.find("www.", start, end) < 0:
        return
    for word in _WORD().finditer(text, start, end):
        if "/" in word.group() or "@" in word.group() or "www." in word.group():
            yield from _in_word(text, word.start(), word.end())


def _in_word(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    patterns = (_URL, _MAIL, _BARE) if end - start <= _LONGEST_WORD else (_URL,)
    for pattern in patterns:
        match = pattern().search(text, start, end)
        if match:
            yield match.start(), _without_punctuation(text, match.start(), match.end())
            return


def _without_punctuation(text: str, start: int, end: int) -> int:
    """Where an address ends: before a closing bracket that was not opened in it, and before the marks that follow it."""
    depth = 0
    for at in range(start, end) if text.find(")", start, end) >= 0 else ():
        depth += (text[at] == "(") - (text[at] == ")")
        if depth < 0:
            end = at
            break
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    return end

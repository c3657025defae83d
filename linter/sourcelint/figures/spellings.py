"""How do spellings become keys of look-up tables? Cut into tokens, each phrase under the first of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from .tokens import tokenize

Phrases = dict[str, list[list[Any]]]
"""First key → [[the keys after it], payload], longest first."""


def key(spelling: str) -> str:
    """The key of a spelling: its tokens' keys with a space between."""
    return " ".join(token.key for token in tokenize(str(spelling)))


def keys(spellings: Iterable[Any]) -> list[str]:
    """The keys of several spellings."""
    return [key(spelling) for spelling in spellings]


def values(table: Mapping[str, Iterable[Any]] | None) -> dict[str, int]:
    """Key → number, of a table number → spellings."""
    return {key: int(value) for value, spellings in (table or {}).items() for key in keys(spellings)}


def ratios(table: Mapping[str, Iterable[Any]] | None) -> dict[str, list[int]]:
    """Key → [numerator, denominator], of a table ratio → spellings."""
    return {key: ratio(value) for value, spellings in (table or {}).items() for key in keys(spellings)}


def ratio(value: str) -> list[int]:
    """`3/4` as [3, 4]."""
    numerator, _, denominator = str(value).partition("/")
    return [int(numerator), int(denominator or 1)]


def phrases(table: Iterable[tuple[str, Any]], *, reverse: bool = False) -> Phrases:
    """Phrases under their first key; `reverse` for those that are matched from their end."""
    phrases: Phrases = {}
    for spelling, payload in table:
        keys = [token.key for token in tokenize(spelling)]
        if reverse:
            keys.reverse()
        entry = [keys[1:], payload]
        if entry not in phrases.setdefault(keys[0], []):
            phrases[keys[0]].append(entry)
    for entries in phrases.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return phrases


def pairs(table: Mapping[str, Iterable[Any]] | None, convert: Any = str) -> list[tuple[str, Any]]:
    """(spelling, value) of a table value → spellings."""
    return [(str(spelling), convert(value)) for value, spellings in (table or {}).items() for spelling in spellings]

"""Where may something of the calendar begin? A look-up per token, so that the readers are asked only where it can pay."""

from __future__ import annotations

from .calendar_stream import DASHES, Stream

_LONGEST = 8
"""Tokens that an amount in words may take."""
_NEAR = 9
"""Tokens from a number to the month, unit or hour that it belongs to."""
_JOINS = frozenset("/:'′’-")


def candidates(stream: Stream) -> list[int]:
    """The tokens at which something of the calendar may begin: its words, and the numbers that have one of them near."""
    words = stream.words
    starters, units, tails, turns, near = words.leaders, words.unit_keys, words.tails, words.turns, words.near
    atoms, links = stream.numbers.atom_starts if stream.numbers.closed else (), words.linked_units
    found: list[int] = []
    numbers: list[int] = []  # those that wait for a word near by
    for index, (kind, _, _, key) in enumerate(stream.tokens):
        if kind == "word":
            if key in starters or (key in words.short_days and _abbreviated(stream, index + 1)):
                found.append(index)
            if key in near:
                found.extend(number for number in numbers if number >= index - _NEAR)
                numbers.clear()
            if key in units:
                found.extend(_amount_before(stream, index))
            elif key in turns:
                found.extend(_amount_before(stream, index)[:1])
            elif len(key) > 6 and (key[-5:] in tails or (key[:2] in atoms and any(link in key for link in links))):
                found.append(index)
        elif kind == "number":
            if len(key) == 4 or "." in key or "'" in key:
                found.append(index)
            else:
                numbers.append(index)
        elif kind == "name":
            if key[0].isdigit() or key.rstrip("1234") in words.numbered:
                found.append(index)
                found.extend(number for number in numbers if number >= index - 3)
        elif numbers and numbers[-1] == index - 1 and (key in _JOINS or (key == "." and _goes_on(stream, index + 1))):
            found.append(index - 1)
    return sorted(set(found))


def _abbreviated(stream: Stream, index: int) -> bool:
    """Is the short word before a weekday's abbreviation? `Di., 28.1.`, `Di 28.1.`; a text is full of `so`."""
    return stream.kind(index) == "number" or stream.key(index) in (".", ",") or stream.kind(index + 1) == "number"


def _goes_on(stream: Stream, index: int) -> bool:
    """`26.–28.7.`, `20. 1. 2025`: a number with its dot, and more digits."""
    return stream.kind(index) == "number" or stream.dash(index)


def _amount_before(stream: Stream, index: int) -> list[int]:
    """The number words right before a unit: one of them begins the amount."""
    numbers, words = stream.numbers, stream.words
    found = [index] if stream.key(index) in words.units_fused else []
    for place in range(index - 1, max(-1, index - _LONGEST), -1):
        kind, _, _, key = stream.tokens[place]
        if kind == "mark" and key not in DASHES:
            break
        if kind == "word":
            if key in numbers.cardinals or key in words.halves or key in words.one or key[:2] in numbers.atom_starts:
                found.append(place)
            elif key not in words.amount_links:
                break
    return found

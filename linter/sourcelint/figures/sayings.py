"""Is a number word part of a name or of a set phrase? `der Zweite Weltkrieg`, `the Five Eyes`, `in erster Linie`, `cloud nine`."""

from __future__ import annotations

from .line import Line
from .nonfigures import QUOTES, starts_sentence


def in_idiom(line: Line, index: int) -> bool:
    """True for a number word of a set phrase: `in [erster] Linie`, `cloud [nine]`, `eine [180]-Grad-Wende`."""
    for before, after in line.vocabulary.idioms.get(line.key(index), ()):
        start = index - len(before)
        if start >= 0 and line.keys(index + 1, index + 1 + len(after)) == after and line.keys(start, index) == before:
            return True
    return False


def is_title(line: Line, index: int) -> bool:
    """True for a number word that is part of a name: `der Zweite Weltkrieg`, `the Five Eyes alliance`; small number words have no capital.

    At the head of a sentence every word has one, in a headline every word may.
    """
    if not line.capital(index) or line.kind(index) != "word":
        return False
    after = line.kind(index + 1) == "word" and line.capital(index + 1) and line.key(index + 1) not in line.vocabulary.function_words
    quoted = line.key(index - 1) in QUOTES and line.key(index - 2) in line.vocabulary.definite  # die „Fünf Weisen“
    headed = not quoted and (starts_sentence(line, index) or line.kind(index - 1) == "mark")  # **Wasser:** Elf
    if line.vocabulary.nouns_capital:
        return after and not headed
    if headed:
        return after and line.key(index) in line.vocabulary.ordinals and _runs_small(line, index)
    before = index - 2 if line.key(index - 1) in line.vocabulary.of else index - 1
    before -= 2 if line.key(before) == "s" and line.glued(before - 2, before) else 0  # Ocean's Eleven
    named = line.kind(before) == "word" and line.capital(before) and line.key(before) not in line.vocabulary.function_words
    return (after or named) and _runs_small(line, index)


_RUN = 15  # tokens to each side
_CONTENT = 3  # letters of a word that a headline would write with a capital


def _runs_small(line: Line, index: int) -> bool:
    """True where words of content near by are small, so that a capital tells something."""
    near = (at for at in range(max(index - _RUN, 0), min(index + _RUN, line.size)) if line.kind(at) == "word" and not line.capital(at))
    return any(len(line.key(at)) >= _CONTENT and line.key(at) not in line.vocabulary.function_words for at in near)

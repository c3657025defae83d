"""A text is cut at its spaces and every run looked up: that must give what one expression over all of the text gives."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from sourcelint.figures import tokens
from sourcelint.figures.tokens import tokenize

_PIECES = st.sampled_from(
    ["Hafen", "und", "H800", "87m", "14,2", "1.200", "1\u00a0200", "2\u202f000,5", "2½", "½", "2 ½", "26.7.", "’", "'", "-", "–", ".", ",",
     "€", "\n", "\n\n", "\t", "\u00a0", "\u2009", "٣", "ﬁ", "_"]
)  # fmt: skip


@given(st.lists(st.tuples(_PIECES, st.sampled_from(["", "", " ", "  "])), max_size=30), st.integers(0, 5), st.integers(0, 5))
def test_runs_give_what_the_whole_text_gives(parts: list[tuple[str, str]], first: int, last: int) -> None:
    text = "".join(piece + space for piece, space in parts)
    start, end = min(first, len(text)), max(min(first, len(text)), len(text) - last)
    expected = [match.span() for match in re.compile(tokens._PIECE).finditer(text, start, end) if not match.group().isspace()]
    found = tokenize(text, start, end)
    assert [(token.start, token.end) for token in found] == expected
    assert all(tokenize(text[token.start : token.end])[0].key == token.key for token in found)


@given(st.lists(st.tuples(_PIECES, st.sampled_from(["", " "])), max_size=12))
def test_an_invisible_character_anywhere_is_seen(parts: list[tuple[str, str]]) -> None:
    text = "".join(piece + space for piece, space in parts) + " ein\u00adund\u00adzwanzig"
    assert tokenize(text)[-1].key == "einundzwanzig"

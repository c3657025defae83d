"""Tokens: kinds, keys and offsets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sourcelint.figures.tokens import split_name, tokenize


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("1.200,50 Euro", [("number", "1.200,50"), ("word", "euro")]),
        ("1’200", [("number", "1'200")]),
        ("1\u00a0200\u202f000", [("number", "1 200 000")]),
        ("３４．５", [("number", "34.5")]),
        ("80-100", [("number", "80"), ("mark", "-"), ("number", "100")]),
        ("H800 o1 4o CO2", [("name", "h800"), ("name", "o1"), ("name", "4o"), ("name", "co2")]),
        ("Straße m²", [("word", "strasse"), ("word", "m²")]),
        ("2½ ¾", [("number", "2½"), ("number", "¾")]),
        ("Mil\u00adlio\u00adnen", [("word", "millionen")]),
        ("6\u00a0\u2060\u2060\u2060Mio", [("number", "6"), ("word", "mio")]),
        ("u\u0308ber", [("word", "über")]),
        ("18.30 27.01.2025", [("number", "18.30"), ("number", "27.01.2025")]),
    ],
)
def test_kinds_and_keys(text: str, kinds: list[tuple[str, str]]) -> None:
    assert [(token.kind, token.key) for token in tokenize(text)] == kinds


def test_offsets_are_of_the_whole_text() -> None:
    text = "eins, zwei und 3"
    assert [text[token.start : token.end] for token in tokenize(text, 6)] == ["zwei", "und", "3"]


def test_a_soft_hyphen_stays_inside_its_token() -> None:
    text = "a Mil\u00adlion b"
    assert text[tokenize(text)[1].start : tokenize(text)[1].end] == "Mil\u00adlion"


@pytest.mark.parametrize(("text", "parts"), [("87m", ("87", "m")), ("2.4bn", ("2.4", "bn")), ("10am", ("10", "am")), ("1st", ("1", "st"))])
def test_glued_tokens_can_be_split(text: str, parts: tuple[str, str]) -> None:
    split = split_name(tokenize(text)[0], text)
    assert split is not None and (split[0].key, split[1].key) == parts


@pytest.mark.parametrize("text", ["H800", "o1", "R1", "a1b2"])
def test_names_that_begin_with_letters_are_not_split(text: str) -> None:
    assert split_name(tokenize(text)[0], text) is None


@given(st.text())
def test_tokens_are_in_order_and_hold_no_space(text: str) -> None:
    at = 0
    for token in tokenize(text):
        assert at <= token.start < token.end <= len(text)
        assert token.kind == "number" or not any(char.isspace() for char in text[token.start : token.end])
        at = token.end


@given(st.text(alphabet="0123456789.,'’ \u00a0\u202f½ab\u00ad\u2060-"))
def test_every_visible_character_is_in_a_token(text: str) -> None:
    covered = {at for token in tokenize(text) for at in range(token.start, token.end)}
    assert all(at in covered or char.isspace() or char in "\u00ad\u2060" for at, char in enumerate(text))

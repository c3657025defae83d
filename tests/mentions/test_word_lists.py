"""Words of a language stay words: YAML must not turn `on` and `no` into truth values."""

from __future__ import annotations

import pytest

from sourcelint.lexicon.loading import load


@pytest.mark.parametrize("language", load().languages)
def test_every_entry_of_a_word_list_is_text(language: str) -> None:
    section = load().of(language).section("links")
    for name, entry in section.items():
        if isinstance(entry, list):
            assert all(isinstance(word, str) for word in entry), (name, [word for word in entry if not isinstance(word, str)])


def test_english_small_words_hold_on_and_no() -> None:
    assert {"on", "no"} <= set(load().of("en").section("links")["stop"])

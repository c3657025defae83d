"""What a fact's quote says that its number counts is nothing else than the fact: `27 bidding days`."""

from __future__ import annotations

from typing import Any

import pytest

FACTS = """
schema: 1
sources:
  gazette: {title: Harbour gazette, published: 2025-03-01, language: en}
  blatt: {title: Hafenblatt, published: 2025-03-01, language: de}
entities:
  auction: {type: event, names: [Kelm Auction]}
  village: {type: place, names: [Brauweiden]}
facts:
  length:
    subject: auction
    measure: {en: [length of the sale], de: [Dauer]}
    claims: [{figure: "27", source: gazette, quote: "QUOTED"}]
  school:
    subject: village
    measure: {en: [primary school], de: [Grundschule]}
    claims: [{figure: "388", source: blatt, quote: "ZITIERT"}]
"""


ENGLISH = "The length of the sale at the Kelm Auction was 27 {}."
GERMAN = "In Brauweiden gehen 388 {} in die Grundschule."


def sheet_quote(language: str, counted: str) -> str:
    return f"after 27 {counted}" if language == "en" else f"388 {counted} gehen hier ein und aus"


def text_of(language: str, noun: str) -> tuple[str, str]:
    return (ENGLISH.format(noun), "27") if language == "en" else (GERMAN.format(noun), "388")


@pytest.fixture
def counts_else(figures: Any) -> Any:
    """Whether a draft's noun counts something else than a quote's does."""

    def ask(language: str, noun: str, counted: str) -> bool:
        facts = FACTS
        for code, mark in (("en", "QUOTED"), ("de", "ZITIERT")):
            own = counted if code == language else "things" if code == "en" else "Dinge"
            facts = facts.replace(mark, sheet_quote(code, own))
        text, figure = text_of(language, noun)
        found = figures(text, facts, language=language)[figure]
        link = found.link or found.runners_up[0]
        return "counts something else" in {item.signal for item in link.evidence}

    return ask


@pytest.mark.parametrize(
    ("language", "noun", "counted"),
    [
        ("en", "bidding days", "bidding days"),
        ("en", "ledgers", "ledgers of the house"),  # up to the next small word
        ("en", "lighthouses", "old lighthouses"),
        ("de", "Kinder", "Kinder"),
        ("de", "Kinder", "kleine Kinder"),  # up to the noun
    ],
)
def test_the_noun_of_the_quote(counts_else: Any, language: str, noun: str, counted: str) -> None:
    assert not counts_else(language, noun, counted)


@pytest.mark.parametrize(
    ("language", "noun", "counted"),
    [
        ("en", "ledgers", "bidding days"),
        ("en", "ledgers", "sales of old ledgers"),  # beyond a small word
        ("en", "ledgers", "(as the ledgers say)"),  # beyond a mark
        ("de", "Lehrer", "Kinder"),
        ("de", "Lehrer", "Kinder Lehrer"),  # beyond the noun
        ("de", "Lehrer", "von Lehrern"),
    ],
)
def test_any_other_noun(counts_else: Any, language: str, noun: str, counted: str) -> None:
    assert counts_else(language, noun, counted)

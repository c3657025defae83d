"""Which tokens may begin a number? Kept per word, since every token of a text is asked."""

from __future__ import annotations

from . import amounts_in_words, ranks, shares, units, words
from .line import Line
from .vocabulary import Vocabulary, match

ARTICLE = "article"
CURRENCY = "currency"
UNKNOWN = "unknown"
KEPT = frozenset({"word", "mark"})
"""Kinds of tokens of which a text has few different ones."""


def begins(kind: str, key: str, vocabulary: Vocabulary) -> bool | str:
    """May a figure begin with this token? "article" or "currency" where that depends on what follows."""
    return _word_begins(key, vocabulary) if kind == "word" else _digits_begin(kind, key, vocabulary)


def counts_here(line: Line, index: int, key: str, begun: bool | str) -> bool:
    """True where a word that may begin a figure does: an article before a unit, a currency before its number."""
    if begun is ARTICLE and not _article_counts(line, index):
        return False
    return begun is not CURRENCY or key not in line.vocabulary.money_before or units.currency(line, index) is not None


def _digits_begin(kind: str, key: str, vocabulary: Vocabulary) -> bool:
    if kind == "mark":
        return key in vocabulary.money_before
    return kind != "name" or key[0].isdigit() or key[:3] in vocabulary.money_before  # H800, R1


def _word_begins(key: str, vocabulary: Vocabulary) -> bool | str:
    """True where a word may begin a figure; "article" or "currency" where that depends on what follows."""
    if key in vocabulary.articles:
        return ARTICLE
    if key in vocabulary.money_before and key not in vocabulary.number_starts:
        return CURRENCY
    return (
        key in vocabulary.starts
        or bool(ranks.superlative(key, vocabulary))
        or (vocabulary.closed and any(True for _ in words.closed(key, vocabulary)) and _closed_means(key, vocabulary))
        or any(key.startswith(prefix) for prefix in vocabulary.half_prefixes)
        or any(key.endswith(suffix) for suffix in vocabulary.half_suffixes)
        or (vocabulary.closed and amounts_in_words.halved_power(key, vocabulary) is not None)
        or shares.halved(key, vocabulary) is not None
    )


def _article_counts(line: Line, index: int) -> bool:
    """True where the word after an article lets it count: a power, a fraction, a half, a unit."""
    key, vocabulary = line.key(index + 1), line.vocabulary
    if line.key(index - 1) in vocabulary.frequency:
        return False  # `once a week` tells how often
    counts = vocabulary.after_article.get(key)
    if counts is None:
        counts = vocabulary.after_article[key] = (
            key in vocabulary.scales
            or key in vocabulary.fractions
            or key in vocabulary.hedge_adjectives
            or key in vocabulary.half_adjectives
            or key in vocabulary.article_fillers
            or (bool(vocabulary.article_units) and key in vocabulary.units)
            or key.startswith(tuple(vocabulary.half_prefixes) or ("\0",))
        )
    if counts:
        return True
    if line.key(index + 1) in vocabulary.in_of or (line.key(index) in vocabulary.money_before and units.currency(line, index)):
        return True
    if line.key(index) in vocabulary.range_ones and (amounts_in_words.opens_range(line, index) or shares.across_noun(line, index + 1)):
        return True
    if line.key(index) not in vocabulary.article_phrases:
        return False
    return any(match(phrases, line.tokens, index) for phrases in (vocabulary.several, vocabulary.half_before))


def _closed_means(key: str, vocabulary: Vocabulary) -> bool:
    for _, rest in words.closed(key, vocabulary):
        if not rest or rest in vocabulary.adjectives or rest in vocabulary.multiple_suffixes or rest in vocabulary.ordinal_closed:
            return True
        if rest in vocabulary.fractions or rest in vocabulary.ordinals or rest.endswith(vocabulary.fraction_suffixes or ("\0",)):
            return True
    return False

"""Which place in an order, which score? `zweitgrößten`, `Platz drei`, `3. Platz`, `third`, `22nd`, `3:0`."""

from __future__ import annotations

from decimal import Decimal

from . import digits, words
from .amount import Amount
from .line import Line
from .reading import Reading
from .vocabulary import Vocabulary, match


def _ordinal(line: Line, first: int, end: int, value: int) -> Reading:
    place = Decimal(value)
    return Reading(first, end, line.tokens[first].start, line.tokens[end - 1].end, place, place, Decimal(1), "ordinal")


def read(line: Line, index: int) -> Reading | None:
    """An ordinal in words at token `index`."""
    vocabulary, key = line.vocabulary, line.key(index)
    value = vocabulary.ordinals.get(key) or vocabulary.rank_words.get(key) or superlative(key, vocabulary) or _closed(key, vocabulary)
    if not value:
        return None
    if vocabulary.ordinal_needs and key in vocabulary.ordinals and not _introduced(line, index):
        return None
    return _ordinal(line, index, index + 1, value)


def _introduced(line: Line, index: int) -> bool:
    before = line.key(index - 1)
    if line.key(index + 1) == "-" and line.kind(index + 2) == "word":
        return True
    return before in line.vocabulary.ordinal_needs


def superlative(key: str, vocabulary: Vocabulary) -> int | None:
    """The place that a superlative names: zweitgrößten → 2."""
    best = vocabulary.superlatives
    ending = next((end for end in best["endings"] if key.endswith(end)), None)
    if ending is None:
        return None
    for stem, value in best["stems"].items():
        if key.startswith(stem) and len(key) >= len(stem) + len(ending) + best["shortest"] - 1:
            return int(value)
    return None


def _closed(key: str, vocabulary: Vocabulary) -> int | None:
    """`einundzwanzigsten`: a closed number word with an ordinal's ending."""
    if not vocabulary.ordinal_closed or not key.endswith(vocabulary.ordinal_closed):
        return None
    return next((value for value, rest in words.closed(key, vocabulary) if rest in vocabulary.ordinal_closed and value >= 13), None)


def after(line: Line, amount: Amount) -> Reading | None:
    """An ordinal that starts with digits or words: `22nd`, `twenty-first`, `3. Platz`."""
    vocabulary, end = line.vocabulary, amount.end
    if amount.rest:
        return (
            _ordinal(line, amount.first, end, int(amount.value)) if amount.rest in vocabulary.ordinal_glued and amount.grain >= 1 else None
        )
    if amount.plain and amount.grain == 1 and amount.scale == 1 and line.key(end) in vocabulary.ordinal_mark and line.glued(end - 1, end):
        return _ordinal(line, amount.first, end + 1, int(amount.value)) if _goes_on(line, amount) else None
    if not amount.plain and line.key(end) == "-" and line.glued(end - 1, end + 1):
        last = vocabulary.ordinals.get(line.key(end + 1), 0)
        if 0 < last < 10 and amount.value % 10 == 0:
            return _ordinal(line, amount.first, end + 2, int(amount.value) + last)
    return None


def _goes_on(line: Line, amount: Amount) -> bool:
    """True where the sentence goes on after `3.`: a small letter, or a noun after a word that announces the ordinal."""
    at = amount.end + 1
    if amount.value > 200 or line.kind(at) != "word" or line.tokens[at].start == line.tokens[at - 1].end or line.broken(at - 1, at):
        return False
    return not line.capital(at) or line.key(amount.first - 1) in line.vocabulary.ordinal_before


def rank(line: Line, index: int) -> Reading | None:
    """`Platz drei`, `Rang 5`, `Nummer eins`: the number after a word for a place; `index` is the word's token."""
    found = match(line.vocabulary.ranks, line.tokens, index)
    if not found:
        return None
    at = found[0]
    key = line.key(at)
    value = int(key) if line.kind(at) == "number" and key.isdigit() and len(key) <= 3 else words.number_of(key, line.vocabulary)
    if value is None and key in line.vocabulary.ones:
        value = 1
    return _ordinal(line, at, at + 1, value) if value else None


def _falls(line: Line, amount: Amount) -> bool:
    """`3-1`, `52–48`: glued by a dash and falling, so no range."""
    key = line.key(amount.end + 1)
    return line.key(amount.end) in line.vocabulary.dashes and amount.plain and key.isdigit() and int(key) < amount.value


def score(line: Line, amount: Amount) -> Reading | None:
    """`3:0`, `9 zu 4`: two small whole numbers held against each other."""
    vocabulary, end = line.vocabulary, amount.end
    if amount.grain != 1 or amount.scale > 1 or amount.rest or amount.value > 999:
        return None
    if line.key(end) in vocabulary.score_nouns:
        if line.key(end + 1) not in vocabulary.score_joins:
            return None
        end += 1
        return _score(line, amount, end)
    if line.key(end) in vocabulary.score_marks or _falls(line, amount):
        if not line.glued(end - 1, end + 1) or line.key(end + 2) in vocabulary.score_marks:
            return None
    elif line.key(end) not in vocabulary.score_words:
        return None
    return _score(line, amount, end)


def _score(line: Line, amount: Amount, end: int) -> Reading | None:
    """`end` is the token that parts the two numbers."""
    vocabulary = line.vocabulary
    key = line.key(end + 1)
    reading = digits.read(key, vocabulary) if line.kind(end + 1) == "number" else None
    other = reading.value if reading else words.number_of(key, vocabulary)
    if other is None:
        return None
    low, high = sorted((amount.value, Decimal(other)))
    stop = line.tokens[end + 1].end
    sign = (amount.value > other) - (amount.value < other)  # 3:1 is not 1:3
    return Reading(amount.first, end + 2, line.tokens[amount.first].start, stop, low, high, Decimal(1), "score", sign=sign)

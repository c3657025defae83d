"""Which place in an order, which score? `zweitgrößten`, `Platz drei`, `3. Platz`, `third`, `22nd`, `3:0`."""

from __future__ import annotations

from decimal import Decimal

from . import digits, nonfigures, words
from .amount import Amount
from .line import Line
from .nonfigures import starts_sentence
from .reading import Reading
from .vocabulary import Vocabulary, match


def _ordinal(line: Line, first: int, end: int, value: int) -> Reading:
    place = Decimal(value)
    return Reading(first, end, line.tokens[first].start, line.tokens[end - 1].end, place, place, Decimal(1), "ordinal")


def read(line: Line, index: int) -> Reading | None:
    """An ordinal in words at token `index`."""
    vocabulary, key = line.vocabulary, line.key(index)
    if _of_street(line, index + 1):
        return None
    value = vocabulary.ordinals.get(key) or vocabulary.rank_words.get(key) or _closed(key, vocabulary) or superlative(key, vocabulary)
    if not value:
        return None
    if vocabulary.ordinal_needs and key in vocabulary.ordinals and not _introduced(line, index):
        return None
    return _ordinal(line, index, index + 1, value)


def _of_street(line: Line, index: int) -> bool:
    """`Fifth Avenue`, `42nd Street`."""
    return line.key(index) in line.vocabulary.streets and line.capital(index) and not line.vocabulary.nouns_capital


def _introduced(line: Line, index: int) -> bool:
    before = line.key(index - 1)
    if line.key(index + 1) == "-" and line.kind(index + 2) == "word":
        return True
    if line.key(index + 1) in line.vocabulary.ordinal_nouns and starts_sentence(line, index):
        return True  # Third place went to Leeds
    if before in line.vocabulary.age_copulas:  # Norway is third with 14 medals, but she was first elected in 1987
        return line.kind(index + 1) != "word" or line.key(index + 1) in line.vocabulary.function_words
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
    """`einundzwanzigsten`, `hundertdritte`: a closed number word with an ordinal's ending, or with an ordinal behind its hundreds."""
    if not vocabulary.ordinal_closed or not key.endswith(vocabulary.ordinal_closed):
        return None
    for value, rest in words.closed(key, vocabulary):
        if rest in vocabulary.ordinal_closed and value >= 13:
            return value
        if value >= 100 and value % 100 == 0 and rest in vocabulary.ordinals:
            return value + vocabulary.ordinals[rest]
    return None


def after(line: Line, amount: Amount) -> Reading | None:
    """An ordinal that starts with digits or words: `22nd`, `twenty-first`, `3. Platz`."""
    vocabulary, end = line.vocabulary, amount.end
    if amount.rest:
        return (
            _ordinal(line, amount.first, end, int(amount.value))
            if amount.rest in vocabulary.ordinal_glued and amount.grain >= 1 and not _of_street(line, end)
            else None
        )
    whole = amount.value == amount.value.to_integral_value() and amount.grain >= 1
    if amount.plain and whole and amount.scale == 1 and line.key(end) in vocabulary.ordinal_mark and line.glued(end - 1, end):
        place = _ordinal(line, amount.first, end + 1, int(amount.value))
        if line.key(end + 1) == "+" and _in_brackets(line, amount):
            return place._replace(end=end + 3)  # (45.+2)
        return place if _goes_on(line, amount) else None
    return None if amount.plain else _completed(line, amount)


def _completed(line: Line, amount: Amount) -> Reading | None:
    """`twenty-first`, `the one hundred and third`, `vingt et unième`: number words whose last is an ordinal."""
    vocabulary, end = line.vocabulary, amount.end
    hyphen = line.key(end) == "-" and line.glued(end - 1, end + 1)
    joined = line.key(end) in vocabulary.joiners
    at = end + 1 if hyphen or joined else end
    power = vocabulary.ordinals.get(line.key(at), 0)
    if power in _POWERS and amount.value < _POWERS[1] and line.key(amount.first - 1) in vocabulary.ordinal_needs:
        return None if line.key(at + 1) in vocabulary.of else _ordinal(line, amount.first, at + 1, int(amount.value) * power)
    last = vocabulary.ordinals.get(line.key(at), 0) if at > end or amount.value >= 100 else 0
    tens = int(amount.value) % 100
    fits = 0 < last < 10 if tens and tens % 10 == 0 else 0 < last < 100 and amount.value >= 100 and not tens
    if not last or not (fits or (tens in vocabulary.teens_after and last < 20)):
        return None
    if not hyphen and amount.value >= 100 and line.key(amount.first - 1) not in vocabulary.ordinal_needs:
        return None
    return _ordinal(line, amount.first, at + 1, int(amount.value) + last)


_POWERS = (100, 1_000, 1_000_000)  # the two hundredth


def _goes_on(line: Line, amount: Amount) -> bool:
    """True where the sentence goes on after `3.`: a small letter, or a noun after a word that announces the ordinal."""
    at = amount.end + 1
    if _in_brackets(line, amount):
        return True  # the minute of a goal: (23.), (45.+2)
    before = line.key(amount.first - 1)
    many = amount.value > 200 and before not in line.vocabulary.definite
    if many or line.kind(at) != "word" or line.tokens[at].start == line.tokens[at - 1].end or line.broken(at - 1, at):
        return False
    if not line.capital(at):
        return amount.value <= 200
    if line.key(at) in line.vocabulary.ordinal_nouns:
        return True  # in 2. Lesung
    if line.key(at) in line.vocabulary.function_words:
        return False  # `stieg auf 174. Der Umsatz`: a sentence begins
    if before in line.vocabulary.to and not match(line.vocabulary.ranks, line.tokens, at):
        return False  # `stieg auf 174. Umsatz und Gewinn`, but `auf 3. Platz`
    return before in line.vocabulary.ordinal_before or _behind_adjective(line, amount.first - 1)


_LAST_MINUTE = 120


def _in_brackets(line: Line, amount: Amount) -> bool:
    if line.key(amount.first - 1) != "(" or not 0 < amount.value <= _LAST_MINUTE:
        return False
    return line.key(amount.end + 1) in (")", "/", "+", ",")


def _behind_adjective(line: Line, index: int) -> bool:
    """`auf dem geteilten 9. Platz`: an adjective between the article and the place."""
    vocabulary = line.vocabulary
    adjective = line.kind(index) == "word" and not line.capital(index) and line.key(index).endswith(vocabulary.adjective_ends or ("\0",))
    return adjective and line.key(index - 1) in vocabulary.definite


def rank(line: Line, index: int) -> Reading | None:
    """`Platz drei`, `Rang 5`, `Nummer eins`: the number after a word for a place; `index` is the word's token."""
    found = match(line.vocabulary.ranks, line.tokens, index)
    if not found:
        return None
    at = found[0]
    if line.key(at + 1) in line.vocabulary.dashes and line.glued(at, at + 2) and len(line.key(at + 2)) > len(line.key(at)) > 1:
        return None  # no. 24-1234
    key = line.key(at)
    value = int(key) if line.kind(at) == "number" and key.isdigit() and len(key) <= 3 else words.number_of(key, line.vocabulary)
    if value is None and key in line.vocabulary.ones:
        value = 1
    return _ordinal(line, at, at + 1, value) if value else None


def in_sets(line: Line, amount: Amount) -> Reading | None:
    """`6-3, 6-7 (4-7), 6-4`: in a row of results a rising pair is one too."""
    if line.key(amount.end) not in line.vocabulary.dashes or amount.end != amount.first + 1:
        return None
    if not _pair(line, amount.first) or _falls(line, amount):
        return None
    first = last = amount.first
    while line.key(first - 1) in _BETWEEN_SETS and _pair(line, before := first - 4 - (line.key(first - 2) in _BETWEEN_SETS)):
        first = before
    while line.key(last + 3) in _BETWEEN_SETS and _pair(line, behind := last + 4 + (line.key(last + 4) in _BETWEEN_SETS)):
        last = behind
    pairs = [at for at in range(first, last + 1) if _pair(line, at)]
    return _score(line, amount, amount.end) if any(int(line.key(at)) > int(line.key(at + 2)) for at in pairs) else None


_BETWEEN_SETS = frozenset(",()")
_LONGEST_SET = 2  # digits


def _pair(line: Line, index: int) -> bool:
    """Two small numbers with a dash between them, and no unit."""
    if index < 0 or not (line.key(index).isdecimal() and line.key(index + 1) in line.vocabulary.dashes and line.key(index + 2).isdecimal()):
        return False
    small = len(line.key(index)) <= _LONGEST_SET and len(line.key(index + 2)) <= _LONGEST_SET
    return small and line.glued(index, index + 2) and line.kind(index + 3) not in ("word", "name")


def split_seconds(line: Line, amount: Amount) -> Reading | None:
    """`3:26.73`, `1:41,11`: minutes, seconds and parts of them, which no result has."""
    end = amount.end
    if line.key(end) not in line.vocabulary.score_marks or amount.grain < 1 or amount.rest or not line.glued(end - 1, end + 1):
        return None
    seconds = digits.read(line.key(end + 1), line.vocabulary) if line.kind(end + 1) == "number" else None
    if seconds is None or seconds.grain >= 1 or not line.key(end + 1)[:2].isdecimal() or max(seconds.value, amount.value) >= _MINUTE:
        return None
    value = amount.value * _MINUTE + seconds.value
    start, stop = line.tokens[amount.first].start, line.tokens[end + 1].end
    return Reading(amount.first, end + 2, start, stop, value, value, seconds.grain, "duration", unit="s")


_MINUTE = 60


_LAST_RANK = 3  # digits


def labels(line: Line, index: int) -> int:
    """The token behind `Nr. 7` where it names one of several things (Haus Nr. 7, shirt number 10); 0 where it tells a rank."""
    found = match(line.vocabulary.ranks, line.tokens, index)
    before = line.key(index - 1)
    return found[0] + 1 if found and before in line.vocabulary.numbered and line.kind(found[0]) in ("number", "word") else 0


def listed(line: Line, amount: Amount) -> Reading | None:
    """The later ones of `Platz 1, 2 und 3`, `No. 1 and 2`."""
    vocabulary, at = line.vocabulary, amount.first - 1
    before = line.key(at)
    if (before != "," and before not in vocabulary.and_words) or not _may_rank(line, amount.first) or amount.end != amount.first + 1:
        return None
    if (amount.plain and len(line.key(amount.first)) > _LAST_RANK) or nonfigures.may_count(line, amount.end):
        return None
    while line.key(at) in vocabulary.and_words or line.key(at) == ",":
        if not _may_rank(line, at - 1):
            return None
        at -= 2
    found = next((start for start in (at, at - 1) if match(vocabulary.ranks, line.tokens, start)), None) if at >= 0 else None
    named = found is not None and line.key(found - 1) not in vocabulary.numbered
    return _ordinal(line, amount.first, amount.end, int(amount.value)) if named else None


def _may_rank(line: Line, index: int) -> bool:
    return line.key(index).isdecimal() or line.key(index) in line.vocabulary.plain_cardinals or line.key(index) in line.vocabulary.ones


def score(line: Line, amount: Amount) -> Reading | None:
    """`3:0`, `9 zu 4`: two small whole numbers held against each other."""
    vocabulary, end = line.vocabulary, amount.end
    if line.key(end) not in vocabulary.scoring or amount.grain < 1 or amount.scale > 1 or amount.rest:
        return None
    if line.key(end) in vocabulary.score_nouns:
        return _score(line, amount, end + 1) if line.key(end + 1) in vocabulary.score_joins else None
    if amount.value > _HIGHEST:
        return None
    if line.key(end) in vocabulary.score_marks or _falls(line, amount):
        return _score(line, amount, end) if line.glued(end - 1, end + 1) and line.key(end + 2) not in vocabulary.score_marks else None
    if line.key(end) in vocabulary.score_words or _led(line, amount):
        return _score(line, amount, end)
    if line.key(end) in vocabulary.dashes and line.key(end + 1) in vocabulary.score_joins and line.glued(end - 1, end + 3):
        other = _other(line, end + 3) if line.key(end + 2) in vocabulary.dashes else None
        return _score(line, amount, end + 2) if other is not None and other <= amount.value else None  # a 5-to-4 decision
    return None


_HIGHEST = 999
_REACH = 4  # tokens from `vote` to its numbers


def _falls(line: Line, amount: Amount) -> bool:
    """`3-1`, `1-1`, `52–48`, `two-nil`: glued by a dash and not rising, so no range."""
    if line.key(amount.end) not in line.vocabulary.dashes:
        return False
    other = _other(line, amount.end + 1)
    if amount.plain:
        return other is not None and line.kind(amount.end + 1) == "number" and other <= amount.value
    return other is not None and line.kind(amount.end + 1) == "word" and other <= amount.value < _TENS


_TENS = 20  # from here on a hyphen joins tens and ones


def _led(line: Line, amount: Amount) -> bool:
    """`The vote was 51 to 49`, `won by 5 to 2`: falling, and a word near by tells that two sides are counted."""
    vocabulary = line.vocabulary
    if line.key(amount.end) not in vocabulary.score_joins or not vocabulary.score_leads.intersection(
        line.keys(amount.first - _REACH, amount.first)
    ):
        return False
    other = _other(line, amount.end + 1)
    return other is not None and other < amount.value and line.key(amount.first - 1) not in vocabulary.leaving


def _other(line: Line, index: int) -> Decimal | None:
    key = line.key(index)
    if line.kind(index) == "number":
        reading = digits.read(key, line.vocabulary)
        return reading.value if reading else None
    value = words.number_of(key, line.vocabulary)
    return None if value is None else Decimal(value)


def _score(line: Line, amount: Amount, end: int) -> Reading | None:
    """`end` is the token that parts the two numbers."""
    vocabulary = line.vocabulary
    other = _other(line, end + 1)
    if other is None:
        return None
    percent = line.key(amount.end) in vocabulary.score_nouns and line.key(end + 2) in vocabulary.units
    if percent or match(vocabulary.scales, line.tokens, end + 2):
        return None  # three points to 62%, 1 zu 140 Millionen
    low, high = sorted((amount.value, other))
    stop = line.tokens[end + 1].end
    sign = (amount.value > other) - (amount.value < other)  # 3:1 is not 1:3
    return Reading(amount.first, end + 2, line.tokens[amount.first].start, stop, low, high, Decimal(1), "score", sign=sign)

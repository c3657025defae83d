"""Which part or multiple of something is said? `zwei Drittel`, `jeder Dritte`, `two in five`, `verdoppelt`, `6,5-fach`."""

from __future__ import annotations

from decimal import Decimal

from . import digits, nonfigures, units, words
from .amount import Amount
from .line import Line
from .reading import Reading
from .tokens import FRACTIONS, split_name
from .vocabulary import Vocabulary, match, match_back

_CLOSE = Decimal("0.1")
"""What doubled lies between 1.9 and 2.1 times what it was."""

_LONG = 4  # digits
_LEAST_POWER = 100
_LEAST_YEAR = 1000
_WHOLES = frozenset({12, 15, 16, 20, 25, 30, 40, 50})
"""Wholes that a share is told of; other numbers count on both sides (12 of 17 members)."""

_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 100})


def read(line: Line, index: int) -> Reading | None:
    """A fraction or multiple in words that starts at token `index`."""
    if line.key(index) not in line.vocabulary.share_starts and line.key(index - 1) not in line.vocabulary.hedge_adjectives:
        return None
    for reader in (_multiple, _every, _fraction, _half_of, _hedged_fraction):
        found = reader(line, index)
        if found:
            return found
    return None


def after(line: Line, amount: Amount) -> Reading | None:
    """A fraction or multiple that starts with `amount`: `zwei Drittel`, `2/3`, `10-fach`, `27 times`, `two in five`."""
    if line.key(amount.first) in FRACTIONS:
        return _vulgar(line, amount)
    goes_on = amount.rest or line.key(amount.end) in line.vocabulary.share_goes_on
    for reader in (_counted_fraction, _slash, _fold, _in_of) if goes_on else (_in_of,) if line.vocabulary.in_of_across else ():
        found = reader(line, amount)
        if found:
            return found
    return None


def _reading(
    line: Line, first: int, end: int, numerator: Decimal, denominator: int = 1, hedge: str | None = None, grain: Decimal | None = None
) -> Reading:
    value = numerator / denominator
    spread = gap(value, line.vocabulary) if value < 1 else None
    step = grain if grain is not None else (2 * spread if spread is not None else Decimal(1))
    start, stop = line.tokens[first].start, line.tokens[end - 1].end
    return Reading(first, end, start, stop, value, value, step, "ratio", hedge=hedge, multiple=True, spread=spread)


def gap(value: Decimal, vocabulary: Vocabulary) -> Decimal:
    """How far a said fraction may be off: half the gap to the next simple fraction, at most `widest` (hedges.yaml)."""
    limits = vocabulary.fraction_limits
    largest = int(limits.get("denominators", 10))
    near = min(
        (abs(value - Decimal(n) / d) for d in range(1, largest + 1) for n in range(d + 1) if abs(value - Decimal(n) / d) > Decimal("1e-9")),
        default=Decimal(1),
    )
    return min(near / 2, Decimal(str(limits.get("widest", "0.015"))))


def _multiple(line: Line, index: int) -> Reading | None:
    found = match(line.vocabulary.multiples, line.tokens, index)
    if not found:
        return None
    numerator, denominator = found[1]
    grain = Decimal(numerator) * _CLOSE if denominator == 1 else None
    return _reading(line, index, found[0], Decimal(numerator), denominator, grain=grain)


def _every(line: Line, index: int) -> Reading | None:
    """`jeder Dritte`, `jeder 10. Haushalt`, `every third`, `every 10th`."""
    vocabulary, key = line.vocabulary, line.key(index + 1)
    if line.key(index) not in vocabulary.every:
        return None
    if line.kind(index + 1) == "number" and key.isdecimal() and len(key) < _LONG and line.key(index + 2) in vocabulary.ordinal_mark:
        return _reading(line, index, index + 3, Decimal(1), int(key)) if line.kind(index + 3) == "word" and int(key) > 1 else None
    glued = split_name(line.tokens[index + 1], line.text) if line.kind(index + 1) == "name" else None
    if glued and glued[1].key in vocabulary.ordinal_glued and glued[0].key.isdecimal() and int(glued[0].key) > 1:
        return _reading(line, index, index + 2, Decimal(1), int(glued[0].key))
    value = vocabulary.ordinals.get(key, 0)
    return _reading(line, index, index + 2, Decimal(1), value) if value > 1 else None


def _fraction(line: Line, index: int) -> Reading | None:
    """`ein Drittel`, `ein knappes Drittel`, `a quarter of`."""
    vocabulary = line.vocabulary
    if line.key(index) not in vocabulary.articles or _part_of_scale(line, index):
        return None
    hedge = vocabulary.hedge_adjectives.get(line.key(index + 1))
    at = index + 2 if hedge else index + 1
    at = at + 1 if line.key(at) == "-" and line.glued(at - 1, at + 1) else at
    share = vocabulary.fractions.get(line.key(at))
    if share == [1, 2] and _in_compound(line, at):
        return None
    if not share or (share == [1, 2] and line.key(at) not in vocabulary.whole_fractions) or not _is_share(line, at, share):
        return None
    return _reading(line, index, at + 1, Decimal(share[0]), share[1], hedge)


def _part_of_scale(line: Line, index: int) -> bool:
    """`a quarter of a million` is a number, not a share, and so is `a quarter of a percent`."""
    adjective = line.key(index + 1) in line.vocabulary.half_adjectives  # eine dreiviertel Million
    if adjective and line.key(index + 2) in line.vocabulary.scales:
        return True
    found = match(line.vocabulary.half_before, line.tokens, index)
    return found is not None and (line.key(found[0]) in line.vocabulary.scales or units.unit_at(line, found[0]) is not None)


def _is_share(line: Line, index: int, share: list[int]) -> bool:
    # A quarter may be three months: where the language says so, `of` must follow.
    vocabulary, needs = line.vocabulary, line.vocabulary.fraction_of
    after = line.key(index + 1)
    if not needs or after in needs:
        return True
    if share != [1, 4]:  # a third party is no part
        whole_clause = line.kind(index + 1) != "word" or after in vocabulary.function_words or after in vocabulary.comparatives
        if whole_clause or line.key(index) not in vocabulary.ordinals:
            return True
    before = index - 2 if line.key(index - 1) in line.vocabulary.articles else index - 1
    led = line.key(before) in line.vocabulary.by or line.key(before) in line.vocabulary.between
    return led or match_back(line.vocabulary.hedges_before, line.tokens, before) is not None


def _half_of(line: Line, index: int) -> Reading | None:
    """`Hälfte`, `half of`: a fraction that needs no number."""
    vocabulary = line.vocabulary
    key = line.key(index)
    if key not in vocabulary.whole_fractions or line.key(index - 1) in vocabulary.ordinals:
        return None  # the second half names a part of a match or a month
    after = line.key(index + 1)
    if _in_compound(line, index):
        return None
    before = match(vocabulary.half_before, line.tokens, index)
    if after in vocabulary.scales or (before and (line.key(before[0]) in vocabulary.scales or units.unit_at(line, before[0]))):
        return None
    told = line.key(index - 1) in vocabulary.by or match_back(vocabulary.hedges_before, line.tokens, index - 1) is not None
    if vocabulary.fraction_of and after not in vocabulary.fraction_of and not told:
        return None
    numerator, denominator = vocabulary.fractions[key]
    return _reading(line, index, index + 1, Decimal(numerator), denominator)


def _in_compound(line: Line, index: int) -> bool:
    """`a half-life`, `his half-brother`: what is half something is no part of it."""
    hyphen = line.key(index + 1) == "-" and line.glued(index, index + 2) and line.kind(index + 2) == "word"
    return hyphen and line.key(index + 2) not in line.vocabulary.scales and not units.unit_at(line, index + 2)


def _hedged_fraction(line: Line, index: int) -> Reading | None:
    """`seinem knappen Viertel`: a fraction after a hedging adjective and no article."""
    hedge = line.vocabulary.hedge_adjectives.get(line.key(index - 1))
    share = line.vocabulary.fractions.get(line.key(index)) if hedge else None
    return _reading(line, index, index + 1, Decimal(share[0]), share[1], hedge) if share and share[0] == 1 else None


def _counted_fraction(line: Line, amount: Amount) -> Reading | None:
    """`zwei Drittel`, `two-thirds`, `drei Viertel`."""
    at = amount.end
    if line.key(at) == "-" and line.glued(at - 1, at + 1):
        at += 1
    share = line.vocabulary.fractions.get(line.key(at))
    if not share or amount.grain != 1 or share[0] != 1 or amount.rest or amount.value >= share[1] * 3 or share == [1, 2]:
        return None
    if amount.value == 1 and not _is_share(line, at, share):
        return None
    if at > amount.end and int(amount.value) % 10 == 0 and share[1] < 10 and line.key(at) in line.vocabulary.ordinals:
        return None  # twenty-seventh
    if amount.value > 1 and share[1] >= _LEAST_POWER and line.key(at) in line.vocabulary.ordinals:
        return None  # the two hundredth, but two hundredths
    return _reading(line, amount.first, at + 1, amount.value, share[1])


def _vulgar(line: Line, amount: Amount) -> Reading | None:
    """`¾ of the crop`."""
    share = FRACTIONS[line.key(amount.first)]
    vocabulary, after = line.vocabulary, line.key(amount.end)
    of_something = after in vocabulary.of or after in vocabulary.fraction_of or after in vocabulary.definite
    if not of_something or amount.scale > 1 or amount.rest:
        return None
    return _reading(line, amount.first, amount.end, Decimal(share[0]), share[1])


def _slash(line: Line, amount: Amount) -> Reading | None:
    """`2/3`."""
    first, end = amount.first, amount.end
    if not amount.plain or end != first + 1 or line.key(end) != "/" or not line.glued(first, end + 1) or line.key(end + 2) == "/":
        return None
    if not (line.key(first).isdigit() and line.key(end + 1).isdigit()) or (line.glued(end + 1, end + 2) and line.kind(end + 2) == "word"):
        return None
    numerator, denominator = int(line.key(first)), int(line.key(end + 1))
    if not 0 < numerator < denominator or denominator not in _DENOMINATORS:
        return None
    return _reading(line, first, end + 2, Decimal(numerator), denominator)


def _fold(line: Line, amount: Amount) -> Reading | None:
    """`10-fach`, `6,5fach`, `27 times`, `10x`."""
    vocabulary, end = line.vocabulary, amount.end
    if amount.rest:
        if amount.plain and nonfigures.is_announced(line, amount.first):
            return None  # Boeing 777X
        good = amount.rest in vocabulary.multiple_suffixes or amount.rest in vocabulary.times
        return _reading(line, amount.first, end, amount.value, grain=amount.grain) if good else None
    if line.key(end) in vocabulary.times and line.key(end + 1) == vocabulary.out_of[0] != "":
        return None  # nine times out of ten
    at = end + 1 if line.key(end) == "-" and line.glued(end - 1, end + 1) else end
    compares = line.key(end) in vocabulary.times_as and _is_compared(line, end + 1)
    if (at > end and line.key(at) in vocabulary.multiple_suffixes) or line.key(at) in vocabulary.times or compares:
        return _reading(line, amount.first, at + 1, amount.value, grain=amount.grain)
    return None


def _is_compared(line: Line, index: int) -> bool:
    """`17 Mal so viel`, `17 Mal teurer`, `17 Mal mehr als`."""
    vocabulary, key = line.vocabulary, line.key(index)
    if key in vocabulary.as_words:
        return line.kind(index + 1) == "word"
    return key in vocabulary.comparatives or (key in vocabulary.more_less and line.key(index + 1) in vocabulary.than)


def factor(line: Line, amount: Amount) -> Reading | None:
    """`um den Faktor 5`, `a factor of five`."""
    at = amount.first - 1
    cue = match_back(line.vocabulary.factors_before, line.tokens, at)
    if not cue:  # um den Faktor zwei bis drei
        return None
    return _reading(line, amount.first, amount.end, amount.value, grain=amount.grain)


def _in_of(line: Line, amount: Amount) -> Reading | None:
    """`two in five`, `drei von vier`, `one out of ten`."""
    vocabulary, at = line.vocabulary, amount.end
    at += line.key(at) in vocabulary.times
    if line.key(at) == vocabulary.out_of[0] and line.key(at + 1) == vocabulary.out_of[1]:
        at += 1
    hyphens = line.key(at) == "-" and line.key(at + 1) in vocabulary.in_of and line.key(at + 2) == "-" and line.glued(at - 1, at + 3)
    if hyphens:  # a one-in-five chance
        value, end = whole(line, at + 3)
        return _reading(line, amount.first, end, amount.value, value) if amount.grain == 1 and amount.value < value else None
    across = across_noun(line, at)
    if across:
        value, end = whole(line, across)
        counts = _counts(line, end) or line.kind(end) in ("number", "name") or units.unit_at(line, end)
        if line.kind(across) == "word" and amount.value < value <= 10 and not counts and not amount.plain:
            return _reading(line, amount.first, end, amount.value, value)
    if line.key(at) not in vocabulary.in_of or amount.grain != 1 or amount.scale > 1 or amount.rest:
        return None
    value, end = whole(line, at + 2 if line.key(at + 1) in vocabulary.every else at + 1)  # one in every five
    one = amount.value == 1 and line.key(at) in vocabulary.in_of_across
    measured = line.key(end) not in vocabulary.in_of and units.unit_at(line, end)
    if not amount.value < value or not _may_be_whole(value, one) or measured:
        return None
    return _reading(line, amount.first, end, amount.value, value)


def _may_be_whole(value: int, one: bool) -> bool:
    """True for a round whole, and for any where one is the part (one in 365; one of 365 is a member of them)."""
    return value <= 10 or value in _WHOLES or str(value).rstrip("0") == "1" or (one and value < _LEAST_YEAR)


def across_noun(line: Line, index: int) -> int:
    """The token after `in` where a noun (with an adjective or two) stands between: `one chronic patient in three`; 0 where none does."""
    vocabulary = line.vocabulary
    if not vocabulary.in_of_across:
        return 0
    for at in range(index, index + 3):
        if line.kind(at) != "word" or line.key(at) in vocabulary.function_words:
            return 0
        if line.key(at + 1) in vocabulary.in_of_across:
            return at + 2
    return 0


def _counts(line: Line, index: int) -> bool:
    """True for a counted noun (one man in four cars), False for a verb with its object (one in four supports the plan)."""
    return nonfigures.may_count(line, index) and line.key(index + 1) not in line.vocabulary.fraction_of


def whole(line: Line, index: int) -> tuple[int, int]:
    """The whole that a part is of (two in *five*, one in *a hundred*), and the token after it; 0 where none is told."""
    key = line.key(index)
    if line.kind(index) == "number":
        told = digits.read(key, line.vocabulary)
        return (int(told.value), index + 1) if told and told.grain >= 1 else (0, index)
    if key in line.vocabulary.articles:
        scale = match(line.vocabulary.scales, line.tokens, index + 1)
        return (int(scale[1]), scale[0]) if scale and scale[1] >= _LEAST_POWER else (0, index)
    spelled = words.read(line.tokens, index, line.vocabulary) if line.kind(index) == "word" else None
    return (int(spelled.value), spelled.end) if spelled else (0, index)


def compound(line: Line, index: int) -> Reading | None:
    """`dreifach`, `zehnmal`, `Zweidrittelmehrheit`: a number and what it does in one closed word."""
    vocabulary = line.vocabulary
    half = halved(line.key(index), vocabulary)
    if half:
        return _reading(line, index, index + 1, half)
    for value, rest in words.closed(line.key(index), vocabulary):
        if rest in vocabulary.multiple_suffixes and value > 1:
            return _reading(line, index, index + 1, Decimal(value))
        share = vocabulary.fractions.get(rest) or _majority(rest, vocabulary)
        if share and share[0] == 1 and value < share[1]:
            return _reading(line, index, index + 1, Decimal(value), share[1])
    return None


def halved(key: str, vocabulary: Vocabulary) -> Decimal | None:
    """`zweieinhalbfach`, `anderthalbmal`: a number with its half before what makes it a multiple."""
    for suffix in vocabulary.multiple_suffixes:
        if key.endswith(suffix):
            return words.halved(key[: -len(suffix)], vocabulary)
    return None


def _majority(rest: str, vocabulary: Vocabulary) -> list[int] | None:
    for suffix in vocabulary.fraction_suffixes:
        if rest.endswith(suffix):
            return vocabulary.fractions.get(rest[: -len(suffix)])
    return None

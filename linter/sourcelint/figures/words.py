"""Which value do number words stand for? `einundzwanzigtausendfünfhundert`, `sixteen hundred`, `two hundred and five`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ..record import NamedTuple
from .digits import grain_of
from .tokens import Token
from .vocabulary import Vocabulary, match

JOINER = -1
"""Stands among the parts of a number for `und`, `and`."""

_THOUSAND = 1000
_LARGE = 1_000_000  # from here on a scale word keeps the grain of what stands before it: 6 Millionen → 1 Million


class Spelled(NamedTuple):
    """A number in words: index after its last token, value, grain."""

    end: int
    value: Decimal
    grain: Decimal


def evaluate(parts: Sequence[int], vocabulary: Vocabulary) -> int | None:
    """The value of number parts in order ([2, 100, JOINER, 5] → 205), or None where they make no number."""
    total, group, last_scale = 0, 0, 0
    for value in _combined(parts, vocabulary):
        if value < 100:
            if not _fits(group, value, vocabulary):
                return None
            group += value
        elif value == 100 and group < 100:
            group = (group or 1) * 100
        elif not _is_power(value) and not group and (not last_scale or value < last_scale):
            group = value  # a closed word's whole value: zwei Millionen dreihunderttausend
        elif vocabulary.closed and not _is_power(value):
            if group % _THOUSAND == 0 and value < _THOUSAND:
                group += value  # zweitausend vierhundert
            elif group < _THOUSAND and group % 100 == 0 and value % _THOUSAND == 0 and value < 100 * _THOUSAND:
                group = group * _THOUSAND + value  # vierhundert fünfzigtausend
            else:
                return None
        elif value > 100 and (not last_scale or value < last_scale):
            total += (group or 1) * value
            group, last_scale = 0, value
        else:
            return None
    return total + group


def _is_power(value: int) -> bool:
    return str(value).rstrip("0") == "1"


def _fits(group: int, value: int, vocabulary: Vocabulary) -> bool:
    rest = group % 100
    if rest == 0:
        return True
    if rest < 20 or rest % 10:
        return False
    return (not vocabulary.units_first and value < 10) or (rest in vocabulary.teens_after and value < 20)


def _combined(parts: Sequence[int], vocabulary: Vocabulary) -> Iterator[int]:
    # ein-und-zwanzig is one part of 21; any other joiner must stand between a hundred (or more) and something smaller
    index = 0
    while index < len(parts):
        value = parts[index]
        following = parts[index + 1 : index + 3]
        if vocabulary.units_first and 0 < value < 10 and len(following) == 2 and following[0] == JOINER and 20 <= following[1] < 100:
            yield value + following[1]
            index += 3
            continue
        if value == JOINER:
            allowed = index > 0 and index + 1 < len(parts) and parts[index - 1] >= vocabulary.joiner_after
            if not allowed:
                yield 10**99  # no number goes on like this
                yield 10**99
        else:
            yield value
        index += 1


def closed(word: str, vocabulary: Vocabulary) -> Iterator[tuple[int, str]]:
    """Every way to read the start of a closed word as a number: (value, the rest of the word), longest number first."""
    if word[:2] not in vocabulary.atom_starts:
        return
    for parts, end in _split(word, 0, (), vocabulary):
        value = evaluate(parts, vocabulary)
        if value is not None:
            yield value, word[end:]


def _split(word: str, start: int, parts: tuple[int, ...], vocabulary: Vocabulary) -> Iterator[tuple[tuple[int, ...], int]]:
    for end in range(min(len(word), start + vocabulary.longest_atom), start, -1):
        piece = word[start:end]
        value = vocabulary.atoms.get(piece)
        if value is None and parts and piece in vocabulary.joiners:
            value = JOINER
        if value is not None:
            yield from _split(word, end, (*parts, value), vocabulary)
    if parts and parts[-1] != JOINER:
        yield parts, start


def number_of(word: str, vocabulary: Vocabulary) -> int | None:
    """The value of one whole word (`einundzwanzigtausend`), or None."""
    plain = vocabulary.cardinals.get(word)
    if plain is not None or not vocabulary.closed or word in vocabulary.atoms:
        return plain
    return next((value for value, rest in closed(word, vocabulary) if not rest), None)


def halved(word: str, vocabulary: Vocabulary) -> Decimal | None:
    """The value of a closed word that ends with a half or quarter (`zweieinhalb`, `anderthalb`), or None."""
    alone = vocabulary.halves.get(word)
    if alone:
        return Decimal(alone[0]) / alone[1]
    for suffix, (numerator, denominator) in vocabulary.half_suffixes.items():
        if word.endswith(suffix):
            stem = word[: -len(suffix)]
            whole = number_of(stem, vocabulary) or vocabulary.atoms.get(stem)
            return None if whole is None else whole + Decimal(numerator) / Decimal(denominator)
    return None


def read(tokens: Sequence[Token], index: int, vocabulary: Vocabulary, *, joined: bool = True) -> Spelled | None:
    """The longest number in words from `tokens[index]` on. `joined` False: no `and` (after `between` it parts the two ends)."""
    best: Spelled | None = None
    parts: list[int] = []
    joiner_at = -1
    end = index
    while end < len(tokens):
        step = _part(tokens, end, vocabulary, bool(parts), joined)
        if step is None:
            break
        value, end = step
        if value == JOINER:
            joiner_at = len(parts)
        parts.append(value)
        if value == JOINER:
            continue
        total = evaluate(parts, vocabulary)
        if total is None:
            if joiner_at >= 0 and value >= 100 and joiner_at == len(parts) - 3:  # two hundred and three hundred: two numbers
                best = _before(tokens, index, joiner_at, parts, vocabulary)
            break
        best = Spelled(end, Decimal(total), _grain(parts, total, vocabulary))
    return _over_comma(tokens, index, best, vocabulary) if best and vocabulary.commas and joined else best


def _over_comma(tokens: Sequence[Token], first: int, head: Spelled, vocabulary: Vocabulary) -> Spelled:
    """`ten thousand, eight hundred and six`: the rest of a number behind a comma, told from a list by its size and what follows it."""
    scale = _scale(tokens[head.end - 1].key, vocabulary)
    if not scale or head.end + 1 >= len(tokens) or tokens[head.end].key != "," or tokens[head.end + 1].kind != "word":
        return head
    rest = read(tokens, head.end + 1, vocabulary)
    if rest is None or not 100 <= rest.value < scale:
        return head
    inside = {token.key for token in tokens[head.end + 1 : rest.end]}
    after = tokens[rest.end].key if rest.end < len(tokens) else ""
    if after == "," or after in vocabulary.joiners:
        return head  # a list goes on
    if inside.isdisjoint(vocabulary.joiners) and (tokens[first - 1].key in vocabulary.of if first else False):
        return head  # of two thousand, five hundred came
    if inside.isdisjoint({*vocabulary.joiners, ","}) and not _ends_count(tokens, rest.end, vocabulary):
        return head
    return Spelled(rest.end, head.value + rest.value, rest.grain)


def _ends_count(tokens: Sequence[Token], index: int, vocabulary: Vocabulary) -> bool:
    """True where a number's words are over with it: the clause ends, or what is counted follows."""
    for token in tokens[index : index + 2]:
        if token.kind == "mark" or token.key in vocabulary.units or token.key in vocabulary.prepositions:
            return True
        if token.kind != "word" or token.key in vocabulary.function_words:
            return False
        if len(token.key) > 3 and token.key.endswith(vocabulary.plural_ends):
            return True
    return index >= len(tokens)


def with_decimals(tokens: Sequence[Token], whole: Spelled, vocabulary: Vocabulary) -> Spelled:
    """`five point six`, `fünf Komma sechs`: the number read so far with the digits said one by one after it."""
    digits, end = "", whole.end + 1
    while end < len(tokens) and tokens[end].kind == "word":
        digit = vocabulary.cardinals.get(tokens[end].key)
        if digit is None or digit > 9:
            break
        digits, end = digits + str(digit), end + 1
    if not digits:
        return whole
    return Spelled(end, whole.value + Decimal(f"0.{digits}"), Decimal(1).scaleb(-len(digits)))


def _before(tokens: Sequence[Token], index: int, count: int, parts: list[int], vocabulary: Vocabulary) -> Spelled | None:
    total = evaluate(parts[:count], vocabulary)
    end, seen = index, 0
    while seen < count:
        step = _part(tokens, end, vocabulary, seen > 0, True)
        if step is None:
            return None
        end, seen = step[1], seen + 1
    return None if total is None else Spelled(end, Decimal(total), _grain(parts[:count], total, vocabulary))


def _part(tokens: Sequence[Token], index: int, vocabulary: Vocabulary, inside: bool, joined: bool) -> tuple[int, int] | None:
    """The part at `index` and the index after it; a hyphen before a further part belongs to it (twenty-one)."""
    token = tokens[index]
    if (
        inside
        and token.key == "-"
        and index + 1 < len(tokens)
        and token.start == tokens[index - 1].end
        and token.end == tokens[index + 1].start
    ):
        index += 1
        token = tokens[index]
    if token.kind != "word":
        return None
    if inside and joined and not vocabulary.units_first and token.key in vocabulary.joiners:
        return JOINER, index + 1
    if (
        inside
        and token.key in vocabulary.articles
        and vocabulary.closed
        and (_scale(tokens[min(index + 1, len(tokens) - 1)].key, vocabulary) or 0) >= _LARGE
    ):
        return 1, index + 1  # … Milliarden eine Million …
    long = match(vocabulary.long_cardinals, tokens, index)
    if long:
        return long[1], long[0]  # a number of several words: quatre-vingts
    value = number_of(token.key, vocabulary)
    if not value and not (value == 0 and not inside):
        value = _scale(token.key, vocabulary) if inside else None
    return None if value is None else (value, index + 1)


def last_scale(word: str, vocabulary: Vocabulary) -> int:
    """The scale that the last word of a number ends with (thousand, dreihundert, Millionen), which a range may share; else 1."""
    if not vocabulary.closed:
        return _scale(word, vocabulary) or (100 if vocabulary.cardinals.get(word) == 100 else 1)
    return _scale(word, vocabulary) or max((value for key, value in vocabulary.atom_scales if word.endswith(key)), default=1)


def shared_scale(tokens: Sequence[Token], start: int, end: int, vocabulary: Vocabulary) -> int:
    """What all scale words at the end of a number make together (four hundred thousand, vierhunderttausend: 100,000), else 1."""
    scale = 1
    for index in range(end - 1, start - 1, -1):
        word = tokens[index].key
        scales = [value for rest, value in vocabulary.scales.get(word, ()) if not rest] + [vocabulary.cardinals.get(word, 0)]
        power = next((value for value in scales if value >= 100 and _is_power(value)), 0)
        while not power and vocabulary.closed and (ending := _ending(word, vocabulary)):
            word, scale = word[: -len(ending[0])], scale * ending[1]
        scale *= power or 1
        if not power:
            break
    return scale


def _ending(word: str, vocabulary: Vocabulary) -> tuple[str, int] | None:
    return next((ending for ending in vocabulary.atom_scales if word.endswith(ending[0])), None)


def _scale(key: str, vocabulary: Vocabulary) -> int | None:
    for rest, value in vocabulary.scales.get(key, ()):
        if not rest and value >= 1000:
            return int(value)
    return None


def _grain(parts: Sequence[int], total: int, vocabulary: Vocabulary) -> Decimal:
    scale = parts[-1]
    if scale < _LARGE:
        return grain_of(total)
    mantissa = evaluate(parts[:-1], vocabulary) if len(parts) > 1 else 1
    return grain_of(mantissa or 1) * scale

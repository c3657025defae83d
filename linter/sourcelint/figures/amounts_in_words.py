"""How much do words say? `two and a half million`, `eine knappe Milliarde`, `Hunderte Milliarden`, `anderthalb`."""

from __future__ import annotations

from decimal import Decimal

from ..values.units import dimension
from . import words
from .amount import COARSE, SMALL, Amount, half, scaled
from .line import Line
from .vocabulary import Vocabulary, match

_ONE = Decimal(1)


def read(line: Line, index: int, joined: bool) -> Amount | None:
    """The amount in words that starts at token `index`. `joined`: `and` may join number words."""
    vocabulary, key = line.vocabulary, line.key(index)
    if key in vocabulary.plain_cardinals and _ends(line, index + 1):
        return _small(line, index, vocabulary.plain_cardinals[key])
    if key in vocabulary.range_ones and opens_range(line, index):
        return _small(line, index, 1)
    amount = None
    if key in vocabulary.several:
        amount = _several(line, index)
    if amount is None and (key in vocabulary.vague or key in vocabulary.vague_multipliers):
        amount = _vague(line, index)
    if amount is None and _halfish(key, vocabulary):
        amount = _half_before(line, index) or _compound_half(line, index)
    if amount:
        return amount
    if key in vocabulary.articles and (line.key(index + 1) in vocabulary.hedge_adjectives or line.key(index + 1) in vocabulary.rough):
        amount = _article(line, index)
        if amount:
            return amount
    spelled = words.read(line.tokens, index, line.vocabulary, joined=joined)
    if spelled and line.key(spelled.end) in line.vocabulary.decimal_words:
        spelled = words.with_decimals(line.tokens, spelled, line.vocabulary)
    if spelled:
        stop = line.tokens[spelled.end - 1].end
        scale = words.last_scale(line.tokens[spelled.end - 1].key, line.vocabulary)
        scales = words.shared_scale(line.tokens, index, spelled.end, vocabulary) if scale > 1 else 1
        return half(line, scaled(line, Amount(index, spelled.end, stop, spelled.value, spelled.grain, scale=Decimal(scale), scales=scales)))
    return _article(line, index) or _bare_scale(line, index)


def _ends(line: Line, index: int) -> bool:
    """True where no number goes on at a token; most number words stand alone."""
    key, vocabulary = line.key(index), line.vocabulary
    return key not in vocabulary.number_goes_on and not (vocabulary.closed and key[:2] in vocabulary.atom_starts)


def opens_range(line: Line, index: int) -> bool:
    """True for the one in `ein bis zwei Milliarden`, `zwischen einer und zwei`, `one or two`: a small number follows its join."""
    vocabulary = line.vocabulary
    dash = line.key(index + 1) in vocabulary.dashes and line.glued(index, index + 1)  # ein- bis zweimal
    found = match(vocabulary.range_joins, line.tokens, index + 1 + dash)
    at = found[0] if found else 0
    joins = vocabulary.between.get(line.key(index - 1), ())
    if not found and not joins:  # nearly every article of a text
        return False
    at = next((index + 1 + len(join) for join in joins if line.keys(index + 1, index + 1 + len(join)) == join), at)
    key = line.key(at)
    if not at or key in vocabulary.articles:
        return False
    if dash and vocabulary.closed and line.kind(at) == "word" and key not in vocabulary.number_starts:
        return any(rest in vocabulary.multiple_suffixes for _, rest in words.closed(key, vocabulary))  # ein- bis zweimal
    return key in vocabulary.number_starts if line.kind(at) == "word" else line.kind(at) == "number" and len(key) < 3


def _small(line: Line, index: int, value: int) -> Amount:
    """A number below a hundred that is one word."""
    return Amount(index, index + 1, line.tokens[index].end, Decimal(value), _ONE)


def _halfish(key: str, vocabulary: Vocabulary) -> bool:
    """True where a word may begin a half or quarter of something (kept per word)."""
    found = vocabulary.halfish.get(key)
    if found is None:
        prefixes, suffixes = tuple(vocabulary.half_prefixes), tuple(vocabulary.half_suffixes)
        found = key in vocabulary.articles or key in vocabulary.half_before or key in vocabulary.half_adjectives or key in vocabulary.halves
        powers = vocabulary.atom_scales if vocabulary.closed else ()
        found = found or any(key.endswith(power) and key[: -len(power)].endswith(suffixes) for power, _ in powers)
        found = vocabulary.halfish[key] = found or key.startswith(prefixes) or key.endswith(suffixes)
    return found


def _several(line: Line, index: int) -> Amount | None:
    """`mehrere Tausend`, `a few hundred thousand`: a power that stands for several."""
    found = match(line.vocabulary.several, line.tokens, index)
    if not found:
        return None
    at = found[0]
    spelled = words.read(line.tokens, at, line.vocabulary)
    if spelled and spelled.value >= 100 and str(spelled.value).strip("0") == "1":
        amount = scaled(line, Amount(index, spelled.end, line.tokens[spelled.end - 1].end, spelled.value, spelled.value))
        return amount._replace(vague=True, grain=amount.value, scale=amount.value)
    power = match(line.vocabulary.scales, line.tokens, at)
    if power:
        value = Decimal(power[1])
        return Amount(index, power[0], line.tokens[power[0] - 1].end, value, value, scale=value, vague=True)
    vague = line.vocabulary.vague.get(line.key(at))
    if vague:
        return Amount(index, at + 1, line.tokens[at].end, Decimal(vague), Decimal(vague), scale=Decimal(vague), vague=True)
    return None


def _vague(line: Line, index: int) -> Amount | None:
    """`Tausende`, `tens of thousands`, `Hunderte Milliarden`."""
    vocabulary = line.vocabulary
    first = vocabulary.vague_multipliers.get(line.key(index))
    if first:
        at = index + 1
        if line.key(at) in vocabulary.of:
            at += 1
        second = vocabulary.vague.get(line.key(at)) or _scale_at(line, at)
        if second and second > 12:
            value = Decimal(first * second)
            return Amount(index, at + 1, line.tokens[at].end, value, value, scale=value, vague=True)
    power = vocabulary.vague.get(line.key(index))
    if not power:
        return None
    return Amount(index, index + 1, line.tokens[index].end, Decimal(power), Decimal(power), scale=Decimal(power), vague=True)


def _scale_at(line: Line, index: int) -> int | None:
    found = match(line.vocabulary.scales, line.tokens, index)
    return int(found[1]) if found and found[0] == index + 1 else None


def _half_before(line: Line, index: int) -> Amount | None:
    """`half a million`, `eine halbe Million`, `one and a half`-words that stand alone (`anderthalb Millionen`)."""
    vocabulary, tokens = line.vocabulary, line.tokens
    found = match(vocabulary.half_before, tokens, index)
    at, share = (found[0], found[1]) if found else (index, None)
    hedge = None
    if share is None and line.key(index) in vocabulary.articles:
        hedge = vocabulary.hedge_adjectives.get(line.key(index + 1))  # eine knappe halbe Million
        at = index + 3 if hedge else index + 2
        share = vocabulary.half_adjectives.get(line.key(at - 1))
    if share is None:
        at, share = index + 1, vocabulary.half_adjectives.get(line.key(index))
    if share is not None:
        scale = match(vocabulary.scales, tokens, at)
        if scale:
            return _share_of(line, index, share, int(scale[1]), scale[0])._replace(hedge=hedge)
        return _share_of(line, index, share, 1, at) if match(vocabulary.units, tokens, at) else None
    alone = vocabulary.halves.get(line.key(index))
    if alone is None:
        return None
    amount = Amount(index, index + 1, tokens[index].end, Decimal(alone[0]) / alone[1], COARSE / alone[1])
    return scaled(line, amount)


def _share_of(line: Line, index: int, share: list[int], scale: int, end: int) -> Amount:
    step = Decimal(scale) / share[1]
    return Amount(index, end, line.tokens[end - 1].end, step * share[0], step * COARSE, scale=Decimal(scale))


def _compound_half(line: Line, index: int) -> Amount | None:
    """`zweieinhalb`, `Viertelmillion`, after an article too."""
    vocabulary = line.vocabulary
    at = index + 1 if line.key(index) in vocabulary.articles else index
    key = line.key(at)
    for prefix, share in vocabulary.half_prefixes.items():
        if key.startswith(prefix) and len(key) > len(prefix):
            scale = vocabulary.scales.get(key[len(prefix) :])
            if scale and not scale[-1][0]:
                return _share_of(line, index, share, int(scale[-1][1]), at + 1)
            measured = vocabulary.units.get(key[len(prefix) :])
            if measured and not measured[-1][0] and dimension(measured[-1][1][0]) in vocabulary.article_units:  # ein Viertelliter
                return _share_of(line, index, share, 1, at + 1)._replace(rest=key[len(prefix) :])
    if at != index:
        return None
    value = words.halved(key, vocabulary) or (halved_power(key, vocabulary) if vocabulary.closed else None)
    if value is None:
        return None
    denominator = value.as_integer_ratio()[1]
    return scaled(line, Amount(index, index + 1, line.tokens[index].end, value, COARSE / denominator))


def halved_power(key: str, vocabulary: Vocabulary) -> Decimal | None:
    """`dreieinhalbtausend`."""
    for power, value in vocabulary.atom_scales:
        half = words.halved(key[: -len(power)], vocabulary) if key.endswith(power) and len(key) > len(power) else None
        if half is not None:
            return half * Decimal(value)
    return None


def _article(line: Line, index: int) -> Amount | None:
    """`eine Milliarde`, `a hundred`, `ein gutes Dutzend`: an article that counts one, because a power follows."""
    if line.key(index) not in line.vocabulary.articles:
        return None
    hedge = line.vocabulary.hedge_adjectives.get(line.key(index + 1))
    at = index + 2 if hedge else index + 1
    found = match(line.vocabulary.scales, line.tokens, at)
    if not found or line.broken(index, at):
        return None
    hedge = hedge or line.vocabulary.rough.get(line.key(at))
    spelled = words.read(line.tokens, at, line.vocabulary)
    if spelled:  # a hundred and twenty
        value, grain, end = spelled.value, spelled.grain, spelled.end
    else:
        value, end = Decimal(found[1]), found[0]
        grain = value / 3 if value < SMALL and value % 100 else value
    amount = Amount(index, end, line.tokens[end - 1].end, value, grain, scale=Decimal(found[1]), hedge=hedge)
    if spelled:
        return half(line, scaled(line, amount))
    joined = line.key(end) in line.vocabulary.joiners  # eine Million und zweihunderttausend
    more = words.read(line.tokens, end + joined, line.vocabulary) if end + joined < line.size else None
    more = None if more and joined and more.value < SMALL else more
    power = _article(line, end + joined) if more is None and end + joined < line.size else None
    if power and power.value < value:  # eine Milliarde eine Million
        return power._replace(first=index, value=value + power.value)
    if more and more.value < value and value > 1000 and (more.value >= 100 or line.kind(more.end) != "word"):
        return amount._replace(end=more.end, stop=line.tokens[more.end - 1].end, value=value + more.value, grain=more.grain)
    return half(line, amount)


def _bare_scale(line: Line, index: int) -> Amount | None:
    """`Million` without a number, which is one million (`pro Million Token`, `million-dollar`)."""
    found = match(line.vocabulary.scales, line.tokens, index)
    if not found or found[1] < 1000 or len(line.key(index)) < 4:
        return None
    value = Decimal(found[1])
    return Amount(index, found[0], line.tokens[found[0] - 1].end, value, value, scale=value)

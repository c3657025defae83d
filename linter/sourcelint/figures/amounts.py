"""How much is said at this place? Digits or words with their scale word: `1,5 Mio.`, `two and a half million`, `Hunderte Milliarden`."""

from __future__ import annotations

from decimal import Decimal

from ..record import NamedTuple
from ..values.units import dimension
from . import digits, words
from .line import Line
from .tokens import FRACTIONS, Token, split_name
from .vocabulary import Vocabulary, match

_COARSE = Decimal("0.4")  # a half is said of 0.4 to 0.6: the grain of a fraction is so much of its denominator's part
_ADJECTIVES = 2  # before a counted noun
_ONE = Decimal(1)
_SMALL = 1000  # scale words below are dozens: their grain is a third


class Amount(NamedTuple):
    """A value without its unit.

    first, end   token indices, half-open; `stop` is the code point after it (inside the last token for `87m`)
    scale        the factor of its scale word, 1 without; `vague` for powers that stand for several (Tausende)
    other        the other reading of an ambiguous form (1.200), or None
    rest         what a glued token holds after the number (`87m` read as 87 leaves `m`), or ""
    plain        True for digits; `hedge` where a word inside hedges it (eine knappe Milliarde)
    """

    first: int
    end: int
    stop: int
    value: Decimal
    grain: Decimal
    vague: bool = False
    other: Decimal | None = None
    rest: str = ""
    plain: bool = False
    scale: Decimal = Decimal(1)
    hedge: str | None = None


def read(line: Line, index: int, *, money: bool = False, joined: bool = True) -> Amount | None:
    """The amount that starts at token `index`. `money`: a currency stands before it. `joined`: `and` may join number words."""
    if index >= line.size:
        return None
    token = line.tokens[index]
    if token.kind in ("number", "name"):
        return _from_digits(line, index, money)
    if token.kind == "word":
        return _from_words(line, index, joined)
    return None


# ---- digits ----


def _from_digits(line: Line, index: int, money: bool) -> Amount | None:
    token, rest = line.tokens[index], ""
    if token.kind == "name":
        parts = split_name(token, line.text)
        if parts is None:
            return None
        token, rest = parts[0], parts[1].key
    reading = digits.read(token.key, line.vocabulary)
    if reading is None:
        return None
    amount = Amount(index, index + 1, token.end, reading.value, reading.grain, other=reading.other, rest=rest, plain=True)
    if rest:
        return _glued_scale(line, amount, line.tokens[index].end, money)
    amount = _spaced_groups(line, amount)
    amount = _spaced_fraction(line, amount)
    return _half(line, _scaled(line, amount, money))


def _spaced_groups(line: Line, amount: Amount) -> Amount:
    """`10 000` with plain spaces: groups of three digits, the first of one to three, nothing else glued to them."""
    tokens = line.tokens
    key = tokens[amount.first].key
    if len(key) > 3 or not key.isdigit() or key[0] == "0":
        return amount
    end = amount.end
    part = ""
    while end < len(tokens) and not part and _is_group(tokens[end]) and line.text[tokens[end - 1].end : tokens[end].start] == " ":
        key, part = key + tokens[end].key[:3], tokens[end].key[4:]
        end += 1
    if end == amount.end or (end < len(tokens) and tokens[end].kind == "number" and tokens[end].start - tokens[end - 1].end == 1):
        return amount
    reading = digits.joined(key, part)
    return amount._replace(end=end, stop=tokens[end - 1].end, value=reading.value, grain=reading.grain, other=None)


def _is_group(token: Token) -> bool:
    return (
        token.kind == "number"
        and len(token.key) >= 3
        and token.key[:3].isdigit()
        and (len(token.key) == 3 or (token.key[3] in ".," and token.key[4:].isdigit()))
    )


def _spaced_fraction(line: Line, amount: Amount) -> Amount:
    """`2 ½`, `2 1/2`."""
    tokens, end = line.tokens, amount.end
    if end >= len(tokens) or amount.grain < 1 or tokens[end].kind != "number" or tokens[end].start - tokens[end - 1].end > 1:
        return amount
    if tokens[end].key in FRACTIONS:
        numerator, denominator = FRACTIONS[tokens[end].key]
        stop = end + 1
    elif line.key(end + 1) == "/" and line.key(end + 2).isdecimal() and tokens[end].key.isdecimal() and line.glued(end, end + 2):
        numerator, denominator = int(tokens[end].key), int(tokens[end + 2].key)
        stop = end + 3
        if not 0 < numerator < denominator <= 16:
            return amount
    else:
        return amount
    value = amount.value + Decimal(numerator) / Decimal(denominator)
    return amount._replace(end=stop, stop=tokens[stop - 1].end, value=value, grain=_COARSE / denominator)


def _glued_scale(line: Line, amount: Amount, stop: int, money: bool) -> Amount:
    """`87m`, `500bn`, `16k`: the letters as a scale, where a currency stands before them or they can be nothing else."""
    vocabulary = line.vocabulary
    key = amount.rest
    for rest, value in vocabulary.scales.get(key, ()):
        if not rest or line.keys(amount.end, amount.end + 1) == rest:
            return _times(amount, int(value), amount.end + (len(rest) if rest and line.glued(amount.end - 1, amount.end) else 0), stop)
    value = vocabulary.glued_scales.get(key)
    if value and not money:
        unit = match(vocabulary.units, line.tokens, amount.end)  # 600m euros
        money = unit is not None and dimension(unit[1][0]) == "money"
    if value and (money or not match(vocabulary.units, [Token("word", 0, 0, key)], 0) or _counts(line, amount.end)):
        return _times(amount, value, amount.end, stop)
    return amount


def _counts(line: Line, index: int) -> bool:
    """True where the next word looks like a counted noun (30m users), False where the letters are a unit (a 30m wall)."""
    vocabulary = line.vocabulary
    if not vocabulary.plural_ends or line.key(index) in vocabulary.dimensions:
        return False
    for at in range(index, index + _ADJECTIVES + 1):  # 40m paying users
        key = line.key(at)
        if line.kind(at) != "word" or key in vocabulary.function_words or match(vocabulary.hedges_after, line.tokens, at):
            return False
        if len(key) > 3 and key.endswith(vocabulary.plural_ends):
            return True
    return False


def _times(amount: Amount, scale: int, end: int, stop: int) -> Amount:
    factor = Decimal(scale)
    other = None if amount.other is None else amount.other * factor
    grain = amount.grain * factor
    if scale < _SMALL and scale % 100:
        grain = factor / 3
    return amount._replace(end=end, stop=stop, value=amount.value * factor, grain=grain, scale=amount.scale * factor, rest="", other=other)


def _scaled(line: Line, amount: Amount, money: bool = False) -> Amount:
    """The scale words after a number, also across a hyphen: `80 Millionen`, `500-Millionen`, `tausend Milliarden`."""
    tokens, last = line.tokens, Decimal(0)
    while True:
        at = amount.end
        if at < len(tokens) and tokens[at].key in line.vocabulary.dashes and line.glued(at - 1, at + 1):
            at += 1
        found = match(line.vocabulary.scales, tokens, at)
        if not found or found[1] <= last or line.broken(amount.end - 1, at):
            return _money_scale(line, amount, money)
        if amount.scale > 1 and found[1] < 1_000_000:
            return amount
        last = Decimal(found[1])
        amount = _times(amount, found[1], found[0], tokens[found[0] - 1].end)


def _money_scale(line: Line, amount: Amount, money: bool) -> Amount:
    """`$ 5 m`, `$5 bn`: letters that are a scale only after a currency."""
    if amount.scale > 1 or amount.end >= len(line.tokens) or line.tokens[amount.end].kind != "word":
        return amount
    if not money and not (line.key(amount.end + 1) in line.vocabulary.money_before and line.glued(amount.end, amount.end + 1)):
        return amount  # 6 M€: before a currency too
    value = line.vocabulary.glued_scales.get(line.tokens[amount.end].key)
    return _times(amount, value, amount.end + 1, line.tokens[amount.end].end) if value else amount


def _half(line: Line, amount: Amount) -> Amount:
    """`two and a half million`: a linked half after a number, then its scale."""
    found = match(line.vocabulary.half_linked, line.tokens, amount.end)
    if not found or (amount.grain > 1 and amount.scale < _SMALL):
        return amount
    numerator, denominator = found[1]
    step = Decimal(numerator) / Decimal(denominator)
    if amount.scale >= _SMALL:  # two million and a half
        part = step * amount.scale
        return amount._replace(end=found[0], stop=line.tokens[found[0] - 1].end, value=amount.value + part, grain=part * _COARSE)
    amount = amount._replace(end=found[0], stop=line.tokens[found[0] - 1].end, value=amount.value + step, grain=_COARSE / denominator)
    return _scaled(line, amount)


# ---- words ----


def _from_words(line: Line, index: int, joined: bool) -> Amount | None:
    vocabulary, key = line.vocabulary, line.key(index)
    if key in vocabulary.plain_cardinals and _ends(line, index + 1):
        return _small(line, index, vocabulary.plain_cardinals[key])
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
        return _half(line, _scaled(line, Amount(index, spelled.end, stop, spelled.value, spelled.grain, scale=Decimal(scale))))
    return _article(line, index) or _bare_scale(line, index)


def _ends(line: Line, index: int) -> bool:
    """True where no number goes on at a token; most number words stand alone."""
    key, vocabulary = line.key(index), line.vocabulary
    return key not in vocabulary.number_goes_on and not (vocabulary.closed and key[:2] in vocabulary.atom_starts)


def _small(line: Line, index: int, value: int) -> Amount:
    """A number below a hundred that is one word."""
    return Amount(index, index + 1, line.tokens[index].end, Decimal(value), _ONE)


def _halfish(key: str, vocabulary: Vocabulary) -> bool:
    """True where a word may begin a half or quarter of something (kept per word)."""
    found = vocabulary.halfish.get(key)
    if found is None:
        prefixes, suffixes = tuple(vocabulary.half_prefixes), tuple(vocabulary.half_suffixes)
        found = key in vocabulary.articles or key in vocabulary.half_before or key in vocabulary.half_adjectives or key in vocabulary.halves
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
        amount = _scaled(line, Amount(index, spelled.end, line.tokens[spelled.end - 1].end, spelled.value, spelled.value))
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
    if share is None and line.key(index) in vocabulary.articles:
        at, share = index + 2, vocabulary.half_adjectives.get(line.key(index + 1))
    if share is None:
        at, share = index + 1, vocabulary.half_adjectives.get(line.key(index))
    if share is not None:
        scale = match(vocabulary.scales, tokens, at)
        if scale:
            return _share_of(line, index, share, int(scale[1]), scale[0])
        return _share_of(line, index, share, 1, at) if match(vocabulary.units, tokens, at) else None
    alone = vocabulary.halves.get(line.key(index))
    if alone is None:
        return None
    amount = Amount(index, index + 1, tokens[index].end, Decimal(alone[0]) / alone[1], _COARSE / alone[1])
    return _scaled(line, amount)


def _share_of(line: Line, index: int, share: list[int], scale: int, end: int) -> Amount:
    step = Decimal(scale) / share[1]
    return Amount(index, end, line.tokens[end - 1].end, step * share[0], step * _COARSE, scale=Decimal(scale))


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
    if at != index:
        return None
    for suffix, share in vocabulary.half_suffixes.items():
        whole = words.number_of(key[: -len(suffix)], vocabulary) if key.endswith(suffix) else None
        if whole is None and key.endswith(suffix) and vocabulary.atoms.get(key[: -len(suffix)]) == 1:
            whole = 1
        if whole is not None:
            value = whole + Decimal(share[0]) / share[1]
            return _scaled(line, Amount(index, index + 1, line.tokens[index].end, value, _COARSE / share[1]))
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
        grain = value / 3 if value < _SMALL and value % 100 else value
    amount = Amount(index, end, line.tokens[end - 1].end, value, grain, scale=Decimal(found[1]), hedge=hedge)
    if spelled:
        return _half(line, _scaled(line, amount))
    more = words.read(line.tokens, end, line.vocabulary)  # eine Million zweihunderttausend
    if more and more.value < value and value > 1000 and (more.value >= 100 or line.kind(more.end) != "word"):
        return amount._replace(end=more.end, stop=line.tokens[more.end - 1].end, value=value + more.value, grain=more.grain)
    return amount


def _bare_scale(line: Line, index: int) -> Amount | None:
    """`Million` without a number, which is one million (`pro Million Token`, `million-dollar`)."""
    found = match(line.vocabulary.scales, line.tokens, index)
    if not found or found[1] < 1000 or len(line.key(index)) < 4:
        return None
    value = Decimal(found[1])
    return Amount(index, found[0], line.tokens[found[0] - 1].end, value, value, scale=value)

"""What is so much of something? An amount without its unit, and the scale words and halves behind it."""

from __future__ import annotations

from decimal import Decimal

from ..record import NamedTuple
from .line import Line
from .vocabulary import match

COARSE = Decimal("0.4")  # a half is said of 0.4 to 0.6: the grain of a fraction is so much of its denominator's part
SMALL = 1000  # scale words below are dozens: their grain is a third


class Amount(NamedTuple):
    """A value without its unit.

    first, end   token indices, half-open; `stop` is the code point after it (inside the last token for `87m`)
    scale        the factor of its last scale word, 1 without; `scales` that of all together (four hundred thousand)
    vague        True for powers that stand for several (Tausende)
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
    scales: int = 1


def times(amount: Amount, scale: int, end: int, stop: int) -> Amount:
    """The amount so many times, with the scale word that ends at token `end` and code point `stop`."""
    factor = Decimal(scale)
    other = None if amount.other is None else amount.other * factor
    grain = amount.grain * factor
    if scale < SMALL and scale % 100:
        grain = factor / 3
    return amount._replace(end=end, stop=stop, value=amount.value * factor, grain=grain, scale=amount.scale * factor, rest="", other=other)


def scaled(line: Line, amount: Amount, money: bool = False) -> Amount:
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
        amount = times(amount, found[1], found[0], tokens[found[0] - 1].end)


def _money_scale(line: Line, amount: Amount, money: bool) -> Amount:
    """`$ 5 m`, `$5 bn`: letters that are a scale only after a currency."""
    if amount.scale > 1 or amount.end >= len(line.tokens) or line.tokens[amount.end].kind != "word":
        return amount
    if not money and not (line.key(amount.end + 1) in line.vocabulary.money_before and line.glued(amount.end, amount.end + 1)):
        return amount  # 6 M€: before a currency too
    value = line.vocabulary.glued_scales.get(line.tokens[amount.end].key)
    return times(amount, value, amount.end + 1, line.tokens[amount.end].end) if value else amount


def _linked_fraction(line: Line, amount: Amount) -> tuple[int, list[int]] | None:
    """`seven and five-eighths`, `drei und zwei Drittel`: what is linked to a number below a thousand, with where it ends."""
    vocabulary, at = line.vocabulary, amount.end + 1
    count = vocabulary.plain_cardinals.get(line.key(at), 0) if line.key(amount.end) in vocabulary.joiners else 0
    if not count or amount.grain > 1:
        return None
    at += 2 if line.key(at + 1) == "-" and line.glued(at, at + 2) else 1
    share = vocabulary.fractions.get(line.key(at))
    return (at + 1, [count, share[1]]) if share and share[0] == 1 and count < share[1] else None


def half(line: Line, amount: Amount) -> Amount:
    """`two and a half million`: a linked half after a number, then its scale."""
    found = match(line.vocabulary.half_linked, line.tokens, amount.end) or _linked_fraction(line, amount)
    one_power = amount.value == amount.scale > 1  # a dozen and a half
    if not found or (amount.grain > 1 and amount.scale < SMALL and not one_power):
        return amount
    numerator, denominator = found[1]
    step = Decimal(numerator) / Decimal(denominator)
    if amount.scale >= SMALL or one_power:  # two million and a half
        part = step * amount.scale
        return amount._replace(end=found[0], stop=line.tokens[found[0] - 1].end, value=amount.value + part, grain=part * COARSE)
    amount = amount._replace(end=found[0], stop=line.tokens[found[0] - 1].end, value=amount.value + step, grain=COARSE / denominator)
    return scaled(line, amount)

"""How much do digits say, with the scale word glued to them or behind? `1,5 Mio.`, `87m`, `10 000`, `2 1/2`."""

from __future__ import annotations

import re
from decimal import Decimal

from ..values.units import dimension
from . import digits
from .amount import COARSE, Amount, half, scaled, times
from .line import Line
from .nonfigures import is_announced, of_street
from .tokens import FRACTIONS, Token, split_name
from .vocabulary import match

_CARET = frozenset("^⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺−", "0123456789-+-")
# Compiled where one is met (`re` keeps them): few texts have any, and compiling takes two milliseconds of every start.
_POWER = r"(?:(\d+(?:[.,]\d+)?)\s?[x×·⋅*]\s?)?10(?=[\^⁰¹²³⁴-⁹⁻⁺])\^?([-+−⁻⁺]?[\d⁰¹²³⁴-⁹]{1,2})"
_EXPONENT = r"(\d+(?:[.,]\d+)?)[eE]([-+−]?\d{1,2})(?!\w)"
_POWER_REACH = 8  # code points to the raised power
_BILLION = 1_000_000_000
_HALVINGS = frozenset({"2", "4", "8", "16", "32"})
"""Denominators of prices and sizes."""
_ADJECTIVES = 2  # before a counted noun


def read(line: Line, index: int, money: bool) -> Amount | None:
    """The amount in digits that starts at token `index`. `money`: a currency stands before it."""
    token, rest = line.tokens[index], ""
    powered = _power_of_ten(line, index)
    if powered:
        return scaled(line, powered, money)
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
    return half(line, scaled(line, amount, money))


def _power_of_ten(line: Line, index: int) -> Amount | None:
    """`1.2 x 10^6`, `3×10⁸`, `10^5`, `2.5e-3`."""
    token, text = line.tokens[index], line.text
    if _CARET.isdisjoint(text[token.start : token.end + _POWER_REACH]) and not (token.kind == "name" and "e" in token.key):
        return None
    match = re.compile(_POWER).match(text, token.start) or re.compile(_EXPONENT).match(text, token.start)
    reading = digits.read(match[1] or "1", line.vocabulary) if match else None
    if not match or reading is None:
        return None
    power = Decimal(1).scaleb(int(match[2].translate(_RAISED)))
    end = line.at(match.end() - 1) + 1
    if line.tokens[end - 1].end != match.end():
        return None
    return Amount(index, end, match.end(), reading.value * power, reading.grain * power, plain=True)


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
    if line.key(end) == "-" and line.glued(end - 1, end + 3) and line.key(end + 2) == "/" and line.key(end + 3) in _HALVINGS:
        end += 1  # 7-1/4
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
    return amount._replace(end=stop, stop=tokens[stop - 1].end, value=value, grain=COARSE / denominator)


def _glued_scale(line: Line, amount: Amount, stop: int, money: bool) -> Amount:
    """`87m`, `500bn`, `16k`: the letters as a scale, where a currency stands before them or they can be nothing else."""
    vocabulary = line.vocabulary
    key = amount.rest
    for rest, value in vocabulary.scales.get(key, ()):
        if not rest or line.keys(amount.end, amount.end + 1) == rest:
            return times(amount, int(value), amount.end + (len(rest) if rest and line.glued(amount.end - 1, amount.end) else 0), stop)
    value = vocabulary.glued_scales.get(key)
    if value and is_announced(line, amount.first):
        return amount  # apartment 4B
    if value and not money:
        unit = match(vocabulary.units, line.tokens, amount.end)  # 600m euros
        money = unit is not None and dimension(unit[1][0]) == "money"
    if value and not money and (of_street(line, amount.first + 1) or _is_letter(line, amount, value)):
        return amount  # 221B Baker Street, Klasse 12b
    if value and (money or not _is_unit(line, amount) or _counts(line, amount.end)):
        return times(amount, value, amount.end, stop)
    return amount


def _is_letter(line: Line, amount: Amount, value: int) -> bool:
    """True where a small letter behind a number only tells it from its neighbours: Klasse 12b; billions have a capital or are counted."""
    one = line.tokens[amount.end - 1].end - amount.stop == 1
    return one and value >= _BILLION and line.text[amount.stop].islower() and not line.vocabulary.plural_ends


def _is_unit(line: Line, amount: Amount) -> bool:
    """True where the letters glued to the digits are a unit's symbol as it is written (206m, not 206M)."""
    written = line.text[amount.stop : line.tokens[amount.end - 1].end]
    return any(not rest and exact in ("", written) for rest, (_, exact) in line.vocabulary.units.get(amount.rest, ()))


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

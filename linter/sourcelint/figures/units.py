"""In which unit is it said? Names, symbols and currencies before, after or glued to a number."""

from __future__ import annotations

import re
from decimal import Decimal

from ..record import NamedTuple
from ..values.units import dimension, factor
from . import amounts
from .amount import Amount
from .figure import KINDS
from .line import Line
from .nonfigures import is_label, may_count
from .vocabulary import MINUS, match

_MARKS = frozenset(",.")
_MILLION = 1_000_000
_COUNTED = frozenset("%‰°€$£")


class Measure(NamedTuple):
    """An amount with its unit; `first`/`end` are token indices, `start`/`stop` code points."""

    amount: Amount
    first: int
    end: int
    start: int
    stop: int
    value: Decimal
    grain: Decimal
    unit: str | None = None
    negative: bool = False
    signed: int = 0


def kind_of(unit: str | None) -> str:
    """The kind of a figure in `unit`: its dimension where the contract names it, else "number"; "count" without unit."""
    if unit is None:
        return "count"
    found = dimension(unit)
    return found if found in KINDS else "number"


def read(line: Line, index: int, *, joined: bool = True, money: bool = False) -> Measure | None:
    """The amount with its unit that starts at token `index` (perhaps with a currency), or None. `money`: money stands before it."""
    before = currency(line, index)
    feet = _feet(line, index) if line.vocabulary.primes_are_feet and line.kind(index) == "number" else None
    if feet:
        return feet
    if before:
        return _money(line, index, *before, joined=joined)
    amount = amounts.read(line, index, joined=joined, money=money)
    return None if amount is None else with_unit(line, amount)


def _feet(line: Line, index: int) -> Measure | None:
    """`7'6"`, `5' 10"`: feet and inches by their marks."""
    token = line.tokens[index]
    if line.text[token.end : token.end + 1] not in _PRIMES and "'" not in token.key:
        return None
    found = re.compile(_FEET).match(line.text, token.start)
    if not found or int(found[2]) >= _FOOT:
        return None
    one, value = Decimal(1), Decimal(int(found[1]) * _FOOT + int(found[2]))
    end = line.at(found.end() - 1) + 1
    return Measure(Amount(index, end, found.end(), value, one), index, end, token.start, found.end(), value, one, "in")


_FOOT = 12  # inches
_PRIMES = frozenset("'’′")
_FEET = r"(\d)['’′] ?(\d{1,2})(?:[\"″”]|'')(?!\w)"


def currency(line: Line, index: int) -> tuple[str, int] | None:
    """A currency written before its number: (code, index of the number)."""
    if line.key(index) not in line.vocabulary.money_before:
        return None
    found = match(line.vocabulary.money_before, line.tokens, index)
    if not found or found[0] >= len(line.tokens):
        return None
    end, (unit, exact) = found
    if exact and line.text[line.tokens[index].start : line.tokens[end - 1].end] != exact:
        return None
    if line.key(end) in MINUS and line.glued(end - 1, end + 1) and line.kind(end + 1) == "number":
        end += 1  # $-3.5 million
    if line.tokens[end].start - line.tokens[end - 1].end > 1 or line.kind(end) not in ("number", "name"):
        return None
    return unit, end


def _money(line: Line, index: int, unit: str, at: int, *, joined: bool) -> Measure | None:
    amount = amounts.read(line, at, money=True, joined=joined)
    if amount is None or amount.rest:
        return None
    end = _behind_idle(line, amount.end)
    stop = amount.stop if end == amount.end else line.tokens[end - 1].end
    again = match(line.vocabulary.units, line.tokens, end)  # $5 million US dollars, $600bn dollars
    if again and dimension(again[1][0]) == "money" and line.kind(end) == "word":
        end, stop = again[0], line.tokens[again[0] - 1].end
        unit = again[1][0] if unit == "USD" else unit
    value = -amount.value if line.key(at - 1) in MINUS and at - 1 > index else amount.value
    return _and_cents(line, Measure(amount, index, end, line.tokens[index].start, stop, value, amount.grain, unit))


def _and_cents(line: Line, measure: Measure) -> Measure:
    """`£4 and 50 pence`: the hundredths behind a sum whose currency stands before it."""
    if line.key(measure.end) not in line.vocabulary.and_words or measure.amount.scale > 1 or measure.amount.grain < 1:
        return measure
    small = amounts.read(line, measure.end + 1) if measure.end + 1 < line.size else None
    cents = match(line.vocabulary.cents, line.tokens, small.end) if small and small.grain == 1 and small.value < 100 else None
    if small is None or cents is None or cents[1] != measure.unit:
        return measure
    value = measure.value + small.value / 100
    return measure._replace(end=cents[0], stop=line.tokens[cents[0] - 1].end, value=value, grain=Decimal("0.01"))


def with_unit(line: Line, amount: Amount) -> Measure | None:
    """The amount with the unit that stands behind it; alone where none does."""
    start = line.tokens[amount.first].start
    plain = Measure(amount, amount.first, amount.end, start, amount.stop, amount.value, amount.grain)
    if amount.rest:
        return _glued(line, plain)
    at = amount.end
    if at >= len(line.tokens) or line.broken(at - 1, at):
        return plain
    vocabulary, key = line.vocabulary, line.all_keys[at]
    if key in _MARKS:
        at = _behind_idle(line, at)
    elif key in vocabulary.dashes:
        if not line.glued(at - 1, at + 1) or _is_ordinal(line, amount):
            return plain
        said = match(vocabulary.hedges_after, line.tokens, at)  # forty-odd acres
        if said and unit_at(line, said[0]):
            at, amount = said[0] - 1, amount._replace(hedge=said[1])
            plain = plain._replace(amount=amount)
        at += 1
    elif key == "+" and amount.plain and line.glued(at - 1, at) and unit_at(line, at + 1):
        at, amount = at + 1, amount._replace(hedge="at_least")  # 30+ years
        plain = plain._replace(amount=amount)
    elif amount.vague and key in vocabulary.of:
        at += 1
    elif amount.scale > 1:
        at = (match(vocabulary.unit_links, line.tokens, at) or (at,))[0]  # deux millions d'euros
    key = line.key(at)
    scale, code = vocabulary.coded_money.get(key, (0, ""))
    if scale and line.written(at) == code:  # 5 MEUR
        value, grain = amount.value * scale, amount.grain * scale
        return plain._replace(end=at + 1, stop=line.tokens[at].end, unit=code[1:], value=value, grain=grain)
    cents = match(vocabulary.cents, line.tokens, at) if key in vocabulary.cents else None
    if cents:
        stop = line.tokens[cents[0] - 1].end
        return plain._replace(end=cents[0], stop=stop, unit=cents[1], value=amount.value / 100, grain=amount.grain / 100)
    found = unit_at(line, at) if key in vocabulary.units else None
    if not found:
        return plain
    other = _other_pounds(line, amount, *found) if found[0] in vocabulary.scaled_units or found[0] in vocabulary.weighed_units else None
    found = (other, found[1]) if other else found
    measure = plain._replace(end=found[1], stop=line.tokens[found[1] - 1].end, unit=found[0])
    return _with_finer(line, measure)


def _other_pounds(line: Line, amount: Amount, unit: str, end: int) -> str | None:
    """The other meaning of a unit's name that is money and weight: two million pounds, zwei Pfund Mehl; None where it has its first."""
    vocabulary, behind = line.vocabulary, line.key(end)
    money = vocabulary.scaled_units.get(unit)
    if money:  # two million pounds, but two million pounds of flour
        hyphen = behind in vocabulary.dashes
        paid = not vocabulary.paying.isdisjoint(line.keys(amount.first - _PAID, amount.first))
        told = amount.scale >= _MILLION or paid or line.key(end) in vocabulary.money_things
        return money if told and behind not in vocabulary.of and not hyphen else None
    weight = vocabulary.weighed_units.get(unit)
    noun = line.kind(end) == "word" and line.capital(end) and behind not in vocabulary.function_words and not unit_at(line, end)
    if not weight or not noun or amount.scale > 1 or amount.value >= _MUCH or end > amount.end + 1:
        return None
    return None if behind.endswith(vocabulary.money_nouns) else weight


_PAID = 5  # tokens from `cost` to its amount
_MUCH = 1000
"""Pounds of something are told up to here; beyond, tonnes are."""


def _behind_idle(line: Line, at: int) -> int:
    """The token behind the dash that stands for no hundredths: `5,- Euro`, `CHF 12'500.–`."""
    idle = line.key(at) in _MARKS and line.key(at + 1) in line.vocabulary.dashes and line.glued(at - 1, at + 1)
    return at + 2 if idle and not (line.kind(at + 2) == "number" and line.glued(at + 1, at + 2)) else at


def _is_ordinal(line: Line, amount: Amount) -> bool:
    """`her twenty-second birthday`, but `a twenty-second clip`: a unit that is also an ordinal, behind tens and a hyphen."""
    vocabulary = line.vocabulary
    tens = not amount.plain and int(amount.value) % 10 == 0 and int(amount.value) % 100 >= 20
    return tens and line.key(amount.end + 1) in vocabulary.ordinals and line.key(amount.first - 1) not in vocabulary.articles


def unit_at(line: Line, index: int) -> tuple[str, int] | None:
    """The unit that starts at token `index`: (unit, index after it)."""
    for rest, (unit, exact) in line.vocabulary.units.get(line.key(index), ()):
        end = index + 1 + len(rest)
        if rest and line.keys(index + 1, end) != rest:
            continue
        if not exact or line.text[line.tokens[index].start : line.tokens[end - 1].end] == exact:
            return unit, end
    return None


def _glued(line: Line, measure: Measure) -> Measure | None:
    """`17km`, `120km/h`: what is glued to the digits must be a unit."""
    amount = measure.amount
    key, index = amount.rest, amount.end
    if key in line.vocabulary.plural_ends and amount.value % 10 == 0 and _is_decade(line, amount.first - 1):
        return None
    for rest, (unit, exact) in line.vocabulary.units.get(key, ()):
        end = index + len(rest)
        if rest and not (line.keys(index, end) == rest and (line.glued(index - 1, end - 1) or line.kind(end - 1) == "word")):
            continue  # km/h in one; sq ft may stand apart
        if exact and line.text[amount.stop : line.tokens[end - 1].end] != exact:
            continue
        if unit in line.vocabulary.weighed_units:
            other = _other_pounds(line, amount._replace(end=end - 1), unit, end)
            unit = other or (unit if amount.plain else line.vocabulary.weighed_units[unit])  # ein Viertelpfund
        return _with_finer(line, measure._replace(end=end, stop=line.tokens[end - 1].end, unit=unit))
    unit, exact = line.vocabulary.glued_units.get(key, ("", ""))
    stop = line.tokens[index - 1].end
    goes_on = line.key(index) in line.vocabulary.dashes and line.glued(index - 1, index)  # a 4C-Wohnung
    if unit and line.text[amount.stop : stop] == exact and not goes_on and not is_label(line, amount.first, index):
        return measure._replace(end=index, stop=stop, unit=unit)
    cents = next((unit for rest, unit in line.vocabulary.cents.get(key, ()) if not rest), None)
    if cents:
        return measure._replace(stop=line.tokens[index - 1].end, unit=cents, value=amount.value / 100, grain=amount.grain / 100)
    return None


def _is_decade(line: Line, index: int) -> bool:
    """`in the low 20s`, `the 50s`: no seconds behind such a word."""
    return line.key(index) in line.vocabulary.age_fillers or line.key(index) in line.vocabulary.definite


def _with_finer(line: Line, measure: Measure) -> Measure:
    """`zwei Dollar zwanzig`, `1 Meter 72`, `5 feet 11 inches`: what is said in a finer unit behind a whole amount."""
    if measure.amount.scale > 1 or measure.amount.grain < 1 or measure.amount.vague:
        return measure
    of = dimension(measure.unit)
    changed = small_change(line, measure) if of == "money" or (measure.unit == "m" and measure.value < _TALL) else measure
    return _finer(line, measure) if changed is measure and of in _FINER else changed


_SAID_SHORT = {"ft": ("in", 12), "st": ("lb", 14)}
"""Units behind which a finer one may go unnamed, with it and how many of it there are."""
_TALL = 10  # metres: nobody says 12 metres 72
_FINER = frozenset({"length", "mass"})


def _finer(line: Line, measure: Measure) -> Measure:
    """`5ft 11in`, `six pounds, 4 ounces`: the amount in the finer unit."""
    if measure.unit in _SAID_SHORT and line.kind(measure.end - 1) != "number":
        short = _said_short(line, measure)
        if short:
            return short
    at = measure.end + 1 if line.key(measure.end) == "," else measure.end
    if at >= line.size or line.kind(at) not in ("number", "name", "word") or line.key(at) in line.vocabulary.articles:
        return measure
    small = amounts.read(line, at)
    fine = with_unit(line, small) if small and not small.vague and small.scale == 1 else None
    if fine is None or dimension(fine.unit) != dimension(measure.unit) or line.broken(measure.end - 1, at):
        return measure
    steps = factor(measure.unit or "", fine.unit or "")
    if steps <= 1 or fine.value >= steps:
        return measure
    value = (measure.value * steps + fine.value).normalize()
    return measure._replace(end=fine.end, stop=fine.stop, unit=fine.unit, value=value, grain=fine.grain)


def _said_short(line: Line, measure: Measure) -> Measure | None:
    """`5-foot-9`, `six-foot-two`, `6 ft 2 in`, `14 stone 4`: feet with inches, stones with pounds."""
    unit, steps = _SAID_SHORT[measure.unit or ""]
    hyphen = line.key(measure.end) == "-" and line.glued(measure.end - 1, measure.end + 1)
    at = measure.end + hyphen
    small = amounts.read(line, at) if at < line.size and line.kind(at) in ("number", "word") else None
    if small is None or small.end != at + 1 or small.grain != 1 or small.value >= steps or line.broken(at - 1, at):
        return None
    named = line.vocabulary.glued_units.get(line.key(small.end), ("",))[0] == unit and not hyphen
    if not named and not hyphen and not (line.key(measure.end - 1) in line.vocabulary.said_short and _closes(line, small.end)):
        return None
    end = small.end + named
    value = measure.value * steps + small.value
    return measure._replace(end=end, stop=line.tokens[end - 1].end, unit=unit, value=value, grain=Decimal(1))


def small_change(line: Line, measure: Measure) -> Measure:
    """`zwei Dollar zwanzig`, `two dollars and twenty cents`: the hundredths after a unit's name."""
    if line.kind(measure.end - 1) != "word":
        return measure
    at = measure.end + 1 if line.key(measure.end) in line.vocabulary.and_words else measure.end
    small = amounts.read(line, at) if at < len(line.tokens) else None
    if small is None or small.value >= 100 or small.grain != 1 or small.rest:
        return measure
    cents = match(line.vocabulary.cents, line.tokens, small.end)
    if cents:
        end = cents[0]
    elif at == measure.end and small.value >= 10 and _closes(line, small.end):
        end = small.end
    else:
        return measure
    value = measure.value + small.value / 100
    return measure._replace(end=end, stop=line.tokens[end - 1].end, value=value, grain=Decimal("0.01"))


def _closes(line: Line, index: int) -> bool:
    """True where nothing that a number counts follows it."""
    return not may_count(line, index) and unit_at(line, index) is None and line.key(index) not in _COUNTED

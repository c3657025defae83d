"""How sure is it said to be? Hedges before and after a figure, and what a reader takes away from them."""

from __future__ import annotations

from decimal import Decimal

from ..record import NamedTuple
from ..text.span import Span
from ..values.interval import Interval, point
from ..values.units import dimension
from . import nonfigures
from .line import Line
from .vocabulary import Vocabulary, match, match_back

HALF = Decimal("0.5")
_ONE = Decimal(1)


class Hedge(NamedTuple):
    """A hedge with its code points; `first` is the index of its first token where it stands before the figure."""

    kind: str
    span: Span
    first: int


def around(line: Line, first: int, end: int) -> Hedge | None:
    """The hedge of the figure at tokens `first` to `end` (half-open), of several stacked ones that which binds most."""
    found = _before(line, first) + _after(line, end)
    if not found:
        return None
    if len(found) == 1:
        one = found[0] if found[0].first <= first else found[0]._replace(first=first)
        return one._replace(kind=_TURNED[one.kind]) if one.kind in _TURNED and _denied(line, one.first) else one
    order = line.vocabulary.hedge_order
    strongest = min(found, key=lambda hedge: order.index(hedge.kind))
    span = Span(min(h.span.start for h in found), max(h.span.end for h in found))
    return Hedge(strongest.kind, span, min([first, *(h.first for h in found)]))


_TURNED = {"less_than": "at_least", "more_than": "at_most"}
_REACH = 4  # tokens from `nobody` to the bound


def _denied(line: Line, index: int) -> bool:
    """`nobody gets less than 180`, `may not last longer than`: the bound that starts at token `index` holds for no one: the other does."""
    vocabulary = line.vocabulary
    if line.key(index) not in vocabulary.more_less and line.key(index) not in vocabulary.comparatives:
        return False
    for at in range(index - 1, max(index - 1 - _REACH, -1), -1):
        key = line.key(at)
        if match_back(vocabulary.deniers, line.tokens, at):
            return True
        if line.kind(at) != "word" or key in vocabulary.deny_stops:
            return False
    return False


def _before(line: Line, first: int) -> list[Hedge]:
    found: list[Hedge] = []
    tokens, vocabulary = line.tokens, line.vocabulary
    at, skipped = first - 1, 0
    key = line.key(at)
    if key not in vocabulary.hedges_before and key not in vocabulary.fillers and key not in vocabulary.by:  # mostly
        return found
    while at >= 0 and skipped <= 2:
        hit = match_back(vocabulary.hedges_before, tokens, at)
        if hit and not line.broken(at, at + 1) and not _about(line, hit[0], at):
            start, kind = hit
            if _goes_with_before(line, start, at) or (start == at and at + 1 < first and tokens[at].key in vocabulary.range_joins):
                break  # bis die ersten Kunden
            known = tokens[at].key in vocabulary.definite and match_back(vocabulary.hedges_before, tokens, at - 1) is not None
            if kind == "about" and tokens[at].key in vocabulary.definite and _exact(line, first):
                break  # sie erinnert an die 149 Opfer
            if kind in _COMPARING and (known or tokens[at + 1].key in vocabulary.definite) and _in_digits(line, first):
                break  # `mehr als die 500 erwarteten`, `short of the 3.5 billion`: a known number, and another one beside it
            found.append(Hedge(kind, Span(tokens[start].start, tokens[at].end), start))
            at, skipped = start - 1, 0
        elif tokens[at].key in vocabulary.fillers or (at + 1 == first and _by(line, at)):
            at, skipped = at - 1, skipped + 1
        else:
            break
    return found


def _by(line: Line, index: int) -> bool:
    """`mindestens um 150 Euro`: the bound stands before the word of the step."""
    if line.key(index) not in line.vocabulary.by:
        return False
    at = index - 2 if line.key(index - 1) in line.vocabulary.fillers else index - 1  # mindestens jedoch um
    hit = match_back(line.vocabulary.hedges_before, line.tokens, at)
    return hit is not None and hit[1] != "about"  # rund um 50 Bäume


def _goes_with_before(line: Line, start: int, last: int) -> bool:
    """`ticked up to`, `half as many as`, `120 over 80`: the words belong to the verb, the multiple or the number before them."""
    vocabulary = line.vocabulary
    before = line.key(start - 1)
    if not before:
        return False
    if line.key(start) in vocabulary.verb_particles and last > start:
        return before in vocabulary.changes or before in vocabulary.moving
    if line.key(start) in vocabulary.more_less and last > start:
        number = line.kind(start - 1) == "number" and line.key(start - 2) not in vocabulary.dashes  # not that of GPT-4
        known = line.key(last + 1) in vocabulary.definite and number  # 410 more than the one of 2019
        return known or _is_much(line, start - 1)  # 3 Prozent weniger als ein Jahr zuvor, but in 24 Stunden mehr als 90 Liter
    if start == last:
        return line.key(start) in vocabulary.about_words and all(_in_pair(line, at) for at in (start - 1, last + 1))
    return before in vocabulary.multiples or before in vocabulary.times


def _is_much(line: Line, index: int) -> bool:
    """True for a unit behind its number, unless it is one of time."""
    if line.kind(index) == "name" and line.key(index)[0].isdigit():
        return True  # 21p more than a year ago
    units = line.vocabulary.units.get(line.key(index), ())
    before = line.key(index - 1)
    counted = line.kind(index - 1) == "number" or before in line.vocabulary.cardinals or before in line.vocabulary.scales
    return counted and any(not rest and dimension(unit) not in (None, "duration") for rest, (unit, _) in units)


def _in_pair(line: Line, index: int) -> bool:
    """One of the two of `120 over 80`: small, and nothing that it counts."""
    return line.key(index).isdecimal() and len(line.key(index)) <= _SMALL and not nonfigures.may_count(line, index + 1)


_SMALL = 3  # digits


def _in_digits(line: Line, first: int) -> bool:
    ahead = first
    while ahead < first + _CURRENCY and (line.kind(ahead) == "mark" or line.key(ahead) in line.vocabulary.money_before):
        ahead += 1
    return line.kind(ahead) in ("number", "name")


_CURRENCY = 2  # tokens before a number: C$


def _exact(line: Line, first: int) -> bool:
    """True for digits that are told to the last."""
    key = line.key(first)
    return key.isdecimal() and key[-1] not in "05" and len(key) > 1 and line.key(first + 1) not in line.vocabulary.scales


_COMPARING = frozenset({"more_than", "less_than"})


def _about(line: Line, start: int, last: int) -> bool:
    """`der Streit über 500 Millionen`, `a row over $5m`: the preposition tells what it is about and bounds nothing."""
    vocabulary, before = line.vocabulary, line.key(start - 1)
    if start != last or line.key(start) not in vocabulary.about_words:
        return False
    return before.endswith(vocabulary.about_nouns) or before in vocabulary.ordinals


def _after(line: Line, end: int) -> list[Hedge]:
    key, phrases = line.key(end), line.vocabulary.hedges_after
    hit = match(phrases, line.tokens, end) if key in phrases else None
    if not hit and line.key(end + 1) in phrases and _counts_noun(line, end):  # 100 guests or more
        hit = match(phrases, line.tokens, end + 1)
        goes_on = hit and any(match(line.vocabulary.hedges_start, line.tokens, at) for at in range(end + 2, hit[0]))
        hit = hit if hit and hit[0] > end + 2 and not goes_on else None
    if not hit and key == ",":
        hit = match(phrases, line.tokens, end + 1)
        hit = hit if hit and hit[0] > end + 2 else None
    if not hit or line.broken(end - 1, end):
        return []
    stop, kind = hit
    if key in line.vocabulary.signs and line.kind(stop) == "word" and nonfigures.may_count(line, stop):
        return []  # 90 Minuten plus Nachspielzeit
    return [Hedge(kind, Span(line.tokens[end].start, line.tokens[stop - 1].end), end)]


def _counts_noun(line: Line, index: int) -> bool:
    key, vocabulary = line.key(index), line.vocabulary
    return line.kind(index) == "word" and key not in vocabulary.function_words and key not in vocabulary.prepositions


# ---- intervals ----


def stated(value: Decimal, hedge: str | None) -> Interval:
    """What is written: the value, or everything beyond a bound."""
    if hedge in ("more_than", "at_least"):
        return Interval(value, None, hedge == "more_than", True)
    if hedge in ("less_than", "at_most"):
        return Interval(None, value, True, hedge == "less_than")
    if hedge == "vague":
        return Interval(value, None, False, True)
    return point(value)


def likely(value: Decimal, grain: Decimal, hedge: str | None, vocabulary: Vocabulary) -> Interval:
    """What a reader takes away (the factors stand in hedges.yaml)."""
    factors = vocabulary.factors.get(hedge) if hedge else None
    if factors is None:
        half = grain * HALF
        return Interval(value - half, value + half)
    lower, upper = value * factors.get("lower", _ONE), value * factors.get("upper", _ONE)
    if "step" in factors:
        wider = min(_one_digit_step(value) * factors["step"], abs(value) * factors["widest"])
        lower, upper = min(lower, value - wider), max(upper, value + wider)
    if lower > upper:
        lower, upper = upper, lower  # a negative value
    return Interval(lower, upper, hedge in ("more_than", "just_over"), hedge in ("less_than", "just_under", "vague"))


def _one_digit_step(value: Decimal) -> Decimal:
    """The step of a value with one significant digit (6,000,000 → 1,000,000), 0 for one with more."""
    digits = value.normalize().as_tuple()
    return Decimal(1).scaleb(int(digits.exponent)) if len(digits.digits) == 1 and value else Decimal(0)

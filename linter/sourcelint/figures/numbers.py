"""Which numbers are figures? Every token that may begin one is tried by the readers, and what they read is put into its surroundings."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from ..text.span import Span
from . import (
    adjectives,
    ages,
    amounts,
    amounts_in_words,
    articles,
    brackets,
    hedges,
    nonfigures,
    ranges,
    ranks,
    sayings,
    shares,
    signs,
    spans,
    surroundings,
    units,
)
from .beginnings import KEPT, UNKNOWN, begins, counts_here
from .figure import Figure
from .line import Line
from .reading import Reading
from .tokens import Token, tokenize
from .units import Measure
from .vocabulary import WORTH_KEEPING, match, match_back

_BRACKETS = frozenset("()")


def find(line: Line, taken: Iterable[Span] = ()) -> list[Figure]:
    """The numbers of one block. Inside `taken` (dates of more than one token) none begins."""
    vocabulary = line.vocabulary
    known = vocabulary.words
    if len(known) > WORTH_KEEPING:
        known.clear()
    dates = set(taken)
    blocked: set[int] | None = None  # worked out where a figure may begin at all
    figures: list[Figure] = []
    after = 0
    for index in line.places:
        key = line.all_keys[index]
        does = known.get(key, UNKNOWN)
        if not does:  # mostly
            continue
        kind = line.tokens[index].kind
        if does is UNKNOWN:
            does = begins(kind, key, vocabulary)
            if kind in KEPT:
                known[key] = does
        if index < after or not does or (kind == "word" and not counts_here(line, index, key, does)):
            continue
        if blocked is None:
            blocked = _blocked(line, dates)
        if index in blocked:
            continue
        figure, after = _read(line, index, blocked, dates)
        if figure:
            figures.append(figure)
    return figures


def _blocked(line: Line, dates: set[Span]) -> set[int]:
    """The tokens of labels and of dates, unless a date is one token (a year, which may begin a longer number)."""
    tokens = line.tokens
    labels = nonfigures.labels(line.text, tokens[0].start, tokens[-1].end)
    blocked: set[int] = set()
    for span in (*dates, *labels):
        first = last = line.at(span[0])
        while last < len(tokens) and tokens[last].start < span[1]:
            last += 1
        if last > first + 1 or span not in dates:
            blocked.update(range(first, last))
    return blocked


# ---- one place ----


def _read(line: Line, index: int, blocked: set[int], dates: set[Span]) -> tuple[Figure | None, int]:
    """The figure that begins at token `index`, and the token from which to read on."""
    if line.all_keys[index] in line.vocabulary.idioms and sayings.in_idiom(line, index):
        return None, index + 1
    reading, after = _reading(line, index)
    if reading is None or (reading.start, reading.stop) in dates:
        return None, after
    if not blocked.isdisjoint(range(reading.first, reading.end)):
        return None, index + 1
    figure, end = surroundings.placed(line, reading)
    return figure, max(end, after)


def _reading(line: Line, index: int) -> tuple[Reading | None, int]:
    vocabulary = line.vocabulary
    kind = line.kind(index)
    if kind == "word":
        if line.key(index) in vocabulary.ranks:
            behind = ranks.labels(line, index)
            if behind:
                return None, behind
            found = ranks.rank(line, index)
            found = spans.to_place(line, found) if found else None
            return found, found.end if found else index + 1
        share = shares.read(line, index) or articles.one_across(line, index)
        if share:
            share = spans.to_share(line, share)
            return share, share.end
        if _is_no_number(line, index):
            return None, index + 1
    if kind == "name":
        if line.written(index) in vocabulary.names:
            return None, index + 1
        found = ages.decade(line, index) or ages.over(line, index)  # in his 60s, the over-65s
        if found:
            return found, found.end
    if ranges.opens(line, index):
        measure = units.read(line, index, joined=False)
        if measure and ranges.second_end(line, measure):
            return _of_measure(line, index, measure)
    return _of_measure(line, index, units.read(line, index) or _glued_code(line, index))


def _glued_code(line: Line, index: int) -> Measure | None:
    """`USD34.6 million`, `EUR500`: a currency's code glued to its number."""
    token = line.tokens[index]
    if token.kind != "name":
        return None
    letters = len(token.key) - len(token.key.lstrip("abcdefghijklmnopqrstuvwxyz"))
    found = line.vocabulary.money_before.get(token.key[:letters])
    cut = token.start + letters
    if not found or line.text[token.start : cut] != found[-1][1][1]:
        return None
    after = next(
        (i for i in range(index, len(line.tokens)) if i + 1 == len(line.tokens) or line.tokens[i].end < line.tokens[i + 1].start), index
    )
    parts = [Token("word", token.start, cut, token.key[:letters]), *tokenize(line.text, cut, line.tokens[after].end)]
    apart = Line(line.text, [*line.tokens[:index], *parts, *line.tokens[after + 1 :]], line.vocabulary)
    measure = units.read(apart, index)
    if measure is None or (measure.end <= index + len(parts) - 1 and measure.end < index + 2):
        return None
    return measure._replace(end=max(index + 1, measure.end - len(parts) + 1 + after - index))


def _of_measure(line: Line, index: int, measure: Measure | None) -> tuple[Reading | None, int]:
    if measure and measure.unit is None and line.key(measure.end) in line.vocabulary.crossing:
        measure = ranges.crossed(line, measure)
    led = match_back(line.vocabulary.unit_leads, line.tokens, index - 1) if measure and measure.unit is None else None
    if measure and led and measure.amount.plain:
        measure = measure._replace(unit=led[1])  # mit Tempo 130
    amount = measure.amount if measure else (amounts.read(line, index) if line.kind(index) != "mark" else None)
    if amount and amount.first == index and (measure is None or measure.unit is None):
        for reader in (spans.to_compound, spans.to_part, shares.after, ranks.after, adjectives.after):
            found = reader(line, amount)
            if found:
                found = spans.to_share(line, found)
                return None if _names(line, found) else ages.aged(line, found), found.end
    if measure is None:
        return _without_amount(line, index)
    bare = measure.unit is None
    score = ranks.in_sets(line, measure.amount) or ranks.split_seconds(line, measure.amount) if bare and measure.amount.plain else None
    ranged = None if score else ranges.second_end(line, measure)
    if ranged:
        return _range(line, measure, *ranged)
    if bare:
        score = score or ranks.score(line, measure.amount)
        if score:
            return None if nonfigures.is_announced(line, index) else score, score.end
    return _single(line, measure)


def _without_amount(line: Line, index: int) -> tuple[Reading | None, int]:
    if line.kind(index) == "word":
        for reader in (adjectives.closed, shares.compound, ages.decade, ranks.read, _pair, articles.unit):
            found = reader(line, index)
            if found:
                return found, found.end
    return None, index + 1


def _is_no_number(line: Line, index: int) -> bool:
    """Words that are numbers only in some company: `acht geben`, `Elfen`."""
    vocabulary, key = line.vocabulary, line.key(index)
    if _is_name(line, index) or ((key in vocabulary.cardinals or key in vocabulary.ordinals) and sayings.is_title(line, index)):
        return True
    if line.written(index) in vocabulary.capital_no and not nonfigures.starts_sentence(line, index):
        return True
    if key in vocabulary.pronouns and not _one_counts(line, index):
        return True
    if line.key(index + 1) in vocabulary.no_after.get(key, ()):
        return True
    return line.key(index - 1) in vocabulary.no_before.get(key, ()) and not nonfigures.may_count(line, index + 1)


def _is_name(line: Line, index: int) -> bool:
    """`die Zwei von der Tankstelle`, `eine Fünf in Mathe`: a small number with a noun's capital behind an article."""
    vocabulary, key = line.vocabulary, line.key(index)
    if not vocabulary.nouns_capital or not line.capital(index) or key not in vocabulary.plain_cardinals:
        return False
    article = line.key(index - 1) in vocabulary.ordinal_before or line.key(index - 1) in vocabulary.articles
    counts = nonfigures.may_count(line, index + 1) or (line.kind(index + 1) == "mark" and line.key(index + 1) in vocabulary.dashes)
    return article and not counts and not nonfigures.starts_sentence(line, index) and not units.unit_at(line, index + 1)


def _one_counts(line: Line, index: int) -> bool:
    """`one` is a number where a scale, a fraction, a unit or a hyphen follows, or a hedge stands before."""
    vocabulary, after = line.vocabulary, line.key(index + 1)
    if line.key(index) in vocabulary.range_ones and amounts_in_words.opens_range(line, index):
        return True
    if line.key(index - 1) in vocabulary.ones_after and after not in vocabulary.of:
        return True  # it killed one and hurt three
    if after in vocabulary.decimal_words and line.key(index + 2) in vocabulary.cardinals:
        return True  # one point two million
    if after in vocabulary.scales or after in vocabulary.fractions or after in vocabulary.half_linked or units.unit_at(line, index + 1):
        return True
    if after == "-" and line.glued(index, index + 2):
        return True
    at = index + 2 if after == vocabulary.out_of[0] else index + 1
    told = at + 2 if line.key(at + 1) in vocabulary.every else at + 1
    if line.key(at) in vocabulary.in_of and shares.whole(line, told)[0] > 1:
        return True
    across = shares.across_noun(line, index + 1)
    if across and shares.whole(line, across)[0] > 1:
        return True  # one contract in three
    return hedges.around(line, index, index + 1) is not None and line.kind(index + 1) == "word" and after not in vocabulary.function_words


def _pair(line: Line, index: int) -> Reading | None:
    if line.key(index) not in line.vocabulary.pairs:
        return None
    token = line.tokens[index]
    return Reading(index, index + 1, token.start, token.end, Decimal(2), Decimal(2), Decimal(1), "count")


def _names(line: Line, reading: Reading) -> bool:
    named = nonfigures.is_none(line, reading.first, reading.end) or line.key(reading.end) in line.vocabulary.no_figure_after  # der 1. FC
    return line.kind(reading.first) in ("number", "name") and named


def _range(line: Line, first: Measure, second: Measure, opened: int) -> tuple[Reading | None, int]:
    low, grain = ranges.shared(first, second)
    unit = second.unit or first.unit
    start, before = first.start, first.first - 1
    if signs.at(line, before, unit) < 0:  # minus 3 bis plus 5 Grad
        low, start, opened = -low, line.tokens[before].start, min(opened, before)
    low, high = min(low, second.value), max(low, second.value)
    reading = Reading(
        first.first, second.end, start, second.stop, low, high, grain, units.kind_of(unit), upper_grain=second.grain,
        unit=unit, hedge="range", reach=opened, other=None,
    )  # fmt: skip
    label = unit is None and first.amount.plain and first.amount.scale == 1
    if _names(line, reading) or (label and _labelled(line, first.first, second.end)):
        return None, second.end if unit is None else first.end
    return ages.aged(line, reading), second.end


def _labelled(line: Line, first: int, end: int) -> bool:
    return nonfigures.is_numbered(line, first, end) or (nonfigures.is_announced(line, first) and not nonfigures.may_count(line, end))


def _single(line: Line, measure: Measure) -> tuple[Reading | None, int]:
    amount = measure.amount
    bare = measure.unit is None and amount.scale == 1
    if amount.plain and nonfigures.is_none(line, measure.first, measure.end):
        return None, measure.end
    if bare:
        found = shares.factor(line, amount) or ages.read(line, amount) or ranks.listed(line, amount)
        if found:
            return found, found.end
    if bare and amount.plain and nonfigures.is_label(line, measure.first, measure.end):
        return None, measure.end
    if bare and not amount.plain and nonfigures.is_numbered(line, measure.first, measure.end):
        return None, measure.end
    after, behind = measure.end, line.key(measure.end)
    if bare or measure.unit is None:
        measure = ranges.left(line, measure)
        if behind in _BRACKETS and measure.unit is None and amount.plain:
            measure, after = brackets.shared(line, measure)
            if measure.unit is None and bare and behind == ")":
                measure = brackets.before(line, measure)
    hedge = "vague" if amount.vague else amount.hedge
    spread = None
    said = match(line.vocabulary.spreads, line.tokens, measure.end) if behind in line.vocabulary.spreads else None
    if said:
        measure, spread = _spread(line, measure, said[0])
    reading = Reading(
        measure.first, measure.end, measure.start, measure.stop, measure.value, measure.value, measure.grain,
        units.kind_of(measure.unit), unit=measure.unit, hedge=hedge, other=amount.other, bare=bare, spread=spread,
    )  # fmt: skip
    return signs.signed(line, ages.aged(line, reading)), max(after, measure.end)


def _spread(line: Line, measure: Measure, index: int) -> tuple[Measure, Decimal | None]:
    """`12.9±0.1 metres`, `$630 million, plus or minus $20 million`: the measure with how far it may be off on either side."""
    off = units.read(line, index) if index < line.size else None
    if off is None or (measure.unit and off.unit and off.unit != measure.unit):
        return measure, None
    return measure._replace(end=off.end, stop=off.stop, unit=measure.unit or off.unit), off.value

"""Does a draft reckon with the number beside it? `7.000 sagt die Gewerkschaft, die Polizei 1.500 weniger`, where the source has 5.500.

What a figure makes up with one that the draft takes over right beside it, and with another of that one's passage, is a sum that the
draft has done: whatever other figure of the source it stands near, it is none of those.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from ..figures.figure import Figure
from ..mentions.surroundings import Surroundings
from .candidates import Candidate
from .derived import in_one_unit, is_result
from .raw_profile import RawProfile
from .settling import Settled
from .value_worth import digits_of

Beside = Sequence[tuple[RawProfile, bool]]
"""The source's figures that a draft gives beside one of its figures, and whether it does so in the same sentence."""


def beside(settled: Sequence[Settled], at: int) -> list[tuple[RawProfile, bool]]:
    """What stands in the sentence of the draft's figure `at`, in the two before and the one after, as far as it is a source's number."""
    own = settled[at][0]
    spans = sorted({one[0].span for one in settled[max(0, at - _REACH) : at + _REACH + 1]})
    place = spans.index(own.span)
    near = {*spans[max(0, place - _BEFORE) : place + 2]}
    found = []
    for other, (around, choice, _) in enumerate(settled[max(0, at - _REACH) : at + _REACH + 1], max(0, at - _REACH)):
        if other != at and around.span in near and choice is not None and choice.repeats and isinstance(choice.profile, RawProfile):
            found.append((choice.profile, around.span == own.span))
    return found


_REACH = 6
"""Figures that lie in neighbouring sentences at most."""

_BEFORE = 2
"""Sentences back: `310.000 gehen. Das ist jeder Vierte. Nach kommen 120.000 weniger.`"""


def is_reckoned(around: Surroundings, choice: Candidate, given: Beside, passages: Sequence[Sequence[RawProfile]]) -> bool:
    """True where the figure follows from one given beside it and another of that one's passage (`passages`, in the order of `given`).

    A number of many digits does so by no chance; a shorter one must be told as a part, a difference or a multiple.
    """
    figure = around.figure
    if figure.quantity.size is None or figure.kind in _NO_SUMS or figure.role == "age" or choice.slip in _TURNED:
        return False
    if any(one.kind == "rate" for one in around.restrictions) and _is_rate(figure, given):
        return True
    told = around.changes or around.partial or figure.role == "by"
    if figure.quantity.multiple:
        return choice.sense < 0 and _is_any(figure, given, passages, _multiples)
    return (told or digits_of(figure) >= _EXACT) and _is_any(figure, given, passages, _sums)


def _is_rate(figure: Figure, given: Beside) -> bool:
    """True where it is what one number beside it comes to for each of another: `3,000 products by 800 firms, nearly four each`."""
    sizes = [(size, one.group) for one, _ in given if (size := one.claims[0].figure.quantity.size)]
    return any(other and is_result(figure, first / other) for first, group in sizes for other, of in sizes if of == "count" or of == group)


_EXACT = 3
"""Digits from which a number follows from two others by no chance."""

_NO_SUMS = frozenset({"ordinal", "score", "time", "percent"})
_TURNED = frozenset({"bound", "direction", "transposed"})
"""Slips of the very number: nobody reckons and comes to just that."""

Results = Callable[[Figure, Figure, Figure], Iterator[Decimal]]


def _is_any(figure: Figure, given: Beside, passages: Sequence[Sequence[RawProfile]], results: Results) -> bool:
    for (one, same), passage in zip(given, passages, strict=True):
        for other in passage:
            if one.fact.id == other.fact.id or (figure.quantity.multiple and not (same and one.around.span == other.around.span)):
                continue
            if any(is_result(figure, result) for result in results(figure, one.claims[0].figure, other.claims[0].figure)):
                return True
    return False


def _sums(figure: Figure, one: Figure, other: Figure) -> Iterator[Decimal]:
    """What both make up together, and what lies between them; not what is one of them, give or take a little."""
    first, second = in_one_unit(one, figure.quantity.unit), in_one_unit(other, figure.quantity.unit)
    if first and second and not {one.kind, other.kind} & _SHARES:
        yield from (result for result in (first + second, abs(first - second)) if not (is_near(first, result) or is_near(second, result)))


def _multiples(figure: Figure, one: Figure, other: Figure) -> Iterator[Decimal]:
    """How many times one the other is, in percent."""
    del figure
    first, second = one.quantity.size, in_one_unit(other, one.quantity.unit)
    if first and second and one.quantity.calendar is None and not {one.kind, other.kind} & _SHARES:
        yield from (first / second * _HUNDRED, second / first * _HUNDRED)


def is_near(one: Decimal, other: Decimal) -> bool:
    """True where one number is hardly another one than the other."""
    return abs(one - other) <= other / _HUNDRED


_SHARES = frozenset({"percent", "points", "ratio"})
_HUNDRED = Decimal(100)

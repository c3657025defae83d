"""Does a text say a fact in the very words of its quote? Whatever else stands around, the figure among these words is the fact's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..text.span import Span
from .assessment import Evidence
from .candidates import Candidate, ranked
from .profile import Profile
from .settling import Choice
from .weights import Weights

_WORDS = 3
"""Words of a quote beside its figure from which it is no chance that a text has them, too."""

Quotes = dict[str, list[tuple[str, str, str]]]
"""By the wording of a figure: the fact's id, and what its quote has before and behind."""


def with_quotes(choices: Sequence[Choice], text: str, profiles: Iterable[Profile], weights: Weights) -> list[Choice]:
    """The choices, with the facts whose quote stands around the figure word for word."""
    quotes = _quotes(profiles)
    result = []
    for around, found in choices:
        said = quotes.get(_flat(around.figure.text), ())
        same = {fact for fact, before, behind in said if _stands(text, around.figure.span, before, behind)}
        result.append((around, _told(found, same, weights) if same else found))
    return result


def _told(found: Sequence[Candidate], same: set[str], weights: Weights) -> list[Candidate]:
    told = Evidence("the words of its quote", weights["quoted"])
    return ranked(
        one._replace(sense=one.sense + told.weight, odds=one.odds + told.weight, evidence=(*one.evidence, told))
        if one.profile.fact.id in same and one.agrees
        else one
        for one in found
    )


def _quotes(profiles: Iterable[Profile]) -> Quotes:
    found: Quotes = {}
    for profile in profiles:
        for claim in profile.claims:
            figure, quote = _flat(claim.figure.text), _flat(claim.quote)
            before, here, behind = quote.partition(figure)
            if here and len(before.split()) + len(behind.split()) >= _WORDS:
                found.setdefault(figure, []).append((profile.fact.id, before.strip(), behind.strip()))
    return found


def _stands(text: str, span: Span, before: str, behind: str) -> bool:
    """True where the words before and behind stand around the span, whatever space is between them."""
    left = _flat(text[max(0, span.start - 2 * len(before) - _SPACE) : span.start])
    right = _flat(text[span.end : span.end + 2 * len(behind) + _SPACE])
    return left.endswith(before) and right.startswith(behind)


_SPACE = 8


def _flat(text: str) -> str:
    return " ".join(text.split())

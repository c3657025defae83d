"""Which figures may have been misread? Bare numbers whose kind only their surroundings tell, and hedges that a claim leaves out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from ..figures import scan
from ..lexicon.model import Lexicon
from ..mentions.names import keys_of
from ..sources.conflicts import ACTIVE
from ..sources.fact import Claim, Fact
from ..sources.quoted import readable
from ..sources.wording import places
from .unheard import Question

_YEAR = re.compile(r"1\d{3}|20\d\d")
_CLOCK = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)")
_ALIKE = 4
"""Letters at the beginning by which a counted noun is a word of the measure."""


def doubts(fact: Fact, answered: Collection[str], lexicon: Lexicon) -> Iterator[tuple[str, Question]]:
    """(origin, question) of every claim that may be read otherwise than it was meant. `answered`: origins of claims with a `value`."""
    for claim in fact.claims:
        if claim.status in ACTIVE and claim.origin not in answered:
            for question in (*_kind(fact, claim, lexicon), *_hedge(fact, claim, lexicon)):
                yield claim.origin, question


def _kind(fact: Fact, claim: Claim, lexicon: Lexicon) -> Iterator[Question]:
    text, kind = claim.figure.text, claim.figure.kind
    if kind == "count" and claim.figure.quantity.unit is None and _YEAR.fullmatch(text) and not _counts(fact, claim, lexicon):
        remedy = f"If it is a year, quote the words that tell it (`in {text}`) or write `value: Y{text}`; if not, `value: {text}`."
        yield Question(f"{text!r} of {fact.id!r} is read as a count, not as a year", remedy)
    clock = _CLOCK.fullmatch(text) if kind == "score" else None
    if clock:
        time = f"T{clock[1]:0>2}:{clock[2]}"
        remedy = f"If it is a time, quote the words that tell it (`at {text}`) or write `value: {time}`; if not, `value: \"{text}\"`."
        yield Question(f"{text!r} of {fact.id!r} is read as a score, not as a time of day", remedy)


def _counts(fact: Fact, claim: Claim, lexicon: Lexicon) -> bool:
    """True where the measure, or the word behind the figure, says that something is counted."""
    kinds = lexicon.shared("measures").get(fact.measure, {}).get("kinds", ()) if fact.measure else ()
    if kinds and not {"date", "period"} & set(kinds):
        return True
    behind = keys_of(claim.quote.partition(claim.figure.text)[2])[:2]
    words = [key for listed in fact.words.values() for word in listed for key in keys_of(word)]
    return any(key[:_ALIKE] == word[:_ALIKE] for key in behind for word in words if len(key) >= _ALIKE)


def _hedge(fact: Fact, claim: Claim, lexicon: Lexicon) -> Iterator[Question]:
    """A hedge that stands before the figure in its quote, but not in the claim."""
    figure = claim.figure
    if figure.hedge is not None or not claim.quote or figure.language.partition("-")[0] not in lexicon.languages:
        return
    quote = readable(claim.quote, figure.text)
    here = places(quote, figure.text)[:1]
    for one in scan.find(quote, language=figure.language, lexicon=lexicon, date=claim.published) if here else ():
        if one.span.overlaps(here[0]) and one.hedge not in (None, "range", "vague") and one.cue is not None:
            said = quote[min(one.cue.start, here[0].start) : max(one.cue.end, here[0].end)]
            remedy = f'Take it into the figure: "{said}"; or write the value beside the figure where it holds as it stands.'
            yield Question(f"the quote of {fact.id!r} hedges its figure, the claim does not: {said!r}", remedy)

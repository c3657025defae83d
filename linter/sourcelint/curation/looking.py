"""Which facts should somebody look at again? Such as no text could ever match, and such as have grown old."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator

from ..figures import scan
from ..lexicon.model import Lexicon
from ..mentions.names import keys_of
from ..record import NamedTuple
from ..sources.conflicts import ACTIVE
from ..sources.fact import Entity, Fact, FactBase
from .doubts import doubts
from .unheard import Question, doubled, only_figure, unheard
from .words import speech

STALE_AFTER = 365
"""Days after which a fact that may change is worth a new look."""
_TIMELY = frozenset({"date", "period", "time"})


class Hint(NamedTuple):
    """Something to look at. kind: "unmatchable" | "reading" | "stale". `origin` is the place in the sheet (file:line)."""

    kind: str
    fact: str
    origin: str
    message: str
    remedy: str = ""

    def __str__(self) -> str:
        lines = [f"{self.origin}: {self.message}", *([f"    {self.remedy}"] if self.remedy else [])]
        return "\n".join(lines)


def hints(
    base: FactBase, lexicon: Lexicon, *, today: dt.date | None = None, stale_after: int = STALE_AFTER, answered: Collection[str] = ()
) -> list[Hint]:
    """Everything worth a look, in the order of the sheets. Without `today` nothing is old: a check says the same every day.

    `answered` are the origins of claims that have a `value`: how these are read is settled.
    """
    entities = {entity.id: entity for entity in base.entities}
    own = {source.language.partition("-")[0] for source in base.sources} & set(lexicon.languages) or set(lexicon.languages)
    found = [_unmatched(entity.id, entity.origin, question) for entity in base.entities for question in only_figure(entity, own, lexicon)]
    for fact in base.facts:
        if any(claim.status in ACTIVE for claim in fact.claims):
            found += _unmatchable(fact, entities.get(fact.subject), lexicon)
            found += [Hint("reading", fact.id, origin, *question) for origin, question in doubts(fact, answered, lexicon)]
            if today is not None and (old := _stale(fact, today, stale_after)):
                found.append(old)
    return found


def _unmatchable(fact: Fact, entity: Entity | None, lexicon: Lexicon) -> Iterator[Hint]:
    own = {claim.source.language.partition("-")[0] for claim in fact.claims} & set(lexicon.languages) or set(lexicon.languages)
    if entity is not None and not any(_findable(name, lexicon, own) for name in _names(entity)):
        message = f"no text can name {fact.subject!r}: {_listed(_names(entity))} holds no telling word"
        yield Hint("unmatchable", fact.id, fact.origin, message, "Give the entity the names that texts use.")
    words = [word for listed in fact.words.values() for word in listed]
    if words and not any(_findable(word, lexicon, {code} if code else own) for code, listed in fact.words.items() for word in listed):
        message = f"no text can speak of {fact.id!r}: {_listed(words)} holds no telling word"
        yield Hint("unmatchable", fact.id, fact.origin, message, "Write the nouns and verbs that texts use for what is measured.")
    else:
        yield from (_unmatched(fact.id, fact.origin, question) for question in unheard(fact, sorted(own), lexicon))
    if words and all(_is_unit(word, lexicon) for word in words):
        message = f"no text can speak of {fact.id!r}: {_listed(words)} belongs to the figure itself"
        yield Hint("unmatchable", fact.id, fact.origin, message, "A unit is read with its figure. Say what is measured.")
    yield from (_unmatched(fact.id, fact.origin, question) for question in doubled(fact, entity))
    yield from _other_kind(fact, lexicon)


def _unmatched(fact: str, origin: str, question: Question) -> Hint:
    return Hint("unmatchable", fact, origin, *question)


def _other_kind(fact: Fact, lexicon: Lexicon) -> Iterator[Hint]:
    """A shared measure that is never stated by such a figure: employees in euros."""
    kinds = lexicon.shared("measures").get(fact.measure, {}).get("kinds", ()) if fact.measure else ()
    said = {"count" if claim.figure.kind in ("number", "ratio") else claim.figure.kind for claim in fact.claims if claim.status in ACTIVE}
    if kinds and not said & {"count" if kind in ("number", "ratio") else kind for kind in kinds}:
        message = f"{fact.measure} is stated as {' or '.join(kinds)}, but {fact.id!r} has a figure of kind {' and '.join(sorted(said))}"
        yield Hint("unmatchable", fact.id, fact.origin, message, "Take another measure, or words of its own: measure: [...].")


def _names(entity: Entity) -> list[str]:
    return [*entity.names, *(word for words in entity.also.values() for word in words)]


def _listed(words: Iterable[str]) -> str:
    return ", ".join(repr(word) for word in words)


def _findable(phrase: str, lexicon: Lexicon, codes: Iterable[str]) -> bool:
    """True where some word of the phrase tells something in one of the languages."""
    keys = keys_of(phrase)
    return any(any(key not in speech(lexicon, code).links.stop for key in keys) for code in codes if code in lexicon.languages)


def _is_unit(word: str, lexicon: Lexicon) -> bool:
    read = (scan.read_one(f"7 {word}", language=code, lexicon=lexicon) for code in lexicon.languages)
    return any(one is not None and one.quantity.unit is not None and one.span.end == len(word) + 2 for one in read)


def _stale(fact: Fact, today: dt.date, after: int) -> Hint | None:
    """A fact whose latest claim speaks of a time long past; what happened on a day stays true."""
    held = [claim for claim in fact.claims if claim.status in ACTIVE]
    if all(claim.figure.kind in _TIMELY for claim in held):
        return None
    periods = [(claim.as_of or fact.as_of, claim.published) for claim in held]
    ends = [period.upper if period else published for period, published in periods]
    days = [end for end in ends if isinstance(end, dt.date)]
    if not days or len(days) < len(held) or (today - max(days)).days <= after:
        return None
    message = f"{fact.id!r} is of {max(days)}, {(today - max(days)).days} days before {today}"
    return Hint("stale", fact.id, fact.origin, message, "Look whether there is a newer figure, and add its claim with its own as_of.")

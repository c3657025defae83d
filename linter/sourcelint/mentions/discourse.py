"""Who is meant? Common nouns and descriptions that stand for somebody named before, and what a text is about."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from ..text.document import Document
from ..text.manuscript import BlockKind
from ..text.span import Span
from .names import Mention
from .speech import LanguageWords
from .surroundings import Sentence

_OPENING = 2
"""Sentences of prose that tell what a text is about."""
_PROSE_WORDS = 6
_GAP = 20
_MEMORY = 3
"""Entities named last that a common noun may stand for."""
_PERSON = "person"
_REMEMBERED = 40
"""Entities that a text keeps in mind at all."""


def remember(sentence: Sentence, last_named: list[str]) -> None:
    """Puts whom a sentence names to the front of `last_named`; who is only quoted is not what a text is about."""
    for mention in sentence.mentions:
        if mention.how in ("guess", "person"):
            continue
        if mention.entity in last_named:
            last_named.remove(mention.entity)
        last_named.insert(0, mention.entity)
    del last_named[_REMEMBERED:]


def settle_generic(
    sentence: Sentence, last_named: Sequence[str], types: Mapping[str, str], described: Container[str], speech: LanguageWords
) -> None:
    """Keeps a common noun as an alias only where it can mean that entity.

    `the station` is the sheet's station as long as no other of its kind was named since, unless that one has nouns of its own
    (`described`): the co-pilot is no captain. `a station`, `its station` and `the station Nordsand` are somebody else's; but a person
    enters a story as `a woman in her seventies`.
    """
    keys = {word.start: at for at, word in enumerate(sentence.words)}
    kept: list[Mention] = []
    for mention in sentence.mentions:
        if mention.how == "alias" and _is_somebodys(mention, sentence, keys, speech):
            continue
        if mention.how == "generic" and _is_elsewhere(mention, sentence, keys, kept, last_named, types, described, speech):
            continue
        kept.append(mention)
    sentence.mentions[:] = kept


def _is_somebodys(mention: Mention, sentence: Sentence, keys: Mapping[int, int], speech: LanguageWords) -> bool:
    """True for an alias of one word after `a` or `its`: a common noun that the vocabulary happens to lack."""
    at = keys.get(mention.span.start, 0)
    if at == 0 or mention.span.end != sentence.words[at].end:
        return False
    return sentence.words[at - 1].key in speech.indefinite | speech.possessive


def _is_elsewhere(
    mention: Mention, sentence: Sentence, keys: Mapping[int, int], kept: Sequence[Mention], last_named: Sequence[str],
    types: Mapping[str, str], described: Container[str], speech: LanguageWords,
) -> bool:  # fmt: skip
    at = keys.get(mention.span.start, 0)
    before = {word.key for word in sentence.words[max(0, at - 2) : at]}
    if followed_by_name(mention, sentence, speech):
        return True
    if before & (speech.indefinite | speech.possessive):
        return types.get(mention.entity) != _PERSON or bool(before & speech.possessive) or bool(kept) or mention.entity in last_named
    for entity in [*(other.entity for other in reversed(kept)), *last_named[:_MEMORY]]:
        if entity == mention.entity:
            return False
        told_apart = entity in described and not any(one.span == mention.span and one.entity == entity for one in sentence.mentions)
        if entity.startswith("?") or (types.get(entity) == types.get(mention.entity) and not told_apart):
            return True
    return False


def describe(sentence: Sentence, last_named: Sequence[str], types: Mapping[str, str], speech: LanguageWords) -> None:
    """Adds a mention for every generic description (`das Unternehmen`) that stands for the entity of its type last named."""
    taken = [mention.span for mention in sentence.mentions]
    for at, word in enumerate(sentence.words):
        kind = speech.descriptions.get(word.stem)
        if not kind or any(span.start <= word.start < span.end for span in taken):
            continue
        if at == 0 or not any(near.key in speech.determiners for near in sentence.words[max(0, at - 2) : at]):
            continue
        if followed_by_name(Mention(Span(word.start, word.end), "", ""), sentence, speech):
            continue
        named_here = [mention.entity for mention in sentence.mentions if mention.span.end <= word.start]
        for entity in [*reversed(named_here), *last_named]:
            if types.get(entity) == kind:
                sentence.mentions.append(Mention(Span(word.start, word.end), entity, "description"))
                break
    sentence.mentions.sort()


def followed_by_name(mention: Mention, sentence: Sentence, speech: LanguageWords) -> bool:
    """True for the noun of `Kreis Talheim`, `the district of Talheim`: a name nobody knows says whose it is."""
    name = next((other for other in sentence.mentions if other.how == "unknown" and other.span.start >= mention.span.end), None)
    if name is None:
        return False
    between = [word for word in sentence.words if mention.span.end <= word.start < name.span.start]
    return name.span.start - mention.span.end <= _GAP and all(word.key in speech.linkers for word in between)


def opening_of(document: Document, flat: Sequence[Sentence]) -> list[Sentence]:
    """The headline and the first sentences of prose: what a text is about stands there, not in bylines and captions."""
    headlines = [one for one in flat if document.blocks[one.block].kind is BlockKind.HEADING and document.blocks[one.block].level <= 1][:1]
    prose = [one for one in flat if document.blocks[one.block].kind is BlockKind.PARAGRAPH and len(one.words) >= _PROSE_WORDS]
    return headlines + prose[:_OPENING]


def same_flow(document: Document, before: Sentence, sentence: Sentence) -> bool:
    """Does `before` lead into `sentence`: same block, or a paragraph before a paragraph under the same heading?"""
    if before.block == sentence.block:
        return True
    one, two = document.blocks[before.block], document.blocks[sentence.block]
    return one.headings == two.headings and one.kind is two.kind is BlockKind.PARAGRAPH

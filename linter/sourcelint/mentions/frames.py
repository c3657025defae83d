"""What does a sentence set its figure into, and of whom does it say it? `In Kiel …`, `Am Kiosk …`, `Der Fanclub des …`.

Whether such words narrow anything depends on the fact: what its own words know is no restriction.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Any

from ..figures.figure import Figure
from ..text.span import Span
from .names import Mention
from .restrictions import Meaning, Restriction
from .stance import listed
from .words import Mark, Word


class FrameWords:
    """The words of a language by which a phrase is found without grammar: prepositions, articles, what holds a phrase together."""

    def __init__(self, section: Mapping[str, Any], frame: Mapping[str, Any], bearer: Mapping[str, Any], described: frozenset[str]) -> None:
        self.prepositions = listed(frame, "prepositions")
        self.locatives = listed(frame, "locatives")
        self.neutral = listed(frame, "neutral")
        self.speaking = listed(section, "reported")
        self.described = described
        self.articles = listed(section, "determiners") | listed(section, "indefinite") | listed(section, "possessive")
        self.indefinite = listed(section, "indefinite")
        self.of = listed(bearer, "of")
        self.genitive = listed(bearer, "genitive")
        self.belongs = listed(bearer, "belongs")
        self.contrasts = [tuple(str(phrase).casefold().split()) for phrase in bearer.get("contrasts", ())]
        self.contrasting = frozenset(phrase[0] for phrase in self.contrasts)
        self.stop = listed(section, "stop")
        self.within = listed(frame, "within")
        self.held = self.prepositions | self.articles | self.of
        self.than = listed(bearer, "than")


def between_marks(figure: Figure, core: Span, marks: Sequence[Mark]) -> Span:
    """What of a core stands between the very marks around its figure: `Die Veritas, gebaut in Kiel, | ist 87 Meter lang`."""
    before = [mark.start for mark in marks if core.start < mark.start < figure.span.start and mark.key in _ENDS]
    after = [mark.start for mark in marks if figure.span.end <= mark.start < core.end and mark.key in _ENDS]
    return Span(max(before, default=core.start), min(after, default=core.end))


def lead_in(core: Span, sentence: Span, words: Sequence[Word], marks: Sequence[Mark]) -> Span:
    """The part between commas, with the few words that lead into the sentence before its first comma: `The year before, …`."""
    first = next((mark.start for mark in marks if mark.key in _ENDS), None)
    if first is None or not first <= core.start <= first + 1 or sum(word.start < first for word in words) > _LEADING:
        return core
    return Span(sentence.start, core.end)


_LEADING = 6


def reaching_back(
    part: Span, figure: Figure, figures: Sequence[Figure], words: Sequence[Word], marks: Sequence[Mark], cuts: frozenset[str]
) -> Span:
    """The part of a figure with the rank or duration that leads into it: `ein Jahr zuvor`, `in der ersten Woche` only say when."""
    start = part.start
    for other in reversed([one for one in figures if one.span.end <= figure.span.start]):
        parted = any(other.span.end <= mark.start < start and mark.key in _ENDS for mark in marks)
        if other.kind not in _LEADS or parted or any(other.span.end <= word.start < start and word.key in cuts for word in words):
            break
        opening = [word.start for word in words if word.end <= other.span.start]
        start = min(start, opening[0] if len(opening) <= _FEW and opening else other.span.start)
    return Span(start, part.end)


_LEADS = frozenset({"ordinal", "duration"})
_FEW = 2


def frame_of(
    figure: Figure, core: Span, words: Sequence[Word], marks: Sequence[Mark], own: FrameWords, meaning: Meaning, *, nouns_capital: bool
) -> Iterator[Restriction]:
    """The phrase with a preposition that a sentence begins with: `Auf der Strecke nach Lissabon kostet …`."""
    if not words or words[0].key not in own.prepositions or words[0].start >= figure.span.start:
        return
    phrase = _phrase(words, marks, figure, own, nouns_capital=nouns_capital)
    if core.start > phrase[0].start or any(word.key in own.speaking or word.key in own.neutral for word in phrase):
        return
    yield from _telling("frame", phrase, own, meaning, nouns_capital=nouns_capital)


def bearer_of(
    figure: Figure, core: Span, words: Sequence[Word], marks: Sequence[Mark], mentions: Sequence[Mention], own: FrameWords,
    meaning: Meaning, *, nouns_capital: bool,
) -> Iterator[Restriction]:  # fmt: skip
    """Of what the sentence says it, by its first words: `Der Fanclub des …`, `The bridge across …`, `DeepSeek's office in …`.

    `somebody` where an article tells that it is new (`A household in …`) or a name nobody knows follows (`Die Nachbarstadt Bruchau`).
    """
    at = _opening(words, mentions, own)
    if not 0 < at < len(words) or not core.start <= words[0].start < figure.span.start:
        return
    head: list[Word] = []
    for word in _phrase(words[at - 1 :], marks, figure, own, nouns_capital=nouns_capital)[1:]:
        if word.key in own.within:
            continue
        if word.key in own.held or word.key in own.stop:
            break
        head.append(word)
        if nouns_capital and word.capital:
            break
    if not head or any(word.joined or word.key in own.speaking or _is_known(word, mentions) for word in head):
        return
    stranger = next((m for m in mentions if m.how == "unknown" and _follows(m, head[-1], words, own)), None)
    if stranger is not None:
        yield Restriction("somebody", stranger.entity.lstrip("?"), (frozenset((stranger.entity.lstrip("?"),)),))
        return
    kind = "somebody" if words[0].key in own.indefinite else "bearer"
    owner = next((m.entity for m in mentions if m.span.start >= head[-1].end and _holds(head[-1], m, words, own)), "")
    yield from _telling(kind, head[-1:] if nouns_capital else head[:2], own, meaning, nouns_capital=nouns_capital, owner=owner)


def _is_known(word: Word, mentions: Sequence[Mention]) -> bool:
    return any(one.span.start <= word.start < one.span.end and one.entity[:1] != "?" for one in mentions)


def _holds(head: Word, name: Mention, words: Sequence[Word], own: FrameWords) -> bool:
    return all(word.key in own.of | own.articles for word in words if head.end <= word.start < name.span.start)


def _follows(name: Mention, head: Word, words: Sequence[Word], own: FrameWords) -> bool:
    """True for the name behind `Die Nachbarstadt`, `The neighbouring town of`."""
    between = [word for word in words if head.end <= word.start < name.span.start]
    near = head.end <= name.span.start <= head.end + _OF
    return near and len(between) <= 1 and all(word.key in own.of for word in between)


_OF = 5
"""Characters between a noun and its name at most."""


def _opening(words: Sequence[Word], mentions: Sequence[Mention], own: FrameWords) -> int:
    """Where the noun begins that a sentence opens with: behind an article, or a name's genitive; 0 where it opens otherwise."""
    if not words or words[0].key in own.prepositions:
        return 0
    if words[0].key in own.articles:
        return 1
    first = next((mention for mention in mentions if mention.span.start == words[0].start), None)
    behind = [at for at, word in enumerate(words) if first is not None and word.start >= first.span.end]
    return behind[0] + 1 if behind and words[behind[0]].key in own.genitive else 0


def _phrase(words: Sequence[Word], marks: Sequence[Mark], figure: Figure, own: FrameWords, *, nouns_capital: bool) -> list[Word]:
    """The words from the first on that belong to one phrase: up to a verb, a mark, or a new article."""
    stop = min([figure.span.start, *(mark.start for mark in marks if mark.start > words[0].start and mark.key in _ENDS)])
    taken: list[Word] = []
    noun = False
    for word in words:
        if word.start >= stop or (taken and word.start - taken[-1].end > _APART):
            break
        if taken and _begins_another(word, taken[-1], own, noun=noun, nouns_capital=nouns_capital):
            break
        taken.append(word)
        noun = noun or (word.key not in own.held and (word.capital or not nouns_capital))
    return taken


def _begins_another(word: Word, before: Word, own: FrameWords, *, noun: bool, nouns_capital: bool) -> bool:
    """True for a verb, and for an article behind a noun that no preposition leads into: `the route to Lisbon | a ticket`."""
    if word.key not in own.held:
        return (word.key in own.stop and word.key not in own.within) or (noun and nouns_capital and not (word.capital or word.joined))
    led = before.key in own.prepositions | own.of or (nouns_capital and word.key in own.of)
    return noun and word.key in own.articles and not led


_ENDS = frozenset(",;:()–—")
_APART = 2
"""Characters between the words of a phrase at most: where more are, a figure stands between."""


def places_of(
    figure: Figure, core: Span, words: Sequence[Word], known: Sequence[Mention], types: Mapping[str, str], own: FrameWords,
    meaning: Meaning, common: Container[str],
) -> Iterator[Restriction]:  # fmt: skip
    """Names of places next to the figure, by their preposition: `arbeiten in Leeds`, `in Switzerland`."""
    inside = [word for word in words if core.start <= word.start < core.end]
    for at, word in enumerate(inside[1:], 1):
        if not word.capital or inside[at - 1].key not in own.locatives or word.key in own.neutral:
            continue
        if _is_known(word, [mention for mention in known if types.get(mention.entity) not in _PLACES]):
            continue
        if word.stem not in common and word.key not in own.stop:
            yield Restriction("place" if word.start < figure.span.start else "place_after", word.key, (frozenset(meaning([word])),))


_PLACES = frozenset({"place", "country"})
"""Types of entities that somebody is in, or something happens in."""


def _telling(
    kind: str, words: Sequence[Word], own: FrameWords, meaning: Meaning, *, nouns_capital: bool, owner: str = ""
) -> Iterator[Restriction]:
    told = [word for word in words if word.key not in own.stop and word.key not in own.held and (word.capital or not nouns_capital)]
    told = [word for word in told if word.stem not in own.described]
    if told:
        yield Restriction(kind, " ".join(word.key for word in told), tuple(frozenset(meaning([word])) for word in told), owner=owner)


def held_against(words: Sequence[Word], mentions: Sequence[Mention], own: FrameWords) -> list[Mention]:
    """The mentions but those that somebody is only held against: `Anders als Nordwind hat Meyer …`."""
    if not mentions or own.contrasting.isdisjoint(word.key for word in words):
        return list(mentions)
    kept = []
    for mention in mentions:
        before = tuple(word.key for word in words if word.end <= mention.span.start)
        bare = before[:-1] if before and before[-1] in own.articles else before
        if not any(bare[-len(phrase) :] == phrase for phrase in own.contrasts):
            kept.append(mention)
    return kept


def compared_with(figure: Figure, words: Sequence[Word], mentions: Sequence[Mention], own: FrameWords) -> list[Mention]:
    """The names behind a figure that it is only compared with: `twice as many as Nordwind`."""
    if not mentions or own.than.isdisjoint(word.key for word in words):
        return []
    found = []
    capitals = {word.start for word in words if word.capital}
    for mention in mentions:
        if mention.span.start not in capitals:
            continue  # `mehr als geplant` names nobody
        before = [word.key for word in words if word.end <= mention.span.start][-2:]
        bare = before[:-1] if before and before[-1] in own.articles else before
        if mention.span.start >= figure.span.end and bare and bare[-1] in own.than:
            found.append(mention)
    return found


def belonging(words: Sequence[Word], mentions: Sequence[Mention], own: FrameWords) -> list[Mention]:
    """The mentions, but that a name somebody only belongs to gives way to that somebody: `ein Zulieferer von Nordwind`.

    Who is named besides (`Liang, Gründer von DeepSeek`) has a mention of its own.
    """
    if not mentions or own.belongs.isdisjoint(word.key for word in words):
        return list(mentions)
    return [_owned(words, mention, mentions, own) for mention in mentions]


def _owned(words: Sequence[Word], mention: Mention, mentions: Sequence[Mention], own: FrameWords) -> Mention:
    if mention.how not in ("name", "alias", "unknown"):
        return mention
    before = [word for word in words if word.end <= mention.span.start]
    after = [word for word in words if word.start >= mention.span.end]
    while before and before[-1].key in own.articles | own.of:
        before.pop()
        if before and before[-1].key in own.belongs:
            return _instead(mention, before[-1], mentions)
    if after and after[0].key in own.genitive:
        after = after[1:]
    if after and after[0].key in own.belongs and after[0].start - mention.span.end <= _CLOSE:
        return _instead(mention, after[0], mentions)
    return mention


_CLOSE = 3
"""Characters between a name and whom it owns at most: `SC Haldensee's rival`."""


def _instead(mention: Mention, head: Word, mentions: Sequence[Mention]) -> Mention:
    if any(other.span.start <= head.start < other.span.end for other in mentions):
        return mention
    return Mention(Span(min(mention.span.start, head.start), max(mention.span.end, head.end)), "?" + head.stem, "unknown")

"""Which part of a sentence is one figure's own, and what does it take over from the rest of it?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from ..figures.figure import Figure
from ..text.span import Span
from ..values.interval import Interval
from ..values.yearless import periods_of
from .clauses import regions
from .names import Mention
from .speech import LanguageWords
from .surroundings import Sentence
from .words import Word

TELLING_KINDS = frozenset({"score", "ratio"})
"""Kinds whose own words say what they are of: `nine votes to four`, `one contract in three`."""

TIMELY = frozenset({"date", "period", "time"})

_GAP = 20
"""Characters from the beginning of a sentence within which a date holds for all of it."""


def parts_of(sentence: Sentence, speech: LanguageWords) -> dict[Span, Span]:
    """The region of every figure. Dates and numbers are cut apart among their own kind: a date dates the numbers beside it."""
    result: dict[Span, Span] = {}
    names = [mention.span for mention in sentence.mentions]
    for timely in (True, False):
        group = [one for one in sentence.figures if (one.kind in TIMELY) is timely and not is_named(one, sentence.mentions)]
        spans = [with_cue(figure) for figure in group]
        parts = regions(sentence.span, spans, sentence.words, sentence.marks, speech.cuts, speech.openers, names)
        result.update((figure.span, part) for figure, part in zip(group, parts, strict=True))
    return {figure.span: result.get(figure.span, figure.span) for figure in sentence.figures}


def is_named(figure: Figure, mentions: Sequence[Mention]) -> bool:
    """True for a figure that only belongs to a name: the `first` of `first officer`."""
    return any(
        one.span.start <= figure.span.start and figure.span.end <= one.span.end and one.entity[:1] != "?" and one.span != figure.span
        for one in mentions
    )


def with_cue(figure: Figure) -> Span:
    """The figure with its hedge words."""
    if figure.cue is None:
        return figure.span
    return Span(min(figure.span.start, figure.cue.start), max(figure.span.end, figure.cue.end))


def inherited_from(region: Span, mentions: Sequence[Mention], sentence: Sentence, speech: LanguageWords) -> str:
    """Whom the sentence named last before a part of it that names nobody: `OpenAI zählt 400 Nutzer und hat 50 Leute`.

    Who is only named between commas (`Nordsand, announced with Seeland, has 50`) is passed over for whom it is said of.
    """
    before = [mention for mention in sentence.mentions if mention.span.end <= region.start]
    if not before or not all(_is_where(mention, sentence, speech) for mention in mentions):
        return ""
    commas = [mark.start for mark in sentence.marks if mark.key == ","]
    if len(before) > 1 and any(before[-1].span.end <= comma <= region.start for comma in commas):
        opening = next((comma for comma in commas if before[-2].span.end <= comma < before[-1].span.start), None)
        if opening is not None and not any(before[-2].span.end <= word.start < opening for word in sentence.words):
            return before[-2].entity
    first = next((word.key for word in sentence.words if word.start >= region.start), "")
    if first in speech.cuts and before[0].how == "unknown":
        return before[0].entity  # `Corvatal eases migraine and costs 180 francs`: two verbs share whom the sentence began with
    return before[-1].entity


def _is_where(mention: Mention, sentence: Sentence, speech: LanguageWords) -> bool:
    """True for a name that only says where: `and costs CHF 180 in Switzerland`."""
    before = [word.key for word in sentence.words if word.end <= mention.span.start][-2:]
    if before and before[-1] in speech.determiners:
        before.pop()
    return bool(before) and before[-1] in speech.frames.locatives


def leaned_on(figure: Figure, sentence: Sentence, speech: LanguageWords) -> Figure | None:
    """The figure with a unit before a bare number of the same sentence, or of which it is a part: `520 of its 1,300 megawatts`."""
    if figure.quantity.unit is not None or figure.kind not in ("count", "number"):
        return None
    figures = sentence.figures
    behind = next((other for other in figures if other.span.start >= figure.span.end), None)
    if behind is not None and behind.quantity.unit is not None and behind.kind not in TIMELY:
        between = [word.key for word in sentence.everything if figure.span.end <= word.start < behind.span.start]
        if speech.restrictions.is_of(between):
            return behind
    before = [other for other in figures if other.span.end <= figure.span.start and other.kind not in TIMELY]
    return before[-1] if before and before[-1].quantity.unit is not None else None


def when_of(
    figure: Figure, region: Span, dates: Sequence[Figure], sentence: Sentence, speech: LanguageWords, today: date | None
) -> tuple[Interval, ...]:
    """The periods named in the figure's own region, else the one that the sentence begins with. `today` is the text's own day.

    A word that says `now`, or a semicolon, in between takes a date away; a word that says `then` holds on to it.
    """
    known = [time for time in dates if time is not figure and time.quantity.stated.lower is not None]
    known = [time for time in known if not (_only_compared(time, figure, sentence, speech) or _is_apart(time, figure, sentence, speech))]
    inside = [time for time in known if region.start <= time.span.start < region.end]
    before = [time for time in known if time.span.end <= figure.span.start and time not in inside]
    near = inside or [time for time in before[-1:] if time.span.start - sentence.span.start <= _GAP]
    return tuple(
        Interval(period.lower, None) if _is_since(time, sentence, speech) else period
        for time in near
        if _kept(time.span, region, sentence, speech.then) or not _taken_back(time.span, figure.span, sentence, speech.now)
        for period in periods_of(time.quantity, today)
    )


def times_in(headers: Sequence[Span], dates: Mapping[Span, Sequence[Figure]], today: date | None) -> tuple[Interval, ...]:
    """The periods that a cell's headers name: `2025`, `last year`. `dates` are those of each block, by its span."""
    named = [time for header in headers for time in dates.get(header, ())]
    return tuple(period for time in named if time.quantity.stated.lower is not None for period in periods_of(time.quantity, today))


def _only_compared(date: Figure, figure: Figure, sentence: Sentence, speech: LanguageWords) -> bool:
    """True for the time that a figure is only held against: `300 mehr als im Mai 2024`, `so viele wie zuletzt 2013`."""
    if date.span.start < figure.span.end:
        return False
    start = with_cue(figure).end
    between = [word for word in sentence.words if start <= word.start and word.end <= date.span.start]
    while between and between[-1].key not in speech.restrictions.beside and _is_small(between[-1], speech):
        between.pop()
    if between:
        return between[-1].key in speech.restrictions.beside
    return start > figure.span.end  # `15 Prozent mehr als im Vorjahr`: the hedge compares


def _is_small(word: Word, speech: LanguageWords) -> bool:
    return word.key in speech.stop or word.stem in speech.no_names  # `im Jahr 2023`


def _is_apart(date: Figure, figure: Figure, sentence: Sentence, speech: LanguageWords) -> bool:
    """True for the year of a beginning, told in a part of its own: `founded in 1998, it has 640`, `was founded in 1998 and has 640`."""
    if not any(word.key in speech.beginnings for word in sentence.words):
        return False
    cuts = [word.start for word in sentence.words if word.key in speech.cuts] + [mark.start for mark in sentence.marks]
    low = max((cut for cut in cuts if cut < date.span.start), default=sentence.span.start)
    high = min((cut for cut in cuts if cut >= date.span.end), default=sentence.span.end)
    told = any(word.key in speech.beginnings and low <= word.start < high for word in sentence.words)
    return told and not low <= figure.span.start < high


def _is_since(time: Figure, sentence: Sentence, speech: LanguageWords) -> bool:
    """True for `seit 2021`: what is so since then is so to this day."""
    before = [word.key for word in sentence.words if word.end <= time.span.start][-1:]
    return bool(before) and before[0] in speech.since


def _kept(date: Span, region: Span, sentence: Sentence, then: frozenset[str]) -> bool:
    return any(date.end <= word.start < region.end and word.key in then for word in sentence.words)


def _taken_back(date: Span, figure: Span, sentence: Sentence, now: frozenset[str]) -> bool:
    return any(date.end <= word.start < figure.start and word.key in now for word in sentence.words) or any(
        mark.key == ";" and date.end <= mark.start < figure.start for mark in sentence.marks
    )

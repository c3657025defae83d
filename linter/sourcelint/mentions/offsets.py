"""From which event does a text count a time? `zwei Tage nach der Wahl`, `a week before V3 was released`, `one month later`."""

from __future__ import annotations

from collections.abc import Sequence

from ..figures.figure import Figure
from ..record import NamedTuple
from ..text.span import Span
from .speech import LanguageWords
from .words import Mark, Word


class Offset(NamedTuple):
    """Where a time counts from: `sign` is 1 after it and -1 before it; `event` holds its words, and nothing for what was told last."""

    sign: int
    event: Span


def offset_of(figure: Figure, words: Sequence[Word], marks: Sequence[Mark], end: int, speech: LanguageWords) -> Offset | None:
    """The event that a length of time counts from, or a date that such a length tells; None where it counts from none.

    `words` are those of the figure's part of the sentence, which ends at `end`.
    """
    if figure.kind not in _KINDS or figure.role == "age":
        return None
    calendar, at = figure.quantity.calendar, figure.span.end
    if calendar is not None and not calendar.relative:
        return None
    behind = [word for word in words if word.start >= at]
    lead = figure.text.casefold().rsplit(maxsplit=1)[-1] if calendar is not None else ""
    if not lead and behind and behind[0].start - at <= 1:
        lead, at, behind = behind[0].key, behind[0].end, behind[1:]
    if lead in speech.after or lead in speech.before:
        clause = lead not in speech.frames.prepositions
        return Offset(1 if lead in speech.after else -1, Span(at, _end_of(behind, marks, end, speech, clause=clause)))
    if lead in speech.later or lead in speech.earlier:
        return Offset(1 if lead in speech.later else -1, Span(at, at))
    return None


_KINDS = frozenset({"duration", "date", "period"})


def _end_of(words: Sequence[Word], marks: Sequence[Mark], end: int, speech: LanguageWords, *, clause: bool) -> int:
    """Where the event's words end: at a mark, at an article behind its noun, or before the verb where nouns are capitals."""
    if not words:
        return end
    stop = min([end, *(mark.start for mark in marks if mark.start >= words[0].start and mark.key in _ENDS)])
    frames, noun = speech.frames, False
    led = True
    for word in words if not (clause and speech.nouns_capital) else ():
        if word.start >= stop:
            break
        plain = word.key not in frames.held
        verb = speech.nouns_capital and plain and not (word.capital or word.joined)
        if noun and not led and (verb or word.key in frames.articles):
            return word.start
        led = word.key in frames.prepositions | frames.of
        noun = noun or (plain and (word.capital or not speech.nouns_capital))
    return stop


_ENDS = frozenset(",;:()–—")

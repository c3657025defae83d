"""Whom is a figure about? Who is named in its part of the sentence, else in the sentence, else who was named last, else the topic."""

from __future__ import annotations

from collections.abc import Sequence

from ..figures.figure import Figure
from ..mentions.words import Mark
from ..record import NamedTuple
from ..text.document import Document
from ..text.span import Span
from .candidate import FoundName
from .passage import Sentence
from .spoken import Cast, Spoken
from .words import Speech

_STRONG = frozenset(";–—•|")
_WEAK = frozenset(",:()[]")
_HYPHENS = frozenset("-‐‑")
_CLOSE = 2


class Guess(NamedTuple):
    """The subject's id, how sure the guess is ("" or a doubt to tell), and a new name where the subject is only described."""

    subject: str
    doubt: str = ""
    described: FoundName | None = None


class Subjects:
    """Guesses the subject of every figure of one article, sentence by sentence in order."""

    def __init__(self, document: Document, sentences: Sequence[Sentence], names: Sequence[FoundName], speaks: Speech) -> None:
        self.document, self.speaks = document, speaks
        self.cast = Cast(document, sentences, names, speaks)

    def of(self, sentence: Sentence) -> list[Guess]:
        """One guess a figure of the sentence, in order. Call it once for every sentence of the article, in order."""
        spoken = self.cast.of(sentence)
        guesses: list[Guess] = []
        for figure in sentence.figures:
            guesses.append(self._guess(figure, sentence, spoken, guesses))
        self.cast.remember(spoken)
        return guesses

    def _guess(self, figure: Figure, sentence: Sentence, spoken: Sequence[Spoken], earlier: Sequence[Guess]) -> Guess:
        core = self._part(figure, sentence, _STRONG | _WEAK, others=True)
        good = [one for one in spoken if not one.weak and not self._group_beside(one, figure, sentence)]
        if found := _nearest(good, core, figure):
            return _told(found)
        if self._hangs_on(core, sentence) and (before := [one for one in good if one.span.end <= core.start]):
            return _told(before[-1])
        strong = self._part(figure, sentence, _STRONG, others=False)
        if strong.start > sentence.span.start and (found := _nearest(good, strong, figure)):
            return _told(found)
        if earlier and earlier[-1].subject:
            return earlier[-1]._replace(doubt=earlier[-1].doubt or "carried over")
        before = [one for one in good if one.span.start < figure.span.start]
        if before:
            return _told(before[0], "named elsewhere in the sentence")
        if (opening := self._opening(sentence)) and opening.span.start < figure.span.start:
            return _told(opening, "described only")
        if good and good[0].span.start < strong.end:
            return _told(good[0], "named elsewhere in the sentence")
        if self.cast.here:
            return Guess(self.cast.here[0], "named before")
        if self.cast.topic:
            return Guess(self.cast.topic, "the article's topic")
        return _told(spoken[0], "named beside the point") if spoken else Guess(self.cast.last[0] if self.cast.last else "", "named before")

    def _group_beside(self, one: Spoken, figure: Figure, sentence: Sentence) -> bool:
        """A group behind the figure is meant only where a relative clause leads to it: `16.000 Chips, die andere Firmen brauchen`."""
        if one.described is None or one.span.start < figure.span.start:
            return False
        return not any(
            mark.start >= figure.span.end and mark.start < one.span.start and self._goes_on(mark.start, sentence) for mark in sentence.marks
        )

    def _hangs_on(self, part: Span, sentence: Sentence) -> bool:
        """True where a part explains what stands before it: a relative clause, or `…, ein Vorhaben …`."""
        words = [word for word in sentence.words if part.start <= word.start < part.end][:2]
        if part.start == sentence.span.start or not words:
            return False
        return any(word.key in self.speaks.relatives for word in words) or words[0].key in self.speaks.indefinite

    def _opening(self, sentence: Sentence) -> Spoken | None:
        """`Der weltweite Technologiemarkt …`: what the sentence begins with."""
        words = sentence.words
        if len(words) < 3 or words[0].key not in self.speaks.definite:
            return None
        at = next((number for number, word in enumerate(words[1:6], 1) if not self.speaks.is_adjective(word)), 0)
        if at < 2 or not words[at].capital or not self.speaks.is_common(words[at].key, words[at].stem):
            return None
        return self.cast.phrase(words[1 : at + 1], weak=False)

    def _part(self, figure: Figure, sentence: Sentence, stops: frozenset[str], *, others: bool) -> Span:
        """What stands between the marks around a figure; a relative clause after a comma belongs to it."""
        cue = figure.cue or figure.span
        start, end = min(figure.span.start, cue.start), max(figure.span.end, cue.end)
        marks = [
            mark
            for mark in sentence.marks
            if (mark.key in stops or (mark.key in _HYPHENS and mark.spaced)) and not self._among_adjectives(mark, sentence)
        ]
        low = max((mark.start + 1 for mark in marks if mark.start < start), default=sentence.span.start)
        after = [mark for mark in marks if mark.start >= end]
        while len(after) > 1 and self._goes_on(after[0].start, sentence):
            after.pop(0)
        high = after[0].start if after and not self._goes_on(after[0].start, sentence) else sentence.span.end
        if others:
            low, high = self._cut_between(figure, sentence, low, high)
        return Span(low, high)

    def _among_adjectives(self, mark: Mark, sentence: Sentence) -> bool:
        """`ein großes, teures Vorhaben`: a comma that parts nothing."""
        before = next((word for word in reversed(sentence.words) if word.end <= mark.start), None)
        after = next((word for word in sentence.words if word.start > mark.start), None)
        said = next((one.text for one in sentence.figures if 0 < one.span.start - mark.start <= _CLOSE), "")
        if mark.key == "," and before is not None and said[:1].islower() and said.endswith(self.speaks.adjective_ends):
            return self.speaks.is_adjective(before)  # `ein großes, vierjähriges Vorhaben`
        return (
            mark.key == ","
            and before is not None
            and after is not None
            and self.speaks.is_adjective(before)
            and self.speaks.is_adjective(after)
        )

    def _goes_on(self, at: int, sentence: Sentence) -> bool:
        follows = next((word for word in sentence.words if word.start > at), None)
        return follows is not None and follows.key in self.speaks.relatives and self.document.text[at] == ","

    def _cut_between(self, figure: Figure, sentence: Sentence, low: int, high: int) -> tuple[int, int]:
        """The part up to the conjunction that parts it from the figure before or after."""
        joints = [word for word in sentence.words if word.key in self.speaks.links.cuts]
        befores = [one for one in sentence.figures if low <= one.span.start < figure.span.start and not _same_kind_of_time(one, figure)]
        afters = [one for one in sentence.figures if figure.span.end < one.span.end <= high and not _same_kind_of_time(one, figure)]
        if befores:
            cut = [word.start for word in joints if befores[-1].span.end <= word.start < figure.span.start]
            low = cut[-1] if cut else low
        if afters:
            cut = [word.start for word in joints if figure.span.end <= word.start < afters[0].span.start]
            high = cut[0] if cut else high
        return low, high


_TIMELY = frozenset({"date", "period", "time"})


def _same_kind_of_time(one: Figure, other: Figure) -> bool:
    """True for a date beside a number: it dates it and parts nothing."""
    return (one.kind in _TIMELY) != (other.kind in _TIMELY)


def _nearest(spoken: Sequence[Spoken], part: Span, figure: Figure) -> Spoken | None:
    """The last one before the figure within the part, else the first one after it."""
    inside = [one for one in spoken if part.start <= one.span.start < part.end]
    before = [one for one in inside if one.span.end <= figure.span.start]
    return before[-1] if before else next(iter(inside), None)


def _told(one: Spoken, doubt: str = "") -> Guess:
    return Guess(one.id, doubt, one.described)

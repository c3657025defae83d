"""Is it asserted? Whether a figure is stated, negated, supposed, asked or taken back, and whether somebody else says it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..figures.figure import Figure
from ..record import NamedTuple
from ..text.span import Span
from .words import Mark, Word


class Stance(NamedTuple):
    """`kind`: asserted | negated | hypothetical | asked | retracted. `reported` is True where somebody else is said to say it."""

    kind: str = "asserted"
    reported: bool = False


def listed(section: Mapping[str, Any], name: str) -> frozenset[str]:
    """A list of words of the lexicon, folded as the keys of a text are (`hieß` → `hiess`)."""
    return frozenset(map(str.casefold, map(str, section.get(name, ()))))


def has_phrase(keys: Sequence[str], phrase: tuple[str, ...]) -> bool:
    """True where the words of a phrase follow each other among `keys`."""
    if phrase[0] not in keys:  # most are not: asked for hundreds of phrases a text
        return False
    return any(tuple(keys[at : at + len(phrase)]) == phrase for at in range(len(keys) - len(phrase) + 1))


class StanceWords:
    """The words of a language that turn a statement into something else."""

    def __init__(self, section: Mapping[str, Any]) -> None:
        self.negation = listed(section, "negation")
        self.denial = self.negation | listed(section, "nobody")
        self.correction = listed(section, "correction")
        self.hypothetical = listed(section, "hypothetical")
        self.supposing = listed(section, "supposing")
        self.retracted = listed(section, "retracted")
        self.reported = listed(section, "reported")
        self.former = tuple(tuple(phrase.split()) for phrase in sorted(listed(section, "former")))
        self.mistake = listed(section, "mistake")
        self.pointing = listed(section, "pointing")
        self.stop = listed(section, "stop")


_REACH = 2
"""Small words that may stand between a negation and the figure it denies: `nicht für 20.000`."""


def stance_of(
    figure: Figure, region: Span, words: Sequence[Word], marks: Sequence[Mark], known: StanceWords, *,
    asked: bool, next_words: Sequence[Word] = (),
) -> Stance:  # fmt: skip
    """The stance of one figure; `words` and `marks` are those of its sentence, `region` is its own part of it.

    `next_words` are those of the sentence behind it, which may call it a mistake.
    """
    own = [word for word in words if region.start <= word.start < region.end]
    keys = {word.key for word in own}
    reported = bool(keys & known.reported) or any(mark.key in '„“”"«»' for mark in marks)
    if asked:
        return Stance("asked", reported)
    if _negated(figure, own, words, known):
        return Stance("negated", reported)
    told = {word.key for word in words if word.start < figure.span.start}
    if (told & known.retracted and told & known.reported) or _tells_former(words, figure, known) or _is_called_wrong(next_words, known):
        return Stance("retracted", reported)
    if keys & known.hypothetical or any(word.key in known.supposing and word.start < figure.span.start for word in own):
        return Stance("hypothetical", reported)
    return Stance("asserted", reported)


def _tells_former(words: Sequence[Word], figure: Figure, known: StanceWords) -> bool:
    """True for what a text says of itself before it was put right: `in an earlier version of this report`."""
    keys = [word.key for word in words if word.start < figure.span.start]
    return any(has_phrase(keys, phrase) for phrase in known.former)


def _is_called_wrong(words: Sequence[Word], known: StanceWords) -> bool:
    """True for a sentence that takes back the one before: `That was a mistake.`"""
    return bool(words) and words[0].key in known.pointing and not known.mistake.isdisjoint([word.key for word in words[:_SHORT]])


_SHORT = 7
"""Words at the head of a sentence among which it says that something was wrong."""


def _negated(figure: Figure, own: Sequence[Word], sentence: Sequence[Word], known: StanceWords) -> bool:
    start = figure.cue.start if figure.cue and figure.cue.start < figure.span.start else figure.span.start
    before = [word for word in own if word.end <= start]
    for word in before[-1 : -_REACH - 2 : -1]:
        if word.key in known.negation:
            # `nicht 20.000, sondern 2.000` needs its correction, or the negation next to the figure
            return word is before[-1] or any(later.key in known.correction for later in sentence if later.start > figure.span.end)
        if word.key not in known.stop:
            return False
    return False

"""Whom does a sentence begin with? `The fair opens on Sunday`, `Am Sonntag beginnt die Messe`, not `A hall of the fair opens`."""

from __future__ import annotations

from collections.abc import Callable, Set

from .speech import LanguageWords
from .surroundings import Sentence
from .words import Word

_WORDS = 3
"""Words before the name at most."""

_STOPS = frozenset(":;–—")

BEGINNING = frozenset({"§begin", "§open", "§opening"})
ENDING = frozenset({"§end", "§close"})
"""Concepts that tell a beginning, and an end; their verbs may stand before the name."""


def opener_of(sentence: Sentence, meanings: Callable[[Word], Set[str]], speech: LanguageWords) -> str:
    """The entity that a sentence begins with, "" for none: before its name stand articles at most, and a verb that tells an edge.

    A sentence that tells an hour is left out: `The fair opens at eleven on Sunday` tells no first day.
    """
    first = next((mention for mention in sentence.mentions if mention.how in ("name", "alias", "generic")), None)
    if first is None or any(figure.kind == "time" for figure in sentence.figures):
        return ""
    start = max((mark.start for mark in sentence.marks if mark.key in _STOPS and mark.start < first.span.start), default=-1)
    before = [word for word in sentence.words if start < word.start and word.end <= first.span.start]
    fits = len(before) <= _WORDS and all(word.key in speech.frames.articles or meanings(word) & (BEGINNING | ENDING) for word in before)
    return first.entity if fits else ""

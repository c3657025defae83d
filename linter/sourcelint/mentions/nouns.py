"""What does a figure count? The words of the noun phrase right of it."""

from __future__ import annotations

from ..figures.figure import Figure
from .speech import LanguageWords
from .surroundings import Sentence
from .words import Word

_NOUN_WORDS = 4
_JOINS = " \u00a0\u2060\n-‐‑„“‚‘»«\""
"""What may stand between a number and its noun: spaces, a hyphen, an opening quotation mark."""


def counted_noun(text: str, figure: Figure, sentence: Sentence, speech: LanguageWords) -> tuple[list[Word], bool]:
    """The telling words of the noun phrase right of a count, and whether there is one.

    It reaches up to its noun where nouns are capitals, else up to the next small word.
    """
    if figure.kind not in ("count", "number", "ordinal", "ratio"):
        return [], False
    end = max(figure.span.end, figure.cue.end if figure.cue else 0)
    glued = next((word for word in sentence.words if word.start == end + 1 and word.joined), None)
    if glued:  # a 45-person firm counts persons, no firms
        return [glued], True
    taken = _of_the_other(text, end, sentence, speech) or _phrase(text, end, sentence, speech)
    if taken and taken[-1].stem in speech.units:
        taken = taken[-1:]
    elif speech.nouns_capital and not any(word.capital or word.joined for word in taken):
        taken = []  # `nur 463 Millionen kamen`: what follows is no noun
    if taken and taken[-1].stem in speech.generic:
        return [], True  # young people are people
    return [word for word in taken if word.stem not in speech.generic], bool(taken)


def _of_the_other(text: str, end: int, sentence: Sentence, speech: LanguageWords) -> list[Word]:
    """`six instead of eight lanes`: what stands for another number counts what that one counts."""
    other = next((figure for figure in sentence.figures if figure.span.start >= end), None)
    between = [word.key for word in sentence.everything if end <= word.start < other.span.start] if other else []
    if other is None or not between or between[0] not in speech.instead or len(between) > _NOUN_WORDS:
        return []
    return _phrase(text, max(other.span.end, other.cue.end if other.cue else 0), sentence, speech)


def _phrase(text: str, end: int, sentence: Sentence, speech: LanguageWords) -> list[Word]:
    taken: list[Word] = []
    at = end
    for word in sentence.words:
        if word.start < end:
            continue
        between = text[at : word.start].strip(_JOINS)
        if between or word.key in speech.stop or len(taken) >= _NOUN_WORDS:
            break
        if any(f.span.start >= at and f.span.end <= word.start for f in sentence.figures):
            break
        if speech.nouns_capital and taken and taken[-1].capital and not (word.capital or word.joined):
            break
        taken.append(word)
        at = word.end
    return taken

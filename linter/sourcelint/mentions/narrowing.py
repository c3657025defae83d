"""What narrows the clause of one figure? All kinds of restrictions, each looked for where it may stand."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence

from ..figures.figure import Figure
from ..record import NamedTuple
from ..text.span import Span
from .frames import bearer_of, between_marks, compared_with, frame_of, lead_in, places_of, reaching_back
from .parts import TIMELY
from .restrictions import REACH, Meaning, Restriction, change_of_it, lexical, part_of_it
from .speech import LanguageWords
from .surroundings import Sentence
from .words import Word


class Known(NamedTuple):
    """What is known of words: all that some may mean, the types of entities, and the stems of common words."""

    meaning: Meaning
    types: Mapping[str, str]
    common: Container[str]


def narrowed(
    text: str, figure: Figure, region: Span, core: Span, sentence: Sentence, everything: Sequence[Word], speech: LanguageWords, lore: Known
) -> Iterator[Restriction]:
    """What narrows the clause of a figure; `everything` are the sentence's words with those of other figures."""
    if figure.kind in TIMELY or figure.role == "age":
        return  # nothing of this narrows a date, or how old somebody is
    words, figures, known, own = sentence.words, sentence.figures, speech.restrictions, speech.frames
    region = reaching_back(region, figure, figures, words, sentence.marks, speech.cuts)
    core = reaching_back(core, figure, figures, words, sentence.marks, speech.cuts) if core.start <= figure.span.start else core
    tight = between_marks(figure, core, sentence.marks)
    led = lead_in(tight, sentence.span, words, sentence.marks)
    for one in part_of_it(text, figure, words, figures, known, speech.linkers, speech.determiners, speech.cuts):
        yield one._replace(meanings=(_reference(one.whole, everything, speech, lore.meaning),)) if one.whole >= 0 else one
    yield from change_of_it(text, figure, words, figures, known)
    yield from lexical(figure, region, led, everything, figures, known)
    capital = speech.nouns_capital
    for mention in compared_with(figure, words, sentence.mentions, own):
        yield Restriction("compared", text[slice(*mention.span)], owner=mention.entity)
    yield from places_of(figure, tight, words, sentence.mentions, lore.types, own, lore.meaning, lore.common)
    if figures and words and figures[0].span.start < words[0].start:
        return  # the sentence opens with a figure
    yield from frame_of(figure, led, words, sentence.marks, own, lore.meaning, nouns_capital=capital)
    yield from bearer_of(figure, core, words, sentence.marks, sentence.mentions, own, lore.meaning, nouns_capital=capital)


def _reference(at: int, words: Sequence[Word], speech: LanguageWords, meaning: Meaning) -> frozenset[str]:
    """What the words and numbers behind `at` may mean: `of the | 52 people on board`."""
    behind = [word for word in words if word.start >= at][:REACH]
    return meaning([word for word in behind if word.stem not in speech.generic]) | {word.key for word in behind if word.key[0].isdigit()}

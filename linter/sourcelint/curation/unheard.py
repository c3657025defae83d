"""Which words of a fact does no text ever match? Small words, dates, and words that belong to a figure beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..figures import scan
from ..lexicon.model import Lexicon
from ..mentions.names import keys_of
from ..record import NamedTuple
from ..sources.fact import Entity, Fact
from .words import speech

_BESIDE = "25"
"""A number that a word of comparison would belong to."""


class Question(NamedTuple):
    """What a person should look at, and what would be right."""

    message: str
    remedy: str


def unheard(fact: Fact, own: Iterable[str], lexicon: Lexicon) -> Iterator[Question]:
    """The languages in which no word of the measure or context ever matches, with the reasons.

    `own` are the languages of the fact's sources: of words that name none.
    """
    for what, listed in (("measure", fact.words), ("context", fact.context)):
        for code, words in listed.items():
            codes = [code] if code in lexicon.languages else sorted(own)
            reasons = [next((why for one in codes if (why := _why(word, one, lexicon, what))), "") for word in words]
            if words and all(reasons):
                told = ", ".join(f"{word!r} ({why})" for word, why in zip(words, reasons, strict=True))
                message = f"no text in {' or '.join(codes)} is matched by the {what} of {fact.id!r}: {told}"
                yield Question(message, "Write nouns and verbs that texts use; in a context without small words: [Bord], not [an Bord].")


def _why(word: str, code: str, lexicon: Lexicon, what: str) -> str:
    """Why no text in that language is matched by the word; "" where one may be. In a measure, small words count beside others."""
    spoken = speech(lexicon, code)
    keys = keys_of(word)
    small = [key for key in keys if key in spoken.links.stop]
    if small and (what == "context" or len(small) == len(keys)):
        return "a small word" if len(keys) == 1 else f"with the small word {small[0]!r}"
    read = scan.read_one(word, language=code, lexicon=lexicon)
    if read is not None and read.kind in ("date", "period"):
        return "read as a date"
    for link in sorted(spoken.links.frames.than):
        text = f"{word} {link} {_BESIDE}"
        if any(one.cue is not None and one.cue.start < len(word) for one in scan.find(text, language=code, lexicon=lexicon)):
            return "part of the figure it compares"
    return ""


def doubled(fact: Fact, entity: Entity | None) -> Iterator[Question]:
    """A word that is both an alias of the subject and its measure: one word in a text then counts as both."""
    names = {} if entity is None else _by_fold((*entity.names, *_all(entity.also)))
    both = [word for key, word in _by_fold(_all(fact.words)).items() if key in names]
    if both and entity is not None:
        message = f"{_listed(both)} is both a name of {entity.id!r} and the measure of {fact.id!r}"
        yield Question(message, "One word then tells both. Take it out of one of the two, or add the words that tell the measure apart.")


def only_figure(entity: Entity, own: Iterable[str], lexicon: Lexicon) -> Iterator[Question]:
    """Names that are nothing but a figure: texts mean the figure by them."""
    names = dict.fromkeys((*entity.names, *_all(entity.also)))
    found = [name for name in names if any(_is_figure(name, code, lexicon) for code in own)]
    if found:
        message = f"no text can name {entity.id!r} by {_listed(found)}: it is read as a figure"
        yield Question(message, "Name it with a word beside the figure (`Halle 7`, `flood of 2005`), or leave it out.")


def _is_figure(name: str, code: str, lexicon: Lexicon) -> bool:
    read = scan.read_one(name, language=code, lexicon=lexicon)
    return read is not None and read.span.length == len(name)


def _all(words: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    return tuple(word for listed in words.values() for word in listed)


def _by_fold(words: Iterable[str]) -> dict[str, str]:
    return {" ".join(keys_of(word)): word for word in words}


def _listed(words: Iterable[str]) -> str:
    return ", ".join(repr(word) for word in words)

"""What is proposed? Candidates for facts drawn from one article, the names found in it, and what was left out and why."""

from __future__ import annotations

import datetime as dt

from ..figures.figure import Figure
from ..record import NamedTuple
from ..sources.fact import NO_WORDS, Fact, Words


class FoundName(NamedTuple):
    """Somebody or something named in an article. `type` and `part_of` (an id) are guesses, "" where nothing tells."""

    id: str
    names: tuple[str, ...]
    type: str = ""
    also: Words = NO_WORDS
    part_of: str = ""
    known: bool = False  # already defined in a sheet of the desk: not written again


class Measure(NamedTuple):
    """What a figure may measure: the name of a shared measure, or words by language. `why` says what told it."""

    name: str = ""
    words: Words = NO_WORDS
    why: str = ""


class Candidate(NamedTuple):
    """A proposed fact with its one claim.

    `wording` is the source's own, with its hedge; `value` is given where the wording alone would be read otherwise. `as_of` is a
    period after ISO 8601 or "". `doubts` are the guesses a person should look at first.
    """

    id: str
    figure: Figure
    wording: str
    value: str
    quote: str
    at: str
    subject: str
    measure: Measure
    as_of: str
    doubts: tuple[str, ...] = ()
    joins: Fact | None = None  # the fact of another sheet that this is a further claim on; `id` is its id then


class LeftOut(NamedTuple):
    """A figure that is no candidate, with the reason."""

    text: str
    at: str
    reason: str


class Article(NamedTuple):
    """What is known of the article as a source. `id` names it in sheets."""

    id: str
    file: str
    sha256: str
    language: str
    title: str = ""
    publisher: str = ""
    published: dt.date | None = None
    url: str = ""


class Draft(NamedTuple):
    """A proposed sheet: everything in the order of the text."""

    article: Article
    names: tuple[FoundName, ...]
    candidates: tuple[Candidate, ...]
    left_out: tuple[LeftOut, ...]
    unused: tuple[str, ...] = ()  # names that no figure is about
    text: str = ""  # the article's text, folded as quotes are compared
    passages: tuple[tuple[str, str], ...] = ()  # what stands around the figures in the article, by place

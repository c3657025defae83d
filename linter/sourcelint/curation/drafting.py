"""What sheet does an article propose? Its figures as candidates in text order, with guesses of subject, measure and time."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from hashlib import sha256

from ..figures import dateline, scan
from ..figures.figure import Figure
from ..lexicon.model import Lexicon
from ..mentions.stance import stance_of
from ..record import NamedTuple
from ..sources import edtf
from ..sources.fact import Fact, FactBase
from ..sources.known import Known, slug_of
from ..sources.wording import fold_quote
from ..text.document import Document
from ..text.manuscript import Manuscript
from ..text.span import Span
from . import joining
from .candidate import Article, Candidate, Draft, FoundName, LeftOut, Measure
from .measuring import Measures
from .naming import names_in
from .passage import Sentence, cut
from .passages import passages_of
from .subjects import Guess, Subjects
from .wording import plain, quote_of, wording_of
from .words import Speech, speech

NOTHING = FactBase()
_NOBODY = FoundName("subject-to-find", ("subject to find",))
"""Stands for the subject of figures in an article that names nobody."""
_TITLE = 120
_REASONS = {"negated": "denied in the text", "asked": "only asked", "hypothetical": "only supposed", "retracted": "taken back in the text"}


class Told(NamedTuple):
    """What the person says of the article; what is left out is read from it."""

    file: str
    language: str
    published: dt.date | None = None
    url: str = ""
    publisher: str = ""
    title: str = ""
    id: str = ""


def draft(manuscript: Manuscript, data: bytes, told: Told, lexicon: Lexicon, known: FactBase = NOTHING) -> Draft:
    """The proposed sheet of one article. `data` are the bytes of its file.

    `known` is what the desk's sheets define: their entities keep their ids, and their facts' ids are taken.
    """
    language = lexicon.of(told.language)
    date, own_dates = dateline.date_of(manuscript, language, lexicon)
    document = Document.of(manuscript, path=told.file, language=told.language, date=told.published or date)
    figures = scan.find(document.text, language=told.language, lexicon=lexicon, date=document.date, blocks=document.blocks)
    speaks = speech(lexicon, told.language)
    sentences = cut(document, figures, speaks)
    title = told.title or _title(document)
    article = Article(
        told.id or _source_id(told.file), told.file, sha256(data).hexdigest(), told.language, title, told.publisher, document.date, told.url
    )
    names = names_in(document.text, sentences, lexicon, told.language, known.entities)
    desk = _Desk(document, lexicon, article, own_dates, known.facts)
    subjects, measures = Subjects(document, sentences, names, speaks), Measures(document, lexicon, speaks, names)
    for number, sentence in enumerate(sentences):
        before = sentences[number - 1] if number and sentences[number - 1].block == sentence.block else None
        for figure, guess in zip(sentence.figures, subjects.of(sentence), strict=True):
            if desk.takes(figure, sentence, speaks):
                desk.take(figure, guess, sentence, measures.of(figure, sentence, before))
    made = desk.sheet(names)
    return made._replace(passages=passages_of(document, sentences, (one.at for one in made.candidates)))


def _title(document: Document) -> str:
    first = next((document.text[block.span.start : block.span.end] for block in document.blocks), "")
    words = plain(first)
    return words if len(words) <= _TITLE else ""


def _source_id(file: str) -> str:
    return slug_of(re.sub(r"\.\w+$", "", file))


def _only_dates(figure: Figure, sentence: Sentence) -> bool:
    """True for a bare year beside an amount, with no mark between them: it says when, and is told as the amount's `as_of`."""
    calendar = figure.quantity.calendar
    if calendar is None or calendar.grain != "year" or calendar.part or calendar.relative or calendar.end:
        return False
    marks = [mark.start for mark in sentence.marks if mark.key in _PARTING]
    return any(other.kind not in ("date", "period", "time") and not _parted(figure, other, marks) for other in sentence.figures)


_PARTING = frozenset(",;:()[]–—")


def _parted(one: Figure, other: Figure, marks: Sequence[int]) -> bool:
    """True where a comma, bracket or the like stands between two figures."""
    first, second = sorted((one.span, other.span))
    return any(first.end <= mark < second.start for mark in marks)


class _Desk:
    """Takes the figures one by one: a candidate, or left out with a reason."""

    def __init__(self, document: Document, lexicon: Lexicon, article: Article, own_dates: Sequence[Span], known: Sequence[Fact]) -> None:
        self.document, self.article, self.own_dates = document, article, own_dates
        self.reads = Known.of(lexicon, {}, {})
        self.candidates: list[Candidate] = []
        self.left_out: list[LeftOut] = []
        self.described: dict[str, FoundName] = {}
        self.ids = {fact.id for fact in known}
        self.numbers: dict[str, int] = {}
        self.known = joining.Desk(known, lexicon, article.id)

    def takes(self, figure: Figure, sentence: Sentence, speaks: Speech) -> bool:
        """True for a figure that is a candidate; what is left out is noted with the reason."""
        reason = self._reason_against(figure, sentence, speaks)
        if not reason and wording_of(figure, self.document, self.reads) is None:
            reason = "cannot be written so that it reads the same on its own"
        if reason:
            self.left_out.append(LeftOut(plain(figure.text), f"¶{sentence.paragraph}", reason))
        return not reason

    def take(self, figure: Figure, guess: Guess, sentence: Sentence, found: Measure) -> None:
        """Adds a candidate."""
        written = wording_of(figure, self.document, self.reads)
        assert written is not None
        at = f"¶{sentence.paragraph}"
        doubts = [guess.doubt] if guess.doubt else []
        if not found.name and not found.words:
            found = Measure("", {self.article.language: (plain(figure.text),)}, "nothing")
            doubts.append("no measure found")
        subject = guess.subject or _NOBODY.id
        if not guess.subject or guess.described:
            self.described.setdefault(subject, guess.described or _NOBODY)
        if not guess.subject:
            doubts = ["nobody is named: whom is it about?"]
        wording, exact = written
        quote = quote_of(figure, wording, sentence, self.document)
        made = Candidate("", figure, wording, exact, quote, at, subject, found, self._as_of(figure, sentence))
        joined = self.known.of(made)
        if joined.near:
            doubts.append(f"the same as {joined.near.id} ({joined.near.claims[0].figure.text})?")
        made = made._replace(doubts=tuple(doubts), joins=joined.fact)
        self.candidates.append(made._replace(id=joined.fact.id if joined.fact else self._id(subject, found)))

    def _reason_against(self, figure: Figure, sentence: Sentence, speaks: Speech) -> str:
        if any(span.holds(figure.span) for span in self.own_dates):
            return "the article's own date"
        if not figure.assertable:
            return "belongs to another figure, or is no claim of the article"
        if _only_dates(figure, sentence):
            return "dates the other figures of its sentence"
        text = self.document.text[sentence.span.start : sentence.span.end]
        asked = text.rstrip(' \n\r\t*_“”"»').endswith("?")
        stance = stance_of(figure, sentence.span, sentence.words, sentence.marks, speaks.links.stance, asked=asked)
        return _REASONS.get(stance.kind, "") if stance.kind in ("negated", "asked", "retracted") else ""

    def _as_of(self, figure: Figure, sentence: Sentence) -> str:
        if figure.kind in ("date", "period"):
            return ""
        dates = [
            one for one in sentence.figures if one.kind in ("date", "period") and one.quantity.stated.lower and one.quantity.stated.upper
        ]
        before = [one for one in dates if one.span.end <= figure.span.start]
        near = before[-1:] or dates[:1]
        if near and near[0].quantity.calendar:
            return edtf.written(near[0].quantity.stated)
        return f"{self.article.published:%Y-%m}" if self.article.published else ""

    def _id(self, subject: str, measure: Measure) -> str:
        told = measure.name or "-".join(next(iter(measure.words.values()))[:1])
        stem = slug_of(f"{subject} {told}".replace("_", "-"))[:60].strip("-")
        number, made = self.numbers.get(stem, 2), stem
        while made in self.ids:
            made, number = f"{stem}-{number}", number + 1
        self.ids.add(made)
        self.numbers[stem] = number
        return made

    def sheet(self, names: Sequence[FoundName]) -> Draft:
        """Everything taken, with the names that figures are about and what those belong to."""
        used = {candidate.subject for candidate in self.candidates}
        by_id = {name.id: name for name in names}
        used |= {by_id[one].part_of for one in used if one in by_id}
        kept = [name for name in names if name.id in used]
        kept += [name for name in self.described.values() if name.id in used and name.id not in by_id]
        unused = tuple(name.names[0] for name in names if name.id not in used and not name.known)
        return Draft(self.article, tuple(kept), tuple(self.candidates), tuple(self.left_out), unused, fold_quote(plain(self.document.text)))

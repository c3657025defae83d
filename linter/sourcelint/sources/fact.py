"""What is known? Sources, entities, and facts with a claim per source."""

from __future__ import annotations

from datetime import date

from ..figures.figure import Figure
from ..record import NamedTuple
from ..text.document import Document
from ..values.interval import Interval

Words = dict[str, tuple[str, ...]]
"""Words or phrases by language; the key "" holds words of any language."""

NO_WORDS: Words = {}


class Source(NamedTuple):
    """A document the newsroom trusts."""

    id: str
    title: str = ""
    publisher: str = ""
    published: date | None = None
    language: str = ""
    file: str = ""
    url: str = ""
    retrieved: date | None = None
    sha256: str = ""
    origin: str = ""  # sheet:line
    passages: tuple[tuple[str, str], ...] = ()  # its own words around its figures, by place: `at` of a claim


class Entity(NamedTuple):
    """Somebody or something figures are about. `names` are proper names, `also` are aliases and descriptions by language.

    `part_of` is the id of the entity it belongs to ("" for none): a product of a company. Naming the part names the whole too.
    """

    id: str
    type: str = ""
    names: tuple[str, ...] = ()
    also: Words = NO_WORDS
    origin: str = ""
    part_of: str = ""


class Claim(NamedTuple):
    """One source's word on a fact. `figure` is the source's wording, read by the same grammar as a draft in the source's language.

    status: candidate | confirmed | disputed | superseded | withdrawn. `figure.span` is of no meaning here. `as_of` is the
    period it is true of (None: any), `origin` the place in the sheet (`file:line`), `worked_out` what the quoted figures make up where
    the source leaves it to be worked out (`37 %`).
    """

    figure: Figure
    source: Source
    quote: str = ""
    at: str = ""
    as_of: Interval | None = None
    status: str = "confirmed"
    attributed_to: str = ""
    reason: str = ""
    origin: str = ""
    worked_out: str = ""

    @property
    def published(self) -> date | None:
        """When its source appeared."""
        return self.source.published


class Fact(NamedTuple):
    """One measured thing about one subject, with a claim per source.

    `subject` is an entity id of the sheet. `measure` names a shared measure of the lexicon ("employees") or is ""; `words` are
    the measure's own words by language; `context` are words of which one must stand near where the measure alone is ambiguous.
    `reason` says why it was curated or left as it is (free text). `distinct_from` are facts that only look like this one.
    """

    id: str
    subject: str
    measure: str = ""
    words: Words = NO_WORDS
    context: Words = NO_WORDS
    claims: tuple[Claim, ...] = ()
    as_of: Interval | None = None
    role: str = ""  # "", "level", "by": what kind of figure states it
    origin: str = ""
    distinct_from: tuple[str, ...] = ()


class FactBase(NamedTuple):
    """Everything the configured sources say. Ids are unique.

    `raw` is True for facts drawn from raw texts; `documents` are those texts then, and the facts of a document are those whose
    claims name its path as their source's file, with the figure's span in it. `fingerprint` names the state of the sheets it was
    read from, and of what read them ("" where it is not known): what is worked out from it can be kept under that name.
    """

    sources: tuple[Source, ...] = ()
    entities: tuple[Entity, ...] = ()
    facts: tuple[Fact, ...] = ()
    raw: bool = False
    documents: tuple[Document, ...] = ()
    fingerprint: str = ""

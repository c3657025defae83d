"""What do the passages of sheets say? Every figure in them as facts of raw texts are, with the claim of the sheet that it stands for.

A figure that no claim stands for is there too: it is nobody's fact, but a draft may well speak of it rather than of its neighbour.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from .. import cachefile
from ..cachefile import state_of_code
from ..text.document import Document
from ..text.manuscript import Block, BlockKind, Manuscript
from ..text.span import Span
from . import pack
from .fact import Claim, Fact, FactBase, Source
from .wording import fold_quote

if TYPE_CHECKING:
    from ..figures.figure import Figure
    from ..lexicon.model import Lexicon

VERSION = "1"
"""Raise it when figures and claims are brought together differently."""
HEADING = "# "
"""What a passage begins with that is a heading."""
HELD = ("confirmed", "disputed", "superseded")
"""Statuses of claims that a draft is held against."""
_BREAK = "\n\n"

Place = tuple[str, int]
"""A source's id and where a figure stands in its passages."""


def drawn(base: FactBase, lexicon: Lexicon, of: Container[str] | None = None) -> FactBase:
    """The passages of a base as a raw base: one fact a figure, in text order; of all its sources, or of those whose ids are in `of`.

    A figure of a held claim gives the sheet's own fact, its other claims behind this one: whatever is held against it is held against
    all. Any other gives a fact without a subject (see `is_claimed`). Empty where no source of a known language has passages.
    """
    sources = tuple(source for source in base.sources if source.passages and code_of(source) in lexicon.languages)
    if not sources:
        return FactBase(raw=True)
    documents = {source.id: document_of(source) for source in sources}

    def row() -> pack.Row:
        return pack.pack(FactBase(base.sources, (), tuple(_facts(base, documents, lexicon))))

    parts = (VERSION, pack.VERSION, state_of_code("figures", "sources", "text"), lexicon.fingerprint, base.fingerprint)
    kept = pack.unpack(cachefile.remembered(cachefile.key_of("passages", *parts), row) if base.fingerprint else row())
    near = {key: document for key, document in documents.items() if of is None or key in of}
    facts = [_in_document(fact, near) for fact in kept.facts if fact.claims[0].source.id in near]
    return FactBase(sources, (), tuple(facts), raw=True, documents=tuple(near.values()))


def is_claimed(fact: Fact) -> bool:
    """True for a fact of a sheet, False for a figure of a passage that no held claim stands for."""
    return bool(fact.subject)


def code_of(source: Source) -> str:
    """The source's language without its region: `de` of `de-AT`."""
    return source.language.partition("-")[0]


def document_of(source: Source) -> Document:
    """The passages of a source as one text, a block each; a heading stands over all that follow it."""
    blocks: list[Block] = []
    pieces: list[str] = []
    above: tuple[Span, ...] = ()
    at = 0
    for _, said in source.passages:
        heading = said.startswith(HEADING)
        piece = said.removeprefix(HEADING) if heading else said
        span = Span(at, at + len(piece))
        blocks.append(Block(BlockKind.HEADING if heading else BlockKind.PARAGRAPH, span, headings=() if heading else above, level=heading))
        above = (span,) if heading else above
        pieces.append(piece)
        at = span.end + len(_BREAK)
    text = _BREAK.join(pieces)
    return Document.of(Manuscript(text, text, tuple(blocks)), path=source.id, language=code_of(source), date=source.published)


def _facts(base: FactBase, documents: Mapping[str, Document], lexicon: Lexicon) -> Iterator[Fact]:
    from ..figures import scan  # only where nothing is kept: it brings the whole figures room

    sources = {source.id: source for source in base.sources}
    figures = {}
    for key, one in documents.items():
        found = scan.find(one.text, language=one.language, lexicon=lexicon, date=one.date, blocks=one.blocks)
        figures[key] = [figure for figure in found if figure.assertable]
    claimed = dict(_claimed(base, documents, figures))
    for key, held in figures.items():
        for figure in held:
            fact, which = claimed.get((key, figure.span.start), (None, 0))
            if fact is None:
                claim = Claim(figure, sources[key], status="candidate")
                yield Fact(f"{key}:{figure.span.start}", "", claims=(claim,))
            else:
                yield _led_by(fact, which, figure)


def _claimed(
    base: FactBase, documents: Mapping[str, Document], figures: Mapping[str, Sequence[Figure]]
) -> Iterator[tuple[Place, tuple[Fact, int]]]:
    """Each held claim that stands in a passage: where, of which fact, and which of its claims."""
    blocks = {source.id: {at: number for number, (at, _) in enumerate(source.passages)} for source in base.sources}
    taken: set[Place] = set()
    for fact in base.facts:
        for which, claim in enumerate(fact.claims):
            key = claim.source.id
            if claim.status not in HELD or claim.at not in blocks[key] or key not in figures:
                continue
            inside = [one for one in figures[key] if one.block == blocks[key][claim.at] and (key, one.span.start) not in taken]
            figure = _figure_of(claim, inside, documents[key])
            if figure is not None:
                taken.add((key, figure.span.start))
                yield (key, figure.span.start), (fact, which)


def _figure_of(claim: Claim, inside: Iterable[Figure], document: Document) -> Figure | None:
    """The figure of a passage that the claim is about: the same number, within its quote where several have it."""
    same = [one for one in inside if one.quantity.stated == claim.figure.quantity.stated]
    alike = [one for one in same if one.kind == claim.figure.kind]
    quoted = [one for one in alike or same if _quoted(one, claim.quote, document)]
    return next(iter(quoted or alike or same), None)


def _quoted(figure: Figure, quote: str, document: Document) -> bool:
    """True where the quote stands around the figure."""
    reach, folded, said = len(quote), fold_quote(quote), fold_quote(figure.text)
    before = fold_quote(document.text[max(0, figure.span.start - reach) : figure.span.start])
    after = fold_quote(document.text[figure.span.end : figure.span.end + reach])
    return any(
        before.endswith(folded[:at].rstrip()) and after.startswith(folded[at + len(said) :].lstrip())
        for at in range(len(folded) - len(said) + 1)
        if folded.startswith(said, at)
    )


def _led_by(fact: Fact, which: int, figure: Figure) -> Fact:
    """The fact with one of its claims first, its figure as it is read in the passage, and the other held ones behind it."""
    claim = fact.claims[which]
    there = claim._replace(figure=figure._replace(text=claim.figure.text))
    others = [other for number, other in enumerate(fact.claims) if number != which and other.status in HELD]
    return fact._replace(claims=(there, *others))


def _in_document(fact: Fact, documents: Mapping[str, Document]) -> Fact:
    """The fact as raw texts have theirs: its first claim names its document as the source's file."""
    first, *others = fact.claims
    return fact._replace(claims=(first._replace(source=first.source._replace(file=documents[first.source.id].path)), *others))

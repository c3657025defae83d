"""What do raw source texts say? Every figure of a text as a fact of its own, with the words around it as its quote."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from ..figures import dateline, scan
from ..figures.figure import Figure
from ..lexicon.detect import main_language
from ..lexicon.model import Lexicon
from ..text.document import Document
from ..text.manuscript import Manuscript
from ..text.offsets import Lines
from ..values.dates import days_of
from ..values.interval import Interval
from .fact import Claim, Fact, FactBase, Source

_FALLBACK = "de"
"""The language of a source that does not tell its own: this tool grew up in German newsrooms."""

_QUOTE = 60
"""Characters of context that a quote takes at most on either side of its figure."""


def draw(
    texts: Mapping[str, Manuscript], *, dates: Mapping[str, dt.date], lexicon: Lexicon, languages: Mapping[str, str] | None = None
) -> FactBase:
    """The facts of raw source texts (name → manuscript). Dates and languages that are not given are read from the texts."""
    sources, facts, documents = [], [], []
    for name, manuscript in texts.items():
        language = (languages or {}).get(name) or manuscript.language or main_language(manuscript.text, lexicon, _FALLBACK)
        told, own = dateline.date_of(manuscript, lexicon.of(language), lexicon)
        date = dates.get(name) or told
        document = Document.of(manuscript, path=name, language=language, date=date)
        source = Source(name, title=_title(document), published=date, language=language, file=name, origin=name)
        found = scan.find(document.text, language=language, lexicon=lexicon, date=date, blocks=document.blocks)
        figures = [figure for figure in found if figure.assertable and not any(span.holds(figure.span) for span in own)]
        facts += facts_of(document, source, figures)
        sources.append(source)
        documents.append(document)
    return FactBase(tuple(sources), (), tuple(_with_years(facts)), raw=True, documents=tuple(documents))


def _with_years(facts: Sequence[Fact]) -> list[Fact]:
    """The facts, with the year told to those days that another source text names with one year: `am 20. Januar`, `20 January 2025`."""
    years: dict[tuple[int, int], set[int]] = {}
    for fact in facts:
        calendar = fact.claims[0].figure.quantity.calendar
        if calendar and calendar.day and calendar.month and calendar.year and calendar.year_said and not calendar.relative:
            years.setdefault((calendar.month, calendar.day), set()).add(calendar.year)
    return [_with_year(fact, years) for fact in facts]


def _with_year(fact: Fact, years: Mapping[tuple[int, int], set[int]]) -> Fact:
    claim = fact.claims[0]
    calendar = claim.figure.quantity.calendar
    if calendar is None or calendar.relative or calendar.end is not None or not (calendar.day and calendar.month):
        return fact
    known = years.get((calendar.month, calendar.day), set())
    if len(known) != 1 or (calendar.year and calendar.year_said):
        return fact
    told = calendar._replace(year=next(iter(known)), year_said=True)
    days = days_of(told)
    if days is None:
        return fact
    stated = Interval(*days)
    quantity = claim.figure.quantity._replace(calendar=told, stated=stated, likely=stated)
    return fact._replace(claims=(claim._replace(figure=claim.figure._replace(quantity=quantity)),))


def facts_of(document: Document, source: Source, figures: Sequence[Figure]) -> list[Fact]:
    """One fact per figure, named after its place: `release.txt:120` is the figure at code point 120."""
    lines = Lines(document.raw)
    result = []
    for figure in figures:
        line = lines.position(figure.span.start)[0]
        origin = f"{document.path}:{line}"
        claim = Claim(figure, source, quote=quote_of(document, figure), at=f"line {line}", origin=origin)
        result.append(Fact(f"{document.path}:{figure.span.start}", "", claims=(claim,), origin=origin))
    return result


def quote_of(document: Document, figure: Figure) -> str:
    """The figure with whole words around it, from its own block, in the source's own wording."""
    block = document.blocks[figure.block].span if figure.block >= 0 else None
    low = max(figure.span.start - _QUOTE, block.start if block else 0)
    high = min(figure.span.end + _QUOTE, block.end if block else len(document.text))
    before, after = document.text[low : figure.span.start], document.text[figure.span.end : high]
    if low > (block.start if block else 0):
        before = before.partition(" ")[2]
    if high < (block.end if block else len(document.text)):
        after = after.rpartition(" ")[0]
    quote = before + document.text[figure.span.start : figure.span.end] + after
    return " ".join(quote.replace("\u2060", "").split())


def _title(document: Document) -> str:
    first = next((document.text[block.span.start : block.span.end] for block in document.blocks), "")
    words = " ".join(first.replace("\u2060", "").split())
    return words if len(words) <= _TITLE else ""


_TITLE = 100

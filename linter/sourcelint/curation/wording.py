"""How does the source put it, and does that read the same on its own? The wording of a claim, its quote, its value without locale."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from ..figures.figure import Figure
from ..sources import edtf, value
from ..sources.known import Known
from ..sources.wording import holds
from ..text.document import Document
from ..text.span import Span
from ..values.interval import Interval
from ..values.quantity import Quantity
from .passage import Sentence

_BEFORE, _AFTER = 4, 5
"""Words of context that a quote takes on either side."""
_PADDING = dict.fromkeys(map(ord, "\u2060\u00ad\u200b"))
_MARKS = {"less_than": "<", "at_most": "<=", "more_than": ">", "at_least": ">=", "about": "~", "just_under": "~", "just_over": "~"}


def wording_of(figure: Figure, document: Document, known: Known) -> tuple[str, str] | None:
    """(wording with its hedge, value where the wording alone would be read otherwise or ""); None where neither reads as in the text."""
    text = document.text
    for span in (_with_cue(figure), figure.span):
        wording = plain(text[span.start : span.end])
        read = known.read_one(wording, figure.language or document.language, document.date)
        if read is not None and _same(read, figure):
            return wording, ""
    wording = plain(text[figure.span.start : figure.span.end])
    exact = value_of(figure)
    read = known.read_one(wording, figure.language or document.language, document.date)
    if not exact or (read is not None and not _agrees(read, exact, known)):
        return None
    made = value.read(exact, known.likely, dated=figure.quantity.calendar is not None).figure
    return (wording, exact) if made is not None and made.quantity.stated == figure.quantity.stated else None


def plain(text: str) -> str:
    """The text without padding and line breaks."""
    return " ".join(text.translate(_PADDING).split())


def _with_cue(figure: Figure) -> Span:
    if figure.cue is None:
        return figure.span
    start, end = min(figure.span.start, figure.cue.start), max(figure.span.end, figure.cue.end)
    return Span(start, end) if end - start <= figure.span.length + figure.cue.length + 3 else figure.span


def _same(read: Figure, figure: Figure) -> bool:
    one, other = read.quantity, figure.quantity
    return read.kind == figure.kind and one.stated == other.stated and one.unit == other.unit and read.hedge == figure.hedge


def _agrees(read: Figure, exact: str, known: Known) -> bool:
    """The sheet refuses a value that is not what its figure says: only a date may say more."""
    made = value.read(exact, known.likely, dated=read.quantity.calendar is not None).figure
    return made is not None and (made.quantity.stated == read.quantity.stated or read.quantity.calendar is not None)


def value_of(figure: Figure) -> str:
    """The figure in the form without locale; "" where that form cannot say it."""
    quantity = figure.quantity
    if quantity.calendar is not None:
        return edtf.written(quantity.stated) if isinstance(quantity.stated.lower, dt.date) else ""
    number = _number(figure.hedge, quantity.stated)
    if not number or quantity.multiple:
        return ""
    unit = f" {quantity.unit}" if quantity.unit else ""
    return number + unit + _per(quantity)


def _number(hedge: str | None, stated: Interval) -> str:
    lower, upper = stated.lower, stated.upper
    if isinstance(lower, Decimal) and isinstance(upper, Decimal):
        return f"{_MARKS.get(hedge or '', '') if lower == upper else ''}{_digits(lower)}" + (
            f"..{_digits(upper)}" if lower != upper else ""
        )
    end = lower if isinstance(lower, Decimal) else upper
    mark = _MARKS.get(hedge or "", ">=" if isinstance(lower, Decimal) else "<=")
    return f"{mark}{_digits(end)}" if isinstance(end, Decimal) else ""


def _digits(number: Decimal) -> str:
    return f"{number.normalize():f}"


def _per(quantity: Quantity) -> str:
    return f"/{_digits(quantity.per.amount)} {quantity.per.unit}" if quantity.per else ""


def quote_of(figure: Figure, wording: str, sentence: Sentence, document: Document) -> str:
    """The figure's phrase, a few words, as the source has it; it holds the wording and stays within its sentence."""
    span = _with_cue(figure)
    text, before, after = document.text, sentence.span.start, sentence.span.end
    low, high = _words_back(text, span.start, before, _BEFORE), _words_on(text, span.end, after, _AFTER)
    quote = plain(text[low:high])
    return quote if holds(quote, wording) else plain(text[span.start : span.end])


def _words_back(text: str, at: int, stop: int, count: int) -> int:
    for _ in range(count):
        trimmed = len(text[stop:at].rstrip()) + stop
        at = max(text.rfind(" ", stop, trimmed), text.rfind("\n", stop, trimmed)) + 1 if trimmed > stop else stop
        at = max(at, stop)
    return at


def _words_on(text: str, at: int, stop: int, count: int) -> int:
    for _ in range(count):
        while at < stop and text[at].isspace():
            at += 1
        while at < stop and not text[at].isspace():
            at += 1
    return at

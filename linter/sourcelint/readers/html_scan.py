"""What stands in an HTML text? Its blocks, found tag by tag: headings, paragraphs, lists, tables, captions, attributes."""

from __future__ import annotations

from ..text.manuscript import BlockKind
from ..text.span import Span
from .entities import mask_references
from .html_elements import Elements
from .html_tokens import Attribute, Token, tokens
from .inline_tags import BLOCKS, BREAKING, HIDDEN, RAW, UNSEEN, VOID
from .mask import Mask
from .pieces import Piece
from .urls import addresses

_PHRASES = HIDDEN | {"sup"}
_DESCRIPTIONS = frozenset(("description", "title", "og:title", "og:description", "twitter:title", "twitter:description"))
_DATES = frozenset(("date", "dc.date", "dcterms.date", "datepublished", "article:published_time", "og:published_time", "pubdate"))


class Scan:
    """One reading of a stretch of HTML: what it masks and finds."""

    def __init__(self, mask: Mask, tables: int = 0) -> None:
        self.mask = mask
        self.raw = mask.raw
        self.pieces: list[Piece] = []
        self.comments: list[tuple[int, int, str]] = []
        self.dates: list[Span] = []
        self.elements = Elements(tables)
        self._hidden = ""  # the element that hides everything up to its end tag
        self._nested = 0
        self._in_cdata = False
        self._begin()

    def read(self, start: int, end: int) -> None:
        """Read raw[start:end]."""
        self._at = start
        for token in tokens(self.raw, start, end):
            if self._hidden and not self._leaves(token):
                self.mask.blank(token.start, token.end)
            else:
                _STEPS[token.kind](self, token)
        self._flush(end)

    # Text between two block boundaries

    def _begin(self, at: int = 0) -> None:
        self._at = at
        self._seen = self._broken = False
        self._bold: int | None = None
        self._bold_range: tuple[int, int] | None = None
        self._times: list[tuple[int, int]] = []
        self._time: int | None = None

    def _flush(self, end: int) -> None:
        """A block boundary: what has been read since the last one is a piece."""
        if self._seen:
            top = self.elements.top
            piece = Piece(top.kind, self._at, end, top.level or top.depth, top.language)
            piece.bold, piece.times = self._bold_range, self._times
            piece.cell, piece.term = top.cell, top.term
            piece.listing = top.listing if top.kind is BlockKind.LIST_ITEM else 0
            piece.item = top.item
            self.pieces.append(piece)
            if top.name == "dt":
                self.elements.term = (piece.start, piece.end)
        self._begin(end)

    def _text(self, token: Token) -> None:
        if not self.raw[token.start : token.end].isspace():
            self._seen, self._broken = True, False
        self._words(token.start, token.end)

    def _words(self, start: int, end: int) -> None:
        if self._in_cdata and (close := self.raw.find("]]>", start, end)) >= 0:
            self._in_cdata = False
            self.mask.blank(close, close + 3)
        mask_references(self.mask, start, end)
        for first, last in addresses(self.raw, start, end):
            self.mask.blank(first, last)

    def _other(self, token: Token) -> None:
        self._in_cdata = self._in_cdata or self.raw.startswith("<![CDATA[", token.start)
        self.mask.blank(token.start, token.end)

    def _comment(self, token: Token) -> None:
        self.mask.join(token.start, token.end)
        self.comments.append((token.start, token.end, self.raw[token.start + 4 : token.end - 3]))

    # Hidden elements

    def _is_hidden(self, token: Token) -> bool:
        name = token.name
        if name == "sup":
            return self._is_note(token)
        return name in UNSEEN or name in HIDDEN or ("hidden" in token.attributes and name not in ("p", "li"))

    def _hide(self, name: str) -> None:
        if name not in VOID:
            self._hidden, self._nested = name, 1

    def _leaves(self, token: Token) -> bool:
        """True where a token ends what is hidden: its end tag, or for a hidden phrase that was never closed, the next block."""
        if token.kind == "comment":
            return True
        if token.name == self._hidden and token.kind in ("start", "end"):
            self._nested += 1 if token.kind == "start" else -1
        if self._nested and not (self._hidden in _PHRASES and token.name in BLOCKS):
            return False
        self._hidden = ""
        return True

    # Tags

    def _start(self, token: Token) -> None:
        name = token.name
        if name in BLOCKS:
            self._flush(token.start)
            self.elements.open_block(token)
        elif name in ("b", "strong") and not self._seen:
            self._bold = token.end
        elif name == "time":
            self._time = token.start
            self._date(token.attributes.get("datetime"))
        if name == "br":
            self._break(token)
        self._show(token, self._visible(token) if token.attributes else [])
        if self._is_hidden(token):
            self._hide(name)
        elif name not in BLOCKS and "lang" in token.attributes and name not in VOID:
            self.elements.open_phrase(token)

    def _end(self, token: Token) -> None:
        name = token.name
        if name in BLOCKS:
            self._flush(token.start)
            self.elements.close(name)
        elif name in ("b", "strong") and self._bold is not None and self._bold_range is None:
            self._bold_range = (self._bold, token.start)
        elif name == "time" and self._time is not None:
            self._times.append((self._time, token.end))
            self._time = None
        elif self.elements.is_open(name):
            self.elements.close(name)
        self._tag(token)

    def _tag(self, token: Token) -> None:
        apart = token.name in BLOCKS or token.name in BREAKING or token.name in RAW
        (self.mask.blank if apart else self.mask.join)(token.start, token.end)

    def _break(self, token: Token) -> None:
        """Two line breaks in a row divide paragraphs."""
        if self._broken:
            self._flush(token.start)
        self._broken = True

    def _is_note(self, token: Token) -> bool:
        """A raised number is a note's, unless it is the power of a short unit: `m<sup>2</sup>`."""
        if self.raw[token.end : token.end + 1].isalpha():
            return False
        at = token.start
        while at > 0 and self.raw[at - 1].isalpha() and token.start - at < 4:
            at -= 1
        return not 1 <= token.start - at <= 3

    # Attributes

    def _date(self, value: Attribute | None) -> None:
        if value and value.value.strip():
            self.dates.append(Span(value.start, value.end))

    def _visible(self, token: Token) -> list[Attribute]:
        """The values that a reader is shown, in order; in the midst of a sentence only those that hold a figure."""
        if token.name == "meta":
            return self._meta(token.attributes)
        values = (token.attributes.get(key) for key in ("alt", "title"))
        shown = [value for value in values if value and value.value.strip() and (not self._seen or _has_figure(value.value))]
        return sorted(shown, key=lambda value: value.start)

    def _meta(self, attributes: dict[str, Attribute]) -> list[Attribute]:
        content = attributes.get("content")
        name = attributes.get("name") or attributes.get("property") or attributes.get("itemprop")
        if content is None or name is None:
            return []
        if name.value.lower() in _DATES:
            self._date(content)
        return [content] if name.value.lower() in _DESCRIPTIONS else []

    def _show(self, token: Token, values: list[Attribute]) -> None:
        """Mask a tag, all but these values, each of which is a block."""
        if not values:
            self._tag(token)
            return
        self._flush(token.start)
        at = token.start
        for value in values:
            self.mask.blank(at, value.start)
            self._words(value.start, value.end)
            self.pieces.append(Piece(BlockKind.ATTRIBUTE, value.start, value.end, 0, self.elements.top.language))
            at = value.end
        self.mask.blank(at, token.end)
        self._begin(token.end)


def _has_figure(value: str) -> bool:
    return any(char.isdigit() for char in value)


_STEPS = {"text": Scan._text, "start": Scan._start, "end": Scan._end, "comment": Scan._comment, "other": Scan._other}

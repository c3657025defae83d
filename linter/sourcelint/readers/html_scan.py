"""What stands in an HTML text? Its blocks, found tag by tag: headings, paragraphs, lists, tables, captions, attributes."""

from __future__ import annotations

from typing import NamedTuple

from ..text.manuscript import BlockKind
from ..text.span import Span
from .entities import mask_references
from .html_table import Grid
from .html_tokens import Attribute, Token, tokens
from .inline_tags import BLOCKS, BREAKING, HIDDEN, RAW, UNSEEN, VOID
from .mask import Mask
from .pieces import Piece
from .tables import Cell
from .urls import addresses

_KINDS = {"li": BlockKind.LIST_ITEM, "dt": BlockKind.LIST_ITEM, "dd": BlockKind.LIST_ITEM, "td": BlockKind.CELL, "th": BlockKind.CELL}
_KINDS |= {"figcaption": BlockKind.CAPTION, "caption": BlockKind.CAPTION, "title": BlockKind.HEADING}
_KINDS |= {f"h{level}": BlockKind.HEADING for level in range(1, 7)}
_LISTS = frozenset(("ul", "ol", "dl", "menu", "dir"))
_CLOSES = {  # an opening tag closes these, if they are open inside the innermost of those
    "li": (("li",), ("ul", "ol", "menu", "dir")), "dt": (("dt", "dd"), ("dl",)), "dd": (("dt", "dd"), ("dl",)),
    "td": (("td", "th"), ("tr", "table")), "th": (("td", "th"), ("tr", "table")), "tr": (("tr", "td", "th"), ("table",)),
    "thead": (("thead", "tbody", "tfoot", "tr"), ("table",)), "tbody": (("thead", "tbody", "tfoot", "tr"), ("table",)),
    "tfoot": (("thead", "tbody", "tfoot", "tr"), ("table",)), "body": (("head", "title"), ()),
}  # fmt: skip
_PHRASES = HIDDEN | {"sup"}
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_DESCRIPTIONS = frozenset(("description", "title", "og:title", "og:description", "twitter:title", "twitter:description"))
_DATES = frozenset(("date", "dc.date", "dcterms.date", "datepublished", "article:published_time", "og:published_time", "pubdate"))


class _Open(NamedTuple):
    """An open element, and what the text in it is."""

    name: str
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    listing: int = 0
    depth: int = 0  # of lists
    language: str | None = None
    cell: Cell | None = None
    term: tuple[int, int] | None = None


class Scan:
    """One reading of a stretch of HTML: what it masks and finds."""

    def __init__(self, mask: Mask, tables: int = 0) -> None:
        self.mask = mask
        self.raw = mask.raw
        self.tables = tables
        self.pieces: list[Piece] = []
        self.comments: list[tuple[int, int, str]] = []
        self.dates: list[Span] = []
        self.language: str | None = None
        self._stack: list[_Open] = [_Open("")]
        self._count: dict[str, int] = {}
        self._grids: list[Grid] = []
        self._term: tuple[int, int] | None = None  # the last `<dt>`
        self._lists = 0
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
            top = self._stack[-1]
            piece = Piece(top.kind, self._at, end, top.level or top.depth, top.language)
            piece.bold, piece.times = self._bold_range, self._times
            piece.cell, piece.term = top.cell, top.term
            piece.listing = top.listing if top.kind is BlockKind.LIST_ITEM else 0
            self.pieces.append(piece)
            if top.name == "dt":
                self._term = (piece.start, piece.end)
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
            self._open_block(token)
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
            self._push(self._stack[-1]._replace(name=name, language=self._language(token)))

    def _end(self, token: Token) -> None:
        name = token.name
        if name in BLOCKS:
            self._flush(token.start)
            self._close(name)
        elif name in ("b", "strong") and self._bold is not None and self._bold_range is None:
            self._bold_range = (self._bold, token.start)
        elif name == "time" and self._time is not None:
            self._times.append((self._time, token.end))
            self._time = None
        elif self._count.get(name):
            self._close(name)
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

    # Open elements

    def _open_block(self, token: Token) -> None:
        name = token.name
        for heading in _HEADINGS:
            if self._count.get(heading):
                self._close(heading)
        if self._count.get("p"):
            self._close("p")
        if name in _CLOSES:
            self._close_inside(*_CLOSES[name])
        if name not in VOID:
            self._push(self._opened(token, self._stack[-1]))

    def _opened(self, token: Token, top: _Open) -> _Open:
        """The element that a start tag opens: what its parent is, and its own."""
        name, new = token.name, top._replace(name=token.name)
        if "lang" in token.attributes:
            if name == "html":
                self.language = self._language(token)
            else:
                new = new._replace(language=self._language(token))
        if name in _KINDS:
            level = int(name[1]) if name in _HEADINGS else int(name == "title")
            new = new._replace(kind=_KINDS[name], level=level)
        if name in _LISTS:
            self._lists += 1
            self._term = None
            new = new._replace(listing=self._lists, depth=top.depth + 1, term=None)
        if name == "dd":
            new = new._replace(term=self._term)
        return self._tabled(token, new)

    def _tabled(self, token: Token, new: _Open) -> _Open:
        name = token.name
        if name == "table":
            self.tables += 1
            self._grids.append(Grid(self.tables))
        elif self._grids and name == "tr":
            self._grids[-1].next_row()
        elif self._grids and name in ("thead", "tbody", "tfoot"):
            self._grids[-1].in_head = name == "thead"
        elif self._grids and name in ("td", "th"):
            return new._replace(cell=self._grids[-1].cell(token))
        return new

    def _push(self, element: _Open) -> None:
        self._stack.append(element)
        self._count[element.name] = self._count.get(element.name, 0) + 1

    def _pop(self) -> None:
        name = self._stack.pop().name
        self._count[name] -= 1
        if name == "table" and self._grids:
            self._grids.pop()

    def _close(self, name: str) -> None:
        """Close the innermost open element of this name, and what was left open in it."""
        if self._count.get(name):
            while self._stack[-1].name != name:
                self._pop()
            self._pop()

    def _close_inside(self, names: tuple[str, ...], stops: tuple[str, ...]) -> None:
        """Close the outermost open element of these names that stands inside the innermost of `stops`."""
        if not any(self._count.get(name) for name in names):
            return
        keep = len(self._stack)
        for index in range(len(self._stack) - 1, 0, -1):
            if self._stack[index].name in stops:
                break
            if self._stack[index].name in names:
                keep = index
        while len(self._stack) > keep:
            self._pop()

    # Attributes

    def _language(self, token: Token) -> str | None:
        value = token.attributes["lang"].value.strip().lower()
        return value.split("-")[0].split("_")[0] or None

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
            self.pieces.append(Piece(BlockKind.ATTRIBUTE, value.start, value.end, 0, self._stack[-1].language))
            at = value.end
        self.mask.blank(at, token.end)
        self._begin(token.end)


def _has_figure(value: str) -> bool:
    return any(char.isdigit() for char in value)


_STEPS = {"text": Scan._text, "start": Scan._start, "end": Scan._end, "comment": Scan._comment, "other": Scan._other}

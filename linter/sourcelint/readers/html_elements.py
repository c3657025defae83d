"""What does an HTML text stand in? The open elements, innermost last, closed as leniently as browsers close them."""

from __future__ import annotations

from ..record import NamedTuple
from ..text.manuscript import BlockKind
from .html_table import Grid
from .html_tokens import Token
from .inline_tags import VOID
from .tables import Cell

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
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class Open(NamedTuple):
    """An open element, and what the text in it is."""

    name: str
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    listing: int = 0
    item: int = 0
    depth: int = 0  # of lists
    language: str | None = None
    cell: Cell | None = None
    term: tuple[int, int] | None = None


class Elements:
    """The open elements of one reading. Closing costs no more than opening did, however broken the nesting."""

    def __init__(self, tables: int) -> None:
        self.tables = tables  # how many have been seen
        self.language: str | None = None  # of the page
        self.term: tuple[int, int] | None = None  # the last `<dt>`
        self._stack: list[Open] = [Open("")]
        self._count: dict[str, int] = {}
        self._grids: list[Grid] = []
        self._lists = self._items = 0

    @property
    def top(self) -> Open:
        """The innermost open element."""
        return self._stack[-1]

    def open_block(self, token: Token) -> None:
        """A block begins: what cannot go on around or beside it ends."""
        name = token.name
        for heading in _HEADINGS:
            if self._count.get(heading):
                self.close(heading)
        if self._count.get("p"):
            self.close("p")
        if name in _CLOSES:
            self._close_inside(*_CLOSES[name])
        if name not in VOID:
            self._push(self._opened(token, self._stack[-1]))

    def _opened(self, token: Token, top: Open) -> Open:
        """The element that a start tag opens: what its parent is, and its own."""
        name, new = token.name, top._replace(name=token.name)
        if "lang" in token.attributes:
            if name == "html":
                self.language = language_of(token)
            else:
                new = new._replace(language=language_of(token))
        if name in _KINDS:
            level = int(name[1]) if name in _HEADINGS else int(name == "title")
            new = new._replace(kind=_KINDS[name], level=level)
        if name in _LISTS:
            self._lists += 1
            self.term = None
            new = new._replace(listing=self._lists, depth=top.depth + 1, term=None)
        if name == "li":
            self._items += 1
            new = new._replace(item=self._items)
        if name == "dd":
            new = new._replace(term=self.term)
        return self._tabled(token, new)

    def _tabled(self, token: Token, new: Open) -> Open:
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

    def open_phrase(self, token: Token) -> None:
        """A phrase in another language begins."""
        self._push(self.top._replace(name=token.name, language=language_of(token)))

    def is_open(self, name: str) -> bool:
        """True where an element of this name is open."""
        return bool(self._count.get(name))

    def _push(self, element: Open) -> None:
        self._stack.append(element)
        self._count[element.name] = self._count.get(element.name, 0) + 1

    def _pop(self) -> None:
        name = self._stack.pop().name
        self._count[name] -= 1
        if name == "table" and self._grids:
            self._grids.pop()

    def close(self, name: str) -> None:
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


def language_of(token: Token) -> str | None:
    """The language that `lang=` names, without its region."""
    value = token.attributes["lang"].value.strip().lower()
    return value.split("-")[0].split("_")[0] or None

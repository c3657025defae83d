"""What does a reader hand on? The text with markup masked, its blocks, directives and front matter, all with positions."""

from __future__ import annotations

from enum import Enum

from ..record import NamedTuple
from .span import Span


class BlockKind(Enum):
    """What a block is to its reader."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list item"
    CELL = "table cell"
    CAPTION = "caption"
    FRONT_MATTER = "front matter"
    ATTRIBUTE = "attribute"  # alt=, title=, content= of HTML


class Block(NamedTuple):
    """One run of prose.

    `headings` are the spans of the headings above it, outermost first; `row` and `column` the header cells of a table cell (empty
    cells are left out); `lead` what the block begins with (a bold lead-in, the words before an item's colon), or else the list's
    introducing sentence, which is its `introduction` in any case. Blocks of one list item share its number `item`. Headings and
    headers are mentions of their cell, never the last-named entity. `language` is given (`lang=`) or None. `time` is True for a
    block that is only the text's own date (`<time>`, dateline, byline).
    """

    kind: BlockKind
    span: Span
    language: str | None = None
    headings: tuple[Span, ...] = ()
    row: Span | None = None
    column: Span | None = None
    speaker: Span | None = None
    level: int = 0  # heading level 1-6; nesting depth of a list item
    lead: Span | None = None
    time: bool = False
    introduction: Span | None = None
    item: int = 0


class Directive(NamedTuple):
    """A suppression written in the text: `<!-- sourcelint: ignore wrong-count reason -->`, `off`, `on`.

    `scope` is what an `ignore` covers: its own line and the next block (code points); for off/on it is the point where it stands.
    """

    action: str  # "ignore" | "off" | "on"; "unknown:xyz" where the comment asks for something else
    rules: tuple[str, ...]  # names or codes; empty = all
    reason: str
    span: Span
    scope: Span


class Manuscript(NamedTuple):
    """What a reader gives.

    `raw` is the file as decoded (BOM removed, line ends as they stand): spans, lines and columns are of this text.
    `text` has the same length: markup, code, URLs and comments are blanked with spaces, character references are replaced by
    their character and padding, so that an offset in `text` is an offset in `raw`. Nothing searches for a position again.
    Padding inside a word or figure is U+2060 (word joiner), which readers of `text` skip; padding elsewhere is a space. What touches
    on the page touches in `text`, with nothing but U+2060 between; a block never begins or ends with padding.
    """

    raw: str
    text: str
    blocks: tuple[Block, ...]
    directives: tuple[Directive, ...] = ()
    front_matter: Span | None = None
    language: str | None = None  # declared by the file (`<html lang=…>`)
    date_spans: tuple[Span, ...] = ()  # `<time datetime>` attributes and other machine-readable dates of the text itself

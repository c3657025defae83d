"""What stands in a sheet, and where? YAML as nodes with line and column of every value, all faults of a file at once.

`compose` keeps every scalar as the text that stands in the file: YAML's own reading would make 1.2 of `1.200`, 210 of `3:30` and
false of `NO`. Aliases, merge keys and tags are refused: a sheet says what it says where it says it, and cannot blow up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from .. import yamlfile
from ..errors import Fault
from ..record import NamedTuple

MAX_CHARACTERS = 16_000_000
MAX_DEPTH = 24
MAX_FAULTS = 50
"""Of one file: whoever has more has one mistake made fifty times."""

_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")  # what YAML counts as one, no more

SHOWN = 160
"""Longest line shown with a fault; a longer one is shown only if the place lies within."""


class Scalar(NamedTuple):
    """One value as text. `plain` is True where it stands without quotes."""

    text: str
    line: int
    column: int
    plain: bool = True


class Mapping(NamedTuple):
    """`key: value` pairs in the order of the file; keys are unique."""

    items: tuple[tuple[Scalar, Node], ...]
    line: int
    column: int


class Listing(NamedTuple):
    """A sequence of values."""

    items: tuple[Node, ...]
    line: int
    column: int


class Gap(NamedTuple):
    """Where a value was refused and the fault is already told."""

    line: int
    column: int


Node = Scalar | Mapping | Listing | Gap


class Tree(NamedTuple):
    """A composed file. `root` is None where there is nothing to read (empty file or syntax error); `faults` were met on the way."""

    path: str
    lines: tuple[str, ...]
    root: Node | None
    faults: tuple[Fault, ...] = ()

    def fault(self, node: Node | None, message: str, remedy: str = "") -> Fault:
        """A fault at the place of `node`, with the line itself; without a node it concerns the whole file."""
        if node is None:
            return Fault(self.path, 0, 0, message, remedy)
        return fault_at(self.path, self.lines, node.line, node.column, message, remedy)


def compose(text: str, path: str) -> Tree:
    """The nodes of a YAML text, with line and column (from 1) and every structural fault; never raises for what stands in it."""
    text = text.removeprefix("\ufeff")
    if len(text) > MAX_CHARACTERS:
        remedy = "Split it into several sheets: a folder of sheets is read as one."
        return Tree(path, (), None, (Fault(path, 0, 0, f"is too large: more than {MAX_CHARACTERS // 1_000_000} MB", remedy),))
    lines = tuple(_LINE_END.split(text))
    builder = _Builder(path, lines)
    try:
        builder.take(yamlfile.events(text))
    except yamlfile.Malformed as error:
        builder.faults.append(_syntax_fault(error, path, lines))
        builder.root = None
    return Tree(path, lines, builder.root, tuple(builder.faults))


def fault_at(path: str, lines: tuple[str, ...], line: int, column: int, message: str, remedy: str = "") -> Fault:
    """A fault with its line, fit for a terminal: no tabs or control characters, no endless line."""
    shown = lines[line - 1] if 0 < line <= len(lines) else ""
    if len(shown) > SHOWN:
        shown = shown[: SHOWN - 1] + "…" if column < SHOWN else ""
    shown = "".join(c if c.isprintable() else " " if c in "\t\xa0\u202f\u2009" else "\ufffd" for c in shown).rstrip()
    return Fault(path, line, column, message, remedy, shown)


class _Frame:
    """A mapping or list under construction."""

    __slots__ = ("column", "items", "key", "line", "listing", "seen")

    def __init__(self, listing: bool, line: int, column: int) -> None:
        self.listing = listing
        self.line, self.column = line, column
        self.items: list[Any] = []
        self.key: Scalar | None = None
        self.seen: dict[str, int] = {}

    def node(self) -> Node:
        """The finished node."""
        return (Listing if self.listing else Mapping)(tuple(self.items), self.line, self.column)


class _Builder:
    """Nodes from the parser's events: no recursion, no construction, aliases seen where they stand."""

    def __init__(self, path: str, lines: tuple[str, ...]) -> None:
        self.path, self.lines = path, lines
        self.faults: list[Fault] = []
        self.root: Node | None = None
        self.stack: list[_Frame] = []
        self.documents = 0

    def take(self, events: Iterable[tuple[str, Any, yamlfile.Place]]) -> None:
        """Build from all events; stops early where there are too many faults, levels or documents."""
        for name, event, (line, column) in events:
            self.event(name, event, line, column)
            if len(self.stack) > MAX_DEPTH:
                self.fault(line, column, f"is nested more than {MAX_DEPTH} levels deep", "A fact sheet needs no more than six.")
                self.root = None
            if len(self.stack) > MAX_DEPTH or self.documents > 1 or len(self.faults) >= MAX_FAULTS:
                return

    def event(self, name: str, event: Any, line: int, column: int) -> None:
        self.refuse_extras(name, event, line, column)
        if name == "ScalarEvent":
            self.put(Scalar(event.value, line, column, not event.style))
        elif name in ("MappingStartEvent", "SequenceStartEvent"):
            self.stack.append(_Frame(name == "SequenceStartEvent", line, column))
        elif name in ("MappingEndEvent", "SequenceEndEvent"):
            self.put(self.stack.pop().node())
        elif name == "AliasEvent":
            self.put(Gap(line, column))

    def refuse_extras(self, name: str, event: Any, line: int, column: int) -> None:
        """Tags, anchors, aliases and further documents: YAML has them, sheets do not."""
        if name == "AliasEvent":
            self.fault(
                line,
                column,
                f"YAML alias *{event.anchor} is not used in sheets",
                "Write the value out, or in quotes if the asterisk belongs to it.",
            )
        elif getattr(event, "anchor", None):
            self.fault(
                line,
                column,
                f"YAML anchor &{event.anchor} is not used in sheets",
                "Leave it out, or put the value in quotes if the ampersand belongs to it.",
            )
        if getattr(event, "tag", None):
            self.fault(line, column, f"YAML tag {event.tag!r} is not used in sheets", "Leave the tag out; every value is read as text.")
        self.documents += name == "DocumentStartEvent"
        if name == "DocumentStartEvent" and self.documents > 1:
            self.fault(line, column, "a second YAML document begins here", "One sheet a file: move what follows into a file of its own.")

    def fault(self, line: int, column: int, message: str, remedy: str) -> None:
        self.faults.append(fault_at(self.path, self.lines, line, column, message, remedy))

    def put(self, node: Node) -> None:
        """Hand a finished node to the mapping or list it stands in."""
        if not self.stack:
            self.root = node
            return
        frame = self.stack[-1]
        if frame.listing:
            frame.items.append(node)
        elif frame.key is None:
            frame.key = self.key_of(node)
        else:
            self.pair(frame, frame.key, node)
            frame.key = None

    def key_of(self, node: Node) -> Scalar:
        if isinstance(node, Scalar):
            return node
        if not isinstance(node, Gap):
            self.fault(node.line, node.column, "a key must be one word", "Write `key: value`; put braces or brackets in quotes.")
        return Scalar("", node.line, node.column)

    def pair(self, frame: _Frame, key: Scalar, node: Node) -> None:
        if key.plain and key.text == "<<":
            self.fault(key.line, key.column, "YAML merge key << is not used in sheets", "Write the keys out.")
        elif key.text in frame.seen:
            self.fault(
                key.line,
                key.column,
                f"{key.text!r} stands twice; first in line {frame.seen[key.text]}",
                "Keep one of the two, or give one of them another name.",
            )
        elif key.text or not key.plain:
            frame.seen[key.text] = key.line
            frame.items.append((key, node))


_REMEDIES = (
    # (what the parser says, what stands at the place, what would be right)
    ("", "\t", "Indent with spaces, never with tabs."),
    ("mapping values are not allowed", "", "A text with a colon must stand in quotes, and keys of one level in one column."),
    ("cannot start any token", "", "A value that begins with one of @ ` % > | * & ! must stand in quotes."),
    ("line break", "", "A value that begins with > or | must stand in quotes."),
    ("expected ',' or", "", "In {…} and […] commas part the values; a value with a comma, colon or bracket in it must stand in quotes."),
    ("could not find expected ':'", "", "Every key needs a colon and a space: `key: value`."),
    ("expected <block end>", "", "Check the indentation: keys of one level begin in one column; nothing may follow a closing quote."),
    ("did not find expected key", "", "Check indentation (one column a level) and quotes: write \\\" inside \"…\" and '' inside '…'."),
    ("'-' indicator", "", "Every item of a list begins with `- ` in one column; what is no item stands further left."),
    ("node content", "", "A value is missing here, or a bracket before this is not closed."),
    ("undefined alias", "", "A value that begins with * must stand in quotes."),
    ("unknown escape character", "", 'Inside "…" a backslash begins an escape: write \\\\ or use single quotes.'),
)


def _syntax_fault(error: yamlfile.Malformed, path: str, lines: tuple[str, ...]) -> Fault:
    """The parser's complaint with its place and what would be right."""
    if error.place is None:
        return _character_fault(error, path, lines)
    (line, column), problem, opened = error.place, error.problem, error.opened
    ended = "unexpected end of stream" in problem or "expected ',' or" in problem
    if ended and opened and not any(lines[line - 1 :]):
        return fault_at(path, lines, *opened, "no valid YAML: what opens here is never closed", "Close the quotation mark or bracket.")
    here = lines[line - 1][column - 1 :] if line <= len(lines) else ""
    remedy = next((right for says, stands, right in _REMEDIES if says in problem and here.startswith(stands)), "")
    if "expected ',' or" in problem and opened and opened[0] < line:
        remedy = f"Before this a comma is missing, or the bracket of line {opened[0]} is not closed."
    if line > len(lines) > 0:  # the parser's end of a text without a last line break is the line after it
        line, column = len(lines), len(lines[-1]) + 1
    return fault_at(path, lines, line, column, f"no valid YAML: {problem}", remedy)


def _character_fault(error: yamlfile.Malformed, path: str, lines: tuple[str, ...]) -> Fault:
    """A character that YAML does not allow (control characters, mostly)."""
    # The C reader counts bytes, the Python one code points: look for the character itself.
    found = next(
        (
            (number, line, index)
            for number, line in enumerate(lines, 1)
            for index, c in enumerate(line, 1)
            if not (c.isprintable() or c in "\t\xa0" or ord(c) > 0x9F)
        ),
        None,
    )
    if found is None:
        return Fault(path, 0, 0, f"no valid YAML: {error.problem}", "Save the file as UTF-8 text.")
    number, line, index = found
    return fault_at(
        path,
        lines,
        number,
        index,
        f"character U+{ord(line[index - 1]):04X} is not allowed in YAML",
        "Delete it: it is invisible and was most likely pasted along.",
    )

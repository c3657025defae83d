"""What stands where in a sheet's text, from where to where? For edits that touch one value and leave every other character alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .. import yamlfile
from ..errors import Fault, SheetError
from ..record import NamedTuple


class Place(NamedTuple):
    """A value in a text: text[start:end]. kind: "text" | "map" | "list". `items` are (key, value) pairs of a map; of a list (None, value).

    `flow` is True for {…} and […]. A block ends where its last value ends, before any comment.
    """

    kind: str
    start: int
    end: int
    value: str = ""
    items: tuple[tuple[Place | None, Place], ...] = ()
    flow: bool = False

    def get(self, key: str) -> Place | None:
        """The value under `key`, or None."""
        return next((value for name, value in self.items if name is not None and name.value == key), None)

    def text(self, key: str) -> str:
        """The text under `key`; "" where there is none."""
        found = self.get(key)
        return found.value if found is not None and found.kind == "text" else ""

    def entries(self) -> Iterator[tuple[Place, Place]]:
        """The pairs of a map."""
        yield from ((name, value) for name, value in self.items if name is not None)


_NOTHING = Place("map", 0, 0)


def places(text: str, path: str) -> Place:
    """The root map of a sheet. Raises SheetError where the text is no YAML or no map: nothing is edited blindly."""
    try:
        root = _composed(text)
    except yamlfile.Malformed as error:
        line, column = error.place or (0, 0)
        raise SheetError(
            [Fault(path, line, column, f"no valid YAML: {error.problem}", "Mend the sheet first: `sourcelint sources check` tells more.")]
        ) from error
    if root.kind != "map":
        raise SheetError([Fault(path, 1, 1, "is no fact sheet", "A sheet begins with `schema: 1`.")])
    return root


class _Open:
    """A map or list under construction."""

    def __init__(self, kind: str, start: int, flow: bool) -> None:
        self.kind, self.start, self.flow = kind, start, flow
        self.values: list[Place] = []

    def closed(self, end: int) -> Place:
        """The finished place."""
        if not self.flow:
            end = self.values[-1].end if self.values else self.start
        if self.kind == "list":
            return Place("list", self.start, end, "", tuple((None, value) for value in self.values), self.flow)
        return Place("map", self.start, end, "", tuple(zip(self.values[::2], self.values[1::2], strict=False)), self.flow)


def _composed(text: str) -> Place:
    stack: list[_Open] = []
    root = _NOTHING
    for name, event, _ in yamlfile.events(text):
        done = _taken(name, event, stack)
        if done is None:
            continue
        if stack:
            stack[-1].values.append(done)
        else:
            root = done
    return root


def _taken(name: str, event: Any, stack: list[_Open]) -> Place | None:
    start, end = event.start_mark.index, event.end_mark.index
    if name in ("MappingStartEvent", "SequenceStartEvent"):
        stack.append(_Open("map" if name.startswith("M") else "list", start, bool(event.flow_style)))
    elif name in ("MappingEndEvent", "SequenceEndEvent"):
        return stack.pop().closed(end)
    elif name == "ScalarEvent":
        return Place("text", start, end, event.value)
    elif name == "AliasEvent":
        return Place("text", start, end)
    return None

"""How is a sheet changed without losing a line? Small edits of its text at the places of its values; comments and order stay."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .places import Place


class Edit(NamedTuple):
    """text[start:end] becomes `new`."""

    start: int
    end: int
    new: str


def applied(text: str, edits: Sequence[Edit]) -> str:
    """The text with all edits made; they must not overlap. Those at one place are made in the order they are given."""
    parts, at = [], 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if edit.start < at:
            raise ValueError("edits overlap")
        parts += [text[at : edit.start], edit.new]
        at = edit.end
    return "".join(parts) + text[at:]


def set_value(text: str, holder: Place, key: str, value: str, note: str = "") -> Edit:
    """The edit that gives `key` of a map this value (YAML as it is to stand there); `note` becomes a comment where the map is a block."""
    old = holder.get(key)
    if old is not None:
        return Edit(old.start, old.end, value)
    if holder.flow:
        at = holder.end - 1
        while at > holder.start and text[at - 1] in " \n":
            at -= 1
        return Edit(at, at, f", {key}: {value}" if holder.items else f"{key}: {value}")
    at = line_end(text, holder.end)
    return Edit(at, at, f"\n{' ' * column(text, holder.items[0][0])}{key}: {value}" + (f"  # {note}" if note else ""))


def append_item(text: str, listing: Place, lines: Sequence[str]) -> Edit | None:
    """The edit that adds a block map (its `key: value` lines) to a list; None where the place is no list."""
    if listing.kind != "list" or not listing.items:
        return None
    if listing.flow:
        last = listing.items[-1][1]
        return Edit(last.end, last.end, ", {" + ", ".join(lines) + "}")
    first = listing.items[0][1]
    indent = column(text, first if first.kind == "text" or first.flow else first.items[0][0] or first)
    dash = text.rfind("-", 0, first.start) - text.rfind("\n", 0, first.start) - 1
    at = line_end(text, listing.end)
    rows = [f"{' ' * dash}-{' ' * max(indent - dash - 1, 1)}{lines[0]}", *(" " * indent + line for line in lines[1:])]
    return Edit(at, at, "\n" + "\n".join(rows))


def append_entry(text: str, section: Place | None, root: Place, name: str, block: str) -> Edit:
    """The edit that adds `block` (whole lines) at the end of a section; a section that is missing is made."""
    if section is None or not section.items or section.flow:
        at = len(text.rstrip("\n")) if section is None else line_end(text, section.end)
        head = f"\n\n{name}:\n" if section is None else "\n"
        return Edit(at, at, head + block.rstrip("\n"))
    at = line_end(text, section.end)
    gap = "\n\n" if name == "facts" else "\n"
    return Edit(at, at, gap + block.rstrip("\n"))


def remove_entry(text: str, holder: Place, index: int) -> Edit:
    """The edit that takes one pair or item out of a map or list, with the lines that are its own; comments above it stay."""
    key, value = holder.items[index]
    first = key if key is not None else value
    if holder.flow:
        others = len(holder.items)
        if others == 1:
            return Edit(first.start, value.end, "")
        after = holder.items[index + 1] if index + 1 < others else None
        return Edit(first.start, (after[0] or after[1]).start, "") if after else Edit(holder.items[index - 1][1].end, value.end, "")
    start = text.rfind("\n", 0, first.start) + 1
    end = line_end(text, value.end)
    return Edit(start, min(end + 1, len(text)), "")


def line_end(text: str, at: int) -> int:
    """Where the line that holds `at` ends: a comment behind a value stays with it."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def column(text: str, place: Place | None) -> int:
    """Characters before a place on its line."""
    return 0 if place is None else place.start - text.rfind("\n", 0, place.start) - 1

"""How is a sheet changed without losing a line? Small edits of its text at the places of its values; comments and order stay."""

from __future__ import annotations

from collections.abc import Sequence

from ..record import NamedTuple
from .places import Place


class Edit(NamedTuple):
    """text[start:end] becomes `new`."""

    start: int
    end: int
    new: str


def applied(text: str, edits: Sequence[Edit]) -> str:
    """The text with all edits made; they must not overlap. Where lines were taken out, one blank line is left of two."""
    out, at = "", 0
    ordered = sorted(edits, key=lambda edit: (edit.start, edit.end))
    for number, edit in enumerate(ordered):
        if edit.start < at:
            raise ValueError("edits overlap")
        out += text[at : edit.start]
        out += edit.new.removeprefix("\n") if out.endswith("\n\n") else edit.new
        at = edit.end
        follows = ordered[number + 1].start if number + 1 < len(ordered) else len(text)
        if edit.start < at and not edit.new and out.endswith("\n\n") and text[at : at + 1] == "\n" and follows > at:
            at += 1
    return out + text[at:]


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
    line = f"{' ' * column(text, holder.items[0][0])}{key}: {value}" + (f"  # {note}" if note else "")
    return _new_lines(text, holder.end, line)


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
    rows = [f"{' ' * dash}-{' ' * max(indent - dash - 1, 1)}{lines[0]}", *(" " * indent + line for line in lines[1:])]
    return _new_lines(text, listing.end, "\n".join(rows))


def append_entry(text: str, section: Place | None, root: Place, name: str, block: str) -> Edit:
    """The edit that adds `block` (whole lines) at the end of a section; a section that is missing is made."""
    block = block.rstrip("\n")
    if section is None:
        return _new_lines(text, root.end, f"\n{name}:\n{block}")
    if section.flow or not section.items:
        raise ValueError(f"{name} stands on one line")
    return _new_lines(text, section.end, ("\n" if name == "facts" else "") + block)


def _new_lines(text: str, at: int, lines: str) -> Edit:
    """The edit that puts lines below the one that holds `at`."""
    end = line_end(text, at)
    return Edit(end + 1, end + 1, lines + "\n") if end < len(text) else Edit(end, end, "\n" + lines + "\n")


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

"""How does markup disappear without moving anything? Edits on the raw text, and a text of the same length made from them."""

from __future__ import annotations

import re

from ..text.prose import JOINER

_BLANK, _JOIN = " ", ""
_NO_LINE_END = re.compile(r"[^\r\n]")
_ZERO_WIDTH = {0x200B: 0x2060, 0x200C: 0x2060, 0x200D: 0x2060, 0xFEFF: 0x2060}

Edit = tuple[int, int, str]


class Mask:
    """Collects what is to be hidden or replaced, in any order; where two edits overlap, the one that starts first wins."""

    __slots__ = ("_edits", "raw")

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self._edits: list[Edit] = []

    def blank(self, start: int, end: int) -> None:
        """Hide: what stands left and right is apart (block tags, code, URLs)."""
        if start < end:
            self._edits.append((start, end, _BLANK))

    def join(self, start: int, end: int) -> None:
        """Hide: what touches the markup on both sides touches still (inline tags, emphasis, escapes)."""
        if start < end:
            self._edits.append((start, end, _JOIN))

    def put(self, start: int, end: int, chars: str) -> None:
        """Replace by one or two characters and padding (character references)."""
        if start < end:
            self._edits.append((start, end, chars[: end - start]))

    def text(self) -> str:
        """The masked text: as long as the raw one, every visible character at its own offset."""
        raw, out, at = self.raw, [], 0
        for run in _runs(self._edits):
            out.append(raw[at : run[0][0]])
            at = run[-1][1]
            before = raw[run[0][0] - 1] if run[0][0] else " "
            after = raw[at] if at < len(raw) else " "
            _fill(raw, run, before, after, out)
        out.append(raw[at:])
        text = "".join(out)
        return text if text.isascii() else text.translate(_ZERO_WIDTH)


def _runs(edits: list[Edit]) -> list[list[Edit]]:
    """Edits in order, clipped where they overlap, in runs that touch each other."""
    runs: list[list[Edit]] = []
    last = -1
    for start, end, chars in sorted(edits, key=lambda edit: (edit[0], -edit[1])):
        if end <= last:
            continue
        if start < last:
            start, chars = last, _BLANK
        if start == last:
            runs[-1].append((start, end, chars))
        else:
            runs.append([(start, end, chars)])
        last = end
    return runs


def _fill(raw: str, run: list[Edit], left: str, after: str, out: list[str]) -> None:
    """What stands in place of a run of edits, given the visible characters before and after it."""
    rights = []
    for edit in reversed(run):
        rights.append(after)
        after = edit[2][:1] or after
    for (start, end, chars), right in zip(run, reversed(rights), strict=True):
        if chars == _BLANK:
            out.append(_blanked(raw[start:end]))
        else:
            out.append(chars + _padding(chars, left, right) * (end - start - len(chars)))
        left = chars[-1:] or left


def _padding(chars: str, left: str, right: str) -> str:
    """U+2060 where both sides belong together, else a space. A space between digits may group thousands."""
    if chars.isspace():
        return JOINER if left.isdigit() and right.isdigit() else " "
    touching = not right.isspace() and not (left.isspace() and not chars)
    return JOINER if touching else " "


def _blanked(part: str) -> str:
    if "\n" in part or "\r" in part:
        return _NO_LINE_END.sub(" ", part)
    return " " * len(part)

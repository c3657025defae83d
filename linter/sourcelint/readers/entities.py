"""Which character does `&euro;` or `&#8211;` stand for?"""

from __future__ import annotations

from .mask import Mask
from .patterns import later

_REFERENCE = later(r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});?")
_ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u200e\u200f"


def mask_references(mask: Mask, start: int, end: int, *, semicolon: bool = False) -> None:
    """Put the character in place of each reference in raw[start:end]; `semicolon`: only those that end with one (Markdown)."""
    raw = mask.raw
    if raw.find("&", start, end) < 0:
        return
    for match in _REFERENCE().finditer(raw, start, end):
        length, chars = character(match.group())
        if length and not (semicolon and raw[match.start() + length - 1] != ";"):
            put_character(mask, match.start(), match.start() + length, chars)


def put_character(mask: Mask, start: int, end: int, chars: str) -> None:
    """Put a reference's character; white space of any kind but the no-break ones is a plain space, zero-width ones vanish."""
    if chars in _ZERO_WIDTH:
        mask.join(start, end)
    else:
        mask.put(start, end, " " if chars in "\t\n\r\f\v" else chars)


def character(reference: str) -> tuple[int, str]:
    """(how many characters of the reference count, what it stands for); (0, "") where it is none: `AT&T`."""
    from html import unescape  # only where a text has references: the table of names costs start-up time

    if reference[1] == "#" or reference[-1] == ";":
        chars = unescape(reference)
        if chars != reference and len(chars) <= 2:
            return len(reference), chars or "\ufffd"
    if reference[1] == "#":
        return 0, ""
    return _old_name(reference)


def _old_name(reference: str) -> tuple[int, str]:
    """Names that HTML knows without a semicolon: the longest that the reference starts with."""
    from html.entities import html5

    for length in range(len(reference.rstrip(";")), 2, -1):
        chars = html5.get(reference[1:length])
        if chars:
            return length, chars
    return 0, ""

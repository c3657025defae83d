"""How is a value written in a sheet? Plain where YAML and people read it alike, else in double quotes."""

from __future__ import annotations

import re

_PLAIN = re.compile(r"[^\W\d_][\w .+/&'()’-]*", re.UNICODE)
_SWITCHES = frozenset({"yes", "no", "on", "off", "true", "false", "y", "n", "null", "none"})
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\0"}


def scalar(text: str) -> str:
    """A name or text, quoted only where it must be."""
    bare = _PLAIN.fullmatch(text) and text == text.strip() and text.casefold() not in _SWITCHES and not text.endswith(("'", "’"))
    return text if bare else quoted(text)


def quoted(text: str) -> str:
    """Always in double quotes: figures, quotes, locators."""
    return '"' + "".join(_escaped(char) for char in text) + '"'


def _escaped(char: str) -> str:
    if char in _ESCAPES:
        return _ESCAPES[char]
    if char.isprintable() or char in "\xa0\u202f\u2009":
        return char
    return f"\\u{ord(char):04X}" if ord(char) <= 0xFFFF else f"\\U{ord(char):08X}"


def listed(texts: tuple[str, ...] | list[str]) -> str:
    """A list on one line."""
    return "[" + ", ".join(scalar(text) if "," not in text else quoted(text) for text in texts) + "]"


def comment(text: str) -> str:
    """A text fit for a comment: one line, nothing that YAML forbids."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())

"""What may reach a terminal? Text in which every control character is shown instead of obeyed."""

from __future__ import annotations

_DROPPED = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")  # soft hyphen, zero-width spaces and joiners: nothing to see, no harm
_BLANK = frozenset("\t\n\r\v\f\u0085\u2028\u2029")
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def visible(text: str) -> str:
    """`text` on one line and without power over a terminal: ESC as ␛, C1 and bidi controls as \\x9b and \\u202e, line breaks as spaces."""
    return text if text.isprintable() else "".join(map(visible_char, text))


def visible_char(char: str) -> str:
    """How one character is shown: itself, "" where it has no shape, or a name for it."""
    if char.isprintable():
        return char
    if char in _BLANK:
        return " "
    if char in _DROPPED:
        return ""
    code = ord(char)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    return _escape(code) if _is_harmful(char, code) else char


def _is_harmful(char: str, code: int) -> bool:
    """C1 controls, direction marks, invisible tags, lone surrogates and code points that are no characters."""
    return (
        code < 0xA0
        or char in _BIDI
        or 0xD800 <= code <= 0xDFFF
        or 0xFFF9 <= code <= 0xFFFB
        or 0xE0000 <= code <= 0xE007F
        or code & 0xFFFE == 0xFFFE
    )


def _escape(code: int) -> str:
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def cells(shown: str) -> int:
    """Terminal columns that visible text takes: wide East Asian characters two, combining marks none."""
    if shown.isascii() or max(shown) < "\u0300":
        return len(shown)
    return sum(map(_char_cells, shown))


def _char_cells(char: str) -> int:
    from unicodedata import combining, east_asian_width  # lazy: most drafts have nothing wide beside their figures

    if char < "\u0300":
        return 1
    if combining(char) or "\ufe00" <= char <= "\ufe0f" or "\u20d0" <= char <= "\u20ff":
        return 0
    return 2 if east_asian_width(char) in "WF" else 1

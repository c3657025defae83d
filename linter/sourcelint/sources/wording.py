"""When are two wordings the same? White space, invisible characters, typographic marks and case folded away."""

from __future__ import annotations

import re

from ..text.span import Span

_INVISIBLE = re.compile("[\xad\u2060\u200b\ufeff]")
_TYPOGRAPHY = str.maketrans({
    "„": '"', "“": '"', "”": '"', "»": '"', "«": '"', "‟": '"', "‚": "'", "‘": "'", "’": "'", "‹": "'", "›": "'",
    "–": "-", "—": "-", "‑": "-", "‐": "-", "−": "-",
})  # fmt: skip
"""What a keyboard has one key for: a quote typed by hand is no other quote."""


def folded(text: str) -> str:
    """White space as single spaces, invisible characters gone: what a line break in the source must not change."""
    return " ".join(_INVISIBLE.sub("", text).split())


def fold_name(name: str) -> str:
    """A name as it is compared with others."""
    return folded(name).casefold()


def fold_quote(text: str) -> str:
    """A quote, or the text it is from, as they are compared."""
    return folded(text.translate(_TYPOGRAPHY))


def holds(quote: str, wording: str) -> bool:
    """True where the figure stands in the quote, and not as a part of another number: `200` is not in `1.200`."""
    return bool(places(fold_quote(quote), fold_quote(wording)))


def places(quote: str, wording: str) -> list[Span]:
    """Where the figure stands in the quote, letter by letter but for white space."""
    figure = r"\s+".join(re.escape(word) for word in wording.split())
    found = re.finditer(rf"(?<!\d)(?<!\d[.,']){figure}(?!\d)(?![.,']\d)", quote) if figure else ()
    return [Span(*match.span()) for match in found]

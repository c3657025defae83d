"""What does a reader see of a text? The text without soft hyphens and padding, and the way back to the offsets of the file."""

from __future__ import annotations

from bisect import bisect_left

from ..text.span import Span
from .figure import Figure
from .tokens import INVISIBLE


class Shown:
    """`text` without the invisible characters of `original`: distances between its tokens are those a reader sees."""

    __slots__ = ("_kept", "original", "text")

    def __init__(self, original: str) -> None:
        self.original = original
        self._kept = [place for place, char in enumerate(original) if char not in INVISIBLE]
        self.text = "".join(original[place] for place in self._kept)

    def shown(self, offset: int) -> int:
        """An offset of the original, in `text`."""
        return bisect_left(self._kept, offset)

    def back(self, span: Span) -> Span:
        """A span of `text` that is not empty, in the original."""
        return Span(self._kept[span.start], self._kept[span.end - 1] + 1)

    def figure(self, figure: Figure) -> Figure:
        """A figure read in `text`, as it stands in the original."""
        span = self.back(figure.span)
        cue, anchor = (self.back(part) if part else None for part in (figure.cue, figure.anchor))
        return figure._replace(span=span, text=self.original[span.start : span.end], cue=cue, anchor=anchor)


def hides(text: str) -> bool:
    """True where a text holds characters that no reader sees."""
    return any(char in text for char in INVISIBLE)

"""How much is said at this place? Digits or words with their scale word: `1,5 Mio.`, `two and a half million`, `Hunderte Milliarden`."""

from __future__ import annotations

from . import amounts_in_digits, amounts_in_words
from .amount import Amount
from .line import Line


def read(line: Line, index: int, *, money: bool = False, joined: bool = True) -> Amount | None:
    """The amount that starts at token `index`. `money`: a currency stands before it. `joined`: `and` may join number words."""
    kind = line.kind(index)
    if kind in ("number", "name"):
        return amounts_in_digits.read(line, index, money)
    if kind == "word":
        return amounts_in_words.read(line, index, joined)
    return None

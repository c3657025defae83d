"""Is the number at the head of a line the number of a list item, or does the text begin with it (`28. January`)?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise


def is_numbering(items: Sequence[tuple[int, str]], *, after: int | None = None) -> bool:
    """True where (number, first word) of neighbouring lines count up from 0 or 1, or on from a list that ended with `after`.

    A lone number is none: `1. January` and `20. January` are what they say. Nor are ordinals of one and the same word.
    """
    numbers = [number for number, _ in items]
    if after is not None and numbers[0] == after + 1:
        return True
    if len(items) < 2 or numbers[0] > 1:
        return False
    steps = {later - number for number, later in pairwise(numbers)}
    words = {word for _, word in items}
    return steps in ({1}, {0}) and len(words) > 1

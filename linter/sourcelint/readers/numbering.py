"""Is the number at the head of a line the number of a list item, or does the text begin with it (`28. January`)?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from .patterns import later

_DAY = later(r"\s*([^\W\d_]+)\.?\s*(?:[^\w\s]|\d{4}|$)")

_FEW = 4


def is_numbering(items: Sequence[tuple[int, str]], *, after: int | None = None) -> bool:
    """True where (number, text) of neighbouring lines count up from 0 or 1, or on from a list that ended with `after`.

    A lone number is none: `1. January` and `20. January` are what they say. Nor are the first days of one month, a few lines that
    go on with the same word and then a mark, a year or nothing.
    """
    numbers = [number for number, _ in items]
    if after is not None and numbers[0] == after + 1:
        return True
    if len(items) < 2 or numbers[0] > 1:
        return False
    steps = {later - number for number, later in pairwise(numbers)}
    return steps in ({1}, {0}) and not (len(items) <= _FEW and _are_days([text for _, text in items]))


def _are_days(texts: Sequence[str]) -> bool:
    matches = [_DAY().match(text) for text in texts]
    return all(matches) and len({match[1] for match in matches if match}) == 1

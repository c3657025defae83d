"""Is a stem among very many? Two large collections seen as one, without a copy of either."""

from __future__ import annotations

from collections.abc import Container


class Either:
    """What is in `one` or in `other`."""

    __slots__ = ("_one", "_other")

    def __init__(self, one: Container[str], other: Container[str]) -> None:
        self._one, self._other = one, other

    def __contains__(self, stem: object) -> bool:
        return stem in self._one or stem in self._other


class Without:
    """What is in `one` but not in `other`."""

    __slots__ = ("_one", "_other")

    def __init__(self, one: Container[str], other: Container[str]) -> None:
        self._one, self._other = one, other

    def __contains__(self, stem: object) -> bool:
        return stem in self._one and stem not in self._other

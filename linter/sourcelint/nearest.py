"""What was probably meant? The known word nearest to a mistyped one, for messages that end with a remedy."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like `word`, or None where none is near."""
    from difflib import get_close_matches  # only on the way to an error message: difflib costs start-up time

    words = {one.casefold(): one for one in known}
    found = get_close_matches(word.casefold(), words, n=1, cutoff=0.6)
    return words[found[0]] if found else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """` Did you mean 'x'?` with its leading space, or the empty string."""
    near = nearest(word, known)
    return f" Did you mean '{near}'?" if near else ""

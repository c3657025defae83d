"""Where does a sentence end? At its stop, unless the stop belongs to a figure, an ordinal, an initial or an abbreviation."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from .prose import INVISIBLE, trimmed
from .span import Span

_CLOSERS = f"\"'”“’‘»«›‹)\\]{INVISIBLE}"
_STOP = re.compile(rf"(?:[.!?…][{INVISIBLE}]*)+[{_CLOSERS}]*(?=\s|$)")
_OPENERS = frozenset("\"'„“”‚‘»«›‹([¿¡–—-")
_WORD = re.compile(r"[^\W\d_]+")
_NO_WORD = frozenset("\"'„“”‚‘’»«([")
_LONGEST_WORD = 40
_UNSEEN = dict.fromkeys(map(ord, INVISIBLE))
_ORDINAL = re.compile(r"\d{1,2}|[IVX]{1,6}")


def sentences(
    text: str,
    start: int,
    end: int,
    protected: Sequence[Span] = (),
    abbreviations: frozenset[str] = frozenset(),
    starters: frozenset[str] = frozenset(),
) -> list[Span]:
    """The sentences of text[start:end], trimmed, in order; together they hold every visible character of it.

    `protected`: spans that no sentence ends in (figures: `26. Juli`, `6 Mio. Euro`). `abbreviations`: casefolded, with their stop
    (`nr.`). `starters`: casefolded words that as a rule begin a sentence when written with a capital after a stop (`the`, `die`):
    they decide where an ordinal, a figure or an abbreviation might as well go on (`am 28. Die`).
    """
    guards = sorted(protected)
    found, at = [], start
    for stop in _STOP.finditer(text, start, end):
        if _ends(text, stop, end, guards, abbreviations, starters):
            found.append(trimmed(text, at, stop.end()))
            at = stop.end()
    found.append(trimmed(text, at, end))
    return [span for span in found if span.length]


def _ends(text: str, stop: re.Match[str], end: int, guards: list[Span], abbreviations: frozenset[str], starters: frozenset[str]) -> bool:
    """True where this stop ends a sentence: before a small letter only at the end of a line (lists of terse lines)."""
    following = _following(text, stop.end(), end)
    if following is None:
        return False  # the last one: its end is the end of the text
    lower = text[following].islower()
    if lower and "\n" not in text[stop.end() : following]:
        return False
    guard = _guard(guards, stop.start())
    if guard and guard.end > stop.end():
        return False
    if not lower and stop.group().translate(_UNSEEN) != ".":  # other marks, or a bracket or quotation closed after the stop
        return True
    word = _word_before(text, stop.start())
    if lower and f"{word.casefold()}." in abbreviations:
        return False
    doubtful = bool(_ORDINAL.fullmatch(word)) or _is_short(word) or f"{word.casefold()}." in abbreviations or guard is not None
    return not doubtful or _starts(text, following, end, starters)


def _following(text: str, at: int, end: int) -> int | None:
    """Where the text goes on behind a stop: after spaces, what opens a quotation or bracket, and spaces again."""
    spaced = _behind_spaces(text, at, end)
    if spaced in (at, end):
        return None
    opened = spaced
    while opened < end and text[opened] in _OPENERS:
        opened += 1
    following = _behind_spaces(text, opened, end)
    if following < end:
        return following
    return opened - 1 if opened > spaced else None


def _behind_spaces(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at


def _guard(guards: list[Span], at: int) -> Span | None:
    """The protected span that a place lies in."""
    index = bisect_right(guards, at, key=lambda guard: guard.start) - 1
    return guards[index] if index >= 0 and at < guards[index].end else None


def _word_before(text: str, at: int) -> str:
    """The word that a stop follows, inner stops included (`z.B`)."""
    before = text[max(0, at - _LONGEST_WORD) : at].translate(_UNSEEN).removesuffix("\n")
    start = len(before)
    while start and not before[start - 1].isspace() and before[start - 1] not in _NO_WORD:
        start -= 1
    return before[start:]


def _is_short(word: str) -> bool:
    """Initials and letters with stops: `J`, `z.B`, `U.S`."""
    return bool(word) and all(len(part) == 1 and part.isalpha() for part in word.split("."))


def _starts(text: str, at: int, end: int, starters: frozenset[str]) -> bool:
    match = _WORD.match(text, at, end)
    return match is not None and match.group().casefold() in starters

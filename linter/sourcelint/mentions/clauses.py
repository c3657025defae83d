"""What belongs to one figure? A sentence of several figures is cut between them, never where no figure stands."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..text.span import Span
from .words import Mark, Word

_STRONG = frozenset(";–—•|")
_WEAK = frozenset(",:()[]")
_OPENING, _CLOSING = frozenset("(["), frozenset(")]")
_DASHES = frozenset("-‐‑–—")


_PHRASE = 4
"""Words that a phrase takes to lead to its figure at most: `on annual revenue of 9 million`."""


def regions(
    sentence: Span,
    figures: Sequence[Span],
    words: Sequence[Word],
    marks: Sequence[Mark],
    cuts: frozenset[str],
    openers: frozenset[str] = frozenset(),
    names: Sequence[Span] = (),
) -> list[Span]:
    """One span per figure that tile the sentence: each figure with the words that are its own.

    Between two figures the cut is made before the last dash or semicolon, or the bracket that the right one stands in, else the last
    other mark or conjunction (`cuts`), that leaves a word on the left; where there is none, before the last word that opens a phrase
    (`openers`: a loss of 6 million | on revenue of 9 million). Where there is none either, both figures share the words between them.
    The `and` of `Analysis and Design` behind a comma cuts nothing. A name that a mark or conjunction sets off stays with the phrase
    behind it: `Kiel with 9 million, | Lübeck with 6 million`.
    """
    if not figures:
        return []
    starts, ends = [sentence.start], []
    for left, right in pairwise(figures):
        cut = _cut(left.end, right.start, words, marks, cuts, starts[-1])
        if cut is None:
            leading = [word for word in words if left.end <= word.start < right.start][-_PHRASE:]
            cut = next((word.start for word in reversed(leading) if word.key in openers), None)
        if cut is not None:
            cut = _with_name(cut, left.end, words, marks, cuts, names)
        starts.append(left.end if cut is None else cut)
        ends.append(right.start if cut is None else cut)
    ends.append(sentence.end)
    return [Span(start, end) for start, end in zip(starts, ends, strict=True)]


def _cut(start: int, end: int, words: Sequence[Word], marks: Sequence[Mark], cuts: frozenset[str], left_start: int) -> int | None:
    between = [word for word in words if start <= word.start < end]
    before = any(left_start <= word.start < start for word in words)
    marked = [mark for mark in marks if start <= mark.start < end and (mark.key not in _DASHES or mark.spaced)]
    strong = [mark.start for mark in marked if mark.key in _STRONG or mark.key in _DASHES] + _walls(marked, between)
    soft = [mark.start for mark in marked if mark.key in _WEAK]
    weak = soft + [word.start for at, word in enumerate(between) if word.key in cuts and not _pairs_names(at, between, soft)]
    for place in [*sorted(strong, reverse=True), *sorted(weak, reverse=True)]:
        if before or any(word.start < place and word.key not in cuts for word in between):
            return place
    return None


def _pairs_names(at: int, between: Sequence[Word], marks: Sequence[int]) -> bool:
    """True for the `and` of `Analysis and Design` behind a comma: the comma is where the next figure's words begin."""
    if not 0 < at < len(between) - 1:
        return False
    before, after = between[at - 1], between[at + 1]
    named = before.capital and after.capital
    return named and any(mark < before.start for mark in marks) and not any(before.end <= mark < after.start for mark in marks)


def _with_name(
    cut: int, start: int, words: Sequence[Word], marks: Sequence[Mark], cuts: frozenset[str], names: Sequence[Span]
) -> int:
    """The cut before a phrase, moved before the name that it follows where a mark or conjunction stands right before that name."""
    name = next((one for one in names if start <= one.start and one.end <= cut), None)
    if name is None or not any(word.start == cut for word in words) or any(name.end <= word.start < cut for word in words):
        return cut
    before = [word for word in words if start <= word.start < name.start]
    comma = max((mark.start for mark in marks if mark.key == "," and start <= mark.start < name.start), default=None)
    if before and before[-1].key in cuts:
        return before[-1].start
    return cut if comma is None or (before and before[-1].start > comma) else comma


def _walls(marks: Sequence[Mark], words: Sequence[Word]) -> list[int]:
    """The bracket that only the right one of two figures stands in, with words of its own: `486 million (the year before: 432 million)`."""
    opened: list[int] = []
    for mark in marks:
        if mark.key in _OPENING:
            opened.append(mark.start)
        elif mark.key in _CLOSING:
            del opened[-1:]
    return [bracket for bracket in opened[-1:] if any(word.start > bracket for word in words)]

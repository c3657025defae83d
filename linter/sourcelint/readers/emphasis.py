"""Which asterisks, underscores and tildes of a Markdown text are markup, and which are text?

The delimiter-run algorithm of CommonMark, more lenient in two places: a run beside punctuation inside a word still counts
(`1**.200**`), and a single asterisk between two digits never does (`5*3`).
"""

from __future__ import annotations

from ..record import NamedTuple


class Pair(NamedTuple):
    """An opening and a closing mark of the same width (1 or 2)."""

    start: int  # of the opening mark
    end: int  # of the closing mark
    width: int


class Run:
    """A run of one delimiter character. `both`: it could open and close by the strict rule."""

    __slots__ = ("both", "char", "closes", "end", "length", "opens", "start")

    def __init__(self, char: str, start: int, length: int, before: str, after: str) -> None:
        self.char = char
        self.start = start
        self.end = start + length
        self.length = length
        self.opens = not after.isspace()
        self.closes = not before.isspace()
        self.both = self.opens and self.closes and _is_punctuation(before) == _is_punctuation(after)
        if char == "_":
            self.opens, self.closes = self.opens and not before.isalnum(), self.closes and not after.isalnum()
        elif char == "~":
            self.opens, self.closes = self.opens and length == 2, self.closes and length == 2
        elif length == 1 and before.isdigit() and after.isdigit():
            self.opens = self.closes = False


def _is_punctuation(char: str) -> bool:
    return not char.isalnum() and not char.isspace()


def pairs(runs: list[Run]) -> list[Pair]:
    """The matching marks, each opening with its closing one. Linear in the number of runs."""
    found: list[Pair] = []
    stack: list[Run] = []
    bottoms: dict[tuple[str, bool, int], int] = {}
    for run in runs:
        if run.closes:
            _close(run, stack, bottoms, found)
        if run.opens and run.start < run.end:
            stack.append(run)
    return found


def _close(run: Run, stack: list[Run], bottoms: dict[tuple[str, bool, int], int], found: list[Pair]) -> None:
    """Match a run with openers on the stack until it is used up; below `bottoms` there is no match for its like."""
    key = (run.char, run.opens, run.length % 3)
    while run.start < run.end:
        at = len(stack) - 1
        bottom = bottoms.get(key, 0)
        while at >= bottom and not _match(stack[at], run):
            at -= 1
        if at < bottom:
            bottoms[key] = len(stack)
            return
        opener = stack[at]
        width = 2 if min(opener.end - opener.start, run.end - run.start) >= 2 else 1
        found.append(Pair(opener.end - width, run.start + width, width))
        opener.end -= width
        run.start += width
        del stack[at + 1 if opener.start < opener.end else at :]
        for other, value in bottoms.items():
            bottoms[other] = min(value, len(stack))


def _match(opener: Run, closer: Run) -> bool:
    """Same character; where one of them could do both, their lengths must not add up to a multiple of three."""
    if opener.char != closer.char:
        return False
    if (opener.both or closer.both) and (opener.length + closer.length) % 3 == 0:
        return opener.length % 3 == 0 and closer.length % 3 == 0
    return True

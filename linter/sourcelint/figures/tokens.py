"""Where do words, numbers and marks stand? A text cut into tokens, with offsets into the text as it is."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from ..record import NamedTuple, made_of


class Token(NamedTuple):
    """A token of `text[start:end]`.

    kind   "word" (run of letters), "number" (digits with inner separators, vulgar fractions), "name" (letters and digits glued:
           H800, o1, 4o, 87m, 1st) or "mark" (any other character that is no space)
    key    a word or name casefolded without invisible characters; a number in ASCII digits with its separators (typographic
           apostrophes as ', every kind of space as " "); a mark itself
    """

    kind: str
    start: int
    end: int
    key: str


FRACTIONS = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6),
    "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip
"""Vulgar fractions that are one character, as numerator and denominator."""

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Soft hyphen, zero-width characters and the padding of readers: no part of any key, no token of their own."""

_FRACTION = "\u00bc-\u00be\u2150-\u215e"  # all of FRACTIONS, as ranges: they compile several times faster
_SPACES = "\u00a0\u2007\u2009\u202f"
_LETTER = rf"[^\W\d_{_FRACTION}]"
_NUMBER = (
    rf"(?:\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?!\d)(?:[.,]\d+)?(?![{_SPACES}]\d)"  # 1 200 000,50 with no-break or thin spaces
    rf"|\d+(?:[.,'’ʼ．，]\d+)*)"
    rf"(?:[{_SPACES}]?[{_FRACTION}])?"
    rf"|[{_FRACTION}]"
)
_PIECE = rf"{_LETTER}++(?!\d)|(?:{_NUMBER})(?:{_LETTER}[^\W_]*)?|{_LETTER}[^\W_]*|\S|\s+"
"""All of a text without plain spaces, piece by piece: its tokens and other spaces. No token has a plain space inside."""

# The same for runs without vulgar fractions and the rarer spaces, which are nearly all: the whole is compiled when one is met, for it
# takes several milliseconds of every start.
_PLAIN_PIECE = re.compile(r"[^\W\d_]++(?!\d)|\d+(?:[.,']\d+|[’ʼ]\d+|[．，]\d+)*(?:[^\W\d_][^\W_]*)?|[^\W\d_][^\W_]*|\S|\s+")
_RARE = frozenset((*FRACTIONS, *_SPACES))

# The same for texts with invisible characters or combining accents: they may stand between any two characters of a token.
# Compiled when first met (start-up time).
_HIDDEN = rf"[{INVISIBLE}\u0300-\u036f]"
_HIDDEN_LETTER = rf"{_LETTER}{_HIDDEN}*"
_HIDDEN_NUMBER = (
    rf"(?:\d{_HIDDEN}*){{1,3}}(?:(?:[{_SPACES}]{_HIDDEN}*)(?:\d{_HIDDEN}*){{3}})+(?!\d)(?:[.,]{_HIDDEN}*\d(?:{_HIDDEN}*\d)*)?"
    rf"|\d(?:{_HIDDEN}*\d)*(?:{_HIDDEN}*[.,'’ʼ．，]{_HIDDEN}*\d(?:{_HIDDEN}*\d)*)*(?:{_HIDDEN}*[{_SPACES}]?{_HIDDEN}*[{_FRACTION}])?"
    rf"|[{_FRACTION}]"
)
_HIDDEN_TOKEN = (
    rf"((?:{_HIDDEN_LETTER})++)(?!\d)|({_HIDDEN_NUMBER})((?:{_HIDDEN}*{_LETTER}(?:{_HIDDEN}|[^\W_])*)?)|({_LETTER}(?:{_HIDDEN}|[^\W_])*)"
    rf"|([^\s{INVISIBLE}])"
)
_HIDING = frozenset((*INVISIBLE, *map(chr, range(0x300, 0x370))))
_UNSEEN = dict.fromkeys(map(ord, INVISIBLE))
_PLAIN = str.maketrans({"’": "'", "ʼ": "'", "．": ".", "，": ",", **dict.fromkeys(_SPACES, " "), **dict.fromkeys(INVISIBLE)})


_Piece = tuple[str, int, int, str]
"""A piece of a run of characters: its kind ("" for spaces), where in the run it begins and ends, and its key."""

_WORTH_KEEPING = 100_000  # runs, before the memory is emptied


class _Hiding(Exception):
    """Met a run with invisible characters or combining accents: the text is cut more slowly for it."""


class _Runs(dict[str, tuple[tuple[_Piece, ...], int]]):
    """The tokens of every run of characters between two spaces met so far, and how far the next run is from its beginning: they are
    the run's own, whatever stands around it.
    """

    def __missing__(self, run: str) -> tuple[tuple[_Piece, ...], int]:
        if len(self) > _WORTH_KEEPING:
            self.clear()
        if not _HIDING.isdisjoint(run):
            raise _Hiding
        shape = _PLAIN_PIECE if _RARE.isdisjoint(run) else re.compile(_PIECE)
        pieces, at = [], 0
        for piece in shape.findall(run):
            kind, key = _learned(piece)
            if kind:
                pieces.append((kind, at, at + len(piece), key))
            at += len(piece)
        found = self[run] = tuple(pieces), at + 1  # the space behind the run
        return found


_runs = _Runs()
_made = made_of(Token)


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of `text[start:end]`, with offsets into `text`."""
    end = len(text) if end is None else end
    if start >= end:
        return []
    # Every word of a text passes here: looking up what stands between two spaces takes a third of the time of one regular
    # expression over all.
    tokens: list[Token] = []
    append, new = tokens.append, _made
    at = start
    try:
        for pieces, step in map(_runs.__getitem__, text[start:end].split(" ")):
            for kind, first, last, key in pieces:
                append(new((kind, at + first, at + last, key)))
            at += step
    except _Hiding:
        return _tokenize_hidden(text, start, end)
    return tokens


@lru_cache(_WORTH_KEEPING)
def _learned(piece: str) -> tuple[str, str]:
    """What a piece is tells it alone, kind and key: what stands around it decided where it ends."""
    if piece.isspace():
        kind, key = "", ""
    elif piece[0].isdecimal() or piece[0] in FRACTIONS:
        kind, key = _number(piece)
    elif piece[0].isalnum():
        kind, key = "name" if any(map(str.isdecimal, piece)) else "word", piece.casefold()
    else:
        kind, key = "mark", piece
    return kind, key


def _number(written: str) -> tuple[str, str]:
    if written.isascii():
        return "name" if any(map(str.isalpha, written)) else "number", written.casefold()
    match = re.match(rf"({_NUMBER})(.*)", written)
    if match and match[2]:
        return "name", _digits(match[1]) + match[2].casefold()
    return "number", _digits(written)


def _digits(written: str) -> str:
    if written.isascii():
        return written
    return "".join(str(unicodedata.decimal(char, char)) for char in written.translate(_PLAIN))


def _tokenize_hidden(text: str, start: int, end: int) -> list[Token]:
    """As `tokenize`, for texts with soft hyphens, padding or decomposed letters. An invisible character at a token's end is not its own."""
    tokens = []
    for match in re.compile(_HIDDEN_TOKEN).finditer(text, start, end):
        shown = match.group().rstrip(INVISIBLE)
        stop = match.start() + len(shown)
        key = unicodedata.normalize("NFC", shown.translate(_UNSEEN))
        if match.lastindex == 1:
            tokens.append(Token("word", match.start(), stop, key.casefold()))
        elif match.lastindex == 5:
            tokens.append(Token("mark", match.start(), stop, key))
        elif match.lastindex == 4 or match.group(3):
            tokens.append(Token("name", match.start(), stop, _digits(key).casefold()))
        else:
            tokens.append(Token("number", match.start(), stop, _digits(key)))
    return tokens


_GLUED = rf"({_NUMBER})({_LETTER}+)"


def split_name(token: Token, text: str) -> tuple[Token, Token] | None:
    """The number and the word of a glued token (`87m`, `10am`, `1st`), or None where it is not digits and then letters."""
    match = re.fullmatch(_GLUED, token.key)
    if token.kind != "name" or not match:
        return None
    cut = next(i for i in range(token.end, token.start, -1) if not _is_letter(text[i - 1]))
    return Token("number", token.start, cut, match.group(1)), Token("word", cut, token.end, match.group(2))


def _is_letter(char: str) -> bool:
    return (
        char.isalpha()
        or char in INVISIBLE
        or bool(unicodedata.combining(char))
        or (char.isalnum() and not char.isdecimal() and char not in FRACTIONS)
    )

"""Where do words, numbers and marks stand? A text cut into tokens, with offsets into the text as it is."""

from __future__ import annotations

import re
import unicodedata

from ..record import NamedTuple


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
_PIECE = re.compile(rf"{_LETTER}++(?!\d) ?|(?:{_NUMBER})(?:{_LETTER}[^\W_]*)?|{_LETTER}[^\W_]*|\S ?|\s+")
"""All of a text, piece by piece: its tokens, words and marks with the space behind them, and other spaces."""

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
_ANY_HIDDEN = re.compile(_HIDDEN)
HIDDEN = re.compile(rf"[{INVISIBLE}]")
"""Any one invisible character."""

_PLAIN = str.maketrans({"’": "'", "ʼ": "'", "．": ".", "，": ",", **dict.fromkeys(_SPACES, " "), **dict.fromkeys(INVISIBLE)})


_Known = tuple[str, str, int, int]
"""What a piece of a text is: its kind ("" for spaces), its key, its length without the space behind it, its whole length."""

_known: dict[str, _Known] = {}
_WORTH_KEEPING = 200_000  # pieces, before the memory is emptied


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of `text[start:end]`, with offsets into `text`."""
    end = len(text) if end is None else end
    if _ANY_HIDDEN.search(text, start, end):
        return _tokenize_hidden(text, start, end)
    if len(_known) > _WORTH_KEEPING:
        _known.clear()
    tokens: list[Token] = []
    append, known_as = tokens.append, _known.get
    new = tuple.__new__  # every word of a text passes here: the bare constructor takes half the time
    for piece in _PIECE.findall(text, start, end):  # bare strings: a match would cost more than all that is done with it
        kind, key, width, length = known_as(piece) or _learned(piece)
        if kind:
            append(new(Token, (kind, start, start + width, key)))
        start += length
    return tokens


def _learned(piece: str) -> _Known:
    """What a piece is tells it alone: what stands around it decided where it ends."""
    written = piece.rstrip()
    if not written:
        kind, key = "", ""
    elif written[0].isdecimal() or written[0] in FRACTIONS:
        kind, key = _number(written)
    elif written[0].isalnum():
        kind, key = "name" if any(map(str.isdecimal, written)) else "word", written.casefold()
    else:
        kind, key = "mark", written
    known = _known[piece] = (kind, key, len(written), len(piece))
    return known


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
        key = unicodedata.normalize("NFC", HIDDEN.sub("", shown))
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

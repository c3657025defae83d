"""How is a number written out? As words (`zweitausend`) or as digits with a convention's marks (`2.000`), for suggestions."""

from __future__ import annotations

from decimal import Decimal

from . import words
from .tokens import tokenize
from .vocabulary import Vocabulary

_LARGEST = 1_000_000


def spelled(value: Decimal, vocabulary: Vocabulary) -> str | None:
    """A whole number below a million in words, or None where the words would not be read back as the same value."""
    if value != value.to_integral_value() or not 0 <= value < (vocabulary.spelled_to or _LARGEST):
        return None
    short = value < 100 or vocabulary.closed  # one hundred, but hundert
    said = (vocabulary.names_of.get(int(value)) if short else None) or _below_million(int(value), vocabulary)
    if said is None:
        return None

    tokens = tokenize(said)
    read = words.read(tokens, 0, vocabulary)
    return said if read and read.end == len(tokens) and read.value == value else None


def _below_million(value: int, vocabulary: Vocabulary) -> str | None:
    if value < 1000:
        return _below_thousand(value, vocabulary)
    name = vocabulary.names_of.get(1000)
    thousands, rest = divmod(value, 1000)
    bare = thousands == 1 and 1000 in vocabulary.spelled_bare
    head = "" if bare else vocabulary.spelled_inside.get(thousands) or _below_thousand(thousands, vocabulary, inside=True)
    if head is None or not name:
        return None
    gap = "" if vocabulary.closed else " "
    tail = _below_thousand(rest, vocabulary) if rest else ""
    if tail and rest < 100 and not vocabulary.closed and vocabulary.joiners and vocabulary.spelled_joined:
        tail = f"{min(vocabulary.joiners)} {tail}"  # one thousand and one
    return None if tail is None else gap.join(filter(None, [head, name, tail]))


def _below_thousand(value: int, vocabulary: Vocabulary, *, inside: bool = False) -> str | None:
    if value < 100:
        return _below_hundred(value, vocabulary, inside=inside)
    name, hundreds = vocabulary.names_of.get(100), value // 100
    bare = hundreds == 1 and 100 in vocabulary.spelled_bare
    head = "" if bare else _below_hundred(hundreds, vocabulary, inside=True)
    if head is None or not name:
        return None
    if value % 100 == 0:
        name = name if inside or hundreds == 1 else vocabulary.spelled_round.get(100, name)
        return (head + name) if vocabulary.closed else f"{head} {name}".strip()
    tail = vocabulary.spelled_inside.get(value % 100) if inside else None
    tail = tail or _below_hundred(value % 100, vocabulary, inside=inside)
    if tail is None:
        return None
    if vocabulary.closed:
        return head + name + tail
    joiner = f" {min(vocabulary.joiners)} " if vocabulary.joiners and vocabulary.spelled_joined else " "
    return f"{head} {name}{joiner}{tail}".strip()


def _below_hundred(value: int, vocabulary: Vocabulary, *, inside: bool) -> str | None:
    names = vocabulary.names_of
    if value == 1 and inside and vocabulary.closed:
        return next((atom for atom, one in vocabulary.atoms.items() if one == 1 and atom not in vocabulary.cardinals), names.get(1))
    if value in names:
        return names[value]
    ten, one = names.get(value - value % 10), _below_hundred(value % 10, vocabulary, inside=True)
    if not ten or not one:
        return None
    if vocabulary.units_first:
        return one + min(vocabulary.joiners, default="") + ten
    return f"{ten}-{one}"


# ---- digits ----


def digits(value: Decimal, like: str, vocabulary: Vocabulary, *, least_places: int = 0) -> str:
    """`value` in digits, with the marks that the number `like` uses, else the language's own."""
    places = max(places_of(value), least_places if places_of(value) else 0)
    mark = _decimal_mark(like, vocabulary)
    text = f"{value:.{places}f}"
    sign, text = ("−", text[1:]) if text.startswith("-") else ("", text)
    whole, _, part = text.partition(".")
    group = _group_mark(like, mark, vocabulary)
    if group and (len(whole) > 4 or (len(whole) == 4 and (group in like or len(like) < 4 or not like.isdigit()))):
        head = len(whole) % 3 or 3
        whole = group.join([whole[:head], *(whole[i : i + 3] for i in range(head, len(whole), 3))])
    return sign + whole + (mark + part if part else "")


def places_of(value: Decimal) -> int:
    """Digits after the decimal mark that `value` needs."""
    return max(0, -int(value.normalize().as_tuple().exponent))


def _decimal_mark(number: str, vocabulary: Vocabulary) -> str:
    marks = [char for char in number if not char.isdigit()]
    if marks and marks[-1] in ".," and marks.count(marks[-1]) == 1:
        places = len(number) - number.rindex(marks[-1]) - 1
        if places != 3 or len(set(marks)) > 1 or marks[-1] == vocabulary.decimal:
            return marks[-1]
    return vocabulary.decimal


def _group_mark(number: str, decimal: str, vocabulary: Vocabulary) -> str:
    marks = [char for char in number if not char.isdigit() and char != decimal]
    if marks:
        return marks[0]
    if number.isdigit() and len(number) > 3:
        return ""
    return vocabulary.group[0] if vocabulary.group[0] != decimal else ""

"""What do digits and their marks stand for? `1.200,50`, `1,200.50`, `1'000`, `2½`: in the text's convention, the other reading kept."""

from __future__ import annotations

import re
from decimal import Decimal

from ..record import NamedTuple
from .tokens import FRACTIONS
from .vocabulary import WORTH_KEEPING, Vocabulary


class Reading(NamedTuple):
    """A number as digits: its value, the step of its last significant digit, and the other value of an ambiguous form (`1.200`)."""

    value: Decimal
    grain: Decimal
    other: Decimal | None = None


_PLAIN = re.compile(r"\d+")
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:[., ']\d{3})+")
_INDIAN = re.compile(r"[1-9]\d?(?:,\d\d)+,\d{3}")
_MARK = re.compile(r"[^\d]")


def read(key: str, vocabulary: Vocabulary) -> Reading | None:
    """What a number token's key stands for, or None where its marks make no number (`27.01.2025`, `1.2.3`, `0800`)."""
    known: dict[str, Reading | None] = vocabulary.digits  # every number is asked for by several readers
    if key in known:
        return known[key]
    if len(known) > WORTH_KEEPING:
        known.clear()
    found = known[key] = _read(key, vocabulary)
    return found


def _read(key: str, vocabulary: Vocabulary) -> Reading | None:
    if key[-1] in FRACTIONS:
        return _with_fraction(key, vocabulary)
    if _PLAIN.fullmatch(key):
        return None if len(key) > 1 and key[0] == "0" else _whole(key)
    marks = _MARK.findall(key)
    if len(set(marks)) == 1:
        return _one_mark(key, marks[0], len(marks), vocabulary)
    return _two_marks(key, marks)


def grain_of(value: int) -> Decimal:
    """The step of a whole number's last significant digit: trailing zeros count down to two digits (2.000 → 100, 200 → 10, 17 → 1)."""
    text = str(abs(value))
    zeros = len(text) - len(text.rstrip("0"))
    return Decimal(10) ** min(zeros, max(len(text) - 2, 0))


def _whole(digits: str) -> Reading:
    value = int(digits)
    return Reading(Decimal(value), grain_of(value))


def _decimal(whole: str, part: str) -> Reading:
    return Reading(Decimal(f"{whole}.{part}"), Decimal(1).scaleb(-len(part)))


def _one_mark(key: str, mark: str, count: int, vocabulary: Vocabulary) -> Reading | None:
    digits = key.replace(mark, "")
    grouped = _GROUPED.fullmatch(key)
    if count > 1 or mark in "' ":
        return _whole(digits) if grouped or _INDIAN.fullmatch(key) else None
    whole, part = key.split(mark)
    if len(whole) > 1 and whole[0] == "0":
        return None
    as_decimal = _decimal(whole, part)
    if not grouped:
        return as_decimal
    as_group = _whole(digits)
    if mark == vocabulary.decimal:
        return as_decimal._replace(other=as_group.value)
    return as_group._replace(other=as_decimal.value)


def _two_marks(key: str, marks: list[str]) -> Reading | None:
    whole, last, part = key.rpartition(marks[-1])
    if last not in ".," or last in marks[:-1] or not (_GROUPED.fullmatch(whole) or _INDIAN.fullmatch(whole)) or len(set(marks[:-1])) > 1:
        return None
    return _decimal(_MARK.sub("", whole), part)


def _with_fraction(key: str, vocabulary: Vocabulary) -> Reading | None:
    numerator, denominator = FRACTIONS[key[-1]]
    part = Decimal(numerator) / Decimal(denominator)
    whole = read(key[:-1].strip(), vocabulary) if key[:-1].strip() else Reading(Decimal(0), Decimal(1))
    return whole and Reading(whole.value + part, Decimal("0.4") / Decimal(denominator))


def joined(whole: str, part: str) -> Reading:
    """The number with the digits `whole` and, after its decimal mark, `part` (perhaps none)."""
    return _decimal(whole, part) if part else _whole(whole)

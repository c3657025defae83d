"""Is a number of four digits a year? And the decades that are written like years."""

from __future__ import annotations

from ..values.quantity import Calendar
from .calendar_pieces import SHORT_TURN, finish
from .calendar_said import Said
from .calendar_spoken import in_halves, in_one_word
from .calendar_stream import LAST_YEAR, Stream, glued_parts

_TURN = 2000
"""From here on `the 2000s` are ten years; `the 1800s` are a hundred."""
YEAR_DIGITS = 2
"""Of a year behind an apostrophe."""


def bare_year(stream: Stream, index: int, led: bool) -> Said | None:
    """`2016`: only where it can be no count."""
    year = stream.year(index)
    if year is None:
        return _far_year(stream, index)
    if not (led or is_year(stream, index)):
        return None
    return finish(stream, index, index + 1, Calendar("year", year))


def _far_year(stream: Stream, index: int) -> Said | None:
    """`im Jahr 2104`: a year that is far off, or mistyped; only where nothing else can be meant."""
    key = stream.key(index)
    if not (key.isdecimal() and len(key) == len("2104") and LAST_YEAR < int(key) <= _FARTHEST and stream.led_by("far_year_leads", index)):
        return None
    if stream.glued(index + 1) and not (stream.key(index + 1) in ".,;:!?)" and not stream.glued(index + 2)):
        return None
    free = not _counts_something(stream, index + 1) and _free(stream, index)
    return finish(stream, index, index + 1, Calendar("year", int(key))) if free else None


_FARTHEST = 2999


def era_year(stream: Stream, index: int, led: bool) -> Said | None:
    """`79 n. Chr.`, `AD 476`: a number of any length is a year where its era stands with it."""
    key = stream.key(index)
    told = key.isdecimal() and 0 < int(key) <= LAST_YEAR and not (stream.glued(index) and stream.kind(index - 1) == "mark")
    if not told or not (stream.led_by("eras_before", index) or stream.skip("eras_after", index + 1) > index + 1):
        return None
    return finish(stream, index, index + 1, Calendar("year", int(key)))


def closed_year(stream: Stream, index: int) -> Said | None:
    """`neunzehnhundertfünfundvierzig`: hundreds beyond ten, to the last digit, and nothing that they count."""
    year = in_one_word(stream, index)
    alone = stream.kind(index - 1) != "word" and stream.kind(index + 1) != "word"
    if year is None or alone or _counts_something(stream, index + 1):
        return None
    return finish(stream, index, index + 1, Calendar("year", year))


def is_year(stream: Stream, index: int) -> bool:
    """Is a number of four digits a year here? Told by the words beside it."""
    year = stream.year(index) or 0
    before, after = stream.key(index - 1), index + 1
    if stream.key(after) == "," and stream.glued(after) and stream.dash(after + 1) and stream.glued(after + 1):
        return False  # 1999,- Euro
    if stream.glued(after) and not (stream.key(after) in ".,;:!?)]}»“”\"'’‘/" or stream.dash(after)):
        return False
    if stream.glued(index) and stream.kind(index - 1) == "mark" and before not in "([{„“\"'‘’»«" and not stream.dash(index - 1):
        return False
    if stream.led_by("year_leads", index):
        return True
    if stream.kind(after) == "number" and not stream.glued(after) and stream.led_by("year_prepositions", index) and year >= 1900:
        return True  # `bis 2030 40.000 Bäume`: nobody counts twice
    if (
        stream.kind(index - 1) == "number"
        or stream.kind(after) == "number"
        or (stream.glued(after) and stream.glued(after + 1) and stream.key(after) in "/-")
    ):
        return False
    if (
        (stream.led_by("year_not_after", index) and not _compared(stream, index) and not _roughly(stream, index))
        or (before == "." and stream.has("year_not_after", index - 2))
        or _counts_something(stream, after)
    ):
        return False
    if stream.led_by("year_prepositions", index) or stream.has("year_verbs", index - 1):
        return True
    if _compared(stream, index) or _roughly(stream, index):
        return True
    if stream.dash(index - 1) and stream.glued(index):
        return False
    return year >= 1800 and (year % 100 != 0 or (stream.kind(after) != "word" and before in ("(", ""))) and _free(stream, index)


def _compared(stream: Stream, index: int) -> bool:
    """`9 Prozent weniger als 2024`: behind so much more or less, and nothing that it counts, the year is what is compared with."""
    numbers = stream.numbers
    if stream.key(index - 1) not in numbers.than or stream.key(index - 2) not in numbers.more_less or stream.kind(index + 1) == "word":
        return False
    told = (stream.kind(at) == "number" or stream.key(at) in numbers.cardinals for at in range(index - _FAR, index - 2))
    return (stream.year(index) or 0) >= _FIRST_COMPARED and any(told)


def _roughly(stream: Stream, index: int) -> bool:
    """`bis etwa 2031`, `by around 2050`: about so far in time, behind a word that reaches from one time to another."""
    rough = stream.led_by("clock_about", index) and stream.has("year_reaches", index - 2)
    return rough and (stream.year(index) or 0) >= _FIRST_REACHED


_FIRST_REACHED = 1700
_FAR = 5  # tokens to the amount
_FIRST_COMPARED = 1900


def _counts_something(stream: Stream, after: int) -> bool:
    """Does a counted noun or a unit follow?"""
    if stream.kind(after) == "mark":
        return stream.key(after) in "%‰€$£°"
    if stream.kind(after) == "name":
        return True
    if stream.has("year_not_before", after) or stream.find(stream.words.units, after):
        return True
    if stream.words.flag("nouns_are_capitalised") == "True":
        return stream.kind(after) == "word" and stream.capital(after) and stream.key(after) not in stream.numbers.direct_after
    return False


def _free(stream: Stream, index: int) -> bool:
    """Without a word that leads to it: in a language of capitalised nouns none follows, else a word that can follow a year, or a mark."""
    if stream.words.flag("nouns_are_capitalised") == "True":
        return True
    return stream.kind(index + 1) != "word" or stream.has("year_followers", index + 1) or stream.has("year_articles", index - 1)


def apostrophe_year(stream: Stream, index: int, led: bool) -> Said | None:
    """`in '97`, `the spring of ’68` is read with its season."""
    key = stream.key(index)
    if stream.plain(index - 1) != "'" or not stream.glued(index) or stream.glued(index - 1):
        return None
    if not (key.isdigit() and len(key) == YEAR_DIGITS):
        return None
    if not (stream.led_by("year_prepositions", index - 1) or stream.led_by("year_leads", index - 1)):
        return None
    if stream.kind(index + 1) == "word" and not stream.has("year_followers", index + 1):
        return None
    return finish(stream, index, index + 1, Calendar("year", int(key) + (2000 if int(key) < SHORT_TURN else 1900)))


def spoken_year(stream: Stream, index: int, led: bool) -> Said | None:
    """`nineteen eighty-four`, `twenty twenty-five`, `eighteen oh-six`: a year said in two halves."""
    found = in_halves(stream, index)
    return finish(stream, index, found[1], Calendar("year", found[0])) if found else None


def decade_digits(stream: Stream, index: int, led: bool) -> Said | None:
    """`1990er Jahre`, `the 1990s`, `90er`."""
    token = stream.at(index)
    value, suffix = glued_parts(token.key)
    if token.kind != "name" or suffix not in stream.words.lists["decade_suffixes"] or not value.endswith("0"):
        return None
    following = _decade_unit(stream, index + 1)
    if len(value) == 4 and value.endswith("00") and stream.words.flag("hundreds_are_centuries") == "True" and int(value) < _TURN:
        return finish(stream, index, following, Calendar("century", year=int(value)))
    if len(value) == 4:
        return finish(stream, index, following, Calendar("decade", year=int(value)))
    if following == index + 1 and stream.dash(following) and stream.glued(following) and stream.kind(following + 1) == "word":
        return None  # a 30er-Zone
    if len(value) != 2 or not (following > index + 1 or stream.led_by("decade_leads", index) or stream.plain(index - 1) == "'"):
        return None
    return finish(stream, index, following, Calendar("decade", year=_century_of(int(value))))


def _decade_unit(stream: Stream, index: int) -> int:
    here = index + 1 if stream.dash(index) and stream.glued(index) else index
    return here + 1 if stream.has("decade_units", here) else index


def _century_of(decade: int) -> int:
    return (1900 if decade > 10 else 2000) + decade


def decade_word(stream: Stream, index: int, led: bool) -> Said | None:
    """`Neunzigerjahre`, `the nineties`."""
    sure = stream.find(stream.words.decades_sure, index)
    found = sure or stream.find(stream.words.decades, index)
    if not found:
        return None
    following = _decade_unit(stream, found[1])
    if not sure and following == found[1] and not led and not stream.led_by("decade_leads", index):
        return None
    return finish(stream, index, following, Calendar("decade", year=_century_of(found[0])))

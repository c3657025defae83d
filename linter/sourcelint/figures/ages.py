"""Is it somebody's age? `Petra Holl, 53, steht`, `said Jens Wolter, 61.`, `Jan Kaufmann (46)`, `in her seventies`."""

from __future__ import annotations

from decimal import Decimal

from . import nonfigures, units
from .amount import Amount
from .figure import BOUNDS
from .line import Line
from .nonfigures import starts_sentence
from .reading import Reading
from .tokens import split_name
from .vocabulary import match

_YOUNGEST, _OLDEST = 3, 115
_ONE = Decimal(1)


def read(line: Line, amount: Amount) -> Reading | None:
    """The number after a person's name, between commas or in brackets, as years."""
    index = amount.first
    group = _of_group(line, index) if amount.end == index + 1 and _YOUNGEST <= amount.value <= _OLDEST else ""
    if group:
        return _years(line, index, index + 1, amount.value, amount.value)._replace(hedge=group if group in BOUNDS else None)
    if not amount.plain or amount.end != index + 1 or not line.key(index).isdecimal() or not _YOUNGEST <= amount.value <= _OLDEST:
        return None
    if not (_between_commas(line, index) or _in_brackets(line, index) or _is_so_old(line, index) or _at_that_age(line, index)):
        return None
    return _years(line, index, index + 1, amount.value, amount.value)


def _of_group(line: Line, index: int) -> str:
    """`children under five`, `people 50 and older`: the bound of a group's age, or any word where the hedge behind tells it."""
    vocabulary = line.vocabulary
    if nonfigures.may_count(line, index + 1) or units.unit_at(line, index + 1):
        return ""
    bound = vocabulary.age_bounds.get(line.key(index - 1), "")
    if bound and line.key(index - 2) in vocabulary.age_groups:
        return bound
    if line.key(index - 1) not in vocabulary.age_groups:
        return ""
    behind = match(vocabulary.hedges_after, line.tokens, index + 1)
    return "behind" if behind and behind[0] > index + 2 else ""


def over(line: Line, index: int) -> Reading | None:
    """`the over-65s`, `under-fives`: a group told by a bound of its age; under-21s are a team."""
    vocabulary, before = line.vocabulary, line.key(index - 2)
    bound = vocabulary.age_bounds.get(before) if line.key(index - 1) == "-" and line.glued(index - 2, index) else None
    parts = split_name(line.tokens[index], line.text) if bound else None
    if not bound or not parts or parts[1].key not in vocabulary.plural_ends or not parts[0].key.isdecimal():
        return None
    years = Decimal(parts[0].key)
    if not _YOUNGEST <= years <= _OLDEST or (bound == "less_than" and _YOUTH[0] <= years <= _YOUTH[1] and years not in _GROWING):
        return None
    return _years(line, index, index + 1, years, years)._replace(hedge=bound)


_YOUTH, _GROWING = (15, 23), frozenset({16, 18})
"""Youth teams are told by such ages; 16 and 18 are those of the law too."""


def decade(line: Line, index: int) -> Reading | None:
    """`in her seventies`, `in ihren Vierzigern`, `in his 60s`: so many years old, and up to nine more."""
    vocabulary = line.vocabulary
    years = vocabulary.age_decades.get(line.key(index))
    at = index - 1
    if years is None or line.key(index).startswith("1"):
        return None
    while line.key(at) in vocabulary.age_fillers:
        at -= 1
    if line.key(at) not in vocabulary.possessives:
        return None
    return _years(line, index, index + 1, Decimal(years), Decimal(years + 9))


def aged(line: Line, reading: Reading) -> Reading:
    """`aged 18 to 70`, `the 94-year-old director`: the reading as so many years old; as it stands where nothing says so."""
    if reading.unit is None and reading.upper <= _OLDEST and _is_led(line, reading.first):
        return reading._replace(kind="duration", unit="a", bare=False, role="age")
    told = reading.unit == "a" and (is_old(line, reading.end) or _is_led(line, reading.first))
    return reading._replace(role="age") if told else reading


def is_old(line: Line, end: int) -> bool:
    """True where a length of time that ends before token `end` is an age: `94-year-old`."""
    return line.key(end + 1 if line.key(end) in _HYPHENS else end) in line.vocabulary.age_behind


def is_age(line: Line, first: int, end: int, unit: str, years: Decimal) -> bool:
    """True where a length of time from token `first` to before `end` is told as an age."""
    return is_old(line, end) or _is_led(line, first) or (unit == "a" and _is_said_of_somebody(line, end, years))


def _is_led(line: Line, first: int) -> bool:
    """`aged 44`, and each age of a list: `im Alter von 33, 34 und 39 Jahren`, `aged 8 and 11`."""
    vocabulary, at = line.vocabulary, first - 1
    while line.key(at) == "," or line.key(at) in vocabulary.and_words or line.kind(at) == "number":
        at -= 1
    return line.key(at) in vocabulary.age_leads or (line.key(at) in vocabulary.of and line.key(at - 1) in vocabulary.age_nouns)


def _is_said_of_somebody(line: Line, end: int, years: Decimal) -> bool:
    """True where an adjective that ends before token `end` tells how old somebody is: `die 43-jährige West`, not `die 20-jährige Ehe`."""
    vocabulary = line.vocabulary
    if not vocabulary.age_adjectives or not line.key(end - 1).endswith(vocabulary.age_adjectives):
        return False
    if line.capital(end - 1) and not starts_sentence(line, end - 1):
        return True  # der 43-Jährige
    key = line.key(end)
    if line.kind(end) != "word" or not line.capital(end) or key.endswith(vocabulary.lasting):
        return False
    return years >= _GROWN or key.endswith(vocabulary.persons)


_GROWN = 11
"""Years from which few things but people are called so old."""

_HYPHENS = frozenset("-‐‑")


def _years(line: Line, first: int, end: int, low: Decimal, high: Decimal) -> Reading:
    start, stop = line.tokens[first].start, line.tokens[end - 1].end
    hedge = "range" if low != high else None
    return Reading(first, end, start, stop, low, high, _ONE, "duration", unit="a", hedge=hedge, role="age")


def _between_commas(line: Line, index: int) -> bool:
    if not _closes(line, index + 1):
        return False
    before = line.key(index - 1)
    if before == ",":
        return _person(line, index - 2)
    return before in line.vocabulary.and_words and line.kind(index - 2) == "number" and _between_commas(line, index - 2)


def _closes(line: Line, index: int) -> bool:
    key = line.key(index)
    if key in line.vocabulary.and_words:
        return line.kind(index + 1) == "number"
    return key in ("", ",", ".", ";", ")", "–", "?", "!")


def _in_brackets(line: Line, index: int) -> bool:
    if line.key(index - 1) != "(" or line.key(index + 1) not in (")", ","):
        return False
    if line.key(index - 2) == "." and _initial(line, index - 3):
        return True
    if line.kind(index - 2) == "word" and line.key(index - 2) in line.vocabulary.persons:
        return True
    return _person(line, index - 2) and (_two_names(line, index - 2) or not _goes_on(line, index + 2))


def _initial(line: Line, index: int) -> bool:
    """`Anna M. (38)`: the letter of a name that is not told."""
    one = line.kind(index) == "word" and len(line.key(index)) == 1 and line.capital(index)
    return one and line.kind(index - 1) == "word" and _name(line, index - 1)


def _is_so_old(line: Line, index: int) -> bool:
    """`who is 64.`, `she was 31 and`, `Olsen wird 61.`"""
    vocabulary = line.vocabulary
    if line.key(index - 1) not in vocabulary.age_copulas:
        return False
    if not (_closes(line, index + 1) or line.key(index + 1) in vocabulary.and_words):
        return False
    return line.key(index - 2) in vocabulary.age_pronouns or _person(line, index - 2)


def _at_that_age(line: Line, index: int) -> bool:
    """`Mit 17 zog sie aus`, `At 64, he`: at the head of a sentence, and a verb or a person behind it."""
    vocabulary, at = line.vocabulary, index + 1
    if line.key(index - 1) not in vocabulary.age_alone or not starts_sentence(line, index - 1) or nonfigures.may_count(line, at):
        return False
    if not vocabulary.nouns_capital:
        return line.key(at + (line.key(at) == ",")) in vocabulary.age_pronouns
    verb = line.kind(at) == "word" and not line.capital(at) and line.key(at) not in vocabulary.and_words
    return verb and line.key(at + 1) in vocabulary.age_pronouns and int(line.key(index)) >= _ALONE


_ALONE = 6
"""Years from which such an age is told."""


def _goes_on(line: Line, index: int) -> bool:
    """A list of names with their values: `Meta (80), Google (60)`."""
    if line.key(index) == "," or line.key(index) in line.vocabulary.and_words:
        return line.kind(index + 1) in ("word", "name") and line.key(index + 2) == "("
    return False


def _person(line: Line, index: int) -> bool:
    """True for a word that names a person: a name of two words, one after a word that leads to a name, a word for people."""
    vocabulary = line.vocabulary
    if line.kind(index) != "word":
        return False
    key = line.key(index)
    if key.endswith(vocabulary.persons):
        return True
    if not _name(line, index):
        return False
    before = line.key(index - 1)
    if starts_sentence(line, index) or _two_names(line, index) or before in vocabulary.name_leads:
        return True
    plain = line.kind(index - 1) == "word" and before not in vocabulary.function_words
    return not vocabulary.nouns_capital and plain and not line.capital(index - 1)  # her brother Tom, 46,


def _two_names(line: Line, index: int) -> bool:
    return line.kind(index - 1) == "word" and _name(line, index - 1) and line.key(index - 1) not in line.vocabulary.articles


def _name(line: Line, index: int) -> bool:
    written = line.written(index)
    if len(written) < 2 or not written[0].isupper() or written.isupper():
        return False
    return line.key(index) not in line.vocabulary.function_words and line.key(index) not in line.vocabulary.not_persons

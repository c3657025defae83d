"""Which words of a language speak of the calendar? The lexicon's `calendar` section as look-up tables, made once per language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from .. import cachefile
from ..lexicon.model import Language
from ..record import NamedTuple
from .tokens import Token, tokenize

Table = dict[str, tuple[tuple[tuple[str, ...], Any], ...]]
"""First key of a phrase → its possible rests with their meaning, longest first."""


_FIRST = (
    "ordinal_last", "weeks_numbered", "weeks_dated", "ago_leads", "half_to", "half_past", "half_past_led",
    "three_quarters_to", "quarter_to", "quarter_names",
)  # fmt: skip
"""Lists whose words can begin a figure."""


_AMOUNTS = ("units_fused", "units_numbered", "shifted", "anchored", "beside", "months_fused")
_PARTS = ("parts_fused",)
"""Tables whose meanings are more than plain values."""


class _Lazy(dict[str, Any]):
    """Tables that are made when they are first asked for: most texts need few of them."""

    def __init__(self, make: Callable[[str], Any]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, name: str) -> Any:
        made = self[name] = self._make(name)
        return made


class Vocabulary:
    """Look-up tables of one language; `starters` holds every key with which a figure of the calendar can begin."""

    def __init__(self, language: Language) -> None:
        data = language.section("calendar")
        self.code = language.code
        self.endings = _texts(data.get("endings"))
        self.names = tuple(name for name, value in data.items() if isinstance(value, list))
        self.lists = _Lazy(lambda name: frozenset(_folded(self._forms(_texts(data.get(name))))))
        self.flags = {name: str(value) for name, value in data.items() if isinstance(value, str | bool | int)}
        self.capitals = frozenset(
            key
            for name in ("months", "months_short")
            for words in (data.get(name) or {}).values()
            for key, word in _keys(words)
            if word[:1].isupper()
        )
        self.months = self._table(data, "months", int)
        self.months_short = self._table(data, "months_short", int)
        self.weekdays = self._weekdays(data)
        self.weekdays_short = self._table(data, "weekdays_short", int)
        self.seasons = self._table(data, "seasons", int)
        self.season_parts = self._table(data, "season_parts", _season_part)
        self.units = self._table(data, "units", str)
        self.units_short = self._table(data, "units_short", str)
        self.units_fused = self._table(data, "units_fused", _unit_amount)
        self.deixis = self._table(data, "deixis", int)
        self.deixis_behind = self._table(data, "deixis_behind", int)
        self.shifted = self._table(data, "shifted", _unit_amount)
        self.parts = self._table(data, "parts", str)
        self.parts_fused = self._table(data, "parts_fused", _unit_part)
        self.ordinals = self._table(data, "ordinals", int)
        self.anchored = self._table(data, "anchored", _unit_amount)
        self.beside = self._table(data, "beside", _unit_amount)
        self.units_numbered = self._table(data, "units_numbered", _unit_amount)
        self.decades = self._table(data, "decades_spelled", int)
        self.decades_sure = self._table(data, "decades_sure", int)
        self.holidays = self._table(data, "holidays", str)
        self.halves = self._table(data, "halves", str)
        self.year_heads = self._table(data, "year_heads", int)
        self.noons = self._table(data, "clock_noon", str)
        self.months_fused = self._months_fused(data)
        self.phrases = _Lazy(lambda name: self._phrases(_texts(data.get(name))))
        self.numbered = {key: unit for unit, words in (data.get("numbered") or {}).items() for key, _ in _keys(words)}
        self.adjectives = self._adjectives(data)
        self.linked_units = {key: unit for unit, words in (data.get("unit_links") or {}).items() for key, _ in _keys(words)}
        self.dateline: Mapping[str, Any] = data.get("dateline") or {}
        self.lead_phrases = self._phrases(_texts(self.dateline.get("words")))
        self.one = self.lists["one"]
        self.unit_keys = (
            frozenset(self.units)
            | frozenset(self.units_short)
            | frozenset(self.units_fused)
            | frozenset(self.linked_units)
            | frozenset(self.adjectives)
        )
        self.tails = frozenset(key[-5:] for key in self.adjectives)
        self.tables: dict[str, Table] = {
            "months": self.months, "months_short": self.months_short, "weekdays": self.weekdays, "weekdays_short": self.weekdays_short,
            "seasons": self.seasons, "season_parts": self.season_parts, "deixis": self.deixis, "shifted": self.shifted,
            "parts": self.parts, "parts_fused": self.parts_fused,
            "ordinals": self.ordinals, "anchored": self.anchored, "beside": self.beside,
            "units_numbered": self.units_numbered, "decades": self.decades, "decades_sure": self.decades_sure,
            "holidays": self.holidays, "noons": self.noons, "year_heads": self.year_heads,
            **{name: self.phrases[name] for name in _FIRST},
        }  # fmt: skip
        self.starters = frozenset(key for table in self.tables.values() for key in table)
        self.seconds = _second_words(self.tables.values())
        self.short_days = frozenset(self.weekdays_short) - frozenset(
            key for name, table in self.tables.items() if name != "weekdays_short" for key in table
        )
        self.leaders = self.starters - self.short_days
        self.readers: dict[str, tuple[Any, ...]] = {}  # what can begin with a word, filled as texts are read
        self.known: dict[str, int] = {}  # what a word can do (calendar_candidates), filled as texts are read
        self.amount_links = self._first("to", "and", "or", "unit_fillers")
        self.clock_marks = self._first("clock", "clock_am", "clock_pm", "clock_night", "clock_military") | self.lists["zones"]
        self.soft_ends = self._last("clock_just_before", "clock_just_after")
        self.turns = self._first("past", "till") | self.clock_marks
        self.near = self.starters | self.unit_keys | self.clock_marks | self._first("and", "decade_units")
        self.near |= self._last("eras_after", "this_month")  # their first words are those of every sentence (nach Christus)
        self.near |= frozenset(rest[-1] for table in (self.holidays,) for rests in table.values() for rest, _ in rests if rest)
        self.clock_starts = self._first(
            "half_to", "half_past", "half_past_led", "three_quarters_to", "quarter_to", "quarter_names"
        ) | frozenset(self.noons)

    def kept(self) -> dict[str, Any]:
        """All tables as plain values, from which `of_kept` makes the vocabulary again."""
        words = {"lists": {name: self.lists[name] for name in self.names}, "phrases": {name: self.phrases[name] for name in self.names}}
        return {**vars(self), **words, **{name: _valued(getattr(self, name), tuple) for name in (*_AMOUNTS, *_PARTS)}, "tables": {
            name: None if name in (*_AMOUNTS, *_PARTS) else table for name, table in self.tables.items()
        }}  # fmt: skip

    @classmethod
    def of_kept(cls, kept: dict[str, Any]) -> Vocabulary:
        """The vocabulary with these tables."""
        made = cls.__new__(cls)
        vars(made).update(kept)
        made.lists, made.phrases = _Lazy(lambda _: frozenset()), _Lazy(lambda _: {})
        made.lists.update(kept["lists"])
        made.phrases.update(kept["phrases"])
        for names, amount in ((_AMOUNTS, UnitAmount), (_PARTS, UnitPart)):
            for name in names:
                table = _valued(kept[name], amount._make)
                setattr(made, name, table)
                if name in made.tables:
                    made.tables[name] = table
        return made

    def _first(self, *names: str) -> frozenset[str]:
        return frozenset(key for name in names for key in self.phrases[name])

    def _last(self, *names: str) -> frozenset[str]:
        phrases = ((first, *rest) for name in names for first, rests in self.phrases[name].items() for rest, _ in rests)
        return frozenset([key for key in phrase if key.isalpha()][-1] for phrase in phrases)

    def has(self, name: str, key: str) -> bool:
        """Is the key one of the list's single words?"""
        return key in self.lists[name]

    def flag(self, name: str) -> str:
        """A setting of the section as text, "" where it is not set."""
        return self.flags.get(name, "")

    def _forms(self, words: Sequence[Any]) -> Iterator[str]:
        for word in _texts(words):
            if word.endswith("+"):
                yield from (word[:-1] + ending for ending in self.endings)
            else:
                yield word

    def _table(self, data: Mapping[str, Any], name: str, meaning: Any) -> Table:
        entries = ((word, meaning(value)) for value, words in (data.get(name) or {}).items() for word in self._forms(words))
        return _table(entries)

    def _months_fused(self, data: Mapping[str, Any]) -> Table:
        """`Oktoberwoche`: the month's name with what is counted in it, in one word."""
        parts = (data.get("month_parts") or {}).items()
        months = (data.get("months") or {}).items() if parts else ()
        return _table(
            (name + ending, UnitAmount(unit, int(month)))
            for month, names in months for name in _texts(names) for unit, endings in parts for ending in _texts(endings)
        )  # fmt: skip

    def _phrases(self, words: Sequence[Any]) -> Table:
        return _table((word, True) for word in self._forms(words))

    def _weekdays(self, data: Mapping[str, Any]) -> Table:
        endings = _texts(data.get("weekday_endings")) or ("",)
        habits = set(_folded(_texts(data.get("weekday_habits"))))
        entries = (
            (word + ending, int(number))
            for number, words in (data.get("weekdays") or {}).items()
            for word in _texts(words)
            for ending in endings
            if (word + ending).casefold() not in habits
        )
        return _table(entries)

    def _adjectives(self, data: Mapping[str, Any]) -> dict[str, str]:
        endings = _texts(data.get("adjective_endings")) or ("",)
        return {
            (word + ending).casefold(): unit
            for unit, words in (data.get("unit_adjectives") or {}).items()
            for word in _texts(words)
            for ending in endings
        }


def vocabulary(language: Language) -> Vocabulary:
    """The language's tables, made once per state of the lexicon."""
    found: Vocabulary = language.once("calendar", _remembered)
    return found


def _remembered(language: Language) -> Vocabulary:
    if not language.fingerprint:
        return Vocabulary(language)
    key = cachefile.key_of("calendar", language.fingerprint, cachefile.state_of_code("figures"))
    return Vocabulary.of_kept(cachefile.remembered(key, lambda: Vocabulary(language).kept()))


class UnitAmount(NamedTuple):
    """So many units."""

    unit: str
    amount: int


class UnitPart(NamedTuple):
    """A part (`start`, `middle`, `end`) of a unit."""

    unit: str
    part: str


def _second_words(tables: Iterable[Table]) -> dict[str, frozenset[str]]:
    """The words that may follow a first one, of those that begin nothing alone: year (before last)."""
    found: dict[str, set[str]] = {}
    for table in tables:
        for first, rests in table.items():
            found.setdefault(first, set()).update(rest[0] if rest else "" for rest, _ in rests)
    return {first: frozenset(seconds) for first, seconds in found.items() if "" not in seconds}


def _unit_amount(text: str) -> UnitAmount:
    unit, amount = text.split()
    return UnitAmount(unit, int(amount))


def _season_part(text: str) -> tuple[int, str]:
    season, part = text.split()
    return int(season), part


def _unit_part(text: str) -> UnitPart:
    unit, part = text.split()
    return UnitPart(unit, part)


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(str(item) for item in value) if isinstance(value, list | tuple) else ()


def _folded(words: Iterable[str]) -> Iterator[str]:
    return (word.casefold() for word in words)


def _keys(words: Any) -> Iterator[tuple[str, str]]:
    return ((word.casefold(), word) for word in _texts(words))


def _table(entries: Iterable[tuple[str, Any]]) -> Table:
    found: dict[str, dict[tuple[str, ...], Any]] = {}
    for phrase, meaning in entries:
        if not phrase:  # an empty ending
            continue
        if phrase.isalpha():  # nearly all
            found.setdefault(phrase.casefold(), {}).setdefault((), meaning)
        else:
            first, *rest = (token.key.replace("’", "'") for token in tokenize(phrase))
            found.setdefault(first, {}).setdefault(tuple(rest), meaning)
    return {first: _longest_first(rests) if len(rests) > 1 else tuple(rests.items()) for first, rests in found.items()}


def _valued(table: Table, meaning: Callable[[Any], Any]) -> Table:
    return {first: tuple([(rest, meaning(value)) for rest, value in rests]) for first, rests in table.items()}


def _longest_first(rests: Mapping[tuple[str, ...], Any]) -> tuple[tuple[tuple[str, ...], Any], ...]:
    return tuple(sorted(rests.items(), key=lambda item: -len(item[0])))


__all__ = ["Table", "Token", "UnitAmount", "UnitPart", "Vocabulary", "vocabulary"]

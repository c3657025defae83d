"""What is kept comes back equal, and fast."""

from __future__ import annotations

import marshal
import time
from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from sourcelint.figures.figure import Figure
from sourcelint.sources.fact import Claim, Entity, Fact, FactBase, Source
from sourcelint.sources.pack import pack, unpack
from sourcelint.text.span import Span
from sourcelint.values.interval import Interval
from sourcelint.values.quantity import Away, Calendar, Per, Quantity

TEXT = st.text(max_size=8)
WORDS = st.dictionaries(st.sampled_from(["", "de", "en"]), st.lists(TEXT, max_size=3).map(tuple), max_size=3)
SPANS = st.builds(Span, st.integers(0, 99), st.integers(0, 99))
NUMBERS = st.one_of(st.none(), st.decimals(allow_nan=False, allow_infinity=False))
DAYS = st.one_of(st.none(), st.dates())
INTERVALS = st.one_of(
    st.builds(Interval, NUMBERS, NUMBERS, st.booleans(), st.booleans()), st.builds(Interval, DAYS, DAYS, st.booleans())
)
PART = st.one_of(st.none(), st.integers(1, 9999))
CALENDARS = st.builds(
    Calendar, st.sampled_from(["day", "month"]), PART, PART, PART, PART, PART, st.none() | TEXT, st.booleans(), st.booleans(),
    st.none() | st.builds(Calendar, st.just("year"), PART),
    st.none() | st.builds(Away, st.integers(-9, 9), st.integers(1, 365), st.booleans()),
)
QUANTITIES = st.builds(Quantity, INTERVALS, INTERVALS, st.decimals(allow_nan=False, allow_infinity=False), st.none() | TEXT,
                       st.none() | st.builds(Per, st.decimals(allow_nan=False, allow_infinity=False), TEXT), st.sampled_from([-1, 0, 1]),
                       st.none() | CALENDARS, st.booleans())
FIGURES = st.builds(Figure, SPANS, QUANTITIES, TEXT, TEXT, TEXT, st.none() | TEXT, TEXT, st.integers(-1, 3), st.none() | SPANS,
                    st.lists(QUANTITIES, max_size=2).map(tuple), st.none() | SPANS, st.booleans())
SOURCES = st.builds(Source, TEXT, TEXT, TEXT, DAYS, TEXT, TEXT, TEXT, DAYS, TEXT, TEXT)
ENTITIES = st.builds(Entity, TEXT, TEXT, st.lists(TEXT, max_size=2).map(tuple), WORDS, TEXT, TEXT)


@st.composite
def bases(draw: st.DrawFn) -> FactBase:
    sources = draw(st.lists(SOURCES, min_size=1, max_size=3, unique_by=lambda source: source.id))
    claims = st.builds(Claim, FIGURES, st.sampled_from(sources), TEXT, TEXT, st.none() | INTERVALS, TEXT, TEXT, TEXT, TEXT)
    facts = st.builds(Fact, TEXT, TEXT, TEXT, WORDS, WORDS, st.lists(claims, max_size=2).map(tuple), st.none() | INTERVALS, TEXT, TEXT)
    return FactBase(tuple(sources), tuple(draw(st.lists(ENTITIES, max_size=2))), tuple(draw(st.lists(facts, max_size=2))))


@settings(max_examples=40)
@given(bases())
def test_what_is_packed_comes_back_through_json(base: FactBase) -> None:
    assert unpack(marshal.loads(marshal.dumps(pack(base)))) == base


def test_every_field_is_kept() -> None:
    """A field added to a value must be packed too: the rows are as long as the values."""
    day = Interval(date(2025, 1, 1), date(2025, 1, 2), True, True)
    calendar = Calendar("day", 2025, 1, 1, 2, 3, "start", True, False, Calendar("year", 2024), Away(-2, 365, True))
    quantity = Quantity(day, Interval(Decimal(1), None), Decimal("0.1"), "USD", Per(Decimal(2), "h"), -1, calendar, True)
    figure = Figure(Span(1, 2), quantity, "money", "x", "by", "about", "de", 3, Span(4, 5), (quantity,), Span(6, 7), False)
    source = Source("s", "t", "p", date(2025, 1, 1), "de", "f", "u", date(2025, 1, 2), "h", "o", (("¶1", "x"),))
    entity = Entity("e", "company", ("E",), {"de": ("x",)}, "o", "w")
    claim = Claim(figure, source, "q", "a", day, "disputed", "who", "why", "o", "37 %")
    fact = Fact("f", "e", "m", {"": ("w",)}, {"en": ("c",)}, (claim,), day, "by", "o", ("g",))
    for value in (quantity, figure, source, entity, claim, fact, calendar):
        defaults = type(value)._field_defaults
        assert all(getattr(value, name) != default for name, default in defaults.items()), "set every field above to something"
    base = FactBase((source,), (entity,), (fact,))
    assert unpack(marshal.loads(marshal.dumps(pack(base)))) == base


def test_a_hundred_facts_are_back_in_three_milliseconds() -> None:
    source = Source("s", "title", "publisher", date(2025, 1, 1), "de")
    quantity = Quantity(Interval(Decimal(1200), None, True, True), Interval(Decimal(1200), Decimal(1500), True), Decimal(100), "USD")
    figure = Figure(Span(0, 14), quantity, "money", "mehr als 1.200", "level", "more_than", "de", cue=Span(0, 8))
    january = Interval(date(2025, 1, 1), date(2025, 1, 31))
    claim = Claim(figure, source, "mehr als 1.200 Beschäftigte", "¶2", january, origin="sheet.yaml:18")
    words = {"de": ("Container", "Kiste", "Behälter"), "en": ("containers", "boxes")}
    one = Fact("fact", "port", "", words, words, (claim,), claim.as_of)
    facts = tuple(one._replace(id=f"fact-{n}", origin=f"sheet.yaml:{n}") for n in range(100))
    kept = marshal.dumps(pack(FactBase((source,), (), facts)))
    times = []
    for _ in range(20):
        begun = time.perf_counter()
        unpack(marshal.loads(kept))
        times.append(time.perf_counter() - begun)
    assert min(times) < 0.003

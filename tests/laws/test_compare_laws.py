"""What holds of every comparison, whatever the figures."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from sourcelint.values.compare import Verdict, compare
from sourcelint.values.interval import UNBOUNDED, Interval, point
from sourcelint.values.quantity import Calendar, Per, Quantity

UNITS = (None, "USD", "EUR", "%", "pt", "km", "m2", "ha", "h", "a", "kg", "MWh", "Cel", "token", "")
KINDS = (
    "count",
    "money",
    "percent",
    "points",
    "length",
    "area",
    "duration",
    "ratio",
    "ordinal",
    "score",
    "number",
    "temperature",
    "date",
    "time",
)
HEDGES = ("about", "more_than", "at_least", "less_than", "at_most", "just_under", "just_over", "range", "vague", None)
ROLES = ("level", "by", "to")

numbers = st.decimals(min_value=Decimal("-1e15"), max_value=Decimal("1e15"), places=3, allow_nan=False, allow_infinity=False)


@st.composite
def intervals(draw):
    kind = draw(st.sampled_from(("numbers", "days", "none")))
    if kind == "none":
        return UNBOUNDED
    ends = sorted(draw(st.tuples(*([numbers if kind == "numbers" else st.dates()] * 2))))
    lower, upper = (draw(st.sampled_from((end, end, end, None))) for end in ends)
    return Interval(lower, upper, lower is None or draw(st.booleans()), upper is None or draw(st.booleans()))


@st.composite
def calendars(draw):
    small = st.one_of(st.none(), st.integers(0, 60))
    grain = draw(st.sampled_from(("day", "week", "month", "quarter", "half", "season", "year", "decade", "century", "weekend")))
    year, weekday = draw(st.one_of(st.none(), st.integers(-5, 10500))), draw(st.one_of(st.none(), st.integers(0, 6)))
    part = draw(st.sampled_from((None, "start", "middle", "end")))
    return Calendar(grain, year, draw(small), draw(small), weekday, draw(small), part, draw(st.booleans()), draw(st.booleans()))


@st.composite
def quantities(draw):
    calendar = draw(st.one_of(st.none(), st.none(), calendars()))
    if calendar is not None and draw(st.booleans()):
        calendar = calendar._replace(end=draw(calendars()))
    per = draw(st.one_of(st.none(), st.builds(Per, st.decimals(0, 1_000_000, places=1), st.sampled_from(("token", "h", "d", "m2")))))
    grain = draw(st.decimals(0, 1000, places=2))
    return Quantity(
        draw(intervals()),
        draw(intervals()),
        grain,
        draw(st.sampled_from(UNITS)),
        per,
        draw(st.sampled_from((-1, 0, 1))),
        calendar,
        draw(st.booleans()),
    )


def points():
    """Unhedged figures as they are read: a value of up to four digits, its scale and its grain."""
    return st.builds(_point, st.integers(1, 9999), st.integers(-2, 12))


def _point(digits: int, power: int, unit: str | None = None) -> Quantity:
    x, grain = Decimal(digits).scaleb(power), Decimal(1).scaleb(power)
    return Quantity(point(x), Interval(x - grain / 2, x + grain / 2), grain, unit)


def verdict(claim: Quantity, figure: Quantity, **more: object) -> Verdict:
    return compare(claim, figure, **{"claim_kind": "count", "figure_kind": "count", **more}).verdict  # type: ignore[arg-type]


@given(
    quantities(),
    quantities(),
    st.sampled_from(KINDS),
    st.sampled_from(KINDS),
    st.sampled_from(HEDGES),
    st.sampled_from(HEDGES),
    st.sampled_from(ROLES),
    st.sampled_from(ROLES),
    st.one_of(st.none(), st.dates()),
)
def test_any_two_figures_get_a_verdict(claim, figure, kind, other_kind, hedge, other_hedge, role, other_role, text_date):
    found = compare(
        claim,
        figure,
        claim_kind=kind,
        figure_kind=other_kind,
        claim_hedge=hedge,
        figure_hedge=other_hedge,
        claim_role=role,
        figure_role=other_role,
        text_date=text_date,
        claim_date=text_date,
    )
    assert isinstance(found.verdict, Verdict)
    assert (found.slip is not None) == (found.verdict is Verdict.CONTRADICTION)


@given(quantities(), st.sampled_from(KINDS), st.sampled_from(HEDGES), st.sampled_from(ROLES))
def test_a_figure_agrees_with_itself(quantity, kind, hedge, role):
    found = compare(
        quantity, quantity, claim_kind=kind, figure_kind=kind, claim_hedge=hedge, figure_hedge=hedge, claim_role=role, figure_role=role
    )
    assert found.verdict is Verdict.SAME


@given(points(), points())
def test_points_are_compared_alike_from_either_side(one, other):
    there, back = verdict(one, other), verdict(other, one)
    assert (there is Verdict.SAME) == (back is Verdict.SAME)
    assert (there is Verdict.CONTRADICTION) == (back is Verdict.CONTRADICTION)


def _thousandfold(quantity: Quantity) -> Quantity:
    by = Decimal(1000)
    return quantity._replace(stated=quantity.stated.scaled(by), likely=quantity.likely.scaled(by), grain=quantity.grain * by)


def _hedged(quantity: Quantity, hedge: str | None) -> Quantity:
    x = quantity.stated.lower
    assert isinstance(x, Decimal)
    near, far = x * Decimal("0.25"), x / 10
    shapes = {
        "about": (quantity.stated, Interval(x - far, x + far)),
        "more_than": (Interval(x, None, True, True), Interval(x, x + near, True)),
        "less_than": (Interval(None, x, True, True), Interval(x - near, x, False, True)),
        "just_under": (Interval(x - far, x, False, True),) * 2,
        "just_over": (Interval(x, x + far, True),) * 2,
        "vague": (Interval(x, None, False, True), Interval(x, x * 10, False, True)),
    }
    stated, likely = shapes.get(hedge or "", (quantity.stated, quantity.likely))
    return quantity._replace(stated=stated, likely=likely)


SHAPES = ("about", "more_than", "less_than", "just_under", "just_over", "vague", None)


@given(points(), points(), st.sampled_from(SHAPES), st.sampled_from(SHAPES))
def test_a_thousand_times_both_is_the_same_verdict(one, other, hedge, other_hedge):
    one, other = _hedged(one, hedge), _hedged(other, other_hedge)
    hedges = {"claim_hedge": hedge, "figure_hedge": other_hedge}
    assert verdict(one, other, **hedges) is verdict(_thousandfold(one), _thousandfold(other), **hedges)


@given(points(), points(), st.sampled_from(SHAPES), st.sampled_from(SHAPES), st.decimals(0, 10**9, places=1), st.booleans())
def test_a_wider_reading_never_turns_agreement_into_contradiction(one, other, hedge, other_hedge, by, claim_side):
    one, other = _hedged(one, hedge), _hedged(other, other_hedge)
    hedges = {"claim_hedge": hedge, "figure_hedge": other_hedge}
    before = verdict(one, other, **hedges)
    wider = [quantity._replace(likely=quantity.likely.widen(by)) for quantity in (one, other)]
    after = verdict(wider[0], other, **hedges) if claim_side else verdict(one, wider[1], **hedges)
    assert not (before.agrees and after is Verdict.CONTRADICTION)


@given(points(), st.integers(-9, 9).filter(bool), st.sampled_from((None, "USD", "km", "%")))
def test_a_figure_off_by_a_power_of_ten_contradicts(one, power, unit):
    one = one._replace(unit=unit)
    by = Decimal(1).scaleb(power)
    other = one._replace(stated=one.stated.scaled(by), likely=one.likely.scaled(by), grain=one.grain * by)
    found = compare(one, other, claim_kind="count", figure_kind="count")
    assert (found.verdict, found.slip) == (Verdict.CONTRADICTION, "zero")


@given(points(), st.integers(1, 3))
def test_rounding_to_fewer_digits_agrees(one, digits):
    x, grain = one.stated.lower, one.grain.scaleb(digits)
    assert isinstance(x, Decimal)
    rounded = (x / grain).to_integral_value() * grain
    if not rounded:
        return
    other = Quantity(point(rounded), Interval(rounded - grain / 2, rounded + grain / 2), grain)
    assert verdict(one, other).agrees
    assert verdict(other, one).agrees


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_days_agree_exactly_when_they_are_one_day(one, other):
    first, second = (Quantity(point(day), point(day), calendar=Calendar("day", day.year, day.month, day.day)) for day in (one, other))
    found = verdict(first, second, claim_kind="date", figure_kind="date")
    assert found is (Verdict.SAME if one == other else Verdict.CONTRADICTION)


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(-200, 200))
def test_a_date_without_year_agrees_in_any_year_near_its_text(day, distance):
    full = Quantity(point(day), point(day), calendar=Calendar("day", day.year, day.month, day.day))
    bare = Quantity(UNBOUNDED, UNBOUNDED, calendar=Calendar("day", None, day.month, day.day, year_said=False))
    text_date = date.fromordinal(day.toordinal() + distance)
    assert verdict(full, bare, claim_kind="date", figure_kind="date", text_date=text_date).agrees

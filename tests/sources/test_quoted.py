"""A figure is read as its quote has it, and a value says what neither of them does."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from sourcelint.errors import SheetError
from sourcelint.figures.figure import Figure
from sourcelint.lexicon.model import Lexicon
from sourcelint.sources.sheet import from_short
from sourcelint.values.quantity import Per

D = Decimal


def figure(claim: str, lexicon: Lexicon, language: str = "en") -> Figure:
    text = f"- {{subject: Nordhafen, measure: [thing], published: 2025-03-11, language: {language}, {claim}}}\n"
    return from_short(text, lexicon).facts[0].claims[0].figure


@pytest.mark.parametrize(
    ("claim", "language", "kind", "lower", "unit"),
    [
        ("figure: '18:47', quote: 'the gate closed at 18:47'", "en", "time", D(1127), "min_of_day"),
        ("figure: '18:47', quote: 'schloss um 18:47 Uhr'", "de", "time", D(1127), "min_of_day"),
        ("figure: '18', quote: 'schloss um 18 Uhr'", "de", "time", D(1080), "min_of_day"),
        ("figure: '2025', quote: 'schloss im Januar 2025'", "de", "date", date(2025, 1, 1), None),
        ("figure: '18:47', quote: 'it ended 18:47'", "en", "score", D(18), None),
        ("figure: '1532', quote: 'the quay was built in 1532'", "en", "date", date(1532, 1, 1), None),
        ("figure: '1532', quote: '1532 crates were found'", "en", "count", D(1532), None),
        ("figure: '131', quote: 'von 131 auf 78 Millionen Euro'", "de", "money", D(131_000_000), "EUR"),
        ("figure: '362', quote: 'knapp 362 Millionen Euro'", "de", "money", D(362_000_000), "EUR"),
        ("figure: 'zehn', quote: 'von zehn auf sechs Wochen'", "de", "duration", D(10), "wk"),
        ("figure: '58', quote: 'Petra Holl (58) ging'", "de", "duration", D(58), "a"),
        ("figure: fourth, quote: 'the fourth largest port'", "en", "ordinal", D(4), None),
        ("figure: '8', quote: '8 bis 9 Prozent'", "de", "count", D(8), None),
        ("figure: '430', quote: 'some 430 horses'", "en", "count", D(430), None),
    ],
)
def test_the_surroundings_decide(claim: str, language: str, kind: str, lower: object, unit: str | None, lexicon: Lexicon) -> None:
    found = figure(claim, lexicon, language)
    assert (found.kind, found.quantity.stated.lower, found.quantity.unit) == (kind, lower, unit)
    assert found.hedge is None, "a hedge that the wording leaves out is not taken from the quote"


@pytest.mark.parametrize(
    ("claim", "kind", "lower", "unit"),
    [
        ("figure: '18:47', value: 'T18:47'", "time", D(1127), "min_of_day"),
        ("figure: '18:47', value: '18:47', quote: 'closed at 18:47'", "score", D(18), None),
        ("figure: '1532', value: Y1532", "date", date(1532, 1, 1), None),
        ("figure: '2013', value: '2013.0', quote: 'in 2013'", "count", D(2013), None),
        ("figure: fourth, value: '#4'", "ordinal", D(4), None),
        ("figure: fourth, value: 4, quote: 'the fourth victim'", "count", D(4), None),
        ("figure: third place, value: '#3'", "ordinal", D(3), None),
        ("figure: '131', value: 131e6 EUR, quote: '131 the year before, now 78 million euros'", "money", D(131_000_000), "EUR"),
        ("figure: '44', value: 44 a", "duration", D(44), "a"),
        ("figure: '6.4', value: 6.4 %", "percent", D("6.4"), "%"),
    ],
)
def test_a_value_leads_where_the_digits_agree(claim: str, kind: str, lower: object, unit: str | None, lexicon: Lexicon) -> None:
    found = figure(claim, lexicon)
    assert (found.kind, found.quantity.stated.lower, found.quantity.unit) == (kind, lower, unit)


@pytest.mark.parametrize(
    ("claim", "per"),
    [
        ("figure: 362 Millionen Euro, quote: 'nach 362 Millionen Euro im Jahr zuvor'", None),
        ("figure: 362 Millionen Euro, quote: '362 Millionen Euro im Jahr 2024'", None),
        ("figure: 362 Millionen Euro, quote: '362 Millionen Euro im Jahr'", Per(D(1), "a")),
        ("figure: 362 Millionen Euro, value: 362e6 EUR, quote: '362 Millionen Euro im Jahr'", None),
        ("figure: 362 Millionen Euro, value: 362e6 EUR/a", Per(D(1), "a")),
        ("figure: 2 Euro pro Token, value: 2 EUR", Per(D(1), "token")),
    ],
)
def test_a_value_without_a_denominator_is_no_rate(claim: str, per: Per | None, lexicon: Lexicon) -> None:
    assert figure(claim, lexicon, "de").quantity.per == per


def test_the_sign_of_a_value_tells_the_direction(lexicon: Lexicon) -> None:
    fall = figure("figure: 9 percent, value: '-9 %'", lexicon).quantity
    assert (fall.sign, fall.stated.lower) == (-1, D(9))
    assert figure("figure: 9 percent, value: '-9 %', quote: fell by 9 percent", lexicon).role == "by"
    assert figure("value: '+11 %'", lexicon).quantity.sign == 1


@pytest.mark.parametrize(
    ("claim", "message", "remedy"),
    [
        ("figure: '131', value: 131e6 EUR", "is not what the figure '131' says", "quote the words that give the number its scale"),
        ("figure: '131', value: 132e6 EUR, quote: '131 now 78 million euros'", "is not what the figure '131' says", "Correct one"),
        ("figure: 9 percent, value: '+9 %', quote: fell by 9 percent", "says the opposite of what its quote says", "A minus tells a fall"),
        ("figure: '18:47', value: 'T18:48'", "is not what the figure '18:47' says", "Correct one"),
        ("figure: '25:70', value: 'T25:70'", "'T25:70' is no time of day", "T18:47"),
        ("figure: fourth", "is not one figure", "quote the words that make it one"),
    ],
)
def test_what_cannot_go_together_is_told(claim: str, message: str, remedy: str, lexicon: Lexicon) -> None:
    with pytest.raises(SheetError) as caught:
        figure(claim, lexicon)
    (fault,) = caught.value.faults
    assert message in fault.message
    assert remedy in fault.remedy


def test_a_period_whose_opening_word_is_left_out_is_read_from_the_quote(lexicon: Lexicon) -> None:
    found = figure("figure: März und Mai 2024, quote: 'zwischen März und Mai 2024'", lexicon, "de")
    assert (found.quantity.stated.lower, found.quantity.stated.upper) == (date(2024, 3, 1), date(2024, 5, 31))

"""Laws of reading figures that hold for every text and every number."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel.numbers import format_decimal, format_percent, get_currency_name
from hypothesis import given, settings
from hypothesis import strategies as st
from num2words import num2words

from sourcelint.figures.format import say
from sourcelint.figures.scan import find, read_one
from sourcelint.figures.tokens import tokenize
from sourcelint.lexicon.loading import load

LEXICON = load()
LANGUAGES = ("de", "en", "fr")
LOCALES = [("de_DE", "de"), ("de_AT", "de"), ("de_CH", "de"), ("en_US", "en"), ("en_GB", "en"), ("en_IN", "en"), ("fr_FR", "fr"), ("fr_CH", "fr"), ("fr_CA", "fr")]
# ruff: noqa: E501
PIECES = (
    "rund", "mehr als", "zwischen", "und", "bis", "-", "–", "80", "100", "1.200", "2,5", "Millionen", "Mrd.", "Dollar", "$", "€", "US-Dollar", "%", "Prozent", "zwei", "ein", "eine",
    "Drittel", "jeder", "fünfte", "about", "between", "and", "to", "from", "million", "bn", "87m", "half a", "two", "hundred", "thousands", "of", "per", "pro", "Token", "stieg", "um",
    "auf", "GPT-4", "H800", "26.", "Juli", "2025", "Uhr", "18.30", ".", ",", "(", ")", "\n", "\n\n", "/", ":", "+", "−5", "km/h", "m²", "½", "1st", "zweieinhalb", "einundzwanzig", "'", "\u00ad", "\u2060",
)  # fmt: skip
texts = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=10).map("".join),
)


@given(texts, st.sampled_from(LANGUAGES))
@settings(max_examples=400, deadline=None)
def test_any_text_is_read_and_spans_never_overlap(text: str, language: str) -> None:
    at = 0
    for figure in find(text, language=language, lexicon=LEXICON):
        assert at <= figure.span.start < figure.span.end <= len(text)
        assert figure.text == text[figure.span.start : figure.span.end]
        at = figure.span.end


@given(texts, st.sampled_from(LANGUAGES))
@settings(max_examples=200, deadline=None)
def test_likely_intervals_are_not_empty(text: str, language: str) -> None:
    for figure in find(text, language=language, lexicon=LEXICON):
        assert not figure.quantity.likely.is_empty
        assert not figure.quantity.stated.is_empty


@given(st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join), st.sampled_from(LANGUAGES))
@settings(max_examples=200, deadline=None)
def test_spans_lie_on_token_edges(text: str, language: str) -> None:
    tokens = tokenize(text)
    starts, ends = {token.start for token in tokens}, {token.end for token in tokens}
    for figure in find(text, language=language, lexicon=LEXICON):
        assert figure.span.start in starts
        glued = figure.kind in ("date", "time", "period", "duration") or any(token.kind == "name" for token in tokens)
        assert figure.span.end in ends or glued


@given(st.integers(0, 10**15), st.sampled_from(LOCALES))
@settings(max_examples=150, deadline=None)
def test_a_formatted_whole_number_is_read_back(value: int, locale: tuple[str, str]) -> None:
    written = format_decimal(value, locale=locale[0])
    figure = read_one(f"{written} Chips", language=locale[1], lexicon=LEXICON)
    assert figure is not None and figure.quantity.stated.lower == value


@given(st.decimals(min_value=0, max_value=10**9, places=2), st.sampled_from(LOCALES))
@settings(max_examples=150, deadline=None)
def test_a_formatted_decimal_is_read_back(value: Decimal, locale: tuple[str, str]) -> None:
    written = format_decimal(value, format="#,##0.00", locale=locale[0])
    figure = read_one(f"{written} Euro", language=locale[1], lexicon=LEXICON)
    assert figure is not None and figure.quantity.stated.lower == value
    assert figure.quantity.unit == "EUR"


@given(st.integers(0, 999), st.sampled_from(LOCALES))
def test_a_formatted_percentage_is_read_back(value: int, locale: tuple[str, str]) -> None:
    figure = read_one(format_percent(Decimal(value) / 100, locale=locale[0]), language=locale[1], lexicon=LEXICON)
    assert figure is not None and figure.quantity.stated.lower == value and figure.quantity.unit == "%"


@given(st.integers(2, 10**12), st.sampled_from(LANGUAGES))
@settings(max_examples=300, deadline=None)
def test_a_number_in_words_is_read_back(value: int, language: str) -> None:
    figure = read_one(num2words(value, lang=language).replace(",", ""), language=language, lexicon=LEXICON)
    assert figure is not None and figure.quantity.stated.lower == value


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_whole_number_below_two_thousand_is_read_back(language: str) -> None:
    for value in range(2, 2000):
        figure = read_one(num2words(value, lang=language).replace(",", ""), language=language, lexicon=LEXICON)
        assert figure is not None and figure.quantity.stated.lower == value, value


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "code",
    [
        "USD",
        "EUR",
        "GBP",
        "JPY",
        "CNY",
        "INR",
        "CAD",
        "AUD",
        "SEK",
        "BRL",
        "MXN",
        "PLN",
        "TRY",
        "ZAR",
        "KRW",
        "NGN",
        "AED",
        "SAR",
        "THB",
        "VND",
        "ARS",
        "CLP",
        "CHF",
    ],
)
def test_currencies_are_read_by_their_names(language: str, code: str) -> None:
    figure = read_one(f"5 {get_currency_name(code, count=5, locale=language)}", language=language, lexicon=LEXICON)
    assert figure is not None and figure.quantity.unit == code and figure.quantity.stated.lower == 5


@given(
    st.integers(2, 10**13),
    st.sampled_from(
        [
            ("de", "20.000"),
            ("de", "6 Mio. Dollar"),
            ("de", "5,5 Milliarden Euro"),
            ("de", "17 %"),
            ("en", "$5.5bn"),
            ("en", "20,000"),
            ("en", "6 million euros"),
            ("de", "zweitausend"),
            ("en", "two hundred"),
            ("de", "1'000"),
        ]
    ),
)
@settings(max_examples=200, deadline=None)
def test_a_value_said_in_the_format_of_another_figure_is_read_back(value: int, format_of: tuple[str, str]) -> None:
    language, written = format_of
    like = read_one(written, language=language, lexicon=LEXICON)
    meant = read_one(f"{value} Chips", language=language, lexicon=LEXICON)
    assert like is not None and meant is not None
    quantity = meant.quantity._replace(unit=like.quantity.unit)
    again = read_one(say(quantity, like, LEXICON), language=language, lexicon=LEXICON)
    assert again is not None and again.quantity.stated.lower == value and again.quantity.unit == like.quantity.unit

"""Character references and soft hyphens leave padding in a text; what touches on the page is read as touching."""

from __future__ import annotations

import pytest

from sourcelint.figures.figure import Figure
from sourcelint.figures.scan import find, read_one
from sourcelint.lexicon.loading import load
from sourcelint.readers.html import read

LEXICON = load()


def figures(page: str, language: str) -> list[Figure]:
    manuscript = read(page)
    return list(find(manuscript.text, language=language, lexicon=LEXICON, blocks=manuscript.blocks))


@pytest.mark.parametrize(
    ("language", "page", "value", "unit", "kind"),
    [
        ("en", "<p>It lent &euro;500&nbsp;billion to them.</p>", 500_000_000_000, "EUR", "money"),
        ("en", "<p>It lent &pound;2&#46;5m to them.</p>", 2_500_000, "GBP", "money"),
        ("en", "<p>It lent US&#36;40bn to them.</p>", 40_000_000_000, "USD", "money"),
        ("de", "<p>Die Werft bekam 30&nbsp;Mil&shy;li&shy;o&shy;nen Euro.</p>", 30_000_000, "EUR", "money"),
        ("de", "<p>Das kostet 12&thinsp;500&#8239;&euro; im Voraus.</p>", 12_500, "EUR", "money"),
        ("de", "<p>Es waren &minus;12&nbsp;&deg;C.</p>", -12, "Cel", "temperature"),
        ("de", "<p>Es fuhr 120&nbsp;km&#47;h schnell.</p>", 120, "km/h", "speed"),
        ("de", "<p>Die 60&#45;prozentige Mehrheit.</p>", 60, "%", "percent"),
    ],
)
def test_a_padded_figure_is_read_whole(language: str, page: str, value: int, unit: str, kind: str) -> None:
    [figure] = figures(page, language)
    assert (figure.quantity.stated.lower, figure.quantity.unit, figure.kind) == (value, unit, kind)


def test_a_padded_range_is_one_figure_on_its_own_span() -> None:
    page = "<p>Es kostet &euro;80&#8211;100&nbsp;Mio. im Jahr.</p>"
    text = read(page).text
    [figure] = figures(page, "de")
    assert figure.quantity.stated == (80_000_000, 100_000_000, False, False)
    assert page[figure.span.start : figure.span.end] == "&euro;80&#8211;100&nbsp;Mio."
    assert figure.text == text[figure.span.start : figure.span.end]


def test_a_padded_name_stays_a_name() -> None:
    assert figures("<p>Sie nutzt GPT&#8209;4 und H&shy;800.</p>", "de") == []


def test_hedge_and_anchor_keep_their_places_in_the_file() -> None:
    text = "Am 3.\u00ad Mai 2024 fiel es. Zwei Tage spä\u00adter waren es mehr\u2060 als 40\u2060 Schiffe."
    found = find(text, language="de", lexicon=LEXICON)
    anchor, cue = found[1].anchor, found[2].cue
    assert anchor is not None and text[anchor.start : anchor.end] == "3.\u00ad Mai 2024"
    assert cue is not None and text[cue.start : cue.end] == "mehr\u2060 als"


def test_one_figure_is_read_from_padded_text_too() -> None:
    figure = read_one("€\u2060\u2060500\u00a0bil\u00adlion", language="en", lexicon=LEXICON)
    assert figure is not None and figure.quantity.unit == "EUR"
    assert figure.text == "€\u2060\u2060500\u00a0bil\u00adlion"


def test_padding_anywhere_changes_no_value() -> None:
    text = "Am 3. Mai 2024 fiel der Kurs um fast 17 %, zwei Tage später kosteten 80-100 Mio. Aktien €2,50 je Stück; Jan Beeke, 46, schwieg."
    padded = "".join(char + "\u2060\u00ad"[index % 2] * (index % 3 == 0) for index, char in enumerate(text))
    plain = find(text, language="de", lexicon=LEXICON)
    found = find(padded, language="de", lexicon=LEXICON)
    assert len(plain) == 6
    assert [(figure.quantity, figure.kind, figure.role, figure.hedge) for figure in found] == [
        (figure.quantity, figure.kind, figure.role, figure.hedge) for figure in plain
    ]

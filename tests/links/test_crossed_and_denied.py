"""One date past and the other to come are hardly one; a bound that is denied turns nothing around."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

FACTS = """
schema: 1
sources:
  gazette: {title: Harbour gazette, published: 2025-03-01, language: en}
entities:
  bridge: {type: building, names: [Kelm Bridge, Kelmbrücke]}
  mills: {type: company, names: [Harle Mills, Harle-Mühlen]}
facts:
  opening:
    subject: bridge
    measure: {en: [opening, opened, opens], de: [eröffnet]}
    claims: [{figure: 12 May 2025, source: gazette, quote: "opening on 12 May 2025"}]
  share:
    subject: mills
    measure: {en: [harvest], de: [Ernte]}
    claims: [{figure: more than 12 percent, source: gazette, quote: "more than 12 percent of the harvest"}]
"""
CROSSED = "one is past, the other to come"
APRIL, JUNE = dt.date(2025, 4, 1), dt.date(2025, 6, 1)


@pytest.mark.parametrize(
    ("language", "text", "figure", "today", "crossed"),
    [
        ("en", "The Kelm Bridge opened on 12 March 2025.", "12 March 2025", APRIL, True),
        ("de", "Die Kelmbrücke wurde am 12. März 2025 eröffnet.", "12. März 2025", APRIL, True),
        ("en", "The Kelm Bridge opens on 12 July 2025.", "12 July 2025", JUNE, True),
        ("en", "The Kelm Bridge opened on 12 March 2025.", "12 March 2025", JUNE, False),  # both are past
        ("en", "The Kelm Bridge opens on 12 June 2025.", "12 June 2025", APRIL, False),  # both are to come
        ("en", "The Kelm Bridge opened on 12 March 2025.", "12 March 2025", None, False),
        ("en", "The Kelm Bridge opens on 1 April 2025.", "1 April 2025", APRIL, False),  # the day itself
        ("en", "The Kelm Bridge opens on 12 May 2025.", "12 May 2025", APRIL, False),  # that is the day
    ],
)
def test_the_day_of_the_text_lies_between(
    figures: Any, language: str, text: str, figure: str, today: dt.date | None, crossed: bool
) -> None:
    found = figures(text, FACTS, language=language, date=today)[figure]
    link = found.link or found.runners_up[0]
    assert link.fact.id == "opening"
    weights = [item.weight for item in link.evidence if item.signal == CROSSED]
    assert [weight < 0 for weight in weights] == [True] * crossed


@pytest.mark.parametrize(
    ("language", "text", "figure"),
    [
        ("en", "The Harle Mills take less than 12 percent of the harvest.", "12 percent"),
        ("de", "Die Harle-Mühlen nehmen weniger als 12 Prozent der Ernte ab.", "12 Prozent"),
    ],
)
def test_a_bound_turned_around(figures: Any, language: str, text: str, figure: str) -> None:
    found = figures(text, FACTS, language=language)[figure]
    assert (found.status.value, found.slip) == ("contradicted", "bound")


@pytest.mark.parametrize(
    ("language", "text", "figure"),
    [
        ("en", "Less than 12 percent of the harvest the Harle Mills do not take.", "12 percent"),
        ("en", "The Harle Mills do take not less than 12 percent of the harvest.", "12 percent"),
        ("de", "Weniger als 12 Prozent der Ernte nehmen die Harle-Mühlen nicht ab.", "12 Prozent"),
    ],
)
def test_a_denied_bound(figures: Any, language: str, text: str, figure: str) -> None:
    assert figures(text, FACTS, language=language)[figure].status.value != "contradicted"


def test_a_denial_excuses_no_other_slip(figures: Any) -> None:
    text = "More than 21 percent of the harvest the Harle Mills do not take."
    assert figures(text, FACTS, language="en")["21 percent"].slip == "transposed"

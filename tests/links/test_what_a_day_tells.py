"""Days: a rise is not told of the day of a fall, a weekday is a slip in its own week only, a weekday alone never denies its own date."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

FACTS = """
schema: 1
sources:
  gazette: {title: Market gazette, published: 2025-01-31, language: en}
entities:
  kelm: {type: company, names: [Kelm Foods, Kelm]}
  show: {type: event, names: [Boat Show, Bootsschau]}
facts:
  fall-day:
    subject: kelm
    measure: {en: [shares fell, fell, slump, shares], de: [Aktie fiel, fiel, Kurssturz, Aktie]}
    claims: [{figure: "27 January 2025", source: gazette, quote: "fell on 27 January 2025"}]
  show-days:
    subject: show
    measure: {en: [opens, ends], de: [beginnt, endet]}
    claims: [{figure: "7 to 9 February 2025", source: gazette, quote: "from 7 to 9 February 2025"}]
"""
TODAY = dt.date(2025, 1, 31)


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "Kelm's shares fell on 28 January 2025.", ["28 January 2025"]),
        ("en", "Kelm's shares rose on 28 January 2025.", []),
        ("de", "Die Aktie von Kelm fiel am 28. Januar 2025.", ["28. Januar 2025"]),
        ("de", "Die Aktie von Kelm stieg am 28. Januar 2025.", []),
    ],
)
def test_a_rise_is_none_of_the_day_of_a_fall(loud: Any, language: str, text: str, found: list[str]) -> None:
    assert loud(text, FACTS, language=language, date=TODAY) == found


def test_a_weekday_of_the_week(loud: Any) -> None:
    assert loud("The Boat Show opens next Thursday.", FACTS, language="en", date=TODAY) == ["next Thursday"]
    assert loud("The Boat Show opens on Friday.", FACTS, language="en", date=TODAY) == []


def test_a_weekday_of_another_season_tells_of_something_else(loud: Any) -> None:
    assert loud("Kelm published its report on Wednesday.", FACTS, language="en", date=dt.date(2025, 6, 20)) == []


def test_a_weekday_does_not_deny_a_date_that_has_it(loud: Any) -> None:
    raw = {"call.txt": "The union of Kelm has 8,700 signatures and calls for a rally on Saturday, 14 February, at 11 a.m. in Kelm harbour."}
    text = "The union of Kelm has 8,700 signatures and calls for a rally in Kelm harbour on Saturday, at 11 a.m."
    assert loud(text, raw=raw, language="en", date=dt.date(2026, 2, 9)) == []

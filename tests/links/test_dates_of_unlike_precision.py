"""Which dates are slips of each other? Those told to the same part; not what a text counts from another day, nor one month and one day."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

FACTS = """
schema: 1
sources:
  gazette: {title: Harbour gazette, published: 2025-06-01, language: en}
entities:
  ferry: {type: company, names: [Tidewell]}
facts:
  report:
    subject: ferry
    measure: {en: [reported], de: [gemeldet]}
    claims: [{figure: 27 May 2025, source: gazette, quote: "reported on 27 May 2025"}]
  season:
    subject: ferry
    measure: {en: [closed], de: [geschlossen]}
    claims: [{figure: between 15 April and 31 May, value: 2025-04-15/2025-05-31, source: gazette, quote: "between 15 April and 31 May"}]
  gaps:
    subject: ferry
    measure: {en: [leaks], de: [Lecks]}
    as_of: 2024-10
    claims: [{figure: "36", source: gazette, quote: "36 of 39 leaks"}]
"""
SLIP, DATE = "value looks like a slip", "a date"


def signals(figures: Any, text: str, figure: str, language: str = "en", date: dt.date | None = None) -> dict[str, float]:
    """What speaks for and against the likeliest fact of a figure."""
    found = figures(text, FACTS, language=language, date=date)[figure]
    link = found.link or next(one for one in found.runners_up if one.fact.id == "report")
    return {item.signal: item.weight for item in link.evidence}


@pytest.mark.parametrize(
    ("language", "text", "figure", "slip"),
    [
        ("en", "Tidewell reported the leak on 27 April 2025.", "27 April 2025", True),
        ("en", "Tidewell reported the leak on 27 May 2024.", "27 May 2024", True),
        ("en", "Tidewell reported the leak in May 2024.", "May 2024", True),  # the month is the source's, and both years are told
        ("en", "Tidewell reported the leak in April 2025.", "April 2025", False),
        ("de", "Tidewell hat das Leck im April 2025 gemeldet.", "April 2025", False),
    ],
)
def test_the_grain_decides(figures: Any, language: str, text: str, figure: str, slip: bool) -> None:
    assert (SLIP in signals(figures, text, figure, language)) is slip


def test_the_very_day_of_another_year_is_no_chance(figures: Any) -> None:
    assert DATE not in signals(figures, "Tidewell reported the leak on 27 May 2024.", "27 May 2024")
    assert signals(figures, "Tidewell reported the leak on 27 April 2025.", "27 April 2025")[DATE] < 0


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("On 20 May 2025 rain fell. The same day Tidewell reported the leak.", "same day"),
        ("On 25 May 2025 rain fell. Three days later Tidewell reported the leak.", "Three days later"),
    ],
)
def test_a_day_counted_from_another_is_no_slip(figures: Any, text: str, figure: str) -> None:
    assert SLIP not in signals(figures, text, figure)


@pytest.mark.parametrize("date", [None, dt.date(2025, 3, 1), dt.date(2026, 3, 1)])
def test_a_period_without_a_year_keeps_both_ends(figures: Any, date: dt.date | None) -> None:
    found = figures("Tidewell is closed between 15 April and 31 May.", FACTS, language="en", date=date)
    assert [one.status.value for one in found.values()] == ["verified"]


@pytest.mark.parametrize(
    ("date", "other"),
    [
        (dt.date(2025, 3, 1), False),  # October is still to come: it may be last year's
        (dt.date(2024, 11, 1), False),
        (dt.date(2021, 11, 1), True),
    ],
)
def test_a_month_still_to_come_may_be_last_years(figures: Any, date: dt.date, other: bool) -> None:
    found = figures("By the end of October Tidewell had mended 36 of 39 leaks.", FACTS, language="en", date=date)["36"]
    assert found.link.fact.id == "gaps"
    assert ("another time" in {item.signal for item in found.link.evidence}) is other
    assert "speaks of a part" not in {item.signal for item in found.link.evidence}  # its quote says itself that they are 36 of 39

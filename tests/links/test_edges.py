"""What opens does so on the first day of a period, what ends on the last; any other day of it agrees."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

FACTS = """
schema: 1
sources:
  gazette: {title: Harbour gazette, published: 2025-05-01, language: en}
entities:
  fair: {type: event, names: [Boat Fair, Bootsmesse]}
facts:
  fair-days:
    subject: fair
    measure: {en: [opens, ends, held], de: [beginnt, endet, findet statt]}
    claims: [{figure: "17 to 20 May 2025", source: gazette, quote: "from 17 to 20 May 2025"}]
"""
TODAY = dt.date(2025, 5, 14)  # a Wednesday


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        ("en", "The Boat Fair opens on 17 May.", []),
        ("en", "The Boat Fair opens on 18 May.", ["18 May"]),
        ("en", "The Boat Fair opens on Saturday.", []),
        ("en", "The Boat Fair opens on Sunday.", ["Sunday"]),
        ("en", "The Boat Fair ends on 20 May.", []),
        ("en", "The Boat Fair ends on 19 May.", ["19 May"]),
        ("en", "On 18 May a hall opens at the Boat Fair.", []),
        ("en", "Ticket sales for the Boat Fair end on 18 May.", []),
        ("en", "The Boat Fair opens on 18 May at 11 a.m.", []),  # daily hours
        ("de", "Am 18. Mai beginnt die Bootsmesse.", ["18. Mai"]),
        ("de", "Am 18. Mai beginnt das Programm der Bootsmesse.", []),
        ("de", "Der Vorverkauf für die Bootsmesse endet am 18. Mai.", []),
        ("de", "Auf der Bootsmesse beginnt am 18. Mai ein Forum.", []),
        ("en", "The Boat Fair held a regatta on 18 May.", []),
        ("en", "From beginning to end the Boat Fair on 18 May was a joy.", []),
        ("de", "Die Bootsmesse beginnt am 17. Mai.", []),
        ("de", "Die Bootsmesse beginnt am 18. Mai.", ["18. Mai"]),
        ("de", "Die Bootsmesse endet am Dienstag.", []),
        ("de", "Die Bootsmesse endet am Montag.", ["Montag"]),
    ],
)
def test_first_and_last_days(loud: Any, language: str, text: str, wrong: list[str]) -> None:
    assert loud(text, FACTS, language=language, date=TODAY) == wrong


def test_against_a_raw_text(loud: Any) -> None:
    raw = {"gazette.txt": "The Kelm Boat Fair will be held from 17 to 20 May 2025 in the harbour of Kelm, with 340 boats on show."}
    text = "The Kelm Boat Fair will be held in the harbour of Kelm, with 340 boats on show. It opens on {}."
    assert loud(text.format("17 May 2025"), raw=raw, language="en", date=TODAY) == []

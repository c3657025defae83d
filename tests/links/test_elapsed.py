"""A time counted from an event is held against the days that the sheet knows of both: it agrees, or it is told wrongly."""

from __future__ import annotations

from typing import Any

import pytest

from sourcelint import Severity, Status

FACTS = """
schema: 1
sources:
  gazette: {title: Harbour gazette, published: 2025-06-20, language: en}
entities:
  veritas: {type: ship, names: [Veritas]}
  mayor: {type: person, names: [Ada Quist, Quist]}
  ferry: {type: ship, names: [Solveig]}
  fair: {type: event, names: [Kelm Fair, Messe Kelm]}
facts:
  launch:
    subject: veritas
    measure: {en: [launch, launched], de: [Stapellauf, vom Stapel]}
    claims: [{figure: "10 May 2025", source: gazette, quote: "launched on 10 May 2025"}]
  collision:
    subject: veritas
    measure: {en: [collision, collided], de: [Kollision, kollidierte, Zusammenstoß]}
    claims: [{figure: "27 May 2025", source: gazette, quote: "collided on 27 May 2025"}]
  oath:
    subject: mayor
    measure: {en: [sworn in, inauguration], de: [Amtseid, Amtseinführung]}
    claims: [{figure: "20 May 2025", source: gazette, quote: "sworn in on 20 May 2025"}]
  crossing:
    subject: ferry
    measure: {en: [first crossing], de: [erste Überfahrt]}
    claims: [{figure: "3 June 2025", source: gazette, quote: "first crossing on 3 June 2025"}]
  fair-days:
    subject: fair
    measure: {en: [opens, ends, runs], de: [beginnt, endet]}
    claims: [{figure: "12 to 15 June 2025", source: gazette, quote: "runs from 12 to 15 June 2025"}]
"""

WRONG = [
    ("en", "The Veritas collided with a quay three days after Ada Quist's inauguration.", "three days after"),
    ("en", "One week after her launch the Veritas collided with a quay.", "One week"),
    ("en", "The Solveig made her first crossing three weeks after the collision of the Veritas.", "three weeks"),
    ("en", "Two days before Ada Quist was sworn in, the Veritas was launched.", "Two days"),
    ("de", "Die Veritas kollidierte einen Tag nach der Amtseinführung von Ada Quist.", "einen Tag"),
    ("de", "Drei Wochen nach dem Zusammenstoß der Veritas trat die Solveig ihre erste Überfahrt an.", "Drei Wochen"),
    ("de", "Zwei Tage bevor Ada Quist ihren Amtseid sprach, lief die Veritas vom Stapel.", "Zwei Tage"),
]

RIGHT = [
    ("en", "The Veritas collided with a quay seven days after Ada Quist's inauguration.", "seven days"),
    ("en", "One week after Ada Quist's inauguration the Veritas collided with a quay.", "One week"),
    ("en", "Seventeen days after her launch the Veritas collided with a quay.", "Seventeen days"),
    ("en", "Two and a half weeks after her launch the Veritas collided with a quay.", "Two and a half weeks"),
    ("de", "Die Veritas kollidierte sieben Tage nach der Amtseinführung von Ada Quist.", "sieben Tage"),
    ("de", "Eine Woche nach dem Zusammenstoß der Veritas trat die Solveig ihre erste Überfahrt an.", "Eine Woche"),
    ("de", "Zehn Tage bevor Ada Quist ihren Amtseid sprach, lief die Veritas vom Stapel.", "Zehn Tage"),
]


def of(found: dict[str, Any], words: str) -> Any:
    return next(one for text, one in found.items() if text.startswith(words.rsplit(" ", 1)[0]))


@pytest.mark.parametrize(("language", "text", "words"), WRONG)
def test_a_count_that_the_days_deny(figures: Any, language: str, text: str, words: str) -> None:
    assert of(figures(text, FACTS, language=language), words).status is Status.CONTRADICTED


@pytest.mark.parametrize(("language", "text", "words"), RIGHT)
def test_a_count_that_the_days_bear_out(figures: Any, language: str, text: str, words: str) -> None:
    assert of(figures(text, FACTS, language=language), words).status is Status.VERIFIED


def test_the_message_tells_both_days(check: Any) -> None:
    (finding,) = check("Die Veritas kollidierte einen Tag nach der Amtseinführung von Ada Quist.", FACTS, language="de").findings
    assert finding.severity is Severity.ERROR
    assert "27 May 2025" in finding.message
    assert "that is 7 days after 20 May 2025" in finding.message
    assert finding.suggestion is None or "7" in finding.suggestion


@pytest.mark.parametrize(
    "text",
    [
        "The Veritas collided with a quay three days after the regatta.",  # no such event is known
        "Three days after the inauguration Ada Quist took a walk.",  # nor what happened then
        "Three days after her launch the Veritas took coal.",
        "It took the crew three days after the collision to find the leak.",
        "A day after the storm the Solveig left for Kelm.",
    ],
)
def test_what_the_sheet_does_not_know_is_left_alone(loud: Any, text: str) -> None:
    assert loud(text, FACTS, language="en") == []


def test_days_between_are_counted_from_the_day_told_before(figures: Any) -> None:
    told = "The Veritas was launched on 10 May 2025. She collided with a quay {} later."
    assert of(figures(told.format("seventeen days"), FACTS, language="en"), "seventeen days").status is Status.VERIFIED
    assert of(figures(told.format("twenty-five days"), FACTS, language="en"), "twenty-five days").status is Status.CONTRADICTED

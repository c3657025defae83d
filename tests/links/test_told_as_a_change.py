"""A level told as a change is a slip of direction, one of many tells how many there are, and of many claims the telling slip is named."""

from __future__ import annotations

from typing import Any

import pytest

FACTS = """
schema: 1
sources:
  gazette: {title: Harbour gazette, published: 2025-03-01, language: en}
  log: {title: Harbour log, published: 2025-03-02, language: en}
entities:
  ferry: {type: company, names: [Tidewell]}
facts:
  captains:
    subject: ferry
    measure: {en: [captains], de: [Kapitäne]}
    claims: [{figure: "three", source: gazette, quote: "three captains"}]
  dividend:
    subject: ferry
    measure: {en: [dividend], de: [Dividende]}
    claims: [{figure: "1.80 euros", source: gazette, quote: "a dividend of 1.80 euros"}]
  loss:
    subject: ferry
    measure: {en: [loss, lost], de: [Verlust, verloren]}
    claims: [{figure: "6.2 million euros", source: gazette, quote: "a loss of 6.2 million euros"}]
  berths:
    subject: ferry
    measure: {en: [berths], de: [Liegeplätze]}
    claims:
      - {figure: "fewer than 200", source: gazette, quote: "fewer than 200 berths"}
      - {figure: "fewer than 140", source: log, quote: "fewer than 140 berths"}
"""


def told(figures: Any, text: str, language: str) -> tuple[str, str | None]:
    """Status and slip of the only figure of a text."""
    (found,) = figures(text, FACTS, language=language).values()
    return found.status.value, found.slip


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The dividend of Tidewell rises by 1.80 euros.", ("contradicted", "direction")),
        ("de", "Die Dividende von Tidewell steigt um 1,80 Euro.", ("contradicted", "direction")),
        ("de", "Die Dividende von Tidewell sinkt um 1,80 Euro.", ("contradicted", "direction")),
        ("en", "The dividend of Tidewell rises to 1.80 euros.", ("verified", None)),
        ("de", "Die Dividende von Tidewell steigt auf 1,80 Euro.", ("verified", None)),
        ("en", "The dividend of Tidewell is 1.80 euros.", ("verified", None)),
        ("de", "Die Dividende von Tidewell steigt um 0,40 Euro.", ("unsourced", None)),
        ("en", "The dividend of Tidewell rises by 0.40 euros.", ("unsourced", None)),
        ("en", "The captains of Tidewell grew by three.", ("verified", None)),  # a digit may be a change by chance
    ],
)
def test_a_level_told_as_a_change(figures: Any, language: str, text: str, expected: tuple[str, str | None]) -> None:
    assert told(figures, text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Tidewell lost 6.2 million euros.", ("verified", None)),
        ("de", "Tidewell hat 6,2 Millionen Euro verloren.", ("verified", None)),
        ("de", "Tidewell meldet 6,2 Millionen Euro Verlust.", ("verified", None)),
        ("en", "Tidewell lost 2.6 million euros.", ("contradicted", "transposed")),
        ("de", "Tidewell hat 2,6 Millionen Euro verloren.", ("contradicted", "transposed")),
    ],
)
def test_a_loss_is_lost(figures: Any, language: str, text: str, expected: tuple[str, str | None]) -> None:
    assert told(figures, text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("en", "One of four captains of Tidewell is ill.", "contradicted"),
        ("de", "Einer von vier Kapitänen von Tidewell ist krank.", "contradicted"),
        ("en", "One of the four captains of Tidewell is ill.", "contradicted"),
        ("de", "Einer der vier Kapitäne von Tidewell ist krank.", "contradicted"),
        ("en", "One of three captains of Tidewell is ill.", "verified"),
        ("de", "Einer von drei Kapitänen von Tidewell ist krank.", "verified"),
        ("en", "One in four captains of Tidewell is ill.", "unsourced"),
        ("de", "Jeder vierte Kapitän von Tidewell ist krank.", "unsourced"),
        ("en", "Five of nine captains of Tidewell are ill.", "unsourced"),
        ("de", "Fünf von neun Kapitänen von Tidewell sind krank.", "unsourced"),
        ("en", "One of four sailors of Tidewell is ill.", "unsourced"),
        ("de", "Einer von vier Matrosen von Tidewell ist krank.", "unsourced"),
    ],
)
def test_one_of_them(figures: Any, language: str, text: str, status: str) -> None:
    assert told(figures, text, language)[0] == status


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Tidewell has 1,400 berths.", ("contradicted", "zero")),  # of 140, whatever it is of 200
        ("en", "Tidewell has 2,000 berths.", ("contradicted", "zero")),  # of 200
        ("de", "Tidewell hat 1.400 Liegeplätze.", ("contradicted", "zero")),
        ("de", "Tidewell hat 2.000 Liegeplätze.", ("contradicted", "zero")),
        ("en", "Tidewell has 310 berths.", ("contradicted", "value")),
        ("en", "Tidewell has fewer than 140 berths.", ("disputed", None)),
    ],
)
def test_the_telling_slip_of_several_claims(figures: Any, language: str, text: str, expected: tuple[str, str | None]) -> None:
    assert told(figures, text, language) == expected

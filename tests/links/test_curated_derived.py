"""A number that is the sum or the difference of two facts beside each other is held against neither."""

from __future__ import annotations

from typing import Any

import pytest

HEAD = """
schema: 1
sources:
  gazette: {title: Harbour gazette, published: 2025-03-01, language: en}
entities:
  clinic: {type: organisation, names: [Harle Clinic, Harle-Klinik]}
  other: {type: organisation, names: [Kelm Clinic]}
facts:
"""
FACT = """  {id}:
    subject: {subject}
    measure: {{en: [{en}], de: [{de}]}}
    claims: [{{figure: "{figure}", source: gazette, quote: "{figure} in the report"}}]
"""


def facts(*rows: tuple[str, str, str, str, str]) -> str:
    return HEAD + "".join(FACT.format(id=one, subject=subject, en=en, de=de, figure=figure) for one, subject, en, de, figure in rows)


NORTH = ("north", "clinic", "beds", "Betten", "412")
SOUTH = ("south", "clinic", "beds", "Betten", "187")
BESIDE = ("nurses", "other", "nurses", "Pflegekräfte", "187")
BETWEEN = [(f"thing-{number}", "other", f"things{number}", f"Dinge{number}", f"{number}") for number in (9100, 9300, 9500)]


@pytest.mark.parametrize(
    ("language", "text", "figure"),
    [
        ("en", "The Harle Clinic has 599 beds.", "599"),
        ("en", "The Harle Clinic has 225 beds.", "225"),
        ("en", "The Harle Clinic has more than 590 beds.", "590"),
        ("de", "Die Harle-Klinik hat 599 Betten.", "599"),
        ("de", "Die Harle-Klinik hat rund 610 Betten.", "610"),
    ],
)
@pytest.mark.parametrize(
    "rows",
    [(NORTH, SOUTH), (NORTH, BESIDE), (NORTH, *BETWEEN, SOUTH)],
    ids=["side by side", "another's, but side by side", "apart, but of one measure"],
)
def test_what_two_facts_make_up_contradicts_none(figures: Any, rows: Any, language: str, text: str, figure: str) -> None:
    assert figures(text, facts(*rows), language=language)[figure].status.value == "unsourced"


@pytest.mark.parametrize(
    ("language", "text", "figure"),
    [
        ("en", "The Harle Clinic has 589 beds.", "589"),
        ("en", "The Harle Clinic has 235 beds.", "235"),
        ("de", "Die Harle-Klinik hat 607 Betten.", "607"),
        ("en", "The Harle Clinic has 4,120 beds.", "4,120"),
    ],
)
def test_any_other_number_does(figures: Any, language: str, text: str, figure: str) -> None:
    assert figures(text, facts(NORTH, SOUTH), language=language)[figure].status.value == "contradicted"


def test_far_apart_and_of_another_measure_they_make_up_nothing(figures: Any) -> None:
    found = figures("The Harle Clinic has 599 beds.", facts(NORTH, *BETWEEN, BESIDE), language="en")["599"]
    assert (found.status.value, found.link.fact.id) == ("contradicted", "north")


def test_a_slip_of_the_fact_is_one_though_it_could_be_worked_out(figures: Any) -> None:
    tenth = ("south", "clinic", "beds", "Betten", "3,708")  # 412 and 3,708 make 4,120
    assert figures("The Harle Clinic has 4,120 beds.", facts(NORTH, tenth), language="en")["4,120"].slip == "zero"


@pytest.mark.parametrize(
    ("text", "status"), [("The Harle Clinic has 8 beds.", "contradicted"), ("The Harle Clinic has 18 beds.", "unsourced")]
)
def test_one_digit_follows_from_others_by_chance(figures: Any, text: str, status: str) -> None:
    small = facts(("north", "clinic", "beds", "Betten", "13"), ("south", "clinic", "beds", "Betten", "5"))
    figure = text.split()[-2]
    assert figures(text, small, language="en")[figure].status.value == status

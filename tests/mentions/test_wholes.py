"""What a share is taken of: the number that its words point at, or that stands behind `of the`."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("language", "text", "share", "whole"),
    [
        ("en", "Nordwind sailed 9,800 hours, a good half of them at night.", "a good half", "9,800 hours"),
        ("en", "The yard spent 40 million euros. A third of it went to docks.", "A third", "40 million euros"),
        ("en", "A quarter of the 118 loans came from abroad.", "A quarter", "118"),
        ("en", "Nordwind has 118 berths and 12 cranes, a third of which are old.", "a third", "12"),
        ("de", "Nordwind hat 118 Schiffe, davon ein Drittel alt.", "ein Drittel", "118"),
        ("de", "Nordwind hat 118 Schiffe, davon gut die Hälfte alt.", "Hälfte", "118"),
        ("de", "Nordwind hat 118 Schiffe. Ein Drittel von ihnen fährt nachts.", "Ein Drittel", "118"),
        ("de", "Ein Viertel der 118 Leihgaben kam aus dem Ausland.", "Ein Viertel", "118"),
        ("de", "30 Prozent der 118 Leihgaben kamen aus dem Ausland.", "30 Prozent", "118"),
    ],
)
def test_the_whole_of_a_share(one: Any, language: str, text: str, share: str, whole: str) -> None:
    found = one(text, share, language).whole
    assert found is not None
    assert found.text == whole


@pytest.mark.parametrize(
    ("language", "text", "share"),
    [
        ("en", "The yard has 118 berths, and half of those living there complain.", "half"),
        ("de", "Der Ort hat 118 Häuser, die Hälfte der Bewohner klagt.", "Hälfte"),
        ("en", "The yard has 118 berths and 12 cranes. A third of them are old.", "A third"),  # of which?
        ("en", "The yard has 118 berths. Costs rose by a third of them.", "a third"),  # a change
        ("en", "On 3 May 2025 the yard opened. Half of it is dry.", "Half"),  # a day is no whole
        ("en", "The yard has 118 berths. Nordwind has three times of it.", "three times"),  # no part
        ("en", "The yard is closed. Half of it is dry.", "Half"),
    ],
)
def test_no_whole(one: Any, language: str, text: str, share: str) -> None:
    assert one(text, share, language).whole is None


@pytest.mark.xfail(strict=True, reason="the article of `die Hälfte` is no part of its figure, and stands between it and `davon`")
def test_an_article_between_share_and_pointer(one: Any) -> None:
    assert one("Nordwind hat 118 Schiffe, davon die Hälfte alt.", "Hälfte").whole is not None


def test_a_number_is_no_share(one: Any) -> None:
    assert one("Nordwind has 118 ships, 12 of them old.", "12", "en").whole is None

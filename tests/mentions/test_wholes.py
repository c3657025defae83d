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


@pytest.mark.parametrize(
    ("language", "text", "share", "many"),
    [
        ("en", "One of four captains is ill.", "One of four", 4),
        ("en", "She is one of twelve captains here.", "one of twelve", 12),
        ("de", "Einer von vier Kapitänen ist krank.", "Einer von vier", 4),
        ("de", "Eine von sieben Lotsinnen ist krank.", "Eine von sieben", 7),
        ("de", "Sie ist eine von drei Lotsinnen.", "eine von drei", 3),
    ],
)
def test_one_of_them_tells_how_many_there_are(one: Any, language: str, text: str, share: str, many: int) -> None:
    found = one(text, share, language).among
    assert found is not None
    assert (found.quantity.size, found.kind, found.quantity.multiple) == (many, "count", False)


@pytest.mark.parametrize(
    ("language", "text", "share"),
    [
        ("en", "Five of nine captains are ill.", "Five of nine"),
        ("en", "One in four captains is ill.", "One in four"),
        ("en", "A quarter of the captains are ill.", "A quarter"),
        ("en", "25 percent of the captains are ill.", "25 percent"),
        ("de", "Fünf von neun Kapitänen sind krank.", "Fünf von neun"),
        ("de", "Jeder vierte Kapitän ist krank.", "Jeder vierte"),
        ("de", "Ein Viertel der Kapitäne ist krank.", "Ein Viertel"),
        ("de", "Zwei von drei Kapitänen sind krank.", "Zwei von drei"),
    ],
)
def test_other_shares_tell_no_count(one: Any, language: str, text: str, share: str) -> None:
    assert one(text, share, language).among is None

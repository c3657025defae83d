"""Who is named: by name, alias, common noun or description, and names that nobody knows."""

from __future__ import annotations

from typing import Any

import pytest

from sourcelint.mentions.names import Named, NameIndex, keys_of
from sourcelint.mentions.words import words_of


@pytest.fixture
def named(lore: Any) -> Any:
    """The mentions of a text as (entity, how, words), by an index of `entities`."""

    def find(text: str, entities: tuple[Named, ...], language: str = "de") -> list[tuple[str, str, str]]:
        words, _ = words_of(text, 0, len(text), lore.folders[language], ())
        return [(found.entity, found.how, text[slice(*found.span)]) for found in lore.names(entities, language).find(text, words)]

    return find


def nearest(one: Any, text: str, language: str = "de") -> tuple[str, ...]:
    """Who is named around the figure `50` of a text."""
    return tuple(one(text, "50", language).clause.entities)


YARD = Named("yard", "company", ("Lindholm Marine", "Lindholm"), {"de": ("Konzern",), "en": ("the group",), "": ("LM-Gruppe",)})
SHIP = Named("o1", "product", ("o1",), {})
CLUB = Named("us", "organisation", ("US",), {})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lindholm Marine baut.", [("yard", "name", "Lindholm Marine")]),
        ("Lindholms Schiffe", [("yard", "name", "Lindholms")]),
        ("der Konzern baut", [("yard", "generic", "Konzern")]),
        ("die LM-Gruppe baut", [("yard", "alias", "LM-Gruppe")]),
        ("Lindgren baut.", []),
        ("die Lindholmsche Werft", []),
    ],
)  # fmt: skip
def test_an_entity_is_found_by_its_names(named: Any, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert named(text, (YARD,)) == expected


@pytest.mark.parametrize(("text", "found"), [("Das Modell o1 rechnet.", True), ("Das Modell O1 rechnet.", False)])
def test_a_short_name_is_found_only_as_it_is_written(named: Any, text: str, found: bool) -> None:
    assert bool(named(text, (SHIP,))) is found


@pytest.mark.parametrize(("text", "found"), [("The US builds ships.", True), ("They told us of ships.", False), ("Us? Never.", False)])
def test_an_acronym_is_no_small_word(named: Any, text: str, found: bool) -> None:
    assert bool(named(text, (CLUB,), "en")) is found


def test_the_longest_name_wins(named: Any) -> None:
    part, whole = Named("part", "ship", ("Lindholm Marine Two",), {}), YARD
    assert named("Lindholm Marine Two sticht in See, Lindholm nicht.", (whole, part)) == [
        ("part", "name", "Lindholm Marine Two"), ("yard", "name", "Lindholm"),
    ]  # fmt: skip


def test_one_name_may_be_two_entities(named: Any) -> None:
    city = Named("city", "place", ("Lindholm",), {})
    assert {entity for entity, _, _ in named("Lindholm wächst.", (YARD, city))} == {"yard", "city"}


def test_an_alias_of_another_language_is_found_too(named: Any) -> None:
    foreign = Named("press", "company", ("Press",), {"en": ("the Gazette",)})
    assert named("Die Gazette schweigt, the Gazette nicht.", (foreign,))[-1][:2] == ("press", "alias")


def test_an_index_comes_back_from_its_rows(lore: Any) -> None:
    index = lore.names((YARD, CLUB), "de")
    again = NameIndex.of_rows(index.rows())
    text = "Lindholm Marine und der Konzern in den US"
    words, _ = words_of(text, 0, len(text), lore.folders["de"], ())
    assert again.find(text, words) == index.find(text, words)
    assert again.types == {"yard": "company", "us": "organisation"}


def test_those_who_have_common_nouns_of_their_own_are_known(lore: Any) -> None:
    captain = Named("captain", "person", ("captain", "Kapitän"), {})
    for language in ("de", "en"):
        assert lore.names((YARD, CLUB, captain), language).described == {"yard", "captain"}


def test_marks_are_no_part_of_a_name() -> None:
    assert keys_of("Marlowe & Finch, Ltd.") == ["marlowe", "finch", "ltd"]
    assert keys_of("…") == []


# ---- names nobody knows ----


@pytest.mark.parametrize(
    ("language", "text", "unknown"),
    [
        ("de", "ASML zählt 50 Schiffe.", True),
        ("de", "Petra Holl zählt 50 Schiffe.", True),
        ("de", "Broadcom gab 50 Schiffe ab.", True),
        ("de", "Der Hafen zählt 50 Schiffe.", False),
        ("de", "Der Deichhafen zählt 50 Schiffe.", False),
        ("de", "Die Veritas führt 50 Schiffe.", True),
        ("de", "Weingut Deichhafen zählt 50 Schiffe.", True),
        ("de", "Laut Bloomberg sind es 50 Schiffe.", False),
        ("de", "Am Montag kamen 50 Schiffe.", False),
        ("en", "On Monday Petra Holl counted 50 ships.", True),
        ("en", "In March Meyer counted 50 ships.", True),
        ("en", "Then Meyer counted 50 ships.", True),
        ("en", "According to Bloomberg there are 50 ships.", False),
        ("en", "Ships came: 50 in all.", False),
        ("en", "In January 50 ships came.", False),
    ],
)
def test_a_name_nobody_knows(one: Any, language: str, text: str, unknown: bool) -> None:
    assert any(entity.startswith("?") for entity in nearest(one, text, language)) is unknown


# ---- common nouns and descriptions ----

CREW = (
    Named("captain", "person", ("captain", "Kapitän"), {}),
    Named("mate", "person", ("first mate", "Erster Maat"), {"en": ("helmsman",), "de": ("Steuermann",)}),
    Named("holl", "person", ("Petra Holl",), {}),
)


@pytest.mark.parametrize(
    ("text", "language", "meant"),
    [
        ("The captain, aged 47, slept. The first mate, aged 50, had slept well.", "en", ("mate",)),
        ("The captain, aged 47, slept. The helmsman, aged 50, had slept well.", "en", ("mate",)),
        ("Der Kapitän war 47, der Erste Maat 50 Jahre alt.", "de", ("mate",)),
        ("Der Kapitän war 47, der Steuermann 50 Jahre alt.", "de", ("mate",)),
        ("Petra Holl slept. The helmsman, aged 50, had slept well.", "en", ()),
    ],
)
def test_who_is_called_by_a_noun_is_told_from_others_by_it(read: Any, text: str, language: str, meant: tuple[str, ...]) -> None:
    found = next(around for around in read(text, language, CREW) if around.figure.text.startswith("50"))
    assert found.clause.entities == meant


def test_a_number_in_a_name_is_nobodys_claim(read: Any) -> None:
    found = {around.figure.text: around.figure.assertable for around in read("The first mate is on his second ship.", "en", CREW)}
    assert found == {"first": False, "second": True}


def test_a_figure_is_no_name(read: Any) -> None:
    assert [around.sentence.entities for around in read("It cost US$50.", "en", (CLUB,))] == [()]



@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The yard has 50 ships.", ("nordwind",)),
        ("Nordwind grows. The yard has 50 ships.", ("nordwind",)),
        ("A yard has 50 ships.", ()),
        ("Another yard has 50 ships.", ()),
        ("Its yard has 50 ships.", ()),
        ("Südwind grows. The yard has 50 ships.", ()),
    ],
)
def test_a_common_noun_means_an_entity_as_long_as_nobody_else_can_be_meant(one: Any, text: str, meant: tuple[str, ...]) -> None:
    assert nearest(one, text, "en") == meant


def test_a_name_behind_a_common_noun_says_whose_it_is(one: Any) -> None:
    assert "nordwind" not in nearest(one, "The yard Talheim has 50 ships.", "en")


def test_a_common_noun_that_no_lexicon_has(one: Any) -> None:
    assert nearest(one, "Eine Werft zählt 50 Schiffe.") == ()


@pytest.mark.parametrize(
    ("language", "text", "meant"),
    [
        ("de", "Nordwind wächst. Das Unternehmen zählt 50 Schiffe.", "nordwind"),
        ("de", "Nordwind traf Südwind. Das Unternehmen zählt 50 Schiffe.", "suedwind"),
        ("de", "Nordwind traf Jule Hansen. Das Unternehmen zählt 50 Schiffe.", "nordwind"),
        ("en", "Nordwind met Jule Hansen. The company has 50 ships.", "nordwind"),
        ("en", "Nordwind met Jule Hansen. The boss has 50 ships.", "hansen"),
    ],
)
def test_a_description_stands_for_the_entity_of_its_kind_named_last(one: Any, language: str, text: str, meant: str) -> None:
    assert nearest(one, text, language) == (meant,)


def test_a_description_without_an_article_stands_for_nobody(one: Any) -> None:
    assert nearest(one, "Nordwind wächst. Unternehmen zählen 50 Schiffe.") == ()


@pytest.mark.xfail(reason="the feminine ending -in is not folded: `Chefin` is no `Chef`", strict=True)
def test_a_description_in_the_feminine(one: Any) -> None:
    assert nearest(one, "Jule Hansen kam. Die Chefin zählt 50 Schiffe.") == ("hansen",)


@pytest.mark.parametrize("text", ["Yesterday Broadcom had 50 ships.", "Last week Broadcom had 50 ships."])
def test_a_name_after_a_date_that_opens_the_sentence(one: Any, text: str) -> None:
    assert nearest(one, text, "en") == ("?broadcom",)


# ---- names with a figure in them ----

HALLS = (
    Named("seven", "place", ("Halle 7",), {}),
    Named("sale", "event", ("2600 MHz sale", "sale of 2019"), {}),
    Named("mate", "person", ("first mate",), {}),
    Named("year", "event", ("2024",), {}),
)


@pytest.mark.parametrize(
    ("language", "text", "entity", "asserted"),
    [
        ("de", "In Halle 7 arbeiten 310 Menschen.", "seven", ["310"]),
        ("en", "The 2600 MHz sale raised 310 dollars.", "sale", ["310 dollars"]),
        ("en", "The sale of 2019 raised 310 dollars.", "sale", ["310 dollars"]),
        ("en", "The first mate sold 310 ships.", "mate", ["310"]),
        ("de", "In 7 Hallen arbeiten 310 Menschen.", "", ["7", "310"]),
        ("en", "The 2600 MHz licence raised 310 dollars.", "", ["2600 MHz", "310 dollars"]),
        ("de", "Im Jahr 2024 kamen 310 Menschen.", "", ["2024", "310"]),
    ],
)
def test_a_figure_in_a_name_is_the_name(read: Any, language: str, text: str, entity: str, asserted: list[str]) -> None:
    found = read(text, language, HALLS)
    assert [around.figure.text for around in found if around.figure.assertable] == asserted
    assert found == sorted(found, key=lambda around: around.figure.span)
    assert found[-1].clause.entities == ((entity,) if entity else ())


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Broadcom gave up 50 percent.", ("?broadcom",)),
        ("Broadcom also gave up 50 percent.", ()),  # only right before what it does
        ("Prices fell by 50 percent.", ()),  # a plural is a word
        ("Output rose by 50 percent.", ()),
    ],
)
def test_who_acts_at_the_head_of_an_english_sentence(one: Any, text: str, named: tuple[str, ...]) -> None:
    assert nearest_to(one, text) == named


def nearest_to(one: Any, text: str) -> tuple[str, ...]:
    """Who is named around `50 percent`."""
    return tuple(one(text, "50 percent", "en").clause.entities)

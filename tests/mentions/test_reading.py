"""What stands around a figure: the noun it counts, its label, its own part of the sentence, and what came before."""

from __future__ import annotations

from typing import Any

import pytest

from sourcelint.config import Settings
from sourcelint.mentions.names import Named
from sourcelint.mentions.vocabulary import concept_of
from sourcelint.pipeline import figures_of
from sourcelint.readers import READERS, reader_for

ENTITIES = (
    Named("nordwind", "company", ("Nordwind",), {}),
    Named("suedwind", "company", ("Südwind",), {}),
    Named("messe", "event", ("Kielmesse",), {}),
)


def read_text(text: str, lore: Any) -> Any:
    """The document of a Markdown text, and its figures."""
    return figures_of(reader_for("draft.md", READERS).read(text), "draft.md", Settings(language="de"), lore.lexicon)


# ---- the counted noun ----


@pytest.mark.parametrize(
    ("language", "text", "stem"),
    [
        ("de", "Das Haus zählt 1.200 Gäste.", "gast"),
        ("de", "Das Haus zählt 1.200 geladene Gäste aus Kiel.", "gast"),
        ("en", "The house has 1,200 guests.", "guest"),
        ("en", "The house has 1,200 invited guests from Kiel.", "guest"),
        ("en", "A 45-person crew sails.", "person"),
    ],
)
def test_a_count_says_what_it_counts(one: Any, language: str, text: str, stem: str) -> None:
    found = one(text, language=language)
    assert stem in found.noun
    assert found.counted


def test_the_noun_ends_at_the_next_small_word(one: Any) -> None:
    assert "kiel" not in one("Das Haus zählt 1.200 Gäste aus Kiel.").noun


@pytest.mark.parametrize(("language", "text"), [("de", "Das Haus zählt 1.200 Menschen."), ("en", "The house has 1,200 people.")])
def test_a_noun_that_says_nothing_is_left_out(one: Any, language: str, text: str) -> None:
    found = one(text, language=language)
    assert found.noun == frozenset()
    assert found.counted


def test_money_counts_nothing(one: Any) -> None:
    found = one("Das Haus kostet 300 Euro Miete.")
    assert (found.noun, found.counted) == (frozenset(), False)


def test_hours_are_hours_whatever_stands_before_them(one: Any) -> None:
    assert "gpu" not in one("Training took 300 GPU hours.", language="en").noun


@pytest.mark.parametrize(
    ("language", "text", "stem"),
    [("de", "Die Halle fasst 45-köpfige Gruppen.", "fasst"), ("en", "Nordwind has a 45-person crew.", "nordwind")],
)
def test_a_word_glued_to_a_figure_is_a_word_of_its_own(one: Any, language: str, text: str, stem: str) -> None:
    assert stem in one(text, language=language).core.stems


# ---- labels, headings, tables ----


@pytest.mark.parametrize("text", ["Gäste: 1.200", "- Gäste: 1.200\n- Zimmer: 40", "**Gäste:** 1.200"])
def test_a_label_stands_before_a_colon(one: Any, text: str) -> None:
    assert "gast" in one(text, "1.200").label.stems


def test_a_long_way_to_the_colon_is_no_label(one: Any) -> None:
    assert one("Was das Haus in jenem langen Sommer sah, blieb allen im Gedächtnis: 1.200 Gäste.").label.stems == frozenset()


def test_a_heading_speaks_for_what_stands_below(one: Any) -> None:
    found = one("# Nordwind\n\nIm Haus sind 300 Gäste.")
    assert found.heading.entities == ("nordwind",)
    assert not found.heads


def test_a_figure_in_a_heading_is_explained_by_what_follows(one: Any) -> None:
    found = one("# 300 an Bord\n\nNordwind nimmt Gäste mit.")
    assert found.heads
    assert found.before.entities == ("nordwind",)


def test_who_a_heading_names_is_not_the_one_named_last(one: Any) -> None:
    assert one("# Nordwind\n\nIm Haus sind 300 Gäste.").discourse == ()


def test_a_cell_has_its_row_and_column(one: Any) -> None:
    found = one("| Firma | Gäste | Schiffe |\n|---|---|---|\n| Nordwind | 300 | 12 |\n| Südwind | 400 | 15 |", "400")
    assert found.cell
    assert found.label.entities == ("suedwind",)
    assert "gast" in found.label.stems
    assert "schiff" not in found.label.stems


def test_front_matter_is_told_apart(one: Any) -> None:
    assert one("---\ntitle: 300 Gäste\n---\n\nEin Text.").metadata


# ---- parts of a sentence ----


def test_the_core_stands_between_commas(one: Any) -> None:
    found = one("Wie schon im Vorjahr, als Südwind kam, zählte Nordwind 300 Gäste, sagte der Wirt.", "300")
    assert found.core.entities == ("nordwind",)
    assert set(found.sentence.entities) == {"nordwind", "suedwind"}


def test_figures_of_a_sentence_have_their_own_parts(one: Any) -> None:
    text = "Nordwind zählt 300 Gäste, Südwind 4.100."
    assert one(text, "300").clause.entities == ("nordwind",)
    assert one(text, "4.100").clause.entities == ("suedwind",)


def test_entities_are_ordered_by_their_distance(one: Any) -> None:
    assert one("Nordwind traf Südwind mit 300 Gästen.").clause.entities == ("suedwind", "nordwind")


def test_a_bare_number_leans_on_the_one_with_a_unit(one: Any) -> None:
    text = "Nordwind zahlt 5,5 Milliarden Dollar, Südwind 64,1."
    assert one(text, "64,1").leans.text == "5,5 Milliarden Dollar"
    assert one(text, "5,5 Milliarden Dollar").leans is None


def test_a_count_with_a_noun_leans_on_nothing(one: Any) -> None:
    assert one("Nordwind zahlt 5,5 Milliarden Dollar für 64 Schiffe.", "64").leans is None


def test_a_part_that_names_nobody_inherits(one: Any) -> None:
    text = "Nordwind zählt 400 Nutzer und hat 50 Schiffe."
    assert one(text, "50").inherited == "nordwind"
    assert one(text, "400").inherited == ""


def test_a_date_without_words_speaks_of_the_sentence_before(one: Any) -> None:
    assert one("Nordwind stach in See. Das war am 20. Januar 2025.").core.entities == ("nordwind",)


def test_who_was_named_last_comes_first(one: Any) -> None:
    assert one("Nordwind kam. Südwind kam. Es waren 300 Gäste.").discourse == ("suedwind", "nordwind")


def test_the_topics_are_named_in_the_opening(lore: Any) -> None:
    opening = "# Nordwind wächst\n\nDie Kielmesse hat in diesem Jahr viel mehr vor.\n\n"
    text = opening + "Auch das gehört dazu, wie alle im Ort wissen.\n\n" * 2 + "Südwind kam."
    reader = lore.reader(ENTITIES)
    reader.read(*read_text(text, lore))
    assert reader.topics == {"nordwind", "messe"}


@pytest.mark.parametrize(
    ("language", "text", "partial"),
    [
        ("de", "In einer Phase kommen 300 Gäste.", True),
        ("en", "One phase costs 300 euros.", True),
        ("de", "Es kommen 300 Gäste.", False),
    ],
)
def test_a_part_is_not_the_whole(one: Any, language: str, text: str, partial: bool) -> None:
    assert one(text, "300" if language == "de" else "300 euros", language).partial is partial


def test_the_first_of_two_linked_counts_is_a_part(one: Any) -> None:
    text = "Some 4,211 of the 14,600 members came."
    assert one(text, "4,211", "en").partial
    assert not one(text, "14,600", "en").partial


# ---- when ----


def years(found: Any) -> list[int]:
    return [interval.lower.year for interval in found.when]


def test_a_clause_speaks_of_the_time_it_names(one: Any) -> None:
    assert years(one("Im Jahr 2023 zählte Nordwind 300 Gäste.", "300")) == [2023]


def test_now_takes_the_time_back(one: Any) -> None:
    text = "Im Jahr 2023 zählte Nordwind 300 Gäste, inzwischen sind es 410 Gäste."
    assert years(one(text, "300")) == [2023]
    assert one(text, "410").when == ()


def test_a_semicolon_takes_the_time_back(one: Any) -> None:
    assert one("In 2023 Nordwind had 300 guests; it has 410 guests.", "410", "en").when == ()


def test_then_holds_on_to_it(one: Any) -> None:
    assert years(one("Im Jahr 2023 kam Nordwind; damals waren es 410 Gäste.", "410")) == [2023]


def test_a_date_is_not_dated_by_itself(one: Any) -> None:
    assert one("Nordwind kam am 20. Januar 2025.").when == ()


@pytest.mark.parametrize(
    ("text", "figure", "language"),
    [
        ("Es kamen 300 Gäste mehr als im Mai 2023.", "300", "de"),
        ("Es kamen 300 Gäste, so viele wie zuletzt 2013.", "300", "de"),
        ("Der Absatz stieg um 15 Prozent mehr als im Jahr 2023.", "15 Prozent", "de"),
        ("Nordwind was founded in 1998 and has 640 ships.", "640", "en"),
        ("Nordwind, founded in 1998, has 640 ships.", "640", "en"),
    ],
)
def test_a_time_that_is_only_compared_or_a_beginning_dates_nothing_else(one: Any, text: str, figure: str, language: str) -> None:
    assert one(text, figure, language).when == ()


@pytest.mark.parametrize("text", ["Nordwind wurde 1924 mit 9 Leuten gegründet.", "Nordwind entstand 1924 mit 9 Leuten."])
def test_a_beginning_dates_its_own_part(one: Any, text: str) -> None:
    assert years(one(text, "9")) == [1924]


def test_what_is_so_since_a_time_is_so_now(one: Any) -> None:
    assert [span.upper for span in one("Seit 2019 zählt Nordwind 300 Gäste.", "300").when] == [None]


# ---- what words tell ----


def test_a_word_brings_its_concept(one: Any) -> None:
    assert concept_of("guests") in one("Das Haus zählt 300 Gäste.").core.stems


def test_the_inside_of_a_name_says_nothing(one: Any) -> None:
    assert concept_of("wind_speed") not in one("Nordwind zählt 300 Gäste.").core.stems

"""Two forms of one word fold alike; two words do not."""

from __future__ import annotations

import pytest

from sourcelint.lexicon.loading import load
from sourcelint.mentions.fold import Folder


@pytest.fixture(scope="module")
def german() -> Folder:
    return Folder(load().of("de"))


@pytest.fixture(scope="module")
def english() -> Folder:
    return Folder(load().of("en"))


@pytest.mark.parametrize(
    "forms",
    [
        "Gast Gäste Gästen Gastes", "Land Länder Ländern Landes", "kosten kostet kostete gekostet",
        "Beschäftigte Beschäftigten beschäftigt",
        "Modell Modelle Modellen Modells", "Haus Häuser Häusern Hauses", "tot Tote Toten Toter", "Verletzte Verletzten verletzt",
        "Stadt Städte Städten", "veröffentlicht veröffentlichen veröffentlichte", "westlich westliche westlichen westlicher",
    ],
)  # fmt: skip
def test_german_forms_of_a_word_fold_alike(german: Folder, forms: str) -> None:
    assert len({german(form) for form in forms.split()}) == 1, {form: german(form) for form in forms.split()}


@pytest.mark.parametrize(
    "forms",
    ["guest guests guest's", "company companies", "cost costs costing", "price prices priced", "injured injure injuring", "loss losses",
     "release released releases releasing", "launch launched launches", "district districts"],
)  # fmt: skip
def test_english_forms_of_a_word_fold_alike(english: Folder, forms: str) -> None:
    assert len({english(form) for form in forms.split()}) == 1, {form: english(form) for form in forms.split()}


@pytest.mark.parametrize("pair", ["Gast Gas", "Stadt Staat", "Kosten Küste", "Markt Mark", "Tote Ton", "Brücke Bruch", "Länge Lage"])
def test_german_words_stay_apart(german: Folder, pair: str) -> None:
    one, two = pair.split()
    assert german(one) != german(two)


@pytest.mark.parametrize("pair", ["user use", "price prize", "death deaf", "cost coast", "lost last", "US USA"])
def test_english_words_stay_apart(english: Folder, pair: str) -> None:
    one, two = pair.split()
    assert english(one) != english(two)


def test_a_compound_is_what_its_last_part_is(german: Folder) -> None:
    tails, heads = german.parts("Trainingskosten")
    assert german("Kosten") in tails
    assert german("Training") in heads


def test_what_stands_first_counts_only_before_a_carrier(german: Folder) -> None:
    assert german.parts("Spitzenhochschule")[1] == ()


def test_english_words_are_no_compounds(english: Folder) -> None:
    assert english.parts("smartphones") == ((), ())

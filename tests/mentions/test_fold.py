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


@pytest.mark.parametrize(
    "forms",
    [
        "Verlust Verluste Verlusten Verlustes", "Gewinn Gewinne Gewinnen Gewinns", "Geldgeber Geldgebern Geldgebers",
        "Gebäude Gebäuden Gebäudes", "Gericht Gerichte Gerichten Gerichts", "Produkt Produkte Produkten Produkts", "Lohn Löhne Löhnen",
        "Ergebnis Ergebnisse Ergebnissen", "Firma Firmen", "Mann Männer Männern Mannes", "Kurs Kurse Kursen Kurses", "Museum Museen",
        "Konto Konten", "Werft Werften", "Gehalt Gehälter Gehältern",
        "Gebiet Gebiete", "Bus Busse Bussen", "Schiff Schiffe Schiffs",
        "Weingut Weingüter Weingütern", "Gesetz Gesetze Gesetzen", "Gebühr Gebühren",
        "Rohbau Rohbaus Rohbauten", "Medium Medien", "Material Materialien", "Drama Dramen", "Zoo Zoos", "Prinzip Prinzipien",
    ],
)  # fmt: skip
def test_a_german_noun_keeps_one_stem(german: Folder, forms: str) -> None:
    assert len({german(form) for form in forms.split()}) == 1, {form: german(form) for form in forms.split()}


@pytest.mark.parametrize("forms", ["gekostet kosten kostet", "gestiegen stiegen", "geliefert liefern", "gerettet retten"])
def test_a_participle_loses_its_ge(german: Folder, forms: str) -> None:
    assert len({german(form) for form in forms.split()}) == 1, {form: german(form) for form in forms.split()}


@pytest.mark.xfail(strict=True, reason="`Gebiete` loses two letters more than `Gebieten`")
def test_a_dative_that_keeps_more_than_its_nominative(german: Folder) -> None:
    assert german("Gebieten") == german("Gebiete")


@pytest.mark.xfail(strict=True, reason="of a short word the ge- stays, behind some consonants the -t; others lose more than their verb")
@pytest.mark.parametrize("forms", ["gebaut bauen", "gezählt zählen", "gesetzt setzen", "gestartet starten"])
def test_participles_that_do_not_meet_their_verb(german: Folder, forms: str) -> None:
    assert len({german(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    "pair",
    ["Gefahr fahren", "Gehalt halten", "Gericht richten", "Gesetz setzen", "Gewinn winden", "Gebäude bauen", "Gebot Boot", "Gebiet bieten",
     "Gewicht wichtig", "Gerät raten", "Verlust Lust", "Geldgeber geben", "Geld elend", "Kurs Kur", "Museum Muse", "Mann Mahn",
     "Produkt produzieren"],
)  # fmt: skip
def test_nouns_are_not_cut_down_to_other_words(german: Folder, pair: str) -> None:
    one, two = pair.split()
    assert german(one) != german(two)

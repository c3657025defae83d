"""Drafting: what an article proposes, in its own words and order, and what it leaves out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sourcelint.curation.candidate import Candidate, Draft
from sourcelint.curation.writing import sheet
from sourcelint.lexicon.loading import load
from sourcelint.sources.known import Known
from sourcelint.sources.reading import page_of, read_pages
from sourcelint.sources.sheetfiles import SheetFile
from sourcelint.sources.wording import fold_quote, holds

from .conftest import ARTICLE, ENGLISH

Drafts = Callable[..., Draft]


def by_wording(draft: Draft) -> dict[str, Candidate]:
    """The candidates by the source's wording."""
    return {one.wording: one for one in draft.candidates}


def test_every_claim_is_a_candidate_in_text_order_with_the_sources_wording(proposed: Drafts) -> None:
    made = proposed(ARTICLE)
    assert [one.wording for one in made.candidates] == ["12.000", "mehr als 340", "rund 25 Millionen Euro", "3. März 2026", "4 Prozent"]
    assert [one.at for one in made.candidates] == ["¶1", "¶1", "¶2", "¶2", "¶3"]


def test_subject_measure_and_time_are_guessed(proposed: Drafts) -> None:
    found = by_wording(proposed(ARTICLE))
    assert {one.subject for one in found.values()} == {"radnova"}
    assert found["mehr als 340"].measure.name == "employees"
    assert found["3. März 2026"].measure.name == "opening_date"
    assert found["4 Prozent"].measure.name == "share_fall"
    assert found["12.000"].as_of == "2024", "the year named in its clause"
    assert found["rund 25 Millionen Euro"].as_of == "2025-05", "else the month of publication"
    assert found["3. März 2026"].as_of == "", "a date needs no time"


def test_what_is_skipped_is_told_with_the_reason(proposed: Drafts) -> None:
    left_out = {row.text: row.reason for row in proposed(ARTICLE).left_out}
    assert left_out == {"2024": "dates the other figures of its sentence", "90": "only asked"}


def test_english_articles_are_drafted_too(proposed: Drafts) -> None:
    made = proposed(ENGLISH, "rivertown.txt", "en")
    found = by_wording(made)
    assert found["1,150"].subject == found["420"].subject == "rivertown-motors"
    assert found["420"].measure.name == "buses"
    assert found["900"].subject == "western-rivals"
    assert next(name for name in made.names if name.id == "rivertown-motors").type == "company"


def test_figures_of_tables_and_markup_are_read(proposed: Drafts) -> None:
    text = "# Radnova\n\n| Standort | Mitarbeiter |\n|---|---|\n| Linz | **120** |\n"
    assert [(one.wording, one.measure.name) for one in proposed(text, "a.md").candidates] == [("120", "employees")]
    page = "<html><body><p>Radnova besch&auml;ftigt <b>120</b> Mitarbeiter.</p></body></html>"
    (one,) = proposed(page, "a.html").candidates
    assert (one.wording, one.quote) == ("120", "Radnova beschäftigt 120 Mitarbeiter.")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Die Firma Alpenstrom GmbH aus Graz verkauft Strom. Alpenstrom hat 30 Mitarbeiter.", {"alpenstrom-gmbh", "alpenstrom"}),
        ("Bürgermeisterin Petra Holl sagte, 40 Gäste seien gekommen. Holl lobte sie.", {"petra-holl"}),
        ("Die World Bicycle Conference (WBC) zählte 400 Gäste.", {"world-bicycle-conference"}),
        ("In Österreich leben 9 Millionen Menschen.", {"oesterreich", "österreich"}),
    ],
)
def test_names_are_found_by_spelling_and_company(proposed: Drafts, text: str, names: set[str]) -> None:
    assert {name.id for name in proposed(text).names} & names


def test_names_get_kinds_aliases_and_what_they_belong_to(proposed: Drafts) -> None:
    made = proposed("Das Start-up VeloTec zeigte das VeloTec-X9. Das X9 kostet 900 Euro. Die Cycle Expo (CEX) zählte 80 Aussteller.")
    names = {name.id: name for name in made.names}
    assert names["velotec"].type == "company"
    assert (names["velotec-x9"].part_of, names["velotec-x9"].names) == ("velotec", ("VeloTec-X9", "X9"))
    assert names["cycle-expo"].names == ("Cycle Expo", "CEX")
    assert names["cycle-expo"].type == "event"


def test_what_is_said_of_others_is_not_the_topics(proposed: Drafts) -> None:
    text = (
        "VeloTec baut Räder mit 20 Mitarbeitern, während der Hersteller Radnova 340 Mitarbeiter beschäftigt. "
        "Westliche Konkurrenten brauchen 900 Mitarbeiter."
    )
    assert [one.subject for one in proposed(text).candidates] == ["velotec", "radnova", "westliche-konkurrenten"]


def test_a_description_stands_for_the_entity_of_its_kind(proposed: Drafts) -> None:
    text = "Das Start-up VeloTec sitzt in Linz. Ministerin Anna Berg kam.\n\nDas Unternehmen beschäftigt 20 Mitarbeiter."
    assert proposed(text).candidates[0].subject == "velotec"


def test_entities_of_other_sheets_keep_their_ids(proposed: Drafts) -> None:
    base = _base(
        "entities:\n  rn: {type: company, names: [Radnova]}\nfacts:\n"
        "  rn-employees: {subject: rn, measure: employees, claims: {value: 3, source: s}}\n"
    )
    made = proposed(ARTICLE, known=base)
    assert {one.subject for one in made.candidates} == {"rn"}
    assert [name.known for name in made.names] == [True]
    assert "rn-employees" not in {one.id for one in made.candidates}, "that id is taken"
    assert "entities:" not in sheet(made)


def _base(rest: str):  # type: ignore[no-untyped-def]
    text = "schema: 1\nsources:\n  s: {language: de}\n" + rest
    base, faults = read_pages([page_of(SheetFile("other.yaml", text.encode()))], load())
    assert not faults, faults
    return base


@pytest.mark.parametrize(
    ("text", "file", "language"),
    [(ARTICLE, "a.txt", "de"), (ENGLISH, "b.txt", "en"), ("Sie zahlte „3:30“ – 1.200,50 Euro: #1.", "c: d.txt", "de")],
)
def test_the_sheet_loads_without_a_fault_and_is_stable(proposed: Drafts, text: str, file: str, language: str) -> None:
    made = proposed(text, file, language, publisher="Nein: das Blatt", title='Ein "Titel"', url="https://example.org/a?b=1#c")
    written = sheet(made)
    base, faults = read_pages([page_of(SheetFile("s.yaml", written.encode()))], load())
    assert not faults, "\n".join(map(str, faults))
    assert written == sheet(
        proposed(text, file, language, publisher="Nein: das Blatt", title='Ein "Titel"', url="https://example.org/a?b=1#c")
    )
    claims = [claim for fact in base.facts for claim in fact.claims]
    assert all(claim.status == "candidate" for claim in claims)
    for claim, one in zip(claims, made.candidates, strict=True):
        assert claim.figure.quantity.stated == one.figure.quantity.stated, one.wording


def test_quotes_stand_in_the_article_and_hold_their_figure(proposed: Drafts) -> None:
    for text, language in ((ARTICLE, "de"), (ENGLISH, "en")):
        for one in proposed(text, language=language).candidates:
            assert holds(one.quote, one.wording)
            assert fold_quote(one.quote) in fold_quote(text)


def test_a_date_without_a_year_carries_its_value(proposed: Drafts) -> None:
    (one,) = proposed("Radnova eröffnete das Werk am Montag.").candidates
    known = Known.of(load(), {}, {})
    read = known.read_one(one.wording, "de", one.figure.quantity.stated.lower)  # type: ignore[arg-type]
    assert one.value == "2025-04-28" or (read is not None and not one.value)
    assert one.figure.quantity.stated.lower.isoformat() == "2025-04-28"  # type: ignore[union-attr]


FRENCH = """\
Le constructeur Valmeca emploie 1 250 personnes à Nantes. L'entreprise a réalisé en 2024 un chiffre d'affaires de 87,5 millions d'euros.

La présidente Claire Morel annonce un investissement de 35 millions d'euros. Le concurrent Dortex n'emploie que 800 salariés.
"""


def test_a_french_article_names_its_subjects(proposed: Drafts) -> None:
    made = proposed(FRENCH, "valmeca.txt", "fr")
    assert {one.wording: one.subject for one in made.candidates} == {
        "1 250": "valmeca", "87,5 millions d'euros": "valmeca", "35 millions d'euros": "claire-morel", "800": "dortex",
    }  # fmt: skip
    kinds = {name.id: name.type for name in made.names}
    assert (kinds["valmeca"], kinds["claire-morel"], kinds["dortex"]) == ("company", "person", "company")


def test_a_year_of_its_own_is_a_figure_and_a_year_of_an_amount_its_time(proposed: Drafts) -> None:
    text = "Das alte Stadion von Radnova, eröffnet 1954, fasst 15.200 Besucher. Im Jahr 2024 kamen 12.000 Besucher zu Radnova.\n"
    made = {one.wording: one for one in proposed(text).candidates}
    assert "1954" in made
    assert "2024" not in made
    assert made["12.000"].as_of == "2024"


def test_the_sheet_keeps_the_paragraphs_of_its_figures_and_their_headings(proposed: Drafts) -> None:
    text = "# Radnova\n\nRadnova hat 340 Mitarbeiter.\n\nDer Himmel ist blau.\n\n| Jahr | Räder |\n|---|---|\n| 2024 | 12.000 |\n"
    made = proposed(text, "radnova.md")
    said = [words for _, words in made.passages]
    assert said[:2] == ["# Radnova", "Radnova hat 340 Mitarbeiter."]
    assert "2024, Räder: 12.000" in said
    assert not any("Himmel" in words for words in said)
    assert {one.at for one in made.candidates} <= {at for at, _ in made.passages}

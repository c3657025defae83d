"""Without fact sheets: facts drawn from raw texts, in one language and across two."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

import sourcelint
from sourcelint import Severity, Sources, Status

GERMAN = """Brückenbau in Talheim

Die neue Brücke über die Ahne ist 340 Meter lang und hat 52 Millionen Euro gekostet. Am 12. Mai 2025 wurde sie für den Verkehr freigegeben.

Gebaut hat sie die Firma Kranz, die 410 Mitarbeiter beschäftigt. Der Verein Altstadt hatte 2.300 Unterschriften gegen den Bau gesammelt.
"""
ENGLISH = """A new bridge for Talheim

The new bridge across the Ahne is 340 metres long and cost 52 million euros. It was opened to traffic on 12 May 2025.

It was built by the Kranz company, which has 410 employees. The Altstadt association had collected 2,300 signatures against it.
"""


def statuses(report: Any) -> dict[str, str]:
    return {each.figure.text: each.status.value for each in report.figures}


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        ("Die neue Brücke über die Ahne ist 340 Meter lang.", []),
        ("Die neue Brücke über die Ahne ist 430 Meter lang.", ["430 Meter"]),
        ("Die Brücke über die Ahne kostete 52 Milliarden Euro.", ["52 Milliarden Euro"]),
        ("Die Brücke über die Ahne kostete 52 Millionen Dollar.", ["52 Millionen Dollar"]),
        ("Die Brücke wurde am 12. Juni 2025 für den Verkehr freigegeben.", ["12. Juni 2025"]),
        ("Der Verein Altstadt sammelte 23.000 Unterschriften gegen den Bau.", ["23.000"]),
        ("Die Firma Kranz beschäftigt 410 Mitarbeiter, und der Verein Altstadt sammelte 2.300 Unterschriften.", []),
    ],
)
def test_a_draft_against_a_text_in_its_language(loud: Any, draft: str, wrong: list[str]) -> None:
    assert loud(draft, raw={"bote.txt": GERMAN}) == wrong


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        ("Die neue Brücke über die Ahne ist 340 Meter lang.", []),
        ("Die neue Brücke über die Ahne ist 430 Meter lang.", ["430 Meter"]),
        ("Die neue Brücke über die Ahne hat 52 Milliarden Euro gekostet.", ["52 Milliarden Euro"]),
        ("Der Altstadt-Verein hatte 23.000 Unterschriften gegen die Brücke gesammelt.", ["23.000"]),
    ],
)
def test_a_german_draft_against_an_english_text(loud: Any, draft: str, wrong: list[str]) -> None:
    assert loud(draft, raw={"gazette.txt": ENGLISH}) == wrong


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        ("The new bridge across the Ahne is 340 metres long.", []),
        ("The new bridge across the Ahne is 34 metres long.", ["34 metres"]),
        ("The new bridge across the Ahne cost 52 billion euros.", ["52 billion euros"]),
        ("The new bridge across the Ahne is 340 metres long. It was opened to traffic on June 12, 2025.", ["June 12, 2025"]),
    ],
)
def test_an_english_draft_against_a_german_text(loud: Any, draft: str, wrong: list[str]) -> None:
    assert loud(draft, raw={"bote.txt": GERMAN}) == wrong


@pytest.mark.parametrize(
    "draft",
    [
        "Das Rathaus von Talheim wurde 1887 gebaut.",
        "Ein Glas Wein kostet 7 Euro.",
        "In Nordheim leben 12.000 Menschen.",
        "Der Bürgermeister ist 58 Jahre alt.",
        "Der Bus fährt alle 20 Minuten.",
    ],
)
def test_what_no_text_speaks_of_is_left_alone(loud: Any, draft: str) -> None:
    assert loud(draft, raw={"bote.txt": GERMAN}) == []


@pytest.mark.parametrize("text", [GERMAN, ENGLISH], ids=["de", "en"])
def test_a_text_agrees_with_itself(check: Any, text: str) -> None:
    report = check(text, raw={"same.txt": text})
    assert [finding.message for finding in report.findings if finding.severity is not Severity.NOTE] == []
    assert {each.status for each in report.figures if each.figure.assertable} == {Status.VERIFIED}


@pytest.mark.parametrize(("draft", "source"), [(GERMAN, ENGLISH), (ENGLISH, GERMAN)], ids=["de-en", "en-de"])
def test_a_text_agrees_with_its_translation(check: Any, draft: str, source: str) -> None:
    report = check(draft, raw={"other.txt": source})
    assert [finding.message for finding in report.findings if finding.severity is not Severity.NOTE] == []
    assert sum(each.status is Status.VERIFIED for each in report.figures) >= 4, statuses(report)


# ---- facts drawn ----


def test_every_figure_of_a_text_is_a_fact_with_its_quote() -> None:
    (base,) = Sources.from_texts({"bote.txt": GERMAN}, dates={"bote.txt": dt.date(2025, 5, 13)}).bases
    assert base.raw
    said = {fact.claims[0].figure.text: fact.claims[0] for fact in base.facts}
    assert list(said) == ["340 Meter", "52 Millionen Euro", "12. Mai 2025", "410", "2.300"]
    for text, claim in said.items():
        assert text in claim.quote
        assert claim.quote in " ".join(GERMAN.split())
        assert GERMAN[slice(*claim.figure.span)] == text
        assert claim.published == dt.date(2025, 5, 13)
        assert claim.origin.startswith("bote.txt:")


def test_a_quote_stays_within_its_paragraph() -> None:
    (base,) = Sources.from_texts({"bote.txt": GERMAN}).bases
    assert all("Gebaut" not in fact.claims[0].quote for fact in base.facts if "Mai" in fact.claims[0].figure.text)


def test_the_datelines_date_is_no_fact() -> None:
    (base,) = Sources.from_texts({"bote.txt": "Talheim, 13. Mai 2025 – Es kamen 300 Gäste."}).bases
    assert [fact.claims[0].figure.text for fact in base.facts] == ["300"]
    assert base.documents[0].date == dt.date(2025, 5, 13)


def test_what_a_source_only_asks_or_denies_is_not_held_against_a_draft(loud: Any) -> None:
    source = "Kostete die Brücke über die Ahne 90 Millionen Euro? Nein, sie kostete nicht 90 Millionen Euro, sondern 52 Millionen Euro."
    assert loud("Die Brücke über die Ahne kostete 52 Millionen Euro.", raw={"bote.txt": source}) == []


def test_a_sheet_speaks_before_raw_texts(check: Any, story: Sources) -> None:
    sources = story + Sources.from_texts({"alt.txt": "Nordwind beschäftigt 900 Mitarbeiter."})
    report = sourcelint.check_text("Nordwind beschäftigt 1.200 Mitarbeiter.", sources=sources)
    assert [(each.status, each.link.fact.id) for each in report.figures] == [(Status.VERIFIED, "nordwind-staff")]


@pytest.mark.parametrize(("first", "second"), [("bote.txt", "gazette.txt"), ("gazette.txt", "bote.txt")])
def test_the_order_of_texts_does_not_matter(check: Any, first: str, second: str) -> None:
    texts = {"bote.txt": GERMAN, "gazette.txt": ENGLISH}
    draft = "Die neue Brücke über die Ahne ist 430 Meter lang. Sie kostete 52 Millionen Euro."
    found = statuses(check(draft, raw={first: texts[first], second: texts[second]}))
    assert found == {"430 Meter": "contradicted", "52 Millionen Euro": "verified"}


def test_a_later_text_leads(check: Any) -> None:
    texts = {"tag1.txt": "Bei der Flut in Talheim starben 4 Menschen.", "tag2.txt": "Bei der Flut in Talheim starben 9 Menschen."}
    days = {"tag1.txt": dt.date(2025, 5, 1), "tag2.txt": dt.date(2025, 5, 2)}
    early, late = (check(f"Bei der Flut in Talheim starben {number} Menschen.", raw=texts, dates=days) for number in (4, 9))
    assert [each.status for each in late.figures] == [Status.VERIFIED]
    assert [finding for finding in early.findings if finding.severity is Severity.ERROR] == []

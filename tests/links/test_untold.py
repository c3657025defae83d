"""A number that no fact explains is held against a fact that the text tells nowhere, where it is a slip of it and its words stand near."""

from __future__ import annotations

from typing import Any

import pytest

FACTS = """
schema: 1
sources:
  gazette: {title: Library gazette, published: 2025-03-01, language: en}
entities:
  kelm: {type: organisation, names: [Kelm Library, Kelm-Bibliothek]}
  ostra: {type: organisation, names: [Ostra Library, Ostra-Bibliothek]}
  tamm: {type: person, names: [Friederike Tamm, Tamm]}
facts:
  volumes:
    subject: kelm
    measure: {en: [volumes], de: [Bände]}
    claims: [{figure: "64,300", source: gazette, quote: "64,300 volumes"}]
  readers:
    subject: kelm
    measure: {en: [readers], de: [Leser]}
    claims: [{figure: "8,750", source: gazette, quote: "8,750 readers"}]
  loans:
    subject: ostra
    measure: {en: [loans], de: [Ausleihen]}
    claims: [{figure: "420", source: gazette, quote: "420 loans"}]
  opened:
    subject: ostra
    measure: {en: [opened], de: [eröffnet]}
    claims: [{figure: "14 May 1997", source: gazette, quote: "opened on 14 May 1997"}]
  tamm-age:
    subject: tamm
    measure: age
    claims: [{figure: "38", source: gazette, quote: "Ms Tamm, 38"}]
"""
TOLD = {
    "en": "Kelm Library has 64,300 volumes. Kelm Library has 8,750 readers. ",
    "de": "Die Kelm-Bibliothek hat 64.300 Bände. Die Kelm-Bibliothek hat 8.750 Leser. ",
}
FIRST = {language: text.split(". ")[0] + ". " for language, text in TOLD.items()}
ELSEWHERE = {"en": "Ostra Library counted 420 loans. ", "de": "Die Ostra-Bibliothek zählte 420 Ausleihen. "}
UNTOLD = "told nowhere in the text"

SLIPS = [
    ("en", "Of loans, Meta Loos made 240.", "240", "transposed"),
    ("en", "Of loans, Meta Loos made 4,200.", "4,200", "zero"),
    ("de", "Was Ausleihen angeht, so kam Meta Loos auf 240.", "240", "transposed"),
    ("de", "Was Ausleihen angeht, so kam Meta Loos auf 4.200.", "4.200", "zero"),
]


def signals(found: Any) -> set[str]:
    links = [found.link] if found.link else found.runners_up
    return {item.signal for link in links for item in link.evidence}


@pytest.mark.parametrize(("language", "text", "figure", "slip"), SLIPS)
def test_a_slip_though_somebody_else_is_named(figures: Any, language: str, text: str, figure: str, slip: str) -> None:
    found = figures(TOLD[language] + text, FACTS, language=language)[figure]
    assert (found.status.value, found.slip, found.link.fact.id) == ("contradicted", slip, "loans")
    assert UNTOLD in signals(found)
    assert "somebody else is named" not in signals(found)


@pytest.mark.parametrize(("language", "text", "figure", "slip"), SLIPS)
@pytest.mark.parametrize("opening", [ELSEWHERE, FIRST, {"en": "", "de": ""}], ids=["told elsewhere", "one fact told", "no fact told"])
def test_no_slip(figures: Any, opening: dict[str, str], language: str, text: str, figure: str, slip: str) -> None:
    before = TOLD[language] + opening[language] if opening is ELSEWHERE else opening[language]
    found = figures(before + text, FACTS, language=language)[figure]
    assert found.status.value == "unsourced"
    assert UNTOLD not in signals(found)


@pytest.mark.parametrize(
    ("language", "text", "figure"),
    [
        ("en", "Of loans, Meta Loos made 370.", "370"),
        ("de", "Was Ausleihen angeht, so kam Meta Loos auf 370.", "370"),
        ("en", "Of cakes, Meta Loos made 240.", "240"),
        ("de", "Was Kuchen angeht, so kam Meta Loos auf 240.", "240"),
        ("en", "Of loans, Meta Loos would have made 240.", "240"),
        ("de", "Was Ausleihen angeht, so wäre Meta Loos auf 240 gekommen.", "240"),
        ("en", "Of loans, Meta Loos, 83, knows much.", "83"),
        ("de", "Von Ausleihen versteht Meta Loos (83) viel.", "83"),
        ("en", "Of those opened, Meta Loos saw the house of 14 May 1979.", "14 May 1979"),
        ("de", "Was eröffnet wurde, sah Meta Loos am 14. Mai 1979.", "14. Mai 1979"),
        ("en", "Of loans, Meta Loos doubled hers.", "doubled"),
    ],
)
def test_what_is_no_slip_of_it(figures: Any, loud: Any, language: str, text: str, figure: str) -> None:
    found = figures(TOLD[language] + text, FACTS, language=language)[figure]
    assert found.status.value in ("unsourced", "not_asserted")
    assert UNTOLD not in signals(found)
    assert loud(TOLD[language] + text, FACTS, language=language) == []


ALSO = """  nights:
    subject: kelm
    measure: {en: [loans]}
    claims: [{figure: "4,020", source: gazette, quote: "4,020 in all"}]
"""


def test_two_facts_as_near_say_nothing(figures: Any) -> None:
    found = figures(TOLD["en"] + "Of loans, Meta Loos made 4,200.", FACTS + ALSO, language="en")["4,200"]
    assert UNTOLD not in signals(found)


ASKED = """  asked:
    subject: kelm
    measure: {en: [respondents], de: [Befragte]}
    claims: [{figure: "31,480", source: gazette, quote: "31,480 respondents"}]
"""


@pytest.mark.parametrize(
    ("text", "figure", "wrong"),
    [
        ("Mehr wollten 31.840 junge Menschen.", "31.840", True),
        ("Mehr wollten 31.180 junge Menschen.", "31.180", False),
        ("Mehr wollten 31.840 Hunde.", "31.840", False),
    ],
)
def test_many_digits_with_two_exchanged_need_no_word(figures: Any, text: str, figure: str, wrong: bool) -> None:
    found = figures(TOLD["de"] + text, FACTS + ASKED, language="de")[figure]
    assert (found.status.value == "contradicted") is wrong

"""Passages of sheets: the source's own words around its figures, as facts that keep their place in the sheet."""

from __future__ import annotations

import pytest

import sourcelint
from sourcelint import Sources, Status
from sourcelint.errors import SheetError
from sourcelint.lexicon.loading import load
from sourcelint.sources.fact import FactBase
from sourcelint.sources.passages import document_of, drawn, is_claimed
from sourcelint.sources.sheet import from_short
from sourcelint.text.manuscript import BlockKind

SHEET = """\
schema: 1
sources:
  depot: {title: Depot report, published: 2025-03-03, language: en}
entities:
  depot: {type: place, names: [Hartwell Depot]}
facts:
  buses:
    subject: depot
    measure: [vehicles]
    claims: [{figure: "340", source: depot, at: "¶2", quote: "holds 340 buses"}]
  drivers:
    subject: depot
    measure: [staff]
    claims: [{figure: "510", source: depot, at: "¶2"}]
  old:
    subject: depot
    measure: [staff]
    claims: [{figure: "77", source: depot, at: "¶3", status: withdrawn}]
passages:
  depot:
    "¶1": "# Night services"
    "¶2": "The shed at the canal holds 340 buses and employs 510 drivers, of whom 340 work at night."
    "¶3": "In winter 77 heaters keep the engines warm."
"""


@pytest.fixture
def base() -> FactBase:
    return from_short(SHEET, load())


def test_each_figure_is_a_fact_of_the_sheet_or_nobodys(base: FactBase) -> None:
    found = drawn(base, load())
    assert [(fact.id, fact.claims[0].figure.text) for fact in found.facts if is_claimed(fact)] == [("buses", "340"), ("drivers", "510")]
    others = [fact.claims[0].figure.text for fact in found.facts if not is_claimed(fact)]
    assert others == ["340", "77"], "the second 340 is no claim's, and a withdrawn claim is not held"


def test_the_quote_tells_which_of_two_equal_figures_is_meant(base: FactBase) -> None:
    later = from_short(SHEET.replace('"holds 340 buses"', '"of whom 340 work at night"'), load())
    first, second = (next(fact for fact in drawn(one, load()).facts if fact.id == "buses").claims[0].figure for one in (base, later))
    assert first.span.start < second.span.start


def test_a_heading_stands_over_what_follows(base: FactBase) -> None:
    blocks = document_of(base.sources[0]).blocks
    assert [block.kind for block in blocks] == [BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]
    assert blocks[2].headings == (blocks[0].span,)


def test_without_passages_nothing_is_drawn() -> None:
    assert drawn(from_short(SHEET.partition("passages:")[0], load()), load()).facts == ()


def test_a_language_without_a_lexicon_is_left_alone() -> None:
    text = SHEET.replace("language: en", "language: fi").replace('figure: "340"', 'value: "340"').replace('figure: "510"', 'value: "510"')
    assert drawn(from_short(text.replace('figure: "77"', 'value: "77"'), load()), load()).facts == ()


def test_a_draft_in_the_sources_own_words_is_caught_and_names_the_sheets_fact(base: FactBase) -> None:
    draft = "The shed at the canal holds 430 buses and employs 510 drivers."
    bare = from_short(SHEET.partition("passages:")[0], load())
    assert not sourcelint.check_text(draft, sources=Sources.of(bare), language="en").findings, "its curated words say too little"
    report = sourcelint.check_text(draft, sources=Sources.of(base), language="en")
    assert [(row.fact, row.value, row.title) for finding in report.findings for row in finding.expected] == [
        ("buses", "340", "Depot report")
    ]
    assert [one.status for one in report.figures] == [Status.CONTRADICTED, Status.VERIFIED]


def test_a_figure_that_nobody_confirmed_accuses_nobody(base: FactBase) -> None:
    report = sourcelint.check_text("In winter 770 heaters keep the engines warm.", sources=Sources.of(base), language="en")
    assert report.findings == ()
    assert [one.status for one in report.figures] == [Status.UNSOURCED]
    assert all(link.fact.subject for one in report.figures for link in one.runners_up)


def test_passages_stand_with_their_source() -> None:
    with pytest.raises(SheetError, match="no source of this sheet"):
        from_short(SHEET.replace("passages:\n  depot:", "passages:\n  other:"), load())

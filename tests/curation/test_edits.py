"""Edits of a sheet's text: one value changes, every other character stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sourcelint.curation.edits import Edit, append_entry, append_item, applied, remove_entry, set_value
from sourcelint.curation.places import places
from sourcelint.curation.sheettext import claims_in
from sourcelint.curation.yamltext import comment, listed, quoted, scalar
from sourcelint.errors import SheetError

SHEET = """\
schema: 1  # the format
facts:
  # about Linz
  one:
    subject: a
    claims:
      - figure: "ü 1"  # first
        at: "¶1"
      - {figure: "2", status: candidate}
  two: {subject: b, claims: [{figure: "3"}, {figure: "4"}]}   # flow
  three:
    claims: {figure: "5"}
# the end
"""


@given(st.text())
def test_any_text_is_written_so_that_it_is_read_again(text: str) -> None:
    text = "".join(char for char in text if not 0xD800 <= ord(char) <= 0xDFFF)
    for written in (quoted(text), scalar(text)):
        assert places(f"k: {written}\n", "s").text("k") == text


@given(st.lists(st.text(alphabet=st.characters(codec="utf-8")), min_size=1))
def test_any_list_is_written_so_that_it_is_read_again(texts: list[str]) -> None:
    found = places(f"k: {listed(texts)}\n", "s").get("k")
    assert found is not None
    assert [value.value for _, value in found.items] == texts


@given(st.text())
def test_a_comment_is_one_line(text: str) -> None:
    assert places(f"k: v  # {comment(text)}\n", "s").text("k") == "v"


@pytest.mark.parametrize("number", range(5))
def test_a_value_is_replaced_or_added_and_nothing_else(number: int) -> None:
    one = list(claims_in(places(SHEET, "s")))[number]
    text = applied(SHEET, [set_value(SHEET, one.claim, "status", "disputed"), set_value(SHEET, one.claim, "reason", '"why"')])
    changed = list(claims_in(places(text, "s")))[number]
    assert (changed.status, changed.claim.text("reason")) == ("disputed", "why")
    for comment_ in ("# the format", "# about Linz", "# first", "# flow", "# the end"):
        assert comment_ in text
    others = [(a.claim.text("figure"), a.status) for at, a in enumerate(claims_in(places(text, "s"))) if at != number]
    assert others == [(a.claim.text("figure"), a.status) for at, a in enumerate(claims_in(places(SHEET, "s"))) if at != number]


@pytest.mark.parametrize(("fact", "number"), [("one", 0), ("one", 1), ("two", 0), ("two", 1)])
def test_a_claim_is_taken_out_of_its_list(fact: str, number: int) -> None:
    root = places(SHEET, "s")
    held = next(one.fact_at for one in claims_in(root) if one.fact == fact).get("claims")
    assert held is not None
    text = applied(SHEET, [remove_entry(SHEET, held, number)])
    gone = [one.claim.text("figure") for one in claims_in(root) if one.fact == fact][number]
    assert [one.claim.text("figure") for one in claims_in(places(text, "s"))] == [f for f in ("ü 1", "2", "3", "4", "5") if f != gone]


@pytest.mark.parametrize("fact", ["one", "two"])
def test_a_claim_is_added_to_its_list(fact: str) -> None:
    held = next(one.fact_at for one in claims_in(places(SHEET, "s")) if one.fact == fact).get("claims")
    assert held is not None
    edit = append_item(SHEET, held, ['figure: "9"', "status: candidate"])
    assert edit is not None
    text = applied(SHEET, [edit])
    assert [one.claim.text("figure") for one in claims_in(places(text, "s")) if one.fact == fact][-1] == "9"


@pytest.mark.parametrize("end", ["", "\n", "\n\n# tail\n"])
def test_facts_are_added_at_the_end_of_their_section(end: str) -> None:
    sheet = 'schema: 1\nfacts:\n  a: {claims: {figure: "1"}}' + end
    root = places(sheet, "s")
    text = applied(sheet, [append_entry(sheet, root.get("facts"), root, "facts", '  b: {claims: {figure: "2"}}\n')])
    assert [one.fact for one in claims_in(places(text, "s"))] == ["a", "b"]
    assert "# tail" in text or "tail" not in end


def test_a_missing_section_is_made() -> None:
    sheet = "schema: 1"
    text = applied(sheet, [append_entry(sheet, None, places(sheet, "s"), "facts", '  b: {claims: {figure: "2"}}\n')])
    assert [one.fact for one in claims_in(places(text, "s"))] == ["b"]


def test_edits_that_overlap_are_refused() -> None:
    with pytest.raises(ValueError, match="overlap"):
        applied("abcdef", [Edit(0, 3, ""), Edit(2, 4, "")])


@pytest.mark.parametrize("text", ["facts: [", "- a\n- b\n", "just words", "a: b: c\n"])
def test_a_text_that_is_no_sheet_is_not_edited(text: str) -> None:
    with pytest.raises(SheetError, match=r"s\.yaml:\d+:\d+"):
        places(text, "s.yaml")

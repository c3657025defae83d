"""YAML is read as text with places, and every mistake in it is told with its place and remedy."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sourcelint.sources.nodes import MAX_DEPTH, Listing, Mapping, Node, Scalar, compose
from sourcelint.yamlfile import plain


def data(node: Node | None) -> object:
    """The node as plain Python values."""
    if isinstance(node, Mapping):
        return {key.text: data(value) for key, value in node.items}
    if isinstance(node, Listing):
        return [data(item) for item in node.items]
    return node.text if isinstance(node, Scalar) else None


def only_fault(text: str) -> str:
    tree = compose(text, "s.yaml")
    assert len(tree.faults) == 1, tree.faults
    return str(tree.faults[0])


@pytest.mark.parametrize("scalar", ["1.200", "3:30", "NO", "0x10", "1_000", "~", "2025-01-20", "1e3", "null", "017"])
def test_a_scalar_is_the_text_that_stands_there(scalar: str) -> None:
    tree = compose(f"figure: {scalar}\n", "s.yaml")
    assert data(tree.root) == {"figure": scalar}


def test_every_value_has_its_place_in_code_points() -> None:
    tree = compose("größe:\n  - {ä: 'x', ö: \"1.200\"}\n", "s.yaml")
    assert isinstance(tree.root, Mapping)
    listing = tree.root.items[0][1]
    assert isinstance(listing, Listing)
    inner = listing.items[0]
    assert isinstance(inner, Mapping)
    key, value = inner.items[1]
    assert (key.line, key.column) == (2, 14)
    assert value == Scalar("1.200", 2, 17, plain=False)


def test_byte_order_mark_and_windows_line_ends_are_no_content() -> None:
    tree = compose("\ufeffa: 1\r\nb: 2\r\n", "s.yaml")
    assert data(tree.root) == {"a": "1", "b": "2"}
    assert tree.lines[:2] == ("a: 1", "b: 2")


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n"])
def test_nothing_to_read_is_no_root_and_no_fault(text: str) -> None:
    tree = compose(text, "s.yaml")
    assert tree.root is None
    assert tree.faults == ()


@pytest.mark.parametrize(
    ("text", "place", "remedy"),
    [
        ("a:\n\t- x\n", "s.yaml:2:1", "Indent with spaces"),
        ("a: b: c\n", "s.yaml:1:5", "must stand in quotes"),
        ("a: 'x\nb: 1\n", "s.yaml:1:4", "Close the quotation mark"),
        ("a: [1, 2\n", "s.yaml:1:4", "Close the quotation mark or bracket"),
        ("a: [1, 2\nb: 1\nc: 2\n", "s.yaml:2:2", "bracket of line 1 is not closed"),
        ("a: [x y, {b: c d: e}]\n", "s.yaml:1:17", "commas part the values"),
        ("a: @x\n", "s.yaml:1:4", "must stand in quotes"),
        ("value: >1200\n", "s.yaml:1:10", "must stand in quotes"),
        ("- {value: >1200}\n", "s.yaml:1:11", "must stand in quotes"),
        ('a: "x" y\n', "s.yaml:1:8", "quotes"),
        ('a: "x\\q"\n', "s.yaml:1:6", "single quotes"),
        ("- 1\nb: 2\n", "s.yaml:2:1", "`- `"),
        ("a: x\x07y\n", "s.yaml:1:5", "invisible"),
    ],
)
def test_a_syntax_error_shows_place_line_and_remedy(text: str, place: str, remedy: str) -> None:
    message = only_fault(text)
    assert message.startswith(f"{place}: ")
    assert remedy in message.splitlines()[-1]
    line = int(place.split(":")[1])
    assert message.splitlines()[1].strip() == text.splitlines()[line - 1].replace("\x07", "\ufffd").strip()
    assert message.splitlines()[2].strip() == "^"


def test_a_key_that_stands_twice_is_refused_and_names_the_first() -> None:
    assert "'a' stands twice; first in line 1" in only_fault("a: 1\nb: 2\na: 3\n")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a: &x 1\n", "anchor &x"), ("a: *x\n", "alias *x"), ("<<: {b: 1}\n", "merge key"), ("a: !!int 1\n", "tag"),
        ("? [a]\n: b\n", "a key must be one word"), ("a: 1\n---\nb: 2\n", "second YAML document"),
    ],
)
def test_what_sheets_do_not_use_is_refused(text: str, says: str) -> None:
    assert says in only_fault(text)


def test_an_alias_bomb_is_told_line_by_line_and_never_built() -> None:
    levels = [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 9)]
    tree = compose("l0: &l0 [lol]\n" + "\n".join(levels), "bomb.yaml")
    assert 10 < len(tree.faults) <= 50
    assert str(tree.faults[0]).startswith("bomb.yaml:1:5: YAML anchor &l0")


def test_nesting_is_bounded() -> None:
    assert "nested more than" in only_fault("[" * 100_000)
    assert compose("[" * MAX_DEPTH + "]" * MAX_DEPTH, "s.yaml").faults == ()


def test_a_file_too_large_is_refused_unread() -> None:
    assert "too large" in only_fault("#" * 17_000_000)


def test_a_fault_in_an_endless_line_shows_no_endless_line() -> None:
    message = only_fault("a: '" + "x" * 100_000 + "'\nb: @")
    assert len(message) < 400
    message = only_fault("a: [" + "x, " * 100_000 + "@]")
    assert len(message) < 400


TEXTS = st.text(st.sampled_from(string.ascii_letters + "äöü€ 0123456789.,:-"), max_size=12)


@given(st.dictionaries(TEXTS.filter(lambda text: text != "<<"), st.one_of(TEXTS, st.lists(TEXTS, max_size=3)), max_size=5))
def test_what_is_written_in_quotes_comes_back(value: dict[str, object]) -> None:
    import json

    tree = compose(json.dumps(value, ensure_ascii=False), "s.yaml")
    assert tree.faults == ()
    assert data(tree.root) == value == plain(json.dumps(value))


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused_with_a_place(text: str) -> None:
    for fault in compose(text, "s.yaml").faults:
        assert fault.message
        assert fault.line <= text.count("\n") + text.count("\r") + sum(map(text.count, "\x85\u2028\u2029")) + 1


@given(st.text(st.sampled_from("ab:-[]{}&*!|>'\"#%@,? \n"), max_size=40))
def test_any_heap_of_indicators_is_read_or_refused(text: str) -> None:
    compose(text, "s.yaml")

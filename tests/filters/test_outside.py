"""Entries of the configuration hide by path, rule and words, and come to an end."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sourcelint.filters.outside import Entry, hold_back, matches_path
from sourcelint.finding import Finding, Severity
from sourcelint.rule import Rule
from sourcelint.text.span import Span

TODAY = dt.date(2025, 2, 1)
TEXT = "Ein Absatz.\n\nIm Werk arbeiten 400 Menschen, sagte\ndie Sprecherin.\n\nSchluss.\n"
AT = TEXT.index("400")


class WrongCount(Rule):
    code, name = "SL101", "wrong-count"


FINDING = Finding("wrong-count", "SL101", Severity.ERROR, Span(AT, AT + 3), "it is wrong")


def rules_left(entry: Entry, path: str = "/news/drafts/a.md") -> list[str]:
    kept, _ = hold_back([FINDING], [entry], (WrongCount,), path=path, text=TEXT, today=TODAY)
    return [one.rule for one in kept]


@pytest.mark.parametrize(
    "entry",
    [
        Entry(path="drafts/a.md", folder="/news"),
        Entry(path="drafts/", folder="/news"),
        Entry(path="drafts/*.md", folder="/news"),
        Entry(path="a.md"),
        Entry(path="*.md"),
        Entry(rule="wrong-count"),
        Entry(rule="SL1"),
        Entry(words="400"),
        Entry(words="sagte die Sprecherin"),
        Entry(path="a.md", rule="SL101", words="Werk", until=TODAY),
    ],
)
def test_hidden(entry: Entry) -> None:
    assert rules_left(entry) == []


@pytest.mark.parametrize(
    "entry",
    [
        Entry(path="drafts/b.md", folder="/news"),
        Entry(path="*.txt"),
        Entry(path="draft", folder="/news"),
        Entry(rule="wrong-date"),
        Entry(words="Schluss"),
        Entry(path="a.md", words="Absatz"),
        Entry(rule="SL101", path="archive/**", folder="/news"),
    ],
)
def test_not_hidden(entry: Entry) -> None:
    assert rules_left(entry) == ["wrong-count"]


def test_expired_entries_say_so() -> None:
    entry = Entry(words="400", until=TODAY - dt.timedelta(days=1), reason="the press office checks", origin="sourcelint.toml:3")
    kept, used = hold_back([FINDING], [entry], (WrongCount,), path="/a.md", text=TEXT, today=TODAY)
    assert [one.rule for one in kept] == ["wrong-count", "expired-suppression"]
    assert (
        kept[1].message
        == "the entry sourcelint.toml:3 (the press office checks) that hid this ended on 2025-01-31: renew it or take it out"
    )
    assert kept[1].severity is Severity.NOTE
    assert used == {entry}


def test_one_that_holds_is_enough() -> None:
    old, new = Entry(words="400", until=TODAY - dt.timedelta(days=1)), Entry(words="400")
    assert hold_back([FINDING], [old, new], (WrongCount,), path="/a.md", text=TEXT, today=TODAY)[0] == []


@pytest.mark.parametrize(
    ("path", "pattern", "fits"),
    [
        ("a.md", "a.md", True),
        ("x/a.md", "a.md", True),
        ("x/a.md", "./x/a.md", True),
        ("x/y/a.md", "x/*.md", False),
        ("x/y/a.md", "x/**/*.md", True),
        ("x/a.md", "x/**/*.md", True),
        ("x/a.md", "x", True),
        ("x/a.md", "x/", True),
        ("xy/a.md", "x", False),
        ("a.md", "?.md", True),
        ("a.mdx", "a.md", False),
        ("x/a+b (1).md", "a+b (1).md", True),
    ],
)
def test_globs(path: str, pattern: str, fits: bool) -> None:
    assert matches_path(path, pattern) is fits


@given(st.lists(st.text("ab.[](+", min_size=1, max_size=4).filter(lambda part: part != "."), min_size=1, max_size=3))
def test_every_plain_path_fits_itself(parts: list[str]) -> None:
    path = "/".join(parts)
    assert matches_path(path, path)

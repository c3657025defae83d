"""The text for people: lines cut around the span, wide and combining characters, no control characters, colour never alone."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sourcelint.finding import Finding, Severity
from sourcelint.links.assessment import Assessment, Status
from sourcelint.report import Report, RunResult
from sourcelint.reporters import RenderOptions, as_text
from sourcelint.reporters._excerpt import excerpts
from sourcelint.reporters._places import Places, byte_column
from sourcelint.reporters._visible import cells, visible
from sourcelint.text.span import Span

ANSI = re.compile(r"\x1b\[[0-9;]*m")


def run_of(text: str, span: Span, message: str = "wrong", severity: Severity = Severity.ERROR) -> RunResult:
    return RunResult((Report("a.md", "de", None, (Finding("r", "SL101", severity, span, message),), (), (), text),), sources=1, facts=1)


def test_one_quiet_line_where_nothing_is_wrong(silent: RunResult) -> None:
    assert as_text.render(silent, RenderOptions()) == "1 of 1 figure agrees with these sources (1 source, 1 fact)\n"


def test_nothing_at_all_when_quiet(silent: RunResult) -> None:
    assert as_text.render(silent, RenderOptions(summary=False)) == ""


def test_without_sources_nothing_is_said_to_agree() -> None:
    run = RunResult((Report("a.md", "de", None, (), (), (), ""),))
    assert as_text.render(run, RenderOptions()) == "0 sources: 0 figures compared with nothing\n"


def test_the_summary_tells_every_status(result: RunResult) -> None:
    last = as_text.render(result, RenderOptions()).splitlines()[-2]
    assert last == "2 of 5 figures agree with these sources · 1 contradicted · 1 disputed · 1 without a source (2 sources, 7 facts)"
    plain = as_text.render(result, RenderOptions(unicode=False))
    assert " | 1 contradicted | " in plain
    assert "correct" not in plain


def test_outdated_figures_are_told(silent: RunResult) -> None:
    figure = silent.reports[0].figures[0].figure
    run = RunResult((Report("a.md", "de", None, (), (Assessment(figure, Status.OUTDATED),), (), ""),), sources=1, facts=1)
    assert "0 of 1 figure agrees with these sources · 1 outdated" in as_text.render(run, RenderOptions())


def test_what_was_not_checked_is_never_silent(result: RunResult) -> None:
    told = as_text.render(result, RenderOptions())
    assert "texte/c.md: ✖ FAILED rule x-rule (XX001): ZeroDivisionError: division by zero" in told
    assert told.rstrip().endswith("INCOMPLETE: 1 part failed, 1 problem kept drafts from being checked")
    assert "FAILED" in as_text.render(result, RenderOptions(summary=False))


def test_colour_only_adds(result: RunResult) -> None:
    plain, coloured = as_text.render(result, RenderOptions()), as_text.render(result, RenderOptions(color=True))
    assert "\x1b" not in plain
    assert "\x1b[1;31m✖ error\x1b[0m" in coloured
    assert ANSI.sub("", coloured) == plain


def test_our_own_marks_can_be_ascii(result: RunResult) -> None:
    told = as_text.render(result, RenderOptions(unicode=False, width=40))
    assert not set(told) & set("✖▲●…·")
    assert "x error SL101" in told


def test_the_underline_stands_under_wide_and_combining_characters() -> None:
    text = "日本の客 e\u0301te\u0301 kamen 48 Gäste"
    told = as_text.render(run_of(text, Span(text.index("48"), text.index("48") + 2)), RenderOptions()).splitlines()
    assert told[2] == "    " + " " * (8 + 1 + 3 + 1 + 5 + 1) + "^^"


def test_a_long_line_is_cut_around_the_span() -> None:
    text = "lorem ipsum " * 200 + "kamen 4.800 Menschen " + "dolor sit " * 200
    at = text.index("4.800")
    line, mark = as_text.render(run_of(text, Span(at, at + 5)), RenderOptions(width=60)).splitlines()[1:3]
    assert len(line) <= 60
    assert line.strip().startswith("…")
    assert line.endswith("…")
    assert line[mark.index("^"):mark.rindex("^") + 1] == "4.800"


def test_a_span_over_lines_is_shown_on_each() -> None:
    text = "vom 26. bis\n28. Juli 2025 an\nEnde"
    told = as_text.render(run_of(text, Span(4, 25)), RenderOptions()).splitlines()
    assert told[1:5] == ["    vom 26. bis", "        ^^^^^^^", "    28. Juli 2025 an", "    ^^^^^^^^^^^^^"]


def test_an_empty_span_is_still_shown() -> None:
    assert as_text.render(run_of("abc", Span(3, 3)), RenderOptions()).splitlines()[2] == "       ^"


@pytest.mark.parametrize(("text", "shown"), [
    ("\x1b[2J", "␛[2J"), ("a\x00b", "a␀b"), ("\x7f", "␡"), ("\x9b31m", "\\x9b31m"), ("a\u202eb", "a\\u202eb"), ("a\nb\tc", "a b c"),
    ("so\u00adft", "soft"), ("\ud800", "\\ud800"), ("\U000e0041", "\\U000e0041"), ("ä 日 é", "ä 日 é"), ("a\u00a0b", "a\u00a0b"),
])
def test_control_characters_are_shown(text: str, shown: str) -> None:
    assert visible(text) == shown


harmful = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
texts = st.text(st.one_of(st.characters(), st.sampled_from("\x1b\x9b\u202e\n\r \t\u0301日")), max_size=120)


@given(texts, st.integers(0, 120), st.integers(0, 30), st.integers(20, 60))
def test_nothing_harmful_reaches_the_terminal(text: str, start: int, length: int, width: int) -> None:
    start = min(start, len(text))
    span = Span(start, min(len(text), start + length))
    told = as_text.render(run_of(text, span, message=text or "x"), RenderOptions(width=width))
    assert not harmful.search(told)


@given(texts, st.integers(0, 120), st.integers(0, 30), st.integers(20, 60))
def test_an_excerpt_fits_and_shows_its_span(text: str, start: int, length: int, width: int) -> None:
    start = min(start, len(text))
    span = Span(start, min(len(text), start + length))
    for part in excerpts(Places(text), span, width):
        assert cells(part.before) + cells(part.inside) + cells(part.after) <= width
        assert part.inside in visible(text[span.start:span.end])
        assert len(part.underline) == cells(part.before) + max(1, cells(part.inside))


def test_a_megabyte_on_one_line_is_quick() -> None:
    text = "wort " * 1_000_000
    assert len(excerpts(Places(text), Span(2_500_000, 2_500_004), 80)[0].before) < 80


def test_byte_columns() -> None:
    assert byte_column(Places("äöü 5"), 1, 5) == 8

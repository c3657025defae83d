"""Suppressions written in the text: what they ask and what they cover."""

from __future__ import annotations

import pytest

from sourcelint.readers import HTML, MARKDOWN, Reader

BOTH = pytest.mark.parametrize("reader", [MARKDOWN, HTML], ids=["markdown", "html"])


@BOTH
@pytest.mark.parametrize(
    ("words", "action", "rules", "reason"),
    [
        ("sourcelint: ignore wrong-count", "ignore", ("wrong-count",), ""),
        ("sourcelint: ignore wrong-count, SL102 so steht es im Bericht", "ignore", ("wrong-count", "SL102"), "so steht es im Bericht"),
        ("sourcelint: ignore SL101 SL102", "ignore", ("SL101", "SL102"), ""),
        ("sourcelint: ignore", "ignore", (), ""),
        ("sourcelint: ignore die Quelle irrt, sagt die Redaktion", "ignore", (), "die Quelle irrt, sagt die Redaktion"),
        ("sourcelint: ignore wrong-count -- Zitat", "ignore", ("wrong-count",), "Zitat"),
        ("sourcelint: ignore wrongcount", "ignore", ("wrongcount",), ""),
        ("Sourcelint: OFF", "off", (), ""),
        ("sourcelint: on", "on", (), ""),
        ("sourcelint: ingore wrong-count", "unknown:ingore", ("wrong-count",), ""),
        ("sourcelint:", "unknown:", (), ""),
        ("sourcelint ignore wrong-count", "unknown:ignore", ("wrong-count",), ""),
    ],
)
def test_what_it_asks(reader: Reader, words: str, action: str, rules: tuple[str, ...], reason: str) -> None:
    (directive,) = reader.read(f"<!-- {words} -->").directives
    assert directive[:3] == (action, rules, reason)


@BOTH
def test_other_comments_ask_nothing(reader: Reader) -> None:
    assert reader.read("<!-- sourcelint ist ein Werkzeug --> <!-- Notiz: sourcelint: off -->").directives == ()


@BOTH
def test_it_covers_its_line_and_the_next_block(reader: Reader) -> None:
    raw = "<p>Eins 1.</p>\n\n<!-- sourcelint: ignore -->\n\n<p>Zwei 2.</p>\n\n<p>Drei 3.</p>\n"
    (directive,) = reader.read(raw).directives
    assert raw[directive.span.start : directive.span.end] == "<!-- sourcelint: ignore -->"
    covered = raw[directive.scope.start : directive.scope.end]
    assert "Zwei 2." in covered
    assert "Eins" not in covered
    assert "Drei" not in covered


@BOTH
def test_it_covers_the_line_it_stands_in(reader: Reader) -> None:
    raw = "<p>Eins 1. <!-- sourcelint: ignore wrong-count --></p>\n"
    (directive,) = reader.read(raw).directives
    assert raw[directive.scope.start : directive.scope.end] == raw.strip()


@BOTH
def test_off_and_on_are_points(reader: Reader) -> None:
    raw = "A\n\n<!-- sourcelint: off -->\n\nB\n\n<!-- sourcelint: on -->\n"
    off, on = reader.read(raw).directives
    assert off.scope == (raw.index("<!-- sourcelint: off"),) * 2
    assert on.scope.start == raw.index("<!-- sourcelint: on")


def test_not_in_code() -> None:
    raw = "`<!-- sourcelint: off -->`\n\n```\n<!-- sourcelint: off -->\n```\n"
    assert MARKDOWN.read(raw).directives == ()

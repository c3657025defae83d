"""What holds for every reader and every text, however broken."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sourcelint.readers import READERS, Reader
from sourcelint.text.prose import JOINER, seen

SNIPPETS = (
    "<b>", "</b>", "<p>", "</p>", "<!--", "-->", "<!-- sourcelint: ignore wrong-count -->", "**", "*", "_", "~~", "`", "```",
    "\n", "\n\n", "{{", "}}", "    ", "\t", "> ", "- ", "1. ", "28. ", "# ", "[", "]", "(", ")", "](http://x.example/2031)",
    "![", "&nbsp;", "&euro;", "&#8211;", "&", "2.000", "20 %", "Wort", "Halle", " ", "|", "|---|---|", "| a | b |", "---",
    "===", "<td>", "<tr>", "<table>", "</table>", "<li>", "<ul>", "</ul>", "<script>", "</script>", "<pre>", "</pre>",
    "<a href=\"x 'y' 12\" title=\"5 %\">", "<img alt='3 Mio.'>", '"', "'", "<", "=", ">", "\\", "https://a.example/1",
    "a@b.example", JOINER, "\u00ad", "\u200b", "<![CDATA[", "]]>", "<sup>", "</sup>", "<del>", "<dt>", "<dd>", "<h2>",
    "<time datetime='2031-01-01'>", "</time>", "<br>", "+++", "title: x", "[^1]", "[^1]: ", "[a]: http://x", "• ", "KEY: ",
    "\u2028", "\x00", "<td colspan=3 rowspan=2>", "<div hidden>", "</div>", "<meta name=description content='4 Mrd.'>",
    "<span lang=de>", "</span>",
)  # fmt: skip

markup = st.one_of(st.lists(st.sampled_from(SNIPPETS), max_size=30).map("".join), st.text(max_size=80))
every_reader = pytest.mark.parametrize("reader", READERS, ids=[reader.name for reader in READERS])


@every_reader
@given(raw=markup)
def test_text_is_as_long_as_raw_and_visible_characters_stay_in_place(reader: Reader, raw: str) -> None:
    manuscript = reader.read(raw)
    assert manuscript.raw == raw
    assert len(manuscript.text) == len(raw)
    for here, there in zip(manuscript.text, raw, strict=True):
        assert here in (there, JOINER) or here.isspace() or there == "&"


@every_reader
@given(raw=markup)
def test_blocks_are_in_order_and_apart_and_full(reader: Reader, raw: str) -> None:
    manuscript, end = reader.read(raw), 0
    for block in manuscript.blocks:
        assert end <= block.span.start < block.span.end <= len(raw)
        end = block.span.end
        for edge in (manuscript.text[block.span.start], manuscript.text[end - 1]):
            assert not edge.isspace()
            assert edge != JOINER
        for span in (*block.headings, block.row, block.column, block.lead, block.speaker):
            assert span is None or 0 <= span.start < span.end <= len(raw)
        assert all(heading.end <= block.span.start for heading in block.headings)


@every_reader
@given(raw=markup)
def test_what_is_visible_stands_in_a_block(reader: Reader, raw: str) -> None:
    manuscript, at, outside = reader.read(raw), 0, ""
    for block in manuscript.blocks:
        outside += manuscript.text[at : block.span.start]
        at = block.span.end
    assert seen(outside + manuscript.text[at:]) == ""


@every_reader
@given(raw=markup)
def test_line_ends_make_no_difference(reader: Reader, raw: str) -> None:
    raw = raw.replace("\r", "")
    unix, windows = reader.read(raw), reader.read(raw.replace("\n", "\r\n"))
    assert [(block.kind, seen(unix.text[block.span.start : block.span.end])) for block in unix.blocks] == [
        (block.kind, seen(windows.text[block.span.start : block.span.end])) for block in windows.blocks
    ]


@every_reader
@given(raw=markup)
def test_directives_stand_in_the_text(reader: Reader, raw: str) -> None:
    for directive in reader.read(raw).directives:
        assert raw[directive.span.start : directive.span.start + 4] == "<!--"
        assert 0 <= directive.scope.start <= directive.span.start
        assert directive.scope.end <= len(raw)


@every_reader
@settings(max_examples=1, deadline=None)
@given(st.just(None))
def test_much_of_the_same_is_read(reader: Reader, _: None) -> None:
    for snippet in SNIPPETS:
        raw = snippet * 2000
        assert len(reader.read(raw).text) == len(raw)

"""HTML drafts: blocks, attributes, entities, exact places."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sourcelint.readers.html import read
from sourcelint.text.manuscript import Block, BlockKind, Manuscript
from sourcelint.text.prose import JOINER, visible

Shown = Callable[[Manuscript], list[tuple[str, str]]]
Find = Callable[[Manuscript, str], Block]

PAGE = """<!DOCTYPE html>
<html lang="de-AT">
<head><title>Die Halle &amp; der Fluss</title>
<meta charset="utf-8"><meta name="description" content="Rund 1.300&nbsp;G&auml;ste">
<meta property="article:published_time" content="2031-04-02T10:00:00+02:00">
<meta name="generator" content="Werk 99">
<style>p { width: 44px }</style><script>var a = "<p>5.000</p>";</script></head>
<body data-id="77">
<h1>Die Halle am Fluss</h1>
<p class="meta">Von Ida Korn · <time datetime="2031-04-02">2. April 2031</time></p>
<figure><img src="b_12.jpg" width="640" alt="Halle mit 3 Toren" title='Tor 4'>
<figcaption>Die Halle &#8211; 3&nbsp;Tore</figcaption></figure>
<p>Es kamen <b>1</b><i>.200</i> Gäste, <span>2</span>,2&nbsp;% mehr als im <time datetime="2030-04">April</time>.
Karten: https://halle.example/2031 <del>7.000</del> <code>8.000</code>
<p>Zwei<br>Zeilen<br><br>Neuer Absatz 5 <!-- 6.000 -->
<h2>Zahlen</h2>
<table><caption>Tabelle 1</caption>
<tr><th>Posten<th>Soll<th colspan=2>Ist
<tr><th rowspan="2">Fläche<td>7.000<td>7.100<td>7.200
<tr><td>8.000<td>8.100</table>
<ul><li><strong>Preis:</strong> 12 Euro<li>Parken: 4 Euro<ul><li>abends 2</ul></ul>
<dl><dt>Gäste<dd>900<dt>Länder</dt><dd>30</dd></dl>
<p lang="en">Some 17 <q lang="fr">invités</q></p>
<pre>9.000</pre>
</body></html>
"""


def test_blocks(shown: Shown) -> None:
    assert shown(read(PAGE)) == [
        ("heading", "Die Halle & der Fluss"),
        ("attribute", "Rund 1.300 Gäste"),
        ("heading", "Die Halle am Fluss"),
        ("paragraph", "Von Ida Korn · 2. April 2031"),
        ("attribute", "Halle mit 3 Toren"),
        ("attribute", "Tor 4"),
        ("caption", "Die Halle – 3 Tore"),
        ("paragraph", "Es kamen 1.200 Gäste, 2,2 % mehr als im April. Karten:"),
        ("paragraph", "Zwei Zeilen"),
        ("paragraph", "Neuer Absatz 5"),
        ("heading", "Zahlen"),
        ("caption", "Tabelle 1"),
        ("table cell", "Posten"),
        ("table cell", "Soll"),
        ("table cell", "Ist"),
        ("table cell", "Fläche"),
        ("table cell", "7.000"),
        ("table cell", "7.100"),
        ("table cell", "7.200"),
        ("table cell", "8.000"),
        ("table cell", "8.100"),
        ("list item", "Preis: 12 Euro"),
        ("list item", "Parken: 4 Euro"),
        ("list item", "abends 2"),
        ("list item", "Gäste"),
        ("list item", "900"),
        ("list item", "Länder"),
        ("list item", "30"),
        ("paragraph", "Some 17 invités"),
    ]


@pytest.mark.parametrize("figure", ["7.200", "900", "12 Euro", "Tor 4"])
def test_a_figure_stands_where_it_stood(figure: str) -> None:
    manuscript = read(PAGE)
    assert manuscript.text.find(figure) == manuscript.raw.find(figure) >= 0


@pytest.mark.parametrize(
    ("figure", "row", "column"),
    [
        ("7.000", "Fläche", "Soll"),
        ("7.200", "Fläche", "Ist"),
        ("8.000", "Fläche", "Soll"),
        ("8.100", "Fläche", "Ist"),
        ("900", "Gäste", None),
    ],
)
def test_cells_know_their_headers(figure: str, row: str, column: str | None, find: Find) -> None:
    manuscript = read(PAGE)
    cell = find(manuscript, figure)
    assert cell.row and visible(manuscript, cell.row) == row
    assert (cell.column and visible(manuscript, cell.column)) == column


def test_language_and_dates(find: Find) -> None:
    manuscript = read(PAGE)
    assert manuscript.language == "de"
    assert find(manuscript, "Some 17").language == "en"
    assert find(manuscript, "900").language is None
    dates = [manuscript.raw[span.start : span.end] for span in manuscript.date_spans]
    assert dates == ["2031-04-02T10:00:00+02:00", "2031-04-02", "2030-04"]
    assert [block.time for block in manuscript.blocks].count(True) == 1
    assert find(manuscript, "Ida Korn").time


def test_markup_never_shows() -> None:
    text = read(PAGE).text
    for hidden in ("640", "77", "44", "5.000", "6.000", "8.000</code>", "9.000", "2030-04", "b_12", "halle.example", "Werk 99"):
        assert hidden not in text


def test_a_figure_split_by_tags_is_one_figure() -> None:
    text = read("<p><span>2</span>,2 und 1<b>.200</b></p>").text
    assert f"2{JOINER * 7},2" in text
    assert f"1{JOINER * 3}.200" in text


@pytest.mark.parametrize(
    ("raw", "seen"),
    [
        ("am&nbsp;1.&nbsp;Mai", "am 1. Mai"),
        ("&euro;500&nbsp;billion", "€500 billion"),
        ("26&ndash;28&nbsp;July", "26–28 July"),
        ("1&#8239;200&#x20AC;", "1 200€"),
        ("Mil&shy;li<wbr>ar&zwnj;de", "Milliarde"),
        ("AT&T &copy 5 &unbekannt; &#0; &#xD800;", "AT&T © 5 &unbekannt; � �"),
        ("2&lt;3 und 2 < 3 und <5", "2<3 und 2 < 3 und <5"),
        ("120 m<sup>2</sup>, 2.000<sup>1</sup> Leute, am 5<sup>th</sup>", "120 m2, 2.000 Leute, am 5th"),
        ("<a href='x'>Nvidia</a>s <a title='Firma'>Wert</a>", "Nvidias Wert"),
        ("<![CDATA[5 Euro]]>", "5 Euro"),
        ("a <b 5 Euro", "a"),
        ("<p hidden>1</p><div hidden>2 <p>3</div>4", "1"),
        ("<s>5 offen<p>6 Euro", "6 Euro"),
        ("&nbsp;<!-- nie zu 7 Euro", "nie zu 7 Euro"),
        ("<svg><title>9</title></svg>8", "8"),
        ("<textarea><p>1</textarea>2", "2"),
        ("<script>1", None),
    ],
)
def test_what_a_reader_sees(raw: str, seen: str | None) -> None:
    manuscript = read(raw)
    assert (visible(manuscript, manuscript.blocks[0].span) if manuscript.blocks else None) == seen


def test_attributes_within_a_sentence_do_not_cut_it(shown: Shown) -> None:
    manuscript = read('<p>Die <abbr title="Kunsthalle">KH</abbr> hat <img alt="Foto"> 5 Tore.</p>')
    assert shown(manuscript) == [("paragraph", "Die KH hat 5 Tore.")]
    manuscript = read('<p>Sie hat <img alt="Foto: 6 Tore"> 5 Tore.</p>')
    assert shown(manuscript) == [("paragraph", "Sie hat"), ("attribute", "Foto: 6 Tore"), ("paragraph", "5 Tore.")]


def test_tables_without_marks(find: Find) -> None:
    manuscript = read("<table><tr><td></td><td>2030</td><td>2031</td></tr><tr><td>Gäste</td><td>900</td><td>950</td></tr></table>")
    cell = find(manuscript, "950")
    assert cell.row and visible(manuscript, cell.row) == "Gäste"
    assert cell.column and visible(manuscript, cell.column) == "2031"
    pairs = read("<table><tr><td>Gäste</td><td>900</td></tr><tr><td>Länder</td><td>30</td></tr></table>")
    assert find(pairs, "30").column is None
    assert find(pairs, "900").row == find(pairs, "Gäste").span


def test_a_quote_that_is_never_closed_hides_nothing(shown: Shown) -> None:
    assert shown(read('<p>1</p><a title="offen>7 Euro</a>')) == [("paragraph", "1"), ("attribute", "offen"), ("paragraph", "7 Euro")]


def test_headings_that_are_never_closed(shown: Shown) -> None:
    assert shown(read("<h2>Titel<p>Text 5</p>")) == [("heading", "Titel"), ("paragraph", "Text 5")]


def test_nested_tables_and_lists_in_cells(find: Find) -> None:
    manuscript = read("<table><tr><th>A<th>B<tr><td>x<td><ul><li>5 Euro</ul><table><tr><td>6</table><p>7 Euro</table>8 Euro")
    assert find(manuscript, "5 Euro").kind is BlockKind.LIST_ITEM
    column = find(manuscript, "5 Euro").column
    assert column and visible(manuscript, column) == "B"
    assert find(manuscript, "7 Euro").column == column
    assert find(manuscript, "8 Euro").kind is BlockKind.PARAGRAPH

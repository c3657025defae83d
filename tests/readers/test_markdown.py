"""Markdown drafts: blocks, masks, exact places."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sourcelint.readers.markdown import read
from sourcelint.text.manuscript import Block, BlockKind, Manuscript
from sourcelint.text.prose import JOINER, visible

Shown = Callable[[Manuscript], list[tuple[str, str]]]
Find = Callable[[Manuscript, str], Block]

DRAFT = """---
title: "Brief 7"
date: 2031-04-02
---

# Die Halle *am* Fluss

Rund **1.200** Gäste kamen, [mehr als 40](https://messe.example/2031/99 "Titel 5")
aus dem Ausland. Karten: `kasse --zahl 17`, https://messe.example/karten/2031, info@messe.example.

Zahlen
------

| Posten | Soll | Ist |
|:--|--:|--:|
| Fläche `a\\|b` | 7.000 m² | **7.200** m² |
| Gäste | 1.000 | |

Das gilt auch:

- **Preis:** 12 Euro
- Parken kostet 4 Euro
  und das den ganzen Tag
    - am Abend 2 Euro
1. eins
2. zwei

> Er sagte: „Es waren
> 300 Leute.“

```python
x = 2_000
```

    code 5.000

<!-- redaktion: 6.000? -->
Schluss[^1] mit 3 \\* 4.

[^1]: Nach Angaben von 2030.
[messe]: https://messe.example/1234
"""


def test_blocks(shown: Shown) -> None:
    assert shown(read(DRAFT)) == [
        ("front matter", 'title: "Brief 7" date: 2031-04-02'),
        ("heading", "Die Halle am Fluss"),
        ("paragraph", "Rund 1.200 Gäste kamen, mehr als 40 aus dem Ausland. Karten: , , ."),
        ("heading", "Zahlen"),
        ("table cell", "Posten"),
        ("table cell", "Soll"),
        ("table cell", "Ist"),
        ("table cell", "Fläche"),
        ("table cell", "7.000 m²"),
        ("table cell", "7.200 m²"),
        ("table cell", "Gäste"),
        ("table cell", "1.000"),
        ("paragraph", "Das gilt auch:"),
        ("list item", "Preis: 12 Euro"),
        ("list item", "Parken kostet 4 Euro und das den ganzen Tag"),
        ("list item", "am Abend 2 Euro"),
        ("list item", "eins"),
        ("list item", "zwei"),
        ("paragraph", "Er sagte: „Es waren 300 Leute.“"),
        ("paragraph", "Schluss mit 3 * 4."),
        ("paragraph", "Nach Angaben von 2030."),
    ]


def test_cells_know_their_headers(find: Find) -> None:
    manuscript = read(DRAFT)
    cell = find(manuscript, "7.200")
    assert cell.row and visible(manuscript, cell.row) == "Fläche"
    assert cell.column and visible(manuscript, cell.column) == "Ist"
    assert [visible(manuscript, span) for span in cell.headings] == ["Die Halle am Fluss", "Zahlen"]
    label = find(manuscript, "Fläche")
    assert label.row is None
    assert label.column and visible(manuscript, label.column) == "Posten"
    assert find(manuscript, "Soll").row is None


def test_items_know_their_lead(find: Find) -> None:
    manuscript = read(DRAFT)
    first, second = find(manuscript, "12 Euro"), find(manuscript, "4 Euro")
    assert first.lead and visible(manuscript, first.lead) == "Preis"
    assert second.lead and visible(manuscript, second.lead) == "Das gilt auch:"
    assert (first.level, find(manuscript, "am Abend").level) == (1, 2)


@pytest.mark.parametrize("figure", ["1.200", "40", "7.200", "300", "2 Euro"])
def test_a_figure_stands_where_it_stood(figure: str) -> None:
    manuscript = read(DRAFT)
    assert manuscript.text.find(figure) == manuscript.raw.find(figure) >= 0


def test_front_matter_is_told() -> None:
    manuscript = read(DRAFT)
    assert manuscript.front_matter
    matter = manuscript.raw[manuscript.front_matter.start : manuscript.front_matter.end]
    assert matter == 'title: "Brief 7"\ndate: 2031-04-02\n'


@pytest.mark.parametrize("raw", ["---\n\nText\n\n---\n", "---\ntitle: x\n", "Text\n---\n", "---\nText ohne Schlüssel\n---\n"])
def test_what_is_no_front_matter(raw: str) -> None:
    assert read(raw).front_matter is None


@pytest.mark.parametrize(
    "raw",
    ["+++\ndate = 2031-04-02\n+++\nText", "---\n# Kommentar\n---\nText", "---\n---\nText", "---\na: 1\n...\nText"],
)
def test_other_front_matter(raw: str, shown: Shown) -> None:
    manuscript = read(raw)
    assert manuscript.front_matter is not None
    assert shown(manuscript)[-1] == ("paragraph", "Text")


@pytest.mark.parametrize(
    ("raw", "seen"),
    [
        ("**2**.000 Gäste", "2.000 Gäste"),
        ("1**.200** Gäste", "1.200 Gäste"),
        ("**2.0**00", "2.000"),
        ("über [2.000](x) Gäste", "über 2.000 Gäste"),
        ("[2](a).000", "2.000"),
        ("[2](http://a.example/1).000 (http://a.example/2_(x))4", "2.000 ( )4"),
        ("17&nbsp;% und 26&ndash;28&nbsp;Juli", "17 % und 26–28 Juli"),
        ("1&thinsp;200", "1 200"),
        ("1\\. Mai", "1. Mai"),
        ("5 * 3 * 2", "5 * 3 * 2"),
        ("5*3*2", "5*3*2"),
        ("snake_case_name und _kursiv_", "snake_case_name und kursiv"),
        ("~~3.000~~ 4.000", "4.000"),
        ("~6 Mio. oder ~7 Mio.", "~6 Mio. oder ~7 Mio."),
        ("a `` ` 5`` b", "a b"),
        ("offen `5 Euro", "offen `5 Euro"),
        ("offen **5 Euro", "offen **5 Euro"),
        ("< 140 und 5 < 7", "< 140 und 5 < 7"),
        ("<b>2</b>.000<br>mehr", "2.000 mehr"),
        ("<https://a.example/12> und <a@b.example>", "und"),
        ("![Bild mit 3 Leuten](x_12.jpg) rechts", "Bild mit 3 Leuten rechts"),
        ("[Text][ref] und [ref]\n\n[ref]: http://a.example/1", "Text und ref"),
        ("[sic] 5", "[sic] 5"),
        ("AT&T und R&D &amp; mehr", "AT&T und R&D & mehr"),
        ("am\n28. Januar kam er", "am 28. Januar kam er"),
        ("am\n1. Mai 2031 kam er", "am 1. Mai 2031 kam er"),
        ("5 Euro\\\nmehr", "5 Euro mehr"),
        ("2.000<sup>1</sup> Leute", "2.000 1 Leute"),
        ("# Titel 5 ##", "Titel 5"),
        ("## Titel {#anker-2031}", "Titel"),
        ('Text {{< bild src="a.jpg" width="300" >}} und {% zahl 7 %} {5} {{ offen', "Text und {5} {{ offen"),
        ("#5 ist kein Titel", "#5 ist kein Titel"),
        ("Wort<!-- 7 --> 8", "Wort 8"),
    ],
)
def test_what_a_reader_sees(raw: str, seen: str) -> None:
    manuscript = read(raw)
    assert visible(manuscript, manuscript.blocks[0].span) == seen


def test_a_figure_split_by_markup_is_one_figure() -> None:
    assert read("**2**.000").text == f"  2{JOINER * 2}.000"


@pytest.mark.parametrize(
    ("raw", "items"),
    [
        ("1. eins\n2. zwei", ["eins", "zwei"]),
        ("1. eins\n1. zwei", ["eins", "zwei"]),
        ("28. Januar: es regnet", ["28. Januar: es regnet"]),
        ("1. Januar: kalt\n20. Januar: kälter", ["1. Januar: kalt", "20. Januar: kälter"]),
        ("1. Mai: kalt\n2. Mai: kälter", ["1. Mai: kalt", "2. Mai: kälter"]),
        ("1. Die Halle\n2. Die Tore", ["Die Halle", "Die Tore"]),
        ("26. Juli\n27. Juli", ["26. Juli", "27. Juli"]),
        ("1) a\n2) b", ["a", "b"]),
        ("- [x] fertig 5\n- [ ] offen 6", ["fertig 5", "offen 6"]),
        ("* a\n\n  b\n* c", ["a", "b", "c"]),
        ("- a\n  > b 5\n- c", ["a", "b 5", "c"]),
    ],
)
def test_list_numbers_are_masked_and_dates_are_not(raw: str, items: list[str], shown: Shown) -> None:
    assert [words for _, words in shown(read(raw))] == items


def test_bold_lines_are_headings(shown: Shown) -> None:
    manuscript = read("# A\n\n**17 Uhr: Es geht los**\n\nText 5.\n\n**Alles gut.**\n\n**Wirklich?**\n\nJa.")
    assert [kind for kind, _ in shown(manuscript)] == ["heading", "heading", "paragraph", "paragraph", "heading", "paragraph"]
    assert [visible(manuscript, span) for span in manuscript.blocks[-1].headings] == ["A", "Wirklich?"]


def test_html_blocks_in_markdown(find: Find, shown: Shown) -> None:
    table = "<table><tr><th>Jahr</th><th>Gäste</th></tr>\n<tr><td>2030</td><td>900</td></tr></table>"
    manuscript = read(f"Vorher 1.\n\n{table}\n\n**Nachher** 2.\n")
    cell = find(manuscript, "900")
    assert cell.kind is BlockKind.CELL
    assert cell.column and visible(manuscript, cell.column) == "Gäste"
    assert cell.row and visible(manuscript, cell.row) == "2030"
    assert shown(manuscript)[-1] == ("paragraph", "Nachher 2.")


def test_raw_html_blocks_are_masked(shown: Shown) -> None:
    raw = "<script>\nvar a = 5;\n\nvar b = 6;\n</script>\n\nText\n\n<!-- offen 7\n\nNoch 8"
    assert shown(read(raw)) == [("paragraph", "Text"), ("paragraph", "<!-- offen 7"), ("paragraph", "Noch 8")]


@pytest.mark.parametrize("mark", ["> ", "- "])
def test_code_that_is_never_closed_ends_with_its_container(mark: str, shown: Shown) -> None:
    assert shown(read(f"{mark}```\n{mark.replace('-', ' ')}5\nNoch 6 Euro"))[-1] == ("paragraph", "Noch 6 Euro")


def test_image_alone_is_its_description(shown: Shown) -> None:
    assert shown(read("![Halle mit 3 Toren](halle_2031.jpg)")) == [("attribute", "Halle mit 3 Toren")]


def test_escaped_bars_and_uneven_rows(find: Find) -> None:
    manuscript = read("a | b\n--|--\n1 \\| 2 | 3 | 4\n5\n\nEnde")
    third = find(manuscript, "3")
    assert third.column and visible(manuscript, third.column) == "b"
    assert find(manuscript, "4").column is None
    assert find(manuscript, "5").kind is BlockKind.CELL


def test_deep_nesting_ends_somewhere() -> None:
    manuscript = read("> " * 5000 + "5 Euro")
    assert "5 Euro" in manuscript.text
    assert "7 Euro" in read("- " * 5000 + "7 Euro").text

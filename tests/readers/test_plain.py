"""Plain text: paragraphs, headings, items and pairs, told apart by how they are set."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sourcelint.readers.plain import read
from sourcelint.text.manuscript import Block, Manuscript
from sourcelint.text.prose import visible

Shown = Callable[[Manuscript], list[tuple[str, str]]]
Find = Callable[[Manuscript, str], Block]

WRAPPED = """FUNKHAUS AM FLUSS
Sendung: 02.04.2031
Autorin: I. Korn

Die neue Halle

Am Mittwoch hat die neue Halle geöffnet. Gekommen sind nach Angaben der
Stadt rund 1.200 Gäste. Die Baukosten lagen bei mehr als 40
Millionen Euro.
Der Bürgermeister war zufrieden.

Dazu gehören:
• 7.000 Quadratmeter Fläche, verteilt auf zwei Geschosse und einen Keller
  mit 30 Stufen
• 3 Tore
1. erstens
2. zweitens

ABMODERATION
Mehr unter https://halle.example/2031/04 oder 0199 5550.
"""


def test_blocks(shown: Shown) -> None:
    assert shown(read(WRAPPED)) == [
        ("heading", "FUNKHAUS AM FLUSS"),
        ("paragraph", "Sendung: 02.04.2031"),
        ("paragraph", "Autorin: I. Korn"),
        ("heading", "Die neue Halle"),
        (
            "paragraph",
            "Am Mittwoch hat die neue Halle geöffnet. Gekommen sind nach Angaben der Stadt rund 1.200 Gäste. Die Baukosten lagen bei "
            "mehr als 40 Millionen Euro.",
        ),
        ("paragraph", "Der Bürgermeister war zufrieden."),
        ("paragraph", "Dazu gehören:"),
        ("list item", "7.000 Quadratmeter Fläche, verteilt auf zwei Geschosse und einen Keller mit 30 Stufen"),
        ("list item", "3 Tore"),
        ("list item", "erstens"),
        ("list item", "zweitens"),
        ("heading", "ABMODERATION"),
        ("paragraph", "Mehr unter oder 0199 5550."),
    ]


def test_leads(find: Find) -> None:
    manuscript = read(WRAPPED)
    pair, item = find(manuscript, "02.04.2031"), find(manuscript, "3 Tore")
    assert pair.lead and visible(manuscript, pair.lead) == "Sendung"
    assert item.lead and visible(manuscript, item.lead) == "Dazu gehören:"


def test_lines_of_an_unwrapped_text_are_paragraphs(shown: Shown) -> None:
    long = "Das ist ein langer Absatz über die neue Halle am Fluss, die nach zwei Jahren Bauzeit im April für 1.200 Gäste geöffnet hat."
    assert shown(read(f"Was es kostet\n{long}\n{long}\n")) == [("heading", "Was es kostet"), ("paragraph", long), ("paragraph", long)]


def test_speakers(find: Find) -> None:
    answer = "Nein, das waren am Ende doch nur 900 Gäste, und von denen sind die meisten schon vor dem Abend wieder gegangen."
    manuscript = read(f"Korn: War es voll?\nBerg: {answer}\nKorn: Und dann?\nBerg: {answer.replace('900', '800')}\n")
    block = find(manuscript, "800")
    assert block.speaker and visible(manuscript, block.speaker) == "Berg"


@pytest.mark.parametrize("raw", ["28. Januar: es regnet", "1. Mai: Feiertag\n\nText", "- 5 Grad am Morgen"])
def test_numbers_at_the_head_of_a_line(raw: str) -> None:
    manuscript = read(raw)
    assert manuscript.text.strip().startswith(raw[0] if raw[0].isdigit() else "5 Grad")


def test_the_last_line_heads_nothing(shown: Shown) -> None:
    assert shown(read("Text mit 5.\n\nBis Montag")) == [("paragraph", "Text mit 5."), ("paragraph", "Bis Montag")]

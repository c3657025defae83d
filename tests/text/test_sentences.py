"""Where sentences end, German and English."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sourcelint.lexicon.loading import load
from sourcelint.text.sentences import sentences
from sourcelint.text.span import Span

GERMAN = [
    "Am 28. Januar kam er.|Er ging um 17 Uhr.|Das kostete 6 Mio. Euro.",
    "Es waren 6 Mio.|Die meisten blieben.",
    "Beim 3. Versuch gelang es.|Das war Nr. 3 von 5.",
    "„Wir sind da.“|Dann ging er.|„Was?“, fragte sie.|„Ja!“|Er nickte …|Und ging.",
    "„Das geht nicht!“ sagte er.|Er hat recht.",
    "J. F. Kern baut, z. B. Hallen, u.a. Türme.|Dr. Berg zahlt ca. 300 Euro bzw. nichts.",
    "Gegründet 2023.|Inzwischen sind es 1.200.|2.000 sollen es werden.",
    "Beginn ist um 18 Uhr.|Er sagte: Das reicht.|Ist das so?|Nein!",
    "Am 1.2.2031 war Schluss.|Ende (vorläufig.)|Danach kam nichts...|Oder doch?!",
    "Sie trafen sich am 3.|Die Halle war leer.",
]
ENGLISH = [
    "U.S. President Smith spoke at 6 p.m.|The crowd of 1,200 left.|Mr. Jones paid $6.5 million.",
    'He said "Yes."|Then he left.|"Really?" she asked.',
    "The No. 2 rose.|J. K. Hill wrote it.|It works...|Then it fell vs. Acme Inc. shares.",
    "It was 2031.|Nobody saw it (at 5 a.m.).|Yes.",
]


@pytest.mark.parametrize(("language", "marked"), [("de", line) for line in GERMAN] + [("en", line) for line in ENGLISH])
def test_sentences(language: str, marked: str) -> None:
    words = load().of(language).section("text")
    text = marked.replace("|", " ")
    found = sentences(text, 0, len(text), (), frozenset(words["abbreviations"]), frozenset(words["starters"]))
    assert [text[span.start : span.end] for span in found] == marked.split("|")


def test_never_inside_a_figure() -> None:
    text = "Bis 26. Juli sind es 6 Mio. Euro. Danach mehr."
    figures = [Span(4, 12), Span(21, 32)]
    assert [text[span.start : span.end] for span in sentences(text, 0, len(text), figures)] == [text[:33], "Danach mehr."]
    whole = [Span(0, len(text))]
    assert sentences(text, 0, len(text), whole) == whole


def test_markup_between_stop_and_quote() -> None:
    text = "„Es sind 5.\u2060\u2060\u2060\u2060“ Sagte er"
    assert len(sentences(text, 0, len(text))) == 2


@given(st.text(alphabet="aB1.!? „“\n…\u2060)("), st.data())
def test_they_hold_every_character_in_order(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = sentences(text, start, end, [Span(2, 5)])
    assert all(start <= span.start < span.end <= end for span in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
    assert sum(not char.isspace() for span in found for char in text[span.start : span.end] if char != "\u2060") == sum(
        not char.isspace() for char in text[start:end] if char != "\u2060"
    )


def test_a_small_letter_begins_a_sentence_at_the_head_of_a_line_only() -> None:
    text = "reports profit of $3.\nsees sales up. so it goes on.\nends the year."
    found = sentences(text, 0, len(text))
    assert [text[span.start : span.end] for span in found] == [
        "reports profit of $3.", "sees sales up. so it goes on.", "ends the year."]  # fmt: skip

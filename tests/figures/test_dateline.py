"""The text's own date, told by place and shape; the spans of datelines and posts are nobody's claim."""

from __future__ import annotations

from datetime import date

import pytest

from sourcelint.figures.calendar import find_dates, mark_own_dates
from sourcelint.figures.dateline import date_of
from sourcelint.figures.tokens import tokenize
from sourcelint.lexicon import loading
from sourcelint.readers import html, markdown, plain

PROSE = {"de": "Der Rat hat am Abend getagt und nichts beschlossen.", "en": "The council met in the evening and decided nothing."}


def _told(text: str, code: str = "de", reader: object = markdown) -> tuple[date | None, list[str]]:
    lexicon = loading.load()
    manuscript = reader.read(text)  # type: ignore[attr-defined]
    day, spans = date_of(manuscript, lexicon.of(code), lexicon)
    return day, [manuscript.raw[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("text", "day", "spans"),
    [
        ("---\ntitle: Rat\ndate: 2024-03-08\n---\n\n{}", date(2024, 3, 8), ["2024-03-08"]),
        ("---\ndate: 8. März 2024\n---\n\n{}", date(2024, 3, 8), ["8. März 2024"]),
        ("# Rat\n\nKassel, 8. März 2024 (xyz) – {}", date(2024, 3, 8), ["8. März 2024"]),
        ("# Rat\n\nKASSEL, 8. März 2024. {}", date(2024, 3, 8), ["8. März 2024"]),
        ("# Rat\n\nFreitag, 8. März 2024\n\n{}", date(2024, 3, 8), ["Freitag, 8. März 2024"]),
        ("# Rat\n\n*Stand: 8. März 2024, 18 Uhr*\n\n{}", date(2024, 3, 8), ["8. März 2024", "18 Uhr"]),
        ("# Rat\n\nVeröffentlicht am 08.03.2024\n\n{}", date(2024, 3, 8), ["08.03.2024"]),
        ("# Rat\n\nVon Anna Beispiel · 8.3.2024, 7.05 Uhr\n\n{}", date(2024, 3, 8), ["8.3.2024", "7.05 Uhr"]),
        ("# Rat\n\n{}\n\nZuletzt aktualisiert am 9. März 2024", date(2024, 3, 9), ["9. März 2024"]),
        ("# Rat\n\nKassel, 8. März (xyz) – Am 6. März 2024 tagte der Rat. {}", date(2024, 3, 8), ["8. März"]),
        ("# Rat\n\nAm 8. März 2024 tagte der Rat, danach nicht mehr. {}", None, []),
        ("# Wahl am 9. Juni 2024\n\n{}", None, []),
        ("{}", None, []),
        ("", None, []),
    ],
)
def test_german(text: str, day: date | None, spans: list[str]) -> None:
    assert _told(text.format(PROSE["de"])) == (day, spans)


@pytest.mark.parametrize(
    ("text", "day", "spans"),
    [
        ("# Council\n\nLEEDS, March 8 (Wire) - The vote of March 6, 2024 stands. {}", date(2024, 3, 8), ["March 8"]),
        ("# Council\n\nLEEDS, England, March 8, 2024 — {}", date(2024, 3, 8), ["March 8, 2024"]),
        ("# Council\n\n*8 March 2024 · 3-minute read*\n\n{}", date(2024, 3, 8), ["8 March 2024"]),
        ("# Council\n\nPublished 8 March 2024\n\n{}", date(2024, 3, 8), ["8 March 2024"]),
        ("# Council\n\nLast updated: March 8, 2024\n\n{}", date(2024, 3, 8), ["March 8, 2024"]),
        ("# Council\n\n*A column by Ada Example · Friday, 8 March 2024*\n\n{}", date(2024, 3, 8), ["Friday, 8 March 2024"]),
        ("# Council\n\nOn 8 March 2024 the council met and then went home. {}", None, []),
    ],
)
def test_english(text: str, day: date | None, spans: list[str]) -> None:
    assert _told(text.format(PROSE["en"]), "en") == (day, spans)


def test_the_time_element_is_surest() -> None:
    byline = '<p class="by">By Ada Example, <time datetime="2024-03-08T07:05">8 March 2024</time></p>'
    text = f"<article>{byline}<p>It began on 2 May 2023.</p></article>"
    day, spans = _told(text, "en", html)
    assert day == date(2024, 3, 8)
    assert "8 March 2024" in spans and "2 May 2023" not in spans


def test_times_of_posts_are_not_claims() -> None:
    text = (
        "# Blog\n\nFreitag, 8. März 2024\n\n**17:42 Uhr – Rat vertagt**\n\nDer Rat tagte bis 18 Uhr.\n\n**16.05 Uhr: Es geht los**\n\nText."
    )
    assert _told(text) == (date(2024, 3, 8), ["Freitag, 8. März 2024", "17:42 Uhr", "16.05 Uhr"])


def test_plain_text_with_a_head() -> None:
    text = "MANUSKRIPT\nSendung: 08.03.2024\nAutor: A. Beispiel\n\n" + PROSE["de"]
    assert _told(text, "de", plain) == (date(2024, 3, 8), ["08.03.2024"])


def test_marked_figures_are_not_assertable() -> None:
    text = "# Rat\n\nKassel, 8. März 2024 – Am 6. März 2024 tagte der Rat."
    lexicon = loading.load()
    manuscript = markdown.read(text)
    day, spans = date_of(manuscript, lexicon.of("de"), lexicon)
    figures = mark_own_dates(find_dates(tokenize(text), text, lexicon.of("de"), day), spans)
    assert [(figure.text, figure.assertable) for figure in figures] == [("8. März 2024", False), ("6. März 2024", True)]


@pytest.mark.parametrize(
    ("text", "day", "spans"),
    [
        ("MARKETS: HALF A YEAR LATER\n\nFriday, 25 July 2025\n\n{}", date(2025, 7, 25), ["Friday, 25 July 2025"]),
        ("# The Ember\n\n## 25 July 2025\n\n{}", date(2025, 7, 25), ["25 July 2025"]),
        ("# A timeline\n\n## 20 January 2025\n\n{0}\n\n## 27 January 2025\n\n{0}", None, []),
        ("# The Ember\n\nMonday, Aug. 25\n\nThe line of 1968 fell on 15 August 2025. {}", date(2025, 8, 25), ["Monday, Aug. 25"]),
        ("# The Ember\n\nMonday, Aug. 25\n\nThe line is from 1968. {}", None, ["Monday, Aug. 25"]),
        ("# The Ember\n\nMonday, Aug. 25\n\nOn 3 May 2017 it fell. {}", None, ["Monday, Aug. 25"]),  # no Monday in 2016 to 2018
    ],
)
def test_a_date_below_the_headline(text: str, day: date | None, spans: list[str]) -> None:
    reader = plain if text[0] != "#" else markdown
    assert _told(text.format(PROSE["en"]), "en", reader) == (day, spans)


BLOG = {
    "de": "# Von der Fähre\n\nDer Rat tagte am Abend.\n\n{}\n\nMehr folgt.",
    "en": "# On the ferry\n\nThe council met.\n\n{}\n\nMore follows.",
}


@pytest.mark.parametrize(
    ("language", "line", "spans"),
    [
        ("en", "**Wednesday 29 January, 21:40** The ferry is late.", ["Wednesday 29 January", "21:40"]),
        ("en", "Wednesday 29 January, 21:40  The ferry is late.", ["Wednesday 29 January", "21:40"]),
        ("en", "Wednesday 29 January, 21:40 – The ferry is late.", ["Wednesday 29 January", "21:40"]),
        ("en", "**Wednesday 29 January, 9.40pm** The ferry is late.", ["Wednesday 29 January", "9.40pm"]),
        ("en", "**Wednesday 29 January, 21:40**", ["Wednesday 29 January", "21:40"]),
        ("de", "**Mittwoch, 29. Januar, 21:40 Uhr** Die Fähre ist spät.", ["Mittwoch, 29. Januar", "21:40 Uhr"]),
        ("de", "**Mittwoch, 29. Januar, 21.40 Uhr:** Die Fähre ist spät.", ["Mittwoch, 29. Januar", "21.40 Uhr"]),
        ("de", "**29. Januar, 21:40** Die Fähre ist spät.", ["29. Januar", "21:40"]),
    ],
)
@pytest.mark.parametrize("above", [0, 12], ids=["above", "amid"])
def test_day_and_time_of_a_post(language: str, line: str, spans: list[str], above: int) -> None:
    text = BLOG[language].replace("\n\n{}", "\n\nNichts. Nothing." * above + "\n\n" + line)
    assert _told(text, language)[1] == spans


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "On Wednesday 29 January, 21 boats left the harbour."),
        ("en", "Wednesday 29 January, 21 boats left the harbour."),
        ("en", "Wednesday 29 January, 21:40 the ferry left the harbour."),
        ("en", "Wednesday 29 January, 2:1 was the score of the crews."),
        ("en", "At 21:40 on Wednesday 29 January the ferry left."),
        ("de", "Am Mittwoch, 29. Januar, 21 Boote fuhren da aus dem Hafen."),
        ("de", "Mittwoch, 29. Januar: 21 Boote fuhren aus dem Hafen."),
        ("de", "Am 29. Januar, 21:40 Uhr, lief die Fähre in den Hafen ein."),
    ],
)
def test_a_day_and_a_number_of_a_sentence_are_claims(language: str, line: str) -> None:
    assert _told(BLOG[language].format(line), language)[1] == []

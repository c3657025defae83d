"""A list has as many items as the text says; where its items cannot be counted beyond doubt, nothing is said of it."""

from __future__ import annotations

import pytest

import sourcelint
from sourcelint.config import Settings
from sourcelint.lexicon.loading import load
from sourcelint.pipeline import figures_of
from sourcelint.readers import reader_for
from sourcelint.relations import relate


@pytest.mark.parametrize(
    ("language", "text", "message"),
    [
        ("de", "Betroffen sind drei Städte: Kiel, Lübeck, Flensburg und Husum.", 'the list names 4, not "drei"'),
        ("de", "Vier Orte – Kiel, Lübeck und Husum – sind betroffen.", 'the list names 3, not "Vier"'),
        ("de", "Es helfen drei Länder, nämlich Dänemark und Schweden.", 'the list names 2, not "drei"'),
        ("en", "The flood hit two cities: Kiel, Husum and Tidewell.", 'the list names 3, not "two"'),
        ("en", "It has two courses, which are Sculling and Steering for $240, Rescue, and Boat Building.", 'the list names 3, not "two"'),
        ("en", "Four ports, namely Kelm, Husum, and Tidewell, have closed.", 'the list names 3, not "Four"'),
    ],
)
def test_a_list_that_is_too_long_or_too_short(language, text, message, relations):
    assert [relation.message for relation in relations(text, language) if not relation.holds] == [message]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Betroffen sind vier Städte: Kiel, Lübeck, Flensburg und Husum."),
        ("de", "Zwei Dinge fallen auf: Das Wetter, das mies war, und die Laune."),  # a relative clause is no item
        ("de", "Drei Menschen sprachen: Anna Holl, die Bürgermeisterin, Jens Wolter und Carola Niemitz."),  # nor an apposition
        ("de", "Betroffen sind mindestens zwei Städte: Kiel, Lübeck und Husum."),
        ("de", "Betroffen sind zwei Städte: Kiel, Lübeck, Husum."),  # nothing says that the list is complete
        ("de", "Drei Städte sind betroffen, darunter Kiel und Husum."),
        ("de", "Zwei Experten raten: Wasser, Salz und Pfeffer."),  # what they advise is not counted
        ("de", "Zwei Verletzte bei Brand in Kelm: Feuerwehr, Polizei und Notarzt im Einsatz."),
        ("de", "# Zwei Tote: Feuerwehr, Polizei und Notarzt im Einsatz"),
        ("de", "Die zwei Städte Kiel und Lübeck: Hafen, Marine und Werft."),
        ("en", "Two doctors advise: Water, Salt and Pepper."),
        ("de", "Es kamen drei Gäste – weil Kiel spielte und Husum nicht – und gingen wieder."),
        ("en", "It sells two things: Salt and Pepper and Bread and Butter."),  # which `and` ends the list?
        ("en", "Three people spoke: Anna Holl, the mayor, Jens Wolter and Carola Niemitz."),
        ("en", "Two cities are hit: Kiel, Husum; Tidewell and Kelm are not."),
        ("en", "The ferry left at 3: Kiel, Husum and Kelm were next."),
    ],
)
def test_where_items_cannot_be_counted_there_is_silence(language, text, relations):
    assert [relation.message for relation in relations(text, language) if not relation.holds] == []


BULLETS = "# Notes from the county\n\nSo far the flood has hit two towns:\n\n- **Kelm:** all of it.\n{}- Husum\n{}\nThat is all.\n"


@pytest.mark.parametrize(
    ("more", "after", "messages"),
    [
        ("", "", []),
        ("- Tidewell\n", "", ['the list names 3, not "two"']),
        ("\n  The harbour, too.\n\n", "", []),  # a paragraph of the same item
        ("", "  - the old town\n  - the island\n", []),  # a list within the item
    ],
)
def test_bullets(more, after, messages):
    assert told("notes.md", BULLETS.format(more, after)) == messages


@pytest.mark.parametrize(("item", "messages"), [("", []), ("<li>Tidewell</li>", ['the list names 3, not "two"'])])
def test_bullets_of_a_page(item, messages):
    page = f"<p>So far the flood has hit two towns:</p><ul><li><p>Kelm.</p><p>All of it.</p></li><li>Husum</li>{item}</ul>"
    assert told("notes.html", page) == messages


def test_tips_of_two_experts():
    assert told("notes.md", "# Notes\n\nTwo doctors of the county advise:\n\n- Water\n- Salt\n- Sleep\n") == []


def told(name: str, text: str) -> list[str]:
    document, figures = figures_of(reader_for(name).read(text), name, Settings(language="en"), load())
    return [relation.message for relation in relate(document, figures, load()) if not relation.holds]


def test_it_is_reported():
    report = sourcelint.check_text("Betroffen sind nach Angaben der Stadt drei Orte: Kiel, Lübeck, Flensburg und Husum.", language="de")
    assert [(finding.rule, finding.message) for finding in report.findings] == [("sums-do-not-add-up", 'the list names 4, not "drei"')]

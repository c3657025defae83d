"""Facts of one subject and measure at two times tell how it has gone between them; facts of other things, or of no time, do not."""

from __future__ import annotations

from typing import Any

import pytest

FACTS = """
schema: 1
sources:
  gazette: {title: Harbour gazette, published: 2025-03-01, language: en}
entities:
  ferry: {type: company, names: [Tidewell]}
  canal: {type: company, names: [Marlbridge]}
facts:
  fines-then:
    subject: ferry
    measure: {en: [fines], de: [Strafen]}
    as_of: 2023
    claims: [{figure: "900", source: gazette, quote: "900 fines"}]
  fines-now:
    subject: ferry
    measure: {en: [fines], de: [Strafen]}
    as_of: 2024
    claims: [{figure: "1,200", source: gazette, quote: "1,200 fines"}]
  punctual-then:
    subject: ferry
    measure: {en: [punctuality], de: [Pünktlichkeit]}
    as_of: 2023
    claims: [{figure: "84.2 percent", source: gazette, quote: "punctuality of 84.2 percent"}]
  punctual-now:
    subject: ferry
    measure: {en: [punctuality], de: [Pünktlichkeit]}
    as_of: 2024
    claims: [{figure: "86.3 percent", source: gazette, quote: "punctuality of 86.3 percent"}]
  boats-{one}:
    subject: canal
    measure: {en: [boats], de: [Boote]}
    {then}
    claims: [{figure: "400", source: gazette, quote: "400 boats"}]
  boats-{two}:
    subject: {subject}
    measure: {en: [{measure}], de: [{wort}]}
    {now}
    claims: [{figure: "640", source: gazette, quote: "640 {measure}"}]
"""


def sheet(then: str = "as_of: 2023", now: str = "as_of: 2024", subject: str = "canal", measure: str = "boats") -> str:
    """The sheet, with the pair of the canal told so."""
    given = {"one": "then", "two": "now", "then": then, "now": now, "subject": subject, "measure": measure, "wort": "Boote"}
    if measure != "boats":
        given["wort"] = "Schleusen"
    text = FACTS
    for name, value in given.items():
        text = text.replace("{" + name + "}", value)
    return text.replace("    \n", "")


def told(figures: Any, text: str, figure: str, language: str, facts: str = "") -> tuple[str, str | None]:
    """How a figure stands to its fact, and its slip."""
    found = figures(text, facts or sheet(), language=language)[figure]
    return found.status.value, found.slip


@pytest.mark.parametrize(
    ("language", "text", "figure"),
    [
        ("en", "Tidewell's fines were up by a third in 2024.", "a third"),
        ("en", "Tidewell's fines were up by 33 percent in 2024.", "33 percent"),
        ("en", "Tidewell issued 300 more fines in 2024.", "300"),
        ("en", "In 2024 fines at Tidewell rose to 1,200.", "1,200"),
        ("de", "Die Strafen bei Tidewell stiegen 2024 um ein Drittel.", "ein Drittel"),
        ("de", "Die Pünktlichkeit bei Tidewell stieg 2024 um 2,1 Prozentpunkte.", "2,1 Prozentpunkte"),
    ],
)
def test_what_two_facts_make_up_is_sourced(figures: Any, language: str, text: str, figure: str) -> None:
    assert told(figures, text, figure, language) == ("verified", None)


@pytest.mark.parametrize(
    ("language", "text", "figure", "slip"),
    [
        ("en", "Tidewell's fines were up by a half in 2024.", "a half", "value"),
        ("en", "Tidewell's fines more than doubled in 2024.", "doubled", "value"),
        ("de", "Die Strafen bei Tidewell haben sich 2024 mehr als verdoppelt.", "verdoppelt", "value"),
        ("en", "Tidewell's fines were down by 33 percent in 2024.", "33 percent", "direction"),
        ("en", "Tidewell issued 300 fewer fines in 2024.", "300", "direction"),
        ("en", "In 2024 fines at Tidewell fell to 1,200.", "1,200", "direction"),
        ("de", "Die Zahl der Strafen bei Tidewell fiel 2024 auf 1.200.", "1.200", "direction"),
        ("de", "Die Pünktlichkeit bei Tidewell sank 2024 auf 86,3 Prozent.", "86,3 Prozent", "direction"),
        ("de", "Die Pünktlichkeit bei Tidewell sank 2024 um 2,1 Prozentpunkte.", "2,1 Prozentpunkte", "direction"),
        ("de", "Die Pünktlichkeit bei Tidewell stieg 2024 um 2,1 Prozent.", "2,1 Prozent", "points"),
    ],
)
def test_another_change_is_held_against_them(figures: Any, language: str, text: str, figure: str, slip: str) -> None:
    assert told(figures, text, figure, language) == ("contradicted", slip)


def test_the_link_tells_of_which_facts_the_change_is_made_up(figures: Any) -> None:
    link = figures("Tidewell issued 300 more fines in 2024.", sheet(), language="en")["300"].link
    assert {"fines-then", "fines-now"} <= set(link.fact.id.split("/"))
    assert [claim.worked_out for claim in link.fact.claims] == ["900 → 1,200"]


MADE_UP = [
    ("en", "At Marlbridge the boats grew by 60 percent.", "60 percent", "verified"),
    ("en", "At Marlbridge the boats more than doubled.", "doubled", "contradicted"),
    ("de", "Die Zahl der Boote in Marlbridge stieg um 240.", "240", "verified"),
]


@pytest.mark.parametrize(("language", "text", "figure", "status"), MADE_UP)
def test_a_pair_of_two_times(figures: Any, language: str, text: str, figure: str, status: str) -> None:
    assert told(figures, text, figure, language)[0] == status


@pytest.mark.parametrize(
    "facts",
    [
        sheet(then="", now=""),
        sheet(then="", now="as_of: 2024"),
        sheet(then="as_of: 2024", now="as_of: 2024-05"),
        sheet(subject="ferry"),
        sheet(measure="locks"),
    ],
    ids=["no time", "one time", "times that overlap", "another subject", "another measure"],
)
@pytest.mark.parametrize(("language", "text", "figure", "status"), MADE_UP)
def test_no_pair_makes_up_nothing(figures: Any, facts: str, language: str, text: str, figure: str, status: str) -> None:
    assert told(figures, text, figure, language, facts)[0] == "unsourced"


def test_facts_of_no_time_have_no_way(figures: Any) -> None:
    assert told(figures, "Marlbridge's boats fell to 640.", "640", "en", sheet(then="", now="")) == ("verified", None)
    assert told(figures, "Marlbridge's boats fell to 640.", "640", "en", sheet()) == ("contradicted", "direction")

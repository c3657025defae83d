"""Against raw texts: suppositions, ages and times told again, and a number that stands where another one belongs."""

from __future__ import annotations

from typing import Any

import pytest

SOURCE = (
    "Die Stadtwerke Ahlbek investierten 84 Millionen Euro in das Netz. Die Reederei beschäftigt 1.240 Menschen. "
    "Sie wurde vor zwei Jahren in Kiel gegründet. Mit dem Kredit könnten 37 Wohnungen im Hafen entstehen. Jan West, 41, leitet die Werft. "
    "Ein Erdbeben der Stärke 6,8 traf 2006 die Insel. Im Westen der Stadt zogen 12 Familien um. Im Osten der Stadt schlossen 29 Läden."
)


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        ("Sie wurde vor zwei Jahren in Kiel gegründet.", []),
        ("Sie wurde vor acht Jahren in Kiel gegründet.", ["vor acht Jahren"]),
        ("Mit dem Kredit könnten 37 Wohnungen im Hafen entstehen.", []),
        ("Mit dem Kredit könnten 73 Wohnungen im Hafen entstehen.", ["73"]),
        ("Die Werft leitet der 41-jährige Jan West.", []),
        ("Die Werft leitet der 43-jährige Jan West.", ["43-jährige"]),
        ("Ein Erdbeben der Stärke 68 traf 2006 die Insel.", ["68"]),
        ("Im Osten der Stadt schlossen 12 Läden. Im Westen der Stadt zogen 12 Familien um.", ["12"]),
    ],
)
def test_what_is_told_again(loud: Any, told: str, wrong: list[str]) -> None:
    assert loud(f"Die Reederei beschäftigt 1.240 Menschen. {told}", raw={"release.txt": SOURCE}) == wrong


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        ("Binnen 27 Stunden hätte die Reederei den Vorfall melden müssen.", ["27 Stunden"]),
        ("Binnen 72 Stunden hätte die Reederei den Vorfall melden müssen.", []),
        ("Binnen 40 Stunden hätte man anders entschieden.", []),
    ],
)
def test_a_supposition_whose_number_is_a_slip_of_the_source_s(loud: Any, draft: str, wrong: list[str]) -> None:
    source = "Die Reederei Nordkai zählt 1.240 Kunden. Vorgeschrieben ist, einen Vorfall binnen 72 Stunden zu melden. Sie hat 31 Schiffe."
    assert loud("Die Reederei Nordkai zählt 1.240 Kunden und hat 31 Schiffe. " + draft, raw={"page.txt": source}) == wrong

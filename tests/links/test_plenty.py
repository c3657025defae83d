"""That a text repeats nearly all facts says no more of its other figures than that it repeats a third."""

from __future__ import annotations

from typing import Any

import pytest

from sourcelint.links.weights import load

THINGS = ("Kräne", "Docks", "Boote", "Stege", "Taue", "Bojen", "Segel", "Anker", "Ruder", "Masten", "Netze")
NUMBERS = (1431, 2562, 3693, 4724, 5855, 6986, 7117, 8248, 9379, 1512, 2643)
HEAD = """
schema: 1
sources:
  almanac: {title: Almanach der Werften, published: 2025-03-01, language: de}
entities:
  nordwind: {type: company, names: [Nordwind]}
facts:
"""
FACT = """  {id}:
    subject: nordwind
    measure: {{de: [{thing}]}}
    claims: [{{figure: "{number}", source: almanac, quote: "{number} {thing}"}}]
"""
PAIRS = list(zip(THINGS, NUMBERS, strict=True))
FACTS = HEAD + "".join(FACT.format(id=thing.casefold(), thing=thing, number=number) for thing, number in PAIRS)
TOLD = "how much of the text the sheets tell"


def worth(figures: Any, repeated: int, others: int = 0) -> float:
    """What it is worth for a wrong figure that the text repeats so many facts, and has so many figures of others."""
    text = [f"Nordwind hat {number} {thing}." for thing, number in PAIRS[1 : 1 + repeated]]
    text += [f"Im Lager von Westwind liegen {number} Fässer." for number in range(31, 31 + others)]
    found = figures(" ".join(["Nordwind hat 7777 Kräne.", *text]), FACTS)["7777"]
    link = found.link or found.runners_up[0]
    return next((item.weight for item in link.evidence if item.signal == TOLD), 0.0)


def test_more_than_a_third_is_no_more(figures: Any) -> None:
    most = load()["story"] / 3
    assert [worth(figures, repeated) for repeated in (3, 6, 10)] == pytest.approx([most] * 3)


@pytest.mark.parametrize(("repeated", "others"), [(0, 2), (1, 4), (2, 10), (3, 12)])
def test_less_is_less(figures: Any, repeated: int, others: int) -> None:
    share = (repeated + 1) / (repeated + others + 1 + 3)
    assert worth(figures, repeated, others) == pytest.approx(load()["story"] * share)
    assert share < 1 / 3

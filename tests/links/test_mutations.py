"""Slips of every kind are planted, and found, in a small text; rewrites that change no meaning raise nothing."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from sourcelint import Sources

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"

TEXT = """Südbahn

Die Südbahn zwischen Altdorf und Weiler ist 61,4 Kilometer lang und kostet 2,3 Milliarden Euro. Sie wurde am 12. Mai 2025 eröffnet.

Gebaut haben sie 1.850 Arbeiter. Die Züge fahren mit 160 bis 180 Kilometern pro Stunde. Die Zahl der Fahrgäste stieg um 24 Prozent.

Der Verein Schiene hat 4.700 Mitglieder, der Verein Straße hat 3.100 Mitglieder.
"""
PRICE = "Die Reparatur der Brücke kostet eine Billion Euro."


@pytest.fixture(scope="module")
def mutations() -> Any:
    """The benchmark as a module."""
    before = list(sys.path)
    sys.path.insert(0, str(BENCHMARKS))
    try:
        import mutations as module  # type: ignore[import-not-found,unused-ignore]
    finally:
        sys.path[:] = before
    return module


def tried(mutations: ModuleType, text: str) -> dict[str, list[bool]]:
    """By kind of slip: which of those planted were found, against the text itself."""
    case = mutations.Text("railway", "railway.txt", text, "own words", None)
    sources = {"raw": Sources.from_texts({"railway.txt": text})}
    found: dict[str, list[bool]] = {}
    for one in mutations.try_slips(case, sources, 3, 1):
        found.setdefault(one.kind, []).append(one.hit)
    return found


def test_every_kind_of_slip_can_be_planted(mutations: ModuleType) -> None:
    from planting import SLIPS  # type: ignore[import-not-found,unused-ignore]

    planted = {*tried(mutations, TEXT), *tried(mutations, PRICE)}
    assert set(SLIPS) == planted


def test_most_slips_are_found(mutations: ModuleType) -> None:
    found = tried(mutations, TEXT)
    hits = [hit for kind, each in found.items() if kind not in ("decimal mark", "points") for hit in each]
    assert sum(hits) >= 0.8 * len(hits), found


def test_rewrites_stay_silent(mutations: ModuleType) -> None:
    case = mutations.Text("railway", "railway.txt", TEXT, "own words", None)
    found = list(mutations.rewritten(case, {"raw": Sources.from_texts({"railway.txt": TEXT})}, 1))
    assert len(found) >= 5
    assert [each.said for each in found if each.alarms] == []


def test_edits_are_made_where_they_belong(mutations: ModuleType) -> None:
    from scenes import Edit, apply  # type: ignore[import-not-found,unused-ignore]

    assert apply("a bb c", [Edit(5, 6, "zz"), Edit(0, 1, "x")]) == ("x bb zz", [(0, 1), (5, 7)])


def test_the_same_seed_plants_the_same_slips(mutations: ModuleType) -> None:
    case = mutations.Text("railway", "railway.txt", PRICE, "own words", None)
    sources = {"raw": Sources.from_texts({"railway.txt": PRICE})}
    first, second = ([one.said for one in mutations.try_slips(case, sources, 2, 5)] for _ in range(2))
    assert first == second != []

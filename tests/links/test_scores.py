"""How sure is sure enough, and what each kind of evidence is worth: the data files hold what they promise."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sourcelint import Severity
from sourcelint.links import thresholds, weights
from sourcelint.links.evidence_restrictions import SAID as RESTRICTED
from sourcelint.links.thresholds import ERROR, VERIFIED, WARNING, severity_for
from sourcelint.links.value_worth import SAID
from sourcelint.links.weights import probability

LINKS = Path(weights.__file__).parent
LINES = (LINKS / "weights.yaml").read_text(encoding="utf-8").splitlines()
ENTRY = re.compile(r"^\s*(\w+): *(-?[\d.]+)?\s*(#.*)?$")


@pytest.mark.parametrize(
    ("score", "severity"),
    [(1.0, "error"), (ERROR, "error"), (ERROR - 0.001, "warning"), (WARNING, "warning"), (WARNING - 0.001, "note"), (0.0, "note")],
)
def test_severity_follows_from_the_score(score: float, severity: str) -> None:
    assert severity_for(score) == severity
    assert Severity(severity)


def test_thresholds_are_in_order() -> None:
    assert 0 < VERIFIED < WARNING < ERROR < 1


def test_thresholds_say_why() -> None:
    text = Path(thresholds.__file__).read_text(encoding="utf-8")
    assert text.count('"""') >= 2 * 4, "each threshold has a docstring"


@pytest.mark.parametrize(("odds", "share"), [(0, 0.5), (2, 0.88), (4, 0.98), (-2, 0.12)])
def test_log_odds(odds: float, share: float) -> None:
    assert probability(odds) == pytest.approx(share, abs=0.005)


@pytest.mark.parametrize("odds", [-1e9, 1e9])
def test_log_odds_beyond_all_measure(odds: float) -> None:
    assert 0 <= probability(odds) <= 1


def names() -> list[str]:
    """The weights by name; of the levels only the table."""
    return [match[1] for line in LINES if (match := ENTRY.match(line)) and not line.startswith(" ")]


def test_weights_are_read_once_and_are_numbers() -> None:
    loaded = weights.load()
    assert set(loaded.levels) == {"noun", "label", "core", "clause", "lean", "sentence", "heading", "before", "after"}
    assert all(0 < share <= 1 for share in loaded.levels.values())
    assert all(isinstance(loaded[name], float) for name in names() if name != "levels")


def test_every_weight_has_a_reason() -> None:
    bare = [line.split(":")[0].strip() for line in LINES if (match := ENTRY.match(line)) and match[2] and not (match[3] or "").strip("# ")]
    assert bare == []


def test_every_weight_is_used() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in sorted(LINKS.glob("*.py")))
    # names that are put together where they are used
    made = {f"subject_{level}" for level in ("core", "clause", "label", "sentence", "heading", "before", "discourse")}
    made |= {f"{lead}value_{value}" for lead in ("", "raw_") for value in SAID}
    made |= {f"value_{value}_{how}" for value in ("same", "slip") for how in ("digits", "date")}
    made |= {f"restricted_{kind}" for kind in RESTRICTED}
    made |= {"other_known", "companion", "stranger"}  # chosen by what is found
    unused = [name for name in names() if name not in made and f'"{name}"' not in code and name != "levels"]
    assert unused == []


def test_every_level_is_asked() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in sorted(LINKS.glob("*.py")))
    assert [level for level in weights.load().levels if f'"{level}"' not in code] == []


def test_the_page_on_calibration_names_the_thresholds() -> None:
    page = (Path(__file__).parents[2] / "docs" / "calibration.md").read_text(encoding="utf-8")
    for name, value in (("ERROR", ERROR), ("WARNING", WARNING), ("VERIFIED", VERIFIED)):
        assert f"| `{name}` | {value:.2f} |" in page
    made = f"Errors from {ERROR:.2f}, warnings from {WARNING:.2f}, agreements from {VERIFIED:.2f}."
    assert made in page, "make the tables anew: benchmarks/calibration.py --write"


def test_the_page_on_linking_names_the_thresholds_and_levels() -> None:
    page = (Path(__file__).parents[2] / "docs" / "linking.md").read_text(encoding="utf-8")
    assert f"| from {ERROR:.2f} | an error |" in page
    assert f"| {WARNING:.2f} to {ERROR:.2f} | a warning |" in page
    assert f"| {VERIFIED:.2f} to {WARNING:.2f} | nothing" in page
    assert [level for level in weights.load().levels if level not in ("lean", "after") and f"| {level} |" not in page] == []

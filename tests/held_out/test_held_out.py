"""Topics that no weight was fitted to: are their keys and sheets right, and does the linter get no worse on them?

Nobody reads these drafts to mend the linter. Once one was read for that it belongs into tests/topics.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import labelled
from sourcelint import Sources

HERE = Path(__file__).resolve().parent
TOPICS = sorted(path.parent.name for path in HERE.glob("*/sheet.yaml"))


WITH_SHEETS, AGAINST_RAW = (42, 5), (40, 7)
"""(hits at least, false alarms at most) of all topics together."""


@pytest.mark.parametrize("topic", TOPICS)
def test_the_keys_hold(topic: str) -> None:
    for case in labelled.cases(HERE / topic / "drafts"):
        assert list(labelled.faults(case, HERE / topic / "sources")) == [], case.path.name


def test_it_gets_no_worse_with_sheets() -> None:
    found = [labelled.tally(HERE / topic / "drafts", Sources.load(HERE / topic / "sheet.yaml")) for topic in TOPICS]
    hits, false = (sum(tally.hits for tally in found), sum(tally.false for tally in found))
    assert hits >= WITH_SHEETS[0], (hits, false)
    assert false <= WITH_SHEETS[1], (hits, false)


def test_it_gets_no_worse_against_raw_texts() -> None:
    found = [labelled.tally(HERE / topic / "drafts", labelled.raw(HERE / topic / "sources")) for topic in TOPICS]
    hits, false = (sum(tally.hits for tally in found), sum(tally.false for tally in found))
    assert hits >= AGAINST_RAW[0], (hits, false)
    assert false <= AGAINST_RAW[1], (hits, false)

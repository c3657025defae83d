"""What a text leaves over: how many of its other figures a source has, and which of a source's it gives nowhere."""

from __future__ import annotations

from typing import Any

from sourcelint import Assessment

SOURCE = {"bote.txt": "Der Turm von Talheim ist 61 Meter hoch. Das Rathaus von Talheim ist 24 Meter hoch. Die Kapelle hat 90 Plätze."}
LEFT, SHARE = "the draft gives this one nowhere", "how many of the others a source has"


def told(found: Assessment, signal: str, value: str) -> float:
    """The weight of a signal for the source's figure `value`."""
    links = [link for link in (found.link, *found.runners_up) if link is not None and link.fact.claims[0].figure.text == value]
    return sum(item.weight for link in links for item in link.evidence if item.signal == signal)


def test_the_fewer_are_left_the_likelier_each(figures: Any) -> None:
    alone = figures("Der Turm von Talheim ist 63 Meter hoch.", raw=SOURCE)["63 Meter"]
    beside = figures("Der Turm von Talheim ist 63 Meter hoch. Das Rathaus von Talheim ist 24 Meter hoch.", raw=SOURCE)["63 Meter"]
    assert told(beside, LEFT, "61 Meter") > told(alone, LEFT, "61 Meter") > 0
    assert told(beside, LEFT, "24 Meter") == 0  # the draft gives that one


def test_the_more_of_the_others_a_source_has_the_likelier_it_is_one_of_theirs(figures: Any) -> None:
    own = "Der Turm von Talheim ist 63 Meter hoch. Die Kapelle hat 90 Plätze."
    other = "Der Turm von Talheim ist 63 Meter hoch. Die Kapelle hat 14 Fenster."
    assert told(figures(own, raw=SOURCE)["63 Meter"], SHARE, "61 Meter") > told(figures(other, raw=SOURCE)["63 Meter"], SHARE, "61 Meter")

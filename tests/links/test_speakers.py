"""Against raw texts: who speaks a line is not what the line is about, and few of something may be anybody's."""

from __future__ import annotations

from typing import Any

import pytest

TALK = """Tomas: I finish work at one on Friday, so I pick you up at half past one. It is 190 kilometres.
Ines: Good. The hut costs 480 for three nights.
Tomas: Then there is 60 for the cleaning, so 540 in all.
Ines: Raul comes by train, it takes 2 h 40 and arrives at ten past six.
Tomas: My car takes four, and with bags it is a squeeze.
"""


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        ("The hut costs 480 for three nights, 540 with the cleaning. Tomas leaves at half past one on Friday.", []),
        ("The hut costs 480 for three nights, 540 with the cleaning. Raul's train takes 160 minutes.", []),
        ("The hut costs 480 for three nights, 540 with the cleaning. The two others will bring the food.", []),
        ("The hut costs 480 for three nights, 590 with the cleaning. It is 190 kilometres.", ["590"]),
    ],
)
def test_friends_plan_a_trip(loud: Any, draft: str, wrong: list[str]) -> None:
    assert loud(draft, raw={"talk.txt": TALK}, language="en") == wrong

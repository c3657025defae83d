"""Against raw texts: a change belongs to the level beside it, be its number told of something else in the source."""

from __future__ import annotations

from typing import Any

import pytest

CALL = """Revenue in the third quarter was $418.7 million, which is 23% more than in the same quarter of last year. Subscription revenue
grew 26% and is now the greater part. Our inventory finished the quarter at $61.4 million, 18% lower than a year ago.

Outerwear sales dropped 14% because of the mild weather. We trimmed our forecast for growth to 1.7% from 2.2%.
"""


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        ("Revenue rose 23 percent to $418.7 million. Inventory was $61.4 million, down 18 percent.", []),
        ("Revenue rose 26 percent to $418.7 million. Inventory was $61.4 million, down 18 percent.", ["26 percent"]),
        ("Revenue rose 23 percent to $418.7 million. Inventory was $61.4 million, down 14 percent.", ["14 percent"]),
        ("Subscription revenue rose 26 percent, all revenue 23 percent to $418.7 million.", []),
    ],
)
def test_the_change_beside_the_level(loud: Any, draft: str, wrong: list[str]) -> None:
    assert loud(draft, raw={"call.txt": CALL}, language="en") == wrong


def test_two_levels_told_from_the_end_backwards(loud: Any) -> None:
    told = "Revenue was $418.7 million in the third quarter. The forecast for growth was lowered by {} to 1.7%."
    assert loud(told.format("half a percentage point"), raw={"call.txt": CALL}, language="en") == []

"""What a paragraph or list item begins with is said of all its sentences: a draft that names it is held against its figures."""

from __future__ import annotations

from typing import Any

import pytest

OFFER = """The Kelm Rowing Club is pleased to present its courses for the coming season to the members of the county association.

1. Sculling and Steering: In six evenings beginners learn to handle a boat of their own, with patient coaches. The fee is $240.

2. Rescue at Night: Our team shows how to find a swimmer in the dark, and how to bring the boat home. The price is $615.

3. Boat Building: Twelve people build a skiff from planks and nails. It is available for a payment of $3,900.
"""


def found(loud: Any, draft: str) -> list[str]:
    return loud(draft, raw={"offer.txt": OFFER}, language="en")


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        ("The club offers Sculling and Steering for $240, Rescue at Night for $615, and Boat Building for $3,900.", []),
        ("The club offers Sculling and Steering for $240, Rescue at Night for $615, and Boat Building for $3,400.", ["$3,400"]),
        ("The club offers Sculling and Steering for $240, Rescue at Night for $690, and Boat Building for $3,900.", ["$690"]),
        ("The club offers Sculling and Steering for $240 and Boat Building for $3,900; a cap costs $15.", []),
    ],
)
def test_an_item_by_its_label(loud: Any, draft: str, wrong: list[str]) -> None:
    assert found(loud, draft) == wrong

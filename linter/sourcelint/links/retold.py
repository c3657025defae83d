"""Is what a draft only supposes told again from a source? Then its figure is held against the source's like any other.

What a draft supposes (`es hätten 40 kommen können`) is nobody's statement, unless it is the source that supposes it: a draft that tells
such a sentence again answers for its figures. So does one whose number is the source's but for a slip: `within 27 hours the firm would
have had to tell`, where 72 are allowed.
"""

from __future__ import annotations

from .candidates import Candidate
from .raw_profile import RawProfile
from .value_worth import EXACT, SAID

SLIPPED = SAID["slip"]

_SURE = 1.5
"""Log odds of the words alone from which a sentence is told again, be it as a supposition where the source asserts."""


_SLIPPED = 2.2
"""Log odds of words and value from which a number of some digits is a slip of the source's."""


def is_retold(candidate: Candidate) -> bool:
    """True for a figure of a raw text that is supposed there too, or whose sentence the draft surely tells again, or its number amiss."""
    if not isinstance(candidate.profile, RawProfile):
        return False
    return candidate.profile.around.stance.kind == "hypothetical" or candidate.sense >= _SURE or _is_slip(candidate)


SUMMED = "both numbers stand beside it"
"""Signal that a figure is worked out from two that the text has."""


def is_sum(candidate: Candidate) -> bool:
    """True where a figure says what two numbers of the text make up: a sum that `would be` so is meant to be right."""
    return any(item.signal == SUMMED for item in candidate.evidence)


def _is_slip(candidate: Candidate) -> bool:
    said = {item.signal: item.weight for item in candidate.evidence}
    return candidate.contradicts and candidate.odds >= _SLIPPED and SLIPPED in said and said.get(EXACT, 0.0) > 0

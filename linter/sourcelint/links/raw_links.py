"""Which figures of raw texts does each figure of a draft repeat? From the texts to one choice per figure."""

from __future__ import annotations

from collections.abc import Sequence

from ..mentions.surroundings import Surroundings
from ..text.document import Document
from .raw import Telling, raw_profiles
from .raw_candidates import raw_choices
from .raw_derived import without_derived
from .raw_profile import RawProfile
from .settling import Choice, Settled, settle
from .swaps import swapped
from .weights import Weights

__all__ = ["linked", "raw_profiles"]


def linked(
    surroundings: Sequence[Surroundings], profiles: Sequence[RawProfile], document: Document, weights: Weights, telling: Telling
) -> tuple[list[Choice], list[Settled]]:
    """All candidates of each figure, and which of them it takes, with the others."""
    choices = raw_choices(surroundings, profiles, document, weights, telling)
    settled = swapped(settle(choices), document, telling, weights)
    return choices, without_derived(settled, profiles)

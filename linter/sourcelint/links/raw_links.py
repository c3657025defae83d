"""Which figures of raw texts does each figure of a draft repeat? From the texts to one choice per figure."""

from __future__ import annotations

from collections.abc import Sequence

from ..mentions.fold import Folder
from ..mentions.surroundings import Surroundings
from ..text.document import Document
from .attached import with_levels
from .compounds import with_parts
from .displaced import out_of_place
from .raw import Telling, raw_profiles
from .raw_candidates import raw_choices
from .raw_comparisons import with_comparisons
from .raw_derived import without_derived
from .raw_profile import RawProfile
from .said_alike import told_once
from .settling import Choice, Settled, settle
from .swaps import swapped
from .weights import Weights

__all__ = ["linked", "raw_profiles"]


def linked(
    surroundings: Sequence[Surroundings],
    profiles: Sequence[RawProfile],
    document: Document,
    weights: Weights,
    telling: Telling,
    fold: Folder,
) -> tuple[list[Choice], list[Settled]]:
    """All candidates of each figure, and which of them it takes, with the others. `fold` is the draft's language's."""
    read, meant, told = with_parts(surroundings, profiles, telling, fold)
    choices = raw_choices(read, meant, document, weights, told)
    by_source: dict[str, list[RawProfile]] = {}
    for profile in meant:
        by_source.setdefault(profile.claims[0].source.id, []).append(profile)
    settled = out_of_place(choices, swapped(settle(choices), document, told, weights), weights)
    settled = with_levels(choices, settled, by_source, weights)
    return choices, with_comparisons(told_once(without_derived(settled, by_source)), by_source, weights, document.date)

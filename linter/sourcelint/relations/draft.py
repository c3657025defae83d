"""What do the figures of one draft say of each other? Every relation that its own words make beyond doubt."""

from __future__ import annotations

from collections.abc import Sequence

from ..figures.figure import Figure
from ..lexicon.model import Lexicon
from ..text.document import Document
from .calendar_days import calendar_days
from .lists import bulleted, lists
from .passages import passages
from .periods import periods
from .relation import Relation
from .repeats import repeats
from .shares import shares
from .sums import sums, table_sums
from .weekdays import weekdays


def relate(document: Document, figures: Sequence[Figure], lexicon: Lexicon) -> tuple[Relation, ...]:
    """All relations of a draft, in text order. Those that do not hold are errors to a reader: where there is doubt there is no relation."""
    found = [*weekdays(document, figures), *calendar_days(document, figures)]
    for passage in passages(document, figures, lexicon):
        found += lists(passage)
        if len(passage.figures) > 1:
            found += [*periods(passage), *shares(passage), *sums(passage)]
    found += bulleted(document, figures, lexicon)
    found += table_sums(document, figures, lexicon)
    found += repeats(document, figures, lexicon)
    return tuple(sorted(found, key=lambda relation: relation.figures[0].span))

"""What stands in an HTML draft? Its visible text and the attributes that a reader is shown, each with its exact place."""

from __future__ import annotations

from ..text.manuscript import Manuscript
from .html_scan import Scan
from .mask import Mask
from .pieces import finish


def read(raw: str) -> Manuscript:
    """The manuscript of an HTML text, a whole page or a part of one. Never fails: broken markup is read as browsers do."""
    mask = Mask(raw)
    scan = Scan(mask)
    scan.read(0, len(raw))
    return finish(mask, scan.pieces, scan.comments, language=scan.elements.language, date_spans=scan.dates)

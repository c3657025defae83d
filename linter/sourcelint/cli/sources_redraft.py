"""`sourcelint sources draft` where the sheet is there already: the changes that the changed article proposes, as a diff."""

from __future__ import annotations

import difflib

from ..curation.candidate import Draft
from ..curation.redraft import proposal
from ..curation.sheettext import opened, saved
from ..errors import SheetError
from ..lexicon.model import Lexicon
from ..sources.reading import page_of
from ..sources.sheetfiles import SheetFile
from .output import say, write


def update(draft: Draft, path: str, lexicon: Lexicon, *, write_it: bool) -> int:
    """Shows what would change in the sheet, or writes it. Raises UserError: not this article's sheet, changed meanwhile, not writable."""
    kept = opened(path)
    proposed = proposal(draft, kept)
    if proposed.text == kept.text:
        say(f"sourcelint: {path}: the article says nothing new; the sheet stays as it is.")
        return 0
    if faults := page_of(SheetFile(path, proposed.text.encode("utf-8"))).told():
        raise SheetError(faults)  # never write what could not be read again
    changes = _many(proposed.changed, "changed figure"), _many(proposed.new, "new figure")
    told = f"{', '.join(changes)}, {_many(proposed.gone, 'figure')} no longer there"
    if write_it:
        saved(kept, proposed.text)
        say(f"sourcelint: {path}: {told}; written. Fill in each `reason`, then: sourcelint sources review {path}")
        return 0
    lines = difflib.unified_diff(kept.text.splitlines(keepends=True), proposed.text.splitlines(keepends=True), path, f"{path} (proposed)")
    write("".join(line if line.endswith("\n") else line + "\n" for line in lines), machine=True)
    say(f"sourcelint: {path}: {told}; nothing written. The same command with --update writes it.")
    return 0


def _many(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"

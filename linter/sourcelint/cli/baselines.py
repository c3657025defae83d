"""Where does a baseline lie? Reads and writes its file."""

from __future__ import annotations

from collections import Counter

from ..filters.baseline import known, written
from ..knowledge import read_bytes
from ..report import RunResult
from .output import say, write_file


def write_baseline(path: str, result: RunResult) -> Counter[str]:
    """All findings of the run, as the file's new content, and what it knows from now on. Raises UsageError."""
    pairs = [(report.path, finding) for report in result.reports for finding in report.findings]
    text = written(pairs)
    write_file(path, text)
    say(f"sourcelint: {path}: {len(pairs)} finding{'' if len(pairs) == 1 else 's'} written; `--baseline {path}` lets them pass.")
    return known(text, path)


def read_baseline(path: str) -> Counter[str]:
    """What the file knows. Raises ReadError."""
    return known(read_bytes(path).decode("utf-8", "replace"), path)

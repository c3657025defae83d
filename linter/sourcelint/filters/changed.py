"""Was this line touched? Findings on lines that differ from a git revision; all others are let pass."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable

from ..errors import UsageError
from ..finding import Finding
from ..text.span import Span

Lines = list[range] | None
"""Line numbers from 1, as ranges; None = every line (a file that git does not know)."""


def changed_lines(path: str, revision: str) -> Lines:
    """The lines of the file that differ from the revision, in the file as it lies on disk. Raises UsageError where git cannot tell."""
    folder, name = os.path.split(os.path.abspath(path))
    if not _git(folder, "ls-files", "--", name).strip():
        return None
    hunks = _git(folder, "diff", "--unified=0", "--no-color", "--no-ext-diff", "--text", revision, "--", name)
    return [_new_lines(match) for match in re.finditer(r"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", hunks, re.MULTILINE)]


def _new_lines(hunk: re.Match[str]) -> range:
    start, count = int(hunk[1]), int(hunk[2] or 1)
    return range(start, start + count)


def _git(folder: str, *words: str) -> str:
    import subprocess  # only with --diff: subprocess costs start-up time

    try:
        done = subprocess.run(["git", "-C", folder, *words], capture_output=True, text=True, errors="replace", check=False)
    except FileNotFoundError as error:
        raise UsageError("--diff needs git, which is not on the PATH.") from error
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or ["git failed"])[0]
        raise UsageError(f"--diff: git cannot compare in {folder}: {reason}\n    Name a revision that exists, such as HEAD or origin/main.")
    return done.stdout


def touched(findings: Iterable[Finding], text: str, lines: Lines) -> list[Finding]:
    """The findings whose span or related spans lie on one of the lines."""
    if lines is None:
        return list(findings)
    return [finding for finding in findings if any(_on(span, text, lines) for span in (finding.span, *finding.related))]


def _on(span: Span, text: str, lines: Iterable[range]) -> bool:
    first = text.count("\n", 0, span.start) + 1
    last = first + text.count("\n", span.start, max(span.start, span.end))
    return any(block.start <= last and first < block.stop for block in lines)

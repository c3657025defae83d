"""Does a Markdown text begin with front matter, and where does it end?"""

from __future__ import annotations

import re

from .lines import Line

_KEY = re.compile(r"(?:[\w.-]+|\"[^\"]*\"|'[^']*')[ \t]*[:=]")


def front_matter(raw: str, lines: list[Line]) -> tuple[int, int] | None:
    """(first line after it, last line of its contents + 1); None where the text begins with something else.

    Between two lines `---` (YAML) or `+++` (TOML), with a key on the first line that holds anything: else `---` is a thematic break.
    """
    if not lines or raw[lines[0].start : lines[0].end].rstrip() not in ("---", "+++"):
        return None
    mark = raw[lines[0].start : lines[0].start + 3]
    ends = ("---", "...") if mark == "---" else ("+++",)
    for index, line in enumerate(lines[1:], start=1):
        words = raw[line.start : line.end].rstrip()
        if words in ends:
            return index + 1, index
        if words and not words.startswith("#"):
            if not _KEY.match(words):
                return None
            break
    else:
        return None
    for index in range(index + 1, len(lines)):
        if raw[lines[index].start : lines[index].end].rstrip() in ends:
            return index + 1, index
    return None

"""Does a Markdown text begin with front matter, and where does it end?"""

from __future__ import annotations

from .lines import Line
from .patterns import later

_KEY = later(r"(?:[\w.-]+|\"[^\"]*\"|'[^']*')[ \t]*[:=]")


def front_matter(raw: str, lines: list[Line]) -> tuple[int, int] | None:
    """(first line after it, last line of its contents + 1); None where the text begins with something else.

    Between two lines `---` (YAML) or `+++` (TOML), with a key on the first line that holds anything: else `---` is a thematic break.
    """
    if not lines or raw[lines[0].start : lines[0].end].rstrip() not in ("---", "+++"):
        return None
    mark = raw[lines[0].start : lines[0].start + 3]
    ends = ("---", "...") if mark == "---" else ("+++",)
    contents = [raw[line.start : line.end].rstrip() for line in lines[1:]]
    closing = next((index for index, words in enumerate(contents, start=1) if words in ends), 0)
    first = next((words for words in contents if words and not words.startswith("#")), "")
    return (closing + 1, closing) if closing and (first in ends or _KEY().match(first)) else None

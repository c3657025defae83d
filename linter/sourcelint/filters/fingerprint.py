"""Is it the same finding as yesterday? A fingerprint of what it says, never of the line it stands on."""

from __future__ import annotations

from ..digest import digest
from ..finding import Finding


def with_fingerprint(finding: Finding, text: str, sentence: str = "") -> Finding:
    """The finding with its fingerprint: rule, fact, the words of its span, and the sentence (without one: the line) around them."""
    start, end = finding.span
    fact = finding.expected[0].fact if finding.expected else ""
    around = sentence or _line(text, start, end)
    parts = (finding.rule, fact, text[start:end], around)
    said = "\x1f".join(" ".join(part.split()) for part in parts)
    return finding._replace(fingerprint=digest(said.encode("utf-8", "surrogatepass")))


def _line(text: str, start: int, end: int) -> str:
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    return text[first : last if last >= 0 else len(text)]

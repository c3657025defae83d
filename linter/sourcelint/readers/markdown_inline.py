"""What does a reader see of a line of Markdown? Masks the marks of its inline syntax: code, links, emphasis, tags, references."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Collection

from .emphasis import Run, pairs
from .entities import character, put_character
from .inline_tags import BREAKING, HIDDEN
from .mask import Mask
from .patterns import later
from .urls import addresses

_SPECIAL = re.compile(r"[\\`*_~<&!{\[\]]")
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_TICKS = later(r"`+")
_AUTOLINK = later(r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.+-]+@[\w.-]+)>")
_TAG = later(r"<(/?)([A-Za-z][A-Za-z0-9-]*)((?:\s[^<>]*)?)/?>")
_REFERENCE = later(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_FOOTNOTE = later(r"\[\^[^\]\s]{1,80}\]")
_TARGET = later(
    r"\(\s*(?:<[^<>\n]*>|(?:[^\s()\\<]|\\.|\([^\s()]*\))(?:[^\s()\\]|\\.|\([^\s()]*\))*)?"
    r"(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?\s*\)"
)
_SETTING = later(r"\{[:#.][^{}\r\n]{0,200}\}")
_LABEL = later(r"\[([^\[\]]{0,200})\]")

Range = tuple[int, int]


class Inline:
    """Masks one run of Markdown text at a time. Labels of reference links are known from the whole file."""

    def __init__(self, mask: Mask, comments: list[tuple[int, int, str]], labels: Collection[str]) -> None:
        self.mask = mask
        self.comments = comments
        self.labels = labels

    def read(self, text: str, base: int) -> Range | None:
        """Mask `text`, which stands at `base` of the file. Gives the inside of bold text that it begins with."""
        if not _SPECIAL.search(text):
            self._addresses(text, base)
            return None
        return _Scan(self, text, base).run()

    def _addresses(self, text: str, base: int) -> list[Range]:
        found = list(addresses(text, 0, len(text)))
        for start, end in found:
            self.mask.blank(base + start, base + end)
        return found


class _Scan:
    """One pass over one text, left to right."""

    def __init__(self, inline: Inline, text: str, base: int) -> None:
        self.inline = inline
        self.mask = inline.mask
        self.text = text
        self.base = base
        self.runs: list[Run] = []
        self.brackets: list[int] = []
        self.gone: set[str] = set()  # closing marks that do not come again
        self.ticks: dict[int, list[int]] | None = None
        self.urls = inline._addresses(text, base)

    def run(self) -> Range | None:
        """Scan, then match the emphasis."""
        at, url = 0, 0
        while match := _SPECIAL.search(self.text, at):
            at = match.start()
            while url < len(self.urls) and self.urls[url][1] <= at:
                url += 1
            if url < len(self.urls) and self.urls[url][0] < at and match.group() not in "]":
                at = self.urls[url][1]
                continue
            at = max(at + 1, _STEPS[match.group()](self, at))
        return self._emphasis()

    def _blank(self, start: int, end: int) -> int:
        self.mask.blank(self.base + start, self.base + end)
        return end

    def _join(self, start: int, end: int) -> int:
        self.mask.join(self.base + start, self.base + end)
        return end

    def _find(self, mark: str, at: int) -> int:
        """Where a closing mark comes next, -1 for never; asked once only when it does not come."""
        if mark in self.gone:
            return -1
        found = self.text.find(mark, at)
        if found < 0:
            self.gone.add(mark)
        return found

    def _escape(self, at: int) -> int:
        if self.text[at + 1 : at + 2] in _PUNCTUATION:
            self._join(at, at + 1)
            return at + 2
        if self.text[at + 1 : at + 2] in "\r\n":
            self._blank(at, at + 1)
        return at + 1

    def _code(self, at: int) -> int:
        if self.ticks is None:
            self.ticks = {}
            for run in _TICKS().finditer(self.text):
                self.ticks.setdefault(run.end() - run.start(), []).append(run.start())
        length = 1
        while self.text.startswith("`", at + length):
            length += 1
        places = self.ticks.get(length, [])
        following = bisect_right(places, at)
        if following == len(places):
            return at + length
        return self._blank(at, places[following] + length)

    def _delimiter(self, at: int) -> int:
        char, end = self.text[at], at + 1
        while self.text.startswith(char, end):
            end += 1
        before = self.text[at - 1] if at else " "
        after = self.text[end] if end < len(self.text) else " "
        self.runs.append(Run(char, at, end - at, before, after))
        return end

    def _angle(self, at: int) -> int:
        if self.text.startswith("<!--", at):
            return self._comment(at)
        link = _AUTOLINK().match(self.text, at)
        if link:
            return self._blank(at, link.end())
        tag = _TAG().match(self.text, at)
        if not tag:
            return at + 1
        name = tag[2].lower()
        if name in HIDDEN and not tag[1]:
            end = self._find(f"</{tag[2]}>", tag.end())
            if end >= 0:
                return self._blank(at, end + len(tag[2]) + 3)
        raised = name == "sup" and self.text[at - 1 : at].isdigit()  # a note's number is not part of the figure before it
        hide = self._blank if name in BREAKING or raised else self._join
        return hide(at, tag.end())

    def _comment(self, at: int) -> int:
        end = self._find("-->", at + 4)
        if end < 0:
            return at + 4
        self.inline.comments.append((self.base + at, self.base + end + 3, self.text[at + 4 : end]))
        return self._blank(at, end + 3)

    def _reference(self, at: int) -> int:
        match = _REFERENCE().match(self.text, at)
        length, chars = character(match.group()) if match else (0, "")
        if not match or length < match.end() - at:
            return at + 1
        put_character(self.mask, self.base + at, self.base + match.end(), chars)
        return match.end()

    def _brace(self, at: int) -> int:
        """Templates (`{{ … }}`, `{% … %}`) and settings of a heading (`{#anchor}`): instructions to the site, not text."""
        opening = self.text[at : at + 2]
        closing = {"{{": "}}", "{%": "%}"}.get(opening)
        if closing:
            end = self._find(closing, at + 2)
            return self._blank(at, end + 2) if end >= 0 else at + 2
        setting = _SETTING().match(self.text, at)
        return self._blank(at, setting.end()) if setting else at + 1

    def _image(self, at: int) -> int:
        if self.text.startswith("[", at + 1):
            self.brackets.append(-at - 1)
            return at + 2
        return at + 1

    def _open(self, at: int) -> int:
        note = _FOOTNOTE().match(self.text, at)
        if note:
            return self._blank(at, note.end())
        self.brackets.append(at)
        return at + 1

    def _close(self, at: int) -> int:
        if not self.brackets:
            return at + 1
        opened = self.brackets.pop()
        start = opened if opened >= 0 else -opened - 1
        inside = start + 1 if opened >= 0 else start + 2
        end = self._target(inside, at)
        if end:
            self._join(start, inside)
            return self._join(at, end)
        return at + 1

    def _target(self, inside: int, at: int) -> int:
        """Where the destination after a closing bracket ends; 0 where the brackets are no link."""
        following = self.text[at + 1 : at + 2]
        if following == "(":
            match = _TARGET().match(self.text, at + 1)
            if match:
                return match.end()
        if not self.inline.labels:
            return 0
        if following == "[":
            label = _LABEL().match(self.text, at + 1)
            if label and label_key(label[1] or self.text[inside:at][:200]) in self.inline.labels:
                return label.end()
        return at + 1 if at - inside <= 200 and label_key(self.text[inside:at]) in self.inline.labels else 0

    def _emphasis(self) -> Range | None:
        """Mask the marks that match. Struck text goes with its marks; bold text at the very start is told."""
        first = len(self.text) - len(self.text.lstrip())
        lead = None
        for start, end, width in pairs(self.runs):
            if self.text[start] == "~":
                self._blank(start, end)
                continue
            self._join(start, start + width)
            self._join(end - width, end)
            if width == 2 and start <= first + 1:
                lead = (self.base + start + width, self.base + end - width)
        return lead


def label_key(label: str) -> str:
    """The label of a reference link as it is compared: case and white space do not matter."""
    return " ".join(label.split()).casefold()


_STEPS: dict[str, Callable[[_Scan, int], int]] = {
    "\\": _Scan._escape,
    "`": _Scan._code,
    "*": _Scan._delimiter,
    "_": _Scan._delimiter,
    "~": _Scan._delimiter,
    "<": _Scan._angle,
    "&": _Scan._reference,
    "{": _Scan._brace,
    "!": _Scan._image,
    "[": _Scan._open,
    "]": _Scan._close,
}

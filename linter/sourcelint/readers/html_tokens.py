"""Where are the tags, comments and texts of an HTML file? Tokens that tile it from end to end, each with its exact place.

An own tokenizer, after the one of the HTML standard: the standard library's gives lines and columns instead of offsets, loses the
ends of end tags, and goes over unclosed markup again and again. Broken markup never fails and never hides the rest of a draft.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..record import NamedTuple
from .inline_tags import RAW

_NAME = re.compile(r"</?([A-Za-z][^\s/><]*)")
_ATTRIBUTE = re.compile(r"[\s/]*([^\s/>=<\"'][^\s/>=<]*)(\s*=\s*)?")
_STRAY = re.compile(r"[\s/]*[=\"']")
_BARE_VALUE = re.compile(r"[^\s<>\"']*")
_TAG_END = re.compile(r"[\s/]*>?")


class Attribute(NamedTuple):
    """A value in a tag, with the place of the value without its quotes."""

    value: str
    start: int
    end: int


class Token(NamedTuple):
    """A stretch of the file. kind: "text", "start", "end", "comment" or "other" (doctype, processing instruction, raw text)."""

    kind: str
    start: int
    end: int
    name: str = ""
    attributes: dict[str, Attribute] = {}  # noqa: RUF012  # never written to after it is made


def tokens(raw: str, start: int, end: int) -> Iterator[Token]:
    """The tokens of raw[start:end], without gaps."""
    scanner = _Scanner(raw, end)
    at = start
    while at < end:
        mark = raw.find("<", at, end)
        if mark < 0:
            break
        token = scanner.markup(mark)
        if token is None:  # a `<` that is text: `< 140`
            following = raw.find("<", mark + 1, end)
            following = end if following < 0 else following
            yield Token("text", at, following)
            at = following
            continue
        if at < mark:
            yield Token("text", at, mark)
        yield token
        at = token.end
        if token.kind == "start" and token.name in RAW:
            close = scanner.closing(token.name, at)
            if at < close:
                yield Token("other", at, close)
            at = close
    if at < end:
        yield Token("text", at, end)


class _Scanner:
    """Reads markup at a `<`. Remembers which closing marks do not come any more, so that nothing is looked for twice."""

    def __init__(self, raw: str, end: int) -> None:
        self.raw = raw
        self.end = end
        self.gone: set[str] = set()

    def _find(self, mark: str, at: int) -> int:
        if mark in self.gone:
            return -1
        found = self.raw.find(mark, at, self.end)
        if found < 0:
            self.gone.add(mark)
        return found

    def markup(self, at: int) -> Token | None:
        """The token that begins with the `<` at this place, None where it is text."""
        raw = self.raw
        following = raw[at + 1 : at + 2] if at + 1 < self.end else ""
        if following == "!":
            return self._declaration(at)
        if following == "?":
            return Token("other", at, self._end_of("?>", ">", at + 2))
        name = _NAME.match(raw, at, self.end)
        if name is None:
            return None
        attributes, end = self._attributes(name.end())
        return Token("end" if following == "/" else "start", at, end, name[1].lower(), attributes)

    def _declaration(self, at: int) -> Token:
        raw = self.raw
        if raw.startswith("<!--", at):
            end = self._find("-->", at + 2)
            if end < 0:  # never closed: only its mark is hidden, so that the rest is still checked
                return Token("other", at, min(at + 4, self.end))
            return Token("comment", at, end + 3)
        if raw.startswith("<![CDATA[", at):
            return Token("other", at, min(at + 9, self.end))
        return Token("other", at, self._end_of(">", "", at + 2))

    def _end_of(self, mark: str, other: str, at: int) -> int:
        found = self._find(mark, at)
        if found < 0 and other:
            mark, found = other, self._find(other, at)
        return found + len(mark) if found >= 0 else at

    def _attributes(self, at: int) -> tuple[dict[str, Attribute], int]:
        found: dict[str, Attribute] = {}
        while match := _ATTRIBUTE.match(self.raw, at, self.end) or _STRAY.match(self.raw, at, self.end):
            at = match.end()
            if match.re is _STRAY:
                continue
            if match[2]:
                value, at = self._value(at)
                found.setdefault(match[1].lower(), value)
            else:
                found.setdefault(match[1].lower(), Attribute("", at, at))
        tag_end = _TAG_END.match(self.raw, at, self.end)
        return found, tag_end.end() if tag_end else at

    def _value(self, at: int) -> tuple[Attribute, int]:
        quote = self.raw[at : at + 1]
        if quote and quote in "\"'":
            end = self._find(quote, at + 1)
            if end >= 0:
                return Attribute(self.raw[at + 1 : end], at + 1, end), end + 1
            at += 1
        match = _BARE_VALUE.match(self.raw, at, self.end)
        end = match.end() if match else at
        return Attribute(self.raw[at:end], at, end), end

    def closing(self, name: str, at: int) -> int:
        """Where the end tag of an element without markup begins; the end where it never comes."""
        key = f"</{name}"
        if key in self.gone:
            return self.end
        match = re.compile(re.escape(key), re.IGNORECASE).search(self.raw, at, self.end)
        if match:
            return match.start()
        self.gone.add(key)
        return self.end

"""What does a comment ask of sourcelint? `<!-- sourcelint: ignore wrong-count, SL102 the reason -->`, `off`, `on`."""

from __future__ import annotations

import re
from bisect import bisect_left

from ..text.manuscript import Block, Directive
from ..text.offsets import Lines
from ..text.span import Span
from .patterns import later

_ACTIONS = ("ignore", "off", "on")
_COMMENT = later(r"\s*sourcelint\s*(:?)\s*([^\s,:]*):?\s*(.*)", re.IGNORECASE | re.DOTALL)
_CODE = later(r"[A-Z]{1,8}[0-9]{2,6}")
_NAME = later(r"[a-z][a-z0-9]*(?:[-_][a-z0-9]+)+")


def directives(raw: str, comments: list[tuple[int, int, str]], blocks: tuple[Block, ...]) -> tuple[Directive, ...]:
    """The comments that speak to sourcelint, with what each covers. An unknown action is kept as `unknown:xyz`, to be reported."""
    found = []
    lines = Lines(raw)
    for start, end, words in comments:
        match = _COMMENT().match(words)
        if match and (match[1] or match[2].lower() in _ACTIONS):
            found.append(_directive(match, Span(start, end), lines, blocks))
    return tuple(found)


def _directive(match: re.Match[str], span: Span, lines: Lines, blocks: tuple[Block, ...]) -> Directive:
    action = match[2].lower()
    if action not in _ACTIONS or not match[1]:
        action = f"unknown:{match[2]}"
    rules, reason = _rules(match[3])
    scope = _scope(span, lines, blocks) if action == "ignore" else Span(span.start, span.start)
    return Directive(action, rules, reason, span, scope)


def _rules(words: str) -> tuple[tuple[str, ...], str]:
    """Rule names and codes at the head of the words, divided by commas, and the reason after them."""
    tokens = words.replace(",", " , ").split()
    rules: list[str] = []
    at, after_comma = 0, False
    while at < len(tokens):
        token = tokens[at]
        if token == ",":
            after_comma = True
        elif _is_rule(token, tokens, at, after_comma, bool(rules)):
            rules.append(token)
            after_comma = False
        else:
            break
        at += 1
    return tuple(rules), " ".join(tokens[at:]).replace(" ,", ",").lstrip("-–—:( ").strip()


def _is_rule(token: str, tokens: list[str], at: int, after_comma: bool, have_one: bool) -> bool:
    """A code anywhere in the list; a name first or after a comma; a lone word is meant as a rule, so that a misspelt one is reported."""
    if _CODE().fullmatch(token):
        return True
    if after_comma or not have_one:
        return bool(_NAME().fullmatch(token)) or len(tokens) == 1 or (after_comma and have_one)
    return False


def _scope(span: Span, lines: Lines, blocks: tuple[Block, ...]) -> Span:
    """The directive's own line and the next block."""
    first, _ = lines.line_bounds(lines.position(span.start)[0])
    _, last = lines.line_bounds(lines.position(span.end)[0])
    following = bisect_left(blocks, span.end, key=lambda block: block.span.start)
    if following < len(blocks):
        last = max(last, blocks[following].span.end)
    return Span(first, last)

"""When does the text speak? Its own date: front matter, `<time>`, a dateline, a byline, `Stand:` and their like.

Told by place and shape: near the beginning (or the end), behind a word that announces it, alone on its line, beside a byline, or
between a place name and the dash of a wire report. The spans given back are read, but nobody's claim.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..lexicon.model import Language, Lexicon
from ..record import NamedTuple
from ..text.manuscript import Block, BlockKind, Manuscript
from ..text.span import Span
from ..values.quantity import Calendar
from .calendar import find_dates
from .calendar_words import Vocabulary, vocabulary
from .figure import Figure
from .tokens import Token, tokenize

OPENING = 6
"""So many paragraphs from the beginning may hold the text's date."""
CLOSING = 2
"""So many at the end, behind a word that announces it."""
BYLINE = 12
"""A line with more words than this is prose."""
PLACE = 6
"""A dateline's place has no more words than this."""

_SEPARATORS = frozenset("·|•–—-/:")
_DASHES = frozenset("–—-")
_PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.CAPTION)


class _Own(NamedTuple):
    """A figure that is the text's own date or belongs to it, and how sure that is (lower is surer)."""

    figure: Figure
    rank: int


class _Line(NamedTuple):
    """One line of a block with its tokens and figures."""

    span: Span
    tokens: list[Token]
    figures: list[Figure]


def date_of(manuscript: Manuscript, language: Language, lexicon: Lexicon) -> tuple[date | None, tuple[Span, ...]]:
    """The text's own date (None where it cannot be told) and the spans of the figures that are its date or times of its posts."""
    words = vocabulary(language)
    spans: list[Span] = []
    declared = _front_matter(manuscript, language, words, spans) or _machine(manuscript, spans)
    own = list(_own_figures(manuscript, language, words))
    spans.extend(item.figure.span for item in own)
    if declared:
        return declared, tuple(sorted(set(spans)))
    found = _best(own, manuscript, language)
    return found, tuple(sorted(set(spans)))


def _front_matter(manuscript: Manuscript, language: Language, words: Vocabulary, spans: list[Span]) -> date | None:
    """The value of `date:` (or a word for it) in the front matter."""
    if manuscript.front_matter is None:
        return None
    keys = {str(key).casefold() for key in words.dateline.get("keys", ())} | {"date"}
    for span in _lines(manuscript.raw, manuscript.front_matter):
        name, colon, _ = manuscript.raw[span.start : span.end].partition(":")
        if not colon or name.strip().casefold() not in keys:
            continue
        start = span.start + len(name) + 1
        found = find_dates(tokenize(manuscript.raw, start, span.end), manuscript.raw, language)
        for figure in found:
            day = _day(figure)
            if day:
                spans.append(figure.span)
                return day
    return None


def _machine(manuscript: Manuscript, spans: list[Span]) -> date | None:
    """The first `<time datetime>` that is a whole day."""
    first = None
    for span in manuscript.date_spans:
        spans.append(span)
        if first is None:
            try:
                first = date.fromisoformat(manuscript.raw[span.start : span.start + 10])
            except ValueError:
                continue
    return first


def _best(own: list[_Own], manuscript: Manuscript, language: Language) -> date | None:
    for item in sorted(own, key=lambda item: (item.rank, item.figure.span)):
        day = _day(item.figure)
        if day:
            return day
    for item in own:
        calendar = item.figure.quantity.calendar
        if calendar and calendar.month and calendar.day and calendar.year is None:
            return _with_year_of_text(calendar, manuscript, language)
    return None


def _with_year_of_text(calendar: Calendar, manuscript: Manuscript, language: Language) -> date | None:
    """A dateline without a year takes the first full date in the text: the year in which it lies next to it, on the weekday it tells."""
    for block in manuscript.blocks:
        for figure in find_dates(tokenize(manuscript.text, block.span.start, block.span.end), manuscript.text, language):
            named = figure.quantity.calendar
            full = named and named.month and (named.year or (named.end and named.end.year))
            if named and full and figure.quantity.stated.lower:
                near = figure.quantity.stated.lower
                days = [day for year in (full - 1, full, full + 1) if (day := _build(year, calendar.month, calendar.day))]
                days = [day for day in days if calendar.weekday in (None, day.weekday())]
                if days and isinstance(near, date):
                    return min(days, key=lambda day: abs((day - near).days))
    return None


def _build(year: int, month: int | None, day: int | None) -> date | None:
    try:
        return date(year, month or 0, day or 0)
    except ValueError:
        return None


def _day(figure: Figure) -> date | None:
    calendar, stated = figure.quantity.calendar, figure.quantity.stated
    whole = calendar is not None and calendar.grain == "day" and calendar.end is None and not calendar.relative and calendar.year_said
    return stated.lower if whole and isinstance(stated.lower, date) else None


def _own_figures(manuscript: Manuscript, language: Language, words: Vocabulary) -> Iterator[_Own]:
    blocks = [block for block in manuscript.blocks if block.kind is not BlockKind.FRONT_MATTER]
    prose = [block for block in blocks if block.kind in _PROSE or block.kind is BlockKind.HEADING]
    opening, closing = set(prose[:OPENING]), set(prose[-CLOSING:])
    for block in blocks:
        for span in _lines(manuscript.text, block.span):
            yield from _own_of_line(manuscript, language, words, block, span, block in opening, block in closing)
    headings = [block for block in blocks if block.kind is BlockKind.HEADING]
    yield from _headed(manuscript, language, words, headings, opening)


def _headed(manuscript: Manuscript, language: Language, words: Vocabulary, headings: list[Block], opening: set[Block]) -> Iterator[_Own]:
    """A date that stands below the headline like one (`Friday, 25 July 2025`); more than one such heading is a timeline's."""

    def told(block: Block) -> list[_Own]:
        return _alone(_line_of(manuscript, language, block.span), words, bare=True)

    first = [found for block in headings if block in opening and (found := told(block))]
    if len(first) == 1 and not any(told(block) for block in headings if block not in opening):
        yield from first[0]


def _line_of(manuscript: Manuscript, language: Language, span: Span) -> _Line:
    tokens = tokenize(manuscript.text, span.start, min(span.end, span.start + 400))
    return _Line(span, tokens, find_dates(tokens, manuscript.text, language))


def _own_of_line(
    manuscript: Manuscript, language: Language, words: Vocabulary, block: Block, span: Span, opening: bool, closing: bool
) -> Iterator[_Own]:
    start = manuscript.text[span.start : span.start + _HEAD]
    if not (opening or closing) and not any(char.isdigit() for char in start):
        return
    line = _line_of(manuscript, language, span)
    if not line.figures:
        return
    post = _time_of_post(line)
    if post:
        yield from post
        return
    if opening or closing:
        yield from _announced(line, words)
    if opening and block.kind is not BlockKind.HEADING:
        yield from _alone(line, words) or _wire(line, manuscript.text) or ()


_HEAD = 24
"""Characters within which a post's time has a digit."""


def _time_of_post(line: _Line) -> list[_Own]:
    """`17:42 Uhr – Der Kongress …`: a time at the very beginning, then a dash, colon or the line's end; a day may stand before it."""
    first = line.figures[0]
    if post := _day_of_post(line):
        return post
    before = [token for token in line.tokens if token.end <= first.span.start and token.kind != "mark"]
    if first.kind != "time" or before:
        return []
    behind = _behind(line, first.span.end)
    if behind is None or behind.key in _SEPARATORS or behind.key == ",":
        return [_Own(first, 9)]
    return []


def _day_of_post(line: _Line) -> list[_Own]:
    """`Wednesday 29 January, 21:40  Nvidia is sliding`: the day and the time of a post, set off from what it tells by a mark."""
    day = line.figures[0]
    if not _is_day(day) or any(token.end <= day.span.start and token.kind != "mark" for token in line.tokens):
        return []
    time = _clock(line, day.span.end)
    if time is None:
        return []
    behind = next((token for token in line.tokens if token.start >= time.end), None)
    if behind is not None and behind.kind != "mark" and behind.start - time.end < _GAP:
        return []
    return [_Own(day, 9), _Own(day._replace(span=time, kind="time"), 9)]


def _clock(line: _Line, position: int) -> Span | None:
    """The time of day right behind a date, be it two numbers with a colon that could be a score elsewhere."""
    behind = [token for token in line.tokens if token.start >= position]
    while behind and behind[0].kind == "mark":
        behind.pop(0)
    if not behind:
        return None
    for figure in line.figures:
        if figure.kind == "time" and figure.span.start == behind[0].start:
            return figure.span
    hour = [token.key for token in behind[:_CLOCK]]
    if len(hour) == _CLOCK and hour[1] == ":" and all(part.isdigit() and len(part) <= _BOTH for part in (hour[0], hour[2])):
        return Span(behind[0].start, behind[_CLOCK - 1].end)
    return None


_CLOCK = 3
_BOTH = 2
_GAP = 2
"""Characters of space from which what follows is set off."""


def _behind(line: _Line, position: int) -> Token | None:
    return next((token for token in line.tokens if token.start >= position and token.key not in "*_()[]"), None)


def _announced(line: _Line, words: Vocabulary) -> Iterator[_Own]:
    """`Stand: 3. Februar 2025`, `Published 19 September 2025`; with the time of day beside it."""
    keys = [token.key for token in line.tokens]
    for index in range(len(keys)):
        for rest, _ in words.lead_phrases.get(keys[index], ()):
            end = index + 1 + len(rest)
            if tuple(keys[index + 1 : end]) != rest or (index and line.tokens[index - 1].kind == "word" and not rest):
                continue
            while end < len(keys) and keys[end] in (":", ",", "*", "_"):
                end += 1
            yield from _from(line, line.tokens[end].start if end < len(keys) else -1, 1)
            break


def _from(line: _Line, start: int, rank: int) -> Iterator[_Own]:
    """The figure that begins there, and the time right behind it."""
    last = -1
    for figure in line.figures:
        if figure.span.start == start or (last >= 0 and figure.kind == "time" and figure.span.start - last <= 8):
            yield _Own(figure, rank)
            last = figure.span.end


def _alone(line: _Line, words: Vocabulary, *, bare: bool = False) -> list[_Own]:
    """A short line that is a date, or (but for a `bare` one) a byline with one: no sentence."""
    dated = [figure for figure in line.figures if figure.kind in ("date", "time")]
    days = [figure for figure in dated if _is_day(figure)]
    if len(days) != 1:
        return []
    others = [token for token in line.tokens if not any(figure.span.start <= token.start < figure.span.end for figure in line.figures)]
    spoken = [token for token in others if token.kind != "mark"]
    if len(spoken) > BYLINE or (spoken and line.tokens[-1].key in ".!?" and line.tokens[-1].start >= days[0].span.end):
        return []
    if not spoken or (not bare and _set_off(line, days[0])):
        return [_Own(figure, 2 if not spoken else 3) for figure in dated]
    return []


def _is_day(figure: Figure) -> bool:
    calendar = figure.quantity.calendar
    return (
        calendar is not None
        and figure.kind == "date"
        and calendar.grain == "day"
        and bool(calendar.month and calendar.day)
        and not calendar.relative
    )


def _set_off(line: _Line, figure: Figure) -> bool:
    """Does a separator stand before or behind the date, with only marks between it and the rest?"""
    before = [token for token in line.tokens if token.end <= figure.span.start]
    behind = [token for token in line.tokens if token.start >= figure.span.end and token.key not in "*_"]
    left = not before or before[-1].key in _SEPARATORS or before[-1].key == ","
    right = not behind or behind[0].key in _SEPARATORS or behind[0].key == ","
    return left and right and (not before or not behind or before[-1].key != ",")


def _wire(line: _Line, text: str) -> list[_Own]:
    """`SHANGHAI, July 25 (Agency) -`, `Reutlingen, 14. März 2025. …`: place, date, then a dash, a bracket or a full stop."""
    days = [figure for figure in line.figures[:1] if _is_day(figure)]
    if not days:
        return []
    first = days[0]
    before = [token for token in line.tokens if token.end <= first.span.start and token.key not in "*_"]
    names = [token for token in before if token.kind == "word"]
    if not names or len(before) > 2 * PLACE or len(names) > PLACE or before[-1].key not in (",", "(", "–", "-", "—"):
        return []
    if not all(text[token.start].isupper() for token in names) or any(
        token.kind != "word" and token.key not in ",-/.()–—" for token in before
    ):
        return []
    behind = _behind(line, first.span.end)
    ends_with_dot = text[first.span.end - 1] == "."
    if (
        behind is None
        or behind.key in _DASHES
        or behind.key == "."
        or ends_with_dot
        or text[first.span.end : first.span.end + 2].strip().startswith("(")
    ):
        return [_Own(first, 2)]
    return [_Own(first, 2)] if behind.key == ":" else []


def _lines(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    while start < span.end:
        end = text.find("\n", start, span.end)
        end = span.end if end < 0 else end
        if text[start:end].strip():
            yield Span(start, end)
        start = end + 1

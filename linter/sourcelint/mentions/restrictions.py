"""What narrows a figure's clause? A part, another time, a change, a rate, a limit, a frame that the sentence sets, another bearer.

A fact that is not narrowed in the same way is not what such a figure speaks of. The words of each kind stand in the lexicon.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import islice, pairwise
from typing import Any

from ..figures.figure import Figure
from ..record import NamedTuple
from ..text.span import Span
from ..values.interval import Interval
from ..values.units import dimension
from .stance import has_phrase, listed
from .words import Word

LEXICAL = ("part", "time", "change", "leave", "rate", "limit", "goal", "aside", "offset")
"""Kinds that a word tells, whatever fact is meant; the others (frame, place, bearer) depend on what the fact's own words know."""


class Restriction(NamedTuple):
    """What narrows a clause: its kind, the words that tell it, and of each of these words all that it may mean.

    `month` is the number of a month that is named, `owner` whom a bearer belongs to (`Der Fanclub des SC Haldensee`). Of a number
    that is out of something (`12 of the 40 ships`), `whole` is where that is told, `meanings` its words, and `total` its number.
    """

    kind: str
    words: str = ""
    meanings: tuple[frozenset[str], ...] = ()
    month: int = 0
    owner: str = ""
    whole: int = -1
    total: Interval | None = None


class RestrictionWords:
    """The words of a language that narrow a clause, by kind; `frames` and `bearers` are read by `frames.py`."""

    def __init__(self, section: Mapping[str, Any]) -> None:
        kinds: Mapping[str, Mapping[str, Any]] = section.get("restrictions") or {}
        self._phrases: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        for kind in LEXICAL:
            for phrase in (*(kinds.get(kind) or {}).get("words", ()), *(kinds.get(kind) or {}).get("ahead", ())):
                keys = tuple(str(phrase).casefold().split())
                self._phrases.setdefault(keys[0], []).append((kind, keys))
        self._known = {kind: [tuple(str(p).casefold().split()) for p in (kinds.get(kind) or {}).get("known", ())] for kind in LEXICAL}
        part, change, time = (kinds.get(kind) or {} for kind in ("part", "change", "time"))
        self.ahead = frozenset().union(*(listed(words, "ahead") for words in kinds.values()))
        self.some_of = listed(part, "behind")
        self.reference = listed(part, "reference")
        self.among = listed(part, "opening")
        self.entire = listed(part, "entire")
        self._determiners = listed(section, "determiners")
        self._pointing = [tuple(str(phrase).casefold().split()) for phrase in part.get("pointing", ())]
        self.added = listed(change, "behind")
        self.by = listed(change, "by")
        self.nouns = listed(change, "nouns")
        self.stop = listed(section, "stop")
        self.more = listed(change, "beside")
        self.than = listed(change, "than")
        self.ago = listed(time, "dates")
        self.against = listed(time, "against")
        self.beside = listed(time, "compared")
        self.offsets = kinds.get("offset") or {}
        self.offset = listed(self.offsets, "behind")
        self.frame = kinds.get("frame") or {}
        self.bearer = kinds.get("bearer") or {}

    def told(self, keys: Sequence[str]) -> Iterator[tuple[str, int, int]]:
        """(kind, first, last) of every phrase among `keys`."""
        for at, key in enumerate(keys):
            for kind, phrase in self._phrases.get(key, ()):
                if tuple(keys[at : at + len(phrase)]) == phrase:
                    yield kind, at, at + len(phrase)

    def whole_in(self, keys: Sequence[str], number: Sequence[str]) -> Sequence[str]:
        """The words of a quote that tell what its number is out of: `12 of | the 40 ships`, `Of | the 52 people, 31 …`."""
        at = next((at for at in range(len(keys)) if tuple(keys[at : at + len(number)]) == tuple(number)), -1)
        behind = at + len(number)
        if at >= 0 and keys[behind : behind + 1] and keys[behind] in self.some_of:
            return keys[behind + 1 : behind + 1 + REACH]
        return keys[1 : min(at, 1 + REACH)] if at > 1 and keys[0] in self.among else ()

    def is_of(self, keys: Sequence[str]) -> bool:
        """True for what stands between a share and its whole, `of the`."""
        return bool(keys) and keys[0] in self.some_of | self.among and all(key in self._determiners | self.some_of for key in keys[1:])

    def points(self, keys: Sequence[str], *, last: bool = False) -> bool:
        """True for words beside a share that point at its whole: `of them`, at the beginning of `keys`, or at their end (`last`)."""
        ends = [tuple(keys[len(keys) - len(one) :]) if last else tuple(keys[: len(one)]) for one in self._pointing]
        return any(one == end for one, end in zip(self._pointing, ends, strict=True))

    def kinds_in(self, keys: Sequence[str]) -> frozenset[str]:
        """The kinds that a fact's own words tell."""
        found = {kind for kind, _, _ in self.told(keys)}
        found |= {kind for kind, phrases in self._known.items() if any(has_phrase(keys, phrase) for phrase in phrases)}
        return frozenset(found)


Meaning = Callable[[Sequence[Word]], frozenset[str]]


def lexical(
    figure: Figure, region: Span, core: Span, words: Sequence[Word], figures: Sequence[Figure], known: RestrictionWords
) -> Iterator[Restriction]:
    """What single words say: `erste Phase`, `früher`, `je Abteilung`; words of a part count in the figure's region, others in its core.

    `words` are all of the sentence, those of other figures too (`ein Jahr zuvor`).
    """
    own = [word for word in words if region.start <= word.start < region.end]
    for kind, first, last in known.told([word.key for word in own]):
        said = own[first:last]
        if kind != "part" and not core.start <= said[0].start < core.end:
            continue
        if said[0].key in known.ahead and said[0].start > figure.span.start:
            continue  # `38 davon unbewohnbar`, `147 Unfälle, davon ein tödlicher`
        if (kind == "rate" and figure.kind in _SHARES) or (kind in ("change", "leave") and figure.kind != "count"):
            continue
        yield Restriction(kind, " ".join(word.key for word in said), tuple(frozenset((word.stem,)) for word in said))
    if figure.quantity.per is not None and (figure.quantity.unit is None or dimension(figure.quantity.per.unit) == "duration"):
        yield Restriction("rate", "per " + figure.quantity.per.unit)
    if figure.kind == "duration":
        behind = [word for word in _behind(figure, words, 1) if word.key in known.offset and word.start - figure.span.end <= 1]
        yield from (Restriction("offset", word.key) for word in behind)  # `a week after the start`: when, not how long
    yield from _long_ago(figure, core, words, figures, known)


_SHARES = frozenset({"ratio", "percent", "points", "ordinal"})
"""Kinds that say `each` in their own way: `jeder Vierte`."""


def _long_ago(
    figure: Figure, core: Span, words: Sequence[Word], figures: Iterable[Figure], known: RestrictionWords
) -> Iterator[Restriction]:
    """`Vor zehn Jahren`, `im Vorjahr`: years back from a day that may not be known."""
    for date in figures:
        calendar = date.quantity.calendar
        if date is figure or calendar is None or not core.start <= date.span.start < core.end:
            continue
        if any(word.key in known.against and word.end <= date.span.start <= word.end + _CLOSE for word in words):
            continue  # `gegenüber dem Vorjahr`
        if calendar.relative and calendar.grain in _YEARS and known.ago & set(date.text.casefold().split()):
            yield Restriction("time", date.text)
        if not calendar.relative and calendar.year is None and calendar.grain in _SEASONS and calendar.day is None:
            yield Restriction("season", date.text, (frozenset(date.text.casefold().split()),), calendar.month or 0)


_CLOSE = 5
"""Characters of an article between `than` and what it speaks of."""
_YEARS = frozenset({"year", "decade"})
_SEASONS = frozenset({"month", "quarter", "half", "season"})


def part_of_it(
    text: str, figure: Figure, words: Sequence[Word], figures: Sequence[Figure], known: RestrictionWords,
    linkers: frozenset[str], determiners: frozenset[str], cuts: frozenset[str],
) -> Iterator[Restriction]:  # fmt: skip
    """`400 of the members`, `4,211 of the 14,600`, `Von den Mitarbeitern streiken 400`, `half of the turbines, four`."""
    if figure.kind not in ("count", "number") or figure.quantity.unit is not None:
        return
    behind = _behind(figure, words, 2)
    if any(word.key in known.entire and 0 < figure.span.start - word.end <= 1 for word in words):
        return  # `all 11 of its ships`
    if figure.kind == "count" and behind and behind[0].start - figure.span.end <= 1 and behind[0].key in known.some_of:
        if behind[-1].key not in known.reference:  # `8,900 of them standing`: what follows is said of the part itself
            yield Restriction("part", behind[0].key, whole=behind[0].end, total=_total(figures, behind[0].end))
        return
    after = next((other for other in figures if other.span.start >= figure.span.end), None)
    if after is not None and after.span.start - figure.span.end <= _GAP:
        between = text[figure.span.end : after.cue.start if after.cue and after.cue.start < after.span.start else after.span.start].split()
        if between and all(word.casefold() in linkers for word in between):
            yield Restriction("part", " ".join(between), whole=figure.span.end, total=after.quantity.stated)
    yield from _out_of(figure, words, figures, known, determiners)
    before = [other for other in figures if other.span.end <= figure.span.start]
    if before and _is_share_of_it(before[-1], figure, words, cuts):
        yield Restriction("part", before[-1].text)
    around = text[max(0, figure.span.start - _SPACES) : figure.span.start], text[figure.span.end : figure.span.end + _SPACES]
    if figure.hedge != "vague" and around[0].rstrip()[-1:] == "," == around[1].lstrip()[:1]:
        yield Restriction("aside", figure.text)


REACH = 5
"""Words behind `of the` that tell what something is a part of."""

_SPACES = 80
"""Characters beside a figure, more than any spaces before a comma: a long text is not copied for each of its figures."""
_GAP = 20
"""Characters between a part and its whole at most: `12 of the 40`."""


def _is_share_of_it(share: Figure, figure: Figure, words: Sequence[Word], cuts: frozenset[str]) -> bool:
    """True where a share is told right before and the bare number only says how many that are: `die Hälfte der Turbinen, vier also`."""
    if share.kind not in ("ratio", "percent") or (share.quantity.multiple and _exceeds_one(share)):
        return False
    behind = _behind(figure, words, 1)
    counted = bool(behind) and behind[0].start - figure.span.end <= 1 and (behind[0].capital or behind[0].joined)
    return not counted and not any(share.span.end <= word.start < figure.span.start and word.key in cuts for word in words)


def _exceeds_one(share: Figure) -> bool:
    """True for `three times as many guests: 3,200`."""
    low = share.quantity.stated.lower
    return isinstance(low, Decimal) and low > 1


def _out_of(
    figure: Figure, words: Sequence[Word], figures: Sequence[Figure], known: RestrictionWords, determiners: frozenset[str]
) -> Iterator[Restriction]:
    """`Of the planes of Corvus Air, 18 …`: a sentence that begins with those of whom the figure tells some."""
    opening = list(islice(words, 2))
    if len(opening) < 2 or opening[0].key not in known.among or opening[1].key not in determiners or opening[1].end > figure.span.start:
        return
    between = [word for word in words if opening[1].end <= word.start < figure.span.start]
    numbered = any(opening[0].end <= other.span.start < figure.span.start and other.kind == "count" for other in figures)
    if between or numbered:
        yield Restriction("part", f"{opening[0].key} {opening[1].key}", whole=opening[1].end, total=_total(figures, opening[1].end))


def _total(figures: Sequence[Figure], at: int) -> Interval | None:
    """The number of the whole, right behind the words that lead to it: `of the 52 people`."""
    return next((one.quantity.stated for one in figures if one.kind == "count" and 0 <= one.span.start - at <= 1), None)


def change_of_it(
    text: str, figure: Figure, words: Sequence[Word], figures: Sequence[Figure], known: RestrictionWords
) -> Iterator[Restriction]:
    """`stieg um 300`, `50 new employees`, `300 employees more than last year`, but not `300 guests from more than 30 countries`."""
    if figure.role == "by":
        before = [word for word in words if word.end <= figure.span.start and word.key not in known.stop]
        at = (figure.cue or figure.span).start
        by = text[max(0, min(at, before[-1].start if before else at) - _SPACES) : at].split()[-1:]
        noun = before[-1:] if before and before[-1].key in known.nouns and by[0].casefold() not in known.by else []
        # `einen Verlust von …` is a change only of something else
        yield Restriction("change", figure.text, tuple(frozenset((word.stem,)) for word in noun))
        return
    if figure.kind != "count":
        return
    behind = _behind(figure, words, 1)
    if behind and behind[0].key in known.added:
        yield Restriction("change", behind[0].key)
        return
    hedged = min((other.cue.start for other in figures if other.cue and other.cue.start >= figure.span.end), default=len(text))
    rest = text[figure.span.end : min(figure.span.end + _AHEAD, hedged)].casefold()  # `than` may be no word but a figure's own
    after = rest.partition(",")[0].split()[:_WITHIN]
    for one, two in pairwise(after):
        if one in known.more and two in known.than and after.index(one) > 0:
            yield Restriction("change", f"{one} {two}")


_WITHIN = 5
_AHEAD = 60
"""Words and characters behind a number in which it may be said to be more than something."""


def _behind(figure: Figure, words: Sequence[Word], most: int) -> list[Word]:
    return list(islice((word for word in words if word.start >= figure.span.end), most))

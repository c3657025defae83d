"""Which dates, periods, times of day and durations stand in a text?

One pass over the tokens: a look-up tells where something of the calendar may begin, the readers of `calendar_*` say what it is,
and here it becomes a figure. `find_dates` is the only door.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from ..lexicon import loading
from ..lexicon.model import Language
from ..text.span import Span
from ..values.interval import UNBOUNDED, Interval
from ..values.quantity import Quantity
from . import direction, hedges
from .ages import is_age
from .calendar_anchors import Anchor, names_day, reaches_back, without_year
from .calendar_candidates import candidates
from .calendar_clauses import looks_forward
from .calendar_durations import duration
from .calendar_lengths import Duration
from .calendar_offsets import ahead, anchored, before_today, behind, beside_day
from .calendar_ranges import next_day, period, resolve_range
from .calendar_resolve import Frame, Meant, likely, resolve
from .calendar_said import Range, Said
from .calendar_stream import Stream
from .calendar_times import DAY, Times, times
from .calendar_words import vocabulary
from .figure import Figure
from .line import Line
from .padding import hides
from .tokens import INVISIBLE, Token
from .vocabulary import vocabulary as numbers_of

ABOUT_MINUTES = 30
"""`gegen 18 Uhr` may be half an hour off."""

POINTS = frozenset({"day", "month", "year"})


def find_dates(
    tokens: Sequence[Token], text: str, language: Language, today: date | None = None, earlier: Sequence[Figure] = ()
) -> list[Figure]:
    """The dates, periods, times and durations of `tokens` (a whole text's or one block's), in order, without overlaps.

    `today` is the text's own date; without it a date without a year keeps its parts and has no bounds. `earlier` are figures read
    before these tokens: an offset (`zwei Tage später`) counts from the last day named.
    """
    if not tokens:
        return []
    numbers = language.prepared.get("figures") or numbers_of(language, loading.load())
    stretch = _Stretch(tokens, text)
    return _Reading(stretch, Line(stretch.text, stretch.tokens, numbers), language, today, earlier).figures()


def dates_on(line: Line, language: Language, today: date | None, earlier: Sequence[Figure]) -> list[Figure]:
    """The same for a line of a text without invisible characters."""
    return _Reading(_Shown(line.text), line, language, today, earlier).figures()


class _Shown:
    """A text without invisible characters: what is read in it stands at the same offsets in the file."""

    def __init__(self, text: str) -> None:
        self.original = text
        self.back: list[int] | None = None

    def span(self, start: int, end: int) -> Span:
        """The span in the file."""
        return Span(start, end) if self.back is None else Span(self.back[start], self.back[end - 1] + 1)


class _Stretch(_Shown):
    """The tokens with a text that has no invisible characters inside, and the way back to the offsets of the file."""

    def __init__(self, tokens: Sequence[Token], text: str) -> None:
        super().__init__(text)
        first, last = tokens[0].start, tokens[-1].end
        if hides(text[first:last]):
            kept = [place for place in range(first, min(last + 1, len(text))) if text[place] not in INVISIBLE]
            forth = {place: index for index, place in enumerate(kept)}
            ends = {place + 1: index + 1 for index, place in enumerate(kept)}
            self.back = kept
            self.text = "".join(text[place] for place in kept)
            self.tokens = [token._replace(start=forth[token.start], end=ends[token.end]) for token in tokens]
        else:
            self.text, self.tokens = text, list(tokens)


class _Reading:
    """One pass."""

    def __init__(self, stretch: _Shown, line: Line, language: Language, today: date | None, earlier: Sequence[Figure]) -> None:
        self.words = vocabulary(language)
        self.stretch = stretch
        self.stream = Stream(line, self.words)
        self.line = line
        self.language = language.code
        self.today = today
        self.anchor: Anchor | None = None
        self.far = False  # was the anchor named in an earlier block?
        self.before: Said | None = None
        self.earlier = earlier

    def figures(self) -> list[Figure]:
        found: list[Figure] = []
        done = 0
        places = candidates(self.stream)
        if places:
            self._take_anchor()
        for index in places:
            if index < done:
                continue
            read = self._read(index)
            if read:
                figures, done = read
                found.extend(figures)
                before = self.anchor
                for figure in figures:
                    self._remember(figure)
                self.far = self.far and self.anchor is before
        return found

    def _take_anchor(self) -> None:
        """The last day that was named in the blocks before."""
        for figure in reversed(self.earlier):
            self._remember(figure)
            if self.anchor:
                self.far = True
                break

    def _read(self, index: int) -> tuple[list[Figure], int] | None:
        stream = self.stream
        clock = times(stream, index)
        if clock:
            return [self._time(clock, index)], clock.last.next
        key = stream.all_keys[index]
        said = beside_day(stream, index) if key in self.words.beside else None
        if said is None and self.anchor and key in self.words.anchored:
            said = anchored(stream, index)
        if said is None and (key in self.words.tables["ago_leads"] or key in self.words.shifted):
            said = before_today(stream, self.line, index)
        if said:
            figure = self._offset(said)
            if figure:
                return [figure], said.next
        whole = None if _no_day(stream, index) else period(stream, index) or next_day(stream, index, self.before)
        if isinstance(whole, Range):
            return [self._range(whole, index)], whole.last.next
        if whole:
            self.before = whole
            return [self._point(whole, index)], whole.next
        length = duration(stream, self.line, index)
        return self._length(length, index) if length else None

    # ---- dates ----

    def _point(self, said: Said, index: int) -> Figure:
        meant = resolve(said, self._frame(index, said))
        single = said.calendar.grain in POINTS and said.calendar.part is None and not _is_stretch(said) and meant.calendar.end is None
        kind = "date" if single else "period"
        other = (
            ()
            if said.other is None
            else (self._quantity(resolve(said._replace(calendar=said.other, other=None), self._frame(index, said))),)
        )
        return self._figure(said.start, said.end, self._quantity(meant), kind, alternatives=other)

    def _range(self, whole: Range, index: int) -> Figure:
        one, other = resolve_range(whole, self._frame(index, whole.last))
        calendar = one.calendar._replace(end=other.calendar, relative=one.calendar.relative or other.calendar.relative)
        stated = Interval(one.days[0], other.days[1]) if one.days and other.days and one.days[0] <= other.days[1] else UNBOUNDED
        soft = (likely(one), likely(other))
        taken = Interval(soft[0][0], soft[1][1]) if soft[0] and soft[1] and stated != UNBOUNDED else stated
        quantity = Quantity(stated, taken, calendar=calendar)
        return self._figure(whole.first.start, whole.last.end, quantity, "period", hedge="range")

    def _quantity(self, meant: Meant) -> Quantity:
        soft = likely(meant)
        stated = Interval(*meant.days) if meant.days else UNBOUNDED
        return Quantity(stated, Interval(*soft) if soft else stated, calendar=meant.calendar)

    def _frame(self, index: int, said: Said) -> Frame:
        forward = not said.settled and looks_forward(self.stream, index, said.next)
        return Frame(self.today, self.anchor.days if self.anchor else None, forward)

    def _offset(self, said: Said) -> Figure | None:
        """A date told from another; None where that other is not known."""
        anchor = self.anchor
        if said.anchor is not None:
            meant = resolve(said.anchor, Frame(self.today))
            anchor = Anchor(meant.days, self.stretch.span(said.anchor.start, said.anchor.end), True) if meant.days else None
        if said.named and (anchor is None or (self.far and anchor is self.anchor and not reaches_back(said))):
            return None
        meant = resolve(said, Frame(self.today, anchor.days if anchor else None))
        if anchor and said.named and not anchor.known:
            meant = Meant(None, meant.calendar._replace(year=None))
        kind = "date" if said.calendar.grain in POINTS else "period"
        return self._figure(said.start, said.end, self._quantity(meant), kind, anchor=anchor.span if anchor and said.named else None)

    def _remember(self, figure: Figure) -> None:
        """A day that was named outright becomes what offsets count from; `heute` and the dateline do not."""
        calendar, stated = figure.quantity.calendar, figure.quantity.stated
        if calendar is None or not names_day(figure):
            return
        if figure.anchor is not None and self.anchor and isinstance(stated.lower, date) and stated.lower < self.anchor.days[0]:
            return  # `drei Tage zuvor` looks back; the story goes on from where it was
        if isinstance(stated.lower, date) and isinstance(stated.upper, date):
            if stated.lower == self.today and calendar.year_said:
                return  # the dateline
            self.anchor = Anchor((stated.lower, stated.upper), figure.span, True)
        elif calendar.month and calendar.day:
            day = without_year(calendar)
            self.anchor = Anchor((day, day), figure.span, False) if day else self.anchor

    # ---- times and durations ----

    def _time(self, clock: Times, index: int) -> Figure:
        first, last = Decimal(clock.first.minutes), Decimal(clock.last.minutes)
        if clock.first == clock.last:
            stated, taken, hedge = self._softened(first, index)
        else:
            stated = taken = Interval(first, last) if first <= last else Interval(first, last + DAY)
            hedge = "range"
        return self._figure(clock.first.start, clock.last.end, Quantity(stated, taken, Decimal(1), "min_of_day"), "time", hedge=hedge)

    def _softened(self, minutes: Decimal, index: int) -> tuple[Interval, Interval, str | None]:
        stated = Interval(minutes, minutes)
        for name, hedge, before, after in (
            ("clock_about", "about", 1, 1),
            ("clock_just_before", "just_under", 1, 0),
            ("clock_just_after", "just_over", 0, 1),
        ):
            if self.stream.led_by(name, index):
                return stated, Interval(minutes - before * ABOUT_MINUTES, minutes + after * ABOUT_MINUTES), hedge
        return stated, stated, None

    def _length(self, found: Duration, index: int) -> tuple[list[Figure], int] | None:
        hedge = hedges.around(self.line, index, found.next)
        during = hedge.kind if hedge and self._during(hedge) else None
        hedge = None if during else hedge
        said = behind(self.stream, found)
        told = said is not None and self._tells_day_before(said, index)
        said = None if told else said
        if said is None and not hedge and self.today:
            said = ahead(self.stream, found, index)
        figure = self._offset(said) if said and not hedge else None
        if said and figure:
            return [figure], said.next
        if not (found.sure or said or told or self._counts_one(found, index)):
            return None
        if found.lower != found.upper:
            half = found.grain / 2
            quantity = Quantity(
                Interval(found.lower, found.upper), Interval(found.lower - half, found.upper + half), found.grain, found.unit
            )
            return [self._figure(found.start, found.end, quantity, "duration", hedge="range")], found.next
        change = direction.of(self.line, hedge.first if hedge else index, found.next, found.unit, hedge.kind if hedge else None)
        inside = self.line.vocabulary.hedge_adjectives.get(self.stream.key(index + 1))  # eine gute Stunde
        kind = hedge.kind if hedge else inside if self.stream.key(index) in self.words.one else None
        soft = hedges.likely(found.lower, found.grain, kind, self.line.vocabulary)
        quantity = Quantity(hedges.stated(found.lower, kind), soft, found.grain, found.unit, sign=change.sign)
        cue = self.stretch.span(*hedge.span) if hedge else None
        role = "age" if is_age(self.line, index, found.next, found.unit, found.lower) else change.role
        other = () if during is None else (quantity._replace(  # `pupils need over half an hour`: how long, or more than that
            stated=hedges.stated(found.lower, during), likely=hedges.likely(found.lower, found.grain, during, self.line.vocabulary)),)
        return [self._figure(found.start, found.end, quantity, "duration", role=role, hedge=kind, cue=cue, alternatives=other)], found.next

    def _tells_day_before(self, said: Said, index: int) -> bool:
        """`on May 5, a week after the vote`: the length tells more of the day before it, and no day that is counted from it."""
        event = said.named and said.anchor is None and any(self.stream.led_by(name, said.next) for name in ("after", "before"))
        before = self.stream.at(index - 1)
        return (
            event
            and before.key == ","
            and self.anchor is not None
            and self.anchor.span.end == self.stretch.span(before.start, before.end).start
        )

    def _counts_one(self, found: Duration, index: int) -> bool:
        """`for a year`, `an hour later`, but not `a day like any other`."""
        stream = self.stream
        turned = any(stream.skip(name, found.next) > found.next for name in ("later", "earlier", "ago"))
        return turned or stream.led_by("weak_one_leads", index)

    def _during(self, hedge: hedges.Hedge) -> bool:
        """`over four years` says how long, `for over four years` more than that."""
        return self.stream.has("during", hedge.first) and not self.stream.has("during_leads", hedge.first - 1)

    def _figure(self, start: int, end: int, quantity: Quantity, kind: str, **more: object) -> Figure:
        span = self.stretch.span(start, end)
        text = self.stretch.original[span.start : span.end]
        return Figure(span, quantity, kind, text, language=self.language, **more)  # type: ignore[arg-type]


def _no_day(stream: Stream, index: int) -> bool:
    """True for a number that can be no part of a date, for its comma (14,2)."""
    return stream.kind(index) == "number" and "," in stream.key(index)


def _is_stretch(said: Said) -> bool:
    """Periods told from today (`vergangene Woche`, `Vorjahr`), weekends and feasts of several days."""
    return said.step is not None and said.calendar.grain != "day" and said.calendar.month is None


def mark_own_dates(figures: Sequence[Figure], spans: Sequence[Span]) -> list[Figure]:
    """The figures with those that are the text's own date, or the time of a post, as nobody's claim."""
    return [figure._replace(assertable=False) if any(span.holds(figure.span) for span in spans) else figure for figure in figures]

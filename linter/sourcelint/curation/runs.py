"""Which words next to each other may be one name? Runs of capitals, with what stands before and behind them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..mentions.words import Word
from ..record import NamedTuple
from ..text.span import Span
from .passage import Sentence
from .words import Speech

_INSIDE = frozenset({"of", "for", "de", "von", "van", "du", "la"})
_JOINING = frozenset({"and", "the", "&"})
_QUOTES = '„“”"«»'
_LONGEST = 8


class Run(NamedTuple):
    """A possible name. `before` is the word right before it (or None), `tail` the common noun glued to it (`R1-Modell`) or "".

    `gap` is what stands between it and the word before, `tail_tells` is True for a tail that is a kind of thing, `neighbours` are words
    that a comma or conjunction ties to it. `opens` is True where the run begins its sentence: its capital tells nothing.
    `quoted`: it stands in quotation marks.
    """

    span: Span
    text: str
    words: tuple[Word, ...]
    before: Word | None
    after: Word | None
    tail: str
    opens: bool
    quoted: bool
    sentence: Sentence
    gap: str = ""
    tail_tells: bool = False
    neighbours: tuple[str, ...] = ()
    whole_before: str = ""  # the hyphened word before it, written in one


def runs_of(text: str, sentence: Sentence, speech: Speech, places: frozenset[str]) -> Iterator[Run]:
    """The runs of one sentence in order."""
    words, at = sentence.words, 0
    while at < len(words):
        if not _starts(text, words[at]):
            at += 1
            continue
        end = _extended(text, words, at)
        yield from _split(text, sentence, at, end, speech, places)
        at = end


def is_mixed(surface: str) -> bool:
    """True for a spelling that common words do not have: an inner capital, an acronym, letters with digits."""
    letters = [char for char in surface if char.isalpha()]
    if any(char.isdigit() for char in surface) and letters:
        return True
    return sum(char.isupper() for char in letters) >= 2


def _starts(text: str, word: Word) -> bool:
    return text[word.start].isupper() or (is_mixed(text[word.start : word.end]) and text[word.start].isalpha())


def _extended(text: str, words: Sequence[Word], at: int) -> int:
    """The end of the run that begins at `at`: capitals one space or hyphen apart, small words only inside (`Academy of …`)."""
    end = at + 1
    while end < len(words) and end - at < _LONGEST:
        between = text[words[end - 1].end : words[end].start]
        if between not in (" ", "-", "‑", "\u00a0"):
            break
        if _starts(text, words[end]) or (words[end].joined and text[words[end].start].isalnum()) or _number_in_name(text, words, end):
            end += 1
            continue
        step = _bridge(text, words, end)
        if not step:
            break
        end += step
    return end


def _number_in_name(text: str, words: Sequence[Word], at: int) -> bool:
    """`Qwen 2.5-Max`: a number that goes on with a hyphen."""
    return text[words[at].start].isdigit() and at + 1 < len(words) and words[at + 1].joined


def _bridge(text: str, words: Sequence[Word], at: int) -> int:
    """How many small words lead on to a further capital; 0 where none does."""
    for step in (1, 2):
        small = words[at : at + step]
        goes_on = (
            at + step < len(words)
            and text[words[at + step].start].isupper()
            and text[words[at + step - 1].end : words[at + step].start] == " "
        )
        if small and small[0].key in _INSIDE and goes_on and all(word.key in _INSIDE | _JOINING for word in small):
            return step + 1
    return 2 if words[at].key in _JOINING and _after_bridge(text, words, at) else 0


def _after_bridge(text: str, words: Sequence[Word], at: int) -> bool:
    """`Center for Strategic and International Studies`: an `and` counts only after an `of` or `for`."""
    earlier = [word.key for word in words[max(0, at - 3) : at]]
    return any(key in ("of", "for") for key in earlier) and at + 1 < len(words) and text[words[at + 1].start].isupper()


def _split(text: str, sentence: Sentence, start: int, end: int, speech: Speech, places: frozenset[str]) -> Iterator[Run]:
    """The parts of a run between its common words."""
    words = sentence.words
    first = start
    while first < end and first == 0 and words[first].key in speech.function:
        first += 1
    start = first
    bridged = next((at for at in range(start, end) if words[at].key in _INSIDE), end)
    quoted_whole = _quoted(text, words, start, end)
    for at in range(start, end + 1):
        if first < at < end and _owns(text, words[at - 1], words[at], speech, places):
            yield from _run(text, sentence, first, at, speech, quoted_whole)
            first = at
        if at < end and (quoted_whole or at > bridged or not _is_break(text, words, at, start, speech, places)):
            continue
        if at > first:
            yield from _run(text, sentence, first, at, speech, quoted_whole)
        first = at + 1


def _is_break(text: str, words: Sequence[Word], at: int, start: int, speech: Speech, places: frozenset[str]) -> bool:
    word, surface = words[at], text[words[at].start : words[at].end]
    if word.joined and not word.capital and not any(char.isdigit() for char in surface):
        return True  # the end of `Start-up`
    if at > start and _titled(words, at, start, speech) and word.capital and word.stem not in speech.titles:
        return False  # after a title a surname may be any word: `Ministerin Anna Berg`
    if at + 1 < len(words) and text[words[at + 1].start : words[at + 1].end] in speech.company_forms and word.capital:
        return False
    if word.key in speech.links.stop or word.stem in speech.titles:
        return True
    if word.stem in places and not word.joined:
        return at + 1 < len(words) and words[at + 1].joined  # Shanghai-Reise
    if not speech.nouns_capital:
        return at == start and speech.is_common(word.key, word.stem) and word.stem in speech.common and _is_first(words, at)
    return not (is_mixed(surface) and word.stem not in speech.common) and speech.is_common(word.key, word.stem)


def _titled(words: Sequence[Word], at: int, start: int, speech: Speech) -> bool:
    """True for the first and second word behind a title."""
    return any(words[back].stem in speech.titles for back in range(max(start, at - 2), at)) and not words[at].joined


def _owns(text: str, word: Word, follows: Word, speech: Speech, places: frozenset[str]) -> bool:
    """`DeepSeeks Ansatz`, `Zugang Chinas`: between an owner and what is owned one name ends."""
    if follows.joined:
        return False
    surface, after = text[word.start : word.end], text[follows.start : follows.end]
    if surface.endswith("s") and (word.stem in places or (is_mixed(surface) and not surface.isupper()) or word.stem in speech.owners):
        return True
    return after.endswith("s") and follows.stem in places and word.stem not in places


def _is_first(words: Sequence[Word], at: int) -> bool:
    return at == 0


def _run(text: str, sentence: Sentence, start: int, end: int, speech: Speech, quoted: bool) -> Iterator[Run]:
    words = sentence.words
    if words[start].joined and start and speech.is_common(words[start - 1].key, words[start - 1].stem):
        return  # KI-XYZ: the part of a compound
    before, after = words[start - 1] if start else None, words[end] if end < len(words) else None
    tail = after if after and after.joined else None
    span = Span(words[start].start, words[end - 1].end)
    surface = " ".join(text[span.start : span.end].replace("\u2060", "").split())
    tells = tail is not None and (tail.stem in speech.tails or tail.stem in speech.titles or bool(speech.kind_of(tail.key, tail.stem)))
    gap = text[before.end : span.start] if before else ""
    yield Run(
        span, surface, tuple(words[start:end]), before, after, tail.key if tail else "", start == 0, quoted, sentence, gap, tells,
        tuple(_neighbours(text, words, start, end, speech)), _hyphened(words, start),
    )  # fmt: skip


def _hyphened(words: Sequence[Word], start: int) -> str:
    """`Start-up` before a name, as `startup`; "" where no hyphened word stands there."""
    key, at = "", start - 1
    while at >= 0 and words[at].joined:
        key, at = words[at].key + key, at - 1
    return words[at].key + key if key and at >= 0 else ""


def _neighbours(text: str, words: Sequence[Word], start: int, end: int, speech: Speech) -> Iterator[str]:
    """The capitalised words before and after, where only a comma or one small word of `cuts` stands between."""
    for here, there in ((start - 1, start), (end - 1, end)):
        step = -1 if there == start else 1
        near = here if step < 0 else there
        if 0 <= near < len(words) and words[near].key in speech.links.cuts:
            near += step
        if 0 <= near < len(words) and text[words[near].start].isupper():
            low, high = sorted((words[near].end, words[start].start)) if step < 0 else sorted((words[end - 1].end, words[near].start))
            if text[low:high].strip(" ,\n") in ("", *speech.links.cuts) and text[low:high] != " ":
                yield text[words[near].start : words[near].end]


def _quoted(text: str, words: Sequence[Word], start: int, end: int) -> bool:
    first, last = words[start].start, words[end - 1].end
    return first > 0 and text[first - 1] in _QUOTES and text[last : last + 1] in tuple(_QUOTES)

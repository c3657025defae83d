"""What does a figure measure? The counted noun, else the shared measure whose words stand nearest, else the nearest telling words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..figures.figure import Figure
from ..lexicon.model import Lexicon
from ..mentions.names import keys_of
from ..mentions.words import Word, phrase_stems, words_of
from ..text.document import Document
from ..text.manuscript import BlockKind
from .candidate import FoundName, Measure
from .passage import Sentence
from .words import Speech

_COUNTED = ("count", "number", "ordinal", "ratio")
_NOUN_REACH = 5
_COMMA = 4
"""A comma between word and figure is as far as so many words."""
_SUPPORTED = 2.5
"""… and a supporting word of a measure in the sentence brings it so many words nearer."""
_WORDS = 4
_SAME, _OTHER = 3, 3
"""Words of a concept that are written out, in the article's language and in each other one."""


class Measures:
    """Guesses the measure of every figure of one article."""

    def __init__(self, document: Document, lexicon: Lexicon, speaks: Speech, names: Sequence[FoundName] = ()) -> None:
        self.document, self.speaks, self.lexicon = document, speaks, lexicon
        self.names = frozenset(speaks.fold(key) for name in names for one in name.names for key in keys_of(one))
        self.shared: Mapping[str, Any] = lexicon.shared("measures")
        self.concepts: Mapping[str, Any] = lexicon.shared("concepts")
        self._rank: dict[tuple[str, str], int] = {}

    def of(self, figure: Figure, sentence: Sentence, before: Sentence | None = None) -> Measure:
        """The measure of one figure; `before` is the sentence before, where this one tells nothing."""
        noun = self._labelled(figure) or (self._noun(figure, sentence) if figure.kind in _COUNTED else [])
        if not noun and figure.kind in _COUNTED:  # `16.000 Chips … 2.000 davon`
            counts = [one for one in sentence.figures if one.kind in _COUNTED and one.span.end <= figure.span.start]
            noun = next((found for one in reversed(counts) if (found := self._noun(one, sentence))), [])
        if noun:
            name = self._shared_by(noun[-1:], figure) or self._shared_by(noun, figure)
            return Measure(name, {}, "counted noun") if name else Measure("", self._own(self._phrases(noun)), "counted noun")
        rate = self.lexicon.shared("names").get("rates", {}).get(figure.kind)
        if figure.quantity.per and rate in self.shared:
            return Measure(str(rate), {}, "an amount per something")
        near = self._near(figure, sentence)
        if name := self._nearest_shared(near, figure, {word.stem for word in sentence.words}):
            return Measure(name, {}, "nearest words")
        telling = [word for _, word in near if self._tells(word)]
        telling = ([word for word in telling if word.stem not in self.speaks.kinds] or telling)[:_WORDS]
        if not telling and before is not None:
            telling = [word for word in before.words if self._tells(word)][:_WORDS]
        return Measure("", self._own(self._phrases(telling)), "nearest words") if telling else Measure()

    # ---- the noun ----

    def _labelled(self, figure: Figure) -> list[Word]:
        """The words of a table cell's headers."""
        block = self.document.blocks[figure.block] if figure.block >= 0 else None
        if block is None or block.kind is not BlockKind.CELL:
            return []
        spans = [span for span in (block.column, block.row) if span]
        words = [word for span in spans for word in words_of(self.document.text, span.start, span.end, self.speaks.fold, ())[0]]
        return [word for word in words if self._tells(word)]

    def _noun(self, figure: Figure, sentence: Sentence) -> list[Word]:
        """The words of the noun phrase behind a count, its noun last."""
        at = max(figure.span.end, figure.cue.end if figure.cue else 0)
        taken: list[Word] = []
        for word in sentence.words:
            if word.start < at:
                continue
            between = self.document.text[at : word.start].strip(' \u00a0\u2060\n-‐‑„“”"»«')
            if between or len(taken) >= _NOUN_REACH or (word.key in self.speaks.links.stop and not word.joined):
                break
            if any(at <= other.span.start < word.start for other in sentence.figures if other is not figure):
                break
            if self.speaks.nouns_capital and taken and taken[-1].capital and not (word.capital or word.joined):
                break
            taken.append(word)
            at = word.end
        if self.speaks.nouns_capital and not any(word.capital or word.joined for word in taken):
            return []
        return [word for word in taken if word.stem not in self.speaks.links.generic]

    # ---- shared measures ----

    def _names_of(self, word: Word) -> Iterator[str]:
        """Shared measures that a word, its compound or its head noun stands for."""
        parts = self.speaks.fold.parts(word.key)
        stems = [word.stem, *(part for part in (*parts[0], *parts[1]) if part in self.speaks.common)]
        for stem in stems:
            found = [
                concept[1:] for concept in sorted(self.speaks.vocabulary.concepts([stem], self.speaks.code)) if concept[1:] in self.shared
            ]
            if found:
                yield from found
                return

    def _fits(self, name: str, figure: Figure) -> bool:
        kinds = self.shared[name].get("kinds", ())
        kind = "count" if figure.kind in ("number", "ordinal", "ratio") else figure.kind
        return kind in kinds or figure.kind in kinds

    def _place(self, name: str, word: Word) -> int:
        """How telling a word is for a measure: its place in the measure's list."""
        key = (name, word.stem)
        if key not in self._rank:
            listed = self.shared[name].get(self.speaks.code, ())
            stems = [phrase_stems(str(one), self.speaks.fold) for one in listed]
            self._rank[key] = next((at for at, one in enumerate(stems) if one == (word.stem,)), len(stems))
        return self._rank[key]

    def _shared_by(self, words: Sequence[Word], figure: Figure) -> str:
        found = [(self._place(name, word), name) for word in reversed(words) for name in self._names_of(word) if self._fits(name, figure)]
        return min(found)[1] if found else ""

    def _near(self, figure: Figure, sentence: Sentence) -> list[tuple[int, Word]]:
        """The words of the sentence with their distance from the figure, nearest first."""
        start, end = figure.span
        words = self._without_cuts(sentence.words)
        after = [word for word in words if word.start >= end]
        before = [word for word in reversed(words) if word.end <= start]
        others = [other.span for other in sentence.figures if other is not figure]

        def far(words: Sequence[Word], step: int) -> Iterator[tuple[int, Word]]:
            for count, word in enumerate(words):
                low, high = (end, word.start) if step > 0 else (word.end, start)
                marks = sum(1 for mark in sentence.marks if low <= mark.start < high and not mark.key.isalnum())
                crossed = sum(1 for span in others if low <= span.start < high)
                yield count + _COMMA * (marks + crossed), word

        return sorted([*far(after, 1), *far(before, -1)], key=lambda pair: (pair[0], pair[1].start))

    def _without_cuts(self, words: Sequence[Word]) -> list[Word]:
        """The words without those that only part a comparison: `im Vergleich zu`."""
        pairs = {cut for cut in self.speaks.links.cuts if " " in cut}
        joined = {at + step for at in range(len(words) - 1) if f"{words[at].key} {words[at + 1].key}" in pairs for step in (0, 1)}
        return [word for at, word in enumerate(words) if at not in joined]

    def _nearest_shared(self, near: Sequence[tuple[int, Word]], figure: Figure, said: set[str]) -> str:
        best: tuple[float, str] | None = None
        for distance, word in near:
            for name in self._names_of(word):
                if self._fits(name, figure):
                    score = (distance + 0.5 * self._place(name, word) - _SUPPORTED * bool(said & self._weak(name)), name)
                    best = min(best, score) if best else score
        return best[1] if best else ""

    def _weak(self, name: str) -> frozenset[str]:
        """The words that support a measure without making it: `fiel` for a fall of shares."""
        listed = self.shared[name].get("weak", {}).get(self.speaks.code, ())
        return frozenset(self.speaks.fold(str(word).casefold()) for word in listed)

    # ---- words of its own ----

    def _tells(self, word: Word) -> bool:
        if word.stem in self.names or not word.key[0].isalpha():
            return False
        if word.key in self.speaks.function or len(word.key) < 3 or word.stem in self.speaks.links.small:
            return False
        return not self.speaks.is_adjective(word) or word.stem in self.speaks.common

    def _phrases(self, words: Sequence[Word]) -> list[tuple[str, Word]]:
        """Words as they stand in the text, hyphened ones whole."""
        ordered = sorted(words)
        found: list[tuple[str, Word]] = []
        for word in ordered:
            text = self.document.text[word.start : word.end].replace("\u2060", "").replace("\u00ad", "")
            if word.joined and found and ordered[ordered.index(word) - 1].end >= word.start - 1:
                found[-1] = (f"{found[-1][0]}-{text}", word)
            found.append((text, word))
        return found

    def _own(self, phrases: Sequence[tuple[str, Word]]) -> dict[str, tuple[str, ...]]:
        """The words, and what they are called in other languages where the lexicon knows."""
        words: dict[str, dict[str, None]] = {self.speaks.code: dict.fromkeys(text for text, _ in phrases)}
        for _, word in phrases:
            for concept in sorted(self.speaks.vocabulary.concepts([word.stem], self.speaks.code)):
                entry = self.concepts.get(concept[1:], {})
                for code in self.lexicon.languages:
                    told = [str(one) for one in entry.get(code, ())][: _SAME if code == self.speaks.code else _OTHER]
                    words.setdefault(code, {}).update(dict.fromkeys(told))
        return {code: tuple(found) for code, found in words.items() if found}

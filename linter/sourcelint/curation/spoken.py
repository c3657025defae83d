"""Who is spoken of in a sentence of an article? Names, descriptions of whom was named before, and groups that nobody named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..mentions.names import Named, NameIndex
from ..mentions.words import Word
from ..record import NamedTuple
from ..sources.known import slug_of
from ..text.document import Document
from ..text.span import Span
from .candidate import FoundName
from .passage import Sentence
from .words import Speech

_SPEAKER_REACH = 9
_DETERMINER_REACH = 4
_OPENING = 3
_CALLED = 4
"""Names of a group that are written out, a language."""


class Spoken(NamedTuple):
    """Somebody named or described. `weak`: beside the point as a rule: a place, a speaker, an owner, part of a compound."""

    span: Span
    id: str
    weak: bool = False
    described: FoundName | None = None


class Cast:
    """Whom an article speaks of, sentence by sentence in order. `here` are those named in this block, the last one first."""

    def __init__(self, document: Document, sentences: Sequence[Sentence], names: Sequence[FoundName], speaks: Speech) -> None:
        self.document, self.speaks = document, speaks
        self.names = {name.id: name for name in names}
        folders = dict.fromkeys(("", speaks.code), speaks.fold)
        self.index = NameIndex([Named(name.id, name.type, name.names, name.also) for name in names], folders, speaks.code)
        self.named = {id(sentence): list(self._named_in(sentence)) for sentence in sentences}
        self.counts = self._count(sentences)
        self.last: list[str] = []
        self.here: list[str] = []
        self.block = -1

    def of(self, sentence: Sentence) -> list[Spoken]:
        """Who is spoken of in a sentence, by place. Ask for every sentence of the article, in order."""
        if sentence.block != self.block:
            self.block, self.here = sentence.block, []
        return sorted([*self.named[id(sentence)], *self._described(sentence), *self._groups(sentence)])

    def remember(self, spoken: Sequence[Spoken]) -> None:
        """Whom a sentence named is whom the next ones may go on about."""
        for one in spoken:
            if one.id in self.names and not one.weak:
                for order in (self.last, self.here):
                    if one.id in order:
                        order.remove(one.id)
                    order.insert(0, one.id)

    @property
    def topic(self) -> str:
        """Whom the article is about: named most; "" where nobody is named."""
        return next((name for name, _ in self.counts.most_common(1)), "")

    def _count(self, sentences: Sequence[Sentence]) -> Counter[str]:
        counts: Counter[str] = Counter()
        for number, sentence in enumerate(sentences):
            for one in self.named[id(sentence)]:
                share = 1.0 if self.names[one.id].type not in ("place", "country") else 0.25
                counts[one.id] += share * (2 if number < _OPENING else 1)  # type: ignore[assignment]
                whole = self.names[one.id].part_of
                if whole in self.names:
                    counts[whole] += 1
        return counts

    def _topic_of(self, kind: str) -> str:
        return next((name for name, _ in self.counts.most_common() if self.names[name].type == kind), "")

    def _named_in(self, sentence: Sentence) -> Iterator[Spoken]:
        words = list(sentence.words)
        for mention in self.index.find(self.document.text, words):
            at = next(number for number, word in enumerate(words) if word.start >= mention.span.start)
            end = next((number for number, word in enumerate(words) if word.start >= mention.span.end), len(words))
            yield Spoken(mention.span, mention.entity, self._is_weak(words, at, end, mention.entity, sentence))

    def _is_weak(self, words: Sequence[Word], at: int, end: int, entity: str, sentence: Sentence) -> bool:
        """True where a name stands beside the point: who says so, whose something is, a place, what is counted, half a compound."""
        speaks, text, kind = self.speaks, self.document.text, self.names[entity].type
        before, first = words[max(0, at - _SPEAKER_REACH) : at], words[at]
        if any(word.key in speaks.speakers and not self._marked(word.end, first.start, sentence) for word in before):
            return True
        if any(0 <= first.start - figure.span.end <= 1 for figure in sentence.figures):
            return True
        if before and (before[-1].key in speaks.possessives or (before[-1].key in speaks.locatives and kind in ("place", ""))):
            return True
        follows = words[end] if end < len(words) else None
        if follows is None:
            return False
        if follows.joined:
            return kind in ("place", "country") or follows.stem not in speaks.tails
        owner = text[words[end - 1].start : words[end - 1].end].endswith(("s", "’", "'"))
        return (
            owner
            and follows.start - words[end - 1].end == 1
            and (follows.capital or speaks.is_adjective(follows))
            and entity.endswith("s") is False
        )

    def _marked(self, start: int, end: int, sentence: Sentence) -> bool:
        return any(start <= mark.start < end and mark.key in ",;:–—" for mark in sentence.marks)

    def _described(self, sentence: Sentence) -> Iterator[Spoken]:
        """`Das Unternehmen`, `ein junges KI-Start-up`: the entity of that kind named last, or that the article is about."""
        words, taken = sentence.words, [one.span for one in self.named[id(sentence)]]
        for at, word in enumerate(words):
            kind = self.speaks.kinds.get(word.stem) or (self.speaks.kind_of(word.key, word.stem) if self.speaks.nouns_capital else "")
            if not kind or (self.speaks.nouns_capital and not word.capital) or any(span.start <= word.start < span.end for span in taken):
                continue
            determiner = self._determiner(words, at)
            if determiner is None or determiner.key in self.speaks.possessives or self._next_to_name(word, taken):
                continue
            if any(span.end == word.start or self.document.text[span.end : word.start] in ("-", "‑") for span in taken):
                continue  # the R1 model names itself
            if found := self._meant(kind, sentence, determiner):
                yield Spoken(Span(determiner.start, word.end), found)

    def _determiner(self, words: Sequence[Word], at: int) -> Word | None:
        """The determiner of the noun at `at`; None where it has none, or where it is a plural's, or a relative pronoun."""
        noun, speaks = at, self.speaks
        while noun and words[noun].joined:
            noun -= 1
        for back in range(noun - 1, max(-1, noun - 2 - _DETERMINER_REACH), -1):
            word = words[back]
            if self.document.text[word.end : words[back + 1].start].strip() or (word.joined and not words[noun].joined):
                return None  # a mark or a figure stands between
            if word.key in speaks.definite | speaks.indefinite | speaks.possessives:
                return None if self._is_plural(words, back, noun, at) or self._relative(word) or word.key in speaks.locatives else word
            if word.capital and not (back and words[back - 1].key in speaks.locatives):
                return None
        return None

    def _is_plural(self, words: Sequence[Word], back: int, noun: int, at: int) -> bool:
        key, near = words[back].key, words[noun - 1] if noun - 1 > back else None
        by_adjective = near is not None and any(key == one and near.key.endswith(end) for one, end in self.speaks.plurals)
        return by_adjective or any(key == one and words[at].key.endswith(end) for one, end in self.speaks.plural_nouns)

    def _relative(self, word: Word) -> bool:
        """True for a pronoun right after a comma: `Chips, die andere brauchen`."""
        return word.key in self.speaks.relatives and self.document.text[max(0, word.start - 3) : word.start].rstrip()[-1:] == ","

    @staticmethod
    def _next_to_name(word: Word, taken: Sequence[Span]) -> bool:
        return any(0 <= span.start - word.end <= 2 for span in taken)

    def _meant(self, kind: str, sentence: Sentence, determiner: Word) -> str:
        if not sentence.first and determiner.key not in self.speaks.indefinite:
            last = next((name for name in self.here if self.names[name].type == kind), "")
            if last:
                return last
        return self._topic_of(kind) or self._topic_of("")

    def _groups(self, sentence: Sentence) -> Iterator[Spoken]:
        """`westliche Konkurrenten`: an adjective and a noun for a kind of people or things, without a determiner."""
        words, taken = sentence.words, [one.span for one in self.named[id(sentence)]]
        for at, word in enumerate(words):
            start = self._adjectives(words, at)
            kind = self.speaks.kinds.get(word.stem) or self.speaks.kind_of(word.key, word.stem)
            if not kind or start == at or self._next_to_name(word, taken) or any(span.start <= word.start < span.end for span in taken):
                continue
            if self._determiner(words, at) is not None or self._plural_of_the(words, start):
                continue
            counted = any(0 <= words[start].start - figure.span.end <= 1 for figure in sentence.figures)
            yield self.phrase(words[start : at + 1], weak=counted)

    def _plural_of_the(self, words: Sequence[Word], start: int) -> bool:
        """`die großen Konzerne`: known to the reader already, or not said who."""
        return bool(start) and words[start - 1].key in self.speaks.definite and not self._relative(words[start - 1])

    def _adjectives(self, words: Sequence[Word], at: int) -> int:
        """Where the adjectives before the noun at `at` begin; `at` itself where there are none."""
        start = at
        while start and words[start].joined:
            start -= 1
        noun = start
        if self.speaks.nouns_capital:
            while start and words[noun].capital and self._adjective_at(words, start - 1) and words[start].start - words[start - 1].end == 1:
                start -= 1
        else:  # only a capital tells an adjective from any other word: `Western rivals`, `American tech companies`
            back = next((step for step in (1, 2) if start >= step and words[start - step].capital), 0)
            near = words[start - back : start + 1]
            if (
                back
                and (start > back or words[0].stem in self.speaks.known)
                and all(two.start - one.end == 1 for one, two in pairwise(near))
                and near[0].key not in self.speaks.function
            ):
                start -= back
        return at if start == noun else start

    def _adjective_at(self, words: Sequence[Word], at: int) -> bool:
        return self.speaks.is_adjective(words[at] if at else words[at]._replace(capital=False))

    def phrase(self, words: Sequence[Word], *, weak: bool) -> Spoken:
        span = Span(words[0].start, words[-1].end)
        text = " ".join(self.document.text[span.start : span.end].replace("\u2060", "").split())
        return Spoken(span, slug_of(text), weak, FoundName(slug_of(text), (text,), "group", self._also(words)))

    def _also(self, words: Sequence[Word]) -> dict[str, tuple[str, ...]]:
        """`westliche Konkurrenten` are `Western rivals`: adjective and noun by what their concepts are called."""
        if len(words) != 2 or words[1].joined:
            return {}
        adjectives, nouns = (self.speaks.also_called(word.stem) for word in words)
        found = {}
        for code in self.speaks.languages:
            own = (
                [self.document.text[words[0].start : words[0].end]] if code == self.speaks.code else _proper_first(adjectives.get(code, ()))
            )
            pairs = [f"{adjective} {noun}" for adjective in own for noun in nouns.get(code, ())]
            pairs = [pair for pair in pairs if self.speaks.fold(pair.split()[-1].casefold()) != words[1].stem]
            if pairs:
                found[code] = tuple(dict.fromkeys(pairs))[:_CALLED]
        return found


def _proper_first(words: Sequence[str]) -> list[str]:
    """One word, a proper adjective if there is one: `Western` rather than `west`."""
    return sorted(words, key=lambda word: not word[:1].isupper())[:1]

"""What stands around each figure? Sentences, regions, counted nouns, labels, names and what came before, level by level."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Mapping, Sequence, Set

from ..figures.figure import Figure
from ..text.document import Document
from ..text.manuscript import Block, BlockKind
from ..text.sentences import sentences
from ..text.span import Span
from .discourse import describe, opening_of, remember, same_flow, settle_generic
from .frames import belonging, compared_with, held_against
from .membership import Either
from .names import NOBODY, Mention, NameIndex, unknown_names
from .narrowing import Known, narrowed
from .nouns import counted_noun
from .offsets import offset_of
from .openers import opener_of
from .overlong import bounded
from .parts import TELLING_KINDS, TIMELY, inherited_from, is_named, leaned_on, parts_of, times_in, when_of
from .small_words import small_words, with_small
from .speech import LanguageWords
from .stance import stance_of
from .surroundings import Level, Sentence, Since, Surroundings
from .vocabulary import Vocabulary
from .wholes import among_of, whole_of
from .words import Word, outside, stems_with_parts, words_of

_COMMAS = frozenset(",;:()–—")
_TELLING = 2
"""Words with a meaning that a part between commas needs to stand for itself."""
_NAMES = frozenset({"name", "unknown", "person"})
_LABEL_WORDS = 8


def _hidden(figures: Sequence[Figure]) -> list[Span]:
    """Where words are figures' own, and tell nothing besides."""
    return sorted(
        [figure.span for figure in figures if figure.kind not in TELLING_KINDS] + [figure.cue for figure in figures if figure.cue]
    )


def _namely(words: Sequence[Word], figures: Sequence[Figure]) -> list[Word]:
    """The words that a name may be of: of figures all but counts by a word, which `the three drowned men` tells besides."""
    counts = [figure.span for figure in figures if figure.kind in ("count", "number") and not figure.text[:1].isdigit()]
    return [word for word in words if not any(span.start <= word.start < span.end for span in counts)]


class Reader:
    """Reads the surroundings of every figure of a document."""

    def __init__(
        self,
        names: Mapping[str, NameIndex],
        languages: Mapping[str, LanguageWords],
        vocabulary: Vocabulary,
        known: Set[str],
        said: Mapping[str, Container[str]] | None = None,
    ) -> None:
        self._said = said or {}
        self._names, self._languages, self._vocabulary, self._known = names, languages, vocabulary, known
        self.topics: frozenset[str] = frozenset()
        """Entities named in the headline or the first sentence of the text read last."""
        self._told: dict[str, Either] = {}
        self._meant: dict[tuple[object, ...], frozenset[str]] = {}
        self._above: dict[tuple[object, ...], Level] = {}
        self._types: Mapping[str, str] = {}
        self._common: Container[str] = frozenset()
        self._dates: dict[Span, list[Figure]] = {}

    def read(self, document: Document, figures: Sequence[Figure]) -> list[Surroundings]:
        """One entry per figure, in text order."""
        self._meant.clear()
        self._above.clear()
        by_block: dict[int, list[Figure]] = {}
        for figure in figures:
            by_block.setdefault(figure.block, []).append(figure)
        self._dates = {}
        for figure in figures:
            if figure.kind in ("date", "period") and figure.block >= 0:
                self._dates.setdefault(document.blocks[figure.block].span, []).append(figure)
        found: list[Surroundings] = []
        last_named: list[str] = []
        all_sentences: list[list[Sentence]] = [
            self._sentences(document, index, by_block.get(index, [])) for index in range(len(document.blocks))
        ]
        flat = [sentence for group in all_sentences for sentence in group]
        self.topics = frozenset(mention.entity for sentence in opening_of(document, flat) for mention in sentence.mentions)
        types = self._types = self._names[document.language].types
        self._common = self._vocabulary.common(document.language)
        for at, sentence in enumerate(flat):
            block = document.blocks[sentence.block]
            speech = self._words(block, document)
            settle_generic(sentence, last_named, types, self._names[document.language].described, speech)
            describe(sentence, last_named, types, speech)
            if sentence.figures:
                neighbour = flat[at + 1] if block.kind is BlockKind.HEADING and at + 1 < len(flat) else None
                if neighbour is None and at and same_flow(document, flat[at - 1], sentence):
                    neighbour = flat[at - 1]
                after = flat[at + 1].words if at + 1 < len(flat) and flat[at + 1].block == sentence.block else ()
                found += self._figures(document, block, sentence, neighbour, tuple(last_named), after)
            if block.kind not in (BlockKind.HEADING, BlockKind.ATTRIBUTE):
                remember(sentence, last_named)
        return found

    def _words(self, block: Block, document: Document) -> LanguageWords:
        speech = self._languages.get(block.language or document.language) or self._languages[document.language]
        if speech.names.common is NOBODY:
            common = Either(self._vocabulary.known(speech.fold.code), speech.no_names)
            speech.names = speech.names._replace(common=common)
        return speech

    def _telling(self, code: str) -> Either:
        """The stems that tell something: those of the facts and the language's own."""
        if code not in self._told:
            self._told[code] = Either(self._known, self._vocabulary.known(code))
        return self._told[code]

    def _level(self, words: Sequence[Word], mentions: Sequence[Mention], speech: LanguageWords, near: int = 0) -> Level:
        stems = self._meanings(words, speech, [mention.span for mention in mentions if mention.how in _NAMES])
        ordered = sorted(mentions, key=lambda mention: min(abs(mention.span.start - near), abs(mention.span.end - near)))
        return Level(stems, tuple(dict.fromkeys(mention.entity for mention in ordered)))

    def _meanings(self, words: Sequence[Word], speech: LanguageWords, names: Sequence[Span] = ()) -> frozenset[str]:
        """The stems of the telling words, the known parts of their compounds, and the concepts they may mean."""
        if not words:
            return frozenset()
        # A sentence is a figure's clause, its core, and the sentence before the next one: worked out once.
        key = (speech.fold.code, words[0].start, words[-1].end, len(words), *names)
        if key not in self._meant:
            self._meant[key] = frozenset(self._worked_out(words, speech, names))
        return self._meant[key]

    def _worked_out(self, words: Sequence[Word], speech: LanguageWords, names: Sequence[Span]) -> set[str]:
        code = speech.fold.code
        told = [word for word in words if word.joined or word.key not in speech.stop]
        whole = {word.start for word in told for name in names if name.start <= word.start < name.end} if names else ()
        stems = stems_with_parts(told, speech.fold, self._telling(code), whole)
        phrases = self._vocabulary.phrases([word.stem for word in words], code)
        return stems | self._vocabulary.concepts(stems, code) | phrases

    def _sentences(self, document: Document, index: int, figures: Sequence[Figure]) -> list[Sentence]:
        block = document.blocks[index]
        speech = self._words(block, document)
        names = self._names.get(block.language or document.language) or self._names[document.language]
        starts = [figure.span.start for figure in figures]
        spans = [figure.span for figure in figures]
        hidden = _hidden(figures)
        result = []
        found = sentences(document.text, block.span.start, block.span.end, spans, speech.abbreviations, speech.starters)
        for span in bounded(document.text, found, spans):
            near = hidden[max(0, bisect_left(hidden, span) - 1) : bisect_left(hidden, Span(span.end, span.end))]
            everything, all_marks = words_of(document.text, span.start, span.end, speech.fold, ())
            words, marks = outside(everything, near), outside(all_marks, near)
            own = list(figures[bisect_left(starts, span.start) : bisect_left(starts, span.end)])
            mentions = names.find(document.text, _namely(everything, own))
            if near:  # a name may hold a number (`first officer`), but none is one (`US$5`)
                mentions = [one for one in mentions if any(one.span.start <= word.start < one.span.end for word in words)]
            mentions += unknown_names(document.text, span, words, mentions, speech.names, speech.fold)
            mentions = sorted(held_against(words, belonging(words, mentions, speech.frames), speech.frames))
            result.append(Sentence(span, index, words, marks, mentions, own, everything))
        return result

    def _figures(
        self, document: Document, block: Block, sentence: Sentence, neighbour: Sentence | None, discourse: tuple[str, ...],
        after: Sequence[Word],
    ) -> list[Surroundings]:  # fmt: skip
        speech = self._words(block, document)
        parts = parts_of(sentence, speech)
        lead = (block.lead,) if block.lead and not block.speaker else ()  # who speaks is no subject
        heading = self._spans_level(document, (*block.headings[-2:], *lead), speech)
        headers = tuple(span for span in (block.row, block.column) if span)
        header, above = self._spans_level(document, headers, speech), times_in(headers, self._dates, document.date)
        before = self._level(neighbour.words, neighbour.mentions, speech) if neighbour else Level()
        whole = self._level(sentence.words, sentence.mentions, speech, sentence.span.end)
        asked = document.text[sentence.span.start : sentence.span.end].rstrip(' \n\r\t*_“”"»').endswith("?")
        dates = [figure for figure in sentence.figures if figure.kind in ("date", "period")]
        strange = frozenset([one[1:] for one in (*(mention.entity for mention in sentence.mentions), *discourse) if one[:1] == "?"])
        small = small_words(sentence, self._said.get(speech.fold.code, ()), speech.stop)
        known = Known(lambda words: self._meanings(words, speech), self._types, self._common)
        opens = opener_of(sentence, lambda word: self._meanings([word], speech), speech)
        result = []
        for figure in sentence.figures:
            if is_named(figure, sentence.mentions):
                figure = figure._replace(assertable=False)
            compared = compared_with(figure, sentence.words, sentence.mentions, speech.frames)
            named = [mention for mention in sentence.mentions if mention not in compared]
            region = parts[figure.span]
            words = [word for word in sentence.words if region.start <= word.start < region.end]
            mentions = [mention for mention in named if region.start <= mention.span.start < region.end]
            noun, counted = counted_noun(document.text, figure, sentence, speech)
            label = header if block.kind is BlockKind.CELL else self._label(block, figure, sentence, speech)
            core, part = self._core(figure, region, sentence, words, mentions, speech)
            clause = self._level(words, mentions, speech, figure.span.start)
            if small:
                core, clause = with_small(core, small, part), with_small(clause, small, region)
            if figure.kind in TIMELY and before.stems and not any(word.key not in speech.stop for word in sentence.words):
                clause = core = before  # `Das war am 20. Januar`: the sentence before says what
            result.append(
                Surroundings(
                    figure,
                    self._meanings(noun, speech),
                    label,
                    clause,
                    Level(whole.stems | small.keys(), tuple(dict.fromkeys(m.entity for m in by_distance(named, figure.span.start)))),
                    heading,
                    before,
                    discourse,
                    stance_of(figure, part, sentence.words, sentence.marks, speech.stance, asked=asked, next_words=after),
                    when_of(figure, region, dates, sentence, speech, document.date) or above,
                    document.text[sentence.span.start : sentence.span.end],
                    sentence.span,
                    region,
                    core,
                    block.kind is BlockKind.CELL,
                    block.kind is BlockKind.FRONT_MATTER,
                    block.kind is BlockKind.HEADING,
                    counted,
                    tuple(narrowed(document.text, figure, region, part, sentence, sentence.everything, speech, known)),
                    inherited_from(region, mentions, sentence, speech),
                    any(word.key in speech.pronouns for word in sentence.words),
                    None if counted else leaned_on(figure, sentence, speech),
                    tuple(words),
                    tuple(mentions),
                    any(word.key in speech.there for word in sentence.words),
                    strange,
                    whole_of(figure, sentence, neighbour, speech.restrictions),
                    figure.hedge is not None and any(word.key in speech.stance.denial for word in words),
                    among_of(figure, speech.linkers),
                    self._since(figure, region, words, mentions, sentence, speech),
                    self._spans_level(document, lead, speech),
                    opens,
                )
            )
        return result

    def _since(
        self, figure: Figure, region: Span, words: Sequence[Word], mentions: Sequence[Mention], sentence: Sentence, speech: LanguageWords
    ) -> Since | None:
        found = offset_of(figure, words, sentence.marks, region.end, speech)
        if found is None:
            return None
        (first, last), at = found.event, figure.span.start
        inside = [word for word in words if first <= word.start < last]
        named = [mention for mention in mentions if first <= mention.span.start < last]
        rest = self._level([one for one in words if one not in inside], [one for one in mentions if one not in named], speech, at)
        return Since(found.sign, self._level(inside, named, speech, at), rest)

    def _core(
        self, figure: Figure, region: Span, sentence: Sentence, words: Sequence[Word], mentions: Sequence[Mention], speech: LanguageWords
    ) -> tuple[Level, Span]:
        """The words between the commas around a figure; a part that says too little takes the part after it, then the one before, too."""
        stops = [mark.start for mark in sentence.marks if mark.key in _COMMAS and region.start < mark.start < region.end]
        before = [region.start, *(stop for stop in stops if stop < figure.span.start)]
        after = [*(stop for stop in stops if stop >= figure.span.end), region.end]
        low, high = before.pop(), after.pop(0)
        while True:
            own = [word for word in words if low <= word.start < high]
            if sum(word.key not in speech.stop for word in own) >= _TELLING or not (before or after):
                break
            if after and not (before and figure.role == "age"):  # `Tamm, 38, who …`: whose age it is stands before
                high = after.pop(0)
            else:
                low = before.pop()
        inside = [mention for mention in mentions if low <= mention.span.start < high]
        return self._level(own, inside, speech, figure.span.start), Span(low, high)

    def _spans_level(self, document: Document, spans: tuple[Span, ...], speech: LanguageWords) -> Level:
        key = (speech.fold.code, *spans)  # a heading stands above many sentences
        if key not in self._above:
            self._above[key] = self._worded(document, spans, speech) if spans else Level()
        return self._above[key]

    def _worded(self, document: Document, spans: Sequence[Span], speech: LanguageWords) -> Level:
        stems: set[str] = set()
        entities: list[str] = []
        names = self._names.get(speech.fold.code) or self._names[document.language]
        for span in spans:
            words, _ = words_of(document.text, span.start, span.end, speech.fold, ())
            level = self._level(words, names.find(document.text, words), speech)
            stems |= level.stems
            entities += level.entities
        return Level(frozenset(stems), tuple(dict.fromkeys(entities)))

    def _label(self, block: Block, figure: Figure, sentence: Sentence, speech: LanguageWords) -> Level:
        """The words before a colon that is followed by this figure (`Gäste: 1.200`)."""
        start = figure.cue.start if figure.cue and figure.cue.start < figure.span.start else figure.span.start
        before = [word for word in sentence.words if word.end <= start]
        colon = next((mark.start for mark in reversed(sentence.marks) if mark.key == ":" and mark.start < start), None)
        if colon is None or not before or before[-1].end > colon:
            return Level()
        words = [word for word in before if word.end <= colon]
        if len(words) > _LABEL_WORDS or (block.kind is not BlockKind.LIST_ITEM and len(words) > _LABEL_WORDS // 2):
            return Level()
        mentions = [mention for mention in sentence.mentions if words and words[0].start <= mention.span.start < colon]
        return self._level(words, mentions, speech, start)


def by_distance(mentions: Sequence[Mention], at: int) -> list[Mention]:
    return sorted(mentions, key=lambda mention: min(abs(mention.span.start - at), abs(mention.span.end - at)))

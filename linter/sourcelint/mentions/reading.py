"""What stands around each figure? Sentences, regions, counted nouns, labels, names and what came before, level by level."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import Any, NamedTuple

from ..figures.figure import Figure
from ..lexicon.model import Language
from ..text.document import Document
from ..text.manuscript import Block, BlockKind
from ..text.sentences import sentences
from ..text.span import Span
from ..values.interval import Interval
from .clauses import regions
from .fold import Folder
from .names import Mention, NameIndex, NameWords, unknown_names
from .stance import Stance, StanceWords, stance_of
from .vocabulary import Vocabulary
from .words import Mark, Word, stems_with_parts, words_of


class Level(NamedTuple):
    """Words and entities at one distance from a figure. `entities` are ordered, nearest first."""

    stems: frozenset[str] = frozenset()
    entities: tuple[str, ...] = ()


class Surroundings(NamedTuple):
    """A figure and what stands around it, nearest first.

    noun       the counted noun (`1.200 Gäste`), empty where none is said or it counts nothing in particular (`people`)
    label      row and column header of a table cell, or the label before a colon (`Gäste: 1.200`)
    core       the part of its clause between commas, clause: its own part of the sentence · sentence: all of it · heading: the headings above · before: the sentence before
    (after for a heading) · discourse: entities named before, last one first · when: the period the clause speaks of
    cell, metadata, heads: it stands in a table, in front matter, in a heading · counted: a noun follows, be it `people`
    partial: the clause speaks of a part (`erste Phase`) · inherited: who was named last before a part that names nobody
    leans      the figure before it in the sentence whose unit and measure a bare number shares (`5,5 Milliarden Dollar, die andere 64,1`)
    """

    figure: Figure
    noun: frozenset[str]
    label: Level
    clause: Level
    sentence: Level
    heading: Level
    before: Level
    discourse: tuple[str, ...]
    stance: Stance
    when: tuple[Interval, ...]
    text: str
    span: Span
    region: Span
    core: Level = Level()
    cell: bool = False
    metadata: bool = False
    heads: bool = False
    counted: bool = False
    partial: bool = False
    inherited: str = ""
    leans: Figure | None = None
    words: tuple[Word, ...] = ()
    mentions: tuple[Mention, ...] = ()


class LanguageWords:
    """What the reading needs of one language, prepared once."""

    def __init__(self, language: Language) -> None:
        section: Mapping[str, Any] = language.section("links") or {}
        self.fold = Folder(language)
        self.stop = frozenset(section.get("stop", ()))
        self.stop_stems = frozenset(self.fold(word) for word in self.stop)
        self.generic = frozenset(self.fold(word) for word in section.get("generic", ()))
        self.cuts = frozenset(section.get("cuts", ()))
        self.partial = frozenset(word.casefold() for word in section.get("partial", ()))
        self.units = frozenset(self.fold(word) for word in section.get("units", ()))
        self.small = self.stop_stems | {self.fold(word) for word in self.cuts}
        self.determiners = frozenset(section.get("determiners", ()))
        self.descriptions = {self.fold(word): kind for kind, words in section.get("descriptions", {}).items() for word in words}
        self.then = frozenset(section.get("then", ()))
        self.now = frozenset(section.get("now", ()))
        self.stance = StanceWords(section)
        self.nouns_capital = self.fold.compounds
        text = language.section("text")
        self.calendar = frozenset(self.fold(word) for word in _texts(language.section("calendar")))
        self.names = NameWords(frozenset(), self.small, self.stance.reported, self.nouns_capital)
        self.indefinite = frozenset(section.get("indefinite", ()))
        self.possessive = frozenset(section.get("possessive", ()))
        self.linkers = frozenset(section.get("of", ()))
        self.abbreviations = frozenset(text.get("abbreviations", ()))
        self.starters = frozenset(text.get("starters", ()))


def _texts(value: Any) -> Iterator[str]:
    """All single words in nested data: months, weekdays and whatever else a calendar names."""
    if isinstance(value, str):
        if value.isalpha():
            yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _texts(str(key))
            yield from _texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)


class _Sentence(NamedTuple):
    span: Span
    block: int
    words: list[Word]
    marks: list[Mark]
    mentions: list[Mention]
    figures: list[Figure]


class Reader:
    """Reads the surroundings of every figure of a document."""

    def __init__(self, names: Mapping[str, NameIndex], languages: Mapping[str, LanguageWords], vocabulary: Vocabulary, known: Set[str]) -> None:
        self._names, self._languages, self._vocabulary, self._known = names, languages, vocabulary, known
        self.topics: frozenset[str] = frozenset()
        """Entities named in the headline or the first sentence of the text read last."""
        self._told: dict[str, frozenset[str]] = {}

    def read(self, document: Document, figures: Sequence[Figure]) -> list[Surroundings]:
        """One entry per figure, in text order."""
        by_block: dict[int, list[Figure]] = {}
        for figure in figures:
            by_block.setdefault(figure.block, []).append(figure)
        found: list[Surroundings] = []
        last_named: list[str] = []
        all_sentences: list[list[_Sentence]] = [self._sentences(document, index, by_block.get(index, [])) for index in range(len(document.blocks))]
        flat = [sentence for group in all_sentences for sentence in group]
        self.topics = frozenset(mention.entity for sentence in _opening(document, flat) for mention in sentence.mentions)
        for at, sentence in enumerate(flat):
            block = document.blocks[sentence.block]
            self._settle_generic(document, sentence, last_named)
            self._describe(document, sentence, last_named)
            if sentence.figures:
                neighbour = flat[at + 1] if block.kind is BlockKind.HEADING and at + 1 < len(flat) else None
                if neighbour is None and at and _same_flow(document, flat[at - 1], sentence):
                    neighbour = flat[at - 1]
                found += self._figures(document, block, sentence, neighbour, tuple(last_named))
            if block.kind not in (BlockKind.HEADING, BlockKind.ATTRIBUTE):
                for mention in sentence.mentions:
                    if mention.how in ("guess", "person"):
                        continue  # who is quoted is not what a text is about
                    if mention.entity in last_named:
                        last_named.remove(mention.entity)
                    last_named.insert(0, mention.entity)
        return found

    def _words(self, block: Block, document: Document) -> LanguageWords:
        speech = self._languages.get(block.language or document.language) or self._languages[document.language]
        if not speech.names.common:
            common = self._vocabulary.all_words(speech.fold.code) | speech.calendar
            speech.names = NameWords(common, speech.small, speech.stance.reported, speech.nouns_capital)
        return speech

    def _telling(self, code: str) -> frozenset[str]:
        """The stems that tell something: those of the facts and the language's own."""
        if code not in self._told:
            self._told[code] = self._known.union(self._vocabulary.known(code))
        return self._told[code]

    def _level(self, words: Sequence[Word], mentions: Sequence[Mention], speech: LanguageWords, near: int = 0) -> Level:
        stems = self._meanings(words, speech)
        ordered = sorted(mentions, key=lambda mention: min(abs(mention.span.start - near), abs(mention.span.end - near)))
        return Level(frozenset(stems), tuple(dict.fromkeys(mention.entity for mention in ordered)))

    def _meanings(self, words: Sequence[Word], speech: LanguageWords) -> set[str]:
        """The stems of the telling words, the known parts of their compounds, and the concepts they may mean."""
        code = speech.fold.code
        told = [word for word in words if word.joined or word.key not in speech.stop]
        stems = stems_with_parts(told, speech.fold, self._telling(code))
        phrases = self._vocabulary.phrases([word.stem for word in words], code)
        return stems | self._vocabulary.concepts(stems, code) | phrases

    def _sentences(self, document: Document, index: int, figures: Sequence[Figure]) -> list[_Sentence]:
        block = document.blocks[index]
        speech = self._words(block, document)
        names = self._names.get(block.language or document.language) or self._names[document.language]
        starts = [figure.span.start for figure in figures]
        spans = [figure.span for figure in figures]
        hidden = sorted([figure.span for figure in figures if figure.kind not in _TELLING_KINDS] + [figure.cue for figure in figures if figure.cue])
        result = []
        for span in sentences(document.text, block.span.start, block.span.end, spans, speech.abbreviations, speech.starters):
            words, marks = words_of(document.text, span.start, span.end, speech.fold, hidden)
            mentions = names.find(document.text, words)
            mentions += unknown_names(document.text, words, mentions, speech.names, speech.fold)
            mentions.sort()
            own = figures[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
            result.append(_Sentence(span, index, words, marks, mentions, own))
        return result

    def _settle_generic(self, document: Document, sentence: _Sentence, last_named: Sequence[str]) -> None:
        """Keeps a common noun as an alias only where it can mean that entity.

        `the station` is the sheet's station as long as no other of its kind was named since; `a station`, `its station` and
        `the station Nordsand` are somebody else's.
        """
        speech = self._words(document.blocks[sentence.block], document)
        types = (self._names.get(document.language) or next(iter(self._names.values()))).types
        keys = {word.start: at for at, word in enumerate(sentence.words)}
        kept: list[Mention] = []
        for mention in sentence.mentions:
            if mention.how == "generic" and self._is_elsewhere(mention, sentence, keys, kept, last_named, types, speech):
                continue
            kept.append(mention)
        sentence.mentions[:] = kept

    @staticmethod
    def _is_elsewhere(
        mention: Mention, sentence: _Sentence, keys: Mapping[int, int], kept: Sequence[Mention], last_named: Sequence[str],
        types: Mapping[str, str], speech: LanguageWords,
    ) -> bool:  # fmt: skip
        at = keys.get(mention.span.start, 0)
        before = {word.key for word in sentence.words[max(0, at - 2) : at]}
        if before & (speech.indefinite | speech.possessive):
            return True
        if _followed_by_name(mention, sentence, speech):
            return True
        for entity in [*(other.entity for other in reversed(kept)), *last_named[:_MEMORY]]:
            if entity == mention.entity:
                return False
            if entity.startswith("?") or types.get(entity) == types.get(mention.entity):
                return True
        return False

    def _describe(self, document: Document, sentence: _Sentence, last_named: Sequence[str]) -> None:
        """Adds a mention for every generic description (`das Unternehmen`) that stands for the entity of its type last named."""
        speech = self._words(document.blocks[sentence.block], document)
        types = (self._names.get(document.language) or next(iter(self._names.values()))).types
        taken = [mention.span for mention in sentence.mentions]
        for at, word in enumerate(sentence.words):
            kind = speech.descriptions.get(word.stem)
            if not kind or any(span.start <= word.start < span.end for span in taken):
                continue
            if at == 0 or not any(near.key in speech.determiners for near in sentence.words[max(0, at - 2) : at]):
                continue
            if _followed_by_name(Mention(Span(word.start, word.end), "", ""), sentence, speech):
                continue
            named_here = [mention.entity for mention in sentence.mentions if mention.span.end <= word.start]
            for entity in [*reversed(named_here), *last_named]:
                if types.get(entity) == kind:
                    sentence.mentions.append(Mention(Span(word.start, word.end), entity, "description"))
                    break
        sentence.mentions.sort()

    def _figures(self, document: Document, block: Block, sentence: _Sentence, neighbour: _Sentence | None, discourse: tuple[str, ...]) -> list[Surroundings]:
        speech = self._words(block, document)
        parts = _parts(sentence, speech)
        heading = self._spans_level(document, block.headings[-2:], speech)
        header = self._spans_level(document, [span for span in (block.row, block.column) if span], speech)
        before = self._level(neighbour.words, neighbour.mentions, speech) if neighbour else Level()
        whole = self._level(sentence.words, sentence.mentions, speech, sentence.span.end)
        asked = document.text[sentence.span.start : sentence.span.end].rstrip(" \n\r\t*_“”\"»").endswith("?")
        dates = [figure for figure in sentence.figures if figure.kind in ("date", "period")]
        result = []
        for figure in sentence.figures:
            region = parts[figure.span]
            words = [word for word in sentence.words if region.start <= word.start < region.end]
            mentions = [mention for mention in sentence.mentions if region.start <= mention.span.start < region.end]
            noun, counted = self._noun(document.text, figure, sentence, speech)
            label = header if block.kind is BlockKind.CELL else self._label(block, figure, sentence, speech)
            core, part = self._core(figure, region, sentence, words, mentions, speech)
            clause = self._level(words, mentions, speech, figure.span.start)
            if figure.kind in _TIMELY and before.stems and not any(word.key not in speech.stop for word in sentence.words):
                clause = core = before  # `Das war am 20. Januar`: the sentence before says what
            result.append(Surroundings(
                figure, noun, label, clause,
                Level(whole.stems, tuple(dict.fromkeys(m.entity for m in _by_distance(sentence.mentions, figure.span.start)))),
                heading, before, discourse, stance_of(figure, part, sentence.words, sentence.marks, speech.stance, asked=asked),
                _when(figure, region, dates, sentence, speech), document.text[sentence.span.start : sentence.span.end], sentence.span, region,
                core, block.kind is BlockKind.CELL, block.kind is BlockKind.FRONT_MATTER,
                block.kind is BlockKind.HEADING, counted, any(word.key in speech.partial for word in words) or _is_part(document.text, figure, sentence, speech), _inherited(region, mentions, sentence),
                None if counted else _leaned_on(figure, sentence.figures), tuple(words), tuple(mentions),
            ))  # fmt: skip
        return result

    def _core(
        self, figure: Figure, region: Span, sentence: _Sentence, words: Sequence[Word], mentions: Sequence[Mention], speech: LanguageWords
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
            if after:
                high = after.pop(0)
            else:
                low = before.pop()
        inside = [mention for mention in mentions if low <= mention.span.start < high]
        return self._level(own, inside, speech, figure.span.start), Span(low, high)

    def _spans_level(self, document: Document, spans: Sequence[Span], speech: LanguageWords) -> Level:
        stems: set[str] = set()
        entities: list[str] = []
        names = self._names.get(speech.fold.code) or self._names[document.language]
        for span in spans:
            words, _ = words_of(document.text, span.start, span.end, speech.fold, ())
            level = self._level(words, names.find(document.text, words), speech)
            stems |= level.stems
            entities += level.entities
        return Level(frozenset(stems), tuple(dict.fromkeys(entities)))

    def _noun(self, text: str, figure: Figure, sentence: _Sentence, speech: LanguageWords) -> tuple[frozenset[str], bool]:
        """The stems of the noun phrase right of a count (up to its noun where nouns are capitals, else up to the next small word), and whether there is one."""
        if figure.kind not in ("count", "number", "ordinal", "ratio"):
            return frozenset(), False
        end = max(figure.span.end, figure.cue.end if figure.cue else 0)
        glued = next((word for word in sentence.words if word.start == end + 1 and word.joined), None)
        if glued:  # a 45-person firm counts persons, no firms
            return frozenset(self._meanings([glued], speech)), True
        taken: list[Word] = []
        at = end
        for word in sentence.words:
            if word.start < end:
                continue
            between = text[at : word.start].strip(" \u00a0\u2060\n-‐‑")
            if between or word.key in speech.stop or len(taken) >= _NOUN_WORDS:
                break
            if any(f.span.start >= at and f.span.end <= word.start for f in sentence.figures):
                break
            if speech.nouns_capital and taken and taken[-1].capital and not (word.capital or word.joined):
                break
            taken.append(word)
            at = word.end
        if taken and taken[-1].stem in speech.units:
            taken = taken[-1:]
        content = [word for word in taken if word.stem not in speech.generic]
        return frozenset(self._meanings(content, speech)), bool(taken)

    def _label(self, block: Block, figure: Figure, sentence: _Sentence, speech: LanguageWords) -> Level:
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


_COMMAS = frozenset(",;:()–—")
_TELLING = 2
"""Words with a meaning that a part between commas needs to stand for itself."""
_NOUN_WORDS = 4
_OPENING = 2
_PROSE_WORDS = 6
_PART_GAP = 20
_MEMORY = 3
"""Entities named last that a common noun may stand for."""
_LABEL_WORDS = 8


def _with_cue(figure: Figure) -> Span:
    if figure.cue is None:
        return figure.span
    return Span(min(figure.span.start, figure.cue.start), max(figure.span.end, figure.cue.end))


def _by_distance(mentions: Sequence[Mention], at: int) -> list[Mention]:
    return sorted(mentions, key=lambda mention: min(abs(mention.span.start - at), abs(mention.span.end - at)))


def _same_flow(document: Document, before: _Sentence, sentence: _Sentence) -> bool:
    """Does `before` lead into `sentence`: same block, or a paragraph before a paragraph under the same heading?"""
    if before.block == sentence.block:
        return True
    one, two = document.blocks[before.block], document.blocks[sentence.block]
    return one.headings == two.headings and one.kind is two.kind is BlockKind.PARAGRAPH


def _opening(document: Document, flat: Sequence[_Sentence]) -> list[_Sentence]:
    """The headline and the first sentences of prose: what a text is about stands there, not in bylines and captions."""
    headlines = [one for one in flat if document.blocks[one.block].kind is BlockKind.HEADING and document.blocks[one.block].level <= 1][:1]
    prose = [one for one in flat if document.blocks[one.block].kind is BlockKind.PARAGRAPH and len(one.words) >= _PROSE_WORDS]
    return headlines + prose[:_OPENING]


def _parts(sentence: _Sentence, speech: LanguageWords) -> dict[Span, Span]:
    """The region of every figure. Dates and numbers are cut apart among their own kind: a date dates the numbers beside it."""
    result: dict[Span, Span] = {}
    for timely in (True, False):
        group = [figure for figure in sentence.figures if (figure.kind in _TIMELY) is timely]
        spans = [_with_cue(figure) for figure in group]
        parts = regions(sentence.span, spans, sentence.words, sentence.marks, speech.cuts)
        result.update((figure.span, part) for figure, part in zip(group, parts, strict=True))
    return result


def _followed_by_name(mention: Mention, sentence: _Sentence, speech: LanguageWords) -> bool:
    """True for the noun of `Kreis Talheim`, `the district of Talheim`: a name nobody knows says whose it is."""
    name = next((other for other in sentence.mentions if other.how == "unknown" and other.span.start >= mention.span.end), None)
    if name is None:
        return False
    between = [word for word in sentence.words if mention.span.end <= word.start < name.span.start]
    return name.span.start - mention.span.end <= _PART_GAP and all(word.key in speech.linkers for word in between)


def _is_part(text: str, figure: Figure, sentence: _Sentence, speech: LanguageWords) -> bool:
    """True for the first figure of `4,211 of the 14,600 members`."""
    after = next((other for other in sentence.figures if other.span.start >= figure.span.end), None)
    if after is None or after.span.start - figure.span.end > _PART_GAP:
        return False
    between = text[figure.span.end : after.cue.start if after.cue and after.cue.start < after.span.start else after.span.start].split()
    return bool(between) and all(word.casefold() in speech.linkers for word in between)


def _inherited(region: Span, mentions: Sequence[Mention], sentence: _Sentence) -> str:
    """Whom the sentence named last before a part of it that names nobody: `OpenAI zählt 400 Nutzer und hat 50 Leute`."""
    before = [mention for mention in sentence.mentions if mention.span.end <= region.start]
    return before[-1].entity if before and not mentions else ""


def _leaned_on(figure: Figure, figures: Sequence[Figure]) -> Figure | None:
    """The figure with a unit before a bare number of the same sentence."""
    if figure.quantity.unit is not None or figure.kind not in ("count", "number"):
        return None
    before = [other for other in figures if other.span.end <= figure.span.start and other.kind not in _TIMELY]
    return before[-1] if before and before[-1].quantity.unit is not None else None


_TELLING_KINDS = frozenset({"score", "ratio"})
"""Kinds whose own words say what they are of: `nine votes to four`, `one contract in three`."""

_TIMELY = frozenset({"date", "period", "time"})


def _when(figure: Figure, region: Span, dates: Sequence[Figure], sentence: _Sentence, speech: LanguageWords) -> tuple[Interval, ...]:
    """The periods named in the figure's own region, else the last one before it.

    A word that says `now`, or a semicolon, in between takes a date away; a word that says `then` holds on to it.
    """
    known = [date for date in dates if date is not figure and date.quantity.stated.lower is not None]
    inside = [date for date in known if region.start <= date.span.start < region.end]
    before = [date for date in known if date.span.end <= figure.span.start and date not in inside]
    near = inside or before[-1:]
    then = any(word.key in speech.then for word in sentence.words if region.start <= word.start < region.end)
    return tuple(date.quantity.stated for date in near if then or not _taken_back(date.span, figure.span, sentence, speech.now))


def _taken_back(date: Span, figure: Span, sentence: _Sentence, now: frozenset[str]) -> bool:
    return any(date.end <= word.start < figure.start and word.key in now for word in sentence.words) or any(
        mark.key == ";" and date.end <= mark.start < figure.start for mark in sentence.marks
    )

"""Who and what is named in an article that nobody has curated yet? Names by their spelling and company, with a guess of their kind."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from ..lexicon.model import Lexicon
from ..mentions.words import Word
from ..record import NamedTuple
from ..sources.fact import Entity
from ..sources.known import slug_of
from .candidate import FoundName
from .passage import Sentence
from .placenames import Places
from .runs import Run, is_mixed, runs_of
from .words import Speech, speech

_PERSON_WORDS = (2, 3)
_CREDIT = re.compile(r"[A-Z]+\d{3,}|CC\d?|CC[ -]BY.*")
"""What stands under pictures."""
_APPOSITION = 5
"""Words within which `X, ein … Unternehmen` says what X is."""
_SPACES = (" ", ' "', " „", " “", " »", " '")
"""What may stand between a noun and the name that it introduces."""
_ACRONYM = re.compile(r"\s*\(([A-Z][A-Za-z]*[A-Z])\)")


def names_in(text: str, sentences: Sequence[Sentence], lexicon: Lexicon, code: str, known: Sequence[Entity] = ()) -> list[FoundName]:
    """Everybody and everything named, in the order of first mention; entities that a sheet has already come first, with its ids."""
    speaks = speech(lexicon, code)
    places = Places(lexicon, speaks)
    speaks.owners = _owners(text, sentences)
    runs = [
        run
        for sentence in sentences
        for run in runs_of(text, sentence, speaks, places.stems)
        if not (sentence.heading and not speaks.nouns_capital)
    ]
    gathering = _Gathering(speaks, places, _spellings(sentences, speaks))
    for run in runs:
        gathering.take(run)
    for run in runs:
        gathering.acronym(run, text)
    return _with_known(gathering.names(), known, speaks)


def _with_known(found: Sequence[FoundName], known: Sequence[Entity], speaks: Speech) -> list[FoundName]:
    """The desk's entities, then the names that none of them has; what belongs to a known one says so by its id."""
    ids = {speaks.fold(name.casefold()): entity.id for entity in known for name in entity.names}
    meant = {name.id: next((ids[stem] for one in name.names if (stem := speaks.fold(one.casefold())) in ids), "") for name in found}
    new = [name._replace(part_of=meant.get(name.part_of) or name.part_of) for name in found if not meant[name.id]]
    return [*(FoundName(one.id, one.names, one.type, one.also, one.part_of, True) for one in known), *new]


class _Spelling(NamedTuple):
    """How often a stem stands inside sentences with a capital, with a small letter, and after a determiner or adjective."""

    big: int = 0
    small: int = 0
    declined: int = 0


def _spellings(sentences: Iterable[Sentence], speaks: Speech) -> dict[str, _Spelling]:
    found: dict[str, _Spelling] = {}
    for sentence in sentences:
        for before, word in pairwise(sentence.words):
            seen = found.get(word.stem, _Spelling())
            found[word.stem] = _Spelling(
                seen.big + word.capital, seen.small + (not word.capital), seen.declined + _declines(before, word, speaks)
            )
    return found


def _declines(before: Word, word: Word, speaks: Speech) -> bool:
    """True where a determiner or adjective stands before: a common noun that the lexicon does not know, as a rule."""
    if word.start - before.end != 1 or not word.capital or not speaks.nouns_capital:
        return False
    if before.key in speaks.definite | speaks.indefinite | speaks.possessives:
        return True
    return not before.capital and before.key.endswith(speaks.adjective_ends) and before.key not in speaks.function


def _owners(text: str, sentences: Iterable[Sentence]) -> frozenset[str]:
    """Stems written both with and without an s at their end: `Nvidia` and `Nvidias`."""
    forms: dict[str, set[str]] = {}
    for sentence in sentences:
        for word in sentence.words:
            if word.capital:
                forms.setdefault(word.stem, set()).add(text[word.start : word.end])
    return frozenset(stem for stem, written in forms.items() if any(form + "s" in written for form in written))


class _Person:
    """A name under construction."""

    def __init__(self, surface: str) -> None:
        self.surfaces: Counter[str] = Counter([surface])
        self.kinds: Counter[str] = Counter()
        self.fixed: tuple[str, ...] = ()
        self.aliases: dict[str, None] = {}
        self.whole = ""


class _Gathering:
    """Takes the runs of an article one by one and tells the names they make."""

    def __init__(self, speaks: Speech, places: Places, spellings: Mapping[str, _Spelling]) -> None:
        self.speaks, self.places, self.spellings = speaks, places, spellings
        self.found: dict[str, _Person] = {}

    def take(self, run: Run) -> None:
        """Counts a run that is a name."""
        place = self.places.of(run)
        if place:
            self._one(f"@{place[0]}", place[2][0]).fixed = place[2]
            self.found[f"@{place[0]}"].kinds[place[1]] += 9
        elif self._is_name(run):
            one = self._one(self._key(run), self._owner(run))
            one.kinds.update(self._hints(run))
            self._ownership(run, one)

    def acronym(self, run: Run, text: str) -> None:
        """`World Health Organization (WHO)`: the letters in brackets are the same name."""
        behind = _ACRONYM.match(text, run.span.end)
        one = self.found.get(self._key(run))
        if behind and one and len(run.words) > 1 and behind[1][0] == run.text[0]:
            short = self.found.pop(self.speaks.fold(behind[1].casefold()), None)
            one.aliases[behind[1]] = None
            if short:
                one.kinds.update(short.kinds)
                one.surfaces[run.text] += sum(short.surfaces.values())

    def _one(self, key: str, surface: str) -> _Person:
        if key in self.found:
            self.found[key].surfaces[surface] += 1
        else:
            self.found[key] = _Person(surface)
        return self.found[key]

    def _owner(self, run: Run) -> str:
        """The name without the s of an owner: `Trumps Amtseinführung`."""
        owned = run.after is not None and run.after.capital and not run.after.joined and self.speaks.nouns_capital
        close = run.after is not None and run.after.start - run.span.end == 1
        return run.text[:-1] if owned and close and run.text.endswith("s") and len(run.text) > 3 and not run.text.isupper() else run.text

    def _key(self, run: Run) -> str:
        return " ".join(word.stem for word in run.words)

    def _is_name(self, run: Run) -> bool:
        if not any(char.isalpha() for char in run.text) or len(run.text) < 2:
            return False
        if any(run.text in words for words in self.places.parts.values()) or _CREDIT.fullmatch(run.text):
            return False
        if len({word.start for word in run.words if not word.joined}) > 1:
            return not run.opens or is_mixed(run.text) or any(self._seen_big(word.stem) for word in run.words[1:])
        word = run.words[0]
        known = word.stem in self.speaks.common or self.speaks.is_common(word.key, word.stem)
        if known and (word.stem in self.speaks.common or not is_mixed(run.text)):
            return False
        if is_mixed(run.text) and (len(run.words) == 1 or any(is_mixed(piece) or piece.isdigit() for piece in re.split("[-‑]", run.text))):
            return True
        if run.opens and not self._seen_big(word.stem):
            return False
        seen = self.spellings.get(word.stem, _Spelling())
        if run.tail and not run.tail_tells and seen.big < 2:
            return False
        return self._introduced(run) or self._reports(run) or (seen.big > 1 and not seen.small and not seen.declined) or self._listed(run)

    def _seen_big(self, stem: str) -> bool:
        seen = self.spellings.get(stem)
        return seen is not None and seen.big > 0 and not seen.small

    def _introduced(self, run: Run) -> bool:
        """True after a noun that says what it is: `Präsident Trump`, `das KI-Labor DeepSeek`."""
        return bool(self._kind_before(run)) or self._apposed(run)

    def _apposed(self, run: Run) -> bool:
        """`die Reederei Nordwind`: where nouns have capitals, two of them behind `the` are a common noun and a name."""
        noun = run.before
        if noun is None or not self.speaks.nouns_capital or not noun.capital or noun.joined or run.gap not in _SPACES:
            return False
        before = [word for word in run.sentence.words if word.end <= noun.start]
        while before and self.speaks.is_adjective(before[-1]):
            before.pop()
        return bool(before) and before[-1].key in self.speaks.definite

    def _kind_before(self, run: Run) -> str:
        word, speaks = run.before, self.speaks
        if word is None or run.gap not in _SPACES:
            return ""
        if word.stem in speaks.titles:
            return "person"
        kind = speaks.kind_of(word.key, word.stem) if word.capital or not speaks.nouns_capital else ""
        kind = kind or speaks.kinds.get(speaks.fold(run.whole_before), "")
        return "company" if kind == "group" else "" if kind == "market" else kind

    def _reports(self, run: Run) -> bool:
        return run.before is not None and run.gap == " " and run.before.key in self.speaks.reporting and not run.opens

    def _listed(self, run: Run) -> bool:
        """`wie OpenAI, Meta und Anthropic`: in a row with a name that is surely one."""
        return any(is_mixed(neighbour) for neighbour in run.neighbours)

    def _hints(self, run: Run) -> Iterator[str]:
        """Kinds that a run's company tells, one vote each."""
        if kind := self._kind_before(run):
            yield kind
        if kind := self._kind_behind(run):
            yield kind
        if run.tail and self.speaks.fold(run.tail) in self.speaks.titles:
            yield "company"
        elif run.tail_tells and (kind := self.speaks.kind_of(run.tail, self.speaks.fold(run.tail))):
            yield "product" if any(char.isdigit() for char in run.text) else kind
        for kind, words in self.places.parts.items():
            if any(word in words for word in run.text.split()):
                yield from (kind, kind)
        if any(char.isdigit() for char in run.text):
            yield "product"
        elif (
            len(run.words) in _PERSON_WORDS
            and not is_mixed(run.text)
            and not self._after_the(run)
            and not run.quoted
            and "-" not in run.text
        ):
            yield "person"

    def _kind_behind(self, run: Run) -> str:
        """`X – eine kleine Firma`, `X, Gründer von`: what is said of a name right behind it."""
        sentence, speaks = run.sentence, self.speaks
        mark = next((mark for mark in sentence.marks if mark.start >= run.span.end), None)
        if mark is None or mark.key not in ",–—-" or mark.start - run.span.end > 1:
            return ""
        behind = [word for word in sentence.words if word.start > mark.start][: _APPOSITION + 1]
        if not behind:
            return ""
        if behind[0].stem in speaks.titles:
            return "person"
        if behind[0].key not in speaks.indefinite:
            return ""
        kind = next(
            (kind for word in behind[1:] if (word.capital or not speaks.nouns_capital) and (kind := speaks.kind_of(word.key, word.stem))),
            "",
        )
        return "" if kind in ("group", "market") else kind

    def _after_the(self, run: Run) -> bool:
        before = run.before
        return before is not None and before.key in self.speaks.definite | self.speaks.indefinite | self.speaks.locatives

    def _ownership(self, run: Run, one: _Person) -> None:
        """`DeepSeek-R1`, `OpenAI o1`: the last part is the product of the first."""
        pieces = re.split(r"[\s-]+", run.text, maxsplit=1)
        if (
            len(pieces) == 2
            and any(char.isdigit() for char in pieces[1])
            and not any(char.isdigit() for char in pieces[0])
            and is_mixed(pieces[0])
        ):
            one.whole = self.speaks.fold(pieces[0].casefold())
            if is_mixed(pieces[1]) and len(pieces[1]) > 1 and pieces[1][0].isalpha():
                one.aliases[pieces[1]] = None

    def names(self) -> list[FoundName]:
        """The names in the order they came, each once: a surname or product number alone is the name it is short for."""
        self._join_short()
        ids = {key: slug_of(self._name(one)) for key, one in self.found.items()}
        result = []
        for key, one in self.found.items():
            names = one.fixed or tuple(dict.fromkeys([self._name(one), *one.aliases]))
            kind = next((kind for kind, _ in one.kinds.most_common(1)), "")
            whole = ids.get(one.whole, "") if one.whole != key else ""
            result.append(FoundName(ids[key], names, kind, {}, whole))
        return result

    def _join_short(self) -> None:
        for key in list(self.found):
            if " " in key or key not in self.found or key.startswith("@"):
                continue
            for longer, one in self.found.items():
                stems = re.split(r"[ -]", longer)
                person = one.kinds["person"] and stems[-1] == key
                part = any(self.speaks.fold(alias.casefold()) == key for alias in one.aliases)
                if longer != key and (person or part):
                    short = self.found.pop(key)
                    one.aliases[self._name(short)] = None
                    one.kinds.update({kind: count for kind, count in short.kinds.items() if kind != "person" or person})
                    one.surfaces[self._name(one)] += sum(short.surfaces.values())
                    break

    @staticmethod
    def _name(one: _Person) -> str:
        """The spelling seen most, the shortest of those: a genitive s is no part of a name."""
        return min(one.surfaces, key=lambda surface: (len(surface), surface))

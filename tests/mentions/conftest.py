"""What stands around the figures of a small Markdown text, with a handful of invented entities known."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from sourcelint.config import Settings
from sourcelint.lexicon.loading import load
from sourcelint.lexicon.model import ByLanguage
from sourcelint.mentions.names import Named, NameIndex
from sourcelint.mentions.reading import LanguageWords, Reader, Surroundings
from sourcelint.mentions.vocabulary import Vocabulary
from sourcelint.pipeline import figures_of
from sourcelint.readers import READERS, reader_for

ENTITIES = (
    Named("nordwind", "company", ("Nordwind",), {"de": ("Werft",), "en": ("the yard",)}),
    Named("suedwind", "company", ("Südwind",), {}),
    Named("hansen", "person", ("Jule Hansen", "Hansen"), {}),
    Named("ow", "organisation", ("OW",), {"": ("Ostwind-Verband",)}),
    Named("messe", "event", ("Kielmesse",), {"de": ("Messe der Seeleute",)}),
)

Read = Callable[..., list[Surroundings]]
Words = Callable[[str], LanguageWords]


class Lore:
    """The words of all languages, made once."""

    def __init__(self) -> None:
        self.lexicon = load()
        self.languages = ByLanguage(self.lexicon.languages, lambda code: LanguageWords(self.lexicon.of(code)))
        self.folders = ByLanguage(self.lexicon.languages, lambda code: self.languages[code].fold)
        self.vocabulary = Vocabulary(self.lexicon, self.folders)

    def names(self, entities: Iterable[Named], language: str) -> NameIndex:
        """An index as links make it: with the language's common words, so that an alias of those is told from a name."""
        return NameIndex(entities, self.folders, language, self.vocabulary.common(language))

    def reader(self, entities: Iterable[Named], known: Iterable[str] = ()) -> Reader:
        """A reader that knows `entities`."""
        kept = tuple(entities)
        names = ByLanguage(self.lexicon.languages, lambda code: self.names(kept, code))
        return Reader(names, self.languages, self.vocabulary, set(known))


@pytest.fixture(scope="session")
def lore() -> Lore:
    return Lore()


@pytest.fixture
def read(lore: Lore) -> Read:
    """The surroundings of all figures of a text."""

    def around(text: str, language: str = "de", entities: Iterable[Named] = ENTITIES) -> list[Surroundings]:
        manuscript = reader_for("draft.md", READERS).read(text)
        document, figures = figures_of(manuscript, "draft.md", Settings(language=language), lore.lexicon)
        return lore.reader(entities).read(document, figures)

    return around


@pytest.fixture
def one(read: Read) -> Callable[..., Surroundings]:
    """The surroundings of the figure that is written `figure`, or of the only one."""

    def pick(text: str, figure: str = "", language: str = "de") -> Surroundings:
        found = [around for around in read(text, language) if not figure or around.figure.text == figure]
        assert len(found) == 1, [around.figure.text for around in read(text, language)]
        return found[0]

    return pick

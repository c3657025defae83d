"""How does a file become a manuscript? One reader per format; nothing here knows what the text means."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..record import NamedTuple
from ..text.manuscript import Manuscript


class Reader(NamedTuple):
    """A format that can be read. `suffixes` are small, with their dot; `read` takes the decoded text and never fails.

    `decode` is given for files that are no text: it takes the bytes and the path, gives the text that is shown and that places are
    counted in, and raises ReadError. Such files are read where they are named; folders are not searched for them.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[str], Manuscript]
    decode: Callable[[bytes, str], str] | None = None


# Each reader is imported when its first file comes: one run seldom meets all formats, and importing costs start-up time.


def _plain(raw: str) -> Manuscript:
    from .plain import read

    return read(raw)


def _markdown(raw: str) -> Manuscript:
    from .markdown import read

    return read(raw)


def _html(raw: str) -> Manuscript:
    from .html import read

    return read(raw)


def _docx_text(data: bytes, path: str) -> str:
    from .docx import decode

    return decode(data, path)


PLAIN = Reader("plain", (".txt", ".text"), _plain)
MARKDOWN = Reader("markdown", (".md", ".markdown", ".mdown", ".mkd", ".qmd", ".mdx"), _markdown)
HTML = Reader("html", (".html", ".htm", ".xhtml"), _html)
DOCX = Reader("docx", (".docx",), _html, _docx_text)
READERS = (PLAIN, MARKDOWN, HTML, DOCX)
"""What the engine itself can read."""


def reader_for(path: str, readers: Sequence[Reader] = READERS) -> Reader:
    """The reader whose suffix fits a path, the longest first; the one named "plain" where none does."""
    name = path.lower()
    fitting = [(len(suffix), reader) for reader in readers for suffix in reader.suffixes if name.endswith(suffix)]
    if fitting:
        return max(fitting, key=lambda pair: pair[0])[1]
    return next((reader for reader in readers if reader.name == "plain"), PLAIN)


def builtin_readers() -> tuple[Reader, ...]:
    """What the engine itself can read."""
    return READERS

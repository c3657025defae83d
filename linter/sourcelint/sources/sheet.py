"""What do the fact sheets say? Files and folders of YAML → one FactBase, or every fault of every file at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .. import cachefile
from ..errors import SheetError
from . import pack
from .fact import FactBase
from .sheetfiles import gather

if TYPE_CHECKING:
    from ..lexicon.model import Lexicon

VERSION = "1"
"""Raise it when a sheet is read differently: compiled sheets are made anew."""

SHORT_PATH = "<facts>"


def load(paths: Sequence[str], lexicon: Lexicon) -> FactBase:
    """The facts of all sheets in `paths` (files, or folders with *.yaml and *.yml at any depth).

    Raises SheetError with every fault of every file. What was read is kept compiled, by content: nothing is parsed twice.
    """
    files, faults = gather(paths)
    if faults:
        from . import reading

        raise SheetError(faults + reading.faults_of(files, lexicon))
    parts = [part for file in files for part in (file.path, file.data)]
    key = cachefile.key_of(
        "sheets", VERSION, pack.VERSION, lexicon.fingerprint, cachefile.state_of_code("figures", "sources", "values"), *parts
    )

    def read() -> pack.Row:
        from . import reading  # only on a cache miss: it brings the YAML reader, the figures and all the checks with it

        return pack.pack(reading.read_files(files, lexicon))

    try:
        return pack.unpack(cachefile.remembered(key, read))._replace(fingerprint=key)
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):  # somebody's hand in the cache
        return pack.unpack(read())._replace(fingerprint=key)


def from_short(text: str, lexicon: Lexicon, *, path: str = SHORT_PATH, language: str = "de") -> FactBase:
    """Facts in the short form of rule examples: a list of facts, each with one claim's keys beside its own.

    `- {id: gpus, subject: DeepSeek, measure: [GPUs], figure: '2.000'}`; sources and entities come into being as they are named.
    Beside the keys of sheets a fact or claim may have `language` (of its source; `language` else) and `published`. A whole sheet
    (with `schema: 1`) is read as such. Raises SheetError.
    """
    from . import reading  # as above

    return reading.read_short(text, lexicon, path, language)

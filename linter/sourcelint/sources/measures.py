"""Which measures need no words of their own? The shared ones, with the figures that state them and the words they are known by."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..errors import UsageError
from ..nearest import did_you_mean
from ..record import NamedTuple
from .listing import table

if TYPE_CHECKING:
    from ..lexicon.model import Lexicon

_SHOWN = 3
"""Words of a language in a row of the table: the most telling stand first."""


class Measure(NamedTuple):
    """A shared measure: its name, what kinds of figure state it (none: any), and its words by language, the most telling first."""

    name: str
    kinds: tuple[str, ...]
    words: dict[str, tuple[str, ...]]


def measures(lexicon: Lexicon) -> list[Measure]:
    """The shared measures by name."""
    found = []
    for name, entry in sorted(lexicon.shared("measures").items()):
        words = {code: tuple(map(str, entry[code])) for code in lexicon.languages if entry.get(code)}
        found.append(Measure(name, tuple(entry.get("kinds", ())), words))
    return found


def run_measures(lexicon: Lexicon, asked: Sequence[str], *, as_json: bool = False) -> str:
    """What `sources measures` prints: a table of all, or every word of those that have one of the words asked for. Raises UsageError."""
    known = measures(lexicon)
    for word in asked:
        if not any(_has(measure, word) for measure in known):
            near = did_you_mean(word, [measure.name for measure in known]) or " `sourcelint sources measures` lists them all."
            raise UsageError(f"no shared measure is called {word!r} or has it among its words.{near}")
    found = [measure for measure in known if not asked or any(_has(measure, word) for word in asked)]
    if as_json:
        return json.dumps({"version": 1, "measures": [measure._asdict() for measure in found]}, ensure_ascii=False, indent=2) + "\n"
    if asked:
        return "\n".join(_page(measure) for measure in found) + "\n"
    codes = [code for code in lexicon.languages if any(code in measure.words for measure in found)]
    rows = [(one.name, ", ".join(one.kinds), *(", ".join(one.words.get(code, ())[:_SHOWN]) for code in codes)) for one in found]
    return table(("measure", "stated as", *codes), rows)


def _has(measure: Measure, asked: str) -> bool:
    """True for the measure of that name, or one among whose words it is."""
    asked = asked.casefold()
    return asked == measure.name or any(asked == word.casefold() for words in measure.words.values() for word in words)


def _page(measure: Measure) -> str:
    lines = [f"{measure.name}   {', '.join(measure.kinds)}".rstrip()]
    lines += [f"    {code}  {', '.join(words)}" for code, words in measure.words.items()]
    return "\n".join(lines)

"""Write the names of all currencies in a language, from CLDR, into the lexicon: `python scripts/make_currencies.py de en`.

Needs babel (the `test` extra). The files are checked in; run it again for a new language or a new CLDR.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from babel import Locale
from babel.numbers import get_currency_name

from sourcelint.lexicon.loading import load
from sourcelint.values.units import CURRENCIES

LEXICON = Path(__file__).parent.parent / "linter" / "sourcelint" / "lexicon"
HEAD = "# Names of currencies after CLDR, made by scripts/make_currencies.py: not edited by hand.\nfigures:\n  currencies:\n"


def names(code: str, language: str, endings: Mapping[str, list[str]]) -> list[str]:
    """The spellings of a currency's name, one and several, without doubles; nothing where CLDR has only the code."""
    found = [get_currency_name(code, count, locale=language) for count in (1, 2, 5)]
    found += [form for name in found for form in forms(name, endings)]
    return [name for name in dict.fromkeys(found) if name != code and "(" not in name]


def forms(name: str, endings: Mapping[str, list[str]]) -> list[str]:
    """The name with its adjective inflected, as the language's `currency_forms` say: ending → the endings it has elsewhere."""
    first, _, rest = name.partition(" ")
    return [f"{first[: -len(end)]}{other} {rest}" for end, others in endings.items() if rest and first.endswith(end) for other in others]


def main(languages: list[str]) -> None:
    """Write one file a language."""
    for language in languages:
        Locale.parse(language)
        endings = load().of(language).section("figures").get("currency_forms", {})
        entries = {code: names(code, language, endings) for code in sorted(CURRENCIES)}
        lines = [f"    {code}: [{', '.join(map(quoted, spellings))}]" for code, spellings in entries.items() if spellings]
        (LEXICON / f"currencies.{language}.yaml").write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")


def quoted(name: str) -> str:
    """A YAML scalar that is always text."""
    return '"' + name.replace('"', '\\"') + '"'


if __name__ == "__main__":
    main(sys.argv[1:])

"""What does the project know of a language? Sections of words, as the YAML files have them, merged and ready to be looked up."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from ..errors import UsageError

Made = TypeVar("Made")


class ByLanguage(Mapping[str, Made]):
    """Something made of a language, by code, when it is first asked for: a run seldom meets more than one."""

    def __init__(self, codes: Sequence[str], make: Callable[[str], Made]) -> None:
        self._codes, self._make = tuple(codes), make
        self._made: dict[str, Made] = {}

    def __getitem__(self, code: str) -> Made:
        if code not in self._made:
            if code not in self._codes:
                raise KeyError(code)
            self._made[code] = self._make(code)
        return self._made[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._codes)

    def __len__(self) -> int:
        return len(self._codes)


class Language:
    """One language's words. `fingerprint` names the state of the data: what is derived from it can be kept under that name."""

    __slots__ = ("code", "fingerprint", "prepared", "sections")

    def __init__(self, code: str, sections: Mapping[str, Any], fingerprint: str = "") -> None:
        self.code = code
        self.sections = sections
        self.fingerprint = fingerprint
        self.prepared: dict[str, Any] = {}

    def section(self, name: str) -> Mapping[str, Any]:
        """The merged mapping under the top-level key `name`; empty where this language has none."""
        found = self.sections.get(name)
        return found if isinstance(found, dict) else {}

    def once(self, name: str, make: Callable[[Language], Any]) -> Any:
        """What `make(self)` gives, made at the first call and kept with the language under `name`."""
        if name not in self.prepared:
            self.prepared[name] = make(self)
        return self.prepared[name]

    def __repr__(self) -> str:
        return f"Language({self.code!r})"


class Lexicon:
    """All languages and the shared tables (units, hedges, measures, concepts), each read when it is first asked for.

    `parts` gives the sections of a language, and of "" the shared data by file stem.
    """

    __slots__ = ("_known", "_parts", "_shared", "fingerprint", "languages", "prepared")

    def __init__(self, languages: Sequence[str], parts: Callable[[str], Mapping[str, Any]], fingerprint: str = "") -> None:
        self.languages = tuple(languages)
        self.fingerprint = fingerprint
        self.prepared: dict[str, Any] = {}
        self._parts = parts
        self._known: dict[str, Language] = {}
        self._shared: Mapping[str, Any] | None = None

    def of(self, code: str) -> Language:
        """The language `code` (a region is ignored: `de-AT` is `de`). UsageError where the lexicon has no such language."""
        found = self._known.get(code)
        if found is None:
            short = code.replace("_", "-").split("-")[0].lower()
            if short not in self.languages:
                raise UsageError(f"no lexicon for the language {code!r}; there are: {', '.join(self.languages)}")
            found = self._known.get(short) or Language(short, self._parts(short), f"{self.fingerprint}-{short}")
            self._known[short] = self._known[code] = found
        return found

    def shared(self, stem: str) -> Mapping[str, Any]:
        """The data of a file that belongs to no language (`measures`, `units`, …); empty where there is none."""
        if self._shared is None:
            self._shared = self._parts("")
        found = self._shared.get(stem)
        return found if isinstance(found, dict) else {}

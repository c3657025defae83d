"""How is a sheet's text taken apart? Typed access to its nodes that gathers every fault with its place instead of stopping."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from ..errors import Fault
from ..nearest import did_you_mean
from ..values.interval import Interval
from . import edtf
from .fact import Words
from .keys import MEANT
from .nodes import Gap, Listing, Node, Scalar, Tree
from .nodes import Mapping as MappingNode

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z]{2,4})?")
_EMPTY = ("", "~", "null", "Null", "NULL")

_GUESSES = 30
MAX_TOLD = 100
"""Faults of one sheet that are told at once."""

Fields = dict[str, Node]


class Page:
    """One sheet being read: its tree and the faults found so far."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.faults: list[Fault] = list(tree.faults)

    def fault(self, node: Node | None, message: str, remedy: str = "") -> None:
        """Note a fault at the place of `node`."""
        self.faults.append(self.tree.fault(node, message, remedy))

    def near(self, word: str, known: Iterable[str]) -> str:
        """` Did you mean 'x'?` or nothing; only for the first faults of a page, where thousands of ids would be searched for each."""
        return did_you_mean(word, known) if len(self.faults) < _GUESSES else ""

    def told(self) -> list[Fault]:
        """The faults in the order of their places; of very many the first, and how many more there are."""
        faults = sorted(self.faults, key=lambda fault: (fault.line, fault.column))
        if len(faults) <= MAX_TOLD:
            return faults
        more = f"and {len(faults) - MAX_TOLD} more faults"
        return [*faults[:MAX_TOLD], self.tree.fault(None, more, "Correct the first ones, most likely many of the others go with them.")]

    def origin(self, node: Node) -> str:
        """`path:line` of `node`."""
        return f"{self.tree.path}:{node.line}"

    def fields(self, node: Node, allowed: Sequence[str], what: str, hints: Mapping[str, str] | None = None) -> Fields | None:
        """The known keys of a mapping that are not left empty; an unknown key is a fault. None where `node` is no mapping."""
        if not isinstance(node, MappingNode):
            if not isinstance(node, Gap):
                self.fault(node, f"{what} needs keys and values here", f"Known keys: {', '.join(allowed)}.")
            return None
        found: Fields = {}
        for key, value in node.items:
            if key.text not in allowed:
                self.fault(key, f"unknown key {key.text!r} in {what}", (hints or {}).get(key.text) or _which(key.text, allowed))
            elif not is_empty(value):
                found[key.text] = value
        return found

    def entries(self, node: Node | None, what: str) -> list[tuple[Scalar, Node]]:
        """`id: …` pairs of a section; an id that is no id is a fault."""
        if node is None or isinstance(node, Gap) or is_empty(node):
            return []
        if not isinstance(node, MappingNode):
            self.fault(node, f"{what} must stand under their ids", "Write `some-id: {…}` instead of a list.")
            return []
        for key, _ in node.items:
            if not key.text or any(c.isspace() for c in key.text):
                self.fault(key, f"{key.text!r} is no id", "An id has no spaces: letters, digits, - and _.")
        return list(node.items)

    def text(self, fields: Mapping[str, Node], key: str, default: str = "") -> str:
        """The text under `key`; a list or mapping there is a fault."""
        node = fields.get(key)
        if node is None or isinstance(node, Gap):
            return default
        if isinstance(node, Scalar):
            return node.text.strip()
        self.fault(node, f"{key} must be one text", _quoted_hint(key))
        return default

    def one_of(self, fields: Mapping[str, Node], key: str, allowed: Sequence[str], default: str) -> str:
        """The text under `key`, which must be one of `allowed`."""
        value = self.text(fields, key, default)
        if value not in allowed and value != default:
            self.fault(fields[key], f"{key} {value!r} is not known", _which(value, allowed))
            return default
        return value

    def language(self, fields: Mapping[str, Node], default: str) -> str:
        """A language code under `language`."""
        value = self.text(fields, "language", default)
        if value and not _LANGUAGE.fullmatch(value):
            self.fault(fields.get("language"), f"{value!r} is no language code", "Write a code of ISO 639: de, en, fr.")
        return value

    def day(self, fields: Mapping[str, Node], key: str) -> date | None:
        """A full day under `key`."""
        value = self.text(fields, key)
        if not value:
            return None
        found = edtf.day(value)
        if found is None:
            self.fault(fields[key], f"{key} {value!r} is no day", "Write year-month-day: 2025-01-27.")
        return found

    def period(self, fields: Mapping[str, Node], key: str) -> Interval | None:
        """Days under `key`, at any precision."""
        value = self.text(fields, key)
        if not value:
            return None
        found = edtf.interval(value)
        if found is None:
            self.fault(fields[key], f"{key} {value!r} is no date or period", f"Write {edtf.FORMS}.")
        return found

    def listed(self, node: Node | None, what: str) -> tuple[str, ...]:
        """One text or a list of texts."""
        if node is None or isinstance(node, Gap) or is_empty(node):
            return ()
        if isinstance(node, Scalar):
            return (node.text.strip(),)
        if isinstance(node, Listing):
            return tuple(text for item in node.items if (text := self._item(item, what)))
        self.fault(node, f"{what} must be a text or a list of texts", f"Write `{what}: [one, another]`.")
        return ()

    def words(self, node: Node | None, what: str) -> Words:
        """Words by language: `{de: […], en: […]}`, or a plain list, which holds for any language."""
        if not isinstance(node, MappingNode):
            plain = self.listed(node, what)
            return {"": plain} if plain else {}
        found: Words = {}
        for key, value in node.items:
            if not _LANGUAGE.fullmatch(key.text):
                self.fault(key, f"{key.text!r} is no language code", f"Write `{what}: {{de: […], en: […]}}` or a plain list.")
            elif texts := self.listed(value, f"{what}.{key.text}"):
                found[key.text] = texts
        return found

    def _item(self, item: Node, what: str) -> str:
        if isinstance(item, Scalar) and not is_empty(item):
            return item.text.strip()
        if not isinstance(item, Gap):
            self.fault(item, f"an item of {what} must be a text", _quoted_hint(what))
        return ""


def is_empty(node: Node) -> bool:
    """True where nothing is written after a key: as good as the key left out."""
    return isinstance(node, Scalar) and node.plain and node.text in _EMPTY


def _which(word: str, allowed: Sequence[str]) -> str:
    meant = MEANT.get(word.casefold(), "")
    guess = f" Did you mean '{meant}'?" if meant in allowed else did_you_mean(word, allowed)
    return f"{guess} Known: {', '.join(allowed)}.".strip()


def _quoted_hint(key: str) -> str:
    return f'Put the whole text in quotes, {key}: "…", where it holds a colon, brackets or braces.'

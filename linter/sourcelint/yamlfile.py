"""How is YAML read? As plain data, or as a stream of events with their places. The only module that imports yaml."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Place = tuple[int, int]
"""Line and column, from 1."""


class Malformed(Exception):
    """A text that is no YAML: the parser's complaint, where it gave up, and where what it was reading began (None: it does not say)."""

    def __init__(self, problem: str, place: Place | None, opened: Place | None) -> None:
        super().__init__(problem)
        self.problem, self.place, self.opened = problem, place, opened


def plain(text: str) -> Any:
    """The data of a YAML text the project itself ships (lexicon files): plain Python values, no positions.

    Only `true` and `false` are truth values, as in YAML 1.2: `on`, `no` and `off` are words of a language.
    """
    import yaml  # only on a cache miss: yaml costs start-up time

    class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
        """The safe loader without the truth values of YAML 1.1."""

    Loader.yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool" or first in "tTfF"]
        for first, resolvers in Loader.yaml_implicit_resolvers.items()
    }
    return yaml.load(text, Loader=Loader)


def events(text: str) -> Iterator[tuple[str, Any, Place]]:
    """(kind, event, place) for each event of the parser; nothing is resolved or built. Raises Malformed."""
    import yaml  # only on a cache miss: yaml costs start-up time

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        for event in yaml.parse(text, Loader=loader):
            mark: Any = event.start_mark
            yield type(event).__name__, event, (mark.line + 1, mark.column + 1)
    except yaml.YAMLError as error:
        problem = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
        raise Malformed(problem, _place(error, "problem_mark"), _place(error, "context_mark")) from error


def _place(error: Exception, mark: str) -> Place | None:
    found = getattr(error, mark, None)
    return (found.line + 1, found.column + 1) if found else None

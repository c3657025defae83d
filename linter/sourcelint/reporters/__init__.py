"""Reporters: how is a result told? One module a format, each a function from values to text; loaded only when asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..record import NamedTuple
from ..report import RunResult
from ..rule import Rule


class RenderOptions(NamedTuple):
    """How to tell it. Formats take what they can use and leave the rest.

    `width` is in terminal columns. `unicode` False keeps our own marks to ASCII (the draft's words are never altered for it). `rules`
    are the rules that ran, for formats that describe them (SARIF); findings of others are described by what the finding says.
    `rule_url` is a template with `{code}` and `{name}` for formats that link to a page per rule.
    """

    color: bool = False
    width: int = 100
    version: str = ""
    summary: bool = True
    statistics: bool = False
    verbose: bool = False
    unicode: bool = True
    rules: tuple[type[Rule], ...] = ()
    rule_url: str = ""


class Reporter(NamedTuple):
    """A format's name and the function that renders a whole run in it, ending with a newline (or "" for nothing to say)."""

    name: str
    render: Callable[[RunResult, RenderOptions], str]


MODULES: Mapping[str, str] = {
    "text": "as_text",
    "json": "as_json",
    "jsonl": "as_jsonl",
    "sarif": "as_sarif",
    "github": "as_github",
    "gitlab": "as_gitlab",
    "junit": "as_junit",
    "checkstyle": "as_checkstyle",
    "rdjson": "as_rdjson",
}
"""Format → module of this package that renders it."""


def builtin() -> tuple[Reporter, ...]:
    """The reporters that come with the engine; none of their modules is loaded yet."""
    return tuple(Reporter(name, _loads(module)) for name, module in MODULES.items())


def _loads(module: str) -> Callable[[RunResult, RenderOptions], str]:
    """A render function that imports its module on the first call: a run needs one format of nine, and start-up is a budget."""

    def render(result: RunResult, options: RenderOptions) -> str:
        from importlib import import_module  # lazy for start-up

        made: str = import_module(f"{__name__}.{module}").render(result, options)
        return made

    return render

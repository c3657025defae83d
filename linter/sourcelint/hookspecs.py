"""What may a plugin give? The hooks, each with its signature, its meaning and an example.

A plugin is a module (or object) with functions of these names marked `@sourcelint.hookimpl`, and an entry point:

    [project.entry-points.sourcelint]
    housestyle = "sourcelint_housestyle"

A function that leaves out arguments it does not need is fine. What a hook returns is a plain list (or any iterable).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from .finding import Finding
    from .lexicon.model import Lexicon
    from .readers import Reader
    from .reporters import Reporter
    from .rule import Rule
    from .sources.fact import FactBase
    from .text.document import Document

PROJECT = "sourcelint"
IMPLEMENTS = f"{PROJECT}_impl"

Hook = TypeVar("Hook", bound=Callable[..., Any])

# The marks are pluggy's own (HookspecMarker, HookimplMarker), set without loading it: that costs a start more than all hooks together.


def hookspec(function: Hook) -> Hook:
    """Marks a function here as a hook."""
    setattr(function, f"{PROJECT}_spec", {"firstresult": False, "historic": False, "warn_on_impl": None, "warn_on_impl_args": None})
    return function


def hookimpl(function: Hook) -> Hook:
    """Marks a plugin's function as what it gives for the hook of that name."""
    options = dict.fromkeys(("wrapper", "hookwrapper", "optionalhook", "tryfirst", "trylast"), False)
    setattr(function, IMPLEMENTS, {**options, "specname": None})
    return function


@hookspec
def provide_readers() -> Iterable[Reader]:  # type: ignore[empty-body]
    """Readers for further file formats: a name, its suffixes, and a function from the decoded text to a Manuscript.

    A file that is no text (a Word file) needs a `decode` too, from its bytes and path to the text that places are counted in; such files
    are read where they are named. Asked once at start; a suffix that two readers claim is an error.

        @hookimpl
        def provide_readers():
            return [Reader("subtitles", (".srt",), read_subtitles)]
    """


@hookspec
def provide_lexicons() -> Iterable[str]:  # type: ignore[empty-body]
    """Folders of lexicon files (YAML), merged key by key into the engine's own: a language, units, words of a house.

    @hookimpl
    def provide_lexicons():
        return [os.path.join(os.path.dirname(__file__), "lexicon")]
    """


@hookspec
def provide_sources(settings: Mapping[str, Any], lexicon: Lexicon) -> Iterable[FactBase]:  # type: ignore[empty-body]
    """What is known: fact bases for a draft with these settings. The engine's own provider reads the sheets of `settings["sources"]`.

    `settings` are the draft's settings as plain values (keys as in docs/configuration.md; paths resolved). Asked once for each
    set of settings in a run. Raise `sourcelint.errors.UserError` for what the user can mend; anything else is a failure of the plugin.

        @hookimpl
        def provide_sources(settings, lexicon):
            return [from_database(settings["sources"])]
    """


@hookspec
def provide_signals() -> Iterable[Any]:  # type: ignore[empty-body]
    """Further evidence that a figure and a fact belong together (see docs/plugins.md).

    @hookimpl
    def provide_signals():
        return [same_paragraph_as_byline]
    """


@hookspec
def provide_rules() -> Iterable[type[Rule]]:  # type: ignore[empty-body]
    """Rules: classes with a code, a name and examples. A code or name that two rules claim is an error.

    @hookimpl
    def provide_rules():
        return [WrongCount, WrongDate]
    """


@hookspec
def provide_reporters() -> Iterable[Reporter]:  # type: ignore[empty-body]
    """Output formats: a name for `--format` and a function from a run's result to text.

    @hookimpl
    def provide_reporters():
        return [Reporter("csv", render_csv)]
    """


@hookspec
def amend_findings(document: Document, findings: Sequence[Finding]) -> Iterable[Finding]:  # type: ignore[empty-body]
    """A house's last word on a draft's findings, before suppression: change, add or leave out.

    Plugins are asked in the order of their names, each with what the one before it returned; None leaves the findings as they are.

        @hookimpl
        def amend_findings(document, findings):
            return [f._replace(severity=Severity.NOTE) if f.code == "SL101" else f for f in findings]
    """

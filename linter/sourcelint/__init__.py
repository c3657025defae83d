"""sourcelint: a linter for newsrooms. It flags the figures of a draft that contradict the curated sources.

    import sourcelint
    sources = sourcelint.Sources.load("seeds/")
    report = sourcelint.check_text(draft, sources=sources)
    for finding in report.findings:
        print(finding.message)

Everything here is loaded when it is first used: `import sourcelint` itself costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from .api import check_files, check_text, find_figures
    from .errors import ConfigError, PluginError, ReadError, SheetError, SourcelintError, UsageError, UserError
    from .figures.figure import Figure
    from .finding import Expected, Finding, Severity
    from .hookspecs import hookimpl
    from .links.assessment import Assessment, Status
    from .report import Failure, Report, RunResult
    from .rule import Bad, Context, Good, Rule
    from .sources.facade import Sources
    from .text.document import Document
    from .text.span import Span

_HOMES = {
    "check_files": "api",
    "check_text": "api",
    "find_figures": "api",
    "ConfigError": "errors",
    "PluginError": "errors",
    "ReadError": "errors",
    "SheetError": "errors",
    "SourcelintError": "errors",
    "UsageError": "errors",
    "UserError": "errors",
    "Figure": "figures.figure",
    "Expected": "finding",
    "Finding": "finding",
    "Severity": "finding",
    "hookimpl": "hookspecs",
    "Assessment": "links.assessment",
    "Status": "links.assessment",
    "Failure": "report",
    "Report": "report",
    "RunResult": "report",
    "Bad": "rule",
    "Context": "rule",
    "Good": "rule",
    "Rule": "rule",
    "Sources": "sources.facade",
    "Document": "text.document",
    "Span": "text.span",
}
"""Each public name and the module it lives in."""

__all__ = [
    "Assessment",
    "Bad",
    "ConfigError",
    "Context",
    "Document",
    "Expected",
    "Failure",
    "Figure",
    "Finding",
    "Good",
    "PluginError",
    "ReadError",
    "Report",
    "Rule",
    "RunResult",
    "Severity",
    "SheetError",
    "SourcelintError",
    "Sources",
    "Span",
    "Status",
    "UsageError",
    "UserError",
    "__version__",
    "check_files",
    "check_text",
    "find_figures",
    "hookimpl",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})

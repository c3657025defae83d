"""What is there to work with? Everything the plugins give, frozen, sorted and free of clashes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from ..errors import PluginError
from ..finding import Severity
from ..record import NamedTuple
from ..rule import Rule
from .asking import Panel, Provider

if TYPE_CHECKING:
    from ..readers import Reader
    from ..reporters import Reporter


class Registry(NamedTuple):
    """What plugins give: rules by code, readers and reporters by name, folders of lexicons, and the hooks asked during a run."""

    rules: tuple[type[Rule], ...] = ()
    readers: tuple[Reader, ...] = ()
    reporters: tuple[Reporter, ...] = ()
    lexicons: tuple[str, ...] = ()
    signals: tuple[Any, ...] = ()
    source_providers: tuple[Provider, ...] = ()
    amenders: tuple[Provider, ...] = ()

    @classmethod
    def of(cls, plugins: Iterable[object]) -> Registry:
        """A registry of these plugins (modules or objects) alone, without looking for installed ones. Raises PluginError."""
        return registry_of({_name_of(plugin): plugin for plugin in plugins})

    def reporter(self, name: str) -> Reporter | None:
        """The reporter of this name, or None."""
        return next((one for one in self.reporters if one.name == name), None)

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The file suffixes of texts that some reader claims: what folders are searched for."""
        return tuple(suffix for reader in self.readers for suffix in reader.suffixes if reader.decode is None)


def _name_of(plugin: object) -> str:
    return str(getattr(plugin, "__name__", None) or type(plugin).__name__)


def registry_of(plugins: Mapping[str, object]) -> Registry:
    """The registry of these plugins by name. Raises PluginError for what clashes or is not what its hook promises."""
    panel = Panel(plugins)
    rules, readers, reporters = panel.answers("provide_rules"), panel.answers("provide_readers"), panel.answers("provide_reporters")
    for plugin, rule in rules:
        _expect_rule(plugin, rule)
    _unique("rule code", ((plugin, rule.code) for plugin, rule in rules))
    _unique("rule name", ((plugin, rule.name) for plugin, rule in rules))
    _unique("reader", ((plugin, reader.name) for plugin, reader in readers))
    _unique("file suffix", ((plugin, suffix) for plugin, reader in readers for suffix in reader.suffixes))
    _unique("format", ((plugin, reporter.name) for plugin, reporter in reporters))
    return Registry(
        rules=tuple(sorted((rule for _, rule in rules), key=lambda rule: rule.code)),
        readers=tuple(sorted((reader for _, reader in readers), key=lambda reader: reader.name)),
        reporters=tuple(sorted((reporter for _, reporter in reporters), key=lambda reporter: reporter.name)),
        lexicons=tuple(folder for _, folder in panel.answers("provide_lexicons")),
        signals=tuple(signal for _, signal in panel.answers("provide_signals")),
        source_providers=panel.providers("provide_sources"),
        amenders=panel.providers("amend_findings"),
    )


def _expect_rule(plugin: str, rule: Any) -> None:
    if not (isinstance(rule, type) and issubclass(rule, Rule)):
        raise PluginError(f"plugin '{plugin}' gives {rule!r} as a rule. provide_rules gives classes derived from sourcelint.Rule.")
    for attribute in ("code", "name"):
        if not isinstance(getattr(rule, attribute, None), str):
            raise PluginError(f"plugin '{plugin}': rule {rule.__name__} has no {attribute}. Set `{attribute} = \"…\"` in the class.")
    if not isinstance(rule.severity, Severity):
        raise PluginError(
            f"plugin '{plugin}': rule {rule.__name__} has severity {rule.severity!r}; it is one of Severity.ERROR, WARNING, NOTE."
        )


def _unique(what: str, claims: Iterable[tuple[str, str]]) -> None:
    owners: dict[str, str] = {}
    for plugin, claimed in claims:
        if claimed in owners:
            both = f"plugin '{plugin}' twice" if owners[claimed] == plugin else f"the plugins '{owners[claimed]}' and '{plugin}'"
            raise PluginError(f"{what} '{claimed}' is given by {both}. Rename one, or uninstall the plugin.")
        owners[claimed] = plugin

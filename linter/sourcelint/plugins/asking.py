"""What does a plugin say? Registered with pluggy and asked, hook by hook; whatever goes wrong names the plugin."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pluggy

from .. import hookspecs
from ..errors import PluginError, UserError
from ..nearest import did_you_mean

Provider = tuple[str, Callable[..., Any]]
"""A plugin's name and one of its hook functions, to be called with the hook's arguments by name."""


class Panel:
    """The registered plugins, ready to be asked."""

    def __init__(self, plugins: Mapping[str, object]) -> None:
        """Registers `plugins` by name. Raises PluginError."""
        self._manager = pluggy.PluginManager(hookspecs.PROJECT)
        self._manager.add_hookspecs(hookspecs)
        for name in sorted(plugins):
            self._register(name, plugins[name])

    def _register(self, name: str, plugin: object) -> None:
        try:
            self._manager.register(plugin, name)
            self._manager.check_pending()
        except pluggy.PluginValidationError as error:
            raise PluginError(told(name, "does not fit the hooks", error, remedy=_hook_meant(error))) from error
        except Exception as error:
            raise PluginError(told(name, "cannot be registered", error)) from error

    def providers(self, hook: str) -> tuple[Provider, ...]:
        """The functions that plugins give for a hook, in the order of the plugins' names."""
        found = [(impl.plugin_name, _called(impl)) for impl in getattr(self._manager.hook, hook).get_hookimpls()]
        return tuple(sorted(found, key=lambda provider: provider[0]))

    def answers(self, hook: str) -> list[tuple[str, Any]]:
        """All that plugins give for a hook that is asked once, each with the plugin's name. Raises PluginError."""
        return [(name, one) for name, provide in self.providers(hook) for one in _answer(name, hook, provide)]


def _called(impl: Any) -> Callable[..., Any]:
    # A plugin may leave out arguments it does not need: pluggy's own habit.
    def call(**arguments: Any) -> Any:
        return impl.function(*(arguments[name] for name in impl.argnames))

    return call


def _answer(name: str, hook: str, provide: Callable[..., Any]) -> list[Any]:
    try:
        return list(provide() or ())
    except UserError:
        raise
    except Exception as error:  # a plugin may raise anything
        raise PluginError(told(name, f"failed in {hook}", error)) from error


def _hook_meant(error: Exception) -> str:
    known = [name for name in vars(hookspecs) if name.startswith(("provide_", "amend_"))]
    words = [word for word in str(error).replace("'", " ").split() if "_" in word and word not in known]
    return next((hint for hint in (did_you_mean(word, known) for word in words) if hint), "").strip()


def told(name: str, what: str, error: Exception, *, distribution: str = "", remedy: str = "") -> str:
    """The message about a broken plugin: which, where from, what went wrong, what to do."""
    where = f" (from the package {distribution})" if distribution else ""
    reason = f"{type(error).__name__}: {error}".strip().rstrip(":")
    return f"plugin '{name}'{where} {what}: {reason}\n    {remedy or 'Mend or uninstall it: a run with rules missing would look clean.'}"

"""What does a plugin say? Its hooks, registered and asked one by one; whatever goes wrong names the plugin.

Plain hooks (functions of a module, every argument known) are read as they stand. Whatever is not plain is pluggy's to judge, which
takes longer to load than a run with plain hooks has to spare.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import FunctionType, ModuleType
from typing import Any

from .. import hookspecs
from ..errors import PluginError, UserError
from ..nearest import did_you_mean

Provider = tuple[str, Callable[..., Any]]
"""A plugin's name and one of its hook functions, to be called with the hook's arguments by name."""


class Panel:
    """The registered plugins, ready to be asked."""

    def __init__(self, plugins: Mapping[str, object]) -> None:
        """Registers `plugins` by name. Raises PluginError."""
        self._providers: dict[str, list[Provider]] = {}
        plain = {name: _plain_hooks(plugins[name]) for name in sorted(plugins)}
        if None in plain.values():
            self._providers = _registered(plugins)
            return
        for name, hooks in plain.items():
            for hook, function in (hooks or {}).items():
                self._providers.setdefault(hook, []).append((name, _called(function, _arguments(function))))

    def providers(self, hook: str) -> tuple[Provider, ...]:
        """The functions that plugins give for a hook, in the order of the plugins' names."""
        return tuple(self._providers.get(hook, ()))

    def answers(self, hook: str) -> list[tuple[str, Any]]:
        """All that plugins give for a hook that is asked once, each with the plugin's name. Raises PluginError."""
        return [(name, one) for name, provide in self.providers(hook) for one in _answer(name, hook, provide)]


def _plain_hooks(plugin: object) -> dict[str, FunctionType] | None:
    """The hooks of a module where all of them are plain functions with arguments that the hook has; None where pluggy must judge."""
    if type(plugin) is not ModuleType:
        return None
    found: dict[str, FunctionType] = {}
    for name, value in vars(plugin).items():
        if not callable(value) or isinstance(value, type) or getattr(value, hookspecs.IMPLEMENTS, None) is None:
            continue
        spec = getattr(hookspecs, name, None) if name.startswith(_HOOKS) else None
        if type(value) is not FunctionType or type(spec) is not FunctionType or any(getattr(value, hookspecs.IMPLEMENTS).values()):
            return None
        if value.__code__.co_flags & _STARRED or not set(_arguments(value)) <= set(_arguments(spec)):
            return None
        found[name] = value
    return found


_HOOKS = ("provide_", "amend_")
_STARRED = 0x04 | 0x08  # *args and **keywords


def _arguments(function: FunctionType) -> tuple[str, ...]:
    """The arguments that a hook is called with: those without a default."""
    code = function.__code__
    return code.co_varnames[: code.co_argcount - len(function.__defaults__ or ())]


def _registered(plugins: Mapping[str, object]) -> dict[str, list[Provider]]:
    """The providers by hook, plugins registered with pluggy. Raises PluginError."""
    import pluggy  # brings inspect with it: only where a hook is not plain

    manager = pluggy.PluginManager(hookspecs.PROJECT)
    manager.add_hookspecs(hookspecs)
    for name in sorted(plugins):
        try:
            manager.register(plugins[name], name)
            manager.check_pending()
        except pluggy.PluginValidationError as error:
            raise PluginError(told(name, "does not fit the hooks", error, remedy=_hook_meant(error))) from error
        except Exception as error:
            raise PluginError(told(name, "cannot be registered", error)) from error
    hooks = [name for name in vars(hookspecs) if name.startswith(_HOOKS)]
    given = {
        hook: [(impl.plugin_name, _called(impl.function, impl.argnames)) for impl in getattr(manager.hook, hook).get_hookimpls()]
        for hook in hooks
    }
    return {hook: sorted(providers, key=lambda provider: provider[0]) for hook, providers in given.items()}


def _called(function: Callable[..., Any], names: tuple[str, ...]) -> Callable[..., Any]:
    # A plugin may leave out arguments it does not need: pluggy's own habit.
    def call(**arguments: Any) -> Any:
        return function(*(arguments[name] for name in names))

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

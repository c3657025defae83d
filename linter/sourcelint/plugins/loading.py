"""How does an installed plugin get in? Found by its entry point, imported, and put into the registry."""

from __future__ import annotations

import functools
from importlib import import_module

from ..errors import PluginError
from .asking import told
from .found import Found, find
from .registry import Registry, registry_of


@functools.cache
def installed() -> Registry:
    """The registry of everything installed. Raises PluginError."""
    return registry_of({point.name: load(point) for point in find()})


def load(point: Found) -> object:
    """The plugin that an entry point names. Raises PluginError where it cannot be imported."""
    module_name, _, attribute = point.value.partition(":")
    try:
        plugin: object = import_module(module_name)
        for part in filter(None, attribute.split(".")):
            plugin = getattr(plugin, part)
    except Exception as error:  # a plugin may raise anything while it is imported
        raise PluginError(told(point.name, f"cannot be imported from {point.value!r}", error, distribution=point.distribution)) from error
    return plugin

"""What holds, and who said so? Layers of settings, each over the one before, each value with its origin."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from ..errors import ConfigError
from ..record import NamedTuple
from .files import File, load, nearby, upward_from
from .settings import Settings
from .values import key_named, read

DEFAULT_SOURCES = "seeds"
"""The folder of fact sheets that is taken beside a configuration that names none."""


COMMAND_LINE, CALL = "command line", "arguments of the call"
ABOVE_FRONT_MATTER = frozenset({COMMAND_LINE, CALL})
"""Whose word is stronger than the draft's own."""


class Config(NamedTuple):
    """The settings of one draft, and the origin of each by field (`default`, `sourcelint.toml:3`, `front matter`, `command line`)."""

    settings: Settings = Settings()
    origins: Mapping[str, str] = {}
    file: str = ""

    def origin(self, field: str) -> str:
        """Who set the field."""
        return self.origins.get(field, "default")


class Request(NamedTuple):
    """What the command line says: values by key, and which configuration to use (None: search; `use_files` False: none)."""

    values: Mapping[str, Any] = {}
    config: str | None = None
    use_files: bool = True
    origin: str = COMMAND_LINE


def config_for(request: Request, path: str | None = None) -> Config:
    """The configuration of the draft at `path` (None: of the run, from the working directory). Raises ConfigError."""
    config = default_config()
    if file := file_for(request, path):
        config = from_file(file)
    return with_layer(config, request.values, folder=os.getcwd(), origin=request.origin)


def file_for(request: Request, path: str | None) -> File | None:
    """The file that is used for the draft: the one named, else the nearest above it, else the nearest above the working directory."""
    if not request.use_files:
        return None
    if request.config:
        return load(os.path.abspath(request.config))
    beside = upward_from(os.path.dirname(os.path.abspath(path))) if path else None
    return beside or upward_from(os.getcwd())


def default_config() -> Config:
    """What holds where nobody says anything."""
    return Config()


def from_file(file: File) -> Config:
    """The defaults with what a file says over them."""
    fields: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for name, value in file.table.items():
        origin = file.place(name)
        given = read(key_named(name, origin), value, file.folder, origin)
        fields |= given
        origins |= dict.fromkeys(given, origin)
    seeds = os.path.join(file.folder, DEFAULT_SOURCES)
    if "sources" not in fields and os.path.isdir(seeds):
        fields["sources"], origins["sources"] = (nearby(seeds),), f"the folder {DEFAULT_SOURCES}/ beside {os.path.basename(file.path)}"
    return Config(Settings(**fields), origins, file.path)


def with_layer(config: Config, values: Mapping[str, Any], *, folder: str, origin: str, front_matter: bool = False) -> Config:
    """The configuration with these values over it. Raises ConfigError that names `origin`."""
    fields: dict[str, Any] = {}
    for name, value in values.items():
        key = key_named(name, origin, front_matter=front_matter)
        given = read(key, value, folder, origin)
        # Nobody takes the desk's entries away; a draft adds to the rules that the desk names, too.
        added = ("entries", key.field) if front_matter and key.field in _ADDED else ("entries",)
        fields |= {field: (*getattr(config.settings, field), *new) if field in added else new for field, new in given.items()}
    if not fields:
        return config
    return config._replace(settings=config.settings._replace(**fields), origins={**config.origins, **dict.fromkeys(fields, origin)})


_ADDED = ("ignore", "extend_select")
"""Fields by which a draft adds to what the desk says, where others replace it."""


def expect_paths(config: Config) -> None:
    """Raises ConfigError for a source that is not there, naming who asked for it."""
    for field, paths in (("sources", config.settings.sources), ("against", tuple(one.path for one in config.settings.against))):
        for path in paths:
            if not os.path.exists(path):
                raise ConfigError(f"{config.origin(field)}: {field}: no such file or folder: {path}")

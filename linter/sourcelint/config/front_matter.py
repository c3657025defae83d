"""What does the draft say of itself? The `sourcelint:` of its front matter, over what the configuration says."""

from __future__ import annotations

import os
from typing import Any

from ..errors import ConfigError
from ..text.manuscript import Manuscript
from ..yamlfile import plain
from .files import nearby
from .layers import ABOVE_FRONT_MATTER, Config, with_layer
from .values import key_named

SECTION = "sourcelint"


def with_front_matter(config: Config, manuscript: Manuscript, path: str) -> Config:
    """The configuration with the draft's own settings over the file's, but not over the command line's. Raises ConfigError."""
    values = _section(manuscript, path)
    origin = f"{nearby(path)}: front matter"
    fields = {name: key_named(name, origin, front_matter=True).field for name in values}
    ours = {name: value for name, value in values.items() if config.origin(fields[name]) not in ABOVE_FRONT_MATTER}
    return with_layer(config, ours, folder=os.path.dirname(os.path.abspath(path)), origin=origin, front_matter=True)


def _section(manuscript: Manuscript, path: str) -> dict[str, Any]:
    if manuscript.front_matter is None:
        return {}
    text = manuscript.raw[manuscript.front_matter.start : manuscript.front_matter.end]
    if f"{SECTION}:" not in text:
        return {}
    lines = text.strip().splitlines()
    inside = "\n".join(line for line in lines if line.strip() not in ("---", "..."))
    try:
        whole = plain(inside)
    except Exception as error:  # whatever the YAML library makes of it
        raise ConfigError(f"{nearby(path)}: the front matter is no YAML: {' '.join(str(error).split())}") from error
    section = whole.get(SECTION) if isinstance(whole, dict) else None
    if section is None:
        return {}
    if not isinstance(section, dict):
        raise ConfigError(f"{nearby(path)}: front matter: `{SECTION}:` takes keys such as {{sources: [seeds], ignore: [wrong-count]}}.")
    return section

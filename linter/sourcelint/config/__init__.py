"""Configuration: what holds for this draft, and who said so. Defaults < file < front matter < command line."""

from __future__ import annotations

from .layers import Config, default_config, with_layer
from .settings import Settings

__all__ = ["Config", "Settings", "default_config", "with_layer"]

"""Plugins: find them, load them, and hand on what they give as one frozen Registry. A broken plugin is an error, never silence."""

from __future__ import annotations

from .loading import installed
from .registry import Registry

__all__ = ["Registry", "installed"]

"""What does the engine itself provide? Readers, sheets, reporters and the rules about suppressions, through the same hooks as anyone's."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from . import reporters
from .filters.suppression_rules import SUPPRESSION_RULES
from .hookspecs import hookimpl
from .lexicon.model import Lexicon
from .readers import READERS, Reader
from .rule import Rule
from .sources.fact import FactBase
from .sources.sheet import load


@hookimpl
def provide_readers() -> list[Reader]:
    """Plain text, Markdown and HTML."""
    return list(READERS)


@hookimpl
def provide_sources(settings: Mapping[str, Any], lexicon: Lexicon) -> list[FactBase]:
    """The fact sheets of `sources`, and the database that $SOURCELINT_DATABASE names."""
    bases = [load(settings["sources"], lexicon)] if settings["sources"] else []
    if address := os.environ.get("SOURCELINT_DATABASE"):
        from .sources import database  # only where there is one: it brings SQLAlchemy

        bases.append(database.load(address, lexicon))
    return bases


@hookimpl
def provide_rules() -> list[type[Rule]]:
    """The rules about suppressions: they belong to the filters, not to a newsroom."""
    return list(SUPPRESSION_RULES)


@hookimpl
def provide_reporters() -> list[reporters.Reporter]:
    """Text for people, and the formats of machines."""
    return list(reporters.builtin())
